"""What the tests of services share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.services.archive_files import Shop

if TYPE_CHECKING:
    from pathlib import Path

    from netkeeper.app import Program


@pytest.fixture
def shop(program: Program, tmp_path: Path) -> Shop:
    """What writes archives and imports them into the test's own record."""
    return Shop(program, tmp_path / "archives")
