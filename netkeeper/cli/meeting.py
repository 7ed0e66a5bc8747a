"""The command that logs a meeting: whom its words name, of the record or new to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.cli import json_answers, text_answers, words
from netkeeper.cli.arguments import HOW
from netkeeper.cli.commands import Answer
from netkeeper.cli.naming import by_number, which_of
from netkeeper.domain.faults import Fault
from netkeeper.domain.folding import is_latin
from netkeeper.domain.identity.candidates import Certainty
from netkeeper.domain.meetings import MeetingKind
from netkeeper.domain.naming.company_beside import without_company, without_remark
from netkeeper.domain.naming.joined_names import parted
from netkeeper.services.meetings import Attendee, MeetingDraft, log_meeting
from netkeeper.services.people import knows, person_named
from netkeeper.services.requests import Request, find_candidates

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from netkeeper.app import Program
    from netkeeper.domain.evidence import KnownCandidate
    from netkeeper.services.ports.reading import Reader
    from netkeeper.texts.texts import Texts


def met(program: Program, asked: argparse.Namespace, texts: Texts) -> Answer:
    """Log a meeting with the named people; an unsure match is a new person, never a wrong one."""
    today = program.today()
    day = words.precise_day(asked.on, today)
    with program.open_reader() as reader:
        typed, remarks = _remarked(reader, asked.names)
        found = [
            _attendee(reader, asked, name, first=place == 0)
            for place, name in enumerate(_names(reader, typed))
        ]
    draft = MeetingDraft(
        day=day,
        attendees=[each for each, _alike in found],
        kind=MeetingKind(HOW[asked.how or "in-person"]),
        event=asked.event or "",
        place=asked.place or "",
        topic=asked.topic or "",
        note="; ".join(remarks),
    )
    logged = log_meeting(program.open_unit, draft, today)
    # By the name that whoever is new was given; the same person may have been named twice.
    alike = {person_named(whom.name).display_name: held for whom, held in found if held}
    return Answer(
        json_answers.logged(logged, alike, day, texts),
        text_answers.logged(logged, alike, day, texts),
    )


def _remarked(reader: Reader, typed: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the names, and the remarks that stood after them: they go into the note."""
    apart = [(each, "") if knows(reader, each) else without_remark(each) for each in typed]
    return [name for name, _remark in apart], [remark for _name, remark in apart if remark]


def _names(reader: Reader, typed: Sequence[str]) -> Iterator[str]:
    """Give the name of each person, of several that are typed as one as well.

    Raises:
        Fault: Single words may be one person's name without its quotation marks.
    """
    names, whole = list(map(words.name, typed)), " ".join(typed)
    if len(names) > 1 and all(map(_is_word, names)):
        if knows(reader, whole):
            names = [whole]
        elif not all(knows(reader, each) for each in names):
            raise Fault("names_unquoted", text=whole)
    for name in names:
        known = knows(reader, name)
        yield from (name,) if known else parted(name, reader.name_vocabulary.given.__contains__)


def _is_word(name: str) -> bool:
    """Tell whether a name is a single word, which may be a part of one."""
    return is_latin(name) and len(name.split()) == 1 and not words.NUMBER.fullmatch(name)


def _attendee(
    reader: Reader, asked: argparse.Namespace, name: str, *, first: bool
) -> tuple[Attendee, Sequence[KnownCandidate]]:
    """Return who a name stands for, and of somebody new those of the record who are like them.

    Company, e-mail and profile are the first one's.
    """
    url, mail = (asked.url, asked.email) if first else (None, None)
    name, slug, email = words.whom(name, url, mail)
    held, beside = by_number(reader, name), ""
    if held is None and not knows(reader, name):
        name, beside = without_company(name, reader.name_vocabulary.is_known)
    company = (asked.company or beside) if first else beside
    if held is not None:
        return Attendee(name, held.id, company, email=email, slug=slug), ()
    request = Request(name, slug, email or None, company or None)
    found = find_candidates(reader, request)
    sure = [each for each in found if each.candidate.certainty.is_sure]
    namesakes = [each for each in found if each.candidate.certainty is Certainty.AMBIGUOUS]
    # A mailbox of several says nothing of one more of the house: only a name makes it a question.
    by_name = not all(each.candidate.is_by_address for each in namesakes)
    if not sure and len(namesakes) > 1 and (by_name or knows(reader, name)):
        raise which_of(reader, name, [each.id for each in namesakes])
    if sure:
        return Attendee(name, sure[0].id, company, email=email, slug=slug), ()
    return Attendee(name, None, company, email=email, slug=slug), found
