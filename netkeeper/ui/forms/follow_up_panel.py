"""The form of a follow-up: to note one, to change it, to put it off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from netkeeper.domain.days import Day
from netkeeper.domain.follow_ups import Snooze, snoozed
from netkeeper.ui.forms.day_field import DayField
from netkeeper.ui.forms.panel import Panel
from netkeeper.ui.widgets.field import Field
from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.form_row import FormRow
from netkeeper.ui.widgets.key_button import KeyButton
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.keys import written

if TYPE_CHECKING:
    from datetime import date

    from netkeeper.domain.lines import FollowUpLine
    from netkeeper.ui.desk import Desk

_SHORTCUT = Qt.FocusReason.ShortcutFocusReason


class FollowUpPanel(Panel):
    """What is to be done, and when; or only until when one is put off.

    Days that are often wanted are chosen by a button or its key; where a follow-up is put off,
    that is kept at once.
    """

    asked = Signal(str, object)  # what, and the date

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self._desk = desk
        self._snoozes = False
        self._changes = self._adds = False
        self._name = ""
        self.what_edit = QLineEdit()
        self.what_row = FormRow(desk.theme, Field(desk.theme, self.what_edit, ""), self)
        self.day_row = DayField(desk, ahead=True, parent=self)
        self.days = QWidget(self)
        self._days_flow = FlowLayout(self.days)
        self.day_buttons = {
            each: self._day_button(each, f"Alt+{place}") for place, each in enumerate(Snooze, 1)
        }
        self.rows.addWidget(self.what_row)
        self.rows.addWidget(self.days)
        self.rows.addWidget(self.day_row)
        desk.theme.changed.connect(self._fit_days)
        self._fit_days()
        self.what_edit.textChanged.connect(lambda: self.what_row.say(""))
        self.retranslate()

    def begin(
        self, *, snoozes: str = "", changes: FollowUpLine | None = None, adds: str = ""
    ) -> None:
        """Open the form, empty; `snoozes` is what the follow-up to put off is about.

        `adds` is what a new one is about, of which the day alone is asked for. `changes` is the
        one to change, whose words and day are shown.
        """
        self._snoozes, self._changes = bool(snoozes or adds), changes is not None
        self._adds = bool(adds)
        self.retranslate()
        self.what_edit.setText(changes.what if changes is not None else snoozes or adds)
        self.what_row.setVisible(not self._snoozes)
        if changes is not None:
            self.day_row.set_day(Day(changes.due_on))
        else:
            self.day_row.edit.setText(self.tr("in a week", "a date to be read again"))
        self.day_row.tell()
        self.day_row.warm_up()
        self.show()
        first = self.day_row.edit if self._snoozes else self.what_edit
        first.setFocus(_SHORTCUT)
        first.selectAll()

    def _day_button(self, choice: Snooze, keys: str) -> KeyButton:
        button = KeyButton(self._theme, keys=written(keys), parent=self.days)
        button.set_small(True)
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(button.click)
        button.clicked.connect(lambda: self._choose_day(choice))
        self._days_flow.addWidget(button)
        return button

    def _choose_day(self, choice: Snooze) -> None:
        """Take the day, and keep it at once where a follow-up is put off."""
        self.day_row.set_day(Day(snoozed(choice, self._desk.today)))
        self.day_row.tell()
        if self._snoozes:
            self.save()

    def _fit_days(self) -> None:
        px = self._theme.px
        self._days_flow.set_gaps(px(8), px(4))

    def name_after(self, name: str) -> None:
        """Say whom the follow-up is about, where the page doesn't."""
        self._name = name
        self.retranslate()

    @property
    def snoozes(self) -> bool:
        """Tell whether the date alone is asked for."""
        return self._snoozes

    def save(self) -> None:
        """Ask for what is typed, unless something is missing."""
        what = self.what_edit.text().strip()
        if not what:
            self.what_row.warn(self.tr("Say what is to be done."))
            self.what_edit.setFocus()
            return
        day = self.day_row.day()
        if day is None:
            if self.day_row.is_empty() or self.day_row.tell():
                self.day_row.warn(self.tr("Say when."))
            self.day_row.edit.setFocus()
            return
        due: date = day.on
        self.close_panel()
        self.asked.emit(what, due)

    def keep_typed(self) -> None:
        """Save what is to be done, if it was typed and its day can be read."""
        typed = self.what_edit.isModified() and self.what_edit.text().strip()
        if typed and not self.isHidden() and self.day_row.day() is not None:
            self.save()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        snoozes = self._snoozes and not self._adds
        title = self.tr("Put the follow-up off") if snoozes else self.tr("Follow-up")
        if self._changes:
            title = self.tr("Change the follow-up")
        self.title_label.set_text(f"{title} · {self._name}" if self._name else title)
        self._name_days()
        self.what_row.set_label(self.tr("What"))
        self.what_edit.setAccessibleName(self.tr("What"))
        self.what_edit.setPlaceholderText(self.tr("send the minutes, call back…"))
        self.day_row.set_label(self.tr("Until") if snoozes else self.tr("When"))

    def _name_days(self) -> None:
        """Name the days on the buttons: in words, as the weeks differ."""
        words = {
            Snooze.TOMORROW: self.tr("Tomorrow"),
            Snooze.WEEK: self.tr("In a week"),
            Snooze.MONTH: self.tr("In a month"),
        }
        for choice, button in self.day_buttons.items():
            day = snoozed(choice, self._desk.today)
            button.set_label(words[choice])
            button.setToolTip(formats.full_day(self._desk.speech.locale, day))
