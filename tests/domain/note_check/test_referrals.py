"""Whom a note says that it comes from: names to look for in the record."""

from __future__ import annotations

import pytest

from netkeeper.domain.note_check.referrals import referrals
from netkeeper.store.vocabulary import note_vocabulary
from tests.domain.note_check.scenes import THEIRS


@pytest.mark.parametrize(
    ("note", "names"),
    [
        ("Sofia van der Berg told me to write to you.", ["Sofia van der Berg"]),
        ("La sœur de Jean de la Salle m’a suggéré de vous écrire.", ["Jean de la Salle"]),
        ("Luc Roy, de Nordet, m’a suggéré de vous écrire.", ["Luc Roy"]),
        ("Luc Roy m’a suggéré de vous écrire. Ana Paz aime vos serres.", ["Luc Roy"]),
    ],
)
def test_a_name_is_taken_whole_from_the_sentence_that_tells_of_it(note, names):
    found = referrals(note, THEIRS, note_vocabulary())
    assert [each.name for each in found] == names
    assert [note[slice(*each.span)] for each in found] == names
