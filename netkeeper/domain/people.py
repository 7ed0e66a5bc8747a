"""A person of the record, and how well the user knows them."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from netkeeper.domain.folding import fold, label_key

if TYPE_CHECKING:
    from datetime import date


class Acquaintance(StrEnum):
    """How the user knows somebody, from the strongest way to none."""

    MET = "met"  # at least one meeting in person
    CONTACT = "contact"  # a call, a letter, messages both ways, or the user said so
    INTRODUCED = "introduced"  # somebody known introduced them: weaker, and said so
    NONE = "none"

    @property
    def is_known(self) -> bool:
        """Tell whether there was a meeting of any kind, or the user said "in contact"."""
        return self in {Acquaintance.MET, Acquaintance.CONTACT}

    @property
    def wants_introducers(self) -> bool:
        """Tell whether somebody is known so weakly that others may be asked about them."""
        return self is not Acquaintance.MET


class Answer(StrEnum):
    """The user's own judgement on "could I ask them for ...?"."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


class Question(StrEnum):
    """The two questions asked of each person of the record."""

    REFERENCE = "reference"
    INTRODUCTION = "introduction"


class Person(NamedTuple):
    """Somebody in the record; `id` is 0 while not yet kept."""

    id: int
    given_name: str
    family_name: str
    display_name: str
    company: str = ""
    position: str = ""
    location: str = ""
    slug: str | None = None
    connected_on: date | None = None
    in_contact: bool = False
    first_message_on: date | None = None
    last_message_on: date | None = None
    reference: Answer | None = None
    introduction: Answer | None = None
    note: str = ""
    linkedin_note: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()
    former_slugs: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    trashed: bool = False


NAMING = frozenset({"given_name", "family_name", "display_name"})  # the fields of a name
# The fields of a person, but for the lists, that the user may type.
TYPED = (
    "given_name",
    "family_name",
    "display_name",
    "company",
    "position",
    "location",
    "slug",
    "connected_on",
    "note",
)
LISTS = ("emails", "phones", "other_names", "tags")  # those that the user may type


_fold_part = lru_cache(maxsize=1 << 14)(fold)  # many people share a part of their names


def sort_key(given_name: str, family_name: str, display_name: str) -> str:
    """Return the text that people are sorted by: family name first, folded.

    The tab between comes before the space within: all of the Ziani family, then Ziani-Touati.
    """
    folded = f"{_fold_part(family_name)}\t{_fold_part(given_name)}".strip()
    return folded or label_key(display_name)
