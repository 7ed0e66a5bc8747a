"""Under the sections: the key that notes a follow-up, its form, and the way to those ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.laying_out import column_of, fit_height, keep_space
from netkeeper.ui.widgets.link_button import LinkButton
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from netkeeper.domain.lines import FollowUpLine
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.forms.follow_up_panel import FollowUpPanel


class TodayFoot(Spoken):
    """`kept` tells of the Job by which what the form asks for is being kept."""

    kept = Signal(object)
    opened = Signal()
    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._panel: FollowUpPanel | None = None
        self._ahead = 0
        self.add_button = KeyButton(desk.theme, kind=Kind.FLAT, icon="plus", small=True)
        self.ahead_link = LinkButton(desk.theme)
        self._line = QWidget(self)
        self._flow = FlowLayout(self._line)
        self._flow.addWidget(self.add_button)
        self._flow.addWidget(self.ahead_link)
        self._column = column_of(desk.theme, [self._line], self, gap=8)
        fit_height(self, self._line)
        self.add_button.clicked.connect(lambda _checked: self.begin())
        keep_space(desk.theme, self._flow, gap=(12, 4))
        self.retranslate()

    @property
    def panel(self) -> FollowUpPanel:
        """Return the form, made when it is first wanted."""
        if self._panel is None:
            from netkeeper.ui.forms.follow_up_panel import FollowUpPanel  # noqa: PLC0415

            self._panel = FollowUpPanel(self._desk)
            self._column.insertWidget(0, self._panel)
            self._panel.kept.connect(self.kept)
            self._panel.closed.connect(self.closed)
            self._panel.given_back.connect(self._resume)
        return self._panel

    @property
    def is_open(self) -> bool:
        """Tell whether the form is open."""
        return self._panel is not None and not self._panel.isHidden()

    def begin(self, held: FollowUpLine | None = None, *, changes: bool = False) -> None:
        """Open the form of a new follow-up, of one to put off, or of one to change."""
        self.panel.begin(held, snoozes=held is not None and not changes)
        self._tell_opened()

    def _resume(self) -> None:
        """Open the form again on what was refused, unless it is open by now."""
        if not self.is_open and self.panel.resume(0):
            self._tell_opened()

    def _tell_opened(self) -> None:
        held = self.panel.held
        self.panel.name_after(held.name if held is not None else "")
        self.opened.emit()

    def escape(self) -> bool:
        """Have the form closed; False if it is not open."""
        if not self.is_open:
            return False
        self.panel.escape()
        return True

    def keep_typed(self) -> None:
        """Save what is typed in the form, if it is open, and what waits in it."""
        if self._panel is not None:
            self._panel.keep_typed()

    def show_ahead(self, count: int) -> None:
        """Offer to show those that are due later, so many of them."""
        self._ahead = count
        words = self.tr("%Ln follow-up(s) to come", "", count) if count else ""
        self.ahead_link.set_label(words)
        self.ahead_link.setVisible(bool(count))

    def show_letters(self, *, on: bool) -> None:
        """Show the key on the button while letters are keys."""
        self.add_button.set_keys("F" if on else "")

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.add_button.set_label(self.tr("Note a follow-up"))
        self.show_ahead(self._ahead)
