"""The text answers, for people: the sentence first, the evidence under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.plain_text import one_line
from netkeeper.texts.consents import ConsentTexts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from enum import StrEnum
    from pathlib import Path

    from netkeeper.domain.days import Day
    from netkeeper.domain.evidence import Judgement, KnownCandidate
    from netkeeper.domain.findings import Finding
    from netkeeper.domain.invitations import Direction
    from netkeeper.domain.lines import InvitationLine
    from netkeeper.domain.meeting_lines import MeetingLine
    from netkeeper.domain.query.saved import SavedSearch
    from netkeeper.domain.requests.introducers import Introducer
    from netkeeper.domain.silence import History
    from netkeeper.domain.standing.judge import Standing
    from netkeeper.services.consents import Proof
    from netkeeper.services.meetings import Logged
    from netkeeper.services.review import ReviewItem
    from netkeeper.services.saved_searches import SavedLine
    from netkeeper.services.search import Found
    from netkeeper.texts.standing import StandingTexts
    from netkeeper.texts.texts import Texts


FEW = 30  # requests; of fewer it is told what their chances are assumed from


def logged(
    found: Logged, alike: Mapping[str, Sequence[KnownCandidate]], day: Day, texts: Texts
) -> str:
    """Return what was logged, who is new in the record, and who of it may be the same person."""
    names = [each.name for each in found.people]
    lines = [texts.sentence("cli.logged", names=names, day=day, id=found.id)]
    new = [each.name for each in found.people if each.new]
    if new:
        lines.append(texts.sentence("cli.new_people", names=new))
    for each in found.people:
        if each.new and each.name in alike:
            lines.append(texts.sentence("cli.alike", name=each.name, id=each.id))
            lines += [_candidate(one, texts, numbered=True) for one in alike[each.name]]
    return "\n".join(lines)


def judgement(found: Judgement[StrEnum], number: int | None, texts: Texts, note: str = "") -> str:
    """Return the verdict, then who it may be, then what was found and what to do about it."""
    lines = [texts.headline(found)]
    numbered = found.person is None  # a number, as NAME takes it, says who it is
    lines += [_candidate(each, texts, numbered=numbered) for each in found.candidates]
    for each in found.findings:
        lines += finding(each, texts, note)
    if number is not None:
        lines.append(texts.sentence("cli.kept", id=number))
    return "\n".join(lines)


def _candidate(whom: KnownCandidate, texts: Texts, *, numbered: bool) -> str:
    number = f" (#{whom.id})" if numbered else ""
    why = texts.why(whom, whom.candidate.person.company or "")
    return f"  {one_line(whom.name)}{number} · {one_line(why)}"


def finding(each: Finding, texts: Texts, note: str = "") -> list[str]:
    """Return what was found with its source, its passage of the note, and what to do about it."""
    lines = [f"- {texts.finding(each)} ({texts.source(each.source)})"]
    if each.span is not None:
        passage = note[slice(*each.span)].strip()
        lines.append(f"  {texts.sentence('cli.passage', text=passage)}")
    if (remedy := texts.remedy(each)) is not None:
        lines.append(f"  {remedy}")
    return lines


def introducers(found: list[Introducer], direction: Direction, texts: Texts) -> list[str]:
    """Return the lines that say whom one can ask about somebody; none where there is nobody."""
    if not found:
        return []
    from netkeeper.texts.introducers import line  # noqa: PLC0415 - loaded when needed

    lines = [f"  {one_line(each.whom.name)} · {line(each, texts)}" for each in found]
    return [texts.sentence(f"cli.introducers.{direction}"), *lines]


def consent(proof: Proof, pdf: Path | None, texts: Texts) -> str:
    """Return the yes or no in a sentence, then what it rests on, then the ledger."""
    words, found = ConsentTexts(texts), proof.ledger.answer
    lines = [words.answer(found)]
    if found.consent is not None and found.consent.evidence:
        lines.append(texts.sentence("consent.evidence", evidence=found.consent.evidence))
    for each in found.findings:
        lines += finding(each, texts)
    for kept in proof.ledger.kept:
        one, state = kept.consent, words.state(kept.state)
        parts = (words.basis(one.basis), state, texts.formats.date(one.since), words.term(one))
        lines.append("  " + " · ".join(parts))
    if pdf is not None:
        lines.append(texts.sentence("proof.written", path=str(pdf)))
    return "\n".join(lines)


def reviewed(items: list[ReviewItem], past: History, own: StandingTexts, texts: Texts) -> str:
    """Return one line a request, or that there is none; under them, what the chances rest on."""
    if not items:
        return texts.sentence("cli.nothing_to_review")
    lines = [_reviewed(each, texts) for each in items]
    if any(each.chance for each in items):
        lines += ["", own.pace(past)]
        if past.count < FEW:
            lines.append(own.prior())
    return "\n".join(lines)


def _reviewed(each: ReviewItem, texts: Texts) -> str:
    """Return a request with its age, its chance and what is advised, on one line."""
    parts = [_request(each.line, texts), texts.age(each.age_days)]
    if each.chance is not None:
        parts.append(texts.sentence("review.chance", value=each.chance.value))
    if each.until is not None:
        parts.append(texts.sentence(f"review.until.{each.line.state}", date=each.until))
    elif each.chance is not None:  # that one received is to be decided is its state's word
        parts.append(texts.sentence(f"review.advice.{each.advice}"))
    return " · ".join(parts)


def standing(found: Standing, own: StandingTexts, texts: Texts) -> str:
    """Return the light with its reason, every factor with its source, and whose rules they are."""
    lines = [texts.sentence("standing.said", level=own.level(found.level), why=own.headline(found))]
    for each in found.factors:
        lines.append(f"- {own.text(each)} ({own.source(each)})")
        lines.append(f"  {own.how(each)}")
    lines += ["", texts.sentence("standing.whose")]
    return "\n".join(lines)


def found(hits: Found, texts: Texts) -> str:
    """Return one line a hit, people first, and whether there are more; or that there is none."""
    lines = [
        one_line(" · ".join(filter(None, (each.name, each.position, each.company))))
        for each in hits.people
    ]
    lines += [one_line(_meeting(each, texts)) for each in hits.meetings]
    lines += [_request(each, texts) for each in hits.invitations]
    if hits.similar:
        lines.insert(0, texts.sentence("cli.similar_names"))
    if hits.more:
        most = max(map(len, (hits.people, hits.meetings, hits.invitations)))
        lines.append(texts.sentence("cli.more_found", count=most))
    return "\n".join(lines) if lines else texts.sentence("cli.nothing_found")


def _meeting(line: MeetingLine, texts: Texts) -> str:
    """Return a meeting's day, what it is called, and who was there, each once."""
    names = ", ".join(line.names)
    title = line.title if line.title != names else ""
    rest = line.attendees - len(line.names)
    if rest > 0:
        names = texts.sentence("list.others", first=names, count=rest)
    return " · ".join(filter(None, (texts.formats.day(line.day), title, names)))


def kept_search(kept: SavedSearch, texts: Texts) -> str:
    """Return under which name a search was saved."""
    return one_line(texts.action("save_search", {"name": kept.name}))


def saved(lines: Sequence[SavedLine], texts: Texts) -> str:
    """Return one line a saved search: its name, how many it finds, what it asks."""
    return "\n".join(
        f"{one_line(each.search.name)} · {texts.formats.number(each.count)}"
        f"{'+' if each.more else ''} · {one_line(each.search.query)}"
        for each in lines
    )


def _request(line: InvitationLine, texts: Texts) -> str:
    """Return a request on one line."""
    parts = (
        f"{line.id}",
        texts.direction(line.direction),
        one_line(line.name),
        texts.state(line.state, line.direction),
        texts.formats.date(line.on),
    )
    return " · ".join(parts)
