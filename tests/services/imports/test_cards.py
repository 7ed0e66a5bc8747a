"""Address books as cards: from any program and version, merged without overwriting."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from netkeeper.domain.faults import Fault
from netkeeper.domain.people import Person
from netkeeper.services import history
from netkeeper.services.imports import preview
from netkeeper.services.people import add_person, read_person, trash_people
from tests.conftest import rows_of
from tests.services import cast
from tests.services.imports.taking import card, people, taken
from tests.services.test_exports import NADIA

OUTLOOK_21 = card(
    "VERSION:2.1",
    "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:C=C3=B4t=C3=A9;Zo=C3=A9;;M.",
    "FN;ENCODING=QUOTED-PRINTABLE:Zo=E9 C=F4t=E9",
    b"ORG;CHARSET=ISO-8859-1:Caf\xe9 du coin;D\xe9p\xf4t",
    "TITLE:Chef, ventes",
    "TEL;WORK;VOICE:514 555-0101",
    "EMAIL;PREF;INTERNET:zoe@example.org",
    "NOTE;ENCODING=QUOTED-PRINTABLE:ligne 1=0D=0A=",
    "ligne 2",
    "PHOTO;TYPE=JPEG;ENCODING=BASE64:",
    " /9j/4AAQSkZJRgABAQAAAQABAAD",
    "",
)
APPLE_30 = card(
    "VERSION:3.0",
    "PRODID:-//Apple Inc.//iPhone OS 18.0//EN",
    "N:O’Brien;Séan;;;",
    "FN:Séan O’Brien",
    "ORG:Boulons\\, vis;",
    "item1.EMAIL;type=INTERNET;type=pref:sean@example.org",
    "item1.X-ABLabel:_$!<Other>!$_",
    "TEL;type=CELL;type=VOICE:+1 (418) 555-0102",
    "item2.URL;type=pref:https\\://www.linkedin.com/in/sean-obrien",
    "PHOTO;ENCODING=b;TYPE=JPEG:" + "A" * 60,
    " " + "A" * 74,
    "NOTE:une note\\navec deux li",
    " gnes",
)
GOOGLE_40 = card(
    "VERSION:4.0",
    "FN:Li Ming",
    "N:Li;Ming;;;",
    "NICKNAME:Mimi",
    "TEL;TYPE=cell;VALUE=uri:tel:+15145550103",
    'EMAIL;TYPE="home,work":li@example.org',
    'ADR;LABEL="1, rue A":;;1 rue A;Québec;QC;G1A;Canada',
    "CATEGORIES:myContacts,amis",
    "SOCIALPROFILE;SERVICE-TYPE=LinkedIn:https://www.linkedin.com/in/li-ming",
)


def test_cards_of_every_program_and_version_are_read(program, file):
    report = taken(program, file("all.vcf", *OUTLOOK_21, *APPLE_30, *GOOGLE_40))
    (told,) = report.files
    assert (told.kind, told.rows, told.added, told.skipped) == ("cards", 3, 3, ())
    zoe, sean, li = sorted(people(program), key=lambda each: each.emails, reverse=True)
    assert (zoe.display_name, zoe.family_name, zoe.company) == ("Zoé Côté", "Côté", "Café du coin")
    assert (zoe.position, zoe.note) == ("Chef, ventes", "ligne 1\nligne 2")
    assert (zoe.phones, zoe.emails) == (("514 555-0101",), ("zoe@example.org",))
    assert (sean.company, sean.slug) == ("Boulons, vis", "sean-obrien")
    assert sean.note == "une note\navec deux lignes"
    assert (li.phones, li.location) == (("+15145550103",), "Québec")
    assert (li.other_names, li.tags, li.slug) == (("Mimi",), ("amis",), "li-ming")


def test_a_second_import_changes_nothing(program, file):
    path = file("all.vcf", *OUTLOOK_21, *APPLE_30, *GOOGLE_40)
    taken(program, path)
    before = rows_of(program.path, journal=True)
    report = taken(program, path)
    assert (report.changes, report.files[0].unchanged) == (False, 3)
    assert rows_of(program.path, journal=True) == before


def test_it_is_one_change_undone_and_done_again_and_a_preview_keeps_nothing(program, file):
    number = add_person(program.open_unit, Person(0, "Li", "Ming", "Li Ming"))
    before = rows_of(program.path)
    path = file("all.vcf", *APPLE_30, *GOOGLE_40)
    shown = taken(program, path, work=preview)
    assert rows_of(program.path) == before
    done = taken(program, path)
    assert shown.files == done.files
    after = rows_of(program.path)
    assert (done.files[0].added, done.files[0].changed) == (1, 1)
    with program.open_reader() as reader:
        assert read_person(reader, number).person.emails == ("li@example.org",)
    assert history.undo(program.undo).action == "import_contacts"
    assert rows_of(program.path) == before
    history.redo(program.redo)
    assert rows_of(program.path) == after


def test_what_the_record_holds_is_never_overwritten(program, file):
    number = add_person(program.open_unit, NADIA._replace(slug=None))
    with program.open_reader() as reader:
        before = read_person(reader, number).person
    path = file(
        "n.vcf",
        *card(
            "FN:Nadia Côté", "EMAIL:NADIA@example.org", "ORG:Autre", "TITLE:X", "NOTE:Y", "TEL:1"
        ),
    )
    taken(program, path)
    with program.open_reader() as reader:
        after = read_person(reader, number).person
    assert after == before._replace(
        phones=tuple(sorted((*before.phones, "1"))), other_names=after.other_names
    )
    assert set(after.other_names) == {*before.other_names, "Nadia Côté"}


def test_namesakes_are_nobodys_and_stay_apart(program, file):
    cast.person(program, "Jean Tremblay", company="A")
    cast.person(program, "Jean Tremblay", company="B")
    path = file("j.vcf", *card("FN:Jean Tremblay", "ORG:C", "TEL:1"))
    assert taken(program, path).files[0].added == 1
    assert taken(program, path).files[0].unchanged == 1
    twice = file(
        "k.vcf",
        *card("FN:Ada Exemple", "EMAIL:a@example.org"),
        *card("FN:Ada Exemple", "EMAIL:b@example.org"),
    )
    assert taken(program, twice).files[0].added == 2
    assert taken(program, twice).files[0].unchanged == 2


def test_cards_of_one_name_and_one_telephone_are_one_person(program, file):
    """A telephone keeps the cards of several accounts."""
    cards = [
        *card("FN:Ada Exemple", "EMAIL:ada@example.org", "TEL:418 555-0101"),
        *card("FN:Ada Exemple", "ORG:Boréal", "TEL:+1 (418) 555-0101"),
        *card("FN:Ada Exemple", "TEL:418 555-0199"),
        *card("FN:Ada Exemple", "TEL:101"),
        *card("FN:Ada Exemple", "ORG:Nordet", "TEL:101"),
        *card("FN:Adèle Exemple", "TEL:418 555-0101"),
    ]
    assert taken(program, file("ada.vcf", *cards)).files[0].added == 5
    (ada,) = [each for each in people(program) if each.emails]
    assert (ada.company, ada.phones) == ("Boréal", ("418 555-0101",))
    assert taken(program, file("again.vcf", *cards)).files[0].unchanged == 6


def test_what_is_left_out_says_where_and_why(program, file):
    number = cast.person(program, "Luc Roy", slug="luc-roy")
    trash_people(program.open_unit, [number])
    path = file(
        "x.vcf",
        *card("ORG:Sans nom"),
        *card("FN:Compagnie", "X-ABShowAs:COMPANY"),
        *card("FN:Luc Roy", "URL:https://www.linkedin.com/in/luc-roy"),
        "BEGIN:VCARD",
        "FN:Coupée",
    )
    (told,) = taken(program, path).files
    assert [(each.line, each.code) for each in told.skipped] == [
        (1, "row_without_name"),
        (4, "card_of_no_person"),
        (8, "person_in_trash"),
        (12, "broken_off"),
    ]
    assert (told.rows, told.added) == (4, 0)


def test_cards_in_a_zip_or_a_folder_are_read_where_they_lie(program, file, tmp_path):
    folder = tmp_path / "Takeout" / "Contacts"
    folder.mkdir(parents=True)
    ada, luc = card("FN:Ada Bell", "TEL:418-555-0101"), card("FN:Luc Roy", "TEL:418-555-0102")
    file("Takeout/Contacts/Amis.vcf", *ada)
    file("Takeout/Contacts/Tous.vcf", *ada, *luc)
    (folder / "Amis.jpg").write_bytes(b"\xff\xd8")
    packed = tmp_path / "takeout.zip"
    with zipfile.ZipFile(packed, "w") as held:  # in whatever order the files lie there
        for name in ("Tous.vcf", "Amis.jpg", "Amis.vcf"):
            held.write(folder / name, f"Contacts/{name}")
    report = taken(program, packed)
    assert [(each.name, each.added) for each in report.files] == [("Amis.vcf", 1), ("Tous.vcf", 1)]
    assert [each.added for each in taken(program, tmp_path / "Takeout").files] == [0, 0]
    assert len(people(program)) == 2
    held = bytearray(Path(packed).read_bytes())
    place = held.index(b"Amis.vcf") + 10
    held[place : place + 30] = bytes(30)
    Path(packed).write_bytes(held)
    with pytest.raises(Fault, match="packed_broken"):
        taken(program, Path(packed))


@pytest.mark.parametrize("encoding", ["mac-roman", "utf-16-le", "utf-16-be"])
def test_cards_are_read_in_an_old_macs_letters_and_in_wide_ones(program, tmp_path, encoding):
    path = tmp_path / "contacts.vcf"
    path.write_bytes("\r".join(card("VERSION:3.0", "N:Côté;Zoé;;;", "")).encode(encoding))
    taken(program, path)
    assert [each.display_name for each in people(program)] == ["Zoé Côté"]


def test_a_comma_turns_a_name_round_only_as_its_parts_say(program, file):
    cards = (card("N:Roy;Luc", "FN:Roy, Luc"), card("N:Bell;Ana", "FN:Ana Bell, fils"))
    taken(program, file("a.vcf", *(line for each in cards for line in each)))
    assert {each.display_name for each in people(program)} == {"Luc Roy", "Ana Bell, fils"}


@pytest.mark.parametrize(
    ("filed", "whole"),
    [
        ("Roy, Bob Jr.", "Bob Roy Jr."),
        ("Roy, Dr. Bob III (Nordet)", "Dr. Bob Roy III (Nordet)"),
        ("Roy Jr., Bob", "Bob Roy Jr."),
        ("Roy, Junior", "Junior Roy"),
    ],
)
def test_what_tells_a_son_stays_at_the_end_of_a_name_turned_round(program, file, filed, whole):
    taken(program, file("a.vcf", *card(f"FN:{filed}")))
    assert [each.display_name for each in people(program)] == [whole]


@pytest.mark.parametrize("whole", [["FN:Ana Cruz"], []])
def test_a_name_that_a_card_does_not_part_is_the_whole_one(program, file, whole):
    taken(program, file("a.vcf", *card("N:Ana Cruz", *whole)))
    assert [(each.given_name, each.family_name) for each in people(program)] == [("Ana", "Cruz")]


@pytest.mark.parametrize(
    ("parts", "whole"),
    [("Roy;Marie;Claude;Mme", "Marie Claude Roy"), ("Roy;Luc;;M.;Jr.", "Luc Roy Jr.")],
)
def test_a_card_without_a_whole_name_has_its_middle_name_and_suffix(program, file, parts, whole):
    formatted = card("VERSION:2.1", f"N:{parts}", "FN:Le grand Roy")  # which says what it is to
    taken(program, file("a.vcf", *card("VERSION:2.1", f"N:{parts}"), *formatted))
    assert {each.display_name for each in people(program)} == {whole, "Le grand Roy"}


def test_a_cards_whole_name_may_leave_out_that_it_is_the_sons(program, file):
    father, son = (card("VERSION:3.0", f"N:Roy;Luc;;;{each}", "FN:Luc Roy") for each in ("", "Jr."))
    taken(program, file("a.vcf", *father, *son))
    assert {each.display_name for each in people(program)} == {"Luc Roy", "Luc Roy Jr."}


@pytest.mark.parametrize("lines", [["N:;Luc Roy;;;", "FN:Luc Roy"], ["N:;Luc;;;", "FN:Luc Roy"]])
def test_a_name_that_a_telephone_keeps_in_one_field_has_two_parts(program, file, lines):
    taken(program, file("a.vcf", *card("VERSION:2.1", *lines)))
    assert [(each.given_name, each.family_name) for each in people(program)] == [("Luc", "Roy")]


def test_an_address_that_a_card_has_twice_is_kept_once(program, file):
    twice = ("EMAIL;TYPE=PREF:Luc@example.org", "EMAIL:luc@example.org", "EMAIL:roy@example.org")
    taken(program, file("a.vcf", *card("FN:Luc Roy", *twice)))
    assert [each.emails for each in people(program)] == [("Luc@example.org", "roy@example.org")]


@pytest.mark.parametrize("said", ["lr@example.org", "L. R.", "Lucky"])
def test_what_is_no_whole_name_does_not_make_another_of_an_address(program, file, said):
    number = cast.person(program, "Luc Roy", emails=("lr@example.org",))
    taken(program, file("a.vcf", *card(f"FN:{said}", "EMAIL:lr@example.org", "TEL:418")))
    (luc,) = people(program)
    assert (luc.id, luc.phones) == (number, ("418",))
    assert luc.other_names == (() if "@" in said else (said,))


def test_linkedins_archive_comes_apart_from_address_books(program, file, tmp_path):
    file("Connections.csv", "First Name,Last Name,Company,Position,Connected On")
    with pytest.raises(Fault) as refused:
        taken(program, file("a.vcf", *GOOGLE_40), tmp_path)
    assert refused.value.code == "files_not_together"


@pytest.mark.parametrize(
    "lines",
    [
        card("FN" + ";a=b" * 20_000),
        card("FN:" + "x" * 2_000_000),
        card("FN;CHARSET=nonsense;ENCODING=QUOTED-PRINTABLE:=E9=ZZ="),
        card('FN;X="' + "a" * 50_000, "N:;;;;"),
        card("FN:a\0b", "NOTE:\\", "N:" + ";" * 10_000),
        (b"BEGIN:VCARD\nFN:\xed\xa0\x80\xff\nEND:VCARD",),
        ("BEGIN:VCARD",) * 500,
        ("END:VCARD",) * 500,
    ],
)
def test_hostile_cards_end_soon_and_quietly(program, file, lines):
    report = taken(program, file("bad.vcf", "BEGIN:VCARD", "END:VCARD", *lines))
    assert report.files[0].added <= 1
