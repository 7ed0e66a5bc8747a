"""What the tests of work beside the window need."""

from __future__ import annotations

import pytest

from netkeeper.ui.work.jobs import Jobs


@pytest.fixture
def jobs(qapp):
    made = Jobs()
    yield made
    made.close()
    made.deleteLater()
