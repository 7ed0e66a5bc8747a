"""Who is found again on LinkedIn was not met there; who asks for something back has a reason."""

from __future__ import annotations

import pytest

from tests.domain.note_check.scenes import THEIRS, found


@pytest.mark.parametrize(
    "note",
    [
        "Bonjour Annick, heureux de vous retrouver ici!",
        "Bonjour Annick, contente de te retrouver sur ce réseau.",
    ],
)
def test_to_find_somebody_again_here_claims_no_meeting(note):
    assert "claims_meeting" not in found(note, THEIRS)


@pytest.mark.parametrize(
    "note",
    [
        "Bonjour, je suis trésorière et un de vos chèques est mal daté. Pourriez-vous le renvoyer?",
        "Bonjour Annick, une de vos feuilles est vierge. Pouvez-vous nous la retourner signée?",
    ],
)
def test_to_ask_for_something_back_is_a_reason(note):
    assert "other_context" in found(note, THEIRS)
