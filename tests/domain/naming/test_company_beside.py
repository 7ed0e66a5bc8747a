"""A name, and the company that stands after a dash."""

from __future__ import annotations

import pytest

from netkeeper.domain.naming.company_beside import without_company
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
