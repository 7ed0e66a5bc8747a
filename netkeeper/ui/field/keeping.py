"""Keeps the meeting, then asks for its follow-up and the page of its invitation."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from netkeeper.services.meetings import Logged, log_meeting

if TYPE_CHECKING:
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.field.follow_up_step import FollowUpStep
    from netkeeper.ui.field.log_mode import Kept
    from netkeeper.ui.widgets.search_field import SearchField


class Keeping(QObject):
    """What follows from Enter; the field is free meanwhile."""

    given_back = Signal(str)  # the line of a meeting that could not be kept
    ended = Signal()  # the keyboard can go back to the page

    def __init__(self, desk: Desk, field: SearchField) -> None:
        super().__init__(field)
        self._desk = desk
        self._invitee: int | None = None
        self._field = field

    @cached_property
    def follow_up(self) -> FollowUpStep:
        """Return the step that asks for a follow-up, made when the first is wanted."""
        from netkeeper.ui.field.follow_up_step import FollowUpStep  # noqa: PLC0415 - as said

        step = FollowUpStep(self._desk, self._field)
        step.ended.connect(self._go_on)
        return step

    def keep(self, kept: Kept) -> None:
        """Keep a meeting, in the queue of what is written."""
        desk, today = self._desk, self._desk.today
        job = desk.do_and_say(
            lambda: log_meeting(desk.program.open_unit, kept.draft, today),
            done=lambda logged: self._on_logged(kept, logged),
        )
        job.failed.connect(lambda _error: self.given_back.emit(kept.line))

    def leave(self) -> bool:
        """Close the follow-up without keeping one; False if none is being noted."""
        return "follow_up" in self.__dict__ and self.follow_up.leave()

    def keep_typed(self) -> None:
        """Keep the follow-up that is being noted, or have its words put by."""
        if "follow_up" in self.__dict__:
            self.follow_up.keep_typed()

    def _on_logged(self, kept: Kept, logged: object) -> None:
        if not isinstance(logged, Logged):
            return
        self._invitee = None if kept.invitee is None else logged.people[kept.invitee].id
        if kept.follows:
            first, about = logged.people[0], kept.draft.topic or kept.draft.event
            what = self.tr("follow up on {what}").format(what=about) if about else ""
            self.follow_up.begin(first.id, first.name, what or self.tr("follow up on the meeting"))
        elif self._invitee is not None:
            self._invite(self._invitee)

    def _invite(self, person_id: int) -> None:
        """Ask for the page where the invitation is written."""
        self._invitee = None
        self._desk.wanted.emit("sent", {"person": person_id})

    def _go_on(self) -> None:
        """Go on to the invitation, if one is wanted."""
        if self._invitee is not None:
            self._invite(self._invitee)
        else:
            self.ended.emit()
