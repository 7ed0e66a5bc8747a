"""Says how many of the people that an import adds look like people who were there before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.exchange.linkedin.problems import Remark

if TYPE_CHECKING:
    from netkeeper.services.ports.writing import Unit


def remark_alike(unit: Unit, first: int, name: str) -> tuple[Remark, ...]:
    """Return what is to be said of the people whose ids begin at `first`; nothing, mostly."""
    new = range(first, unit.imports.next_id("person"))
    registry = unit.read.registry
    if not new or not registry.is_anybody_before(first):
        return ()
    everybody = registry.everybody()
    from netkeeper.domain.identity.duplicate_scan import Scan  # noqa: PLC0415 - most imports add nobody

    scan = Scan(everybody, unit.read.name_vocabulary, registry.dismissed(), new)
    alike = {
        each
        for some in scan.pairs(lambda _done, _whole: None)
        for pair in some
        for each in (pair.one, pair.other)
        if each in new
    }
    return (Remark("people_alike", name, None, {"count": len(alike)}),) if alike else ()
