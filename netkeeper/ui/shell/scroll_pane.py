"""A column of content that scrolls, left-aligned and never wider than reads well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from netkeeper.ui.shell.widths import CONTENT, page_margins
from netkeeper.ui.widgets.scroll_bar import OverlayScrollBar

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from netkeeper.ui.look.theme import Theme


class ScrollPane(QScrollArea):
    """Scrolls vertically alone; add widgets to `column`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, most: int = CONTENT) -> None:
        super().__init__(parent)
        self._theme = theme
        self._most = most
        self._margins = (24, 16, 24, 16)
        # A viewport made here: to wrap Qt's own, PySide looks through all kinds of widgets (15 ms).
        viewport = QWidget()
        viewport.setAutoFillBackground(True)
        self.setViewport(viewport)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_bar = OverlayScrollBar(theme, self)
        self.content = QWidget()
        self._row = QHBoxLayout(self.content)
        self.body = QWidget()
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.body, 1)
        self._row.addStretch(0)
        self.setWidget(self.content)
        for each in (self.content, self.body):
            each.setAttribute(Qt.WidgetAttribute.WA_StaticContents)  # grown, it is as it was above
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_margins(self, left: int, top: int, right: int, bottom: int) -> None:
        """Change the space around the content, in px at a body of 13."""
        self._margins = (left, top, right, bottom)
        self._on_theme_changed()

    def show_widget(self, widget: QWidget) -> None:
        """Scroll as little as is needed to see a widget of the content."""
        self.ensureWidgetVisible(widget, 0, self._theme.px(16))

    def show_later(self, widget: QWidget) -> None:
        """Scroll so in the next turn: what was just shown has its place only then."""
        QTimer.singleShot(0, widget, lambda: self.show_widget(widget))

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        left, top, right, bottom = self._margins
        self._row.setContentsMargins(px(left), px(top), px(right), px(bottom))
        self._row.setSpacing(0)
        self.body.setMaximumWidth(px(self._most))


class PagePane(ScrollPane):
    """All of a page without a list, or of a part of one: its margins follow its width.

    `gap` stands between the widgets of the column, in px at a body of 13, as `most` is.
    """

    def __init__(self, theme: Theme, page: QWidget, *, gap: int, most: int = CONTENT) -> None:
        self._gap = gap
        self._head = QVBoxLayout()
        super().__init__(theme, page, most=most)
        self.column.addLayout(self._head)
        self._whole = QVBoxLayout(page)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self, 1)

    def add_head(self, title: QWidget, line: QWidget) -> None:
        """Put a title at the top, and a line close under it."""
        self._head.addWidget(title)
        self._head.addWidget(line)

    def add_foot(self, foot: QWidget) -> None:
        """Put what doesn't scroll under the content."""
        self._whole.addWidget(foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the margins to the room."""
        self.set_margins(*page_margins(self._theme.units(self.width())))
        super().resizeEvent(event)

    def _on_theme_changed(self) -> None:
        super()._on_theme_changed()
        self._head.setSpacing(self._theme.px(2))
        self.column.setSpacing(self._theme.px(self._gap))


def bring_into_sight(widget: QWidget | None) -> None:
    """Scroll the pane that a widget lies in, if any, as far as is needed to see some of it.

    Qt does so where the keyboard goes from one widget of a pane to another of it alone.
    """
    area = None if widget is None else widget.parentWidget()
    while area is not None and not isinstance(area, ScrollPane):
        area = area.parentWidget()
    if area is not None and widget is not None and widget.visibleRegion().isEmpty():
        area.show_widget(widget)
