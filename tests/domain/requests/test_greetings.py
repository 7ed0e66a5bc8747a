"""Whom a note greets, and whether it is the recipient."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netkeeper.domain.requests.greetings import greets_wrongly, names, recipient

MARIE = recipient("Marie-Ève", "Tremblay")
LUC = recipient("Luc", "Roy")
ROBERT = recipient("Robert", "de la Durantaye", also=("Bob",))


@pytest.mark.parametrize(
    ("whom", "note"),
    [
        (MARIE, "Bonjour Marie-Ève, ravie de notre échange."),
        (MARIE, "bonjour marie-eve, ravie de notre échange."),
        (MARIE, "Bonjour Marie, ravie de notre échange."),
        (MARIE, "Bonjour Marie Ève, ravie de notre échange."),
        (MARIE, "Bonjour Marie-È., ravie de notre échange."),
        (MARIE, "Bonjour Marie Tremblay, ravie de notre échange."),
        (MARIE, "Salut Marie Enfin une photo de nous!"),
        (MARIE, "Bonjour ME, à bientôt!"),
        (recipient("Jean-Sébastien", "Roy"), "Salut Jean-Seb, merci."),
        (recipient("Marie", "Roy"), "Bonjour Marie-Claude, merci."),
        (MARIE, "Salut M.-È., à bientôt!"),
        (MARIE, "Bonjour Madame Tremblay, merci."),
        (MARIE, "Bonjour Mme Tremblay, merci."),
        (MARIE, "Hi Dr. Tremblay, thank you."),
        (MARIE, "Chère Marie-Ève Tremblay, merci."),
        (MARIE, "Bonjour Luc et Marie-Ève, merci à vous deux."),
        (MARIE, "Ravie de t’avoir revue au Forum, Marie-Ève!"),
        (MARIE, "Marie-Ève, merci pour hier."),
        (LUC, "👋 Hello Luc!"),
        (LUC, "  Bonjour LUC ROY"),
        (LUC, "Dear Luc – good to meet you."),
        (LUC, "Bonjour\u00a0Luc\u00a0: merci."),
        (LUC, "Merci, M. Roy, pour la visite."),
        (LUC, "Bonjour Monsieur Roy, merci."),
        (ROBERT, "Bonjour Bob, merci."),
        (ROBERT, "Bonjour Monsieur de la Durantaye, merci."),
        (recipient("S.", "Lavoie"), "Bonjour Sophie, merci."),
        (recipient("明", "李"), "Hello 李明, good to meet you."),
        (recipient("Sukarno", ""), "Hello Sukarno, good to meet you."),
        (recipient("D’Arcy", "O’Neil"), "Hello D'Arcy, good to meet you."),
    ],
)
def test_these_name_the_recipient(whom, note):
    assert greets_wrongly(note, whom) is None
    assert names(note, whom)


@pytest.mark.parametrize(
    ("whom", "note", "wrong"),
    [
        (MARIE, "Bonjour Luc, ravie de notre échange.", "Luc"),
        (MARIE, "bonjour luc, ravie de notre échange.", "luc"),
        (MARIE, "Bonjour Luc voici la photo du groupe.", "Luc"),
        (MARIE, "Bonjour Marie-Claude, ravie de notre échange.", "Marie-Claude"),
        (MARIE, "Bonjour Marie Claude, ravie de notre échange.", "Marie Claude"),
        (recipient("Jean-François", "Roy", also=("jf",)), "Salut Jean-Philippe!", "Jean-Philippe"),
        (MARIE, "Hi Luc Tremblay, thanks.", "Luc"),
        (MARIE, "Hi Luc Roy, thanks.", "Luc Roy"),
        (MARIE, "Bonjour Mme Gagnon, merci.", "Gagnon"),
        (MARIE, "Bonjour Luc, Marie-Ève m’a parlé de vous.", "Luc"),
        (MARIE, "Bonjour Luc. Paul m’a parlé de vous.", "Luc"),
        (MARIE, "Hi Dr. Gagnon, thank you.", "Gagnon"),
        (MARIE, "Chers Luc et Paul, merci.", "Luc"),
        (LUC, "\n 🎉 Good morning Jean-François!", "Jean-François"),
        (LUC, "Dear Hiring Manager, hello.", "Hiring Manager"),
        (LUC, "Bonjour Monsieur de la Durantaye, merci.", "de la Durantaye"),
    ],
)
def test_another_name_in_the_greeting_is_found(whom, note, wrong):
    span = greets_wrongly(note, whom)
    assert span is not None
    assert note[slice(*span)] == wrong


@pytest.mark.parametrize(
    "note",
    [
        "",
        "Bonjour",
        "Bonjour, ravi de notre échange.",
        "Bonjour!",
        "Bonjour à tous, merci.",
        "Bonjour à vous,",
        "Hi there, good to meet you.",
        "Hello everyone!",
        "Dear friend, thank you.",
        "Bonjour Madame, merci.",
        "Bonjour Madame la Directrice, merci.",
        "Cher collègue, merci.",
        "Bonjour chère membre du CA, merci.",
        "Bonjour Je suis ravi de notre échange",
        "hello looking forward to working with you",
        "Bonjour, mon équipe et moi sommes ravis.",
        "Hi, I’m Sébastien.",
        "Paul, merci pour hier.",
    ],
)
def test_a_greeting_to_nobody_names_nobody_wrongly_nor_rightly(note):
    assert greets_wrongly(note, LUC) is None
    assert not names(note, LUC)


def test_a_given_name_inside_another_word_is_no_naming():
    assert not names("Bonjour, quelle conférence lucide!", LUC)


given_names = st.sampled_from(
    ["Luc", "Marie-Ève", "Jean-François", "Zoë", "Nguyễn", "D’Arcy", "Mai Linh", "Łukasz"]
)


@given(
    given_names, st.sampled_from(["Bonjour {},", "Hi {}!", "Cher {} :", "salut {}, "]), st.text()
)
def test_whoever_is_greeted_by_name_is_named(name, greeting, rest):
    note = greeting.format(name) + rest
    assert greets_wrongly(note, recipient(name, "Roy")) is None
    assert names(note, recipient(name, "Roy"))


@given(st.text(), st.text(), st.text())
def test_any_text_is_read_and_a_span_lies_in_it(note, given_name, family):
    whom = recipient(given_name, family)
    for text in (note, f"Bonjour {note}", f"Hi Dr. {note}"):
        span = greets_wrongly(text, whom)
        if span is not None:
            assert 0 <= span[0] < span[1] <= len(text)
            assert text[slice(*span)].strip() == text[slice(*span)]
        names(text, whom)
