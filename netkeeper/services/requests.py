"""Judges a request by the record: gathers what is held of those it may concern, and asks the rule.

Reads alone; what the user then decides is kept by `services.invitations`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.evidence import KnownCandidate
from netkeeper.domain.folding import fold
from netkeeper.domain.identity.candidates import Candidate, Certainty, Sought
from netkeeper.domain.identity.identity import identify
from netkeeper.domain.invitations import Direction
from netkeeper.domain.naming.names import name_key, split_name
from netkeeper.domain.note_check.facts import NoteFacts, Side
from netkeeper.domain.requests import received
from netkeeper.domain.values import frozen, replace

if TYPE_CHECKING:
    from datetime import date

    from netkeeper.domain.evidence import Judgement
    from netkeeper.domain.invitations import Invitation
    from netkeeper.domain.lines import MeetingLine
    from netkeeper.domain.note_check.referrals import Referral
    from netkeeper.domain.note_check.vocabulary import NoteVocabulary
    from netkeeper.domain.people import Acquaintance
    from netkeeper.domain.requests import sent
    from netkeeper.services.ports.reading import Reader


_MEETINGS = 40  # of a person, the latest, that a note is held against


@frozen
class Request:
    """A request to be judged, kept (`invitation_id`) or just asked about.

    `person_id` is whom the user said it concerns, if so.
    """

    name: str
    slug: str | None = None
    email: str | None = None
    company: str | None = None
    position: str | None = None
    note: str = ""
    person_id: int | None = None
    override_reason: str = ""
    invitation_id: int | None = None


def request_of(invitation: Invitation) -> Request:
    """Return a kept invitation as a request to be judged."""
    return Request(
        name=invitation.name,
        slug=invitation.slug,
        email=invitation.email or None,
        company=invitation.company or None,
        position=invitation.position or None,
        note=invitation.note,
        person_id=invitation.person_id,
        override_reason=invitation.override_reason,
        invitation_id=invitation.id,
    )


def judge_received(
    reader: Reader,
    request: Request,
    today: date,
    note_words: NoteVocabulary | None,
) -> Judgement[received.Verdict]:
    """Return the verdict on a received request, with its evidence.

    Without `note_words` the note is left unread.
    """
    candidates = find_candidates(reader, request)
    if request.note:
        candidates = _with_meetings(reader, candidates)
    facts = received.ReceivedFacts(
        today=today,
        candidates=candidates,
        chosen=request.person_id,
        slug=request.slug,
        note=request.note,
        earlier=_earlier(reader, request, candidates),
        name=request.name,
        company=request.company or "",
        mine=_user(reader),
        note_words=note_words,
    )
    if not any(each.is_known for each in candidates):
        facts = replace(facts, sent_by=_sent_by(reader, facts))
    return received.judge(facts)


def _sent_by(reader: Reader, facts: received.ReceivedFacts) -> Referral | None:
    """Return somebody known who sent the writer of a note, as it says; None without any."""
    if facts.note_words is None or not facts.note:
        return None
    from netkeeper.domain.note_check.referrals import referrals  # noqa: PLC0415 - with a note

    theirs = Side((facts.name,), facts.company)
    asked = NoteFacts(Direction.RECEIVED, facts.today, facts.mine, theirs)
    for each in referrals(facts.note, asked, facts.note_words):
        for found in find_candidates(reader, Request(each.name)):
            if found.candidate.certainty.is_sure and found.is_known:
                return replace(each, name=found.name)
    return None


def judge_sent(
    reader: Reader,
    request: Request,
    today: date,
    note_words: NoteVocabulary | None,
) -> Judgement[sent.Gate]:
    """Return what the gate says of a request before it is sent."""
    from netkeeper.domain.requests import sent  # noqa: PLC0415 - a received request needs neither
    from netkeeper.services.standing import before_sending  # noqa: PLC0415

    facts = gather_sent(reader, request, today, note_words)
    return sent.judge(replace(facts, ahead=before_sending(reader, today)))


def gather_sent(
    reader: Reader,
    request: Request,
    today: date,
    note_words: NoteVocabulary | None,
) -> sent.SentFacts:
    """Return what bears on a request before it is sent.

    While the note alone changes, `sent.judge` can be asked again without the record.
    """
    from netkeeper.domain.requests.sent import SentFacts  # noqa: PLC0415 - as above

    candidates = _with_meetings(reader, find_candidates(reader, request))
    given = fold(split_name(request.name)[0])
    # A compound that the name is short for (Luc, Jean-Luc) would let any "Jean" pass.
    also = [each for each in reader.name_vocabulary.short_forms(given) if " " not in each]
    return SentFacts(
        today=today,
        name=request.name,
        candidates=candidates,
        chosen=request.person_id,
        slug=request.slug,
        note=request.note,
        earlier=_earlier(reader, request, candidates),
        notes_this_month=reader.invitations.notes_sent_in(today),
        override_reason=request.override_reason,
        also_called=tuple(sorted(also)),
        settings=reader.overview.settings(),
        mine=_user(reader),
        note_words=note_words,
    )


def _user(reader: Reader) -> Side:
    """Return the user, as far as an imported archive tells who that is."""
    owner = reader.overview.owner()
    return Side((owner,) if owner else ())


def _with_meetings(
    reader: Reader, candidates: tuple[KnownCandidate, ...]
) -> tuple[KnownCandidate, ...]:
    """Return the candidates with the meetings that a note may name."""
    met = reader.meetings.of_people([each.id for each in candidates], _MEETINGS)
    return tuple(replace(each, meetings=tuple(met.get(each.id, ()))) for each in candidates)


def find_candidates(reader: Reader, request: Request) -> tuple[KnownCandidate, ...]:
    """Return those of the record whom a request may concern, best first, with how each is known."""
    sought = Sought(request.name, request.slug, request.email, request.company, request.position)
    found = identify(reader.registry, sought, reader.name_vocabulary)
    chosen = request.person_id
    if chosen is not None and all(each.person.id != chosen for each in found):
        found = [*_chosen(reader, chosen), *found]
    return _with_evidence(reader, found)


def _chosen(reader: Reader, person_id: int) -> list[Candidate]:
    """Return whom the user chose as a certain candidate, though nothing else points there."""
    named = reader.registry.named([person_id])
    return [Candidate(each, Certainty.CERTAIN, (), 1.0) for each in named]


def _with_evidence(reader: Reader, found: list[Candidate]) -> tuple[KnownCandidate, ...]:
    """Return the candidates with what the record holds of each."""
    ids = [each.person.id for each in found]
    known = reader.people.acquaintances(ids)
    meetings = reader.meetings.last_of(ids)
    return tuple(
        _known(reader, each, known[each.person.id], meetings.get(each.person.id)) for each in found
    )


def _known(
    reader: Reader, candidate: Candidate, acquaintance: Acquaintance, meeting: MeetingLine | None
) -> KnownCandidate:
    """Return a candidate with what the record holds."""
    person_id = candidate.person.id
    person = reader.people.get(person_id)
    return KnownCandidate(
        candidate=candidate,
        acquaintance=acquaintance,
        last_meeting=meeting,
        introducers=_introducers(reader, person_id),
        connected_on=person.connected_on if person else None,
        in_contact=person.in_contact if person else False,
        first_message_on=person.first_message_on if person else None,
        last_message_on=person.last_message_on if person else None,
    )


def _introducers(reader: Reader, person_id: int) -> tuple[str, ...]:
    """Return the names of the known people who introduced somebody."""
    brought = [each for each in reader.meetings.introductions_of(person_id) if not each.by_them]
    known = reader.people.acquaintances([each.person_id for each in brought])
    return tuple(each.name for each in brought if known[each.person_id].is_known)


def _earlier(
    reader: Reader, request: Request, candidates: tuple[KnownCandidate, ...]
) -> tuple[Invitation, ...]:
    """Return the other requests with those people, that profile or that name."""
    found = reader.invitations.of_name(name_key(request.name), request.slug)
    for each in candidates:
        found += reader.invitations.of_person(each.id)
    return tuple(each for each in found if each.id != request.invitation_id)
