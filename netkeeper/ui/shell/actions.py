"""Every command of the window, with its key and its words."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from netkeeper.ui.shell.page import KeyHint
from netkeeper.ui.wording.keys import written

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

PAGES = 7
# On a Mac, Cmd+M puts the window away.
LOG_KEYS = "Ctrl+Shift+M" if sys.platform == "darwin" else "Ctrl+M"
# There, Cmd+H hides the program.
HISTORY_KEYS = "Ctrl+Shift+H" if sys.platform == "darwin" else "Ctrl+H"


class Actions(QObject):
    """The commands that work everywhere in one window."""

    changed = Signal()  # their words, or which of them can be used

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._undo_what = ""
        self._redo_what = ""
        self.find = self._make("Ctrl+K")
        self.log = self._make(LOG_KEYS)
        self.new = self._make("Ctrl+N")
        self.undo = self._make("Ctrl+Z")
        self.redo = self._make("Ctrl+Shift+Z", "Ctrl+Y")
        self.history = self._make(HISTORY_KEYS)
        self.preferences = self._make("Ctrl+,")
        self.lock = self._make("Ctrl+L")
        self.lock.setEnabled(False)  # until the record is known to have a passphrase
        self.close = self._make("Ctrl+Q")
        self.show_keys = self._make("F1")
        self.next_region = self._make("F6")
        self.previous_region = self._make("Shift+F6")
        self.pages = [self._make(f"Ctrl+{digit}") for digit in range(1, PAGES + 1)]
        self.set_undo(can_undo=False, can_redo=False)

    def set_undo(
        self, *, can_undo: bool, can_redo: bool, undo_what: str = "", redo_what: str = ""
    ) -> None:
        """Say what can be taken back and what can be done again."""
        self._undo_what, self._redo_what = undo_what, redo_what
        self.undo.setEnabled(can_undo)
        self.redo.setEnabled(can_redo)
        self.retranslate()

    def words_of(self, action: QAction) -> str:
        """Return an action's words for where an ampersand makes no key."""
        return action.text().replace("&&", "&")

    def keys_of(self, action: QAction) -> str:
        """Return an action's key as the platform writes it."""
        return written(action.shortcut())

    def hints(self, pages: int) -> list[KeyHint]:
        """Return the keys that work everywhere, with so many pages, as the panel shows them."""
        shown = (
            self.find,
            self.log,
            self.new,
            self.undo,
            self.redo,
            self.history,
            self.preferences,
            self.next_region,
            self.previous_region,
            self.close,
        )
        lock = (self.lock,) if self.lock.isEnabled() else ()
        hints = [
            KeyHint(each.shortcut().toString(), self.words_of(each)) for each in (*shown, *lock)
        ]
        digits = f"{written('Ctrl+1')}–{min(pages, PAGES)}"
        hints.insert(3, KeyHint(digits, self.tr("Pages, in the sidebar’s order")))
        return [*hints, KeyHint("Esc", self.tr("Close, clear, then back to the list"))]

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.find.setText(self.tr("Find or log"))
        self.log.setText(self.tr("Log a meeting"))
        self.new.setText(self.tr("New"))
        undo, redo = self.tr("Undo"), self.tr("Redo")
        self.undo.setText(self._with(undo, self._undo_what))
        self.redo.setText(self._with(redo, self._redo_what))
        self.history.setText(self.tr("History"))
        self.preferences.setText(self.tr("Preferences"))
        self.lock.setText(self.tr("Lock"))
        self.close.setText(self.tr("Close NetKeeper"))
        self.show_keys.setText(self.tr("Keys of this page"))
        self.next_region.setText(self.tr("Next part of the window"))
        self.previous_region.setText(self.tr("Previous part of the window"))
        self.changed.emit()

    def _with(self, verb: str, what: str) -> str:
        # Doubled, an ampersand is a character wherever an action shows its words.
        plain = what.replace("&", "&&")
        return self.tr("{verb}: {what}").format(verb=verb, what=plain) if what else verb

    def _make(self, *keys: str) -> QAction:
        action = QAction(self)
        action.setShortcuts([QKeySequence(each) for each in keys])
        action.setAutoRepeat(False)  # a key held down asks once: one change is taken back
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self._window.addAction(action)
        return action
