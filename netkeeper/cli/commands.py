"""One small function a command: it does the job and returns the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper import app, streams
from netkeeper.cli import json_answers, text_answers, words
from netkeeper.domain.faults import Fault
from netkeeper.domain.invitations import STATES, Direction, State
from netkeeper.domain.values import frozen, replace
from netkeeper.services.requests import Request, judge_received, judge_sent

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Mapping
    from datetime import date
    from enum import StrEnum

    from netkeeper.app import Program
    from netkeeper.domain.evidence import Judgement
    from netkeeper.domain.history import Entry
    from netkeeper.domain.requests.introducers import Introducer
    from netkeeper.services.invitations import RequestDraft
    from netkeeper.services.ports.reading import Reader
    from netkeeper.texts.texts import Texts

_ASKED = 3  # people named who could introduce somebody
NO = 1  # the exit code of an answer that is "no"
_NO_VERDICTS = frozenset({"decline", "stop"})


@frozen
class Answer:
    """What a command answers: the JSON document, the text for people, and the exit code."""

    json: Mapping[str, object]
    text: str
    code: int = 0


def received(program: Program, asked: argparse.Namespace, texts: Texts) -> Answer:
    """Judge a received request, and keep it if asked to."""
    name, slug, email = words.whom(asked.name, asked.url, asked.email)
    note = words.note(asked.note, None)
    request = Request(name, slug, email or None, asked.company, note=note)
    return _judged(program, asked, texts, request, Direction.RECEIVED)


def sent(program: Program, asked: argparse.Namespace, texts: Texts) -> Answer:
    """Judge a request before it is sent, and keep it as sent if asked to and not held."""
    name, slug, email = words.whom(asked.name, asked.url)
    note = words.note(asked.note, asked.note_file)
    reason = asked.override or ""
    if asked.override is not None and not reason.strip():
        raise Fault("empty_override")
    request = Request(name, slug, email or None, note=note, override_reason=reason)
    return _judged(program, asked, texts, request, Direction.SENT)


def _judged(
    program: Program,
    asked: argparse.Namespace,
    texts: Texts,
    request: Request,
    direction: Direction,
) -> Answer:
    """Return the answer about a request, which is kept if that is asked for and not held."""
    day = words.whole_day(asked.on, program.today())
    is_sent = direction is Direction.SENT
    judge = judge_sent if is_sent else judge_received
    with program.open_reader() as reader:
        request = _meant(reader, request)
        # The words of notes take some 0.2 s to read.
        found = judge(reader, request, day, app.note_words() if request.note else None)
        helpers = _introducers(reader, request, found)
    is_no = found.verdict in _NO_VERDICTS
    number = None
    if asked.save and not (is_sent and is_no):
        from netkeeper.services import invitations  # noqa: PLC0415 - to keep one alone

        keep = invitations.register_sent if is_sent else invitations.add_received
        number = keep(program.open_unit, _draft(request, found, day), program.today())
    answer = json_answers.judgement(found, number, texts)
    answer["introducers"] = json_answers.introducers(helpers, texts)
    lines = [
        text_answers.judgement(found, number, texts, request.note),
        *text_answers.introducers(helpers, direction, texts),
    ]
    return Answer(answer, "\n".join(lines), NO if is_no else 0)


def _meant(reader: Reader, request: Request) -> Request:
    """Return a request as one that concerns somebody of the record, where a number names them."""
    if words.NUMBER.fullmatch(request.name.strip()) is None:
        return request
    from netkeeper.cli.naming import by_number  # noqa: PLC0415 - seldom needed

    held = by_number(reader, request.name)
    return replace(request, name=held.display_name, person_id=held.id) if held else request


def _draft(request: Request, found: Judgement[StrEnum], day: date) -> RequestDraft:
    """Return a judged request as it is kept."""
    from netkeeper.services.invitations import RequestDraft  # noqa: PLC0415 - to keep one alone

    return RequestDraft(
        name=request.name,
        on=day,
        person_id=found.person.id if found.person else None,
        slug=request.slug,
        company=request.company or "",
        email=request.email or "",
        note=request.note,
        override_reason=request.override_reason,
    )


def _introducers(reader: Reader, request: Request, found: Judgement[StrEnum]) -> list[Introducer]:
    """Return the best of those whom the user can ask about a request, if any is wanted."""
    from netkeeper.services.introducers import introducers_of, sought_by  # noqa: PLC0415

    sought = sought_by(request, found)
    return introducers_of(reader, sought)[:_ASKED] if sought is not None else []


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
        "on": decided.state_on,
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
        items = read(reader, day, past, direction=direction, state=state, looking_back=back)
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
