"""The figures beside the day: requests this month, and both networks side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from netkeeper.ui import formats
from netkeeper.ui.theme import Text
from netkeeper.ui.tokens import Tone
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.fact_line import FactLine
from netkeeper.ui.widgets.frames import Frame, paint_frame
from netkeeper.ui.widgets.link_button import LinkButton
from netkeeper.ui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from netkeeper.domain.lines import Counts
    from netkeeper.services.today import TodayPage
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.theme import Theme

_BAR = 8


class NetworkBar(QWidget):
    """Three shares in one bar: met and connected (full), connected alone, met alone.

    Each has its own look besides its colour; the figures above say the same in words.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shares: tuple[int, ...] = (0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_shares(self, *shares: int) -> None:
        """Show three counts."""
        self._shares = shares
        self.setVisible(any(shares))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the bar's height."""
        return QSize(self._theme.px(120), self._theme.px(_BAR))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the three parts, each at least as wide as it can be seen."""
        tokens, px = self._theme.tokens, self._theme.px
        looks = (
            Frame(px(2), tokens.ac),
            Frame(px(2), tokens.base, tokens.edge, px(1)),
            Frame(px(2), tokens.disc),
        )
        gap, total = px(2), sum(self._shares) or 1
        room = self.width() - 2 * gap
        x = 0.0
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for share, look in zip(self._shares, looks, strict=True):
                if share:
                    width = max(px(3), room * share / total)
                    paint_frame(painter, QRectF(x, 0, width, self.height()), look)
                    x += width + gap


class Rail(QWidget):
    """The cards beside the day's sections."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        theme = desk.theme
        self.requests_card, self.network_card = Card(theme), Card(theme)
        self.requests_title = WrappedLabel(theme, role=Text.VERDICT)
        self.network_title = WrappedLabel(theme, role=Text.VERDICT)
        self.pending, self.notes = FactLine(theme), FactLine(theme)
        self.both, self.never_met, self.not_connected = (FactLine(theme) for _ in range(3))
        self.bar = NetworkBar(theme)
        self.archive_label = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        self.import_link = LinkButton(theme)
        self.import_link.clicked.connect(lambda: desk.wanted.emit("imports", None))
        self._columns = []
        for card, widgets in (
            (self.requests_card, (self.requests_title, self.pending, self.notes)),
            (
                self.network_card,
                (self.network_title, self.both, self.never_met, self.not_connected, self.bar),
            ),
        ):
            column = QVBoxLayout(card)
            for widget in widgets:
                column.addWidget(widget)
            self._columns.append(column)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for each in (self.requests_card, self.network_card, self.archive_label, self.import_link):
            self._column.addWidget(each)
        self._column.addStretch(1)
        theme.changed.connect(self._fit)
        self._fit()

    def show_page(self, page: TodayPage) -> None:
        """Show the figures."""
        locale, settings = self._desk.speech.locale, self._desk.settings
        self._show_network(page.counts)
        self.pending.set_value(formats.number(locale, page.counts.pending_sent))
        used = formats.number(locale, page.notes_this_month)
        if settings.premium:
            self.notes.set_value(used)
        else:
            of = self.tr(" of {all}").format(all=formats.number(locale, settings.notes_a_month))
            self.notes.set_value(used, of)
        if page.last_import is None:
            self.archive_label.set_text(self.tr("No LinkedIn archive imported yet."))
        else:
            day = formats.day(locale, page.last_import[0])
            self.archive_label.set_text(self.tr("LinkedIn archive of {day}.").format(day=day))

    def _show_network(self, counts: Counts) -> None:
        locale = self._desk.speech.locale
        shares = (counts.met_and_connected, counts.connected_never_met, counts.met_not_connected)
        for line, share in zip(
            (self.both, self.never_met, self.not_connected), shares, strict=True
        ):
            line.set_value(formats.number(locale, share))
        self.bar.show_shares(*shares)

    def _fit(self) -> None:
        px = self._desk.theme.px
        for column in self._columns:
            column.setContentsMargins(px(16), px(14), px(16), px(14))
            column.setSpacing(px(8))
        self._column.setSpacing(px(16))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.requests_title.set_text(self.tr("Your requests"))
        self.pending.set_label(self.tr("Pending"))
        self.notes.set_label(self.tr("Notes this month"))
        self.network_title.set_text(self.tr("Network and reality"))
        self.both.set_label(self.tr("Met and connected"))
        self.never_met.set_label(self.tr("Connected, never met"))
        self.not_connected.set_label(self.tr("Met, not connected"))
        self.bar.setAccessibleName(self.network_title.text())
        self.import_link.set_label(self.tr("Import an archive"))
