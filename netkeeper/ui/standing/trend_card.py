"""The share of refusals over a year, as a chart or, one key away, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.standing.plotting import Plotting, load_numbers
from netkeeper.ui.standing.trend import trend_until
from netkeeper.ui.standing.trend_table import TrendTable
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.empty_state import EmptyState
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.laying_out import fill
from netkeeper.ui.widgets.tab_order import tab_through
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.language import Spoken
from netkeeper.ui.work.answers import Answers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from netkeeper.ui.background.standing_reader import StandingNow
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.standing.trend import Trend
    from netkeeper.ui.standing.trend_chart import TrendChart

_LEAST = 180  # px kept free for the chart while the plotting library is loaded


class TrendCard(Card, Spoken):
    """The chart is made once its library is loaded; what it shows is worked out meanwhile."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        theme = desk.theme
        self.trend: Trend | None = None
        self.chart: TrendChart | None = None
        self._loading = False
        self._as_table = False
        self.title = WrappedLabel(theme, role=Text.VERDICT)
        self.legend = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        self.turn_button = KeyButton(theme, kind=Kind.FLAT, small=True)
        self.place = QWidget()
        self.table: TrendTable | None = None  # made when it is first asked for
        self.empty = EmptyState(theme, "gauge")
        self._answers = Answers(desk, self)
        self._answers.given.connect(self._on_given)
        self._lay_out()
        self.turn_button.clicked.connect(self.turn)
        theme.changed.connect(self._fit)
        self._fit()
        self.retranslate()

    def _lay_out(self) -> None:
        words = fill(QVBoxLayout(), self.title, self.legend)
        self._head = QHBoxLayout()
        self._head.addLayout(words, 1)
        self._head.addWidget(self.turn_button, 0, Qt.AlignmentFlag.AlignTop)
        self._inside = QVBoxLayout(self.place)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._column = fill(QVBoxLayout(self), self._head)
        self._column.addWidget(self.place, 1)
        self._column.addWidget(self.empty, 1)
        self.empty.hide()

    def load(self) -> None:
        """Load the plotting library, once: some of it beside the window, the rest in turns."""
        if self._loading:
            return
        self._loading = True
        job = self._desk.jobs.read(load_numbers)
        job.succeeded.connect(lambda _done: self._desk.in_turns(self._load_some()))
        job.failed.connect(self._desk.tell)

    def _load_some(self) -> Iterator[None]:
        try:
            while not Plotting.load_some():
                yield
        except ImportError as error:
            self._desk.tell(error)
            return
        from netkeeper.ui.standing.trend_chart import TrendChart  # noqa: PLC0415 - just loaded

        self.chart = TrendChart(self._desk)
        self._inside.addWidget(self.chart)
        self._say()

    def show_trend(self, now: StandingNow, on: date) -> None:
        """Work out and show the year that ends on a day."""
        self._answers.ask(lambda: trend_until(now, on))

    def turn(self) -> None:
        """Show the table instead of the chart, or the chart again."""
        focused = self.focusWidget()
        had = focused is not None and self.isAncestorOf(focused)
        self._as_table = not self._as_table
        if self.table is None:
            self.table = TrendTable(self._desk)
            self._column.insertWidget(self._column.indexOf(self.place), self.table)
            tab_through(self.turn_button, (self.table,))
        self._say()
        if self._as_table and self.table is not None and not self.table.isHidden():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif had:
            self.turn_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_given(self, trend: Trend) -> None:
        self.trend = trend
        self._say()

    def _say(self) -> None:
        """Show the trend in the language in force."""
        trend = self.trend
        none = trend is not None and trend.is_empty
        table = self._as_table and not none
        self.place.setVisible(not table and not none)
        if self.table is not None:
            self.table.setVisible(table)
        self.empty.setVisible(none)
        self.turn_button.setVisible(not none)
        self.legend.setVisible(not none and not table)  # of what the table doesn't show
        self._name_button()
        if trend is None:
            return
        if self.table is not None:
            self.table.show_trend(trend, self.title.text())
        if self.chart is not None:
            names = (
                self.tr("threshold “to watch”, can be changed"),
                self.tr("threshold “at risk”, can be changed"),
            )
            self.chart.show_trend(trend, names)
            self.chart.setAccessibleName(self.title.text())
            self.chart.setAccessibleDescription(self._told(trend))
        settings = self._desk.settings
        self.empty.set_words(
            self.tr("Too few requests to tell."),
            self.tr("About {count}, sent over {days} days ago, are needed.").format(
                count=settings.enough_requests, days=settings.settled_days
            ),
        )

    def _told(self, trend: Trend) -> str:
        """Return what is seen on the chart, in a sentence."""
        known = [each for each in trend.points if each.refusal.value is not None]
        if not known:
            return ""
        first, last = known[0], known[-1]
        return self.tr("{first} on {begin}, {last} on {end}. The table tells each month.").format(
            first=formats.percent(first.refusal.value or 0),
            begin=formats.day(first.on),
            last=formats.percent(last.refusal.value or 0),
            end=formats.day(last.on),
        )

    def _name_button(self) -> None:
        self.turn_button.set_label(self.tr("Chart") if self._as_table else self.tr("Table"))
        self.turn_button.set_keys("T" if self._desk.settings.single_keys else "")

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.set_text(self.tr("Refused or silent, over 12 months"))
        self.legend.set_text(self.tr("line: estimate · band: 90% interval"))
        self._say()

    def _fit(self) -> None:
        px = self._desk.theme.px
        self.place.setMinimumHeight(px(_LEAST))
        self._column.setContentsMargins(px(16), px(16), px(16), px(12))
        self._column.setSpacing(px(8))
        self._head.setSpacing(px(12))
