"""The backups: made now, looked into, restored; where they lie and how many are kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netkeeper.domain.backups import Why
from netkeeper.ui.backups.row import BackupRow, written
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.settings.figure_row import FigureRow
from netkeeper.ui.settings.keeping import keep
from netkeeper.ui.settings.rows import Group, SettingRow
from netkeeper.ui.shell.page import KeyHint
from netkeeper.ui.shell.read_page import ReadPage
from netkeeper.ui.shell.scroll_pane import PagePane
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.laying_out import empty
from netkeeper.ui.widgets.link_button import LinkButton
from netkeeper.ui.widgets.part_key import PartKey
from netkeeper.ui.widgets.segments import Segments
from netkeeper.ui.widgets.tab_order import tab_into
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.keys import written as written_keys
from netkeeper.ui.work.answers import Answers
from netkeeper.ui.work.child_words import words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QHideEvent

    from netkeeper.domain.backups import Backup
    from netkeeper.ui.desk import Desk

_FIRST = 10  # backups shown before the others are asked for
FIGURES = ("backup_days", "backup_weeks", "backup_months", "backup_before")


class BackupsPage(ReadPage):
    """The list of backups under the settings they are kept by."""

    tables = frozenset({"setting"})

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._all = False
        self._lent_to: QWidget | None = None  # the keyboard, while the button takes none
        self._listed = Answers(desk, self)  # the backups of every folder
        self._held: list[Backup] = []
        self.rows: list[BackupRow] = []
        theme = desk.theme
        self.title = WrappedLabel(theme, role=Text.TITLE)
        self.status = WrappedLabel(theme, tone=Tone.TX2)
        keys = written_keys("Ctrl+N")
        self.now_button = KeyButton(theme, kind=Kind.ACCENT, icon="archive", keys=keys)
        self.daily = Segments(theme)
        self.figures = {name: FigureRow(desk, name) for name in FIGURES}
        self.folder_button = KeyButton(theme, icon="folder-open", small=True)
        self.folder_row = SettingRow(theme, self.folder_button)
        self.daily_row = SettingRow(theme, self.daily)
        self.rules = Group(theme, [self.daily_row, self.folder_row, *self.figures.values()])
        self.list = QWidget()
        self._list = QVBoxLayout(self.list)
        self._list.setContentsMargins(0, 0, 0, 0)
        self.more = LinkButton(theme)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.area = PagePane(self._desk.theme, self, gap=14)
        column = self.area.column
        self.area.add_head(self.title, self.status)
        column.addWidget(self.now_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.list)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.rules)
        column.addStretch(1)

    def _connect(self) -> None:
        desk = self._desk
        desk.changed.connect(self.refresh)
        self._listed.given.connect(self._show_list)
        self.now_button.clicked.connect(self.begin_new)
        self.daily.chosen.connect(lambda place: keep(desk, "backup_daily", place == 0))
        self.folder_button.clicked.connect(self._ask_for_folder)
        self.folder_row.reset_link.clicked.connect(lambda: keep(desk, "backup_folder", ""))
        self.more.clicked.connect(self._show_all)
        PartKey(self, self._ask_for_folder, "Ctrl+O")

    # What is done

    def begin_new(self) -> bool:
        """Back the record up now."""
        self._run("backup", self._on_made, self.tr("Backing up…"))
        return True

    def _on_made(self, document: dict[str, object]) -> None:
        self._desk.said.emit(self.tr("Backed up and checked."), False)  # noqa: FBT003
        if document.get("problem"):
            self._desk.refused.emit(str(document["problem"]))

    def restore(self, backup: Backup) -> None:
        """Replace the record by a backup."""
        said = self.tr("Restored. What was there before is kept as a backup.")
        self._run(
            "restore",
            lambda _document: self._desk.said.emit(said, False),  # noqa: FBT003
            self.tr("Restoring…"),
            backup.path,
        )

    def _run(
        self,
        command: str,
        done: Callable[[dict[str, object]], None],
        meanwhile: str,
        *given: str,
    ) -> None:
        """Run a command in the queue of writes; nothing else can be begun here until it ends."""
        if not self.now_button.isEnabled():
            return
        self._set_busy(busy=True)
        self.status.set_text(meanwhile)
        paths = ("--", *given) if given else ()
        job = self._desk.jobs.start_process(words_of(self._desk, command, *paths))
        job.succeeded.connect(done)
        job.failed.connect(self._desk.tell)
        job.finished.connect(self._on_finished)

    def _on_finished(self) -> None:
        self._set_busy(busy=False)
        self.read()

    def _set_busy(self, *, busy: bool) -> None:
        """Let nothing be begun meanwhile; the keyboard comes back to the button that began it.

        Qt lends it to what comes next, which is a setting.
        """
        before = self.window().focusWidget()
        self.now_button.setEnabled(not busy)
        self.list.setEnabled(not busy)
        if busy:
            lent = before is self.now_button
            self._lent_to = self.window().focusWidget() if lent else None
        elif before is not None and before is self._lent_to:
            self.now_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_for_folder(self) -> None:
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - seldom needed

        folder = str(self._desk.program.backups.folder)
        dialog = QFileDialog(self, self.tr("Choose the folder of the backups"), folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.filesSelected.connect(lambda names: self.choose_folder(Path(names[0])))
        dialog.open()

    def choose_folder(self, folder: Path) -> None:
        """Keep the backups in a folder from now on."""
        own = folder == self._desk.program.backups.own_folder
        keep(self._desk, "backup_folder", "" if own else str(folder))

    # What is shown

    def hideEvent(self, event: QHideEvent) -> None:
        """Read anew when it is next seen: what lies in the folders changes by itself."""
        super().hideEvent(event)
        self.refresh()

    def read(self) -> None:
        """Read the settings, and the folders beside the window: a drive may answer late."""
        super().read()
        self._show_settings()
        self._listed.ask(self._desk.program.backups.held_anywhere)

    def _show_settings(self) -> None:
        settings, backups = self._desk.settings, self._desk.program.backups
        for row in self.figures.values():
            row.show_settings(settings)
        self.daily.choose(0 if settings.backup_daily else 1)
        self.folder_row.set_words(self.tr("Folder"), str(backups.folder))
        own = not settings.backup_folder
        self.folder_row.offer_reset("" if own else self.tr("Back to the folder beside the record"))

    def _show_list(self, held: list[Backup]) -> None:
        if held != self._held or len(self.rows) != self._shown(len(held)):
            self._held = held
            self._make_rows()
        whole = [each for each in held if each.why is not Why.DAMAGED]
        if self.now_button.isEnabled():
            self.status.set_text(self._status(whole))

    def _shown(self, count: int) -> int:
        return count if self._all else min(count, _FIRST)

    def _status(self, held: list[Backup]) -> str:
        if not held:
            return self.tr("There is no backup yet.")
        return self.tr("The last one: {day} · {why}").format(
            day=written(held[0].at), why=self._why(held[0])
        )

    def _make_rows(self) -> None:
        empty(self._list)
        self.rows = [self._row_of(each) for each in self._held[: self._shown(len(self._held))]]
        if self.rows:
            group = Group(self._desk.theme, list(self.rows))
            group.head.set_title(self.tr("Backups"))
            group.head.set_count(formats.number(len(self._held)))
            self._list.addWidget(group)
            tab_into(self.list, group)
        more = len(self._held) - len(self.rows)
        self.more.set_label(self.tr("Show %Ln more", "", more))
        self.more.setVisible(more > 0)

    def _row_of(self, backup: Backup) -> BackupRow:
        own = str(self._desk.program.backups.folder)
        where = "" if backup.folder == own else backup.folder
        row = BackupRow(self._desk, backup, self._why(backup), where)
        row.look_wanted.connect(lambda: self._look(row))
        row.restore_wanted.connect(lambda: self.restore(backup))
        return row

    def _look(self, row: BackupRow) -> None:
        desk = self._desk
        job = desk.jobs.read(lambda: desk.program.backups.look(Path(row.backup.path)))

        def show(what: Callable[[], None]) -> None:
            if row in self.rows and not desk.closed:
                what()

        job.succeeded.connect(lambda inside: show(lambda: row.show_inside(inside)))
        job.failed.connect(lambda error: show(lambda: self._on_not_looked(row, error)))

    def _on_not_looked(self, row: BackupRow, error: BaseException) -> None:
        if refusal := self._desk.refusal(error):
            row.show_problem(refusal)
        else:
            self._desk.failed.emit(error)

    def _show_all(self) -> None:
        self._all = True
        self._make_rows()

    def _why(self, backup: Backup) -> str:
        return {
            Why.DAILY: self.tr("Of the day"),
            Why.ASKED: self.tr("Asked for by you; stays"),
            Why.BEFORE_UPDATE: self.tr("Before an update of NetKeeper"),
            Why.BEFORE_IMPORT: self.tr("Before an import"),
            Why.BEFORE_RESTORE: self.tr("Before a restore"),
            Why.BEFORE_KEY: self.tr("Before the passphrase was set, changed or removed"),
            Why.DAMAGED: self.tr("A record that couldn’t be used, as it was"),
        }[backup.why]

    # What the window asks

    def take_focus(self) -> bool:
        """Take the keyboard: the button that backs up."""
        self.now_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def escape(self) -> bool:
        """Close what is open: the question, then the row."""
        return any(row.close_up() for row in self.rows)

    def key_hints(self) -> Sequence[KeyHint]:
        """Return the keys of this page."""
        return (
            KeyHint("Ctrl+N", self.tr("Back up now")),
            KeyHint("Ctrl+O", self.tr("Choose the folder")),
            KeyHint("Esc", self.tr("Close what is open")),
        )

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.set_text(self.tr("Backups"))
        self.now_button.set_label(self.tr("Back up now"))
        self.rules.head.set_title(self.tr("Made and kept"))
        self.daily_row.set_words(
            self.tr("One a day"),
            self.tr("While the window is open, and before imports, updates and restores anyway."),
        )
        self.daily.set_labels((self.tr("Yes"), self.tr("No")))
        self.folder_button.set_label(self.tr("Choose…"))
        self._make_rows()
        self.refresh()
