"""How the search at the cursor may go on, as chips, and what of it was not understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netkeeper.ui.keys import written
from netkeeper.ui.theme import Text
from netkeeper.ui.tokens import Tone
from netkeeper.ui.widgets.chip import ChipButton, ChipKind, Face
from netkeeper.ui.widgets.chip_flow import ChipFlow
from netkeeper.ui.widgets.hairline import Hairline
from netkeeper.ui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.ui.theme import Theme

_SIDE, _AIR = 16, 8


class OfferLine(QWidget):
    """A line of chips, of which Tab takes the first, over a sentence; hidden without either."""

    taken = Signal(int)  # the place of an offer

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._offers: list[str] = []
        self._chips: list[ChipButton] = []
        self.flow = ChipFlow(theme, "", self)
        self.issues = WrappedLabel(theme, role=Text.SECOND, tone=Tone.WATCH, parent=self)
        self._line = Hairline(theme)
        self._inner = QVBoxLayout()
        self._inner.addWidget(self.flow)
        self._inner.addWidget(self.issues)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._inner)
        self._column.addWidget(self._line)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.retranslate()
        self.show_all([], "")

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
        self._line.hide()
        self.flow.hide_label()

    def show_all(self, offers: Sequence[str], issues: str) -> None:
        """Show these offers and this sentence."""
        if list(offers) != self._offers:
            self._offers = list(offers)
            self._show_chips()
        self.flow.setVisible(bool(offers))
        if self.issues.text() != issues:
            self.issues.set_text(issues)
        self.issues.setVisible(bool(issues))
        self.setVisible(bool(offers) or bool(issues))

    def _show_chips(self) -> None:
        while len(self._chips) < len(self._offers):
            chip = ChipButton(self._theme, Face(""), ChipKind.SUGGESTION, self)
            # The field keeps the keyboard: Tab takes the first, more letters leave fewer.
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            place = len(self._chips)
            chip.clicked.connect(lambda _=False, place=place: self.taken.emit(place))
            self._chips.append(chip)
        self.flow.set_chips(self._chips)
        for place, chip in enumerate(self._chips):
            # Kept for the next key: to make one takes longer than to fill five.
            offered = place < len(self._offers)
            if offered:
                chip.show_face(Face(self._offers[place], keys=written("Tab") if place == 0 else ""))
            chip.setVisible(offered)
        self.flow.measure_anew()
        self._inner.invalidate()

    def wanted_height(self, width: int) -> int:
        """Return the height that shows all of it at a width; none while it is hidden."""
        return 0 if self.isHidden() else self._column.totalHeightForWidth(width)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.flow.set_label(self.tr("Goes on with"))

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._inner.setContentsMargins(px(_SIDE), px(_AIR), px(_SIDE), px(_AIR))
        self._inner.setSpacing(px(4))
