"""Tables whose lines a spreadsheet took for one cell each, and saved so.

Excel in French opens a table that commas part as one column. On saving, it puts a line that has
quotation marks into more of them, and ends each line in as many semicolons as the widest has;
other programs put every line into quotation marks, that of the headings too.
"""

from __future__ import annotations

import csv
import io

MARK = '"'
PADDING = ";"


def unwrapped(record: list[str], separator: str) -> list[str]:
    """Return the fields of a line that is one field; the record itself where it is none such."""
    if len(record) != 1 or separator not in record[0]:
        return record
    line = io.StringIO(record[0], newline="\n")
    try:
        return next(csv.reader(line, delimiter=separator, strict=True), record)
    except csv.Error:
        return record
