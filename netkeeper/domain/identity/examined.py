"""Somebody of the record, as duplicates are looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from netkeeper.domain.identity.candidates import Named

_WITH_COUNTRY = 11  # digits of a North American number with its country code


def phone_key(phone: str) -> str:
    """Return the text under which equal telephone numbers meet."""
    digits = "".join(filter(str.isdigit, phone))
    if len(digits) == _WITH_COUNTRY and digits.startswith("1"):
        return digits[1:]  # North America's country code, written or not
    return digits or phone


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
