"""The command that throws people away: into the trash, or for good once that is said twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.cli.commands import NO, Answer
from netkeeper.cli.naming import named, person_called
from netkeeper.domain.faults import Fault
from netkeeper.domain.trash import Kind, line_id
from netkeeper.services import erasing

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from netkeeper.app import Program
    from netkeeper.domain.erasing import Going
    from netkeeper.domain.lines import PersonLine
    from netkeeper.services.erasing import Done, Foreseen
    from netkeeper.texts.texts import Texts

_COUNTED = ("person", "meeting", "invitation", "consent", "follow_up", "introduction")


def delete(program: Program, asked: argparse.Namespace, texts: Texts) -> Answer:
    """Put people into the trash; or say what deleting them for good takes, and do it by `--yes`.

    Without `--yes` nothing is deleted for good, whoever asks: a script can't say it by mistake,
    and nobody is asked anything in the midst of one.
    """
    if not asked.for_good and (asked.yes or asked.backups):
        raise Fault("only_for_good", option="--yes" if asked.yes else "--backups")
    with program.open_reader() as reader:
        found = (person_called(reader, each, thrown=asked.for_good) for each in asked.names)
        ids = list(dict.fromkeys(found))
        lines = reader.people.lines(ids)
    if asked.for_good:
        return _for_good(program, asked, lines, texts)
    from netkeeper.services.people import trash_people  # noqa: PLC0415 - loads what writes

    count = trash_people(program.open_unit, ids)
    said = texts.action("trash_person", {"name": lines[0].name, "count": count})
    return Answer({"deleted": True, "for_good": False, "people": _people(lines)}, said)


def _people(lines: Sequence[PersonLine]) -> list[dict[str, object]]:
    return [{"id": each.id, "name": each.name} for each in lines]


def _for_good(
    program: Program, asked: argparse.Namespace, lines: Sequence[PersonLine], texts: Texts
) -> Answer:
    backups, things = program.backups, [line_id(Kind.PERSON, each.id) for each in lines]
    foreseen = erasing.foresee(program.open_reader, backups, things, living=True)
    answer = {
        "deleted": asked.yes,
        "for_good": True,
        "people": _people(lines),
        "goes": _figures(foreseen.going),
        "shared": foreseen.going.shared,
        "backups": [each.name for each in foreseen.backups],
    }
    if not asked.yes:
        said = [*_foreseen(foreseen, lines, texts), texts.sentence("delete.not_yet")]
        return Answer(answer, "\n".join(said), NO)
    holding = foreseen.backups if asked.backups else ()
    done = erasing.erase(program.erase, backups, things, holding, living=True)
    problem = done.problem and texts.fault(done.problem.code, done.problem.facts)
    answer |= {"clean": done.erased.clean, "backups_deleted": done.removed, "problem": problem}
    return Answer(answer, "\n".join(_done(done, foreseen, texts, asked=bool(holding))))


def _foreseen(foreseen: Foreseen, lines: Sequence[PersonLine], texts: Texts) -> list[str]:
    """Return who would go, what with them, and what still holds them."""
    going = foreseen.going
    said = [f"  {named(each)}" for each in lines]
    said.append(texts.sentence("delete.goes", **_figures(going)))
    if going.shared:
        said.append(texts.sentence("delete.shared", count=going.shared))
    said.append(texts.sentence("delete.final"))
    if foreseen.backups:
        said.append(texts.sentence("delete.backups", count=len(foreseen.backups)))
    return said


def _figures(going: Going) -> dict[str, object]:
    return {name: going.of(name) for name in _COUNTED}


def _done(done: Done, foreseen: Foreseen, texts: Texts, *, asked: bool) -> list[str]:
    """Return what came of it, and what still holds those who were deleted."""
    said = [texts.sentence("delete.done", **_figures(foreseen.going))]
    if done.removed:
        said.append(texts.sentence("delete.backups_gone", count=done.removed))
    if left := len(foreseen.backups) - done.removed:
        said.append(texts.sentence("delete.left" if asked else "delete.backups", count=left))
    if done.problem is not None:
        said.append(texts.fault(done.problem.code, done.problem.facts))
    if not done.erased.clean:
        said.append(texts.sentence("delete.traces"))
    return said
