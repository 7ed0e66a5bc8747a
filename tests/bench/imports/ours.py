"""One import in a process of its own: python tests/bench/imports/ours.py RECORD PATH.

Tells its seconds of CPU, its memory and what it found as JSON.
"""

from __future__ import annotations

import json
import sys
import time
from datetime import date
from pathlib import Path

from netkeeper import app
from netkeeper.services.imports import import_archive
from tests.bench.imports.peak import peak_mib


class Quiet:
    """Takes the steps."""

    def step(self, done: int, total: int) -> None:
        """Take one."""


def main(record: Path, path: Path) -> None:
    """Import and tell."""
    program = app.build(record, origin="import")
    with program.open_unit("import_archive"):
        pass  # to load what any change needs: the start of a program isn't measured here
    start = time.process_time()
    report = import_archive(program.open_unit, [path], date(2026, 11, 23), Quiet())
    told = {
        "seconds": time.process_time() - start,
        "memory": peak_mib(),
        "people": report.people,
        "invitations": report.invitations,
        "changes": report.changes,
        "files": [[each.kind, each.added, each.changed, each.unchanged] for each in report.files],
    }
    print(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
