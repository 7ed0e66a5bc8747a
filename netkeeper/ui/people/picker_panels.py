"""The small forms that name somebody else of the record: who introduced one, who is the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt

from netkeeper.services.people import introduce
from netkeeper.ui.forms.day_field import DayField
from netkeeper.ui.forms.panel import TypedPanel
from netkeeper.ui.forms.picker import PersonPicker

if TYPE_CHECKING:
    from netkeeper.ui.desk import Desk


class Named(NamedTuple):
    """Somebody being named: who has the page, the id chosen if any, the name and the day typed."""

    whom: str
    chosen: int | None = None
    name: str = ""
    day: str = ""


class PickerPanel(TypedPanel):
    """Asks for somebody of the record besides the one of the page; a subclass says what for."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._name = ""  # of the one of the page
        self._chosen: int | None = None
        self.picker = PersonPicker(desk, takes_new=False)
        self.rows.addWidget(self.picker)

    def begin(self, name: str, person_id: int) -> None:
        """Open the form for somebody, by their name and id; they are not offered themselves."""
        self.put_aside()
        self.subject = person_id, 0
        self.show_typed(self.take_waiting() or Named(name))
        self.picker.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_typed(self, typed: Named) -> None:
        """Open the form as it was left; the keyboard stays where it is."""
        self._name, self._chosen = typed.whom, typed.chosen
        self.picker.clear()
        self.picker.leave_out({self.subject[0]})
        self.picker.edit.setText(typed.name)
        self.picker.edit.setModified(bool(typed.name))  # it is the user's own text
        if typed.chosen is None:
            self.picker.look()
        self.retranslate()
        self.show()

    def typed(self) -> Named | None:
        """Return what is typed and not kept; None where nothing is."""
        name = self.picker.edit.text().strip()
        return None if self.isHidden() or not name else Named(self._name, self._chosen, name)

    def words_of(self, typed: Named) -> str:
        """Return the name."""
        return typed.name

    def say_nobody(self) -> None:
        """Say that somebody is to be chosen."""
        self.picker.warn(lambda: self.tr("Choose somebody from your record."))
        self.picker.edit.setFocus()

    def retranslate(self) -> None:
        """Say everything in the language in force; the subclass says the rest."""
        super().retranslate()
        self.picker.edit.setPlaceholderText(self.tr("A name in your record"))


class IntroductionPanel(PickerPanel):
    """Who introduced them, and when if that is remembered."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.day_row = DayField(desk)
        self.rows.addWidget(self.day_row)
        self.picker.picked.connect(self._on_picked)
        self.picker.changed.connect(self._on_changed)
        self.retranslate()

    def show_typed(self, typed: Named) -> None:
        """Open the form as it was left; the keyboard stays where it is."""
        self.day_row.warm_up()
        super().show_typed(typed)
        self.day_row.edit.setText(typed.day)
        self.day_row.tell()

    def typed(self) -> Named | None:
        """Return what is typed and not kept; None where neither a name nor a day is."""
        name, day = self.picker.edit.text().strip(), self.day_row.edit.text().strip()
        nothing = self.isHidden() or not (name or day)
        return None if nothing else Named(self._name, self._chosen, name, day)

    def save(self) -> None:
        """Keep the introduction, unless something is missing."""
        if self._chosen is None:
            self.picker.take()
        if self._chosen is None:
            self.say_nobody()
            return
        if not self.day_row.tell():
            self.day_row.edit.setFocus()
            return
        kept = self._chosen, self.subject[0], self.day_row.day()
        self.hand_over(lambda: self._desk.change(introduce, *kept))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.title_label.set_text(self.tr("Who introduced {name}?").format(name=self._name))
        self.picker.set_label(self.tr("Introduced by"))
        self.day_row.set_label(self.tr("When"))
        self.day_row.edit.setPlaceholderText(self.tr("if you remember"))

    def _on_picked(self, person_id: int, name: str) -> None:
        self._chosen = person_id
        self.picker.edit.setText(name)
        self.day_row.edit.setFocus()

    def _on_changed(self) -> None:
        self._chosen = None


class MergePanel(PickerPanel):
    """Who is the same person; both are then shown side by side."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.picker.picked.connect(self._on_picked)
        self.retranslate()

    def save(self) -> None:
        """Take whom the name means, unless there is none."""
        if not self.picker.take():
            self.say_nobody()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        title = self.tr("Who is the same person as {name}?").format(name=self._name)
        self.title_label.set_text(title)
        self.picker.set_label(self.tr("Same person"))
        self.save_button.set_label(self.tr("Compare"))

    def _on_picked(self, person_id: int, _name: str) -> None:
        self.close_panel()
        self._desk.wanted.emit("duplicates", (self.subject[0], person_id))
