"""Reads vCards 2.1, 3.0 and 4.0, as phones and address books write them, however many a file.

The library joins folded lines; one that can't be read is passed over, never the whole card.
Pictures and sounds are dropped as they stream by.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from vobject.base import getLogicalLines

from netkeeper.domain.naming.names import names_beside
from netkeeper.domain.people import Person
from netkeeper.exchange.contacts import (
    Contact,
    addresses,
    cleaned,
    distinct,
    labels,
    linkedin_slug,
    named,
    numbers,
)
from netkeeper.exchange.linkedin.problems import Code, Skipped
from netkeeper.exchange.linkedin.texts import clean
from netkeeper.exchange.text_lines import MAKER, physical_lines, value_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from netkeeper.exchange.packed import Zipped
    from netkeeper.exchange.text_lines import Progress

_CARD_CHARACTERS = 1024 * 1024  # of one card without its pictures
_WORD = r"^(?:[\w-]+\.)?"
_MEDIA = re.compile(_WORD + r"(?:PHOTO|LOGO|SOUND|KEY)\s*[;:]", re.IGNORECASE)
_EDGE = re.compile(_WORD + r"(BEGIN|END)\s*:\s*VCARD\s*$", re.IGNORECASE)
_AGENT = re.compile(_WORD + r"AGENT\s*[;:]", re.IGNORECASE)
_FOLDED = re.compile("^[ \t]|QUOTED-PRINTABLE", re.IGNORECASE | re.MULTILINE)
_LINE = re.compile(r"((?:[^\":]|\"[^\"]*\")*):(.*)", re.DOTALL)
_PARTS = re.compile(r"((?:\\.|[^\\;])*)(?:;|$)", re.DOTALL)
_ITEMS = re.compile(r"((?:\\.|[^\\,])*)(?:,|$)", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_FAX = re.compile(_WORD + r"TEL(?!.*\b(?:VOICE|CELL)\b).*(?:FAX|PAGER)\b", re.IGNORECASE)
_ANY_ADDRESS = re.compile(r"^(?:mailto|tel|sip):", re.IGNORECASE)


def read(path: Path | Zipped, progress: Progress) -> Iterator[Contact | Skipped]:
    """Yield somebody for each card, or why it is left out, with the line it begins on."""
    card: list[str] = []
    start, size, inside = 0, 0, 0
    may_nest = False  # the line before is that of somebody's agent, whose card may stand in theirs
    for line, text in _lines(path, progress):
        edge, nests = _EDGE.match(text), may_nest
        may_nest = _AGENT.match(text) is not None
        if edge is None:
            size += len(text)
            if size <= _CARD_CHARACTERS and inside == 1:  # a card inside a card is somebody else
                card.append(text)
            continue
        begins = edge[1].upper() == "BEGIN"
        if begins and inside and not nests:  # the card before has lost its end
            yield _contact(start, card, size)
            inside = 0
        if begins and not inside:
            start, size, card = line, 0, []
        if not begins and inside == 1:
            yield _contact(start, card, size)
        inside = max(0, inside + (1 if begins else -1))
    if inside:
        yield Skipped(start, Code.BROKEN_OFF)


def _lines(path: Path | Zipped, progress: Progress) -> Iterator[tuple[int, str]]:
    """Yield the lines of a file, numbered, but for those of pictures and sounds."""
    media = False
    for number, text in physical_lines(path, progress):
        media = text[:1] in {" ", "\t"} if media else False
        media = media or _MEDIA.match(text) is not None
        if not media:
            yield number, text


def _contact(line: int, card: list[str], size: int) -> Contact | Skipped:
    """Return whom a card is about, or why it tells of nobody."""
    if size > _CARD_CHARACTERS:
        return Skipped(line, Code.RECORD_TOO_LONG)
    found = _Card()
    for text in _logical(card):
        if (content := _content(text)) is not None:
            found.take(*content)
    if found.names_no_person:
        return Skipped(line, Code.NO_PERSON)
    person = found.person()
    return Contact(line, person) if person else Skipped(line, Code.NO_NAME)


def _logical(card: list[str]) -> list[str]:
    """Return the lines of a card with the folded ones joined; few cards have any."""
    whole = "\n".join(card)
    if _FOLDED.search(whole) is None:
        return [each for each in card if each.strip()]
    return [text for text, _number in getLogicalLines(io.StringIO(whole))]


def _content(text: str) -> tuple[str, str] | None:
    """Return a line's property and its value, still escaped; None for one that isn't read.

    Not by the library: over a line without a colon its pattern takes exponential time.
    """
    taken = _LINE.match(text)
    if taken is None or _FAX.match(taken[1]):
        return None
    head, value = taken[1], taken[2]
    name = head.partition(";")[0].rpartition(".")[2]
    return name.strip().upper(), value_of(head, value)


class _Card:
    """Gathers what the lines of one card say."""

    def __init__(self) -> None:
        self._of_many = False  # a group's or a company's
        self._filed_by_company = False
        self._own = False
        self._plain = False  # vCard 2.1 escapes nothing but semicolons
        self._name: list[str] = []
        self._unparted = ""
        self._texts: dict[str, str] = {}
        self._lists: dict[str, list[str]] = {
            "emails": [], "phones": [], "other_names": [], "tags": [],
        }  # fmt: skip
        self._slug: str | None = None

    def take(self, name: str, value: str) -> None:
        """Take in what a line says, if it is one that is read."""
        taken = _TAKEN.get(name)
        if taken is not None:
            taken(self, name, value)

    def take_flag(self, name: str, value: str) -> None:
        """Take in what the card is: whose, of which version, written by whom."""
        value = value.strip()
        if name == "VERSION":
            self._plain = value == "2.1"
        elif name == "PRODID":
            self._own = value == MAKER
        elif name == "X-ABSHOWAS":
            self._filed_by_company = value.upper() == "COMPANY"
        elif value.lower() in {"group", "org", "location"}:
            self._of_many = True

    def take_names(self, _name: str, value: str) -> None:
        """Take in the parts of the name; the first line of them counts.

        Makers of codes to scan don't part it, "N:Ana Cruz": then it is the whole name.
        """
        if ";" in value or " " not in value.strip():
            self._name = self._name or self._names(value)
        else:
            self._unparted = self._unparted or self._unescaped(value)

    def take_part(self, name: str, value: str) -> None:
        """Take in the one part that is kept of a line of several."""
        place, part = _PARTS_KEPT[name]
        self._set(place, (*self._parts(value), *[""] * part)[part])

    def take_text(self, name: str, value: str) -> None:
        """Take in a line that is one text."""
        self._set(_TEXTS[name], self._unescaped(value))

    def take_address(self, name: str, value: str) -> None:
        """Take in one of many addresses or numbers."""
        self._lists[_ADDRESSES[name]].append(_ANY_ADDRESS.sub("", self._unescaped(value)))

    def take_items(self, name: str, value: str) -> None:
        """Take in several words, with commas between."""
        self._lists[_SERIES[name]] += self._split(_ITEMS, value)

    def take_link(self, _name: str, value: str) -> None:
        """Take in the first profile of LinkedIn's that is named."""
        self._slug = self._slug or linkedin_slug(self._unescaped(value))

    def _set(self, place: str, text: str) -> None:
        if text.strip() and place not in self._texts:
            self._texts[place] = text

    def _names(self, value: str) -> list[str]:
        """Return the parts of a name, each of which may be several words with commas between."""
        if self._plain:
            return self._parts(value)
        return [" ".join(filter(None, self._split(_ITEMS, each))) for each in _PARTS.findall(value)]

    def _parts(self, value: str) -> list[str]:
        return self._split(_PARTS, value)

    def _split(self, pattern: re.Pattern[str], value: str) -> list[str]:
        return [self._unescaped(each) for each in pattern.findall(value)]

    def _unescaped(self, value: str) -> str:
        if "\\" not in value:
            return value
        return _ESCAPED.sub(self._meant, value)

    def _meant(self, found: re.Match[str]) -> str:
        letter = found[1]
        if self._plain:
            return letter if letter in ";," else found[0]
        return "\n" if letter in "nN" else letter

    @property
    def names_no_person(self) -> bool:
        """Tell whether the card is a group's or a company's; one filed by company may name both."""
        return self._of_many or (self._filed_by_company and not any(self._name))

    def person(self) -> Person | None:
        """Return whom the card is about; None where nothing names them."""
        family, given, middle, _, suffix = (*self._name, "", "", "", "", "")[:5]
        told = {"given_name": given, "family_name": family, "middle_name": middle, "suffix": suffix}
        texts = {"display_name": self._unparted} | self._texts | told
        lists: Mapping[str, Sequence[str]] = self._lists
        if not self._own:
            emails = [*lists["emails"], texts["display_name"]]
            texts = cleaned(texts)
            lists = {
                "emails": addresses(emails),
                "phones": numbers(lists["phones"]),
                "other_names": [*map(clean, lists["other_names"])],
                "tags": labels(lists["tags"]),
            }
        parts = ("given_name", "family_name", "display_name", "middle_name", "suffix")
        given, family, shown = named(*(texts[each] for each in parts))
        if not shown.strip():
            return None
        former = texts.get("former_name", "")
        beside = () if self._own else names_beside(f"{shown} née {former}" if former else shown)
        return Person(
            0,
            given,
            family,
            shown,
            company=texts.get("company", ""),
            position=texts.get("position", ""),
            location=texts.get("location", ""),
            note=texts.get("note", ""),
            slug=self._slug,
            emails=distinct(lists["emails"]),
            phones=distinct(lists["phones"]),
            other_names=distinct((*lists["other_names"], *beside)),
            tags=distinct(lists["tags"]),
        )


_PARTS_KEPT = {"ORG": ("company", 0), "ADR": ("location", 3)}  # the field, and which part it is
_TEXTS = {
    "FN": "display_name",
    "TITLE": "position",
    "ROLE": "position",
    "NOTE": "note",
    "X-MAIDENNAME": "former_name",
}
_ADDRESSES = {"EMAIL": "emails", "TEL": "phones"}
_SERIES = {"NICKNAME": "other_names", "CATEGORIES": "tags"}
_TAKEN: dict[str, Callable[[_Card, str, str], None]] = {
    **dict.fromkeys(
        ("VERSION", "PRODID", "KIND", "X-ADDRESSBOOKSERVER-KIND", "X-ABSHOWAS"), _Card.take_flag
    ),
    "N": _Card.take_names,
    **dict.fromkeys(_PARTS_KEPT, _Card.take_part),
    **dict.fromkeys(_TEXTS, _Card.take_text),
    **dict.fromkeys(_ADDRESSES, _Card.take_address),
    **dict.fromkeys(_SERIES, _Card.take_items),
    **dict.fromkeys(("URL", "X-SOCIALPROFILE", "SOCIALPROFILE"), _Card.take_link),
}
