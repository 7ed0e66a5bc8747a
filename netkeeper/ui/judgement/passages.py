"""Number what was found in a note, and say how each passage is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.findings import Severity
from netkeeper.domain.values import frozen
from netkeeper.ui.widgets.marked_text import Mark, MarkKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from netkeeper.domain.findings import Finding
    from netkeeper.texts.texts import Texts

_TO_MEND = frozenset({"commercial", "too_long"})  # to be cut, whatever their severity
_MATCHES = "names_"  # how codes begin of what the record says too


@frozen
class Numbered:
    """A finding with the number of its passage, from 1; 0 where it has none."""

    finding: Finding
    number: int = 0

    @property
    def kind(self) -> MarkKind:
        """Return how its passage is marked."""
        code = self.finding.code
        if code.startswith(_MATCHES):
            return MarkKind.MATCHES
        mend = code in _TO_MEND or self.finding.severity is Severity.STOP
        return MarkKind.TO_MEND if mend else MarkKind.NOT_FOUND


def numbered(findings: Iterable[Finding]) -> list[Numbered]:
    """Return findings with a passage first, numbered in the note's order, then the others."""
    every = list(findings)
    inside = sorted((each for each in every if each.span), key=lambda each: each.span or (0, 0))
    return [
        *(Numbered(each, number) for number, each in enumerate(inside, 1)),
        *(Numbered(each) for each in every if not each.span),
    ]


def advice_on(finding: Finding, texts: Texts) -> str:
    """Return why a finding matters, and what mends it."""
    return " ".join(filter(None, (texts.why_it_matters(finding), texts.remedy(finding))))


def marks_of(found: Sequence[Numbered], texts: Texts) -> list[Mark]:
    """Return the marks of the numbered findings."""
    return [
        Mark(*each.finding.span, each.number, each.kind, texts.what(each.finding))
        for each in found
        if each.finding.span is not None
    ]
