"""Zips, folders and single tables: what is found in them, and in what order."""

import gzip
import hashlib
import os
import shutil
from datetime import date

import pytest

from netkeeper.exchange.linkedin import connections
from netkeeper.exchange.linkedin.entries import day_in_name
from netkeeper.exchange.linkedin.headers import Kind, bare_name, find_layout
from netkeeper.exchange.linkedin.package import NotRead, OtherFile, open_archive
from netkeeper.exchange.linkedin.problems import ArchiveRefused, Code
from tests.exchange.linkedin.archives import ADA, CONNECTIONS, DATA, INVITATIONS, MESSAGES, zipped

TABLES = {"Connections.csv": CONNECTIONS + ADA, "messages.csv": MESSAGES}
BEA = ADA.replace("Ada", "Bea")


def names_in(paths):
    with open_archive(paths) as archive:
        return [file.name for file in archive.files]


def people_in(paths):
    with open_archive(paths) as archive:
        return [
            row.given_name
            for file in archive.files
            if file.kind is Kind.CONNECTIONS
            for row in connections.read(file)
        ]


def refusal_of(*paths, **options):
    with pytest.raises(ArchiveRefused) as refused, open_archive(paths, **options):
        pass
    return refused.value


@pytest.fixture
def basic(tmp_path):
    path = tmp_path / "Basic_LinkedInDataExport_07-11-2023.zip"
    path.write_bytes(zipped(TABLES))
    return path


class TestWhatIsGiven:
    def test_a_zip(self, basic):
        assert names_in([basic]) == [f"{basic.name}/Connections.csv", f"{basic.name}/messages.csv"]

    def test_a_folder(self):
        with open_archive([DATA / "2026"]) as archive:
            assert [file.kind for file in archive.files] == list(Kind)
            assert OtherFile("2026/guide_messages.csv", NotRead.LOOK_ALIKE) in archive.others
            assert OtherFile("2026/Contacts.csv", NotRead.OTHER) in archive.others
            assert OtherFile("2026/Comments_34875879.csv", NotRead.OTHER) in archive.others
            assert not archive.problems

    def test_single_tables_in_any_order(self, tmp_path):
        paths = [tmp_path / name for name in reversed(TABLES)]
        for path in paths:
            path.write_text(TABLES[path.name])
        assert names_in(paths) == ["Connections.csv", "messages.csv"]

    def test_a_zip_in_a_folder(self, basic, tmp_path):
        name = f"{tmp_path.name}/{basic.name}/Connections.csv"
        assert name in names_in([tmp_path])

    def test_a_folder_in_a_zip(self, tmp_path):
        path = tmp_path / "export.zip"
        path.write_bytes(zipped({"My data/2026/Connections.csv": CONNECTIONS + ADA}))
        assert names_in([path]) == ["export.zip/My data/2026/Connections.csv"]

    def test_a_zip_in_a_zip(self, tmp_path):
        path = tmp_path / "both.zip"
        path.write_bytes(zipped({"Complete_LinkedInDataExport_02-03-2024.zip": zipped(TABLES)}))
        with open_archive([path]) as archive:
            assert [file.kind for file in archive.files] == [Kind.CONNECTIONS, Kind.MESSAGES]
            assert archive.date == date(2024, 2, 3)
            assert people_in([path]) == ["Ada"]

    def test_a_zip_that_a_mac_made(self, tmp_path):
        path = tmp_path / "Archive.zip"
        path.write_bytes(
            zipped(
                {
                    "Connections.csv": CONNECTIONS + ADA,
                    "__MACOSX/._Connections.csv": b"\0\5\x16\7",
                    "._messages.csv": b"\0\5\x16\7",
                    ".DS_Store": b"\0\0\0\1Bud1",
                }
            )
        )
        with open_archive([path]) as archive:
            assert len(archive.files) == 1
            assert archive.others == archive.problems == ()

    @pytest.mark.parametrize(
        "name",
        ["Connections (1).csv", "connexions.txt", "Connections_348.csv", "mes relations", "c.tsv"],
    )
    def test_a_table_under_another_name(self, tmp_path, name):
        (tmp_path / name).write_text(CONNECTIONS + ADA)
        assert people_in([tmp_path]) == ["Ada"]
        assert people_in([tmp_path / name]) == ["Ada"]

    def test_a_zip_under_another_name(self, tmp_path):
        path = tmp_path / "export (1)"
        path.write_bytes(zipped(TABLES))
        assert people_in([path]) == ["Ada"]

    def test_the_same_path_twice_is_read_once(self, basic):
        assert people_in([basic, basic]) == ["Ada"]


class TestTogether:
    def test_the_same_table_in_both_archives_is_read_once(self, tmp_path, basic):
        complete = tmp_path / "Complete_LinkedInDataExport_07-12-2023.zip"
        complete.write_bytes(zipped({**TABLES, "Invitations.csv": INVITATIONS}))
        with open_archive([complete, basic]) as archive:
            assert [file.name for file in archive.files] == [
                f"{complete.name}/Connections.csv",
                f"{complete.name}/Invitations.csv",
                f"{complete.name}/messages.csv",
            ]
            assert {other.why for other in archive.others} == {NotRead.SAME}
            assert archive.date == date(2023, 7, 12)

    @pytest.mark.parametrize("turned", [False, True])
    def test_different_tables_are_read_the_newest_archive_last(self, tmp_path, basic, turned):
        newer = tmp_path / "Basic_LinkedInDataExport_02-01-2024.zip"
        newer.write_bytes(zipped({"Connections.csv": CONNECTIONS + BEA}))
        undated = tmp_path / "Connections.csv"
        undated.write_text(CONNECTIONS + ADA.replace("Ada", "Zoe"))
        paths = [newer, basic, undated]
        assert people_in(paths[::-1] if turned else paths) == ["Zoe", "Ada", "Bea"]

    def test_profiles_come_first_and_messages_last(self, tmp_path):
        path = tmp_path / "a.zip"
        shuffled = {
            "messages.csv": MESSAGES,
            "Invitations.csv": INVITATIONS,
            "Profile.csv": "First Name,Last Name,Headline\nAda,Exemple,Commis\n",
            "Connections.csv": CONNECTIONS,
        }
        path.write_bytes(zipped(shuffled))
        with open_archive([path]) as archive:
            assert [file.kind for file in archive.files] == [
                Kind.PROFILE,
                Kind.CONNECTIONS,
                Kind.INVITATIONS,
                Kind.MESSAGES,
            ]


class TestDates:
    @pytest.mark.parametrize(
        ("name", "day"),
        [
            ("Basic_LinkedInDataExport_07-11-2023.zip", date(2023, 7, 11)),
            ("Complete_LinkedInDataExport_09-12-2022 (1)", date(2022, 9, 12)),
            ("Complete_LinkedInDataExport_11-04-2018", date(2018, 11, 4)),
            ("Basic_LinkedInDataExport_13-11-2023.zip", None),  # never day first
            ("a 01-02-2023/b 03-04-2024.zip", date(2024, 3, 4)),
            ("01-02-1999", None),
            ("101-02-2023", None),
            ("export.zip", None),
        ],
    )
    def test_a_name_has_its_month_first(self, name, day):
        assert day_in_name(name) == day

    def test_a_folders_name_dates_the_tables_inside(self, tmp_path):
        folder = tmp_path / "Complete_LinkedInDataExport_09-12-2022 (1)"
        folder.mkdir()
        shutil.copy(DATA / "2022" / "Connections.csv", folder)
        for given in (folder, folder / "Connections.csv"):
            with open_archive([given]) as archive:
                assert archive.date == date(2022, 9, 12)

    def test_a_zip_without_a_date_takes_its_newest_entrys(self, tmp_path):
        path = tmp_path / "export.zip"
        path.write_bytes(zipped({"Connections.csv": CONNECTIONS + ADA}))
        with open_archive([path]) as archive:
            assert archive.date is not None
            assert archive.date.year >= 2024

    def test_a_folder_without_a_date_has_none(self, tmp_path):
        (tmp_path / "Connections.csv").write_text(CONNECTIONS)
        with open_archive([tmp_path / "Connections.csv"]) as archive:
            assert archive.date is None


class TestKinds:
    @pytest.mark.parametrize(
        "name",
        [
            "guide_messages.csv",
            "coach_messages.csv",
            "learning_coach_messages.csv",
            "learning_role_play_messages.csv",
            "LearningCoachMessages.csv",
            "hiring_assistant_messages.csv",
        ],
    )
    def test_other_chats_are_not_the_inbox(self, tmp_path, name):
        (tmp_path / name).write_text(MESSAGES)
        (tmp_path / "Connections.csv").write_text(CONNECTIONS)
        with open_archive([tmp_path]) as archive:
            assert [file.kind for file in archive.files] == [Kind.CONNECTIONS]
            assert archive.others[0].why is NotRead.LOOK_ALIKE

    def test_beside_the_inbox_any_other_messages_are_another_chat(self, tmp_path):
        (tmp_path / "messages.csv").write_text(MESSAGES)
        (tmp_path / "new_messages.csv").write_text(MESSAGES)
        with open_archive([tmp_path]) as archive:
            assert [file.name.rpartition("/")[2] for file in archive.files] == ["messages.csv"]

    @pytest.mark.parametrize(
        "name", ["messages.csv", "Messages.csv", "messages (2).csv", "messages_348.csv", "mes.csv"]
    )
    def test_the_inbox_may_be_renamed(self, tmp_path, name):
        (tmp_path / name).write_text(MESSAGES)
        with open_archive([tmp_path]) as archive:
            assert archive.files[0].kind is Kind.MESSAGES

    @pytest.mark.parametrize(
        ("name", "bare"),
        [
            ("Company Follows.csv", "companyfollows"),
            ("Company_Follows.csv", "companyfollows"),
            ("Comments_34875879.csv", "comments"),
            ("a/b/Connections (1).csv", "connections"),
            ("a\\Rich Media (12).csv", "richmedia"),
        ],
    )
    def test_names_are_compared_without_their_marks(self, name, bare):
        assert bare_name(name) == bare

    @pytest.mark.parametrize(
        "path",
        sorted(
            str(path.relative_to(DATA))
            for path in DATA.glob("*/*.csv")
            if bare_name(path.name) not in set(Kind)
        ),
    )
    def test_no_other_file_of_the_archive_is_taken_for_a_table(self, path):
        layout = find_layout((DATA / path).read_text(encoding="utf-8"))
        assert layout is None or path.endswith("guide_messages.csv")


class TestDigests:
    def test_a_digest_is_the_bytes_own(self, basic):
        with open_archive([basic]) as archive:
            file = archive.files[0]
            expected = hashlib.sha256(TABLES["Connections.csv"].encode()).hexdigest()
            assert file.digest() == expected
            reading = connections.read(file)
            assert reading.digest is None
            assert list(reading)
            assert reading.digest == expected


class Stop(Exception):
    """The user cancels."""


class TestProgress:
    def test_progress_goes_up_to_the_whole(self, tmp_path):
        path = tmp_path / "Connections.csv"
        path.write_text(CONNECTIONS + ADA * 5_000)
        seen = []
        with open_archive([path]) as archive:
            list(connections.read(archive.files[0], progress=lambda *at: seen.append(at)))
        size = path.stat().st_size
        assert len(seen) > 3
        assert seen == sorted(seen)
        assert {total for _, total in seen} == {size}
        assert seen[-1] == (size, size)

    def test_a_cancel_ends_the_reading(self, tmp_path):
        path = tmp_path / "Connections.csv"
        path.write_text(CONNECTIONS + ADA * 5_000)

        def stop(done, total):
            raise Stop

        with open_archive([path]) as archive, pytest.raises(Stop):
            list(connections.read(archive.files[0], progress=stop))

    def test_a_cancel_ends_the_look_at_the_order_of_dates_too(self, tmp_path):
        path = tmp_path / "Connections.csv"
        path.write_text(CONNECTIONS + ADA.replace("08 Feb 2026", "03/04/2025"))
        calls = []

        def stop(done, total):
            calls.append(done)
            if done == 0:
                raise Stop

        with open_archive([path]) as archive, pytest.raises(Stop):
            list(connections.read(archive.files[0], progress=stop))


class TestRefusals:
    def test_nothing_is_given(self):
        assert refusal_of().code is Code.NOTHING_FOUND

    def test_what_isnt_there(self, tmp_path):
        refused = refusal_of(tmp_path / "gone.zip")
        assert (refused.code, refused.facts) == (Code.NOT_FOUND, {"name": "gone.zip"})

    def test_an_empty_folder(self, tmp_path):
        assert refusal_of(tmp_path).code is Code.NOTHING_FOUND

    def test_a_folder_of_other_things(self, tmp_path):
        (tmp_path / "Contacts.csv").write_text("a,b\n1,2\n")
        assert refusal_of(tmp_path).facts == {"name": tmp_path.name}

    @pytest.mark.parametrize(
        ("name", "content", "code", "found"),
        [
            ("Connections.csv", "", Code.EMPTY_FILE, None),
            ("Connections.csv", " \n\n", Code.EMPTY_FILE, None),
            ("Connections.csv", b"\xef\xbb\xbf", Code.EMPTY_FILE, None),
            ("Connections.csv", b"\xff\xfe\r\0\n\0", Code.EMPTY_FILE, None),
            (
                "Connections.csv",
                "Voornaam,Achternaam,URL\n",
                Code.UNKNOWN_HEADER,
                "Voornaam,Achternaam,URL",
            ),
            ("page.html", "<!DOCTYPE html>\n<p>", Code.UNKNOWN_HEADER, "<!DOCTYPE html>"),
            ("x.csv", b"\x89PNG\0\0\0\r" + bytes(100), Code.NOT_A_TABLE, "PNG"),
            ("x.xls", b"\xd0\xcf\x11\xe0\xa1\xb1" + bytes(100), Code.SPREADSHEET, None),
            ("x.xlsx", zipped({"xl/workbook.xml": "<x/>"}), Code.SPREADSHEET, None),
            ("x.numbers", zipped({"Index/Document.iwa": "x"}), Code.SPREADSHEET, None),
            ("x.7z", b"7z\xbc\xaf\x27\x1c" + bytes(100), Code.PACKED_OTHERWISE, None),
            ("x.rar", b"Rar!\x1a\x07" + bytes(100), Code.PACKED_OTHERWISE, None),
            (
                "x.csv.gz",
                gzip.compress(b"First Name,Last Name\n", mtime=0),
                Code.PACKED_OTHERWISE,
                None,
            ),
            ("x.sqlite3", b"SQLite format 3\0" + bytes(100), Code.A_RECORD, None),
            ("x.ods", zipped({"content.xml": "<x/>"}), Code.SPREADSHEET, None),
            ("x.zip", zipped({"photo.jpg": "x"}), Code.NOTHING_FOUND, None),
            ("x.zip", b"PK\3\4 and then nothing", Code.BROKEN_ZIP, None),
            ("x.zip", "<html>Sign in</html>", Code.BROKEN_ZIP, None),
        ],
    )
    def test_a_file_that_is_no_archive(self, tmp_path, name, content, code, found):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        refused = refusal_of(path)
        assert refused.code is code
        assert refused.facts["name"] == name
        if found is not None:
            assert found in str(refused.facts["found"])

    def test_one_bad_file_among_good_ones_is_a_problem(self, tmp_path, basic):
        bad = tmp_path / "other.zip"
        bad.write_bytes(b"PK\3\4")
        with open_archive([basic, bad, tmp_path / "gone.csv"]) as archive:
            assert len(archive.files) == 2
            assert [(one.code, one.file) for one in archive.problems] == [
                (Code.BROKEN_ZIP, "other.zip"),
                (Code.NOT_FOUND, "gone.csv"),
            ]

    def test_a_table_of_ours_with_a_strange_header_is_a_problem(self, tmp_path):
        (tmp_path / "Connections.csv").write_text(CONNECTIONS)
        (tmp_path / "Invitations.csv").write_text("Van,Aan,Verzonden\n")
        (tmp_path / "Learning.csv").write_text("Van,Aan,Verzonden\n")
        with open_archive([tmp_path]) as archive:
            [problem] = archive.problems
            assert problem.code is Code.UNKNOWN_HEADER
            assert problem.facts["found"] == "Van,Aan,Verzonden"

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the platform has no pipes")
    def test_a_pipe_is_not_waited_for(self, tmp_path):
        os.mkfifo(tmp_path / "Connections.csv")
        assert refusal_of(tmp_path / "Connections.csv").code is Code.NOT_A_FILE
        assert refusal_of(tmp_path).code is Code.NOTHING_FOUND

    def test_a_name_is_shown_without_tricks(self, tmp_path):
        refused = refusal_of(tmp_path / "a\u202egnp.zip")
        assert refused.facts["name"] == "a gnp.zip"

    def test_a_null_in_a_path_is_refused(self, tmp_path):
        assert refusal_of(tmp_path / "a\0b").code is Code.UNREADABLE
