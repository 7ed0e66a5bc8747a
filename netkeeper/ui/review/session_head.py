"""The head of a session: what is gone through, how far one is, the way back and out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.laying_out import column_of, keep_space, stand_abreast
from netkeeper.ui.widgets.steps_bar import StepsBar
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.keys import written
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.review.session_at import SessionAt


class SessionHead(Spoken):
    """Title, « 4 sur 12 », a segment a card, and two buttons."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.title_label = WrappedLabel(theme, role=Text.TITLE)
        self.count_label = WrappedLabel(theme, tone=Tone.TX2)
        self.previous_button = KeyButton(theme, kind=Kind.FLAT, keys="←")
        self.finish_button = KeyButton(theme)
        self.steps = StepsBar(theme)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._words, self._buttons = QHBoxLayout(), QHBoxLayout()
        self._words.addWidget(self.title_label, 0, middle)
        self._words.addWidget(self.count_label, 0, middle)
        self._words.addStretch(1)
        self._buttons.addWidget(self.previous_button)
        self._buttons.addWidget(self.finish_button)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addLayout(self._words, 1)
        self._row.addLayout(self._buttons)
        column_of(theme, (self._row, self.steps), self, gap=16)
        for row in (self._row, self._words, self._buttons):
            keep_space(theme, row, gap=12)
        self.retranslate()

    def show_place(self, session: SessionAt, title: str) -> None:
        """Show what is gone through, and where in it the card at hand is."""
        count = len(session.cards)
        place = formats.number(min(session.at + 1, count))
        self.title_label.set_text(title)
        self.count_label.set_text(
            self.tr("{place} of {count}").format(place=place, count=formats.number(count))
        )
        self.steps.show_steps(count, session.at, session.settled)
        self.previous_button.setEnabled(session.at > 0)

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Put the buttons under the title, without their keys, where there is little room."""
        stand_abreast(self._row, not compact)
        self._buttons.setAlignment(Qt.AlignmentFlag.AlignLeft)
        for button in (self.previous_button, self.finish_button):
            button.set_compact(compact)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.previous_button.set_label(self.tr("Previous"))
        self.finish_button.set_label(self.tr("Finish"))
        self.finish_button.set_keys(written("Esc"))
