"""A process that runs commands in children of its own, each of which can be made to die.

Started as `python -m tests.faults.dying`. It loads the program once and forks for each job, so that
a death costs a tenth of what it would with a fresh interpreter. Jobs and answers are JSON lines.
"""

from __future__ import annotations

import gc
import importlib
import io
import json
import os
import pkgutil
import resource
import select
import signal
import subprocess
import sys
import time
import warnings
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import types
    from collections.abc import Callable


# The system calls that change what is on the disk, as strace names them.
WRITING = "pwrite64,write,fsync,fdatasync,ftruncate,rename,unlink,mkdir,chmod,fchmod"
ATTACHED = 30.0  # seconds within which strace holds a process


class Countdown:
    """Counts the moments before and after each statement and each touch of a file.

    At one of them something happens: the process dies, Ctrl+C is pressed, or the record is moved.
    """

    def __init__(self, job: dict) -> None:
        self.seen = 0
        self._die_at, self._stop_at = job.get("die_at"), job.get("stop_at")
        self._move_at = job.get("move_at")
        self._record, self._other = Path(job["words"][1]), job.get("other")

    def moment(self) -> None:
        self.seen += 1
        if self.seen == self._die_at:
            os.kill(os.getpid(), signal.SIGKILL)
        if self.seen == self._stop_at:
            os.kill(os.getpid(), signal.SIGINT)
        if self.seen == self._move_at:
            self._move()

    def _move(self) -> None:
        """Take the record away with what lies beside it, and put another in its place if given."""
        away = self._record.parent / "away"
        away.mkdir(mode=0o700)
        for each in self._record.parent.glob(f"{self._record.name}*"):
            each.rename(away / each.name)
        if self._other:
            (self._record.parent / self._other).rename(self._record)

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
    from netkeeper.store.file import connection, drives  # noqa: PLC0415

    sys.argv = ["netkeeper", *job["words"]]
    if (days := job.get("clock")) is not None:
        turn_clock(days)
    if (limit := job.get("longest_file")) is not None:
        # The kernel ends who writes beyond the limit, in the middle of that write.
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    if job.get("network"):
        drives.is_network = lambda _path: True
    countdown = Countdown(job)
    countdown.around(connection._Cursor, "execute", "executemany")
    countdown.around(connection.RecordConnection, "commit", "rollback", "close")
    countdown.around(os, "open", "mkdir", "chmod", "fsync", "replace")
    if (typed := job.get("typed")) is not None:
        sys.argv += ["--passphrase-fd", str(piped(typed))]
        from netkeeper.store.file import cipher, keyring  # noqa: PLC0415 - of encrypted records alone

        keyring._ROUNDS = job["rounds"]
        countdown.around(cipher._Cursor, "execute", "executemany")
        countdown.around(cipher.CipherConnection, "commit", "rollback", "close")
    return __main__.main(), countdown.seen


def turn_clock(days: float) -> None:
    """Let the program's clock be wrong by so many days."""
    from netkeeper import app  # noqa: PLC0415 - loaded before the fork

    off = timedelta(days=days)
    app.build.__kwdefaults__.update(
        day=lambda: app.today() + off, clock=lambda: datetime.now(UTC) + off
    )


def piped(lines: list[str]) -> int:
    """Return the number of a pipe that gives some lines."""
    reads, writes = os.pipe()
    with os.fdopen(writes, "w") as file:
        file.write("".join(f"{line}\n" for line in lines))
    return reads


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
    held, let_go = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(answers)
        os.close(let_go)
        os.read(held, 1)
        os.close(held)
        child(job, writes)
    os.close(writes)
    os.close(held)
    if "trace" in job:
        attach(process, job)
    began = time.monotonic()
    os.close(let_go)
    return process, answers, began


def attach(process: int, job: dict) -> None:
    """Have strace write each call that changes the disk to a file, and do one of them wrong.

    `trace` is the file; `inject` says what goes wrong and when, in the words of strace.
    """
    words = ["strace", "-qq", "-p", str(process), "-o", job["trace"], "-e", f"trace={WRITING}"]
    if "inject" in job:
        words += ["-e", f"inject={job.get('calls', WRITING)}:{job['inject']}"]
    TRACERS[process] = subprocess.Popen(words, stderr=subprocess.DEVNULL)
    until = time.monotonic() + ATTACHED
    while time.monotonic() < until:
        status = Path(f"/proc/{process}/status").read_text()
        if "TracerPid:\t0\n" not in status:
            return
        time.sleep(0.002)
    raise RuntimeError("strace could not be attached")


TRACERS: dict[int, subprocess.Popen] = {}


def outcome(job: dict, process: int, answers: int, began: float) -> dict:
    """Wait for a child, ending it at its hour if it has one; return what became of it."""
    if (after := job.get("die_after")) is not None:
        ended, _, _ = select.select([answers], [], [], after)
        if not ended:
            os.kill(process, signal.SIGKILL)
    with os.fdopen(answers, "rb") as read:
        said = read.read()
    _, status = os.waitpid(process, 0)
    if (tracer := TRACERS.pop(process, None)) is not None:
        tracer.wait()
    died = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    answer = json.loads(said) if said else {}
    return {"died": died, "took": time.monotonic() - began} | answer


def load_the_program() -> None:
    """Load all that a command may need, which each child would else do by itself."""
    import netkeeper  # noqa: PLC0415 - not for whoever imports this module

    for each in pkgutil.walk_packages(netkeeper.__path__, "netkeeper."):
        if not each.name.startswith("netkeeper.ui"):
            importlib.import_module(each.name)
    import alembic.command  # noqa: F401, PLC0415
    import sqlalchemy.dialects.sqlite  # noqa: F401, PLC0415

    netkeeper.app.vocabulary()


def main() -> None:
    """Load the program, then do each line's jobs at the same time and answer with a line."""
    warnings.simplefilter("ignore")
    load_the_program()
    gc.collect()
    gc.freeze()  # or each child's collector would look at all of it, and copy its pages
    for line in sys.stdin:
        jobs = json.loads(line)
        started = [(job, *start(job)) for job in jobs]
        done = [outcome(*each) for each in started]
        sys.__stdout__.write(json.dumps(done) + "\n")
        sys.__stdout__.flush()


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))
    main()
