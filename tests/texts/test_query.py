"""The help of the search language is made from the table that the parser reads."""

from __future__ import annotations

import pytest

from netkeeper.domain.query import keywords
from netkeeper.domain.query.nodes import Issue
from netkeeper.texts.query import QueryTexts
from netkeeper.texts.texts import Texts


@pytest.mark.parametrize("language", keywords.LANGUAGES)
def test_the_help_lists_every_keyword_and_value_as_they_are_written(language):
    lines = dict(QueryTexts(Texts(language)).help())
    for keyword in keywords.KEYWORDS:
        said = lines[f"{keyword.term.written(language)}:"]
        assert all(value.written(language) in said for value in keyword.values)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            "“blue” is unknown after “is:”. For example: pending, accepted, refused, withdrawn, ",
        ),
        ("fr", "« bleue » est inconnu après « est: ». Par exemple : en-suspens, acceptée, "),
    ],
)
def test_what_is_not_understood_is_said_in_both_languages(language, said):
    value = "blue" if language == "en" else "bleue"
    issue = Issue("value_unknown", (0, 7), {"keyword": "is", "value": value})
    told = QueryTexts(Texts(language)).issue(issue)
    assert told.replace("\u00a0", " ").startswith(said)
