"""Four people, and the page that shows them."""

from __future__ import annotations

import shutil
from datetime import date

import pytest

from netkeeper import app
from netkeeper.domain.days import Day
from netkeeper.domain.people import Person
from netkeeper.services import people
from netkeeper.services.meetings import Attendee, MeetingDraft, log_meeting
from netkeeper.ui.people.page import PeoplePage
from tests.conftest import TODAY, settled

NAMES = ("louis", "nadia", "karim", "mai")


@pytest.fixture(scope="session")
def peopled_record(empty_record, tmp_path_factory):
    """Four people: Louis and Nadia met, Karim introduced by Nadia, Mai never met."""
    path = shutil.copy(empty_record, tmp_path_factory.mktemp("people") / "record.sqlite3")
    unit = app.build(path, origin="window", day=lambda: TODAY).open_unit

    def add(given, family, **fields):
        return people.add_person(unit, Person(0, given, family, f"{given} {family}", **fields))

    louis = add("Louis", "Asselin", company="Ville de Rivière-au-Pin")
    nadia = add("Nadia", "Benali", position="Directrice", slug="nadia-benali")
    karim = add("Karim", "Haddad", company="Coop Vélanord")
    add("Mai", "Nguyen", connected_on=date(2025, 3, 2))
    for whom, on, event in (
        (louis, date(2026, 9, 3), "Colloque"),
        (nadia, date(2024, 4, 18), "5 à 7"),
        (nadia, date(2026, 11, 12), "Comité"),
    ):
        log_meeting(unit, MeetingDraft(Day(on), [Attendee("", whom)], event=event), TODAY)
    people.introduce(unit, nadia, karim, Day(date(2026, 9, 3)))
    return settled(path)


@pytest.fixture
def ids(record_path, peopled_record):
    """The ids of the four people, once the test's own record holds them."""
    shutil.copy(peopled_record, record_path)
    return dict(zip(NAMES, range(1, 5), strict=True))


@pytest.fixture
def hand(ids, sit_at):
    return sit_at(PeoplePage)
