"""Where the user stands by the record, on any day; and the restrictions that they met.

What is read once (`gather`) can be asked again and again without the record, for a chart or a
what-if.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from netkeeper.domain.silence import HORIZON
from netkeeper.domain.standing import judge
from netkeeper.domain.standing.ahead import ahead
from netkeeper.domain.standing.facts import Past, StandingFacts, days_before
from netkeeper.domain.values import replace
from netkeeper.services.refused import Refused

if TYPE_CHECKING:
    from netkeeper.domain.silence import History
    from netkeeper.domain.standing.ahead import Ahead
    from netkeeper.domain.standing.facts import Restriction
    from netkeeper.domain.standing.judge import Standing
    from netkeeper.services.ports.reading import Reader
    from netkeeper.services.ports.writing import OpenUnit, Unit

LONGEST = 500  # characters of what a restriction is said to be


def gather(reader: Reader, earliest: date = date.min) -> StandingFacts:
    """Return every sent request and every restriction of the record.

    What is gathered can be judged on any day from the earliest on.
    """
    known_from = days_before(earliest, HORIZON)
    return StandingFacts(reader.standing.requests(known_from), reader.standing.restrictions())


def standing(reader: Reader, on: date) -> Standing:
    """Return how the user stood on a day, by what was known then."""
    return judge.standing(gather(reader, on), reader.overview.settings(), on)


def before_sending(reader: Reader, on: date) -> Ahead:
    """Return where one more request leads to."""
    return ahead(gather(reader, on), reader.overview.settings(), on)


def history(reader: Reader, on: date) -> History:
    """Return how long acceptances took, by what was known on a day: chances come from it."""
    return Past(gather(reader, date.max)).history(on)


# Restrictions met


def add_restriction(open_unit: OpenUnit, one: Restriction, today: date) -> int:
    """Keep a restriction that LinkedIn put on the account; return its id.

    Its end may be ahead, as LinkedIn announced it, or None while nobody knows.
    """
    typed = _checked(one, today)
    with open_unit("add_restriction") as unit:
        number = unit.restrictions.add(typed)
        unit.commit(date=typed.since.isoformat())
    return number


def change_restriction(open_unit: OpenUnit, one: Restriction, today: date) -> None:
    """Make a kept restriction, known by its id, what the given one says."""
    typed = _checked(one, today)
    with open_unit("change_restriction") as unit:
        _held(unit, one.id)
        unit.restrictions.change(typed)
        unit.commit(date=typed.since.isoformat())


def trash_restriction(open_unit: OpenUnit, restriction_id: int) -> None:
    """Take a restriction away that was entered by mistake."""
    with open_unit("trash_restriction") as unit:
        held = _held(unit, restriction_id)
        unit.crowd.trash("restriction", [restriction_id])
        unit.commit(date=held.since.isoformat())


def _checked(one: Restriction, today: date) -> Restriction:
    """Return a restriction as it is kept; Refused where its days can't be."""
    if one.since > today:
        raise Refused("day_ahead", date=one.since)
    if one.until is not None and one.until < one.since:
        raise Refused("ended_before_begun", date=one.since)
    return replace(one, what=" ".join(one.what.split())[:LONGEST])


def _held(unit: Unit, restriction_id: int) -> Restriction:
    """Return the kept restriction; Refused if there is none with this id."""
    for each in unit.read.standing.restrictions():
        if each.id == restriction_id:
            return each
    raise Refused("no_such_restriction", id=restriction_id)
