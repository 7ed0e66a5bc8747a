"""The small forms of a person's journey, each made when it is first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from netkeeper.ui.forms.follow_up_panel import FollowUpPanel
from netkeeper.ui.people.picker_panels import IntroductionPanel, MergePanel
from netkeeper.ui.people.small_panels import NotePanel, TagPanel
from netkeeper.ui.widgets.tab_order import tab_through

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from netkeeper.ui.desk import Desk
    from netkeeper.ui.forms.follow_up_panel import FollowUpTyped
    from netkeeper.ui.forms.panel import TypedPanel
    from netkeeper.ui.people.small_panels import Typed

PanelT = TypeVar("PanelT", bound="TypedPanel")


class Forms(QObject):
    """One form is open at a time; what each asks for is told here.

    They are placed in a column, where the tab key comes to them after `before`.
    """

    follow_up_asked = Signal(str, object)  # what, and the date
    note_asked = Signal(object)  # what is Typed of one
    introduction_asked = Signal(int, object)  # the introducer's id, and the day or None
    merge_asked = Signal(int)  # the id of who is the same person
    tag_asked = Signal(str, bool)  # the tag, and whether it is taken away
    resumed = Signal()  # one is open again as it was left
    closed = Signal()

    def __init__(self, desk: Desk, column: QVBoxLayout, before: QWidget) -> None:
        super().__init__(before)
        self._desk = desk
        self._column = column
        self._before = before
        self._made: list[TypedPanel] = []
        self._at_hand: int | None = None  # whose page is shown

    @cached_property
    def follow_up(self) -> FollowUpPanel:
        """Return the form of a follow-up."""
        panel = self._add(FollowUpPanel(self._desk))
        panel.asked.connect(self.follow_up_asked)
        return panel

    @cached_property
    def note(self) -> NotePanel:
        """Return the form of a note."""
        panel = self._add(NotePanel(self._desk))
        panel.asked.connect(self.note_asked)
        return panel

    @cached_property
    def introduction(self) -> IntroductionPanel:
        """Return the form that says who introduced somebody."""
        panel = self._add(IntroductionPanel(self._desk))
        panel.asked.connect(self.introduction_asked)
        return panel

    @cached_property
    def merge(self) -> MergePanel:
        """Return the form that says who is the same person."""
        panel = self._add(MergePanel(self._desk))
        panel.asked.connect(self.merge_asked)
        return panel

    @cached_property
    def tag(self) -> TagPanel:
        """Return the form of a tag."""
        panel = self._add(TagPanel(self._desk))
        panel.asked.connect(self.tag_asked)
        return panel

    @property
    def follow_up_made(self) -> FollowUpPanel | None:
        """Return the form of a follow-up, if it was ever asked for."""
        return self.follow_up if "follow_up" in self.__dict__ else None

    def put_aside(self) -> None:
        """Close the form that is open; what is typed in it waits for its person.

        The keyboard stays where it is, which may be in the filter of the list.
        """
        if (panel := self.open_panel()) is not None:
            panel.put_aside()
            panel.hide()

    def turn(self, whose: int | None) -> None:
        """Go to somebody, or to nobody: what was being typed of them is open again."""
        self.put_aside()
        self._at_hand = whose
        self._resume()

    def _resume(self) -> None:
        """Open what waits for the person at hand, unless they have a form open."""
        is_free = self.open_panel() is None
        if is_free and any(each.resume(self._at_hand) for each in self._made):
            self.resumed.emit()

    def keep_typed(self) -> list[tuple[int, Typed | FollowUpTyped]]:
        """Save what is typed in the form that is open.

        Return the notes and the follow-ups that wait, by their person; they wait no more.
        """
        for each in self._made:
            each.keep_typed()
        kept = [each for each in self._made if isinstance(each, NotePanel | FollowUpPanel)]
        return [(subject[0], typed) for each in kept for subject, typed in each.take_left()]

    def resume_note(self) -> bool:
        """Give the keyboard to the note that is open; False if none is."""
        is_open = "note" in self.__dict__ and not self.note.isHidden() and not self.note.replaces
        if is_open:
            self.note.take_focus()
        return is_open

    def open_panel(self) -> TypedPanel | None:
        """Return the form that is open, if one is."""
        return next((each for each in self._made if not each.isHidden()), None)

    def escape(self) -> bool:
        """Have the form that is open closed; False if none is."""
        if (panel := self.open_panel()) is not None:
            panel.escape()
        return panel is not None

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        for panel in self._made:
            panel.retranslate()

    def _add(self, panel: PanelT) -> PanelT:
        self._made.append(panel)
        self._column.addWidget(panel)
        panel.closed.connect(self.closed)
        panel.given_back.connect(self._resume)
        tab_through(self._before, panel.tab_stops())
        return panel
