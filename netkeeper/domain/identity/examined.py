"""Somebody of the record, as duplicates are looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from netkeeper.domain.identity.candidates import Named


@frozen
class Told:
    """A connection as the last archive that names it tells of it; `on` is its day, if one is said.

    `archive` tells archives apart: a connection that the newest one lacks is one no more, or has
    another name and profile there.
    """

    archive: int
    on: str | None
    company: str
    position: str


@frozen
class Examined:
    """Somebody of the record, as duplicates are looked for; `phones` as `phone_key` writes them."""

    named: Named
    slug: str | None = None  # the profile as it is now
    phones: tuple[str, ...] = ()
    connected: bool = False
    told: Told | None = None

    @property
    def id(self) -> int:
        """Return the person's id."""
        return self.named.id
