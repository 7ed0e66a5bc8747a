"""The foot of a received request: what the other person sees, and the acts, the advised first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from netkeeper.domain.invitations import State
from netkeeper.ui.widgets.key_button import KeyButton, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.domain.invitations import Invitation
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.lists.faces import RowAction
    from netkeeper.ui.shell.footer import Footer

_DECISIONS = ("accept", "ask", "decline")
_LATER = ("later", "take_up", "reopen")


class ReceivedFoot(QObject):
    """Four buttons of a footer; what each stands for follows the request that is shown."""

    asked = Signal(str)  # an act's code

    def __init__(self, desk: Desk, footer: Footer) -> None:
        super().__init__(footer)
        self._desk = desk
        self._footer = footer
        # Three places: the advised action always stands first.
        self.buttons = [KeyButton(desk.theme) for _ in range(3)]
        self.later_button = KeyButton(desk.theme, kind=Kind.FLAT)
        self.letters_on = True
        self._places: dict[KeyButton, str] = {}
        for button in self.buttons:
            footer.add_button(button)
        footer.set_last(self.later_button)
        for button in (*self.buttons, self.later_button):
            button.clicked.connect(lambda _=False, b=button: self.asked.emit(self._places[b]))

    def button(self, code: str) -> KeyButton:
        """Return the button that stands for an act now.

        Raises:
            KeyError: None does.
        """
        return {each: button for button, each in self._places.items()}[code]

    def show_one(self, one: Invitation, acts: Sequence[RowAction], advised: str) -> None:
        """Show what can be done with a request, the advised act first; "" advises none."""
        by_code = {act.code: act for act in acts}
        shown = [by_code[code] for code in _DECISIONS if code in by_code]
        shown.sort(key=lambda act: (act.code != advised, act.code == "decline"))
        self._places.clear()
        for place, button in enumerate(self.buttons):
            button.setVisible(place < len(shown))
            if place < len(shown):
                self._name(button, shown[place])
                button.set_kind(Kind.ACCENT if shown[place].code == advised else Kind.OUTLINE)
        self._name(self.later_button, next(by_code[code] for code in _LATER if code in by_code))
        pending = one.state is State.PENDING
        told = self._desk.texts.sentence("finding.they_see_nothing.why") if pending else ""
        self._footer.set_line(told)

    def _name(self, button: KeyButton, act: RowAction) -> None:
        self._places[button] = act.code
        button.set_label(act.text)
        button.set_keys(act.key if self.letters_on else "")
