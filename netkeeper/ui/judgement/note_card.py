"""A note as it came, with what was found in it marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.plain_text import sign_for_sign
from netkeeper.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.widgets.marked_text import Mark

_MOST = 24  # lines in sight; an archive may hold longer notes than LinkedIn lets one write


class NoteCard(TextArea):
    """A note to read, whose passages may be marked."""

    to_read = True

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, least=1, most=_MOST)

    def show_note(self, note: str, name: str, marks: Sequence[Mark] = ()) -> None:
        """Show a note under a name for screen readers, with what is marked in it; "" hides it."""
        self.set_name(name)
        shown = sign_for_sign(note)
        if self.editor.whole_text() != shown:
            self.set_text(shown)
        self.editor.set_marks(marks)
        self.setVisible(bool(note))
