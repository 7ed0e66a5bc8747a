"""Draw Lucide's outlines in the colour asked for, and the three shapes of the standing."""

from __future__ import annotations

import struct
import zlib
from importlib.util import find_spec
from io import SEEK_CUR, SEEK_END
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer

from netkeeper.ui.look.tokens import DISABLED

if TYPE_CHECKING:
    from io import FileIO

    from PySide6.QtGui import QIcon

    from netkeeper.ui.look.tokens import Tokens

STROKE = b"1.75"  # on Lucide's grid of 24
GRID = 24

_END_OF_DIRECTORY = b"PK\x05\x06"
_END_WITHIN = 22 + 65_535  # the last bytes of an archive in which its end begins
_ENTRY = struct.Struct("<4s6xH8xIIHHH8xI")  # signature, packed, sizes, lengths, where
_ENTRY_SIZE = 46
_LOCAL = struct.Struct("<26xHH")


class Outlines:
    """The outlines of the `lucide` package, read one by one from its archive.

    `zipfile` reads all 1,745 entries before it gives the first, which costs more than all the
    icons of a window; here the wanted entry is looked up in the archive's directory. The
    package itself is not imported: that costs more still. Nothing of the archive is kept or
    mapped, which would count as the window's memory.
    """

    def __init__(self) -> None:
        self._path: Path | None = None
        self._directory = 0

    def svg(self, name: str) -> bytes:
        """Return the outline's SVG text.

        Raises:
            KeyError: Lucide has no outline of that name.
        """
        path = self._path = self._path or _archive_path()
        file_name = name.encode() + b".svg"
        with path.open("rb", buffering=0) as archive:
            at = self._directory = self._directory or _directory_of(archive)
            archive.seek(at)
            directory, at = archive.read(), 0
            while (at := directory.find(file_name, at)) >= 0:
                signature, packed, size, _, length, _, _, where = _ENTRY.unpack_from(
                    directory, at - _ENTRY_SIZE
                )
                if signature == b"PK\x01\x02" and length == len(file_name):
                    return _content(archive, where, size, packed=bool(packed))
                at += 1
        raise KeyError(name)


def _archive_path() -> Path:
    spec = find_spec("lucide")
    folders = spec.submodule_search_locations if spec else None
    if not folders:
        raise FileNotFoundError("lucide.zip")
    return Path(folders[0], "lucide.zip")


def _directory_of(archive: FileIO) -> int:
    """Return where the archive's directory begins, which its end tells."""
    archive.seek(-_END_WITHIN, SEEK_END)
    end = archive.read()
    where: int
    (where,) = struct.unpack_from("<I", end, end.rfind(_END_OF_DIRECTORY) + 16)
    return where


def _content(archive: FileIO, where: int, size: int, *, packed: bool) -> bytes:
    """Return an entry's bytes, given where its own head begins."""
    archive.seek(where)
    name_length, extra_length = _LOCAL.unpack(archive.read(_LOCAL.size))
    archive.seek(name_length + extra_length, SEEK_CUR)
    content = archive.read(size)
    return zlib.decompress(content, -zlib.MAX_WBITS) if packed else content


class Icons:
    """Tinted icons, kept by name, colour, size and the screen's pixel ratio."""

    def __init__(self) -> None:
        self._outlines = Outlines()
        self._pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}

    def pixmap(self, name: str, colour: QColor, px: int, ratio: float) -> QPixmap:
        """Return the icon `px` wide for a screen of that device pixel ratio."""
        key = (name, colour.rgba(), px, ratio)
        pixmap = self._pixmaps.get(key)
        if pixmap is None:
            pixmap = self._pixmaps[key] = self._draw(name, colour, px, ratio)
        return pixmap

    def paint(self, painter: QPainter, rect: QRectF, name: str, colour: QColor) -> None:
        """Paint the icon in the middle of the rectangle, as large as its shorter side."""
        px = round(min(rect.width(), rect.height()))
        device = painter.device()
        pixmap = self.pixmap(name, colour, px, device.devicePixelRatio())
        x = rect.x() + (rect.width() - px) / 2
        y = rect.y() + (rect.height() - px) / 2
        painter.drawPixmap(QPointF(round(x), round(y)), pixmap)

    def icon(self, name: str, colour: QColor, px: int, ratio: float = 1.0) -> QIcon:
        """Return the icon for menus and actions, faded where it is disabled."""
        # Its 150 theme icons cost 3 ms, which the first paint can do without.
        from PySide6.QtGui import QIcon  # noqa: PLC0415

        faded = QColor(colour)
        faded.setAlphaF(DISABLED)
        icon = QIcon(self.pixmap(name, colour, px, ratio))
        icon.addPixmap(self.pixmap(name, faded, px, ratio), QIcon.Mode.Disabled)
        return icon

    def clear(self) -> None:
        """Forget every drawn icon; called when the colours change."""
        self._pixmaps.clear()

    def _draw(self, name: str, colour: QColor, px: int, ratio: float) -> QPixmap:
        svg = self._outlines.svg(name)
        svg = svg.replace(b"currentColor", colour.name().encode())
        svg = svg.replace(b'stroke-width="2"', b'stroke-width="' + STROKE + b'"')
        # A pixmap, never an image: the first QImage of a process costs 12 ms.
        side = round(px * ratio)
        pixmap = QPixmap(side, side)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.setOpacity(colour.alphaF())
            QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, px, px))
        return pixmap


def _polygon(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(QPointF(*point))
    path.closeSubpath()
    return path


def _exclamation(top: float, bottom: float) -> QPainterPath:
    path = QPainterPath(QPointF(12, top))
    path.lineTo(12, bottom)
    path.moveTo(12, bottom + 4)
    path.lineTo(12, bottom + 4.01)  # a point: its round cap makes the dot
    return path


def _standing_shape(level: str) -> tuple[QPainterPath, QPainterPath]:
    """Return a level's ground and the mark on it, on Lucide's grid."""
    if level == "calm":
        ground = QPainterPath()
        ground.addEllipse(QPointF(12, 12), 9.25, 9.25)
        mark = QPainterPath(QPointF(7.8, 12.4))
        mark.lineTo(10.8, 15.4)
        mark.lineTo(16.2, 9.2)
        return ground, mark
    if level == "watch":
        return _polygon((12, 3.5), (22, 20.5), (2, 20.5)), _exclamation(9, 13.5)
    near, far = 8.1, 15.9
    octagon = _polygon(
        (near, 2.5),
        (far, 2.5),
        (21.5, near),
        (21.5, far),
        (far, 21.5),
        (near, 21.5),
        (2.5, far),
        (2.5, near),
    )
    return octagon, _exclamation(7, 12.5)


def paint_standing(painter: QPainter, rect: QRectF, level: str, tokens: Tokens) -> None:
    """Paint the solid shape of a level of standing: "calm", "watch" or "risk".

    The three differ in shape as in colour: a disc with a check, a triangle and an octagon
    with an exclamation mark.
    """
    colour = {"calm": tokens.calm, "watch": tokens.watch, "risk": tokens.risk}[level]
    ground, mark = _standing_shape(level)
    side = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2)
    painter.scale(side / GRID, side / GRID)
    join = Qt.PenJoinStyle.RoundJoin
    cap = Qt.PenCapStyle.RoundCap
    painter.setPen(QPen(colour, 3, Qt.PenStyle.SolidLine, cap, join))
    painter.setBrush(colour)
    painter.drawPath(ground)
    painter.setPen(QPen(tokens.base, 2.5, Qt.PenStyle.SolidLine, cap, join))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(mark)
    painter.restore()
