"""The settings of the passphrase, among the preferences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from netkeeper.ui.locking.panel import PassphrasePanel
from netkeeper.ui.settings.figure_row import FigureRow
from netkeeper.ui.settings.rows import Group, SettingRow
from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.key_button import KeyButton
from netkeeper.ui.widgets.tab_order import tab_through
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.keys import written
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from netkeeper.domain.settings import Settings
    from netkeeper.ui.desk import Desk

LOCK_KEYS = "Ctrl+L"


class PassphraseGroup(Group, Spoken):
    """Whether the record has a passphrase, what can be done to it, and when it locks."""

    opened = Signal()  # the form is, below the row

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        theme = desk.theme
        self.buttons = {
            name: KeyButton(theme, icon=icon, small=True)
            for name, icon in (
                ("set", "lock"),
                ("lock", "lock"),
                ("change", "pencil"),
                ("remove", "lock-open"),
            )
        }
        held = QWidget()
        flow = FlowLayout(held)
        flow.set_gaps(theme.px(8), theme.px(8))
        for button in self.buttons.values():
            flow.addWidget(button)
        self.row = SettingRow(theme, held)
        self.minutes = FigureRow(desk, "lock_minutes")
        super().__init__(theme, [self.row, self.minutes])
        self.panel = PassphrasePanel(desk)
        self._column.addWidget(self.panel)
        tab_through(self._last, self.panel.tab_stops())
        self.panel.asked.connect(desk.passphrase_wanted)
        self.panel.closed.connect(self._on_closed)
        self.buttons["lock"].clicked.connect(desk.lock_wanted)
        for name in ("set", "change", "remove"):
            self.buttons[name].clicked.connect(lambda _=False, name=name: self._begin(name))
        self.retranslate()

    def _begin(self, what: str) -> None:
        self.panel.begin(what)
        self.opened.emit()

    def _on_closed(self) -> None:
        """Give the keyboard back to the row."""
        for button in self.buttons.values():
            if button.isVisible() and button.isEnabled():
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def show_settings(self, settings: Settings) -> None:
        """Show what there is, as it stands."""
        has_one = self._desk.program.has_passphrase
        for name, button in self.buttons.items():
            button.setVisible((name == "set") != has_one)
        self.buttons["set"].setEnabled(self._desk.program.passphrases.is_available())
        self.minutes.setVisible(has_one)
        self.minutes.show_settings(settings)
        self._say()
        self.fit_lines()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        words = {
            "set": self.tr("Set a passphrase"),
            "lock": self.tr("Lock now"),
            "change": self.tr("Change"),
            "remove": self.tr("Remove"),
        }
        for name, button in self.buttons.items():
            button.set_label(words[name])
        self.buttons["lock"].set_keys(written(LOCK_KEYS))
        self._say()

    def _say(self) -> None:
        desk = self._desk
        if desk.program.has_passphrase:
            line = self.tr("The record is encrypted and opens with your passphrase.")
        elif desk.program.passphrases.is_available():
            line = self.tr("None: whoever can read the file can read the record.")
        else:
            line = desk.texts.fault("passphrase_package", {})
        self.row.set_words(formats.capital(self.tr("passphrase")), line)
