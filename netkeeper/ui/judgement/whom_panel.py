"""Begins a request: whose it is, looked up in the record while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal

from netkeeper.domain.profiles import slug_of
from netkeeper.ui.forms.panel import TypedPanel
from netkeeper.ui.judgement.candidates import CandidateCard
from netkeeper.ui.widgets.line_row import LineRow

if TYPE_CHECKING:
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.widgets.form_row import FormRow

LOOK_AFTER_MS = 80  # after the last key


class WhomPanel(TypedPanel):
    """A name, a profile if one has it, and those of the record whom it may be.

    A subclass adds its own rows, and says what is looked up.
    """

    asked = Signal(object)  # the RequestDraft to keep

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.name_row, self.profile_row = LineRow(desk.theme), LineRow(desk.theme)
        self.name_edit, self.profile_edit = self.name_row.edit, self.profile_row.edit
        self.lines = [self.name_row, self.profile_row]
        self.candidates = CandidateCard(desk.theme)
        self.looking = QTimer(self, singleShot=True, interval=LOOK_AFTER_MS)
        self.looking.timeout.connect(self.look)
        for edit in (self.name_edit, self.profile_edit):
            edit.textEdited.connect(lambda _text: self.looking.start())

    def look(self) -> None:
        """Show whom of the record the typed name may mean."""
        raise NotImplementedError

    def begin(self) -> None:
        """Show the panel as it was left, or with empty fields."""
        self.show_typed(self.take_waiting() or ())

    def show_typed(self, typed: tuple[str, ...]) -> None:
        """Show the panel with these texts; the keyboard stays where it is."""
        for row, text in zip(self.lines, typed or [""] * len(self.lines), strict=True):
            row.edit.setText(text)
            row.edit.setModified(bool(text))  # it is the user's own text
            row.say_nothing()
        self.look()
        self.show()

    def typed(self) -> tuple[str, ...]:
        """Return the text of each field; nothing where all are empty, or the panel is closed."""
        texts = self.texts()
        return texts if any(texts) and not self.isHidden() else ()

    def texts(self) -> tuple[str, ...]:
        """Return the text of each field."""
        return tuple(each.edit.text().strip() for each in self.lines)

    def words_of(self, typed: tuple[str, ...]) -> str:
        """Return what is typed, a line each."""
        return "\n".join(filter(None, typed))

    def take_focus(self) -> None:
        """Begin with the name."""
        self.name_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def slug(self) -> str | None:
        """Return the slug of the profile that is typed, None without one."""
        return slug_of(self.profile_edit.text())

    def wrong(self) -> list[FormRow]:
        """Say what is wrong; return the rows that can't be taken, the first one first."""
        found: list[FormRow] = []
        profile = self.profile_edit.text().strip()
        if not self.name_edit.text().strip():
            self.name_row.warn(lambda: self._desk.texts.fault("empty_name", {}))
            found.append(self.name_row)
        if profile and self.slug() is None:
            facts = {"text": profile}
            self.profile_row.warn(lambda: self._desk.texts.fault("bad_profile", facts))
            found.append(self.profile_row)
        return found

    def retranslate(self) -> None:
        """Say everything in the language in force; the subclass says the rest."""
        super().retranslate()
        self.profile_edit.setPlaceholderText("linkedin.com/in/…")
        if self.isVisible():
            self.look()
