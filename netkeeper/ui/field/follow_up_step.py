"""The follow-up that is noted right after a meeting, in the panel where the meeting stood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal

from netkeeper.ui.forms.follow_up_panel import FollowUpPanel
from netkeeper.ui.search.over_panel import OverPanel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from netkeeper.ui.desk import Desk
    from netkeeper.ui.widgets.search_field import SearchField


class FollowUpForm(FollowUpPanel):
    """The form of a follow-up, in the panel's frame."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing: the panel around it has the frame."""


class FollowUpStep(OverPanel):
    """Asks what is to be done about somebody, and when; `ended` whichever way it was left."""

    ended = Signal()

    def __init__(self, desk: Desk, field: SearchField) -> None:
        super().__init__(desk.theme, field)
        self.form = FollowUpForm(desk)
        self.column.addWidget(self.form)
        self.form.closed.connect(self._on_closed)
        self.form.given_back.connect(self._resume)

    def begin(self, person_id: int, name: str, what: str) -> None:
        """Ask about a person."""
        self.form.begin(what=what, whose=person_id)
        self.form.name_after(name)
        self.appear()
        self.form.what_edit.setFocus()

    def leave(self) -> bool:
        """Close without a follow-up; False if the step is not open."""
        if self.isHidden():
            return False
        self.form.close_panel()
        return True

    def keep_typed(self) -> None:
        """Keep a follow-up that is typed, or have its words put by."""
        self.form.put_aside()
        self.form.hide()
        self.form.keep_typed()

    def _resume(self) -> None:
        """Open the form again on what was refused, unless it is open by now."""
        if self.isHidden() and self.form.resume(self.form.subject[0]):
            self.appear()

    def _on_closed(self) -> None:
        self.hide()
        self.ended.emit()

    def event(self, event: QEvent) -> bool:
        """Grow with what is said under the fields."""
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.place()
        return super().event(event)
