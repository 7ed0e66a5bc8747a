"""The export command: a file by its suffix, and what it says."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("suffix", "kind", "counts"),
    [
        ("json", "record", {"people": 1, "meetings": 1, "invitations": 0}),
        ("csv", "table", {"people": 1}),
        ("VCF", "cards", {"people": 1}),
        ("ics", "calendar", {"follow_ups": 0}),
    ],
)
def test_the_suffix_says_what_is_written(netkeeper, tmp_path, suffix, kind, counts):
    netkeeper("met", "Nadia Benali", "--event", "Forum")
    path = tmp_path / f"out.{suffix}"
    said = netkeeper("export", str(path), "--json")
    answer = said.json
    assert (said.code, said.err) == (0, "")
    assert (answer["path"], answer["kind"]) == (str(path), kind)
    assert counts.items() <= answer.items()
    assert path.exists()
    assert str(path) in netkeeper("export", str(path), "--lang", "fr").out
    assert netkeeper("export", "--new", str(path)).code == 2
    assert netkeeper("export", "--new", str(tmp_path / f"new.{suffix}")).code == 0


def test_an_unknown_suffix_is_one_sentence(netkeeper, tmp_path):
    said = netkeeper("export", str(tmp_path / "out.doc"), "--lang", "en")
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("The file’s name must end in one of .json, .csv, .vcf, .ics: ")
    assert said.err.count("\n") == 1


@pytest.mark.parametrize(
    ("path", "en", "fr"),
    [
        ("gone/a.csv", "there is no such file or folder", "ce fichier ou ce dossier n’existe pas"),
        ("a/b.csv", "a part of the path is no folder", "une partie du chemin n’est pas un dossier"),
        ("d.csv", "it is a folder", "c’est un dossier"),
    ],
)
def test_what_the_system_refuses_is_said_in_the_readers_language(netkeeper, tmp_path, path, en, fr):
    (tmp_path / "a").write_text("")
    (tmp_path / "d.csv").mkdir()
    for language, why in (("en", en), ("fr", fr)):
        said = netkeeper("export", str(tmp_path / path), language=language)
        assert (said.code, said.err[-len(why) - 4 :]) == (2, f"({why}).\n")
