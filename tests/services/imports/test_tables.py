"""Tables of people: what their headings and cells say of somebody."""

from __future__ import annotations

import time

import pytest

from tests.services.imports.taking import people, taken


@pytest.mark.parametrize(
    ("headings", "cells"),
    [
        ("First Name,Middle Name,Last Name,E-mail 1 - Value", "Marie,Claude,Roy,mc@example.org"),
        ("Name,Given Name,Additional Name,Family Name", ",Marie,Claude,Roy"),
        ("Prénom;Deuxième prénom;Nom;Société", "Marie;Claude;Roy;Boulons"),
    ],
)
def test_a_middle_name_is_of_the_whole_name(program, file, headings, cells):
    taken(program, file("people.csv", headings, cells))
    (marie,) = people(program)
    assert (marie.given_name, marie.family_name) == ("Marie", "Roy")
    assert marie.display_name == "Marie Claude Roy"


def test_a_suffix_tells_a_son_from_his_father(program, file):
    rows = "Luc,Roy,Jr.,luc@example.org", "Luc,Roy,,roy@example.org", ",,Jr.,jr@example.org"
    path = file("outlook.csv", "First Name,Last Name,Suffix,E-mail Address", *rows)
    for expected in (2, 0, 1), (0, 2, 1):
        (told,) = taken(program, path).files
        assert (told.added, told.unchanged, told.skipped_rows) == expected
    assert sorted(each.display_name for each in people(program)) == ["Luc Roy", "Luc Roy Jr."]


def test_a_suffix_is_of_a_whole_name_that_does_not_say_it(program, file):
    rows = "Luc Roy,fils", "Luc Roy,", "Ana Bell fils,Fils", "Ben Fox Junior,Jr.", "Li Na,"
    taken(program, file("members.csv", "Nom complet,Suffixe", *rows))
    shown = sorted(each.display_name for each in people(program))
    assert shown == ["Ana Bell fils", "Ben Fox Junior", "Li Na", "Luc Roy", "Luc Roy fils"]


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
def test_whoever_represents_a_member_is_the_person(program, file, headings, cells, company):
    taken(program, file("people.csv", headings, cells))
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
def test_headings_may_say_whose_they_are(program, file, headings, cells):
    taken(program, file("people.csv", headings, cells))
    assert [(each.display_name, each.emails) for each in people(program)] == [
        ("Ada Bell", ("ada@example.org",))
    ]


def test_several_headings_are_no_list_of_names_for_saying_whose_they_are(program, file):
    taken(program, file("people.csv", "Name,Guest of", "Ada Bell,Luc Roy"))
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
def test_whoever_is_named_beside_somebody_gives_them_no_address(program, file, headings, cells):
    taken(program, file("people.csv", headings, cells))
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
def test_a_title_after_the_name_is_what_somebody_does(program, file, headings, cells, position):
    taken(program, file("people.csv", headings, cells))
    (zoe,) = people(program)
    assert (zoe.display_name, zoe.position) == ("Zoé Côté", position)


@pytest.mark.parametrize("heading", ["Nom complet", "Nom", "Name", "Participants"])
def test_a_list_of_names_alone_is_a_table_of_people(program, file, heading):
    taken(program, file("people.csv", heading, "Côté, Zoé", "Luc Roy"))
    assert [each.display_name for each in people(program)] == ["Zoé Côté", "Luc Roy"]


def test_a_former_name_of_a_table_is_kept_beside_the_others(program, file):
    taken(program, file("people.csv", "Nom complet,Surnom", "Marie Tremblay (née Roy),Mimi"))
    (marie,) = people(program)
    assert set(marie.other_names) == {"Mimi", "Marie Roy"}


def test_what_other_programs_put_around_a_value_is_no_part_of_it(program, file):
    rows = (
        "First Name,Last Name,Phone,TAGS,Person Linkedin Url,Company Linkedin Url",
        '="Ada",Bell,="0418","""Client"",""VIP""",linkedin.com/in/ada,linkedin.com/company/acme',
    )
    taken(program, file("people.csv", *rows))
    (ada,) = people(program)
    assert (ada.display_name, ada.phones, ada.slug) == ("Ada Bell", ("0418",), "ada")
    assert ada.tags == ("Client", "VIP")


def test_several_addresses_and_numbers_of_a_cell_are_told_apart(program, file):
    row = "Luc Roy;luc@example.org, Luc <l@example.org>;418 555-0100 / 514 555-0101, poste 12"
    taken(program, file("people.csv", "Nom complet;Courriel;Tél", row))
    (luc,) = people(program)
    assert set(luc.emails) == {"luc@example.org", "l@example.org"}
    assert set(luc.phones) == {"418 555-0100", "514 555-0101, poste 12"}


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


@pytest.mark.parametrize("written", ["aucun", "-", "famille@example.org"])
def test_two_people_of_one_address_or_of_none_stay_two(program, file, written):
    path = file("people.csv", "Nom complet;Courriel", f"Luc Roy;{written}", f"Ann Fox;{written}")
    for added in (2, 0):
        assert taken(program, path).files[0].added == added
        assert [each.other_names for each in people(program)] == [(), ()]


def test_an_address_that_ever_so_many_share_tells_nobody_and_takes_no_longer(program, file):
    rows = (f"Ada{n} Exemple{n};famille@example.org" for n in range(300))
    path = file("people.csv", "Nom complet;Courriel", *rows)
    start = time.process_time()
    assert taken(program, path).files[0].added == 300
    assert time.process_time() - start < 5  # before, as many cubed
    assert taken(program, path).files[0].unchanged == 300


def test_whoever_changed_one_name_is_known_by_the_address(program, file):
    for name in ("Ann Roy", "Ann Fox"):
        taken(program, file("people.csv", "Nom complet;Courriel", f"{name};ann@example.org"))
    (ann,) = people(program)
    assert (ann.display_name, ann.other_names) == ("Ann Roy", ("Ann Fox",))
