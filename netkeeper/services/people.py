"""What the user does with people: add, edit, answer the two questions, tag, trash, introduce."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.meetings import Introduction
from netkeeper.domain.naming.names import display_name, name_key, names_beside, split_name
from netkeeper.domain.people import LISTS, TYPED, Person
from netkeeper.domain.values import frozen
from netkeeper.services.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from netkeeper.domain.consent import Consent
    from netkeeper.domain.days import Day
    from netkeeper.domain.invitations import Invitation
    from netkeeper.domain.lines import (
        FollowUpLine,
        IntroductionLine,
        MeetingLine,
        PersonLine,
    )
    from netkeeper.domain.people import Answer, Question
    from netkeeper.services.ports.reading import Reader
    from netkeeper.services.ports.writing import OpenUnit, Unit


@frozen
class PersonPage:
    """Everything that a person's page shows."""

    person: Person
    line: PersonLine
    meetings: Sequence[MeetingLine]
    invitations: Sequence[Invitation]
    introductions: Sequence[IntroductionLine]
    follow_ups: Sequence[FollowUpLine]
    consents: Sequence[Consent]
    done_follow_ups: Sequence[FollowUpLine] = ()


def kept_person(reader: Reader, person_id: int) -> Person:
    """Return the kept person, also from the trash; Refused if there is nobody with this id."""
    held = reader.people.get(person_id)
    if held is None:
        raise Refused("no_such_person", id=person_id)
    return held


def held_person(reader: Reader, person_id: int) -> Person:
    """Return the kept person; Refused for nobody's id, and for who is in the trash."""
    held = kept_person(reader, person_id)
    if held.trashed:
        raise Refused("no_such_person", id=person_id)
    return held


def read_person(reader: Reader, person_id: int) -> PersonPage:
    """Return a person's page; Refused if there is nobody with this id."""
    return PersonPage(
        person=kept_person(reader, person_id),
        line=reader.people.lines([person_id])[0],
        meetings=reader.meetings.of_person(person_id),
        invitations=reader.invitations.of_person(person_id),
        introductions=reader.meetings.introductions_of(person_id),
        follow_ups=reader.overview.follow_ups_of(person_id),
        consents=reader.consents.of_person(person_id),
        done_follow_ups=reader.overview.follow_ups_done(person_id),
    )


def knows(reader: Reader, name: str) -> bool:
    """Tell whether the record has a person of a name."""
    return bool(reader.registry.with_name_key(name_key(name)))


def written_name(typed: str) -> str:
    """Return a typed name on one line; Refused if there is nothing to be seen of it."""
    written = display_name(typed, "")
    if not written:
        raise Refused("empty_name")
    return written


def person_named(name: str, *, company: str = "", email: str = "") -> Person:
    """Return a new person from a name typed in one field; Refused if it is empty."""
    whole = written_name(name)
    given, family = split_name(name)
    shown = display_name(given, family) or whole
    emails = (email,) if email else ()
    return Person(
        0, given, family, shown, company=company, emails=emails, other_names=names_beside(name)
    )


def typed_fields(whom: Person) -> list[str]:
    """Return the names of the fields that a newly typed person fills."""
    return [name for name in TYPED if getattr(whom, name)]


def add_person(open_unit: OpenUnit, whom: Person, others: Iterable[int] = ()) -> int:
    """Add a person whom the user typed; return the id.

    Those named as `others` are other people, as the user said: that is kept for good.
    """
    written_name(whom.display_name)
    with open_unit("add_person") as unit:
        refuse_taken_slug(unit, whom.slug, but=0)
        person_id = unit.people.add(whom, typed=typed_fields(whom))
        for other in others:
            if unit.read.people.get(other) is not None:
                unit.merging.dismiss(person_id, other)
        unit.commit(name=whom.display_name)
    return person_id


def edit_person(open_unit: OpenUnit, edited: Person) -> None:
    """Make the kept person what the edited one says; what changed counts as typed."""
    written_name(edited.display_name)
    with open_unit("edit_person") as unit:
        held = held_person(unit.read, edited.id)
        edited = edited._replace(slug=edited.slug or None)
        refuse_taken_slug(unit, edited.slug, but=edited.id)
        changed = {
            name: getattr(edited, name)
            for name in TYPED
            if getattr(edited, name) != getattr(held, name)
        }
        if changed.get("connected_on") is not None:
            changed["connected_on"] = changed["connected_on"].isoformat()
        typed = list(changed)
        if edited.in_contact != held.in_contact:
            changed["in_contact"] = int(edited.in_contact)
        unit.people.change(edited.id, changed, typed=typed)
        for name in LISTS:
            if getattr(edited, name) != getattr(held, name):
                unit.people.set_list(edited.id, name, getattr(edited, name))
        if "slug" in changed and held.slug:
            back = edited.slug in held.former_slugs
            unit.people.add_former_slug(edited.id, held.slug, merged=back)
        unit.commit(name=edited.display_name)


def answer_question(
    open_unit: OpenUnit, person_id: int, question: Question, answer: Answer | None
) -> None:
    """Keep the user's own answer to one of the two questions; None takes it back."""
    with open_unit("answer_question") as unit:
        held = held_person(unit.read, person_id)
        unit.people.change(person_id, {question.value: answer})
        unit.commit(name=held.display_name, question=question.value)


def add_note(open_unit: OpenUnit, person_id: int, text: str) -> None:
    """Add a paragraph to what the user notes about a person."""
    with open_unit("add_note") as unit:
        held = held_person(unit.read, person_id)
        note = "\n\n".join(filter(None, (held.note, text.strip())))
        unit.people.change(person_id, {"note": note}, typed=("note",))
        unit.commit(name=held.display_name)


def tag_people(open_unit: OpenUnit, people: Collection[int], tag: str) -> int:
    """Give people a tag, as one change; return for how many it is one.

    Raises:
        Refused: The tag is empty, or none of the people is there.
    """
    name = _written_tag(tag)
    with open_unit("tag_person") as unit:
        count = unit.crowd.tag(people, name)
        commit_many(unit, "person", people, count, tag=name)
    return count


def untag_people(open_unit: OpenUnit, people: Collection[int], tag: str) -> int:
    """Take a tag from people, as one change; return for how many it is one.

    Raises:
        Refused: The tag is empty, or none of the people is there.
    """
    name = _written_tag(tag)
    with open_unit("untag_person") as unit:
        count = unit.crowd.untag(people, name)
        commit_many(unit, "person", people, count, tag=name)
    return count


def _written_tag(tag: str) -> str:
    """Return a tag as it is written; Refused if it is empty."""
    name = tag.strip()
    if not name:
        raise Refused("empty_tag")
    return name


def trash_people(open_unit: OpenUnit, people: Collection[int]) -> int:
    """Put people into the trash with all that hangs on them; return how many.

    Raises:
        Refused: None of the people is there.
    """
    with open_unit("trash_person") as unit:
        name = unit.crowd.name_of_one("person", people, thrown=True)
        count = unit.crowd.trash("person", people)
        commit_many(unit, "person", people, count, name=name)
    return count


def mark_in_contact(open_unit: OpenUnit, people: Collection[int], *, in_contact: bool) -> int:
    """Keep the user's word that they are, or aren't, in contact with people; return how many.

    Raises:
        Refused: None of the people is there.
    """
    with open_unit("mark_in_contact") as unit:
        count = unit.crowd.set_in_contact(people, in_contact=in_contact)
        commit_many(unit, "person", people, count, case="yes" if in_contact else "no")
    return count


def commit_many(unit: Unit, table: str, ids: Collection[int], count: int, **facts: object) -> None:
    """Keep it all; the history says to how many it was done, or to whom where it is one alone.

    Raises:
        Refused: It was done to none, and none of them is there.
    """
    name = facts.pop("name", "") or unit.crowd.name_of_one(table, ids)
    if not count and not name:
        one = next(iter(ids), 0)
        if table == "person":
            raise Refused("no_such_person", id=one)
        if table == "meeting":
            raise Refused("no_such_meeting", id=one)
        raise Refused("no_such_invitation", id=one)
    unit.commit(name=name, count=count, **facts)


def introduce(
    open_unit: OpenUnit, introducer: int, introduced: int, day: Day | None = None, note: str = ""
) -> int:
    """Keep that somebody of the record introduced somebody else to the user."""
    if introducer == introduced:
        raise Refused("introduced_by_themselves")
    with open_unit("introduce") as unit:
        names = [held_person(unit.read, each).display_name for each in (introducer, introduced)]
        number = unit.people.introduce(Introduction(0, introducer, introduced, day, note))
        unit.commit(name=names[1], by=names[0])
    return number


def remove_introduction(open_unit: OpenUnit, introduction_id: int, name: str) -> None:
    """Put an introduction into the trash; `name` is whom the history names."""
    with open_unit("remove_introduction") as unit:
        unit.crowd.trash("introduction", [introduction_id])
        unit.commit(name=name)


def refuse_taken_slug(unit: Unit, slug: str | None, *, but: int) -> None:
    """Refuse a profile that somebody else of the record has, also somebody in the trash."""
    for owner_id in unit.read.people.with_slug(slug) if slug else ():
        owner = kept_person(unit.read, owner_id)
        if owner_id != but:
            code = "profile_in_trash" if owner.trashed else "profile_taken"
            raise Refused(code, name=owner.display_name)


def owner_of(unit: Unit, slug: str | None) -> Person | None:
    """Return whose profile a slug is, taken out of the trash if need be; None for nobody's.

    A profile is one person's for certain: who is met, or connected, again is no longer thrown away.
    """
    owners = unit.read.people.with_slug(slug) if slug else []
    return taken_out(unit, owners[0]) if owners else None


def taken_out(unit: Unit, person_id: int) -> Person:
    """Return somebody of the record, taken out of the trash; Refused for nobody's id."""
    held = kept_person(unit.read, person_id)
    if held.trashed:
        unit.crowd.trash("person", [person_id], away=False)
    return held


def refuse_absent(unit: Unit, person_id: int | None) -> None:
    """Refuse an id of nobody, or of somebody in the trash."""
    if person_id is not None:
        held_person(unit.read, person_id)
