"""Tables of people, as each program and spreadsheet saves them."""

from __future__ import annotations

import zipfile

import pytest

from netkeeper.domain.faults import Fault
from netkeeper.services.imports import ImportOptions, preview
from tests.services.imports.taking import people, taken

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
OF_A_CHAMBER = (
    "Organisme;Poste occupé;Prénom et nom;Courriel;No de téléphone",
    "Boulons;Chef;Luc Roy;luc@example.org;514 555-0101",
)
IN_TWO_LANGUAGES = (
    "Nom / Name;Prénom (First name);Compagnie ou organisme;Courriel / Email;Tél. - Phone",
    "Roy;Luc;Boulons;luc@example.org;514 555-0101",
)
OF_A_FORM = (
    (
        "Horodateur,Quel est votre nom ?,Votre courriel (travail),Indiquez votre compagnie,"
        "Your cell phone,What's your title?"
    ),
    "2026-11-01 9:00,Luc Roy,luc@example.org,Boulons,514 555-0101,Chef",
)
OF_AN_EVENT = (
    "First Name,Last Name,Headline,Company,Profile URL,E-mail,Landline",
    "Luc,Roy,Chef,Boulons,https://www.linkedin.com/in/luc-roy,luc@example.org,514 555-0101",
)
OF_SPEAKERS = (
    "Conférencier|Courriel du conférencier|Cell phone|Entreprise / Organisation",
    "Luc Roy|luc@example.org|514 555-0101|Boulons",
)


@pytest.mark.parametrize(
    ("rows", "encoding"),
    [
        (OF_A_CHAMBER, "cp1252"),
        (IN_TWO_LANGUAGES, "utf-8"),
        (OF_SPEAKERS, "utf-8"),
        (OF_A_FORM, "utf-8"),
        (OF_AN_EVENT, "utf-8"),
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
    ("headings", "cells", "company", "emails"),
    [
        ("Prénom / Nom;Courriel / Téléphone", "Luc Roy;514 555-0101", "", ()),
        (
            "Nom;Nom (entreprise);Courriel",
            "Luc Roy;Boulons;luc@example.org",
            "",
            ("luc@example.org",),
        ),
        ("Prénom|Nom", "Luc|Roy", "", ()),
    ],
)
def test_a_heading_that_says_two_things_is_neither(program, file, headings, cells, company, emails):
    taken(program, file("people.csv", headings, cells))
    (luc,) = people(program)
    assert (luc.display_name, luc.family_name) == ("Luc Roy", "Roy")
    assert (luc.company, luc.emails, luc.phones) == (company, emails, ())


@pytest.mark.parametrize("heads", ['"Name", "Company", "Email"', "Name, Company, Email"])
def test_a_space_after_each_comma_is_no_part_of_a_field(program, file, heads):
    rows = '"Luc Roy", "Nordet, inc.", "luc@example.org"', 'Ana Cruz, "", ana@example.org'
    taken(program, file("spaced.csv", heads, *rows, heads))
    assert [(each.display_name, each.company, each.emails) for each in people(program)] == [
        ("Ana Cruz", "", ("ana@example.org",)),
        ("Luc Roy", "Nordet, inc.", ("luc@example.org",)),
    ]


def test_a_heading_with_a_comma_is_one_where_spaces_follow_commas(program, file):
    rows = '"Name", "City, or town", "Email"', '"Luc Roy", "Gatineau", "luc@example.org"'
    taken(program, file("spaced.csv", *rows))
    assert [(each.display_name, each.emails) for each in people(program)] == [
        ("Luc Roy", ("luc@example.org",))
    ]


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


@pytest.mark.parametrize(
    ("headings", "position"),
    [
        ("Name\tFirst Join\tIn-Meeting Duration\tEmail\tRole", ""),
        ("Nom\tPremière participation\tDurée de la réunion\tCourrier\tRôle", ""),
        ("Name\tTable\tPrice\tEmail\tRole", "Presenter"),
    ],
)
def test_who_presented_at_a_meeting_has_no_position_for_it(program, file, headings, position):
    taken(program, file("a.csv", headings, "Luc Roy\t9:00\t1h\tluc@example.org\tPresenter"))
    (luc,) = people(program)
    assert (luc.position, luc.emails) == (position, ("luc@example.org",))


def test_a_list_of_an_events_guests_is_no_profile_of_linkedins(program, file):
    headings = "First Name,Last Name,Headline,Company,Profile URL"
    rows = [
        f"{each},Roy,Chef,Boulons,https://linkedin.com/in/{each}-roy" for each in ("ada", "luc")
    ]
    (told,) = taken(program, file("guests.csv", headings, *rows)).files
    assert (told.kind, told.added) == ("people", 2)


def test_a_count_of_participants_above_their_table_is_nobody(program, file):
    above = "Topic,User Email,Participants", "Gala,luc@example.org,2", ""
    below = "Name (Original Name),User Email", "Ada Bell,ada@example.org"
    taken(program, file("people.csv", *above, *below))
    assert [(each.display_name, each.emails) for each in people(program)] == [
        ("Ada Bell", ("ada@example.org",))
    ]


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
def test_the_headings_are_found_where_they_stand(program, file, above):
    path = file("people.csv", *above, "Zoé Côté;zoe@example.org".encode("cp1252"))
    (told,) = taken(program, path).files
    assert (told.rows, told.added, told.skipped) == (1, 1, ())
    (zoe,) = people(program)
    assert (zoe.given_name, zoe.family_name, zoe.emails) == ("Zoé", "Côté", ("zoe@example.org",))


def test_broken_accents_of_a_table_are_told_and_repaired_when_asked(program, file):
    broken = "Prénom;Nom;Courriel\nZoé;Côté;zoe@example.org".encode().decode("cp1252")
    path = file("people.csv", broken)
    report = taken(program, path, work=preview)
    assert report.repairable
    assert "looks_mis_decoded" in {each.code for each in report.problems}
    taken(program, path, options=ImportOptions(repair=True))
    assert [each.display_name for each in people(program)] == ["Zoé Côté"]


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


def test_linkedins_own_tables_are_still_linkedins(program, file):
    headings = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
    ada = "Ada,Exemple,https://www.linkedin.com/in/ada-e,,,,08 Feb 2026"
    assert taken(program, file("Connections.csv", headings, ada)).files[0].kind == "connections"


def test_linkedins_other_tables_of_people_may_come_with_its_archive(program, file):
    of_it = ("First Name,Last Name,Company,Connected On", "Ada,Roy,,08 Feb 2026")
    praised = (
        "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
        'Luc,Roy,Acme,Chef,Fiable.,"05/06/23, 03:30 PM",VISIBLE',
    )
    synced = ("Source,FirstName,LastName,Emails,CreatedAt,BookmarkedAt", "A,Bo,Ek,,,")
    report = taken(
        program,
        file("Connections.csv", *of_it),
        file("Recommendations_Given.csv", *praised),
        file("Contacts.csv", *synced),
    )
    assert [each.kind for each in report.files] == ["connections"]
    assert [each.display_name for each in people(program)] == ["Ada Roy"]


OF_NOBODY = {
    "Certifications.csv": (
        "Name,Url,Authority,Started On,Finished On,License Number",
        "Vente durable,https://example.org/c,Acme,Jan 2020,,12",
    ),
    "Organizations.csv": (
        "Name,Description,Position,Started On,Finished On",
        "Chambre de commerce,,Membre,Jan 2020,",
    ),
    "Publications.csv": (
        "Name,Published On,Description,Publisher,Url",
        "Un article,Jan 2020,,Acme,https://example.org/a",
    ),
    "Verifications.csv": (
        "First name,Middle name,Last name,Verification type,Issuing authority,Verified date",
        "Camille,,Roy,ID,Acme,2024-01-01",
    ),
}


def test_all_files_of_an_unpacked_archive_may_be_given(program, file):
    connections = file(
        "Connections.csv", "First Name,Last Name,Company,Connected On", "Ada,Roy,,08 Feb 2026"
    )
    others = [file(name, *rows) for name, rows in OF_NOBODY.items()]
    others.append(file("Skills.csv", "Name", "Public Speaking", "Service Client"))
    report = taken(program, connections, *others)
    assert [each.kind for each in report.files] == ["connections"]
    assert [each.name for each in report.others] == [*OF_NOBODY, "Skills.csv"]
    assert report.problems == ()
    assert [each.display_name for each in people(program)] == ["Ada Roy"]


@pytest.mark.parametrize("name", OF_NOBODY)
def test_linkedins_tables_of_what_one_did_name_nobody(program, file, name):
    with pytest.raises(Fault) as refused:
        taken(program, file(name, *OF_NOBODY[name]))
    assert refused.value.code == "unknown_header"
