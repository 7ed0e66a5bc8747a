"""People of the record who may be one: found by a scan, and dismissed for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.services.people import held_person
from netkeeper.services.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.domain.identity.duplicates import Pair
    from netkeeper.services.ports.reading import Reader
    from netkeeper.services.ports.writing import OpenUnit
    from netkeeper.services.progress import Progress


def find_duplicates(reader: Reader, progress: Progress) -> list[Pair]:
    """Return the people two by two who may be one, the surest first; dismissed pairs never."""
    from netkeeper.domain.identity.duplicate_scan import Scan  # noqa: PLC0415 - only a scan needs it

    registry = reader.registry
    scan = Scan(registry.everybody(), reader.name_vocabulary, registry.dismissed())
    found = [pair for some in scan.pairs(progress.step) for pair in some]
    return sorted(found, key=lambda each: each.order)


def still_open(reader: Reader, pairs: Sequence[Pair]) -> list[Pair]:
    """Return those of some pairs of whom both are still there and nobody said that they are two."""
    ids = sorted({each for pair in pairs for each in (pair.one, pair.other)})
    living, dismissed = reader.registry.living(ids), reader.registry.dismissed()
    return [
        pair
        for pair in pairs
        if {pair.one, pair.other} <= living and (pair.one, pair.other) not in dismissed
    ]


def dismiss_pairs(open_unit: OpenUnit, pairs: Sequence[tuple[int, int]]) -> None:
    """Keep for good that people, two by two, aren't one: no scan offers them again."""
    with open_unit("dismiss_duplicates") as unit:
        names: tuple[str, ...] = ("", "")
        for one, other in pairs:
            if one == other:
                raise Refused("merged_with_themselves")
            names = tuple(held_person(unit.read, each).display_name for each in (one, other))
            unit.merging.dismiss(one, other)
        unit.commit(name=names[0], other=names[1], count=len(pairs))
