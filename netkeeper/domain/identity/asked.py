"""What is sought, read once, and what circumstances say of somebody who may be meant."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from netkeeper.domain.folding import fold
from netkeeper.domain.identity import companies
from netkeeper.domain.identity.candidates import Named, Reason, Sought
from netkeeper.domain.identity.companies import Companies
from netkeeper.domain.naming.names import name_tokens
from netkeeper.domain.profiles import email_key, slug_of
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from netkeeper.domain.naming.name_vocabulary import Vocabulary

_COMPANY = {Companies.SAME: 0.06, Companies.DIFFERENT: -0.04, Companies.UNKNOWN: 0.0}
_OTHER_PROFILE = 0.08


@frozen
class Asked:
    """What is sought, read once."""

    sought: Sought
    vocabulary: Vocabulary

    @cached_property
    def slug(self) -> str | None:
        """Return the profile's slug."""
        return slug_of(self.sought.slug or "")

    @cached_property
    def email(self) -> str:
        """Return the key of the e-mail address."""
        return email_key(self.sought.email or "")

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        """Return the words of the name."""
        return name_tokens(self.sought.name)

    def company(self, person: Named) -> Companies:
        """Compare the companies."""
        return companies.compare(self.sought.company, person.company)

    def is_other_profile(self, person: Named) -> bool:
        """Tell whether both profiles are known, and differ."""
        return self.slug is not None and bool(person.slugs) and self.slug not in person.slugs

    def circumstances(self, person: Named) -> tuple[float, tuple[Reason, ...]]:
        """Return what company, position and profile bring to the score, and say."""
        relation = self.company(person)
        change, reasons = _COMPANY[relation], []
        if relation is Companies.SAME:
            reasons.append(Reason.COMPANY)
        elif relation is Companies.DIFFERENT:
            reasons.append(Reason.OTHER_COMPANY)
        position = fold(self.sought.position or "")
        if position and position == fold(person.position or ""):
            change += _COMPANY[Companies.SAME] / 2
            reasons.append(Reason.POSITION)
        if self.is_other_profile(person):
            change -= _OTHER_PROFILE
            reasons.append(Reason.OTHER_PROFILE)
        return change, tuple(reasons)
