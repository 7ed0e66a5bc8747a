"""A disc tells by its shape whether you have met."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from netkeeper.ui.look import discs as module
from netkeeper.ui.look.discs import Discs, Standing
from netkeeper.ui.widgets.icon_view import DiscView

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from netkeeper.ui.look.theme import Theme


def painted(
    discs: Discs,
    standing: Standing,
    letters: str = "SL",
    *,
    ratio: float = 1.0,
    selected: bool = False,
) -> QImage:
    pixmap = QPixmap(round(32 * ratio), round(32 * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(QColor("#808080"))
    with QPainter(pixmap) as painter:
        discs.paint(painter, QRectF(0, 0, 32, 32), letters, standing, selected=selected)
    return pixmap.toImage()


@pytest.mark.parametrize("contrast", ["normal", "high"])
def test_the_three_kinds_of_acquaintance_differ(
    themed: Callable[..., Theme], contrast: str
) -> None:
    discs = themed(13, "dark", contrast).discs
    kinds = (Standing.FILLED, Standing.RING, Standing.DASHED)
    filled, ring, dashed = (painted(discs, kind) for kind in kinds)
    assert filled != ring
    assert ring != dashed
    # Only the filled one covers what is under it beside the letters.
    assert filled.pixelColor(5, 12) != QColor("#808080")
    assert ring.pixelColor(5, 12) == dashed.pixelColor(5, 12) == QColor("#808080")


def test_a_dashed_ring_is_open_where_a_ring_is_not(theme: Theme) -> None:
    discs = theme.discs

    def covered(standing: Standing) -> int:
        image = painted(discs, standing)
        top = [image.pixelColor(x, y) for x in range(32) for y in range(4)]
        return sum(colour != QColor("#808080") for colour in top)

    assert covered(Standing.DASHED) < covered(Standing.RING)


def test_a_filled_disc_can_be_told_from_the_selection_under_it(theme: Theme) -> None:
    discs = theme.discs
    assert painted(discs, Standing.FILLED).pixelColor(5, 12) == theme.tokens.disc
    selected = painted(discs, Standing.FILLED, selected=True)
    assert selected.pixelColor(5, 12) == theme.tokens.base


def test_a_disc_is_drawn_once_for_each_screen(
    theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    discs = theme.discs
    drawn = []
    real = Discs._draw

    def draw(*asked: object) -> QPixmap:
        drawn.append(asked)
        return real(*asked)

    monkeypatch.setattr(Discs, "_draw", draw)
    for ratio in (1.0, 1.0, 1.5, 2.0, 1.5):
        painted(discs, Standing.FILLED, ratio=ratio)
    assert len(drawn) == 3


def test_what_is_kept_does_not_grow_without_end(theme: Theme) -> None:
    discs = theme.discs
    pixmap = QPixmap(8, 8)
    with QPainter(pixmap) as painter:
        for number in range(module._MOST_KEPT + 10):
            discs.paint(painter, QRectF(0, 0, 8, 8), str(number), Standing.RING)
    assert len(discs._pixmaps) == 10


def test_another_look_draws_discs_anew(theme: Theme) -> None:
    discs = theme.discs
    light = painted(discs, Standing.FILLED)
    theme.choose("dark", "normal", animations=False)
    assert painted(discs, Standing.FILLED) != light


def test_a_disc_may_hold_the_icon_of_a_meetings_kind(theme: Theme) -> None:
    discs = theme.discs
    pixmap = QPixmap(32, 32)
    pixmap.fill(QColor("#808080"))
    with QPainter(pixmap) as painter:
        discs.paint(painter, QRectF(0, 0, 32, 32), "", Standing.FILLED, icon="video")
    assert pixmap.toImage() != painted(discs, Standing.FILLED)


@pytest.mark.parametrize("px", [9, 13, 26])
def test_the_large_disc_grows_with_the_text(
    themed: Callable[..., Theme], qtbot: QtBot, px: int
) -> None:
    theme = themed(px)
    view = DiscView(theme, 48)
    qtbot.addWidget(view)
    view.show_person("SL", Standing.DASHED)
    assert view.sizeHint().width() == theme.px(48)
    view.grab()


def test_wide_letters_stay_within_the_circle(theme: Theme) -> None:
    discs = theme.discs
    bare, wide = painted(discs, Standing.DASHED, ""), painted(discs, Standing.DASHED, "WWW")
    inked = [
        x for x in range(32) for y in range(32) if wide.pixelColor(x, y) != bare.pixelColor(x, y)
    ]
    assert min(inked) >= 3
    assert max(inked) <= 28
