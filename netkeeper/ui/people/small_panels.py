"""The small forms of a person's page: a note, a tag."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from netkeeper.services.people import add_note, edit_person, tag_people, untag_people
from netkeeper.ui.forms.panel import TypedPanel
from netkeeper.ui.widgets.act_button import press_by_enter
from netkeeper.ui.widgets.chip import ChipButton, ChipKind, Face
from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.laying_out import empty
from netkeeper.ui.widgets.line_row import LineRow
from netkeeper.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from netkeeper.ui.desk import Desk
    from netkeeper.ui.work.jobs import Job

_SHORTCUT = Qt.FocusReason.ShortcutFocusReason


class Typed(NamedTuple):
    """A note being typed: what it began with, nothing for a new paragraph, and the text."""

    begun: str
    text: str


class NotePanel(TypedPanel):
    """A note to add, or the whole note to change."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._begun = ""
        self.area = TextArea(desk.theme)
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

    def words_of(self, typed: Typed) -> str:
        """Return the text."""
        return typed.text

    def save(self) -> None:
        """Keep what is typed; an empty addition is none."""
        typed = Typed(self._begun, self.area.text())
        self.hand_over(lambda: self._keep(self.subject[0], typed))

    def _keep(self, whose: int, typed: Typed) -> Job | None:
        """Make it the whole note, or add it; None where there is nothing to change."""
        held = self._desk.reader.people.get(whose) if typed.begun else None
        if held is not None and held.note != typed.text:
            return self._desk.change(edit_person, held._replace(note=typed.text))
        if held is None and typed.text:
            return self._desk.change(add_note, whose, typed.text)
        return None

    def keep_typed(self) -> None:
        """Keep a note, and what waits; nobody said that one of which nothing is left is to go."""
        typed = self.typed()
        if typed is not None and typed.text:
            self.save()
        for (whose, _replaces), each in self.take_left():
            if each.text:
                with self._desk.keeping([each.text]):
                    self._keep(whose, each)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        title = self.tr("Change the note") if self.replaces else self.tr("Note")
        self.title_label.set_text(title)
        self.area.set_name(title)


class TagChip(ChipButton):
    """A tag to take away or to give, by Enter too.

    It is no `ActButton` besides: PySide crashes as a class of two buttons is painted.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press by Enter."""
        if not press_by_enter(self, event):
            super().keyPressEvent(event)


class Tagging(NamedTuple):
    """A tag being typed: for whom, by their ids, and the tag."""

    people: Sequence[int]
    tag: str


class TagPanel(TypedPanel):
    """A tag to give to people or to take from them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._people: Sequence[int] = ()
        self.row = LineRow(desk.theme)
        self.edit = self.row.edit
        self.rows.addWidget(self.row)
        self._chips = QWidget(self)
        self._chip_flow = FlowLayout(self._chips)
        self.rows.addWidget(self._chips)
        self.retranslate()

    def begin(self, whose: int, people: Sequence[int]) -> None:
        """Open the form on somebody's page for people, by their ids."""
        self.put_aside()
        self.subject = whose, 0
        left = self.take_waiting()
        self.show_typed(Tagging(people, left.tag if left else ""))
        self.edit.setFocus(_SHORTCUT)
        self.edit.selectAll()

    def show_typed(self, typed: Tagging) -> None:
        """Open the form as it was left; the keyboard stays where it is."""
        self._people = typed.people
        self._show_chips(self._desk.reader.people.tags_of(typed.people))
        self.row.say_nothing()
        self.retranslate()
        self.edit.setText(typed.tag)
        self.edit.setModified(bool(typed.tag))  # it is the user's own text
        self.show()

    def chips(self) -> list[TagChip]:
        """Return the chips shown: those to take away, then those to give."""
        return [each for each in self._chips.findChildren(TagChip) if not each.isHidden()]

    def typed(self) -> Tagging | None:
        """Return the tag that is typed and not given; None where nothing is."""
        tag = self.edit.text().strip()
        return None if self.isHidden() or not tag else Tagging(self._people, tag)

    def words_of(self, typed: Tagging) -> str:
        """Return the tag."""
        return typed.tag

    def save(self) -> None:
        """Give the tag that is typed."""
        tag = self.edit.text().strip()
        if not tag:
            self.row.warn(lambda: self._desk.texts.fault("empty_tag", {}))
            return
        self._keep(tag, away=False)

    def _keep(self, tag: str, *, away: bool) -> None:
        change = untag_people if away else tag_people
        self.hand_over(lambda: self._desk.change(change, self._people, tag))

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
        chip = TagChip(self._theme, face, kind, self._chips)
        chip.setCheckable(False)
        chip.clicked.connect(lambda: self._keep(tag, away=away))
        self._chip_flow.addWidget(chip)
        chip.show()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.title_label.set_text(self.tr("Tag %Ln person(s)", "", len(self._people)))
        self.row.set_label(self.tr("Tag"))
