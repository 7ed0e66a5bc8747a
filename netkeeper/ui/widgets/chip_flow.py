"""Lay chips out beside the word that says what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.elided_label import ElidedLabel
from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.laying_out import fit_height

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.ui.look.theme import Theme

LABEL_COLUMN = 92


class ChipFlow(QWidget):
    """A label in a column of its own, and after it chips in lines.

    Beside a chip may stand a remark in the second tone, such as « comme la dernière fois ».
    """

    def __init__(self, theme: Theme, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = ElidedLabel(theme, label, role=Text.SECOND, tone=Tone.TX2)
        self._column = 0
        self._gap = 8
        self._place = QWidget()
        self._flow = FlowLayout(self._place)
        self._remark = ElidedLabel(theme, role=Text.SECOND)
        self._remark.setParent(self._place)  # also while it is not laid out
        self._remark.hide()
        fit_height(self._place, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        row.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._place, 1)
        theme.changed.connect(self._on_changed)
        self._on_changed()

    def set_label(self, label: str) -> None:
        """Change the word before the chips."""
        self._label.set_text(label)
        self._on_changed()

    def column(self) -> int:
        """Return the width that the label wants for its column."""
        px = self._theme.px
        return max(px(LABEL_COLUMN), self._label.sizeHint().width() + px(8))

    def set_column(self, pixels: int) -> None:
        """Stand under other lines of chips: give the label's column their width."""
        self._column = pixels
        self._on_changed()

    def set_gap(self, gap: int) -> None:
        """Change the space between chips, in px at a body of 13."""
        self._gap = gap
        self._on_changed()

    def set_chips(self, chips: Sequence[QWidget], remark: str = "", tone: Tone = Tone.TX2) -> None:
        """Show these chips in place of the former, and a remark after the last."""
        self._remark.set_text(remark)
        self._remark.set_tone(tone)
        wanted = [*chips, self._remark] if remark else list(chips)
        if wanted == self._shown():
            return
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget not in wanted:
                widget.hide()
                if widget is not self._remark:
                    widget.deleteLater()
        for widget in wanted:
            self._flow.addWidget(widget)
            widget.show()
        self.updateGeometry()

    def _shown(self) -> list[QWidget | None]:
        items = (self._flow.itemAt(n) for n in range(self._flow.count()))
        return [item.widget() for item in items if item is not None]

    def _on_changed(self) -> None:
        theme = self._theme
        self._flow.set_gaps(theme.px(self._gap), theme.px(4))
        # A longer label, in a large font or another language, widens its own line's column.
        self._label.setFixedWidth(self._column or self.column())
        line = max(theme.px(26), self._label.sizeHint().height())
        for label in (self._label, self._remark):
            label.setFixedHeight(line)
