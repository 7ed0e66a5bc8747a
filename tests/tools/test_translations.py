"""The translations are whole, and the check that says so sees what the extractor overlooks."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

TOOL = Path(__file__).with_name("translations.py")


@pytest.fixture(scope="module")
def tool():
    spec = importlib.util.spec_from_file_location("translations", TOOL)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_text_is_translated_and_what_ships_is_up_to_date(tool):
    assert list(tool.problems()) == []


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ('self.tr("Today")', ("Page", "Today", "", False)),
        ('self.tr("Today", "a page")', ("Page", "Today", "a page", False)),
        ('self.tr("%n day(s)", "", count)', ("Page", "%n day(s)", "", True)),
        ('f"{self.tr("Today")}"', ("Page", "Today", "", False)),
        ('self.tr("two " "parts")', ("Page", "two parts", "", False)),
        ('self.tr(f"{count} days")', None),
        ("self.tr(word)", None),
        ('self.tr("%n day(s)", n=count)', None),
        ('other.tr("Today")', None),
        ('QCoreApplication.translate("Page", "Today")', None),
    ],
)
def test_the_check_reads_calls_as_python_does(tool, tmp_path, code, expected):
    module = tmp_path / "page.py"
    quoted = code.replace('f"{self.tr("Today")}"', "f\"{self.tr('Today')}\"")
    module.write_text(f"class Page:\n    def say(self):\n        return {quoted}\n")
    [(line, message)] = tool.asked_for(module)
    assert line == 3
    assert message == (None if expected is None else tool.Message(*expected))


def test_each_folder_of_the_window_is_a_room(tool, tmp_path):
    for name in ("window.py", "shell/bar.py", "lists/row.py", "people/page.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    found = {
        room: {module.name for module in modules} for room, modules in tool.rooms(tmp_path).items()
    }
    assert found == {"shell": {"window.py", "bar.py", "row.py"}, "people": {"page.py"}}
