"""The schema: made by the migrations alone, guarded, and refused in words when it can't be used."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory

from netkeeper import paths
from netkeeper.store.backups.backups import keep_before_update
from netkeeper.store.backups.restoring import replace_by
from netkeeper.store.faults import RecordFault
from netkeeper.store.file.engine import open_database
from netkeeper.store.schema import upgrading, version
from netkeeper.store.schema.version import HEAD
from netkeeper.texts.texts import Texts
from tests.conftest import rows_of
from tests.services.cast import person

ORPHANING = 'op.execute("INSERT INTO person_phone(person_id, phone) VALUES (77, 1)")'
NEXT = f"{int(HEAD) + 1:04}"
MOST_TO_READ = 72_000  # letters of the schema, which SQLite reads at each opening: 62,000 today


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(paths.MIGRATIONS).replace("%", "%%"))
    return config


def test_the_constant_is_the_newest_migration():
    assert ScriptDirectory.from_config(_config()).get_heads() == [HEAD]


def test_the_migrations_and_the_tables_agree(record_path: Path):
    config = _config()
    engine = open_database(record_path)
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.check(config)
    engine.dispose()


def test_what_sqlite_reads_at_each_opening_stays_short(record_path: Path):
    with closing(sqlite3.connect(record_path)) as connection:
        length = connection.execute("SELECT sum(length(sql)) FROM sqlite_master").fetchone()[0]
    assert length < MOST_TO_READ


def test_the_record_is_private_and_its_folder_too(tmp_path: Path):
    path = tmp_path / "new folder 100%" / "record.sqlite3"
    upgrading.upgrade(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert version.is_current(path)


def test_a_record_too_open_is_made_private(record_path: Path):
    record_path.chmod(0o644)
    with open_database(record_path).connect():
        assert stat.S_IMODE(record_path.stat().st_mode) == 0o600


def test_a_missing_or_empty_file_has_no_revision(tmp_path: Path):
    (tmp_path / "empty").touch()
    assert version.current(tmp_path / "missing") is None
    assert version.current(tmp_path / "empty") is None


def set_revision(path: Path, revision: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", (revision,))
        connection.commit()


def _put_another_database(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE t (x)")


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda path: set_revision(path, "9999"), "record_too_new"),
        (lambda path: path.write_text("Not a database at all, but text"), "record_foreign"),
        (_put_another_database, "record_foreign"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_by_name(record_path: Path, spoil, code):
    spoil(record_path)
    with pytest.raises(RecordFault) as refused:
        version.is_current(record_path)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("revision", "code"), [("9999", "record_too_new"), ("0001", "record_replaced")]
)
def test_a_record_whose_schema_changed_under_an_open_program_takes_nothing_from_it(
    program, revision: str, code: str
):
    person(program, "Nadia Benali")
    set_revision(program.path, revision)
    before = rows_of(program.path, journal=True)
    for write in (lambda: person(program, "Luc Roy"), program.undo, program.derive_anew):
        with pytest.raises(RecordFault) as refused:
            write()
        assert refused.value.code == code
    assert rows_of(program.path, journal=True) == before


def test_a_folder_is_refused_by_name(tmp_path: Path):
    with pytest.raises(RecordFault) as refused:
        upgrading.upgrade(tmp_path)
    assert refused.value.code == "is_no_file"


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(RecordFault) as refused:
        upgrading.upgrade(tmp_path / "pipe")
    assert refused.value.code == "is_no_file"


@pytest.fixture
def older(record_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A record of today with one person, beside migrations that hold one step more."""
    steps = tmp_path / "migrations"
    shutil.copytree(paths.MIGRATIONS, steps, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(paths, "MIGRATIONS", steps)
    monkeypatch.setattr(version, "HEAD", NEXT)
    monkeypatch.setattr(upgrading, "HEAD", NEXT)
    return record_path


STEP = """
from alembic import op
import sqlalchemy as sa
revision = "{next}"
down_revision = "{head}"
def upgrade() -> None:
    op.add_column("tag", sa.Column("colour", sa.Text()))
    {more}
"""


def _write_step(more: str) -> None:
    step = STEP.format(more=more, next=NEXT, head=HEAD)
    (paths.MIGRATIONS / "versions" / f"{NEXT}_more.py").write_text(step)


def test_a_backup_is_made_before_the_schema_changes(older: Path):
    _write_step("pass")
    upgrading.upgrade(older, keep_before_update)
    kept = list((older.parent / "backups").iterdir())
    assert [each.name.endswith("-before-update.sqlite3") for each in kept] == [True]
    assert version.current(kept[0]) == HEAD
    assert stat.S_IMODE(kept[0].stat().st_mode) == 0o600
    assert version.current(older) == NEXT


def test_a_new_column_is_journalled_from_its_first_day(older: Path):
    _write_step("pass")
    upgrading.upgrade(older, keep_before_update)
    with closing(sqlite3.connect(older)) as connection:
        sql = "SELECT sql FROM sqlite_master WHERE name = 'journal_update_tag'"
        assert "colour" in connection.execute(sql).fetchone()[0]


def test_a_step_that_fails_half_way_changes_nothing(older: Path):
    _write_step('op.execute("INSERT INTO nowhere VALUES (1)")')
    with pytest.raises(RecordFault) as failed:
        upgrading.upgrade(older, keep_before_update)
    assert (failed.value.code, failed.value.facts["why"]) == ("update_failed", "OperationalError")
    kept = Path(str(failed.value.facts["backup"]))
    assert version.current(kept) == version.current(older) == HEAD
    with closing(sqlite3.connect(older)) as connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(tag)")]
    assert "colour" not in columns
    _write_step("pass")
    upgrading.upgrade(older, keep_before_update)
    assert version.current(older) == NEXT


@pytest.mark.parametrize("more", ['raise KeyError("a name")', ORPHANING])
def test_whatever_a_step_fails_of_is_told_with_the_backup(older: Path, more: str):
    _write_step(more)
    with pytest.raises(RecordFault) as failed:
        upgrading.upgrade(older, keep_before_update)
    assert failed.value.code == "update_failed"
    for language in ("fr", "en"):
        said = Texts(language).fault(failed.value.code, failed.value.facts)
        assert str(failed.value.facts["backup"]) in said
        assert "a name" not in said
    assert version.current(older) == HEAD


def test_a_backup_that_no_step_brings_up_to_date_changes_nothing(older: Path, tmp_path: Path):
    backup = Path(shutil.copy(older, tmp_path / "backup.sqlite3"))
    _write_step("pass")
    upgrading.upgrade(older, keep_before_update)
    before = older.read_bytes()
    _write_step('raise KeyError("a name")')
    with pytest.raises(RecordFault) as failed:
        replace_by(backup, older, lambda: lambda: None)
    assert (failed.value.code, failed.value.facts["path"]) == ("backup_not_updated", str(backup))
    assert older.read_bytes() == before


def test_a_rebuilt_parent_keeps_its_children(older: Path):
    with closing(sqlite3.connect(older)) as connection:
        connection.execute(
            "INSERT INTO journal_entry(at, action, origin) VALUES ('x', 'x', 'window')"
        )
        connection.execute("UPDATE journal_state SET entry_id = 1")
        connection.execute(
            "INSERT INTO person(display_name, created_at) VALUES ('Ada Example', 'x')"
        )
        connection.execute("INSERT INTO person_phone(person_id, phone) VALUES (1, '555')")
        connection.execute("UPDATE journal_state SET entry_id = NULL")
        connection.commit()
    _write_step(
        'with op.batch_alter_table("person", recreate="always") as batch:'
        '\n        batch.add_column(sa.Column("nickname", sa.Text()))'
    )
    upgrading.upgrade(older, keep_before_update)
    with closing(sqlite3.connect(older)) as connection:
        assert connection.execute("SELECT phone FROM person_phone").fetchall() == [("555",)]
        assert connection.execute("SELECT display_name FROM person").fetchall() == [
            ("Ada Example",)
        ]


def test_the_list_of_bases_changes_and_keeps_the_consents_with_the_ids_ever_given(
    record_path: Path,
):
    rows = [
        (1, "contract", "2020-01-31", "2024-02-29", "Contrat « 12 »", None, "x", None),
        (1, "referral", "2026-01-31", None, "", "2026-03-01", "x", "y"),
    ]
    columns = "person_id, basis, since, ended_on, evidence, withdrawn_on, created_at, trashed_at"
    with closing(sqlite3.connect(record_path)) as connection:
        connection.execute(
            "INSERT INTO journal_entry(at, action, origin) VALUES ('x', 'x', 'window')"
        )
        connection.execute("UPDATE journal_state SET entry_id = 1")
        connection.execute("INSERT INTO person(display_name, created_at) VALUES ('Ada', 'x')")
        connection.executemany(
            f"INSERT INTO consent({columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
            [*rows, rows[0]],
        )
        connection.execute("DELETE FROM consent WHERE id = 3")
        connection.execute("UPDATE journal_state SET entry_id = NULL")
        connection.commit()
    step = ScriptDirectory.from_config(_config()).get_revision("0003").module
    engine = open_database(record_path)
    with engine.begin() as connection:
        raw = connection.connection.driver_connection
        upgrading.remove_derived(raw)
        with Operations.context(MigrationContext.configure(connection)):
            step.downgrade()
            step.upgrade()
        upgrading.install_derived(raw)
    engine.dispose()
    with closing(sqlite3.connect(record_path)) as connection:
        kept = connection.execute(f"SELECT {columns} FROM consent ORDER BY id")  # noqa: S608
        assert kept.fetchall() == rows
        given = "SELECT seq FROM sqlite_sequence WHERE name = 'consent'"
        assert connection.execute(given).fetchall() == [(3,)]
        triggers = "SELECT count(*) FROM sqlite_master WHERE tbl_name = 'consent' AND type = ?"
        assert connection.execute(triggers, ("trigger",)).fetchone() == (3,)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
