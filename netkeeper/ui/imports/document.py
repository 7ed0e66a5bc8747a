"""Reads the JSON document of the import command back into the report that it was made of."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from netkeeper.services.imports import Column, NotRead, OtherFile, Remark, Skipped
from netkeeper.services.imports.report import (
    CalendarReport,
    Compared,
    Comparison,
    FileReport,
    Guest,
    ImportReport,
    Newcomer,
    Owner,
    PeopleReport,
    PlannedMeeting,
    TableReport,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Document = Mapping[str, Any]


def report_of(document: Document) -> ImportReport:
    """Return the report; its sentences are left aside, for the window writes them itself."""
    compared = document["comparison"]
    return ImportReport(
        name=document["name"],
        files=tuple(map(_file, document["files"])),
        people=document["people"],
        invitations=document["invitations"],
        accepted=document["accepted"],
        comparison=_comparison(compared) if compared else None,
        problems=tuple(map(_remark, document["problems"])),
        others=tuple(OtherFile(each["name"], NotRead(each["why"])) for each in document["others"]),
        changes=document["changes"],
        made_on=_day(document["made_on"]),
        calendar=_calendar(document["calendar"]) if document["calendar"] else None,
        tables=tuple(map(_table, document["tables"])),
        newcomers=_people(document["newcomers"]) if document["newcomers"] else None,
        repairable=document["repairable"],
    )


def _file(each: Document) -> FileReport:
    skipped = tuple(Skipped(row["line"], row["code"], row["facts"]) for row in each["skipped"])
    return FileReport(**{**each, "skipped": skipped})


def _remark(each: Document) -> Remark:
    return Remark(each["code"], each["file"], each["line"], each["facts"])


def _comparison(found: Document) -> Comparison:
    return Comparison(
        since=_day(found["since"]),
        accepted=_requests(found["accepted"]),
        vanished=_requests(found["vanished"]),
        still_pending=_requests(found["still_pending"]),
    )


def _requests(found: Sequence[Document]) -> tuple[Compared, ...]:
    return tuple(
        Compared(each["id"], each["name"], date.fromisoformat(each["on"])) for each in found
    )


def _calendar(found: Document) -> CalendarReport:
    meetings = tuple(map(_meeting, found["meetings"]))
    owners = tuple(Owner(**each) for each in found["owners"])
    return CalendarReport(**{**found, "meetings": meetings, "owners": owners})


def _table(found: Document) -> TableReport:
    columns = found["columns"]
    return TableReport(
        found["file"],
        tuple(Column(one["heading"], tuple(one["samples"]), one["field"]) for one in columns),
    )


def _people(found: Document) -> PeopleReport:
    return PeopleReport(tuple(Newcomer(**each) for each in found["people"]), found["count"])


def _meeting(each: Document) -> PlannedMeeting:
    people = tuple(Guest(**one) for one in each["people"])
    return PlannedMeeting(**{**each, "on": date.fromisoformat(each["on"]), "people": people})


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
