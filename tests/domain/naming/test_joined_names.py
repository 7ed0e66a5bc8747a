"""People whom one text names together."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netkeeper.domain.faults import Fault
from netkeeper.domain.naming.joined_names import parted

GIVEN = {"ana", "jean", "julie", "luc", "marc", "marie"}


def people(text):
    return parted(text, GIVEN.__contains__)


@pytest.mark.parametrize(
    "joint", [" / ", "/", " & ", "&", " + ", " et ", " and ", " avec ", ", ", "; "]
)
def test_two_whole_names_are_two_people(joint):
    assert people(f"Marc Roy{joint}Julie Lee") == ("Marc Roy", "Julie Lee")


def test_each_keeps_the_credentials_that_follow():
    assert people("Marc Roy, ing., Julie Lee, MBA et Ana Cruz") == (
        "Marc Roy, ing.",
        "Julie Lee, MBA",
        "Ana Cruz",
    )


@pytest.mark.parametrize(
    "one",
    [
        "Roy, Marc",
        "Pérez García, Gabriel José",
        "Marc Roy, CPA & CA",
        "Nadia Roy (elle/she)",
        "Nadia Roy she/her",
        "Nadia Roy / Recruiter at Boréal",
        "Robert « Bob & Bobby » Roy",
        "Ana Luz de la Vega",
        "/",
    ],
)
def test_one_person_stays_one(one):
    assert people(one) == (one,)


@pytest.mark.parametrize(
    "text",
    ["Marc et Julie Roy", "Marc & Julie", "Marc Roy avec son frère", "Marc Roy / Xiaolan Wu"],
)
def test_who_can_not_be_told_apart_is_asked_for(text):
    with pytest.raises(Fault) as caught:
        people(text)
    assert caught.value.code == "names_joined"


@given(st.text(alphabet="aR ,;/&+(« et", max_size=24))
@settings(max_examples=60)
def test_any_text_names_somebody_or_is_asked_about(text):
    with suppress(Fault):
        assert all(each.strip() for each in people(text)) or not text.strip()
