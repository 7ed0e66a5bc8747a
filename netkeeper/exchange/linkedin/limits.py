"""How much a file or an archive may ask of the machine before it is refused."""

from __future__ import annotations

from netkeeper.domain.values import frozen

KIB = 1024
MIB = 1024 * KIB
GIB = 1024 * MIB


@frozen
class Limits:
    """The bounds a reading keeps to; LinkedIn's own archives stay far below each of them.

    LinkedIn allows 30,000 connections, and ten years of messages come to some 50 MiB; so these
    bounds are met only by files that were made to hurt, and memory and time stay bounded by them:
    an import never holds more than 300 MB (`python tests/bench/measure.py hostile`).
    """

    archive_bytes: int = 4 * GIB  # all files to be read together, once expanded
    file_bytes: int = 2 * GIB  # one file to be read, once expanded
    expansion: int = 200  # expanded bytes for one packed byte; real tables have 5 to 20
    expansion_from_bytes: int = 32 * MIB  # below this a file may expand as it likes
    directory_bytes: int = 8 * MIB  # a zip's table of contents; about 80,000 entries
    entries: int = 50_000  # files in a folder, or in all zips together
    zips: int = 50  # kept open together
    tables: int = 1_000  # files whose head is looked at; a complete archive has about 60
    nested_bytes: int = 64 * MIB  # zips inside a zip, held in memory, all together
    head_bytes: int = 64 * KIB  # what is looked at to know a file
    block_bytes: int = 64 * KIB  # read at a time; larger ones fall out of the processor's cache
    line_characters: int = 4 * MIB  # the rest of a longer line is dropped
    record_characters: int = 8 * MIB  # one record, over all its lines
    inbox_bytes: int = 128 * MIB  # kept of an inbox: about 60,000 conversations of both sides


DEFAULT = Limits()
