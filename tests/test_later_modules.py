"""What libraries import and nobody asks for: it stays away, and is itself once it is asked."""

from __future__ import annotations

import subprocess
import sys

import pytest

PUT_OFF = """
import logging
from netkeeper.later_modules import put_off
put_off(("asyncio", "hashlib", "importlib.metadata", "logging.config"))
"""
DATEPARSER = """
import sys
from netkeeper.domain import when
when.warm_up()
print(sorted({"dateparser.date", "logging.handlers", "_hashlib"} & set(sys.modules)))
"""


def said(text):
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", text],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.stderr == ""
    return done.stdout.split("\n")[:-1]


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
            "import asyncio; asyncio.sleep; put_off(('asyncio',)); print(asyncio.sleep.__name__)",
            "sleep",
        ),
        (DATEPARSER, "['dateparser.date']"),
        ("import logging.config; print(logging.config.dictConfig.__name__)", "dictConfig"),
        ("from logging.config import dictConfig; print(dictConfig.__name__)", "dictConfig"),
        ("import hashlib; print(hashlib.sha256(b'').hexdigest()[:8])", "e3b0c442"),
    ],
)
def test_whoever_asks_for_it_has_it(asked, told):
    assert said(PUT_OFF + asked) == [told]
