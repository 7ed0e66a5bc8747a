"""Where the user stands, beside the day: the level's shape and word, why, and four figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.fact_line import FactLine
from netkeeper.ui.widgets.icon_view import StandingView
from netkeeper.ui.widgets.laying_out import column_of, keep_space
from netkeeper.ui.widgets.link_button import LinkButton
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netkeeper.domain.standing.judge import Standing
    from netkeeper.services.figures import Figures
    from netkeeper.texts.standing import StandingTexts
    from netkeeper.ui.background.standing_reader import StandingNow
    from netkeeper.ui.desk import Desk

_SHAPE = 20


class StandingCard(Card, Spoken):
    """Until the standing is judged, the figures of the user's requests stand there alone."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        theme = desk.theme
        self.shape = StandingView(theme, measure=_SHAPE)
        self.title = WrappedLabel(theme, role=Text.VERDICT)
        self.why = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        lines = [FactLine(theme) for _ in range(4)]
        self.pending, self.sent, self.refusals, self.notes = lines
        self.link = LinkButton(theme)
        head = QHBoxLayout()
        head.addWidget(self.shape, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        keep_space(theme, head, gap=10)
        column = column_of(theme, (head, self.why, *lines), self, gap=8, margins=(16, 16, 16, 16))
        column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.link.clicked.connect(lambda: desk.wanted.emit("standing", None))
        desk.standing.changed.connect(self._on_judged)
        self.retranslate()

    def show_figures(self, figures: Figures) -> None:
        """Show what is pending and how many notes were sent, which are counted by themselves."""
        desk = self._desk
        settings = desk.settings
        self.pending.set_value(formats.number(figures.counts.pending_sent))
        limit = formats.number(settings.notes_a_month)
        of = "" if settings.premium else self.tr("of {all}").format(all=limit)
        self.notes.set_value(formats.number(figures.notes_this_month), of)

    def _on_judged(self, now: StandingNow) -> None:
        if self.isVisible() and self.link.isHidden():
            self._desk.in_turns(self._bring(now.standing))
        else:
            self._show()

    def _bring(self, standing: Standing) -> Iterator[None]:
        """Write what isn't in sight yet; then show it, for which the whole window is laid out."""
        self._write(standing)
        yield
        self.hide()  # else it would be for each line that comes into sight
        self._show()
        self.show()

    def _show(self) -> None:
        now = self._desk.standing.now
        if now is None:
            self.title.set_text(self.tr("Your requests"))
        else:
            self._write(now.standing)
            self.title.set_text(self._texts().level(now.standing.level))
        for widget in (self.shape, self.why, self.sent, self.refusals, self.link):
            widget.setVisible(now is not None)

    def _write(self, standing: Standing) -> None:
        """Write what stands there once the standing is judged, but for the title."""
        self.shape.show_level(standing.level.value)
        self.why.set_text(self._texts().headline(standing))
        self.sent.set_value(formats.number(standing.sent_7_days))
        share, count = standing.refusal.value, formats.number(standing.refusal.n)
        if share is None:
            self.refusals.set_value(self.tr("too few to tell"))
        else:
            percent = formats.percent(share)
            self.refusals.set_value(percent, self.tr("of {all}").format(all=count))

    def _texts(self) -> StandingTexts:
        from netkeeper.texts.standing import StandingTexts  # noqa: PLC0415 - after the first paint

        return StandingTexts(self._desk.texts)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.pending.set_label(self.tr("Pending"))
        self.sent.set_label(self.tr("Sent in 7 days"))
        self.refusals.set_label(self.tr("Refused or silent"))
        self.notes.set_label(self.tr("Notes this month"))
        self.link.set_label(self.tr("See why"))
        self._show()
