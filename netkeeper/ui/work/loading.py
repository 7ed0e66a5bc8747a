"""Loads what the window needs once it is painted, or used: beside it, or a piece a turn of its own.

No class of Qt's is made on a worker's thread: PySide6 makes them on one thread at a time, and a
worker that made some crashed while the window made others (seen).
"""

from __future__ import annotations

from importlib import import_module
from threading import Event
from typing import TYPE_CHECKING

from PySide6 import QtWidgets

from netkeeper import questions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netkeeper.app import Program
    from netkeeper.ui.work.jobs import Job, Jobs

# What the field needs that knows no Qt, and then, each after what it rests on, what it is made of.
_BESIDE = (
    "netkeeper.domain.lines",
    "netkeeper.domain.query.completion",
    "netkeeper.domain.query.reading",
    "netkeeper.domain.query.saved",
    "netkeeper.domain.quick_log",
    "netkeeper.services.follow_ups",
    "netkeeper.services.quick_log",
    "netkeeper.services.search",
    "netkeeper.texts.consents",
)
_BY_TURNS = tuple(
    f"netkeeper.ui.{name}"
    for name in (
        "people.entry_faces", "meetings.faces", "people.faces", "field.found",
        "widgets.elided_label", "widgets.chip_flow", "widgets.wrapped_label", "search.offer_line",
        "field.option_row", "search.over_panel", "lists.model", "lists.row_painter",
        "lists.kept_list", "lists.row_keys", "lists.row_view", "field.find_panel",
        "search.lookups", "search.going_on", "field.find_mode", "field.keeping", "field.asking",
        "field.chip_rows", "field.log_foot", "field.log_panel", "field.mode", "field.log_mode",
        "field.suggestions", "field.understanding", "lists.filtered", "field.one_field",
    )
)  # fmt: skip
_NAMES_AT_ONCE = 2
_MOMENT = 0.005  # seconds that the window's thread may wait in one turn


def sentences(language: str) -> None:
    """Import what says what can be undone, and read the sentences, which takes some 20 ms."""
    import_module("netkeeper.domain.history")
    import_module("netkeeper.texts.standing")
    import_module("netkeeper.texts.texts")
    import_module("netkeeper.texts.catalogue").sentences(language)


class WhatJudges:
    """What judges a request, loaded once beside the window, which takes some 0.3 s.

    A page that judges on the window's thread is made once that is there.
    """

    def __init__(self, program: Program, jobs: Jobs) -> None:
        self._program = program
        self._jobs = jobs
        self._job: Job | None = None
        self._there = Event()

    def load(self) -> None:
        """Load it, after what else is to be read."""
        if self._job is None:
            self._job = self._jobs.read(self._load)

    def waited_for(self) -> Iterator[None]:
        """Load it before what else is to be read, and wait for it, a moment a step."""
        self.load()
        if self._job is not None and not self._job.begun:
            self._job.begin()
        while not self._there.wait(_MOMENT):
            yield

    def _load(self) -> None:
        try:
            questions.warm_up(self._program)
        finally:
            self._there.set()


def what_the_field_asks() -> None:
    """Import what finds and what understands a line, which takes some 0.1 s."""
    for name in _BESIDE:
        import_module(name)
    import_module("netkeeper.domain.query.reading").warm_up()


def field_classes() -> Iterator[None]:
    """Import what the field is made of, a piece a step."""
    for name in _BY_TURNS:
        import_module(name)
        yield


def days_in_any_words() -> None:
    """Import what reads a day in words that no phrase of ours has, which takes some 0.15 s."""
    import_module("netkeeper.domain.when").warm_up()


def widget_classes() -> Iterator[None]:
    """Have PySide6 make the classes of its widgets, a few a step.

    It makes each when it is first looked at, and all that are left, with their enumerations, once
    it has to tell of which class some widget of Qt's own is: that would be felt.
    """
    for place, name in enumerate(dir(QtWidgets)):
        getattr(QtWidgets, name)
        if place % _NAMES_AT_ONCE == 0:
            yield
