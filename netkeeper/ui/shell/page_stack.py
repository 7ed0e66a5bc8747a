"""The pages of the window, one in sight; each is made when it is first shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from netkeeper.ui.work.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from netkeeper.ui.shell.page import Page, PageSpec

    Arrived = Callable[[Page], object]


class _Coming(QWidget):
    """Stands where a page is being made; a key that comes meanwhile is that page's."""

    key_came = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Have the page made at once, and give it the key."""
        again = QKeyEvent(
            event.type(), event.key(), event.modifiers(), event.text(), event.isAutoRepeat()
        )
        self.key_came.emit()
        focused = QApplication.focusWidget()
        if focused is not None and focused is not self:
            QCoreApplication.sendEvent(focused, again)


class PageStack(QStackedWidget):
    """Pages by their codes, of which some may be stood in for by others.

    `show_now` makes a page at once where it never was; `bring` makes it a piece a turn of the
    event loop, since all of one together would be felt. A page out of sight never has the keyboard.
    """

    heard_as = "Client"  # or each page turned to would begin by "layered pane"

    made = Signal(object)  # a Page, for the first time
    turned = Signal(str)  # the code that is in sight from now on

    def __init__(self, specs: Sequence[PageSpec], parent: QWidget) -> None:
        super().__init__(parent)
        self._specs = {spec.code: spec for spec in specs}
        self._pages: dict[str, Page] = {}
        self._stand_ins: dict[str, str] = {}
        self._coming: _Coming | None = None
        self._making = Turns(self)
        self._left: Iterator[object] = iter(())  # of what is being made
        self._half = False  # its page is there, but not all of what is in it
        self._arrived: list[Arrived] = []
        self.code = ""  # of the page in sight or being made, "" before the first
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - there are widgets
        app.focusChanged.connect(self._on_focus_changed)

    @property
    def is_idle(self) -> bool:
        """Tell whether no page is being made."""
        return self._making.is_idle

    def every(self) -> Sequence[Page]:
        """Return the pages that have been made."""
        return tuple(self._pages.values())

    def page(self, code: str) -> Page | None:
        """Return a page, if it has been made; one that is being made is made now."""
        if code == self.code:
            self._making.finish()
        page = self._pages.get(code)
        if page is not None:
            page.setUpdatesEnabled(True)  # whoever asks for it may paint it
        return page

    def set_stand_in(self, code: str, by: str) -> None:
        """Show another page wherever this one is asked for, until that is itself again."""
        self._stand_ins[code] = by

    def show_now(self, code: str) -> Page:
        """Show a page, or what stands in for it, and return it.

        Raises:
            KeyError: There is no such page.
        """
        shown = self._stand_ins.get(code, code)
        page = self.page(shown)
        if page is None:
            for _piece in self._pieces(shown):
                pass
            page = self._pages[shown]
        if self.code != shown:
            self.stop()
            self._show(shown)
        return page

    def bring(self, code: str, arrived: Arrived) -> None:
        """Show a page, or what stands in for it, and call `arrived` with it once it is there."""
        shown = self._stand_ins.get(code, code)
        if (page := self._pages.get(shown)) is not None:
            self.show_now(code)
            arrived(page)
            return
        if self._making.is_idle or shown != self.code:
            self.stop()
            self._begin(shown)
        self._arrived.append(arrived)

    def stop(self) -> None:
        """Show what is being made no more; a page made by half is finished all the same."""
        if self._half:
            for _piece in self._left:
                pass
        self._making.stop()
        self._arrived = []

    def _pieces(self, code: str) -> Iterator[object]:
        """Make a page, a piece a step."""
        spec = self._specs[code]
        yield from spec.parts()
        page = spec.factory()
        self._half = True
        yield from page.become_whole()
        self._half = False
        self.addWidget(page)
        self._pages[code] = page
        self.made.emit(page)

    def _begin(self, code: str) -> None:
        """Make a page from the next turn on; until it is there, the keyboard is in its place."""
        if self._coming is None:
            self._coming = _Coming(self)
            self._coming.key_came.connect(self._making.finish)
            self.addWidget(self._coming)
        self.code = code
        self.setCurrentWidget(self._coming)
        self._coming.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.turned.emit(code)
        self._left = self._pieces(code)
        self._making.add(self._show_made(self._left))

    def _show_made(self, pieces: Iterator[object]) -> Iterator[object]:
        """Make a page and show it, and have it painted in a turn of its own.

        Whoever has gone elsewhere meanwhile, to the field, stays there.
        """
        yield from pieces
        arrived, code = self._arrived, self.code
        focused = QApplication.focusWidget()
        self.stop()
        page = self._pages[code]
        page.setUpdatesEnabled(False)
        QTimer.singleShot(0, page, partial(page.setUpdatesEnabled, True))  # noqa: FBT003 - Qt's
        self._show(code)
        for each in arrived:
            each(page)
        if focused is not None and focused is not self._coming:
            focused.setFocus()

    def _show(self, code: str) -> None:
        self.code = code
        self.setCurrentWidget(self._pages[code])
        self.turned.emit(code)

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        """Give the keyboard back where a page took it that was left before its work was done."""
        shown = self.currentWidget()
        if shown is None or now is None or now.isVisible() or not self.isAncestorOf(now):
            return
        if not shown.isAncestorOf(now):
            had = before if before is not None and before.isVisible() else shown.focusWidget()
            (had or shown).setFocus()
