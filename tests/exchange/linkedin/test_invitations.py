"""Invitations of every year, both directions, and whose archive they show it to be."""

from datetime import UTC, date, datetime

import pytest

from netkeeper.domain.invitations import Direction
from netkeeper.exchange.linkedin import invitations
from netkeeper.exchange.linkedin.invitations import InvitationRow
from netkeeper.exchange.linkedin.owner import Owner, OwnerTally, read_name
from tests.exchange.linkedin.archives import (
    IN,
    INVITATIONS,
    both,
    file_of,
    invitation_rows,
    sample,
    skips_of,
)

OWNER = "camille-desrosiers-3f9a1b"


def rows_of(path):
    rows, skipped = both(invitations.read(sample(path)))
    assert not skipped
    return rows


def owner_of(rows, told=None):
    tally = OwnerTally()
    tally.see(rows)
    return tally.owner(told)


def test_todays_form_has_both_addresses_unescaped():
    rows = rows_of("2026/Invitations.csv")
    assert rows[0] == InvitationRow(
        line=2,
        direction=Direction.SENT,
        from_name="Camille Desrosiers",
        to_name="Julie Tremblay-Gagné",
        sent_at=datetime(2025, 11, 12, 23, 4, tzinfo=UTC),
        sent_on=date(2025, 11, 12),
        sent_raw="11/12/25, 3:04 PM",
        note="Bonjour Julie,  ravie de notre rencontre au 5 à 7 de Lévis.",
        inviter_slug=OWNER,
        invitee_slug="julie-tremblay-gagné-8a2b1c",
    )
    assert [(row.other_name, row.other_slug) for row in rows] == [
        ("Julie Tremblay-Gagné", "julie-tremblay-gagné-8a2b1c"),
        ("Zoë Brandt", "zoë-brandt-7c41d2"),
        ("Marc-André Côté, ing.", "marc-andre-cote-ing"),
        ("Rex Dorn", "rexdorn"),
        ("Priya Raman", "priya-raman-77"),
    ]


def test_july_2023_has_member_ids():
    rows = rows_of("2023-07/Invitations.csv")
    assert [row.other_urn for row in rows] == [
        "urn:li:member:900000017",
        "urn:li:member:90000042",
        "urn:li:member:9000000310",
        "urn:li:member:900000055",
        "urn:li:member:900000023",
    ]
    assert {row.other_slug for row in rows} == {None}


def test_december_2023_has_addresses_of_nobody():
    rows = rows_of("2023-12/Invitations.csv")
    assert {row.other_slug for row in rows} == {None}
    assert [row.other_name for row in rows][:2] == ["Lena Vogt", "Theo Grant"]


def test_until_2023_there_are_names_alone():
    rows = rows_of("2021/Invitations.csv")
    assert [(row.direction, row.other_name, row.sent_on) for row in rows] == [
        (Direction.SENT, "Priya Raman", date(2021, 3, 12)),
        (Direction.RECEIVED, "Jonas Berg", date(2021, 5, 10)),
        (Direction.SENT, "Lena Vogt", date(2020, 12, 31)),
        (Direction.RECEIVED, "Sophie L.", date(2021, 1, 1)),
        (Direction.SENT, "Theo Grant", date(2020, 10, 11)),
    ]


@pytest.mark.parametrize(
    ("word", "direction"),
    [
        ("OUTGOING", Direction.SENT),
        ("outgoing", Direction.SENT),
        ("SENT", Direction.SENT),
        ("Incoming", Direction.RECEIVED),
        ("RECEIVED", Direction.RECEIVED),
        ("Reçue", Direction.RECEIVED),
        ("SORTANT", Direction.SENT),
        ("Reçu", Direction.RECEIVED),
    ],
)
def test_directions_are_read_in_any_case(word, direction):
    rows, _ = invitation_rows(f'{INVITATIONS}A B,C D,"1/2/25, 3:04 PM",,{word},,\n')
    assert [row.direction for row in rows] == [direction]


@pytest.mark.parametrize("sent_at", ["Envoyé le", "Envoyée le", "Date d’envoi"])
def test_headings_put_into_french_are_known(sent_at):
    rows, skipped = invitation_rows(
        f"De,À,{sent_at},Message,Sens\nA B,C D,2025-01-02 15:04,,ENVOYÉE\n"
    )
    assert not skipped
    assert [row.direction for row in rows] == [Direction.SENT]


@pytest.mark.parametrize(
    ("header", "word"),
    [
        (
            (
                "De,À,Envoyé le,Message,Direction,URL du profil de l’expéditeur,"
                "URL du profil du destinataire"
            ),
            "SORTANTE",
        ),
        ("De,Para,Enviado el,Mensaje,Dirección,inviterProfileUrl,inviteeProfileUrl", "SALIENTE"),
        ("Von,An,Gesendet am,Nachricht,Richtung,inviterProfileUrl,inviteeProfileUrl", "AUSGEHEND"),
    ],
)
def test_a_table_put_into_another_language_is_known(header, word):
    rows, skipped = invitation_rows(f"{header}\nA B,C D,2025-01-02 15:04,Allô,{word},/in/a,/in/c\n")
    assert not skipped
    assert [(row.direction, row.note, row.other_slug) for row in rows] == [
        (Direction.SENT, "Allô", "c")
    ]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ('A B,C D,"1/2/25, 3:04 PM",,SIDEWAYS,,', "row_unknown_direction"),
        ("A B,C D,soon,,OUTGOING,,", "row_bad_date"),
        ("A B,C D, ,,OUTGOING,,", "row_without_date"),
        ('A B,C D,"1/2/25, 3:04 PM",, ,,', "row_without_direction"),
        ("A B,C D,02/03/2025 15:04,,OUTGOING,,", "row_ambiguous_date"),
        ('A B,,"1/2/25, 3:04 PM",,OUTGOING,,', "row_without_name"),
        (',C D,"1/2/25, 3:04 PM",,INCOMING,,', "row_without_name"),
        ('A B,LinkedIn Member,"1/2/25, 3:04 PM",,OUTGOING,,', "row_without_name"),
        ('A B,LinkedIn User,"1/2/25, 3:04 PM",,OUTGOING,,', "row_without_name"),
        ('A B,C D,"1/2/25, 3:04 PM",,OUTGOING', "row_missing_columns"),
        ("A B,C D,1/2/25, 3:04 PM,,OUTGOING,/in/a,/in/c", "row_too_many_columns"),
    ],
)
def test_a_row_that_is_no_invitation_is_left_out(row, code):
    rows, skipped = invitation_rows(f"{INVITATIONS}{row}\n")
    assert not rows
    assert skips_of(skipped) == [(2, code)]


def test_a_bad_date_is_shown_as_it_stands():
    _, skipped = invitation_rows(f"{INVITATIONS}A B,C D,{'x' * 300}\x07,,OUTGOING,,\n")
    assert len(str(skipped[0].facts["found"])) == 120


def test_the_whole_file_tells_the_order_of_its_numbers():
    rows, skipped = invitation_rows(
        INVITATIONS
        + "A B,C D,02/03/2025 15:04,,OUTGOING,,\n"
        + "A B,E F,14/03/2025 15:04,,OUTGOING,,\n"
    )
    assert [row.sent_on for row in rows] == [date(2025, 3, 2), date(2025, 3, 14)]
    assert not skipped


def test_a_note_is_known_by_its_words_whatever_its_spaces():
    rows = rows_of("2026/Invitations.csv")
    assert rows[0].note_key == (
        "Camille Desrosiers",
        "Julie Tremblay-Gagné",
        "Bonjour Julie, ravie de notre rencontre au 5 à 7 de Lévis.",
    )
    assert rows[2].note_key is None


@pytest.mark.parametrize("time", ["15:04", "15 h 04", "15h04", "3:04 p.m."])
def test_excels_own_date_forms_are_read(time):
    rows, _ = invitation_rows(f"{INVITATIONS}A B,C D,2025-11-12 {time},,OUTGOING,,\n")
    assert rows[0].sent_at == datetime(2025, 11, 12, 23, 4, tzinfo=UTC)


def test_a_note_has_the_letters_that_a_web_page_wrote_otherwise():
    rows, _ = invitation_rows(
        f'{INVITATIONS}A B,C D,"1/2/25, 3:04 PM",d&#39;accord &amp; merci,OUTGOING,,\n'
    )
    assert rows[0].note == "d'accord & merci"


class TestOwner:
    def test_the_constant_inviter_is_the_owner(self):
        assert owner_of(rows_of("2026/Invitations.csv")) == Owner("Camille Desrosiers", OWNER)

    def test_member_ids_serve_too(self):
        owner = owner_of(rows_of("2023-07/Invitations.csv"))
        assert owner == Owner("Camille Desrosiers", None, "urn:li:member:900000001")

    def test_the_profile_names_the_owner(self):
        name = read_name(sample("2026/Profile.csv"))
        assert name == "Camille Desrosiers"
        assert owner_of([], name) == Owner("Camille Desrosiers")

    def test_nothing_tells_of_nobody(self):
        assert owner_of([]) is None

    def test_two_inviters_in_turn_are_nobody(self):
        rows, _ = invitation_rows(
            INVITATIONS
            + f'A B,C D,"1/2/25, 3:04 PM",,OUTGOING,{IN}a,{IN}c\n'
            + f'E F,C D,"1/2/25, 3:04 PM",,OUTGOING,{IN}e,{IN}c\n'
        )
        assert owner_of(rows) is None

    def test_a_profile_of_2018_has_more_columns(self):
        file = file_of(
            "First Name,Last Name,Maiden Name,Address,Birth Date,Contact Instructions,Headline,"
            "Summary,Industry,Country,Zip Code,Geo Location,Twitter Handles,Websites,"
            "Instant Messengers\n"
            'Anne-Marie,"St-Onge, CPA",Roy,,,,"""CFO"" à temps partagé",,,,,,,,\n'
        )
        assert read_name(file) == "Anne-Marie St-Onge, CPA"

    def test_a_profile_without_a_row_is_none(self):
        assert read_name(file_of("First Name,Last Name,Headline\n,,\n")) is None
