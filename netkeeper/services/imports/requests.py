"""The invitations of the record in memory, as an import finds and changes them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from netkeeper.domain.invitations import Direction, State, StateCertainty
from netkeeper.domain.naming.names import name_key
from netkeeper.services.imports.marks import agrees, has_note, is_near, looked_for, marks_of
from netkeeper.services.imports.memory_limits import expect_new
from netkeeper.services.imports.someone import day_text

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from netkeeper.domain.archives import HeldInvitation
    from netkeeper.exchange.linkedin.invitations import InvitationRow
    from netkeeper.services.imports.crowd import Crowd
    from netkeeper.services.imports.marks import Mark
    from netkeeper.services.imports.someone import Someone
    from netkeeper.services.imports.tally import Tally
    from netkeeper.services.ports.reading import ReadArchives

MEMBER_ID = "urn:li:member:"
_MOST_ALIKE = 100  # of one name, sent at one instant, that are looked at: time must be bounded
# By their texts: to look a member up takes a tenth of what calling its class does.
_DIRECTIONS, _STATES, _CERTAINTIES = (
    {str(each): each for each in Direction},
    {str(each): each for each in State},
    {str(each): each for each in StateCertainty},
)


@dataclass(slots=True, eq=False)
class Request:
    """One invitation: what the record will hold of it; `held` is what it holds now of `values`."""

    id: int
    direction: Direction
    name: str
    name_key: str
    on: date
    state: State
    certainty: StateCertainty
    state_on: date
    person: Someone | None = None
    slug: str | None = None
    urn: str | None = None
    note: str = ""
    sent_at: str | None = None
    sent_raw: str | None = None
    trashed: bool = False
    fixed: bool = False  # the user corrected it, or its note proved it: nothing more is deduced
    noted_on: date | None = None  # the UTC day on which an archive shows its note accepted
    accepted_by: str | None = None  # what the archives that come now say for its acceptance
    linked_by_name: bool = False
    tally: Tally | None = None  # of the file that comes now and names it first, if one does
    line: int = 0  # of its row there
    row_of: Tally | None = None  # of the last file of which a row is it
    held: tuple[object, ...] | None = None
    # Those the record doesn't have yet, all deduced; what is new begins pending (`add_steps`).
    steps: tuple[tuple[State, date], ...] = ()

    @property
    def utc_on(self) -> date:
        """Return the UTC day on which it was sent; the day as written where no instant is known."""
        return date.fromisoformat(self.sent_at[:10]) if self.sent_at else self.on

    @property
    def order(self) -> tuple[str, int]:
        """Return what requests are sorted by: when they were sent."""
        return self.sent_at or self.on.isoformat(), self.id

    @property
    def is_new(self) -> bool:
        """Tell whether the record doesn't have it yet."""
        return self.held is None

    @property
    def touched(self) -> bool:
        """Tell whether an archive that comes now names it."""
        return self.tally is not None

    @property
    def who(self) -> str | None:
        """Return what tells the other person for certain, where the record doesn't have them."""
        return self.slug or self.urn

    @property
    def is_changed(self) -> bool:
        """Tell whether the record holds something else of it."""
        return self.held is not None and self.values != self.held

    @property
    def values(self) -> tuple[object, ...]:
        """Return what an import may change, as the record holds it."""
        return (
            self.person.id if self.person else None,
            self.slug,
            self.note,
            day_text(self.on),
            self.sent_at,
            self.sent_raw,
            self.state,
            self.certainty,
            day_text(self.state_on),
        )

    def move(self, state: State, on: date) -> None:
        """Take it to a state that an archive shows."""
        self.state, self.state_on, self.certainty = state, on, StateCertainty.DEDUCED
        if not self.is_new:
            self.steps = (*self.steps, (state, on))


class Requests:
    """Finds the invitation that an archive's row is; new ones are found like all others."""

    def __init__(self, read: ReadArchives, crowd: Crowd, next_id: int) -> None:
        self.new: list[Request] = []
        self._crowd, self._next_id = crowd, next_id
        self._by_id: dict[int, Request] = {}
        self._by_key: dict[str, Request] = {}
        # Each that a row of the file at hand may be, under all that names its person; what the user
        # typed has no instant yet.
        self._by_mark: dict[tuple[Direction, str | None, Mark], list[Request]] = {}
        for held in read.invitations():
            self._hold(held)
        for key, invitation_id in read.row_keys().items():
            request = self._by_key[key] = self._by_id[invitation_id]
            if MEMBER_ID in key and request.urn is None:
                who = key.split("|", 2)[1]
                request.urn = who if who.startswith(MEMBER_ID) else None

    def _hold(self, held: HeldInvitation) -> None:
        request = Request(
            held.id,
            _DIRECTIONS[held.direction],
            held.name,
            held.name_key,
            _day(held.on_day),
            _STATES[held.state],
            _CERTAINTIES[held.certainty],
            _day(held.state_on),
            self._crowd.of(held.person_id) if held.person_id is not None else None,
            held.slug,
            None,
            held.note,
            held.sent_at,
            held.sent_raw,
            trashed=bool(held.trashed),
            fixed=bool(held.corrected or held.proved),
        )
        request.held = request.values
        self._by_id[request.id] = request

    def _index(self, request: Request) -> None:
        """Let a request be found by its instant and all that names its person."""
        for mark in marks_of(request):
            found = (request.direction, request.sent_at, mark)
            self._by_mark.setdefault(found, []).append(request)

    @property
    def held(self) -> list[Request]:
        """Return those that the record has, also in the trash."""
        return [each for each in self._by_id.values() if not each.is_new]

    @property
    def living(self) -> list[Request]:
        """Return those not in the trash and sent."""
        return [
            each
            for each in self._by_id.values()
            if not each.trashed and each.state is not State.DRAFT
        ]

    def with_id(self, invitation_id: int) -> Request:
        """Return the invitation with an id."""
        return self._by_id[invitation_id]

    def begin_file(self, rows: Iterable[InvitationRow]) -> None:
        """Let the rows of a file be found: most of them by their keys alone, as the last time.

        No two rows of a file are one, so that those that it adds can wait until the next file.
        """
        self._by_mark.clear()
        unknown = (row for row in rows if row_key(row) not in self._by_key)
        instants = {(row.direction, instant_of(row)) for row in unknown} if self._by_id else set()
        for request in self._by_id.values() if instants else ():
            typed = request.sent_at is None and not request.trashed
            if typed or (request.direction, request.sent_at) in instants:
                self._index(request)

    def of(self, row: InvitationRow, key: str, tally: Tally) -> Request | None:
        """Return the invitation that a row is, None for a new one.

        Those that other rows of the same file are, which has the tally, are passed over: no two
        rows are one.
        """
        if (request := self._by_key.get(key)) is not None:
            return request
        if not self._by_mark:
            return None
        name = name_key(row.other_name)
        person = self._person_of(row, name)
        marks = looked_for(row.other_slug, person, name)
        for request in self._marked(row.direction, instant_of(row), marks):
            if request.row_of is not tally and agrees(request, row, person, name):
                return request
        typed = {
            request
            for request in self._marked(row.direction, None, marks)
            if request.sent_at is None
            and request.row_of is not tally
            and is_near(request, row)
            and agrees(request, row, person, name)
        }
        return min(typed, key=lambda one: (abs(one.on - row.sent_on), one.id), default=None)

    def of_former_profile(
        self, row: InvitationRow, profiles: Container[str | None], tally: Tally
    ) -> Request | None:
        """Return the one invitation that a row is whose person has taken another profile since.

        Name, minute and note are as they were; none of the file's `profiles` is the former one.
        """
        if not self._by_mark:
            return None
        name = name_key(row.other_name)
        person = self._person_of(row, name)
        found = [
            request
            for request in self._marked(row.direction, instant_of(row), [("name", name)])
            if request.slug
            and request.slug not in profiles
            and request.row_of is not tally
            and (person is None or request.person in {None, person})
            and not (request.urn and row.other_urn)
            and has_note(request, row)
        ]
        return found[0] if row.other_slug and len(found) == 1 else None

    def _marked(
        self, direction: Direction, sent_at: str | None, marks: Iterable[Mark]
    ) -> Iterator[Request]:
        """Yield the requests that may be one, not too many of them."""
        for mark in marks:
            yield from islice(self._by_mark.get((direction, sent_at, mark), ()), _MOST_ALIKE)

    def _person_of(self, row: InvitationRow, name: str) -> Someone | None:
        """Return the person whose profile or member id a row has."""
        person = self._crowd.with_member_id(row.other_urn)
        return person or self._crowd.with_slug(row.other_slug, name, ())

    def add(self, row: InvitationRow, key: str) -> Request:
        """Add an invitation as a row says it: pending, until something tells what became of it."""
        expect_new(len(self.new))
        name = row.other_name
        request = Request(
            self._next_id,
            row.direction,
            name,
            name_key(name),
            row.sent_on,
            State.PENDING,
            StateCertainty.DEDUCED,
            row.sent_on,
            None,
            row.other_slug,
            row.other_urn,
            row.note,
            instant_of(row),
            row.sent_raw,
        )
        self._next_id += 1
        self.new.append(request)
        self._by_id[request.id] = self._by_key[key] = request
        return request

    def take(self, request: Request, row: InvitationRow, key: str, *, newest: bool) -> None:
        """Give an invitation what a row says and the record doesn't know; typed words stay.

        The newest archive tells the profile, unless the record has the person, who has theirs.
        """
        self._by_key[key] = request
        if request.slug is None or (newest and request.person is None):
            request.slug = row.other_slug or request.slug
        request.urn = request.urn or row.other_urn
        request.note = request.note or row.note
        if request.sent_at is None:
            request.sent_at, request.sent_raw = instant_of(row), row.sent_raw
        if request.state is State.DRAFT and not request.trashed:
            request.on = row.sent_on  # until now the day of the draft
            request.move(State.PENDING, row.sent_on)


@lru_cache(maxsize=8_192)  # requests of ten years share 3,653
def _day(text: str) -> date:
    """Return the day of a text; each is held once."""
    return date.fromisoformat(text)


def row_key(row: InvitationRow) -> str:
    """Return what an invitation is known by in an archive: direction, person, and when as written.

    The person is the profile, the member id or the folded name: the first of them that is there.
    """
    who = row.other_slug or row.other_urn or name_key(row.other_name)
    return "|".join((row.direction, who, row.sent_raw))


def instant_of(row: InvitationRow) -> str:
    """Return the instant of a row as the record holds it."""
    return f"{row.sent_at.isoformat()[:19]}Z"
