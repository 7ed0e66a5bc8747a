"""One backup: when and why it was made, what it holds once asked, and the way back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.settings.rows import SettingRow
from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.laying_out import fill, keep_space
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording import formats

if TYPE_CHECKING:
    from datetime import datetime

    from netkeeper.domain.backups import Backup, Inside
    from netkeeper.ui.desk import Desk


class BackupRow(QWidget):
    """A row that opens: what is inside, then the question whether to restore it."""

    look_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self, desk: Desk, backup: Backup, why: str, where: str) -> None:
        super().__init__()
        self._desk, self.backup = desk, backup
        theme = desk.theme
        self.look_button = KeyButton(theme, icon="eye", small=True)
        self.restore_button = KeyButton(theme, icon="archive-restore", small=True)
        self.yes_button = KeyButton(theme, kind=Kind.ACCENT, small=True)
        self.no_button = KeyButton(theme, small=True)
        self.inside = WrappedLabel(theme, role=Text.SECOND)
        self.question = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        self._row = SettingRow(theme, self.look_button)
        self._row.set_words(written(backup.at), why, where)
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons)
        for button in (self.restore_button, self.yes_button, self.no_button):
            self._flow.addWidget(button)
        self._opened = QWidget()
        self._under = fill(QVBoxLayout(self._opened), self.inside, self.question, self._buttons)
        fill(QVBoxLayout(self), self._row, self._opened)
        self._opened.hide()
        self._connect()
        self._say()

    def _connect(self) -> None:
        self.look_button.clicked.connect(self.toggle)
        self.restore_button.clicked.connect(lambda: self._ask(asking=True))
        self.no_button.clicked.connect(lambda: self._ask(asking=False))
        self.yes_button.clicked.connect(self.restore_wanted)
        keep_space(self._desk.theme, self._under, gap=8, margins=(16, 0, 16, 12))
        keep_space(self._desk.theme, self._flow, gap=8)

    def toggle(self) -> None:
        """Open the row and have the backup looked into, or close it."""
        if self._opened.isVisible():
            self.close_up()
            return
        self.inside.set_text(self.tr("Looking inside…"))
        self._buttons.hide()
        self.question.hide()
        self._opened.show()
        self._say()
        self.look_wanted.emit()

    def close_up(self) -> bool:
        """Close the question, or else the row; return whether anything was open."""
        if self.yes_button.isVisible():
            self._ask(asking=False)
            return True
        was = self._opened.isVisible()
        self._opened.hide()
        self._say()
        return was

    def show_inside(self, inside: Inside) -> None:
        """Show what the backup holds."""
        day = self.tr("nothing was ever changed")
        if inside.last_change is not None:
            day = self.tr("last change: {moment}").format(moment=written(inside.last_change))
        counts = (
            self.tr("%Ln people", "", inside.people),
            self.tr("%Ln meetings", "", inside.meetings),
            self.tr("%Ln requests", "", inside.invitations),
        )
        self.inside.set_text(" · ".join([*counts, day]))
        self._buttons.show()
        self._ask(asking=False)

    def show_problem(self, sentence: str) -> None:
        """Show why the backup can't be used."""
        self.inside.set_text(sentence)

    def _ask(self, *, asking: bool) -> None:
        """Ask before anything is replaced, or go back to what is inside."""
        had = any(each.hasFocus() for each in self._buttons.findChildren(KeyButton))
        self.question.setVisible(asking)
        self.yes_button.setVisible(asking)
        self.no_button.setVisible(asking)
        self.restore_button.setVisible(not asking)
        if had:
            (self.no_button if asking else self.restore_button).setFocus()

    def _say(self) -> None:
        opened = not self._opened.isHidden()
        self.look_button.set_label(self.tr("Close") if opened else self.tr("Look inside"))
        self.restore_button.set_label(self.tr("Restore this backup"))
        self.question.set_text(
            self.tr(
                "The whole record becomes what it was then. What it is now is kept as a backup."
            )
        )
        self.yes_button.set_label(self.tr("Restore"))
        self.no_button.set_label(self.tr("Leave the record as it is"))


def written(at: datetime) -> str:
    """Return an instant as a day and a time of the user's own clock."""
    return f"{formats.day(at.astimezone().date())}, {formats.time_of(at)}"
