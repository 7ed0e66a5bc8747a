"""What a file is, told by its bytes: nothing yet, a plain record, an encrypted one, or neither.

An encrypted file bears no sign. It is told by its pages: all of them look like random bytes, which
neither a plain record nor most damage does. So a plain record whose first page is overwritten is
not taken for an encrypted one, since its other pages are plain; and an encrypted one whose first
page no longer looks random is known to be damaged.
"""

from __future__ import annotations

import os
import stat
from collections import Counter
from enum import Enum
from typing import TYPE_CHECKING

from netkeeper.store.file.keyring import KEYRING, SALT

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

HEADER = b"SQLite format 3\x00"
PAGE = 4096  # bytes of a page of an encrypted file; SQLCipher's default
_SAMPLES = 12  # pages looked at, spread over the file
# The chi-square of the bytes of a random page: 255 on average, with a deviation of 22.6. A page of
# text or of tables has thousands. The limit is six deviations above the mean.
_RANDOM = 255 + 6 * 22.6


class Kind(Enum):
    """What a file is."""

    NOTHING = "nothing"  # missing or empty
    PLAIN = "plain"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"  # encrypted once; its first page is not as it was
    FOREIGN = "foreign"
    NO_FILE = "no_file"  # a folder, a pipe, a device: to be read, some would wait for ever


def look(path: Path) -> tuple[Kind, bytes]:
    """Return what a file is, and the salt of an encrypted one.

    Closing a file ends the locks of every connection of this process to it: to be asked where
    there is none.

    Raises:
        OSError: The file can't be read.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return Kind.NO_FILE, b""
        with path.open("rb") as file:
            first = file.read(PAGE)
            if not first:
                return Kind.NOTHING, b""
            if first.startswith(HEADER):
                return Kind.PLAIN, b""
            if KEYRING.find(first[:SALT]) is not None:
                return Kind.ENCRYPTED, first[:SALT]  # of a file that was opened before
            return _kind_of(first, file), first[:SALT]
    except FileNotFoundError:
        return Kind.NOTHING, b""


def _kind_of(first: bytes, file: BinaryIO) -> Kind:
    """Return what a file without SQLite's header is."""
    pages = file.seek(0, os.SEEK_END) // PAGE
    if not pages:
        return Kind.FOREIGN
    spread = {number * (pages - 1) // _SAMPLES for number in range(1, _SAMPLES + 1)} - {0}
    random = 0
    for number in spread:
        file.seek(number * PAGE)
        random += _is_random(file.read(PAGE))
    if 2 * random < len(spread):
        return Kind.FOREIGN
    if _is_random(first):
        return Kind.ENCRYPTED
    return Kind.DAMAGED if spread else Kind.FOREIGN


def _is_random(page: bytes) -> bool:
    """Tell whether a page's bytes are as evenly spread as random ones."""
    mean = len(page) / 256
    counts = Counter(page)
    spread = sum((counts[each] - mean) ** 2 for each in range(256)) / mean
    return spread < _RANDOM
