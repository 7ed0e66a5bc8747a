"""What becomes of each person of the sample: how they were met, and which request followed."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.domain.sample.draw import shares
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from netkeeper.domain.sample.draw import Draw

_SPAN = 2.5 * 365  # days that a sample of 300 people reaches back
_RECENT = 0.44  # of the span: since when requests are kept
_LONGEST = 4.8  # times that span, so twelve years for the largest samples
_MORE_MEETINGS = shares([(0, 54.0), (1, 26.0), (2, 12.0), (3, 5.0), (4, 2.0), (6, 1.0)])
_TRIES = 4


class Story(StrEnum):
    """What became of a person."""

    SENT_ACCEPTED = "sent_accepted"
    RECEIVED_ACCEPTED = "received_accepted"
    EARLIER_MET = "earlier_met"
    EARLIER_NEVER_MET = "earlier_never_met"
    SENT_LATELY = "sent_lately"
    SENT_WAITING = "sent_waiting"
    SENT_LONG_AGO = "sent_long_ago"
    SENT_DECLINED = "sent_declined"
    SENT_UNKNOWN = "sent_unknown"
    SENT_WITHDRAWN = "sent_withdrawn"
    SENT_EXPIRED = "sent_expired"
    DRAFTED = "drafted"
    NOT_INVITED = "not_invited"
    RECEIVED_DECLINED = "received_declined"
    IN_CONTACT = "in_contact"
    INTRODUCED = "introduced"


CONNECTED = frozenset(
    {
        Story.SENT_ACCEPTED,
        Story.RECEIVED_ACCEPTED,
        Story.EARLIER_MET,
        Story.EARLIER_NEVER_MET,
    }
)


@frozen
class Reach:
    """How far a sample goes back, in days before today."""

    today: date
    recent: int
    span: int


def reach(today: date, people: int) -> Reach:
    """Return how far back a sample of so many people goes."""
    span = _SPAN * min(_LONGEST, max(1.0, (people / 300) ** 0.35))
    return Reach(today, int(span * _RECENT), int(span))


@frozen
class _Shape:
    """How often a story is told (in 300), when it begins, and how well the two know each other."""

    share: float
    window: Callable[[Reach], tuple[int, int]]
    in_person: float = 0.0
    remote: float = 0.0
    again: bool = False  # whether more meetings follow


_SHAPES: Mapping[Story, _Shape] = {
    Story.SENT_ACCEPTED: _Shape(100, lambda r: (7, r.recent), 0.86, 0.10, again=True),
    Story.RECEIVED_ACCEPTED: _Shape(37, lambda r: (3, r.recent), 0.84, 0.10, again=True),
    Story.EARLIER_MET: _Shape(54, lambda r: (r.recent, r.span), 1.0, again=True),
    Story.EARLIER_NEVER_MET: _Shape(27, lambda r: (r.recent, 2 * r.span)),
    Story.SENT_LATELY: _Shape(25, lambda _: (6, 30), 0.65, 0.2),
    Story.SENT_WAITING: _Shape(4, lambda _: (33, 55), 0.4, 0.3),
    Story.SENT_LONG_AGO: _Shape(4, lambda _: (78, 165), 0.25, 0.25),
    Story.SENT_DECLINED: _Shape(3, lambda _: (40, 170), 0.4, 0.2),
    Story.SENT_UNKNOWN: _Shape(2, lambda _: (45, 300)),
    Story.SENT_WITHDRAWN: _Shape(8, lambda _: (40, 330), 0.0, 0.35),
    Story.SENT_EXPIRED: _Shape(4, lambda r: (200, r.recent), 0.0, 0.3),
    Story.DRAFTED: _Shape(2, lambda _: (1, 6), 1.0),
    Story.NOT_INVITED: _Shape(5, lambda _: (2, 50), 1.0),
    Story.RECEIVED_DECLINED: _Shape(3, lambda r: (20, r.recent)),
    Story.IN_CONTACT: _Shape(12, lambda r: (10, r.span), 0.0, 0.6, again=True),
    Story.INTRODUCED: _Shape(3, lambda _: (5, 200)),
}


@frozen
class Visit:
    """One person's part in a meeting that is still to be arranged, some days ago."""

    person: int
    ago: int
    remote: bool


@frozen
class Plan:
    """One person's story, where it begins, and their meetings."""

    story: Story
    ago: int
    visits: tuple[tuple[int, bool], ...]  # days ago, and whether from afar; the first is first


def plans(draw: Draw, within: Reach, people: int) -> list[Plan]:
    """Return the stories of so many people, those that begin first at the front."""
    told = [
        _plan(draw, within, story) for story, count in _counts(people).items() for _ in range(count)
    ]
    return sorted(draw.shuffled(told), key=lambda plan: -plan.ago)


def _counts(people: int) -> dict[Story, int]:
    """Return how many people live each story: every story once at least, where there is room."""
    whole = sum(shape.share for shape in _SHAPES.values())
    exact = {story: shape.share * people / whole for story, shape in _SHAPES.items()}
    counts = {story: max(1, int(share)) for story, share in exact.items()}
    order = sorted(exact, key=lambda story: counts[story] - exact[story])
    while (missing := people - sum(counts.values())) != 0:
        if missing > 0:
            counts[order[missing % len(order)]] += 1
        else:
            counts[max(counts, key=lambda story: counts[story])] -= 1
    return counts


def _plan(draw: Draw, within: Reach, story: Story) -> Plan:
    """Return one person's story."""
    shape = _SHAPES[story]
    low, high = shape.window(within)
    ago = draw.recent(low, high)
    for _ in range(_TRIES):
        if draw.in_season(within.today, ago):
            break
        ago = draw.recent(low, high)
    in_person = draw.chance(shape.in_person)
    if not in_person and not draw.chance(shape.remote / max(1 - shape.in_person, 0.001)):
        return Plan(story, ago, ())
    visits = [(ago, not in_person)]
    for _ in range(draw.of(_MORE_MEETINGS) if shape.again else 0):
        later = visits[-1][0] - draw.between(20, 160)
        if later < 0:
            break
        afar = story is Story.IN_CONTACT or draw.chance(0.3)
        visits.append((later, afar))
    return Plan(story, ago, tuple(visits))
