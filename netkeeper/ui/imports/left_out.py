"""Puts rows that were left out for the same reason together, with their lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from netkeeper.services.imports import Skipped


class Reason(NamedTuple):
    """Why some rows were left out: a code with its facts, and their lines in order."""

    code: str
    facts: Mapping[str, object]
    lines: list[int]


def by_reason(rows: Iterable[Skipped]) -> list[Reason]:
    """Return the reasons in the order of their first lines."""
    found: dict[tuple[object, ...], Reason] = {}
    for row in rows:
        key = (row.code, *sorted((name, repr(value)) for name, value in row.facts.items()))
        found.setdefault(key, Reason(row.code, row.facts, [])).lines.append(row.line)
    return list(found.values())


def written_lines(lines: Sequence[int]) -> str:
    """Return lines in ascending order as they are read: "4, 65–70, 81"."""
    parts: list[list[int]] = []
    for line in lines:
        if parts and line == parts[-1][-1] + 1:
            parts[-1][1:] = [line]
        else:
            parts.append([line])
    return ", ".join("–".join(map(str, each)) for each in parts)
