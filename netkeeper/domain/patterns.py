"""Regular expressions that are compiled when they are first used.

Together those of the domain take some 50 ms to compile, and the window's first page needs few.
"""

from __future__ import annotations

import re
from typing import cast


class _Late:
    """Stands for a compiled pattern: whatever is asked of it is kept, and then as quick."""

    def __init__(self, text: str, flags: int) -> None:
        self._text = text
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        """Return a method of the compiled pattern; called only for what isn't kept yet."""
        method: object = getattr(re.compile(self._text, self._flags), name)
        setattr(self, name, method)
        return method


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern whose methods can be called; a fault in it shows at the first call."""
    return cast("re.Pattern[str]", _Late(text, flags))
