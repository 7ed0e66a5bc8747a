"""A figure that the user may change: its limits, whose it is, since when, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker

from netkeeper.domain.origins import ORIGINS
from netkeeper.domain.settings import LIMITS, PERCENTAGES, Settings
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.settings.keeping import keep
from netkeeper.ui.settings.rows import FigureField, SettingRow
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from netkeeper.ui.desk import Desk

_WATCH, _RISK = "_watch", "_risk"


class FigureRow(SettingRow, Spoken):
    """One figure among the settings; it is kept, and in force, as soon as it is typed."""

    def __init__(self, desk: Desk, name: str) -> None:
        self.field = FigureField(desk.theme, *LIMITS[name])
        super().__init__(desk.theme, self.field)
        self._desk = desk
        self.name = name
        self.remark = WrappedLabel(desk.theme, role=Text.SECOND, tone=Tone.WATCH)
        self.remark.hide()
        self.words.insertWidget(self.words.count() - 1, self.remark)
        self.field.box.valueChanged.connect(self.keep)
        self.reset_link.clicked.connect(self._on_reset)
        self.retranslate()

    def keep(self, value: int) -> None:
        """Keep the figure, unless the record has it already."""
        keep(self._desk, self.name, value)

    def _on_reset(self) -> None:
        self.field.setFocus()
        self.keep(self._default)

    @property
    def _default(self) -> int:
        default: int = getattr(Settings(), self.name)
        return default

    # What is shown

    def show_settings(self, settings: Settings) -> None:
        """Show the figure as it stands, in the language in force."""
        value: int = getattr(settings, self.name)
        with QSignalBlocker(self.field.box):
            self.field.box.setValue(value)
        own = value != self._default
        default = self._written(self._default)
        self.offer_reset(self.tr("Back to {figure}").format(figure=default) if own else "")
        self._say(own=own)
        self._warn(settings)

    def retranslate(self) -> None:
        """Name the unit in the language in force; `show_settings` says the rest."""
        if self.name in PERCENTAGES:
            hundredth = formats.percent(0)
            self.field.box.setSuffix(hundredth.removeprefix("0"))

    def _say(self, *, own: bool) -> None:
        desk, origin = self._desk, ORIGINS[self.name]
        low, high = LIMITS[self.name]
        facts = {
            "source": desk.texts.source(origin.source),
            "day": formats.day(origin.read_on),
            "figure": self._written(self._default),
            "low": self._written(low),
            "high": self._written(high),
        }
        said = self.tr("{source}, {day}. Default: {figure}. From {low} to {high}.")
        if own:
            said = self.tr(
                "Your own figure. Default: {figure} ({source}, {day}). From {low} to {high}."
            )
        label = formats.capital(desk.texts.sentence(f"setting.{self.name}"))
        self.set_words(label, self._lines().get(self.name, ""), said.format(**facts))

    def _written(self, value: int) -> str:
        if self.name in PERCENTAGES:
            return formats.percent(value / 100)
        return formats.number(value)

    def _warn(self, settings: Settings) -> None:
        """Say where a threshold can never count, since the graver one is as low."""
        words = ""
        risk = getattr(settings, self.name.removesuffix(_WATCH) + _RISK, None)
        milder = self.name.endswith(_WATCH) and risk is not None
        if milder and getattr(settings, self.name) >= risk:
            words = self.tr("Not below the one of “at risk”: this one never counts.")
        self.remark.set_text(words)
        self.remark.setVisible(bool(words))

    def _lines(self) -> dict[str, str]:
        """Return what the settings mean, where their names don't say it."""
        return {
            "lock_minutes": self.tr("Minutes without use; 0 for never."),
            "note_length": self.tr("Characters, on a free account."),
            "note_length_premium": self.tr("Characters, on a Premium account."),
            "notes_a_month": self.tr("Requests with a personal note, on a free account."),
            "cooling_days": self.tr(
                "Days after a withdrawal before the same person can be invited again."
            ),
            "pending_long_days": self.tr("Days after which a request sent is pending for long."),
            "keep_days": self.tr("Days until a request that you keep comes back to the review."),
            "consent_soon_days": self.tr(
                "Days before the end of a consent at which Today says so."
            ),
            "settled_days": self.tr("Days after which silence on a request counts as a refusal."),
            "enough_requests": self.tr("With fewer there is no share: too few to tell."),
            "refusals_watch": self.tr("Share of the requests that are settled."),
            "refusals_risk": self.tr("Share of the requests that are settled."),
            "climb_watch": self.tr("How likely it is that refusals have climbed."),
            "climb_risk": self.tr("How likely it is that refusals have climbed."),
            "unknown_to_them_watch": self.tr("People, in 12 months."),
            "unknown_to_them_risk": self.tr("People, in 12 months."),
            "pending_watch": self.tr("Requests without an answer."),
            "pending_risk": self.tr("Requests without an answer."),
            "pending_old_watch": self.tr("Requests that are pending for long."),
            "pace_watch": self.tr("Requests."),
            "pace_risk": self.tr("Requests."),
            "unknown_share_watch": self.tr("Share of the requests of the last 180 days."),
            "unknown_share_risk": self.tr("Share of the requests of the last 180 days."),
            "restriction_days": self.tr("Days after its end."),
            "backup_days": self.tr("Days of which the last backup is kept."),
            "backup_weeks": self.tr("Weeks of which the last backup is kept."),
            "backup_months": self.tr("Months of which the last backup is kept."),
            "backup_before": self.tr("Those made before imports, updates and restores."),
        }
