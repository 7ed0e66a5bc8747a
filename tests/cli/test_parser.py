"""What the command line takes for an option, a command or a word, and what it says of the rest."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.conftest import rows_of


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("review extra", "“extra” is too much here: put a text of several words in quotation"),
        ("review --extra", "“--extra” means nothing here."),
        ("review --state odd", "--state can’t be “odd”. Possible: draft, pending, accepted,"),
        ("fly undo", "COMMAND can’t be “fly”. Possible: met, received, sent,"),
        ("draft ada --pdf x.pdf", "“--pdf x.pdf” means nothing here."),
        ("--js review", "“--js” means nothing here."),  # nothing is taken for what it begins
        ("review --dir sent", "“--dir sent” means nothing here."),
        ("-q search ada", "“-q” means nothing here."),  # only behind `search` is it a "not"
    ],
)
def test_what_a_command_cannot_take_is_named_as_it_was_written(netkeeper, words, said):
    refused = netkeeper("--lang", "en", *words.split())
    assert (refused.code, refused.out) == (2, "")
    assert refused.err.startswith(said)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("review", "ex\ntra"), "“ex tra” is too much here:"),
        (("review", "--ex\ntra"), "“--ex tra” means nothing here."),
        (("review", "--state", "od\nd"), "--state can’t be “od d”."),
        (("review", "--état d'âme"), "“--état d'âme” means nothing here."),
        (("fly 'now'",), "COMMAND can’t be “fly 'now'”."),
        (("review", "\udce9t\udce9"), "“\ufffdt\ufffd” is too much here:"),
        (("review", "--state", "\udce9"), "--state can’t be “\ufffd”."),
        (("restore", "/no/\udce9"), "There is no such file: /no/\ufffd."),
        (("review", "--json=1"), "--json takes no value."),
        (("--json",), "“--json” means nothing here."),  # of the window, which would wait for a user
    ],
)
def test_words_of_any_letters_are_named_in_one_line_as_they_are(netkeeper, words, said):
    refused = netkeeper("--lang", "en", *words)
    assert (refused.code, refused.err.count("\n")) == (2, 1)
    assert refused.err.startswith(said)


@pytest.mark.parametrize("words", [("review",), ("review", "--state"), ("draft",), ("backup",)])
def test_of_a_word_as_long_as_a_book_the_beginning_is_named(netkeeper, words):
    assert netkeeper("met", "Ada Example").code == 0
    refused = netkeeper("--lang", "en", *words, "é" * 100_000)
    assert (refused.code, refused.out, refused.err.count("\n")) == (2, "", 1)
    assert "é…" in refused.err
    assert 1000 < len(refused.err) < 1300


@pytest.mark.parametrize(
    ("words", "usage", "title"),
    [
        ("--lang en --help", "usage: ", "What to give:"),
        ("--lang fr met --help", "emploi\u00a0: netkeeper met ", "À donner\u00a0:"),
        ("--lang en search -h", "usage: netkeeper search ", "What to give:"),
    ],
)
def test_help_is_in_the_readers_language(words, usage, title):
    command = [sys.executable, "-m", "netkeeper", *words.split()]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.startswith(usage)
    assert f"\n{title}\n" in done.stdout


@pytest.mark.parametrize(
    "words",
    [
        ("import", ""),
        ("import", "{}/Connections.csv", ""),
        ("backup", ""),
        ("export", ""),
        ("restore", ""),
        ("--record", "", "check"),
        ("check", "--record="),
        ("sent", "Luc Roy", "--note-file", ""),
    ],
)
def test_an_empty_path_is_not_the_folder_one_is_in(
    netkeeper, record_path, tmp_path, monkeypatch, words
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "Connections.csv").write_text(
        "First Name,Last Name,URL,Connected On\nAda,Exemple,,08 Feb 2026\n", encoding="utf-8"
    )
    assert netkeeper("met", "Luc Roy").code == 0
    before = rows_of(record_path, journal=True)
    refused = netkeeper("--lang", "en", *(each.format(tmp_path) for each in words))
    said = "Missing: PATH. See netkeeper --help.\n"
    assert (refused.code, refused.out, refused.err) == (2, "", said)
    assert rows_of(record_path, journal=True) == before
    assert [each.name for each in tmp_path.glob("*.csv")] == ["Connections.csv"]
    assert not list(tmp_path.glob("*-asked.sqlite3"))


@pytest.mark.skipif(sys.platform != "linux", reason="words are text elsewhere")
@pytest.mark.parametrize(
    "words",
    [
        ("met", b"Ren\xe9 L\xe9vesque"),
        ("met", "Luc Roy", "--event", b"F\xeate"),
        ("sent", "Luc Roy", "--note", b"Ren\xe9"),
        ("search", b"Ren\xe9"),
    ],
)
def test_words_that_are_no_text_are_not_kept_with_letters_lost(netkeeper, record_path, words):
    assert netkeeper("met", "Luc Roy").code == 0
    before = rows_of(record_path, journal=True)
    refused = netkeeper("--lang", "en", *map(os.fsdecode, words))
    assert (refused.code, refused.out) == (2, "")
    assert "\ufffd" in refused.err
    assert "” is not written in UTF-8, and letters of it would be lost." in refused.err
    assert rows_of(record_path, journal=True) == before


@pytest.mark.skipif(sys.platform != "linux", reason="paths are text elsewhere")
def test_a_path_that_is_no_text_is_a_path(netkeeper, tmp_path):
    path = os.fsencode(tmp_path) + b"/\xe9.txt"
    with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123 - a path of bytes
        file.write("Au plaisir")
    assert netkeeper("met", "Luc Roy").code == 0
    assert netkeeper("sent", "Luc Roy", "--note-file", os.fsdecode(path)).err == ""
    assert netkeeper("export", os.fsdecode(path.replace(b".txt", b".csv"))).code == 0
