"""Writes what the record holds into files for other programs: where, and what was written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices

from netkeeper.ui.exports.row import ExportRow
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.settings.rows import Group, SettingRow
from netkeeper.ui.shell.page import KeyHint, Page
from netkeeper.ui.shell.scroll_pane import PagePane
from netkeeper.ui.widgets.key_button import KeyButton
from netkeeper.ui.widgets.part_key import PartKey
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording.keys import written as written_keys
from netkeeper.ui.work.child_words import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.ui.desk import Desk
    from netkeeper.ui.work.jobs import ProcessJob

_FOLDER = "exports/folder"  # under which the window remembers the folder chosen last
_KINDS = {"json": "file-braces", "csv": "table", "vcf": "book-user", "ics": "calendar-days"}


class ExportsPage(Page):
    """A folder, and a row for each kind of file; one is written at a time, never over another."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._writing = ""  # the suffix of what is being written
        self._job: ProcessJob | None = None
        theme = desk.theme
        self.title = WrappedLabel(theme, role=Text.TITLE)
        self.line = WrappedLabel(theme, tone=Tone.TX2)
        self.folder_button = KeyButton(
            theme, icon="folder-open", keys=written_keys("Ctrl+O"), small=True
        )
        self.folder_row = SettingRow(theme, self.folder_button)
        self.rows = {suffix: ExportRow(theme, icon) for suffix, icon in _KINDS.items()}
        self.where = Group(theme, [self.folder_row])
        self.files = Group(theme, list(self.rows.values()))
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.area = PagePane(self._desk.theme, self, gap=18)
        self.area.add_head(self.title, self.line)
        for widget in (self.where, self.files):
            self.area.column.addWidget(widget)
        self.area.column.addStretch(1)

    def _connect(self) -> None:
        self.folder_button.clicked.connect(self._ask_for_folder)
        for suffix, row in self.rows.items():
            row.button.clicked.connect(lambda _=False, s=suffix: self._on_clicked(s))
            row.opened.connect(self._open_folder)
        PartKey(self, self._ask_for_folder, "Ctrl+O")

    # Where

    @property
    def folder(self) -> Path:
        """Return the folder that is written to: the one chosen last, else that of documents."""
        kept = self._desk.state.choice(_FOLDER)
        places = QStandardPaths.StandardLocation
        return Path(kept or QStandardPaths.writableLocation(places.DocumentsLocation))

    def choose_folder(self, folder: Path) -> None:
        """Write to another folder from now on."""
        self._desk.state.keep_choice(_FOLDER, str(folder))
        self._say_folder()

    def _ask_for_folder(self) -> None:
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - seldom needed

        dialog = QFileDialog(self, self.tr("Choose the folder to write to"), str(self.folder))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.filesSelected.connect(lambda names: self.choose_folder(Path(names[0])))
        dialog.open()

    def _open_folder(self) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder))):
            said = self.tr("{path} can’t be opened here.").format(path=self.folder)
            self._desk.refused.emit(said)

    def free_path(self, suffix: str) -> Path:
        """Return where a file would be written: of today's name, numbered if that is taken."""
        name = f"NetKeeper {self._names()[suffix]} {self._desk.today.isoformat()}"
        path, number = self.folder / f"{name}.{suffix}", 2
        while path.exists():
            path, number = self.folder / f"{name} ({number}).{suffix}", number + 1
        return path

    # What is done

    def _on_clicked(self, suffix: str) -> None:
        if not self.escape():
            self.write(suffix)

    def write(self, suffix: str) -> None:
        """Write a file of a kind, in a process of its own; it is told when that is done."""
        desk = self._desk
        words = words_of(desk, "export", "--new", "--", str(self.free_path(suffix)))
        self._writing, self._job = suffix, desk.jobs.read_process(words)
        job = self._job
        row = self.rows[suffix]
        row.show_outcome("", done=True)
        job.succeeded.connect(lambda document: self._on_written(suffix, document))
        job.cancelled.connect(
            lambda: row.show_outcome(self.tr("Stopped: nothing was written."), done=False)
        )
        job.failed.connect(lambda error: self._on_failed(suffix, error))
        job.finished.connect(self._on_finished)
        self._say_buttons()

    def _on_written(self, suffix: str, document: dict[str, object]) -> None:
        code = f"export.{document['kind']}"
        self.rows[suffix].show_outcome(self._desk.texts.sentence(code, **document), done=True)

    def _on_failed(self, suffix: str, error: Exception) -> None:
        if refusal := self._desk.refusal(error):
            self.rows[suffix].show_outcome(refusal, done=False)
        else:
            self._desk.failed.emit(error)

    def _on_finished(self) -> None:
        self._writing, self._job = "", None
        self._say_buttons()

    # What is shown

    def _names(self) -> dict[str, str]:
        """Return what the files are called, by their suffix."""
        return {
            "json": self.tr("record"),
            "csv": self.tr("people"),
            "vcf": self.tr("people"),
            "ics": self.tr("follow-ups"),
        }

    def _say_buttons(self) -> None:
        """Let the one that runs be stopped, and no other be begun meanwhile."""
        for suffix, row in self.rows.items():
            row.button.set_label(self.tr("Stop") if suffix == self._writing else self.tr("Write"))
            row.button.setEnabled(self._writing in ("", suffix))
        self.folder_button.setEnabled(not self._writing)

    def _say_folder(self) -> None:
        self.folder_row.set_words(self.tr("Folder"), str(self.folder))

    # What the window asks

    def take_focus(self) -> bool:
        """Take the keyboard: the first kind of file."""
        self.rows["json"].button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def escape(self) -> bool:
        """Stop what is being written."""
        if self._job is not None:
            self._job.cancel()
        return self._job is not None

    def key_hints(self) -> Sequence[KeyHint]:
        """Return the keys of this page."""
        return (
            KeyHint("Ctrl+O", self.tr("Choose the folder")),
            KeyHint("Esc", self.tr("Stop what is being written")),
        )

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.set_text(self.tr("Export"))
        self.line.set_text(
            self.tr("Files for other programs. Only you can read them; none is overwritten.")
        )
        self.where.head.set_title(self.tr("Where"))
        self.files.head.set_title(self.tr("What"))
        self._say_buttons()
        words = {
            "json": (
                self.tr("The whole record (.json)"),
                self.tr(
                    "Everything but the history of changes; an empty record takes it in again."
                ),
            ),
            "csv": (
                self.tr("People, as a table (.csv)"),
                self.tr("For spreadsheets; formulas are made harmless."),
            ),
            "vcf": (
                self.tr("People, as cards (.vcf)"),
                self.tr("For phones and address books: vCard 3.0."),
            ),
            "ics": (
                self.tr("Open follow-ups, as a calendar (.ics)"),
                self.tr("A whole day each; written again, they are moved and not doubled."),
            ),
        }
        for suffix, (label, line) in words.items():
            row = self.rows[suffix]
            row.row.set_words(label, line)
            row.open_link.set_label(self.tr("Open the folder"))
        self.folder_button.set_label(self.tr("Choose…"))
        self._say_folder()
