"""Where the acts of a session stand: always in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from netkeeper.ui.shell.footer import FootGround
from netkeeper.ui.widgets.laying_out import lay_out_now

if TYPE_CHECKING:
    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.review.session_card import SessionCard
    from netkeeper.ui.review.session_foot import SessionFoot
    from netkeeper.ui.shell.scroll_pane import PagePane

_MESSAGE = 40  # px at a body of 13 that are left under the card, for a message to hide no act
_MOST_OF_ROOM = 0.4  # that the bar takes with what follows each act


class FootPlace:
    """Puts the foot into the card, or, where the pane has no room for all, into a bar under it."""

    def __init__(self, theme: Theme, area: PagePane, card: SessionCard, foot: SessionFoot) -> None:
        self._theme = theme
        self.bar = FootGround(theme)
        self.bar.hide()
        self._area, self._card, self._foot = area, card, foot
        self._in_bar = False
        area.add_foot(self.bar)
        card.foot_place.addWidget(foot)

    def fit(self, room: int, *, hidden: bool = False) -> None:
        """Put the foot where it belongs in a pane so many pixels high, or hide it."""
        foot, area = self._foot, self._area
        foot.set_low(low=False)
        lay_out_now()  # how high all of it is, now that the words are others
        whole = area.content.heightForWidth(area.viewport().width())
        high = foot.heightForWidth(foot.width())
        whole += self._theme.px(_MESSAGE) + (high if self._in_bar else 0)
        in_bar = whole > room
        if in_bar != self._in_bar:
            self._in_bar = in_bar
            self._move()
        foot.set_low(low=in_bar and high > _MOST_OF_ROOM * room)
        shown = foot.has_content() and not hidden
        self._card.foot_part.setVisible(shown and not in_bar)
        self.bar.setVisible(shown and in_bar)

    def _move(self) -> None:
        """Take the foot, with the keyboard if it has that, to its other place."""
        foot = self._foot
        focused = foot.window().focusWidget()
        (self.bar.column if self._in_bar else self._card.foot_place).addWidget(foot)
        foot.show()
        if focused is not None and foot.isAncestorOf(focused):
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
