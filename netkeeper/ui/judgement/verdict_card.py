"""The verdict in one sentence, with the one action that mends it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.look.verdicts import verdict_icon, verdict_tone
from netkeeper.ui.widgets.announcement import announce
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.icon_view import IconView
from netkeeper.ui.widgets.key_button import KeyButton
from netkeeper.ui.widgets.laying_out import column_of, keep_space, stand_abreast
from netkeeper.ui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from netkeeper.domain.evidence import Judgement
    from netkeeper.texts.texts import Texts
    from netkeeper.ui.look.theme import Theme


class VerdictCard(Card):
    """Icon, sentence, reason; `button` mends what the verdict lacks, and is hidden without words.

    In little room the button stands under the sentence.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Tone.TX2)
        self._icon = IconView(theme, "circle-minus", Tone.TX2, 20)
        self.sentence_label = WrappedLabel(theme, role=Text.VERDICT)
        self.reason_label = WrappedLabel(theme, tone=Tone.TX2)
        self.button = KeyButton(theme)
        self.button.hide()
        words = column_of(theme, (self.sentence_label, self.reason_label), gap=2)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.addLayout(words, 1)
        self._body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._body, 1)
        keep_space(theme, self._row, gap=12, margins=(18, 14, 16, 14))
        keep_space(theme, self._body, gap=8)

    def say(self, sentence: str, reason: str, icon: str, tone: Tone) -> None:
        """Show a verdict, and tell a screen reader when it has changed."""
        changed = sentence != self.sentence_label.text()
        self.set_tone(tone)
        self._icon.set_icon(icon, tone)
        self.sentence_label.set_text(sentence)
        self.reason_label.set_text(reason)
        self.reason_label.setVisible(bool(reason))
        if changed and self.isVisible():
            announce(self, sentence)

    def say_judged(self, judged: Judgement[Any], texts: Texts, reason: str = "") -> None:
        """Show what was judged of a request, received or sent."""
        icon, tone = verdict_icon(judged.verdict), verdict_tone(judged.verdict)
        self.say(texts.headline(judged), reason, icon, tone)

    def offer(self, label: str, icon: str = "", keys: str = "") -> None:
        """Offer the mending action, or none with empty words."""
        self.button.set_label(label)
        self.button.set_icon(icon)
        self.button.set_keys(keys)
        self.button.setVisible(bool(label))

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Put the button under the sentence, or back at the right."""
        side = Qt.AlignmentFlag
        stand_abreast(self._body, not narrow)
        # Without its own alignment the button would make the sentence as narrow as itself.
        self._body.setAlignment(self.button, side.AlignLeft if narrow else side.AlignVCenter)
