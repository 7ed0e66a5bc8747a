"""The start of the window: without a screen, or without what Qt needs, it says so and ends."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys

import pytest

from netkeeper import app
from netkeeper.ui.platform import platform_check
from netkeeper.ui.platform.platform_check import missing_library, why_no_window

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="elsewhere a desktop always has a screen"
)

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM")
SAID = {
    "fr": "Aucun écran pour afficher une fenêtre.",
    "en": "There is no screen to show a window on.",
}


def start(tmp_path, language="en", *words, **screens):
    """Start the window as a user does, with these screens and no others."""
    known = {name: value for name, value in os.environ.items() if name not in SCREENS}
    return subprocess.run(
        [sys.executable, "-m", "netkeeper", "--lang", language, *words],
        env=known | {"XDG_RUNTIME_DIR": str(tmp_path), "PYTHONUTF8": "1"} | screens,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    ("language", "screens"),
    [
        ("fr", {}),
        ("en", {"QT_QPA_PLATFORM": ""}),
        ("en", {"DISPLAY": ":987"}),
        ("fr", {"DISPLAY": "no-such-host.invalid:0", "QT_QPA_PLATFORM": "xcb"}),
        ("en", {"WAYLAND_DISPLAY": "wayland-987"}),
        ("en", {"WAYLAND_DISPLAY": "wayland-987", "QT_QPA_PLATFORM": "wayland", "DISPLAY": ":0"}),
        ("fr", {"QT_QPA_PLATFORM": "wayland;xcb"}),
    ],
    ids=["none", "empty", "dead X", "no host", "dead Wayland", "Wayland alone", "either"],
)
def test_without_a_screen_one_sentence_says_so(tmp_path, language, screens):
    done = start(tmp_path, language, **screens)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(SAID[language])
    assert done.stderr.count("\n") == 1


def test_without_a_screen_the_sample_is_not_shown_either_and_nothing_is_left(tmp_path):
    folder = tmp_path / "tmp"
    folder.mkdir()
    done = start(tmp_path, "en", "--demo", TMPDIR=str(folder))
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert list(folder.iterdir()) == []


@pytest.fixture
def screens(monkeypatch):
    """A function that sets what the environment says of screens, on Linux."""
    monkeypatch.setattr(sys, "platform", "linux")

    def only(**said):
        for name in SCREENS:
            monkeypatch.delenv(name, raising=False)
        for name, value in said.items():
            monkeypatch.setenv(name, value)

    return only


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc:size=800x600"])
def test_a_platform_without_a_screen_needs_none(screens, platform):
    screens(QT_QPA_PLATFORM=platform)
    assert why_no_window() is None


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_elsewhere_there_is_always_a_screen(screens, monkeypatch, system):
    screens()
    monkeypatch.setattr(sys, "platform", system)
    assert why_no_window() is None


@pytest.mark.parametrize(
    ("said", "x_answers", "wayland_answers", "code"),
    [
        ({"DISPLAY": ":0"}, True, False, None),
        ({"DISPLAY": ":0"}, False, False, "no_display"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, False, True, None),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, True, False, None),
        ({"WAYLAND_DISPLAY": "wayland-0"}, False, True, None),
        ({"WAYLAND_DISPLAY": "wayland-0", "QT_QPA_PLATFORM": "xcb"}, True, True, "no_display"),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "wayland"}, True, False, "no_display"),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "xcb:name=x"}, True, False, None),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "wayland;xcb"}, True, False, None),
        ({"WAYLAND_DISPLAY": "wayland-0", "QT_QPA_PLATFORM": "wayland-egl;xcb"}, False, True, None),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "wayland;xcb:name=x"}, False, False, "no_display"),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "wayland-egl;"}, True, False, "no_display"),
        ({"QT_QPA_PLATFORM": "wayland;offscreen"}, False, False, None),
        ({"QT_QPA_PLATFORM": "VNC"}, False, False, None),
        ({"QT_QPA_PLATFORM": "xyz;XCB"}, False, False, "no_display"),
        ({"QT_QPA_PLATFORM": "xyz", "QT_PLUGIN_PATH": "/opt/mine"}, False, False, None),
    ],
)
def test_a_screen_that_answers_will_do(
    screens, monkeypatch, said, x_answers, wayland_answers, code
):
    screens(**said)
    monkeypatch.setattr(platform_check, "_x_server_answers", lambda: x_answers)
    monkeypatch.setattr(platform_check, "_wayland_answers", lambda: wayland_answers)
    monkeypatch.setattr(platform_check, "_missing_for_plugin", lambda: "")
    why = why_no_window()
    assert (why and why[0]) == code


@pytest.mark.parametrize(
    ("message", "library"),
    [
        (
            "libGL.so.1: cannot open shared object file: No such file or directory",
            "libGL.so.1",
        ),
        ("libxkbcommon.so.0: cannot open shared object file", "libxkbcommon.so.0"),
        ("/opt/qt/libQt6Gui.so.6: undefined symbol: nothing", "libQt6Gui.so.6"),
        ("libstdc++.so.6: version `GLIBCXX_3.4.32' not found", "libstdc++.so.6"),
        ("No module named 'PySide6'", ""),
        ("cannot import name 'QWidget' from 'PySide6.QtWidgets'", ""),
    ],
)
def test_the_library_that_is_missing_is_named(message, library):
    assert missing_library(ImportError(message)) == library


@pytest.mark.parametrize(
    ("message", "library"),
    [
        ("libxcb-cursor.so.0: cannot open shared object file", "libxcb-cursor.so.0"),
        ("something else", "libqxcb.so"),
    ],
)
def test_what_the_plugin_lacks_is_named_before_qt_aborts(screens, monkeypatch, message, library):
    screens(DISPLAY=":0")

    def lacking(_name):
        raise OSError(message)

    monkeypatch.setattr(ctypes, "CDLL", lacking)
    assert why_no_window() == ("missing_library", {"library": library})


def test_without_the_wayland_library_wayland_does_not_answer(screens, monkeypatch):
    screens(WAYLAND_DISPLAY="wayland-0")

    def lacking(_name):
        raise OSError("libwayland-client.so.0: cannot open shared object file")

    monkeypatch.setattr(ctypes, "CDLL", lacking)
    assert why_no_window() == ("no_display", {})


def test_a_wayland_connection_that_is_open_already_is_left_to_qt(screens):
    screens(WAYLAND_SOCKET="987")
    assert why_no_window() is None


BLOCKED = """
import sys
from importlib.abc import MetaPathFinder
class Missing(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name == "PySide6.QtCore":
            raise ImportError("libEGL.so.1: cannot open shared object file: No such file")
sys.meta_path.insert(0, Missing())
sys.argv = ["netkeeper", "--lang", sys.argv[1], *sys.argv[2:]]
from netkeeper import __main__
sys.exit(__main__.main())
"""


@pytest.mark.parametrize("asked", ["xyz", "xyz:name=x", "cocoa;zzz"])
def test_a_kind_of_screen_that_qt_has_not_is_refused_before_qt_aborts(tmp_path, asked):
    environment = os.environ | {"QT_QPA_PLATFORM": asked, "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "netkeeper", "--record", str(tmp_path / "r"), "--lang", "en"],
        env=environment, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"QT_QPA_PLATFORM asks for “{asked}”")
    assert "offscreen" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(("language", "said"), [("fr", "Il manque"), ("en", "The window needs")])
def test_where_qt_cannot_be_loaded_the_library_is_named(language, said):
    environment = os.environ | {"DISPLAY": ":0", "QT_QPA_PLATFORM": "", "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-c", BLOCKED, language],
        env=environment, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(said)
    assert "libEGL.so.1" in done.stderr
    assert done.stderr.count("\n") == 1


# What the first paint does without: each is loaded after it, by a job or by whoever needs it.
# Whoever adds one of these to what the first page imports makes every start slower for it.
AFTER_THE_PAINT = {
    "alembic", "anyascii", "babel", "calendar", "dateparser", "dateutil", "holidays", "parsy",
    "logging.handlers", "lucide", "numpy", "pyqtgraph", "rapidfuzz", "sqlalchemy",
    "netkeeper.cli.commands", "netkeeper.cli.run", "netkeeper.domain.identity.identity",
    "netkeeper.domain.note_check", "netkeeper.domain.requests", "netkeeper.domain.standing",
    "netkeeper.services.consents", "netkeeper.services.follow_ups",
    "netkeeper.services.invitations", "netkeeper.services.requests",
    "netkeeper.services.standing", "netkeeper.store.reading.registry",
    "netkeeper.store.soundness.problems", "netkeeper.store.unit_of_work", "netkeeper.texts",
    "netkeeper.ui.work.child_process", "netkeeper.ui.field", "netkeeper.ui.background.reminder",
}  # fmt: skip
# What a window that nobody has touched does without for as long: it shows what others found.
ONCE_USED = {
    "anyascii", "dateutil", "numpy", "parsy", "rapidfuzz", "sqlalchemy",
    "netkeeper.domain.identity.identity", "netkeeper.domain.note_check.check",
    "netkeeper.domain.query", "netkeeper.services.consents", "netkeeper.services.requests",
    "netkeeper.services.standing", "netkeeper.store.journal.replaying",
    "netkeeper.store.reading.registry", "netkeeper.ui.field",
}  # fmt: skip
WATCHED = """
import os, sys
from netkeeper.ui.desk import Desk
begin = Desk.tell_painted
def tell(desk):
    if desk._unpainted is None:
        return  # told again, as after a while even where nothing was seen to be painted
    page = desk.parent().frame.page("today")
    print(page.decide.model.rowCount(), *sys.modules, flush=True)
    desk.standing.changed.connect(lambda now: desk.in_a_turn(lambda: tell_all(page, now)))
    begin(desk)
def tell_all(page, now):
    print(len(page._advised._kept), *sys.modules, flush=True)
    os._exit(0)
Desk.tell_painted = tell
sys.argv = ["netkeeper", "--lang", "fr", "--record", sys.argv[1]]
from netkeeper import __main__
__main__.main()
"""


def test_nothing_is_loaded_that_what_is_shown_does_not_need(tmp_path):
    record = tmp_path / "record.sqlite3"
    app.make_sample(record, people=60)
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, str(record)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip
    (rows, *painted), (judged, *at_rest) = (line.split() for line in done.stdout.splitlines())
    assert int(rows) > 0
    assert not AFTER_THE_PAINT & set(painted)
    assert int(judged) > 0
    assert not ONCE_USED & set(at_rest)
