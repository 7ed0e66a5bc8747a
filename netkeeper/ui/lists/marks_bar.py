"""Says under a list how many of its lines are marked, with what can be done to all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.frames import Painted, paint_ground
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.laying_out import fill, fit_height, keep_space
from netkeeper.ui.widgets.tab_order import tab_through
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording.keys import shown, written
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from netkeeper.ui.lists.row_view import RowView
    from netkeeper.ui.look.theme import Theme


class ManyAct(NamedTuple):
    """Something that can be done to all marked lines; `key` is as it is shown.

    What is seldom done stands in the menu alone.
    """

    code: str
    text: str
    key: str = ""
    seldom: bool = False


class MarksBar(Painted, Spoken):
    """Shown while something is marked; `asked` tells the code of an act that is the page's own.

    `say` gives the words for how many are marked, `acts` what the page does to them; those of any
    list, to throw them away and to unmark them, come after.
    """

    asked = Signal(str)

    def __init__(
        self,
        theme: Theme,
        view: RowView,
        say: Callable[[int], str],
        acts: Callable[[], Sequence[ManyAct]] = tuple,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._view = view
        self._say = say
        self._acts = acts
        self.label = WrappedLabel(theme, role=Text.SECOND)
        self.buttons: dict[str, KeyButton] = {}
        self._row = self._last = QWidget()
        self._flow = FlowLayout(self._row)
        self._column = QVBoxLayout(self)
        self._head = fill(QHBoxLayout(), self.label)
        self._column.addLayout(self._head)
        self._column.addWidget(self._row)
        fit_height(self, self._row)
        self.hide()
        view.marks_changed.connect(lambda _count: self.tell())
        keep_space(theme, self._column, gap=2, margins=(8, 6, 8, 4))
        keep_space(theme, self._head, margins=(8, 0, 0, 0))
        keep_space(theme, self._flow, gap=0)

    def tell(self) -> None:
        """Say how many are marked; nothing while none is."""
        count = self._view.marks.count()
        if count:
            self._show_acts()
            self.label.set_text(self.sentence())
        self.setVisible(bool(count))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.tell()

    def sentence(self) -> str:
        """Return how many are marked, and how many of them are not in the list now."""
        marks = self._view.marks
        said, hidden = self._say(marks.count()), marks.count_hidden()
        unseen = self.tr("%Ln not in this list", "", hidden)
        return f"{said} · {unseen}" if hidden else said

    def acts(self) -> Sequence[ManyAct]:
        """Return what can be done now to all that are marked."""
        return (
            *self._acts(),
            ManyAct("del", self.tr("To the trash"), written("Del")),
            ManyAct("clear", self.tr("Unmark"), written("Esc")),
        )

    def do(self, code: str) -> None:
        """Do something to all that are marked."""
        if code == "del":
            self._view.trash_asked.emit(self._view.chosen_ids())
        elif code == "clear":
            self._view.clear_marks()
        else:
            self.asked.emit(code)

    def _show_acts(self) -> None:
        """Show the acts there are now, in their words."""
        acts = [each for each in self.acts() if not each.seldom]
        for code in self.buttons.keys() - {each.code for each in acts}:
            self.buttons[code].hide()
        for act in acts:
            button = self.buttons.get(act.code)
            if button is None:
                button = self.buttons[act.code] = KeyButton(self._theme, kind=Kind.FLAT, small=True)
                button.set_compact(True)
                button.clicked.connect(lambda _=False, code=act.code: self.do(code))
                self._flow.addWidget(button)
                self._last = tab_through(self._last, [button])
            button.set_label(act.text)
            button.set_keys(shown(act.key, letters=self._view.keys.letters_on))
            button.show()

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the ground of what is selected, and the line above it."""
        tokens = self._theme.tokens
        paint_ground(painter, rect, tokens.sel0)
        paint_ground(painter, QRect(0, 0, self.width(), self._theme.px(1)), tokens.line)
