"""The small forms that ask for a day: when consent was withdrawn, or what it rests on ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from netkeeper.domain.consent import withdrawal_limit
from netkeeper.domain.days import Day
from netkeeper.domain.values import replace
from netkeeper.texts.consents import ConsentTexts
from netkeeper.ui.forms.day_field import DayField
from netkeeper.ui.forms.panel import Panel
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording import formats
from netkeeper.ui.work.answers import Answers

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from netkeeper.domain.consent import Consent
    from netkeeper.ui.desk import Desk


class _OneDay(Panel):
    """A day, today unless another is typed, and under it what follows from it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self._desk = desk
        self.day_row = DayField(desk, exact=True, parent=self)
        self.effect_label = WrappedLabel(desk.theme, role=Text.SECOND, tone=Tone.TX2, parent=self)
        self.rows.addWidget(self.day_row)
        self.rows.addWidget(self.effect_label)
        self.day_row.told.connect(self._on_day)

    def open(self) -> None:
        """Open the form with today's date, chosen so that typing replaces it."""
        self.retranslate()
        self.day_row.set_day(Day(self._desk.today))
        self.day_row.tell()
        self.day_row.warm_up()
        self.show()
        self.day_row.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.day_row.edit.selectAll()

    def typed(self) -> date | None:
        """Return the day that is typed; None after saying what is wrong with it."""
        day = self.day_row.require(self.tr("Say when."))
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

    asked = Signal(object)  # the date

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._limits = Answers(desk, self)
        self._limits.given.connect(self._on_limit)
        self.retranslate()

    def begin(self) -> None:
        """Open the form."""
        self.open()

    def save(self) -> None:
        """Ask to keep the withdrawal."""
        on = self.typed()
        if on is not None:
            self.close_panel()
            self.asked.emit(on)

    def say_effect(self, on: date) -> None:
        """Say the last day to stop, once it is known: the holidays take their time to load."""
        self._limits.ask(lambda: withdrawal_limit(on))

    def _on_limit(self, limit: date) -> None:
        self.effect_label.set_text(
            self.tr(
                "Every consent given until then ends. The law allows ten business days to stop:"
                " until {day} at the latest."
            ).format(day=formats.full_day(self._desk.speech.locale, limit))
        )

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.title_label.set_text(self.tr("No more commercial messages"))
        self.day_row.set_label(self.tr("Asked on"))
        self._on_day()


class EndPanel(_OneDay):
    """The day on which a contract, a membership or a publication ended."""

    asked = Signal(object, object)  # the consent's id, and the date

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._consent: Consent | None = None
        self.retranslate()

    def begin(self, consent: Consent) -> None:
        """Open the form for a consent."""
        self._consent = consent
        self.open()

    def save(self) -> None:
        """Ask to keep the end, unless it lies before the beginning."""
        on, consent = self.typed(), self._consent
        if on is None or consent is None:
            return
        if on < consent.since:
            self.day_row.warn(self.tr("This is before the consent begins."))
            self.day_row.edit.setFocus()
            return
        self.close_panel()
        self.asked.emit(consent.id, on)

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
