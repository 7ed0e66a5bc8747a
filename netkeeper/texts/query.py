"""Says what the search language is, and what of a search was not understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.query import keywords
from netkeeper.domain.query.keywords import Kind

if TYPE_CHECKING:
    from netkeeper.domain.query.nodes import Issue
    from netkeeper.texts.texts import Texts

_MOST_CHOICES = 6
_EXAMPLES = {  # of what no keyword begins
    "words": {"fr": "marie trem", "en": "marie trem"},
    "phrase": {"fr": "« marie roy »", "en": '"marie roy"'},
    "not": {"fr": "-roy", "en": "-roy"},
    "or": {"fr": "roy ou côté", "en": "roy or côté"},
    "group": {"fr": "nom:(roy ou côté)", "en": "name:(roy or côté)"},
    "days": {"fr": "2026-03 <30j", "en": "2026-03 <30d"},
}


class QueryTexts:
    """The words of the search language in one language."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts

    def help(self) -> list[tuple[str, str]]:
        """Return the whole language: how each part of it is written, and what it asks."""
        language = self._texts.language
        lines = [
            (_EXAMPLES[code][language], self._texts.sentence(f"query.help.{code}"))
            for code in ("words", "phrase", "not", "or", "group")
        ]
        kind = Kind.TEXT
        for each in keywords.KEYWORDS:
            before, kind = kind, each.kind
            if before is Kind.DAYS is not kind:
                said = self._texts.sentence("query.help.days")
                lines.append((_EXAMPLES["days"][language], said))
            values = ", ".join(value.written(language) for value in each.values)
            facts = {"values": values} if each.values else {}
            said = self._texts.sentence(f"query.help.{each.code}", **facts)
            lines.append((f"{each.term.written(language)}:", said))
        return lines

    def issue(self, issue: Issue) -> str:
        """Return what was not understood, and what would be."""
        facts = dict(issue.facts)
        of = keywords.keyword(facts["keyword"]) if "keyword" in facts else None
        if of is not None:
            language = self._texts.language
            values = [each.written(language) for each in of.values]
            held = facts.pop("holds", "")
            value = keywords.value_term(of, held).written(language) if held else ""
            facts["keyword"] = f"{of.term.written(language)}:{value}"
            facts["choices"] = ", ".join(values[:_MOST_CHOICES])
        return self._texts.sentence(f"query.issue.{issue.code}", **facts)
