"""Loads what is known of names, and of notes, from the shipped files."""

from __future__ import annotations

import json
from functools import cache

from netkeeper.domain.name_vocabulary import Vocabulary, vocabulary
from netkeeper.domain.note_check.vocabulary import NoteVocabulary, note_vocabulary
from netkeeper.paths import RESOURCES

_FILES = ("short_names.json", "name_spellings.json", "common_names.json", "name_readings.json")

_NOTE_FILES = ("note_words.json", "note_fillers.json", "note_contexts.json", "note_commerce.json")


@cache
def name_vocabulary() -> Vocabulary:
    """Return the shipped vocabulary of names; read once, some milliseconds."""
    data: dict[str, object] = {}
    for name in _FILES:
        data.update(json.loads((RESOURCES / "vocabulary" / name).read_text(encoding="utf-8")))
    return vocabulary(data)


@cache
def note_check_vocabulary() -> NoteVocabulary:
    """Return the shipped vocabulary of notes; read once, some tens of milliseconds."""
    data: dict[str, object] = {}
    for name in _NOTE_FILES:
        data.update(json.loads((RESOURCES / "vocabulary" / name).read_text(encoding="utf-8")))
    naming = (RESOURCES / "vocabulary" / "note_events.json").read_text(encoding="utf-8")
    return note_vocabulary({**data, "naming": json.loads(naming)})
