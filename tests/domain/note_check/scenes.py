"""Invented people and meetings for the tests of the note check."""

from __future__ import annotations

from datetime import date

from netkeeper.domain.days import Day
from netkeeper.domain.invitations import Direction
from netkeeper.domain.meeting_lines import MeetingLine
from netkeeper.domain.meetings import MeetingKind
from netkeeper.domain.note_check.check import check_note
from netkeeper.domain.note_check.facts import NoteFacts, Side
from netkeeper.store.vocabulary import note_vocabulary
from tests.conftest import TODAY

MINE = Side(("Annick Fortier",), "Atelier Boréal", "Architecte")
MARIE = Side(("Marie Tremblay", "Marie", "Tremblay"), "Fonds Vélanord", "Directrice, promotion")


def meeting(event="", place="", topic="", on=date(2026, 11, 19), kind=MeetingKind.IN_PERSON):
    """Make a meeting, of the Thursday before today if nothing else is said."""
    return MeetingLine(1, Day(on), kind, event, place, topic, "", (), 1)


CHAMBER = meeting("5 à 7 de la Chambre", "Québec", "toits verts")


def facts(*meetings, introducers=(), direction=Direction.SENT, theirs=MARIE):
    """Make what is known beside a note."""
    return NoteFacts(direction, TODAY, MINE, theirs, meetings, introducers)


STRANGER = facts()
MET = facts(CHAMBER)
THEIRS = facts(direction=Direction.RECEIVED)


def found(note, known=MET):
    """Return the findings of a note by their codes, one of each."""
    return {each.code: each for each in check_note(note, known, note_vocabulary())}


def marked(note, code, known=MET):
    """Return the passages that findings of a code mark, in the note's order."""
    every = check_note(note, known, note_vocabulary())
    return [passage(note, each) for each in every if each.code == code]


def passage(note, finding):
    """Return the words that a finding marks."""
    return note[slice(*finding.span)]
