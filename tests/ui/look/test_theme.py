"""The colours keep the contrast the design promises, and the theme follows system and user."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette

from netkeeper.ui.look.theme import Text, Theme
from netkeeper.ui.look.tokens import (
    DARK,
    HIGH_DARK,
    HIGH_LIGHT,
    LIGHT,
    Tokens,
    Tone,
    control_palette_of,
    mix,
    palette_of,
    system_high_contrast,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

SETS = {"light": LIGHT, "dark": DARK, "high light": HIGH_LIGHT, "high dark": HIGH_DARK}
GROUNDS = ("win", "side", "base", "hover", "sel", "sel0")
TEXT = 4.5  # WCAG 2.2, 1.4.3
OUTLINE = 3.0  # WCAG 2.2, 1.4.11


def luminance(colour: QColor) -> float:
    """WCAG 2.2's relative luminance."""
    linear = [
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def of(tokens: Tokens, name: str) -> QColor:
    return getattr(tokens, name)


# What the design's table says: on win, base and sel, then the worst of the six grounds.
TABLE = {
    "light": {
        "tx": (15.5, 16.7, 13.5, 13.5),
        "tx2": (6.6, 7.0, 5.7, 5.7),
        "tx3": (5.5, 5.9, 4.8, 4.75),
        "ac": (6.9, 7.4, 6.0, 6.0),
        "calm": (5.4, 5.8, 4.7, 4.7),
        "watch": (5.9, 6.3, 5.1, 5.1),
        "risk": (6.3, 6.7, 5.5, 5.5),
        "edge": (3.7, 4.0, 3.2, 3.2),
    },
    "dark": {
        "tx": (14.4, 13.2, 9.7, 9.7),
        "tx2": (8.1, 7.5, 5.5, 5.5),
        "tx3": (7.0, 6.4, 4.7, 4.7),
        "ac": (8.5, 7.8, 5.7, 5.7),
        "calm": (8.9, 8.2, 6.0, 6.0),
        "watch": (9.2, 8.5, 6.2, 6.2),
        "risk": (8.2, 7.6, 5.5, 5.5),
        "edge": (4.9, 4.5, 3.3, 3.3),
    },
}

PAIRS = {
    "light": {
        ("onac", "ac"): 7.4,
        ("ondisc", "disc"): 7.8,
        ("tx", "calm_soft"): 14.3,
        ("tx", "watch_soft"): 14.6,
        ("tx", "risk_soft"): 14.0,
        ("calm", "calm_soft"): 5.0,
        ("watch", "watch_soft"): 5.5,
        ("risk", "risk_soft"): 5.7,
        ("ontip", "tip"): 13.8,
        ("tipac", "tip"): 8.7,
    },
    "dark": {
        ("onac", "ac"): 8.9,
        ("ondisc", "disc"): 7.7,
        ("tx", "calm_soft"): 10.5,
        ("tx", "watch_soft"): 10.4,
        ("tx", "risk_soft"): 11.2,
        ("calm", "calm_soft"): 6.6,
        ("watch", "watch_soft"): 6.7,
        ("risk", "risk_soft"): 6.4,
        ("ontip", "tip"): 14.2,
        ("tipac", "tip"): 6.3,
    },
    "high light": {
        ("tx", "base"): 21.0,
        ("ac", "base"): 11.8,
        ("onsel", "sel"): 11.8,
        ("calm", "base"): 9.5,
        ("watch", "base"): 10.1,
        ("risk", "base"): 10.2,
    },
    "high dark": {
        ("tx", "base"): 21.0,
        ("ac", "base"): 16.1,
        ("onsel", "sel"): 16.1,
        ("calm", "base"): 16.8,
        ("watch", "base"): 14.8,
        ("risk", "base"): 12.2,
    },
}

# Pairs the painted widgets use beyond the table, with the least each needs.
USED = [
    ("ondisc", "base", TEXT),  # the disc of a selected row
    ("tx", "line", TEXT),  # a flat button pressed
    ("tx2", "sel0", TEXT),  # the second words of a chip
    ("ac", "sel", OUTLINE),  # the outline of the chosen chip
]


@pytest.mark.parametrize(
    ("look", "name"), [(look, name) for look, rows in TABLE.items() for name in rows]
)
def test_each_colour_has_the_contrast_the_design_promises(look: str, name: str) -> None:
    tokens = SETS[look]
    found = [contrast(of(tokens, name), of(tokens, ground)) for ground in GROUNDS]
    expected = TABLE[look][name]
    measured = (found[0], found[2], found[4], min(found))
    assert measured == pytest.approx(expected, abs=0.06)
    assert min(found) >= (OUTLINE if name == "edge" else TEXT)


@pytest.mark.parametrize(
    ("look", "pair"), [(look, pair) for look, pairs in PAIRS.items() for pair in pairs]
)
def test_each_pair_has_the_contrast_the_design_promises(look: str, pair: tuple[str, str]) -> None:
    tokens = SETS[look]
    found = contrast(of(tokens, pair[0]), of(tokens, pair[1]))
    assert found == pytest.approx(PAIRS[look][pair], abs=0.06)
    assert found >= TEXT


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground", "least"), USED)
def test_what_the_widgets_paint_can_be_read(look: str, ink: str, ground: str, least: float) -> None:
    tokens = SETS[look]
    assert contrast(of(tokens, ink), of(tokens, ground)) >= least


@pytest.mark.parametrize("look", SETS)
@pytest.mark.parametrize("share", [0.12, 0.24])
def test_the_accent_stays_readable_under_the_pointer(look: str, share: float) -> None:
    tokens = SETS[look]
    assert contrast(tokens.onac, mix(tokens.tx, tokens.ac, share)) >= TEXT


@pytest.mark.parametrize("look", ["high light", "high dark"])
def test_in_high_contrast_all_on_a_selection_takes_its_one_readable_colour(look: str) -> None:
    tokens = SETS[look].on_selection()
    tones = [each for each in Tone if each is not Tone.ONAC]
    for name in (*tones, "edge", "line", "bord", "disc"):
        assert contrast(of(tokens, name), tokens.sel) >= 7
    assert contrast(tokens.ondisc, tokens.disc) >= 7


@pytest.mark.parametrize("look", ["light", "dark"])
def test_elsewhere_a_selection_keeps_the_colours_of_its_text(look: str) -> None:
    assert SETS[look].on_selection() is SETS[look]


@pytest.mark.parametrize("look", SETS)
def test_the_outline_fusion_gives_its_own_fields_can_be_seen(look: str) -> None:
    tokens = SETS[look]
    window = control_palette_of(tokens).color(QPalette.ColorRole.Window)
    outline = window.darker(140)
    assert contrast(outline, tokens.win) >= OUTLINE
    assert contrast(outline, tokens.base) >= OUTLINE


@pytest.mark.parametrize("look", SETS)
def test_the_palette_gives_qt_the_same_colours(look: str) -> None:
    tokens, role = SETS[look], QPalette.ColorRole
    palette = palette_of(tokens)
    assert palette.color(role.Window) == tokens.win
    assert palette.color(role.Base) == tokens.base
    assert palette.color(role.Text) == tokens.tx
    assert palette.color(role.PlaceholderText) == tokens.tx3
    assert palette.color(role.Highlight) == tokens.sel
    assert palette.color(role.Accent) == tokens.ac
    disabled = palette.color(QPalette.ColorGroup.Disabled, role.Text)
    assert disabled == mix(tokens.tx, tokens.win, 0.45)


def test_a_system_of_high_contrast_gives_its_own_colours() -> None:
    role = QPalette.ColorRole
    palette = QPalette()
    palette.setColor(role.Base, QColor("#2D3236"))
    palette.setColor(role.Text, QColor("#FFFFFF"))
    palette.setColor(role.Highlight, QColor("#ABCFF2"))
    palette.setColor(role.HighlightedText, QColor("#212D3B"))
    palette.setColor(role.Link, QColor("#70EBDE"))
    tokens = system_high_contrast(palette)
    assert tokens.dark
    assert tokens.high_contrast
    assert tokens.win == tokens.base == QColor("#2D3236")
    assert tokens.onsel == QColor("#212D3B")
    assert tokens.ac == QColor("#70EBDE")
    assert tokens.watch == tokens.tx


@pytest.fixture
def make_theme(qapp: QApplication) -> Iterator[Callable[..., Theme]]:
    """A function that makes a theme; the application is put back afterwards."""
    font, kept = QFont(qapp.font()), []

    def make(*choice: str, px: int = 13, animations: bool = True) -> Theme:
        sized = QFont(font)
        sized.setPixelSize(px)
        qapp.setFont(sized)
        kept.append(Theme(qapp, *choice, animations=animations))
        return kept[-1]

    yield make
    qapp.setFont(font)
    qapp.setPalette(QPalette())


@pytest.mark.parametrize(
    ("scheme", "wish", "tokens"),
    [
        ("light", "normal", LIGHT),
        ("dark", "normal", DARK),
        ("light", "high", HIGH_LIGHT),
        ("dark", "high", HIGH_DARK),
    ],
)
def test_the_user_chooses_one_of_four_looks(
    make_theme: Callable[..., Theme], qapp: QApplication, scheme: str, wish: str, tokens: Tokens
) -> None:
    assert make_theme(scheme, wish).tokens == tokens
    assert qapp.palette().color(QPalette.ColorRole.Window) == tokens.win


def test_another_choice_is_told_once_when_the_palette_is_there(
    make_theme: Callable[..., Theme], qapp: QApplication
) -> None:
    theme = make_theme("light")
    seen = []
    theme.changed.connect(lambda: seen.append(qapp.palette().color(QPalette.ColorRole.Window)))
    theme.choose("dark", "", animations=True)
    theme.choose("dark", "", animations=True)
    assert seen == [DARK.win]


def test_a_larger_font_of_the_system_makes_every_measure_larger(
    make_theme: Callable[..., Theme], qapp: QApplication
) -> None:
    theme = make_theme("light", px=13)
    heard = []
    theme.changed.connect(lambda: heard.append(theme.px(32)))
    font = QFont(qapp.font())
    font.setPixelSize(26)
    qapp.setFont(font)
    assert heard == [64]
    assert theme.font(Text.TITLE).pixelSize() == 36


def test_a_font_given_in_points_is_measured_by_the_screen(
    make_theme: Callable[..., Theme], qapp: QApplication
) -> None:
    theme = make_theme("light")
    font = QFont(qapp.font())
    font.setPointSizeF(9.75)
    qapp.setFont(font)
    assert theme.body_px == pytest.approx(9.75 * qapp.primaryScreen().logicalDotsPerInch() / 72)


class SystemSays:
    """Stands for the system's hints."""

    def __init__(self, scheme: Qt.ColorScheme) -> None:
        self.scheme = scheme

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802 - Qt's name
        return self.scheme


def test_the_theme_follows_the_system_unless_the_user_chose(
    make_theme: Callable[..., Theme], qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    follows, chosen = make_theme(""), make_theme("light")
    for theme in (follows, chosen):
        monkeypatch.setattr(theme, "_hints", SystemSays(Qt.ColorScheme.Dark))
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert follows.tokens == DARK
    assert chosen.tokens == LIGHT


def test_a_system_that_names_no_scheme_is_judged_by_its_own_colours(
    make_theme: Callable[..., Theme], monkeypatch: pytest.MonkeyPatch
) -> None:
    theme = make_theme("")
    monkeypatch.setattr(theme, "_hints", SystemSays(Qt.ColorScheme.Unknown))
    monkeypatch.setattr(theme, "_system_palette", palette_of(DARK))
    theme.refresh()
    assert theme.tokens == DARK


def test_reading_the_systems_colours_leaves_the_themes_own(
    make_theme: Callable[..., Theme], qapp: QApplication
) -> None:
    theme = make_theme("dark", "high")
    system = theme._read_system_palette()
    assert system.color(QPalette.ColorRole.Window) != HIGH_DARK.win
    assert qapp.palette().color(QPalette.ColorRole.Window) == HIGH_DARK.win


def test_nothing_moves_when_the_user_says_so(make_theme: Callable[..., Theme]) -> None:
    theme = make_theme("light", animations=False)
    assert not theme.animated
    theme.choose("light", "", animations=True)
    assert theme.animated


@pytest.mark.parametrize("px", [9, 13, 20, 26])
@pytest.mark.parametrize("role", Text)
def test_a_line_is_never_lower_than_its_letters(
    make_theme: Callable[..., Theme], px: int, role: Text
) -> None:
    theme = make_theme("light", px=px)
    assert theme.line(role) >= theme.metrics(role).height() - 0.5


def test_the_sizes_of_text_keep_their_order(make_theme: Callable[..., Theme]) -> None:
    theme = make_theme("light")
    heights = [theme.metrics(role).height() for role in Text]
    assert heights == sorted(heights, reverse=True)


def test_a_measure_never_vanishes(make_theme: Callable[..., Theme]) -> None:
    theme = make_theme("light", px=6)
    assert theme.px(1) == 1
    assert theme.px(0) == 0
