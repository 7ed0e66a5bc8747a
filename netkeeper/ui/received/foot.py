"""The foot of a received request: what the other person sees, and the acts, the advised first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from netkeeper.domain.invitations import State
from netkeeper.ui.widgets.key_button import KeyButton, Kind

if TYPE_CHECKING:
    from netkeeper.domain.invitations import Invitation
    from netkeeper.domain.requests.received import Verdict
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.shell.footer import Footer

_OUTCOMES = {State.ACCEPTED: "accept", State.DECLINED: "decline"}


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
        self.codes: dict[str, str] = {}  # the acts by their letters, in lower case
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

    def show_pending(self, one: Invitation, verdict: Verdict) -> None:
        """Show the acts on a request to decide."""
        self._begin({"m": "meeting"})
        names = {
            "accept": (self.tr("Accept"), "A"),
            "ask": (self.tr("Ask first"), "Q"),
            "decline": (self.tr("Decline quietly"), "D"),
        }
        codes = sorted(names, key=lambda code: (code != verdict.value, code == "decline"))
        for place, (button, code) in enumerate(zip(self.buttons, codes, strict=True)):
            label, letter = names[code]
            self._name(button, code, label, letter)
            button.set_kind(Kind.ACCENT if place == 0 else Kind.OUTLINE)
            button.show()
        aside = one.set_aside_on is not None
        code, label = ("take_up", self.tr("Decide now")) if aside else ("later", self.tr("Later"))
        self._name(self.later_button, code, label, "L")
        self._footer.set_line(self._desk.texts.sentence("finding.they_see_nothing.why"))

    def show_decided(self, one: Invitation) -> None:
        """Show how a decision is corrected."""
        self._begin({})
        names = {
            "accept": (self.tr("Mark as accepted"), "A"),
            "decline": (self.tr("Mark as declined"), "D"),
        }
        codes = [code for code in names if _OUTCOMES.get(one.state) != code]
        for place, button in enumerate(self.buttons):
            button.setVisible(place < len(codes))
            if place < len(codes):
                label, letter = names[codes[place]]
                self._name(button, codes[place], label, letter)
                button.set_kind(Kind.OUTLINE)
        self._name(self.later_button, "reopen", self.tr("Decide again"), "L")
        self._footer.set_line("")

    def _begin(self, codes: dict[str, str]) -> None:
        self.codes = codes
        self._places.clear()

    def _name(self, button: KeyButton, code: str, label: str, letter: str) -> None:
        self._places[button] = code
        self.codes[letter.lower()] = code
        button.set_label(label)
        button.set_keys(letter if self.letters_on else "")
