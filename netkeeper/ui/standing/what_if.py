"""What the standing would be after withdrawing the oldest requests and sending new ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from netkeeper.domain.standing.judge import what_if
from netkeeper.texts.standing import StandingTexts
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.settings.rows import FigureField
from netkeeper.ui.standing.head import old_of
from netkeeper.ui.widgets.announcement import announce
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.hairline import Hairline
from netkeeper.ui.widgets.icon_view import StandingView
from netkeeper.ui.widgets.laying_out import keep_space
from netkeeper.ui.widgets.paragraph import Paragraph, Run
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording.language import Spoken
from netkeeper.ui.work.answers import Answers

if TYPE_CHECKING:
    from datetime import date

    from netkeeper.domain.standing.judge import Standing
    from netkeeper.ui.background.standing_reader import StandingNow
    from netkeeper.ui.desk import Desk

_MOST_SENT = 1000


class WhatIfCard(Card, Spoken):
    """Two figures and what they lead to; nothing of the record is changed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        theme = desk.theme
        self._now: StandingNow | None = None
        self._on: date | None = None
        self.standing: Standing | None = None
        self.title = WrappedLabel(theme, role=Text.VERDICT)
        self.promise = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        self.withdraw_label, self.send_label = WrappedLabel(theme), WrappedLabel(theme)
        self.withdraw_field = FigureField(theme, 0, 0)
        self.send_field = FigureField(theme, 0, _MOST_SENT)
        self.shape = StandingView(theme, measure=18)
        self.outcome = Paragraph(theme)
        self.why = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        self._answers = Answers(desk, self)
        self._answers.given.connect(self._on_given)
        self._lay_out()
        for field in (self.withdraw_field, self.send_field):
            field.box.setKeyboardTracking(True)  # nothing is kept: each digit may count
            field.box.valueChanged.connect(self._ask)
        self.retranslate()

    def _lay_out(self) -> None:
        theme = self._desk.theme
        column = QVBoxLayout(self)
        keep_space(theme, column, gap=8, margins=(16, 16, 16, 16))
        column.addWidget(self.title)
        column.addWidget(self.promise)
        for label, field in (
            (self.withdraw_label, self.withdraw_field),
            (self.send_label, self.send_field),
        ):
            row = QHBoxLayout()
            row.addWidget(label, 1, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(field)
            keep_space(theme, row, gap=12)
            column.addLayout(row)
        column.addWidget(Hairline(theme))
        row = QHBoxLayout()
        row.addWidget(self.shape, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.outcome, 1)
        keep_space(theme, row, gap=12)
        column.addLayout(row)
        column.addWidget(self.why)
        column.addStretch(1)

    def show_standing(self, now: StandingNow, standing: Standing) -> None:
        """Ask anew by what is now known; as many as are old are withdrawn at first."""
        first = self._now is None or self._on != standing.on
        self._now, self._on = now, standing.on
        box = self.withdraw_field.box
        with QSignalBlocker(box):
            box.setRange(0, standing.pending)
            if first:
                box.setValue(old_of(standing))
        self._ask()

    def _ask(self) -> None:
        now, on = self._now, self._on
        if now is None or on is None:
            return
        withdraw, send = self.withdraw_field.box.value(), self.send_field.box.value()
        self._answers.ask(
            lambda: what_if(now.facts(), now.settings, on, withdraw=withdraw, send=send)
        )

    def _on_given(self, standing: Standing) -> None:
        before, self.standing = self.standing, standing
        self._say()
        if before is not None and before != standing and self.isAncestorOf(self.focusWidget()):
            announce(self, f"{self.outcome.text()}. {self.why.text()}")

    def _say(self) -> None:
        if self.standing is None:
            return
        texts = StandingTexts(self._desk.texts)
        word, figures = texts.level(self.standing.level), texts.what_if(self.standing)
        told = self.tr("{level}: {figures}").format(level=word, figures=figures)
        self.shape.show_level(self.standing.level.value)
        self.outcome.set_runs(
            Run(word, weight=QFont.Weight.DemiBold), Run(told.removeprefix(word), Tone.TX2)
        )
        why = texts.headline(self.standing) if self.standing.decisive else ""
        self.why.set_text(why)
        self.why.setVisible(bool(why))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.set_text(self.tr("What if…"))
        self.promise.set_text(self.tr("Nothing is changed until you act."))
        self.withdraw_label.set_text(self.tr("Withdraw the oldest"))
        self.send_label.set_text(self.tr("Send new ones"))
        self.withdraw_field.setAccessibleName(self.withdraw_label.text())
        self.send_field.setAccessibleName(self.send_label.text())
        self._say()
