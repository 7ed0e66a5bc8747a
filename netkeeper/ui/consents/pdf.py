"""Writes the proof of consents to a PDF file: whole, or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
)

from netkeeper import __version__
from netkeeper.domain.faults import Fault
from netkeeper.domain.plain_text import one_line
from netkeeper.partial_files import NO_ROOM
from netkeeper.ui.consents.proof import SMALL, ProofDocument

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QTextDocument

    from netkeeper.services.consents import Proof
    from netkeeper.texts.texts import Texts

RESOLUTION = 300  # dots an inch; text stays text at any
POINTS = 72  # an inch
_MARGIN = 20  # mm
_FOOT = 24  # points, of which the page's number takes the lower half
_LONGEST = 120  # bytes of a name in a file's name, which systems let have 255


def file_name(proof: Proof, texts: Texts) -> str:
    """Return a name for the file that every system takes, with whose proof it is and the day."""
    letters = (each if each.isalnum() else " " for each in proof.ledger.person.display_name)
    whole = "-".join("".join(letters).split()).encode("utf-8", "ignore")
    name = whole[:_LONGEST].decode("utf-8", "ignore").strip("-")
    day = proof.ledger.on.isoformat()
    return "-".join(filter(None, (texts.sentence("proof.file"), name, day))) + ".pdf"


def write_proof(proof: Proof, texts: Texts, path: Path, made_on: date) -> None:
    """Write the proof to a file that only the user can read; an older one gives way at the end.

    Needs a Qt application, and may run on any thread.

    Raises:
        Fault: The file can't be written.
    """
    content = _pdf(proof, texts, made_on)
    try:
        _replace(path, content)
    except OSError as error:
        code = "disk_full" if error.errno in NO_ROOM else "file_unwritable"
        raise Fault(code, path=str(path), why=error.strerror or "") from error


def _replace(path: Path, content: bytes) -> None:
    """Put a file in place of another, once it is whole on the disk."""
    number, name = tempfile.mkstemp(prefix=".netkeeper-", suffix=".pdf", dir=path.parent)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _pdf(proof: Proof, texts: Texts, made_on: date) -> bytes:
    """Return the proof as a PDF on Letter paper, its pages numbered."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    writer.setTitle(
        f"{texts.sentence('proof.title')} · {one_line(proof.ledger.person.display_name)}"
    )
    writer.setCreator(f"NetKeeper {__version__}")
    unit = RESOLUTION / POINTS
    page = QRectF(writer.pageLayout().paintRectPixels(RESOLUTION))
    room = QSizeF(page.width(), page.height() - _FOOT * unit)
    built = ProofDocument(texts, QGuiApplication.font().family())
    built.fill(proof, made_on)
    document = built.document
    document.documentLayout().setPaintDevice(writer)
    built.break_pages(room)
    _paint(writer, document, room, one_line(proof.ledger.person.display_name))
    return bytes(buffer.data().data())


def _paint(writer: QPdfWriter, document: QTextDocument, room: QSizeF, name: str) -> None:
    """Paint every page, with the name and the number under it."""
    black = QAbstractTextDocumentLayout.PaintContext()
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
    black.palette = palette
    pages = document.pageCount()
    foot = QFont(document.defaultFont())
    foot.setPointSizeF(SMALL)
    under = QRectF(0, room.height(), room.width(), _FOOT * RESOLUTION / POINTS)
    with QPainter(writer) as painter:
        for number in range(pages):
            if number:
                writer.newPage()
            painter.save()
            painter.translate(0, -number * room.height())
            clip = QRectF(0, number * room.height(), room.width(), room.height())
            painter.setClipRect(clip)
            black.clip = clip
            document.documentLayout().draw(painter, black)
            painter.restore()
            painter.setFont(foot)
            bottom = Qt.AlignmentFlag.AlignBottom
            side = painter.fontMetrics().elidedText(
                name, Qt.TextElideMode.ElideRight, round(room.width() * 0.8)
            )
            painter.drawText(under, int(bottom | Qt.AlignmentFlag.AlignLeft), side)
            figure = f"{number + 1} / {pages}"
            painter.drawText(under, int(bottom | Qt.AlignmentFlag.AlignRight), figure)
