"""The installed Qt binding keeps its count of references to None."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QLineEdit


@pytest.mark.usefixtures("qapp")
def test_a_call_that_returns_nothing_takes_nothing_from_none() -> None:
    edit = QLineEdit()
    edit.setText("before")
    count = sys.getrefcount(None)
    for number in range(200):
        edit.setText(str(number))
    assert sys.getrefcount(None) - count > -20
