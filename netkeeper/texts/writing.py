"""Fills a sentence's places: whatever is put in is data, never read as a sentence itself."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from netkeeper.domain.days import Day, Precision
from netkeeper.domain.french import de
from netkeeper.domain.plain_text import one_line
from netkeeper.texts.catalogue import PLACE, sentences

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Mapping, Sequence

    from netkeeper.texts.formats import Formats

_ALL_NAMED = 3  # people; of more, the first two are named


class Writer:
    """Writes sentences of one language, its days and figures by the given formats."""

    def __init__(self, language: str, formats: Formats) -> None:
        """Take "fr" or "en"; KeyError for any other."""
        self.language = language
        self.formats = formats
        self._sentences = sentences(language)
        # How a place may ask for its value: {day:on}, {name:de}. Another form is a group of words.
        self._forms: dict[str, Callable[[object], str]] = {
            "on": self._on,
            "de": self._after_de,
            "short": self._short,
            "percent": self._percent,
            "digits": str,
        }

    def has(self, code: str) -> bool:
        """Tell whether there is a sentence with this code."""
        return code in self._sentences

    def write(self, code: str, facts: Mapping[str, object]) -> str:
        """Return a sentence with its places filled; KeyError for a missing code or place.

        What ends with a period of its own, "Sophie L.", ends the sentence too.
        """
        template = self._sentences[code].form(self.language, facts)

        def filled(match: re.Match[str]) -> str:
            value = self._place(match, facts)
            return value.removesuffix(".") if template[match.end() :].startswith(".") else value

        return PLACE.sub(filled, template)

    def write_as_clause(self, code: str, facts: Mapping[str, object]) -> str:
        """Return a clause as a sentence: its first letter, unless it is data, made a capital."""
        written = self.write(code, facts)
        first = PLACE.match(self._sentences[code].form(self.language, facts))
        is_data = first is not None and first["form"] is None
        begun = written if is_data else f"{written[:1].upper()}{written[1:]}"
        return f"{begun.removesuffix('.')}."

    def _place(self, match: re.Match[str], facts: Mapping[str, object]) -> str:
        """Return what stands in a place, in the form that the sentence asks for."""
        value, form = facts[match["name"]], match["form"]
        if form is None:
            return self._value(value)
        if form in self._forms:
            return self._forms[form](value)
        return self.write(f"{form}.{value}", {})

    def _value(self, value: object) -> str:
        """Return a value as its type is written; None has no words, so it is an error."""
        match value:
            case str():
                return one_line(value)
            case bool():
                raise TypeError("a yes or no has no words of its own")
            case int() | float():
                return self.formats.number(value)
            case date():
                return self.formats.date(value)
            case Day():
                return self.formats.day(value)
            case list() | tuple():
                return self._list([self._value(each) for each in value])
        raise TypeError(f"{value!r} has no words")

    def _after_de(self, value: object) -> str:
        """Return a name after « de » in French; English has no such trouble."""
        written = self._value(value)
        return de(written) if self.language == "fr" else written

    def _short(self, value: object) -> str:
        """Return a day with the month cut short."""
        if not isinstance(value, date):
            raise TypeError(f"{value!r} is no day")
        return self.formats.short_date(value)

    def _percent(self, value: object) -> str:
        """Return a share of one as a percentage."""
        if not isinstance(value, int | float):
            raise TypeError(f"{value!r} is no share")
        return self.formats.percent(value)

    def _on(self, value: object) -> str:
        """Return "on 12 March", "in March" or "in 2025" as the language says it."""
        day = Day(value) if isinstance(value, date) else value
        if not isinstance(day, Day):
            raise TypeError(f"{value!r} is no day")
        exact = day.precision is Precision.DAY
        return self.write("day.on" if exact else "day.in", {"day": day})

    def _list(self, names: Sequence[str]) -> str:
        """Return names in a row, with "and"; of many, the first two and how many more."""
        if len(names) < 2:  # noqa: PLR2004 - one stands alone
            return "".join(names)
        if len(names) > _ALL_NAMED:
            first = ", ".join(names[:2])
            return self.write("list.others", {"first": first, "count": len(names) - 2})
        first = ", ".join(names[:-1])
        return self.write("list.and", {"first": first, "last": names[-1]})
