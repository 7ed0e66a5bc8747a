"""The end of a session: its figures, what is to be done on LinkedIn, and the way to undo it all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from netkeeper.domain.requests.review import Choice
from netkeeper.services.review_session import cool_until
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.review.take import TakeList
from netkeeper.ui.shell.scroll_pane import PagePane
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.fact_list import Fact, FactList
from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.laying_out import column_of, keep_space
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.keys import written
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from netkeeper.ui.desk import Desk
    from netkeeper.ui.review.session_at import SessionAt

_MOST_COOL = 5
_LABELS = 240


class Summary(Spoken):
    """What a session came to."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self.title_label = WrappedLabel(theme, role=Text.TITLE)
        self.line_label = WrappedLabel(theme, tone=Tone.TX2)
        self.card = Card(theme)
        self.tally = FactList(theme, gap=6, column=_LABELS)
        self.cooling = FactList(theme, gap=6, column=_LABELS)
        self.cool_label = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        self.take = TakeList(desk)
        self.go_on_button = KeyButton(theme, kind=Kind.ACCENT)
        self.leave_button = KeyButton(theme)
        self.undo_button = KeyButton(theme, kind=Kind.FLAT, icon="undo-2")
        self._lay_out()
        self.take.emptied.connect(self.take_focus)
        self.retranslate()

    def _lay_out(self) -> None:
        self.area = PagePane(self._desk.theme, self, gap=16)
        theme, facts = self._desk.theme, (self.tally, self.cooling, self.cool_label)
        column_of(theme, facts, self.card, gap=6, margins=(16, 14, 16, 14))
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for button in (self.go_on_button, self.leave_button, self.undo_button):
            flow.addWidget(button)
        keep_space(theme, flow, gap=8)
        self.area.add_head(self.title_label, self.line_label)
        column = self.area.column
        column.addWidget(self.card)
        column.addWidget(buttons)
        column.addWidget(self.take)
        column.addStretch(1)

    # What is shown

    def show_session(self, session: SessionAt, told: Sequence[Fact]) -> None:
        """Show what a session came to, in its words and figures."""
        left = session.left
        ended = (
            self.tr("The review is done.")
            if not left
            else self.tr("The session is left unfinished.")
        )
        self.title_label.set_text(ended)
        parts = [self.tr("%Ln choice(s)", "", len(session.made) + len(session.logged))]
        if left:
            parts.append(self.tr("%Ln card(s) left; they stay here", "", left))
        self.line_label.set_text(f"{', '.join(parts)}.")
        self.tally.show_facts(told)
        cooling = self._cooling(session)
        self._show_cooling(cooling)
        self.card.setVisible(bool(told) or bool(cooling))
        self.go_on_button.setVisible(bool(left))
        lines = self._desk.reader.review.to_take()
        # One thing is strong on a screen: going on, what is to be done, or the way out.
        self.take.set_loud(not left)
        self.leave_button.set_kind(Kind.OUTLINE if left or lines else Kind.ACCENT)
        self.undo_button.setVisible(bool(session.made))
        self.take.show_lines(lines)

    def _show_cooling(self, cooling: Sequence[tuple[str, date]]) -> None:
        """Say from when the withdrawn ones, by their names, can be asked anew."""
        said = self.tr("new request from {day}")
        self.cooling.show_facts(
            [Fact(name, said.format(day=formats.day(day))) for name, day in cooling[:_MOST_COOL]]
        )
        more = len(cooling) - _MOST_COOL
        self.cool_label.set_text(self.tr("and %Ln more", "", more) if more > 0 else "")
        self.cool_label.setVisible(more > 0)

    def _cooling(self, session: SessionAt) -> list[tuple[str, date]]:
        days = self._desk.settings.cooling_days
        done = [each for each in session.made if each.choice is Choice.WITHDRAW and each.done_on]
        lines = {
            line.id: line.name
            for line in self._desk.reader.invitations.lines([each.card.id for each in done[:500]])
        }
        found = [(lines.get(each.card.id, ""), cool_until(each, days)) for each in done]
        return [(name, day) for name, day in found if name and day is not None]

    def take_focus(self) -> bool:
        """Take the keyboard: the way on, or out."""
        button = self.go_on_button if self.go_on_button.isVisibleTo(self) else self.leave_button
        button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    # Room and language

    def retranslate(self) -> None:
        """Say everything in the language in force; `show_session` says what a session came to."""
        self.go_on_button.set_label(self.tr("Go on"))
        self.leave_button.set_label(self.tr("Back to the review"))
        self.leave_button.set_keys(written("Esc"))
        self.undo_button.set_label(self.tr("Undo the whole session"))
