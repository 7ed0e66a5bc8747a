"""What an import reads of the archives before it, however many they are."""

from __future__ import annotations

import pytest

from netkeeper.domain.invitations import State
from tests.services.cast import decided, person, sent


@pytest.fixture
def requests(program):
    """Three requests to three people, of which the first two were accepted."""
    names = ("Ana Roy", "Luc Côté", "Zoé Gagnon")
    ids = [sent(program, name, person_id=person(program, name)) for name in names]
    for number in ids[:2]:
        decided(program, number, State.ACCEPTED)
    return ids


def _say(program, said):
    """Keep what archives said: each as the archive's id, the request's, and how it was accepted."""
    columns = ("archive_id", "invitation_id", "row_key", "accepted_by")
    with program.open_unit("import_archive") as unit:
        archives = sorted({archive for archive, _, _ in said})
        at = {"at": "2026-11-28T10:00:00Z"}
        unit.imports.add_rows("archive", [{"id": each} | at for each in archives])
        rows = [(archive, number, f"sent|{number}", by) for archive, number, by in said]
        unit.imports.add_values("archive_invitation", columns, rows)
        unit.commit()


def test_what_an_archive_said_is_its_own_though_another_came_in_between(program, requests):
    one, two, three = requests
    # The first archive's third row came last: somebody deleted had been in it.
    _say(program, [(1, one, None), (1, two, "note"), (2, one, "note"), (2, two, None),
                   (3, one, None), (1, three, None)])  # fmt: skip
    with program.open_reader() as reader:
        found = list(reader.archives.waited(1, 2))
        told = [(each.invitation_id, each.is_there, each.accepted_by) for each in found]
        assert told == [(one, True, "note"), (three, False, None)]
        assert [each.invitation_id for each in reader.archives.waited(2, 3)] == [two]
        assert list(reader.archives.waited(4, 1)) == []


def test_a_request_is_proved_by_any_archive_while_it_is_accepted(program, requests):
    one, two, three = requests
    _say(program, [(1, one, "connection"), (1, two, "note"), (2, one, "note"), (2, three, "note")])
    with program.open_reader() as reader:
        proved = {each.id: bool(each.proved) for each in reader.archives.invitations()}
        assert proved == {one: True, two: True, three: False}


def test_what_archives_said_is_not_looked_up_for_each_request(program, requests):
    with program.open_reader() as reader:
        asked = []
        reader._connection.set_trace_callback(asked.append)
        assert len(list(reader.archives.invitations())) == len(requests)
        reader._connection.set_trace_callback(None)
        (query,) = asked
        plan = [row[3] for row in reader._connection.execute(f"EXPLAIN QUERY PLAN {query}")]
        assert "SCAN archive_invitation" in plan, plan
