"""Loads what is known of names and of notes, and the wordings of drafts, from the shipped files."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from netkeeper.domain.naming.name_vocabulary import Vocabulary
from netkeeper.paths import RESOURCES

if TYPE_CHECKING:
    from netkeeper.domain.drafts.wordings import Wordings
    from netkeeper.domain.note_check.vocabulary import NoteVocabulary

_NAMES = ("short_names", "name_spellings", "common_names", "name_readings")
_NOTES = (
    "note_words",
    "note_fillers",
    "note_contexts",
    "note_commerce",
    "note_events",
    "note_wording",
)


@cache
def name_vocabulary() -> Vocabulary:
    """Return the shipped vocabulary of names; read once, some milliseconds."""
    return Vocabulary(_read(_NAMES))


@cache
def note_vocabulary() -> NoteVocabulary:
    """Return the shipped vocabulary of notes; read once, about 0.1 s."""
    from netkeeper.domain.note_check.vocabulary import build  # noqa: PLC0415 - loaded when needed

    data: Any = _read(_NOTES)
    return build(data)


@cache
def draft_wordings() -> Wordings:
    """Return the shipped wordings of drafts; read once, some milliseconds."""
    from netkeeper.domain.drafts.wordings import wordings  # noqa: PLC0415 - loaded when needed

    return wordings(json.loads((RESOURCES / "vocabulary" / "drafts.json").read_bytes()))


def _read(names: tuple[str, ...]) -> dict[str, object]:
    """Return what the files hold, as one."""
    data: dict[str, object] = {}
    for name in names:
        file = RESOURCES / "vocabulary" / f"{name}.json"
        data.update(json.loads(file.read_text(encoding="utf-8")))
    return data
