"""The pictures of the window: one a page, in the language asked for, without a screen."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile

import pytest
from PySide6.QtGui import QImage

from netkeeper.domain.faults import Fault
from netkeeper.ui.launch.passing import passing_folder
from netkeeper.ui.launch.pictures import HEIGHT, PICTURES, WIDTH

COLOURS = 50  # what is painted has more, a blank picture has one


@pytest.fixture(scope="module")
def pictured(tmp_path_factory):
    """Run the command as a user does; return its folder and what it said."""
    folder = tmp_path_factory.mktemp("pictures") / "new"
    command = [sys.executable, "-m", "netkeeper", "--lang", "fr", "pictures", str(folder), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return folder, json.loads(done.stdout)["pictures"]


def test_each_picture_is_told_of_and_is_there(pictured):
    folder, said = pictured
    names = [f"{each.name}-fr-{each.scheme}.png" for each in PICTURES]
    assert said == [str(folder / name) for name in names]
    assert sorted(path.name for path in folder.iterdir()) == sorted(names)


@pytest.mark.parametrize("place", range(len(PICTURES)), ids=[each.name for each in PICTURES])
def test_a_picture_shows_a_page(pictured, place):
    image = QImage(pictured[1][place])
    assert (image.width(), image.height()) == (WIDTH, HEIGHT)
    seen = {image.pixel(x, y) for x in range(0, WIDTH, 4) for y in range(0, HEIGHT, 4)}
    assert len(seen) > COLOURS
    # The page itself, not the frame round it alone.
    page = {image.pixel(x, y) for x in range(220, WIDTH, 4) for y in range(60, HEIGHT, 4)}
    assert len(page) > COLOURS


def test_a_folder_that_cannot_be_written_to_is_told_in_a_sentence(tmp_path):
    file = tmp_path / "file"
    file.write_text("", encoding="utf-8")
    command = [sys.executable, "-m", "netkeeper", "--lang", "en", "pictures", str(file / "in")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr


def test_a_picture_that_cannot_be_written_is_told_with_the_reason(tmp_path):
    first, second = (tmp_path / f"{each.name}-en-{each.scheme}.png" for each in PICTURES[:2])
    second.mkdir()
    command = [sys.executable, "-m", "netkeeper", "--lang", "en", "pictures", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    said = f"Nothing can be written to this folder: {tmp_path} (it is a folder).\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, f"{first}\n", said)


def test_who_stops_reading_has_read_what_was_wanted(tmp_path):
    words = [sys.executable, "-m", "netkeeper", "--lang", "en", "pictures", str(tmp_path)]
    reads, writes = os.pipe()
    os.close(reads)
    done = subprocess.run(words, stdout=writes, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writes)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(list(tmp_path.iterdir())) == len(PICTURES)


def test_no_folder_for_temporary_files_is_a_fault(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    with pytest.raises(Fault) as refused, passing_folder("demo"):
        pass
    assert refused.value.code == "no_passing_folder"


def test_what_one_picture_types_is_not_in_the_next(pictured):
    typed = next(place for place, each in enumerate(PICTURES) if each.typed)
    field = (224, 10, 600, 32)
    empty, after = (QImage(pictured[1][place]).copy(*field) for place in (1, typed + 1))
    dark = QImage(pictured[1][3]).copy(*field)
    assert after in (empty, dark)
