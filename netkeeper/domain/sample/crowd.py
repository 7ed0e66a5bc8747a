"""Invents who people are: their names, where they work and live, and how they are reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.folding import fold
from netkeeper.domain.naming.names import display_name
from netkeeper.domain.sample.draw import Shares, shares
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from netkeeper.domain.sample.data import City, Origin, SampleData, Sector
    from netkeeper.domain.sample.draw import Draw

_PEOPLE_A_COMPANY = 3
_DOUBLE_NAMES = 0.07
_SHORT_FORMS = 0.3
_SCRIPTS = 0.4
_NUMBERED_SLUGS = 0.35
_MOVED = 0.02  # who changed their profile's slug
_ACCENTED_SLUGS = 0.04
_TRIES = 12
_NAMESAKES = 0.02  # of those who draw a name that is taken, how often they keep it


@frozen
class Employer:
    """An invented company."""

    name: str
    city: City
    sector: Sector


@frozen
class Identity:
    """Who somebody is, whatever became of them in the record."""

    given: str
    family: str
    language: str
    position: str
    company: str
    city: str
    slug: str
    former_slugs: tuple[str, ...]
    email: str
    phone: str
    other_names: tuple[str, ...]

    @property
    def name(self) -> str:
        """Return the name as it is shown."""
        return display_name(self.given, self.family)


class _Naming:
    """The names of one origin, ready to be drawn."""

    def __init__(self, origin: Origin) -> None:
        self.origin = origin
        # The commonest name is some ten times as frequent as the hundredth, as in real registers.
        self.families = shares((name, 1 / (12 + rank)) for rank, name in enumerate(origin.families))

    def family(self, draw: Draw) -> str:
        """Return a family name, some of them double."""
        name = draw.of(self.families)
        if draw.chance(_DOUBLE_NAMES):
            return self.doubled(draw, name)
        return name

    def doubled(self, draw: Draw, name: str) -> str:
        """Return the name joined to another one; one of several words stays alone."""
        other = draw.of(self.families)
        return name if other == name or " " in name + other else f"{name}-{other}"


class Crowd:
    """Invents people one after the other, who share companies but rarely a name."""

    def __init__(self, draw: Draw, data: SampleData, people: int) -> None:
        self._draw = draw
        self._short_forms = data.short_forms
        self._namings = shares((_Naming(each), float(each.weight)) for each in data.origins)
        self._employers = self._found(data, max(12, people // _PEOPLE_A_COMPANY))
        self._names: set[str] = set()
        self._reserved: set[str] = set()
        self._slugs: set[str] = set()
        self._emails: set[str] = set()

    def reserve(self, names: Iterable[str], slugs: Iterable[str], emails: Iterable[str]) -> None:
        """Keep names, profiles and addresses from being drawn."""
        self._reserved.update(names)
        self._slugs.update(slugs)
        self._emails.update(emails)

    def next(self) -> Identity:
        """Invent one more person."""
        draw = self._draw
        naming = draw.of(self._namings)
        origin = naming.origin
        woman = draw.chance(0.5)
        given, family = self._name(naming, origin.women if woman else origin.men)
        employer = draw.of(self._employers)
        sector = employer.sector
        if origin.language == "en" and draw.chance(0.7):
            position = draw.one(sector.english)
        else:
            position = draw.one(sector.positions)[0 if woman else 1]
        name = display_name(given, family)
        self._names.add(name)
        return Identity(
            given=given,
            family=family,
            language=origin.language,
            position=position,
            company=employer.name,
            city=employer.city.name,
            slug=self._slug(name),
            former_slugs=(self._slug(name),) if draw.chance(_MOVED) else (),
            email=self._email(given, family),
            phone=f"+1 {employer.city.area} 555-01{draw.between(0, 99):02}",
            other_names=self._other_names(origin, given, family),
        )

    def _name(self, naming: _Naming, givens: Sequence[str]) -> tuple[str, str]:
        """Return a name that is seldom somebody else's too: a double one in the end."""
        draw = self._draw
        for attempt in range(_TRIES):
            given, family = draw.one(givens), naming.family(draw)
            if attempt >= _TRIES // 2:
                family = naming.doubled(draw, family.split("-")[0])
            name = display_name(given, family)
            if name not in self._reserved and (name not in self._names or draw.chance(_NAMESAKES)):
                break
        return given, family

    def _other_names(self, origin: Origin, given: str, family: str) -> tuple[str, ...]:
        """Return the name in its own script, or with a short form, of some."""
        if given in origin.scripts and family in origin.scripts:
            written = display_name(origin.scripts[given], origin.scripts[family])
            return (written,) if self._draw.chance(_SCRIPTS) else ()
        short = self._short_forms.get(given)
        if short and self._draw.chance(_SHORT_FORMS):
            return (display_name(short, family),)
        return ()

    def _slug(self, name: str) -> str:
        """Return a profile's slug that nobody else has."""
        accented = self._draw.chance(_ACCENTED_SLUGS)
        plain = name.lower().replace("’", "") if accented else fold(name)
        slug = stem = plain.replace(" ", "-")
        if self._draw.chance(_NUMBERED_SLUGS):
            slug = f"{stem}-{self._draw.between(0, 0xFFFF):04x}"
        while slug in self._slugs:
            slug = f"{stem}-{self._draw.between(0, 0xFFFFFF):06x}"
        self._slugs.add(slug)
        return slug

    def _email(self, given: str, family: str) -> str:
        """Return an address that nobody else has."""
        stem = f"{fold(given)}.{fold(family)}".replace(" ", "-")
        email, number = f"{stem}@example.org", 1
        while email in self._emails:
            number += 1
            email = f"{stem}{number}@example.org"
        self._emails.add(email)
        return email

    def _found(self, data: SampleData, count: int) -> Shares[Employer]:
        """Invent companies: the first ones have more people than the later ones."""
        cities = shares((each, float(each.weight)) for each in data.cities)
        founded: dict[str, Employer] = {}
        while len(founded) < count:
            sector = self._draw.one(data.sectors)
            name = _named(self._draw.one(sector.patterns), self._draw.one(data.words))
            if name in founded and len(founded) > len(data.words):
                name = _named(name.replace("{", "") + " {}", self._draw.one(data.words))
            founded.setdefault(name, Employer(name, self._draw.of(cities), sector))
        return shares((each, 1 / (10 + rank)) for rank, each in enumerate(founded.values()))


def _named(pattern: str, word: str) -> str:
    """Return a company's name; « de » is elided before a vowel."""
    elided = " de {}" in pattern and fold(word)[0] in "aeiouy"
    return (pattern.replace(" de {}", " d’{}") if elided else pattern).format(word)
