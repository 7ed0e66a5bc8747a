"""The command that makes notes to somebody from what the record holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper import app
from netkeeper.cli import json_answers, text_answers, words
from netkeeper.cli.commands import NO, Answer
from netkeeper.cli.naming import person_called
from netkeeper.domain.findings import Finding, Severity, Source
from netkeeper.domain.requests.sent import judge
from netkeeper.services.requests import Request, gather_sent

if TYPE_CHECKING:
    import argparse

    from netkeeper.app import Program
    from netkeeper.domain.drafts.make import Draft
    from netkeeper.domain.requests.sent import SentFacts
    from netkeeper.texts.texts import Texts


def draft(program: Program, asked: argparse.Namespace, texts: Texts) -> Answer:
    """Make the notes that can be sent to somebody as they stand, in the language asked for."""
    from netkeeper.domain.drafts.offer import offer  # noqa: PLC0415 - loaded when needed
    from netkeeper.domain.drafts.wordings import Voice  # noqa: PLC0415

    day = words.whole_day(asked.on, program.today())
    known = app.wordings()
    with program.open_reader() as reader:
        (whom,) = reader.people.lines([person_called(reader, asked.name, asked.url, asked.email)])
        request = Request(whom.name, words.profile(asked.url), person_id=whom.id)
        facts = gather_sent(reader, request, day, app.note_words())
    voices = [each for each in Voice if each.language == texts.language]
    offers = [offer(facts, each, known) for each in voices]
    made = [each for one in offers for each in one.drafts]
    found = _against(facts)
    if not made:
        room = {"case": "no_room"} if offers[0].why == "no_room" else {}
        told = {"name": whom.name, **room}
        found = [Finding("no_draft", Severity.WARN, Source.R2, told), *found]
    answer = {
        "person": {"id": whom.id, "name": whom.name},
        "drafts": [_json(each) for each in made],
        "findings": [json_answers.finding(each, texts) for each in found],
    }
    return Answer(answer, _said(made, found, texts), 0 if made else NO)


def _against(facts: SentFacts) -> list[Finding]:
    """Return what speaks against writing to them at all, whatever the note says."""
    return [
        each
        for each in judge(facts).findings
        if each.code != "no_note" and each.severity is not Severity.INFO
    ]


def _json(each: Draft) -> dict[str, object]:
    return {
        "kind": each.kind.value,
        "register": each.voice.register,
        "lang": each.voice.language,
        "text": each.text,
        "length": each.length,
        "uses": sorted(each.used),
    }


def _said(made: list[Draft], found: list[Finding], texts: Texts) -> str:
    """Return each draft under its title, then what is to be known before it is sent."""
    parts = [f"{_title(each, texts)}\n{each.text}" for each in made]
    if found:
        parts.append(
            "\n".join(line for each in found for line in text_answers.finding(each, texts))
        )
    return "\n\n".join(parts)


def _title(each: Draft, texts: Texts) -> str:
    kind = texts.sentence(f"draft.kind.{each.kind}")
    code = "draft.title" if each.voice.register is None else f"draft.title.{each.voice.register}"
    return texts.sentence(code, kind=kind, count=each.length)
