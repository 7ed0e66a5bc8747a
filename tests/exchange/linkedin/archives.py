"""Small archives for the tests: bytes as tables, zips made in memory, rows read in one go."""

import io
import zipfile
from pathlib import Path

from netkeeper.exchange.linkedin import connections, invitations, messages, notes
from netkeeper.exchange.linkedin.entries import Entry
from netkeeper.exchange.linkedin.files import examine
from netkeeper.exchange.linkedin.limits import DEFAULT
from netkeeper.exchange.linkedin.problems import Skipped

DATA = Path(__file__).parents[2] / "data" / "linkedin"

CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
INVITATIONS = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,"
    "DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT\n"
)
ADA = "Ada,Exemple,https://www.linkedin.com/in/ada-exemple,,Acme,Commis,08 Feb 2026\n"
IN = "https://www.linkedin.com/in/"


def file_of(content, name="table.csv", limits=DEFAULT, **more):
    """Return the table that these bytes, or this text in UTF-8, are."""
    data = content if isinstance(content, bytes) else content.encode()
    return examine(Entry(name, len(data), None, lambda: io.BytesIO(data), **more), limits)


def sample(path):
    """Return one of the sample files as a table."""
    return file_of((DATA / path).read_bytes(), path)


def both(reading):
    """Return the rows and the skipped rows of a reading."""
    found = list(reading)
    return (
        [row for row in found if not isinstance(row, Skipped)],
        [row for row in found if isinstance(row, Skipped)],
    )


def connection_rows(content, **options):
    return both(connections.read(file_of(content), **options))


def invitation_rows(content, **options):
    return both(invitations.read(file_of(content), **options))


def note_rows(content, **options):
    return both(notes.read(file_of(content), **options))


def message_facts(content, *told, **options):
    return messages.read(file_of(content), *told, **options)


def zipped(files, **options):
    """Return the bytes of a zip with these files: names and contents."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, **options) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return held.getvalue()


def skips_of(rows):
    """Return the line and the code of each skipped row."""
    return [(row.line, row.code.value) for row in rows]
