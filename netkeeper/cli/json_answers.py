"""The JSON shapes of the answers; others rely on their keys."""

from __future__ import annotations

import json
from datetime import date
from pathlib import PurePath
from typing import TYPE_CHECKING

from netkeeper.domain.values import as_dict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from enum import StrEnum

    from netkeeper.domain.days import Day
    from netkeeper.domain.evidence import Judgement, KnownCandidate
    from netkeeper.domain.findings import Finding
    from netkeeper.domain.lines import InvitationLine, MeetingLine, PersonLine
    from netkeeper.domain.requests.introducers import Introducer
    from netkeeper.domain.silence import History
    from netkeeper.domain.standing.factors import Factor
    from netkeeper.domain.standing.judge import Standing
    from netkeeper.services.consents import Kept, Ledger
    from netkeeper.services.meetings import Logged
    from netkeeper.services.review import ReviewItem
    from netkeeper.services.saved_searches import SavedLine
    from netkeeper.services.search import Found
    from netkeeper.texts.standing import StandingTexts
    from netkeeper.texts.texts import Texts

Document = dict[str, object]


def written(document: Mapping[str, object]) -> str:
    """Return a document as JSON, its days and instants as ISO has them."""
    return json.dumps(document, ensure_ascii=False, default=_plain)


def _plain(each: object) -> object:
    """Return what JSON has no form for in one that it has: values of the domain as their fields."""
    if isinstance(each, date):
        return each.isoformat()
    return str(each) if isinstance(each, PurePath) else as_dict(each)


def logged(
    found: Logged, alike: Mapping[str, Sequence[KnownCandidate]], day: Day, texts: Texts
) -> Document:
    """Return a logged meeting with its day as it was understood, and its people.

    `alike` holds, by the name of somebody new, those of the record who may be the same person.
    """
    people = [
        {
            "id": each.id,
            "name": each.name,
            "new": each.new,
            "candidates": [
                _candidate(one, texts) for one in (alike.get(each.name, ()) if each.new else ())
            ],
        }
        for each in found.people
    ]
    return {"meeting": found.id, "on": day.iso(), "people": people}


def judgement(found: Judgement[StrEnum], invitation: int | None, texts: Texts) -> Document:
    """Return a verdict with its candidates and findings, each with its passage of the note."""
    return {
        "verdict": found.verdict.value,
        "headline": texts.headline(found),
        "person": {"id": found.person.id, "name": found.person.name} if found.person else None,
        "candidates": [_candidate(each, texts) for each in found.candidates],
        "findings": [_passage(each, texts) for each in found.findings],
        "invitation": invitation,
    }


def _candidate(each: KnownCandidate, texts: Texts) -> Document:
    return {
        "id": each.id,
        "name": each.name,
        "company": each.candidate.person.company or None,
        "certainty": each.candidate.certainty.value,
        "acquaintance": each.acquaintance.value,
        "why": texts.why(each),
    }


def _passage(each: Finding, texts: Texts) -> Document:
    return finding(each, texts) | {"span": list(each.span) if each.span else None}


def finding(each: Finding, texts: Texts) -> Document:
    """Return a finding in words."""
    return {
        "code": each.code,
        "severity": each.severity.value,
        "text": texts.finding(each),
        "source": each.source.value,
        "remedy": texts.remedy(each),
    }


def introducers(found: list[Introducer], texts: Texts) -> list[Document]:
    """Return who could introduce the user to somebody, best first, each with the reason."""
    from netkeeper.texts.introducers import line  # noqa: PLC0415 - loaded when needed

    return [
        {
            "id": each.id,
            "name": each.whom.name,
            "company": each.whom.company or None,
            "tie": each.reason.bond.value,
            "why": line(each, texts),
        }
        for each in found
    ]


def consent(ledger: Ledger, pdf: PurePath | None, texts: Texts) -> Document:
    """Return whether one may write commercially, with basis, end and evidence, and the ledger."""
    found = ledger.answer
    held = found.consent
    return {
        "may_write": found.may_write,
        "person": {"id": ledger.person.id, "name": ledger.person.display_name},
        "basis": held.basis.value if held else None,
        "since": held.since if held else None,
        "until": found.until,
        "evidence": held.evidence if held else None,
        "findings": [finding(each, texts) for each in found.findings],
        "consents": [_kept(each) for each in ledger.kept],
        "pdf": pdf,
    }


def _kept(each: Kept) -> Document:
    one = each.consent
    return {
        "id": one.id,
        "basis": one.basis.value,
        "state": each.state.value,
        "since": one.since,
        "until": one.until,
        "ended_on": one.ended_on,
        "withdrawn_on": one.withdrawn_on,
        "evidence": one.evidence,
    }


def reviewed(items: list[ReviewItem], past: History, texts: StandingTexts) -> Document:
    """Return the requests of a review; `chance` is null for one received or settled.

    Where one has a chance, what chances rest on stands beside: `half_days` and `nine_in_ten_days`
    tell within how many days such a part of the acceptances comes.
    """
    from netkeeper.domain.silence import HALF, NINE_IN_TEN  # noqa: PLC0415 - loaded when needed

    answer: Document = {"items": [_item(each, past, texts) for each in items]}
    if not any(each.chance for each in items):
        return answer
    ground = {
        "requests": past.count,
        "accepted": past.accepted,
        "half_days": past.within(HALF),
        "nine_in_ten_days": past.within(NINE_IN_TEN),
    }
    return answer | {"chances_from": ground}


def _item(each: ReviewItem, past: History, texts: StandingTexts) -> Document:
    chance = each.chance
    return invitation(each.line) | {
        "age_days": each.age_days,
        "chance": _rounded(chance.value) if chance else None,
        "chance_low": _rounded(chance.low) if chance else None,
        "chance_high": _rounded(chance.high) if chance else None,
        "chance_text": texts.chance(chance, past) if chance else None,
        "advice": each.advice,
        "until": each.until,
    }


def standing(found: Standing, texts: StandingTexts) -> Document:
    """Return where the user stands, with every factor, the worst first."""
    refusal = found.refusal
    return {
        "on": found.on,
        "level": found.level.value,
        "headline": texts.headline(found),
        "factors": [_factor(each, texts) for each in found.factors],
        "pending": found.pending,
        "sent_7_days": found.sent_7_days,
        "refusal": {
            "value": _rounded(refusal.value),
            "n": refusal.n,
            "low": _rounded(refusal.low),
            "high": _rounded(refusal.high),
            "told": refusal.told,
            "silent": refusal.silent,
        },
    }


def _factor(each: Factor, texts: StandingTexts) -> Document:
    return {
        "code": each.code.value,
        "level": each.level.value,
        "value": _rounded(each.value),
        "n": each.n,
        "low": _rounded(each.low),
        "high": _rounded(each.high),
        "text": texts.text(each),
        "source": each.source.value,
        "watch": each.watch,
        "risk": each.risk,
        "setting": each.setting,
        "read_on": each.read_on,
    }


def _rounded(value: float | None) -> float | None:
    """Return a share with no more digits than it is worth; a count as it is."""
    return round(value, 4) if value is not None else None


def invitation(line: InvitationLine) -> Document:
    """Return a request as lists show it."""
    return {
        "id": line.id,
        "direction": line.direction.value,
        "state": line.state.value,
        "certainty": line.certainty.value,
        "name": line.name,
        "company": line.company or None,
        "on": line.on,
        "state_on": line.state_on,
        "person": line.person_id,
    }


def found(hits: Found) -> Document:
    """Return the first that a search found of each kind, and of which there is `more`."""
    return {
        "people": [_person(each) for each in hits.people],
        "meetings": [_meeting(each) for each in hits.meetings],
        "invitations": [invitation(each) for each in hits.invitations],
        "more": ["invitations" if each == "requests" else each for each in hits.more],
        "similar": hits.similar,
        "issues": [{"code": each.code, "span": list(each.span)} for each in hits.query.issues],
    }


def saved(lines: Sequence[SavedLine]) -> Document:
    """Return the saved searches, with how many each finds: `more` where that is not all."""
    return {
        "saved": [
            {
                "id": each.search.id,
                "name": each.search.name,
                "query": each.search.query,
                "list": each.place,
                "count": each.count,
                "more": each.more,
            }
            for each in lines
        ]
    }


def _person(line: PersonLine) -> Document:
    return {
        "id": line.id,
        "name": line.name,
        "company": line.company or None,
        "position": line.position or None,
        "acquaintance": line.acquaintance.value,
        "meetings": line.meetings,
        "last_on": line.last_on.iso() if line.last_on else None,
        "connected_on": line.connected_on,
    }


def _meeting(line: MeetingLine) -> Document:
    return {
        "id": line.id,
        "on": line.day.iso(),
        "kind": line.kind.value,
        "event": line.event or None,
        "place": line.place or None,
        "topic": line.topic or None,
        "people": list(line.names),
        "attendees": line.attendees,
    }
