"""Lays out what proves somebody's consents: text alone, whatever stands in a name or a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)

from netkeeper import __version__
from netkeeper.domain.consent import ConsentState, withdrawal_limit
from netkeeper.domain.plain_text import one_line
from netkeeper.texts.consents import ConsentTexts
from netkeeper.ui.wording.formats import capital

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from PySide6.QtGui import QTextTable

    from netkeeper.domain.lines import MeetingLine
    from netkeeper.services.consents import Kept, Proof
    from netkeeper.texts.texts import Texts

BODY, SMALL, HEAD, NAME = 10.0, 8.5, 11.5, 18.0  # points
_INK, _QUIET, _LINE = QColor("#1c1d21"), QColor("#55575f"), QColor("#c9cad0")
_ENDLESS = 1e7  # higher than any document
_LINE_BREAK = "\u2028"  # a line within a paragraph
_UNIT = 96 / 72  # Qt counts the space of a text in px of 96 an inch, on any device
_LABELS = 26  # percent of the width


class ProofDocument:
    """Builds the document; `fill` it first, then set its device, then `break_pages`."""

    def __init__(self, texts: Texts, family: str) -> None:
        self._texts = texts
        self._consents = ConsentTexts(texts)
        self._tables: list[QTextTable] = []
        self.document = QTextDocument()
        font = QFont(family)
        font.setPointSizeF(BODY)
        self.document.setDefaultFont(font)
        self.document.setDocumentMargin(0)
        self._cursor = QTextCursor(self.document)
        self._first = True

    def fill(self, proof: Proof, made_on: date) -> None:
        """Write everything there is to be shown."""
        ledger, say = proof.ledger, self._texts.sentence
        self._cursor.beginEditBlock()  # laid out once, not after each word
        person = ledger.person
        self._text(say("proof.title"), BODY, quiet=True)
        self._text(person.display_name, NAME, bold=True)
        about = (person.position, person.company, person.location, *person.emails)
        self._text(" · ".join(filter(None, about)), BODY, quiet=True)
        self._text(say("proof.as_of", day=ledger.on), HEAD, bold=True, above=16)
        self._text(self._consents.answer(ledger.answer), HEAD)
        for each in ledger.answer.findings:
            self._text(self._texts.finding(each), SMALL, quiet=True, above=2)
        self._text(say("proof.consents", count=len(ledger.kept)), HEAD, bold=True, above=18)
        if not ledger.kept:
            self._text(say("proof.no_consents"), BODY)
        for number, kept in enumerate(ledger.kept, 1):
            self._consent(number, kept)
        self._meetings(proof.meetings)
        made = say("proof.made", day=made_on, version=__version__)
        self._text(made, SMALL, quiet=True, above=18)
        self._text(say("proof.not_advice"), SMALL, quiet=True)
        self._cursor.endEditBlock()

    def break_pages(self, room: QSizeF) -> None:
        """Cut the document into pages, none of them through a consent that has room on one."""
        endless, moved = QSizeF(room.width(), _ENDLESS), 0.0
        self.document.setPageSize(endless)
        layout = self.document.documentLayout()
        cut = []
        for table in self._tables:
            rect = layout.frameBoundingRect(table)
            top = (rect.top() + moved) % room.height()
            if top + rect.height() > room.height() and rect.height() < room.height():
                moved += room.height() - top
                cut.append(table)
        self._cursor.beginEditBlock()
        for table in cut:
            shape = table.format()
            shape.setPageBreakPolicy(QTextFrameFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            table.setFormat(shape)
        self._cursor.endEditBlock()
        self.document.setPageSize(room)

    # Parts

    def _consent(self, number: int, kept: Kept) -> None:
        consent, say = kept.consent, self._texts.sentence
        withdrawn = consent.withdrawn_on
        rows = [
            ("proof.rests_on", self._consents.meaning(consent.basis)),
            ("proof.since", self._day(consent.since)),
            ("proof.ended_on", self._day(consent.ended_on)),
            ("proof.term", self._term(kept)),
            (
                "proof.withdrawn_on",
                say("proof.withdrawn", on=withdrawn, limit=withdrawal_limit(withdrawn))
                if withdrawn is not None
                else "",
            ),
            ("proof.evidence", _lines(consent.evidence) or say("proof.no_evidence")),
        ]
        shown = [(say(label), value) for label, value in rows if value]
        table = self._table(len(shown) + 1, (_LABELS, 100 - _LABELS))
        table.mergeCells(0, 0, 1, 2)
        state = self._consents.state(kept.state)
        basis = capital(self._consents.basis(consent.basis))
        heading = say("proof.heading", number=number, basis=basis, state=state)
        self._cell(table, 0, 0, heading, bold=True)
        for row, (label, value) in enumerate(shown, 1):
            self._cell(table, row, 0, label, quiet=True)
            self._cell(table, row, 1, value)
        self._tables.append(table)
        self._leave(table)

    def _term(self, kept: Kept) -> str:
        """Return how long a consent lasts, unless it was withdrawn."""
        gone = kept.state is ConsentState.WITHDRAWN
        return "" if gone else self._consents.term(kept.consent)

    def _meetings(self, meetings: Sequence[MeetingLine]) -> None:
        say = self._texts.sentence
        self._text(say("proof.meetings", count=len(meetings)), HEAD, bold=True, above=18)
        if not meetings:
            self._text(say("proof.no_meetings"), BODY)
            return
        self._text(say("proof.meetings_say"), SMALL, quiet=True)
        table = self._table(len(meetings) + 1, (_LABELS, 20, 80 - _LABELS), head=1)
        for column, code in enumerate(("proof.when", "proof.how", "proof.occasion")):
            self._cell(table, 0, column, say(code), quiet=True)
        for row, each in enumerate(meetings, 1):
            told = dict.fromkeys(filter(None, (each.event, each.place, each.topic)))
            self._cell(table, row, 0, self._texts.formats.day(each.day))
            self._cell(table, row, 1, self._texts.kind(each.kind))
            self._cell(table, row, 2, " · ".join(map(one_line, told)))
        self._leave(table)

    def _day(self, on: date | None) -> str:
        return "" if on is None else self._texts.formats.date(on)

    # Text and tables

    def _text(
        self, text: str, size: float, *, bold: bool = False, quiet: bool = False, above: float = 0
    ) -> None:
        """Write a paragraph; nothing where there is no text."""
        if not text:
            return
        shape = QTextBlockFormat()
        shape.setTopMargin(above * _UNIT)
        shape.setBottomMargin(2 * _UNIT)
        if self._first:
            self._cursor.setBlockFormat(shape)
            self._first = False
        else:
            self._cursor.insertBlock(shape)
        self._cursor.insertText(_lines(text), _letters(size, bold=bold, quiet=quiet))

    def _table(self, rows: int, widths: Iterable[int], *, head: int = 0) -> QTextTable:
        shape = QTextTableFormat()
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        shape.setColumnWidthConstraints(
            [QTextLength(QTextLength.Type.PercentageLength, each) for each in widths]
        )
        shape.setBorder(0)
        shape.setCellSpacing(0)
        shape.setCellPadding(3 * _UNIT)
        shape.setTopMargin(6 * _UNIT)
        shape.setHeaderRowCount(head)
        return self._cursor.insertTable(rows, len(shape.columnWidthConstraints()), shape)

    def _cell(
        self,
        table: QTextTable,
        row: int,
        column: int,
        text: str,
        *,
        bold: bool = False,
        quiet: bool = False,
    ) -> None:
        cell = table.cellAt(row, column)
        shape = cell.format().toTableCellFormat()
        shape.setTopBorder(0.5 * _UNIT if row == 0 else 0)
        shape.setTopBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setTopBorderBrush(_LINE)
        cell.setFormat(shape)
        size = SMALL if quiet else BODY
        cell.firstCursorPosition().insertText(_lines(text), _letters(size, bold=bold, quiet=quiet))

    def _leave(self, table: QTextTable) -> None:
        """Go on writing after a table."""
        self._cursor = table.lastCursorPosition()
        self._cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        # The paragraph that Qt keeps after a table takes no room of its own.
        thin = QTextBlockFormat()
        thin.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        self._cursor.setBlockFormat(thin)


def _letters(size: float, *, bold: bool, quiet: bool) -> QTextCharFormat:
    shape = QTextCharFormat()
    shape.setFontPointSize(size)
    shape.setFontWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    shape.setForeground(_QUIET if quiet else _INK)
    return shape


def _lines(text: str) -> str:
    """Return a text with its lines kept, without what a reader could not see."""
    return _LINE_BREAK.join(one_line(each) for each in text.strip().splitlines())
