"""Address books of both kinds alike: what a field says, and back again as it was."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netkeeper.domain.people import Answer, Person
from netkeeper.exchange import people_csv, people_reading, vcard_reading, vcard_writing
from netkeeper.services.imports import preview
from tests.services.imports.taking import card, people, taken


@pytest.mark.parametrize("name", ["418-555-0104", "+1 (418) 555-0104", "?", "-", "☎️"])
def test_a_number_in_a_names_place_is_none(program, file, name):
    cards = (
        card("FN:" + name, "TEL:418-555-0104"),
        card("N:;" + name),
        card("FN:Marc 2", "N:2;Marc"),
    )
    (told,) = taken(program, file("a.vcf", *(line for each in cards for line in each))).files
    assert [(each.line, each.code) for each in told.skipped] == [
        (1, "row_without_name"), (5, "row_without_name"),
    ]  # fmt: skip
    (marc,) = people(program)
    assert (marc.display_name, marc.family_name) == ("Marc 2", "2")
    table = file("a.csv", "Nom complet;Tél", f"{name};418-555-0104")
    assert taken(program, table).files[0].skipped[0].code == "row_without_name"


def test_one_table_of_broken_accents_among_several_files_is_told(program, file):
    broken = "Prénom;Nom\r\nZoé;Côté".encode().decode("cp1252")
    table, luc = file("people.csv", broken), file("luc.vcf", *card("VERSION:3.0", "FN:Luc Roy"))
    assert not taken(program, luc, work=preview).repairable
    assert taken(program, table, luc, work=preview).repairable


@pytest.mark.parametrize(
    "written",
    ["Ana Cruz <ana@example.org>", '"Ana Cruz" (ana@example.org)', "3. Ana Cruz, ana@example.org"],
)
def test_an_address_beside_a_name_is_no_part_of_it(program, file, written):
    taken(program, file("people.csv", "Nom complet;Entreprise", f"{written};Atlas"))
    taken(program, file("people.vcf", *card("VERSION:3.0", f"FN:{written}", "N:;;;;")))
    (ana,) = people(program)
    assert (ana.display_name, ana.given_name, ana.family_name) == ("Ana Cruz", "Ana", "Cruz")
    assert ana.emails == ("ana@example.org",)


def test_quotation_marks_around_a_given_name_are_no_part_of_it(program, file):
    cards = (card("N:Roy;“Luc”", "FN:“Luc” Roy"), card("N:Bell;Robert", "FN:Robert “Bob” Bell"))
    taken(program, file("a.vcf", *(line for each in cards for line in each)))
    taken(program, file("b.csv", "Nom complet;Société", "« Ana » Cruz;“Nordet”", "Lund, “Eva”;"))
    assert {(each.display_name, each.given_name, each.company) for each in people(program)} == {
        ("Luc Roy", "Luc", ""),
        ("Robert “Bob” Bell", "Robert", ""),
        ("Ana Cruz", "Ana", "Nordet"),
        ("Eva Lund", "Eva", ""),
    }


def test_a_number_is_a_number_however_a_program_writes_it(program, file):
    taken(program, file("people.csv", "Nom complet;Tél", "Luc Roy;15145550105.0"))
    taken(program, file("a.vcf", *card("FN:Ana Cruz", "TEL:tel:+1-418-555-0101;ext=5")))
    taken(program, file("b.csv", "Nom complet;Tél", "Zoé Côté;4185550.0102"))
    assert [each.phones for each in people(program)] == [
        ("4185550.0102",), ("+1-418-555-0101 x5",), ("15145550105",),
    ]  # fmt: skip


# Whatever may stand in a record; what ends a line is a line feed in every form.
TEXT = st.text(
    st.one_of(
        st.characters(codec="utf-8", exclude_characters="\0\r", exclude_categories=["Cc", "Cs"]),
        st.sampled_from(",;:\\\"'=+-@\n\t😀é\u202e\u05d0"),
    ),
    max_size=12,
)
ITEM = TEXT.filter(lambda text: text.strip() and text == text.strip())
NAME = st.builds("{}Roy{}".format, TEXT, TEXT)
PEOPLE = st.builds(
    Person,
    id=st.just(0),
    given_name=NAME,
    family_name=TEXT,
    display_name=NAME,
    company=TEXT,
    position=TEXT,
    location=TEXT,
    slug=st.sampled_from([None, "luc-roy", "élise-roy-ñ", "李明"]),
    note=TEXT,
    emails=st.lists(ITEM, max_size=3, unique=True).map(tuple),
    phones=st.lists(ITEM, max_size=3, unique=True).map(tuple),
    other_names=st.lists(ITEM, max_size=2, unique=True).map(tuple),
    tags=st.lists(ITEM, max_size=3, unique=True).map(tuple),
)
WHOLE = st.builds(
    Person._replace,
    PEOPLE,
    connected_on=st.none() | st.dates(date(1900, 1, 1)),
    in_contact=st.booleans(),
    reference=st.none() | st.sampled_from(Answer),
    introduction=st.none() | st.sampled_from(Answer),
    linkedin_note=TEXT,
    former_slugs=st.lists(ITEM, max_size=2, unique=True).map(tuple),
)
QUICK = settings(max_examples=150)


def _step(_done, _total):
    pass


def _blank(person):
    """Return somebody whose texts of blanks alone are empty, as every form has them."""
    texts = ("given_name", "family_name", "company", "position", "location", "note")
    names = {name: "" for name in (*texts, "linkedin_note") if not getattr(person, name).strip()}
    return person._replace(**names)


@QUICK
@given(st.lists(PEOPLE, min_size=1, max_size=3))
def test_cards_give_the_same_people_again(tmp_path_factory, held):
    path = tmp_path_factory.getbasetemp() / "always.vcf"
    with path.open("wb") as file:
        vcard_writing.write(file, held)
    found = [each.person for each in vcard_reading.read(path, _step)]
    assert list(map(_blank, found)) == list(map(_blank, held))


@QUICK
@given(st.lists(WHOLE, min_size=1, max_size=3), st.sampled_from(["fr", "en"]))
def test_a_table_gives_the_same_people_again(tmp_path_factory, held, language):
    path = tmp_path_factory.getbasetemp() / "always.csv"
    with path.open("wb") as file:
        people_csv.write(file, held, language)
    reading, _fields = people_reading.read(path, _step)
    found = [each.person for each in reading]
    assert list(map(_blank, found)) == list(map(_blank, held))
