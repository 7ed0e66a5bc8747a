"""Logs what is typed: understands it on each key, asks who is meant, and keeps it by Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence

from netkeeper.domain.quick_log import PartOrigin
from netkeeper.domain.values import frozen
from netkeeper.services.refused import Refused
from netkeeper.ui.field.asking import Asking
from netkeeper.ui.field.chip_faces import ChipFaces
from netkeeper.ui.field.choices import Choices
from netkeeper.ui.field.completing import Completing
from netkeeper.ui.field.log_panel import LogPanel
from netkeeper.ui.field.panel_keys import PANEL_MODIFIER
from netkeeper.ui.search.going_on import write
from netkeeper.ui.search.line_text import with_place
from netkeeper.ui.wording.keys import ENTER, digit_by_place, held

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from netkeeper.domain.meetings import MeetingKind
    from netkeeper.services.meetings import MeetingDraft
    from netkeeper.services.quick_log import Understood
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.field.asking import Question
    from netkeeper.ui.field.chip_rows import ChipRows
    from netkeeper.ui.field.log_foot import FootTick
    from netkeeper.ui.field.understanding import Understanding
    from netkeeper.ui.widgets.search_field import SearchField

_CONTROL = Qt.KeyboardModifier.ControlModifier
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


@frozen
class Kept:
    """A meeting to keep, and what is wanted after it; `invitee` is a place among its people."""

    line: str
    draft: MeetingDraft
    invitee: int | None
    follows: bool


class LogMode(QObject):
    """What the field does while its text is a meeting."""

    kept = Signal(object)  # a Kept
    understood = Signal()

    def __init__(
        self, desk: Desk, field: SearchField, reading: Understanding, chips: ChipRows
    ) -> None:
        """Take the rows of chips too, which take as long to make as the rest of the panel."""
        super().__init__(field)
        self._desk = desk
        self._edit = field.edit
        self._reading = reading
        self._faces = ChipFaces(desk, self)
        self._asking = Asking(desk, self)
        self._completing = Completing(desk, reading, self)
        self._choices = Choices()
        self._said: Understood | None = None
        self._text, self._position = "", 0
        self._question: Question | None = None
        self._invitee: int | None = None
        self.panel = LogPanel(desk.theme, field, chips)
        self._connect()

    def _connect(self) -> None:
        panel, chips = self.panel, self.panel.chips
        panel.take_key = self.take_key
        chips.people_line.pressed.connect(self._on_person_pressed)
        chips.people_line.taken.connect(self._on_person_taken)
        chips.place_line.taken.connect(self.take_place)
        chips.way_line.chosen.connect(self._on_kind_chosen)
        panel.list.chosen.connect(self._on_row_chosen)
        panel.foot.keep_button.clicked.connect(self.keep)
        self._reading.understood.connect(self._on_understood)

    # What is shown

    def show(self, text: str, position: int) -> None:
        """Understand a text with the cursor at a place, and show it."""
        if text != self._text:
            self._asking.unpin()
        self._text, self._position = text, position
        self._reading.ask(text, position)

    def show_at(self, position: int) -> None:
        """Follow the cursor through the same text."""
        if position != self._position and self._text:
            self.show(self._text, position)

    def hide(self) -> None:
        """Take the panel away; what was chosen stays for the same line."""
        self._reading.stop()
        self._text = ""
        self.panel.hide()

    def forget(self) -> None:
        """Forget what was chosen, for another line begins."""
        self._choices = Choices()
        self._asking.unpin()
        self._said = None
        for box in (self.panel.foot.invite_box, self.panel.foot.follow_box):
            box.setChecked(False)

    def sentence(self) -> str:
        """Return what was understood, and what is asked, as a screen reader says it."""
        if self._said is None:
            return ""
        reading = self._reading
        table = self._faces.table(self._said, self._choices, reading.is_pending, self._aside)
        asks = self._question is not None and not self._completing.found
        asked = self.panel.title.text() if asks else ""
        return "; ".join(filter(None, (table.sentence(), asked)))

    def _on_understood(self, said: Understood) -> None:
        before, self._said = self._said, said
        typed = said.log.kind.origin is PartOrigin.TYPED
        if typed and (before is None or before.log.kind.kind is not said.log.kind.kind):
            self._choices.kind = None  # the text was changed last, and is the truth
        self._show()
        self.understood.emit()

    def _show(self) -> None:
        said = self._said
        if said is None:
            return
        self._settle_question(said)
        table = self._faces.table(said, self._choices, self._reading.is_pending, self._aside)
        self.panel.chips.show_table(table, self._choices.kind or said.log.kind.kind)
        self._show_list()
        self._show_invitee(said)
        self.panel.appear()

    def _settle_question(self, said: Understood) -> None:
        """Find what to ask, and what to suggest for the text unless one question was asked for."""
        self._question = self._asking.question(said, self._choices)
        if self._asking.is_pinned:
            self._completing.clear()
        else:
            self._completing.look(said, self._choices)

    @property
    def _aside(self) -> Question | None:
        """Return what is asked by a chip: suggestions for the text leave it no other room."""
        asked = self._question if self._completing.found else None
        return asked if asked is not None and not self._choices.is_answered(asked.part) else None

    def _show_list(self) -> None:
        if self._completing.found:
            self.panel.suggest(self._completing.options(), -1)
        elif self._question is not None:
            asked = self._question
            self.panel.ask_who(asked.part.name, asked.options, asked.current, asked.count)
        else:
            self.panel.hide_list()

    def _show_invitee(self, said: Understood) -> None:
        """Offer to invite the first of the line who is neither connected nor asked already."""
        reading, held = self._reading, self._invitee
        if held is not None and held < len(said.guesses):
            part = said.guesses[held].part
            if reading.is_pending(part) and part.name == self.panel.foot.invitee:
                return  # asked anew, since the record has changed: the keyboard may be on the box
        self._invitee = next(
            (
                place
                for place, each in enumerate(said.guesses)
                if not reading.is_pending(each.part)
                and reading.may_be_invited(each.part, self._choices.of(each))
            ),
            None,
        )
        name = said.guesses[self._invitee].part.name if self._invitee is not None else ""
        self.panel.foot.show_invitee(name)

    # Keys

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key asks, in the field or in the panel; False if it asks nothing here."""
        key, modifiers = event.key(), held(event)
        if key in ENTER and modifiers in (Qt.KeyboardModifier.NoModifier, _CONTROL):
            self._take_enter()
            return True
        if modifiers == PANEL_MODIFIER:
            return self._take_panel_key(event)
        return False

    def take_key_of_field(self, event: QKeyEvent) -> bool:
        """Do what a key asks in the field, where arrows and Tab are not needed for going round."""
        key, modifiers = Qt.Key(event.key()), held(event)
        if (
            key in _STEPS or key == Qt.Key.Key_Tab or modifiers == PANEL_MODIFIER
        ) and self._reading.waits():
            # A quick hand need not wait: the key is meant for what the whole line brings.
            self._on_understood(self._reading.settle(self._text, self._position))
        if modifiers:
            return self.take_key(event)
        if key in _STEPS:
            self._step(_STEPS[key])
            return True
        if key == Qt.Key.Key_Tab:
            return self._take_tab()
        return self.take_key(event)

    def wants(self, event: QKeyEvent) -> bool:
        """Tell whether a key is one of the panel's own, before a page takes it."""
        if held(event) != PANEL_MODIFIER:
            return False
        told = digit_by_place(event) or self._kind_of(event) or self._box_of(event)
        return bool(told)

    def _box_of(self, event: QKeyEvent) -> FootTick | None:
        return self.panel.foot.box_of(QKeySequence(event.keyCombination()))

    def _kind_of(self, event: QKeyEvent) -> MeetingKind | None:
        letters = self.panel.chips.way_line.letters()
        return letters.get(chr(event.key())) if event.key() < 128 else None  # noqa: PLR2004 - ASCII

    def _take_panel_key(self, event: QKeyEvent) -> bool:
        digit, kind, box = digit_by_place(event), self._kind_of(event), self._box_of(event)
        if box is not None:
            # At once: by itself, the box would blink for 0.1 s first, and Enter may be quicker.
            box.toggle()
            return True
        if digit:
            self._answer(int(digit) - 1)
            return True
        if kind is not None:
            self._on_kind_chosen(kind)
        return kind is not None

    def _take_enter(self) -> None:
        if self._completing.found and self.panel.list.current >= 0:
            self._take_suggestion(self.panel.list.current)
        else:
            self.keep()

    def _take_tab(self) -> bool:
        if self._completing.found:
            self._take_suggestion(max(0, self.panel.list.current))
            return True
        if self._said is not None and self._said.place_suggested and not self._choices.place:
            self.take_place()
            return True
        return self.panel.isVisible() and self.panel.enter()

    def _step(self, by: int) -> None:
        """Go through what is suggested, or answer what is asked with the next row."""
        if self._completing.found:
            self.panel.list.step(by, least=-1)
        elif self._question is not None and self.panel.list.step(by):
            self._asking.pin(self._question.part)
            self._choose(self._question, self.panel.list.current)

    def unselect(self) -> bool:
        """Leave the suggestions for the text; False if none was at hand."""
        chosen = bool(self._completing.found) and self.panel.list.current >= 0
        if chosen:
            self.panel.list.go_to(-1)
        return chosen

    # Choices

    def _on_row_chosen(self, place: int) -> None:
        if self._completing.found:
            self._take_suggestion(place)
        else:
            self._answer(place)

    def _answer(self, place: int) -> None:
        """Answer the question, if it has so many answers, and go on to the next."""
        asked = self._aside if self._completing.found else self._question
        if asked is not None and place < len(asked.ids):
            self._asking.unpin()
            self._choose(asked, place)

    def _on_person_taken(self) -> None:
        if self._aside is not None:
            self._answer(self._aside.likeliest)

    def _choose(self, asked: Question, place: int) -> None:
        self._choices.choose(asked.part, asked.ids[place])
        self._show()
        self.understood.emit()

    def _on_person_pressed(self, place: int) -> None:
        if self._said is not None and place < len(self._said.guesses):
            self._asking.pin(self._said.guesses[place].part)
            self._show()

    def _on_kind_chosen(self, kind: MeetingKind) -> None:
        self._choices.kind = kind
        self._show()

    def _take_suggestion(self, place: int) -> None:
        change = self._completing.take(place, self._choices)
        if change is not None:
            write(self._edit, change)

    def take_place(self) -> None:
        """Write the place of the last time into the line."""
        if self._said is None or not self._said.place_suggested:
            return
        place = self._said.place_suggested
        change = with_place(self._said.log, place, self._reading.read)
        if change is not None:
            write(self._edit, change)
        else:
            self._choices.place = place
            self._show()

    # The end

    def keep(self) -> None:
        """Give the meeting to be kept, or say what it lacks."""
        said = self._said = self._reading.settle(self._text, self._position)
        if not said.can_be_kept():
            self.panel.warn(self._desk.texts.fault("meeting_with_nobody", {}))
            return
        self._show_invitee(said)
        foot = self.panel.foot
        try:
            draft = self._choices.draft(said)
        except Refused as refused:
            self.panel.warn(self._desk.texts.fault(refused.code, refused.facts))
            return
        invites = foot.invite_box.isChecked() and self._invitee is not None
        follows = foot.follow_box.isChecked()
        self.kept.emit(Kept(self._text, draft, self._invitee if invites else None, follows))
