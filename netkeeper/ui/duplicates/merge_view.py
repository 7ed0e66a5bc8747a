"""Two people side by side: what differs is chosen, what follows is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from netkeeper.domain.merging import Side
from netkeeper.ui.duplicates.person_head import PersonHead
from netkeeper.ui.duplicates.plan_words import PlanWords
from netkeeper.ui.duplicates.sides import BOTH, Sides
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.fact_line import FactLine
from netkeeper.ui.widgets.laying_out import empty, fill, fit_height
from netkeeper.ui.widgets.section_head import SectionHead
from netkeeper.ui.widgets.tab_order import read_in_order, tab_into
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording.keys import digit_by_place, typed_letter
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from netkeeper.domain.merging import MergeField
    from netkeeper.services.merging import MergePlan
    from netkeeper.ui.desk import Desk

_LABELS = 130  # width of the labels of what is taken unasked


class MergeView(Spoken):
    """The content of the pane; `letter_pressed` tells the page's own letters typed in it."""

    opened = Signal(int)  # somebody's page is asked for
    letter_pressed = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.plan: MergePlan | None = None
        self.chosen: dict[str, Side] = {}
        self.words = PlanWords(desk, self)
        theme = desk.theme
        self.why = WrappedLabel(theme, role=Text.VERDICT)
        self.warning = WrappedLabel(theme, tone=Tone.WATCH)
        self.heads = (PersonHead(desk), PersonHead(desk))
        self._open_head = SectionHead(theme)
        self._same_head = SectionHead(theme)
        self._after_head = SectionHead(theme)
        self.choices: dict[str, Sides] = {}
        self._labels: dict[str, WrappedLabel] = {}
        self._open_rows, self._same_rows = QVBoxLayout(), QVBoxLayout()
        self.after: list[WrappedLabel] = []
        self._after_rows = QVBoxLayout()
        self._build()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _build(self) -> None:
        self._heads_row = QHBoxLayout()
        for head in self.heads:
            self._heads_row.addWidget(head, 1)
            head.opened.connect(self.opened)
        self._heads_end = QSpacerItem(0, 0, QSizePolicy.Policy.Maximum)
        self._heads_row.addSpacerItem(self._heads_end)
        self._column = fill(
            QVBoxLayout(self),
            self.why,
            self.warning,
            self._heads_row,
            self._open_head,
            self._open_rows,
            self._same_head,
            self._same_rows,
            self._after_head,
            self._after_rows,
        )
        self._column.addStretch(1)
        fit_height(self)

    def show_plan(self, plan: MergePlan, why: str) -> None:
        """Show two people; choices already made of the same two stay."""
        same = self.plan is not None and (self.plan.kept.id, self.plan.other.id) == (
            plan.kept.id,
            plan.other.id,
        )
        if not same:
            self.chosen = {}
        self.plan = plan
        self.why.set_text(why)
        self.why.setVisible(bool(why))
        for head, line in zip(self.heads, plan.lines, strict=True):
            head.show_line(line)
        self._empty()
        for each in plan.fields:
            if each.is_open:
                self._add_choice(each)
            else:
                self._add_fact(each)
        self.retranslate()
        read_in_order(self._column)

    def _empty(self) -> None:
        for rows in (self._open_rows, self._same_rows):
            empty(rows)
        self.choices.clear()
        self._labels.clear()
        self._last: QWidget = self._open_head

    def _add_choice(self, field: MergeField) -> None:
        theme = self._desk.theme
        label = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        sides = Sides(theme, self.words.label(field.name))
        self._labels[field.name] = label
        self.choices[field.name] = sides
        self._open_rows.addWidget(label)
        self._open_rows.addWidget(sides)
        self._say(field, sides)
        self._last = tab_into(self._last, sides)
        for each in (label, sides):
            each.show()  # at once, for the keyboard may come in with the next key
        sides.choose(field.offered.index(self.chosen.get(field.name, field.taken)))
        sides.chosen.connect(lambda place: self._on_chosen(field, place))

    def _say(self, field: MergeField, sides: Sides) -> None:
        words = {
            Side.KEPT: self.words.value(field.kept),
            Side.OTHER: self.words.value(field.other),
            Side.BOTH: self.tr("Both"),
        }
        sides.set_labels([words[each] for each in field.offered])
        self._labels[field.name].set_text(self.words.label(field.name))

    def _add_fact(self, field: MergeField) -> None:
        line = FactLine(self._desk.theme, self.words.label(field.name), column=_LABELS)
        line.set_value(self.words.taken_unasked(field).replace("\n", " · "))
        self._same_rows.addWidget(line)

    def _on_chosen(self, field: MergeField, place: int) -> None:
        self.chosen[field.name] = field.offered[place]
        self._say_after()

    def _say_after(self) -> None:
        if self.plan is not None:
            lines = self.words.follows(self.plan, self.chosen)
            while len(self.after) < len(lines):
                self.after.append(WrappedLabel(self._desk.theme, tone=Tone.TX2))
                self._after_rows.addWidget(self.after[-1])
            for number, label in enumerate(self.after):
                label.setVisible(number < len(lines))
                label.set_text(lines[number] if number < len(lines) else "")

    def first_stop(self) -> QWidget | None:
        """Return where the keyboard comes in: the first thing to choose."""
        sides = next(iter(self.choices.values()), None)
        return None if sides is None else sides.first_stop()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._open_head.set_title(self.tr("What differs: choose"))
        self._same_head.set_title(self.tr("Taken as it is"))
        self._after_head.set_title(self.tr("What follows"))
        if self.plan is None:
            return
        warning = self.words.warning(self.plan)
        self.warning.set_text(warning)
        self.warning.setVisible(bool(warning))
        self._open_head.setVisible(bool(self.choices))
        self._same_head.setVisible(len(self.choices) < len(self.plan.fields))
        for field in self.plan.fields:
            if field.name in self.choices:
                self._say(field, self.choices[field.name])
        self._say_after()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell a letter or digit that no choice took."""
        key = digit_by_place(event) or typed_letter(event)
        if key and self._desk.settings.single_keys and not event.isAutoRepeat():
            self.letter_pressed.emit(key)
        else:
            super().keyPressEvent(event)

    def _on_theme_changed(self) -> None:
        px = self._desk.theme.px
        self._column.setSpacing(px(12))
        self._heads_row.setSpacing(px(8))
        self._open_rows.setSpacing(px(4))
        self._same_rows.setSpacing(px(4))
        self._after_rows.setSpacing(px(4))
        # Each head stands over its column of values; the third one is for both.
        # Layouts keep no space before a spacer, as they do before that one.
        self._heads_end.changeSize(px(8) + px(BOTH), 0, QSizePolicy.Policy.Maximum)
        self._heads_row.invalidate()
