"""How the search at the cursor may go on, as chips, and what of it was not understood."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.chip import ChipButton, ChipKind, Face
from netkeeper.ui.widgets.chip_flow import LABEL_COLUMN
from netkeeper.ui.widgets.elided_label import ElidedLabel
from netkeeper.ui.widgets.hairline import Hairline
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording.keys import written
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from netkeeper.ui.look.theme import Theme

_SIDE, _AIR = 16, 8
_GAP, _LINE_GAP = 8, 4
_LINE = 26  # as high as a chip, at least


class OfferLine(Spoken):
    """A line of chips, of which Tab takes the first, over a sentence; hidden without either.

    With a hint it is never hidden: the hint stands where the chips would, so that nothing below
    moves as they come and go from key to key. It places its parts itself, for they change with
    nearly every key, and a layout would have the whole panel laid out for each.
    """

    taken = Signal(int)  # the place of an offer

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._offers: list[str] = []
        self._chips: list[ChipButton] = []
        self._is_alone = self._is_hint_out = False
        self._placed: tuple[int, list[tuple[QWidget, QRect]], int] | None = None
        self._label = ElidedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        self.hint = ElidedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        self.issues = WrappedLabel(theme, role=Text.SECOND, tone=Tone.WATCH)
        self._line = Hairline(theme)
        for each in (self._label, self.hint, self.issues, self._line):
            each.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()
        self._show()

    @property
    def offers(self) -> Sequence[str]:
        """Return what is offered, in order."""
        return self._offers

    def sentence(self) -> str:
        """Return what is offered, as a screen reader says it; nothing where nothing is."""
        if not self._offers:
            return ""
        keys, offered = written("Tab"), ", ".join(self._offers)
        return self.tr("Goes on with {offers}; {keys} takes the first.").format(
            offers=offered, keys=keys
        )

    def stand_alone(self) -> None:
        """Show the chips and nothing else: no word before them, no line below."""
        self._is_alone = True
        self._line.hide()
        self._arrange()

    def set_hint(self, hint: str) -> None:
        """Say this while nothing else is shown."""
        self.hint.set_text(hint)
        self._show()

    def show_all(self, offers: Sequence[str], issues: str) -> None:
        """Show these offers and this sentence."""
        if list(offers) == self._offers and issues == self.issues.text():
            return  # as from most keys to the next
        if list(offers) != self._offers:
            self._offers = list(offers)
            self._show_chips()
        self.issues.set_text(issues)
        self._show()

    def _show(self) -> None:
        """Show what there is to show, where it belongs."""
        offers, issues = self._offers, self.issues.text()
        self._label.setVisible(bool(offers) and not self._is_alone)
        self.issues.setVisible(bool(issues))
        self.hint.setVisible(self._hints())
        self.setVisible(bool(offers) or bool(issues) or self._hints())
        self._arrange()

    def leave_out_hint(self, out: bool) -> None:  # noqa: FBT001 - as Qt's own `set…`
        """Show no hint where other things need its room."""
        if out is not self._is_hint_out:
            self._is_hint_out = out
            self._show()

    def hint_height(self) -> int:
        """Return how high it is with the hint, or one line of chips."""
        return self._line_height() + 2 * self._theme.px(_AIR) + self._line.sizeHint().height()

    def _hints(self) -> bool:
        hints = bool(self.hint.text()) and not self._is_hint_out
        return hints and not self._offers and not self.issues.text()

    def _show_chips(self) -> None:
        while len(self._chips) < len(self._offers):
            chip = ChipButton(self._theme, Face(""), ChipKind.SUGGESTION, self)
            # The field keeps the keyboard: Tab takes the first, more letters leave fewer.
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            place = len(self._chips)
            chip.clicked.connect(lambda _=False, place=place: self.taken.emit(place))
            self._chips.append(chip)
        for place, chip in enumerate(self._chips):
            # Kept for the next key: to make one takes longer than to fill five.
            offered = place < len(self._offers)
            if offered:
                chip.show_face(Face(self._offers[place], keys=written("Tab") if place == 0 else ""))
            chip.setVisible(offered)

    # Where its parts stand

    def wanted_height(self, width: int) -> int:
        """Return the height that shows all of it at a width; none while it is hidden."""
        return 0 if self.isHidden() else self.heightForWidth(width)

    def heightForWidth(self, width: int) -> int:
        """Return the height that shows all of it at a width."""
        return self._places(width)[1]

    def sizeHint(self) -> QSize:
        """Return the size at the width that it has."""
        return QSize(self.width(), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the parts anew."""
        super().resizeEvent(event)
        self._place()

    def _arrange(self) -> None:
        """Place the parts anew: they are others, or look otherwise."""
        self._placed = None
        self._place()

    def _place(self) -> None:
        places, height = self._places(self.width())
        for part, place in places:
            part.setGeometry(place)
        if height != self.height():
            self.updateGeometry()

    def _places(self, width: int) -> tuple[list[tuple[QWidget, QRect]], int]:
        """Return where each part stands at a width, and where the last of them ends."""
        if self._placed is None or self._placed[0] != width:
            self._placed = width, *self._worked_out(width)
        return self._placed[1:]

    def _worked_out(self, width: int) -> tuple[list[tuple[QWidget, QRect]], int]:
        px = self._theme.px
        line = self._line_height()
        room = QRect(px(_SIDE), px(_AIR), width - 2 * px(_SIDE), line)
        places: list[tuple[QWidget, QRect]] = []
        if self._offers:
            places += self._chip_places(room)
            room.moveTop(places[-1][1].bottom() + 1 + px(_LINE_GAP))
        elif self._hints():
            places.append((self.hint, QRect(room)))
            room.moveTop(room.bottom() + 1 + px(_LINE_GAP))
        if self.issues.text():
            wanted = self.issues.heightForWidth(room.width())
            room.setHeight(wanted if self._offers else max(line, wanted))
            places.append((self.issues, room.adjusted(0, (room.height() - wanted) // 2, 0, 0)))
            room.moveTop(room.bottom() + 1 + px(_LINE_GAP))
        end = room.top() - px(_LINE_GAP) + px(_AIR)
        if not self._is_alone:
            places.append((self._line, QRect(0, end, width, self._line.sizeHint().height())))
            end += places[-1][1].height()
        return places, end

    def _line_height(self) -> int:
        px, words = self._theme.px, self._theme.metrics(Text.SECOND)
        return max(px(_LINE), math.ceil(words.height()) + px(8))

    def _chip_places(self, room: QRect) -> list[tuple[QWidget, QRect]]:
        """Return where the chips stand, line by line, and the word before them."""
        px, left, top = self._theme.px, room.x(), room.y()
        places: list[tuple[QWidget, QRect]] = []
        if not self._is_alone:
            column = max(px(LABEL_COLUMN), self._label.sizeHint().width() + px(8))
            places.append((self._label, QRect(left, top, column, room.height())))
            left += column
        x = left
        for chip in self._chips[: len(self._offers)]:
            width = min(chip.sizeHint().width(), room.right() + 1 - left)
            if x > left and x + width > room.right() + 1:
                x, top = left, top + room.height() + px(_LINE_GAP)
            places.append((chip, QRect(x, top, width, room.height())))
            x += width + px(_GAP)
        return places

    # Words and looks

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._label.set_text(self.tr("Goes on with"))
        self._arrange()

    def _on_theme_changed(self) -> None:
        self._arrange()
