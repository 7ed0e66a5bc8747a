"""The column of a page's list: title and count, actions, tabs, rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.elided_label import ElidedLabel
from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.key_button import KeyButton
from netkeeper.ui.widgets.laying_out import fill, keep_space
from netkeeper.ui.widgets.tab_order import tab_into, tab_through
from netkeeper.ui.widgets.tabs import Tabs
from netkeeper.ui.wording import formats

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from netkeeper.ui.lists.row_view import RowView
    from netkeeper.ui.look.theme import Theme

_SIDE = 16


class ListHead(QWidget):
    """The page's title with its count, and the actions on the whole list."""

    title_changed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._compact = False
        self._yielding: list[KeyButton] = []  # the first to yield first
        self._title = ElidedLabel(theme, role=Text.TITLE)
        self._count = ElidedLabel(theme, tone=Tone.TX2)
        self._count.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._words = QWidget()
        self._words_row = fill(QHBoxLayout(self._words), self._title, self._count)
        self._actions = QWidget()
        self._actions_row = QHBoxLayout(self._actions)
        self._actions_row.setContentsMargins(0, 0, 0, 0)
        self._flow = FlowLayout(self)
        self._flow.addWidget(self._words)
        self._flow.add_last(self._actions)
        self._actions.hide()
        self._last: QWidget = self._actions  # of them, to the tab key
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_title(self, title: str) -> None:
        """Change the title, which is the list's name to a screen reader too."""
        self._title.set_text(title)
        self.title_changed.emit(title)

    def set_count(self, count: int) -> None:
        """Show how many rows there are; nothing for none."""
        self._count.set_text(formats.number(count) if count else "")
        self._count.setVisible(bool(count))

    def add_yielding_action(self, button: KeyButton) -> None:
        """Add a flat button that shows its icon alone where there is no room for its words."""
        self._yielding.append(button)
        self.add_action(button)

    def add_action(self, widget: QWidget) -> None:
        """Add a flat button at the right."""
        self._actions_row.addWidget(widget)
        self._last = tab_through(self._last, [widget])
        self._actions.show()

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Leave the keys of the actions to their tool tips, where there is little room.

        They are left there too where only without them all stands in one line.
        """
        self._compact = compact
        self._fit()

    def _fit(self) -> None:
        ways = [(self._compact, 0), *((True, n) for n in range(len(self._yielding) + 1))]
        fitting = (way for way in ways if self._width_as(*way) <= self.width())
        compact, wordless = next(fitting, ways[-1])
        for button in self._actions.findChildren(KeyButton):
            button.set_compact(compact)
        for n, button in enumerate(self._yielding):
            button.set_icon_only(n < wordless)

    def _width_as(self, compact: bool, wordless: int) -> int:  # noqa: FBT001 - of a table of ways
        """Return how wide all is in one line, with the keys or not, so many having yielded."""
        shown = [each for each in self._actions.findChildren(KeyButton) if not each.isHidden()]
        yields = {each: n < wordless for n, each in enumerate(self._yielding)}
        buttons = sum(each.width_as(compact, yields.get(each)) for each in shown)
        gaps = self._theme.px(8) + self._actions_row.spacing() * max(0, len(shown) - 1)
        return self._words_row.sizeHint().width() + gaps + buttons

    def event(self, event: QEvent) -> bool:
        """Fit the actions once what they say is another."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the actions to the new width."""
        super().resizeEvent(event)
        self._fit()

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._flow.set_gaps(px(8), px(4))
        self._words_row.setSpacing(px(12))
        self._actions_row.setSpacing(px(4))
        # The least height of a button, so that lists with actions and without begin alike.
        self._words.setMinimumHeight(px(32))


class ListColumn(QWidget):
    """Head, tabs and rows on the lists' ground; `tabs` is shown once it has labels."""

    def __init__(self, theme: Theme, view: RowView) -> None:
        super().__init__()
        self.view = view
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.head = ListHead(theme, self)
        self.head.title_changed.connect(view.setAccessibleName)
        self.tabs = Tabs(theme)
        self.tabs.hide()
        self._inner = fill(QVBoxLayout(), self.head, self.tabs)
        self._column = fill(QVBoxLayout(self), self._inner)
        self._column.addWidget(view, 1)
        # Flat buttons at the right: their words, not their ground, end where the rows' do.
        keep_space(theme, self._inner, gap=10, margins=(_SIDE, 10, _SIDE - 8, 8))

    def set_tabs(self, name: str, labels: list[str]) -> None:
        """Show these tabs; `name` is what a screen reader calls them."""
        self.tabs.setAccessibleName(name)
        self.tabs.set_labels(labels)
        self.tabs.setVisible(bool(labels))

    def add_above(self, widget: QWidget) -> None:
        """Put a widget between the tabs and the rows, such as a filter."""
        self._inner.addWidget(widget)
        tab_into(self.tabs.last_stop(), widget)

    def add_below(self, widget: QWidget) -> None:
        """Put a widget under the rows, such as what can be done with those marked."""
        self._column.addWidget(widget)
        tab_into(self.view, widget)
