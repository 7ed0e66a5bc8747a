"""What stands beside the list: a meeting's detail, or the form that changes it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from netkeeper.services import meetings
from netkeeper.services.meetings import MeetingPage, read_meeting
from netkeeper.ui.forms.edit_pane import EditPane
from netkeeper.ui.meetings.detail import MeetingDetail
from netkeeper.ui.meetings.editor import MeetingEditor

if TYPE_CHECKING:
    from collections.abc import Callable

    from netkeeper.services.meetings import MeetingDraft
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.meetings.faces import MeetingFaces
    from netkeeper.ui.shell.detail_pane import DetailPane
    from netkeeper.ui.work.jobs import Job


class MeetingPane(EditPane[MeetingPage]):
    """Shows a meeting, and changes it."""

    detail: MeetingDetail

    def __init__(self, desk: Desk, faces: MeetingFaces, pane: DetailPane) -> None:
        self.detail = MeetingDetail(desk, faces)
        super().__init__(desk, pane, read_meeting)

    @cached_property
    def editor(self) -> MeetingEditor:
        """Return the form, made when it is first asked for."""
        editor = MeetingEditor(self._desk)
        self.put(editor, editor.note_area.editor)
        return editor

    def save(self) -> None:
        """Keep what is typed, unless something is wrong with it."""
        draft = self.editor.draft()
        if draft is not None and self.editor.unsaved() is None:
            self.cancel()
        elif draft is not None:
            number = self.editor.held_id
            self.begin_saving(lambda close: self._edit(number, draft, lambda _result: close()))

    def _edit(
        self, number: int, draft: MeetingDraft, done: Callable[[object], object] | None = None
    ) -> Job:
        desk = self._desk
        return desk.do_and_say(
            lambda: meetings.edit_meeting(desk.program.open_unit, number, draft, desk.today), done
        )

    def keep(self, number: int, typed: MeetingDraft) -> None:
        """Put what was typed and not saved into the record."""
        self._edit(number, typed)

    def texts_of(self, typed: MeetingDraft) -> list[str]:
        """Return the texts of a meeting, but for its day and its people."""
        return list(filter(None, (typed.event, typed.place, typed.topic, typed.note)))
