"""What was typed and never saved when the window closed, put by in the record for its next start.

It is no change of what the record holds: neither journalled nor taken back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from netkeeper.domain.settings import Settings
    from netkeeper.services.ports.writing import OpenUnit, Unit


WAITING = "unsaved"  # the setting that holds it


class Unsaved(NamedTuple):
    """The line of a meeting half typed, and the texts of forms."""

    line: str = ""
    texts: tuple[str, ...] = ()


def unsaved_in(settings: Settings) -> Unsaved:
    """Return what was put by: the line stands first, the texts below it with a line between."""
    line, _, rest = settings.unsaved.partition("\n")
    return Unsaved(line, (rest,) if rest else ())


def put_by(open_unit: OpenUnit, unsaved: Unsaved) -> None:
    """Put these by, below what lies there still."""
    with open_unit("put_by") as unit:
        held = unsaved_in(unit.read.overview.settings())
        new = [text for text in unsaved.texts if text not in "".join(held.texts)]
        _set(unit, Unsaved(unsaved.line or held.line, (*held.texts, *new)))


def drop(open_unit: OpenUnit, unsaved: Unsaved) -> None:
    """Forget what was put by, once it was shown; not what another window put there meanwhile."""
    with open_unit("put_by") as unit:
        if unsaved_in(unit.read.overview.settings()) == unsaved:
            _set(unit, Unsaved())


def _set(unit: Unit, unsaved: Unsaved) -> None:
    text = "\n".join([unsaved.line, "\n\n".join(unsaved.texts)])
    unit.put_by(WAITING, text.rstrip("\n") or None)
    unit.commit()
