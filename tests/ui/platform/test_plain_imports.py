"""How PySide6 is imported at the start: what it says of a wrong call is the same, only later."""

from __future__ import annotations

import os
import subprocess
import sys

# What PySide6 tells of calls, in a process of its own: it can be imported but once.
TOLD = """
import sys
if sys.argv[1] == "ours":
    from netkeeper.ui.platform import plain_imports, platform_check
    platform_check._missing_for_plugin()  # where there is a screen, it is the first to need Qt
    with plain_imports.plain_imports():
        import linecache
        assert not linecache.cache  # of what the library looked at
        from PySide6 import QtCore, QtGui, QtWidgets
    print(len(plain_imports._sources), file=sys.stderr)
from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.support.signature import get_signature
def failing(call):
    try:
        call()
    except Exception as error:
        return f"{type(error).__name__}: {error}"
CALLS = [
    lambda: QtCore.QPoint("x"), lambda: QtCore.QPoint(1, 2, 3), lambda: QtCore.QSize(width=3),
    lambda: QtGui.QColor(object()), lambda: QtWidgets.QLabel.setText(3),
    lambda: QtCore.QDate(1, 2, 3).toString(b"x"),
]
for each in CALLS: print(failing(each))
print(QtCore.QPoint.__doc__, get_signature(QtCore.QTimer.start))
import PySide6.support.signature.lib.pyi_generator as generator
print(hasattr(generator, "nothing_of_the_kind"))
print(sorted(generator.__dict__.keys() - {"__getattr__", "load_when_asked", "update_mapping"}))
if sys.argv[1] == "ours":
    print(len(plain_imports._sources), file=sys.stderr)
"""


def told(how):
    done = subprocess.run(
        [sys.executable, "-c", TOLD, how],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"},
        capture_output=True, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done


def test_a_wrong_call_is_described_as_ever_and_only_then_loads_what_describes_it():
    ours, plain = told("ours"), told("plain")
    assert ours.stdout == plain.stdout
    assert "Supported signatures" in ours.stdout
    before, after = (int(line) for line in ours.stderr.split())
    assert (before, after) == (7, 0)
