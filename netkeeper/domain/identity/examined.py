"""Somebody of the record, as duplicates are looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from netkeeper.domain.identity.candidates import Named


@frozen
class Examined:
    """Somebody of the record, as duplicates are looked for; `phones` as `phone_key` writes them."""

    named: Named
    slug: str | None = None  # the profile as it is now
    phones: tuple[str, ...] = ()
    connected: bool = False

    @property
    def id(self) -> int:
        """Return the person's id."""
        return self.named.id
