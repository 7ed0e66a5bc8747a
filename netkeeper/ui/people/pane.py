"""What stands beside the list: somebody's detail, or the form that adds or edits somebody."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QTimer, Signal

from netkeeper.domain.people import Person
from netkeeper.services.people import read_person
from netkeeper.services.refused import Refused
from netkeeper.ui.forms.edit_pane import EditPane
from netkeeper.ui.people.detail import PersonDetail
from netkeeper.ui.people.editor import PersonEditor
from netkeeper.ui.people.form import readable
from netkeeper.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from netkeeper.services.people import PersonPage
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.people.acts import PeopleActs
    from netkeeper.ui.people.editor import Changes
    from netkeeper.ui.shell.detail_pane import DetailPane
    from netkeeper.ui.widgets.disc import Discs

_NEW = 0


class PersonPane(EditPane):
    """Fills a `DetailPane`. What is typed and not saved is kept while another row is looked at."""

    added = Signal(int)  # somebody's id
    wanted = Signal(int)  # somebody of the record is the one being added

    def __init__(self, desk: Desk, discs: Discs, pane: DetailPane, acts: PeopleActs) -> None:
        self.detail = PersonDetail(desk, discs)
        super().__init__(desk, pane, self.detail)
        self._acts = acts
        self._unsaved: dict[int, Changes] = {}
        self._anew = True
        self._discs = discs
        self.detail.timeline.row_shown.connect(self._on_row_shown)
        self.retranslate()

    @cached_property
    def editor(self) -> PersonEditor:
        """Return the form, made when it is first asked for."""
        editor = PersonEditor(self._desk, self._discs)
        self.put(editor, editor.form.note_area.editor)
        editor.opened.connect(self._on_duplicate_opened)
        return editor

    @property
    def page(self) -> PersonPage | None:
        """Return what is shown of a person, None while nobody is."""
        return None if self.is_editing else self.detail.page

    # Showing

    def show_person(self, person_id: int | None) -> None:
        """Show somebody, or nobody; a form open for somebody else gives way."""
        if self.is_editing and self.editor.person_id != person_id:
            self._put_aside()
        if self.is_editing:
            return
        page = self._read(person_id)
        if page is None:
            if (before := self.detail.page) is not None:
                self.detail.forms.put_aside(before.person.id)
            self.detail.page = None
            self.detail.hide()
            self._pane.set_shown(False)
            return
        self.detail.show_page(page, anew=self._anew)
        self._anew = False
        if page.person.id in self._unsaved:
            # The keyboard stays in the list, whose rows may just be gone through.
            self.open_form()
            self.editor.show_person(page.person, self._unsaved.pop(page.person.id))
        else:
            self._show_detail()

    def _read(self, person_id: int | None) -> PersonPage | None:
        """Return somebody's page; None for nobody, and for who is in the record no more."""
        try:
            return None if person_id is None else read_person(self._desk.reader, person_id)
        except Refused:
            return None

    def forget(self) -> None:
        """Show everything anew next time, though it be read as it was: the day may be another."""
        self._anew = True

    def refresh(self, person_id: int | None) -> None:
        """Read anew what is shown; a form that is open keeps what is typed in it."""
        if not self.is_editing:
            self.show_person(person_id)

    def _show_detail(self) -> None:
        if self.is_editing:
            self.editor.hide()
        self.detail.setVisible(self.detail.page is not None)
        self._pane.set_shown(self.detail.page is not None, foot=False)

    def show_panel(self) -> None:
        """Bring the small form that is open into sight, if one is."""
        panel = self.detail.forms.open_panel()
        if panel is not None:
            self.show_form(panel)

    def show_form(self, form: QWidget) -> None:
        """Bring a part of the detail that has the keyboard into sight."""
        self.opening.emit()
        for button in form.findChildren(KeyButton):
            button.set_compact(self._pane.narrow)
        focused = form.focusWidget()
        if focused is not None:
            focused.setFocus()
        # Only then the form has its place.
        QTimer.singleShot(0, form, lambda: self._show_widget(form))

    # The form

    def begin_new(self) -> None:
        """Open the form for somebody new."""
        self.opening.emit()
        self._put_aside()
        typed = self._unsaved.pop(_NEW, {})
        self.open_form()
        self.editor.begin(typed=typed)

    def begin_edit(self) -> None:
        """Open the form on the person shown."""
        page = self.page
        if page is not None:
            self.opening.emit()
            self.open_form()
            self.editor.begin(page.person)

    def save(self) -> None:
        """Keep what is typed, unless something is wrong with it."""
        number = self.editor.person_id
        held = self._held(number)
        edited = None if held is None else self.editor.edited(held)
        if edited is None:
            return
        if edited == held:
            self._leave()
        elif number:
            self._saving.begin(lambda: self._acts.edit(edited, lambda _result: self._leave()))
        else:
            others = set(self.editor.duplicates.others)
            self._saving.begin(lambda: self._acts.add(edited, self._on_added, others))

    def cancel(self) -> None:
        """Close the form; what is typed in it is given up."""
        self._leave()

    def _put_aside(self) -> None:
        """Close the form, keeping what is typed in it for when it is opened again."""
        if self.is_editing:
            if not self._saving.is_busy and (unsaved := self.editor.unsaved()):
                self._unsaved[self.editor.person_id] = unsaved
            self._show_detail()

    def keep_typed(self) -> None:
        """Put what is typed and not saved into the record, as far as it can be read."""
        self._put_aside()
        unsaved, self._unsaved = self._unsaved, {}
        for number, typed in unsaved.items():
            with self._desk.keeping(_texts_of(typed)):
                self._keep(number, typed)
        self.detail.consents.keep_typed()
        notes, follow_ups = self.detail.forms.keep_typed()
        for number, note in notes.items():
            with self._desk.keeping([note.text]):
                self._acts.keep_note(number, note)
        for each in follow_ups:
            with self._desk.keeping([each.what]):
                self._acts.keep_follow_up(each)

    def _keep(self, number: int, typed: Changes) -> None:
        held = self._held(number)
        kept = None if held is None else readable(held._replace(**typed), held)
        if kept is None or not kept.display_name:
            self._desk.unsaved.extend(_texts_of(typed))
        elif kept == held:
            return
        elif number:
            self._acts.edit(kept)
        else:
            self._acts.add(kept)

    def _held(self, number: int) -> Person | None:
        return self._desk.reader.people.get(number) if number else Person(_NEW, "", "", "")

    def _leave(self) -> None:
        """Close the form and show anew whoever stands behind it: they may just have changed."""
        if self.is_editing:
            self.editor.hide()
            page = self.detail.page
            self.show_person(None if page is None else page.person.id)
            self.left.emit()

    def _on_added(self, person_id: object) -> None:
        self._leave()
        if isinstance(person_id, int):
            self.added.emit(person_id)

    def _on_duplicate_opened(self, person_id: int) -> None:
        self._leave()
        self.wanted.emit(person_id)

    # Scrolling and words

    def _show_widget(self, widget: QWidget) -> None:
        self._pane.area.show_widget(widget)

    def _on_row_shown(self, rect: QRect) -> None:
        """Scroll so that a row of the timeline is in sight."""
        body = self._pane.area.content
        place = QRect(self.detail.timeline.mapTo(body, rect.topLeft()), rect.size())
        centre = place.center()
        self._pane.area.ensureVisible(centre.x(), centre.y(), 0, place.height())

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        page = self.detail.page
        if page is not None and self._read(page.person.id) is None:
            self.show_person(None)  # gone while another page was in sight
        self.detail.retranslate()


def _texts_of(typed: Changes) -> list[str]:
    """Return what was typed of a person, as it can be read."""
    values = (each if isinstance(each, tuple) else (each,) for each in typed.values())
    return [text for each in values for text in each if isinstance(text, str) and text]
