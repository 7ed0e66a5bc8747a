"""The faults that a file has when a program comes to it: provoked without an end, as the others."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from random import Random
from typing import TYPE_CHECKING

from netkeeper.store.schema.version import HEAD
from tests.conftest import rows_of
from tests.faults.conftest import state_of
from tests.faults.deeds import ARCHIVE, MET, NEW, SENT, said_wrongly, unsound
from tests.faults.provoked import COMMITTED
from tests.store.backups.test_backups import older

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.faults.conftest import Ended
    from tests.faults.deeds import Bench

    Provoked = Iterator[list[str]]

WORDS = (("search", "nadia"), ("check",), ("received", "Nadia Benali"), NEW)
WAY_BACK = ("To go back to it: ", "There is no good backup")
_DAMAGED = ("This record is damaged", "This file is not a NetKeeper record", "There is no record")


def _chance(number: int) -> Random:
    return Random(number)  # noqa: S311 - damage, not a secret


def _looked_at(bench: Bench, folder: Path) -> list[str]:
    """Run commands on what may be damaged: each answers, or says so and names the last backup."""
    lost, path = [], folder / "record.sqlite3"
    for words in WORDS:
        ended = bench.run(path, *words)
        lost += said_wrongly(ended)
        if ended.code == 2 and ended.err.startswith(_DAMAGED) and WAY_BACK[0] not in ended.err:
            lost.append(f"{words[0]} names no backup: {ended.err}")
        if words == ("check",) and ended.code == 1 and WAY_BACK[0] not in ended.out:
            again = bench.run(path, "check", "--repair")  # only what is derived is damaged
            if again.code != 0 and WAY_BACK[0] not in again.out:
                lost.append(f"check names no backup: {ended.out}{again.out}")
    return lost


def _restored(bench: Bench, folder: Path, state: str) -> list[str]:
    """Go back to the backup of a folder; return what is not as it was then."""
    path = folder / "record.sqlite3"
    (then,) = (folder / "backups").glob("*-asked.sqlite3")
    ended = bench.run(path, "restore", then)
    if ended.code != 0:
        return [f"not restored: {ended.err}"]
    if state_of(path) != state:
        return ["what was restored is not what was backed up"]
    return unsound(path)


def flipped_bytes(bench: Bench) -> Provoked:
    """Flip bytes of the file at random, few or many, in its header, one page or anywhere."""
    whole = bench.record_after([MET, ("import", ARCHIVE), ("backup",)])
    state = state_of(whole / "record.sqlite3")
    number = 0
    while True:
        number += 1
        chance = _chance(number)
        folder = bench.new_folder()
        shutil.copytree(whole, folder, dirs_exist_ok=True)
        path = folder / "record.sqlite3"
        path.write_bytes(_spoilt(path.read_bytes(), chance))
        yield _looked_at(bench, folder) + _restored(bench, folder, state)
        shutil.rmtree(folder)


def _spoilt(held: bytes, chance: Random) -> bytes:
    """Return a file with something wrong with it."""
    size, page = len(held), 4096 * chance.randrange(len(held) // 4096)
    match chance.randrange(8):
        case 0:
            return held[: chance.randrange(size)]
        case 1:
            return held[:page] + bytes(4096) + held[page + 4096 :]
        case 2:
            other = 4096 * chance.randrange(size // 4096)
            return held[:page] + held[other : other + 4096] + held[page + 4096 :]
        case 3:
            where = range(100)
        case 4:
            where = range(page, page + 4096)
        case _:
            where = range(size)
    spoilt = bytearray(held)
    for _ in range(chance.choice([1, 8, 64, 1024])):
        spoilt[chance.choice(where)] = chance.randrange(256)
    return bytes(spoilt)


# What lies beside the record.


def half_a_journal(bench: Bench) -> Provoked:
    """Spoil what a program that died left beside the record: cut off, flipped, missing, foreign."""
    start = bench.record_after([MET, SENT, ("backup",)])
    before = state_of(start / "record.sqlite3")
    moments = bench.run(_copy(bench, start) / "record.sqlite3", *NEW).seen
    died = _copy(bench, start)
    bench.run(died / "record.sqlite3", *NEW, die_at=moments - COMMITTED)
    assert (died / "record.sqlite3-wal").stat().st_size
    after = state_of(_copy(bench, died) / "record.sqlite3")
    foreign = bench.record_after([("met", "Zoé Brandt"), ("met", "Wei Li", "--topic", "x" * 9000)])
    bench.run(foreign / "record.sqlite3", "undo", die_at=moments // 2)
    number = 0
    while True:
        number += 1
        folder = _copy(bench, died)
        _spoil_beside(folder, foreign, _chance(number))
        lost = _looked_at(bench, folder)
        if bench.run(folder / "record.sqlite3", "check").code == 0:
            bench.run(folder / "record.sqlite3", "undo")  # of what was logged to look at it
            held = state_of(folder / "record.sqlite3")
            if _people(held) not in {_people(before), _people(after)}:
                lost.append("the record is neither as before nor as after, and said to be whole")
        yield lost + _restored(bench, folder, before)
        shutil.rmtree(folder)


def _copy(bench: Bench, folder: Path) -> Path:
    return shutil.copytree(folder, bench.new_folder(), dirs_exist_ok=True)


def _people(state: str) -> str:
    """Return what a state says of people, meetings and requests; the history may be longer."""
    return state.partition("'journal_entry'")[0]


def _spoil_beside(folder: Path, foreign: Path, chance: Random) -> None:
    wal, shm = (folder / f"record.sqlite3-{end}" for end in ("wal", "shm"))
    held, at = wal.read_bytes(), wal.stat().st_size
    flipped = bytearray(held)
    for _ in range(chance.choice([1, 8, 64])):
        flipped[chance.randrange(at)] = chance.randrange(256)
    ways: list[Callable[[], object]] = [
        lambda: wal.write_bytes(held[: chance.randrange(at)]),
        lambda: wal.write_bytes(flipped),
        lambda: wal.write_bytes(bytes(at)),
        wal.unlink,
        lambda: shm.write_bytes(chance.randbytes(32768)),
        lambda: _private(folder / "record.sqlite3-journal", chance.randbytes(9000)),
        lambda: [shutil.copy(each, folder) for each in foreign.glob("record.sqlite3-*")],
    ]
    chance.choice(ways)()


def _private(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    path.chmod(0o600)


# Schemas.


def other_schemas(bench: Bench) -> Provoked:
    """Open records of every older schema, of a newer program, of none, and of another program."""
    filled = bench.record_after([MET, SENT, ("import", ARCHIVE)])
    whole = rows_of(filled / "record.sqlite3")
    while True:
        for revision in (f"{number:04}" for number in range(1, int(HEAD))):
            folder = _copy(bench, filled)
            path = folder / "record.sqlite3"
            older(path, revision)
            ended = bench.run(path, "review")
            lost = said_wrongly(ended) + unsound(path)
            for table in ("person", "meeting", "invitation", "attendance"):
                if len(rows_of(path).get(table, ())) != len(whole.get(table, ())):
                    lost.append(f"of {revision}: {table}")
            if ended.code or len(list((folder / "backups").glob("*before-update*"))) != 1:
                lost.append(f"of {revision}: not updated, or without a backup: {ended.err}")
            yield lost
            shutil.rmtree(folder)
        for spoil, said in FOREIGN:
            folder = _copy(bench, filled)
            path = folder / "record.sqlite3"
            spoil(path)
            yield _left_alone(bench, path, said)
            shutil.rmtree(folder)


def _left_alone(bench: Bench, path: Path, said: str) -> list[str]:
    """Run commands on what is no record of ours; each is refused, and the file stays."""
    held, lost = path.read_bytes(), []
    for words in (("search", "nadia"), NEW, ("import", bench.words_in(path.parent, (ARCHIVE,))[0])):
        ended = bench.run(path, *words)
        lost += said_wrongly(ended)
        if ended.code != 2 or not ended.err.startswith(said):
            lost.append(f"not said: {said}: {ended.out}{ended.err}")
    return lost + ([] if path.read_bytes() == held else ["the file was changed"])


def _sql(*statements: str) -> Callable[[Path], None]:
    def spoil(path: Path) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
            for each in statements:
                connection.execute(each)

    return spoil


def _another_program(path: Path) -> None:
    path.unlink()
    _sql(
        "CREATE TABLE bookmarks (url TEXT)", "INSERT INTO bookmarks VALUES ('https://example.org')"
    )(path)
    path.chmod(0o600)


def _another_program_of_alembic(path: Path) -> None:
    _another_program(path)
    _sql(
        "CREATE TABLE alembic_version (version_num TEXT)",
        "INSERT INTO alembic_version VALUES ('1975ea83b712')",
    )(path)


_NOT_OURS = "This file is not a NetKeeper record"
FOREIGN: tuple[tuple[Callable[[Path], object], str], ...] = (
    (_sql("UPDATE alembic_version SET version_num = '9999'"), "This record was made by a newer"),
    (_another_program, _NOT_OURS),
    (_another_program_of_alembic, _NOT_OURS),
    (lambda path: path.write_text("A text, and no record at all."), _NOT_OURS),
    (_sql("DELETE FROM alembic_version"), _NOT_OURS),
)


# The folder of the backups.


def no_backup_folder(bench: Bench) -> Provoked:
    """Choose a folder for the backups that is gone, a file, or a link to nowhere."""
    start = bench.record_after([MET, SENT])
    while True:
        for spoil in SPOILT_FOLDERS:
            folder = _copy(bench, start)
            path, chosen = folder / "record.sqlite3", folder / "chosen"
            with closing(sqlite3.connect(path)) as connection:
                connection.execute("UPDATE journal_state SET replaying = 1")
                choose = "INSERT INTO setting(name, value) VALUES ('backup_folder', ?)"
                connection.execute(choose, (str(chosen),))
                connection.execute("UPDATE journal_state SET replaying = 0")
                connection.commit()
            spoil(chosen)
            backed_up = bench.run(path, "backup", "--json")
            imported = bench.run(path, *bench.words_in(folder, ("import", ARCHIVE)))
            yield _warned(folder, backed_up, imported)
            shutil.rmtree(folder)


SPOILT_FOLDERS: tuple[Callable[[Path], object], ...] = (
    lambda _chosen: None,
    lambda chosen: (chosen.touch(), chosen.chmod(0o600)),
    lambda chosen: chosen.symlink_to(chosen.parent / "nowhere"),
)


def _warned(folder: Path, backed_up: Ended, imported: Ended) -> list[str]:
    """Return what is wrong with a backup and an import that find no folder for their backups."""
    lost = said_wrongly(backed_up) + said_wrongly(imported)
    if lost or not backed_up.json["problem"]:
        return [*lost, f"nothing said: {backed_up.out}{backed_up.err}"]
    if len(list((folder / "backups").iterdir())) < 1:
        lost.append("no backup beside the record either")
    if imported.code or len(rows_of(folder / "record.sqlite3")["person"]) < 80:
        lost.append("the import was not done")
    return lost
