"""Tables of what was measured, as Markdown: printed, and kept in a file between marks."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

RESULTS = Path(__file__).with_name("results.md")


@dataclass(frozen=True)
class Table:
    """What one measurement found; the first column is left-aligned text, the others are figures.

    `words` says which columns are text instead.
    """

    title: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    remarks: Sequence[str] = field(default=())
    words: Collection[int] = (0,)

    def markdown(self) -> str:
        """Return the table with its title before and its remarks after it."""
        lines = [f"**{self.title}**", ""]
        if self.rows:
            marks = ["---" if place in self.words else "---:" for place in range(len(self.heads))]
            lines += [_row(self.heads), f"|{'|'.join(marks)}|"]
            lines += [*map(_row, self.rows), ""]
        lines += [*self.remarks, ""] if self.remarks else []
        return "\n".join(lines)


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(each.replace("|", "\\|") for each in cells) + " |"


def percent(share: float) -> str:
    """Return a share as a percentage with one decimal."""
    return f"{share:.1%}".replace("%", " %")


def error(share: float, count: float) -> float:
    """Return the standard error of a share found in so many independent trials."""
    return math.sqrt(max(share * (1 - share), 0.25 / count) / count)


def with_error(share: float, count: float) -> str:
    """Return a share with its standard error."""
    return f"{percent(share)} ± {error(share, count) * 100:.1f}"


def write(path: Path, part: str, text: str) -> None:
    """Put a text between the marks of a part; ValueError where a file has no such marks."""
    start, end = f"<!-- bench:{part} -->", f"<!-- /bench:{part} -->"
    page = path.read_text(encoding="utf-8")
    before, found, rest = page.partition(start)
    _, ended, after = rest.partition(end)
    if not (found and ended):
        raise ValueError(f"{path.name} has no marks for {part}")
    path.write_text(f"{before}{start}\n\n{text.strip()}\n\n{end}{after}", encoding="utf-8")


def read(path: Path, part: str) -> list[Table]:
    """Return the tables that stand between the marks of a part; none where there are no marks."""
    page = path.read_text(encoding="utf-8")
    text = page.partition(f"<!-- bench:{part} -->")[2].partition(f"<!-- /bench:{part} -->")[0]
    found: list[Table] = []
    title, rows = "", list[list[str]]()
    for line in [*text.splitlines(), ""]:
        if line.startswith("**") and line.endswith("**"):
            title = line.strip("*")
        elif line.startswith("|"):
            rows.append([each.strip() for each in line.strip("|").split(" | ")])
        elif rows:
            found.append(Table(title, rows[0], rows[2:]))
            rows = []
    return found
