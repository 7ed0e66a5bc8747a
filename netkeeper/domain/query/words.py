"""Tells which words can be looked for."""

from __future__ import annotations

from netkeeper.domain.folding import fold


def is_searchable(text: str) -> bool:
    """Tell whether a text holds anything that can be looked for."""
    return any(each.isalnum() for each in text) or bool(fold(text))
