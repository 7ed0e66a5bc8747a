"""What an address book adds to somebody of the record, who is never changed otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from netkeeper.domain.folding import label_key
from netkeeper.domain.naming.names import name_key
from netkeeper.domain.profiles import email_key, phone_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from netkeeper.domain.people import Person


def number_key(text: str) -> str:
    """Return a telephone number as it is compared; letters are part of one: 1 800 CAFES."""
    plain = "".join(filter(str.isalnum, text))
    return phone_key(text) if plain.isdigit() else plain or text


# The columns that are filled where they are empty.
FILLED = (
    "company",
    "position",
    "location",
    "slug",
    "connected_on",
    "in_contact",
    "first_message_on",
    "last_message_on",
    "reference",
    "introduction",
    "note",
    "linkedin_note",
)
# The lists that are added to, and how two of their values are compared.
_ADDED: dict[str, Callable[[str], str]] = {
    "emails": email_key,
    "phones": number_key,
    "other_names": lambda text: name_key(text) or text,
    "former_slugs": str,
    "tags": label_key,
}


def difference(
    held: Person, whom: Person, typed: Iterable[str]
) -> tuple[Person, dict[str, tuple[str, ...]]] | None:
    """Return somebody with what another says of them added, and what that is; None for nothing."""
    filled: dict[str, Any] = {
        name: value
        for name in FILLED
        if name not in typed and not getattr(held, name) and (value := getattr(whom, name))
    }
    lists: dict[str, tuple[str, ...]] = {}
    for name, key in _ADDED.items():
        known = {key(each) for each in getattr(held, name)}
        new = {key(each): each for each in getattr(whom, name) if key(each) not in known}
        if new:
            lists[name] = tuple(new.values())
    if whom.display_name != held.display_name and "@" not in whom.display_name:
        _add_name(held, whom, lists)
    if not filled and not lists:
        return None
    whole: dict[str, Any] = {
        name: (*getattr(held, name), *values) for name, values in lists.items()
    }
    return held._replace(**filled, **whole), lists


def _add_name(held: Person, whom: Person, lists: dict[str, tuple[str, ...]]) -> None:
    """Keep the name of whoever was found by profile or address, where it is another one."""
    known = {name_key(each) for each in (held.display_name, *held.other_names)}
    key = name_key(whom.display_name)
    if key and key not in known:
        others = lists.get("other_names", ())
        if key not in map(name_key, others):
            lists["other_names"] = (*others, whom.display_name)
