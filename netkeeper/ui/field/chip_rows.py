"""The lines of chips under the field, one for each part of a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from netkeeper.domain.meetings import MeetingKind
from netkeeper.ui.field.panel_keys import panel_keys
from netkeeper.ui.known import KIND_ICONS
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.chip import Chip, ChipButton, ChipKind, Face
from netkeeper.ui.widgets.chip_flow import ChipFlow
from netkeeper.ui.widgets.tool_tip import plain_tip
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from netkeeper.ui.field.chip_faces import ChipFace, ChipLine, ChipTable
    from netkeeper.ui.look.theme import Theme

KINDS = tuple(MeetingKind)
_NARROWEST = 4  # times its height: what is left of a person's chip where there is no room


class PersonChip(ChipButton):
    """A person of the line; pressed, it asks who that is."""

    def __init__(self, theme: Theme, face: Face, kind: ChipKind, parent: QWidget) -> None:
        super().__init__(theme, face, kind, parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Return a size that shows the beginning of the name."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), _NARROWEST * hint.height()), hint.height())


class ChipLineView(ChipFlow):
    """One line: its chips are kept from key to key, so that only what changed is laid out."""

    taken = Signal()  # a chip that is offered was pressed, such as who a new person may be

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "", parent)
        self.is_hint = False
        self._kept: list[tuple[Chip | ChipButton, ChipFace]] = []

    def show_line(self, line: ChipLine) -> None:
        """Show a line's chips and its remark."""
        self.is_hint = line.hint
        kept, self._kept = self._kept, []
        for place, one in enumerate(line.chips):
            chip, before = kept[place] if place < len(kept) else (None, one)
            if chip is None or _is_offered(before) is not _is_offered(one):
                chip = self._offer(one) if _is_offered(one) else self.make(one, place)
            elif before != one:
                chip.show_face(one.face, one.kind)
            self._kept.append((chip, one))
        tone = Tone.TX3 if line.hint else Tone.TX2
        self.set_chips([chip for chip, _one in self._kept], line.remark, tone)

    def warn(self, what: str) -> None:
        """Say what is missing where the chips stood."""
        self._kept = []
        self.set_chips((), what, Tone.WATCH)

    def make(self, one: ChipFace, place: int) -> Chip | ChipButton:  # noqa: ARG002 - for people
        """Return a new chip of what is understood, for a place of the line."""
        return Chip(self._theme, one.face, one.kind)

    def _offer(self, one: ChipFace) -> ChipButton:
        chip = ChipButton(self._theme, one.face, parent=self)
        chip.clicked.connect(self.taken)
        return chip


class PeopleLineView(ChipLineView):
    """The line of people, whose chips can be pressed."""

    pressed = Signal(int)  # the person's place in the line

    def make(self, one: ChipFace, place: int) -> ChipButton:
        """Return a new chip, which tells its place."""
        chip = PersonChip(self._theme, one.face, one.kind, self)
        chip.clicked.connect(lambda: self.pressed.emit(place))
        return chip


class WayLineView(ChipFlow, Spoken):
    """The ways to meet, of which one is chosen; by the arrows too."""

    chosen = Signal(object)  # a MeetingKind

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "", parent)
        self.set_gap(4)
        self._group = QButtonGroup(self)
        self.chips = [ChipButton(theme, Face(""), ChipKind.OPTION, self) for _ in KINDS]
        for number, chip in enumerate(self.chips):
            self._group.addButton(chip, number)
        self._group.idClicked.connect(lambda number: self.chosen.emit(KINDS[number]))
        self.set_chips(self.chips)
        self.retranslate()

    def choose(self, kind: MeetingKind) -> None:
        """Mark one as chosen."""
        self.chips[KINDS.index(kind)].setChecked(True)

    def letters(self) -> dict[str, MeetingKind]:
        """Return the letters that choose a way, with Alt."""
        return dict(zip(self._letters(), KINDS, strict=True))

    def _letters(self) -> tuple[str, ...]:
        return (
            self.tr("P", "Alt and this letter: in person"),
            self.tr("V", "Alt and this letter: by video"),
            self.tr("T", "Alt and this letter: by telephone"),
            self.tr("C", "Alt and this letter: by correspondence"),
        )

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        words = (
            self.tr("In person"),
            self.tr("Video"),
            self.tr("Phone"),
            self.tr("Correspondence"),
        )
        for chip, kind, word, letter in zip(self.chips, KINDS, words, self._letters(), strict=True):
            chip.show_face(Face(word, icon=KIND_ICONS[kind]))
            keys = panel_keys(letter)
            chip.setAccessibleDescription(keys)
            chip.setToolTip(plain_tip(f"{word} ({keys})"))


class ChipRows(Spoken):
    """What was understood, part by part; the line for the rest is there when something is left."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shows_hints = True
        self.people_line = PeopleLineView(theme, self)
        self.event_line, self.place_line = ChipLineView(theme, self), ChipLineView(theme, self)
        self.topic_line, self.day_line = ChipLineView(theme, self), ChipLineView(theme, self)
        self.way_line, self.rest_line = WayLineView(theme, self), ChipLineView(theme, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for line in self._lines():
            self._column.addWidget(line)
        self.rest_line.hide()
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()

    def _lines(self) -> tuple[ChipFlow, ...]:
        return (
            self.people_line,
            self.event_line,
            self.place_line,
            self.topic_line,
            self.day_line,
            self.way_line,
            self.rest_line,
        )

    def show_table(self, table: ChipTable, kind: MeetingKind) -> None:
        """Show the chips of a line, and how one met."""
        self.people_line.show_line(table.people)
        self.event_line.show_line(table.event)
        self.place_line.show_line(table.place)
        self.topic_line.show_line(table.topic)
        self.day_line.show_line(table.day)
        self.rest_line.show_line(table.rest)
        self.rest_line.setVisible(bool(table.rest.chips))
        self.way_line.choose(kind)
        self.show_hints(shows=self._shows_hints)

    def show_hints(self, *, shows: bool) -> None:
        """Show the lines that only tell what could be typed, or leave their room to others."""
        self._shows_hints = shows
        for line in (self.event_line, self.place_line, self.topic_line):
            line.setVisible(shows or not line.is_hint)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.people_line.set_label(self.tr("People"))
        self.event_line.set_label(self.tr("Event"))
        self.place_line.set_label(self.tr("Place"))
        self.topic_line.set_label(self.tr("Topic"))
        self.day_line.set_label(self.tr("Date"))
        self.way_line.set_label(self.tr("How"))
        self.rest_line.set_label(self.tr("Left over"))
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        self._column.setSpacing(self._theme.px(10))
        widest = max(line.column() for line in self._lines())
        for line in self._lines():
            line.set_column(widest)


def _is_offered(one: ChipFace) -> bool:
    return one.kind is ChipKind.SUGGESTION
