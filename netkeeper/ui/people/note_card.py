"""Show what the user noted about a person, and LinkedIn's own note of theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.laying_out import fit_height
from netkeeper.ui.widgets.section_head import SectionHead
from netkeeper.ui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from netkeeper.ui.look.theme import Theme


class NoteCard(QWidget):
    """A heading with a link to change the note, and the note whole; hidden without one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.head = SectionHead(theme, parent=self)
        self._card = Card(theme, parent=self)
        self.text_label = WrappedLabel(theme, parent=self._card)
        self.source_label = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX3, parent=self._card)
        self._inside = QVBoxLayout(self._card)
        self._inside.addWidget(self.text_label)
        self._inside.addWidget(self.source_label)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.head)
        self._column.addWidget(self._card)
        fit_height(self, self._card)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_note(self, text: str, source: str = "") -> None:
        """Show a note whole, and where it comes from."""
        self.text_label.set_text(text)
        self.source_label.set_text(source)
        self.source_label.setVisible(bool(source))
        self.setVisible(bool(text))

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._inside.setContentsMargins(px(15), px(12), px(15), px(12))
        self._inside.setSpacing(px(4))
        self._column.setSpacing(px(6))
