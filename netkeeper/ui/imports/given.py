"""The files that the user gives: asked for by a dialog, or dropped on a page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal

if TYPE_CHECKING:
    from PySide6.QtGui import QDropEvent
    from PySide6.QtWidgets import QFileDialog, QWidget


def accept_files(event: QDropEvent) -> list[Path]:
    """Take the files and folders of this computer among what is dropped on a page or held over it.

    They are returned, none where there are none and the event is left as it is.
    """
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    if paths:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
    return paths


class Dialogs(QObject):
    """Asks for files or for a folder, without keeping the window from being used."""

    chosen = Signal(object)  # a list of paths

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._folder = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DownloadLocation
        )

    def ask_for_files(self) -> None:
        """Ask for a zip, or for one or several tables."""
        dialog = self._make(self.tr("Choose files to import"))
        dialog.setFileMode(dialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [
                self.tr("Archives, address books and calendars (*.zip *.csv *.vcf *.ics *.json)"),
                self.tr("All files (*)"),
            ]
        )
        dialog.open()

    def ask_for_folder(self) -> None:
        """Ask for the folder of an unpacked archive."""
        dialog = self._make(self.tr("Choose the folder of a LinkedIn archive"))
        dialog.setFileMode(dialog.FileMode.Directory)
        dialog.setOption(dialog.Option.ShowDirsOnly)
        dialog.open()

    def _make(self, title: str) -> QFileDialog:
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - seldom needed

        # A folder that isn't there would be proposed as the name of a file.
        folder = self._folder if Path(self._folder).is_dir() else str(Path.home())
        dialog = QFileDialog(self._window, title, folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._on_selected)
        return dialog

    def _on_selected(self, names: list[str]) -> None:
        paths = [Path(name) for name in names]
        self._folder = str(paths[0].parent)
        self.chosen.emit(paths)
