"""What stands beside the list: a meeting's detail, or the form that changes it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from netkeeper.services import meetings
from netkeeper.services.meetings import read_meeting
from netkeeper.ui.forms.giving_up import GivingUp
from netkeeper.ui.forms.panel import save_keys
from netkeeper.ui.meetings.detail import MeetingDetail
from netkeeper.ui.meetings.editor import MeetingEditor
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.tab_order import tab_through
from netkeeper.ui.wording.keys import written
from netkeeper.ui.work.alone import Alone

if TYPE_CHECKING:
    from collections.abc import Callable

    from netkeeper.services.meetings import MeetingDraft, MeetingPage
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.meetings.faces import MeetingFaces
    from netkeeper.ui.shell.detail_pane import DetailPane
    from netkeeper.ui.widgets.disc import Discs
    from netkeeper.ui.work.jobs import Job


class MeetingPane(QObject):
    """Fills a `DetailPane`. What is typed and not saved is kept while another row is looked at."""

    opening = Signal()  # the form opens: the pane is to be in sight
    left = Signal()  # the form was closed: the keyboard is free

    def __init__(self, desk: Desk, discs: Discs, faces: MeetingFaces, pane: DetailPane) -> None:
        super().__init__(pane)
        self._desk = desk
        self._pane = pane
        self._unsaved: dict[int, MeetingDraft] = {}
        self.detail = MeetingDetail(desk, discs, faces)
        self._discs = discs
        self._giving_up = GivingUp(desk, self)
        self._saving = Alone()
        self.save_button = KeyButton(desk.theme, kind=Kind.ACCENT)
        self.cancel_button = KeyButton(desk.theme, kind=Kind.FLAT)
        pane.column.addWidget(self.detail)
        pane.column.addStretch(1)
        pane.footer.add_button(self.save_button)
        pane.footer.add_button(self.cancel_button)
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.cancel)
        self.retranslate()

    @cached_property
    def editor(self) -> MeetingEditor:
        """Return the form, made when it is first asked for."""
        editor = MeetingEditor(self._desk, self._discs)
        column = self._pane.column
        column.insertWidget(column.indexOf(self.detail) + 1, editor)
        tab_through(editor.note_area.editor, (self.save_button, self.cancel_button))
        editor.save_asked.connect(self.save)
        editor.cancel_asked.connect(self.escape)
        editor.row_wrong.connect(self._pane.area.show_widget)
        return editor

    @property
    def page(self) -> MeetingPage | None:
        """Return what is shown of a meeting, None while none is."""
        return None if self.is_editing else self.detail.page

    @property
    def is_editing(self) -> bool:
        """Tell whether the form is open."""
        return "editor" in self.__dict__ and not self.editor.isHidden()

    def show_meeting(self, meeting_id: int | None) -> None:
        """Show a meeting, or none; a form open for another gives way."""
        if self.is_editing and self.editor.meeting_id != meeting_id:
            self._put_aside()
        if self.is_editing:
            return
        if meeting_id is None:
            self.detail.page = None
            self.detail.hide()
            self._pane.set_shown(False)
            return
        page = read_meeting(self._desk.reader, meeting_id)
        self.detail.show_page(page)
        if meeting_id in self._unsaved:
            # The keyboard stays in the list, whose rows may just be gone through.
            self._show_editor()
            self.editor.show_meeting(page, self._unsaved.pop(meeting_id))
        else:
            self._show_detail()

    def begin_edit(self) -> None:
        """Open the form on the meeting shown."""
        page = self.page
        if page is not None and not page.meeting.trashed:
            self.opening.emit()
            self._show_editor()
            self.editor.begin(page)

    def save(self) -> None:
        """Keep what is typed, unless something is wrong with it."""
        draft = self.editor.draft()
        if draft is not None and self.editor.unsaved() is None:
            self.cancel()
        elif draft is not None:
            number = self.editor.meeting_id
            self._saving.begin(lambda: self._edit(number, draft, lambda _result: self.cancel()))

    def _edit(
        self, number: int, draft: MeetingDraft, done: Callable[[object], None] | None = None
    ) -> Job:
        desk = self._desk
        return desk.do_and_say(
            lambda: meetings.edit_meeting(desk.program.open_unit, number, draft, desk.today), done
        )

    def keep_typed(self) -> None:
        """Put what is typed and not saved into the record, as far as it can be read."""
        if self.is_editing:
            self._put_aside()
            self._show_detail()
        unsaved, self._unsaved = self._unsaved, {}
        for number, draft in unsaved.items():
            texts = (draft.event, draft.place, draft.topic, draft.note)
            with self._desk.keeping(list(filter(None, texts))):
                self._edit(number, draft)

    def _put_aside(self) -> None:
        """Close the form, keeping what is typed in it for when it is opened again."""
        unsaved = self.editor.unsaved()
        if unsaved is not None:
            self._unsaved[self.editor.meeting_id] = unsaved
        self.editor.hide()

    def escape(self) -> None:
        """Close the form, once it is meant that what is typed in it is given up."""
        if self._giving_up.is_meant(self.editor.unsaved()):
            self.cancel()

    def cancel(self) -> None:
        """Close the form; what is typed in it is given up."""
        if self.is_editing:
            self.editor.hide()
            self.show_meeting(self.editor.meeting_id)
            self.left.emit()

    def _show_editor(self) -> None:
        self.detail.hide()
        self._pane.set_shown(True)
        self._pane.area.verticalScrollBar().setValue(0)

    def _show_detail(self) -> None:
        self.detail.show()
        self._pane.set_shown(True, foot=False)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.save_button.set_label(self.tr("Save"))
        self.save_button.set_keys(save_keys())
        self.cancel_button.set_label(self.tr("Cancel"))
        self.cancel_button.set_keys(written("Esc"))
        self.detail.retranslate()
        if "editor" in self.__dict__:
            self.editor.retranslate()
