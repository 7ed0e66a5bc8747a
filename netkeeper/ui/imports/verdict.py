"""Says in one sentence how an import stands."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from netkeeper.domain.people import NAMING
from netkeeper.ui.judgement.verdict_card import VerdictCard
from netkeeper.ui.look.tokens import Tone

if TYPE_CHECKING:
    from netkeeper.services.imports.report import ImportReport
    from netkeeper.ui.desk import Desk


def nameless(report: ImportReport) -> int:
    """Return the place of the first table no column of which is known to name anybody, or -1."""
    for place, table in enumerate(report.tables):
        if NAMING.isdisjoint(each.field for each in table.columns):
            return place
    return -1


class Stage(Enum):
    """How far an import is."""

    CHOOSING = auto()
    READING = auto()
    LOOKING = auto()
    IMPORTING = auto()
    DONE = auto()

    @property
    def works(self) -> bool:
        """Tell whether the child process runs."""
        return self in (Stage.READING, Stage.IMPORTING)


class After(Enum):
    """What brought the page back to an earlier stage."""

    NOTHING = auto()
    STOPPED = auto()
    UNDONE = auto()
    REFUSED = auto()


class ImportVerdict(VerdictCard):
    """The sentence of a stage, and under it what the record holds or would hold."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk

    def say_report(self, stage: Stage, report: ImportReport | None) -> None:
        """Say what an import would do or did; nothing while there is none."""
        if report is None or stage is Stage.CHOOSING:
            self.say("", "", "", Tone.TX2)
            return
        texts = self._desk.texts
        would = report.changes and stage is Stage.LOOKING
        line = texts.sentence(
            "import.would_hold" if would else "import.holds",
            people=report.people,
            invitations=report.invitations,
            accepted=report.accepted,
        )
        if nameless(report) >= 0:
            self.say(self.tr("Say which column holds the names."), line, "info", Tone.WATCH)
        elif not report.changes:
            self.say(texts.sentence("import.nothing_new"), line, "circle-check", Tone.TX2)
        elif stage is Stage.DONE:
            self.say(self.tr("The import is done."), line, "circle-check", Tone.CALM)
        else:
            sentence = self.tr("This is what would change. Nothing is kept yet.")
            self.say(sentence, line, "info", Tone.AC)

    def say_after(self, after: After, refusal: str) -> None:
        """Say why the page is back at an earlier stage; `refusal` is the sentence of a refusal."""
        said = {
            After.STOPPED: self.tr("Stopped: nothing was kept."),
            After.UNDONE: self.tr("The import is undone: the record is as it was before."),
            After.REFUSED: refusal,
        }
        refused = after is After.REFUSED
        icon, tone = ("circle-alert", Tone.WATCH) if refused else ("undo-2", Tone.TX2)
        self.say(said[after], "", icon, tone)
