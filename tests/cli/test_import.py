"""The import command: the keys of its JSON, its text, its progress, and what it refuses."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from netkeeper.services.people import edit_person
from tests.conftest import rows_of

if TYPE_CHECKING:
    from pathlib import Path

IN = "https://www.linkedin.com/in/"
CONNECTIONS = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    f"Ada,Exemple,{IN}ada-exemple,,Acme,Commis,08 Feb 2026\n"
    f"Zoé,Brandt,{IN}zoe-brandt,,Acme,Commis,09 Feb 2026\n"
    ",,,,,,10 Feb 2026\n"
)
INVITATIONS = (
    "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
    f'Camille Roy,Marc Caron,"10/1/26, 9:00 AM",,OUTGOING,{IN}camille,{IN}marc-caron\n'
    f'Camille Roy,Nadia Benali,"10/2/26, 9:00 AM",,OUTGOING,{IN}camille,{IN}nadia\n'
    f'Camille Roy,Wei Li,"10/3/26, 9:00 AM",,OUTGOING,{IN}camille,{IN}wei-li\n'
)
MARC = f"Marc,Caron,{IN}marc-caron,,Acme,Chef,05 Nov 2026\n"


@pytest.fixture
def archive(tmp_path: Path):
    """A function that writes an archive of a day and returns its path."""

    def write(day: str, connections: str, invitations: str = "") -> Path:
        path = tmp_path / f"Basic_LinkedInDataExport_{day}.zip"
        with zipfile.ZipFile(path, "w") as held:
            held.writestr("Connections.csv", connections)
            if invitations:
                held.writestr("Invitations.csv", invitations)
            held.writestr("Skills.csv", "Name\nPatience\n")
        return path

    return write


def test_the_answer_has_the_keys_that_others_rely_on(netkeeper, archive):
    done = netkeeper("import", archive("11-01-2026", CONNECTIONS, INVITATIONS), "--json")
    answer = done.json
    assert (done.code, done.err) == (0, "")
    connections, invitations = answer["files"]
    assert (connections["kind"], invitations["kind"]) == ("connections", "invitations")
    figures = [connections[each] for each in ("rows", "added", "changed", "unchanged")]
    assert figures == [3, 2, 0, 0]
    assert connections["skipped"][0]["line"] == 4
    assert "hidden" in connections["skipped"][0]["why"]
    assert (answer["people"], answer["invitations"], answer["accepted"]) == (2, 3, 0)
    assert answer["comparison"] is None
    assert answer["problems"] == []


def test_a_second_archive_is_compared_with_the_first(netkeeper, archive):
    netkeeper("import", archive("11-01-2026", CONNECTIONS, INVITATIONS))
    without_nadia = "".join(
        line for line in INVITATIONS.splitlines(keepends=True) if "Nadia" not in line
    )
    newer = archive("11-20-2026", CONNECTIONS + MARC, without_nadia)
    done = netkeeper("import", newer, "--json")
    compared = done.json["comparison"]
    assert compared["since"] == "2026-11-01"
    names = {
        group: [each["name"] for each in compared[group]]
        for group in ("accepted", "vanished", "still_pending")
    }
    assert names == {
        "accepted": ["Marc Caron"],
        "vanished": ["Nadia Benali"],
        "still_pending": ["Wei Li"],
    }
    text = netkeeper("import", newer, language="fr").out
    assert "Rien de nouveau ici" in text
    assert "Acceptées\u00a0: Marc Caron" in text


def test_a_preview_tells_the_same_figures_and_keeps_nothing(netkeeper, archive, record_path: Path):
    path = archive("11-01-2026", CONNECTIONS, INVITATIONS)
    before = rows_of(record_path, journal=True)
    previewed = netkeeper("import", "--preview", path, "--json").json
    assert rows_of(record_path, journal=True) == before
    imported = netkeeper("import", path, "--json").json
    assert previewed == imported


def test_what_the_user_typed_is_no_news_of_a_later_archive(netkeeper, archive, program):
    netkeeper("import", archive("11-01-2026", CONNECTIONS))
    with program.open_reader() as reader:
        ada = next(
            person
            for number in reader.people.ids()
            if (person := reader.people.get(number)).given_name == "Ada"
        )
    edit_person(program.open_unit, ada._replace(company="Coop Nordet", position="Cheffe"))
    done = netkeeper("import", archive("11-20-2026", CONNECTIONS + MARC), "--json")
    (connections,) = done.json["files"]
    figures = [connections[each] for each in ("rows", "added", "changed", "unchanged")]
    assert figures == [4, 1, 0, 2]
    with program.open_reader() as reader:
        assert reader.people.get(ada.id).company == "Coop Nordet"


def test_a_preview_says_what_the_record_would_hold(netkeeper, archive):
    path = archive("11-01-2026", CONNECTIONS, INVITATIONS)
    assert "The record would hold" in netkeeper("import", "--preview", path).out
    assert "The record now holds" in netkeeper("import", path).out


def test_an_import_is_one_change_that_can_be_undone(netkeeper, archive, record_path: Path):
    before = rows_of(record_path)
    netkeeper("import", archive("11-01-2026", CONNECTIONS, INVITATIONS))
    assert rows_of(record_path) != before
    assert netkeeper("undo").code == 0
    assert rows_of(record_path) == before


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["2 new", "1 left out", "Line 4:", "1 other file", "people 2, requests 3"]),
        ("fr", ["nouvelles 2", "écartées 1", "Ligne 4\u00a0:", "1 autre fichier", "personnes 2"]),
    ],
)
def test_people_read_the_figures_and_the_reasons(netkeeper, archive, language, said):
    text = netkeeper(
        "import", archive("11-01-2026", CONNECTIONS, INVITATIONS), language=language
    ).out
    for words in said:
        assert words in text


def test_many_rows_left_out_are_counted_and_the_first_are_named(netkeeper, archive):
    text = netkeeper("import", archive("11-01-2026", CONNECTIONS + ",,,,,,10 Feb 2026\n" * 30)).out
    assert text.count("Line ") == 20
    assert "and 11 more lines" in text


def test_broken_accents_are_told_and_repaired_when_asked(netkeeper, archive):
    broken = CONNECTIONS.encode().decode("cp1252")
    path = archive("11-01-2026", broken)
    done = netkeeper("import", "--preview", path, "--json")
    answer = done.json
    assert answer["repairable"] is True
    assert [each["code"] for each in answer["problems"]] == ["looks_mis_decoded"]
    netkeeper("import", "--repair", path)
    done = netkeeper("search", "brandt", "--json")
    assert done.json["people"][0]["name"] == "Zoé Brandt"


def test_an_own_address_that_is_none_is_refused(netkeeper, archive, record_path: Path):
    before = rows_of(record_path, journal=True)
    done = netkeeper("import", archive("11-01-2026", CONNECTIONS), "--me", "Camille Roy")
    assert (done.code, done.out, done.err) == (2, "", "“Camille Roy” is not an e-mail address.\n")
    assert rows_of(record_path, journal=True) == before


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", ["missing.zip", "empty.zip", "plain.txt"])
def test_what_is_no_archive_gets_one_sentence(
    netkeeper, tmp_path: Path, record_path, name, language
):
    path = tmp_path / name
    if name == "empty.zip":
        with zipfile.ZipFile(path, "w") as held:
            held.writestr("holiday.txt", "sun")
    elif name == "plain.txt":
        path.write_text("Shopping list: apples", encoding="utf-8")
    before = rows_of(record_path, journal=True)
    done = netkeeper("import", path, "--json", language=language)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert name in done.err
    assert done.err.strip().endswith((".", "»"))
    assert rows_of(record_path, journal=True) == before


def test_the_progress_is_told_in_lines_for_the_window(record_path: Path, archive):
    done = subprocess.run(
        [sys.executable, "-m", "netkeeper", "--record", record_path, "--json", "import",
         "--progress", archive("11-01-2026", CONNECTIONS, INVITATIONS)],
        capture_output=True,
        text=True,
        check=True,
    )  # fmt: skip
    steps = [json.loads(line) for line in done.stderr.splitlines()]
    assert all(0 <= step["done"] <= step["total"] for step in steps)
    assert steps[-1]["done"] == steps[-1]["total"]
    assert json.loads(done.stdout)["people"] == 2


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals there")
@pytest.mark.parametrize("asked_to_end", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_an_interrupt_keeps_nothing_and_says_so(archive, record_path: Path, asked_to_end):
    rows = "".join(f"Ada,Exemple {n},{IN}ada-{n},,Acme,Commis,08 Feb 2026\n" for n in range(6_000))
    before = rows_of(record_path, journal=True)
    words = ["--record", str(record_path), "--lang", "en", "import", "--progress"]
    with subprocess.Popen(
        [sys.executable, "-m", "netkeeper", *words, str(archive("01-02-2026", CONNECTIONS + rows))],
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stderr.readline().startswith("{")
        child.send_signal(getattr(signal, asked_to_end))
        said, complained = child.communicate(timeout=60)
    assert (child.returncode, said) == (2, "")
    assert complained.splitlines()[-1] == "Stopped. Nothing was kept."
    assert rows_of(record_path, journal=True) == before


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are text elsewhere")
def test_a_file_whose_name_is_no_text_is_told_in_sound_json(record_path: Path, tmp_path: Path):
    path = os.fsencode(tmp_path) + b"/\xff.vcf"
    with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123 - a path of bytes
        file.write("BEGIN:VCARD\nFN:Ada Exemple\nEND:VCARD\n")
    words = [sys.executable, "-m", "netkeeper", "--record", str(record_path), "--json", "import"]
    done = subprocess.run(
        [*words, path], capture_output=True, env={**os.environ, "PYTHONUTF8": "1"}, check=True
    )
    assert json.loads(done.stdout.decode())["files"][0]["name"] == "\ufffd.vcf"
