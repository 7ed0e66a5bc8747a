"""What a sample record is made from: names, companies, occasions, texts, and people written out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.values import field, frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from netkeeper.domain.consent import Basis
    from netkeeper.domain.days import Precision
    from netkeeper.domain.invitations import Direction, State, StateCertainty
    from netkeeper.domain.meetings import MeetingKind
    from netkeeper.domain.people import Answer


@frozen
class Origin:
    """The names of people with one origin, the commonest family names first.

    `scripts` writes a name in the origin's own script; `weight` is relative to other origins.
    """

    code: str
    weight: int
    language: str
    women: tuple[str, ...]
    men: tuple[str, ...]
    families: tuple[str, ...]
    scripts: Mapping[str, str] = field(default_factory=dict)


@frozen
class Sector:
    """A line of business: how its companies are called, and who works there (a woman, a man)."""

    patterns: tuple[str, ...]
    positions: tuple[tuple[str, str], ...]
    english: tuple[str, ...]


@frozen
class City:
    """A city, how often people live there, and its telephone area."""

    name: str
    weight: int
    area: str


@frozen
class Event:
    """A meeting of many that comes back: on the n-th weekday (Monday is 0) of some months.

    `at` says "at that event" in each language.
    """

    name: str
    kind: MeetingKind
    place: str
    weekday: int
    week: int
    months: tuple[int, ...]
    at: Mapping[str, str]


@frozen
class Occasion:
    """A meeting that people agree on; `most` of the user's contacts take part at once.

    The place "{company}" is where the first of them works.
    """

    event: str
    kind: MeetingKind
    weight: int
    most: int
    places: tuple[str, ...]
    at: Mapping[str, str]


@frozen
class CastPerson:
    """Somebody written out; days are counted back from today."""

    key: str
    given: str
    family: str
    position: str
    company: str
    location: str
    slug: str | None = None
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    note: str = ""
    reference: Answer | None = None
    introduction: Answer | None = None
    connected: int | None = None
    first_message: int | None = None
    last_message: int | None = None


@frozen
class CastMeeting:
    """A meeting written out; `who` names people by their keys."""

    ago: int
    who: tuple[str, ...]
    kind: MeetingKind
    precision: Precision
    event: str = ""
    place: str = ""
    topic: str = ""
    note: str = ""


@frozen
class CastRequest:
    """A request written out, by somebody of the cast (`who`) or under a name alone.

    `about` is how many days ago the meeting was whose weekday the note names.
    """

    direction: Direction
    ago: int
    state: State
    certainty: StateCertainty
    who: str = ""
    name: str = ""
    position: str = ""
    company: str = ""
    slug: str | None = None
    note: str = ""
    language: str = "fr"
    about: int | None = None
    settled: int | None = None
    set_aside: int | None = None
    asked: int | None = None
    override: str = ""
    source: str = "user"


@frozen
class CastIntroduction:
    """An introduction written out."""

    by: str
    whom: str
    ago: int
    note: str


@frozen
class CastFollowUp:
    """A follow-up written out, about nobody without a `who`; `due` days ago, ahead if negative."""

    who: str
    due: int
    what: str


@frozen
class CastConsent:
    """A consent written out; days are counted back from today."""

    who: str
    basis: Basis
    ago: int
    evidence: str = ""
    ended: int | None = None
    withdrawn: int | None = None


@frozen
class Cast:
    """The people whom every sample holds, so that each kind of decision is met."""

    people: tuple[CastPerson, ...]
    meetings: tuple[CastMeeting, ...]
    requests: tuple[CastRequest, ...]
    introductions: tuple[CastIntroduction, ...]
    follow_ups: tuple[CastFollowUp, ...]
    consents: tuple[CastConsent, ...]


@frozen
class SampleData:
    """Everything that is read from the shipped files.

    `texts` holds, by what they are for and then by language, texts with places such as {given}.
    """

    origins: tuple[Origin, ...]
    short_forms: Mapping[str, str]
    words: tuple[str, ...]
    sectors: tuple[Sector, ...]
    cities: tuple[City, ...]
    events: tuple[Event, ...]
    occasions: tuple[Occasion, ...]
    topics: tuple[str, ...]
    texts: Mapping[str, Mapping[str, tuple[str, ...]]]
    cast: Cast
