"""Whatever a file, a line or a note holds: a report or one sentence, and nothing is changed by it.

`python tests/fuzz/run.py` tries many more of the same; what it breaks becomes an example here.
"""

from __future__ import annotations

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.kinds import Kinds

pytestmark = pytest.mark.skipif(os.name == "nt", reason="no timers of CPU there")

SOME = settings(max_examples=200 if os.environ.get("NETKEEPER_SOAK") else 8)
NAMES = ("table", "zip", "people", "vcard", "calendar", "json", "folder", "line", "note")


@pytest.fixture(scope="module")
def kinds(tmp_path_factory, empty_record):
    made = Kinds(tmp_path_factory.mktemp("fuzz"), empty=empty_record)
    yield made
    made.close()


CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
# What the fuzzing broke once, with what becomes of it now.
FOUND = [
    (
        "vcard",  # an encoding of Python's own
        b"BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=unicode_escape: \xe9 \\ Ada\r\nEND:VCARD\r\n",
        "read",
    ),
    ("table", f"{CONNECTIONS}\ufeff,,,,,,08 Feb 2026\n".encode(), "read"),  # a name of nothing
]


@pytest.mark.parametrize(("name", "data", "fate"), FOUND)
def test_what_was_broken_once_is_not_broken_again(kinds, name, data, fate):
    assert kinds.every[name].attempt(data) == fate


@pytest.mark.parametrize("name", NAMES)
def test_whatever_comes_is_read_or_refused(kinds, name):
    kind = kinds.every[name]

    @SOME
    @given(st.data())
    def attempt(data):
        assert kind.attempt(data.draw(kind.draws))

    attempt()
