"""Who could introduce somebody, read from a real record."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from netkeeper import app
from netkeeper.domain.invitations import Direction
from netkeeper.domain.people import Answer, Question
from netkeeper.domain.requests.introducers import Bond
from netkeeper.services import people
from netkeeper.services.follow_ups import finish_follow_up
from netkeeper.services.introducers import Sought, ask_about, introducers_of, sought_by, sought_for
from netkeeper.services.meetings import trash_meetings
from netkeeper.services.refused import Refused
from netkeeper.services.requests import Request, judge_sent
from netkeeper.texts import introducers as words
from netkeeper.texts.texts import Texts
from tests.conftest import TODAY
from tests.services.cast import MET_ON, entry_of, met, person, received

DAY = timedelta(days=1)


@pytest.fixture
def karim(program):
    return person(program, "Karim Haddad", company="Coop Vélanord")


def known(program, name="Nadia Benali", **fields):
    """Add somebody whom the user met alone; return the id."""
    number = person(program, name, **fields)
    met(program, number, on=date(2026, 3, 3), topic="dossier")
    return number


def found(program, sought):
    with program.open_reader() as reader:
        return introducers_of(reader, sought)


def about(number, **more):
    return Sought("Karim Haddad", person_id=number, **more)


def bonds(program, sought):
    return {each.id: [tie.bond for tie in each.ties] for each in found(program, sought)}


def test_introductions_tie_both_ways(program, karim):
    nadia, luc = known(program), known(program, "Luc Roy")
    people.introduce(program.open_unit, nadia, karim)
    people.introduce(program.open_unit, karim, luc)
    assert bonds(program, about(karim)) == {nadia: [Bond.INTRODUCED], luc: [Bond.BROUGHT]}


def test_a_meeting_ties_and_a_great_one_is_an_event(program, karim):
    nadia = known(program)
    met(program, karim, nadia, event="Comité")
    crowd = [known(program, f"Somebody {name}") for name in "ABCDEFGH"]
    met(program, karim, *crowd, event="Grand rassemblement")
    ties = bonds(program, about(karim))
    assert ties[nadia] == [Bond.MEETING]
    assert all(ties[each] == [Bond.EVENT] for each in crowd)


def test_the_same_event_ties_whoever_was_there_those_days(program, karim):
    nadia, luc, mai = (person(program, name) for name in ("Nadia Benali", "Luc Roy", "Mai Nguyen"))
    met(program, karim, event="Forum Innovation")
    met(program, nadia, on=MET_ON + DAY, event="forum innovation")
    met(program, luc, on=MET_ON - 300 * DAY, event="Forum Innovation")
    met(program, mai, event="Autre forum")
    assert bonds(program, about(karim)) == {nadia: [Bond.EVENT]}


def test_a_company_ties_also_to_somebody_who_is_not_in_the_record(program):
    nadia = known(program, company="Coop Vélanord inc.")
    known(program, "Luc Roy", company="Coop Autrechose")
    assert bonds(program, Sought("Ada Example", "coop velanord")) == {nadia: [Bond.COMPANY]}


def test_a_note_that_has_the_name_whole_ties(program):
    nadia, luc, mai = (known(program, name) for name in ("Nadia Benali", "Luc Roy", "Mai Nguyen"))
    people.add_note(program.open_unit, nadia, "A travaillé avec Ada Éxample-Œuvre chez nous.")
    met(program, luc, note="Parlé d'Ada Example-Oeuvre")
    people.add_note(program.open_unit, mai, "Ada")
    ties = bonds(program, Sought("Ada Example-Œuvre"))
    assert ties == {nadia: [Bond.NOTED], luc: [Bond.NOTED]}
    assert found(program, Sought("Ada")) == []


@pytest.mark.parametrize(
    "name", ['" OR *', "a\0b c", "\ud800 x", "NEAR(a b)", "note : x", "", "🎉 🎉"]
)
def test_any_name_and_company_can_be_asked_about(program, name):
    known(program)
    assert found(program, Sought(name, name)) == []


def test_only_people_known_to_the_user_are_asked(program, karim):
    stranger = person(program, "Luc Roy", company="Coop Vélanord")
    word = person(program, "Mai Nguyen", company="Coop Vélanord", in_contact=True)
    people.introduce(program.open_unit, stranger, karim)
    assert list(bonds(program, about(karim, company="Coop Vélanord"))) == [word]


def test_nobody_whom_the_user_would_not_ask_and_nobody_from_the_trash(program, karim):
    nadia, luc = known(program), known(program, "Luc Roy")
    for each in (nadia, luc):
        people.introduce(program.open_unit, each, karim)
    people.answer_question(program.open_unit, nadia, Question.INTRODUCTION, Answer.NO)
    assert list(bonds(program, about(karim))) == [luc]
    people.trash_people(program.open_unit, [luc])
    assert found(program, about(karim)) == []
    program.undo()
    program.undo()
    assert set(bonds(program, about(karim))) == {nadia, luc}


def test_what_is_in_the_trash_ties_nobody(program, karim):
    nadia = known(program)
    together = met(program, karim, nadia).id
    introduction = people.introduce(program.open_unit, nadia, karim)
    trash_meetings(program.open_unit, [together])
    assert bonds(program, about(karim)) == {nadia: [Bond.INTRODUCED]}
    people.remove_introduction(program.open_unit, introduction, "Karim Haddad")
    assert found(program, about(karim)) == []


def test_whoever_it_may_be_does_not_introduce_themselves(program):
    nadia = known(program, company="Coop Vélanord")
    sought = Sought("N. Benali", "Coop Vélanord", maybe=frozenset({nadia}))
    assert found(program, sought) == []


@pytest.mark.parametrize(("how", "wanted"), [("in_person", False), ("phone", True)])
def test_whoever_was_met_needs_no_introduction(program, reader, karim, how, wanted):
    met(program, karim, kind=how)
    request = Request("Karim Haddad", person_id=karim)
    judged = judge_sent(reader, request, TODAY, app.note_words())
    sought = sought_by(request, judged)
    assert (sought is not None) is wanted
    assert sought is None or (sought.person_id, sought.company) == (karim, "Coop Vélanord")
    assert (sought_for(people.read_person(reader, karim)) is not None) is wanted


def test_asking_is_a_follow_up_that_says_so_until_it_is_done(program, karim):
    nadia = known(program)
    people.introduce(program.open_unit, nadia, karim)
    request = received(program, "Karim Haddad", person_id=karim)
    sought = about(karim, invitation_id=request)
    number = ask_about(program.open_unit, nadia, sought, "en parler", TODAY + DAY)
    assert entry_of(program).facts["name"] == "Nadia Benali"
    (one,) = found(program, sought)
    assert one.asked_for == TODAY + DAY
    with pytest.raises(Refused, match="asked_already"):
        ask_about(program.open_unit, nadia, sought, "en parler", TODAY + DAY)
    finish_follow_up(program.open_unit, number, TODAY)
    assert found(program, sought)[0].asked_for is None
    program.undo()
    program.undo()
    with program.open_reader() as reader:
        assert reader.overview.follow_ups_of(nadia) == []


def test_nobody_of_the_trash_is_to_be_asked(program, karim):
    nadia = known(program)
    people.trash_people(program.open_unit, [nadia])
    with pytest.raises(Refused, match="no_such_person"):
        ask_about(program.open_unit, nadia, about(karim), "en parler", TODAY)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_reason_has_its_words(program, karim, language):
    texts = Texts(language)
    nadia = known(program, company="Coop Vélanord", note="Connaît Karim Haddad")
    people.introduce(program.open_unit, nadia, karim)
    people.introduce(program.open_unit, karim, nadia)
    for more in ({"event": "Forum Innovation"}, {}, {"note": "Karim Haddad"}):
        met(program, karim, nadia, **more)
    luc, mai, olga = (person(program, name) for name in ("Luc Roy", "Mai Nguyen", "Olga Petrov"))
    met(program, luc, event="Forum Innovation")
    met(program, mai, note="Karim Haddad")
    met(program, olga, topic="X", note="Karim Haddad")
    for answer in (Answer.YES, Answer.UNSURE):
        people.answer_question(program.open_unit, nadia, Question.INTRODUCTION, answer)
        said = [
            words.line(each, texts) for each in found(program, about(karim, company="Vélanord"))
        ]
        assert len(said) == 4
        assert all(each[0].isupper() and "{" not in each for each in said)
    for direction in Direction:
        assert "Ada" in words.what_to_ask("Ada", direction, texts)


def test_the_words_name_the_surest_tie_and_one_more(program, karim):
    nadia = known(program)
    people.introduce(program.open_unit, nadia, karim)
    met(program, karim, nadia, event="Comité", on=date(2026, 1, 5))
    met(program, karim, nadia, event="Forum", on=date(2026, 2, 5))
    (one,) = found(program, about(karim))
    assert words.line(one, Texts("en")) == (
        "Introduced this person to you, together at 2 meetings, the last: Forum, February 5, 2026"
        " · last contact on March 3, 2026"
    )
