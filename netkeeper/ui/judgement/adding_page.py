"""How a request is begun on a page of requests: in a panel that stands in the detail's place."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from netkeeper.ui.shell.list_detail import ListDetail
from netkeeper.ui.widgets.empty_state import EmptyState
from netkeeper.ui.widgets.key_button import KeyButton, Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from netkeeper.domain.invitations import Invitation
    from netkeeper.ui.judgement.whom_panel import WhomPanel
    from netkeeper.ui.work.jobs import Job


class AddingPage(ListDetail):
    """The panel stays open until what is typed in it is kept, and the request shown."""

    one: Invitation | None = None  # the request at hand
    request: QWidget  # what shows it

    # What a page of its own gives

    def make_panel(self) -> WhomPanel:
        """Return the panel, when it is first wanted."""
        raise NotImplementedError

    def show_one(self, one: Invitation | None) -> None:
        """Show the request at hand, or that there is none."""
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
        self._being_kept: list[object] = []  # what was typed of each

    @cached_property
    def panel(self) -> WhomPanel:
        """Return the panel, made when it is first wanted."""
        panel = self.make_panel()
        panel.closed.connect(self._on_panel_closed)
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

    def begin_keeping(
        self,
        start: Callable[[Callable[[object], object]], Job],
        then: Callable[[object], object],
    ) -> None:
        """Have a request kept, once however often that is asked for; then go on to it.

        `start` queues the work, which gives its id. Where another one is typed in the panel by
        then, that stays.
        """
        typed = self.panel.typed() if self.is_beginning else None
        if typed in self._being_kept:
            return

        def done(number: object) -> None:
            if not self.is_beginning or self.panel.typed() == typed:
                then(number)

        self._being_kept.append(typed)
        start(done).finished.connect(lambda: self._being_kept.remove(typed))

    def show_detail(self) -> None:
        """Show the detail as it was filled with the request at hand, or the panel in its place."""
        filled = self.one is not None and not self.is_beginning
        self.request.setVisible(filled)
        self.detail.set_shown(filled or self.is_beginning, foot=not self.is_beginning)

    def _on_panel_closed(self) -> None:
        self.show_one(self.one)
        self.show_list()

    def keep_typed(self) -> None:
        """Keep what is typed in the panel, if it can be taken as it stands."""
        if self.is_beginning:
            self.panel.keep_typed()

    def escape(self) -> bool:
        """Close the panel, once it is meant that it is given up, then go back to the list."""
        if self.is_beginning:
            self.panel.escape()
            return True
        return super().escape()
