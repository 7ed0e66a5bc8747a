"""What each command takes: its words, its options, and the help that says what they are."""

from __future__ import annotations

import argparse
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from netkeeper.domain.faults import Fault
from netkeeper.domain.invitations import State
from netkeeper.window_arguments import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

HOW = {
    "in-person": "in_person",
    "video": "video",
    "phone": "phone",
    "correspondence": "correspondence",
}


def path(text: str) -> Path:
    """Return a path; an empty one, of a variable without a value, is not the folder one is in."""
    if not text:
        raise Fault("argument_missing", text="PATH")
    return Path(text)


class Arguments:
    """The arguments of one parser, each added with its help by the code of the sentence."""

    def __init__(self, parser: argparse.ArgumentParser, said: Callable[[str], str]) -> None:
        self._parser, self._said = parser, said

    def word(self, name: str, metavar: str, help_code: str, **more: Any) -> None:  # noqa: ANN401 - argparse's own
        """Add a word that must be given, or may be, as `more` says to argparse."""
        said: dict[str, Any] = {"help": self._said(help_code)} if help_code else {}
        self._parser.add_argument(name, metavar=metavar, **said, **more)

    def option(self, name: str, metavar: str | None, help_code: str, **more: Any) -> None:  # noqa: ANN401 - as that
        """Add an option with a value."""
        self._parser.add_argument(f"--{name}", metavar=metavar, help=self._said(help_code), **more)

    def texts(self, *names: str) -> None:
        """Add options whose values are texts."""
        for name in names:
            self.option(name, name.upper(), f"option.{name}")

    def flag(self, name: str, help_code: str, **more: Any) -> None:  # noqa: ANN401 - as that
        """Add an option without a value."""
        said = self._said(help_code)
        self._parser.add_argument(f"--{name}", action="store_true", help=said, **more)

    def for_window(self, name: str, action: str = "store_true", **more: Any) -> None:  # noqa: ANN401 - as that
        """Add an option for the window alone, which runs the command as a process of its own."""
        self._parser.add_argument(f"--{name}", action=action, help=argparse.SUPPRESS, **more)

    def help(self) -> None:
        """Add the option that shows the help."""
        self._parser.add_argument("-h", "--help", action="help", help=self._said("help"))

    def day(self, help_code: str = "on") -> None:
        """Add the day that a command is about, else today."""
        self.option("on", "DAY", help_code)


def add_global(own: Arguments, *, top: bool) -> None:
    """Add the options that may stand before or after the command."""
    # After the command they must not bring back the defaults of those before it.
    kept = None if top else argparse.SUPPRESS
    own.help()
    own.option("record", "PATH", "record", type=path, default=kept)
    own.option("lang", None, "lang", choices=LANGUAGES, default=kept)
    own.flag("json", "json", default=False if top else argparse.SUPPRESS)
    # A number, as a shell names an open file; what is no number is said where it is read.
    own.option("passphrase-fd", "N", "passphrase_fd", default=kept)
    own.for_window("keys-fd", "store", default=kept)  # whose children need it typed no more


def _met(own: Arguments) -> None:
    own.word("names", "NAME", "names", nargs="+")
    own.day("met_on")
    own.option("how", None, "how", choices=tuple(HOW))
    own.texts("event", "place", "topic", "company", "email", "url")


def _received(own: Arguments) -> None:
    own.word("name", "NAME", "whom")
    own.texts("company", "url", "email", "note")
    own.day()
    own.flag("save", "save")


def _sent(own: Arguments) -> None:
    own.word("name", "NAME", "whom")
    own.texts("note")
    own.option("note-file", "FILE", "note_file", type=path)
    own.texts("url")
    own.day()
    own.flag("save", "save")
    own.option("override", "REASON", "override")


def _decide(own: Arguments) -> None:
    states = (
        *("accepted", "declined", "reported", "withdrawn", "unknown_to_them", "expired"),
        *("lapsed", "pending"),
    )
    own.word("id", "ID", "id")
    own.word("state", "STATE", "", choices=states, help=", ".join(states))
    own.day()


def _review(own: Arguments) -> None:
    own.option("direction", None, "direction", choices=("received", "sent"))
    own.option("state", None, "state", choices=tuple(each.value for each in State))
    own.day()


def _standing(own: Arguments) -> None:
    own.day()


def _draft(own: Arguments) -> None:
    own.word("name", "NAME", "whom")
    own.texts("url", "email")
    own.day()


def _consent(own: Arguments) -> None:
    _draft(own)
    own.option("pdf", "PATH", "pdf", type=path)


def _import(own: Arguments) -> None:
    own.word("paths", "PATH", "paths", nargs="+", type=path)
    own.flag("preview", "preview")
    own.flag("repair", "repair")
    own.option("map", "HEADING=FIELD", "map", action="append")
    own.option("me", "ADDRESS", "me", action="append")
    own.for_window("without", "append")
    own.for_window("progress")


def _export(own: Arguments) -> None:
    own.word("path", "PATH", "export_path", type=path)
    own.for_window("new")  # which writes over nothing


def _search(own: Arguments) -> None:
    own.word("query", "QUERY", "query", nargs="*")
    own.option("save", "NAME", "save_search")


def _duplicates(own: Arguments) -> None:
    own.for_window("progress")


def _merge(own: Arguments) -> None:
    own.word("kept", "KEPT", "merge_kept")
    own.word("other", "OTHER", "merge_other")
    own.option("take", "FIELD=SIDE", "merge_take", action="append")
    own.flag("preview", "merge_preview")
    own.flag("yes", "merge_yes")


def _delete(own: Arguments) -> None:
    own.word("names", "NAME", "delete_names", nargs="+")
    own.flag("for-good", "delete_for_good")
    own.flag("backups", "delete_backups")
    own.flag("yes", "delete_yes")


def _nothing(_own: Arguments) -> None:
    pass


def _check(own: Arguments) -> None:
    own.flag("repair", "check_repair")


def _backup(own: Arguments) -> None:
    own.word("path", "PATH", "backup_path", nargs="?", type=path)
    own.for_window("due")  # the day's


def _restore(own: Arguments) -> None:
    own.word("path", "PATH", "restore_path", type=path)
    own.flag("preview", "restore_preview")
    own.flag("forgotten", "forgotten")


def _passphrase(own: Arguments) -> None:
    acts = ("set", "change", "remove")
    own.word("what", "|".join(acts), "passphrase_what", choices=acts)
    own.flag("backups", "passphrase_backups")


def _pictures(own: Arguments) -> None:
    own.word("folder", "FOLDER", "folder", type=path)


# Each command adds its own arguments, in the order in which the help names them.
COMMANDS: Mapping[str, Callable[[Arguments], None]] = MappingProxyType(
    {
        "met": _met,
        "received": _received,
        "sent": _sent,
        "decide": _decide,
        "review": _review,
        "standing": _standing,
        "consent": _consent,
        "draft": _draft,
        "import": _import,
        "export": _export,
        "search": _search,
        "duplicates": _duplicates,
        "merge": _merge,
        "delete": _delete,
        "undo": _nothing,
        "redo": _nothing,
        "check": _check,
        "backup": _backup,
        "restore": _restore,
        "passphrase": _passphrase,
        "pictures": _pictures,
    }
)
