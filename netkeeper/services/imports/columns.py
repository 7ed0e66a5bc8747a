"""Which field of a person each column of a table stands for, as the user said, and says again."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from netkeeper.domain.folding import fold
from netkeeper.services.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from netkeeper.services.ports.writing import Unit

_MOST_KEPT = 40  # tables whose columns are remembered
_LONGEST = 20_000  # characters of what is remembered


def fields(language: str) -> Mapping[str, str]:
    """Return the fields that a column may stand for, and what they are called."""
    from netkeeper.exchange.people_columns import headings  # noqa: PLC0415 - seldom needed

    return headings(language)


class ColumnChoices:
    """What was said of the columns of tables: now, or of a table with the same headings before."""

    def __init__(self, asked: Sequence[tuple[str, str]], kept: str) -> None:
        """Take headings each with a field, "" for none, and the setting that remembers.

        Raises:
            Refused: There is no such field.
        """
        known = fields("en")
        for _, field in asked:
            if field and field not in known:
                raise Refused("unknown_field", field=field, fields=", ".join(known))
        self._asked = dict(asked)
        self._folded = {fold(heading): heading for heading, _ in asked}
        self._unmet = dict.fromkeys(self._asked)
        self._kept = _read(kept)
        self._used: dict[str, Mapping[str, str]] = {}

    def choose(self, headings: Sequence[str]) -> Mapping[str, str]:
        """Return the fields of those headings that something was said of."""
        asked = {}
        for each in headings:
            named = each if each in self._asked else self._folded.get(fold(each))
            if named is not None:
                asked[each] = self._asked[named]
                self._unmet.pop(named, None)
        key = _key(headings)
        if asked:
            self._used[key] = asked
        return asked or self._kept.get(key, {})

    def expect_met(self) -> None:
        """Look whether all the headings of which something was said are those of some table.

        Raises:
            Refused: One isn't.
        """
        for heading in self._unmet:
            raise Refused("unknown_heading", heading=heading)

    def remember(self, unit: Unit) -> None:
        """Keep what was said of tables, the last ones first."""
        if not self._used:
            return
        kept = {**self._used, **{key: self._kept[key] for key in self._kept.keys() - self._used}}
        text = json.dumps(dict(list(kept.items())[:_MOST_KEPT]), ensure_ascii=False)
        if len(text) <= _LONGEST and text != unit.read.overview.settings().table_columns:
            unit.settings.set("table_columns", text)


def _key(headings: Sequence[str]) -> str:
    """Return what tables with the same headings have in common."""
    return hashlib.sha256("\n".join(map(fold, headings)).encode()).hexdigest()[:16]


def _read(kept: str) -> dict[str, dict[str, str]]:
    try:
        found = json.loads(kept) if kept else {}
        return {str(key): {str(a): str(b) for a, b in each.items()} for key, each in found.items()}
    except (ValueError, AttributeError):
        return {}
