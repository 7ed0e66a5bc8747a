"""What the first words of the command line ask of the window, read without the parser of commands.

That, with argparse and its help, takes a tenth of the time that a window has.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

LANGUAGES = ("fr", "en")


class Asked(NamedTuple):
    """What is asked of the window; `pictures` is the folder where its pictures go, if those are."""

    record: Path | None = None
    lang: str = ""  # "" for the one that the record says
    demo: bool = False
    pictures: Path | None = None
    json: bool = False  # of those pictures: where they are, as one document


def language_of(words: Sequence[str]) -> str:
    """Return the language to answer in: the last `--lang`, else the system's, French or English."""
    for place in reversed(range(len(words))):
        option, equals, given = words[place].partition("=")
        said = given if equals else "".join(words[place + 1 : place + 2])
        if option == "--lang" and said in LANGUAGES:
            return said
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "fr" if value.lower().startswith("fr") else "en"
    return "en"


def asked_of_window(words: Sequence[str]) -> Asked | None:
    """Return what the words ask of the window; None if they ask for anything else, or wrongly."""
    asked, left = Asked(), iter(words)
    for word in left:
        name, equals, value = word.partition("=")
        if word == "--demo":
            asked = asked._replace(demo=True)
            continue
        value = value if equals else next(left, "")
        if not value or value.startswith("-"):
            return None
        if name == "--record":
            asked = asked._replace(record=Path(value))
        elif name == "--lang" and value in LANGUAGES:
            asked = asked._replace(lang=value)
        else:
            return None
    return asked
