"""Show what the user noted about a person, and LinkedIn's own note of theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.laying_out import fit_height, keep_space
from netkeeper.ui.widgets.section_head import SectionHead
from netkeeper.ui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from netkeeper.ui.look.theme import Theme


class NoteCard(QWidget):
    """A heading with a link to change the note, and the note whole; hidden without one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.head = SectionHead(theme)
        self._card = Card(theme)
        self.text_label = WrappedLabel(theme)
        self.source_label = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX3)
        self._inside = QVBoxLayout(self._card)
        self._inside.addWidget(self.text_label)
        self._inside.addWidget(self.source_label)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.head)
        self._column.addWidget(self._card)
        fit_height(self, self._card)
        keep_space(theme, self._inside, gap=4, margins=(15, 12, 15, 12))
        keep_space(theme, self._column, gap=6)

    def show_note(self, text: str, source: str = "") -> None:
        """Show a note whole, and where it comes from."""
        self.text_label.set_text(text)
        self.source_label.set_text(source)
        self.source_label.setVisible(bool(source))
        self.setVisible(bool(text))
