"""The drafts that the record gives: what they are made from, how they speak, three to take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from netkeeper.app import wordings
from netkeeper.domain.drafts.wordings import DraftKind, Voice
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.sent.draft_card import DraftCard
from netkeeper.ui.widgets.chip import Chip, Face
from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.laying_out import column_of, empty, fit_height, keep_space, stand_abreast
from netkeeper.ui.widgets.section_head import SectionHead
from netkeeper.ui.widgets.segments import Segments
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.keys import written
from netkeeper.ui.wording.language import Spoken
from netkeeper.ui.work.answers import Answers

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from netkeeper.domain.drafts.offer import Offer
    from netkeeper.domain.requests.sent import SentFacts
    from netkeeper.ui.desk import Desk

MOST = 3
_VOICES = tuple(Voice)
_KEPT = "drafts/voice"


class DraftShelf(Spoken):
    """Offers drafts in the voice that was chosen last; `taken` tells the text to take."""

    taken = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._facts: SentFacts | None = None
        self._note = ""
        self._answers = Answers(desk, self)
        self._answers.given.connect(lambda found: self._show(*found))
        self._offer: Offer | None = None
        self._shown: list[Face] = []  # the chips
        theme = desk.theme
        self._head = SectionHead(theme)
        self.voices = Segments(theme)
        self.grounds = QWidget()
        self._chips = FlowLayout(self.grounds)
        self.why_label = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        self.cards = [DraftCard(theme) for _ in range(MOST)]
        self._top = FlowLayout()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.voices.chosen.connect(self._on_voice_chosen)
        for place, card in enumerate(self.cards):
            card.clicked.connect(lambda _=False, place=place: self.take(place))
        theme.changed.connect(self._fit_row)
        self.retranslate()

    def _lay_out(self) -> None:
        theme = self._desk.theme
        fit_height(self.grounds)
        self._top.addWidget(self._head)
        self._top.add_last(self.voices)
        for card in self.cards:
            self._row.addWidget(card, 1)
        column_of(theme, (self._top, self.grounds, self.why_label, self._row), self, gap=8)
        keep_space(theme, self._row, gap=8)
        keep_space(theme, self._top, gap=(8, 4))
        keep_space(theme, self._chips, gap=(8, 4))

    # What is offered

    def ask(self, facts: SentFacts) -> None:
        """Show the drafts for a recipient once they are made, unless another is asked for by then.

        Each is checked as if it were typed, some 10 ms a draft.
        """
        self._facts, voice = facts, self._voice()
        self._answers.ask(lambda: (_made(facts, voice), voice))

    def _voice(self) -> Voice:
        """Return how drafts speak: as chosen last, else in the window's language."""
        kept = self._desk.state.choice(_KEPT)
        if kept in set(Voice):
            return Voice(kept)
        return Voice.VOUS if self._desk.speech.language.value == "fr" else Voice.ENGLISH

    def _on_voice_chosen(self, place: int) -> None:
        self._desk.state.keep_choice(_KEPT, _VOICES[place].value)
        if self._facts is not None:
            self.ask(self._facts)

    def _show(self, offer: Offer, voice: Voice) -> None:
        """Show what is offered in a voice, or why nothing is."""
        self._say_offer(offer, voice)
        self.mark_chosen(self._note)
        self.show()

    def _say_offer(self, offer: Offer, voice: Voice) -> None:
        self._offer = offer
        self.voices.choose(_VOICES.index(voice))
        self.voices.setVisible(bool(offer.drafts))
        self._show_grounds(offer)
        self.why_label.set_text(self._why(offer.why) if offer.why else "")
        self.why_label.setVisible(bool(offer.why))
        for place, card in enumerate(self.cards):
            card.setVisible(place < len(offer.drafts))
            if place >= len(offer.drafts):
                continue
            draft = offer.drafts[place]
            title, length = self._title(draft.kind), formats.number(draft.length)
            spoken = self.tr("Draft {number}: {title}, {length} characters").format(
                number=place + 1, title=title, length=length
            )
            key = written(f"Alt+{place + 1}")
            card.show_draft(title, f"{key} · {length}", draft.text, spoken)

    def mark_chosen(self, note: str) -> None:
        """Outline the draft that a note still is."""
        self._note = note
        for card in self.cards:
            card.set_chosen(not card.isHidden() and card.draft_text == note)

    def take(self, place: int) -> bool:
        """Take a draft by its place; False if there is none."""
        if self._offer is None or place >= len(self._offer.drafts):
            return False
        self.taken.emit(self._offer.drafts[place].text)
        return True

    def _show_grounds(self, offer: Offer) -> None:
        """Show what of the record the drafts are made from."""
        used = frozenset().union(*(each.used for each in offer.drafts))
        faces = [face for name, face in self._faces(offer) if name in used]
        self.grounds.setVisible(bool(faces))
        if faces == self._shown:
            return
        self._shown = faces
        empty(self._chips)
        for face in faces:
            self._chips.addWidget(Chip(self._desk.theme, face))

    def _faces(self, offer: Offer) -> list[tuple[str, Face]]:
        """Return a chip for each thing of the record that may be used."""
        met, whom = offer.meeting, offer.person
        found: list[tuple[str, Face]] = []
        if met is not None:
            found += [
                ("event", Face(met.event, self.tr("event"))),
                ("place", Face(met.place, self.tr("place"))),
                ("topic", Face(met.topic, self.tr("topic"))),
                ("day", Face(formats.day(met.day), self.tr("date"))),
            ]
        elif whom is not None and whom.last_message_on is not None:
            last = formats.month(whom.last_message_on)
            found.append(("day", Face(last, self.tr("last message"))))
        if whom is not None and whom.introducers:
            found.append(("introducer", Face(whom.introducers[0], self.tr("introduced them"))))
        return [(name, face) for name, face in found if face.words]

    # Words and looks

    def _title(self, kind: DraftKind) -> str:
        return {
            DraftKind.CONTEXT: self.tr("Context"),
            DraftKind.REASON: self.tr("Reason"),
            DraftKind.SHORT: self.tr("Short"),
            DraftKind.INTRODUCTION: self.tr("Introduction"),
        }[kind]

    def _why(self, code: str) -> str:
        if code == "no_room":
            return self.tr("None: no text is short enough to name what you have in common.")
        if code == "which":
            return self.tr("None yet: several people have this name. Say first who it is.")
        return self.tr("None: the record doesn’t say how you know this person.")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards under each other where three don't fit side by side."""
        super().resizeEvent(event)
        self._fit_row()

    def _fit_row(self) -> None:
        wanted = sum(each.sizeHint().width() for each in self.cards) + 2 * self._row.spacing()
        if stand_abreast(self._row, wanted <= self.width()):
            self.updateGeometry()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._head.set_title(self.tr("Drafts from your record"))
        self.voices.setAccessibleName(self.tr("How the drafts speak"))
        self.voices.set_labels([self.tr("Vous"), self.tr("Tu"), self.tr("English")])
        self.grounds.setAccessibleName(self.tr("Made from"))
        if self._offer is not None and self.voices.current() >= 0:
            self._say_offer(self._offer, _VOICES[self.voices.current()])


def _made(facts: SentFacts, voice: Voice) -> Offer:
    # Not before the page of requests needs it.
    from netkeeper.domain.drafts.offer import offer  # noqa: PLC0415

    return offer(facts, voice, wordings())
