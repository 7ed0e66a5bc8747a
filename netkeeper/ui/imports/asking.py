"""Says how to ask LinkedIn for the archive, in four steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.badge import Badge
from netkeeper.ui.widgets.laying_out import fill, fit_height, keep_space
from netkeeper.ui.widgets.section_head import SectionHead
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from netkeeper.ui.look.theme import Theme

_STEPS = 4


class HowToAsk(Spoken):
    """The steps, numbered; the names of LinkedIn's own menus stand as LinkedIn writes them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._head = SectionHead(theme)
        self._steps = [WrappedLabel(theme, tone=Tone.TX2) for _ in range(_STEPS)]
        self._grid = QGridLayout()
        top = Qt.AlignmentFlag.AlignTop
        for n, step in enumerate(self._steps):
            self._grid.addWidget(Badge(theme, str(n + 1)), n, 0, top)
            self._grid.addWidget(step, n, 1)
        self._grid.setColumnStretch(1, 1)
        self._column = fill(QVBoxLayout(self), self._head, self._grid)
        fit_height(self)
        keep_space(theme, self._column, gap=8)
        keep_space(theme, self._grid, gap=8)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._head.set_title(self.tr("How to ask LinkedIn for your archive"))
        steps = (
            self.tr(
                "On LinkedIn’s site, on a computer: Me, Settings & Privacy, Data privacy,"
                " Get a copy of your data."
            ),
            self.tr("Choose the larger archive and request it."),
            self.tr(
                "LinkedIn e-mails you: a first part within minutes, the rest within 24 hours."
                " It can be downloaded for 72 hours."
            ),
            self.tr("Import each zip here just as it came."),
        )
        for label, step in zip(self._steps, steps, strict=True):
            label.set_text(step)
