"""The proof of consents as a file: whole, text alone, in both languages, and written safely."""

from __future__ import annotations

import errno
import os
import re
import stat
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSizeF

from netkeeper.domain.consent import CAN_END, Basis, Consent, may_i_write, states
from netkeeper.domain.days import Day, Precision
from netkeeper.domain.faults import Fault
from netkeeper.domain.lines import MeetingLine
from netkeeper.domain.meetings import MeetingKind
from netkeeper.domain.people import Person
from netkeeper.services.consents import Kept, Ledger, Proof
from netkeeper.texts.texts import Texts
from netkeeper.ui.consents.pdf import file_name, write_proof
from netkeeper.ui.consents.proof import ProofDocument
from tests.conftest import TODAY

NAME = "Marie-Ève <b>Tremblay</b> & Cie"


def proof_of(consents, meetings=0, name=NAME):
    person = Person(1, "", "", name, company="Coop Vélanord", emails=("m@example.org",))
    stand = states(consents, TODAY)
    kept = [Kept(each, state) for each, state in zip(consents, stand, strict=True)]
    ledger = Ledger(person, TODAY, kept, may_i_write(consents, TODAY))
    lines = [
        MeetingLine(
            number,
            Day(TODAY - timedelta(days=9 * number), Precision.DAY),
            MeetingKind.IN_PERSON,
            f"Atelier {number} <i>x</i>",
            "Québec",
            "",
            "",
            (name,),
            1,
        )
        for number in range(meetings)
    ]
    return Proof(ledger, lines)


def many(count):
    bases = list(Basis)
    return [
        Consent(
            number,
            1,
            bases[number % len(bases)],
            TODAY - timedelta(days=31 * number + 40),
            ended_on=TODAY - timedelta(days=10) if bases[number % len(bases)] in CAN_END else None,
            evidence=f"Preuve {number} <script>alert({number})</script>\nautre ligne",
            withdrawn_on=TODAY - timedelta(days=3) if number == count - 1 else None,
        )
        for number in range(count)
    ]


def laid_out(proof, language="fr"):
    built = ProofDocument(Texts(language), "sans-serif")
    built.fill(proof, TODAY)
    return built


@pytest.mark.parametrize("language", ["fr", "en"])
def test_everything_is_there_and_markup_is_text(qapp, language):
    consents = many(11)
    text = laid_out(proof_of(consents, meetings=2), language).document.toPlainText()
    assert NAME in text
    for each in consents:
        assert f"<script>alert({each.id})</script>" in text
    assert "Atelier 1 <i>x</i>" in text
    spaced = text.replace("\u00a0", " ")
    said = {
        "fr": ("20 novembre 2026", "4 décembre 2026", "pas un avis juridique", "NetKeeper 0."),
        "en": ("November 20, 2026", "December 4, 2026", "not legal advice", "NetKeeper 0."),
    }
    for each in said[language]:
        assert each in spaced


def test_without_anything_it_says_so(qapp):
    text = laid_out(proof_of([]), "en").document.toPlainText()
    assert "The record holds no consent of this person." in text
    assert "No meeting with this person is recorded." in text


def test_what_was_withdrawn_shows_no_term(qapp):
    gone = Consent(1, 1, Basis.PURCHASE, date(2026, 1, 5), withdrawn_on=date(2026, 2, 2))
    assert "2028" not in laid_out(proof_of([gone])).document.toPlainText()


@given(name=st.text(), evidence=st.text())
def test_no_text_stops_it_or_is_read_as_markup(qapp, name, evidence):
    one = Consent(1, 1, Basis.EXPRESS, date(2026, 1, 5), evidence=evidence)
    built = laid_out(proof_of([one], name=name or "x"))
    assert built.document.toHtml().count("<table") == 1
    chosen = file_name(proof_of([one], name=name), Texts("fr"))
    assert chosen.startswith("consentements-")
    assert chosen.endswith("2026-11-23.pdf")
    assert not set(chosen) & set('/\\:*?"<>|\0\n')
    assert len(chosen.encode()) < 200


def test_no_consent_that_has_room_on_a_page_is_cut_in_two(qapp):
    built = laid_out(proof_of(many(40)))
    room = QSizeF(600, 700)
    built.break_pages(room)
    layout = built.document.documentLayout()
    tables = [each for each in built.document.rootFrame().childFrames() if each.childFrames() == []]
    assert len(tables) == 40
    for table in tables:
        rect = layout.frameBoundingRect(table)
        assert rect.top() // room.height() == (rect.bottom() - 2) // room.height()


def pages(path):
    return path.read_bytes().count(b"/Type /Page\n")


def test_it_is_written_on_letter_paper_in_as_many_pages_as_it_takes(qapp, tmp_path):
    one, sixty = tmp_path / "one.pdf", tmp_path / "sixty.pdf"
    write_proof(proof_of(many(1)), Texts("fr"), one, TODAY)
    write_proof(proof_of(many(60), meetings=45), Texts("fr"), sixty, TODAY)
    assert one.read_bytes().startswith(b"%PDF")
    assert b"/MediaBox [0 0 612.000000 792.000000]" in one.read_bytes()
    assert b"/ToUnicode" in one.read_bytes()  # text that can be selected and searched
    assert pages(one) == 1
    assert pages(sixty) > 8


def test_nothing_in_a_name_or_a_proof_is_obeyed_by_who_shows_the_file(qapp, tmp_path):
    hostile = (
        "<b>Zed</b> & ) >> /OpenAction << /S /JavaScript /JS (app.alert(1)) >> \\)"
        " \x1b[31m\x9b\0\u202e\u2066\u200b\u2028\r\nsuite \ud800 https://example.org/"
    )
    path = tmp_path / "proof.pdf"
    one = Consent(1, 1, Basis.EXPRESS, date(2026, 1, 5), evidence=hostile)
    write_proof(proof_of([one], meetings=1, name=hostile), Texts("en"), path, TODAY)
    whole = path.read_bytes()
    maps = b"".join(re.findall(rb"begincmap(.*?)endcmap", whole, re.DOTALL))
    letters = {chr(int(each, 16)) for each in re.findall(rb"<([0-9A-F]{4})>", maps)}
    assert {"<", ">", "&"} <= letters
    assert not letters & {"\x1b", "\x9b", "\n", "\r", "\u202e", "\u2066", "\u200b", "\u2028"}
    # Beside what is drawn, a name stands in the title alone: as a string, and escaped in XML.
    strings = re.sub(rb"\((?:[^()\\]|\\.)*\)", b"()", whole, flags=re.DOTALL)
    shown = re.sub(rb"<\?xpacket begin.*?<\?xpacket end", b"", strings, flags=re.DOTALL)
    assert b"JavaScript" in whole
    for obeyed in (b"JavaScript", b"OpenAction", b"/URI", b"/Launch", b"/Link"):
        assert obeyed not in shown
    assert b"<b>" not in strings


def test_only_the_user_can_read_it_also_where_an_older_one_was_open_to_all(qapp, tmp_path):
    path = tmp_path / "proof.pdf"
    path.write_bytes(b"old")
    path.chmod(0o644)
    write_proof(proof_of(many(1)), Texts("en"), path, TODAY)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "disk_full"), (errno.EDQUOT, "disk_full"), (errno.EROFS, "file_unwritable")],
)
def test_where_there_is_no_room_the_older_file_stays_and_one_sentence_says_why(
    qapp, tmp_path, monkeypatch, number, code
):
    path = tmp_path / "proof.pdf"
    path.write_bytes(b"old")

    def full(_number):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Fault) as refused:
        write_proof(proof_of(many(1)), Texts("en"), path, TODAY)
    assert refused.value.code == code
    assert str(path) in Texts("fr").fault(refused.value.code, refused.value.facts)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("where", ["nowhere/proof.pdf", "a file/proof.pdf", "a folder.pdf"])
def test_a_place_that_takes_no_file_is_refused(qapp, tmp_path, where):
    (tmp_path / "a file").touch()
    (tmp_path / "a folder.pdf").mkdir()
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(Fault, match="file_unwritable"):
        write_proof(proof_of([]), Texts("en"), tmp_path / where, TODAY)
    assert sorted(tmp_path.rglob("*")) == before
