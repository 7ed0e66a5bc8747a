"""Make a theme for one test, at the text size it asks for, and a language; put both back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont, QPalette

from netkeeper.ui.language import Speech
from netkeeper.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def themed(qapp: QApplication) -> Iterator[Callable[..., Theme]]:
    """A function that makes a theme at a body of so many pixels."""
    font, kept = QFont(qapp.font()), []

    def make(px: int = 13, scheme: str = "light", contrast: str = "normal") -> Theme:
        sized = QFont(font)
        sized.setPixelSize(px)
        qapp.setFont(sized)
        theme = Theme(qapp, scheme, contrast, animations=False)
        kept.append(theme)
        return theme

    yield make
    qapp.setFont(font)
    qapp.setPalette(QPalette())


@pytest.fixture
def theme(themed: Callable[..., Theme]) -> Theme:
    """The light theme at a body of 13 px, without animations."""
    return themed()


@pytest.fixture
def speech(qapp: QApplication) -> Iterator[Speech]:
    """English, until the test asks for French."""
    made = Speech(qapp, "en")
    yield made
    made.choose("en")
    made.deleteLater()
