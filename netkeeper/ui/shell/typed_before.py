"""Shows what was typed and never saved, to be read and copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from netkeeper.ui.widgets.laying_out import fill
from netkeeper.ui.widgets.text_area import TextArea
from netkeeper.ui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from netkeeper.ui.look.theme import Theme

_WIDTH = 440  # px at a body of 13


class _Texts(TextArea):
    """Texts to read; they scroll where they are long."""

    to_read = True


class TypedBefore(QDialog):
    """Shows the texts, to be selected and copied, however long they are."""

    def __init__(self, theme: Theme, texts: list[str], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle("NetKeeper")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        said = self.tr("This was being typed, and not saved, when NetKeeper closed or locked.")
        self.area = _Texts(theme, least=1)
        self.area.set_name(said)
        self.area.set_text("\n\n".join(texts))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok)
        buttons.accepted.connect(self.accept)
        column = fill(QVBoxLayout(self), WrappedLabel(theme, said), self.area, buttons)
        column.addStretch(1)
        margin = theme.px(16)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme.px(12))
        self.resize(theme.px(_WIDTH), self.heightForWidth(theme.px(_WIDTH)))
