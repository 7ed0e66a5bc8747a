"""What libraries import and nobody asks for: it stays away, and is itself once it is asked."""

from __future__ import annotations

import subprocess
import sys

import pytest

PUT_OFF = """
import logging
from netkeeper.later_modules import OF_DATEPARSER, OF_SQLALCHEMY, put_off
put_off(OF_SQLALCHEMY + OF_DATEPARSER)
"""
DATEPARSER = """
import sys
from netkeeper.domain import when
when.warm_up()
print(sorted({"dateparser.date", "logging.handlers", "_hashlib"} & set(sys.modules)))
"""
DIALECT = """
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import make_url
print(sqlite.aiosqlite.dialect is make_url("sqlite+aiosqlite://").get_dialect())
"""
WRITTEN = """
import sys
from pathlib import Path
from netkeeper import app
program = app.build(Path(sys.argv[1]), origin="command")
with program.open_unit("change_settings") as unit:
    unit.settings.set("theme", "dark")
    unit.commit()
program.load_writer()
away = {"ssl", "email", "_hashlib", "asyncio.events", "sqlalchemy.connectors.asyncio"}
print(sorted(({"sqlalchemy.engine"} | away) & set(sys.modules)))
from sqlalchemy.util import concurrency
import asyncio
waits = asyncio.sleep(0)
print(concurrency.iscoroutine(waits), concurrency.iscoroutine(3))
print(*map(concurrency.is_exit_exception, (asyncio.TimeoutError(), ValueError())))
waits.close()
"""


def said(text, *words):
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", text, *words],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.stderr == ""
    return done.stdout.split("\n")[:-1]


def test_sqlalchemy_writes_without_it_and_knows_it_afterwards(program):
    assert said(WRITTEN, str(program.path)) == [
        "['sqlalchemy.engine']",
        "True False",
        "True False",
    ]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("import asyncio; print(asyncio.run(asyncio.sleep(0, 'slept')))", "slept"),
        ("from asyncio import sleep; print(sleep.__module__)", "asyncio.tasks"),
        ("import asyncio.events as events; print(events.__name__)", "asyncio.events"),
        ("import importlib.metadata as found; print(found.version('pytest') > '')", "True"),
        ("from importlib import metadata; print(metadata.__file__ > '')", "True"),
        ("import importlib.metadata; print(importlib.metadata.version('pytest') > '')", "True"),
        (
            "import asyncio; asyncio.sleep; put_off(OF_SQLALCHEMY); print(asyncio.sleep.__name__)",
            "sleep",
        ),
        (DATEPARSER, "['dateparser.date']"),
        (DIALECT, "True"),
        ("import logging.config; print(logging.config.dictConfig.__name__)", "dictConfig"),
        ("from logging.config import dictConfig; print(dictConfig.__name__)", "dictConfig"),
        ("import hashlib; print(hashlib.sha256(b'').hexdigest()[:8])", "e3b0c442"),
    ],
)
def test_whoever_asks_for_it_has_it(asked, told):
    assert said(PUT_OFF + asked) == [told]
