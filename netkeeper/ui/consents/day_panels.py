"""The small forms that ask for a day: when consent was withdrawn, or what it rests on ended."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt

from netkeeper.domain.consent import withdrawal_limit
from netkeeper.domain.days import Day
from netkeeper.domain.values import replace
from netkeeper.services.consents import end_consent, withdraw_consents
from netkeeper.texts.consents import ConsentTexts
from netkeeper.ui.forms.day_field import DayField
from netkeeper.ui.forms.panel import TypedPanel
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording import formats
from netkeeper.ui.work.answers import Answers

if TYPE_CHECKING:
    from datetime import date

    from netkeeper.domain.consent import Consent
    from netkeeper.ui.desk import Desk


class _DayTyped(NamedTuple):
    """A day being typed, and the consent that it is of, if it is of one."""

    consent: Consent | None
    day: str


class _OneDay(TypedPanel):
    """A day, today unless another is typed, and under it what follows from it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._consent: Consent | None = None
        self._begun = ""
        self.day_row = DayField(desk, exact=True)
        self.effect_label = WrappedLabel(desk.theme, role=Text.SECOND, tone=Tone.TX2)
        self.rows.addWidget(self.day_row)
        self.rows.addWidget(self.effect_label)
        self.day_row.told.connect(self._on_day)

    def open(self, person_id: int, consent: Consent | None = None) -> None:
        """Open the form with today's date, or as it was left; typing replaces the day."""
        self.put_aside()
        self.subject = person_id, consent.id if consent else 0
        self._begun = Day(self._desk.today).iso()
        self.show_typed(self.take_waiting() or _DayTyped(consent, self._begun))
        self.day_row.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.day_row.edit.selectAll()

    def show_typed(self, typed: _DayTyped) -> None:
        """Open the form as it was left; the keyboard stays where it is."""
        self._consent = typed.consent
        self.retranslate()
        self.day_row.edit.setText(typed.day)
        self.day_row.tell()
        self.day_row.warm_up()
        self.show()

    def typed(self) -> _DayTyped | None:
        """Return what is typed and not kept; None where the form is closed, or as it began."""
        text = self.day_row.edit.text().strip()
        same = self.isHidden() or text == self._begun
        return None if same else _DayTyped(self._consent, text)

    def words_of(self, typed: _DayTyped) -> str:  # noqa: ARG002 - the base's
        """Return nothing: a day alone says nothing."""
        return ""

    def day(self) -> date | None:
        """Return the day that is typed; None after saying what is wrong with it."""
        day = self.day_row.require(lambda: self.tr("Say when."))
        return None if day is None else day.on

    def say_effect(self, on: date) -> None:
        """Say what follows from a day; the subclass says what."""
        raise NotImplementedError

    def _on_day(self) -> None:
        day = self.day_row.day()
        if day is None:
            self.effect_label.set_text("")
        else:
            self.say_effect(day.on)


class WithdrawalPanel(_OneDay):
    """The day on which somebody asked for no more commercial messages."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._limits = Answers(desk, self)
        self._limits.given.connect(self._on_limit)
        self.retranslate()

    def begin(self, person_id: int) -> None:
        """Open the form for somebody."""
        self.open(person_id)

    def save(self) -> None:
        """Keep the withdrawal."""
        on, whose, today = self.day(), self.subject[0], self._desk.today
        if on is not None:
            self.hand_over(lambda: self._desk.change(withdraw_consents, whose, on, today))

    def say_effect(self, on: date) -> None:
        """Say the last day to stop, once it is known: the holidays take their time to load."""
        self._limits.ask(lambda: withdrawal_limit(on))

    def _on_limit(self, limit: date) -> None:
        self.effect_label.set_text(
            self.tr(
                "Every consent given until then ends. The law allows ten business days to stop:"
                " until {day} at the latest."
            ).format(day=formats.full_day(limit))
        )

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.title_label.set_text(self.tr("No more commercial messages"))
        self.day_row.set_label(self.tr("Asked on"))
        self._on_day()


class EndPanel(_OneDay):
    """The day on which a contract, a membership or a publication ended."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.retranslate()

    def begin(self, consent: Consent) -> None:
        """Open the form for a consent."""
        self.open(consent.person_id, consent)

    def save(self) -> None:
        """Keep the end, unless it lies before the beginning."""
        on, consent = self.day(), self._consent
        if on is None or consent is None:
            return
        if on < consent.since:
            self.day_row.warn(lambda: self.tr("This is before the consent begins."))
            self.day_row.edit.setFocus()
            return
        self.hand_over(lambda: self._desk.change(end_consent, consent.id, on))

    def say_effect(self, on: date) -> None:
        """Say until when the consent still allows messages."""
        if self._consent is None:
            return
        term = ConsentTexts(self._desk.texts).term(replace(self._consent, ended_on=on))
        self.effect_label.set_text(self.tr("Allows messages {term}.").format(term=term))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.title_label.set_text(self.tr("What the consent rests on has ended"))
        self.day_row.set_label(self.tr("Ended on"))
        self._on_day()
