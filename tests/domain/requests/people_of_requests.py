"""Invented people and requests for the tests of the two judgements."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from netkeeper.domain.days import Day
from netkeeper.domain.evidence import KnownCandidate
from netkeeper.domain.identity.candidates import Candidate, Certainty, Named
from netkeeper.domain.invitations import STATES, Direction, Invitation, StateCertainty
from netkeeper.domain.lines import MeetingLine
from netkeeper.domain.meetings import MeetingKind
from netkeeper.domain.note_check.facts import NOBODY
from netkeeper.domain.people import Acquaintance
from netkeeper.domain.requests.received import ReceivedFacts
from netkeeper.domain.requests.sent import SentFacts
from netkeeper.domain.settings import Settings

TODAY = date(2026, 11, 20)
LUNCH = MeetingLine(
    1, Day(date(2025, 3, 12)), MeetingKind.IN_PERSON, "Déjeuner", "", "", "", ("Marie",), 1
)


def somebody(
    acquaintance=Acquaintance.NONE,
    certainty=Certainty.STRONG,
    number=1,
    name="Marie Tremblay",
    slugs=(),
    score=0.9,
    **facts,
):
    """Make a candidate; who was met has a lunch, who was introduced an introducer."""
    given, _, family = name.partition(" ")
    person = Named(number, name, given, family, slugs=slugs)
    if acquaintance is Acquaintance.MET:
        facts.setdefault("last_meeting", LUNCH)
    if acquaintance is Acquaintance.CONTACT:
        facts.setdefault("in_contact", True)
    if acquaintance is Acquaintance.INTRODUCED:
        facts.setdefault("introducers", ("Luc Roy",))
    return KnownCandidate(Candidate(person, certainty, (), score), acquaintance, **facts)


def request(direction, state, on=date(2026, 11, 1), person_id=1, slug=None, state_on=None):
    """Make an earlier request."""
    return Invitation(
        id=7,
        direction=direction,
        name="Marie Tremblay",
        on=on,
        state=state,
        certainty=StateCertainty.TOLD,
        state_on=state_on or on,
        person_id=person_id,
        slug=slug,
    )


def sent(state, **facts):
    """Make an earlier request of the user's own."""
    return request(Direction.SENT, state, **facts)


def received(state, **facts):
    """Make an earlier request that the user got."""
    return request(Direction.RECEIVED, state, **facts)


def received_with(candidates=(), **told):
    """Make what a received request rests on; what is not told is as empty as it can be."""
    facts = {"today": TODAY, "chosen": None, "slug": None, "note": "", "earlier": (), "name": ""}
    facts |= {"company": "", "mine": NOBODY, "note_words": None}
    return ReceivedFacts(candidates=candidates, **facts | told)


def sent_with(candidates=(), **told):
    """Make what a request to Marie, or to another name, rests on; the rest as empty as can be."""
    facts = {"today": TODAY, "name": "Marie Tremblay", "chosen": None, "slug": None, "note": ""}
    facts |= {"earlier": (), "notes_this_month": 0, "override_reason": "", "also_called": ()}
    facts |= {"settings": Settings(), "mine": NOBODY, "note_words": None}
    return SentFacts(candidates=candidates, **facts | told)


NOTE = "Bonjour Marie, ravi de notre échange au déjeuner de la Chambre."

_days = st.dates(date(2024, 1, 1), TODAY)
_slugs = st.sampled_from([None, "marie-t", "marie-tremblay-2"])

_candidates = st.lists(
    st.builds(
        somebody,
        acquaintance=st.sampled_from(Acquaintance),
        certainty=st.sampled_from(Certainty),
        number=st.integers(1, 5),
        slugs=st.sampled_from([(), ("marie-t",), ("marie-tremblay-2",)]),
        score=st.floats(0, 1),
        connected_on=st.none() | _days,
    ),
    max_size=4,
    unique_by=lambda each: each.id,
).map(tuple)

_requests = st.sampled_from([(way, state) for way, states in STATES.items() for state in states])
_earlier = st.lists(
    st.builds(
        lambda kind, **facts: request(*kind, **facts),
        kind=_requests,
        on=_days,
        person_id=st.none() | st.integers(1, 5),
        slug=_slugs,
    ),
    max_size=4,
).map(tuple)
_chosen = st.none() | st.integers(1, 5)

received_facts = st.builds(
    received_with,
    candidates=_candidates,
    chosen=_chosen,
    slug=_slugs,
    earlier=_earlier,
)

sent_facts = st.builds(
    sent_with,
    name=st.sampled_from(["Marie Tremblay", "李明", "Sukarno", ""]) | st.text(max_size=9),
    candidates=_candidates,
    chosen=_chosen,
    slug=_slugs,
    note=st.sampled_from(["", NOTE, "Bonjour Luc, merci.", "x" * 400]) | st.text(max_size=300),
    earlier=_earlier,
    notes_this_month=st.integers(0, 9),
    override_reason=st.sampled_from(["", "Colloque"]),
    settings=st.booleans().map(lambda premium: Settings(premium=premium)),
)
