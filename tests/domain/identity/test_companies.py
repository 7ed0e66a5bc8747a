"""Whether two names are one company's."""

from __future__ import annotations

import pytest

from netkeeper.domain.identity.companies import Companies, compare, is_one_company

SAME, DIFFERENT, UNKNOWN = Companies.SAME, Companies.DIFFERENT, Companies.UNKNOWN


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("Desjardins", "Mouvement Desjardins inc.", SAME),
        ("Banque Nationale", "Banque Nationale du Canada", SAME),
        ("Construction Nordet", "Nordet ltée", SAME),
        ("Hydro-Québec", "Hydro", SAME),
        ("Ville de Québec", "Ville de Québec", SAME),
        # What both are tells nothing.
        ("Ville de Québec", "Ville de Montréal", DIFFERENT),
        ("Université Laval", "Université de Montréal", DIFFERENT),
        ("CHU de Québec", "CHU Sainte-Justine", DIFFERENT),
        ("Nordet Technologies", "Boréal Technologies", DIFFERENT),
        ("Cabinet Roy", "Cabinet Tremblay", DIFFERENT),
        ("Ville", "Ville de Lévis", UNKNOWN),
        ("Ville de Québec", "Ville de Québec (Loisirs)", UNKNOWN),
        ("Gouvernement du Canada – Emploi", "Gouvernement du Canada", UNKNOWN),
        ("École Boréale", "Boréale Montréal", UNKNOWN),
        ("SAQ", "Société des alcools du Québec", UNKNOWN),
        ("Banque Nationale du Canada", "BNC", UNKNOWN),
        ("NBA", "Groupe Nordet Boréal Assurances inc.", UNKNOWN),
        ("Nordet", "", UNKNOWN),
        # What is written where there is none.
        ("Freelance", "Freelance", UNKNOWN),
        ("Travailleuse autonome", "Travailleur autonome", UNKNOWN),
        ("À la recherche d’un nouvel emploi", "Nordet", UNKNOWN),
        ("Self-employed", "Boréal", UNKNOWN),
    ],
)
def test_two_names_of_companies(one, other, relation):
    assert compare(one, other) is relation
    assert compare(other, one) is relation


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("Coop Vélanord inc.", "coop velanord", True),
        ("Vélanord", "Coop Vélanord", True),
        ("Nordet Vélo Boréal", "Nordet Vélo Boréall", False),
        ("Ville de Québec", "Ville de Montréal", False),
        ("Groupe", "Groupe Nordet", False),
        ("Freelance", "Freelance", False),
        ("", "", False),
    ],
)
def test_people_of_one_company_work_at_the_very_same(one, other, is_one):
    assert is_one_company(one, other) is is_one
    assert is_one_company(other, one) is is_one
