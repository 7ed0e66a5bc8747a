"""What every test may use: Qt without a screen, and a real record made by the migrations."""

from __future__ import annotations

import gc
import json
import os
import shutil
import signal
import sqlite3
import sys
import time
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from netkeeper.app import Program
    from netkeeper.services.ports.reading import Reader

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

TODAY = date(2026, 11, 23)  # a Monday


def pytest_configure(config: pytest.Config) -> None:
    # What the offscreen platform says of every window; no other platform does.
    for what in ("propagateSizeHints", "raise"):
        config.addinivalue_line("qt_log_ignore", f"This plugin does not support {what}")

    # Started in the background of a shell, all of this would be deaf to Ctrl+C, the commands too.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)

    # As in the window itself: a worker thread that collected could delete Qt objects of the main
    # one. Now and then it is done here, between two tests.
    gc.disable()

    choose_examples()


def choose_examples() -> None:
    """Have Hypothesis try the same examples each time, in whatever time a busy machine takes.

    With NETKEEPER_SOAK it tries others each time, as `tests/fuzz/run.py` does.
    """
    from hypothesis import HealthCheck, settings

    settings.register_profile(
        "netkeeper",
        deadline=None,
        derandomize=not os.environ.get("NETKEEPER_SOAK"),
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )
    settings.load_profile("netkeeper")


_tests_run = 0


def try_one_example() -> None:
    """Have Hypothesis look who holds its source of chance, before that is frozen out of sight."""
    from hypothesis import find, strategies

    find(strategies.none(), lambda _none: True)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup() -> None:
    global _tests_run  # noqa: PLW0603 - a hook has no other place to count in
    if _tests_run == 0:
        try_one_example()
    if _tests_run % 100 == 0:
        gc.collect()
        gc.freeze()  # what is left stays for good: half a second each time to look at it again
    _tests_run += 1


@dataclass
class Announced:
    """Keeps the sets of tables that commits announced, in order."""

    heard: list[frozenset[str]] = field(default_factory=list)

    def __call__(self, tables: frozenset[str]) -> None:
        self.heard.append(tables)


@pytest.fixture(autouse=True)
def no_lesser_application() -> Iterator[None]:
    """Hold each test to leaving no application behind in which widgets could not be made."""
    yield
    core, widgets = (sys.modules.get(f"PySide6.{part}") for part in ("QtCore", "QtWidgets"))
    made = core.QCoreApplication.instance() if core is not None else None
    assert made is None or (widgets is not None and isinstance(made, widgets.QApplication))


def live_in(home: Path, patch: pytest.MonkeyPatch) -> None:
    """Keep what is done away from the user's own files."""
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        patch.setenv(name, str(home))
    patch.delenv("NETKEEPER_RECORD", raising=False)


@pytest.fixture(scope="session", autouse=True)
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of all homes, itself that of what is made once for several tests.

    Where pytest numbers folders, each new one costs a look at all.
    """
    folder = tmp_path_factory.mktemp("homes")
    with pytest.MonkeyPatch.context() as patch:
        live_in(folder, patch)
        yield folder


@pytest.fixture(autouse=True)
def own_home(homes: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of each test's own."""
    home = homes / str(_tests_run)
    home.mkdir(mode=0o700)
    live_in(home, monkeypatch)
    return home


@pytest.fixture
def lives_in() -> Iterator[Callable[[str], None]]:
    """What has this computer be in a time zone."""
    if not hasattr(time, "tzset"):
        pytest.skip("the zone is the system's there")

    with pytest.MonkeyPatch.context() as patch:

        def move(zone: str) -> None:
            patch.setenv("TZ", zone)
            time.tzset()

        yield move
    time.tzset()


def settled(path: Path) -> Path:
    """Have a record's file hold whatever was written, for a copy to hold it too; return it."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


@pytest.fixture(scope="session")
def empty_record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record made once by the migrations; tests work on copies."""
    from netkeeper.store.schema.upgrading import upgrade

    path = tmp_path_factory.mktemp("record") / "record.sqlite3"
    upgrade(path)
    return settled(path)


@pytest.fixture
def record_path(empty_record: Path, tmp_path: Path) -> Path:
    """A record of the test's own, empty."""
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    return shutil.copy(empty_record, folder / "record.sqlite3")


@pytest.fixture
def announced() -> Announced:
    """What commits announced."""
    return Announced()


@pytest.fixture
def program(record_path: Path, announced: Announced) -> Program:
    """The program on the test's own record, on a fixed day."""
    from netkeeper import app

    return app.build(
        record_path,
        origin="window",
        announce=announced,
        day=lambda: TODAY,
        clock=lambda: datetime(2026, 11, 23, 15, 0, tzinfo=UTC),
    )


@pytest.fixture
def reader(program: Program) -> Iterator[Reader]:
    """A read connection to the test's own record."""
    with program.open_reader() as opened:
        yield opened


@dataclass(frozen=True)
class Answered:
    """What a command wrote and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict:
        return json.loads(self.out)


@pytest.fixture
def netkeeper(
    record_path: Path, monkeypatch: pytest.MonkeyPatch, capsys
) -> Callable[..., Answered]:
    """A function that runs a command in this process, on a fixed day; in English, or as said."""
    from netkeeper import __main__, app

    ahead = datetime(TODAY.year, TODAY.month, TODAY.day, 15, tzinfo=UTC) - app.now()
    then = {"day": lambda: TODAY, "clock": lambda: app.now() + ahead}
    monkeypatch.setattr(app.build, "__kwdefaults__", app.build.__kwdefaults__ | then)
    monkeypatch.setenv("LANG", "en_CA.UTF-8")
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)

    def run(*words: object, record: Path = record_path, language: str = "") -> Answered:
        told = ["--lang", language] if language else []
        given = ["netkeeper", "--record", str(record), *told, *map(str, words)]
        monkeypatch.setattr(sys, "argv", given)
        code = __main__.main()
        return Answered(code, *capsys.readouterr())

    return run


def plain(text: str) -> str:
    """Return a text with plain spaces, as one reads it aloud."""
    return text.replace("\u00a0", " ")


def rows_of(path: Path, *, journal: bool = False) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of every table of a record, without the journal's unless asked."""
    with closing(sqlite3.connect(path)) as connection:
        names = [
            name
            for (name,) in connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT%'"
            )
            if journal or not name.startswith("journal_")
        ]
        return {
            name: connection.execute(f"SELECT * FROM {name} ORDER BY id").fetchall()  # noqa: S608
            for name in names
        }
