"""What stands beside the list: somebody's detail, or the form that adds or edits somebody."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal

from netkeeper.domain.people import Person
from netkeeper.services import people
from netkeeper.services.people import PersonPage, read_person
from netkeeper.ui.forms.edit_pane import EditPane
from netkeeper.ui.people.detail import PersonDetail
from netkeeper.ui.people.editor import PersonEditor, typed_otherwise
from netkeeper.ui.people.form import readable
from netkeeper.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from PySide6.QtWidgets import QWidget

    from netkeeper.ui.desk import Desk
    from netkeeper.ui.people.editor import Changes
    from netkeeper.ui.shell.detail_pane import DetailPane
    from netkeeper.ui.work.jobs import Job


class PersonPane(EditPane[PersonPage]):
    """Shows somebody, and adds or changes them; the detail has small forms of its own."""

    detail: PersonDetail

    wanted = Signal(int)  # somebody is to be shown: one just added, or of the record already

    def __init__(self, desk: Desk, pane: DetailPane) -> None:
        self.detail = PersonDetail(desk)
        super().__init__(desk, pane, read_person)
        # Those added here as they were typed, by the id they had; the writer's thread's own.
        self._added: dict[int, Person] = {}
        self._last_new = 0  # somebody new has an id of their own, below 0
        self.detail.timeline.row_shown.connect(self._on_row_shown)

    @cached_property
    def editor(self) -> PersonEditor:
        """Return the form, made when it is first asked for."""
        editor = PersonEditor(self._desk)
        self.put(editor, editor.form.note_area.editor)
        editor.duplicates.opened.connect(self._on_duplicate_opened)
        return editor

    def show_nothing(self) -> None:
        """Show that nobody is at hand; what is typed in a small form waits for its person."""
        if self.detail.page is not None:
            self.detail.forms.turn(None)
        super().show_nothing()

    def show_panel(self) -> None:
        """Bring the small form that is open into sight, if one is."""
        panel = self.detail.forms.open_panel()
        if panel is not None:
            self.show_form(panel)

    def show_form(self, form: QWidget) -> None:
        """Bring a part of the detail that has the keyboard into sight."""
        self.opening.emit()
        focused = form.focusWidget()
        if focused is not None:
            focused.setFocus()
        self.bring_form(form)

    def bring_form(self, form: QWidget) -> None:
        """Scroll to a part of the detail; the keyboard stays where it is."""
        for button in form.findChildren(KeyButton):
            button.set_compact(self._pane.narrow)
        self._pane.area.show_later(form)

    # The form

    def begin_new(self) -> None:
        """Open the form for somebody new, or for the one who is not saved yet."""
        self.opening.emit()
        self.put_aside()
        number = next((each for each in self._unsaved if each < 0), self._last_new - 1)
        self._last_new = min(number, self._last_new)
        self.open_form()
        self.editor.begin_new(number, self._unsaved.pop(number, {}))

    def save(self) -> None:
        """Keep what is typed, unless something is wrong with it."""
        number = self.editor.held_id
        held = self._held(number)
        edited = None if held is None else self.editor.edited(held)
        if edited is None:
            return
        if edited == held:
            self.cancel()
        elif number > 0:
            self.begin_saving(lambda close: self._edit(edited, lambda _result: close()))
        else:
            others = set(self.editor.duplicates.others)
            self.begin_saving(
                lambda close: self._add(edited, partial(self._on_added, close), others)
            )

    def keep_typed(self) -> None:
        """Put what is typed and not saved into the record, as far as it can be read."""
        super().keep_typed()
        self.detail.consents.keep_typed()
        self.detail.forms.keep_typed()

    def keep(self, number: int, typed: Changes) -> None:
        """Put what was typed and not saved into the record, as far as it can be read."""
        held = self._held(number)
        kept = None if held is None else readable(held._replace(**typed), held)
        if kept is None or not kept.display_name:
            self._desk.unsaved.extend(self.texts_of(typed))
        elif kept != held:
            keep = self._edit if number > 0 else self._add
            keep(kept)

    def texts_of(self, typed: Changes) -> list[str]:
        """Return what was typed of a person, as it can be read."""
        values = (each if isinstance(each, tuple) else (each,) for each in typed.values())
        return [text for each in values for text in each if isinstance(text, str) and text]

    def _held(self, number: int) -> Person | None:
        return self._desk.reader.people.get(number) if number > 0 else Person(number, "", "", "")

    def _edit(self, person: Person, done: Callable[[object], object] | None = None) -> Job:
        """Make the kept person what this one says."""
        unit = self._desk.program.open_unit
        return self._desk.do_and_say(lambda: people.edit_person(unit, person), done)

    def _add(
        self,
        person: Person,
        done: Callable[[object], object] | None = None,
        others: Collection[int] = (),
    ) -> Job:
        """Add somebody, who is none of `others`; `done` gets the id.

        Their own id is one of nobody's yet, below 0. Of whoever was added under it before, what is
        typed otherwise since is changed, unless their adding was undone.
        """
        unit = self._desk.program.open_unit

        def work() -> int:
            before = self._added.get(person.id)
            if before is not None and (held := self._held_by_now(before.id)) is not None:
                kept = person._replace(id=held.id)
                people.edit_person(unit, held._replace(**typed_otherwise(before, kept)))
            else:
                kept = person._replace(id=people.add_person(unit, person, others))
            self._added[person.id] = kept
            return kept.id

        return self._desk.do_and_say(work, done)

    def _held_by_now(self, person_id: int) -> Person | None:
        """Return, on the writer's thread, somebody whom the record holds still."""
        with self._desk.program.open_reader() as reader:
            held = reader.people.get(person_id)
        return None if held is None or held.trashed else held

    def _on_added(self, close: Callable[[], bool], person_id: object) -> None:
        if close():  # else the user is at something else by now
            self.wanted.emit(person_id)

    def _on_duplicate_opened(self, person_id: int) -> None:
        self.cancel()
        self.wanted.emit(person_id)

    # Scrolling and words

    def _on_row_shown(self, rect: QRect) -> None:
        """Scroll so that a row of the timeline is in sight."""
        body = self._pane.area.content
        place = QRect(self.detail.timeline.mapTo(body, rect.topLeft()), rect.size())
        centre = place.center()
        self._pane.area.ensureVisible(centre.x(), centre.y(), 0, place.height())
