"""The command that says whether one may write commercially to somebody, and proves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper import paths
from netkeeper.cli import json_answers, text_answers, words
from netkeeper.cli.commands import NO, Answer
from netkeeper.cli.naming import person_called
from netkeeper.domain.faults import Fault

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from netkeeper.app import Program
    from netkeeper.services.consents import Proof
    from netkeeper.texts.texts import Texts

    Prove = Callable[[Proof, Texts, Path, date], None]


def consent(program: Program, asked: argparse.Namespace, texts: Texts, prove: Prove) -> Answer:
    """Say whether the record shows a consent to a commercial message; write its proof if asked."""
    from netkeeper.services.consents import read_proof  # noqa: PLC0415 - loaded when needed

    day = words.whole_day(asked.on, program.today())
    path: Path | None = asked.pdf
    if path is not None and path.suffix.lower() != ".pdf":
        raise Fault("not_a_pdf", path=str(path))
    with program.open_reader() as reader:
        person_id = person_called(reader, asked.name, asked.url, asked.email)
        proof = read_proof(reader, person_id, day)
    if path is not None:
        path = paths.from_home(path)
        prove(proof, texts, path, program.today())
    code = 0 if proof.ledger.answer.may_write else NO
    return Answer(
        json_answers.consent(proof.ledger, path, texts),
        text_answers.consent(proof, path, texts),
        code,
    )
