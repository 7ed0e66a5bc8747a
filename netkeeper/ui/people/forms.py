"""The small forms of a person's journey, each made when it is first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from netkeeper.ui.forms.follow_up_panel import FollowUpPanel, FollowUpTyped
from netkeeper.ui.people.picker_panels import IntroductionPanel, MergePanel
from netkeeper.ui.people.small_panels import NotePanel, TagPanel, Typed
from netkeeper.ui.widgets.tab_order import tab_through

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from netkeeper.ui.desk import Desk
    from netkeeper.ui.forms.panel import Panel
    from netkeeper.ui.widgets.disc import Discs

PanelT = TypeVar("PanelT", bound="Panel")


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

    def __init__(self, desk: Desk, discs: Discs, column: QVBoxLayout, before: QWidget) -> None:
        super().__init__(before)
        self._desk = desk
        self._discs = discs
        self._column = column
        self._before = before
        self._made: list[Panel] = []
        self._left: dict[int, Typed] = {}  # notes not kept yet, by whom they are about

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
        panel = self._add(IntroductionPanel(self._desk, self._discs))
        panel.asked.connect(self.introduction_asked)
        return panel

    @cached_property
    def merge(self) -> MergePanel:
        """Return the form that says who is the same person."""
        panel = self._add(MergePanel(self._desk, self._discs))
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

    def put_aside(self, whose: int) -> None:
        """Close the form that is open; a note or a follow-up being typed waits for its person."""
        typed = self.note.typed() if "note" in self.__dict__ else None
        if typed is not None:
            self._left[whose] = typed
        if (follow_up := self.follow_up_made) is not None:
            follow_up.put_aside()
        self._hide_panel()

    def _hide_panel(self) -> None:
        """Leave the keyboard where it is, which may be in the filter of the list."""
        if (panel := self.open_panel()) is not None:
            panel.hide()

    def begin_note(self, whose: int) -> None:
        """Open the form of a note, with what was left in it."""
        self.note.show_typed(self._left.pop(whose, Typed("", "")))
        self.note.take_focus()

    def hold_note(self, whose: int, typed: Typed) -> None:
        """Have a note wait for its person, unless another one does."""
        self._left.setdefault(whose, typed)

    def turn(self, gone: int | None, come: int) -> None:
        """Go from one person to another: what was being typed of them is open again."""
        if gone is None:
            self._hide_panel()
        else:
            self.put_aside(gone)
        if (left := self._left.pop(come, None)) is not None:
            self.note.show_typed(left)
            self.resumed.emit()
        elif (follow_up := self.follow_up_made) is not None and follow_up.resume(come):
            self.resumed.emit()

    def keep_typed(self) -> tuple[dict[int, Typed], list[FollowUpTyped]]:
        """Save what is typed in the form that is open; return what waits, which waits no more.

        The notes are given by their person.
        """
        if (panel := self.open_panel()) is not None:
            panel.keep_typed()
        notes, self._left = self._left, {}
        return notes, [] if self.follow_up_made is None else self.follow_up.take_left()

    def resume_note(self) -> bool:
        """Give the keyboard to the note that is open; False if none is."""
        is_open = "note" in self.__dict__ and not self.note.isHidden() and not self.note.replaces
        if is_open:
            self.note.take_focus()
        return is_open

    def open_panel(self) -> Panel | None:
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
        tab_through(self._before, panel.tab_stops())
        return panel
