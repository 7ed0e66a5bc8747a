"""Fills an empty record with the sample, which is what that record begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.sample.make import PEOPLE, make_sample
from netkeeper.domain.values import replace
from netkeeper.services.people import typed_fields
from netkeeper.services.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from netkeeper.domain.sample.contents import Sample
    from netkeeper.domain.sample.data import SampleData
    from netkeeper.services.ports.writing import OpenUnit, WriteImports


def fill_with_sample(
    open_unit: OpenUnit, data: SampleData, today: date, *, people: int = PEOPLE
) -> None:
    """Put an invented record into an empty one; Refused where it already holds something.

    It can't be undone: who tries the program out takes their own changes back, not all that there
    is to try it on.
    """
    sample = make_sample(data, today, people=people)
    with open_unit("make_sample") as unit:
        if not unit.read.overview.is_empty():
            raise Refused("record_not_empty")
        unit.imports.begin_bulk()
        _write(unit.imports, sample)
        unit.imports.end_bulk()
        unit.settle()
        unit.commit(count=len(sample.people))


def _write(record: WriteImports, sample: Sample) -> None:
    """Write a sample under the record's own ids: the sample's ids count from 1."""
    people = record.add_people(sample.people, typed_fields)
    record.add_meetings(
        [
            replace(each, attendees=tuple(people[number - 1] for number in each.attendees))
            for each in sample.meetings
        ]
    )
    record.add_invitations(
        [each._replace(person_id=_kept(people, each.person_id)) for each in sample.invitations]
    )
    record.add_introductions(
        [
            replace(
                each,
                introducer_id=people[each.introducer_id - 1],
                introduced_id=people[each.introduced_id - 1],
            )
            for each in sample.introductions
        ]
    )
    record.add_follow_ups(
        [replace(each, person_id=_kept(people, each.person_id)) for each in sample.follow_ups]
    )
    record.add_consents(
        [replace(each, person_id=people[each.person_id - 1]) for each in sample.consents]
    )
    made_on = sample.archive_on
    name = f"Complete_LinkedInDataExport_{made_on:%m-%d-%Y}.zip"
    record.add_rows("archive", [{"at": record.at, "name": name, "made_on": made_on.isoformat()}])


def _kept(people: Sequence[int], number: int | None) -> int | None:
    """Return the record's id of a person of the sample."""
    return None if number is None else people[number - 1]
