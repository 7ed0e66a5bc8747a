"""The structure itself: the import contracts, what the wheel carries, and what stays apart."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parent.parent


def test_the_import_contracts_hold():
    """In a process of its own: it turns off the logs of the one it runs in."""
    command = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports())"
    done = subprocess.run(
        [sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def _contracts() -> list[dict[str, list[str]]]:
    import tomllib

    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return settings["tool"]["importlinter"]["contracts"]


def test_every_room_is_named_by_a_contract():
    named = " ".join(layer for each in _contracts() for layer in each.get("layers", []))
    rooms = {
        path.stem
        for path in (ROOT / "netkeeper").iterdir()
        if not path.name.startswith("__") and (path.is_dir() or path.suffix == ".py")
    }
    assert {room for room in rooms if f"netkeeper.{room}" not in named} == set()


def test_every_page_is_held_apart_from_the_others():
    apart = {page for each in _contracts() for page in each.get("modules", [])}
    rooms = {path.parent.name for path in (ROOT / "netkeeper" / "ui").glob("*/page.py")}
    assert {f"netkeeper.ui.{room}.page" for room in rooms - {"shell"}} == apart


def test_the_readme_names_no_module_and_no_folder_that_is_gone():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    built = readme.partition("## How it is built")[2].partition("\n## ")[0]
    tree, imports, *_ = re.findall(r"```\n(.*?)```", built, re.DOTALL)
    rooms = [ROOT / each for each in ("netkeeper", "tests", "migrations", "resources")]
    held = {path.stem for room in rooms for path in (room, *room.rglob("*"))}
    assert set(re.findall(r"(?<![*\w])\w+(?=\.py\b|/)", tree)) <= held
    named: set[str] = set()
    for asking, asked in re.findall(r"^(\w.*?) +->  ((?:\w+, )*\w+)", imports, re.MULTILINE):
        named |= {*re.split(r" +(?:\|  ?|-> +)", asking), *asked.split(", ")}
    others = {"everything", "the"}  # "the standard library"
    assert named - others <= {path.stem for path in (ROOT / "netkeeper").iterdir()}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    done = subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return next(folder.glob("*.whl"))


def _files(folder: str) -> set[str]:
    tracked = subprocess.run(
        ["git", "ls-files", folder], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    return set(tracked)


def test_nothing_else_lies_at_the_top_level():
    kept = {name.partition("/")[0] for name in _files(".")}
    plain = {name for name in kept if not name.startswith(".")}
    files = {"CHANGELOG.md", "LICENSE", "README.md", "constraints.txt", "pyproject.toml"}
    assert plain == files | {"migrations", "netkeeper", "resources", "tests"}


def test_the_wheel_carries_every_shipped_file(wheel: Path):
    inside = set(ZipFile(wheel).namelist())
    for folder in ("migrations", "resources"):
        left_out = {
            name
            for name in _files(folder)
            if "/pictures/" in name or name.endswith((".ts", ".desktop"))
        }
        assert {f"netkeeper/{name}" for name in _files(folder) - left_out} <= inside
        assert not {f"netkeeper/{name}" for name in left_out} & inside
    assert _files("netkeeper") <= inside
    # Where a menu of Linux looks, in a user's own folder or the system's.
    assert any(name.endswith(".data/data/share/applications/netkeeper.desktop") for name in inside)
    assert not any(name.startswith(("tests/", "migrations/", "resources/")) for name in inside)


# What reaches, or serves, a network: Python's own and Qt's.
REACHING = (
    "_socket", "aiohttp", "asyncio", "ftplib", "http", "httpx", "imaplib", "multiprocessing",
    "nntplib", "poplib", "requests", "select", "selectors", "smtplib", "socket", "socketserver",
    "ssl", "telnetlib", "urllib.request", "urllib3", "webbrowser", "wsgiref", "xmlrpc",
    "PySide6.QtDBus", "PySide6.QtNetwork", "PySide6.QtWebEngineCore", "PySide6.QtWebSockets",
)  # fmt: skip


def _imported(tree: ast.AST) -> set[str]:
    """Return what a module imports, under each name it could have."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{each.name}" for each in node.names)}
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and "." in node.value:
            names.add(node.value)  # as `import_module` would be given it
    return names


def _reaching(source: str) -> set[str]:
    found = _imported(ast.parse(source))
    return {
        each for each in found for name in REACHING if each == name or each.startswith(f"{name}.")
    }


def test_nothing_of_ours_asks_for_the_network():
    for path in sorted((ROOT / "netkeeper").rglob("*.py")):
        assert _reaching(path.read_text(encoding="utf-8")) == set(), path


@pytest.mark.parametrize(
    "source",
    [
        "import socket",
        "def f():\n    from urllib import request",
        "import urllib.request as r",
        "from PySide6 import QtNetwork",
        "from PySide6.QtNetwork import QTcpSocket",
        "import importlib; importlib.import_module('http.client')",
    ],
)
def test_what_would_is_noticed(source):
    assert _reaching(source)


def _modules_after(statement: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"{statement}; import sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    return {name.split(".")[0] for name in done.stdout.split()}


def test_the_command_line_starts_without_qt_and_without_the_orm():
    loaded = _modules_after("import netkeeper.cli.commands, netkeeper.services.introducers")
    assert not loaded & {"PySide6", "sqlalchemy", "alembic", "babel", "dateparser", "rapidfuzz"}
    assert not loaded & {"dataclasses", "inspect"}  # a tenth of a command, see domain.values


def test_the_window_starts_without_what_it_can_load_later():
    loaded = _modules_after("import netkeeper.ui.window")
    assert "PySide6" in loaded
    assert not loaded & {"sqlalchemy", "alembic", "babel", "dateparser", "lucide"}
