"""What is loaded a piece a turn before a page is made is what the page needs."""

from __future__ import annotations

import subprocess
import sys

import pytest

from netkeeper.ui import pages


@pytest.mark.parametrize("code", pages._PARTS)
def test_nothing_is_loaded_for_a_page_that_it_does_not_import(code: str) -> None:
    asked = (
        f"import sys, netkeeper.ui.{code}.page;"
        f"print(*set({pages._PARTS[code]!r}) - sys.modules.keys())"
    )
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert told.stdout.split() == []
