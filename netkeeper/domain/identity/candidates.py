"""Who is asked about, who is known, and who it may be with the reasons why."""

from __future__ import annotations

from enum import StrEnum

from netkeeper.domain.values import frozen


class Certainty(StrEnum):
    """How sure it is that a candidate is the one sought, from surest to least."""

    CERTAIN = "certain"  # the same profile or e-mail address
    STRONG = "strong"  # the same name, and nobody else has it
    AMBIGUOUS = "ambiguous"  # the same name, but it may be a namesake
    POSSIBLE = "possible"  # a name that may be the same person's

    @property
    def is_sure(self) -> bool:
        """Tell whether the person may be taken for the one sought without asking."""
        return self in {Certainty.CERTAIN, Certainty.STRONG}


class Reason(StrEnum):
    """Why somebody is a candidate, and what speaks against it."""

    SAME_PROFILE = "same_profile"
    FORMER_PROFILE = "former_profile"  # the address of their profile was this one once
    SAME_EMAIL = "same_email"
    SAME_PHONE = "same_phone"
    SAME_NAME = "same_name"
    OTHER_NAME = "other_name"  # it is another name of theirs, or a nickname beside the name
    TYPING = "typing"  # a letter or two differ
    SPELLING = "spelling"  # Marc and Mark, Mohamed and Mohammed, Pierre and Peter
    INITIAL = "initial"
    SHORT_FORM = "short_form"
    COMPOUND_NAME = "compound_name"  # a part more or less: Marie-Ève, Tremblay-Gagnon
    TRANSLITERATED = "transliterated"
    ORDER = "order"  # the same words in another order
    PART = "part"  # only one word of a name is known
    COMPANY = "company"
    POSITION = "position"
    SAME_DAY = "same_day"  # LinkedIn made both connections on one day
    NAMESAKE = "namesake"  # against: somebody else may have this name
    OTHER_PROFILE = "other_profile"  # against: their profile is another one
    OTHER_COMPANY = "other_company"  # against


@frozen
class Sought:
    """What a request tells about somebody; `slug` and `email` in any form."""

    name: str
    slug: str | None = None
    email: str | None = None
    company: str | None = None
    position: str | None = None


@frozen
class Named:
    """What identification needs of a person of the record.

    `slugs` are as `slug_of` writes them, the present one first; `emails` as `email_key` does.
    """

    id: int
    display_name: str
    given_name: str = ""
    family_name: str = ""
    other_names: tuple[str, ...] = ()
    slugs: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    company: str | None = None
    position: str | None = None


@frozen
class Candidate:
    """Somebody who may be the one sought; `score` (0 to 1) orders those of one certainty."""

    person: Named
    certainty: Certainty
    reasons: tuple[Reason, ...]
    score: float

    @property
    def is_by_address(self) -> bool:
        """Tell whether it is an address alone that speaks for them, and not the name."""
        return bool(self.reasons) and _OF_ADDRESSES.issuperset(self.reasons)

    @property
    def said(self) -> Certainty:
        """Return how sure it is, in a word: nobody is a namesake by an address."""
        if self.certainty is Certainty.AMBIGUOUS and self.is_by_address:
            return Certainty.POSSIBLE
        return self.certainty

    @property
    def told(self) -> tuple[Reason, ...]:
        """Return the reasons, without what the word for how sure it is says already."""
        if self.said is not Certainty.AMBIGUOUS:
            return self.reasons
        return tuple(each for each in self.reasons if each is not Reason.NAMESAKE)


_OF_ADDRESSES = frozenset(
    {Reason.SAME_PROFILE, Reason.FORMER_PROFILE, Reason.SAME_EMAIL, Reason.OTHER_PROFILE}
)
