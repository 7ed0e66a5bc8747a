"""A process that runs commands in children of its own, each of which can be made to die.

Started as `python -m tests.faults.dying`. It loads the program once and forks for each job, so that
a death costs a tenth of what it would with a fresh interpreter. Jobs and answers are JSON lines.
"""

from __future__ import annotations

import io
import json
import os
import resource
import select
import signal
import sys
import time
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import types
    from collections.abc import Callable


class Countdown:
    """Counts the moments before and after each statement and each touch of a file; dies at one."""

    def __init__(self, die_at: int | None) -> None:
        self.seen = 0
        self._die_at = die_at

    def moment(self) -> None:
        self.seen += 1
        if self.seen == self._die_at:
            os.kill(os.getpid(), signal.SIGKILL)

    def around(self, owner: type | types.ModuleType, *names: str) -> None:
        """Let a moment pass before and after each call of these."""
        for name in names:
            setattr(owner, name, self._counted(getattr(owner, name)))

    def _counted(self, called: Callable[..., object]) -> Callable[..., object]:
        def counted(*given: object, **named: object) -> object:
            self.moment()
            result = called(*given, **named)
            self.moment()
            return result

        return counted


def command(job: dict) -> tuple[int, int]:
    """Run a command with its output in files; return its exit code and the moments counted."""
    from netkeeper import __main__  # noqa: PLC0415 - loaded before the fork
    from netkeeper.store import connection  # noqa: PLC0415

    sys.argv = ["netkeeper", *job["words"]]
    if (limit := job.get("longest_file")) is not None:
        # The kernel ends who writes beyond the limit, in the middle of that write.
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    countdown = Countdown(job.get("die_at"))
    countdown.around(connection._Cursor, "execute", "executemany")
    countdown.around(connection.RecordConnection, "commit", "rollback", "close")
    countdown.around(os, "open", "mkdir", "chmod", "fsync", "replace")
    return __main__.main(), countdown.seen


def child(job: dict, answers: int) -> None:
    """Do a job in this process, write the answer and end."""
    sys.stdout, sys.stderr = io.StringIO(), io.StringIO()
    code, seen = -1, 0
    try:
        code, seen = command(job)
    except BaseException as error:  # noqa: BLE001 - whatever it is, the test is told
        sys.stderr.write(f"Traceback: {error!r}")
    if job.get("longest_file") is None:
        said = {"out": sys.stdout.getvalue(), "err": sys.stderr.getvalue()}
        os.write(answers, json.dumps({"code": code, "seen": seen} | said).encode())
    os._exit(0)


def start(job: dict) -> tuple[int, int, float]:
    """Start a child for a job; return its id, where its answer comes, and when it began."""
    answers, writes = os.pipe()
    began = time.monotonic()
    process = os.fork()
    if process == 0:
        os.close(answers)
        child(job, writes)
    os.close(writes)
    return process, answers, began


def outcome(job: dict, process: int, answers: int, began: float) -> dict:
    """Wait for a child, ending it at its hour if it has one; return what became of it."""
    if (after := job.get("die_after")) is not None:
        ended, _, _ = select.select([answers], [], [], after)
        if not ended:
            os.kill(process, signal.SIGKILL)
    with os.fdopen(answers, "rb") as read:
        said = read.read()
    _, status = os.waitpid(process, 0)
    died = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    answer = json.loads(said) if said else {}
    return {"died": died, "took": time.monotonic() - began} | answer


def main() -> None:
    """Load the program, then do each line's jobs at the same time and answer with a line."""
    warnings.simplefilter("ignore")
    from netkeeper import app  # noqa: PLC0415
    from netkeeper.services import imports, invitations, meetings  # noqa: F401, PLC0415
    from netkeeper.store import engine, restoring, schema, unit_of_work  # noqa: F401, PLC0415

    app.vocabulary()
    import alembic.command  # noqa: F401, PLC0415

    for line in sys.stdin:
        jobs = json.loads(line)
        started = [(job, *start(job)) for job in jobs]
        done = [outcome(*each) for each in started]
        sys.__stdout__.write(json.dumps(done) + "\n")
        sys.__stdout__.flush()


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))
    main()
