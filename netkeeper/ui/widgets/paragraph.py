"""Show text that wraps, in runs of different weight and tone, without any markup."""

from __future__ import annotations

import math
import re
from bisect import bisect
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel

from netkeeper.domain.plain_text import in_lines
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.frames import Painted
from netkeeper.ui.widgets.laying_out import fit_height

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QResizeEvent, QTextCharFormat

    from netkeeper.ui.look.theme import Theme

_COMFORTABLE = 560  # px at a body of 13: the width a paragraph asks for when it is free to
_NARROW = 120
_FIGURE = re.compile(r"(?<=\d) (?=[^\W\d])")  # the space after one, before a word
_LINE_BREAK = "\u2028"  # what Qt breaks a line at without beginning a paragraph


# Of a word without an end Qt seeks the end anew at each line: it may break after so many letters.
_ENDLESS = re.compile(r"\S{1000}")
_MAY_BREAK = "\u200b"


def _shown(text: str) -> str:
    whole = in_lines(text).replace("\n", _LINE_BREAK)
    return _ENDLESS.sub(rf"\g<0>{_MAY_BREAK}", whole)


def kept_together(text: str) -> str:
    """Return a text of the same length that breaks where a reader would.

    A dot between two parts ends a line, and never begins one; a figure stays with what it counts.
    """
    return _FIGURE.sub("\u00a0", text.replace(" · ", "\u00a0· "))


def laid_out(text: str, font: QFont, width: float, leading: int) -> QTextLayout:
    """Return a text broken at a width, in lines of a height; without text there is no line."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    while text and (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, y))
        y += max(leading, math.ceil(line.height()))
    layout.endLayout()
    return layout


def _units(text: str) -> int:
    """Return the length of a text as Qt counts, in units of UTF-16."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def _format(font: QFont, colour: QColor) -> QTextCharFormat:
    """Return the look of a run.

    The class of a format brings a hundred names of properties with it, and the first page, which is
    to be painted at once, has no text of several runs.
    """
    from PySide6.QtGui import QTextCharFormat  # noqa: PLC0415 - as said above

    form = QTextCharFormat()
    form.setFont(font)
    form.setForeground(colour)
    return form


def warm_up() -> None:
    """Make a format: the first of all takes some 6 ms, which no turn that paints is to wait for."""
    _format(QFont(), QColor())


class Run(NamedTuple):
    """A stretch of text in one weight and tone; without a weight, the role's own."""

    text: str
    tone: Tone = Tone.TX
    weight: QFont.Weight | None = None


class Paragraph(Painted, QLabel):
    """Text of one role that wraps and never elides; screen readers hear it as one label."""

    def __init__(self, theme: Theme, *runs: Run, role: Text = Text.BODY) -> None:
        super().__init__()
        self._theme = theme
        self._role = role
        self._runs: tuple[Run, ...] = ()
        self._ends: list[int] = []  # of the runs, in units of UTF-16
        self._layout = QTextLayout()
        self._laid_out_at = -1
        self._sizes: dict[int, tuple[float, float]] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        fit_height(self)
        theme.changed.connect(self._on_changed)
        self.set_runs(*runs)
        if not runs:
            self._on_changed()

    def set_runs(self, *runs: Run) -> None:
        """Show these runs, one after the other; the spaces between them are theirs."""
        runs = tuple(run._replace(text=_shown(run.text)) for run in runs)
        if runs == self._runs:
            return
        self._runs = runs
        self._ends = list(accumulate(_units(run.text) for run in runs))
        self.setText("".join(run.text for run in runs))
        self._on_changed()

    def _on_changed(self) -> None:
        theme = self._theme
        self.setFont(theme.font(self._role))
        option = QTextOption(self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        alone = self._runs[0].weight if len(self._runs) == 1 else None
        self._layout.setFont(theme.font(self._role, alone))
        self._layout.setText(kept_together(self.text()))
        self._layout.setFormats(self._formats())
        self._laid_out_at = -1
        self._sizes.clear()
        self.updateGeometry()
        self.update()

    def _formats(self) -> list[QTextLayout.FormatRange]:
        """Return the looks of the runs; one alone is drawn in its own font and colour."""
        if len(self._runs) <= 1:
            return []
        formats = []
        start = 0
        for run, end in zip(self._runs, self._ends, strict=True):
            font = self._theme.font(self._role, run.weight)
            piece = QTextLayout.FormatRange()
            piece.start, piece.length = start, end - start
            piece.format = _format(font, self._theme.tokens.tone(run.tone))
            formats.append(piece)
            start = end
        return formats

    def _size_at(self, width: int) -> tuple[float, float]:
        """Return the widest line and the height at a width.

        Nested layouts ask for the same few widths hundreds of times.
        """
        found = self._sizes.get(width)
        if found is None:
            found = self._sizes[width] = self._lay_out(width)
        return found

    def _lay_out(self, width: int) -> tuple[float, float]:
        """Break the text at the width, and return the widest line and the height."""
        leading = self._theme.line(self._role)
        layout = self._layout
        units = layout.text().encode("utf-16-le", "surrogatepass")
        layout.beginLayout()
        widest = y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            if (left := self._overhang(units, line.textStart())) > 0:
                line.setLineWidth(width - left)
            # Each line stands in the middle of the role's line height.
            line.setPosition(QPointF(left, y + round((leading - line.height()) / 2)))
            widest = max(widest, left + line.naturalTextWidth())
            y += max(leading, math.ceil(line.height()))
        layout.endLayout()
        self._laid_out_at = width
        return widest, max(y, leading)

    def _overhang(self, units: bytes, start: int) -> int:
        """Return how far the letter at a unit of UTF-16 begins before its place."""
        letter = units[2 * start : 2 * start + 2].decode("utf-16-le", "replace")
        if not letter:
            return 0
        run = self._runs[bisect(self._ends, start)]
        return self._theme.overhang(letter, self._role, run.weight)

    def sizeHint(self) -> QSize:
        """Return one line's size, or that of several at a comfortable width."""
        widest, height = self._size_at(self._theme.px(_COMFORTABLE))
        return QSize(math.ceil(widest) + 1, math.ceil(height))

    def minimumSizeHint(self) -> QSize:
        """Return a width at which words still stand in lines, and one line's height."""
        theme = self._theme
        return QSize(min(self.sizeHint().width(), theme.px(_NARROW)), theme.line(self._role))

    def hasHeightForWidth(self) -> bool:
        """Return that it wraps; a label of Qt's takes that out of its policy by itself."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at the width."""
        return math.ceil(self._size_at(width)[1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the text anew."""
        self._laid_out_at = -1
        super().resizeEvent(event)

    def paint(self, painter: QPainter, rect: QRectF) -> None:  # noqa: ARG002 - the base's
        """Draw the lines from the top."""
        if self._laid_out_at != self.width():
            self._lay_out(self.width())
        if len(self._runs) == 1:
            painter.setPen(self._theme.tokens.tone(self._runs[0].tone))
        self._layout.draw(painter, QPointF(0, 0))
