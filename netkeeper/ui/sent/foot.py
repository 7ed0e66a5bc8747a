"""The foot of a sent request: what mends the draft or lets it go, or what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from netkeeper.domain.invitations import State
from netkeeper.domain.requests.sent import Gate
from netkeeper.ui.shell.actions import LOG_KEYS
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.wording.keys import written

if TYPE_CHECKING:
    from netkeeper.domain.evidence import Judgement
    from netkeeper.domain.invitations import Invitation
    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.sent.acts import SentActs
    from netkeeper.ui.shell.footer import Footer

_OUTCOMES = (State.ACCEPTED, State.DECLINED, State.WITHDRAWN)


class SentFoot(QObject):
    """The buttons of a footer.

    `asked` tells "meeting", "remove", "copy", "mark_sent" or a state.
    """

    asked = Signal(str)

    def __init__(self, theme: Theme, footer: Footer, acts: SentActs) -> None:
        super().__init__(footer)
        self._footer = footer
        self._acts = acts
        self._draft = False
        self.letters_on = True
        self.meeting_button = KeyButton(theme, kind=Kind.ACCENT, icon="calendar-plus")
        self.remove_button = KeyButton(theme)
        self.copy_button = KeyButton(theme, icon="copy")
        self.sent_button = KeyButton(theme)
        self.outcome_buttons = {each: KeyButton(theme) for each in _OUTCOMES}
        codes = {
            "meeting": self.meeting_button,
            "remove": self.remove_button,
            "copy": self.copy_button,
            "mark_sent": self.sent_button,
            **{state.value: button for state, button in self.outcome_buttons.items()},
        }
        for code, button in codes.items():
            footer.add_button(button)
            button.clicked.connect(lambda _=False, code=code: self.asked.emit(code))

    def show_one(self, one: Invitation) -> None:
        """Show what can be done with a request in its state."""
        draft, pending = one.state is State.DRAFT, one.state is State.PENDING
        self._draft = draft
        self.meeting_button.hide()
        self.remove_button.hide()
        self.copy_button.setVisible(draft)
        self.sent_button.setVisible(draft)
        offered = {act.code: act for act in self._acts.of(one.state)}
        for state, button in self.outcome_buttons.items():
            button.setVisible(state in offered)
            if state in offered:
                button.set_label(offered[state].text)
                button.set_keys(offered[state].key if self.letters_on else "")
        self.outcome_buttons[State.ACCEPTED].set_kind(Kind.ACCENT if pending else Kind.OUTLINE)
        line = self.tr("If you withdraw it, this person is not told.") if pending else ""
        self._footer.set_line(line)

    def show_gate(self, judged: Judgement[Gate]) -> None:
        """Let a draft go on that the gate doesn't hold; else offer what would mend it."""
        held = judged.verdict is Gate.STOP
        unknown = any(each.code == "unknown_person" for each in judged.findings)
        self.meeting_button.setVisible(self._draft and held and unknown)
        sells = any(each.code == "commercial" and each.span for each in judged.findings)
        self.remove_button.setVisible(self._draft and held and sells)
        # One action alone is loud.
        self.remove_button.set_kind(Kind.OUTLINE if unknown else Kind.ACCENT)
        self.copy_button.setEnabled(not held)
        self.sent_button.setEnabled(not held)
        self.copy_button.set_kind(Kind.OUTLINE if held else Kind.ACCENT)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        names = {
            self.meeting_button: (self.tr("Log the meeting"), LOG_KEYS),
            self.remove_button: (self.tr("Remove passage"), "Alt+R"),
            self.copy_button: (self.tr("Copy and open profile"), "Ctrl+Return"),
            self.sent_button: (self.tr("Mark as sent"), "Ctrl+Shift+Return"),
        }
        for button, (label, keys) in names.items():
            button.set_label(label)
            button.set_keys(written(keys))
