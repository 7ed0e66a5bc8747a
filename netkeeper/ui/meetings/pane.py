"""What stands beside the list: a meeting's detail, or the form that changes it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from netkeeper.services import meetings
from netkeeper.services.meetings import read_meeting
from netkeeper.services.refused import Refused
from netkeeper.ui.forms.edit_pane import EditPane
from netkeeper.ui.meetings.detail import MeetingDetail
from netkeeper.ui.meetings.editor import MeetingEditor

if TYPE_CHECKING:
    from collections.abc import Callable

    from netkeeper.services.meetings import MeetingDraft, MeetingPage
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.meetings.faces import MeetingFaces
    from netkeeper.ui.shell.detail_pane import DetailPane
    from netkeeper.ui.widgets.disc import Discs
    from netkeeper.ui.work.jobs import Job


class MeetingPane(EditPane):
    """Fills a `DetailPane`. What is typed and not saved is kept while another row is looked at."""

    def __init__(self, desk: Desk, discs: Discs, faces: MeetingFaces, pane: DetailPane) -> None:
        self.detail = MeetingDetail(desk, discs, faces)
        super().__init__(desk, pane, self.detail)
        self._unsaved: dict[int, MeetingDraft] = {}
        self._discs = discs
        self.retranslate()

    @cached_property
    def editor(self) -> MeetingEditor:
        """Return the form, made when it is first asked for."""
        editor = MeetingEditor(self._desk, self._discs)
        self.put(editor, editor.note_area.editor)
        return editor

    @property
    def page(self) -> MeetingPage | None:
        """Return what is shown of a meeting, None while none is."""
        return None if self.is_editing else self.detail.page

    def show_meeting(self, meeting_id: int | None) -> None:
        """Show a meeting, or none; a form open for another gives way."""
        if self.is_editing and self.editor.meeting_id != meeting_id:
            self._put_aside()
        if self.is_editing:
            return
        page = self._read(meeting_id)
        if page is None:
            self.detail.page = None
            self.detail.hide()
            self._pane.set_shown(False)
            return
        self.detail.show_page(page)
        if page.meeting.id in self._unsaved:
            # The keyboard stays in the list, whose rows may just be gone through.
            self.open_form()
            self.editor.show_meeting(page, self._unsaved.pop(page.meeting.id))
        else:
            self._show_detail()

    def _read(self, meeting_id: int | None) -> MeetingPage | None:
        """Return a meeting's page; None for none, and for one that is in the record no more."""
        try:
            return None if meeting_id is None else read_meeting(self._desk.reader, meeting_id)
        except Refused:
            return None

    def begin_edit(self) -> None:
        """Open the form on the meeting shown."""
        page = self.page
        if page is not None:
            self.opening.emit()
            self.open_form()
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

    def cancel(self) -> None:
        """Close the form; what is typed in it is given up."""
        if self.is_editing:
            self.editor.hide()
            self.show_meeting(self.editor.meeting_id)
            self.left.emit()

    def _show_detail(self) -> None:
        self.detail.show()
        self._pane.set_shown(True, foot=False)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.detail.retranslate()
