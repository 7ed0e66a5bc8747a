"""Runs a command and writes its answer: one document on stdout, one sentence on stderr."""

from __future__ import annotations

import json
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING

from netkeeper import app, paths, streams
from netkeeper.cli import interrupts, json_answers
from netkeeper.domain.faults import Fault
from netkeeper.domain.plain_text import escaped, in_lines

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator

    from netkeeper.app import Program
    from netkeeper.cli.commands import Answer
    from netkeeper.cli.consenting import Prove
    from netkeeper.services.ports.reading import Reader
    from netkeeper.texts.texts import Texts

    Command = Callable[[Program, argparse.Namespace, Texts], Answer]

_QUOTED = 1000  # letters of what a complaint names; the longest usual path has as many
BAD = 2  # the exit code of bad use, bad input, or a record that can't be used

# Each command's module and function; a command loads its own module alone.
_COMMANDS = {
    "met": ("meeting", "met"),
    "received": ("commands", "received"),
    "sent": ("commands", "sent"),
    "decide": ("commands", "decide"),
    "review": ("commands", "review"),
    "standing": ("commands", "standing"),
    "draft": ("drafting", "draft"),
    "import": ("importing", "import_"),
    "export": ("exporting", "export"),
    "search": ("commands", "search"),
    "duplicates": ("duplicates", "duplicates"),
    "merge": ("merging", "merge"),
    "delete": ("deleting", "delete"),
    "undo": ("commands", "undo"),
    "redo": ("commands", "redo"),
    "backup": ("safety", "backup"),
    "restore": ("safety", "restore"),
    "check": ("safety", "check"),
}
# What is wrong with a record that a backup can replace.
_LOST = frozenset({"record_damaged", "record_foreign", "record_missing", "record_gone"})
_SAFETY = frozenset({"backup", "restore", "check"})
# These read before they write, if they do: whatever finds the schema to be today's can go on.
_READING = frozenset({"met", "received", "sent", "review", "standing", "search"})
# What has nothing to do where there is no record: none is begun for it, of a mistyped path.
_OF_A_RECORD = frozenset({"undo", "redo", "merge", "delete"})


def run(asked: argparse.Namespace, texts: Texts, prove: Prove) -> int:
    """Run the command that was asked for and return its exit code.

    `prove` writes a proof of consents to a file: it needs Qt, which no command loads by itself.
    """
    with interrupts.heard():
        return _run(asked, texts, prove)


def _run(asked: argparse.Namespace, texts: Texts, prove: Prove) -> int:
    path = asked.record or paths.default_record()
    origin = "import" if asked.command == "import" else "command"
    program = app.build(paths.from_home(path), origin=origin, settle=interrupts.disregard)
    try:
        answer = _unlocked(program, asked, texts, prove)
    except Exception as error:
        fault = app.fault_of(error, program.path)
        if fault is None:
            raise
        return refuse(fault, texts, _way_back(fault, program, texts))
    except KeyboardInterrupt:
        interrupts.forget()
        return refuse(Fault("interrupted"), texts)
    try:
        streams.write(f"{_document(asked, answer)}\n")
    except OSError as error:
        return refuse(Fault("answer_unwritten", why=error.strerror or ""), texts)
    return answer.code


def _document(asked: argparse.Namespace, answer: Answer) -> str:
    """Return what stdout is to hold; JSON loses no letter, whatever its encoding."""
    if not asked.json:
        return _writable(in_lines(answer.text))
    document = escaped(_writable(json_answers.written(answer.json)))
    return document if streams.has_every_letter(document) else json.dumps(json.loads(document))


def _writable(text: str) -> str:
    """Return text that any output takes: a file's name may be no text, and that is U+FFFD then."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def refuse(fault: Fault, texts: Texts, more: str = "") -> int:
    """Say in one line, on stderr, what can't be done; return the exit code."""
    facts = {name: _quotable(value) for name, value in fault.facts.items()}
    said = texts.fault(fault.code, facts)
    streams.complain(in_lines(f"{said} {more}".rstrip()) + "\n")
    return BAD


def _quotable(value: object) -> object:
    """Return a fact as one sentence can quote it: text that any output takes, and no book."""
    if not isinstance(value, str):
        return value
    return _writable(value if len(value) <= _QUOTED else f"{value[:_QUOTED]}…")


def _way_back(fault: Fault, program: Program, texts: Texts) -> str:
    """Return which backup replaces a record that is damaged or gone, and how; empty without one."""
    if fault.code not in _LOST or fault.facts.get("path") != str(program.path):
        return ""
    from netkeeper.cli.safety import way_back  # noqa: PLC0415 - seldom needed

    return way_back(program, texts)


def _unlocked(program: Program, asked: argparse.Namespace, texts: Texts, prove: Prove) -> Answer:
    """Return the answer to a command; where it finds the record locked, after unlocking it."""
    if asked.keys_fd is not None:
        from netkeeper.cli.passphrase_input import lines_of  # noqa: PLC0415 - for encrypted records alone

        program.passphrases.take_keys(lines_of(asked.keys_fd))
    if asked.command != "passphrase":
        try:
            return _answer(program, asked, texts, prove)
        except Fault as fault:
            if fault.code != "passphrase_needed":
                raise
    from netkeeper.cli.passphrase_input import PassphraseInput, retrying  # noqa: PLC0415 - as that

    given = PassphraseInput(asked.passphrase_fd, texts)
    if asked.command == "passphrase":
        from netkeeper.cli.passphrases import passphrase  # noqa: PLC0415 - as that

        return retrying(program, given, lambda: passphrase(program, asked, texts, given))
    return retrying(program, given, lambda: _answer(program, asked, texts, prove))


@contextmanager
def _prepared(program: Program, command: str) -> Iterator[Program]:
    """Yield the program on a record of today's schema, each of its readers of one moment.

    SQLite reads a file's schema anew for each connection: one that has found it current is used.
    """
    found = None
    if command in _READING:
        try:
            found = program.open_current()
        except Fault as fault:
            if fault.code != "record_busy":  # `prepare` waits its turn
                raise
    if found is None:
        program.prepare()
    kept = [found] if found is not None else []

    def open_held() -> Reader:
        reader = kept.pop() if kept else program.open_reader()
        reader.hold()
        return reader

    try:
        yield program._replace(open_reader=open_held)
    finally:
        for unasked in kept:
            unasked.close()


def _answer(program: Program, asked: argparse.Namespace, texts: Texts, prove: Prove) -> Answer:
    """Return the answer to a command; those that keep the record safe take it as it is."""
    program.clear_leftovers()
    if asked.command not in _READING:  # which have no time for it
        program.finish_erasing()
    if asked.command not in _SAFETY:
        if program.is_missing():
            raise Fault("record_missing", path=str(program.path))
        if asked.command in _OF_A_RECORD and not program.path.exists():
            raise Fault("no_such_file", path=str(program.path))
        with _prepared(program, asked.command) as prepared:
            return _carried_out(prepared, asked, texts, prove)
    return _carried_out(program, asked, texts, prove)


def _carried_out(program: Program, asked: argparse.Namespace, texts: Texts, prove: Prove) -> Answer:
    """Return the answer to a command on a record that it can be carried out on."""
    if asked.command == "consent":
        from netkeeper.cli import consenting  # noqa: PLC0415 - loaded when needed

        return consenting.consent(program, asked, texts, prove)
    module, name = _COMMANDS[asked.command]
    command: Command = getattr(import_module(f"netkeeper.cli.{module}"), name)
    return command(program, asked, texts)
