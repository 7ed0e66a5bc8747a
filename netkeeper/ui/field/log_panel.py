"""The panel under a line that is logged: its chips, who is meant, and the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netkeeper.ui.field.log_foot import LogFoot
from netkeeper.ui.field.option_row import OptionList
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.search.over_panel import OverPanel
from netkeeper.ui.shell.scroll_pane import ScrollPane
from netkeeper.ui.widgets.announcement import announce
from netkeeper.ui.widgets.hairline import Hairline
from netkeeper.ui.widgets.laying_out import fill, keep_space
from netkeeper.ui.widgets.paragraph import Paragraph, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject, QRect

    from netkeeper.ui.field.chip_rows import ChipRows
    from netkeeper.ui.field.option_row import Option
    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.widgets.search_field import SearchField

_WIDEST = 4000
_ROOMY = 404  # px at a body of 13, from which on chips, list and foot have room together
_BOLD = QFont.Weight.DemiBold


class LogPanel(OverPanel):
    """Chips, a list where there is something to choose, and the foot, which never scrolls."""

    def __init__(self, theme: Theme, field: SearchField, chips: ChipRows) -> None:
        super().__init__(theme, field)
        self._pane = ScrollPane(theme, self, most=_WIDEST)
        self._pane.viewport().setAutoFillBackground(False)
        self._pane.content.setAutoFillBackground(False)
        self._pane.set_margins(0, 0, 0, 0)
        self.chips = chips
        self._chip_place, self.choice = QWidget(), QWidget()
        self._rule = Hairline(theme)
        self._is_tight = False
        self.title = Paragraph(theme, role=Text.SECOND)
        self.count = Paragraph(theme, role=Text.SECOND)
        self.list = OptionList(theme)
        self.foot = LogFoot(theme)
        self._build()
        keep_space(theme, self._chip_column, margins=(16, 9, 16, 16))
        keep_space(theme, self._head, gap=12, margins=(16, 10, 16, 6))
        keep_space(theme, self._choice_column, margins=(0, 0, 0, 8))
        self.hide_list()
        self.retranslate()

    def _build(self) -> None:
        self._chip_column = fill(QVBoxLayout(self._chip_place), self.chips)
        self._head = QHBoxLayout()
        self._head.addWidget(self.title, 1)
        self._head.addWidget(self.count)
        self._choice_column = fill(QVBoxLayout(self.choice), self._head, self.list)
        self._pane.column.setSpacing(0)
        for widget in (self._chip_place, self._rule, self.choice):
            self._pane.column.addWidget(widget)
        self._pane.column.addStretch(1)
        self._pane.content.installEventFilter(self)
        self.column.addWidget(self._pane, 1)
        self.column.addWidget(Hairline(self.theme))
        self.column.addWidget(self.foot)

    # The list

    def ask_who(
        self, name: str, options: Sequence[Option], current: int, count: tuple[int, int]
    ) -> None:
        """Ask who somebody of the line is; `count` is which question of how many this is."""
        before, _, after = self.tr("{name}: who is it?").partition("{name}")
        self.title.set_runs(Run(before, Tone.TX2), Run(name, weight=_BOLD), Run(after, Tone.TX2))
        number, of = count
        words = self.tr("{number} of {count}").format(number=number, count=of) if of > 1 else ""
        self._show_list(options, current, words)

    def suggest(self, options: Sequence[Option], current: int) -> None:
        """Suggest how the part at the cursor may go on."""
        self.title.set_runs(Run(self.tr("From your record"), Tone.TX2))
        self._show_list(options, current, "")

    def hide_list(self) -> None:
        """Ask and suggest nothing."""
        self.choice.hide()
        self._rule.hide()
        self.list.show_options(())

    def _show_list(self, options: Sequence[Option], current: int, count: str) -> None:
        self.count.set_runs(Run(count, Tone.TX2))
        self.list.show_options(options, current)
        self._rule.show()
        self.choice.show()

    def warn(self, what: str) -> None:
        """Say beside the people what the line lacks."""
        self.chips.people_line.warn(what)
        announce(self, what)

    # Its room

    def fit(self, room: QRect) -> None:
        """Have the list come before the chips where there is little room."""
        tight = room.height() < self.theme.px(_ROOMY)
        if tight is not self._is_tight:
            self._is_tight = tight
            order = (self._chip_place, self._rule, self.choice)
            for number, widget in enumerate(reversed(order) if tight else order):
                self._pane.column.removeWidget(widget)
                self._pane.column.insertWidget(number, widget)
            self.chips.show_hints(shows=not tight)

    def wanted_height(self, width: int) -> int:
        """Return the height that shows all at a width."""
        body = self._pane.content.heightForWidth(width)
        return body + self.theme.px(1) + self.foot.heightForWidth(width)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what is in the panel too: a further line of chips is known once laid out."""
        laid_out = event.type() == QEvent.Type.LayoutRequest
        if laid_out and watched is self._pane.content and self.isVisible():
            self.place()
        return super().eventFilter(watched, event)

    def show_stop(self, widget: QWidget) -> None:
        """Scroll to a widget that got the keyboard."""
        if self._pane.content.isAncestorOf(widget):
            self._pane.show_widget(widget)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.setAccessibleName(self.tr("Log a meeting"))
