"""Writes what an import found out: whole tables at a time, in an order no index refuses."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, TypeVar

from netkeeper.domain.archives import HeldConnection
from netkeeper.domain.invitations import NO_MARKS, State, StateCertainty
from netkeeper.domain.naming.names import name_key
from netkeeper.domain.people import sort_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from netkeeper.services.imports.archives import Archives, DatedArchive
    from netkeeper.services.imports.crowd import Crowd
    from netkeeper.services.imports.invitations import SaidRow
    from netkeeper.services.imports.requests import Request, Requests
    from netkeeper.services.imports.someone import Someone
    from netkeeper.services.imports.steps import Steps
    from netkeeper.services.imports.tally import Tally
    from netkeeper.services.ports.writing import WriteImports

    Row = Mapping[str, object]
    Values = tuple[object, ...]

OneT = TypeVar("OneT")


class Writing:
    """Writes to one unit, telling its steps as it goes; `rows` counts those of every table."""

    def __init__(self, imports: WriteImports, steps: Steps) -> None:
        self.rows = 0
        self._imports, self._steps = imports, steps

    def _add(
        self,
        table: str,
        columns: Sequence[str],
        ones: Sequence[OneT],
        values_of: Callable[[OneT], Values],
    ) -> None:
        """Add a row for each, some thousands at a time: all of them at once would fill memory."""
        self.rows += len(ones)
        self._imports.expect(table, len(ones))
        for some in self._steps.parts(ones):
            self._imports.add_values(table, columns, list(map(values_of, some)))

    def _change(self, table: str, ones: Sequence[OneT], row_of: Callable[[OneT], Row]) -> None:
        self.rows += len(ones)
        for some in self._steps.parts(ones):
            self._imports.change_rows(table, list(map(row_of, some)))

    def write_archives(self, archives: Archives, files: Sequence[tuple[int, str, Tally]]) -> None:
        """Add the archives, and their files: each with its archive's id and its digest."""
        at = self._imports.at
        self._add("archive", _ARCHIVE, archives.new, lambda one: (*_archive_values(one), at))
        self._add("archive_file", _FILE, files, lambda one: _file_values(*one))

    def write_people(self, crowd: Crowd) -> None:
        """Change the people of the record, then add the new ones and what hangs on all of them."""
        changed = [person for person in crowd.held if person.is_changed]
        # Of two people who change profiles, one may take what the other still has.
        letting_go = [person for person in changed if person.lets_go_of_slug]
        self._change("person", letting_go, lambda one: {"id": one.id, "slug": None})
        self._change("person", changed, _person_columns)
        at = self._imports.at
        self._add(
            "person", (*_PERSON, "created_at"), crowd.new, lambda one: (*_person_values(one), at)
        )
        self._add("person_slug", _SLUG, crowd.new_slugs, lambda one: (one[0].id, one[1]))
        self._add(
            "person_name", _NAME, crowd.new_names, lambda one: (one[0].id, one[1], name_key(one[1]))
        )
        self._add("person_email", _EMAIL, crowd.new_emails, lambda one: (one[0].id, *one[1:]))
        self._write_connections(crowd)

    def _write_connections(self, crowd: Crowd) -> None:
        """Keep what the archives say of each connection: mostly the same, only once more."""
        added: list[HeldConnection] = []
        changed: list[HeldConnection] = []
        again: dict[tuple[int, int], list[int]] = {}  # by the archive before, and the one now
        for same, archive in crowd.said_again:
            if archive != same.archive_id:
                again.setdefault((same.archive_id, archive), []).append(same.id)
        for person in (*crowd.held, *crowd.new):
            said, before = person.said, person.said_before
            if said is None or said == before:
                continue
            if before is None:
                added.append(said)
            elif said[3:] == before[3:]:
                again.setdefault((before.archive_id, said.archive_id), []).append(said.id)
            else:
                changed.append(said)
        for archives, ids in again.items():
            self.rows += len(ids)
            self._imports.change_alike("archive_connection", "archive_id", archives, sorted(ids))
        self._change("archive_connection", changed, _connection_columns)
        self._add(
            "archive_connection", HeldConnection._fields[1:], added, itemgetter(slice(1, None))
        )

    def write_requests(self, requests: Requests) -> None:
        """Change the invitations, those that end before those that are pending, and add new ones.

        A person has one pending invitation of each direction, at every moment.
        """
        changed = [request for request in requests.held if request.is_changed]
        changed.sort(key=lambda request: request.state is State.PENDING)
        moved = [request for request in changed if request.steps]
        others = [request for request in changed if not request.steps]
        self._change("invitation", moved, lambda one: {**_request_columns(one), **NO_MARKS})
        self._change("invitation", others, _request_columns)
        at = self._imports.at
        self._add(
            "invitation",
            (*_NEW_REQUEST, *_REQUEST, "created_at"),
            requests.new,
            lambda one: (*_new_request_values(one), *one.values, at),
        )
        steps = [(request.id, *step) for request in moved for step in request.steps]
        self._imports.expect("invitation_step", len(steps) + len(requests.new))
        self._add("invitation_step", _STEP, steps, lambda one: (*_step_values(*one), at))
        if requests.new:
            first, last = requests.new[0].id, requests.new[-1].id
            self.rows += self._imports.add_first_steps(first, last)
            self._steps.worked(len(requests.new))

    def write_said(self, said: Iterable[SaidRow]) -> None:
        """Keep what each archive named."""
        added: list[SaidRow] = []
        changed: list[Row] = []
        for one in said:
            if one.held is None:
                added.append(one)
            elif one.held.accepted_by != one.accepted_by:
                changed.append({"id": one.held.id, "accepted_by": one.accepted_by})
        self._add("archive_invitation", _SAID, added, _said_values)
        self._change("archive_invitation", changed, lambda row: row)


_ARCHIVE = ("id", "name", "made_on", "owner_slug", "owner_name", "at")
_FILE = ("archive_id", "name", "kind", "sha256", "rows", "added", "changed", "unchanged", "skipped")
# The columns of a person and of an invitation that an archive may fill.
_PERSON = (
    *("id", "given_name", "family_name", "display_name", "name_key", "company", "position"),
    *("slug", "connected_on", "first_message_on", "last_message_on", "linkedin_note", "sort_key"),
)
_SLUG = ("person_id", "slug")
_NAME = ("person_id", "name", "name_key")
_EMAIL = ("person_id", "email", "email_key")
_REQUEST = (
    *("person_id", "slug", "note", "on_day", "sent_at", "sent_raw"),
    *("state", "certainty", "state_on"),
)
_NEW_REQUEST = ("id", "direction", "name", "name_key", "source")
_SOURCE = "archive"  # where what an import adds comes from
_STEP = ("invitation_id", "state", "certainty", "on_day", "source", "at")
_SAID = ("archive_id", "invitation_id", "row_key", "accepted_by")


def _archive_values(one: DatedArchive) -> Values:
    return one.id, one.name, one.made_on, one.owner_slug, one.owner_name


def _file_values(archive_id: int, digest: str, tally: Tally) -> Values:
    report = tally.report
    fates = report.added, report.changed, report.unchanged, report.skipped_rows
    return archive_id, report.name, report.kind, digest, report.rows, *fates


def _person_values(person: Someone) -> Values:
    key = sort_key(person.given_name, person.family_name, person.display_name)
    return person.id, *person.values, key


def _person_columns(person: Someone) -> Row:
    return dict(zip(_PERSON, _person_values(person), strict=True))


def _connection_columns(said: HeldConnection) -> Row:
    return said._asdict()


def _request_columns(request: Request) -> dict[str, object]:
    return {"id": request.id} | dict(zip(_REQUEST, request.values, strict=True))


def _new_request_values(request: Request) -> Values:
    return request.id, request.direction, request.name, request.name_key, _SOURCE


def _step_values(request_id: int, state: State, on: date) -> Values:
    return request_id, state, StateCertainty.DEDUCED, on.isoformat(), _SOURCE


def _said_values(one: SaidRow) -> Values:
    return one.archive_id, one.request.id, one.row_key, one.accepted_by
