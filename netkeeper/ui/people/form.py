"""The fields of a person: their rows, what they hold, and what is wrong with them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from netkeeper.domain.days import Day
from netkeeper.domain.naming.names import display_name
from netkeeper.domain.people import Person
from netkeeper.domain.profiles import slug_of
from netkeeper.ui.forms.day_field import DayField
from netkeeper.ui.widgets.form_row import FormRow
from netkeeper.ui.widgets.laying_out import column_of
from netkeeper.ui.widgets.line_row import LineRow
from netkeeper.ui.widgets.text_area import TextArea
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.ui.desk import Desk

PROFILE = "linkedin.com/in/{slug}"
_APART = re.compile(r"[;\n]")
_APART_TOO = re.compile(r"[;,\n]")  # where nothing holds a comma of its own
_ADDRESS = re.compile(r"[^\s@<>,;\"]+@[^\s@<>,;\"]+\.[^\s@<>,;\".]+")
_LINES = (
    "given_name",
    "family_name",
    "display_name",
    "other_names",
    "company",
    "position",
    "location",
    "slug",
    "emails",
    "phones",
    "tags",
)
# Fields of several values, and what stands between these.
_LISTS = {"other_names": _APART, "emails": _APART_TOO, "phones": _APART, "tags": _APART_TOO}


def readable(typed: Person, held: Person) -> Person:
    """Return what is typed without what can't be taken of it: an address or a name half typed."""
    return typed._replace(
        display_name=typed.display_name or held.display_name,
        emails=tuple(each for each in typed.emails if _ADDRESS.fullmatch(each)),
    )


def parted(text: str, apart: re.Pattern[str] = _APART_TOO) -> tuple[str, ...]:
    """Return what stands between semicolons, or commas, each once."""
    parts = (" ".join(each.split()) for each in apart.split(text))
    return tuple(dict.fromkeys(filter(None, parts)))


class PersonForm(Spoken):
    """Everything that can be typed about a person, one row each; `edits` by the field's name."""

    name_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self._base = Person(0, "", "", "")
        self._shown_name = ""  # the name that follows from the two others
        self.rows = {name: LineRow(theme) for name in _LINES}
        self.edits = {name: row.edit for name, row in self.rows.items()}
        self.connected_row = DayField(desk, exact=True)
        self.contact_box = QCheckBox()
        self.contact_row = FormRow(theme, self.contact_box)
        self.note_area = TextArea(theme)
        self.note_row = FormRow(theme, self.note_area)
        rows = (*self.rows.values(), self.connected_row, self.contact_row, self.note_row)
        self.column = column_of(theme, rows, self, gap=8)
        for name in ("given_name", "family_name"):
            self.edits[name].textEdited.connect(self._on_name_edited)
        for name in ("display_name", "company", "slug", "emails"):
            self.edits[name].textEdited.connect(self.name_changed)
        self.retranslate()

    # What the fields hold

    def show_person(self, person: Person) -> None:
        """Fill the fields with a person."""
        self._base = person
        for name, edit in self.edits.items():
            value = getattr(person, name)
            edit.setText("; ".join(value) if name in _LISTS else value or "")
            edit.setCursorPosition(0)
        if person.slug:
            self.edits["slug"].setText(PROFILE.format(slug=person.slug))
        self._shown_name = display_name(person.given_name, person.family_name)
        connected = person.connected_on
        self.connected_row.set_day(None if connected is None else Day(connected))
        self.connected_row.warm_up()
        self.contact_box.setChecked(person.in_contact)
        self.note_area.set_text(person.note)
        for row in (*self.rows.values(), self.connected_row):
            row.say_nothing()

    def person(self) -> Person:
        """Return what the fields say; what can't be read is left as it was."""
        texts = {name: " ".join(edit.text().split()) for name, edit in self.edits.items()}
        lists = {name: self._listed(name) for name in _LISTS}
        slug = slug_of(texts["slug"]) if texts["slug"] else None
        shown = texts["display_name"] or display_name(texts["given_name"], texts["family_name"])
        day, base = self.connected_row.day(), self._base
        undated = None if self.connected_row.is_empty() else base.connected_on
        return base._replace(
            given_name=texts["given_name"],
            family_name=texts["family_name"],
            display_name=shown,
            company=texts["company"],
            position=texts["position"],
            location=texts["location"],
            slug=base.slug if self._is_no_profile() else slug,
            connected_on=undated if day is None else day.on,
            in_contact=self.contact_box.isChecked(),
            note=self.note_area.text(),
            other_names=lists["other_names"],
            emails=lists["emails"],
            phones=lists["phones"],
            tags=lists["tags"],
        )

    def _listed(self, name: str) -> tuple[str, ...]:
        """Return the parts of a field, in the order of the record where they are the same."""
        base: tuple[str, ...] = getattr(self._base, name)
        parts = parted(self.edits[name].text(), _LISTS[name])
        return base if sorted(parts) == sorted(base) else parts

    # What is wrong

    def wrong(self) -> list[FormRow]:
        """Say under each field what is wrong with it; return those rows, the first one first."""
        person = self.person()
        found: list[FormRow] = []
        checks = (
            ("display_name", not person.display_name, lambda: self.tr("A name is missing.")),
            ("slug", self._is_no_profile(), self._no_profile),
            ("emails", bool(self._no_addresses()), self._no_address),
        )
        for name, is_wrong, words in checks:
            if is_wrong:
                self.rows[name].warn(words)
                found.append(self.rows[name])
        if not self.connected_row.tell():
            found.append(self.connected_row)
        return found

    def _is_no_profile(self) -> bool:
        text = self.edits["slug"].text().strip()
        return bool(text) and slug_of(text) is None

    def _no_profile(self) -> str:
        text = self.edits["slug"].text().strip()
        return self._desk.texts.fault("bad_profile", {"text": text})

    def _no_addresses(self) -> Sequence[str]:
        parts = parted(self.edits["emails"].text())
        return [each for each in parts if not _ADDRESS.fullmatch(each)]

    def _no_address(self) -> str:
        first = next(iter(self._no_addresses()), "")
        return self._desk.texts.fault("bad_email", {"text": first})

    # Words and room

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        labels = {
            "given_name": self.tr("Given name"),
            "family_name": self.tr("Family name"),
            "display_name": self.tr("Shown as"),
            "other_names": self.tr("Other names"),
            "company": self.tr("Company"),
            "position": self.tr("Position"),
            "location": self.tr("Location"),
            "slug": self.tr("LinkedIn profile"),
            "emails": self.tr("E-mail addresses"),
            "phones": self.tr("Phone numbers"),
            "tags": self.tr("Tags"),
        }
        for name, label in labels.items():
            self.rows[name].set_label(label)
        for name in _LISTS:
            self.edits[name].setPlaceholderText(self.tr("several: with semicolons between them"))
        self.edits["slug"].setPlaceholderText(self.tr("the address of the profile"))
        self.connected_row.set_label(self.tr("Connected since"))
        self.connected_row.edit.setPlaceholderText(self.tr("on LinkedIn"))
        self.contact_row.set_label(self.tr("In contact"))
        self.contact_box.setText(self.tr("without a meeting recorded"))
        self.note_row.set_label(self.tr("Note"))
        self.note_area.set_name(self.tr("Note"))

    def _on_name_edited(self) -> None:
        """Let the name shown follow the two others, unless it was typed otherwise."""
        given, family = self.edits["given_name"].text(), self.edits["family_name"].text()
        follows = display_name(given, family)
        if self.edits["display_name"].text().strip() in ("", self._shown_name):
            self.edits["display_name"].setText(follows)
        self._shown_name = follows
        self.name_changed.emit()
