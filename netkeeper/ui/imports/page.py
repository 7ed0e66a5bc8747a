"""Imports an archive of LinkedIn's: give it, look at what it would change, keep it or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from netkeeper.domain.values import replace
from netkeeper.services.imports.options import ImportOptions
from netkeeper.ui.imports.child import run_import
from netkeeper.ui.imports.choose import ChoosePanel
from netkeeper.ui.imports.document import report_of
from netkeeper.ui.imports.foot import ImportFoot
from netkeeper.ui.imports.given import Dialogs, accept_files
from netkeeper.ui.imports.preview import Preview
from netkeeper.ui.imports.verdict import After, ImportVerdict, Stage, nameless
from netkeeper.ui.imports.working import WorkingCard
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.shell.page import KeyHint, Page, ToastPlace
from netkeeper.ui.shell.regions import Region, focus_first
from netkeeper.ui.shell.scroll_pane import PagePane
from netkeeper.ui.shell.widths import page_margins
from netkeeper.ui.widgets.elided_label import ElidedLabel
from netkeeper.ui.widgets.part_key import PartKey
from netkeeper.ui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QResizeEvent

    from netkeeper.services.imports.report import ImportReport
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.imports.document import Document
    from netkeeper.ui.work.jobs import ProcessJob

_NARROW = 640  # px of page width below which margins are smaller and figures stand in a line


class ImportsPage(Page):
    """One archive at a time; the reading and the writing are done in a process of their own."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.stage = Stage.CHOOSING
        self._after = After.NOTHING
        self._refusal = ""
        self._paths: Sequence[Path] = ()
        self._options = ImportOptions()
        self._report: ImportReport | None = None
        self._entry = 0  # the import's number in the history
        self.job: ProcessJob | None = None  # the last look or import
        self.dialogs = Dialogs(self)
        self._build()
        self._connect()
        self.setAcceptDrops(True)
        self.retranslate()

    def _build(self) -> None:
        desk, theme = self._desk, self._desk.theme
        self.area = PagePane(theme, self, gap=16)
        self.footer = ImportFoot(desk)
        self.title = WrappedLabel(theme, role=Text.TITLE)
        self.name_label = ElidedLabel(theme, tone=Tone.TX2)
        self.verdict = ImportVerdict(desk)
        self.working = WorkingCard(theme)
        self.choose = ChoosePanel(desk)
        self.preview = Preview(desk)
        self.area.add_head(self.title, self.name_label)
        for widget in (self.verdict, self.working, self.choose, self.preview):
            self.area.column.addWidget(widget)
        self.area.column.addStretch(1)
        self.area.add_foot(self.footer)

    def _connect(self) -> None:
        desk, preview = self._desk, self.preview
        desk.changed.connect(self.refresh)
        self.dialogs.chosen.connect(self.begin)
        self.choose.files_button.clicked.connect(self.dialogs.ask_for_files)
        self.choose.folder_button.clicked.connect(self.dialogs.ask_for_folder)
        preview.report.repair_asked.connect(
            lambda repair: self._look(replace(self._options, repair=repair))
        )
        preview.calendar.own_asked.connect(lambda own: self._look(replace(self._options, own=own)))
        preview.table.columns_asked.connect(
            lambda columns: self._look(replace(self._options, columns=columns))
        )
        desk.theme.changed.connect(self._fit)
        self.footer.import_button.clicked.connect(self.keep)
        self.footer.cancel_button.clicked.connect(self.escape)
        self.footer.again_button.clicked.connect(self.begin_new)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            PartKey(self, self.keep, keys)

    # What is done

    def begin(self, paths: Sequence[Path]) -> None:
        """Read what was given and show what it would change; nothing is kept."""
        if not self.stage.works and paths:
            self._paths, self._report = paths, None
            self.preview.calendar.meetings.clear()
            self._look(ImportOptions())

    def _look(self, options: ImportOptions) -> None:
        self._options = options
        self._run(Stage.READING, options, self._on_looked)

    def keep(self) -> None:
        """Import what was looked at."""
        if self.stage is Stage.LOOKING and self._report is not None and self._report.changes:
            options = replace(self._options, without=self.preview.calendar.without)
            self._run(Stage.IMPORTING, options, self._on_imported)

    def _run(
        self, stage: Stage, options: ImportOptions, done: Callable[[Document], object]
    ) -> None:
        self.job = job = run_import(
            self._desk, self._paths, options, preview=stage is Stage.READING
        )
        job.progressed.connect(self.working.step)
        job.succeeded.connect(done)
        job.cancelled.connect(self._on_stopped)
        job.failed.connect(self._on_failed)
        self._go(stage)

    def _on_looked(self, document: Document) -> None:
        again = self._report is not None
        self._report = report_of(document)
        self._go(Stage.LOOKING)
        if again:
            self.preview.take_focus_again()

    def _on_imported(self, document: Document) -> None:
        self._report = report = report_of(document)
        entry = self._desk.reader.overview.next_undo()
        self._entry = entry.id if entry is not None and report.changes else 0
        self._go(Stage.DONE)
        # What a child process wrote is told by nobody else.
        self._desk.tell_committed(frozenset())
        if self._entry:
            self._desk.said.emit(self._desk.done_text(), True)  # noqa: FBT003 - a signal's own
        if document.get("backup_problem"):  # the import itself is done, and can be undone
            self._desk.refused.emit(str(document["backup_problem"]))

    def _on_stopped(self) -> None:
        self._go_back(After.STOPPED)

    def _on_failed(self, error: Exception) -> None:
        self._refusal = self._desk.refusal(error)
        self._go_back(After.REFUSED if self._refusal else After.NOTHING)
        if not self._refusal:
            self._desk.tell(error)

    def _go_back(self, after: After) -> None:
        self._go(Stage.CHOOSING if self._report is None else Stage.LOOKING, after)

    def refresh(self, _tables: object = frozenset()) -> None:
        """See whether the import that is shown was undone."""
        if self.stage is Stage.DONE and self._entry:
            undone = self._desk.reader.overview.next_redo()
            if undone is not None and undone.id == self._entry:
                self._report, self._entry = None, 0
                self._go(Stage.CHOOSING, After.UNDONE)
        elif self.stage is Stage.CHOOSING:
            self.choose.show_last()

    # What is shown

    def _go(self, stage: Stage, after: After = After.NOTHING) -> None:
        """Show a stage, with the keyboard where it goes on."""
        focused = self.window().focusWidget() if self.isVisible() else None
        follows = focused is not None and (focused is self or self.isAncestorOf(focused))
        self.stage, self._after = stage, after
        self._show()
        if stage.works:
            self.working.begin()
        else:
            self.working.end()
        if follows:
            self.take_focus()

    def _show(self) -> None:
        """Say how things stand, and show the parts of the stage."""
        stage, report = self.stage, self._report
        self._say()
        self.choose.setVisible(stage is Stage.CHOOSING)
        self.verdict.setVisible(not stage.works and bool(self.verdict.sentence_label.text()))
        self.name_label.setVisible(stage is not Stage.CHOOSING)
        self.preview.show_stage(stage, report, self._options)
        self.footer.show_stage(stage, report)

    def _say(self) -> None:
        """Say how things stand: one sentence and a line."""
        self.name_label.set_text(", ".join(path.name for path in self._paths))
        if self.stage is Stage.READING:
            self.working.say(self.tr("Reading…"))
        elif self.stage is Stage.IMPORTING:
            self.working.say(self.tr("Importing…"))
        elif self._after is After.NOTHING:
            self.verdict.say_report(self.stage, self._report)
        else:
            self.verdict.say_after(self._after, self._refusal)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the margins and the figures to the room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        units = self._desk.theme.units(self.width())
        narrow = units < _NARROW
        self.footer.set_narrow(narrow, page_margins(units)[0])
        for button in (self.choose.files_button, self.choose.folder_button):
            button.set_compact(narrow)
        self.preview.set_narrow(narrow)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.set_text(self.tr("Import files"))
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by the page keys also where a button under the content has the keyboard."""
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.area.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    # What is dropped

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders, while nothing is being read."""
        if not self.stage.works and accept_files(event):
            self.choose.drop_card.set_ready(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show that nothing is held over the page any more."""
        super().dragLeaveEvent(event)
        self.choose.drop_card.set_ready(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was dropped."""
        self.choose.drop_card.set_ready(False)
        self.begin(accept_files(event))

    # What the window asks

    def show_target(self, target: object) -> None:
        """Read the files of a list of paths, such as those dropped on another page."""
        if isinstance(target, list):
            self.begin(target)

    def begin_new(self) -> bool:
        """Begin with another archive, or ask for its files."""
        if self.stage.works:
            return True
        if self.stage is Stage.CHOOSING:
            self.dialogs.ask_for_files()
        else:
            self._paths, self._report = (), None
            self._go(Stage.CHOOSING)
            self.take_focus()
        return True

    def escape(self) -> bool:
        """Stop what runs; leave what was only looked at."""
        if self.stage.works and self.job is not None:
            self.job.cancel()
            return True
        if self.stage is Stage.LOOKING:
            return self.begin_new()
        return False

    def regions(self) -> Sequence[Region]:
        """Return the content, then the buttons under it."""
        area, footer = self.area, self.footer
        return (
            Region(area, lambda: focus_first(area)),
            Region(footer, lambda: focus_first(footer)),
        )

    def take_focus(self) -> bool:
        """Take the keyboard: what the stage goes on with."""
        if self.stage is Stage.CHOOSING:
            self.choose.files_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        if self.stage is Stage.LOOKING and self._report is not None:
            place = nameless(self._report)
            if place >= 0:
                self.preview.table.enter(place)
                return True
        return focus_first(self.footer)

    def key_hints(self) -> Sequence[KeyHint]:
        """Return the keys of this page."""
        return (
            KeyHint("Ctrl+N", self.tr("Choose files")),
            KeyHint("Ctrl+Return", self.tr("Import what is shown")),
            KeyHint("Esc", self.tr("Stop, or leave what is shown")),
        )

    def toast_place(self) -> ToastPlace:
        """Return where a toast stands: above the buttons."""
        return ToastPlace(self, self.footer)
