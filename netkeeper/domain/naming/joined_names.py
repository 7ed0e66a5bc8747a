"""Parts the people whom one text names together: "Marc Roy & Julie Lee"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.faults import Fault
from netkeeper.domain.naming.names import name_tokens
from netkeeper.domain.patterns import pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Sequence

_JOINT = pattern(r"\s+(?:et|and|avec|with)\s+|\s*[&+]\s*")  # between people alone
_MARK = pattern(r"\s*[;/]\s*")  # between people, or a name and what stands beside it
_COMMA = pattern(r"\s*,\s*")
_ENCLOSED = pattern('[(\\[«“"].*?(?:[)\\]»”"]|$)')
_FULL = 2  # words


def parted(text: str, is_given: Callable[[str], bool]) -> tuple[str, ...]:
    """Return the names that a text joins; a text that joins none comes back as it is.

    `is_given` tells whether a folded word is a given name: "Tremblay Roy, Marie Ève" is one
    person, "Luc Tremblay, Marie Roy" are two.

    Raises:
        Fault: It joins people whose names can't be told apart, such as "Marc et Julie Roy".
    """
    pieces = _split(text, _JOINT)
    joined = len(pieces) > 1 and not _is_one(text, pieces)
    people = [one for each in (pieces if joined else [text]) for one in _marked(each, is_given)]
    if joined and not all(_is_full(each, text) for each in people):
        raise Fault("names_joined", text=text)
    return tuple(people)


def _is_one(text: str, pieces: Sequence[str]) -> bool:
    """Tell whether what follows a name is none: "Marc Roy, CPA & CA"."""
    first, *others = pieces
    alone = not any(_is_full(each, text) for each in others)
    return alone and name_tokens(text) == name_tokens(first)


def _marked(text: str, is_given: Callable[[str], bool]) -> list[str]:
    """Return the people between slashes, semicolons and commas.

    Raises:
        Fault: A slash or semicolon stands between what may be two names.
    """
    pieces = _split(text, _MARK)
    people = [one for each in pieces for one in _listed(each, is_given)]
    if len(pieces) == 1 or all(_begins_given(each, text, is_given) for each in people):
        return people
    if all(_is_full(each, text) and each.istitle() for each in people):
        raise Fault("names_joined", text=text)
    return [text]


def _listed(text: str, is_given: Callable[[str], bool]) -> list[str]:
    """Return the people of a list with commas, where credentials may follow each."""
    people: list[str] = []
    for each in _split(text, _COMMA):
        whole = f"{people[-1]}, {each}" if people else each
        if people and name_tokens(whole) == name_tokens(people[-1]):
            people[-1] = whole
        else:
            people.append(each)
    return people if all(_begins_given(each, text, is_given) for each in people) else [text]


def _split(text: str, joint: re.Pattern[str]) -> list[str]:
    """Return the pieces between joints, but for those in brackets or quotation marks."""
    shut = [each.span() for each in _ENCLOSED.finditer(text)]
    pieces, last = [], 0
    for each in joint.finditer(text):
        if not any(start < each.start() < end for start, end in shut):
            pieces.append(text[last : each.start()])
            last = each.end()
    return [each for each in (*pieces, text[last:]) if each.strip()] or [text]


def _begins_given(name: str, text: str, is_given: Callable[[str], bool]) -> bool:
    """Tell whether a piece is a whole name that begins with a given one."""
    return _is_full(name, text) and is_given(name_tokens(name)[0])


def _is_full(name: str, text: str) -> bool:
    """Tell whether a piece may be a whole name: two words, no small one first among capitals."""
    words = [each for each in name.split() if any(map(str.isalpha, each))]
    small = bool(words) and words[0][0].islower() and not text.islower()
    return len(words) >= _FULL and not small and bool(name_tokens(name))
