"""Runs an import, or a look at what it would change, in a process of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.ui.work.child_words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from netkeeper.services.imports.options import ImportOptions
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.work.jobs import ProcessJob


def run_import(
    desk: Desk, paths: Sequence[Path], options: ImportOptions, *, preview: bool
) -> ProcessJob:
    """Queue the command that imports files, or looks at them; it succeeds with its document."""
    # What follows the two dashes is a path, whatever it begins with.
    given = ("--progress", *_options(options, preview=preview), "--", *map(str, paths))
    return desk.jobs.start_process(words_of(desk, "import", *given))


def _options(options: ImportOptions, *, preview: bool) -> Iterator[str]:
    """Yield the command's options that say the same."""
    if preview:
        yield "--preview"
    if options.repair:
        yield "--repair"
    # With an equals sign, whatever the value begins with.
    yield from (f"--me={each}" for each in options.own)
    yield from (f"--map={heading}={field}" for heading, field in options.columns)
    yield from (f"--without={each}" for each in sorted(options.without))
