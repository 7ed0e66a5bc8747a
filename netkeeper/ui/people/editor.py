"""The form in the detail's place that adds somebody, or changes what is held of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from netkeeper.domain.people import Person
from netkeeper.ui.forms.editor import Editor
from netkeeper.ui.look.theme import Text
from netkeeper.ui.people.duplicates import Duplicates
from netkeeper.ui.people.form import PersonForm
from netkeeper.ui.widgets.laying_out import column_of
from netkeeper.ui.widgets.tab_order import tab_through
from netkeeper.ui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from netkeeper.services.people import PersonPage
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.widgets.form_row import FormRow

Changes = Mapping[str, Any]  # what is typed, by the names of a person's fields


def typed_otherwise(before: Person, typed: Person) -> Changes:
    """Return by their names the fields in which somebody typed differs from before."""
    each = zip(typed._fields, before, typed, strict=True)
    return {name: now for name, was, now in each if now != was}


class PersonEditor(Editor):
    """A person's fields, and under the name of somebody new whom the record may hold already."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._base = Person(0, "", "", "")
        self.title_label = WrappedLabel(desk.theme, role=Text.TITLE)
        self.form = PersonForm(desk)
        self.duplicates = Duplicates(desk)
        self.form.name_changed.connect(self._on_name_changed)
        after_names = list(self.form.rows).index("display_name") + 1
        self.form.column.insertWidget(after_names, self.duplicates)
        tab_through(self.form.edits["display_name"], [self.duplicates.card])
        column_of(desk.theme, (self.title_label, self.form), self, gap=16)
        self.retranslate()

    def begin_new(self, number: int, typed: Changes) -> None:
        """Open the form on somebody new under an id below 0; `typed` is what was typed before."""
        self._show(Person(number, "", "", ""), typed)
        self.take_focus()

    def take_focus(self) -> None:
        """Give the keyboard to the given name."""
        self.form.edits["given_name"].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_held(self, page: PersonPage, typed: Changes | None) -> None:
        """Open the form, and leave the keyboard where it is."""
        self._show(page.person, typed or {})

    def _show(self, person: Person, typed: Changes) -> None:
        self._base = person
        self.form.show_person(person._replace(**typed))
        self.duplicates.forget()
        self._say_title()

    @property
    def held_id(self) -> int:
        """Return the id of the person being edited, below 0 for somebody being added."""
        return self._base.id

    def unsaved(self) -> Changes:
        """Return what is typed and differs from what was held when the form was opened."""
        return typed_otherwise(self._base, self.form.person())

    def edited(self, held: Person) -> Person | None:
        """Return the held person with what the user changed; None while something is wrong.

        What another change has touched since the form was opened stays as it is now.
        """
        wrong = self.form.wrong()
        if wrong:
            first: FormRow = wrong[0]
            self.row_wrong.emit(first)
            first.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        return held._replace(**self.unsaved())

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self._say_title()

    def _say_title(self) -> None:
        title = self.tr("Edit {name}").format(name=self._base.display_name)
        self.title_label.set_text(title if self._base.id > 0 else self.tr("New person"))

    def _on_name_changed(self) -> None:
        if self._base.id <= 0:
            self.duplicates.ask(self.form.person())
