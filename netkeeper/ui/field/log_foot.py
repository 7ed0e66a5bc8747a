"""The foot of the log panel: what is to come after the meeting, and the two ways to end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMargins, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.laying_out import fit_height
from netkeeper.ui.widgets.tick_box import TickBox
from netkeeper.ui.widgets.tool_tip import show_tip
from netkeeper.ui.wording.keys import ENTER, written

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent

    from netkeeper.ui.look.theme import Theme

_NAME = 200  # px at a body of 13: a longer name is cut, whole in the tool tip
_MARGINS = (12, 10, 12, 3)  # a tick has room of its own at its left
_GAP = 16


class FootTick(TickBox):
    """A tick that the tab key reaches, while a click leaves the keyboard in the field."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the panel: it keeps the meeting."""
        if event.key() in ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)


class LogFoot(QWidget):
    """Two ticks at the left, two buttons at the right, or under them where there is no room."""

    kept = Signal()
    cleared = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.invitee = ""
        self._ticks, self._buttons = QWidget(self), QWidget(self)
        self.invite_box = FootTick(theme, self._ticks)
        self.follow_box = FootTick(theme, self._ticks)
        self.clear_button = KeyButton(theme, kind=Kind.FLAT)
        self.keep_button = KeyButton(theme, kind=Kind.ACCENT)
        self.clear_button.clicked.connect(self.cleared)
        self.keep_button.clicked.connect(self.kept)
        self._tick_flow, self._button_flow = FlowLayout(self._ticks), FlowLayout(self._buttons)
        for box in (self.invite_box, self.follow_box):
            self._tick_flow.addWidget(box)
        for button in (self.clear_button, self.keep_button):
            self._button_flow.addWidget(button)
        fit_height(self)
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    def show_invitee(self, name: str) -> None:
        """Offer to prepare the invitation to somebody, or to nobody with an empty name."""
        if not name:
            self.invite_box.setChecked(False)
        if name != self.invitee:
            self.invitee = name
            self._name_invitee()
        self.invite_box.setVisible(bool(name))

    def box_of(self, keys: QKeySequence) -> FootTick | None:
        """Return the tick in sight that has a key."""
        boxes = (self.invite_box, self.follow_box)
        return next((each for each in boxes if each.isVisible() and each.shortcut() == keys), None)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        follow = self.tr("Note a &follow-up")
        self.follow_box.setText(follow)
        self.follow_box.setAccessibleName(follow.replace("&", ""))
        self.clear_button.set_label(self.tr("Clear"))
        self.clear_button.set_keys(written("Esc"))
        self.keep_button.set_label(self.tr("Log the meeting"))
        self.keep_button.set_keys(written("Return"))
        self._name_invitee()

    def _name_invitee(self) -> None:
        words = self.tr("Prepare the &invitation to {name}")
        room = self._theme.px(_NAME)
        cut = self._theme.metrics(Text.BODY).elidedText(
            self.invitee, Qt.TextElideMode.ElideRight, room
        )
        self.invite_box.setText(words.format(name=cut.replace("&", "&&")))
        whole = words.replace("&", "").format(name=self.invitee)
        self.invite_box.setAccessibleName(whole)
        show_tip(self.invite_box, whole if cut != self.invitee else "")

    # Its room

    def _edges(self) -> QMargins:
        return QMargins(*(self._theme.px(each) for each in _MARGINS))

    def _line(self) -> QSize:
        """Return the size of ticks and buttons on one line."""
        ticks, buttons = self._tick_flow.sizeHint(), self._button_flow.sizeHint()
        width = ticks.width() + self._theme.px(_GAP) + buttons.width()
        return QSize(width, max(ticks.height(), buttons.height()))

    def heightForWidth(self, width: int) -> int:
        """Return the height at a width, where the buttons may go under the ticks."""
        edges, line = self._edges(), self._line()
        inner = width - edges.left() - edges.right()
        height = line.height()
        if line.width() > inner:
            flows = (self._tick_flow, self._button_flow)
            height = sum(flow.heightForWidth(inner) for flow in flows) + self._theme.px(8)
        return edges.top() + height + edges.bottom()

    def sizeHint(self) -> QSize:
        """Return the size of one line."""
        return self._line().grownBy(self._edges())

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest button, and the height of one line."""
        edges = self._edges()
        width = self._button_flow.minimumSize().width() + edges.left() + edges.right()
        return QSize(width, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons beside the ticks, or under them."""
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """Place everything anew when a tick comes or goes, or its words change."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        return super().event(event)

    def _place(self) -> None:
        room, line = self.rect().marginsRemoved(self._edges()), self._line()
        width = min(self._button_flow.sizeHint().width(), room.width())
        buttons = QRect(room.right() + 1 - width, room.y(), width, room.height())
        if line.width() <= room.width():
            ticks = QRect(room.x(), room.y(), buttons.x() - room.x(), room.height())
            self._ticks.setGeometry(_in_middle(ticks, self._tick_flow.sizeHint().height()))
            self._buttons.setGeometry(_in_middle(buttons, self._button_flow.sizeHint().height()))
            return
        height = self._tick_flow.heightForWidth(room.width())
        self._ticks.setGeometry(room.x(), room.y(), room.width(), height)
        top = height + self._theme.px(8)
        self._buttons.setGeometry(buttons.adjusted(0, top, 0, 0))

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._tick_flow.set_gaps(px(20), px(4))
        self._name_invitee()
        self._button_flow.set_gaps(px(8), px(8))
        self.updateGeometry()
        self._place()


def _in_middle(room: QRect, height: int) -> QRect:
    """Return the strip of a height in the middle of a room."""
    return QRect(room.x(), room.y() + (room.height() - height) // 2, room.width(), height)
