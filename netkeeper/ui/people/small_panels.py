"""The small forms of a person's page: a note, a tag."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from netkeeper.ui.forms.panel import TypedPanel
from netkeeper.ui.widgets.chip import ChipButton, ChipKind, Face
from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.laying_out import empty
from netkeeper.ui.widgets.line_row import LineRow
from netkeeper.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.ui.desk import Desk

_SHORTCUT = Qt.FocusReason.ShortcutFocusReason


class Typed(NamedTuple):
    """A note being typed: what it began with, nothing for a new paragraph, and the text."""

    begun: str
    text: str


class NotePanel(TypedPanel):
    """A note to add, or the whole note to change."""

    asked = Signal(object)  # what is Typed

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._begun = ""
        self.area = TextArea(desk.theme, parent=self)
        self.rows.addWidget(self.area)
        self.retranslate()

    def begin(self, whose: int, whole: str = "") -> None:
        """Open the form for a new paragraph on somebody, or for the whole note."""
        self.put_aside()
        self.subject = whose, int(bool(whole))
        self.show_typed(self.take_waiting() or Typed(whole, whole))
        self.take_focus()

    def take_focus(self) -> None:
        """Take the keyboard, at the end of the text."""
        self.area.editor.setFocus(_SHORTCUT)
        self.area.editor.moveCursor(self.area.editor.textCursor().MoveOperation.End)

    def show_typed(self, typed: Typed) -> None:
        """Open the form as it was left; the keyboard stays where it is."""
        self._begun = typed.begun
        self.area.set_text(typed.text)
        self.retranslate()
        self.show()

    def typed(self) -> Typed | None:
        """Return what is typed and not kept; None where the form is closed, or as it began."""
        text = self.area.text()
        return None if self.isHidden() or text == self._begun.strip() else Typed(self._begun, text)

    @property
    def replaces(self) -> bool:
        """Tell whether the text stands for the whole note."""
        return bool(self._begun)

    def save(self) -> None:
        """Ask for what is typed; an empty addition is none."""
        text = self.area.text()
        self.hand_over()
        if text or self.replaces:
            self.asked.emit(Typed(self._begun, text))

    def keep_typed(self) -> None:
        """Save a note, unless nothing is left of the one that was there."""
        typed = self.typed()
        if typed is not None and typed.text:
            self.save()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        title = self.tr("Change the note") if self.replaces else self.tr("Note")
        self.title_label.set_text(title)
        self.area.set_name(title)


class TagPanel(TypedPanel):
    """A tag to give to people or to take from them.

    One that was typed and not given stands there for whoever is next, to be typed over.
    """

    asked = Signal(str, bool)  # the tag, and whether it is taken away

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._count = 1
        self.row = LineRow(desk.theme, self)
        self.edit = self.row.edit
        self.rows.addWidget(self.row)
        self._chips = QWidget(self)
        self._chip_flow = FlowLayout(self._chips)
        self.rows.addWidget(self._chips)
        self.retranslate()

    def begin(self, count: int, borne: Sequence[str]) -> None:
        """Open the form for that many people; `borne` are the tags they bear, to take away."""
        self.put_aside()
        self._count = count
        self._show_chips(borne)
        self.retranslate()
        self.edit.setText(self.take_waiting() or "")
        self.show()
        self.edit.setFocus(_SHORTCUT)
        self.edit.selectAll()

    def chips(self) -> list[ChipButton]:
        """Return the chips shown: those to take away, then those to give."""
        return [each for each in self._chips.findChildren(ChipButton) if not each.isHidden()]

    def typed(self) -> str:
        """Return the tag that is typed and not given."""
        return "" if self.isHidden() else self.edit.text().strip()

    def save(self) -> None:
        """Ask for the tag that is typed."""
        tag = self.edit.text().strip()
        if not tag:
            self.row.warn(self._desk.texts.fault("empty_tag", {}))
            return
        self._ask(tag, away=False)

    def _ask(self, tag: str, *, away: bool) -> None:
        self.hand_over()
        self.asked.emit(tag, away)

    def _show_chips(self, borne: Sequence[str]) -> None:
        empty(self._chip_flow)
        others = [each for each in self._desk.reader.people.tags() if each not in borne]
        for tag in borne:
            self._add_chip(Face(tag, self.tr("remove"), icon="x"), tag, away=True)
        for tag in others:
            self._add_chip(Face(tag, icon="plus"), tag, away=False)
        self._chips.setVisible(bool(borne or others))

    def _add_chip(self, face: Face, tag: str, *, away: bool) -> None:
        kind = ChipKind.OPTION if away else ChipKind.SUGGESTION
        chip = ChipButton(self._theme, face, kind, self._chips)
        chip.setCheckable(False)
        chip.clicked.connect(lambda: self._ask(tag, away=away))
        self._chip_flow.addWidget(chip)
        chip.show()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.title_label.set_text(self.tr("Tag %Ln person(s)", "", self._count))
        self.row.set_label(self.tr("Tag"))
        self.row.say("")
