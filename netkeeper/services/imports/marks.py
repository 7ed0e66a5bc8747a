"""What tells which invitation of the record a row of an archive is: profiles, people, names."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from netkeeper.domain.invitations import State

if TYPE_CHECKING:
    from collections.abc import Iterable

    from netkeeper.exchange.linkedin.invitations import InvitationRow
    from netkeeper.services.imports.requests import Request
    from netkeeper.services.imports.someone import Someone

    Mark = tuple[str, str | int]  # what it is, and the profile, person or name

# LinkedIn writes the day on the Pacific coast, people theirs, and not always on the same evening.
_SAME_REQUEST = timedelta(days=3)


def marks_of(request: Request) -> Iterable[Mark]:
    """Return all that a row may find a request by: profiles, the person, and folded names."""
    person = request.person
    names, slugs = [request.name_key], [request.slug]
    if person is not None:
        names.append(person.name_key)
        slugs.append(person.slug)
        yield "person", person.id
    known = [slug for slug in dict.fromkeys(slugs) if slug]
    yield from (("profile", slug) for slug in known)
    for name in dict.fromkeys(names):
        yield "name", name
        if not known:
            yield "name alone", name


def looked_for(slug: str | None, person: Someone | None, name: str) -> list[Mark]:
    """Return what to look for, the surest first; a profile is not another profile's namesake."""
    marks: list[Mark] = [("profile", slug)] if slug else []
    if person is not None:
        marks.append(("person", person.id))
    return [*marks, ("name alone" if slug else "name", name)]


def agrees(request: Request, row: InvitationRow, person: Someone | None, name: str) -> bool:
    """Tell whether nothing speaks against an invitation's being a row's, which is the person's."""
    slug, urn = row.other_slug, row.other_urn
    if urn and request.urn and urn != request.urn:
        return False
    if slug and request.slug == slug:
        return True
    if person is not None and request.person is not None:
        return person is request.person
    own = request.slug or (request.person.slug if request.person else None)
    if slug and own and slug != own:
        return False
    return name == request.name_key or bool(request.person and name == request.person.name_key)


def is_near(request: Request, row: InvitationRow) -> bool:
    """Tell whether a typed request was sent when a row says, as far as days tell.

    A draft was sent if it has no other note than the row's.
    """
    near = abs(request.on - row.sent_on) <= _SAME_REQUEST
    if request.state is not State.DRAFT:
        return near
    same_note = has_note(request, row)
    if same_note and row.note:
        return row.sent_on >= request.on - _SAME_REQUEST
    return near and (same_note or not request.note)


def has_note(request: Request, row: InvitationRow) -> bool:
    """Tell whether an invitation's note is a row's, however its lines and spaces are."""
    return request.note.split() == row.note.split()
