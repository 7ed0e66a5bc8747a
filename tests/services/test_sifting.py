"""The trash and the history are searched in the language of the other lists."""

from __future__ import annotations

import pytest

from netkeeper.domain.query.reading import read_query
from netkeeper.domain.trash import KINDS
from netkeeper.services import people
from netkeeper.services.invitations import trash_invitations
from netkeeper.services.meetings import trash_meetings
from netkeeper.services.sifting import sift_history, sift_trash
from netkeeper.texts.texts import Texts
from tests.conftest import TODAY
from tests.services.cast import met, person, sent

TOLD = {each: f"kind-{each}" for each in KINDS}


@pytest.fixture
def thrown(program):
    """Two people, a meeting and a request, in the trash; somebody else isn't."""
    unit = program.open_unit
    zoe = person(
        program, "Zoé Tremblay", company="Énergie Boréal", note="le café du forum",
        tags=("Québec",), emails=("zoe@example.org",), connected_on=TODAY,
    )  # fmt: skip
    luc = person(program, "Luc Roy")
    person(program, "Zoé Côté")
    trash_meetings(unit, [met(program, "Ada Morin", event="Salon du livre").id])
    trash_meetings(unit, [met(program, "Mai Morin", event="Foire de l’emploi").id])
    trash_invitations(unit, [sent(program, "Julie Roy")])
    people.trash_people(unit, [zoe, luc])


def titles(reader, text):
    """Return what a search finds in the trash, and the issues."""
    query, ids = sift_trash(reader, read_query(text, TODAY), TOLD)
    return {each.title for each in reader.trash.lines(ids)}, query.issues


OF_THE_TRASH = (
    ("zoe", {"Zoé Tremblay"}),
    ("TREM zo", {"Zoé Tremblay"}),
    ("roy", {"Luc Roy", "Julie Roy"}),
    ("roy -luc", {"Julie Roy"}),
    ("tremblay or julie", {"Zoé Tremblay", "Julie Roy"}),
    ('"café du forum"', {"Zoé Tremblay"}),
    ('"forum du café"', set()),
    ("ada", {"Salon du livre"}),
    ("emploi", {"Foire de l’emploi"}),
    ("l'emploi", {"Foire de l’emploi"}),
    ('"de l\'emploi"', {"Foire de l’emploi"}),
    ("name:ada event:livre", {"Salon du livre"}),
    ("company:boreal", {"Zoé Tremblay"}),
    ("étiquette:quebec a:note", {"Zoé Tremblay"}),
    ("email:oe@exam", {"Zoé Tremblay"}),
    ("met:2026-11 -event:foire", {"Salon du livre"}),
    ("is:pending direction:sent", {"Julie Roy"}),
    ("sent:<30d", {"Julie Roy"}),
    ("is:connected connected:2026", {"Zoé Tremblay"}),
    ("changed:<2d -added:2026", set()),
    ("changed:2025", set()),
    ("kind-person roy", {"Luc Roy"}),
    ("nobody", set()),
)


def test_the_trash_is_searched_by_what_its_things_are(thrown, reader):
    for text, found in OF_THE_TRASH:
        assert titles(reader, text) == (found, ()), text


def test_what_cannot_be_asked_of_the_trash_is_said_and_the_rest_searched(thrown, reader):
    found, (issue,) = titles(reader, "roy is:met")
    assert found == {"Luc Roy", "Julie Roy"}
    assert (issue.code, issue.span, dict(issue.facts)) == (
        "not_here",
        (4, 10),
        {"keyword": "is", "holds": "met"},
    )


def test_the_trash_is_sorted_as_a_search_asks(thrown, reader):
    query = read_query("roy sort:name", TODAY)
    ids = sift_trash(reader, query, TOLD)[1]
    assert [each.title for each in reader.trash.lines(ids)] == ["Julie Roy", "Luc Roy"]


OF_THE_HISTORY = (
    ("zoe", {"Zoé Tremblay", "Zoé Côté"}),
    ("name:zoe -cote", {"Zoé Tremblay"}),
    ("name:trash", set()),
    ("tag:vip", {"Zoé Côté"}),
    ("changed:<2d zoe tremblay", {"Zoé Tremblay"}),
    ("changed:2025", set()),
)


def test_the_history_is_searched_by_its_sentences_names_and_days(program, reader):
    person(program, "Zoé Tremblay")
    people.tag_people(program.open_unit, [person(program, "Zoé Côté")], "VIP")
    texts = Texts("en")
    for text, found in OF_THE_HISTORY:
        query = read_query(text, TODAY)
        _, ids = sift_history(reader, query, lambda line: texts.action(line.action, line.facts))
        assert {each.facts["name"] for each in reader.history.lines(ids)} == found, text
