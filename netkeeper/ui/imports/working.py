"""Shows that an archive is being read or imported, and how far that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from netkeeper.ui.look.theme import Text
from netkeeper.ui.widgets.announcement import announce
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.laying_out import fill, keep_space
from netkeeper.ui.widgets.progress_bar import ProgressBar
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording import formats

if TYPE_CHECKING:
    from netkeeper.ui.look.theme import Theme

_WHOLE = 1000  # the bar's own steps: bytes may be more than its 32 bits hold


class WorkingCard(Card):
    """What is being done, and a bar with its percentage once it has lasted a moment."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.label = WrappedLabel(theme, role=Text.VERDICT)
        self.bar = ProgressBar(theme)
        self.bar.hide()
        kept = self.bar.sizePolicy()
        # The card keeps the bar's room, so that nothing moves when it appears.
        kept.setRetainSizeWhenHidden(True)
        kept.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        self.bar.setSizePolicy(kept)
        self._column = fill(QVBoxLayout(self), self.label, self.bar)
        self.hide()
        keep_space(theme, self._column, gap=8, margins=(18, 14, 16, 14))

    def begin(self) -> None:
        """Show the work at its beginning."""
        self.bar.begin(_WHOLE)
        self._say(0.0)
        self.show()
        announce(self, self.label.text())

    def say(self, what: str) -> None:
        """Change what is being done."""
        self.label.set_text(what)
        self.bar.set_work(what)

    def step(self, done: int, total: int) -> None:
        """Show how far the work is."""
        share = done / total if total else 0.0
        self.bar.setValue(round(_WHOLE * share))
        self._say(share)

    def end(self) -> None:
        """Hide the work."""
        self.bar.end()
        self.hide()

    def _say(self, share: float) -> None:
        self.bar.set_figures(formats.percent(share))
