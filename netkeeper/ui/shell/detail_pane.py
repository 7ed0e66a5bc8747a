"""The detail beside a list: content that scrolls over a foot that does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netkeeper.ui.shell.footer import Footer
from netkeeper.ui.shell.regions import focus_first
from netkeeper.ui.shell.scroll_pane import ScrollPane
from netkeeper.ui.shell.widths import DETAIL_NARROW, detail_margin
from netkeeper.ui.widgets.key_button import KeyButton, Kind

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from netkeeper.ui.look.theme import Theme


class DetailPane(QWidget):
    """Add widgets to `column` and buttons to `footer`; hidden while there is nothing to show.

    `narrow_changed` tells when there is room for less: keys leave the buttons by themselves,
    and the page moves what it must.
    """

    narrow_changed = Signal(bool)
    back_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.narrow = False
        self._first: QWidget | None = None
        self.area = ScrollPane(theme, self)
        self.column = self.area.column
        self.footer = Footer(theme)
        self.footer.hide()
        self._back = KeyButton(theme, kind=Kind.FLAT, icon="arrow-left", keys="Esc")
        self._back.clicked.connect(self.back_asked)
        self._back.hide()
        self.column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.area, 1)
        whole.addWidget(self.footer)
        theme.changed.connect(self._fit)

    def set_shown(self, shown: bool, *, foot: bool = True) -> None:  # noqa: FBT001 - a Qt-like setter
        """Show the content, or nothing while no row is chosen; the foot only if it concerns it."""
        self.area.setVisible(shown)
        self.footer.setVisible(shown and foot and self.footer.has_content())

    def set_back(self, label: str, keys: str) -> None:
        """Show the way back to the list where the detail stands alone, or hide it with ""."""
        self._back.set_label(label)
        self._back.set_keys(keys)
        self._back.setVisible(bool(label))

    def set_first(self, widget: QWidget | None) -> None:
        """Have the keyboard come in at a widget of the content, such as the note being written."""
        self._first = widget

    def take_focus(self) -> bool:
        """Give the keyboard to where work begins, else to the first thing that can take it."""
        first = self._first
        if first is not None and first.isVisibleTo(self) and first.isEnabled():
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        # Not in what stands over it, such as a message.
        return focus_first(self.area) or focus_first(self.footer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit what is shown to the room."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit what was added since."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        units = self._theme.units(self.width())
        margin = detail_margin(units)
        narrow = units < DETAIL_NARROW
        self.area.set_margins(margin, 16, margin, 16)
        self.footer.set_narrow(narrow, margin)
        for button in self.area.body.findChildren(KeyButton):
            button.set_compact(narrow)
        if narrow != self.narrow:
            self.narrow = narrow
            self.narrow_changed.emit(narrow)
