"""Writes what an import found out: whole tables at a time, in an order no index refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.invitations import State
from netkeeper.domain.names import name_key
from netkeeper.domain.people import sort_key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from netkeeper.services.imports.crowd import Crowd, Someone
    from netkeeper.services.imports.invitations import SaidRow
    from netkeeper.services.imports.requests import Request, Requests
    from netkeeper.services.imports.shelf import Shelf
    from netkeeper.services.imports.steps import Steps
    from netkeeper.services.imports.tally import Tally
    from netkeeper.services.ports import WriteImports

    Row = Mapping[str, object]


class Writing:
    """Writes to one unit, telling its steps as it goes."""

    def __init__(self, imports: WriteImports, steps: Steps) -> None:
        self.rows = 0  # written, of any table
        self._imports, self._steps = imports, steps

    def _add(self, table: str, rows: Sequence[Row]) -> None:
        self.rows += len(rows)
        for some in self._steps.parts(rows):
            self._imports.add_rows(table, some)

    def _change(self, table: str, rows: Sequence[Row]) -> None:
        self.rows += len(rows)
        for some in self._steps.parts(rows):
            self._imports.change_rows(table, some)

    def write_archives(self, shelf: Shelf, tallies: Iterable[tuple[int, str, Tally]]) -> None:
        """Add the archives, and their files: each with its archive's id and its digest."""
        archives: list[Row] = [
            {
                "id": one.id,
                "at": self._imports.at,
                "name": one.name,
                "made_on": one.made_on,
                "owner_slug": one.owner_slug,
                "owner_name": one.owner_name,
            }
            for one in shelf.new
        ]
        self._add("archive", archives)
        files: list[Row] = []
        for archive_id, digest, tally in tallies:
            report = tally.report
            files.append(
                {
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
            )
        self._add("archive_file", files)

    def write_people(self, crowd: Crowd) -> None:
        """Change the people of the record, then add the new ones and what hangs on all of them."""
        changed = [person for person in crowd.held if _is_changed(person)]
        # Of two people who change profiles, one may take what the other still has.
        self._change("person", [{"id": one.id, "slug": None} for one in changed if _lets_go(one)])
        self._change("person", [{"id": one.id} | _columns(one) for one in changed])
        at = self._imports.at
        added = [{"id": one.id, "created_at": at} | _columns(one) for one in crowd.new]
        self._add("person", added)
        slugs = [{"person_id": one.id, "slug": slug} for one, slug in crowd.new_slugs]
        self._add("person_slug", slugs)
        names: list[Row] = [
            {"person_id": one.id, "name": name, "name_key": name_key(name)}
            for one, name in crowd.new_names
        ]
        self._add("person_name", names)
        emails: list[Row] = [
            {"person_id": one.id, "email": email, "email_key": key}
            for one, email, key in crowd.new_emails
        ]
        self._add("person_email", emails)
        self._write_connections([*crowd.held, *crowd.new])

    def _write_connections(self, people: Iterable[Someone]) -> None:
        added: list[Row] = []
        changed: list[Row] = []
        for person in people:
            said = person.said
            if said is None or said == person.said_before:
                continue
            row = said._asdict()
            if person.said_before is None:
                del row["id"]
                added.append(row)
            else:
                changed.append(row)
        self._change("archive_connection", changed)
        self._add("archive_connection", added)

    def write_requests(self, requests: Requests) -> None:
        """Change the invitations, those that end before those that are pending, and add new ones.

        A person has one pending invitation of each direction, at every moment.
        """
        changed = [request for request in requests.held if request.is_changed]
        changed.sort(key=lambda request: request.state is State.PENDING)
        moved = [{"id": one.id} | _request_columns(one) | _NO_MARKS for one in changed if one.steps]
        kept = [{"id": one.id} | _request_columns(one) for one in changed if not one.steps]
        self._change("invitation", moved)
        self._change("invitation", kept)
        at = self._imports.at
        new: list[Row] = [
            {
                "id": one.id,
                "direction": one.direction,
                "name": one.name,
                "name_key": one.name_key,
                "source": one.source,
                "created_at": at,
            }
            | _request_columns(one)
            for one in requests.new
        ]
        self._add("invitation", new)
        self._write_steps([*changed, *requests.new])

    def _write_steps(self, requests: Iterable[Request]) -> None:
        steps: list[Row] = [
            {
                "invitation_id": request.id,
                "state": step.state,
                "certainty": step.certainty,
                "on_day": step.on.isoformat(),
                "source": step.source,
                "at": self._imports.at,
            }
            for request in requests
            for step in request.steps
        ]
        self._add("invitation_step", steps)

    def write_said(self, said: Collection[SaidRow]) -> None:
        """Keep what each archive named."""
        added: list[Row] = [
            {
                "archive_id": one.archive_id,
                "invitation_id": one.request.id,
                "row_key": one.row_key,
                "accepted_by": one.accepted_by,
            }
            for one in said
            if one.held is None
        ]
        changed: list[Row] = [
            {"id": one.held.id, "accepted_by": one.accepted_by}
            for one in said
            if one.held is not None and one.held.accepted_by != one.accepted_by
        ]
        self._add("archive_invitation", added)
        self._change("archive_invitation", changed)


# What the user had put off or kept waiting is over once a request has come to its end.
_NO_MARKS: dict[str, object] = {"set_aside_on": None, "asked_on": None, "keep_until": None}


def _is_changed(person: Someone) -> bool:
    """Tell whether the record holds something else of a person."""
    return person.held is None or person.values != person.held[1:12]


def _lets_go(person: Someone) -> bool:
    """Tell whether a person gives up a profile."""
    return person.held is not None and bool(person.held.slug) and person.held.slug != person.slug


def _columns(person: Someone) -> dict[str, object]:
    """Return the columns of a person that an archive may fill."""
    key = sort_key(person.given_name, person.family_name, person.display_name)
    return {
        "given_name": person.given_name,
        "family_name": person.family_name,
        "display_name": person.display_name,
        "name_key": person.name_key,
        "sort_key": key,
        "company": person.company,
        "position": person.position,
        "slug": person.slug,
        "connected_on": person.connected_on,
        "first_message_on": person.first_message_on,
        "last_message_on": person.last_message_on,
        "linkedin_note": person.linkedin_note,
    }


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
