"""Compares and shows names: tokens, keys, parts, initials."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from netkeeper.domain.folding import fold, is_latin
from netkeeper.domain.naming import east_asian, titles
from netkeeper.domain.naming.name_parts import clean, is_tagline, squash, take_apart
from netkeeper.domain.patterns import pattern

_MOST_FORMS = 4
_REMEMBERED = 100  # characters of a name whose parts are; longer ones would fill memory
_CAPITALS = "A-ZÀ-ÖØ-Þ"
_LETTERS = "a-zß-öø-ÿ"
_WORD = pattern(f"[{_CAPITALS}][{_LETTERS}]+(?:['’-][{_CAPITALS}]?[{_LETTERS}]+)*")
_TELLING = titles.HONORIFICS | titles.CREDENTIALS | titles.FORMERLY


def _tokens_of(words: str) -> tuple[str, ...]:
    tokens = fold(words).split()
    if len(tokens) > 1:
        tokens = [titles.SAINTS.get(each, each) for each in tokens]
    return tuple(tokens)


@lru_cache(maxsize=1 << 14)
def _plain_word(word: str) -> tuple[str, ...]:
    """Return the folded pieces of a word that is plain, and is a name's wherever it stands."""
    if not _WORD.fullmatch(word):
        return ()
    tokens = tuple(titles.SAINTS.get(each, each) for each in fold(word).split())
    return tokens if _TELLING.isdisjoint(tokens) else ()


def _plain_tokens(text: str) -> tuple[str, ...]:
    """Return the words of a name with nothing around it, as most are; none of another.

    Many times quicker than taking the name apart, with the same result: names share their words,
    and what a plain word becomes doesn't depend on those beside it.
    """
    words = text.split(" ")
    plain_word = _plain_word if len(text) <= _REMEMBERED else _plain_word.__wrapped__
    if len(words) == 1:
        tokens = plain_word(text)
        return tokens if len(tokens) != 1 else (fold(text),)  # Saint alone isn't shortened
    found: list[str] = []
    for word in words:
        tokens = plain_word(word)
        if not tokens:
            return ()
        found += tokens
    return tuple(found)


@lru_cache(maxsize=1 << 15)
def name_tokens(text: str) -> tuple[str, ...]:
    """Return the folded words of a name, given name first where its writing tells.

    Without honorifics, credentials, pronouns, nicknames in quotes and other additions;
    Saint and Sainte are shortened, as they are written both ways.
    """
    return (
        _plain_tokens(text)
        or _tokens_of(" ".join(take_apart(text).words))
        or tuple(fold(text).split())
    )


def name_key(display: str) -> str:
    """Return the key under which equal names meet: the sorted tokens, joined by spaces."""
    return _key(display) if len(display) <= _REMEMBERED else _key.__wrapped__(display)


@lru_cache(maxsize=1 << 15)
def _key(display: str) -> str:
    # What name_tokens remembers is for whoever asks for the words again; here the key is kept.
    return " ".join(sorted(_plain_tokens(display) or name_tokens(display)))


def forget() -> None:
    """Let go of the keys met lately: those of an archive's names are some megabytes."""
    _key.cache_clear()


def split_name(full: str) -> tuple[str, str]:
    """Return given and family name of a name typed in one field; the latter may be empty."""
    tokens = _plain_tokens(full)
    words = full.split(" ")
    if tokens and len(words) == 2 and titles.EVERY.isdisjoint(tokens):  # noqa: PLR2004 - most names
        return words[0], words[1]  # as taking it apart says, which compiles ten patterns
    parts = take_apart(full)
    return " ".join(parts.given), " ".join(parts.family)


def _is_no_name(key: str) -> bool:
    """Tell whether what stands beside a name is a credential, a pronoun or a lone letter."""
    return len(key) <= 1 or key in titles.CREDENTIALS or key in titles.WITH_CREDENTIALS


def other_forms(text: str) -> tuple[str, ...]:
    """Return the names that stand beside a name: its nickname's, the former one, another script's.

    "Robert (Bob) Roy" is also "Bob Roy" and, as far as one can tell, "Robert Bob".
    """
    if _plain_tokens(text):
        return ()
    parts = take_apart(text)
    given, family = " ".join(parts.given), " ".join(parts.family)
    forms: list[str] = []
    for extra in parts.extras:
        words = extra.split()
        former = squash(words[0]) in titles.FORMERLY
        words = words[1:] if former else words
        told = " ".join(words)
        if all(_is_no_name(squash(each)) for each in words):
            continue
        if former or squash(words[0]) in titles.FAMILY_OPENERS:
            forms.append(f"{given} {told}")
        elif not is_latin(told) or len(words) > 1:
            forms.append(told)
        else:
            forms += [f"{told} {family}", f"{given} {told}"]
    return tuple(each.strip() for each in forms[:_MOST_FORMS])


def is_beside(name: str) -> bool:
    """Tell whether another name is kept as what stood in brackets beside the name: "(Gagnon)"."""
    return name.startswith("(") and name.endswith(")")


def names_beside(text: str) -> tuple[str, ...]:
    """Return the names to be kept beside the one written.

    Somebody's for sure are the former one, another script's, and a nickname's that stands inside:
    "Robert (Bob) Roy". What ends a name in brackets, "Marie Roy (Gagnon)", may as well be a town's:
    it is kept in its brackets, so that whoever comes by it is asked about.
    """
    forms = other_forms(text)
    if not forms:
        return ()
    parts = take_apart(text)
    family = " ".join(parts.family)
    inside = {
        each
        for each in parts.extras
        if family and clean(text).partition(each)[2].lstrip("\"'’”»)]） ").startswith(family)
    }
    former = any(squash(each.split()[0]) in titles.FORMERLY for each in parts.extras)
    nicknamed = {f"{each} {family}" for each in inside}
    sure = [each for each in forms if former or not is_latin(each) or each in nicknamed]
    if former:
        return tuple(sure)
    weak = (each for each in parts.extras if each not in inside and _may_name(each))
    return (*sure, *(f"({each})" for each in weak))


def _may_name(extra: str) -> bool:
    """Tell whether what stands in brackets may be a name, if not a sure one."""
    words = extra.split()
    named = not all(_is_no_name(squash(each)) for each in words)
    return named and is_latin(extra) and not is_tagline(words) and any(map(str.isalpha, extra))


@lru_cache(maxsize=1 << 14)
def _part(text: str) -> tuple[str, bool]:
    """Return a part of a name as shown, and whether it is written as East Asian ones are."""
    shown = clean(text)
    return shown, east_asian.is_written_so(shown)


def display_name(given: str, family: str) -> str:
    """Return the whole name as shown; East Asian names stand family name first, unspaced."""
    part = _part if len(given) + len(family) <= _REMEMBERED else _part.__wrapped__
    (given, is_given_so), (family, is_family_so) = part(given), part(family)
    if given and family and is_given_so and is_family_so:
        return east_asian.join(given, family)
    return f"{given} {family}".strip()


def _first_letter(words: str) -> str:
    """Return the first letter of the first word that is neither particle nor title."""
    every = [each for each in words.split() if any(map(str.isalpha, each))]
    telling = [each for each in every if squash(each) not in titles.PARTICLES] or every
    if not telling:
        return ""
    letter = next(filter(str.isalpha, telling[0]))
    return _capital(letter)


def _is_plain(word: str) -> bool:
    """Tell whether a part of a name is one plain word, which nothing is to be taken from."""
    return all(len(each) > 1 and _is_plain_piece(each) for each in word.split("-"))


def _is_plain_piece(word: str) -> bool:
    if not word.isalpha():
        return False
    if word.isascii():
        return word.lower() not in titles.EVERY
    accented = [each for each in word if not each.isascii()]
    return min(accented) >= "À" and max(accented) <= "ž" and squash(word) not in titles.EVERY


def _capital(letter: str) -> str:
    return unicodedata.normalize("NFKC", letter).upper()[:1]


@lru_cache(maxsize=4096)  # people share their names, and most lists show some hundreds of them
def _initial(part: str) -> str:
    """Return the initial of a part of a name that is one plain word; empty of any other."""
    return _capital(part[0]) if _is_plain(part) else ""


@lru_cache(maxsize=1024)  # the same people are shown at each key that is typed
def initials(given: str, family: str, display: str) -> str:
    """Return one or two letters for a disc; the first sign of a name without letters."""
    first, last = _initial(given), _initial(family)
    if first and last:
        return first + last
    if not given and not family:
        words = display.split(" ")
        # A word in capitals may be the family name, wherever it stands.
        if len(words) == 2 and all(each.istitle() and _is_plain(each) for each in words):  # noqa: PLR2004
            return words[0][0] + words[1][0]
    return _initials_by_parts(given, family, display)


def _initials_by_parts(given: str, family: str, display: str) -> str:
    """Return the initials of a name that has to be taken apart."""
    if not any(map(str.isalpha, given + family)):
        given, family = split_name(display)
    else:
        given, family = " ".join(take_apart(given).words), " ".join(take_apart(family).words)
    letters = _first_letter(given), _first_letter(family)
    if east_asian.is_written_so(given + family):
        letters = letters[::-1]
    shown = "".join(letters)
    return shown or next((each for each in clean(display) if not each.isspace()), "?")
