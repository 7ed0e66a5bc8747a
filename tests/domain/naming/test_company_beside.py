"""A name, and the company that stands after a dash."""

from __future__ import annotations

import pytest

from netkeeper.domain.naming.company_beside import without_company, without_remark
from netkeeper.store.vocabulary import name_vocabulary

KNOWN = name_vocabulary().is_known


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Luc Roy - Nordet", "Nordet"),
        ("Luc Roy – Banque Nationale", "Banque Nationale"),
        ("Luc Roy — Groupe Lavoie inc.", "Groupe Lavoie inc."),
        ("Marie-Ève St-Onge - Cascades", "Cascades"),
    ],
)
def test_what_follows_a_whole_name_is_a_company(text, company):
    name, found = without_company(text, KNOWN)
    assert (name, found) == (text[: text.index(company) - 3], company)


@pytest.mark.parametrize(
    "text",
    [
        "Marie Tremblay - Gagnon",
        "Marie Tremblay - De Courcy",
        "Marie Tremblay-Nordet",
        "Marie - Nordet",
        "Luc Roy - fils",
        "Luc Roy - née Gagnon",
        "Luc Roy - CPA",
        "Luc Roy - Courtier immobilier",
        "Roy, Luc - Nordet",
        "Luc Roy -",
        " - ",
        "",
    ],
)
def test_what_may_be_of_the_name_stays(text):
    assert without_company(text, KNOWN) == (text, "")


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("Luc Roy - vu au gala", "vu au gala"),
        ("Luc Roy – met at the gala", "met at the gala"),
        ("Dr Ana Cruz - à rappeler jeudi", "à rappeler jeudi"),
    ],
)
def test_small_words_after_a_name_are_a_remark(text, remark):
    assert without_remark(text) == (text[: text.index(remark) - 3], remark)


@pytest.mark.parametrize(
    "text",
    [
        "Luc Roy - Nordet",
        "Luc Roy - desjardins",
        "luc roy - vu au gala",
        "Luc Roy - de la Durantaye",
        "Luc Roy - née Gagnon",
        "Luc - vu au gala",
        "Roy, Luc - vu au gala",
        "Luc Roy",
        "",
    ],
)
def test_what_may_be_more_than_a_remark_stays(text):
    assert without_remark(text) == (text, "")
