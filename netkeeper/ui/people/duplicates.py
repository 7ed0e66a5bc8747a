"""Show who of the record somebody being typed may already be."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from netkeeper.services.requests import Request, find_candidates
from netkeeper.ui.judgement.candidates import CandidateCard, Offer
from netkeeper.ui.widgets.laying_out import column_of
from netkeeper.ui.widgets.section_head import SectionHead
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from netkeeper.domain.evidence import KnownCandidate
    from netkeeper.domain.people import Person
    from netkeeper.ui.desk import Desk

SHOWN = 3
_KEYS, _OTHER_KEYS = "Alt+{}", "Alt+Shift+{}"
_LOOK_AFTER_MS = 150  # after the last key
_LEAST = 3  # letters of a name that are worth looking up


class Duplicates(Spoken):
    """A question with up to three people; each is opened by its button or Alt and a digit.

    With Shift besides, or by the second button, somebody is said to be another person: `others`
    has their ids.
    """

    opened = Signal(object)  # the id of the one who is the same person

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._whom: Person | None = None
        self.others: set[int] = set()
        self._timer = QTimer(self, interval=_LOOK_AFTER_MS, singleShot=True)
        self._timer.timeout.connect(self.look)
        self._head = SectionHead(desk.theme)
        self.card = CandidateCard(desk.theme)
        column_of(desk.theme, (self._head, self.card), self)
        self.card.chosen.connect(self.opened)
        self.card.opened.connect(self.opened)
        self.card.refused.connect(self._refuse)
        for place in range(SHOWN):
            for keys, do in (
                (_KEYS, self.card.choose_nth),
                (_OTHER_KEYS, self.card.refuse_nth),
            ):
                shortcut = QShortcut(QKeySequence(keys.format(place + 1)), self)
                shortcut.activated.connect(partial(do, place))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        self.retranslate()

    def ask(self, whom: Person) -> None:
        """Look soon for whom the record may hold already; nobody is looked for without a name."""
        self._whom = whom
        self._timer.start()

    def forget(self) -> None:
        """Show nobody."""
        self._timer.stop()
        self.others.clear()
        self._whom = None
        self._show(())

    def look(self) -> None:
        """Show whom the record may hold already."""
        self._timer.stop()
        whom = self._whom
        if whom is None or len(whom.display_name) < _LEAST:
            self._show(())
            return
        email = whom.emails[0] if whom.emails else None
        work = (whom.company or None, whom.position or None)
        asked = Request(whom.display_name, whom.slug, email, *work)
        found = find_candidates(self._desk.reader, asked)
        left = (each for each in found if each.id != whom.id and each.id not in self.others)
        self._show(tuple(left)[:SHOWN])

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._head.set_title(self.tr("Already in your record?"))
        self._show(self.card.people)

    def _show(self, people: tuple[KnownCandidate, ...]) -> None:
        whys = [self._desk.texts.why(each) for each in people]
        keys = {"keys": _KEYS, "other_keys": _OTHER_KEYS}
        self.card.show_candidates(people, whys, offer=Offer.EITHER, **keys)
        self.setVisible(bool(people))

    def _refuse(self, person_id: int) -> None:
        """Keep in mind that somebody is another person, and look who is left."""
        self.others.add(person_id)
        self.look()
