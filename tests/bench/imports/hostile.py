"""Measures what files made to hurt take of memory: python tests/bench/measure.py hostile [--full].

Each is written as it is made, imported by the command line in a process of its own, and removed.
What counts is the process's peak over that of an import of one row.
"""

from __future__ import annotations

import io
import json
import os
import struct
import subprocess
import sys
import tempfile
import zipfile
import zlib
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))  # run from a checkout

from netkeeper import app
from tests.bench.imports.archives import (
    Size,
    connections,
    messages,
    write_archive,
    write_cards,
    write_rows,
)
from tests.bench.tables import Table
from tests.services.archive_files import TABLES

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_MIB = 300  # over idle
MIB = 1 << 20
ROOT = Path(__file__).resolve().parents[3]
# The command line, which tells its peak on a last line.
_COMMAND = """
import sys
from netkeeper.__main__ import main
from tests.bench.imports.peak import peak_mib
code = main()
print(peak_mib(), flush=True)
sys.exit(code)
"""
CONNECTIONS = TABLES["connections"][1] + "\n"


@dataclass(frozen=True)
class Taken:
    """What one import took, and what became of it."""

    mib: float
    seconds: float
    code: int
    said: str


def take(record: Path, path: Path) -> Taken:
    """Import a file by the command line in a process of its own."""
    words = [sys.executable, "-c", _COMMAND, "--record", str(record), "--lang", "en"]
    with tempfile.TemporaryFile() as said:
        child = subprocess.Popen(
            [*words, "import", str(path)], stdout=said, stderr=said, env=_environment()
        )
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        text = said.read().decode(errors="replace")
    text, _, peak = text.strip().rpartition("\n")
    return Taken(float(peak), used.ru_utime + used.ru_stime, child.returncode, text)


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}


def _long_field(folder: Path, size: int) -> Path:
    path = folder / "Connections.csv"
    with path.open("wb") as file:
        file.write(CONNECTIONS.encode() + b"Ada,")
        for _ in range(size // MIB):
            file.write(b"x" * MIB)
        file.write(b",,,,,08 Feb 2026\nLuc,Roy,,,,,08 Feb 2026\n")
    return path


def _wide(folder: Path, size: int) -> Path:
    path = folder / "Connections.csv"
    rows = f"{CONNECTIONS}{'x,' * size}\nLuc,Roy,,,,,08 Feb 2026\n"
    path.write_text(rows * 3, encoding="utf-8")
    return path


def _wide_header(folder: Path, size: int) -> Path:
    path = folder / "Connections.csv"
    path.write_text(f"{CONNECTIONS.strip()},{'x,' * size}\nLuc,Roy,,,,,08 Feb 2026\n")
    return path


def _fat_rows(folder: Path, size: int) -> Path:
    fat = "é" * 50_000
    rows = (["Ada", f"B{n}", "", "", fat, fat, "08 Feb 2026"] for n in range(size))
    return write_rows(folder, "connections", rows)


def _bomb(folder: Path, size: int) -> Path:
    """Write a zip of one table that expands a thousandfold."""
    path = folder / "bomb.zip"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive,
        archive.open("Connections.csv", "w", force_zip64=True) as file,
    ):
        file.write(CONNECTIONS.encode())
        for _ in range(size // MIB):
            file.write(b"\n" * MIB)
    return path


def _nested_bomb(folder: Path, size: int) -> Path:
    """Write a zip of zips, each of zeros that say they are a table."""
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Connections.csv", CONNECTIONS + "\n" * (16 * MIB))
    path = folder / "nested.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(size):
            archive.writestr(f"{number}.zip", inner.getvalue())
    return path


def _overlapping(folder: Path, size: int) -> Path:
    """Write a zip whose table of contents names one packed table many times over."""
    data = (CONNECTIONS + "Luc,Roy,,,,,08 Feb 2026\n" * 20_000).encode()
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(data) + packer.flush()
    sizes = struct.pack("<III", zlib.crc32(data), len(packed), len(data))
    local = b"PK\3\4" + struct.pack("<HHHHH", 20, 0, 8, 0, 0x5A21) + sizes
    local += struct.pack("<HH", 5, 0) + b"a.csv" + packed
    entries = bytearray()
    for number in range(size):
        name = f"{number:06}.csv".encode()
        entries += b"PK\1\2" + struct.pack("<HHHHHH", 20, 20, 0, 8, 0, 0x5A21) + sizes
        entries += struct.pack("<HHHHHII", len(name), 0, 0, 0, 0, 0, 0) + name
    end = struct.pack("<HHHHIIH", 0, 0, size, size, len(entries), len(local), 0)
    path = folder / "overlapping.zip"
    path.write_bytes(local + entries + b"PK\5\6" + end)
    return path


def _many_entries(folder: Path, size: int) -> Path:
    """Write a folder of zips of very many empty files each."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for number in range(size):
            archive.writestr(f"{number}.jpg", b"")
    place = folder / "zips"
    place.mkdir()
    for number in range(20):
        (place / f"{number}.zip").write_bytes(held.getvalue())
    return place


def _document(folder: Path, size: int) -> Path:
    """Write a document of one text that doesn't end soon."""
    path = folder / "whole.json"
    with path.open("wb") as file:
        file.write(b'{"netkeeper": {"format": 1, "made_by": "')
        for _ in range(size // MIB):
            file.write(b"x" * MIB)
        file.write(b'"}}')
    return path


def _deep_document(folder: Path, size: int) -> Path:
    path = folder / "whole.json"
    path.write_bytes(b'{"netkeeper": ' + b"[" * size)
    return path


def _fat_cards(folder: Path, size: int) -> Path:
    path = folder / "people.vcf"
    note = "é" * 200_000
    with path.open("w", encoding="utf-8") as file:
        for number in range(size):
            file.write(f"BEGIN:VCARD\nVERSION:4.0\nFN:Ada {number}\nNOTE:{note}\nEND:VCARD\n")
    return path


@dataclass(frozen=True)
class Case:
    """A file made to hurt: how it is written, of what size, and of what size in full."""

    name: str
    write: Callable[[Path, int], Path]
    size: int
    full: int


def _archive(folder: Path, size: int) -> Path:
    return write_archive(folder / "archive", Size(size, size * 2 // 3, size * 10 // 3))


CASES = (
    Case("an archive of {:,} connections, with requests and messages", _archive, 30_000, 30_000),
    Case("the same file with {:,} connections",
         lambda folder, n: write_rows(folder, "connections", connections(n)), 200_000, 10_000_000),
    Case("{:,} messages with 20,000 people",
         lambda folder, n: write_rows(folder, "messages", messages(n, n // 20_000)),
         400_000, 10_000_000),
    Case("{:,} messages, each with somebody else",
         lambda folder, n: write_rows(folder, "messages", messages(n, 2)), 300_000, 10_000_000),
    Case("rows of {:,} columns", _wide, 1_000_000, 10_000_000),
    Case("a heading of {:,} columns", _wide_header, 1_000_000, 10_000_000),
    Case("one field of {:,} bytes", _long_field, 200 * MIB, 1_000 * MIB),
    Case("{:,} rows of 200 KB", _fat_rows, 1_000, 10_000),
    Case("a zip of one table of {:,} bytes", _bomb, 200 * MIB, 2_000 * MIB),
    Case("a zip of {:,} zips of 16 MB", _nested_bomb, 100, 5_000),
    Case("a zip that names one table {:,} times", _overlapping, 50_000, 60_000),
    Case("20 zips of {:,} files", _many_entries, 20_000, 60_000),
    Case("{:,} vCards", lambda folder, n: write_cards(folder / "people.vcf", n), 30_000, 200_000),
    Case("{:,} vCards with notes of 200,000 letters", _fat_cards, 500, 5_000),
    Case("a document with a text of {:,} bytes", _document, 200 * MIB, 1_000 * MIB),
    Case("a document {:,} lists deep", _deep_document, 10_000_000, 100_000_000),
)  # fmt: skip


def measure(case: Case, size: int, idle: float) -> tuple[Taken, float]:
    """Return what a case took, and how many MiB over idle that is."""
    with tempfile.TemporaryDirectory() as folder:
        record = Path(folder) / "record" / "record.sqlite3"
        app.build(record, origin="window").prepare()
        path = case.write(Path(folder), size)
        taken = take(record, path)
    return taken, taken.mib - idle


def idle_mib() -> float:
    """Return the peak of an import of one row."""
    one = Case("", lambda folder, n: write_rows(folder, "connections", connections(n)), 1, 1)
    return measure(one, 1, 0.0)[0].mib


def tables(*, full: bool) -> list[Table]:
    """Return what each case took; ValueError where one took more than it may."""
    idle, rows, worst = idle_mib(), [], []
    for case in CASES:
        size = case.full if full else case.size
        taken, over = measure(case, size, idle)
        first = next(iter(taken.said.splitlines()), "")
        fate = "read" if taken.code == 0 else first
        rows.append([case.name.format(size), f"{over:.0f} MB", f"{taken.seconds:.1f} s", fate])
        print(json.dumps(rows[-1]), flush=True)
        if over > MOST_MIB or taken.code not in {0, 2}:
            worst.append(rows[-1])
    if worst:
        raise ValueError(f"too much: {worst}")
    heads = ["given", "peak over idle", "CPU", "what became of it"]
    remark = f"Idle is an import of one row ({idle:.0f} MB). The limit is {MOST_MIB} MB over it."
    return [Table("What files made to hurt take", heads, rows, [remark])]


if __name__ == "__main__":
    print("\n".join(chain.from_iterable([each.markdown()] for each in tables(full=False))))
