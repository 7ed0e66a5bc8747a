"""What the window asks of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, Signal

from netkeeper.ui.shell.regions import Region, focus_first
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtWidgets import QWidget


class KeyHint(NamedTuple):
    """A key and what it does on this page, as the panel of keys shows it."""

    keys: str  # as QKeySequence reads it, or words such as "1-3"
    text: str


class ToastPlace(NamedTuple):
    """The pane that a toast stands over, and the footer at its bottom, if it has one."""

    pane: QWidget
    foot: QWidget | None = None


class Page(Spoken):
    """A page of the window; a subclass overrides what it has.

    It is made when it is first shown, and never knows another page.
    """

    search_started = Signal(str)  # a letter typed in a list that is none of its keys
    _half = False  # not all of what is in it is made
    _unsaid = False  # the language changed meanwhile

    def furnish(self) -> Iterator[None]:
        """Make what the page has besides, a piece a step; called once, before it is shown."""
        yield from ()

    def become_whole(self) -> Iterator[None]:
        """Furnish, a piece a step; what another language has to say waits until all is there."""
        self._half = True
        yield
        yield from self.furnish()
        self._half = False
        if self._unsaid:
            self.retranslate()

    def regions(self) -> Sequence[Region]:
        """Return the parts that F6 goes through, in reading order."""
        return (Region(self, self.take_focus),)

    def take_focus(self) -> bool:
        """Take the keyboard where work on this page begins; False if nothing can."""
        return focus_first(self)

    def show_target(self, target: object) -> None:
        """Show what another page leads to, such as a person by its id."""

    def escape(self) -> bool:
        """Close what is open on the page; False if nothing is."""
        return False

    def begin_new(self) -> bool:
        """Begin a new one of what the page holds; False if it has no such thing."""
        return False

    def keep_typed(self) -> None:
        """Put what is being typed into the record; called before the window closes."""
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()  # as when the field is left

    def key_hints(self) -> Sequence[KeyHint]:
        """Return the keys of this page."""
        return ()

    def list_hints(self) -> Sequence[KeyHint]:
        """Return the keys of this page's list, if it has one."""
        return ()

    def toast_place(self) -> ToastPlace:
        """Return where a toast stands."""
        return ToastPlace(self)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language, once the page is whole."""
        if self._half and event.type() == QEvent.Type.LanguageChange:
            self._unsaid = True
        else:
            super().changeEvent(event)


class PageSpec(NamedTuple):
    """A page as the sidebar knows it; `title` is asked again when the language changes.

    `parts` loads what `factory` needs to make the page, a piece a step.

    One that stands `below`, apart from the others, has no Ctrl+digit. A `hidden` one is no line of
    the sidebar: other pages lead to it.
    """

    code: str
    icon: str
    title: Callable[[], str]
    factory: Callable[[], Page]
    below: bool = False
    hidden: bool = False
    parts: Callable[[], Iterator[None]] = lambda: iter(())
