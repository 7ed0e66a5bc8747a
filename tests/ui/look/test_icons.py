"""The icons are Lucide's, in the colour and at the size asked for."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from netkeeper.ui.look.icons import Icons, Outlines, paint_standing
from netkeeper.ui.look.theme import Theme
from netkeeper.ui.look.tokens import HIGH_LIGHT, LIGHT

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

NAMES = [
    *("sun", "users", "calendar-days", "inbox", "send", "layers", "gauge", "settings"),
    *("book-user", "search", "calendar-plus", "undo-2", "redo-2", "plus", "pencil", "check"),
    *("copy", "external-link", "circle-check", "circle-question-mark", "circle-minus"),
    *("circle-pause", "pencil-line", "hourglass", "users-round", "video", "phone", "mail"),
    *("user-plus", "user-round-plus", "link-2", "bell", "file-check", "moon-star", "info"),
]

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_the_design_names_is_there(name: str) -> None:
    assert b"currentColor" in Outlines().svg(name)


def test_an_outline_is_what_the_archive_holds() -> None:
    outlines = Outlines()
    (folder,) = find_spec("lucide").submodule_search_locations
    with ZipFile(Path(folder, "lucide.zip")) as archive:
        for name in archive.namelist():
            assert outlines.svg(name.removesuffix(".svg")) == archive.read(name)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what is mapped, and where")
def test_nothing_of_the_archive_stays_in_memory() -> None:
    outlines = Outlines()
    assert outlines.svg("sun")
    assert "lucide.zip" not in Path("/proc/self/maps").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["", "no-such-outline", "un-2", "/sun"])
def test_an_unknown_name_is_refused(name: str) -> None:
    with pytest.raises(KeyError):
        Outlines().svg(name)


def test_the_package_itself_is_not_imported() -> None:
    code = (
        "import sys; from netkeeper.ui.look.icons import Outlines; Outlines().svg('sun');"
        "print('lucide' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


def colours(pixmap: QPixmap) -> set[str]:
    """The colours of the wholly opaque pixels."""
    image = pixmap.toImage()
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_an_icon_is_drawn_in_its_colour_for_the_screens_pixels(ratio: float) -> None:
    pixmap = Icons().pixmap("layers", QColor("#3D4BB0"), 32, ratio)
    assert pixmap.width() == 32 * ratio
    assert pixmap.deviceIndependentSize().width() == 32
    assert colours(pixmap) == {"#3d4bb0"}


def test_an_icon_is_drawn_once() -> None:
    icons = Icons()
    red = QColor("#3D4BB0")
    first = icons.pixmap("sun", red, 16, 1.0)
    assert icons.pixmap("sun", red, 16, 1.0) is first
    assert icons.pixmap("sun", red, 16, 2.0) is not first
    assert icons.pixmap("sun", QColor("#1F7347"), 16, 1.0) is not first


def test_another_look_forgets_the_icons_of_the_last(qapp: QApplication) -> None:
    theme = Theme(qapp, "light")
    first = theme.icons.pixmap("sun", LIGHT.tx, 16, 1.0)
    theme.choose("dark", "", animations=True)
    assert theme.icons.pixmap("sun", LIGHT.tx, 16, 1.0) is not first


def test_an_icon_is_painted_in_the_middle_of_its_place() -> None:
    pixmap = QPixmap(48, 20)
    pixmap.fill(Qt.GlobalColor.white)
    with QPainter(pixmap) as painter:
        Icons().paint(painter, QRectF(0, 0, 48, 20), "minus", QColor("#000000"))
    image = pixmap.toImage()
    inked = [x for x in range(48) if image.pixelColor(x, 10) != QColor("#FFFFFF")]
    assert min(inked) + max(inked) == pytest.approx(47, abs=1)


def darkness(level: str) -> list[bool]:
    """Which pixels of a level's shape are dark, in a look that has one colour for all three."""
    black, white = QColor("#000000"), QColor("#FFFFFF")
    one_colour = HIGH_LIGHT._replace(calm=black, watch=black, risk=black)
    pixmap = QPixmap(16, 16)
    pixmap.fill(white)
    with QPainter(pixmap) as painter:
        paint_standing(painter, QRectF(0, 0, 16, 16), level, one_colour)
    image = pixmap.toImage()
    return [image.pixelColor(x, y).lightness() < 128 for x in range(16) for y in range(16)]


def test_the_three_shapes_differ_without_their_colours() -> None:
    calm, watch, risk = (darkness(level) for level in ("calm", "watch", "risk"))
    for one, other in ((calm, watch), (watch, risk), (calm, risk)):
        assert sum(a != b for a, b in zip(one, other, strict=True)) > 20


def test_an_unknown_level_has_no_shape() -> None:
    with pytest.raises(KeyError):
        darkness("fine")
