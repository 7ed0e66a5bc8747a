"""The shipped sample files: complete in both languages, and typeset as the interface is."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from netkeeper import paths
from netkeeper.domain.sample.draw import places_of
from netkeeper.exchange.sample_data import sample_data

if TYPE_CHECKING:
    from netkeeper.domain.sample.data import SampleData

FILES = ("names", "companies", "occasions", "texts", "cast")
PLACES = {"given", "city", "at", "topic", "weekday"}
FRENCH_ALONE = {"about_meeting", "tag"}


@pytest.fixture(scope="module")
def data() -> SampleData:
    return sample_data()


def test_texts_stand_in_both_languages(data):
    for kind, both in data.texts.items():
        assert set(both) == ({"fr"} if kind in FRENCH_ALONE else {"fr", "en"}), kind
        assert all(both.values()), kind


def test_texts_have_no_place_that_nothing_fills(data):
    for both in data.texts.values():
        for texts in both.values():
            for text in texts:
                assert set(places_of(text)) <= PLACES, text


def test_events_are_named_in_a_note_of_either_language(data):
    for each in (*data.events, *data.occasions):
        assert set(each.at) == {"fr", "en"}


def test_the_cast_names_only_its_own_people(data):
    cast = data.cast
    keys = {each.key for each in cast.people}
    assert len(keys) == len(cast.people)
    for meeting in cast.meetings:
        assert keys.issuperset(meeting.who)
    for request in cast.requests:
        assert request.who in keys or (request.name and not request.who)
    for one in cast.introductions:
        assert {one.by, one.whom} <= keys
    for follow_up in cast.follow_ups:
        assert follow_up.who in keys or (follow_up.what and not follow_up.who)


def _text(name: str) -> str:
    stored = json.loads((paths.RESOURCES / "sample" / f"{name}.json").read_bytes())
    return json.dumps(stored, ensure_ascii=False)


@pytest.mark.parametrize("name", FILES)
def test_the_files_are_typeset_as_the_interface_is(name):
    text = _text(name)
    assert "'" not in text
    assert not re.search(r"[\w ][ ]:(?=[ ])", text)
    assert not re.search(r"\d ?%", text.replace("20% off", ""))


@pytest.mark.parametrize("name", FILES)
def test_addresses_and_telephones_are_nobodys(name):
    text = _text(name)
    assert set(re.findall(r"@([\w.-]+)", text)) <= {"example.org"}
    assert all(each.startswith("555-01") for each in re.findall(r"\d{3}-\d{4}", text))
