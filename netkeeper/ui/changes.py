"""Tells every page which tables of the record have changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Changes(QObject):
    """The one place where pages hear of a change.

    `happened` carries a frozenset of table names; an empty one means that anything may have
    changed (a restore, another language). It may be emitted from a worker thread: a page that
    connects a method of its own is called on the GUI thread.
    """

    happened = Signal(object)


def bears(tables: object, on: frozenset[str]) -> bool:
    """Tell whether a change, as `Changes` tells it, may have touched one of some tables."""
    return not isinstance(tables, frozenset) or not tables or not tables.isdisjoint(on)
