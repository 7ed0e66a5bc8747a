"""Folding by letters is the same as folding the whole text."""

from hypothesis import given
from hypothesis import strategies as st

from netkeeper.domain import folding
from netkeeper.domain.folding import fold

ACCENTED = [chr(code) for code in (*range(1, 128), *range(0xC0, 0x250))]


def whole(text):
    plain = text.translate(folding._APOSTROPHES)
    return " ".join(folding._WORD.findall(folding._latin(folding._letters(plain)).lower()))


def test_every_accented_letter_folds_as_in_a_text():
    assert [fold(f"a{each}b é") for each in ACCENTED] == [whole(f"a{each}b é") for each in ACCENTED]


@given(st.text(st.sampled_from([*ACCENTED, "\u0301", "’", "李"])))
def test_letters_alone_and_together_fold_alike(text):
    assert fold(text) == whole(text)
