"""Whether one may write commercially to somebody: the consents held, their terms, their end.

The terms are those of Canada's anti-spam law (S.C. 2010, c. 23, "CASL"), read on 2026-11-22 in the
consolidation of 2020-01-17 and in SOR/2013-221. Where the law leaves a day open, the earlier end is
taken. Not legal advice: a "yes" says what the record can show, never that a message complies.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from netkeeper.domain.findings import Finding, Severity, Source
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WITHDRAWAL_DAYS = 10  # business days, at the most, to give effect to a withdrawal (s. 11(3))
SOON_DAYS = 30  # NetKeeper's own, `consent_soon_days`: from then on an end is announced
_SATURDAY = 5
# A term's end and its beginning, counted back, may differ by these days where months do.
_MONTHS_DIFFER = timedelta(days=4)


class Basis(StrEnum):
    """What a consent rests on."""

    EXPRESS = "express"  # s. 10(1): asked for and given; no end until withdrawn
    PURCHASE = "purchase"  # s. 10(10)(a)-(c): purchase, lease, barter, opportunity: two years
    CONTRACT = "contract"  # s. 10(10)(d), 10(14)(a): also a subscription or an account: while in
    # force, and two years after its end
    INQUIRY = "inquiry"  # s. 10(10)(e): six months from the recipient's inquiry
    SUPPORT = "support"  # s. 10(13)(a), (b): gift, volunteer work, meeting attended: two years
    MEMBERSHIP = "membership"  # s. 10(13)(c), 10(14)(b): while it lasts, and two years after
    PUBLISHED = "published"  # s. 10(9)(b): while the address is published, relevant to the role
    DISCLOSED = "disclosed"  # s. 10(9)(c): a card handed over, relevant to the role
    REFERRAL = "referral"  # SOR/2013-221 s. 4: the first message after a referral, no more


_TWO_YEARS, _SIX_MONTHS = 24, 6  # months
_TERMS = {
    Basis.PURCHASE: _TWO_YEARS,
    Basis.CONTRACT: _TWO_YEARS,
    Basis.INQUIRY: _SIX_MONTHS,
    Basis.SUPPORT: _TWO_YEARS,
    Basis.MEMBERSHIP: _TWO_YEARS,
}
# A contract or a membership still in force has no end yet: its term runs from its end.
_RUNS_FROM_END = frozenset({Basis.CONTRACT, Basis.MEMBERSHIP})
CAN_END = _RUNS_FROM_END | {Basis.PUBLISHED}  # what lasts until it is ended
_NEEDS_RELEVANCE = frozenset({Basis.PUBLISHED, Basis.DISCLOSED})
# What one would rather rely on: what was asked for, then what has a term, then what asks for
# relevance, and last what allows one message alone. Of equals, the one that lasts longest.
_RANKS = {Basis.EXPRESS: 0, Basis.PUBLISHED: 2, Basis.DISCLOSED: 2, Basis.REFERRAL: 3}
_HAS_TERM = 1


class ConsentState(StrEnum):
    """Where a consent of the ledger stands on a day."""

    HELD = "held"
    TO_COME = "to_come"
    USED = "used"  # the referral's one message was sent
    ENDED = "ended"
    WITHDRAWN = "withdrawn"


@frozen
class Consent:
    """A consent of the record; `id` is 0 while not yet kept.

    `since` is the day it arose (the purchase, the inquiry, the card handed over). `ended_on` is
    the end of the contract, the membership or the publication, None while it lasts.
    """

    id: int
    person_id: int
    basis: Basis
    since: date
    ended_on: date | None = None
    evidence: str = ""
    withdrawn_on: date | None = None

    @property
    def until(self) -> date | None:
        """Return the last day on which it allows a message; None while no end is known.

        Counted by the calendar: two years from 29 February end on 28 February, six months from
        31 August at the end of February. "Within the two-year period immediately before the day
        on which the message was sent" (s. 10(10)) is kept by a message on that last day.
        """
        term = _TERMS.get(self.basis)
        if term is None:
            return self.ended_on
        if self.basis in _RUNS_FROM_END:
            return _after(self.ended_on, term) if self.ended_on is not None else None
        return _after(self.ended_on or self.since, term)

    def allows(self, on: date) -> bool:
        """Tell whether it allows a message on a day."""
        if on < self.since or (self.withdrawn_on is not None and on >= self.withdrawn_on):
            return False
        return self.until is None or on <= self.until


@frozen
class MayWrite:
    """Whether one may write commercially to somebody on a day, and why."""

    may_write: bool
    consent: Consent | None
    findings: tuple[Finding, ...]

    @property
    def until(self) -> date | None:
        """Return the last day of the consent relied on, if one is known."""
        return self.consent.until if self.consent is not None else None


def may_i_write(
    consents: Sequence[Consent],
    on: date,
    *,
    connected: bool = False,
    messages_sent: bool = False,
    soon_days: int = SOON_DAYS,
) -> MayWrite:
    """Say whether the record shows a consent that allows a commercial message on a day.

    A withdrawal ends every consent, and only an express one given after it counts again.
    `connected` says that the two are connected on LinkedIn, which is none; `messages_sent` that a
    message followed the latest referral already; an end within `soon_days` is announced.
    """
    allowing = _allowing(consents, on, messages_sent=messages_sent)
    if not allowing:
        why = _refusals(consents, on, messages_sent=messages_sent)
        if connected:
            why.append(Finding("connection_is_no_consent", Severity.INFO, Source.LAW))
        why.append(Finding("exempt_messages", Severity.INFO, Source.LAW))
        return MayWrite(may_write=False, consent=None, findings=tuple(why))
    best = min(allowing, key=_preference)
    found = _grounds(best)
    last = ending(consents, on, soon_days)
    if last is not None:
        facts = {"until": last.until}
        found.insert(1, Finding("consent_ends_soon", Severity.WARN, Source.OWN, facts))
    return MayWrite(may_write=True, consent=best, findings=tuple(found))


def is_referral_used(consents: Iterable[Consent], last_message_on: date | None) -> bool:
    """Tell whether a message followed the latest referral: the one that it allows was sent."""
    days = (each.since for each in consents if each.basis is Basis.REFERRAL)
    referred = max(days, default=None)
    return last_message_on is not None and referred is not None and last_message_on >= referred


def states(
    consents: Sequence[Consent], on: date, *, messages_sent: bool = False
) -> list[ConsentState]:
    """Return where each of a person's consents stands on a day, as `may_i_write` sees it."""
    allowing = _allowing(consents, on, messages_sent=messages_sent)
    withdrawn = _last_withdrawal(consents, on)

    def state(each: Consent) -> ConsentState:
        if each in allowing:
            return ConsentState.HELD
        if each.since > on:
            return ConsentState.TO_COME
        if withdrawn is not None and not _counts_after(each, withdrawn):
            gone = _end(each) < withdrawn
            return ConsentState.ENDED if gone else ConsentState.WITHDRAWN
        return ConsentState.ENDED if _end(each) < on else ConsentState.USED

    return [state(each) for each in consents]


def ending(consents: Iterable[Consent], on: date, days: int) -> Consent | None:
    """Return the consent with which a day's yes ends within so many days; None if it lasts.

    A referral keeps no yes alive: it allows one message alone.
    """
    allowing = _allowing(consents, on, messages_sent=True)
    last = max(allowing, key=_end, default=None)
    return last if last is not None and (_end(last) - on).days <= days else None


def begun_between(first: date, last: date) -> dict[Basis, tuple[date, date]]:
    """Return when a consent of each basis began, or what it rests on ended, to end in these days.

    A few days more on either side, where months differ: whoever searches by them asks `until`.
    """
    found = {}
    for basis in Basis:
        term = _TERMS.get(basis, 0)
        found[basis] = (_after(first, -term) - _MONTHS_DIFFER, _after(last, -term) + _MONTHS_DIFFER)
    return found


def withdrawal_limit(withdrawn_on: date) -> date:
    """Return the last day to give effect to a withdrawal: ten business days after it.

    Saturdays, Sundays, and the holidays of Québec and of the federal government don't count;
    Easter Monday is one (Interpretation Act, s. 35).
    """
    import holidays  # noqa: PLC0415 - 90 ms, and rarely needed

    kinds = ("public", "government", "optional")
    free = holidays.country_holidays("CA", subdiv="QC", categories=kinds)
    day, left = withdrawn_on, WITHDRAWAL_DAYS
    while left:
        day += timedelta(days=1)
        if day.weekday() < _SATURDAY and day not in free:
            left -= 1
    return day


@lru_cache(maxsize=4096)  # a ledger asks for each end several times
def _after(day: date, months: int) -> date:
    """Return the day some months later, by the calendar, or the last day that there is."""
    from dateutil.relativedelta import relativedelta  # noqa: PLC0415 - for no consent that is shown

    try:
        later: date = day + relativedelta(months=months)
    except (OverflowError, ValueError):
        return date.max
    return later


def _last_withdrawal(consents: Iterable[Consent], on: date) -> date | None:
    """Return the day of the latest withdrawal that had been made on a day."""
    days = (each.withdrawn_on for each in consents if each.withdrawn_on is not None)
    return max((day for day in days if day <= on), default=None)


def _counts_after(consent: Consent, withdrawn: date) -> bool:
    """Tell whether a withdrawal leaves a consent: asked for anew, and given."""
    return consent.basis is Basis.EXPRESS and consent.since > withdrawn


def _allowing(consents: Iterable[Consent], on: date, *, messages_sent: bool) -> list[Consent]:
    """Return the consents that allow a message on a day."""
    held = list(consents)
    withdrawn = _last_withdrawal(held, on)
    if withdrawn is not None:
        held = [each for each in held if _counts_after(each, withdrawn)]
    return [
        each
        for each in held
        if each.allows(on) and not (each.basis is Basis.REFERRAL and messages_sent)
    ]


def _preference(consent: Consent) -> tuple[int, int]:
    return _RANKS.get(consent.basis, _HAS_TERM), -_end(consent).toordinal()


def _end(consent: Consent) -> date:
    return consent.until or date.max


def _refusals(consents: Sequence[Consent], on: date, *, messages_sent: bool) -> list[Finding]:
    """Return why there is no consent: what ended it, or what is still to come."""
    if (withdrawn := _last_withdrawal(consents, on)) is not None:
        limit = {"on": withdrawn, "limit": withdrawal_limit(withdrawn)}
        return [Finding("consent_withdrawn", Severity.STOP, Source.LAW, limit)]
    found = []
    ended = [each for each in consents if each.until is not None and each.until < on]
    if ended:
        last = max(ended, key=_end)
        # A term runs from the end of what lasted, where it had one.
        begun = last.ended_on or last.since
        facts = {"basis": last.basis.value, "until": last.until, "since": begun}
        if last.basis not in _TERMS:
            facts["case"] = last.basis.value
        found.append(Finding("consent_ended", Severity.STOP, Source.LAW, facts))
    if messages_sent and any(_is_used(each, on) for each in consents):
        found.append(Finding("referral_used", Severity.STOP, Source.LAW))
    ahead = [each.since for each in consents if each.since > on]
    if ahead:
        begins = {"since": min(ahead)}
        found.append(Finding("consent_to_come", Severity.STOP, Source.LAW, begins))
    return found or [Finding("no_consent", Severity.STOP, Source.LAW)]


def _is_used(consent: Consent, on: date) -> bool:
    """Tell whether it is a referral that would allow a message, had none followed it."""
    return consent.basis is Basis.REFERRAL and consent.allows(on)


def _grounds(consent: Consent) -> list[Finding]:
    """Return what the yes rests on, and what it asks for."""
    facts = {"basis": consent.basis.value, "since": consent.since}
    found = [Finding("consent_held", Severity.INFO, Source.LAW, facts)]
    if consent.basis in _NEEDS_RELEVANCE:
        found.append(Finding("must_be_relevant", Severity.WARN, Source.LAW))
    if consent.basis is Basis.REFERRAL:
        found.append(Finding("first_message_only", Severity.WARN, Source.LAW))
    if not consent.evidence.strip():
        found.append(Finding("no_evidence", Severity.WARN, Source.LAW))
    found.append(Finding("form_needed", Severity.INFO, Source.LAW))
    return found
