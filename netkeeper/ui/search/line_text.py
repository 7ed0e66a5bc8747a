"""Changes a typed line so that it is read as was meant; what can't be read so is not written."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from netkeeper.domain.quick_log import Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from netkeeper.domain.quick_log import PartAt, QuickLog
    from netkeeper.domain.typed_line.parts import Span


class Change(NamedTuple):
    """A passage [start, end) of a line and what takes its place."""

    span: Span
    text: str

    def on(self, line: str) -> str:
        """Return the line so changed."""
        start, end = self.span
        return line[:start] + self.text + line[end:]


def qt_position(text: str, position: int) -> int:
    """Return a place of a text as Qt counts it: characters beyond 16 bits count twice."""
    return len(text[:position].encode("utf-16-le", "surrogatepass")) // 2


def python_position(text: str, position: int) -> int:
    """Return a place that Qt counted as Python counts it."""
    before = text.encode("utf-16-le", "surrogatepass")[: 2 * position]
    return len(before.decode("utf-16-le", "ignore"))


def with_place(log: QuickLog, place: str, read: Callable[[str], QuickLog]) -> Change | None:
    """Return how a place is written into a line that names an event; None if it can't be."""
    event = log.event
    if event is None:
        return None
    ends = (event.span[1], event.span[1]), (len(log.line), len(log.line))
    for written in (f" @ {place}", f' @ "{place}"', f", {place}"):
        for span in ends:
            change = Change(span, written)
            seen = read(change.on(log.line))
            same = seen.event is not None and seen.event.text == event.text
            if same and seen.place is not None and seen.place.text == place:
                return change
    return None


def completed(
    log: QuickLog, at: PartAt, text: str, read: Callable[[str], QuickLog]
) -> Change | None:
    """Return how the part at the cursor becomes a text of the record; None if it can't."""
    for written in _writings(log, at, text):
        change = Change(at.span, written)
        if text in _texts(read(change.on(log.line)), at.role):
            return change
    return None


def _writings(log: QuickLog, at: PartAt, text: str) -> Iterator[str]:
    """Yield the ways to write a text in a part, the plainest first."""
    if at.role is Role.TOPIC:
        # The sign belongs to a topic, but stands before one that is still empty.
        sign = "" if log.line[: at.span[0]].endswith(("#", "＃")) else "#"
        yield from (f"{sign}{text}", f'{sign}"{text}"')
    else:
        yield from (text, f'"{text}"')


def _texts(log: QuickLog, role: Role) -> list[str]:
    """Return the texts of a role in a line."""
    if role is Role.PERSON:
        return [each.name for each in log.people]
    if role is Role.TOPIC:
        return [each.text for each in log.topics]
    part = log.event if role is Role.EVENT else log.place
    return [] if part is None else [part.text]
