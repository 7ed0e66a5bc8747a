"""The file of sentences: whole in both languages, and typed as each language is."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

import netkeeper
from netkeeper.cli.parser import parse
from netkeeper.domain.findings import Source
from netkeeper.domain.identity.candidates import Certainty, Reason
from netkeeper.domain.invitations import STATES, StateCertainty
from netkeeper.domain.meetings import MeetingKind
from netkeeper.domain.people import Acquaintance, Answer, Question
from netkeeper.domain.requests.received import Verdict
from netkeeper.domain.requests.sent import Gate
from netkeeper.domain.settings import Settings
from netkeeper.exchange.linkedin.problems import Code
from netkeeper.store.faults import _FAULTS
from netkeeper.store.rekeying import _KEYS
from netkeeper.store.search_index import INDEXES
from netkeeper.texts.catalogue import LANGUAGES, PLACE, sentences
from netkeeper.texts.texts import Texts

PACKAGE = Path(netkeeper.__file__).parent
CODES = sorted(sentences("en"))


def texts(language):
    """Give every text of a language with its code."""
    return [(code, text) for code, each in sentences(language).items() for text in each.forms]


@cache
def calls():
    """Give the arguments of every call in the package, by the name of what is called."""
    found = defaultdict(list)
    for file in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                found[name].append(node.args)
    return found


def codes_said(*callees, place=0):
    """Give the codes that calls of these functions or classes name, anywhere in the package."""
    found = {
        each.value
        for name in callees
        for given in calls()[name]
        if len(given) > place
        for each in ast.walk(given[place])
        if isinstance(each, ast.Constant) and isinstance(each.value, str)
    }
    assert found
    return found


def test_both_languages_ask_for_the_same_facts():
    english, french = sentences("en"), sentences("fr")
    assert set(english) == set(french)
    assert {code: each.places for code, each in english.items()} == {
        code: each.places for code, each in french.items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_place_is_well_formed(language):
    for code, text in texts(language):
        rest = PLACE.sub("", text)
        assert "{" not in rest, code
        assert "}" not in rest, code


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_has_stray_spaces_or_straight_quotes(language):
    for code, text in texts(language):
        assert text == text.strip(), code
        assert "  " not in text, code
        assert "'" not in text, code
        assert '"' not in text, code


def test_french_has_its_spaces_and_its_quotes():
    for code, text in texts("fr"):
        assert not re.search(r"[\s\u00a0\u202f][!?;,.](?:\s|$)", text), code
        assert not re.search(r"(?<!\u00a0)[:%$](?:\s|$)", PLACE.sub("x", text)), code
        assert not re.search(r"[^\S\u00a0][:%»]|«(?!\u00a0)|(?<!\u00a0)»|«\s\s", text), code
        assert "“" not in text, code


def test_english_has_no_french_spaces_nor_quotes():
    for code, text in texts("en"):
        assert not re.search(r"\s[!?;:,.%](?:\s|$)", text), code
        assert not re.search("[«»\u00a0]", text), code


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_finding_calls_a_note_lawful(language):
    said = [pair for pair in texts(language) if pair[0].startswith(("finding.", "selling."))]
    for code, text in said:
        assert not re.search(r"complian|conforme|lawful", text), code


def test_french_guesses_no_gender():
    for code, text in texts("fr"):
        assert not re.search(r"\(e\)|\(s\)|·e|-e\b|\bil/elle\b|\brencontrée?\b", text), code


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_ends_and_a_clause_does_not(language):
    for code, text in texts(language):
        is_clause = code.endswith(".what") or (
            code.startswith(("action.", "history.", "skipped.")) and not code.endswith(".after")
        )
        if is_clause:
            assert not text.endswith("."), code
            first = PLACE.sub("", text).lstrip()[:1]
            assert not first.isupper() or text.startswith(("{", "LinkedIn")), code
        elif code.startswith(("finding.", "fault.", "headline.", "archive.")) or code.endswith(
            ".after"
        ):
            assert text.endswith((".", "!", "?", ".\u00a0»")), code


@pytest.mark.parametrize(
    ("prefix", "values"),
    [
        ("source", Source),
        ("verdict", [*Verdict, *Gate]),
        ("headline", [*Verdict, *Gate]),
        ("direction", STATES),
        ("sureness", StateCertainty),
        ("certainty", [*Certainty, *(f"one.{each}" for each in Certainty)]),
        ("reason", Reason),
        ("kind", MeetingKind),
        ("contact", MeetingKind),
        ("acquaintance", Acquaintance),
        ("question", Question),
        ("answer", Answer),
        ("setting", Settings._fields),
        ("derived", [*INDEXES, *(f"{key.table}.{key.column}" for key in _KEYS), "journal_state"]),
        *((f"state.{direction}", states) for direction, states in STATES.items()),
    ],
)
def test_every_code_of_the_domain_has_its_word_and_no_other_has(prefix, values):
    said = {code for code in CODES if code.startswith(f"{prefix}.")}
    assert said == {f"{prefix}.{each}" for each in values}


def test_every_finding_of_the_domain_says_what_and_why():
    found = codes_said("Finding")
    missing = {f"finding.{each}.{part}" for each in found for part in ("what", "why")} - set(CODES)
    assert not missing


def test_every_finding_has_both_its_sentences():
    for code in CODES:
        if code.startswith("finding."):
            start = code.rpartition(".")[0]
            assert {f"{start}.what", f"{start}.why"} <= set(CODES)


def test_every_refusal_and_fault_has_its_sentence():
    found = codes_said("Refused", "RecordFault", "Fault") | {code for _start, code in _FAULTS}
    said = {each.partition(".")[2] for each in CODES if each.startswith(("fault.", "archive."))}
    assert not found - said


def test_every_code_of_an_archive_has_its_sentence_and_no_fault_has_two():
    told = {f"{group}.{each}" for each in Code for group in ("archive", "skipped")} & set(CODES)
    assert {each.partition(".")[2] for each in told} == set(Code)
    assert len(told) == len(Code)
    assert not {f"fault.{each}" for each in Code} & set(CODES)


def test_every_remark_on_an_archive_and_every_row_left_out_has_its_sentence():
    remarks = codes_said("Remark", "remark") | codes_said("_remark", place=1)
    remarks.discard("code")  # a member of the document that the window's child writes
    assert not {f"archive.{each}" for each in remarks} - set(CODES)
    assert not {f"skipped.{each}" for each in codes_said("skip", place=1)} - set(CODES)


def test_every_sentence_asked_for_by_its_code_exists():
    asked = codes_said("sentence")
    whole = {each for each in asked if not each.endswith(".")}
    assert not whole - set(CODES)
    assert all(any(code.startswith(each) for code in CODES) for each in asked - whole - {"."})


def test_the_help_of_the_commands_says_each_of_its_sentences():
    said = []

    class Heard(Texts):
        def sentence(self, code, /, **facts):
            said.append(code)
            return super().sentence(code, **facts)

    with pytest.raises(SystemExit):
        parse(["--help"], Heard("en"))
    assert set(said) == {each for each in CODES if each.startswith("help.")}


def test_every_action_has_its_sentence():
    said = {".".join(each.split(".")[:2]) for each in CODES if each.startswith("action.")}
    assert not {f"action.{each}" for each in codes_said("open_unit")} - said


def test_the_file_is_read_once():
    assert sentences("fr") is sentences("fr")
