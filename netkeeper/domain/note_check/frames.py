"""Tells the frames of a note's sentences: who does what to whom, whatever the words of it.

"We help firms like yours" and "we move pianos like yours" have the frame "we … like your". It
knows a way of asking or of offering again in a trade that no note was learnt from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.note_check.reading import CAPITAL, PARTY, READER, WRITER
from netkeeper.domain.note_check.tokens import Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from netkeeper.domain.note_check.reading import Reading

_REST, _NAME = "*", "N"
_LENGTHS = (2, 3)  # words of a frame


def frames(reading: Reading, but: Collection[int]) -> Iterator[str]:
    """Give the frames of a note, behind a tilde: "~we * your"; and what its questions are about.

    `but` are the tokens that are left out.
    """
    sentences = _sentences(reading, but)
    for number, words in sentences.items():
        for length in _LENGTHS:
            for at in range(len(words) - length + 1):
                yield "~" + " ".join(words[at : at + length])
        if number in reading.asking:
            yield from (f"?{each}" for each in words if each.isupper())
    for number in reading.asking.intersection(sentences):
        yield "?last" if number == reading.tokens[-1].sentence else "?early"


def _sentences(reading: Reading, but: Collection[int]) -> dict[int, list[str]]:
    """Return the small words of each sentence by its number, other words in a row being one."""
    found: dict[int, list[str]] = {}
    for number, token in enumerate(reading.tokens):
        if number in but or reading.has(number, PARTY):
            continue
        words = found.setdefault(token.sentence, [])
        word = _framing(reading, number)
        if word != _REST or words[-1:] != [_REST]:
            words.append(word)
    return found


def _framing(reading: Reading, number: int) -> str:
    """Return what a word is in a frame: a person, a name, itself if it is small, or the rest."""
    token, known = reading.tokens[number], reading.vocabulary
    if token.kind is not Kind.WORD:
        return f"<{token.kind.value}>"
    if any(reading.has(number, each) for each in (CAPITAL, WRITER, READER)):
        return _NAME
    return known.persons.get(token.key) or (token.key if token.key in known.small else _REST)
