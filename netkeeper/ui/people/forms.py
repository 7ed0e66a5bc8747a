"""The small forms of a person's journey, each made when it is first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from netkeeper.ui.forms.follow_up_panel import FollowUpPanel
from netkeeper.ui.forms.small_forms import SmallForms
from netkeeper.ui.people.picker_panels import IntroductionPanel, MergePanel
from netkeeper.ui.people.small_panels import NotePanel, TagPanel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from netkeeper.ui.desk import Desk


class Forms(SmallForms):
    """A follow-up, a note, who introduced one, who is the same person, a tag."""

    def __init__(self, desk: Desk, column: QVBoxLayout, before: QWidget) -> None:
        super().__init__(column, before)
        self._desk = desk

    @cached_property
    def follow_up(self) -> FollowUpPanel:
        """Return the form of a follow-up."""
        return self.add(FollowUpPanel(self._desk))

    @cached_property
    def note(self) -> NotePanel:
        """Return the form of a note."""
        return self.add(NotePanel(self._desk))

    @cached_property
    def introduction(self) -> IntroductionPanel:
        """Return the form that says who introduced somebody."""
        return self.add(IntroductionPanel(self._desk))

    @cached_property
    def merge(self) -> MergePanel:
        """Return the form that says who is the same person."""
        return self.add(MergePanel(self._desk))

    @cached_property
    def tag(self) -> TagPanel:
        """Return the form of a tag."""
        return self.add(TagPanel(self._desk))

    def name_follow_up(self, name: str, many: Sequence[int]) -> None:
        """Say in the form of a new follow-up, if it was ever asked for, how many it is about."""
        if "follow_up" in self.__dict__:
            changes = self.follow_up.held is not None
            self.follow_up.name_after("" if changes else name, many)

    def resume_note(self) -> bool:
        """Give the keyboard to the note that is open; False if none is."""
        is_open = "note" in self.__dict__ and not self.note.isHidden() and not self.note.replaces
        if is_open:
            self.note.take_focus()
        return is_open
