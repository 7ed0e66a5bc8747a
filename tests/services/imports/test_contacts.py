"""Address books: cards and tables of people from any program, merged without overwriting."""

from __future__ import annotations

import time
import zipfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netkeeper.domain.faults import Fault
from netkeeper.domain.people import Answer, Person
from netkeeper.exchange import people_csv, people_reading, vcard_reading, vcard_writing
from netkeeper.services import history
from netkeeper.services.imports import ImportOptions, import_archive, preview
from netkeeper.services.people import add_person, read_person, trash_people
from tests.conftest import TODAY, rows_of
from tests.services import cast
from tests.services.test_exports import NADIA


class Quiet:
    def step(self, done, total):
        assert 0 <= done <= total


def taken(program, *paths, work=import_archive):
    return work(program.open_unit, list(paths), TODAY, Quiet())


@pytest.fixture
def file(tmp_path):
    """What writes a file of the given bytes or lines."""

    def write(name, *lines):
        path = tmp_path / name
        data = [one.encode() if isinstance(one, str) else one for one in lines]
        path.write_bytes(b"\r\n".join([*data, b""]))
        return path

    return write


def people(program):
    with program.open_reader() as reader:
        return list(reader.exports.people())


def card(*lines):
    return ("BEGIN:VCARD", *lines, "END:VCARD")


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


OUTLOOK_FR = (
    (
        "Titre,Prénom,Nom,Société,Fonction,Adresse de messagerie,Adresse de messagerie 2,"
        "Téléphone (bureau),Tél. mobile,Notes,Anniversaire"
    ),
    'M.,Luc,Roy,"Boulons, vis",Chef,luc@example.org,l@example.org,514 555-0101,,"a\nb",0/0/00',
)
GOOGLE = (
    (
        "First Name,Middle Name,Last Name,Organization Name,Organization Title,Labels,"
        "E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value,Website 1 - Value"
    ),
    (
        "Luc,,Roy,Boulons,Chef,* myContacts ::: amis,Work,luc@example.org ::: l@example.org,"
        "514 555-0101,https://www.linkedin.com/in/luc-roy/"
    ),
)
THUNDERBIRD_FR = (
    (
        "Prénom,Nom de famille,Nom à afficher,Surnom,Adresse électronique principale,"
        "Adresse électronique secondaire,Tél. professionnel,Tél. personnel,Fax,Portable,"
        "Adresse privée,Profession,Service,Société"
    ),
    "Luc,Roy,Luc Roy,,luc@example.org,l@example.org,514 555-0101,,555 0199,,1 rue X,Chef,,Boulons",
)
YAHOO = (
    "First,Middle,Last,Nickname,Email,Category,Home,Work,Mobile,Title,Company",
    "Luc,,Roy,,luc@example.org,,,,514 555-0101,Chef,Boulons",
)
SHEET = (
    "Nom complet;Courriel;Cellulaire;Entreprise",
    "Luc Roy;luc@example.org;514 555-0101;Boulons",
)


OF_A_CLUB = (
    "Nom du membre,Courriel (travail),Téléphone (cell.),Nom (conjoint),Account Name",
    "Luc Roy,luc@example.org,514 555-0101,Ada Roy,Boulons",
)


@pytest.mark.parametrize(
    ("rows", "encoding"),
    [
        (OUTLOOK_FR, "cp1252"),
        (GOOGLE, "utf-8"),
        (SHEET, "utf-8-sig"),
        (GOOGLE, "utf-16"),
        (OF_A_CLUB, "utf-8"),
        (YAHOO, "utf-8"),
        (THUNDERBIRD_FR, "utf-8"),
    ],
)
def test_tables_of_other_programs_are_known_by_their_headings(program, tmp_path, rows, encoding):
    path = tmp_path / "people.csv"
    path.write_bytes("\r\n".join(rows).encode(encoding))
    (told,) = taken(program, path).files
    assert (told.kind, told.added, told.skipped) == ("people", 1, ())
    (luc,) = people(program)
    assert luc.display_name == "Luc Roy"
    assert "luc@example.org" in luc.emails
    assert luc.phones == ("514 555-0101",)
    assert luc.company.startswith("Boulons")


@pytest.mark.parametrize(
    ("headings", "cells"),
    [
        ("First Name,Middle Name,Last Name,E-mail 1 - Value", "Marie,Claude,Roy,mc@example.org"),
        ("Name,Given Name,Additional Name,Family Name", ",Marie,Claude,Roy"),
        ("Prénom;Deuxième prénom;Nom;Société", "Marie;Claude;Roy;Boulons"),
    ],
)
def test_a_middle_name_is_of_the_whole_name(program, tmp_path, headings, cells):
    path = tmp_path / "people.csv"
    path.write_text(f"{headings}\n{cells}\n")
    taken(program, path)
    (marie,) = people(program)
    assert (marie.given_name, marie.family_name) == ("Marie", "Roy")
    assert marie.display_name == "Marie Claude Roy"


def test_a_suffix_tells_a_son_from_his_father(program, tmp_path):
    path = tmp_path / "outlook.csv"
    rows = "Luc,Roy,Jr.,luc@example.org", "Luc,Roy,,roy@example.org", ",,Jr.,jr@example.org"
    path.write_text("\n".join(["First Name,Last Name,Suffix,E-mail Address", *rows]))
    for expected in (2, 0, 1), (0, 2, 1):
        (told,) = taken(program, path).files
        assert (told.added, told.unchanged, told.skipped_rows) == expected
    assert sorted(each.display_name for each in people(program)) == ["Luc Roy", "Luc Roy Jr."]


def test_a_suffix_is_of_a_whole_name_that_does_not_say_it(program, tmp_path):
    path = tmp_path / "members.csv"
    rows = "Luc Roy,fils", "Luc Roy,", "Ana Bell fils,Fils", "Li Na,"
    path.write_text("\n".join(["Nom complet,Suffixe", *rows]))
    taken(program, path)
    shown = sorted(each.display_name for each in people(program))
    assert shown == ["Ana Bell fils", "Li Na", "Luc Roy", "Luc Roy fils"]


@pytest.mark.parametrize("heads", ['"Name", "Company", "Email"', "Name, Company, Email"])
def test_a_space_after_each_comma_is_no_part_of_a_field(program, tmp_path, heads):
    path = tmp_path / "spaced.csv"
    rows = '"Luc Roy", "Nordet, inc.", "luc@example.org"', 'Ana Cruz, "", ana@example.org'
    path.write_text("\n".join([heads, *rows, heads]))
    taken(program, path)
    assert [(each.display_name, each.company, each.emails) for each in people(program)] == [
        ("Ana Cruz", "", ("ana@example.org",)),
        ("Luc Roy", "Nordet, inc.", ("luc@example.org",)),
    ]


def test_a_heading_with_a_comma_is_one_where_spaces_follow_commas(program, tmp_path):
    path = tmp_path / "spaced.csv"
    path.write_text('"Name", "City, or town", "Email"\n"Luc Roy", "Gatineau", "luc@example.org"\n')
    taken(program, path)
    assert [(each.display_name, each.emails) for each in people(program)] == [
        ("Luc Roy", ("luc@example.org",))
    ]


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


OF_GOOGLE = "First Name,Middle Name,Last Name,Organization Name,E-mail 1 - Label,E-mail 1 - Value\n"


def test_googles_tables_in_a_zip_or_a_folder_are_read_where_they_lie(program, tmp_path):
    packed, folder = tmp_path / "takeout.zip", tmp_path / "Takeout" / "Contacts"
    with zipfile.ZipFile(packed, "w") as held:
        for name, rows in (
            ("Tous", "Ada,,Bell,Acme,,\nLuc,,Roy,,,\n"),
            ("Amis", "Luc,,Roy,,,\n"),
        ):
            held.writestr(f"Takeout/Contacts/{name}/{name}.csv", OF_GOOGLE + rows)
        held.writestr("Takeout/Contacts/Tous/Ada Bell.jpg", b"\xff\xd8")
        held.extractall(tmp_path)
    report = taken(program, packed)
    assert [(each.name, each.added) for each in report.files] == [("Amis.csv", 1), ("Tous.csv", 1)]
    assert sorted(each.display_name for each in people(program)) == ["Ada Bell", "Luc Roy"]
    assert [each.added for each in taken(program, tmp_path / "Takeout").files] == [0, 0]
    (folder / "Comptes.csv").write_text("Compte,Solde\n1,2\n")  # then it is for the user to tell
    with pytest.raises(Fault, match="nothing_to_read"):
        taken(program, tmp_path / "Takeout")


@pytest.mark.parametrize("end", ["\r", "\r\n", "\n"])
@pytest.mark.parametrize("separator", ["|", ";", "\t"])
@pytest.mark.parametrize("encoding", ["mac-roman", "utf-16-le", "cp1252"])
def test_tables_are_read_as_old_and_odd_programs_save_them(
    program, tmp_path, end, separator, encoding
):
    path = tmp_path / "clients.txt"
    rows = (("Prénom", "Nom", "Entreprise"), ("Zoé", "Côté", "Forêt"), ("André", "Gagné", "Noël"))
    path.write_bytes("".join(separator.join(each) + end for each in rows).encode(encoding))
    taken(program, path)
    assert {(each.display_name, each.company) for each in people(program)} == {
        ("Zoé Côté", "Forêt"), ("André Gagné", "Noël"),
    }  # fmt: skip


@pytest.mark.parametrize("encoding", ["mac-roman", "utf-16-le", "utf-16-be"])
def test_cards_are_read_in_an_old_macs_letters_and_in_wide_ones(program, tmp_path, encoding):
    path = tmp_path / "contacts.vcf"
    path.write_bytes("\r".join(card("VERSION:3.0", "N:Côté;Zoé;;;", "")).encode(encoding))
    taken(program, path)
    assert [each.display_name for each in people(program)] == ["Zoé Côté"]


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


def test_a_comma_turns_a_name_round_only_as_its_parts_say(program, file):
    cards = (card("N:Roy;Luc", "FN:Roy, Luc"), card("N:Bell;Ana", "FN:Ana Bell, fils"))
    taken(program, file("a.vcf", *(line for each in cards for line in each)))
    assert {each.display_name for each in people(program)} == {"Luc Roy", "Ana Bell, fils"}


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


@pytest.mark.parametrize(
    ("headings", "cells", "company"),
    [
        ("Membre;Représentant(e);Fonction", "Nordet inc.;Ada Bell;DG", "Nordet inc."),
        ("Nom;Personne-ressource;Tél", "Nordet inc.;Ada Bell;418 555-0101", "Nordet inc."),
        ("Entreprise;Contact principal", "Nordet inc.;Ada Bell", "Nordet inc."),
        ("Member,Company,Representative", "M-12,Nordet inc.,Ada Bell", "Nordet inc."),
        ("Prénom;Nom;Représentant", "Ada;Bell;Luc Roy", ""),
        ("Nom complet;Représentant", "Ada Bell;Luc Roy", ""),
        ("Nom;Nom du contact;Courriel", "Nordet inc.;Ada Bell;ada@example.org", "Nordet inc."),
        ("Nom;Contact;Courriel", "Nordet inc.;Ada Bell;ada@example.org", ""),
    ],
)
def test_whoever_represents_a_member_is_the_person(program, tmp_path, headings, cells, company):
    path = tmp_path / "people.csv"
    path.write_text(f"{headings}\n{cells}\n")
    taken(program, path)
    assert [(each.display_name, each.company) for each in people(program)] == [
        ("Ada Bell", company)
    ]


@pytest.mark.parametrize(
    ("headings", "cells"),
    [
        ("Ticket,Attendee name,Attendee e-mail,Checked in", "VIP,Ada Bell,ada@example.org,Yes"),
        ("Prénom du participant;Nom du participant;Courriel", "Ada;Bell;ada@example.org"),
        ("Nom de l’invité;Courriel de l’invité", "Ada Bell;ada@example.org"),
        ("User Email,Invitee Name,Invitee Email", "me@example.org,Ada Bell,ada@example.org"),
        (
            "Courriel;Nom de l’invité;Courriel de l’invité",
            "moi@example.org;Ada Bell;ada@example.org",
        ),
        ("Attendee Name,Email,Member Email", "Ada Bell,ada@example.org,club@example.org"),
        ("Name,Email,Guest name,Guest email", "Ada Bell,ada@example.org,Luc Roy,luc@example.org"),
        ("Registrant Last Name,Registrant First Name,Email", "Bell,Ada,ada@example.org"),
        ("First Name,Last Name,Email,Attendee #", "Ada,Bell,ada@example.org,33"),
    ],
)
def test_headings_may_say_whose_they_are(program, tmp_path, headings, cells):
    path = tmp_path / "people.csv"
    path.write_text(f"{headings}\n{cells}\n")
    taken(program, path)
    assert [(each.display_name, each.emails) for each in people(program)] == [
        ("Ada Bell", ("ada@example.org",))
    ]


def test_a_count_of_participants_above_their_table_is_nobody(program, tmp_path):
    path = tmp_path / "people.csv"
    above = "Topic,User Email,Participants\nGala,luc@example.org,2\n\n"
    path.write_text(f"{above}Name (Original Name),User Email\nAda Bell,ada@example.org\n")
    taken(program, path)
    assert [(each.display_name, each.emails) for each in people(program)] == [
        ("Ada Bell", ("ada@example.org",))
    ]


def test_several_headings_are_no_list_of_names_for_saying_whose_they_are(program, tmp_path):
    path = tmp_path / "people.csv"
    path.write_text("Name,Guest of\nAda Bell,Luc Roy\n")
    taken(program, path)
    assert [each.display_name for each in people(program)] == ["Ada Bell"]


@pytest.mark.parametrize(
    ("headings", "cells"),
    [
        ("Name,Guest name,Guest email", "Ada Bell,Luc Roy,luc@example.org"),
        ("First name,Last name,Guest name,Guest email", "Ada,Bell,Luc Roy,luc@example.org"),
        ("Nom du membre;Prénom de l’invité;Courriel de l’invité", "Ada Bell;Luc;luc@example.org"),
        ("Contact name,Attendee name,Attendee e-mail", "Ada Bell,Luc Roy,luc@example.org"),
    ],
)
def test_whoever_is_named_beside_somebody_gives_them_no_address(program, tmp_path, headings, cells):
    path = tmp_path / "people.csv"
    path.write_text(f"{headings}\n{cells}\n")
    taken(program, path)
    assert [(each.display_name, each.emails) for each in people(program)] == [("Ada Bell", ())]


@pytest.mark.parametrize(
    ("headings", "cells", "position"),
    [
        ("Titre;Prénom;Nom;Société;Titre;Tél", "Mme;Zoé;Côté;Boulons;Chef;418 555-0101", "Chef"),
        ("Name,Title,Company", "Zoé Côté,Chef,Boulons", "Chef"),
        ("Title,First Name,Last Name,Company", "Ms,Zoé,Côté,Boulons", ""),
        ("First Name,Last Name,Title,Job Title", "Zoé,Côté,Ms,Chef", "Chef"),
    ],
)
def test_a_title_after_the_name_is_what_somebody_does(program, tmp_path, headings, cells, position):
    path = tmp_path / "people.csv"
    path.write_text(f"{headings}\n{cells}\n")
    taken(program, path)
    (zoe,) = people(program)
    assert (zoe.display_name, zoe.position) == ("Zoé Côté", position)


@pytest.mark.parametrize(
    "above",
    [
        ["sep=;", "Nom complet;Courriel"],  # Excel's own line
        ["Mes contacts 2026;", ";", "Nom complet;Courriel"],
        ["", "Nom complet;Courriel"],
        ["Nom;Courriel"],  # a family name beside no other is the whole one
        ["FullName;EmailAddress"],
    ],
)
def test_the_headings_are_found_where_they_stand(program, tmp_path, above):
    path = tmp_path / "people.csv"
    path.write_bytes("\r\n".join([*above, "Zoé Côté;zoe@example.org"]).encode("cp1252"))
    (told,) = taken(program, path).files
    assert (told.rows, told.added, told.skipped) == (1, 1, ())
    (zoe,) = people(program)
    assert (zoe.given_name, zoe.family_name, zoe.emails) == ("Zoé", "Côté", ("zoe@example.org",))


def test_broken_accents_of_a_table_are_told_and_repaired_when_asked(program, tmp_path):
    path = tmp_path / "people.csv"
    broken = "Prénom;Nom;Courriel\nZoé;Côté;zoe@example.org\n".encode().decode("cp1252")
    path.write_text(broken, encoding="utf-8")
    report = taken(program, path, work=preview)
    assert report.repairable
    assert "looks_mis_decoded" in {each.code for each in report.problems}
    import_archive(
        program.open_unit,
        [path],
        TODAY,
        Quiet(),
        options=ImportOptions(repair=True),
    )
    assert [each.display_name for each in people(program)] == ["Zoé Côté"]


def test_one_table_of_broken_accents_among_several_files_is_told(program, file):
    broken = "Prénom;Nom\r\nZoé;Côté".encode().decode("cp1252")
    table, luc = file("people.csv", broken), file("luc.vcf", *card("VERSION:3.0", "FN:Luc Roy"))
    assert not taken(program, luc, work=preview).repairable
    assert taken(program, table, luc, work=preview).repairable


@pytest.mark.parametrize("heading", ["Nom complet", "Nom", "Name", "Participants"])
def test_a_list_of_names_alone_is_a_table_of_people(program, tmp_path, heading):
    path = tmp_path / "people.csv"
    path.write_text(f"{heading}\nCôté, Zoé\nLuc Roy\n")
    taken(program, path)
    assert [each.display_name for each in people(program)] == ["Zoé Côté", "Luc Roy"]


def test_a_former_name_of_a_table_is_kept_beside_the_others(program, tmp_path):
    path = tmp_path / "people.csv"
    path.write_text("Nom complet,Surnom\nMarie Tremblay (née Roy),Mimi\n", encoding="utf-8")
    taken(program, path)
    (marie,) = people(program)
    assert set(marie.other_names) == {"Mimi", "Marie Roy"}


def test_what_other_programs_put_around_a_value_is_no_part_of_it(program, tmp_path):
    path = tmp_path / "people.csv"
    path.write_text(
        "First Name,Last Name,Phone,TAGS,Person Linkedin Url,Company Linkedin Url\n"
        '="Ada",Bell,="0418","""Client"",""VIP""",linkedin.com/in/ada,linkedin.com/company/acme\n'
    )
    taken(program, path)
    (ada,) = people(program)
    assert (ada.display_name, ada.phones, ada.slug) == ("Ada Bell", ("0418",), "ada")
    assert ada.tags == ("Client", "VIP")


def test_several_addresses_and_numbers_of_a_cell_are_told_apart(program, tmp_path):
    path = tmp_path / "people.csv"
    path.write_text(
        "Nom complet;Courriel;Tél\n"
        "Luc Roy;luc@example.org, Luc <l@example.org>;418 555-0100 / 514 555-0101, poste 12\n"
    )
    taken(program, path)
    (luc,) = people(program)
    assert set(luc.emails) == {"luc@example.org", "l@example.org"}
    assert set(luc.phones) == {"418 555-0100", "514 555-0101, poste 12"}


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


def test_what_only_says_that_there_is_none_is_not_kept(program, file):
    rows = ("Prénom;Nom;Entreprise;Poste;Ville", "Nil;Roy;N/A;-;none", "Ana;N/A;S.O.S. inc.;?;—")
    taken(program, file("people.csv", *rows))
    ana, nil = people(program)
    assert (nil.display_name, nil.company, nil.position, nil.location) == ("Nil Roy", "", "", "")
    assert (ana.display_name, ana.company, ana.position, ana.location) == (
        *("Ana", "S.O.S. inc."), *("", ""),
    )  # fmt: skip


def test_rows_that_sum_up_or_have_the_headings_again_are_nobody(program, file):
    rows = ("Nom;Prénom;Courriel", "ROY;Luc;luc@example.org", "Total;2;", "Nom;Prénom;Adresse")
    (told,) = taken(program, file("people.csv", *rows, "CRUZ;Ana;", "Total : 2;;")).files
    assert [(each.line, each.code) for each in told.skipped] == [
        (3, "row_without_name"), (4, "header_again"), (6, "row_without_name"),
    ]  # fmt: skip
    assert [each.display_name for each in people(program)] == ["Ana CRUZ", "Luc ROY"]


@pytest.mark.parametrize(
    "sum_up",
    ["12 au total", "Nb total : 3", "Total (3)", "Nombre de participants : 12", "Grand total"],
)
def test_a_count_of_the_people_is_nobody(program, file, sum_up):
    (told,) = taken(program, file("people.csv", "Nom;Courriel", "Luc Roy;", f"{sum_up};")).files
    assert [(each.line, each.code) for each in told.skipped] == [(3, "row_without_name")]


def test_an_address_that_a_card_has_twice_is_kept_once(program, file):
    twice = ("EMAIL;TYPE=PREF:Luc@example.org", "EMAIL:luc@example.org", "EMAIL:roy@example.org")
    taken(program, file("a.vcf", *card("FN:Luc Roy", *twice)))
    assert [each.emails for each in people(program)] == [("Luc@example.org", "roy@example.org")]


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


def test_the_several_tables_of_one_file_make_nobody_twice(program, tmp_path):
    path = tmp_path / "attendance.csv"
    path.write_text(
        "1. Summary\nMeeting title\tPoint\nAttended participants\t2\n\n2. Participants\n"
        "Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\n"
        "Luc Roy\t1/1/25, 10:00 AM\t1/1/25, 11:00 AM\t1h\tluc@example.org\tluc@example.org\n"
        "Ana Cruz\t1/1/25, 10:00 AM\t1/1/25, 11:00 AM\t1h\tana@example.org\tana@example.org\n\n"
        "3. In-Meeting Activities\nName\tJoin Time\tLeave Time\tDuration\tEmail\tRole\n"
        "Luc Roy\t1/1/25, 10:00 AM\t1/1/25, 11:00 AM\t1h\tluc@example.org\tPresenter\n",
        encoding="utf-16",
    )
    taken(program, path)
    assert [each.display_name for each in people(program)] == ["Ana Cruz", "Luc Roy"]


def test_a_number_is_a_number_however_a_program_writes_it(program, file):
    taken(program, file("people.csv", "Nom complet;Tél", "Luc Roy;15145550105.0"))
    taken(program, file("a.vcf", *card("FN:Ana Cruz", "TEL:tel:+1-418-555-0101;ext=5")))
    taken(program, file("b.csv", "Nom complet;Tél", "Zoé Côté;4185550.0102"))
    assert [each.phones for each in people(program)] == [
        ("4185550.0102",), ("+1-418-555-0101 x5",), ("15145550105",),
    ]  # fmt: skip


@pytest.mark.parametrize("written", ["aucun", "-", "famille@example.org"])
def test_two_people_of_one_address_or_of_none_stay_two(program, tmp_path, written):
    path = tmp_path / "people.csv"
    path.write_text(f"Nom complet;Courriel\nLuc Roy;{written}\nAnn Fox;{written}\n")
    for added in (2, 0):
        assert taken(program, path).files[0].added == added
        assert [each.other_names for each in people(program)] == [(), ()]


@pytest.mark.parametrize("said", ["lr@example.org", "L. R.", "Lucky"])
def test_what_is_no_whole_name_does_not_make_another_of_an_address(program, file, said):
    number = cast.person(program, "Luc Roy", emails=("lr@example.org",))
    taken(program, file("a.vcf", *card(f"FN:{said}", "EMAIL:lr@example.org", "TEL:418")))
    (luc,) = people(program)
    assert (luc.id, luc.phones) == (number, ("418",))
    assert luc.other_names == (() if "@" in said else (said,))


def test_an_address_that_ever_so_many_share_tells_nobody_and_takes_no_longer(program, tmp_path):
    path = tmp_path / "people.csv"
    rows = "".join(f"Ada{n} Exemple{n};famille@example.org\n" for n in range(300))
    path.write_text("Nom complet;Courriel\n" + rows)
    start = time.process_time()
    assert taken(program, path).files[0].added == 300
    assert time.process_time() - start < 5  # before, as many cubed
    assert taken(program, path).files[0].unchanged == 300


def test_whoever_changed_one_name_is_known_by_the_address(program, tmp_path):
    path = tmp_path / "people.csv"
    for name in ("Ann Roy", "Ann Fox"):
        path.write_text(f"Nom complet;Courriel\n{name};ann@example.org\n")
        taken(program, path)
    (ann,) = people(program)
    assert (ann.display_name, ann.other_names) == ("Ann Roy", ("Ann Fox",))


def test_a_preview_names_the_columns_and_an_import_those_it_leaves(program, tmp_path):
    path = tmp_path / "people.csv"
    path.write_bytes("\r\n".join(OUTLOOK_FR).encode())
    told = taken(program, path, work=preview).problems
    (read, left) = (each for each in told if each.code.startswith("columns"))
    assert read.facts["fields"]["Prénom"] == "given_name"
    assert left.facts["columns"] == "Titre, Anniversaire"
    assert [each.code for each in taken(program, path).problems] == ["columns_left"]


def test_linkedins_own_tables_are_still_linkedins(program, tmp_path):
    path = tmp_path / "Connections.csv"
    path.write_text(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Ada,Exemple,https://www.linkedin.com/in/ada-e,,,,08 Feb 2026\n"
    )
    assert taken(program, path).files[0].kind == "connections"


def test_linkedins_other_tables_of_people_may_come_with_its_archive(program, tmp_path):
    held = {
        "Connections.csv": "First Name,Last Name,Company,Connected On\nAda,Roy,,08 Feb 2026\n",
        "Recommendations_Given.csv": (
            "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"
            'Luc,Roy,Acme,Chef,Fiable.,"05/06/23, 03:30 PM",VISIBLE\n'
        ),
        "Contacts.csv": "Source,FirstName,LastName,Emails,CreatedAt,BookmarkedAt\nA,Bo,Ek,,,\n",
    }
    for name, text in held.items():
        (tmp_path / name).write_text(text)
    paths = [tmp_path / name for name in held]
    report = import_archive(program.open_unit, paths, TODAY, Quiet())
    assert [each.kind for each in report.files] == ["connections"]
    assert [each.display_name for each in people(program)] == ["Ada Roy"]


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


FOREIGN = (
    "Client;Vis-à-vis;Ville;Code;Joindre",
    "Acme;Luc Roy;Québec;17;luc@example.org",
    'Bolt & fils;"Bell, Ana";Lévis;18;ana@example.org',
    "Vide;;;19;",
)
SAID = (
    ("Client", "company"),
    ("Vis-à-vis", "display_name"),
    ("Code", ""),
    ("Joindre", "emails"),
)


@pytest.fixture
def foreign(tmp_path):
    """A table whose headings nothing tells, but for the town's."""
    path = tmp_path / "clients.csv"
    path.write_bytes("\r\n".join(FOREIGN).encode("cp1252"))
    return path


def with_columns(program, path, columns=(), work=import_archive):
    return work(
        program.open_unit, [path], TODAY, Quiet(),
        options=ImportOptions(columns=tuple(columns)),
    )  # fmt: skip


def test_a_table_that_nothing_tells_shows_its_columns_with_samples(program, foreign):
    report = with_columns(program, foreign, work=preview)
    (table,) = report.tables
    assert [(each.heading, each.field) for each in table.columns] == [
        ("Client", ""),
        ("Vis-à-vis", ""),
        ("Ville", "location"),
        ("Code", ""),
        ("Joindre", ""),
    ]
    assert table.columns[0].samples == ("Acme", "Bolt & fils", "Vide")
    assert not report.changes
    assert "columns_no_name" in {each.code for each in report.problems}
    with pytest.raises(Fault, match="columns_no_name"):
        with_columns(program, foreign)


def test_what_the_user_says_of_columns_is_read_so(program, foreign):
    report = with_columns(program, foreign, SAID, work=preview)
    assert [(each.name, each.about, each.new) for each in report.newcomers.people] == [
        ("Luc Roy", "Acme · luc@example.org", True),
        ("Ana Bell", "Bolt & fils · ana@example.org", True),
    ]
    assert [(each.line, each.code) for each in report.files[0].skipped] == [(4, "row_without_name")]
    with_columns(program, foreign, SAID)
    ana, luc = people(program)
    assert (luc.company, luc.location, luc.emails) == ("Acme", "Québec", ("luc@example.org",))
    assert (ana.given_name, ana.family_name) == ("Ana", "Bell")


def test_it_is_remembered_for_the_same_headings_and_undone_with_the_import(program, foreign):
    with_columns(program, foreign, SAID)
    again = with_columns(program, foreign, work=preview)
    assert [each.field for each in again.tables[0].columns] == [
        "company", "display_name", "location", "", "emails",
    ]  # fmt: skip
    assert again.files[0].unchanged == 2
    foreign.write_bytes(foreign.read_bytes().replace(b"Code", b"Chiffre"))
    others = with_columns(program, foreign, work=preview)
    assert {each.field for each in others.tables[0].columns} == {"", "location"}
    history.undo(program.undo)
    with program.open_reader() as reader:
        assert reader.overview.settings().table_columns == ""


def test_a_known_column_may_be_left_out_or_be_something_else(program, tmp_path):
    path = tmp_path / "people.csv"
    path.write_bytes("\r\n".join(OUTLOOK_FR).encode())
    report = with_columns(program, path, [("Nom", ""), ("Titre", "position")], work=preview)
    told = {each.heading: each.field for each in report.tables[0].columns}
    assert (told["Prénom"], told["Nom"], told["Titre"]) == ("given_name", "", "position")


def test_a_heading_is_met_whatever_its_case_and_one_that_no_table_has_is_refused(program, foreign):
    folded = [("VIS-À-VIS", "display_name")]
    with_columns(program, foreign, folded)
    assert {each.display_name for each in people(program)} == {"Luc Roy", "Ana Bell"}
    for columns in ([*folded, ("Rien", "note")], [*SAID, ("", "note")]):
        with pytest.raises(Fault, match="unknown_heading"):
            with_columns(program, foreign, columns)


def test_a_field_that_is_none_is_refused(program, foreign):
    with pytest.raises(Fault, match="unknown_field"):
        with_columns(program, foreign, [("Client", "shoe_size")])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("notes.txt", "Une phrase sans rien.\nUne autre.\n"),
        ("Connections.csv", "Prenoms;Noms de tous\nA;B\n"),
        ("one.csv", "Client\nAcme\n"),
        ("name.csv", "Name\nAnne Roy\nAcme\n"),
        ("ragged.csv", "a,b,c\nd\n"),
    ],
)
def test_what_is_no_table_of_people_is_still_linkedins_to_refuse(program, tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text)
    with pytest.raises(Fault, match=r"unknown_header|nothing_to_read|not_a_table"):
        with_columns(program, path, work=preview)
