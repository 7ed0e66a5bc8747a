"""The buttons under an import: what its stage goes on with, and ways to what it made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.ui.imports.verdict import Stage
from netkeeper.ui.shell.footer import Footer
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.wording.keys import written
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.services.imports.report import ImportReport
    from netkeeper.ui.desk import Desk


class ImportFoot(Footer, Spoken):
    """Hidden at a stage without buttons."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        theme = desk.theme
        self._desk = desk
        self._leaves = False  # there is nothing to give up
        keys = written("Ctrl+Return")
        self.import_button = KeyButton(theme, kind=Kind.ACCENT, icon="file-check", keys=keys)
        self.cancel_button = KeyButton(theme)
        self.received_button = KeyButton(theme, icon="inbox")
        self.sent_button = KeyButton(theme, icon="send")
        self.meetings_button = KeyButton(theme, kind=Kind.ACCENT, icon="calendar-days")
        self.people_button = KeyButton(theme, icon="users")
        self.again_button = KeyButton(theme, kind=Kind.FLAT, keys=written("Ctrl+N"))
        leading = {
            "received": self.received_button,
            "sent": self.sent_button,
            "meetings": self.meetings_button,
            "people": self.people_button,
        }
        for code, button in leading.items():
            button.clicked.connect(lambda _=False, code=code: desk.wanted.emit(code, None))
        looking = (self.import_button, self.cancel_button)
        self._each = (*looking, *leading.values(), self.again_button)
        for button in self._each:
            self.add_button(button)
        self.retranslate()

    def show_stage(self, stage: Stage, report: ImportReport | None) -> None:
        """Show the buttons of a stage."""
        shown = self._of(stage, report)
        for button in self._each:
            button.setVisible(button in shown)
        self._leaves = stage is Stage.LOOKING and report is not None and not report.changes
        self._name_cancel()
        if stage is Stage.DONE:
            counts = self._desk.reader.overview.counts(self._desk.today)
            self.received_button.set_kind(Kind.ACCENT if counts.to_decide else Kind.OUTLINE)
        self.setVisible(bool(shown))

    def _of(self, stage: Stage, report: ImportReport | None) -> Sequence[KeyButton]:
        if stage.works:
            return (self.cancel_button,)
        if stage is Stage.CHOOSING or report is None:
            return ()
        if stage is Stage.LOOKING:
            imports = (self.import_button,) if report.changes else ()
            return (*imports, self.cancel_button)
        # Of LinkedIn's archive alone come requests, and of calendars alone meetings.
        of_linkedin = report.calendar is None and report.newcomers is None
        requests = (self.received_button, self.sent_button) if of_linkedin else ()
        meetings = (self.meetings_button,) if report.calendar is not None else ()
        return (*requests, *meetings, self.people_button, self.again_button)

    def _name_cancel(self) -> None:
        self.cancel_button.set_label(self.tr("Back") if self._leaves else self.tr("Cancel"))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.import_button.set_label(self.tr("Import"))
        self.received_button.set_label(self.tr("Requests received"))
        self.sent_button.set_label(self.tr("Requests sent"))
        self.meetings_button.set_label(self.tr("Meetings"))
        self.people_button.set_label(self.tr("People"))
        self.again_button.set_label(self.tr("Import more"))
        self.cancel_button.set_keys(written("Esc"))
        self._name_cancel()
