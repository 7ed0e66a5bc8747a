"""The standing: the level and why, each factor, the share of refusals over time, and what if."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QBoxLayout, QLineEdit, QVBoxLayout, QWidget

from netkeeper.domain.requests.review import Kind
from netkeeper.domain.standing.judge import standing
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.shell.page import KeyHint
from netkeeper.ui.shell.read_page import ReadPage
from netkeeper.ui.shell.regions import Region, focus_first
from netkeeper.ui.shell.scroll_pane import PagePane
from netkeeper.ui.standing.factors import Factors
from netkeeper.ui.standing.head import StandingHead
from netkeeper.ui.standing.restrictions import RestrictionsCard
from netkeeper.ui.standing.trend_card import TrendCard
from netkeeper.ui.standing.what_if import WhatIfCard
from netkeeper.ui.widgets.laying_out import fill, hold_width, stand_abreast
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording.keys import typed_letter
from netkeeper.ui.work.answers import Answers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent

    from netkeeper.domain.standing.judge import Standing
    from netkeeper.ui.background.standing_reader import StandingNow
    from netkeeper.ui.desk import Desk

_MOST = 1232
_ABREAST = 860  # px of page width from which the chart and the what-if stand side by side
_WHAT_IF = 320


class StandingPage(ReadPage):
    """What is shown is worked out beside the window, today's or that of any earlier day."""

    factors: Factors
    trend: TrendCard
    what_if: WhatIfCard
    restrictions: RestrictionsCard
    whose: WrappedLabel

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._day: date | None = None  # None follows today
        self._now: StandingNow | None = None
        self.standing: Standing | None = None
        self._answers = Answers(desk, self)
        self.head = StandingHead(desk)

    def furnish(self) -> Iterator[None]:
        """Make the cards, and show what is known already."""
        desk = self._desk
        self.factors = Factors(desk)
        yield
        self.trend = TrendCard(desk)
        self.what_if = WhatIfCard(desk)
        yield
        self.restrictions = RestrictionsCard(desk)
        self.whose = WrappedLabel(desk.theme, role=Text.SECOND, tone=Tone.TX2)
        self._lay_out()
        self._connect()
        self.retranslate()
        yield
        self.restrictions.refresh()
        self.read()
        yield

    def _lay_out(self) -> None:
        self.area = PagePane(self._desk.theme, self, gap=16, most=_MOST)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.addWidget(self.trend, 1)
        self._both.addWidget(self.what_if)
        # Shown as one, and once all is known: each showing lays the page out anew.
        self._judged = QWidget()
        self._parts = fill(QVBoxLayout(self._judged), self.head, self.factors, self._both)
        if self._desk.standing.now is None:
            self._judged.hide()
        column = self.area.column
        column.addWidget(self._judged)
        column.addWidget(self.restrictions)
        column.addWidget(self.whose)
        column.addStretch(1)

    def _connect(self) -> None:
        desk = self._desk
        desk.standing.changed.connect(self.refresh)
        desk.theme.changed.connect(self._fit)
        self._answers.given.connect(self._on_judged)
        self.head.day_changed.connect(self._on_day_changed)
        self.head.review_button.clicked.connect(self._on_review)
        self.factors.reached.connect(self.area.show_widget)
        self.restrictions.opened.connect(self.area.show_later)

    # What is shown

    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed while the page was out of sight, and have the chart loaded."""
        super().showEvent(event)
        self.restrictions.refresh()
        self.trend.load()

    def read(self) -> None:
        """Show the standing as it was last judged, or have it judged."""
        super().read()
        self._now = now = self._desk.standing.now
        if now is None:
            self._desk.standing.read()
        elif self._day is None:
            self._on_judged(now.standing)
        else:
            self._judge(now, self._day)

    def _on_day_changed(self, day: date) -> None:
        today = self._desk.today
        self._day = day if day != today else None
        if self._now is not None:
            self._judge(self._now, day)

    def _judge(self, now: StandingNow, day: date) -> None:
        self._answers.ask(lambda: standing(now.facts(), now.settings, day))

    def _on_judged(self, judged: Standing) -> None:
        if self._now is None:
            return
        self.standing = judged
        settings = self._desk.settings
        self.head.show_standing(judged, settings.single_keys)
        self.factors.show_standing(judged, settings)
        self.what_if.show_standing(self._now, judged)
        self.trend.show_trend(self._now, judged.on)
        if self._judged.isHidden():
            self._judged.show()
            if self.isVisible() and not self._has_focus():
                self.take_focus()

    def _has_focus(self) -> bool:
        focused = self.window().focusWidget()
        return focused is not None and focused is not self and self.isAncestorOf(focused)

    # What is done

    def _on_review(self) -> None:
        self._desk.wanted.emit("review", {"kinds": [Kind.SENT]})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Know the page's letters outside fields; any other letter begins a search."""
        letter, focused = typed_letter(event), self.window().focusWidget()
        in_field = isinstance(focused, QAbstractSpinBox | QLineEdit)
        if not letter or in_field:
            super().keyPressEvent(event)
        elif self._desk.settings.single_keys and letter in "rt":
            if event.isAutoRepeat():
                return
            if letter == "t":
                self.trend.turn()
                self.area.show_later(self.trend)
            elif self.head.can_review():
                self._on_review()
        else:
            self.search_started.emit(event.text())

    # What the window asks

    def take_focus(self) -> bool:
        """Take the keyboard: the first factor."""
        if self._judged.isHidden() or not self.factors.enter():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def regions(self) -> Sequence[Region]:
        """Return the parts that F6 goes through."""
        enter: dict[QWidget, Callable[[], bool]] = {self.factors: self.factors.enter}
        parts = (self.head, self.factors, self.trend, self.what_if, self.restrictions)
        return [Region(each, enter.get(each, partial(focus_first, each))) for each in parts]

    def escape(self) -> bool:
        """Close the form or the factor that is open."""
        return self.restrictions.escape() or self.factors.close_open()

    def keep_typed(self) -> None:
        """Have what waits in the form of a restriction put by."""
        super().keep_typed()
        self.restrictions.keep_typed()

    def begin_new(self) -> bool:
        """Begin a new restriction."""
        self.restrictions.begin()
        return True

    def key_hints(self) -> Sequence[KeyHint]:
        """Return the keys of this page."""
        return (
            KeyHint("R", self.tr("Review the oldest")),
            KeyHint("T", self.tr("Chart or table")),
            KeyHint("Return", self.tr("Open a factor, with its thresholds")),
            KeyHint("Ctrl+N", self.tr("Note a restriction")),
        )

    # Room and language

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the what-if beside the chart, or under it in little room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self._desk.theme.px
        units = self._desk.theme.units(self.width())
        abreast = units >= _ABREAST
        stand_abreast(self._both, abreast)
        self._both.setSpacing(px(16))
        hold_width(self.what_if, px(_WHAT_IF) if abreast else 0)
        self._parts.setSpacing(px(16))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.whose.set_text(self._desk.texts.sentence("standing.whose"))
        self.refresh()
