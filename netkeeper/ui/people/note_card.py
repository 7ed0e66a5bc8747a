"""Show what the user noted about a person, and LinkedIn's own note of theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.laying_out import column_of, fit_height
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
        words = (self.text_label, self.source_label)
        column_of(theme, words, self._card, gap=4, margins=(15, 12, 15, 12))
        column_of(theme, (self.head, self._card), self, gap=6)
        fit_height(self, self._card)

    def show_note(self, text: str, source: str = "") -> None:
        """Show a note whole, and where it comes from."""
        self.text_label.set_text(text)
        self.source_label.set_text(source)
        self.source_label.setVisible(bool(source))
        self.setVisible(bool(text))
