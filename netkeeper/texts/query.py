"""Says what the search language is, and what of a search was not understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.query import keywords

if TYPE_CHECKING:
    from netkeeper.domain.query.nodes import Issue
    from netkeeper.texts.texts import Texts

_MOST_CHOICES = 6


class QueryTexts:
    """The words of the search language in one language."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts

    def issue(self, issue: Issue) -> str:
        """Return what was not understood, and what would be."""
        facts = dict(issue.facts)
        of = keywords.keyword(facts["keyword"]) if "keyword" in facts else None
        if of is not None:
            language = self._texts.language
            values = [each.written(language) for each in of.values]
            facts["keyword"] = f"{of.term.written(language)}:"
            facts["choices"] = ", ".join(values[:_MOST_CHOICES])
        return self._texts.sentence(f"query.issue.{issue.code}", **facts)
