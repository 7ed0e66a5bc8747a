"""The command that sets, changes and removes the record's passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.cli.commands import Answer
from netkeeper.domain.faults import Fault
from netkeeper.domain.passphrases import Protection

if TYPE_CHECKING:
    import argparse

    from netkeeper.app import Program
    from netkeeper.cli.passphrase_input import PassphraseInput
    from netkeeper.texts.texts import Texts


def passphrase(
    program: Program, asked: argparse.Namespace, texts: Texts, given: PassphraseInput
) -> Answer:
    """Set, change or remove the passphrase of the record, which is unlocked."""
    _check_possible(program, asked.what)
    new = "" if asked.what == "remove" else given.enter_new()
    done = program.passphrases.replace(new, backups=asked.backups)
    lines = [texts.sentence(f"passphrase.{asked.what}")]
    if new:
        lines.append(texts.sentence("passphrase.forgotten"))
    if done.converted:
        lines.append(texts.sentence("passphrase.converted", count=done.converted))
    if done.left:
        lines.append(texts.sentence(f"passphrase.left.{asked.what}", count=done.left))
    if asked.what == "set":
        lines.append(texts.sentence("passphrase.traces"))
    answer = {
        "passphrase": asked.what,
        "backup": done.kept,
        "backups_converted": done.converted,
        "backups_left": done.left,
    }
    return Answer(answer, "\n".join(lines))


def _check_possible(program: Program, what: str) -> None:
    """Refuse what can't be done to the record, before anything is asked."""
    path = str(program.path)
    if not program.path.exists():
        raise Fault("no_such_file", path=path)
    if not program.passphrases.is_available():
        raise Fault("passphrase_package", path=path)
    program.prepare()
    has_one = program.passphrases.protection() is not Protection.NONE
    if what == "set" and has_one:
        raise Fault("passphrase_is_set", path=path)
    if what != "set" and not has_one:
        raise Fault("passphrase_not_set", path=path)
