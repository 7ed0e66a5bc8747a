"""The form of a follow-up: to note one, to change it, to put it off."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from netkeeper.domain.days import Day
from netkeeper.domain.follow_ups import Snooze, snoozed
from netkeeper.services import follow_ups as services
from netkeeper.ui.forms.day_field import DayField
from netkeeper.ui.forms.panel import TypedPanel
from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.key_button import KeyButton
from netkeeper.ui.widgets.laying_out import keep_space
from netkeeper.ui.widgets.line_row import LineRow
from netkeeper.ui.widgets.part_key import PartKey
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.keys import written

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from netkeeper.domain.lines import FollowUpLine
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.work.jobs import Job

_SHORTCUT = Qt.FocusReason.ShortcutFocusReason


class FollowUpTyped(NamedTuple):
    """A follow-up being typed: the one that is changed or put off if any, its words and its day.

    `when` is as typed, `day` as it was understood then, if it was.
    """

    held: FollowUpLine | None
    snoozes: bool
    what: str
    when: str
    day: Day | None


class FollowUpPanel(TypedPanel):
    """What is to be done, and when; or only until when one is put off.

    Days that are often wanted are chosen by a button or its key; where a follow-up is put off,
    that is kept at once.
    """

    kept = Signal(object)  # the Job by which what is asked for is being kept

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._snoozes = False  # the day alone is asked for
        self.held: FollowUpLine | None = None  # the one to put off or to change
        self._name = ""
        self._many: Sequence[int] = ()
        self._begun = "", ""  # the words and the day it was opened with
        self.what_row = LineRow(desk.theme)
        self.what_edit = self.what_row.edit
        self.day_row = DayField(desk, ahead=True)
        self.days = QWidget(self)
        self._days_flow = FlowLayout(self.days)
        self.day_buttons = {
            each: self._day_button(each, f"Alt+{place}") for place, each in enumerate(Snooze, 1)
        }
        self.rows.addWidget(self.what_row)
        self.rows.addWidget(self.day_row)
        self.rows.addWidget(self.days)
        keep_space(desk.theme, self._days_flow, gap=(8, 4))
        self.retranslate()

    def begin(
        self,
        held: FollowUpLine | None = None,
        *,
        snoozes: bool = False,
        adds: str = "",
        what: str = "",
        whose: int = 0,
    ) -> None:
        """Open the form for a new follow-up, or for the one `held`: to change or to put it off.

        `adds` is what a new one is about, of which the day alone is asked for; `what` is a
        proposal that can be typed over. What was left of the same one is shown again.
        """
        self.put_aside()
        number = 0 if held is None else held.id
        self.subject, self.held = (whose, -number if snoozes else number), held
        self._snoozes = snoozes or bool(adds)
        day = self.tr("in a week", "a date to be read again")
        if held is not None and not snoozes:
            day = Day(held.due_on).iso()
        self._show(adds or what or (held.what if held is not None else ""), day)
        begun = self._now()
        if (left := self.take_waiting()) is not None:
            self.show_typed(left)
        self._begun = begun
        first = self.day_row.edit if self._snoozes else self.what_edit
        first.setFocus(_SHORTCUT)
        first.selectAll()

    def show_typed(self, typed: FollowUpTyped) -> None:
        """Open the form as it was left; the keyboard stays where it is."""
        self.held, self._snoozes = typed.held, typed.snoozes
        self._begun = "", ""
        self._show(typed.what, typed.when)
        self.what_edit.setModified(True)  # it is the user's own text

    def typed(self) -> FollowUpTyped | None:
        """Return what is typed and not kept; None where that is nothing, or as it began."""
        now = self._now()
        if self.isHidden() or now == self._begun or not now[0]:
            return None
        return FollowUpTyped(self.held, self._snoozes, *now, self.day_row.day())

    def words_of(self, typed: FollowUpTyped) -> str:
        """Return what is to be done; of one that is put off the record holds it."""
        return "" if typed.snoozes else typed.what

    def _now(self) -> tuple[str, str]:
        return self.what_edit.text().strip(), self.day_row.edit.text().strip()

    def _show(self, what: str, when: str) -> None:
        """Open the form with these words and this day."""
        self.retranslate()
        self.what_edit.setText(what)
        self.what_row.say_nothing()
        self.what_row.setVisible(not self._snoozes)
        self.day_row.edit.setText(when)
        self.day_row.tell()
        self.day_row.warm_up()
        self.show()

    def _day_button(self, choice: Snooze, keys: str) -> KeyButton:
        button = KeyButton(self._theme, keys=written(keys), small=True)
        PartKey(self, button.click, keys)
        button.clicked.connect(lambda: self._choose_day(choice))
        self._days_flow.addWidget(button)
        return button

    def _choose_day(self, choice: Snooze) -> None:
        """Take the day, and keep it at once where a follow-up is put off."""
        self.day_row.set_day(Day(snoozed(choice, self._desk.today)))
        self.day_row.tell()
        if self._snoozes:
            self.save()

    def name_after(self, name: str, many: Sequence[int] = ()) -> None:
        """Say whom the follow-up is about, where the page doesn't: `many` are people's ids."""
        self._name, self._many = name, many
        self.retranslate()

    def save(self) -> None:
        """Ask for what is typed, unless something is missing."""
        what = self.what_edit.text().strip()
        if not what:
            self.what_row.warn(lambda: self.tr("Say what is to be done."))
            self.what_edit.setFocus()
            return
        day = self.day_row.require(lambda: self.tr("Say when."))
        if day is None:
            return
        self.hand_over(lambda: self.keep(what, day.on))

    def keep(self, what: str, due: date) -> Job | None:
        """Note the follow-up, about as many as it is named after; put one off, or change it."""
        if self.held is None and self._many:
            job = self._desk.change(services.add_follow_ups, self._many, due, what)
        elif self.held is not None and self._snoozes:
            today = self._desk.today
            job = self._desk.change(services.snooze_follow_up, self.held.id, due, today)
        else:
            job = self._keep(self.subject[0], self.held, what, due)
        self.kept.emit(job)
        return job

    def _keep(self, whose: int, held: FollowUpLine | None, what: str, due: date) -> Job:
        if held is None:
            return self._desk.change(services.add_follow_up, whose or None, due, what)
        return self._desk.change(services.edit_follow_up, held.id, what, due)

    def keep_typed(self) -> None:
        """Save what is to be done, and what waits; of a day that is not understood, the words.

        Nobody said yet that one is to be put off.
        """
        typed = self.typed()
        if typed is not None and typed.day is not None and not typed.snoozes:
            self.save()
        for (whose, _number), each in self.take_left():
            if each.day is None:
                self._desk.unsaved.extend(filter(None, [self.words_of(each)]))
            elif not each.snoozes:
                with self._desk.keeping([each.what]):
                    self._keep(whose, each.held, each.what, each.day.on)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        snoozes = self._snoozes and self.held is not None
        title = self.tr("Put the follow-up off") if snoozes else self.tr("Follow-up")
        if self.held is not None and not self._snoozes:
            title = self.tr("Change the follow-up")
        self.title_label.set_text(f"{title} · {self._name}" if self._name else title)
        self._name_days()
        self.what_row.set_label(self.tr("What"))
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
            button.setToolTip(formats.full_day(day))
