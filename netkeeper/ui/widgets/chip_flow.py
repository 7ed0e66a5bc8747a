"""Lay chips out beside the word that says what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QWidget

from netkeeper.ui.theme import Text
from netkeeper.ui.tokens import Tone
from netkeeper.ui.widgets.elided_label import ElidedLabel
from netkeeper.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.ui.theme import Theme

LABEL_COLUMN = 92


class ChipFlow(QWidget):
    """A label in a column of its own, and after it chips in lines.

    Beside a chip may stand a remark in the second tone, such as « comme la dernière fois ».
    """

    def __init__(self, theme: Theme, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = ElidedLabel(theme, label, role=Text.SECOND, tone=Tone.TX2, parent=self)
        self._place = QWidget(self)
        self._flow = FlowLayout(self._place)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._place.setSizePolicy(policy)
        self.setSizePolicy(policy)
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

    def set_chips(self, chips: Sequence[QWidget], remark: str = "") -> None:
        """Show these chips in place of the former, and a remark after the last."""
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None and widget not in chips:
                widget.hide()
                widget.deleteLater()
        for chip in chips:
            self._flow.addWidget(chip)
            chip.show()
        if remark:
            said = ElidedLabel(self._theme, remark, role=Text.SECOND, tone=Tone.TX2)
            self._flow.addWidget(said)
            said.show()
        self.updateGeometry()

    def _on_changed(self) -> None:
        theme = self._theme
        self._flow.set_gaps(theme.px(8), theme.px(4))
        # A longer label, in a large font or another language, widens its own line's column.
        self._label.setFixedWidth(
            max(theme.px(LABEL_COLUMN), self._label.sizeHint().width() + theme.px(8))
        )
        self._label.setFixedHeight(theme.px(26))
