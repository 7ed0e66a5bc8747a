"""The commands that keep the record safe: back it up, restore it, look for damage."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from netkeeper import app, paths
from netkeeper.cli.commands import NO, Answer
from netkeeper.domain.faults import Fault
from netkeeper.domain.values import as_dict
from netkeeper.partial_files import BESIDE
from netkeeper.services.refused import Refused

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from netkeeper.app import Program
    from netkeeper.domain.backups import Backup, Inside
    from netkeeper.services.backups import Made
    from netkeeper.texts.texts import Texts

# What a check says is damage, and no reason to refuse it.
_DAMAGE = frozenset({"record_damaged", "record_foreign"})


def backup(program: Program, asked: argparse.Namespace, texts: Texts) -> Answer:
    """Back the record up: into the folder of the backups, or to a file of the user's choice."""
    from netkeeper.domain.backups import Why  # noqa: PLC0415 - loaded when needed
    from netkeeper.services.backups import Made, back_up, back_up_if_due  # noqa: PLC0415

    _must_exist(program)
    backups = program.backups
    if asked.path is not None:
        target = _target(paths.from_home(asked.path).absolute(), program)
        backups.make_at(target)
        made = Made(target)
    else:
        with program.open_reader() as reader:
            settings = reader.overview.settings()
        if asked.due:
            made = back_up_if_due(backups, settings, program.now())
        else:
            made = back_up(backups, Why.ASKED, settings, program.now())
    if made.path is None:
        return Answer(_made(made, None, texts), texts.sentence("backup.none_due"))
    inside = backups.look(made.path)
    lines = [texts.sentence("backup.made", path=str(made.path)), _holds(inside, texts)]
    if made.problem is not None:
        lines.append(texts.fault(made.problem.code, made.problem.facts))
    return Answer(_made(made, inside, texts), "\n".join(lines))


def _must_exist(program: Program) -> None:
    """Refuse to make a new record out of a mistyped path, or of one that is gone."""
    if program.is_missing():
        raise Fault("record_missing", path=str(program.path))
    if not program.path.exists():
        raise Fault("no_such_file", path=str(program.path))


def _target(path: Path, program: Program) -> Path:
    """Return the file that a path means: in a folder, one with a name of our own.

    Raises:
        Refused: SQLite would write over it there.
    """
    from netkeeper.domain.backups import Why, name_of  # noqa: PLC0415 - loaded when needed

    if not path.is_dir():
        if str(path.resolve()) in {f"{program.path.resolve()}{end}" for end in BESIDE}:
            raise Refused("file_is_record", path=str(path))
        return path
    return path / name_of(program.path.stem, program.now(), Why.ASKED)


def _made(made: Made, inside: Inside | None, texts: Texts) -> dict[str, object]:
    problem = made.problem
    return {
        "backup": made.path,
        **(as_dict(inside) if inside else {}),
        "removed": made.removed,
        "problem": texts.fault(problem.code, problem.facts) if problem else None,
    }


def _holds(inside: Inside, texts: Texts) -> str:
    """Return what a backup holds, in a sentence."""
    facts = as_dict(inside)
    if inside.last_change is None:
        return texts.sentence("backup.holds", **facts)
    last = inside.last_change.astimezone().date()
    return texts.sentence("backup.holds_since", last=last, **facts)


def restore(program: Program, asked: argparse.Namespace, texts: Texts) -> Answer:
    """Replace the record by a backup, or say what the backup holds."""
    backups, path = program.backups, paths.from_home(asked.path).absolute()
    if asked.preview:
        inside, kept = backups.look(path), None
        said = "restore.preview"
    else:
        inside, kept = backups.restore(path, forgotten=asked.forgotten)
        said = "restore.done"
    lines = [texts.sentence(said, path=str(path)), _holds(inside, texts)]
    if kept is not None:
        lines.append(texts.sentence("restore.kept", path=str(kept)))
    answer = {"restored": None if asked.preview else path, "kept": kept, **as_dict(inside)}
    return Answer(answer, "\n".join(lines))


def check(program: Program, asked: argparse.Namespace, texts: Texts) -> Answer:
    """Look for damage in the record's file; where there is some, name the last good backup.

    What is derived, and disagrees with what it is derived from, is made anew if asked.
    """
    _must_exist(program)
    problems, stale = _found(program, texts)
    lines, mended = [], list[str]()
    what = ", ".join(dict.fromkeys(texts.sentence(f"derived.{each}") for each in stale))
    if asked.repair and (problems or stale):
        if _is_made_anew(program):
            problems, stale, mended = [], [], stale
            lines = [texts.sentence("check.mended")]
        else:
            problems = problems or [what]
    answer = {"ok": not (problems or stale), "problems": problems, "derived": stale}
    if problems:
        good = program.backups.last_good()
        answer |= {"last_good_backup": _good(good)}
        return Answer(answer, "\n".join([*problems, *_good_lines(good, program, texts)]), NO)
    if stale:
        command = _command(program, "check", "--repair")
        return Answer(answer, texts.sentence("check.derived", what=what, command=command), NO)
    lines.append(texts.sentence("check.whole"))
    return Answer(answer | ({"mended": mended} if mended else {}), "\n".join(lines))


def _found(program: Program, texts: Texts) -> tuple[list[str], list[str]]:
    """Return what is damaged, in words, and else what is derived and disagrees, by its name."""
    try:
        program.prepare()
        with program.open_reader() as reader:
            problems = reader.overview.problems(derived=False)
        return problems, [] if problems else program.disagreeing()
    except Exception as error:
        fault = app.fault_of(error, program.path)
        if fault is None or fault.code not in _DAMAGE:
            raise
        return [texts.fault(fault.code, fault.facts)], []


def _is_made_anew(program: Program) -> bool:
    """Make anew what is derived; tell whether the record is whole then."""
    try:
        return program.derive_anew()
    except Fault as fault:
        if fault.code not in _DAMAGE:
            raise
        return False


def _good(found: tuple[Backup, Inside] | None) -> dict[str, object] | None:
    if found is None:
        return None
    backup, inside = found
    return {"path": backup.path, "at": backup.at, **as_dict(inside)}


def _good_lines(found: tuple[Backup, Inside] | None, program: Program, texts: Texts) -> list[str]:
    """Return which backup is the last good one, what it holds, and how it is restored."""
    if found is None:
        return [texts.sentence("check.no_backup")]
    backup, inside = found
    on = backup.at.astimezone().date()
    return [
        texts.sentence("check.last_good", on=on, path=backup.path),
        _holds(inside, texts),
        texts.sentence("check.restore", command=_command(program, "restore", backup.path)),
    ]


def way_back(program: Program, texts: Texts) -> str:
    """Return in a sentence which backup is the last good one, and how it is restored."""
    found = program.backups.last_good()
    if found is None:
        return ""
    on, command = found[0].at.astimezone().date(), _command(program, "restore", found[0].path)
    return texts.sentence("check.way_back", on=on, command=command)


def _command(program: Program, *given: str) -> str:
    """Return a command for this record, whichever it is."""
    words = ["netkeeper", *given]
    if program.path != paths.default_record().absolute():
        words[1:1] = ["--record", str(program.path)]
    return shlex.join(words)
