"""Facts of one person after another are shown by the same views, in their own order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netkeeper.ui.people.facts import Fact, Facts, FactView
from netkeeper.ui.widgets.paragraph import Run

if TYPE_CHECKING:
    from collections.abc import Sequence

WORDS = st.sampled_from(["3 meetings", "in contact", "514 555-0199", "projet"]).map(
    lambda text: Fact("tag", (Run(text),))
)
ADDRESS = st.sampled_from(["nadia@example.org", "luc@example.org"]).map(
    lambda text: Fact("mail", address=text)
)


@pytest.fixture
def facts(theme, qtbot):
    made = Facts(theme)
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    return made


def said(shown: Sequence[Fact]) -> list[str]:
    return [each.address or each.runs[0].text for each in shown]


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(people=st.lists(st.lists(WORDS | ADDRESS, max_size=5), max_size=4))
def test_whoever_was_shown_before_each_one_s_facts_are_shown_in_order(facts, people):
    for known in people:
        facts.show_facts(known)
        in_sight = [each for each in facts.findChildren(FactView) if each.isVisible()]
        assert facts.texts() == [each.text() for each in in_sight] == said(known)
        places = [(each.y(), each.x()) for each in in_sight]
        assert places == sorted(set(places))


def test_the_views_of_whoever_was_shown_before_are_used_again(facts):
    one = [Fact("tag", (Run("3 meetings"),)), Fact("mail", address="nadia@example.org")]
    facts.show_facts(one)
    before = set(facts.findChildren(FactView))
    facts.show_facts(one[1:])
    facts.show_facts(one[::-1])
    assert set(facts.findChildren(FactView)) == before
