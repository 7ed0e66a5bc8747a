"""Reads the shipped files that a sample record is made from."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from netkeeper import paths
from netkeeper.domain.consent import Basis
from netkeeper.domain.days import Precision
from netkeeper.domain.invitations import Direction, State, StateCertainty
from netkeeper.domain.meetings import MeetingKind
from netkeeper.domain.people import Answer
from netkeeper.domain.sample.data import (
    Cast,
    CastConsent,
    CastFollowUp,
    CastIntroduction,
    CastMeeting,
    CastPerson,
    CastRequest,
    City,
    Event,
    Occasion,
    Origin,
    SampleData,
    Sector,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Stored = Mapping[str, Any]  # an object of the files, each read by the one function for its kind

# The fields that the files hold as plain texts or lists.
_READ: dict[str, Callable[[Any], object]] = {
    "kind": MeetingKind,
    "basis": Basis,
    "precision": Precision,
    "direction": Direction,
    "state": State,
    "certainty": StateCertainty,
    "reference": Answer,
    "introduction": Answer,
}


def sample_data() -> SampleData:
    """Return everything that the files of `resources/sample` hold."""
    names, companies, occasions = (_read(each) for each in ("names", "companies", "occasions"))
    return SampleData(
        origins=tuple(Origin(**_fields(each)) for each in names["origins"]),
        short_forms=names["short_forms"],
        words=tuple(companies["words"]),
        sectors=tuple(Sector(**_fields(each)) for each in companies["sectors"]),
        cities=tuple(City(**each) for each in companies["cities"]),
        events=tuple(Event(**_fields(each)) for each in occasions["events"]),
        occasions=tuple(Occasion(**_fields(each)) for each in occasions["other"]),
        topics=tuple(occasions["topics"]),
        texts={
            kind: {language: tuple(texts) for language, texts in both.items()}
            for kind, both in _read("texts").items()
        },
        cast=_cast(_read("cast")),
    )


def _read(name: str) -> Stored:
    """Return one of the files as it stands."""
    loaded: Stored = json.loads((paths.RESOURCES / "sample" / f"{name}.json").read_bytes())
    return loaded


def _cast(stored: Stored) -> Cast:
    """Return the people who are written out."""
    in_person = {"kind": MeetingKind.IN_PERSON, "precision": Precision.DAY}
    told = {"certainty": StateCertainty.TOLD}
    return Cast(
        people=tuple(CastPerson(**_fields(each)) for each in stored["people"]),
        meetings=tuple(CastMeeting(**in_person | _fields(each)) for each in stored["meetings"]),
        requests=tuple(CastRequest(**told | _fields(each)) for each in stored["requests"]),
        introductions=tuple(CastIntroduction(**each) for each in stored["introductions"]),
        follow_ups=tuple(CastFollowUp(**each) for each in stored["follow_ups"]),
        consents=tuple(CastConsent(**_fields(each)) for each in stored["consents"]),
    )


def _fields(stored: Stored) -> dict[str, Any]:
    """Return an object's fields as the domain knows them: lists as tuples, codes as codes."""
    return {
        name: _READ[name](value) if name in _READ else _frozen(value)
        for name, value in stored.items()
    }


def _frozen(value: object) -> object:
    """Return a list, and the lists in it, as tuples."""
    if isinstance(value, list):
        return tuple(_frozen(each) for each in value)
    return value
