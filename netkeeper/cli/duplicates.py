"""The command that lists people of the record who may be one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.cli.commands import Answer
from netkeeper.cli.naming import named
from netkeeper.cli.progress import ProgressLines

if TYPE_CHECKING:
    import argparse

    from netkeeper.app import Program
    from netkeeper.domain.identity.duplicates import Pair
    from netkeeper.domain.lines import PersonLine
    from netkeeper.texts.texts import Texts

_AT_ONCE = 500  # people read by one query


def duplicates(program: Program, asked: argparse.Namespace, texts: Texts) -> Answer:
    """List the people two by two who may be one, the surest first, with the reasons."""
    from netkeeper.services.duplicates import find_duplicates  # noqa: PLC0415 - loaded when needed

    with program.open_reader() as reader:
        pairs = find_duplicates(reader, ProgressLines(asked=asked.progress))
        ids = sorted({each for pair in pairs for each in (pair.one, pair.other)})
        lines = {
            line.id: line
            for start in range(0, len(ids), _AT_ONCE)
            for line in reader.people.lines(ids[start : start + _AT_ONCE])
        }
    document = {"pairs": [_document(each, lines, texts) for each in pairs]}
    text = [
        f"{named(lines[each.one])} — {named(lines[each.other])} · {texts.why_one(each)}"
        for each in pairs
    ]
    text.append(texts.sentence("duplicates.found", count=len(pairs)))
    return Answer(document, "\n".join(text))


def _document(pair: Pair, lines: dict[int, PersonLine], texts: Texts) -> dict[str, object]:
    return {
        "people": [
            {"id": each, "name": lines[each].name, "company": lines[each].company or None}
            for each in (pair.one, pair.other)
        ],
        "certainty": pair.certainty,
        "reasons": list(pair.reasons),
        "score": round(pair.score, 3),
        "why": texts.why_one(pair),
    }
