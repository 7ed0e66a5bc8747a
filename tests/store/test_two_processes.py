"""A record that two processes have open: what the one commits, the other reads."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from tests.conftest import TODAY

if TYPE_CHECKING:
    from netkeeper.app import Program


def people_of(reader) -> int:
    return reader.overview.counts(TODAY).people


def test_what_other_processes_write_is_read_once_the_writer_is_ready(program: Program, reader):
    assert people_of(reader) == 0
    program.load_writer()
    for count, name in enumerate(("Ada Exemple", "Marc Caron", "Wei Li"), start=1):
        subprocess.run(
            [sys.executable, "-m", "netkeeper", "--record", program.path, "met", name],
            capture_output=True,
            check=True,
        )
        assert people_of(reader) == count
    assert reader.overview.problems() == []
