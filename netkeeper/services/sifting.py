"""Searches what no index holds, the trash and the history, in the language of the other lists."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from netkeeper.domain.query.holding import Document, fitting, found_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from netkeeper.domain.history import HistoryLine
    from netkeeper.domain.query.nodes import Query
    from netkeeper.domain.trash import Kind
    from netkeeper.services.ports.reading import Reader

_AT_ONCE = 500  # lines of the history
_NAMES = ("name", "other", "by", "about")  # facts that are people's names
OF_HISTORY = frozenset({"name", "tag", "changed", "added"})  # what can be asked of it


def sift_trash(reader: Reader, query: Query, told: Mapping[Kind, str]) -> tuple[Query, array[int]]:
    """Return what a search can ask of the trash, and the ids of the lines that hold it, in order.

    `told` holds what each kind of thing is called, for that is looked for too.
    """
    query = fitting(query, reader.trash.askable())
    found = found_in(query, reader.trash.documents(told))
    return query, array("q", (each.id for each in found))


def sift_history(
    reader: Reader, query: Query, say: Callable[[HistoryLine], str]
) -> tuple[Query, array[int]]:
    """Return what a search can ask of the history, and the changes that hold it, newest first.

    `say` gives the sentence of a change, in which words are looked for. A hundred thousand changes
    take some seconds.
    """
    query = fitting(query, OF_HISTORY)
    found = found_in(query, _changes(reader, say))
    return query, array("q", (each.id for each in found))


def _changes(reader: Reader, say: Callable[[HistoryLine], str]) -> Iterator[Document]:
    ids = reader.history.ids()
    for start in range(0, len(ids), _AT_ONCE):
        for line in reader.history.lines(ids[start : start + _AT_ONCE]):
            day = line.at.astimezone().date()
            names = (str(line.facts[each]) for each in _NAMES if line.facts.get(each))
            texts = {
                "": say(line),
                "name": " ".join(names),
                "tag": str(line.facts.get("tag", "")),
            }
            yield Document(line.id, texts, {"changed": (day, day), "added": (day, day)})
