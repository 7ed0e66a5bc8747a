"""A few rows under a head: a section of the first page, or of a request."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netkeeper.ui.lists.model import WindowedModel
from netkeeper.ui.lists.row_card import RowCard
from netkeeper.ui.lists.row_painter import CARD_ROW
from netkeeper.ui.lists.row_view import RowView
from netkeeper.ui.lists.source import HeldLines
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.laying_out import keep_space
from netkeeper.ui.widgets.menus import add_entry
from netkeeper.ui.widgets.section_head import SectionHead
from netkeeper.ui.widgets.tab_order import tab_through

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QMenu

    from netkeeper.ui.lists.faces import RowAction, RowFace
    from netkeeper.ui.lists.source import Line
    from netkeeper.ui.look.theme import Theme


class Section(QWidget):
    """Shows a few lines; `acted` tells an action's code and the line's id.

    `letters` gives the actions by their letters, also those that a row has no button for. The head
    and the rows are made when there is a line to show, or when they are asked for: the first page
    has more sections than it shows in its first paint.
    """

    acted = Signal(str, object)
    opened = Signal(object)
    all_asked = Signal()
    trash_asked = Signal(object)  # as the rows tell it, and those below
    reached = Signal(object)
    left = Signal(int)
    search_started = Signal(str)

    def __init__(
        self,
        theme: Theme,
        face_of: Callable[[Any], RowFace],
        letters: Mapping[str, str],
        *,
        role: Text = Text.BODY,
        tone: Tone = Tone.TX,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._face_of = face_of
        self._letters = letters
        self._letters_on = True
        self._look = role, tone
        self._words = "", ""  # the title, and the way to all of its kind
        self._more: Callable[[], Sequence[RowAction]] | None = None
        self._gone: int | None = None  # the last line that went under the keyboard
        self._is_made = False
        self._column = QVBoxLayout(self)
        self.hide()

    @cached_property
    def head(self) -> SectionHead:
        """Return the head over the rows."""
        role, tone = self._look
        head = SectionHead(self._theme, role=role, tone=tone)
        head.link.clicked.connect(self.all_asked)
        return head

    @cached_property
    def model(self) -> WindowedModel:
        """Return what holds the lines."""
        face = self._face_of
        return WindowedModel(lambda line: face(line).title, lambda line: face(line).sentence())

    @cached_property
    def view(self) -> RowView:
        """Return the rows, made with the head over them."""
        view = RowView(self._theme, self.model, self._face_of, CARD_ROW)
        view.keys.set_letters(self._letters)
        view.keys.letters_on = self._letters_on
        view.set_menu(self._fill_menu)
        view.action_asked.connect(self.acted)
        view.opened.connect(self.opened)
        view.key_pressed.connect(self._on_key)
        view.trash_asked.connect(self.trash_asked)
        view.current_changed.connect(self.reached)
        view.left.connect(self.left)
        view.search_started.connect(self.search_started)
        self._lay_out(view)
        self._is_made = True
        self._show_words(view)
        return view

    def furnish(self) -> bool:
        """Make the head and the rows, to be shown later on; False if they are made already."""
        if self._is_made:
            return False
        _ = self.view
        return True

    def _lay_out(self, view: RowView) -> None:
        """Put head and rows in their place, also in the order of the Tab key."""
        self._column.addWidget(self.head)
        self._column.addWidget(RowCard(self._theme, view))
        # They come last in that order, and can follow only what takes the keyboard.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tab_through(self, (self.head.link, view))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        keep_space(self._theme, self._column, gap=4)

    def show_lines(self, lines: Sequence[Line], count: str) -> bool:
        """Show these lines; without any, the section is hidden.

        Returns:
            Whether the line that went under the keyboard is back, and at hand: it was undone.
        """
        if not (lines or self._is_made):
            return False
        before = self.view.current_id() if self.view.hasFocus() else None
        self.model.set_source(HeldLines(lines))
        self.view.forget_faces()
        self.head.set_count(count)
        self.setVisible(bool(lines))
        back = self._gone is not None and self.view.go_to_id(self._gone)
        if back:
            self._gone = None
        if before is not None and self.model.row_of(before) < 0:
            self._gone = before
        return back

    def set_more(self, more: Callable[[], Sequence[RowAction]]) -> None:
        """Have the menu of a row list actions besides those on its buttons."""
        self._more = more

    def set_words(self, title: str, link: str) -> None:
        """Change the title and the way to all of its kind."""
        self._words = title, link
        if self._is_made:
            self._show_words(self.view)

    def set_link(self, link: str) -> None:
        """Change the way to all of its kind."""
        self.set_words(self._words[0], link)

    def _show_words(self, view: RowView) -> None:
        title, link = self._words
        self.head.set_title(title)
        self.head.set_link(link)
        view.setAccessibleName(title)

    def set_letters_on(self, *, on: bool) -> None:
        """Have letters act on the rows, or not."""
        self._letters_on = on
        if self._is_made:
            self.view.keys.letters_on = on

    def forget_faces(self) -> None:
        """Paint the rows anew."""
        if self._is_made:
            self.view.forget_faces()

    def has_keyboard(self) -> bool:
        """Tell whether a row has the keyboard."""
        return self._is_made and self.view.hasFocus()

    def current_id(self) -> int | None:
        """Return the id of the row at hand; None without rows."""
        return self.view.current_id() if self._is_made else None

    def enter(self, *, last: bool = False) -> bool:
        """Take the keyboard, at the row where it was, or at the last one; False without rows."""
        if self.isHidden():
            return False
        if last:
            self.view.go_to(self.model.rowCount() - 1)
        self.view.setFocus()
        return True

    def _on_key(self, letter: str) -> None:
        line_id = self.current_id()
        if line_id is not None and letter in self._letters:
            self.acted.emit(self._letters[letter], line_id)

    def _fill_menu(self, menu: QMenu, line_id: int) -> None:
        shown = {entry.data() for entry in menu.actions()}
        for action in self._more() if self._more is not None else ():
            if action.code not in shown:
                do = partial(self.acted.emit, action.code, line_id)
                add_entry(menu, action.text, action.key, do)
