"""The field of a meeting's people: a chip for each, and a name to add another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from netkeeper.domain.naming.names import initials, name_key, split_name
from netkeeper.services.meetings import Attendee
from netkeeper.ui.forms.picker import NEW, PersonPicker
from netkeeper.ui.known import shape_of
from netkeeper.ui.look.discs import Standing
from netkeeper.ui.widgets.chip import ChipButton, ChipKind, Face
from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.laying_out import column_of, empty, fit_height, keep_space
from netkeeper.ui.widgets.tab_order import tab_through
from netkeeper.ui.widgets.tool_tip import show_tip
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from netkeeper.ui.desk import Desk

_SHORTCUT = Qt.FocusReason.ShortcutFocusReason
_AWAY = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class AttendeeChip(ChipButton):
    """Somebody at the meeting; a click, Delete or Backspace takes them out."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Delete and Backspace for a click."""
        if event.key() in _AWAY:
            self.click()
        else:
            super().keyPressEvent(event)


class AttendeesField(Spoken):
    """Who was there; `picker` adds people of the record and new ones."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._people: list[Attendee] = []
        self._chips = QWidget(self)
        self._flow = FlowLayout(self._chips)
        self.picker = PersonPicker(desk, takes_new=True)
        self.picker.picked.connect(self._on_picked)
        fit_height(self, self._chips)
        column_of(desk.theme, (self._chips, self.picker), self, gap=6)
        keep_space(desk.theme, self._flow, gap=4)
        self.retranslate()

    def people(self) -> tuple[Attendee, ...]:
        """Return who was there, as far as it is said."""
        return tuple(self._people)

    def set_people(self, people: Sequence[Attendee]) -> None:
        """Show who was there."""
        self._people = list(people)
        self.picker.clear()
        self._show()

    def chips(self) -> list[ChipButton]:
        """Return the chips, in the order of the people."""
        found = (self._flow.itemAt(n) for n in range(self._flow.count()))
        widgets = [item.widget() for item in found if item is not None]
        return [each for each in widgets if isinstance(each, ChipButton)]

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.picker.set_label("")
        self.picker.edit.setAccessibleName(self.tr("Add somebody"))
        self.picker.edit.setPlaceholderText(self.tr("add a name"))
        self._show()

    def _show(self) -> None:
        empty(self._flow)
        last: QWidget = self._chips
        for one in self._people:
            chip = self._chip(one)
            last = tab_through(last, [chip])
            chip.clicked.connect(lambda _=False, one=one: self._take_out(one))
            self._flow.addWidget(chip)
            chip.show()
        self._chips.setVisible(bool(self._people))
        self._chips.updateGeometry()
        self.picker.leave_out({each.person_id for each in self._people if each.person_id})

    def _chip(self, one: Attendee) -> AttendeeChip:
        people = self._desk.reader.people
        lines = people.lines([one.person_id]) if one.person_id else []
        if lines:
            letters, shape = lines[0].initials, shape_of(lines[0].acquaintance)
        else:
            letters, shape = initials(*split_name(one.name), one.name), Standing.DASHED
        kind = ChipKind.UNDERSTOOD if lines else ChipKind.NEW
        face = Face(one.name, "×", initials=letters, standing=shape)
        chip = AttendeeChip(self._desk.theme, face, kind, self._chips)
        words = self.tr("Take {name} out").format(name=one.name)
        chip.setAccessibleName(words)
        show_tip(chip, words)
        return chip

    def _take_out(self, one: Attendee) -> None:
        if one not in self._people:
            return  # clicked twice before the chip was gone
        place = self._people.index(one)
        del self._people[place]
        self._show()
        chips = self.chips()
        following = chips[min(place, len(chips) - 1)] if chips else self.picker.edit
        following.setFocus(_SHORTCUT)
        self.changed.emit()

    def _on_picked(self, person_id: int, name: str) -> None:
        held = {name_key(each.name) for each in self._people if each.person_id is None}
        if person_id != NEW or name_key(name) not in held:
            self._people.append(Attendee(name, person_id or None))
            self._show()
            self.changed.emit()
        self.picker.edit.setFocus(_SHORTCUT)
