"""Show one text that wraps and never elides, such as a verdict or its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.paragraph import Paragraph, Run

if TYPE_CHECKING:
    from netkeeper.ui.look.theme import Theme


class WrappedLabel(Paragraph):
    """A paragraph of one single run."""

    def __init__(
        self, theme: Theme, text: str = "", *, role: Text = Text.BODY, tone: Tone = Tone.TX
    ) -> None:
        self._tone = tone
        super().__init__(theme, Run(text, tone), role=role)

    def set_text(self, text: str) -> None:
        """Change the text."""
        self.set_runs(Run(text, self._tone))

    def set_tone(self, tone: Tone) -> None:
        """Change the tone."""
        self._tone = tone
        self.set_runs(Run(self.text(), tone))
