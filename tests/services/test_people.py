"""What the user does with people: what is kept, what is refused, what comes back whole."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netkeeper.domain.days import Day, Precision
from netkeeper.domain.people import Acquaintance, Answer, Person, Question
from netkeeper.domain.trash import Kind, line_id
from netkeeper.services.follow_ups import add_follow_up
from netkeeper.services.meetings import Attendee, MeetingDraft, edit_meeting, read_meeting
from netkeeper.services.people import (
    add_note,
    add_person,
    answer_question,
    edit_person,
    introduce,
    mark_in_contact,
    person_named,
    read_person,
    remove_introduction,
    tag_people,
    trash_people,
    untag_people,
)
from netkeeper.services.refused import Refused
from tests.conftest import TODAY, rows_of
from tests.services.cast import entry_of, met, person, received, restored, sent

NADIA = Person(
    0,
    "Nadia",
    "Benali",
    "Nadia Benali",
    company="Coopérative Nordet",
    position="Cheffe de projet",
    location="Trois-Rivières",
    slug="nadia-benali",
    connected_on=date(2026, 3, 2),
    note="Parle de serres urbaines.",
    emails=("nadia@example.org",),
    phones=("555 0100",),
    other_names=("Nadia Benali-Roy",),
    tags=("Comité", "serres"),
)


def typed_of(program, person_id):
    """Return the names of the fields that the user typed."""
    with program.open_reader() as reader:
        held = next(each for each in reader.archives.people() if each.id == person_id)
    return set(held.typed.split())


def test_a_person_is_kept_as_typed(program, reader):
    number = add_person(program.open_unit, NADIA)
    assert reader.people.get(number) == NADIA._replace(id=number)


def test_what_was_typed_is_remembered_and_the_rest_is_not(program):
    number = person(program, "Nadia Benali", company="Coopérative Nordet")
    assert typed_of(program, number) == {"given_name", "family_name", "display_name", "company"}


@pytest.mark.parametrize("name", ["", "  ", "\u200b", "\n", "\0", "\ud800"])
def test_a_name_that_cannot_be_seen_is_no_name(program, record_path, name):
    with pytest.raises(Refused, match="empty_name"):
        add_person(program.open_unit, Person(0, "", "", name))
    with pytest.raises(Refused, match="empty_name"):
        person_named(name)
    assert not rows_of(record_path)["person"]


@given(name=st.text(st.characters(), max_size=40))
def test_any_name_that_can_be_seen_makes_a_person(name):
    try:
        made = person_named(name)
    except Refused:
        assert not re.search(r"[^\W_]", name)
    else:
        assert made.display_name.strip()


@pytest.mark.parametrize(
    "change",
    [
        {"given_name": "Nadya"},
        {"family_name": "Roy", "display_name": "Nadia Roy"},
        {"company": "Atelier Lindqvist"},
        {"company": ""},
        {"position": "Directrice"},
        {"location": "Québec"},
        {"slug": "nadia-roy"},
        {"slug": None},
        {"connected_on": date(2026, 5, 1)},
        {"connected_on": None},
        {"note": ""},
        {"in_contact": True},
        {"emails": ("nadia@example.org", "nbenali@example.org")},
        {"emails": ()},
        {"phones": ("555 0199",)},
        {"other_names": ()},
        {"tags": ("serres",)},
    ],
    ids="-".join,
)
def test_an_edit_keeps_what_changed_and_counts_it_as_typed(program, reader, change):
    with program.open_unit("import_archive") as unit:  # so that the user typed nothing yet
        number = unit.people.add(NADIA)
        unit.commit()
    edited = NADIA._replace(id=number, **change)
    edit_person(program.open_unit, edited)
    former = ("nadia-benali",) if "slug" in change else ()
    assert reader.people.get(number) == edited._replace(former_slugs=former)
    own_columns = set(change) - {"in_contact", "emails", "phones", "other_names", "tags"}
    assert typed_of(program, number) == own_columns
    edit_person(program.open_unit, edited)
    program.undo()  # the second edit changed nothing, so this takes the first one back
    assert reader.people.get(number) == NADIA._replace(id=number)


@pytest.mark.parametrize("long", ["emails", "phones", "other_names", "tags"])
def test_a_long_list_leaves_no_short_one_out_of_the_journal_or_the_search(program, reader, long):
    number = add_person(program.open_unit, NADIA)
    lists = {
        "emails": ("nbenali@example.org",),
        "phones": ("555 0199",),
        "other_names": ("Nadia Lavoie",),
        "tags": ("Jury",),
    }
    lists[long] = tuple(f"Zoé{place}@example.org" for place in range(101))
    before = rows_of(program.path)
    edit_person(program.open_unit, NADIA._replace(id=number, **lists))
    after = rows_of(program.path)
    assert reader.overview.problems() == []
    program.undo()
    assert rows_of(program.path) == before
    program.redo()
    assert rows_of(program.path) == after
    assert reader.overview.problems() == []


def test_a_person_may_take_an_own_former_profile_back(program, reader):
    number = add_person(program.open_unit, NADIA._replace(slug=None))
    for slug in ("nadia-benali", "nadia-roy", "nadia-benali", "nadia-roy"):
        held = reader.people.get(number)
        edit_person(program.open_unit, held._replace(slug=slug))
    held = reader.people.get(number)
    assert (held.slug, held.former_slugs) == ("nadia-roy", ("nadia-benali", "nadia-roy"))
    assert reader.people.with_slug("nadia-benali") == [number]
    assert reader.people.with_slug("nadia-roy") == [number]


def test_a_profile_is_one_persons_now_before_and_in_the_trash(program, record_path):
    nadia = add_person(program.open_unit, NADIA)
    luc = person(program, "Luc Roy")
    edit_person(program.open_unit, NADIA._replace(id=nadia, slug="nadia-roy"))
    for trashed, code in ((False, "profile_taken"), (True, "profile_in_trash")):
        if trashed:
            trash_people(program.open_unit, [nadia])
        before = rows_of(record_path)
        for slug in ("nadia-benali", "nadia-roy"):
            with pytest.raises(Refused, match=code) as refused:
                add_person(program.open_unit, Person(0, "Ada", "", "Ada", slug=slug))
            assert refused.value.facts == {"name": "Nadia Benali"}
            with pytest.raises(Refused, match=code):
                edit_person(program.open_unit, Person(luc, "Luc", "Roy", "Luc Roy", slug=slug))
        assert rows_of(record_path) == before


@pytest.mark.parametrize("question", Question)
@pytest.mark.parametrize("answer", [*Answer, None])
def test_an_answer_is_kept_and_taken_back(program, reader, question, answer):
    number = person(program, "Nadia Benali")
    other = next(each for each in Question if each is not question)
    answer_question(program.open_unit, number, question, Answer.YES)
    answer_question(program.open_unit, number, question, answer)
    held = reader.people.get(number)
    assert getattr(held, question) is answer
    assert getattr(held, other) is None


def test_the_users_word_makes_a_contact_and_is_taken_back(program, reader):
    number = person(program, "Nadia Benali")
    for word, known in ((True, Acquaintance.CONTACT), (False, Acquaintance.NONE)):
        mark_in_contact(program.open_unit, [number], in_contact=word)
        assert read_person(reader, number).line.acquaintance is known


@pytest.mark.parametrize(
    ("held", "added", "note"),
    [
        ("", "Un café.", "Un café."),
        ("Un café.", " Deux cafés.\n", "Un café.\n\nDeux cafés."),
        ("Un café.", " \n", "Un café."),
        ("", "", ""),
    ],
)
def test_a_note_grows_by_paragraphs(program, reader, held, added, note):
    number = person(program, "Nadia Benali", note=held)
    add_note(program.open_unit, number, added)
    assert reader.people.get(number).note == note


@pytest.mark.parametrize(
    ("held", "tag", "given", "taken"),
    [
        ((), "Comité", ("Comité",), ()),
        (("Comité",), "comite", ("Comité",), ()),
        (("Comité", "serres"), "  COMITÉ ", ("Comité", "serres"), ("serres",)),
        (("serres",), "Comité", ("Comité", "serres"), ("serres",)),
        (("!",), "?", ("!", "?"), ("!",)),
    ],
)
def test_a_tag_is_the_same_whatever_its_case_and_accents(program, reader, held, tag, given, taken):
    number = person(program, "Nadia Benali", tags=held)
    tag_people(program.open_unit, [number], tag)
    assert reader.people.get(number).tags == given
    untag_people(program.open_unit, [number], tag)
    assert reader.people.get(number).tags == taken


def test_many_are_tagged_as_one_change(program, reader):
    people = [person(program, name) for name in ("Nadia Benali", "Luc Roy", "Mai Nguyen")]
    tag_people(program.open_unit, people, "Comité")
    assert entry_of(program).facts == {"name": "Nadia Benali", "count": 3, "tag": "Comité"}
    program.undo()
    assert reader.people.tags() == []


@pytest.mark.parametrize("tag", ["", " ", "\n"])
def test_a_tag_needs_a_name(program, tag):
    number = person(program, "Nadia Benali")
    with pytest.raises(Refused, match="empty_tag"):
        tag_people(program.open_unit, [number], tag)


def shown_of(reader):
    """Return all that lists, figures and searches show."""
    lists = ("to_decide", "decided", "received", "sent", "pending_sent", "settled")
    return {
        "people": list(reader.people.ids()),
        "tags": reader.people.tags(),
        "meetings": reader.meetings.lines(reader.meetings.ids()),
        "months": reader.meetings.months(),
        "requests": {each: list(reader.invitations.ids(each)) for each in lists},
        "numbers": {each: reader.invitations.count(each) for each in lists},
        "counts": reader.overview.counts(TODAY),
        "long_pending": list(reader.invitations.pending_since(TODAY, 1)),
        "follow_ups": reader.overview.follow_ups(TODAY),
        "found": [
            getattr(reader.search, kind)(words, 50)
            for kind in ("people", "meetings", "invitations")
            for words in ("nadia", "serres", "luc")
        ],
        "totals": reader.archives.totals(),
    }


def test_the_trash_takes_all_that_hangs_on_a_person_and_gives_it_back(program, reader, record_path):
    nadia, luc = add_person(program.open_unit, NADIA), person(program, "Luc Roy")
    alone, both = met(program, nadia, event="Serres"), met(program, nadia, luc)
    received(program, "Nadia Benali", person_id=nadia)
    sent(program, "Nadia Benali", person_id=nadia)
    add_follow_up(program.open_unit, nadia, TODAY, "Lui écrire")
    introduce(program.open_unit, nadia, luc)
    whole, rows = shown_of(reader), rows_of(record_path)
    trash_people(program.open_unit, [nadia])
    left = shown_of(reader)
    assert left["people"] == [luc]
    assert left["tags"] == []
    assert [line.id for line in left["meetings"]] == [both.id]
    assert left["meetings"][0].names == ("Luc Roy",)
    assert not any(left["requests"].values())
    assert not any(left["numbers"].values())
    assert not left["follow_ups"]
    assert not left["long_pending"]
    assert left["counts"].meetings == 1
    assert not reader.meetings.introductions_of(luc)
    assert reader.search.meetings("serres", 50) == []
    assert [*reader.search.people("nadia", 50), *reader.search.invitations("nadia", 50)] == []
    assert list(reader.trash.ids()) == [line_id(Kind.PERSON, nadia)]
    assert {each.id for each in read_person(reader, nadia).meetings} == {alone.id, both.id}
    restored(program, Kind.PERSON, nadia)
    assert shown_of(reader) == whole
    assert rows_of(record_path) == rows


def test_an_edited_meeting_keeps_who_is_in_the_trash(program, reader):
    nadia, luc = person(program, "Nadia Benali"), person(program, "Luc Roy")
    meeting = met(program, nadia, luc)
    trash_people(program.open_unit, [nadia])
    page = read_meeting(reader, meeting.id)
    draft = MeetingDraft(
        page.meeting.day, [Attendee("", each) for each in page.meeting.attendees], place="Café"
    )
    edit_meeting(program.open_unit, meeting.id, draft, TODAY)
    restored(program, Kind.PERSON, nadia)
    assert set(read_meeting(reader, meeting.id).meeting.attendees) == {nadia, luc}


def test_what_is_in_the_trash_already_stays_as_it_is(program, record_path):
    nadia = person(program, "Nadia Benali")
    trash_people(program.open_unit, [nadia])
    before = rows_of(record_path)
    trash_people(program.open_unit, [nadia])
    assert rows_of(record_path) == before


@pytest.mark.parametrize("trashed", [False, True])
@pytest.mark.parametrize(
    "act",
    [
        lambda unit, who: edit_person(unit, Person(who, "Ada", "", "Ada")),
        lambda unit, who: answer_question(unit, who, Question.REFERENCE, Answer.NO),
        lambda unit, who: mark_in_contact(unit, [who], in_contact=True),
        lambda unit, who: add_note(unit, who, "Un café."),
        lambda unit, who: tag_people(unit, [who], "Comité"),
        lambda unit, who: introduce(unit, 1, who),
        lambda unit, who: introduce(unit, who, 1),
    ],
    ids=["edit", "answer", "contact", "note", "tag", "introduced", "introducer"],
)
def test_nobody_and_somebody_in_the_trash_are_refused(program, record_path, act, trashed):
    person(program, "Luc Roy")
    nadia = person(program, "Nadia Benali") if trashed else 77
    if trashed:
        trash_people(program.open_unit, [nadia])
    before = rows_of(record_path, journal=True)
    with pytest.raises(Refused, match="no_such_person") as refused:
        act(program.open_unit, nadia)
    assert refused.value.facts == {"id": nadia}
    assert rows_of(record_path, journal=True) == before


def test_a_page_of_nobody_is_refused(reader):
    with pytest.raises(Refused, match="no_such_person"):
        read_person(reader, 77)


@pytest.mark.parametrize(
    ("brought_by", "known"),
    [
        ({"in_contact": True}, Acquaintance.INTRODUCED),
        ({"connected_on": date(2026, 1, 5)}, Acquaintance.NONE),
    ],
)
def test_only_who_is_known_can_make_somebody_less_of_a_stranger(program, reader, brought_by, known):
    luc, nadia = person(program, "Luc Roy", **brought_by), person(program, "Nadia Benali")
    day = Day(date(2026, 9, 1), Precision.MONTH)
    number = introduce(program.open_unit, luc, nadia, day, "Au forum")
    page = read_person(reader, nadia)
    assert page.line.acquaintance is known
    assert [(each.id, each.name, each.day) for each in page.introductions] == [
        (number, "Luc Roy", day)
    ]
    remove_introduction(program.open_unit, number, "Nadia Benali")
    assert read_person(reader, nadia).introductions == []
    assert read_person(reader, nadia).line.acquaintance is Acquaintance.NONE


def test_nobody_introduces_themselves(program):
    nadia = person(program, "Nadia Benali")
    with pytest.raises(Refused, match="introduced_by_themselves"):
        introduce(program.open_unit, nadia, nadia)


TEXTS = st.text(st.characters(), max_size=20)  # halves of signs, too


@settings(max_examples=20)
@given(name=TEXTS, text=TEXTS, tag=TEXTS, email=TEXTS)
def test_any_text_is_kept_or_refused_in_words(program, reader, name, text, tag, email):
    whom = Person(
        0, "", "", f"A{name}", company=text, note=text, emails=(email,), tags=(tag,),
        phones=(text,), other_names=(name,),
    )  # fmt: skip
    number = add_person(program.open_unit, whom)
    held = reader.people.get(number)
    edit_person(program.open_unit, held._replace(position=text, other_names=(text, name)))
    add_note(program.open_unit, number, text)
    if tag.strip():
        tag_people(program.open_unit, [number], tag)
        untag_people(program.open_unit, [number], tag)
    assert read_person(reader, number).line.id == number
    assert reader.overview.problems() == []
    if all(ord(each) and not 0xD800 <= ord(each) < 0xE000 for each in text):
        assert held.company == text
