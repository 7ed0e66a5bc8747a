"""Gather the keys that do something now, and show them in the panel of F1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QWidget

from netkeeper.ui.wording.keys import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.shell.keys_panel import KeysPanel
    from netkeeper.ui.shell.page import KeyHint, Page


class KeysHelp(QObject):
    """The panel of keys, made when it is first asked for; it stands over the pages."""

    def __init__(self, theme: Theme, pages: QWidget) -> None:
        super().__init__(pages)
        self._theme = theme
        self._pages = pages
        self._panel: KeysPanel | None = None
        self._groups: list[Callable[[], tuple[str, Sequence[KeyHint]]]] = []
        self.letters_on: Callable[[], bool] = lambda: True  # whether letters do anything alone

    def add_group(self, group: Callable[[], tuple[str, Sequence[KeyHint]]]) -> None:
        """Show one more group: its heading and its keys."""
        self._groups.append(group)

    def leave(self) -> bool:
        """Close the panel; False if it is closed already."""
        return self._panel is not None and self._panel.leave()

    def enter(self, title: str, page: Page | None, everywhere: Sequence[KeyHint]) -> None:
        """Show the keys of a page with its title, of what was added, and those of everywhere."""
        if self._panel is None:
            from netkeeper.ui.shell.keys_panel import KeysPanel  # noqa: PLC0415 - seldom needed

            self._panel = KeysPanel(self._theme, self._pages)
        groups: list[tuple[str, Sequence[KeyHint]]] = []
        if page is not None:
            groups += [(title, page.key_hints()), (self.tr("In the list"), page.list_hints())]
        added = [each() for each in self._groups]
        # Whoever is typing asks what can be typed.
        typing = isinstance(self._pages.window().focusWidget(), QLineEdit)
        groups = [*added, *groups] if typing else [*groups, *added]
        groups.append((self.tr("Everywhere"), everywhere))
        on = self.letters_on()
        groups = [(head, [e for e in keys if shown(e.keys, letters=on)]) for head, keys in groups]
        self._panel.enter(self.tr("Keys"), self.tr("Close"), [each for each in groups if each[1]])
