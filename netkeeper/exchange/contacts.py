"""What an address book says of somebody, whichever form it is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.names import display_name, split_name
from netkeeper.domain.profiles import slug_of
from netkeeper.domain.values import frozen
from netkeeper.exchange.linkedin.texts import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from netkeeper.domain.people import Person


@frozen
class Contact:
    """Somebody named on a line of a file; the person's id is 0."""

    line: int
    person: Person

    @property
    def characters(self) -> int:
        """Return how much text of the file it holds."""
        whom = self.person
        texts = (
            *(whom.given_name, whom.family_name, whom.display_name, whom.note, whom.linkedin_note),
            *(whom.company, whom.position, whom.location, *whom.emails, *whom.phones),
            *(*whom.other_names, *whom.former_slugs, *whom.tags),
        )
        return sum(map(len, texts))


def named(given: str, family: str, shown: str) -> tuple[str, str, str]:
    """Return given name, family name and whole name, made from each other where one lacks.

    The whole name is empty where nothing names anybody.
    """
    if not shown:
        shown = display_name(given, family)
    if shown and not (given or family):
        given, family = split_name(shown)
    return given, family, shown


def linkedin_slug(text: str) -> str | None:
    """Return the slug of a LinkedIn profile's address; None for any other page's."""
    return slug_of(text) if "linkedin." in text.lower() else None


def cleaned(values: Mapping[str, str]) -> dict[str, str]:
    """Return texts as a foreign file's are kept: on one line, but for notes."""
    return {name: text.strip() if name == "note" else clean(text) for name, text in values.items()}


def distinct(values: Iterable[str]) -> tuple[str, ...]:
    """Return the values that say something, each once."""
    return tuple(dict.fromkeys(each for each in values if each.strip()))
