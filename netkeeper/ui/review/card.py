"""One request of the review: what is advised, the facts, and four acts with a key each."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from netkeeper.domain.invitations import Direction, State
from netkeeper.domain.origins import ORIGINS
from netkeeper.domain.people import Acquaintance
from netkeeper.services.review import shown_item
from netkeeper.ui.judgement.head import RequestHead
from netkeeper.ui.judgement.verdict_card import VerdictCard
from netkeeper.ui.known import work_of
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.look.verdicts import state_icon, state_tone
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.disc import Discs
from netkeeper.ui.widgets.fact_line import FactLine
from netkeeper.ui.widgets.key_button import KeyButton
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.keys import written

if TYPE_CHECKING:
    from netkeeper.domain.invitations import Invitation
    from netkeeper.services.review import ReviewItem
    from netkeeper.ui.desk import Desk

_LABELS = 128


class ReviewCard(QWidget):
    """Head, advice, facts."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        theme = desk.theme
        self.head = RequestHead(theme, Discs(theme))
        self.profile_button = KeyButton(theme, icon="external-link", keys=written("Ctrl+O"))
        self.profile_button.set_small(True)
        self.head.row.add_aside(self.profile_button)
        self.advice = VerdictCard(theme)
        self.facts = Card(theme)
        self.sent, self.note, self.after = (FactLine(theme, column=_LABELS) for _ in range(3))
        self._facts = QVBoxLayout(self.facts)
        for line in (self.sent, self.note, self.after):
            self._facts.addWidget(line)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.head, self.advice, self.facts):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        theme.changed.connect(self._fit)
        self._fit()

    def show_request(self, one: Invitation) -> None:
        """Show a request, if it is still there."""
        item = shown_item(self._desk.reader, one.id, self._desk.today)
        if item is None:
            return
        people, whom, known = self._desk.reader.people, None, Acquaintance.NONE
        if one.person_id is not None:
            whom = people.get(one.person_id)
            known = people.acquaintances([one.person_id])[one.person_id]
        work = work_of(item.line.position, item.line.company)
        self.head.show_request(one, whom, work, known)
        self.profile_button.setVisible(one.slug is not None)
        self._advise(one, item)
        self._tell(one, item, known)

    def _advise(self, one: Invitation, item: ReviewItem) -> None:
        """Say what may be best, and why."""
        days, texts = formats.days(item.age_days), self._desk.texts
        if one.state is not State.PENDING:
            word = texts.state(one.state, one.direction)
            day = formats.day(self._desk.speech.locale, one.state_on)
            self.advice.say(self.tr("{state} on {day}.").format(state=word, day=day), "",
                            state_icon(one.state), state_tone(one.state))  # fmt: skip
        elif item.advice == "withdraw":
            self.advice.say(self.tr("Withdrawing it may be best."),
                            self.tr("Pending for {days}.").format(days=days),
                            "undo-2", Tone.AC)  # fmt: skip
        elif item.advice == "wait":
            self.advice.say(self.tr("It can wait."),
                            self.tr("Pending for {days}.").format(days=days),
                            "hourglass", Tone.TX2)  # fmt: skip
        else:
            self.advice.say(self.tr("It waits for your decision."),
                            self.tr("Received {days} ago.").format(days=days),
                            "inbox", Tone.AC)  # fmt: skip

    def _tell(self, one: Invitation, item: ReviewItem, known: Acquaintance) -> None:
        """Tell when and why it was sent, the note, and what follows a withdrawal."""
        locale, texts = self._desk.speech.locale, self._desk.texts
        received = one.direction is Direction.RECEIVED
        self.sent.set_label(self.tr("Received") if received else self.tr("Sent"))
        why = texts.acquaintance(known)
        if one.override_reason:
            why = self.tr("without a meeting: “{reason}”").format(reason=one.override_reason)
        self.sent.set_value(formats.day(locale, one.on), f"· {why}")
        self.note.set_label(self.tr("Their note") if received else self.tr("Your note"))
        self.note.set_value(one.note or self.tr("None"))
        self.after.set_label(self.tr("If you withdraw"))
        self.after.setVisible(not received and one.state in {State.PENDING, State.WITHDRAWN})
        until = item.until if one.state is State.WITHDRAWN else None
        if until is None:
            until = self._desk.today + timedelta(days=self._desk.settings.cooling_days)
        said = self.tr("This person is not told. A new request can be sent from {day}.")
        source = texts.source(ORIGINS["cooling_days"].source)
        self.after.set_value(said.format(day=formats.day(locale, until)), f"· {source}")

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 - a Qt-like slot
        """Fit little room."""
        self.advice.set_narrow(narrow)

    def _fit(self) -> None:
        px = self._desk.theme.px
        self._column.setSpacing(px(12))
        self._facts.setContentsMargins(px(16), px(16), px(16), px(16))
        self._facts.setSpacing(px(10))
