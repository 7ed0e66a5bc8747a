"""Files made to hurt: bounded in memory and time, refused by a code, never an escape."""

import csv
import io
import os
import stat
import struct
import tracemalloc
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netkeeper.exchange.linkedin import connections, invitations, messages, notes
from netkeeper.exchange.linkedin.connections import ConnectionRow
from netkeeper.exchange.linkedin.entries import Entry
from netkeeper.exchange.linkedin.files import examine
from netkeeper.exchange.linkedin.headers import Kind
from netkeeper.exchange.linkedin.limits import MIB, Limits
from netkeeper.exchange.linkedin.owner import read_name
from netkeeper.exchange.linkedin.package import NotRead, open_archive
from netkeeper.exchange.linkedin.problems import ArchiveRefused, Code
from tests.exchange.linkedin.archives import (
    ADA,
    CONNECTIONS,
    DATA,
    INVITATIONS,
    MESSAGES,
    both,
    connection_rows,
    file_of,
    skips_of,
    zipped,
)

READERS = {
    Kind.CONNECTIONS: connections.read,
    Kind.INVITATIONS: invitations.read,
    Kind.NOTES: notes.read,
    Kind.MESSAGES: messages.read,
    Kind.PROFILE: read_name,
}


def read_all(file, **options):
    found = READERS[file.kind](file, **options)
    return list(found) if file.kind in {Kind.CONNECTIONS, Kind.INVITATIONS, Kind.NOTES} else found


def refused(path, **limits):
    with pytest.raises(ArchiveRefused) as refusal, open_archive([path], limits=Limits(**limits)):
        pass
    return refusal.value.code


def written(tmp_path, data, name="a.zip"):
    path = tmp_path / name
    path.write_bytes(data)
    return path


class TestZips:
    def test_a_zip_bomb_is_not_expanded(self, tmp_path):
        path = written(tmp_path, zipped({"Connections.csv": CONNECTIONS + "\n" * 2_000_000}))
        assert refused(path, expansion_from_bytes=MIB) is Code.EXPANDS_TOO_MUCH

    def test_a_table_that_is_too_large_is_refused(self, tmp_path):
        path = written(tmp_path, zipped({"Connections.csv": CONNECTIONS + ADA * 100}))
        assert refused(path, file_bytes=1_000) is Code.FILE_TOO_LARGE

    def test_an_old_spreadsheet_under_a_tables_name_is_told(self, tmp_path):
        path = written(tmp_path, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "People.csv")
        assert refused(path) is Code.SPREADSHEET

    def test_tables_too_large_together_are_refused(self, tmp_path):
        tables = {f"{n}.csv": CONNECTIONS + ADA * n for n in range(20)}
        path = written(tmp_path, zipped(tables))
        assert refused(path, archive_bytes=5_000) is Code.ARCHIVE_TOO_LARGE

    def test_other_files_may_be_as_large_as_they_like(self, tmp_path):
        path = written(tmp_path, zipped({"t.csv": CONNECTIONS + ADA, "video.mp4": bytes(MIB)}))
        with open_archive([path], limits=Limits(file_bytes=10_000)) as archive:
            assert [other.why for other in archive.others] == [NotRead.OTHER]

    @pytest.mark.parametrize("count", [21, 500])
    def test_a_zip_of_too_many_files_is_refused(self, tmp_path, count):
        path = written(tmp_path, zipped({f"{n}.jpg": "" for n in range(count)}))
        assert refused(path, entries=20) is Code.TOO_MANY_FILES

    def test_too_many_tables_are_not_looked_at(self, tmp_path):
        path = written(tmp_path, zipped({f"{n}.csv": "x" for n in range(21)}))
        assert refused(path, tables=20) is Code.TOO_MANY_FILES

    def test_a_table_of_contents_of_any_size_is_not_believed(self, tmp_path):
        path = written(tmp_path, zipped({f"{n}.jpg": "" for n in range(500)}))
        assert refused(path, directory_bytes=10_000) is Code.BROKEN_ZIP

    def test_a_claimed_table_of_contents_of_4_gb_is_not_read(self, tmp_path):
        data = bytearray(zipped({"Connections.csv": CONNECTIONS}))
        end = data.rfind(b"PK\5\6")
        data[end + 12 : end + 16] = struct.pack("<I", 0xFFFF_FFF0)
        assert refused(written(tmp_path, bytes(data))) is Code.BROKEN_ZIP

    def test_a_zip_in_a_zip_in_a_zip_is_refused(self, tmp_path):
        inner = zipped({"Connections.csv": CONNECTIONS})
        path = written(tmp_path, zipped({"b.zip": zipped({"c.zip": inner})}))
        assert refused(path) is Code.ZIP_TOO_DEEP

    def test_a_zip_in_a_folder_holds_no_zips(self, tmp_path):
        written(tmp_path, zipped({"b.zip": zipped({"Connections.csv": CONNECTIONS})}))
        assert refused(tmp_path) is Code.ZIP_TOO_DEEP

    def test_zips_inside_are_bounded_together(self, tmp_path):
        inner = {f"{n}.zip": zipped({"C.csv": os.urandom(20_000)}) for n in range(10)}
        inner["a.zip"] = zipped({"Connections.csv": CONNECTIONS + ADA})
        path = written(tmp_path, zipped(inner))
        limits = Limits(nested_bytes=100_000)
        assert refused(path, nested_bytes=100_000) is Code.NESTED_TOO_LARGE
        inner = {"a.zip": inner["a.zip"], **inner}
        path = written(tmp_path, zipped(inner))
        with open_archive([path], limits=limits) as archive:
            assert len(archive.files) == 1
            assert {problem.code for problem in archive.problems} == {Code.NESTED_TOO_LARGE}

    def test_an_inner_zip_that_lies_about_its_size_stays_bounded(self, tmp_path):
        data = bytearray(zipped({"b.zip": bytes(30 * MIB)}))
        for place in (data.find(b"PK\3\4") + 22, data.find(b"PK\1\2") + 24):
            data[place : place + 4] = struct.pack("<I", 1_000)
        path = written(tmp_path, bytes(data))
        tracemalloc.start()
        assert refused(path) is Code.BROKEN_ZIP
        assert tracemalloc.get_traced_memory()[1] < 5 * MIB
        tracemalloc.stop()

    def test_too_many_zips_are_not_kept_open(self, tmp_path):
        for n in range(5):
            written(tmp_path, zipped({"Connections.csv": CONNECTIONS + ADA * n}), f"{n}.zip")
        with open_archive([tmp_path], limits=Limits(zips=3)) as archive:
            assert len(archive.files) == 3
            assert [problem.code for problem in archive.problems] == [Code.TOO_MANY_FILES] * 2

    def test_an_encrypted_zip_is_refused(self, tmp_path):
        data = bytearray(zipped({"Connections.csv": CONNECTIONS}))
        for place in (data.find(b"PK\3\4") + 6, data.find(b"PK\1\2") + 8):
            data[place] |= 1
        assert refused(written(tmp_path, bytes(data))) is Code.ENCRYPTED

    @pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
    def test_rare_compressions_are_refused(self, tmp_path, method):
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w", method) as archive:
            archive.writestr("Connections.csv", CONNECTIONS)
        assert refused(written(tmp_path, held.getvalue())) is Code.UNKNOWN_COMPRESSION

    @pytest.mark.parametrize(
        "name", ["../../evil.csv", "/etc/evil.csv", "..\\evil.csv", "C:\\e.csv"]
    )
    def test_names_that_point_elsewhere_are_only_names(self, tmp_path, name):
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w") as archive:
            archive.writestr(zipfile.ZipInfo(name), CONNECTIONS + ADA)
        path = written(tmp_path, held.getvalue())
        before = sorted(tmp_path.parent.rglob("*"))
        with open_archive([path]) as archive:
            assert len(read_all(archive.files[0])) == 1
        assert sorted(tmp_path.parent.rglob("*")) == before

    def test_a_link_in_a_zip_is_not_a_table(self, tmp_path):
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w") as archive:
            link = zipfile.ZipInfo("Connections.csv")
            link.external_attr = (stat.S_IFLNK | 0o777) << 16
            archive.writestr(link, CONNECTIONS)
        assert refused(written(tmp_path, held.getvalue())) is Code.NOTHING_FOUND

    @pytest.mark.parametrize("share", [0.05, 0.5, 0.95])
    def test_a_zip_cut_short_is_refused(self, tmp_path, share):
        data = zipped({"Connections.csv": CONNECTIONS + ADA * 1_000})
        path = written(tmp_path, data[: int(len(data) * share)])
        assert refused(path) is Code.BROKEN_ZIP

    def test_a_table_damaged_inside_gives_the_rows_before(self, tmp_path):
        rows = "".join(ADA.replace("Ada", f"Ada{os.urandom(20).hex()}") for _ in range(5_000))
        data = bytearray(zipped({"Connections.csv": CONNECTIONS + rows}))
        middle = len(data) // 2
        data[middle : middle + 20] = bytes(20)
        with open_archive([written(tmp_path, bytes(data))]) as archive:
            reading = connections.read(archive.files[0])
            sound, skipped = both(reading)
        assert 500 < len(sound) < 5_000
        assert skipped[-1].code is Code.BROKEN_OFF
        assert reading.digest is None

    def test_a_wrong_checksum_is_told(self, tmp_path):
        data = bytearray(zipped({"Connections.csv": CONNECTIONS + ADA}))
        for place in (data.find(b"PK\3\4") + 14, data.find(b"PK\1\2") + 16):
            data[place] ^= 0xFF
        assert refused(written(tmp_path, bytes(data))) is Code.UNREADABLE

    def test_an_entry_without_a_name_is_passed_over(self, tmp_path):
        data = zipped({"x": "y", "Connections.csv": CONNECTIONS + ADA})
        place = data.find(b"PK\1\2")
        data = data[: place + 46] + b"\0" + data[place + 47 :]
        with open_archive([written(tmp_path, data)]) as archive:
            assert len(archive.files) == 1
            assert archive.others == ()

    def test_two_entries_of_one_name_are_two_tables(self, tmp_path):
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w") as archive:
            archive.writestr("Connections.csv", CONNECTIONS + ADA)
            with pytest.warns(UserWarning, match="Duplicate"):
                archive.writestr("Connections.csv", CONNECTIONS + ADA * 2)
        with open_archive([written(tmp_path, held.getvalue())]) as archive:
            assert sorted(len(read_all(file)) for file in archive.files) == [1, 2]


class TestFolders:
    def test_a_link_to_a_file_outside_is_not_followed(self, tmp_path):
        secret = written(tmp_path, (CONNECTIONS + ADA).encode(), "secret.csv")
        folder = tmp_path / "given"
        folder.mkdir()
        (folder / "Connections.csv").symlink_to(secret)
        assert refused(folder) is Code.NOTHING_FOUND

    def test_a_link_to_a_folder_is_not_followed(self, tmp_path):
        folder = tmp_path / "given"
        folder.mkdir()
        (folder / "up").symlink_to(tmp_path)
        written(folder, (CONNECTIONS + ADA).encode(), "Connections.csv")
        with open_archive([folder]) as archive:
            assert len(archive.files) == 1
            assert [other.name for other in archive.others] == ["given/up"]

    def test_a_link_that_was_given_is_followed(self, tmp_path):
        table = written(tmp_path, (CONNECTIONS + ADA).encode(), "Connections.csv")
        link = tmp_path / "link"
        link.symlink_to(table)
        with open_archive([link]) as archive:
            assert len(archive.files) == 1

    def test_a_folder_of_too_many_files_is_refused(self, tmp_path):
        for n in range(30):
            (tmp_path / f"{n}.jpg").touch()
        assert refused(tmp_path, entries=20) is Code.TOO_MANY_FILES

    def test_a_deep_folder_is_walked_without_recursion(self, tmp_path):
        deep = tmp_path
        for _ in range(60):
            deep = deep / "d"
            deep.mkdir()
        written(deep, (CONNECTIONS + ADA).encode(), "Connections.csv")
        with open_archive([tmp_path]) as archive:
            assert archive.files[0].name == "d/d/d/Connections.csv"

    @pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a user who may not")
    def test_a_folder_that_may_not_be_read_is_a_problem(self, tmp_path):
        closed = tmp_path / "closed"
        closed.mkdir()
        written(tmp_path, (CONNECTIONS + ADA).encode(), "Connections.csv")
        closed.chmod(0)
        try:
            with open_archive([tmp_path]) as archive:
                assert [problem.code for problem in archive.problems] == [Code.UNREADABLE]
        finally:
            closed.chmod(0o700)


class _Endless(io.RawIOBase):
    """A file that goes on for as long as it is read."""

    def __init__(self, start, again, size):
        self._start, self._again, self._size, self._done = start, again, size, 0

    def readable(self):
        return True

    def readinto(self, buffer):
        size = min(len(buffer), self._size - self._done)
        start = self._start[self._done : self._done + size]
        turn = max(self._done - len(self._start), 0) % len(self._again)
        times = size // len(self._again) + 2
        buffer[:size] = (start + (self._again * times)[turn:])[:size]
        self._done += size
        return size


def endless(start, again, size, **limits):
    """Return a table of the given size that is never held in memory by the test itself."""

    def opener():
        return io.BufferedReader(_Endless(start.encode(), again.encode(), size))

    return examine(Entry("table.csv", size, None, opener), Limits(**limits))


SMALL = {"line_characters": 40_000, "record_characters": 60_000, "block_bytes": 8_192}


class TestTables:
    @pytest.mark.parametrize(
        ("start", "again"),
        [
            (CONNECTIONS, ADA),
            (CONNECTIONS, "x"),  # a line without an end
            (CONNECTIONS, '"'),
            (CONNECTIONS, ","),
            (CONNECTIONS + '"', "y\n"),  # a field without an end
            (CONNECTIONS + '"', 'y\n","'),  # a record without an end
            (CONNECTIONS, "\0"),
            (CONNECTIONS, "\r"),
            (CONNECTIONS, "\n"),
            (CONNECTIONS, ",,,,,,03/04/2025\n"),
            (INVITATIONS, 'A,B,"1/2/25, 3:04 PM",,OUTGOING,,\n'),
            (MESSAGES, "2-a,,A,/in/a,B,/in/b,2024-01-01 00:00:00 UTC,,x,INBOX,,No\n"),
            (MESSAGES, "2-a,,A,/in/a,B,/in/b,soon,,x,INBOX,,No\n"),
        ],
    )
    def test_memory_stays_bounded_whatever_the_length(self, start, again):
        file = endless(start, again, MIB // 3, **SMALL)
        tracemalloc.start()
        if file.kind is Kind.MESSAGES:
            messages.read(file)
        else:
            for _ in READERS[file.kind](file):
                pass
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert peak < MIB  # a third is the table alone, were it kept as bytes

    def test_short_records_below_a_wide_header_do_not_fill_the_memory(self):
        file = endless(CONNECTIONS.strip() + "," * 2_000 + "\n", ADA, MIB // 20, **SMALL)
        tracemalloc.start()
        assert sum(isinstance(row, ConnectionRow) for row in connections.read(file)) > 500
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert peak < MIB

    def test_a_record_without_an_end_ends_the_reading(self):
        file = endless(CONNECTIONS + ADA + '"', 'y\n","', MIB, **SMALL)
        reading = connections.read(file)
        rows, skipped = both(reading)
        assert len(rows) == 1
        assert skips_of(skipped) == [(3, "row_too_long")]
        assert reading.digest is None

    def test_rows_after_a_line_that_is_too_long_are_read_with_their_lines(self):
        long = "x" * 500_000
        limits = Limits(line_characters=150_000)
        file = file_of(f"{CONNECTIONS}{ADA}{long}\n{ADA}", limits=limits)
        rows, skipped = both(connections.read(file))
        assert [row.line for row in rows] == [2, 4]
        assert skips_of(skipped) == [(3, "row_field_too_long")]

    def test_a_million_columns_are_one_bad_row(self):
        rows, skipped = connection_rows(CONNECTIONS + "x," * 1_000_000 + "\n" + ADA)
        assert [row.line for row in rows] == [3]
        assert skips_of(skipped) == [(2, "row_too_many_columns")]

    def test_a_header_of_a_million_columns_is_no_header_of_ours(self):
        with pytest.raises(ArchiveRefused) as refusal:
            file_of("x," * 1_000_000 + "\n")
        assert refusal.value.code is Code.UNKNOWN_HEADER

    def test_a_megabyte_in_a_field_is_one_bad_row(self):
        rows, skipped = connection_rows(f"{CONNECTIONS}{'é' * MIB},B,,,,,08 Feb 2026\n{ADA}")
        assert [row.line for row in rows] == [3]
        assert skips_of(skipped) == [(2, "row_field_too_long")]

    def test_a_header_with_a_field_too_long_is_refused(self):
        file = file_of(CONNECTIONS.strip() + "," + "x" * 200_000 + "\n" + ADA)
        with pytest.raises(ArchiveRefused) as refusal:
            read_all(file)
        assert refusal.value.code is Code.NOT_A_TABLE

    def test_a_file_that_grows_while_it_is_read_is_refused(self):
        def opener():
            return io.BufferedReader(_Endless(CONNECTIONS.encode(), ADA.encode(), MIB))

        file = examine(Entry("t.csv", 100, None, opener), Limits(file_bytes=500_000))
        with pytest.raises(ArchiveRefused) as refusal:
            read_all(file)
        assert refusal.value.code is Code.FILE_TOO_LARGE

    def test_a_file_that_is_gone_when_it_is_read_is_refused(self, tmp_path):
        path = written(tmp_path, (CONNECTIONS + ADA).encode(), "Connections.csv")
        with open_archive([path]) as archive:
            path.unlink()
            with pytest.raises(ArchiveRefused) as refusal:
                read_all(archive.files[0])
        assert refusal.value.code is Code.UNREADABLE

    def test_more_conversations_than_an_inbox_has_are_refused(self):
        rows = "".join(
            f"2-{n},,A,/in/a,B,/in/b,2024-01-01 00:00:00 UTC,,x,INBOX,,No\n" for n in range(100)
        )
        with pytest.raises(ArchiveRefused) as refusal:
            messages.read(file_of(MESSAGES + rows, limits=Limits(inbox_bytes=20_000)))
        assert refusal.value.code is Code.TOO_MANY_CONVERSATIONS

    def test_the_limit_on_fields_is_the_interpreters_own(self):
        assert csv.field_size_limit() == 131_072


SAMPLES = sorted(DATA.glob("*/*.csv"))
HEADERS = [CONNECTIONS, INVITATIONS, MESSAGES, CONNECTIONS.replace(",", ";")] + [
    path.read_text(encoding="utf-8")
    for path in SAMPLES
    if path.name in {"Notes.csv", "Profile.csv"}
]
BLOCKS = st.integers(1, 200).map(lambda size: Limits(block_bytes=size))


def refused_or_read(data, limits, **options):
    """Return the code if the bytes are refused, and let anything else that is raised through."""
    try:
        read_all(file_of(data, limits=limits), **options)
    except ArchiveRefused as refusal:
        return refusal.code
    return None


@given(st.binary(max_size=300), BLOCKS)
def test_no_bytes_are_more_than_refused(data, limits):
    assert refused_or_read(data, limits) in {
        Code.A_RECORD,
        Code.EMPTY_FILE,
        Code.NOT_A_TABLE,
        Code.PACKED_OTHERWISE,
        Code.SPREADSHEET,
        Code.UNKNOWN_HEADER,
    }


@given(st.sampled_from(HEADERS), st.binary(max_size=400), st.booleans(), BLOCKS)
def test_no_bytes_below_a_header_raise(header, data, repair, limits):
    assert refused_or_read(header.encode() + data, limits, repair=repair) is None


@given(
    st.sampled_from(HEADERS),
    st.text(st.sampled_from('ab,;"\n\r\t 1/2:-PMé\0\u2028'), max_size=200),
    BLOCKS,
)
def test_no_text_below_a_header_raises(header, text, limits):
    assert refused_or_read((header + text).encode(), limits) is None


@given(st.sampled_from(SAMPLES), st.data(), BLOCKS)
def test_no_damage_to_a_table_raises(path, data, limits):
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 5))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place : place + data.draw(st.integers(0, 30))] = data.draw(st.binary(max_size=10))
        if not content:
            break
    assert refused_or_read(bytes(content), limits) in {None, *Code}


@given(st.sampled_from(SAMPLES), st.integers(1, 300))
def test_rows_do_not_depend_on_the_blocks(path, size):
    content = path.read_bytes()
    try:
        whole = file_of(content)
    except ArchiveRefused:
        return
    pieces = file_of(content, limits=Limits(block_bytes=size))
    assert read_all(pieces) == read_all(whole)


FIELDS = [
    *("", " ", "Luc  Roy", '"Luc\nRoy"', '"', "\u200b", "LinkedIn Member", "Yes", "SPAM", "x,y"),
    *("https://www.linkedin.com/in/ada", "/in/Luc?trk=x", "a@example.org", "incoming"),
    *("03/04/2025", "13/04/2025", "soon", "2025-02-30 02:10:41 UTC", '"03/04/2025, 3:04 PM"'),
    *('<p class="spinmail', "%FIRSTNAME%", "First Name"),
]
TABLES = {
    CONNECTIONS: ADA.strip().split(","),
    INVITATIONS: ["Ada", "Luc", '"11/12/25, 3:04 PM"', "Bonjour", "OUTGOING", "/in/ada", "/in/luc"],
    MESSAGES: [
        *("2-a", "", "Ada", "/in/ada", "Luc", "/in/luc", "2025-11-13 02:10:41 UTC", "", "Bonjour"),
        *("INBOX", "", "No"),
    ],
}
CHANGES = st.lists(
    st.dictionaries(st.integers(0, 13), st.sampled_from(FIELDS), max_size=2), max_size=8
)


def told(file):
    """Return all that a reading tells of a table."""
    if file.kind is Kind.MESSAGES:
        return messages.read(file, [("Ada", "Luc", "Bonjour")])
    reading = READERS[file.kind](file)
    return list(reading), reading.problems, reading.digest


@given(st.sampled_from(list(TABLES)), CHANGES, st.integers(1, 80))
def test_a_record_says_the_same_alone_and_among_others(header, changes, size):
    sound = dict(enumerate(TABLES[header]))
    records = [(sound | change).values() for change in changes]
    content = header + "".join(",".join(record) + "\n" for record in records)
    assert told(file_of(content, limits=Limits(block_bytes=size))) == told(file_of(content))


ZIP = zipped({"Connections.csv": CONNECTIONS + ADA, "b.zip": zipped({"messages.csv": MESSAGES})})


@settings(max_examples=200)
@given(st.data())
def test_no_damage_to_a_zip_is_more_than_refused(tmp_path_factory, data):
    content = bytearray(ZIP)
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.getbasetemp() / "damaged.zip"
    path.write_bytes(
        content[: data.draw(st.integers(1, len(content)))] if data.draw(st.booleans()) else content
    )
    try:
        with open_archive([path]) as archive:
            for file in archive.files:
                read_all(file)
    except ArchiveRefused:
        pass
