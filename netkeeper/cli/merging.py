"""The command that makes one of two people."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from netkeeper.cli.commands import NO, Answer
from netkeeper.cli.naming import person_called
from netkeeper.domain.faults import Fault
from netkeeper.domain.merging import LOST, Side, taken
from netkeeper.domain.values import as_dict
from netkeeper.services.merging import merge_people, plan_merge

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence

    from netkeeper.app import Program
    from netkeeper.domain.merging import MergeField
    from netkeeper.services.merging import MergePlan
    from netkeeper.texts.texts import Texts


def merge(program: Program, asked: argparse.Namespace, texts: Texts) -> Answer:
    """Make one of two people as one change, or say what that would do.

    Two connections with a profile each are likely two people: nothing is done without `--yes`.
    """
    chosen = _chosen(asked.take or ())
    with program.open_reader() as reader:
        ids = [person_called(reader, each) for each in (asked.kept, asked.other)]
        plan = plan_merge(reader, ids[0], ids[1])
    _check_offered(plan, chosen)
    held = plan.two_profiles and not asked.yes
    done = not (asked.preview or held)
    if done:
        merge_people(program.open_unit, ids[0], ids[1], chosen)
    sides = taken(plan.fields, chosen)
    return Answer(
        _document(plan, sides, done=done),
        "\n".join(_lines(plan, sides, texts, done=done)),
        NO if held and not asked.preview else 0,
    )


def _chosen(words: Sequence[str]) -> dict[str, Side]:
    """Return whose value is to be taken of which field."""
    chosen = {}
    for word in words:
        name, _, side = word.partition("=")
        if side not in set(Side):
            raise Fault("bad_side", text=word, sides=", ".join(Side))
        chosen[name.strip()] = Side(side)
    return chosen


def _check_offered(plan: MergePlan, chosen: Mapping[str, Side]) -> None:
    """Refuse a choice that the two people don't leave open."""
    offered = {each.name: each.offered for each in plan.fields}
    for name, side in chosen.items():
        if side not in offered.get(name, ()):
            names = [each.name for each in plan.fields if each.is_open]
            raise Fault("no_such_side", text=f"{name}={side}", fields=", ".join(names) or "–")


def _document(plan: MergePlan, sides: Mapping[str, Side], *, done: bool) -> dict[str, object]:
    return {
        "merged": done,
        "person": {"id": plan.kept.id, "name": plan.kept.display_name},
        "other": {"id": plan.other.id, "name": plan.other.display_name},
        "fields": [
            {
                "name": each.name,
                "kept": each.kept,
                "other": each.other,
                "taken": sides[each.name],
                "offered": each.offered,
            }
            for each in plan.fields
        ],
        "moved": plan.moved,
        "ended": [each.invitation.id for each in plan.ended],
        "two_profiles": plan.two_profiles,
    }


def _lines(plan: MergePlan, sides: Mapping[str, Side], texts: Texts, *, done: bool) -> list[str]:
    """Return what was or would be done, what goes along, and what is not kept."""
    kept, other = plan.kept.display_name, plan.other.display_name
    if done:
        lines = [texts.action("merge_people", {"name": kept, "other": other})]
    else:
        facts = {"kept": kept, "one": plan.kept.id, "other": other, "two": plan.other.id}
        lines = [texts.sentence("merge.would", **facts)]
    if kept != other and sides["name"] is Side.OTHER:
        option = f"--take name={Side.KEPT}"
        lines.append(texts.sentence("merge.name", name=other, option=option))
    moved = as_dict(plan.moved)
    if any(moved.values()):
        lines.append(texts.sentence("merge.along", **moved))
    if plan.ended:
        lines.append(texts.sentence("merge.ended", count=len(plan.ended)))
    lines += [_not_kept(each, sides[each.name], texts) for each in plan.fields if _is_lost(each)]
    if plan.two_profiles:
        lines.append(texts.sentence("merge.two_profiles"))
    if not done:
        lines.append(texts.sentence("merge.nothing_done"))
    return lines


def _is_lost(field: MergeField) -> bool:
    return field.is_open and field.name in LOST


def _not_kept(field: MergeField, side: Side, texts: Texts) -> str:
    """Return what is left out of a field, and how it would be taken instead."""
    left, instead = (field.kept, Side.KEPT) if side is Side.OTHER else (field.other, Side.OTHER)
    option = f"--take {field.name}={instead}"
    value = left if isinstance(left, date) else str(left)
    return texts.sentence("merge.left_out", value=value, option=option)
