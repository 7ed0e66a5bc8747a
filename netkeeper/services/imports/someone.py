"""One person of the record in memory, as an import finds and changes them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from netkeeper.domain.archives import HeldConnection
from netkeeper.domain.naming.names import display_name, name_key
from netkeeper.domain.people import NAMING

if TYPE_CHECKING:
    from netkeeper.domain.archives import HeldPerson

_NOTHING: frozenset[str] = frozenset()


@lru_cache(maxsize=8_192)  # ten years have 3,653
def day_text(day: date) -> str:
    """Return a day as the record holds it; that of many people is held once."""
    return day.isoformat()


@lru_cache(maxsize=8_192)
def days_of(*texts: str | None) -> tuple[date, ...]:
    """Return the days of some texts of the record; what many people have is held once."""
    return tuple(dict.fromkeys(date.fromisoformat(text) for text in texts if text))


@lru_cache(maxsize=8_192)
def _alone(day: date) -> tuple[date, ...]:
    return (day,)


@dataclass(slots=True, eq=False)
class Someone:
    """One person: what the record will hold of them; `held` is what it holds now.

    `said` is what the last archive says of the connection, `said_before` what the record's said;
    `days` has every day on which an archive says the connection was made.
    """

    id: int
    given_name: str
    family_name: str
    display_name: str
    name_key: str
    company: str = ""
    position: str = ""
    slug: str | None = None
    connected_on: str | None = None
    first_message_on: str | None = None
    last_message_on: str | None = None
    linkedin_note: str = ""
    typed: frozenset[str] = _NOTHING
    trashed: bool = False
    held: HeldPerson | None = None
    said: HeldConnection | None = None
    said_before: HeldConnection | None = None
    days: tuple[date, ...] = ()
    new_days: tuple[date, ...] = ()  # that the record did not know
    touched: bool = False  # an archive that comes now names them

    @property
    def values(self) -> tuple[str | None, ...]:
        """Return what an import may change, as the record holds it, in `HeldPerson`'s order."""
        return (
            self.given_name,
            self.family_name,
            self.display_name,
            self.name_key,
            self.company,
            self.position,
            self.slug,
            self.connected_on,
            self.first_message_on,
            self.last_message_on,
            self.linkedin_note,
        )

    @property
    def is_changed(self) -> bool:
        """Tell whether the record holds something else of them."""
        return self.held is None or self.values != self.held[1:12]

    @property
    def lets_go_of_slug(self) -> bool:
        """Tell whether the record holds another profile of them."""
        held = self.held.slug if self.held else None
        return held is not None and held != self.slug

    def may_take(self, column: str) -> bool:
        """Tell whether an archive may fill a column: the user didn't type it."""
        return column not in self.typed

    @property
    def may_rename(self) -> bool:
        """Tell whether an archive may set the name, all its parts together."""
        return self.typed.isdisjoint(NAMING)

    def rename(self, given: str, family: str) -> None:
        """Set the name."""
        self.given_name, self.family_name = given, family
        self.display_name = display_name(given, family)
        self.name_key = name_key(self.display_name)

    def connected(self, on: date | None) -> None:
        """Keep a day on which an archive says the connection was made."""
        if on is not None and on not in self.days:
            self.days = (*self.days, on) if self.days else _alone(on)
            self.new_days = (*self.new_days, on) if self.new_days else _alone(on)

    def hear_again(self, said: HeldConnection, archive_id: int) -> None:
        """Keep the newest archive that says what was said; its texts are held once."""
        self.said = HeldConnection(said.id, said.person_id, archive_id, *said[3:])
        self.touched = True
