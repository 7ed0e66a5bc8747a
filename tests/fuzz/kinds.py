"""The kinds of input that are fuzzed: what draws them, what they start from, what tries them."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from netkeeper import app
from netkeeper.services.exports import export
from tests.fuzz import strategies
from tests.fuzz.bed import LONGEST, Bed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hypothesis import strategies as st

DATA = Path(__file__).parents[1] / "data" / "linkedin"


@dataclass(frozen=True)
class Kind:
    """One kind; `attempt` returns a word for what became of an input, or raises.

    `skim` does the first part of it, so quickly that coverage can be followed.
    """

    draws: st.SearchStrategy[bytes]
    seeds: Sequence[bytes]
    attempt: Callable[[bytes], str]
    skim: Callable[[bytes], str]


def _packed(folder: Path) -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.glob("*.csv")):
            archive.write(path, path.name)
    return held.getvalue()


def _exported(bed: Bed, name: str) -> bytes:
    path = bed.program.path.with_name(name)
    with bed.program.open_reader() as reader:
        export(reader, path, app.now(), "fr")
    return path.read_bytes()


class Kinds:
    """All kinds, over records in a folder of their own."""

    def __init__(
        self, folder: Path, *, empty: Path | None = None, longest: float = LONGEST
    ) -> None:
        """Take a folder to work in; an `empty` record spares the making of one."""
        places = [folder / "full", folder / "bare"]
        for each in places:
            each.mkdir(mode=0o700)
        self._full = Bed(places[0], empty, full=True, longest=longest)
        self._bare = Bed(places[1], empty, full=False, longest=longest)
        self._beds = {"json": self._bare}
        exports = {
            kind: _exported(self._full, f"whole.{kind}") for kind in ("json", "csv", "vcf", "ics")
        }
        tables = [path.read_bytes() for path in sorted(DATA.glob("*/*.csv"))]
        self.every = {
            "table": self._file("Connections.csv", strategies.tables, tables),
            "zip": self._file(
                "a.zip", strategies.zips, [_packed(each) for each in sorted(DATA.iterdir())]
            ),
            "people": self._file("people.csv", strategies.people, [exports["csv"]]),
            "vcard": self._file("people.vcf", strategies.cards, [exports["vcf"]]),
            "calendar": self._file("a.ics", strategies.calendars, [exports["ics"]]),
            "json": self._file(
                "whole.json", strategies.documents(exports["json"]), [exports["json"]]
            ),
            "folder": Kind(strategies.tables, tables, self._folder, self._folder),
            "line": _typed(b"Ada Exemple, 5 a 7, hier", self._full.type),
            "note": _typed("Ravie du 5 à 7, voici nos prix.".encode(), self._full.check),
        }

    def close(self) -> None:
        """Let go of the records."""
        self._full.close()
        self._bare.close()

    def _file(self, name: str, draws: st.SearchStrategy[bytes], seeds: Sequence[bytes]) -> Kind:
        bed = self._beds.get(name.rpartition(".")[2], self._full)

        def attempt(data: bytes) -> str:
            # Of the inputs some are kept and taken back, which takes ten times as long.
            return bed.give(name, data, keep=sum(data) % 8 == 0)

        return Kind(draws, seeds, attempt, lambda data: bed.skim(name, data))

    def _folder(self, data: bytes) -> str:
        """Try a table in an unpacked archive, beside a good one."""
        place = self._full.program.path.with_name("given")
        place.mkdir(exist_ok=True)
        good = DATA / "2026" / "Connections.csv"
        (place / "Connections.csv").write_bytes(good.read_bytes())
        return self._full.give("given/other.csv", data, of_folder=True)


def _typed(seed: bytes, attempt: Callable[[str], str]) -> Kind:
    """Return the kind of what is typed."""

    def typed(data: bytes) -> str:
        return attempt(data.decode("utf-8", "surrogatepass" if _is_wtf(data) else "replace"))

    return Kind(strategies.lines, [seed], typed, typed)


def _is_wtf(data: bytes) -> bool:
    """Tell whether bytes are text with halves of an emoji in it."""
    try:
        data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True
