"""The sidebar: the pages with their counts, the preferences, and the light of the standing."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QSpacerItem, QVBoxLayout, QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.shell.sidebar_item import STEPS, SidebarItem
from netkeeper.ui.widgets.frames import Painted, paint_ground
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.keys import ENTER

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.shell.page import PageSpec
    from netkeeper.ui.shell.saved_section import SavedSection
    from netkeeper.ui.shell.standing_light import StandingLight

_ICON = 18
_SIDE = 8
_OVER_LIGHT = 4  # from the line above the light down to it
_HEAD = 52  # the name of the program, as high as the top bar
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
STANDING = "standing"  # the page that the light leads to


class Sidebar(Painted, QWidget):
    """All pages; the tab key reaches it once, the arrows go from page to page."""

    heard_as = "PageTabList"
    chosen = Signal(str)  # a page's code

    def __init__(self, theme: Theme, specs: Sequence[PageSpec], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._specs = [spec for spec in specs if not spec.hidden]
        self._counts: dict[str, int] = {}
        self._keys: dict[str, str] = {}
        self._current = ""
        self._roomy = True
        self._column = QVBoxLayout(self)
        self.items = {spec.code: self._make_item(spec) for spec in self._specs}
        for spec in self._specs:
            if not spec.below:
                self._column.addWidget(self.items[spec.code])
        self._saved_at = self._column.count()
        self._saved: SavedSection | None = None
        self._column.addStretch(1)
        for spec in self._specs:
            if spec.below:
                self._column.addWidget(self.items[spec.code])
        self.light: StandingLight | None = None  # at the very bottom, once there is a standing
        self._over_light = QSpacerItem(0, 0)
        self._column.addSpacerItem(self._over_light)
        self.setAutoFillBackground(False)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @cached_property
    def saved(self) -> SavedSection:
        """Return the saved searches under the pages; there are none before the first paint."""
        from netkeeper.ui.shell.saved_section import SavedSection  # noqa: PLC0415 - not before it
        from netkeeper.ui.widgets.tab_order import read_in_order  # noqa: PLC0415 - as that

        self._saved = SavedSection(self._theme, self)
        self._saved.set_roomy(self._roomy)
        self._saved.key_passed.connect(self.keyPressEvent)
        self._column.insertWidget(self._saved_at, self._saved, 1)
        self._column.takeAt(self._saved_at + 1)  # what kept the place free
        read_in_order(self._column)
        return self._saved

    def show_standing(self, level: str, word: str, why: str) -> None:
        """Show the light: "calm", "watch" or "risk", its word and the reason."""
        if self.light is None:
            self.light = self._make_light()
        self.light.show_standing(level, word, why)
        self._fit_height()
        self.update()

    def set_roomy(self, roomy: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Show names and counts, or icons alone."""
        if roomy != self._roomy:
            self._roomy = roomy
            if self.light is not None:
                self.light.set_roomy(roomy)
            if self._saved is not None:
                self._saved.set_roomy(roomy)
            self.retranslate()
            self._fit_height()
            self.update()

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Tell the pages' keys, as the platform writes them."""
        self._keys = dict(keys)
        self.retranslate()

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many things some pages hold, where there are any."""
        self._counts.update(counts)
        self.retranslate()

    def set_current(self, code: str) -> None:
        """Show which page is open; of one that is no line here, none."""
        self._current = code
        for each, item in self.items.items():
            item.setChecked(each == code)
            reach = Qt.FocusPolicy.TabFocus if each == self._entrance() else Qt.FocusPolicy.NoFocus
            item.setFocusPolicy(reach)

    def take_focus(self) -> bool:
        """Give the keyboard to the page shown."""
        item = self.items.get(self._entrance())
        if item is not None:
            item.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return item is not None

    def _entrance(self) -> str:
        """Return the line where the keyboard comes in: the page shown, else the first."""
        return self._current if self._current in self.items else next(iter(self.items), "")

    def retranslate(self) -> None:
        """Say the names, and write the counts, in the language in force."""
        for spec in self._specs:
            count = self._counts.get(spec.code, 0)
            self.items[spec.code].set_words(
                spec.title(),
                formats.number(count) if count else "",
                self._keys.get(spec.code, ""),
                roomy=self._roomy,
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the lines be lower where the window is too low for them."""
        super().resizeEvent(event)
        self._fit_height()

    def _fit_height(self) -> None:
        theme = self._theme
        needed = theme.px(_HEAD) + theme.px(_SIDE)
        needed += sum(each.usual_height() for each in self.items.values())
        if (light := self.light) is not None:
            needed += self._over_light.sizeHint().height() + light.heightForWidth(light.width())
        for item in self.items.values():
            item.set_low(needed > self.height())

    def _lines(self) -> list[tuple[QWidget, Callable[[], object]]]:
        """Return every line from the top down, with what Enter does there."""

        def show(code: str) -> Callable[[], object]:
            return lambda: self.chosen.emit(code)

        pages = [(self.items[each.code], show(each.code)) for each in self._specs if not each.below]
        saved = [] if self._saved is None else [(each, each.click) for each in self._saved.items]
        below = [(self.items[each.code], show(each.code)) for each in self._specs if each.below]
        lit = [] if self.light is None else [(self.light, show(STANDING))]
        return [*pages, *saved, *below, *lit]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from line to line by the arrows; Enter shows where one is."""
        lines = self._lines()
        at = next((n for n, (line, _) in enumerate(lines) if line.hasFocus()), None)
        if at is None:
            super().keyPressEvent(event)
        elif event.key() in STEPS:
            to = at + STEPS[Qt.Key(event.key())]
            if 0 <= to < len(lines):
                lines[to][0].setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in ENTER:
            lines[at][1]()
        else:
            super().keyPressEvent(event)

    def _make_item(self, spec: PageSpec) -> SidebarItem:
        item = SidebarItem(self._theme, spec.icon, self)
        item.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        item.clicked.connect(lambda: self._on_clicked(spec.code))
        return item

    def _make_light(self) -> StandingLight:
        from netkeeper.ui.shell.standing_light import StandingLight  # noqa: PLC0415 - as above

        light = StandingLight(self._theme, self)
        light.set_roomy(self._roomy)
        light.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        light.clicked.connect(lambda: self.chosen.emit(STANDING))
        self._column.addWidget(light)
        light.show()
        return light

    def _on_clicked(self, code: str) -> None:
        self.set_current(self._current)  # until the window has shown the page
        self.chosen.emit(code)

    def _on_theme_changed(self) -> None:
        side = self._theme.px(_SIDE)
        self._column.setContentsMargins(side, self._theme.px(_HEAD), side + 1, side)
        self._column.setSpacing(0)
        self._over_light.changeSize(0, 2 * self._theme.px(_OVER_LIGHT) + self._theme.px(1))
        self._column.invalidate()
        self._fit_height()

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the ground, the program's name and the line towards the page."""
        theme, tokens = self._theme, self._theme.tokens
        line = theme.px(1)
        paint_ground(painter, rect, tokens.side)
        edge = QRect(self.width() - line, 0, line, self.height())
        paint_ground(painter, edge, tokens.line)
        if self.light is not None:
            over = self.light.y() - theme.px(_OVER_LIGHT)
            paint_ground(painter, QRect(0, over, self.width(), line), tokens.line)
        side, icon, head = theme.px(_SIDE), theme.px(_ICON), theme.px(_HEAD)
        left = 2 * side if self._roomy else round((self.width() - line - icon) / 2)
        theme.icons.paint(painter, QRectF(left, 0, icon, head), "book-user", tokens.tx2)
        if self._roomy:
            painter.setPen(tokens.tx)
            painter.setFont(theme.font(Text.BODY, QFont.Weight.DemiBold))
            name = QRectF(left + icon + side, 0, self.width(), head)
            painter.drawText(name, _LEFT, "NetKeeper")
