"""What is shown in the window's place while the record is locked: nothing of it, and one field."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netkeeper.texts.texts import Texts
from netkeeper.ui.locking.passphrase_field import PassphraseField
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.shell.main_window import FIRST, LEAST
from netkeeper.ui.shell.scroll_pane import ScrollPane
from netkeeper.ui.shell.window_state import WindowState
from netkeeper.ui.widgets.form_row import FormRow
from netkeeper.ui.widgets.icon_view import IconView
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.laying_out import fill
from netkeeper.ui.widgets.link_button import LinkButton
from netkeeper.ui.widgets.tab_order import tab_through
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.keys import ENTER
from netkeeper.ui.wording.language import Spoken
from netkeeper.ui.work.jobs import Jobs

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QKeyEvent

    from netkeeper.app import Program
    from netkeeper.domain.backups import Backup, Inside
    from netkeeper.domain.faults import Fault
    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.wording.language import Speech

_COLUMN = 420  # px at a body of 13
_ICON = 28


class LockWindow(Spoken):
    """Asks for the passphrase; or says what is being done, while nobody can be asked."""

    unlocked = Signal()  # the key is known, and the record has today's schema
    closing = Signal()

    def __init__(self, program: Program, theme: Theme, speech: Speech) -> None:
        super().__init__()
        self._program, self._theme, self._speech = program, theme, speech
        self._jobs = Jobs(self)
        self._doing: Callable[[], str] | None = None
        self._good: tuple[Backup, Inside] | None = None
        self._sought = False  # a backup without a passphrase was
        self.title = WrappedLabel(theme, role=Text.TITLE)
        self.line = WrappedLabel(theme, tone=Tone.TX2)
        self.field = PassphraseField(theme)
        self.row = FormRow(theme, self.field)
        self.row.set_label("")
        self.unlock_button = KeyButton(theme, kind=Kind.ACCENT, keys="↵")
        self.forgotten_link = LinkButton(theme)
        self.forgotten = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        self.restore_button = KeyButton(theme, icon="archive-restore")
        self._lay_out()
        self._connect()
        self.setMinimumSize(*LEAST)
        self.resize(*FIRST)
        self.retranslate()

    def _lay_out(self) -> None:
        theme = self._theme
        self.area = ScrollPane(theme, self, most=_COLUMN)
        column = self.area.column
        icon = QHBoxLayout()
        icon.addWidget(IconView(theme, "lock", Tone.TX2, _ICON))
        icon.addStretch(1)
        self._act = fill(QHBoxLayout(), self.unlock_button)
        self._act.addStretch(1)
        self._act.addWidget(self.forgotten_link)
        column.addStretch(2)
        column.addLayout(icon)
        for widget in (self.title, self.line, self.row):
            column.addWidget(widget)
        column.addLayout(self._act)
        column.addWidget(self.forgotten)
        column.addWidget(self.restore_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(3)
        side = QHBoxLayout(self)
        side.setContentsMargins(0, 0, 0, 0)
        side.addStretch(1)
        side.addWidget(self.area, 0)
        side.addStretch(1)
        # Tab and Enter unlock: they don't show what is typed.
        eye = self.field.show_button
        tab_through(
            self.field.field, (self.unlock_button, eye, self.forgotten_link, self.restore_button)
        )
        self.forgotten.hide()
        self.restore_button.hide()

    def _connect(self) -> None:
        self.unlock_button.clicked.connect(self.unlock)
        self.forgotten_link.clicked.connect(self._on_forgotten)
        self.restore_button.clicked.connect(self._on_restore)
        self.field.edited.connect(self.row.say_nothing)
        self.field.capitals.connect(self._on_capitals)
        self._theme.changed.connect(self._fit)
        self._fit()

    # What is done

    def unlock(self) -> None:
        """Try what is typed, off this thread; making the key takes some 0.3 s."""
        typed, program = self.field.text(), self._program
        if self._doing is not None or not typed:
            return

        def work() -> None:
            program.passphrases.unlock(typed)
            if not program.is_current():
                program.prepare()

        self._do(work, lambda: self.tr("Unlocking…"), self._on_unlocked)

    def _on_unlocked(self, _result: object) -> None:
        self.field.clear()
        self.unlocked.emit()

    def _on_forgotten(self) -> None:
        """Say plainly what can't be done, and offer the last backup without a passphrase."""
        self.forgotten.show()
        self.forgotten_link.setEnabled(False)
        job = self._jobs.read(self._program.backups.last_good)
        job.succeeded.connect(self._on_found)

    def _on_found(self, found: tuple[Backup, Inside] | None) -> None:
        self._good, self._sought = found, True
        self.restore_button.setVisible(self._good is not None)
        self.retranslate()
        if self._good is not None:  # in little room it is below what is in sight
            self.area.show_later(self.restore_button)

    def _on_restore(self) -> None:
        if self._good is None:
            return
        path, program = Path(self._good[0].path), self._program

        def work() -> None:
            program.backups.restore(path, forgotten=True)
            program.presence.take()

        self._do(work, lambda: self.tr("Restoring the backup…"), self._on_unlocked)

    def _do(
        self, work: Callable[[], object], words: Callable[[], str], done: Callable[[object], None]
    ) -> None:
        self.row.say_nothing()
        self.say_doing(words)
        job = self._jobs.start(lambda _progress: work())
        job.finished.connect(lambda: self.say_doing(None))
        job.succeeded.connect(done)
        job.failed.connect(self._on_failed)

    def _on_failed(self, error: BaseException) -> None:
        self.say_doing(None)
        from netkeeper.app import fault_of  # noqa: PLC0415 - seldom needed

        fault = fault_of(error, self._program.path)
        if fault is None:
            self.row.warn(
                lambda: self.tr("Something went wrong. What happened is written in the log.")
            )
            return
        self.warn(fault)

    def warn(self, fault: Fault) -> None:
        """Say under the field what is wrong, and let the words typed be replaced."""
        self.row.warn(lambda: self._said(fault))
        self.take_focus()
        self.field.edit.selectAll()

    def say_doing(self, words: Callable[[], str] | None) -> None:
        """Say what is being done, with nothing to be typed; None asks for the passphrase again."""
        self._doing = words
        for widget in (self.field, self.unlock_button, self.forgotten_link, self.restore_button):
            widget.setEnabled(words is None)
        self.retranslate()

    def say_only(self, words: Callable[[], str]) -> None:
        """Say what is being done to the record, and ask for nothing at all."""
        self.say_doing(words)
        for widget in (self.row, self.unlock_button, self.forgotten_link):
            widget.hide()
        self.retranslate()

    def ask(self) -> None:
        """Ask for the passphrase."""
        for widget in (self.row, self.unlock_button, self.forgotten_link):
            widget.show()
        self.say_doing(None)
        self.take_focus()

    # What is shown

    def take_place_of(self, window: QWidget) -> None:
        """Stand where a window stood, as large as it."""
        self.setGeometry(window.geometry())
        self.setWindowState(window.windowState())

    def stand_as_kept(self) -> None:
        """Stand where the window last stood."""
        WindowState.beside(self._program.path).restore(self)

    def take_focus(self) -> None:
        """Take the keyboard: the field."""
        self.field.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Unlock by Enter."""
        if event.key() in ENTER:
            self.unlock()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """End what is being done, then close."""
        self.closing.emit()
        self._jobs.close()
        super().closeEvent(event)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.setWindowTitle("NetKeeper")
        locked = self._doing is None or not self.row.isHidden()
        self.title.set_text(self.tr("NetKeeper is locked") if locked else self.tr("One moment"))
        doing = self._doing() if self._doing is not None else ""
        self.line.set_text(doing or self.tr("Your record opens with your passphrase."))
        self.field.set_name(self.tr("Passphrase"))
        self.unlock_button.set_label(self.tr("Unlock"))
        self.forgotten_link.set_label(self.tr("Forgotten?"))
        words = self.tr(
            "Nobody can open a record without its passphrase: neither you nor the makers of"
            " NetKeeper. Only a backup from before the passphrase opens without it."
        )
        if self._good is not None:
            words += " " + self.tr("The locked record would be kept beside the backups, as it is.")
            day = formats.day(self._good[0].at.astimezone().date())
            self.restore_button.set_label(self.tr("Restore the backup of {day}").format(day=day))
        elif self._sought:
            words += " " + self.tr("There is none.")
        self.forgotten.set_text(words)

    def _said(self, fault: Fault) -> str:
        if fault.code == "passphrase_wrong":
            return self.tr("This passphrase doesn’t open the record.")
        return Texts(self._speech.language.value).fault(fault.code, fault.facts)

    def _on_capitals(self, on: bool) -> None:  # noqa: FBT001 - a signal's own value
        self.row.say(lambda: self.tr("Caps Lock seems to be on.") if on else "")

    def _fit(self) -> None:
        px = self._theme.px
        self.area.setFixedWidth(px(_COLUMN + 48))
        self.area.set_margins(24, 24, 24, 24)
        self.area.column.setSpacing(px(12))
        self._act.setSpacing(px(12))
