"""A day with the program, run as a process of its own: the window, or one command after another.

`python -m tests.journeys.whole_day window RECORD FOLDER` goes through every page and what each one
writes; `... commands RECORD FOLDER` through every command. Its last line is a JSON object.
"""

from __future__ import annotations

import contextlib
import io
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.journeys.by_steps import BySteps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LOOK_EVERY = 20  # milliseconds
PAGES = ("people", "review", "preferences", "today")  # beside those that something is done on
# Modules that could reach a network; the first three are Python's own, loaded by libraries.
REACHING = ("socket", "ssl", "asyncio", "http.client", "urllib.request", "PySide6.QtNetwork",
            "PySide6.QtWebEngineCore", "PySide6.QtDBus")  # fmt: skip


def archive(folder: Path) -> Path:
    """Write a small archive of LinkedIn's."""
    from tests.exchange.linkedin.archives import CONNECTIONS, IN, zipped  # noqa: PLC0415

    rows = f"{CONNECTIONS}Ada,Exemple,{IN}ada,,Acme,Commis,08 Feb 2024\n"
    path = folder / "Basic_LinkedInDataExport_11-20-2024.zip"
    path.write_bytes(zipped({"Connections.csv": rows}))
    return path


class Day(BySteps):
    """Goes through the window, a step a turn of the event loop, each begun once the last is so."""

    def __init__(self, window, folder: Path) -> None:
        super().__init__(window)
        self.folder = folder

    def _page(self, code: str):
        self.window.go(code, None)
        return self.window.frame.page(code)

    def short_steps(self) -> Iterator[Callable[[], object]]:
        """Show some pages."""
        for code in ("standing", "today"):
            self._page(code)
            yield self.is_idle

    def long_steps(self) -> Iterator[Callable[[], object]]:
        from netkeeper.services import people  # noqa: PLC0415 - once Qt is loaded
        from netkeeper.ui.imports.verdict import Stage  # noqa: PLC0415

        desk = self.window.desk
        self.window.load()
        yield lambda: self.window.field is not None and self.is_idle()
        imports = self._page("imports")
        imports.begin([archive(self.folder)])
        yield lambda: imports.stage is Stage.LOOKING
        imports.keep()
        yield lambda: imports.stage is Stage.DONE and self.is_idle()
        for code in PAGES:
            self._page(code)
            yield self.is_idle
        desk.log_wanted.emit("Nadia Canari @ Souper #projet hier")
        yield self.is_idle
        who = next(iter(desk.reader.people.ids()))
        desk.do(lambda: people.add_note(desk.program.open_unit, who, "Une note."))
        yield self.is_idle
        backups = self._page("backups")
        backups.now_button.click()
        yield lambda: backups.now_button.isEnabled() and self.is_idle()
        page = self._page("people")
        page.show_target(who)
        yield self.is_idle
        page.pane.detail.consents.saving.write(who, self.folder / "proof.pdf")
        yield lambda: (self.folder / "proof.pdf").exists() and self.is_idle()
        people.trash_people(desk.program.open_unit, [who])
        trash = self._page("trash")
        trash.empty_trash()
        yield trash.question.isVisible
        trash.question.yes_button.click()
        yield lambda: not trash.question.is_running and self.is_idle()
        self._page("standing")
        yield self.is_idle

    steps_of = long_steps


def window(record: Path, folder: Path) -> int:
    """Run the program with its window, and a user who goes through it."""
    from netkeeper import __main__  # noqa: PLC0415
    from netkeeper.ui.launch import start  # noqa: PLC0415

    opened = start._open

    def open_with_user(*given):
        from PySide6.QtCore import QTimer  # noqa: PLC0415

        application, shown = opened(*given)
        day = Day(shown, folder)
        shown.user = day  # a connection alone would not keep it
        shown.clock = QTimer(shown, interval=LOOK_EVERY)
        shown.clock.timeout.connect(day.look)
        shown.clock.start()
        return application, shown

    start._open = open_with_user
    sys.argv = ["netkeeper", "--record", str(record), "--lang", "fr"]
    return __main__.main()


def pages(record: Path, folder: Path) -> int:
    """Show some pages and leave: what a platform of its own, such as X11, is asked for."""
    Day.steps_of = Day.short_steps
    return window(record, folder)


def commands(record: Path, folder: Path) -> int:
    """Run every command of the command line, and the demo's record."""
    from netkeeper import __main__  # noqa: PLC0415

    given = archive(folder)
    lines = [
        ["met", "Nadia Canari", "--event", "Souper", "--on", "hier"],
        ["received", "Nadia Canari", "--save", "--note", "Bonjour!"],
        ["sent", "Luc Inconnu", "--note", "Bonjour Luc", "--save"],
        ["decide", "1", "accepted"],
        ["draft", "Nadia Canari"],
        ["review"], ["standing"],
        ["consent", "Nadia Canari", "--pdf", str(folder / "consent.pdf")],
        ["import", str(given), "--preview"], ["import", str(given)],
        *(["export", str(folder / f"out.{suffix}")] for suffix in ("json", "csv", "vcf", "ics")),
        ["backup"], ["backup", str(folder / "mine.sqlite3")],
        ["search", "nadia"], ["undo"], ["redo"], ["check"],
        ["restore", str(folder / "mine.sqlite3")],
        ["import", str(folder / "nowhere.zip")],
    ]  # fmt: skip
    codes = []
    for line in lines:
        sys.argv = ["netkeeper", "--record", str(record), "--lang", "fr", *line]
        said = io.StringIO()
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            codes.append(__main__.main())
        if codes[-1] not in {0, 1}:
            sys.stderr.write(said.getvalue())
    return 0 if codes[-1] == 2 and set(codes[:-1]) <= {0, 1} else max(codes)


def main() -> int:
    """Do what the words say, and tell what was loaded for it."""
    how, record, folder = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    code = {"window": window, "commands": commands, "pages": pages}[how](record, folder)
    loaded = [name for name in REACHING if name in sys.modules]
    sys.stdout.write(f"\n{json.dumps({'code': code, 'loaded': loaded})}\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
