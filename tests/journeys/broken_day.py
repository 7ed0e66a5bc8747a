"""A day on which everything goes wrong, with somebody's name in each error: run as a process.

`python -m tests.journeys.broken_day window|command RECORD`: what the log, stderr and the files
beside the record then hold is looked at by the test. Errors of bugs are raised in the program's own
rooms, in place of what stands there.
"""

from __future__ import annotations

import os
import sys
import threading
import warnings
from pathlib import Path

NAME = "Ouistiti Zyxcanary <qwizzle@example.org>"


def fail(*_given, **_named):
    """Fail as a bug might, with somebody's name in the message and in what caused it."""
    note = f"grommelle {NAME}"
    try:
        raise KeyError(note)
    except KeyError as error:
        raise ValueError(f"{NAME}: {note}") from error


class Fragile:
    """Something that breaks when it goes."""

    def __repr__(self):
        return NAME

    def __del__(self):
        fail()


def provoke(window) -> None:
    """Let everything that can break do so, each in its own room."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - once Qt is loaded

    from netkeeper.domain.people import Person  # noqa: PLC0415
    from netkeeper.services import people  # noqa: PLC0415

    desk = window.desk
    desk.do(fail)  # a write, on the writer's thread
    desk.jobs.read(fail)  # a read, beside the window
    QTimer.singleShot(0, window, fail)  # a slot
    desk.changed.connect(fail)
    desk.changed.emit(frozenset())
    threading.Thread(target=fail).start()
    Fragile()
    warnings.warn(NAME, UserWarning, stacklevel=1)

    def write_wrong() -> None:
        """Break a constraint with somebody's name among the values."""
        with desk.program.open_unit("add_person") as unit:
            whom = Person(0, "Ouistiti", "Zyxcanary", "Ouistiti Zyxcanary", slug="zyxcanary")
            unit.people.add(whom)
            unit.people.add(whom)

    desk.do(write_wrong)
    desk.do(lambda: people.add_person(desk.program.open_unit, Person(0, "", "", "", note=NAME)))
    bad = desk.program.path.with_name("Ouistiti Zyxcanary.zip")
    bad.write_bytes(b"PK\x03\x04 Zyxcanary is no archive")
    window.go("imports", None)
    window.frame.page("imports").begin([bad])  # the child refuses it, in words of its own
    # The child breaks: it is started on a record that is none.
    desk.jobs.start_process(["--record", "/dev/null/Zyxcanary", "--json", "met", "Ouistiti"])


def window(record: Path) -> int:
    """Run the window, break it, and close it once all is over."""
    from netkeeper import __main__  # noqa: PLC0415
    from netkeeper.ui.launch import start  # noqa: PLC0415
    from netkeeper.ui.work.jobs import BaseJob  # noqa: PLC0415

    opened = start._open

    def open_and_break(*given):
        from PySide6.QtCore import QTimer  # noqa: PLC0415

        application, shown = opened(*given)
        shown.clock = QTimer(shown, interval=20)
        left = [lambda: provoke(shown), lambda: spoil(record), shown.desk.undo, shown.frame.close]

        def go_on() -> None:
            if shown.field is not None and not shown.desk.findChildren(BaseJob) and left:
                left.pop(0)()

        shown.desk.when_painted(shown.load)
        shown.go_on = go_on
        shown.clock.timeout.connect(go_on)
        shown.clock.start()
        return application, shown

    start._open = open_and_break
    sys.argv = ["netkeeper", "--record", str(record), "--lang", "en"]
    return __main__.main()


def spoil(record: Path) -> None:
    """Overwrite the middle of the record, as a dying disk would."""
    with record.open("rb+") as file:
        file.seek(8192)
        file.write(b"Zyxcanary" * 4000)


def command(record: Path) -> int:
    """Run a command in which a bug shows."""
    from netkeeper import __main__  # noqa: PLC0415
    from netkeeper.cli import meeting  # noqa: PLC0415

    def break_down(*_given: object) -> None:
        """Break on another thread, where nobody can catch it, and then here."""
        worker = threading.Thread(target=fail)
        worker.start()
        worker.join()
        Fragile()
        fail()

    meeting.met = break_down
    sys.argv = ["netkeeper", "--record", str(record), "--lang", "en", "met", "Luc Roy"]
    return __main__.main()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit({"window": window, "command": command}[sys.argv[1]](Path(sys.argv[2])))
