"""What the tests of imports share: files taken into a record, and whom it holds then."""

from __future__ import annotations

from netkeeper.services.imports import import_archive
from tests.conftest import TODAY
from tests.services.archive_files import NoProgress


def taken(program, *paths, work=import_archive, **options):
    """Return the report of what was taken in of files, or of what would be (`work`)."""
    return work(program.open_unit, list(paths), TODAY, NoProgress(), **options)


def people(program):
    """Return everybody of the record, in the order of their names."""
    with program.open_reader() as reader:
        return list(reader.exports.people())


def card(*lines):
    """Return the lines of a vCard."""
    return ("BEGIN:VCARD", *lines, "END:VCARD")
