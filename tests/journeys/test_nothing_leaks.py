"""No socket is opened, and nobody but the owner can read what is written: on a whole day of work.

The window and every command run as real processes under a guard that ends whoever touches the
network (`watched/sitecustomize.py`), with a mask that forbids nothing to anybody.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import stat
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from netkeeper import paths
from netkeeper.store.file.writer import make_private

ROOT = Path(__file__).parents[2]
GUARD = Path(__file__).parent / "watched"
STRACE = shutil.which("strace")
CALLS = "%network,umask,open,openat,creat,mkdir,mkdirat,chmod,fchmod,fchmodat"
PATIENCE = 240  # seconds; a quiet machine takes ten

posix = pytest.mark.skipif(os.name != "posix", reason="modes are those of POSIX")
straced = pytest.mark.skipif(STRACE is None, reason="strace is missing")


@dataclass(frozen=True)
class Day:
    """What a whole day left behind."""

    folder: Path
    said: dict[str, dict]
    watched: list[str]

    def calls(self, how: str) -> str:
        """Return the system calls of one of both halves of the day."""
        return (self.folder / f"{how}.strace").read_text(encoding="utf-8", errors="replace")


def guarded(folder: Path, **more: str) -> dict[str, str]:
    """Return the environment of a process that is watched, with folders of its own."""
    own = {name: str(folder / "home") for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")}
    return os.environ | own | {
        "PYTHONPATH": os.pathsep.join((str(GUARD), str(ROOT))),
        "PYTHONDONTWRITEBYTECODE": "1",
        "NETKEEPER_WATCH": str(folder / "watched"),
        "TMPDIR": str(folder / "tmp"),
        "QT_QPA_PLATFORM": "offscreen",
    } | more  # fmt: skip


def folders(folder: Path) -> Path:
    """Make what a user has before the program: a home, and folders that are theirs."""
    for name in ("home", "tmp", "out"):
        (folder / name).mkdir()
    return folder


def run(how: str, folder: Path, trace: bool = STRACE is not None, **more: str) -> dict:
    """Run one half of the day; return what it said of itself."""
    prefix = []
    if trace:
        file = str(folder / f"{how}.strace")
        prefix = [STRACE, "-f", "--seccomp-bpf", "-e", f"trace={CALLS}", "-o", file]
    record = folder / how / "record.sqlite3"
    done = subprocess.run(
        [*prefix, sys.executable, "-m", "tests.journeys.whole_day", how, record, folder / "out"],
        env=guarded(folder, **more),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
        umask=0 if os.name == "posix" else -1,
    )
    assert done.returncode == 0, f"{done.returncode}: {done.stdout}\n{done.stderr}"
    return json.loads(done.stdout.strip().splitlines()[-1])


@pytest.fixture(scope="module")
def day(tmp_path_factory) -> Day:
    """A day that was lived through once."""
    folder = folders(tmp_path_factory.mktemp("day"))
    said = {how: run(how, folder) for how in ("commands", "window")}
    watched = (folder / "watched").read_text(encoding="utf-8").splitlines()
    return Day(folder, said, watched)


# No socket


def test_no_process_of_the_day_touched_the_network(day):
    """Whoever had would have been ended, and the day with them."""
    how = [line.split()[0] for line in day.watched]
    assert len(how) >= 4  # both halves, and the children that import and back up
    assert set(how) <= {"kernel", "python"}
    if sys.platform == "linux":
        assert set(how) == {"kernel"}


@straced
def test_no_system_call_of_the_day_is_one_of_the_network(day):
    for how in ("commands", "window"):
        calls = day.calls(how)
        assert "openat(" in calls
        sockets = re.findall(r"^.*\b(?:socket|socketpair|connect|bind|sendto)\(.*$", calls, re.M)
        assert sockets == []


def test_no_module_that_speaks_to_networks_for_qt_is_loaded(day):
    for said in day.said.values():
        assert [name for name in said["loaded"] if name.startswith("PySide6")] == []
        assert not {"http.client", "urllib.request"} & set(said["loaded"])


OPENED = {
    "python": "import socket; socket.socket(socket.AF_INET, socket.SOCK_STREAM)",
    "a name looked up": "import socket; socket.getaddrinfo('example.org', 443)",
    "c": "import ctypes; ctypes.CDLL(None).socket(2, 1, 0)",
    "netlink, in c": "import ctypes; ctypes.CDLL(None).socket(16, 3, 0)",
    "a child": "import subprocess, sys; sys.exit(subprocess.call([sys.executable, '-c',"
    " 'import ctypes; ctypes.CDLL(None).socket(2, 1, 0)']) != 0)",
    "qt": "from PySide6.QtNetwork import QTcpSocket; from PySide6.QtCore import QCoreApplication\n"
    "a = QCoreApplication([]); s = QTcpSocket(); s.connectToHost('127.0.0.1', 9);"
    " s.waitForConnected(500)",
    "a worker imports the window": "import threading\n"
    "a = threading.Thread(target=__import__, args=['netkeeper.ui.look.theme'])\n"
    "a.start(); a.join()",
    "a worker imports what rests on nothing": "import threading, netkeeper.ui\n"
    "a = threading.Thread(target=__import__, args=['netkeeper.ui.work.process_failed'])\n"
    "a.start(); a.join()",
}


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's filter is Linux's")
@pytest.mark.parametrize("how", OPENED)
@pytest.mark.parametrize("unix", ["", "1"])
def test_the_guard_ends_whoever_does(tmp_path, how, unix):
    folder = folders(tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", OPENED[how]],
        env=guarded(folder, NETKEEPER_WATCH_UNIX=unix),
        capture_output=True,
        check=False,
    )
    assert done.returncode != 0
    told = (folder / "watched").read_text(encoding="utf-8")
    assert told.startswith("kernel ")
    if how == "python":
        assert "offence:socket.__new__" in told


@straced
def test_on_a_real_screen_nothing_but_the_display_is_reached(display, tmp_path):
    folder = folders(tmp_path)
    more = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display, "NETKEEPER_WATCH_UNIX": "1"}
    # Else one is launched where there is none, and outlives the window that is watched.
    run("pages", folder, **more, DBUS_SESSION_BUS_ADDRESS="disabled:")
    calls = (folder / "pages.strace").read_text(encoding="utf-8", errors="replace")
    reached = set(re.findall(r'\bconnect\(.*?sun_path=@?"([^"]*)"', calls))
    assert any("X11-unix" in each for each in reached)
    assert {each for each in reached if not re.search(r"X11-unix|dbus|at-spi|nscd", each)} == set()
    assert set(re.findall(r"\bsocket\((\w+)", calls)) <= {"AF_UNIX"}


# Nobody else reads


def modes(*folders: Path) -> dict[str, int]:
    """Return the rights that others have on anything in some folders."""
    every = [each for folder in folders for each in (folder, *folder.rglob("*"))]
    return {str(each): stat.S_IMODE(each.stat().st_mode) & 0o077 for each in every}


@posix
def test_all_that_a_day_leaves_is_its_owners_alone(day):
    own = modes(day.folder / "commands", day.folder / "window")
    assert len(own) >= 12  # records, what lies beside them, the log, the window, backups
    written = {
        name: others
        for name, others in modes(
            day.folder / "out", day.folder / "home", day.folder / "tmp"
        ).items()
        # What the user had before: three folders, and the archive that they downloaded; and what
        # the system's library of fonts keeps of the fonts, where it can't keep it for everybody.
        if Path(name).name not in {"out", "home", "tmp", ".cache"}
        and not name.endswith(".zip")
        and "fontconfig" not in Path(name).parts
    }
    assert {Path(name).suffix for name in written} >= {".pdf", ".json", ".csv", ".vcf", ".ics"}
    assert {name: others for name, others in (own | written).items() if others} == {}


@posix
@straced
@pytest.mark.parametrize("how", ["commands", "window"])
def test_nothing_was_others_to_read_even_for_a_moment(day, how):
    """Each file was asked for with no rights for others, not only closed to them afterwards."""
    masks: dict[str, int] = {}
    made = 0
    for line in day.calls(how).splitlines():
        process, _, call = line.partition(" ")
        if found := re.search(r"\bumask\((\d+)\)", call):
            masks[process] = int(found[1], 8)
        found = re.search(r'"([^"]*)", (?:[A-Z_|]*O_CREAT[A-Z_|]*, )?(0\d*)\) += \d+', call)
        if found is None or not found[1].startswith(traced(day.folder)):
            continue
        if found[1].endswith((".zip", "/watched")):  # the test's own
            continue
        made += 1
        left = int(found[2], 8) & ~masks.get(process, masks.get("", 0)) & 0o077
        assert left == 0 or _is_there(day, how, line), line
    assert made > 10


def traced(path: Path) -> str:
    """Return a path as strace writes it, the bytes of letters with accents in octal."""
    return "".join(chr(byte) if byte < 128 else f"\\{byte:o}" for byte in os.fsencode(path))


def _is_there(day: Day, how: str, line: str) -> bool:
    """Tell whether a file was there before a call that would have made it."""
    path = re.search(r'"([^"]*)"', line)[1]
    calls = day.calls(how)
    return f'"{path}"' in calls[: calls.index(line)]


@posix
def test_the_mask_of_the_day_is_set_before_anything_is_loaded(tmp_path):
    script = "import os, sys; os.umask(0); sys.argv = ['netkeeper', '--version']\n"
    script += "from netkeeper.__main__ import main\ntry:\n    main()\nfinally:\n"
    script += "    print(oct(os.umask(0)))"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stdout.splitlines()[-1] == "0o77"


@posix
def test_what_an_older_version_left_open_is_closed(tmp_path):
    folder = tmp_path / "mine"
    folder.mkdir()
    record = folder / "record.sqlite3"
    for end in ("", "-wal", "-shm"):
        beside = Path(f"{record}{end}")
        beside.touch()
        beside.chmod(0o644)
    folder.chmod(0o755)  # the user's own choice, and left so
    make_private(record)
    open_to_others = {name: others for name, others in modes(folder).items() if others}
    assert open_to_others == {str(folder): 0o055}


@posix
def test_our_own_folder_is_closed_to_others_again(own_home):
    folder = paths.data_folder()
    folder.mkdir(mode=0o755, parents=True)
    make_private(folder / "record.sqlite3")
    assert set(modes(folder).values()) == {0}
    assert folder.is_relative_to(own_home)
