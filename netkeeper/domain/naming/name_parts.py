"""Takes a name as people write it apart: given, family, and what else stands around it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from netkeeper.domain.folding import between_symbols, fold, is_latin
from netkeeper.domain.naming import east_asian, titles
from netkeeper.domain.patterns import pattern

_ENCLOSED = pattern(
    '[(（]([^()（）]*)[)）]|\\[([^\\[\\]]*)\\]|【([^】]*)】|«([^»]*)»|[“”„"]([^“”„"]*)[“”"]'
    "|(?<!\\w)['‘]([^'’‘]+)['’](?!\\w)|[(（\\[]([^()（）\\[\\]]*)$"
)
_QUOTES = frozenset("«“”„\"'‘")
_PRONOUN = "she|he|they|her|him|them|hers|his|theirs|elles?|ils?|iels?|lui|la|le|ze|xe|ael|ul"
_PRONOUNS = pattern(rf"(?<!\w)(?:{_PRONOUN})(?:\s*/\s*(?:{_PRONOUN}))+(?!\w)", re.IGNORECASE)
_CUT = pattern(r"[|•●▪►▶→‖¦｜]|\s(?:[·/@:;]+|chez)\s|\s[@#](?=\S)")
_DASH = pattern(r"\s+[-‐-―−]+\s+")
_FORMERLY = pattern(
    r"\s(?:née?|nee|ép\.?|épouse|alias|a\.?k\.?a\.?|formerly)\s+(?=\S)", re.IGNORECASE
)
_ARABIC = pattern("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufeff]")
_STUCK_POINT = pattern(r"\.(?=[^\W\d_]{2})")
_COMMAS = pattern(r"[,;，、]")
# Zero-width spaces, soft hyphens, direction marks; joiners stay, emoji and scripts need them.
_UNSEEN = dict.fromkeys(
    [0xAD, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF]
)
_SHORTEST_FAMILY = 3  # letters, to be told by capitals
_SHORTENED = 4  # letters of an unknown credential, at the most
_REMEMBERED = 40  # characters of what was folded; titles and names come again and again
_LONGEST_NAME = 400  # characters; what follows is no name


class NameParts(NamedTuple):
    """The words of a name, as written; `extras` holds nicknames and other names beside it."""

    given: tuple[str, ...] = ()
    family: tuple[str, ...] = ()
    extras: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """Return the words, the given name's first."""
        return self.given + self.family


def squash(words: str) -> str:
    """Return text folded, without spaces: "Ph. D." is `phd`."""
    return _squashed(words) if len(words) <= _REMEMBERED else fold(words).replace(" ", "")


@lru_cache(maxsize=4096)
def _squashed(words: str) -> str:
    return fold(words).replace(" ", "")


def clean(text: str) -> str:
    """Return text composed and on one line, without control characters and doubled spaces."""
    shown = text
    if not text.isprintable():
        shown = "".join(
            " " if unicodedata.category(each) in {"Cc", "Cs", "Zl", "Zp"} else each
            for each in text.translate(_UNSEEN)
        )
    return " ".join(unicodedata.normalize("NFC", shown).split())


def _has_letters(text: str) -> bool:
    return any(map(str.isalnum, text))


def _as_title(words: str) -> str:
    """Return words as titles are listed; none of Arabic: without its vowels, Omar is mr, Jad jd."""
    return "" if _ARABIC.search(words) else squash(words)


def _take_out(text: str) -> tuple[str, list[str]]:
    """Return the text without what is enclosed, and that."""
    extras: list[str] = []

    def keep(found: re.Match[str]) -> str:
        inside = next((each for each in found.groups() if each), "")
        if squash(inside) in titles.GENERATIONS:  # father and son are two
            return f" {inside} "
        extras.append(inside)
        return " "

    core = _ENCLOSED.sub(keep, _ENCLOSED.sub(keep, text))
    if extras and text[:1] in _QUOTES and len(_words(core.partition(",")[0])) == 1:
        return f"{extras[0]} {core}", extras[1:]  # “Bob” Gagnon has no other given name
    if _has_letters(core):
        return core, extras
    return " ".join([*extras, core]), []


def _is_capital(word: str) -> bool:
    """Tell whether a word of two letters or more is in capitals (McDONALD is)."""
    letters = re.sub(r"^Ma?c(?=[A-Z])", "", word)
    return letters.isupper() and sum(map(str.isalpha, letters)) > 1


def _credential_shaped(written: str, name: str) -> bool:
    """Tell whether words are written as credentials are, unlike the name before them."""
    if "." in written:
        return True
    if written.isupper():
        return not name.isupper()
    return written.islower() and not name.islower()


def _leading_credential(words: list[str], name: str, *, after_comma: bool) -> int:
    """Return how many of the first words are one credential; 0 if none."""
    for count in (3, 2, 1):
        written = " ".join(words[:count])
        key = _as_title(written)
        if len(words) < count or key not in titles.CREDENTIALS:
            continue
        weak = key in titles.WEAK_CREDENTIALS
        shaped = _credential_shaped(written, name)
        if shaped or (count == 1 and (after_comma or not weak)):
            return count
    return 0


def _looks_invented(word: str) -> bool:
    """Tell whether an unknown word looks like a credential: short, with two capitals or digits."""
    key = squash(word)
    signs = sum(each.isupper() or each.isdigit() for each in word)
    return 1 < len(key) <= 8 and signs > 1 and signs * 2 >= len(key)  # noqa: PLR2004


def _may_go_on(words: list[str], name: str) -> bool:
    """Tell whether, among credentials, the first word may be one that isn't known, or its letter.

    "M. Ing." is a master's degree in engineering.
    """
    if len(squash(words[0])) == 1 and words[0].endswith("."):
        return len(words) > 1
    return not name.isupper() and _looks_invented(words[0])


def _is_credentials(segment: str, name: str) -> bool:
    """Tell whether what follows a comma is credentials, all of it, or a role."""
    words = segment.replace("/", " ").replace("&", " ").replace("+", " ").split()
    if squash(words[0]) in titles.ROLES:
        return True
    alone = len(name.split()) == 1
    if alone and squash(segment) in titles.WEAK_CREDENTIALS and "." not in segment:
        return False  # "Li, Ma" is a name
    while words:
        count = _leading_credential(words, name, after_comma=True)
        if not count and squash(words[0]) in titles.WITH_CREDENTIALS:
            count = 1
        if not count and not alone and _may_go_on(words, name):
            count = 1
        if not count:
            return False
        words = words[count:]
    return True


def _without_credentials(words: list[str]) -> list[str]:
    """Return the words without the credentials that end them."""
    for start in range(1, len(words)):
        if _ends_in_credentials(words, start):
            return words[:start]
    return words


def _ends_in_credentials(words: list[str], start: int) -> bool:
    """Tell whether the words from one on are credentials, after the first also unknown ones."""
    rest, name = words[start:], " ".join(words[:start])
    sure = False
    while rest:
        count = _leading_credential(rest, name, after_comma=False)
        weak = squash(" ".join(rest[:count])) in titles.WEAK_CREDENTIALS
        if not count and sure and _is_short_for_something(rest[0], name):
            count = 1
        elif not count or (weak and start == 1):
            return False
        sure = sure or (start > 1 and not weak)
        rest = rest[count:]
    return True


def _is_short_for_something(word: str, name: str) -> bool:
    """Tell whether a word is written as credentials mostly are: "Dir.", "ASC"."""
    short = len(squash(word)) <= _SHORTENED
    return short and _credential_shaped(word, name) and not word.islower()


def _long(words: list[str]) -> int:
    """Return how many words are more than an initial."""
    return sum(len(squash(each)) > 1 for each in words)


def _without_honorifics(words: list[str], others: list[str]) -> list[str]:
    """Return the words without the titles that open them; `others` are the rest of the name."""
    while len(words) > 1 and (title := _as_title(words[0])) in titles.HONORIFICS:
        rest = words[1:]
        if title in titles.WEAK_HONORIFICS:
            initials = _is_capital(words[0]) and not all(map(str.isupper, rest))
            if initials or _long(rest) + _long(others) <= 1:
                break  # ME Tremblay is Marie-Ève, M. Tremblay may be Marc
        words = rest
    return words


def _by_capitals(words: list[str]) -> tuple[list[str], list[str]] | None:
    """Return given and family if capitals tell them apart: LÉVESQUE Chantal."""
    generation = titles.GENERATIONS
    capital = "".join(
        "C" if _is_capital(each) and squash(each) not in generation else "-" for each in words
    )
    found = re.fullmatch("(C+)-+|-+(C+)", capital)
    if not found:
        return None
    start, end = found.span(found.lastindex or 1)
    if max(len(squash(each)) for each in words[start:end]) < _SHORTEST_FAMILY:
        return None  # JF Roy
    return words[:start] + words[end:], words[start:end]


def _by_position(words: list[str]) -> tuple[list[str], list[str]]:
    """Return given and family of words in the usual order."""
    start = len(words) - 1
    if squash(words[start]) in titles.GENERATIONS and start > 1:
        start -= 1
    if len(words) > 3 and start == len(words) - 1:  # noqa: PLR2004 - two and two
        opener = next((n for n in range(1, start) if squash(words[n]) in titles.FAMILY_OPENERS), 2)
        start = min(start, opener)
    while start > 1 and squash(words[start - 1]) in titles.FAMILY_OPENERS:
        start -= 1
    return words[:start], words[start:]


def _ordered(words: list[str]) -> tuple[list[str], list[str]]:
    if len(words) <= 1:
        return words, []
    return _by_capitals(words) or _by_position(words)


def _words(text: str) -> list[str]:
    """Return the words that have letters or digits; emoji and dashes are no words."""
    return [each for each in text.split() if _has_letters(each)]


def _segments(core: str, extras: list[str]) -> tuple[list[str], list[str]]:
    """Return the words before the comma and those after it; former names go to `extras`."""
    first, *others = [each for each in _COMMAS.split(core) if _has_letters(each)] or [core]
    kept: list[str] = []
    for other in others:
        opening = squash(other.split()[0])
        if opening in titles.FORMERLY:
            extras.append(other)
        elif opening in titles.GENERATIONS and len(first.split()) > 1:
            first += f" {other}"
        elif not _is_credentials(other, first.strip()):
            kept.append(other)
    return _without_credentials(_words(first)), _words(kept[0]) if kept else []


def _own_script(words: list[str], extras: list[str]) -> list[str]:
    """Return the Latin words of a name written twice; the other writing goes to `extras`."""
    latin = [each for each in words if is_latin(each)]
    other = [each for each in words if not is_latin(each)]
    if other and sum(map(_has_letters, latin)) > 1:
        extras.append(" ".join(other))
        return latin
    return words


def _without_tagline(text: str) -> str:
    """Return the text without symbols, and what one does after them: Ada Roy 🌟 Coach de vie."""
    kept = ""
    for piece in between_symbols(text):
        if len(_words(kept)) > 1 and is_tagline(_words(piece)):
            break
        kept += f" {piece}"
    return kept


def is_tagline(words: list[str]) -> bool:
    """Tell whether words are what somebody does: one is a role, or written as no name's."""
    if any(squash(each) in titles.ROLES for each in words):
        return True
    small = (each for each in words if each.islower() and len(each) > 2)  # noqa: PLR2004 - y, en, e
    return len(words) > 1 and any(squash(each) not in titles.FAMILY_OPENERS for each in small)


def _core(text: str) -> tuple[str, list[str]]:
    """Return the text cut down to the name and its commas, and what stood beside it."""
    core, extras = _take_out(_PRONOUNS.sub(" ", text))
    pieces = [each for each in _CUT.split(core) if _has_letters(each)]
    core = _without_tagline(pieces[0] if pieces else core)
    head, *tail = _DASH.split(core, maxsplit=1)
    if tail and _has_letters(tail[0]) and _has_letters(head):
        core = head if _is_credentials(tail[0], head) else _DASH.sub("-", core)
    head, *tail = _FORMERLY.split(core, maxsplit=1)
    if tail and _has_letters(head):
        former, *credentials = tail[0].split(",", 1)
        core, extras = ",".join([head, *credentials]), [*extras, f"née {former}"]
    return _STUCK_POINT.sub(". ", core), extras


def _given_and_family(
    before: list[str], after: list[str], extras: list[str]
) -> tuple[list[str], list[str]]:
    """Return given and family of the words before and after the comma."""
    untitled = _without_honorifics(before, after)
    if after:
        said = _without_honorifics(after, before)
        if len(said) > 1 and squash(said[-1]) in titles.GENERATIONS:  # Roy, Bob Jr.
            return said[:-1], [*untitled, said[-1]]
        return said, untitled
    if len(untitled) == 1 < len(before):
        return [], untitled  # Mme Tremblay
    own = _own_script(untitled, extras)
    if east_asian.is_written_so(" ".join(own)):
        given, family = east_asian.split(" ".join(own))
        return given.split(), family.split()
    return _ordered(own)


@lru_cache(maxsize=4096)
def take_apart(text: str) -> NameParts:
    """Return the parts of a name typed in one field; any text gives some."""
    text = clean(text[:_LONGEST_NAME])
    if not _has_letters(text):
        return NameParts(given=tuple(text.split()))
    core, extras = _core(text)
    before, after = _segments(core, extras)
    given, family = _given_and_family(before, after, extras)
    shown = tuple(each for each in map(clean, extras) if _has_letters(each))
    return NameParts(tuple(given), tuple(family), shown)
