"""Hold the look in force: colours, type and measures, and tell when they change."""

from __future__ import annotations

import math
import sys
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainterPath, QPalette

from netkeeper.ui.look.discs import Discs
from netkeeper.ui.look.icons import Icons
from netkeeper.ui.look.tokens import (
    DARK,
    HIGH_DARK,
    HIGH_LIGHT,
    LIGHT,
    Tokens,
    control_palette_of,
    menu_palette_of,
    palette_of,
    system_high_contrast,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_FRINGE = 0.25  # of a pixel that a letter may begin before its place, and nobody sees
BODY_PX = 13  # every measure of the design is given at a body text of 13 px
CONTROLS = ("QCheckBox", "QRadioButton", "QLineEdit", "QAbstractSpinBox", "QComboBox")
POINTS_PER_INCH = 72
_IS_FUSION = "is_fusion"


class Text(StrEnum):
    """The roles of text, largest first."""

    FIGURE = "figure"  # the standing's word, a count
    TITLE = "title"  # a page's title, a person's name in the detail
    VERDICT = "verdict"  # a verdict, a card's title
    NOTE = "note"  # the note in the editor
    BODY = "body"
    SECOND = "second"  # second lines, section heads, findings, chips
    SMALL = "small"  # key chips, ages, axes


# Role: size as a share of the body's, weight, height of a line at a body of 13 px.
_TYPE = {
    Text.FIGURE: (1.85, QFont.Weight.DemiBold, 30),
    Text.TITLE: (1.38, QFont.Weight.DemiBold, 24),
    Text.VERDICT: (1.15, QFont.Weight.DemiBold, 20),
    Text.NOTE: (1.08, QFont.Weight.Normal, 22),
    Text.BODY: (1.0, QFont.Weight.Normal, 18),
    Text.SECOND: (0.92, QFont.Weight.Normal, 16),
    Text.SMALL: (0.85, QFont.Weight.Normal, 16),
}


def make_application(name: str) -> QApplication:
    """Return the application, its controls drawn by Fusion, which this spares to ask for."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - here alone

    app = QApplication([name, "-style", "fusion"])
    app.setProperty(_IS_FUSION, True)  # noqa: FBT003 - Qt's own signature
    return app


class Theme(QObject):
    """The look in force, made once for the window and handed to whatever paints.

    It follows the system's light or dark scheme, its wish for contrast and the user's font,
    unless the user chose otherwise, and emits `changed` after the application's palette has
    been set anew. What only paints and measures by it need not listen: Qt itself has each widget
    measured and painted anew for another palette or font. What keeps a measure does.
    """

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        scheme: str = "",
        contrast: str = "",
        *,
        animations: bool = True,
    ) -> None:
        super().__init__()
        # One that `make_application` made need not be asked: the answer costs 9 ms.
        if not app.property(_IS_FUSION) and app.style().name() != "fusion":
            app.setStyle("Fusion")
        app.setProperty(_IS_FUSION, True)  # noqa: FBT003 - Qt's own signature
        self._app = app
        self._system_palette = QPalette(app.palette())
        # Both wrappers are kept: the second one dies with the first.
        self._hints = app.styleHints()
        self._accessibility = (
            self._hints.accessibility() if hasattr(self._hints, "accessibility") else None
        )
        self._scheme = scheme
        self._contrast = contrast
        self._animations = animations
        self.icons = Icons()
        self.discs = Discs(self)
        self.tokens: Tokens = LIGHT
        self.body_px = 0.0
        self._measures: dict[float, int] = {}  # asked a hundred times a paint, of a few dozen
        self._fonts: dict[tuple[Text, int, bool], QFont] = {}
        self._metrics: dict[tuple[Text, int, bool], QFontMetricsF] = {}
        self._overhangs: dict[tuple[Text, int, str], int] = {}
        self._ask_system_for(scheme)
        self._take_over()
        self._hints.colorSchemeChanged.connect(self.refresh)
        if self._accessibility is not None:
            self._accessibility.contrastPreferenceChanged.connect(self.refresh)
        app.fontChanged.connect(self.refresh)

    # What the user chose

    def choose(self, scheme: str, contrast: str, *, animations: bool) -> None:
        """Apply the user's choice.

        `scheme` is "light", "dark" or "" for the system's; `contrast` is "high", "normal" or
        "" for the system's.
        """
        self._animations = animations
        self._contrast = contrast
        if scheme != self._scheme:
            self._scheme = scheme
            self._ask_system_for(scheme)
        self.refresh()

    def refresh(self) -> None:
        """Take over what changed in the system, and tell if anything did."""
        if self._take_over():
            self.changed.emit()

    @property
    def animated(self) -> bool:
        """Tell whether anything may move: neither the system nor the user forbids it."""
        # Its enumerations cost 9 ms at the first look, which the first paint can do without.
        from PySide6.QtWidgets import QStyle  # noqa: PLC0415

        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        return self._animations and self._app.style().styleHint(hint) > 0

    # Type and measures

    def px(self, measure: float) -> int:
        """Return a measure of the design, given at a body of 13 px, in the user's pixels."""
        found = self._measures.get(measure)
        if found is None:
            found = max(1, round(measure * self.body_px / BODY_PX)) if measure > 0 else 0
            self._measures[measure] = found
        return found

    def units(self, pixels: float) -> float:
        """Return a length in the user's pixels as the design gives it, at a body of 13 px."""
        return pixels * BODY_PX / self.body_px

    def font(
        self, role: Text, weight: QFont.Weight | None = None, *, tabular: bool = False
    ) -> QFont:
        """Return the font of a role; `tabular` gives figures that stand in columns."""
        key = (role, -1 if weight is None else weight.value, tabular)
        font = self._fonts.get(key)
        if font is None:
            font = self._fonts[key] = self._make_font(role, weight, tabular=tabular)
        return font

    def metrics(
        self, role: Text, weight: QFont.Weight | None = None, *, tabular: bool = False
    ) -> QFontMetricsF:
        """Return the measures of a role's font."""
        key = (role, -1 if weight is None else weight.value, tabular)
        metrics = self._metrics.get(key)
        if metrics is None:
            font = self.font(role, weight, tabular=tabular)
            metrics = self._metrics[key] = QFontMetricsF(font)
        return metrics

    def overhang(self, text: str, role: Text, weight: QFont.Weight | None = None) -> int:
        """Return how many pixels before its place a text's first letter begins, as a J does.

        What paints at the very edge of its widget moves it by so much, or it would be cut. Its
        outline is measured, since Qt rounds a bearing up: a T would be moved for nothing.
        """
        key = (role, -1 if weight is None else weight.value, text[:1])
        found = self._overhangs.get(key)
        if found is None:
            outline = QPainterPath()
            outline.addText(0, 0, self.font(role, weight), text[:1])
            left = outline.boundingRect().left()
            found = self._overhangs[key] = max(0, math.ceil(-left - _FRINGE))
        return found

    def line(self, role: Text) -> int:
        """Return the height of a line of a role's text."""
        return max(self.px(_TYPE[role][2]), round(self.metrics(role).height()))

    def _make_font(self, role: Text, weight: QFont.Weight | None, *, tabular: bool) -> QFont:
        share, own_weight, _ = _TYPE[role]
        font = QFont(self._app.font())
        if share != 1:
            # Whole pixels keep small text crisp.
            font.setPixelSize(max(1, round(self.body_px * share)))
        font.setWeight(own_weight if weight is None else weight)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    # What the system says

    def _take_over(self) -> bool:
        tokens, body_px = self._wanted_tokens(), self._wanted_body_px()
        if tokens == self.tokens and body_px == self.body_px:
            return False
        self.tokens, self.body_px = tokens, body_px
        self._measures.clear()
        self._fonts.clear()
        self._metrics.clear()
        self._overhangs.clear()
        self.icons.clear()
        self.discs.clear()
        self._set_palettes(tokens)
        return True

    def _set_palettes(self, tokens: Tokens) -> None:
        self._app.setPalette(palette_of(tokens))
        controls = dict.fromkeys(CONTROLS, control_palette_of(tokens))
        for name, palette in (controls | {"QMenu": menu_palette_of(tokens)}).items():
            # The stub asks for bytes, which the call refuses.
            self._app.setPalette(palette, name)  # type: ignore[arg-type]

    def _wanted_body_px(self) -> float:
        font = self._app.font()
        if font.pixelSize() > 0:
            return float(font.pixelSize())
        dots_per_inch = self._app.primaryScreen().logicalDotsPerInch()
        return font.pointSizeF() * dots_per_inch / POINTS_PER_INCH

    def _wanted_tokens(self) -> Tokens:
        if not self._wants_high_contrast():
            return DARK if self._wants_dark() else LIGHT
        if sys.platform == "win32" and not self._scheme:
            return system_high_contrast(self._read_system_palette())
        return HIGH_DARK if self._wants_dark() else HIGH_LIGHT

    def _read_system_palette(self) -> QPalette:
        """Return the system's colours of this moment, which the theme's own palette hides."""
        own = QPalette(self._app.palette())
        self._app.setPalette(QPalette())
        palette = QPalette(self._app.palette())
        self._app.setPalette(own)
        return palette

    def _wants_dark(self) -> bool:
        if self._scheme:
            return self._scheme == "dark"
        scheme = self._hints.colorScheme()
        if scheme == Qt.ColorScheme.Unknown:
            text = self._system_palette.color(QPalette.ColorRole.WindowText)
            ground = self._system_palette.color(QPalette.ColorRole.Window)
            return text.lightness() > ground.lightness()
        return scheme == Qt.ColorScheme.Dark

    def _wants_high_contrast(self) -> bool:
        if self._contrast or self._accessibility is None:
            return self._contrast == "high"
        return self._accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast

    def _ask_system_for(self, scheme: str) -> None:
        """Have the system draw its own parts, such as title bars, in the scheme."""
        wanted = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        self._hints.setColorScheme(wanted.get(scheme, Qt.ColorScheme.Unknown))
