"""The start of the review: how much there is of each kind, and the session that was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netkeeper.domain.requests.review import Kind
from netkeeper.services.review_session import Start, read_start
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.review.take import TakeList
from netkeeper.ui.shell.scroll_pane import PagePane
from netkeeper.ui.widgets.action_cell import ActionCell
from netkeeper.ui.widgets.cell_grid import CellGrid
from netkeeper.ui.widgets.empty_state import EmptyState
from netkeeper.ui.widgets.key_button import KeyButton
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.keys import digit_by_place, held, typed_letter
from netkeeper.ui.wording.language import Spoken
from netkeeper.ui.work.answers import Answers

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from netkeeper.ui.desk import Desk

_LIST = "l"
_FIRST = 304  # px at a body of 13: the most that one of the first acts takes


class StartPane(Spoken):
    """Everything at once, one kind alone, or on where one was; counted beside the window."""

    begin_asked = Signal(object)  # the kinds, a tuple
    go_on_asked = Signal(object)  # the Sitting that was left
    list_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.start: Start | None = None
        self._answers = Answers(desk, self)
        self._answers.given.connect(self._on_read)
        self._entered: QWidget | None = None  # had the keyboard given while this was read
        theme = desk.theme
        self.title_label = WrappedLabel(theme, role=Text.TITLE)
        self.line_label = WrappedLabel(theme, tone=Tone.TX2)
        self.first = CellGrid(theme)
        self.go_on_cell = ActionCell(theme)
        self.all_cell = ActionCell(theme)
        self.kinds = CellGrid(theme)
        self.kind_cells = {kind: ActionCell(theme) for kind in Kind}
        self.kinds_label = WrappedLabel(theme, role=Text.BODY, tone=Tone.TX2)
        self.list_button = KeyButton(theme, icon="layers")
        self.take = TakeList(desk)
        self.empty = EmptyState(theme, "layers")
        self._lay_out()
        self._connect()
        for widget in (self.line_label, self.first, self.kinds, self.kinds_label, self.empty):
            widget.hide()
        self.take.hide()
        self.retranslate()

    def _lay_out(self) -> None:
        self.area = PagePane(self._desk.theme, self, gap=16)
        self.area.add_head(self.title_label, self.line_label)
        column = self.area.column
        column.addWidget(self.empty)
        first = QHBoxLayout()
        first.addWidget(self.first, 1)
        first.addStretch(0)
        column.addLayout(first)
        for widget in (self.kinds_label, self.kinds):
            column.addWidget(widget)
        column.addWidget(self.list_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.take)
        column.addStretch(1)

    def _connect(self) -> None:
        self.go_on_cell.clicked.connect(self.go_on)
        self.all_cell.clicked.connect(self.begin_all)
        for kind, cell in self.kind_cells.items():
            cell.clicked.connect(lambda _=False, kind=kind: self.begin_asked.emit((kind,)))
        self.list_button.clicked.connect(self.list_asked)
        self.take.emptied.connect(self.take_focus)
        self._desk.theme.changed.connect(self._fit)

    # What is shown

    def read(self) -> None:
        """Count what there is, on the readers' thread."""
        today = self._desk.today
        self._answers.read(lambda reader: read_start(reader, today))

    def _on_read(self, start: Start) -> None:
        self.start = start
        self._show()
        entered = self._entered
        if entered is not None:
            self._entered = None
            # Else the user went elsewhere meanwhile.
            if self.isVisible() and self.window().focusWidget() in {entered, None}:
                self._enter()

    def _show(self) -> None:
        start = self.start
        if start is None or self._desk.closed:
            return
        some = bool(start.whole)
        held = [kind for kind in Kind if start.counts[kind]]
        self._say(start)
        self.go_on_cell.set_advised(start.left is not None)
        self.all_cell.set_advised(start.left is None)
        cells = [self.go_on_cell] if start.left is not None else []
        self.first.set_cells([*cells, self.all_cell] if some else [])
        self._fit()
        several = len(held) > 1
        self.kinds.set_cells([self.kind_cells[kind] for kind in held] if several else [])
        for widget in (self.kinds, self.kinds_label):
            widget.setVisible(several)
        self.first.setVisible(some)
        self.line_label.setVisible(some)
        self.empty.setVisible(not some)
        self.take.show_lines(start.to_take)

    def _say(self, start: Start) -> None:
        letters = self._desk.settings.single_keys
        self.list_button.set_keys(_LIST.upper() if letters else "")
        cards = self.tr("%Ln card(s)", "", start.whole)
        self.all_cell.say(self.tr("Start the session"), cards)
        if start.left is not None:
            left = sum(start.counts[kind] for kind in start.left.kinds)
            day = formats.day(start.left.started_on)
            said = self.tr("{done} done, {left} left, begun on {day}").format(
                done=formats.number(start.done), left=formats.number(left), day=day
            )
            self.go_on_cell.say(self.tr("Go on where you were"), said)
        held = [kind for kind in Kind if start.counts[kind]]
        for n, kind in enumerate(held):
            count = self.tr("%Ln card(s)", "", start.counts[kind])
            self.kind_cells[kind].say(self._name(kind), count, str(n + 1))
        sentence = self.tr("Nothing to review.")
        if start.next_day is not None:
            day = formats.day(start.next_day)
            sentence = self.tr("Nothing to review before {day}.").format(day=day)
        self.empty.set_words(
            sentence, self.tr("A declined request stays pending: it will come back here.")
        )

    def _name(self, kind: Kind) -> str:
        return {
            Kind.SENT: self.tr("Requests sent, pending"),
            Kind.RECEIVED: self.tr("Requests received, to decide"),
            Kind.REFUSED: self.tr("Declined requests"),
            Kind.NEVER_MET: self.tr("Connected, never met"),
            Kind.NOT_CONNECTED: self.tr("Met, not connected"),
        }[kind]

    # What is done

    def begin_all(self) -> None:
        """Begin with everything there is."""
        if self.start is not None and self.start.whole:
            self.begin_asked.emit(tuple(kind for kind in Kind if self.start.counts[kind]))

    def go_on(self) -> None:
        """Go on with the session that was left."""
        if self.start is not None and self.start.left is not None:
            self.go_on_asked.emit(self.start.left)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin a kind by its digit; L shows the list."""
        plain = not held(event)
        digit = digit_by_place(event) if plain and not event.isAutoRepeat() else ""
        if digit and int(digit) <= len(self.kinds.cells):
            self.kinds.cells[int(digit) - 1].click()
        elif plain and typed_letter(event) == _LIST and self._desk.settings.single_keys:
            self.list_asked.emit()
        else:
            super().keyPressEvent(event)

    def take_focus(self) -> bool:
        """Take the keyboard: the first act there is, once it is known which."""
        given = self._enter()
        self._entered = given if self._answers.is_working else None
        return True

    def _enter(self) -> QWidget:
        cells = self.first.cells if self.first.isVisibleTo(self) else ()
        first: QWidget = cells[0] if cells else self.list_button
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return first

    # Room and language

    def _fit(self) -> None:
        self.first.setMaximumWidth(self._desk.theme.px(_FIRST) * max(1, len(self.first.cells)))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title_label.set_text(self.tr("Review"))
        self.line_label.set_text(
            self.tr("One card after the other, a key for each act. Everything can be undone.")
        )
        self.kinds_label.set_text(self.tr("Or one kind alone:"))
        self.list_button.set_label(self.tr("See the pending requests"))
        self._show()
