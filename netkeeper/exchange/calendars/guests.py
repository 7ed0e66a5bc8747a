"""Reads who an event names: its guests and its organiser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from netkeeper.domain.calendars import Answer, Guest, GuestKind
from netkeeper.domain.naming.address_names import name_in
from netkeeper.domain.naming.names import display_name, split_name
from netkeeper.domain.profiles import email_key, is_shared_mailbox
from netkeeper.exchange.contacts import BESIDE_NAME, GUEST_MARK, unquoted
from netkeeper.exchange.linkedin.texts import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from icalendar import Event

_ADDRESS = re.compile(r"[^\s@<>\"',;:]+@[^\s@<>\"',;:]+")
_EMPTY = re.compile(r"[<(]\s*[>)]")  # what an address stood in
_THINGS = frozenset({"ROOM", "RESOURCE", "GROUP"})
_ANSWERS = {
    "ACCEPTED": Answer.ACCEPTED,
    "TENTATIVE": Answer.TENTATIVE,
    "DECLINED": Answer.DECLINED,
    "DELEGATED": Answer.DECLINED,  # somebody else goes, who is named too
}
_ORGANISERS = frozenset({"ORGANIZER", "OWNER"})  # roles of guests in old calendars (1.0)
# Google's rooms, calendars of a group, and the organiser it doesn't know.
_NOBODY = re.compile(
    r".*@(?:resource|group)\.calendar\.google\.com|unknownorganizer@calendar\.google\.com"
    r"|(?:no-?reply|do-?not-?reply|ne-?pas-?repondre|notifications?|calendar-notification)@.*"
)

# "Salle 204", "Salle du conseil", but not "Salle, Jean" nor "Jean Salle".
_ROOM = re.compile(
    r"(?i:salle|(?:conference|meeting|board) ?room|room|auditorium)\s+(?:[0-9a-z#(]|[A-Z]\b)"
)
# Programs that listen to a conference and write down what is said.
_BOT = re.compile(
    r"\bnote[ -]?taker\b|@(?:(?:otter|fireflies|read)\.ai|fathom\.video|tldv\.io)$",
    re.IGNORECASE,
)


def guests_of(event: Event) -> tuple[Guest, ...]:
    """Return who an event names, each address once; the organiser, who may be a guest too, first.

    Somebody with neither name nor address is left out.
    """
    found: dict[str, Guest] = {}
    for each in _read(event):
        key = each.address or each.name.casefold()
        before = found.get(key)
        if before is not None:  # the organiser as a guest: what is said of guests counts
            each = Guest(  # noqa: PLW2901 - both together are one guest
                before.name if _is_named(before) else each.name,
                each.address,
                each.answer,
                each.kind,
                before.organises or each.organises,
            )
        found[key] = each
    return tuple(found.values())


def _is_named(guest: Guest) -> bool:
    return bool(guest.name) and "@" not in guest.name


def _read(event: Event) -> Iterator[Guest]:
    for name in ("ORGANIZER", "ATTENDEE"):
        held = event.get(name, [])
        for each in held if isinstance(held, list) else [held]:
            params = getattr(each, "params", {})
            role = _first(params.get("ROLE")).upper()
            organises = name == "ORGANIZER" or role in _ORGANISERS
            guest = _guest(str(each), params, organises=organises)
            if guest is not None:
                yield guest


def _guest(value: str, params: Mapping[str, object], *, organises: bool) -> Guest | None:
    """Return whom a line names."""
    # Old calendars (1.0) name people as letters do: Luc Roy <luc@example.org>.
    shown = clean(_first(params.get("CN"))) or (clean(value) if "<" in value else "")
    address = next(
        (
            found[0]
            for text in (value, _first(params.get("EMAIL")), shown)
            if (found := _ADDRESS.search(text)) is not None
        ),
        "",
    )
    key = email_key(address) if address else ""
    name = _name(shown, address)
    if not name:
        return None
    told = _ANSWERS.get(_first(params.get("PARTSTAT")).upper(), Answer.NONE)
    kind = GuestKind.PERSON
    of_thing = _first(params.get("CUTYPE")).upper() in _THINGS
    unnamed = name.casefold() == key and is_shared_mailbox(key)
    if of_thing or unnamed or _is_nobody(name, key):
        kind = GuestKind.THING
    elif _first(params.get("ROLE")).upper() == "NON-PARTICIPANT":
        kind = GuestKind.INFORMED
    return Guest(name, key, told, kind, organises)


def _is_nobody(name: str, address: str) -> bool:
    """Tell whether a name or an address is that of a program or a room."""
    if _NOBODY.fullmatch(address) or _ROOM.match(name):
        return True
    return _BOT.search(f"{name} {address}") is not None


def _first(value: object) -> str:
    """Return a parameter's text: that of the first, where a line has it twice."""
    if isinstance(value, list):
        value = value[0] if value else ""
    return str(value) if value else ""


def _name(shown: str, address: str) -> str:
    """Return the name to be shown: where there is but an address, the one that it spells."""
    shown = _EMPTY.sub("", _ADDRESS.sub("", shown)).strip(" <>'\"")
    if shown.startswith("("):  # the name stands aside, the address before it
        shown = shown.strip("()")
    shown = unquoted(GUEST_MARK.sub("", shown))
    if shown and "@" not in shown:
        first, *_aside = BESIDE_NAME.split(shown, maxsplit=1)
        return display_name(*split_name(first)) if "," in first else shown
    return name_in(address) or address
