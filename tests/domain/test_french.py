"""« De » before a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netkeeper.domain.french import de


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Marie Tremblay", "de Marie Tremblay"),
        ("Yvan Caron", "d’Yvan Caron"),
        ("Yves Roy", "d’Yves Roy"),
        ("Yannick Roy", "de Yannick Roy"),
        ("Yasmine Roy", "de Yasmine Roy"),
        ("Élise Roy", "d’Élise Roy"),
        ("Åsa Berg", "d’Åsa Berg"),
        ("Œdipe Roy", "d’Œdipe Roy"),
        ("Oumar Ba", "d’Oumar Ba"),
        ("Ouassim Ba", "de Ouassim Ba"),
        ("Hélène Côté", "d’Hélène Côté"),
        ("HUBERT ROY", "d’HUBERT ROY"),
        ("Henri-Paul Roy", "d’Henri-Paul Roy"),
        ("Hassan Ali", "de Hassan Ali"),
        ("Hans", "de Hans"),
        ("李明", "de 李明"),
        ("« Bob »", "de « Bob »"),
        ("", "de "),
    ],
)
def test_de_is_elided_before_a_vowel_and_a_mute_h(name, written):
    assert de(name) == written


@given(st.text())
def test_any_name_keeps_its_own_letters(name):
    assert de(name) in {f"de {name}", f"d’{name}"}
