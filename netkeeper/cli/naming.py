"""Whom the words of a command name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper import app
from netkeeper.cli import words
from netkeeper.domain.faults import Fault
from netkeeper.services.requests import Request, find_candidates

if TYPE_CHECKING:
    import argparse

    from netkeeper.domain.evidence import KnownCandidate
    from netkeeper.services.ports import Reader


def one_person(reader: Reader, asked: argparse.Namespace) -> KnownCandidate:
    """Return whom the words name for sure.

    Raises:
        Fault: Nobody is named, or several people are.
    """
    slug, email = words.profile(asked.url), words.address(asked.email)
    found = find_candidates(reader, Request(asked.name, slug, email or None), app.vocabulary())
    sure = [each for each in found if each.candidate.certainty.is_sure]
    if len(sure) > 1 or (not sure and len(found) > 1):
        raise Fault("several_people", count=len(sure) or len(found), name=asked.name)
    if not sure:
        raise Fault("nobody_named", name=asked.name)
    return sure[0]
