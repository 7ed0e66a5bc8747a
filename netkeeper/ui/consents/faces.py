"""Say what a row of the ledger shows, and what a screen reader says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netkeeper.domain.consent import CAN_END, ConsentState
from netkeeper.domain.values import frozen
from netkeeper.texts.consents import ConsentTexts
from netkeeper.ui.lists.faces import DiscFace, RowAction, RowFace
from netkeeper.ui.look.discs import Standing
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.wording import formats

if TYPE_CHECKING:
    from netkeeper.domain.consent import Consent
    from netkeeper.services.consents import Kept
    from netkeeper.ui.desk import Desk

LEDGER_ICON = "file-check"
_TONES = {ConsentState.HELD: Tone.CALM}
_ICONS = {
    ConsentState.HELD: "circle-check",
    ConsentState.WITHDRAWN: "undo-2",
}


def can_end(consent: Consent) -> bool:
    """Tell whether a consent rests on something that still lasts, and may be ended."""
    return consent.basis in CAN_END and consent.ended_on is None


@frozen
class ConsentRow:
    """A consent as a list holds it."""

    kept: Kept

    @property
    def id(self) -> int:
        """Return the consent's id."""
        return self.kept.consent.id


class ConsentFaces(QObject):
    """Rows of the ledger in the language in force."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def face(self, row: ConsentRow) -> RowFace:
        """Return what is painted of a consent."""
        consent, state = row.kept.consent, row.kept.state
        texts = ConsentTexts(self._desk.texts)
        actions = [RowAction("edit", self.tr("Edit"), "↵")]
        if can_end(consent) and state is not ConsentState.WITHDRAWN:
            actions.append(RowAction("end", self.tr("Ended…"), "X"))
        return RowFace(
            title=formats.capital(texts.basis(consent.basis)),
            title_extra="" if state is ConsentState.WITHDRAWN else texts.term(consent),
            subtitle=self._second(consent),
            disc=DiscFace(
                shape=Standing.FILLED if state is ConsentState.HELD else Standing.PLAIN,
                icon=LEDGER_ICON,
            ),
            right=texts.state(state),
            right_icon=_ICONS.get(state, ""),
            right_tone=_TONES.get(state, Tone.TX2),
            actions=tuple(actions),
        )

    def title(self, row: ConsentRow) -> str:
        """Return a consent in few words."""
        return self.face(row).title

    def sentence(self, row: ConsentRow) -> str:
        """Return a consent as a screen reader says it."""
        face = self.face(row)
        told = (face.title, face.title_extra, face.right, face.subtitle)
        return ", ".join(filter(None, told))

    def _second(self, consent: Consent) -> str:
        evidence = " ".join(consent.evidence.split())
        told = [
            self.tr("since {day}").format(day=formats.day(consent.since)),
            self.tr("withdrawn on {day}").format(day=formats.day(consent.withdrawn_on))
            if consent.withdrawn_on is not None
            else "",
            evidence or self.tr("no evidence"),
        ]
        return " · ".join(filter(None, told))
