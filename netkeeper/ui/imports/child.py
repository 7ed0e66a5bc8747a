"""Runs an import in a process of its own, and tells how it goes and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from netkeeper.ui.imports.document import report_of
from netkeeper.ui.work.child_words import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from netkeeper.services.imports.options import ImportOptions
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.work.jobs import ProcessJob


class ImportChild(QObject):
    """One run at a time: a look, or the import itself."""

    progressed = Signal(object, object)  # done, total
    looked = Signal(object)  # the ImportReport of a look; nothing was kept
    imported = Signal(object)  # the ImportReport
    stopped = Signal()  # as asked; nothing was kept
    refused = Signal(str)  # a sentence that says why nothing can be read or kept
    broke = Signal(object)  # an exception that is a bug of ours

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: ProcessJob | None = None

    def look(self, paths: Sequence[Path], options: ImportOptions) -> None:
        """Find out what an import would change."""
        job = self._start(paths, "--preview", *_options(options))
        job.succeeded.connect(lambda document: self.looked.emit(report_of(document)))

    def keep(self, paths: Sequence[Path], options: ImportOptions) -> None:
        """Import for good."""
        job = self._start(paths, *_options(options))
        job.succeeded.connect(self._on_imported)

    def _on_imported(self, document: dict[str, Any]) -> None:
        self.imported.emit(report_of(document))
        if document.get("backup_problem"):  # the import itself is done, and can be undone
            self._desk.refused.emit(str(document["backup_problem"]))

    def cancel(self) -> None:
        """Stop what runs; the record stays as it was."""
        if self._job is not None:
            self._job.cancel()

    def _start(self, paths: Sequence[Path], *more: str) -> ProcessJob:
        # What follows the two dashes is a path, whatever it begins with.
        given = ("--progress", *more, "--", *map(str, paths))
        job = self._desk.jobs.start_process(words_of(self._desk, "import", *given))
        job.progressed.connect(self.progressed)
        job.cancelled.connect(self.stopped)
        job.failed.connect(self._on_failed)
        self._job = job
        job.finished.connect(self._on_finished)
        return job

    def _on_failed(self, error: Exception) -> None:
        if refusal := self._desk.refusal(error):
            self.refused.emit(refusal)
        else:
            self.broke.emit(error)

    def _on_finished(self) -> None:
        # The next one may have been started by whoever heard of this one's end.
        if self._job is not None and self._job.over:
            self._job = None


def _options(options: ImportOptions) -> list[str]:
    """Return the command's options that say the same."""
    words = ["--repair"] if options.repair else []
    # With an equals sign, whatever the value begins with.
    words += [f"--me={each}" for each in options.own]
    words += [f"--map={heading}={field}" for heading, field in options.columns]
    return words + [f"--without={each}" for each in sorted(options.without)]
