"""How verdicts look: each its icon and its tone, besides its word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.ui.look.tokens import Tone

if TYPE_CHECKING:
    from enum import StrEnum

_ICONS = {
    "accept": "circle-check",
    "ask": "circle-question-mark",
    "decline": "circle-minus",
    "send": "circle-check",
    "revise": "pencil-line",
    "stop": "circle-pause",
}
_TONES = {
    "accept": Tone.CALM,
    "ask": Tone.WATCH,
    "decline": Tone.TX2,
    "send": Tone.CALM,
    "revise": Tone.WATCH,
    "stop": Tone.RISK,
}
_STATE_ICONS = {
    "draft": "pencil",
    "pending": "hourglass",
    "accepted": "circle-check",
    "withdrawn": "undo-2",
}
_STATE_TONES = {"draft": Tone.AC, "accepted": Tone.CALM}


def verdict_icon(verdict: StrEnum) -> str:
    """Return the icon of a verdict, received or sent."""
    return _ICONS[verdict.value]


def verdict_tone(verdict: StrEnum) -> Tone:
    """Return the tone of a verdict; refusing is grey, since nobody is rejected."""
    return _TONES[verdict.value]


def state_icon(state: StrEnum) -> str:
    """Return the icon of an invitation's state."""
    return _STATE_ICONS.get(state.value, "circle-minus")


def state_tone(state: StrEnum) -> Tone:
    """Return the tone of an invitation's state."""
    return _STATE_TONES.get(state.value, Tone.TX2)
