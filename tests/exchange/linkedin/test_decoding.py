"""Encodings, and text that was decoded wrongly once before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netkeeper.exchange.linkedin.decoding import Decoder, mis_decoded_samples, repaired


def decoded(*blocks):
    decoder = Decoder()
    text = "".join(decoder.decode(block) for block in blocks) + decoder.decode(b"", final=True)
    return text, decoder


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_each_encoding_that_is_met_is_told(encoding):
    text, _ = decoded("Zoë Côté, Lévis\n".encode(encoding))
    assert text == "Zoë Côté, Lévis\n"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_told_by_its_plain_beginning(encoding):
    text = "First Name,Last Name\nŁukasz,李明\n"
    assert decoded(text.encode(encoding))[0] == text


@pytest.mark.parametrize(
    "text",
    [
        "André,Côté,Lévis", "Zoë,Brandt,Noël", "ÉRIC,LÉVESQUE,Québec", "Anaïs,Forêt,« Le Garçon »",
        "Jürgen,Müller,Köln, près de l’église", "“Bob” Roy,Élan – Montréal,à côté",
    ],
)  # fmt: skip
@pytest.mark.parametrize("encoding", ["cp1252", "mac-roman"])
def test_an_old_macs_letters_are_told_from_windows(text, encoding):
    assert decoded(b"First Name\n", text.encode(encoding))[0] == f"First Name\n{text}"


@pytest.mark.parametrize("text", ["Škoda", "5 €", "Mot™", "fin…", "cœur", "L’HAŸ", "Œuvre", "É."])
def test_what_either_may_have_meant_is_windows(text):
    assert decoded(text.encode("cp1252"))[0] == text


def test_big_endian_utf_16_is_told_by_its_mark():
    assert decoded(b"\xfe\xff" + "Zoë".encode("utf-16-be"))[0] == "Zoë"


def test_a_letter_cut_in_two_by_a_block_is_whole():
    first, second = "Zoë".encode()[:3], "Zoë".encode()[3:]
    assert decoded(first, second)[0] == "Zoë"


def test_one_bad_byte_does_not_spoil_the_other_accents():
    text, decoder = decoded("Zoë ".encode(), b"\x81 ", "Côté".encode())
    assert text == "Zoë \ufffd Côté"
    assert decoder.encoding == "utf-8"
    assert decoder.damaged == 1


def test_one_bad_byte_before_many_good_letters_is_damage_too():
    text, decoder = decoded(b"\x81 " + "Zoë Côté Lévis".encode())
    assert text == "\ufffd Zoë Côté Lévis"
    assert decoder.damaged == 1


def test_windows_1252_may_come_after_long_plain_text():
    text, decoder = decoded(b"First Name,Last Name\n" * 100, "Zoë,Côté\n".encode("cp1252"))
    assert text.endswith("Zoë,Côté\n")
    assert decoder.encoding == "cp1252"


def test_a_marked_file_is_never_taken_for_windows_1252():
    text, decoder = decoded(b"\xef\xbb\xbfZo\xeb")
    assert text == "Zoë"
    assert decoder.encoding == "utf-8"
    assert decoder.damaged == 1


def test_lines_of_windows_among_those_of_utf_8_keep_their_letters():
    written = ["Zoë", "L’Écuyer", "Côté", "Lévis"]
    first, *others = [
        line.encode("cp1252" if place % 2 else "utf-8") for place, line in enumerate(written)
    ]
    text, decoder = decoded(first + b"\n", b"\n".join(others))
    assert text.split("\n") == written
    assert decoder.damaged == 3


def broken(text):
    """Return the text as Windows shows its UTF-8 when it takes it for Windows-1252."""
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())


@pytest.mark.parametrize("text", ["Zoë", "Côté à Lévis", "Élodie", "l’été…", "李明", "🚀", "Ça Í"])
def test_broken_letters_are_repaired(text):
    assert repaired(broken(text)) == text


@given(st.text())
def test_whatever_was_broken_comes_back(text):
    plain = "".join(one for one in text if one.isascii() or one in "éèàçÉÀ’–李明🚀")
    assert repaired(broken(plain)) == plain


@given(st.text())
def test_repairing_never_fails(text):
    assert isinstance(repaired(text), str)


@pytest.mark.parametrize("text", ["Zoë Côté", "Ã table", "100 Â", "plain"])
def test_sound_text_stays_as_it_is(text):
    assert repaired(text) == text
    assert mis_decoded_samples(text) == ()


def test_a_file_broken_throughout_shows_some_words():
    assert mis_decoded_samples("ZoÃ«,CÃ´tÃ©\nAndrÃ©,ZoÃ«") == (
        ("ZoÃ«", "Zoë"),
        ("CÃ´tÃ©", "Côté"),
        ("AndrÃ©", "André"),
    )


def test_a_few_broken_words_that_members_typed_are_no_reason():
    assert mis_decoded_samples("ZoÃ«\n" + "Côté\n" * 50) == ()
