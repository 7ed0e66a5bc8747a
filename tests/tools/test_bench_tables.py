"""The benches' tables: as Markdown, between their marks, where the README leads to."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from tests.bench import measure
from tests.bench.measure import PARTS, README
from tests.bench.tables import RESULTS, Table, percent, with_error, write


def test_a_table_is_markdown_with_its_title_and_remarks():
    table = Table("Found", ["kind", "share"], [["a | b", percent(0.5)]], ["By hand."])
    assert table.markdown().splitlines() == [
        "**Found**", "", "| kind | share |", "|---|---:|", "| a \\| b | 50.0 % |", "", "By hand.",

    ]  # fmt: skip


@pytest.mark.parametrize(
    ("share", "count", "said"),
    [(0.25, 300, "25.0 % ± 2.5"), (0, 100, "0.0 % ± 0.5"), (1, 4, "100.0 % ± 12.5")],
)
def test_a_share_has_its_standard_error(share, count, said):
    assert with_error(share, count) == said


def test_a_table_replaces_what_stood_between_its_marks(tmp_path):
    page = tmp_path / "README.md"
    page.write_text("a\n<!-- bench:x -->\nold\n<!-- /bench:x -->\nb\n")
    for text in ("new", "newer\n"):
        write(page, "x", text)
    assert page.read_text() == "a\n<!-- bench:x -->\n\nnewer\n\n<!-- /bench:x -->\nb\n"
    with pytest.raises(ValueError, match="no marks for y"):
        write(page, "y", "text")


def test_every_part_has_room_in_its_file():
    for path, parts in ((RESULTS, [*PARTS, "faults"]), (README, ["goals"])):
        page = path.read_text(encoding="utf-8")
        for part in parts:
            assert (
                page.count(f"<!-- bench:{part} -->") == page.count(f"<!-- /bench:{part} -->") == 1
            )


def test_the_readme_leads_to_what_is_there():
    links = re.findall(r"\]\(([^)#]+)(?:#([^)]+))?\)", README.read_text(encoding="utf-8"))
    assert {path for path, heading in links if heading} == {"tests/bench/results.md"}
    heads = re.findall("^#+ (.+)$", RESULTS.read_text(encoding="utf-8"), re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", each.lower()).replace(" ", "-") for each in heads}
    for path, heading in links:
        assert (README.parent / path).is_file(), path
        assert not heading or heading in anchors, heading


def test_an_unknown_part_is_bad_use():
    command = [sys.executable, measure.__file__, "nothing"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2
    assert done.stderr.startswith("Unknown: nothing.")
