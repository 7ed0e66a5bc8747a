"""What the user says of an import besides the files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from datetime import date


@frozen
class ImportOptions:
    """How files are to be read.

    `repair` mends accents that a program broke. `own` are the user's own addresses in calendars,
    and the only ones where they are given; `without` names meetings not to be made, by their keys.
    `columns` gives headings of tables, each with the field of a person it stands for, "" for none.
    """

    repair: bool = False
    own: tuple[str, ...] = ()
    without: frozenset[str] = frozenset()
    columns: tuple[tuple[str, str], ...] = ()


@frozen
class Terms:
    """On what terms files are taken in: when, how they are read, and whether for good."""

    today: date
    options: ImportOptions
    keep: bool
