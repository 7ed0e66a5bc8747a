"""One small function a command: it does the job and returns the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper import app, streams
from netkeeper.cli import json_answers, text_answers, words
from netkeeper.cli.parser import HOW
from netkeeper.domain.faults import Fault
from netkeeper.domain.folding import is_latin
from netkeeper.domain.identity.candidates import Certainty
from netkeeper.domain.invitations import STATES, Direction, State
from netkeeper.domain.meetings import MeetingKind
from netkeeper.domain.naming.names import name_key
from netkeeper.domain.values import frozen
from netkeeper.services.requests import Request, find_candidates, judge_received, judge_sent

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from enum import StrEnum

    from netkeeper.app import Program
    from netkeeper.domain.evidence import Judgement
    from netkeeper.domain.history import Entry
    from netkeeper.domain.note_check.vocabulary import NoteVocabulary
    from netkeeper.domain.requests.introducers import Introducer
    from netkeeper.services.meetings import Attendee
    from netkeeper.services.ports.reading import Reader
    from netkeeper.texts.texts import Texts

RECEIVED, SENT = Direction.RECEIVED, Direction.SENT
_ASKED = 3  # people named who could introduce somebody
NO = 1  # the exit code of an answer that is "no"


@frozen
class Answer:
    """What a command answers: the JSON document, the text for people, and the exit code."""

    json: Mapping[str, object]
    text: str
    code: int = 0


def met(program: Program, asked: argparse.Namespace, texts: Texts) -> Answer:
    """Log a meeting with the named people; an unsure match is a new person, never a wrong one."""
    from netkeeper.services.meetings import MeetingDraft, log_meeting  # noqa: PLC0415

    today = program.today()
    day = words.precise_day(asked.on, today)
    with program.open_reader() as reader:
        typed, remarks = _remarked(reader, asked.names)
        attendees = [
            _attendee(reader, asked, name, first=place == 0)
            for place, name in enumerate(_names(reader, typed))
        ]
    draft = MeetingDraft(
        day=day,
        attendees=attendees,
        kind=MeetingKind(HOW[asked.how or "in-person"]),
        event=asked.event or "",
        place=asked.place or "",
        topic=asked.topic or "",
        note="; ".join(remarks),
    )
    logged = log_meeting(program.open_unit, draft, today)
    return Answer(json_answers.logged(logged, day), text_answers.logged(logged, day, texts))


def _remarked(reader: Reader, typed: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the names, and the remarks that stood after them: they go into the note."""
    from netkeeper.domain.naming.company_beside import without_remark  # noqa: PLC0415

    parted = [(each, "") if _is_known(reader, each) else without_remark(each) for each in typed]
    return [name for name, _remark in parted], [remark for _name, remark in parted if remark]


def _names(reader: Reader, typed: Sequence[str]) -> Iterator[str]:
    """Give the name of each person, of several that are typed as one as well.

    Raises:
        Fault: Single words may be one person's name without its quotation marks.
    """
    from netkeeper.domain.naming.joined_names import parted  # noqa: PLC0415 - loaded when needed

    names, whole = list(map(words.name, typed)), " ".join(typed)
    if len(names) > 1 and all(is_latin(each) and len(each.split()) == 1 for each in names):
        if _is_known(reader, whole):
            names = [whole]
        elif not all(_is_known(reader, each) for each in names):
            raise Fault("names_unquoted", text=whole)
    for name in names:
        known = _is_known(reader, name)
        yield from (name,) if known else parted(name, reader.name_vocabulary.given.__contains__)


def _is_known(reader: Reader, name: str) -> bool:
    """Tell whether somebody of the record has a name."""
    return bool(reader.registry.with_name_key(name_key(name)))


def _attendee(reader: Reader, asked: argparse.Namespace, name: str, *, first: bool) -> Attendee:
    """Return who a name stands for; company, e-mail and profile are the first one's."""
    from netkeeper.domain.naming.company_beside import without_company  # noqa: PLC0415
    from netkeeper.services.meetings import Attendee  # noqa: PLC0415 - loaded when needed

    url, mail = (asked.url, asked.email) if first else (None, None)
    name, slug, email = words.whom(name, url, mail)
    beside = ""
    if not _is_known(reader, name):
        name, beside = without_company(name, reader.name_vocabulary.is_known)
    company = (asked.company or beside) if first else beside
    request = Request(name, slug, email or None, company or None)
    found = find_candidates(reader, request)
    sure = [each for each in found if each.candidate.certainty.is_sure]
    namesakes = [each for each in found if each.candidate.certainty is Certainty.AMBIGUOUS]
    # A mailbox of several says nothing of one more of the house: only a name makes it a question.
    by_name = not all(each.candidate.is_by_address for each in namesakes)
    if not sure and len(namesakes) > 1 and (by_name or _is_known(reader, name)):
        raise Fault("several_people", count=len(namesakes), name=name)
    person_id = sure[0].id if sure else None
    return Attendee(name, person_id, company, email=email, slug=slug)


def received(program: Program, asked: argparse.Namespace, texts: Texts) -> Answer:
    """Judge a received request, and keep it if asked to."""
    day = words.whole_day(asked.on, program.today())
    name, slug, email = words.whom(asked.name, asked.url, asked.email)
    note = words.note(asked.note, None)
    request = Request(name, slug, email or None, asked.company, note)
    with program.open_reader() as reader:
        found = judge_received(reader, request, day, _note_words(request))
        helpers = _introducers(reader, request, found)
    number = None
    if asked.save:
        from netkeeper.services.invitations import RequestDraft, add_received  # noqa: PLC0415

        draft = RequestDraft(
            name=name,
            on=day,
            person_id=found.person.id if found.person else None,
            slug=slug,
            company=asked.company or "",
            email=email,
            note=request.note,
        )
        number = add_received(program.open_unit, draft, program.today())
    answer = json_answers.judgement(found, number, texts)
    answer["introducers"] = json_answers.introducers(helpers, texts)
    text = "\n".join(
        [
            text_answers.judgement(found, number, texts, request.note),
            *text_answers.introducers(helpers, RECEIVED, texts),
        ]
    )
    return Answer(answer, text, NO if found.verdict == "decline" else 0)


def sent(program: Program, asked: argparse.Namespace, texts: Texts) -> Answer:
    """Judge a request before it is sent, and keep it as sent if asked to and not held."""
    day = words.whole_day(asked.on, program.today())
    name, slug, email = words.whom(asked.name, asked.url)
    note = words.note(asked.note, asked.note_file)
    reason = asked.override or ""
    if asked.override is not None and not reason.strip():
        raise Fault("empty_override")
    request = Request(name, slug, email or None, note=note, override_reason=reason)
    with program.open_reader() as reader:
        found = judge_sent(reader, request, day, _note_words(request))
        helpers = _introducers(reader, request, found)
    held = found.verdict == "stop"
    number = None
    if asked.save and not held:
        from netkeeper.services.invitations import RequestDraft, register_sent  # noqa: PLC0415

        person_id = found.person.id if found.person else None
        draft = RequestDraft(
            name, day, person_id, slug, email=email, note=note, override_reason=reason
        )
        number = register_sent(program.open_unit, draft, program.today())
    answer = json_answers.judgement(found, number, texts)
    answer["introducers"] = json_answers.introducers(helpers, texts)
    text = "\n".join(
        [
            text_answers.judgement(found, number, texts, note),
            *text_answers.introducers(helpers, SENT, texts),
        ]
    )
    return Answer(answer, text, NO if held else 0)


def _introducers(reader: Reader, request: Request, found: Judgement[StrEnum]) -> list[Introducer]:
    """Return the best of those whom the user can ask about a request, if any is wanted."""
    from netkeeper.services.introducers import introducers_of, sought_by  # noqa: PLC0415

    sought = sought_by(request, found)
    return introducers_of(reader, sought)[:_ASKED] if sought is not None else []


def _note_words(request: Request) -> NoteVocabulary | None:
    """Return the words of notes where there is a note: they take some 0.2 s to read."""
    return app.note_words() if request.note else None


def decide(program: Program, asked: argparse.Namespace, texts: Texts) -> Answer:
    """Keep what became of a request."""
    from netkeeper.services.invitations import decide as keep  # noqa: PLC0415
    from netkeeper.services.invitations import read_invitation  # noqa: PLC0415

    today = program.today()
    day = words.whole_day(asked.on, today)
    state, number = State(asked.state), words.number(asked.id)
    with program.open_reader() as reader:
        held = read_invitation(reader, number)
    possible = [each for each in STATES[held.direction] if each is not State.DRAFT]
    if state not in possible:
        states = ", ".join(each.value for each in possible)
        raise Fault("bad_state", text=state.value, states=states)
    decided = keep(program.open_unit, number, state, day, today)
    facts = {"name": decided.name, "state": state.value, "direction": decided.direction.value}
    answer = {
        "invitation": decided.id,
        "state": decided.state.value,
        "on": decided.state_on.isoformat(),
        "person": decided.person_id,
    }
    return Answer(answer, texts.action("decide_invitation", facts))


def review(program: Program, asked: argparse.Namespace, texts: Texts) -> Answer:
    """List requests in a state, pending ones unless another is named."""
    from netkeeper.services.review import review as read  # noqa: PLC0415 - loaded when needed
    from netkeeper.services.standing import history  # noqa: PLC0415
    from netkeeper.texts.standing import StandingTexts  # noqa: PLC0415

    day = words.whole_day(asked.on, program.today())
    direction = Direction(asked.direction) if asked.direction else None
    state = State(asked.state) if asked.state else None
    with program.open_reader() as reader:
        past = history(reader, day)
        back = day < program.today()
        items = read(reader, day, direction=direction, state=state, past=past, looking_back=back)
    own = StandingTexts(texts)
    return Answer(
        json_answers.reviewed(items, past, own), text_answers.reviewed(items, past, own, texts)
    )


def standing(program: Program, asked: argparse.Namespace, texts: Texts) -> Answer:
    """Say where the user stands, factor by factor; at risk is a "no"."""
    from netkeeper.services.standing import standing as judge  # noqa: PLC0415 - loaded when needed
    from netkeeper.texts.standing import StandingTexts  # noqa: PLC0415

    day = words.whole_day(asked.on, program.today())
    with program.open_reader() as reader:
        found = judge(reader, day)
    own = StandingTexts(texts)
    code = NO if found.level == "risk" else 0
    return Answer(json_answers.standing(found, own), text_answers.standing(found, own, texts), code)


def search(program: Program, asked: argparse.Namespace, texts: Texts) -> Answer:
    """Find people, meetings and requests."""
    from netkeeper.services.search import find  # noqa: PLC0415 - loaded when needed
    from netkeeper.texts.query import QueryTexts  # noqa: PLC0415

    query = " ".join(asked.query).strip()
    if not query and asked.save is None:
        return _saved(program, texts)
    if not query:
        raise Fault("empty_query")
    with program.open_reader() as reader:
        hits = find(reader, query, program.today())
    for issue in hits.query.issues:
        streams.complain(f"{QueryTexts(texts).issue(issue)}\n")
    answer, text = json_answers.found(hits), text_answers.found(hits, texts)
    if asked.save is not None:
        from netkeeper.services.saved_searches import save_search  # noqa: PLC0415

        answer["saved"] = number = save_search(program.open_unit, asked.save, query)
        with program.open_reader() as reader:
            kept = next(each for each in reader.saved_searches.every() if each.id == number)
        text = f"{text}\n{text_answers.kept_search(kept, texts)}"
    return Answer(answer, text)


def _saved(program: Program, texts: Texts) -> Answer:
    """Return the saved searches with how many each finds; Fault where there are none."""
    from netkeeper.services.saved_searches import read_saved  # noqa: PLC0415 - loaded when needed

    with program.open_reader() as reader:
        lines = read_saved(reader, program.today())
    if not lines:
        raise Fault("empty_query")
    return Answer(json_answers.saved(lines), text_answers.saved(lines, texts))


def undo(program: Program, _asked: argparse.Namespace, texts: Texts) -> Answer:
    """Take the last change back."""
    from netkeeper.services import history  # noqa: PLC0415 - loaded when needed

    entry = history.undo(program.undo)
    return _replayed("undone", entry, texts.undone)


def redo(program: Program, _asked: argparse.Namespace, texts: Texts) -> Answer:
    """Do the last undone change again."""
    from netkeeper.services import history  # noqa: PLC0415 - loaded when needed

    entry = history.redo(program.redo)
    return _replayed("redone", entry, texts.redone)


def _replayed(word: str, entry: Entry, say: Callable[[str, Mapping[str, object]], str]) -> Answer:
    text = say(entry.action, entry.facts)
    return Answer({word: {"id": entry.id, "action": entry.action, "text": text}}, text)
