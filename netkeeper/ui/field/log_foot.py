"""The foot of the log panel: what is to come after the meeting, and the two ways to end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.laying_out import fit_height, keep_space
from netkeeper.ui.widgets.tick_box import TickBox
from netkeeper.ui.widgets.tool_tip import show_tip
from netkeeper.ui.wording.keys import ENTER, written
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QKeySequence

    from netkeeper.ui.look.theme import Theme

_NAME = 200  # px at a body of 13: a longer name is cut, whole in the tool tip
_MARGINS = (12, 10, 12, 3)  # a tick has room of its own at its left


class FootTick(TickBox):
    """A tick that the tab key reaches, while a click leaves the keyboard in the field."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the panel: it keeps the meeting."""
        if event.key() in ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)


class LogFoot(Spoken):
    """Two ticks at the left, two buttons at the right, or under them where there is no room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.invitee = ""
        ticks, buttons = QWidget(self), QWidget(self)
        self.invite_box = FootTick(theme)
        self.follow_box = FootTick(theme)
        self.clear_button = KeyButton(theme, kind=Kind.FLAT)
        self.keep_button = KeyButton(theme, kind=Kind.ACCENT)
        whole, tick_flow, button_flow = FlowLayout(self), FlowLayout(ticks), FlowLayout(buttons)
        for box in (self.invite_box, self.follow_box):
            tick_flow.addWidget(box)
        for button in (self.clear_button, self.keep_button):
            button_flow.addWidget(button)
        whole.addWidget(ticks)
        whole.add_last(buttons)
        keep_space(theme, whole, gap=(16, 8), margins=_MARGINS)
        keep_space(theme, tick_flow, gap=(20, 4))
        keep_space(theme, button_flow, gap=8)
        fit_height(self)
        theme.changed.connect(self._name_invitee)
        self.retranslate()

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
