"""The words of the history: tables, columns and values, as the window calls them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netkeeper.domain.days import parse_iso
from netkeeper.domain.history import EntryState, Touch, Whence
from netkeeper.domain.invitations import Direction, State
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.language import LANGUAGE_NAMES

if TYPE_CHECKING:
    from collections.abc import Callable

    from netkeeper.domain.history import FieldChange, HistoryLine, TouchedThing
    from netkeeper.ui.desk import Desk

_DAYS = frozenset(
    {
        "connected_on", "first_message_on", "last_message_on", "on_day", "state_on",
        "set_aside_on", "asked_on", "keep_until", "since", "ended_on", "withdrawn_on", "due_on",
        "done_on", "snoozed_until", "until", "made_on",
    }
)  # fmt: skip
_SHARED = {  # columns whose values have a sentence of their own, by the beginning of its code
    "kind": "kind",
    "basis": "basis",
    "certainty": "sureness",
    "reference": "answer",
    "introduction": "answer",
}
NOTHING = "–"
UNDONE_NEVER = frozenset({"erase", "make_sample"})


class HistoryWords(QObject):
    """Says what an entry is and what it touched, in the language in force."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    # An entry

    def action(self, line: HistoryLine) -> str:
        """Return what was done; of what another version of the program did, that it was."""
        return self.sayer()(line)

    def sayer(self) -> Callable[[HistoryLine], str]:
        """Return what says so on any thread, in the language in force now."""
        texts = self._desk.texts
        unknown = self.tr("A change made by another version of NetKeeper")

        def say(line: HistoryLine) -> str:
            try:
                return texts.action(line.action, line.facts)
            except (KeyError, ValueError):
                return unknown

        return say

    def whence(self, whence: Whence) -> str:
        """Return where a change was made."""
        return {
            Whence.WINDOW: self.tr("In the window"),
            Whence.COMMAND: self.tr("By a command"),
            Whence.IMPORT: self.tr("By an import"),
        }[whence]

    def state(self, line: HistoryLine, *, short: bool = False) -> str:
        """Return whether a change holds, and whether it can be undone; nothing where both."""
        state = line.state
        if line.action in UNDONE_NEVER:
            return self.tr("can’t be undone")
        if line.is_erased and state is EntryState.DROPPED:
            return self.tr("deleted for good")
        if state is EntryState.DONE:
            return ""
        whole = state is EntryState.UNDONE and not short
        return self.tr("undone, can be redone") if whole else self.tr("undone")

    # What it touched

    def head(self, thing: TouchedThing) -> tuple[str, str]:
        """Return what a thing is called, and what was done to it."""
        title = self._title(thing)
        if thing.day is not None:
            title = ", ".join(filter(None, (title, self._day(thing.day))))
        owners = ", ".join(thing.owners)
        parts = filter(None, (title, owners))
        return " · ".join((self.table(thing.table), *parts)), self.touch(thing.touch)

    def _title(self, thing: TouchedThing) -> str:
        if thing.table == "consent" and thing.title:
            return self._desk.texts.sentence(f"basis.{thing.title}")
        if thing.table == "setting":
            return self._setting(thing.title)
        return thing.title

    def _setting(self, name: str) -> str:
        try:
            return self._desk.texts.sentence(f"setting.{name}")
        except KeyError:
            return name

    def changes(self, thing: TouchedThing) -> list[tuple[str, str]]:
        """Return the name and "before → after" of each value that has a name."""
        fields = self._fields()
        return [
            (
                fields[each.name],
                f"{self._value(thing, each, each.before)} → {self._value(thing, each, each.after)}",
            )
            for each in thing.changes
            if each.name in fields
        ]

    def _value(self, thing: TouchedThing, change: FieldChange, value: str | int | None) -> str:
        if value is None or value == "":
            return NOTHING
        name = change.name
        if name in _DAYS:
            return self._day(str(value))
        if name == "in_contact":
            return self.tr("yes") if value else self.tr("no")
        if thing.table == "setting":
            return self._chosen(str(value))
        return self._code(thing, name, str(value))

    def _chosen(self, value: str) -> str:
        """Return the word by which a setting's value is chosen, or else the value."""
        words = {
            **LANGUAGE_NAMES,
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "normal": self.tr("Normal"),
            "high": self.tr("High"),
        }
        return words.get(value, value)

    def _code(self, thing: TouchedThing, name: str, value: str) -> str:
        """Return the words of a value that is a code, or else the value."""
        texts = self._desk.texts
        if name == "state":
            return self._state(State(value), thing.kind)
        if name == "precision":
            return self._precision(value)
        return texts.sentence(f"{_SHARED[name]}.{value}") if name in _SHARED else value

    def _state(self, state: State, direction: str) -> str:
        """Return where a request stood, also one of which nothing is left but that it changed."""
        if not direction:
            of_received = state in {State.REPORTED, State.LAPSED}
            direction = Direction.RECEIVED if of_received else Direction.SENT
        return self._desk.texts.state(state, Direction(direction))

    def _day(self, text: str) -> str:
        return formats.day(parse_iso(text))

    def _precision(self, value: str) -> str:
        known = {"day": self.tr("day"), "month": self.tr("month"), "year": self.tr("year")}
        return known.get(value, value)

    def touch(self, touch: Touch) -> str:
        """Return what was done to one thing."""
        return {
            Touch.ADDED: self.tr("added"),
            Touch.CHANGED: self.tr("changed"),
            Touch.REMOVED: self.tr("removed"),
            Touch.TRASHED: self.tr("put in the trash"),
            Touch.RESTORED: self.tr("taken out of the trash"),
        }[touch]

    def counted(self, touch: Touch, count: int) -> str:
        """Return to how many things something was done."""
        figure = formats.number(count)
        return self.tr("{what}: {count}").format(what=self.touch(touch), count=figure)

    def table(self, table: str) -> str:
        """Return what a row of a table is."""
        return {
            "person": self.tr("Person"),
            "person_name": self.tr("Other name"),
            "person_slug": self.tr("Former profile"),
            "person_email": self.tr("E-mail"),
            "person_phone": self.tr("Phone"),
            "tag": self.tr("Tag"),
            "person_tag": self.tr("Tag of a person"),
            "meeting": self.tr("Meeting"),
            "attendance": self.tr("Who was there"),
            "introduction": self.tr("Introduction"),
            "invitation": self.tr("Request"),
            "consent": self.tr("Consent"),
            "follow_up": self.tr("Follow-up"),
            "review_choice": self.tr("Choice in a review"),
            "archive": self.tr("Archive"),
            "archive_file": self.tr("File of an archive"),
            "restriction": self.tr("Restriction by LinkedIn"),
            "saved_search": self.tr("Saved search"),
            "dismissed_pair": self.tr("Two people who are not the same"),
            "setting": self.tr("Setting"),
        }.get(table, table)

    def _fields(self) -> dict[str, str]:
        return {**self._fields_of_people(), **self._fields_of_requests()}

    def _fields_of_people(self) -> dict[str, str]:
        return {
            "given_name": self.tr("Given name"),
            "family_name": self.tr("Family name"),
            "display_name": self.tr("Name"),
            "company": self.tr("Company"),
            "position": self.tr("Position"),
            "location": self.tr("Place of residence"),
            "slug": self.tr("Profile"),
            "connected_on": self.tr("Connected on"),
            "in_contact": self.tr("In contact"),
            "first_message_on": self.tr("First message"),
            "last_message_on": self.tr("Last message"),
            "reference": self.tr("Reference"),
            "introduction": self.tr("Introduction"),
            "note": self.tr("Note"),
            "linkedin_note": self.tr("Note from LinkedIn"),
            "on_day": self.tr("Date"),
            "precision": self.tr("Known to the"),
            "kind": self.tr("How"),
            "event": self.tr("Event"),
            "place": self.tr("Place"),
            "topic": self.tr("Topic"),
            "basis": self.tr("Basis"),
            "since": self.tr("Since"),
            "ended_on": self.tr("Ended on"),
            "evidence": self.tr("Evidence"),
            "withdrawn_on": self.tr("Withdrawn on"),
        }

    def _fields_of_requests(self) -> dict[str, str]:
        return {
            "person_id": self.tr("Person"),
            "name": self.tr("Name"),
            "email": self.tr("E-mail"),
            "state": self.tr("State"),
            "certainty": self.tr("Known how"),
            "state_on": self.tr("State since"),
            "set_aside_on": self.tr("Put off on"),
            "asked_on": self.tr("Asked on"),
            "keep_until": self.tr("Kept until"),
            "override_reason": self.tr("Reason given"),
            "due_on": self.tr("Due on"),
            "what": self.tr("What"),
            "done_on": self.tr("Done on"),
            "snoozed_until": self.tr("Put off until"),
            "until": self.tr("Until"),
            "value": self.tr("Value"),
        }

    def day_header(self, key: object) -> str:
        """Return the words over a day's changes."""
        assert isinstance(key, date)  # noqa: S101 - the source's own keys
        return formats.capital(formats.full_day(key))
