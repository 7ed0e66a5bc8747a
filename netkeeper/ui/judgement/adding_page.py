"""How a request is begun on a page of requests: in a panel that stands in the detail's place."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from netkeeper.ui.shell.list_detail import ListDetail
from netkeeper.ui.widgets.empty_state import EmptyState
from netkeeper.ui.widgets.key_button import KeyButton, Kind

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from netkeeper.domain.invitations import Invitation
    from netkeeper.services.invitations import RequestDraft
    from netkeeper.ui.judgement.whom_panel import WhomPanel
    from netkeeper.ui.work.jobs import Job


class AddingPage(ListDetail):
    """What is typed in the panel waits there where the panel gives way, or it is refused."""

    one: Invitation | None = None  # the request at hand
    request: QWidget  # what shows it

    # What a page of its own gives

    def make_panel(self) -> WhomPanel:
        """Return the panel, when it is first wanted."""
        raise NotImplementedError

    def show_one(self, one: Invitation | None) -> None:
        """Show the request at hand, or that there is none."""
        raise NotImplementedError

    def keep_asked(self, draft: RequestDraft) -> Job | None:
        """Have what the panel asks for kept; return the job, None if it is on its way already."""
        raise NotImplementedError

    # The panel

    def add_adding(self, icon: str) -> None:
        """Add what opens the panel: a button over the list, and one where the list is empty."""
        self.add_button = KeyButton(self.theme, kind=Kind.FLAT, icon="plus", small=True)
        self.list.head.add_yielding_action(self.add_button)
        self.empty = EmptyState(self.theme, icon)
        self.view.set_empty(self.empty)
        for button in (self.add_button, self.empty.button):
            button.clicked.connect(self.begin_new)

    @cached_property
    def panel(self) -> WhomPanel:
        """Return the panel, made when it is first wanted."""
        panel = self.make_panel()
        panel.asked.connect(lambda draft: panel.hand_over(lambda: self.keep_asked(draft)))
        panel.closed.connect(self._on_panel_closed)
        panel.given_back.connect(self._on_given_back)
        self.detail.column.insertWidget(0, panel, 0, Qt.AlignmentFlag.AlignTop)
        return panel

    @property
    def is_beginning(self) -> bool:
        """Tell whether the panel is open."""
        return "panel" in self.__dict__ and not self.panel.isHidden()

    def begin_new(self) -> bool:
        """Open the panel, or go on with what is typed in it."""
        if not self.is_beginning:
            self.panel.begin()
            self.show_one(self.one)
        self.open_detail()
        self.panel.take_focus()
        return True

    def give_way(self) -> None:
        """Close the panel for what is asked for; what is typed in it waits."""
        if self.is_beginning:
            self.panel.put_aside()
            self.panel.hide()
            self.show_detail()

    def show_detail(self) -> None:
        """Show the detail as it was filled with the request at hand, or the panel in its place."""
        filled = self.one is not None and not self.is_beginning
        self.request.setVisible(filled)
        self.detail.set_shown(filled or self.is_beginning, foot=not self.is_beginning)

    def _on_panel_closed(self) -> None:
        self.show_one(self.one)
        self.show_list()

    def _on_given_back(self) -> None:
        """Open the panel again, unless the keyboard is in what it would take the place of.

        Where the list stands alone, the panel takes its place and the keyboard: it is to be seen.
        """
        focused = self.focusWidget()
        is_free = focused is None or not self.request.isAncestorOf(focused)
        if is_free and not self.is_beginning and self.panel.resume(0):
            alone = self.detail.isHidden()
            self.show_one(self.one)
            self.bring_detail()
            if alone:
                self.panel.take_focus()

    def keep_typed(self) -> None:
        """Keep what is typed in the panel, if it can be taken as it stands."""
        if "panel" in self.__dict__:
            self.panel.keep_typed()

    def escape(self) -> bool:
        """Close the panel, once it is meant that it is given up, then go back to the list."""
        if self.is_beginning:
            self.panel.escape()
            return True
        return super().escape()
