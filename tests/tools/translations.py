"""Keep the translations: `python tests/tools/translations.py update [ROOM]|release|check`.

Every folder of `netkeeper/ui` is a room with its own `resources/i18n/ROOM_fr.ts` (everything)
and `ROOM_en.ts` (plural forms only); the modules beside the folders, with the folders of the frame,
are the room "shell". All rooms of a language make one `netkeeper_LANGUAGE.qm`.

update    read the texts out of the code, of one room or all, into the .ts files; then
          translate what is new there
release   make the two .qm files
check     tell what is untranslated, what the extractor missed, and whether a .qm file is old
"""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
WINDOWS = ROOT / "netkeeper" / "ui"
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = {"fr": "fr_CA", "en": "en_CA"}
SHELL = "shell"
OF_THE_SHELL = {"background", "launch", "lists", "look", "platform", "shell", "wording", "work"}


class Message(NamedTuple):
    """A text as the program asks for it."""

    context: str
    source: str
    comment: str
    plural: bool


def rooms(windows: Path = WINDOWS) -> dict[str, list[Path]]:
    """Return each room's modules."""
    found: dict[str, list[Path]] = {SHELL: sorted(windows.glob("*.py"))}
    for folder in sorted(each for each in windows.iterdir() if each.is_dir()):
        room = SHELL if folder.name in OF_THE_SHELL else folder.name
        found.setdefault(room, []).extend(sorted(folder.rglob("*.py")))
    return found


def asked_for(module: Path) -> Iterator[tuple[int, Message | None]]:
    """Yield the line and the text of each `tr` call; None where it is no literal of a class."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    yield from _in(tree, "")


def _in(node: ast.AST, context: str) -> Iterator[tuple[int, Message | None]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call) and _is_tr(child):
            yield child.lineno, _message(child, context)
        yield from _in(child, child.name if isinstance(child, ast.ClassDef) else context)


def _is_tr(call: ast.Call) -> bool:
    # The extractor loses the plural forms of `translate`, and the text of any wrapper of it.
    return ast.unparse(call.func).endswith((".tr", "Application.translate"))


def _message(call: ast.Call, context: str) -> Message | None:
    texts = [arg.value for arg in call.args[:2] if isinstance(arg, ast.Constant)]
    named_self = ast.unparse(call.func) == "self.tr"
    if not context or not named_self or len(texts) != min(len(call.args), 2) or call.keywords:
        return None
    comment = texts[1] if len(texts) > 1 else ""
    return Message(context, texts[0], comment, len(call.args) > 2)


def extracted(ts: Path) -> Iterator[tuple[Message, bool]]:
    """Yield each text of a .ts file and whether it is translated."""
    for context in ET.parse(ts).iter("context"):  # noqa: S314 - a file of this checkout
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = translation.findall("numerusform") or [translation]
            done = translation.get("type") is None and all(form.text for form in forms)
            plural = message.get("numerus") == "yes"
            source, comment = message.findtext("source", ""), message.findtext("comment", "")
            yield Message(context.findtext("name", ""), source, comment, plural), done


def update(only: str = "") -> None:
    """Bring the .ts files up to date with the code; translations that exist are kept."""
    for room, modules in rooms().items():
        for language, locale in LANGUAGES.items() if only in ("", room) else ():
            ts = FOLDER / f"{room}_{language}.ts"
            options = ["-pluralonly"] if language == "en" else []
            _run(
                "pyside6-lupdate",
                *(str(module.relative_to(ROOT)) for module in modules),
                *options,
                *("-silent", "-no-obsolete", "-locations", "none"),
                *("-source-language", "en", "-target-language", locale),
                *("-ts", str(ts)),
            )
            if not any(extracted(ts)):
                ts.unlink()


def release(into: Path = FOLDER) -> None:
    """Make one .qm file a language of all its rooms."""
    for language in LANGUAGES:
        sources = sorted(FOLDER.glob(f"*_{language}.ts"))
        _run(
            "pyside6-lrelease",
            "-silent",
            *(str(ts) for ts in sources),
            *("-qm", str(into / f"netkeeper_{language}.qm")),
        )


def problems() -> Iterator[str]:
    """Yield what is wrong, one sentence each."""
    for room, modules in rooms().items():
        yield from _problems_of(room, modules)
    known = rooms()
    for ts in sorted(FOLDER.glob("*.ts")):
        if ts.stem.rpartition("_")[0] not in known:
            yield f"{ts.name} belongs to no folder of netkeeper/ui"
    with tempfile.TemporaryDirectory() as folder:
        release(Path(folder))
        for made in sorted(Path(folder).iterdir()):
            shipped = FOLDER / made.name
            if not shipped.is_file() or shipped.read_bytes() != made.read_bytes():
                yield f"{made.name} is older than its sources: release"


def _problems_of(room: str, modules: list[Path]) -> Iterator[str]:
    asked: set[Message] = set()
    for module in modules:
        for line, message in asked_for(module):
            if message is None:
                where = f"{module.relative_to(ROOT)}:{line}"
                yield f"{where} must be self.tr(literal), (literal, literal) or (…, …, n)"
            else:
                asked.add(message)
    for language in LANGUAGES:
        wanted = {each for each in asked if each.plural or language != "en"}
        yield from _differences(FOLDER / f"{room}_{language}.ts", wanted)


def _differences(ts: Path, wanted: set[Message]) -> Iterator[str]:
    found = dict(extracted(ts)) if ts.is_file() else {}
    for message in sorted(wanted - found.keys()):
        yield f"{ts.name} lacks {message}: update, or write the call more simply"
    for message in sorted(found.keys() - wanted):
        yield f"{ts.name} has {message}, which the code does not ask for: update"
    for message, done in found.items():
        if not done:
            yield f"{ts.name} does not translate {message.context}: {message.source}"
        if "%n" in message.source:
            yield f"{ts.name} writes 30000 for 30,000, so say %Ln: {message.source}"
        if "Ctrl+" in message.source:
            yield f"{ts.name} names a key as no Mac does, so say {{keys}}: {message.source}"


def _run(tool: str, *arguments: str) -> None:
    beside_python = str(Path(sys.executable).parent)
    program = shutil.which(tool, path=beside_python) or shutil.which(tool)
    if program is None:
        raise FileNotFoundError(f"{tool}, which comes with PySide6-Essentials")
    subprocess.run([program, *arguments], cwd=ROOT, check=True)


def main(arguments: list[str]) -> int:
    """Do what is asked; 1 when the check finds something, 2 for a bad command."""
    match arguments:
        case ["update", *room] if len(room) < 2:
            update(*room)
        case ["release"]:
            release()
        case ["check"]:
            found = list(problems())
            sys.stdout.writelines(f"{each}\n" for each in found)
            return 1 if found else 0
        case _:
            sys.stderr.write(f"{__doc__}\n")
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
