"""Connections of every year, and as spreadsheets leave them."""

from datetime import date

import pytest

from netkeeper.exchange.linkedin import connections, records
from netkeeper.exchange.linkedin.connections import ConnectionRow
from netkeeper.exchange.linkedin.headers import Kind
from netkeeper.exchange.linkedin.problems import Code
from tests.exchange.linkedin.archives import (
    ADA,
    CONNECTIONS,
    IN,
    both,
    connection_rows,
    file_of,
    sample,
    skips_of,
)

PADDED = (
    "Notes:;;;;;;\r\n"
    '"When exporting your connection data, you may notice ...";;;;;;\r\n'
    ";;;;;;\r\n"
    "First Name;Last Name;URL;Email Address;Company;Position;Connected On\r\n"
    f"Julie;Tremblay-Gagné;{IN}julie-tremblay-gagn%C3%A9-8a2b1c;;Coopérative Nordet;Directrice;"
    "2025-11-13\r\n"
    f"Priya;Raman;{IN}priya-raman-77;;Fabrikam;Data Analyst;02-nov-25\r\n"
    ";;;;;;\r\n"
    f"Marc-André;Côté, ing.;{IN}marc-andre-cote-ing;;;;31 oct. 2025\r\n"
)


def test_todays_form_has_a_preamble_and_addresses():
    rows, skipped = both(connections.read(sample("2026/Connections.csv")))
    assert rows[0] == ConnectionRow(
        line=5,
        given_name="Zoë",
        family_name="Brandt",
        slug="zoë-brandt-7c41d2",
        email=None,
        company="Atelier Woodgrove",
        position="Cheffe de cabinet",
        connected_on=date(2026, 1, 14),
        connected_raw="14 Jan 2026",
    )
    assert skips_of(skipped) == [(6, "hidden_profile")]
    assert [(row.line, row.given_name, row.family_name, row.slug) for row in rows[1:]] == [
        (7, "Julie", "Tremblay-Gagné", "julie-tremblay-gagné-8a2b1c"),
        (8, "Priya", "Raman", "priya-raman-77"),
        (9, "Marc-André", "Côté, ing.", "marc-andre-cote-ing"),
        (10, "Émilie 🚀", "O'Connor", "emilie-oconnor"),
        (11, "李", "明", "李明-88"),
    ]
    assert rows[4].email == "emilie@example.org"
    assert rows[4].company == 'Studio "Quai 4", inc.'


@pytest.mark.parametrize(
    ("path", "first", "last", "hidden"),
    [
        ("2022/Connections.csv", (5, "Jean", date(2025, 7, 30)), (9, "李", date(2014, 5, 4)), []),
        (
            "2021/Connections.csv",
            (2, "Priya", date(2021, 3, 12)),
            (6, "Nadia", date(2018, 1, 1)),
            [5],
        ),
        (
            "2018/Connections.csv",
            (2, "Theo", date(2018, 10, 31)),
            (6, "Nadia", date(2015, 7, 21)),
            [],
        ),
    ],
)
def test_older_forms_have_no_addresses(path, first, last, hidden):
    rows, skipped = both(connections.read(sample(path)))
    ends = [(row.line, row.given_name, row.connected_on) for row in (rows[0], rows[-1])]
    assert ends == [first, last]
    assert {row.slug for row in rows} == {None}
    assert [row.line for row in skipped if row.code is Code.HIDDEN_PROFILE] == hidden


def test_namesakes_both_come():
    rows, _ = both(connections.read(sample("2022/Connections.csv")))
    assert [row.company for row in rows if row.family_name == "Tremblay"] == [
        "Université Fictive",
        "Plomberie JT",
    ]


def test_an_english_spreadsheets_file_is_read():
    text = CONNECTIONS + f"Zoë,Brandt,{IN}zo%C3%AB-1,,,,13-Nov-25\nPriya,Raman,,,,,2-Nov-25\n"
    data = text.replace("\n", "\r\n").encode("utf-8-sig")
    rows, skipped = connection_rows(data)
    assert [(row.line, row.given_name, row.connected_on) for row in rows] == [
        (2, "Zoë", date(2025, 11, 13)),
        (3, "Priya", date(2025, 11, 2)),
    ]
    assert not skipped


def test_a_french_spreadsheets_file_is_read_with_a_warning():
    reading = connections.read(file_of(PADDED.encode("cp1252")))
    rows, skipped = both(reading)
    assert [(row.line, row.family_name, row.connected_on) for row in rows] == [
        (5, "Tremblay-Gagné", date(2025, 11, 13)),
        (6, "Raman", date(2025, 11, 2)),
        (8, "Côté, ing.", date(2025, 10, 31)),
    ]
    assert not skipped
    assert [problem.code for problem in reading.problems] == [Code.ENCODING_GUESSED]


def test_a_spreadsheets_unicode_text_is_read():
    text = (CONNECTIONS + ADA).replace(",", "\t").replace("\n", "\r\n")
    rows, _ = connection_rows(text.encode("utf-16"))
    assert [row.given_name for row in rows] == ["Ada"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_is_one(end):
    rows, _ = connection_rows((CONNECTIONS + ADA + ADA).replace("\n", end))
    assert [row.line for row in rows] == [2, 3]


def test_broken_accents_are_offered_a_repair():
    text = CONNECTIONS + 'ZoÃ«,Brandt,,,,,14 Jan 2026\nMarc-AndrÃ©,"CÃ´tÃ©, ing.",,,,,31 Oct 2025\n'
    file = file_of(text)
    assert file.looks_mis_decoded
    assert file.mis_decoded[0] == ("ZoÃ«", "Zoë")
    reading = connections.read(file)
    assert both(reading)[0][0].given_name == "ZoÃ«"
    [problem] = reading.problems
    assert problem.code is Code.LOOKS_MIS_DECODED
    assert problem.facts == {"found": "ZoÃ«", "better": "Zoë"}


def test_the_repair_mends_every_row_and_keeps_the_digest():
    text = CONNECTIONS + 'ZoÃ«,Brandt,,,,,14 Jan 2026\nMarc-AndrÃ©,"CÃ´tÃ©, ing.",,,,,31 Oct 2025\n'
    file = file_of(text)
    reading = connections.read(file, repair=True)
    rows, _ = both(reading)
    assert [(row.given_name, row.family_name) for row in rows] == [
        ("Zoë", "Brandt"),
        ("Marc-André", "Côté, ing."),
    ]
    assert reading.digest == file.digest()
    assert reading.problems == ()


@pytest.mark.parametrize(
    "header",
    [
        "FirstName,LastName,URL,EmailAddress,Company,Position,ConnectedOn",
        "first_name,last_name,url,email_address,company,position,connected_on",
        "Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Date de connexion",
        "Nombre,Apellidos,URL,Dirección de correo electrónico,Empresa,Cargo,Conectado el",
        "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am",
        "Nome,Sobrenome,URL,Endereço de e-mail,Empresa,Cargo,Conectado em",
        "Nome,Cognome,URL,Indirizzo email,Azienda,Posizione,Collegato il",
        "Voornaam,Achternaam,URL,E-mailadres,Bedrijf,Functie,Verbonden op",
        '"First Name","Last Name","URL","Email Address","Company","Position","Connected On"',
        "ï»¿First Name,Last Name,URL,Email Address,Company,Position,Connected On",
    ],
)
def test_renamed_headings_are_known(header):
    rows, _ = connection_rows(f"{header}\n{ADA}")
    assert rows[0].given_name == "Ada"
    assert rows[0].slug == "ada-exemple"
    assert rows[0].company == "Acme"
    assert rows[0].connected_on == date(2026, 2, 8)


def test_columns_may_be_moved_and_added():
    rows, _ = connection_rows(
        "Connected On,Tag,Last Name,First Name,URL\n08 Feb 2026,vip,Exemple,Ada,/in/ada-exemple\n"
    )
    assert (rows[0].given_name, rows[0].family_name) == ("Ada", "Exemple")
    assert rows[0].slug == "ada-exemple"
    assert rows[0].company == ""


@pytest.mark.parametrize(
    "preamble",
    [
        "Notes:\n",
        '"Notes:"\n"one"\n"two\nlines"\n\n',
        "Notes:\n" + "a line\n" * 12,
        "\n\n\n",
    ],
)
def test_a_preamble_of_any_length_is_passed_over(preamble):
    rows, _ = connection_rows(preamble + CONNECTIONS + ADA)
    assert rows[0].line == preamble.count("\n") + 2


def test_what_a_web_page_wrote_for_letters_and_what_nobody_sees_is_read_so():
    row = "\u200fZo&eacute;\u200b,C&#244;t&#xE9;,,,Roy &amp; Fils,R&D; AT&T;,07 Jun 2026"
    ((read,), _) = connection_rows(CONNECTIONS + row)
    assert (read.given_name, read.family_name) == ("Zoé", "Côté")
    assert (read.company, read.position) == ("Roy & Fils", "R&D; AT&T;")


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("“Bob”", "Bob"),
        ("« Bob »", "Bob"),
        ('"""Bob"""', "Bob"),
        ("Robert “Bob”", "Robert “Bob”"),
        ("“Bob” et “Ana”", "“Bob” et “Ana”"),
        ("'t Hooft'", "'t Hooft'"),
    ],
)
def test_a_name_that_stands_whole_in_quotation_marks_is_what_they_hold(written, told):
    ((read,), _) = connection_rows(f"{CONNECTIONS}{written},Roy,,,,,07 Jun 2026")
    assert read.given_name == told


@pytest.mark.parametrize("connected", ["Connecté(e) le", "Mise en relation le", "Connecté depuis"])
def test_headings_of_2016_and_those_put_into_french_are_known(connected):
    headings = f"First Name,Last Name,Email Address,Current Company,Current Position,{connected}\n"
    ((read,), _) = connection_rows(f"{headings}Ada,Exemple,,Acme,Commis,8 févr. 2026")
    assert (read.company, read.position, read.connected_on) == ("Acme", "Commis", date(2026, 2, 8))


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (",,,,,,07 Jun 2026", "hidden_profile"),
        (" ,,,,,,07 Jun 2026", "hidden_profile"),
        ("LinkedIn,Member,,,,,07 Jun 2026", "hidden_profile"),
        ("Utilisateur,LinkedIn,,,,,07 Jun 2026", "hidden_profile"),
        (f",,{IN}someone,,,,07 Jun 2026", "row_without_name"),
        (",,,,Acme,,07 Jun 2026", "row_without_name"),
        ("Ada,Exemple,,,Acme", "row_missing_columns"),
        ("Ada,Exemple,,,Acme,Inc.,Commis,08 Feb 2026", "row_too_many_columns"),
        ('Ada,"Exemple,,,Acme,Commis,08 Feb 2026', "row_missing_columns"),
        (CONNECTIONS.strip(), "header_again"),
        ("Ada," + "x" * 200_000 + ",,,,,08 Feb 2026", "row_field_too_long"),
    ],
)
def test_a_row_that_is_no_connection_is_left_out_with_its_line(row, code):
    rows, skipped = connection_rows(f"{CONNECTIONS}{ADA}{row}")
    assert [one.line for one in rows] == [2]
    assert skips_of(skipped) == [(3, code)]


@pytest.mark.parametrize(
    "unclosed",
    [
        'Bea,"Exemple,,,,,08 Feb 2026',
        'Bea,Exemple,,,,,"08 Feb 2026',
        '"Bea,Exemple,,,,,08 Feb 2026',
    ],
)
@pytest.mark.parametrize(
    "after",
    [ADA * 2, ADA * 2_000, f'Cea,"Roy, ing.",,,,,08 Feb 2026\n{ADA}', f'Bea,"Exemple,,,,,\n{ADA}'],
)
def test_a_quote_never_closed_costs_its_line_alone(unclosed, after):
    rows, skipped = connection_rows(f"{CONNECTIONS}{ADA}{unclosed}\n{after}")
    lost = after.count('"') % 2  # another one
    assert skips_of(skipped) == [(3, "row_unclosed_quote"), (4, "row_unclosed_quote")][: 1 + lost]
    assert [row.line for row in rows] == [2, *range(4 + lost, 4 + after.count("\n"))]


def test_what_was_read_too_often_names_the_lines_that_a_quote_swallows(monkeypatch):
    monkeypatch.setattr(records, "_MOST_AGAIN", 0)
    rows, skipped = connection_rows(f'{CONNECTIONS}{ADA}Bea,"Exemple,,,,,08 Feb 2026\n{ADA}{ADA}')
    assert [one.line for one in rows] == [2]
    assert skips_of(skipped) == [(3, "row_open_quote")]
    assert skipped[0].places == {"line": 3, "last_line": 5}


def test_quotation_marks_within_a_field_are_read_as_they_stand():
    rows, _ = connection_rows(f'{CONNECTIONS}"Bea" Anne,Exemple "B",,,,,08 Feb 2026\n{ADA}')
    assert [(row.given_name, row.line) for row in rows] == [("Bea Anne", 2), ("Ada", 3)]


WRAPPED = '"Bea,Exemple,,,""Acme, inc."",,08 Feb 2026"\n'


@pytest.mark.parametrize(
    ("table", "told"),
    [
        (CONNECTIONS + WRAPPED + ADA, [(2, "Bea", "Acme, inc."), (3, "Ada", "Acme")]),
        (
            # one company has a semicolon: every line ends in one, but its own
            'Notes:;\n"""When you export, some are missing""";\n;\n'
            + CONNECTIONS.replace("\n", ";\n")
            + WRAPPED.replace("\n", ";\n")
            + "Cea,Exemple,,,Acme ; fils,,08 Feb 2026\n",
            [(5, "Bea", "Acme, inc."), (6, "Cea", "Acme ; fils")],
        ),
        (
            f'"{CONNECTIONS[:-1]}"\n{WRAPPED}"{ADA[:-1]}"\n',
            [(2, "Bea", "Acme, inc."), (3, "Ada", "Acme")],
        ),
    ],
    ids=["with-quotes", "padded", "every-line"],
)
def test_lines_that_a_spreadsheet_took_for_one_cell_are_read(table, told):
    rows, skipped = connection_rows(table)
    assert skipped == []
    assert [(row.line, row.given_name, row.company) for row in rows] == told
    assert {row.connected_on for row in rows} == {date(2026, 2, 8)}


def test_a_line_of_one_field_stays_one():
    _, skipped = connection_rows(f'{CONNECTIONS}"Exemple, Bea"\n"a ""b"", c"\n{ADA}')
    assert skips_of(skipped) == [(2, "row_missing_columns"), (3, "row_missing_columns")]


def test_rows_after_a_field_that_is_too_long_keep_their_lines():
    rows, skipped = connection_rows(f"{CONNECTIONS}{'y' * 200_000},x,,,,,\n{ADA}")
    assert skips_of(skipped) == [(2, "row_field_too_long")]
    assert [one.line for one in rows] == [3]


def test_fields_on_several_lines_count_as_lines():
    rows, _ = connection_rows(
        f'{CONNECTIONS}Bea,Exemple,,,"Acme\nInc.\n",Commis,08 Feb 2026\n\n{ADA}'
    )
    assert [(row.line, row.company) for row in rows] == [(2, "Acme Inc."), (6, "Acme")]


def test_spaces_and_unseen_characters_are_taken_off():
    rows, _ = connection_rows(
        CONNECTIONS
        + "  Ada\u00a0 ,\u202eExem\x07ple\u2028,, a@example.org ,Ac\u2028me , Commis,08 Feb 2026\n"
    )
    [row] = rows
    assert (row.given_name, row.family_name) == ("Ada", "Exemple")
    assert (row.email, row.company, row.position) == ("a@example.org", "Ac me", "Commis")


@pytest.mark.parametrize("text", ["soon", "08 Foo 2026", "459745"])
def test_a_connection_whose_date_cant_be_read_is_still_one(text):
    reading = connections.read(file_of(f"{CONNECTIONS}{ADA}Bea,Exemple,,,,,{text}\n"))
    rows, skipped = both(reading)
    assert [(row.connected_on, row.connected_raw) for row in rows[1:]] == [(None, text)]
    assert not skipped
    [problem] = reading.problems
    assert (problem.code, problem.line) == (Code.UNREADABLE_DATES, 3)
    assert problem.places == {"name": "table.csv", "line": 3, "count": 1, "found": text}


def test_no_date_is_nothing_to_speak_of():
    reading = connections.read(file_of(f"{CONNECTIONS}Bea,Exemple,,,,,\n"))
    assert both(reading)[0][0].connected_on is None
    assert reading.problems == ()


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        (["03/04/2025", "13/04/2025"], [date(2025, 4, 3), date(2025, 4, 13)]),
        (["03/04/2025", "04/13/2025"], [date(2025, 3, 4), date(2025, 4, 13)]),
        (["03/04/2025", "05/06/2025"], [None, None]),
        (["03/04/2025", "13/04/2025", "04/13/2025"], [None, date(2025, 4, 13), date(2025, 4, 13)]),
    ],
)
def test_the_whole_file_tells_which_number_is_the_month(texts, days):
    reading = connections.read(
        file_of(CONNECTIONS + "".join(f"Ada,Exemple,,,,,{text}\n" for text in texts))
    )
    rows, _ = both(reading)
    assert [row.connected_on for row in rows] == days
    codes = [problem.code for problem in reading.problems]
    assert codes == ([Code.AMBIGUOUS_DATES] if None in days else [])


def test_null_characters_are_removed_and_told():
    reading = connections.read(file_of(f"{CONNECTIONS}A\0da,Exemple,,,,,08 Feb 2026\n"))
    assert both(reading)[0][0].given_name == "Ada"
    assert [(one.code, one.facts) for one in reading.problems] == [
        (Code.NULLS_REMOVED, {"count": 1})
    ]


def test_damaged_bytes_are_told_with_their_line():
    data = f"{CONNECTIONS}Zoë,Exemple,,,,,08 Feb 2026\n".encode() + b"B\xe9a,E,,,,,08 Feb 2026\n"
    reading = connections.read(file_of(data))
    assert [row.given_name for row in both(reading)[0]] == ["Zoë", "Béa"]
    assert [(one.code, one.line) for one in reading.problems] == [(Code.DAMAGED_TEXT, 3)]


def test_a_file_of_a_header_alone_has_no_rows():
    assert connection_rows(CONNECTIONS) == ([], [])
    assert connection_rows(CONNECTIONS.strip()) == ([], [])


def test_what_a_row_is_worth_depends_on_no_neighbour():
    file = file_of(CONNECTIONS + ADA)
    assert file.kind is Kind.CONNECTIONS
    reading = connections.read(file)
    assert both(reading) == both(connections.read(file))
    assert reading.digest == file.digest()
