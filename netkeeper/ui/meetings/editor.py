"""The form in the detail's place that changes what is held of a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from netkeeper.domain.meetings import MeetingKind
from netkeeper.domain.values import replace
from netkeeper.services.meetings import Attendee, MeetingDraft
from netkeeper.ui.forms.day_field import DayField
from netkeeper.ui.forms.editor import Editor
from netkeeper.ui.known import KIND_ICONS
from netkeeper.ui.look.theme import Text
from netkeeper.ui.meetings.attendees import AttendeesField
from netkeeper.ui.widgets.chip import Face
from netkeeper.ui.widgets.chip_choice import ChipChoice
from netkeeper.ui.widgets.form_row import FormRow
from netkeeper.ui.widgets.laying_out import column_of
from netkeeper.ui.widgets.line_row import LineRow
from netkeeper.ui.widgets.text_area import TextArea
from netkeeper.ui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from netkeeper.domain.days import Day
    from netkeeper.services.meetings import MeetingPage
    from netkeeper.ui.desk import Desk

_LINES = ("event", "place", "topic")


def draft_of(page: MeetingPage) -> MeetingDraft:
    """Return a kept meeting as what its form begins with."""
    one = page.meeting
    people = tuple(Attendee(each.name, each.id) for each in page.people)
    return MeetingDraft(one.day, people, one.kind, one.event, one.place, one.topic, one.note)


class MeetingEditor(Editor):
    """A meeting's fields: when, how, where, about what, and with whom."""

    def __init__(self, desk: Desk) -> None:
        theme = desk.theme
        super().__init__(theme)
        self._meeting_id = 0
        self._base: MeetingDraft | None = None
        self.title_label = WrappedLabel(theme, role=Text.TITLE)
        self.day_row = DayField(desk)
        self.kinds = ChipChoice(
            theme,
            tuple(MeetingKind),
            lambda kind: Face(desk.texts.kind(kind), icon=KIND_ICONS[kind]),
        )
        self.kind_row = FormRow(theme, self.kinds)
        self.rows = {name: LineRow(theme) for name in _LINES}
        self.edits = {name: row.edit for name, row in self.rows.items()}
        self.attendees = AttendeesField(desk)
        self.people_row = FormRow(theme, self.attendees)
        self.note_area = TextArea(theme)
        self.note_row = FormRow(theme, self.note_area)
        lines = self.rows.values()
        rows = (self.day_row, self.kind_row, *lines, self.people_row, self.note_row)
        column_of(theme, (self.title_label, column_of(theme, rows, gap=8)), self, gap=12)
        self.attendees.changed.connect(self.people_row.say_nothing)
        self.retranslate()

    def take_focus(self) -> None:
        """Give the keyboard to the day."""
        self.day_row.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.day_row.edit.selectAll()

    @property
    def held_id(self) -> int:
        """Return the meeting's id."""
        return self._meeting_id

    def show_held(self, page: MeetingPage, typed: MeetingDraft | None) -> None:
        """Open the form, and leave the keyboard where it is; `typed` is what was not saved."""
        self._meeting_id = page.meeting.id
        self._base = draft_of(page)
        shown = typed or self._base
        self.day_row.set_day(shown.day)
        self.day_row.warm_up()
        self.kinds.choose(shown.kind)
        for name, edit in self.edits.items():
            edit.setText(getattr(shown, name))
        self.attendees.set_people(shown.attendees)
        self.note_area.set_text(shown.note)
        for row in (self.day_row, self.people_row):
            row.say_nothing()

    def draft(self) -> MeetingDraft | None:
        """Return what the fields say; None while something is wrong, which is then said."""
        day = self.day_row.require(
            lambda: self.tr("Say when, as well as you remember: 2025 is enough.")
        )
        if day is None:
            self.row_wrong.emit(self.day_row)
            return None
        self.attendees.picker.take()
        if not self.attendees.people():
            self.people_row.warn(lambda: self.tr("A meeting needs at least one person."))
            self.row_wrong.emit(self.people_row)
            self.attendees.picker.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        return self._typed(day)

    def unsaved(self) -> MeetingDraft | None:
        """Return what is typed, if it differs from what is held, else None.

        A day that can't be read is left as it was, and so are the people where nobody is named.
        """
        base = self._base
        if base is None:
            return None
        typed = self._typed(self.day_row.day() or base.day)
        if not typed.attendees:
            typed = replace(typed, attendees=base.attendees)
        return typed if typed != base else None

    def typed(self) -> object:
        """Return what Escape would give up: a name half typed too."""
        return self.unsaved() or self.attendees.picker.edit.text().strip()

    def _typed(self, day: Day) -> MeetingDraft:
        texts = {name: " ".join(edit.text().split()) for name, edit in self.edits.items()}
        return MeetingDraft(
            day,
            self.attendees.people(),
            self.kinds.value(),
            texts["event"],
            texts["place"],
            texts["topic"],
            self.note_area.text(),
        )

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.title_label.set_text(self.tr("Edit the meeting"))
        self.day_row.set_label(self.tr("When"))
        self.kind_row.set_label(self.tr("How"))
        labels = {
            "event": self.tr("Event"),
            "place": self.tr("Place"),
            "topic": self.tr("Topic"),
        }
        for name, label in labels.items():
            self.rows[name].set_label(label)
        self.people_row.set_label(self.tr("People"))
        self.note_row.set_label(self.tr("Note"))
        self.note_area.set_name(self.tr("Note"))
