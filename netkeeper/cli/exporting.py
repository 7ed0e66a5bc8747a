"""The export command: the record, its people or its follow-ups, in a file for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper import paths
from netkeeper.cli.commands import Answer
from netkeeper.services.refused import Refused

if TYPE_CHECKING:
    import argparse

    from netkeeper.app import Program
    from netkeeper.texts.texts import Texts


def export(program: Program, asked: argparse.Namespace, texts: Texts) -> Answer:
    """Write a file whose suffix says what it is to hold."""
    from netkeeper.services.exports import export as write  # noqa: PLC0415 - loaded when needed

    path = paths.from_home(asked.path).absolute()
    if asked.new and path.exists():
        raise Refused("file_exists", path=str(path))
    with program.open_reader() as reader:
        done = write(reader, path, program.now(), texts.language, program.path)
    answer = {"path": done.path, "kind": done.kind, **done.counts}
    said = texts.sentence(f"export.{done.kind}", path=str(done.path), **done.counts)
    return Answer(answer, said)
