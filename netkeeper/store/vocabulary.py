"""Loads what is known of names from the shipped files."""

from __future__ import annotations

import json
from functools import cache

from netkeeper.domain.name_vocabulary import Vocabulary, vocabulary
from netkeeper.paths import RESOURCES

_FILES = ("short_names.json", "name_spellings.json", "common_names.json", "name_readings.json")


@cache
def name_vocabulary() -> Vocabulary:
    """Return the shipped vocabulary of names; read once, some milliseconds."""
    data: dict[str, object] = {}
    for name in _FILES:
        data.update(json.loads((RESOURCES / "vocabulary" / name).read_text(encoding="utf-8")))
    return vocabulary(data)
