"""The head of the page: the level in words, shape and colour, why, on what day, and what to do."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QDateEdit, QVBoxLayout, QWidget

from netkeeper.domain.standing.factors import FactorCode
from netkeeper.texts.standing import StandingTexts
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.field import Field
from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.icon_view import StandingView
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.laying_out import fill, stand_abreast
from netkeeper.ui.widgets.link_button import LinkButton
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QWheelEvent

    from netkeeper.domain.standing.judge import Standing
    from netkeeper.ui.desk import Desk

_SHAPE = 36
_ABREAST = 840  # px of width from which the day and the button stand beside the words
FIRST_DAY = date(2003, 5, 5)  # LinkedIn opened; there was no request before


class DayEdit(QDateEdit):
    """A day up to today; the wheel scrolls past it."""

    def __init__(self) -> None:
        super().__init__()
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class StandingHead(Spoken):
    """Says the whole in one sentence before any figure."""

    day_changed = Signal(object)  # the date

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self._old = 0
        self.shape = StandingView(theme, measure=_SHAPE)
        self.level = WrappedLabel(theme, role=Text.FIGURE)
        self.why = WrappedLabel(theme, tone=Tone.TX2)
        self.as_of = WrappedLabel(theme, tone=Tone.TX2)
        self.day_edit = DayEdit()
        self.day_field = Field(theme, self.day_edit)
        self.today_link = LinkButton(theme)
        self.review_button = KeyButton(theme, kind=Kind.ACCENT, icon="layers")
        self._lay_out()
        self.day_edit.dateChanged.connect(self._on_day_changed)
        self.today_link.clicked.connect(self._on_today)
        theme.changed.connect(self._fit)
        self._fit()
        self.retranslate()

    def _lay_out(self) -> None:
        sides = Qt.AlignmentFlag
        words = fill(QVBoxLayout(), self.level, self.why)
        self._verdict = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._verdict.addWidget(self.shape, 0, sides.AlignTop)
        self._verdict.addLayout(words, 1)
        self._side = QWidget()  # not in this yet: a screen reader comes to it after the words
        self._flow = FlowLayout(self._side)
        for widget in (self.as_of, self.day_field, self.today_link, self.review_button):
            self._flow.addWidget(widget)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.addLayout(self._verdict, 1)
        self._both.addWidget(self._side)

    def show_standing(self, standing: Standing, single_keys: bool) -> None:  # noqa: FBT001
        """Show the standing of a day; letters act as keys, or do not."""
        texts = StandingTexts(self._desk.texts)
        today = self._desk.today
        self.shape.show_level(standing.level.value)
        self.level.set_text(texts.level(standing.level))
        self.why.set_text(texts.headline(standing))
        with QSignalBlocker(self.day_edit):
            self.day_edit.setDateRange(_q(FIRST_DAY), _q(today))
            self.day_edit.setDate(_q(standing.on))
        self.today_link.setVisible(standing.on != today)
        self._old = old_of(standing) if standing.on == today else 0
        self.review_button.setVisible(bool(self._old))
        self.review_button.set_keys("R" if single_keys else "")
        self._name_button()
        self._fit()

    def can_review(self) -> bool:
        """Tell whether there are old requests to review."""
        return bool(self._old)

    def _name_button(self) -> None:
        self.review_button.set_label(self.tr("Review the %Ln oldest", "", self._old))

    def _on_day_changed(self, day: QDate) -> None:
        self.day_changed.emit(date(day.year(), day.month(), day.day()))

    def _on_today(self) -> None:
        self.day_edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.day_edit.setDate(_q(self._desk.today))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the day and the button beside the words, or under them in little room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        theme, px = self._desk.theme, self._desk.theme.px
        abreast = theme.units(self.width()) >= _ABREAST
        stand_abreast(self._both, abreast)
        self._both.setSpacing(px(16 if abreast else 12))
        self._verdict.setSpacing(px(16))
        self._flow.set_gaps(px(12), px(8))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.as_of.set_text(self.tr("as of"))
        self.today_link.set_label(self.tr("Today"))
        self.day_field.set_name(self.tr("The standing as of"))
        self.day_edit.setLocale(QLocale())
        self.day_edit.setDisplayFormat("d MMMM yyyy")
        self._name_button()


def old_of(standing: Standing) -> int:
    """Return how many requests have been pending for long."""
    for factor in standing.factors:
        if factor.code is FactorCode.PENDING:
            return int(str(factor.facts["old"]))
    return 0


def _q(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
