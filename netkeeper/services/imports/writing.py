"""Writes what an import found out: whole tables at a time, in an order no index refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from netkeeper.domain.invitations import State
from netkeeper.domain.names import name_key
from netkeeper.domain.people import sort_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from netkeeper.domain.archives import HeldConnection
    from netkeeper.services.imports.crowd import Crowd, Someone
    from netkeeper.services.imports.invitations import SaidRow
    from netkeeper.services.imports.requests import Request, Requests
    from netkeeper.services.imports.shelf import Shelf, ShelvedArchive
    from netkeeper.services.imports.steps import Steps
    from netkeeper.services.imports.tally import Tally
    from netkeeper.services.ports import WriteImports

    Row = Mapping[str, object]

OneT = TypeVar("OneT")


class Writing:
    """Writes to one unit, telling its steps as it goes; `rows` counts those of every table."""

    def __init__(self, imports: WriteImports, steps: Steps) -> None:
        self.rows = 0
        self._imports, self._steps = imports, steps

    def _add(self, table: str, ones: Sequence[OneT], row_of: Callable[[OneT], Row]) -> None:
        """Add a row for each, some thousands at a time: all of them at once would fill memory."""
        self.rows += len(ones)
        for some in self._steps.parts(ones):
            self._imports.add_rows(table, list(map(row_of, some)))

    def _change(self, table: str, ones: Sequence[OneT], row_of: Callable[[OneT], Row]) -> None:
        self.rows += len(ones)
        for some in self._steps.parts(ones):
            self._imports.change_rows(table, list(map(row_of, some)))

    def write_archives(self, shelf: Shelf, files: Sequence[tuple[int, str, Tally]]) -> None:
        """Add the archives, and their files: each with its archive's id and its digest."""
        at = self._imports.at
        self._add("archive", shelf.new, lambda one: {"at": at} | _archive_columns(one))
        self._add("archive_file", files, lambda one: _file_columns(*one))

    def write_people(self, crowd: Crowd) -> None:
        """Change the people of the record, then add the new ones and what hangs on all of them."""
        changed = [person for person in crowd.held if person.is_changed]
        # Of two people who change profiles, one may take what the other still has.
        letting_go = [person for person in changed if person.lets_go_of_slug]
        self._change("person", letting_go, lambda one: {"id": one.id, "slug": None})
        self._change("person", changed, lambda one: {"id": one.id} | _person_columns(one))
        new = {"created_at": self._imports.at}
        self._add("person", crowd.new, lambda one: {"id": one.id} | new | _person_columns(one))
        self._add(
            "person_slug", crowd.new_slugs, lambda one: {"person_id": one[0].id, "slug": one[1]}
        )
        self._add(
            "person_name",
            crowd.new_names,
            lambda one: {"person_id": one[0].id, "name": one[1], "name_key": name_key(one[1])},
        )
        self._add(
            "person_email",
            crowd.new_emails,
            lambda one: {"person_id": one[0].id, "email": one[1], "email_key": one[2]},
        )
        self._write_connections([*crowd.held, *crowd.new])

    def _write_connections(self, people: Iterable[Someone]) -> None:
        added: list[HeldConnection] = []
        changed: list[HeldConnection] = []
        for person in people:
            if person.said is not None and person.said != person.said_before:
                (added if person.said_before is None else changed).append(person.said)
        self._change("archive_connection", changed, _connection_columns)
        self._add("archive_connection", added, _new_connection_columns)

    def write_requests(self, requests: Requests) -> None:
        """Change the invitations, those that end before those that are pending, and add new ones.

        A person has one pending invitation of each direction, at every moment.
        """
        changed = [request for request in requests.held if request.is_changed]
        changed.sort(key=lambda request: request.state is State.PENDING)
        moved = [request for request in changed if request.steps]
        others = [request for request in changed if not request.steps]
        self._change(
            "invitation", moved, lambda one: {"id": one.id} | _request_columns(one) | _NO_MARKS
        )
        self._change("invitation", others, lambda one: {"id": one.id} | _request_columns(one))
        at = self._imports.at
        self._add("invitation", requests.new, lambda one: _new_request_columns(one, at))
        steps = [
            (request.id, step) for request in (*changed, *requests.new) for step in request.steps
        ]
        self._add(
            "invitation_step",
            steps,
            lambda one: {
                "invitation_id": one[0],
                "state": one[1].state,
                "certainty": one[1].certainty,
                "on_day": one[1].on.isoformat(),
                "source": one[1].source,
                "at": at,
            },
        )

    def write_said(self, said: Iterable[SaidRow]) -> None:
        """Keep what each archive named."""
        added: list[SaidRow] = []
        changed: list[Row] = []
        for one in said:
            if one.held is None:
                added.append(one)
            elif one.held.accepted_by != one.accepted_by:
                changed.append({"id": one.held.id, "accepted_by": one.accepted_by})
        self._add("archive_invitation", added, _said_columns)
        self._change("archive_invitation", changed, lambda row: row)


# What the user had put off or kept waiting is over once a request has come to its end.
_NO_MARKS: dict[str, object] = {"set_aside_on": None, "asked_on": None, "keep_until": None}


def _archive_columns(one: ShelvedArchive) -> dict[str, object]:
    return {
        "id": one.id,
        "name": one.name,
        "made_on": one.made_on,
        "owner_slug": one.owner_slug,
        "owner_name": one.owner_name,
    }


def _file_columns(archive_id: int, digest: str, tally: Tally) -> Row:
    report = tally.report
    return {
        "archive_id": archive_id,
        "name": report.name,
        "kind": report.kind,
        "sha256": digest,
        "rows": report.rows,
        "added": report.added,
        "changed": report.changed,
        "unchanged": report.unchanged,
        "skipped": report.skipped_rows,
    }


def _person_columns(person: Someone) -> dict[str, object]:
    """Return the columns of a person that an archive may fill."""
    return {
        "given_name": person.given_name,
        "family_name": person.family_name,
        "display_name": person.display_name,
        "name_key": person.name_key,
        "sort_key": sort_key(person.given_name, person.family_name, person.display_name),
        "company": person.company,
        "position": person.position,
        "slug": person.slug,
        "connected_on": person.connected_on,
        "first_message_on": person.first_message_on,
        "last_message_on": person.last_message_on,
        "linkedin_note": person.linkedin_note,
    }


def _connection_columns(said: HeldConnection) -> dict[str, object]:
    return said._asdict()


def _new_connection_columns(said: HeldConnection) -> Row:
    columns = said._asdict()
    del columns["id"]
    return columns


def _request_columns(request: Request) -> dict[str, object]:
    """Return the columns of an invitation that an archive may fill."""
    return {
        "person_id": request.person.id if request.person else None,
        "slug": request.slug,
        "note": request.note,
        "on_day": request.on.isoformat(),
        "sent_at": request.sent_at,
        "sent_raw": request.sent_raw,
        "state": request.state,
        "certainty": request.certainty,
        "state_on": request.state_on.isoformat(),
    }


def _new_request_columns(request: Request, at: str) -> Row:
    return {
        "id": request.id,
        "direction": request.direction,
        "name": request.name,
        "name_key": request.name_key,
        "source": request.source,
        "created_at": at,
    } | _request_columns(request)


def _said_columns(one: SaidRow) -> Row:
    return {
        "archive_id": one.archive_id,
        "invitation_id": one.request.id,
        "row_key": one.row_key,
        "accepted_by": one.accepted_by,
    }
