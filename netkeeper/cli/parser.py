"""Reads the command line's words; what is wrong with them is said in one sentence."""

from __future__ import annotations

import argparse
import re
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from netkeeper import __version__
from netkeeper.domain.faults import Fault
from netkeeper.domain.invitations import State
from netkeeper.domain.patterns import pattern
from netkeeper.window_arguments import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from netkeeper.texts.texts import Texts

HOW = {
    "in-person": "in_person",
    "video": "video",
    "phone": "phone",
    "correspondence": "correspondence",
}

# What argparse says, and the sentence it becomes; its groups fill the sentence.
_SAID = (
    (pattern(r"unrecognized arguments: (?P<text>[^-].*)", re.DOTALL), "too_many_words"),
    (pattern(r"unrecognized arguments: (?P<text>.*)", re.DOTALL), "unknown_argument"),
    (pattern(r"the following arguments are required: (?P<text>.*)"), "argument_missing"),
    (pattern(r"argument (?P<text>\S+): expected"), "value_missing"),
    (
        pattern(
            r"argument (?P<text>.*?): invalid choice: (?P<given>.*) "
            r"\(choose from (?P<choices>.*)\)",
        ),
        "bad_choice",
    ),
)


_HELP = frozenset({"-h", "--help"})


class _Unshown(argparse.HelpFormatter):
    """Formats no help, so that it needn't ask how wide the terminal is."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=80)


class _Shown(argparse.HelpFormatter):
    """Formats the help under the reader's word for "usage:", with colons as after that."""

    def __init__(self, prog: str, word: str) -> None:
        super().__init__(prog)
        self._word = word

    def start_section(self, heading: str | None) -> None:
        """Begin a group."""
        space = "\u00a0" if "\u00a0" in self._word else ""
        super().start_section(heading and f"{heading}{space}")

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Begin with that word, unless told otherwise."""
        super().add_usage(usage, actions, groups, f"{self._word} " if prefix is None else prefix)


# A byte that is no UTF-8, as Python hands it on: a path may have it, a name would lose its letter.
_NO_TEXT = pattern("[\ud800-\udfff]")
_NEGATED = pattern(r"-(?!-|h$).")


def _path(text: str) -> Path:
    """Return a path; an empty one, of a variable without a value, is not the folder one is in."""
    if not text:
        raise Fault("argument_missing", text="PATH")
    return Path(text)


class _Parser(argparse.ArgumentParser):
    """Raises a fault instead of printing its usage and leaving."""

    def error(self, message: str) -> NoReturn:
        for said, code in _SAID:
            if found := said.search(message):
                facts = {name: text.replace("'", "") for name, text in found.groupdict().items()}
                raise Fault(code, **facts)
        raise Fault("bad_use", text=message)


def parse(words: Sequence[str], texts: Texts) -> argparse.Namespace:
    """Return what the words ask for; `command` is None for the window.

    Raises:
        Fault: The words can't be understood.
    """
    asked = _parsed(_with_minus(words), texts)
    for value in vars(asked).values():
        for each in value if isinstance(value, list) else (value,):
            if isinstance(each, str) and _NO_TEXT.search(each):
                raise Fault("not_text", text=_NO_TEXT.sub("\N{REPLACEMENT CHARACTER}", each))
    return asked


def _parsed(given: Sequence[str], texts: Texts) -> argparse.Namespace:
    """Return what the words ask for, by the parser of one command where that is enough."""
    if _HELP.isdisjoint(given) and (named := [each for each in _FILLED if each in given]):
        # The parsers of all commands take longer to make than most commands to answer.
        with suppress(Fault):
            return _Commands(texts, _Unshown).parser(named).parse_args(given)
    return _Commands(texts).parser().parse_args(given)


def _with_minus(words: Sequence[str]) -> list[str]:
    """Return the words with the minus of `search ada -luc` as a sign that argparse leaves alone."""
    if "search" not in words:
        return list(words)
    start = words.index("search")
    return [
        f"\N{MINUS SIGN}{word[1:]}" if n > start and _NEGATED.match(word) else word
        for n, word in enumerate(words)
    ]


class _Commands:
    """Makes the parser, its help in the reader's language."""

    def __init__(
        self, texts: Texts, formatter: Callable[[str], argparse.HelpFormatter] | None = None
    ) -> None:
        self._texts = texts
        self._make = formatter or (lambda prog: _Shown(prog, texts.sentence("help.usage")))

    def _formatter(self, prog: str) -> argparse.HelpFormatter:
        """Return what formats a parser's help."""
        return self._make(prog)

    def parser(self, names: Iterable[str] = ()) -> argparse.ArgumentParser:
        """Return the parser of the whole command line, or of some commands alone."""
        parser = _Parser(
            prog="netkeeper",
            description=self._help("program"),
            add_help=False,
            allow_abbrev=False,
            formatter_class=self._formatter,
        )
        self._add_global(parser, top=True)
        parser.add_argument("--demo", action="store_true", help=self._help("demo"))
        parser.add_argument(
            "--version", action="version", version=__version__, help=self._help("version")
        )
        parser.set_defaults(command=None)
        commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
        for name in names or _FILLED:
            self._titles(self._add(commands, name))
        self._titles(parser)
        return parser

    def _add(
        self, commands: argparse._SubParsersAction[_Parser], name: str
    ) -> argparse.ArgumentParser:
        """Add a command with its own arguments and the global ones."""
        said = self._help(name)
        command = commands.add_parser(
            name,
            help=said,
            description=said,
            add_help=False,
            allow_abbrev=False,
            formatter_class=self._formatter,
        )
        _FILLED[name](self, command)
        self._add_global(command, top=False)
        return command

    def _add_global(self, parser: argparse.ArgumentParser, *, top: bool) -> None:
        """Add the options that may stand before or after the command."""
        # After the command they must not bring back the defaults of those before it.
        kept = None if top else argparse.SUPPRESS
        parser.add_argument("-h", "--help", action="help", help=self._help("help"))
        parser.add_argument(
            "--record", type=_path, default=kept, metavar="PATH", help=self._help("record")
        )
        parser.add_argument("--lang", choices=LANGUAGES, default=kept, help=self._help("lang"))
        parser.add_argument(
            "--json",
            action="store_true",
            default=False if top else argparse.SUPPRESS,
            help=self._help("json"),
        )

        # A number, as a shell names an open file; what is no number is said where it is read.
        parser.add_argument(
            "--passphrase-fd", default=kept, metavar="N", help=self._help("passphrase_fd")
        )
        # For the window, whose children need no passphrase typed anew.
        parser.add_argument("--keys-fd", default=kept, help=argparse.SUPPRESS)

    def _titles(self, parser: argparse.ArgumentParser) -> None:
        """Give the groups of the help their titles in the reader's language."""
        for group in parser._action_groups:  # noqa: SLF001 - argparse has no other way
            if group.title == "positional arguments":
                group.title = self._help("words")
            elif group.title == "options":
                group.title = self._help("options")

    def _help(self, name: str) -> str:
        return self._texts.sentence(f"help.{name}").replace("%", "%%")

    def _option(self, parser: argparse.ArgumentParser, *names: str) -> None:
        for name in names:
            parser.add_argument(
                f"--{name}", metavar=name.upper(), help=self._help(f"option.{name}")
            )

    def met(self, parser: argparse.ArgumentParser) -> None:
        """Log a meeting."""
        parser.add_argument("names", nargs="+", metavar="NAME", help=self._help("names"))
        parser.add_argument("--on", metavar="DAY", help=self._help("met_on"))
        parser.add_argument("--how", choices=tuple(HOW), help=self._help("how"))
        self._option(parser, "event", "place", "topic", "company", "email", "url")

    def received(self, parser: argparse.ArgumentParser) -> None:
        """Judge a received request."""
        parser.add_argument("name", metavar="NAME", help=self._help("name"))
        self._option(parser, "company", "url", "email", "note")
        self._add_on(parser)
        parser.add_argument("--save", action="store_true", help=self._help("save"))

    def sent(self, parser: argparse.ArgumentParser) -> None:
        """Judge a request before it is sent."""
        parser.add_argument("name", metavar="NAME", help=self._help("name"))
        self._option(parser, "note")
        parser.add_argument("--note-file", type=_path, metavar="FILE", help=self._help("note_file"))
        self._option(parser, "url")
        self._add_on(parser)
        parser.add_argument("--save", action="store_true", help=self._help("save"))
        parser.add_argument("--override", metavar="REASON", help=self._help("override"))

    def decide(self, parser: argparse.ArgumentParser) -> None:
        """Keep what became of a request."""
        states = (
            *("accepted", "declined", "reported", "withdrawn", "unknown_to_them", "expired"),
            *("lapsed", "pending"),
        )
        parser.add_argument("id", metavar="ID", help=self._help("id"))
        parser.add_argument("state", choices=states, metavar="STATE", help=", ".join(states))
        self._add_on(parser)

    def review(self, parser: argparse.ArgumentParser) -> None:
        """List requests."""
        parser.add_argument(
            "--direction", choices=("received", "sent"), help=self._help("direction")
        )
        states = tuple(each.value for each in State)
        parser.add_argument("--state", choices=states, help=self._help("state"))
        self._add_on(parser)

    def standing(self, parser: argparse.ArgumentParser) -> None:
        """Say where the user stands."""
        self._add_on(parser)

    def import_(self, parser: argparse.ArgumentParser) -> None:
        """Import LinkedIn's archive."""
        parser.add_argument(
            "paths", nargs="+", type=_path, metavar="PATH", help=self._help("paths")
        )
        parser.add_argument("--preview", action="store_true", help=self._help("preview"))
        parser.add_argument("--repair", action="store_true", help=self._help("repair"))
        parser.add_argument(
            "--map", action="append", metavar="HEADING=FIELD", help=self._help("map")
        )
        parser.add_argument("--me", action="append", metavar="ADDRESS", help=self._help("me"))
        # For the window, which runs the import in a process of its own.
        parser.add_argument("--without", action="append", help=argparse.SUPPRESS)
        parser.add_argument("--progress", action="store_true", help=argparse.SUPPRESS)

    def export(self, parser: argparse.ArgumentParser) -> None:
        """Write a file for other programs."""
        said = self._help("export_path")
        parser.add_argument("path", type=_path, metavar="PATH", help=said)
        # For the window, which writes over nothing.
        parser.add_argument("--new", action="store_true", help=argparse.SUPPRESS)

    def consent(self, parser: argparse.ArgumentParser) -> None:
        """Say whether one may write commercially to somebody."""
        self.draft(parser)
        parser.add_argument("--pdf", type=_path, metavar="PATH", help=self._help("pdf"))

    def draft(self, parser: argparse.ArgumentParser) -> None:
        """Make notes to somebody."""
        parser.add_argument("name", metavar="NAME", help=self._help("name"))
        self._option(parser, "url", "email")
        self._add_on(parser)

    def search(self, parser: argparse.ArgumentParser) -> None:
        """Find people, meetings and requests."""
        parser.add_argument("query", nargs="*", metavar="QUERY", help=self._help("query"))
        parser.add_argument("--save", metavar="NAME", help=self._help("save_search"))

    def duplicates(self, parser: argparse.ArgumentParser) -> None:
        """List people who may be one."""
        # For the window, which looks in a process of its own.
        parser.add_argument("--progress", action="store_true", help=argparse.SUPPRESS)

    def merge(self, parser: argparse.ArgumentParser) -> None:
        """Make one of two people."""
        parser.add_argument("kept", metavar="KEPT", help=self._help("merge_kept"))
        parser.add_argument("other", metavar="OTHER", help=self._help("merge_other"))
        parser.add_argument(
            "--take", action="append", metavar="FIELD=SIDE", help=self._help("merge_take")
        )
        parser.add_argument("--preview", action="store_true", help=self._help("merge_preview"))
        parser.add_argument("--yes", action="store_true", help=self._help("merge_yes"))

    def delete(self, parser: argparse.ArgumentParser) -> None:
        """Put people into the trash, or delete them for good."""
        parser.add_argument("names", nargs="+", metavar="NAME", help=self._help("delete_names"))
        parser.add_argument("--for-good", action="store_true", help=self._help("delete_for_good"))
        parser.add_argument("--backups", action="store_true", help=self._help("delete_backups"))
        parser.add_argument("--yes", action="store_true", help=self._help("delete_yes"))

    def backup(self, parser: argparse.ArgumentParser) -> None:
        """Back the record up."""
        said = self._help("backup_path")
        parser.add_argument("path", nargs="?", type=_path, metavar="PATH", help=said)
        # For the window, which makes the day's backup in a process of its own.
        parser.add_argument("--due", action="store_true", help=argparse.SUPPRESS)

    def restore(self, parser: argparse.ArgumentParser) -> None:
        """Replace the record by a backup."""
        said = self._help("restore_path")
        parser.add_argument("path", type=_path, metavar="PATH", help=said)
        parser.add_argument("--preview", action="store_true", help=self._help("restore_preview"))
        parser.add_argument("--forgotten", action="store_true", help=self._help("forgotten"))

    def check(self, parser: argparse.ArgumentParser) -> None:
        """Look for damage."""
        parser.add_argument("--repair", action="store_true", help=self._help("check_repair"))

    def passphrase(self, parser: argparse.ArgumentParser) -> None:
        """Set, change or remove the record's passphrase."""
        said = self._help("passphrase_what")
        acts = ("set", "change", "remove")
        parser.add_argument("what", choices=acts, metavar="|".join(acts), help=said)
        parser.add_argument("--backups", action="store_true", help=self._help("passphrase_backups"))

    def pictures(self, parser: argparse.ArgumentParser) -> None:
        """Make pictures of the window."""
        parser.add_argument("folder", type=_path, metavar="FOLDER", help=self._help("folder"))

    def bare(self, parser: argparse.ArgumentParser) -> None:
        """Take no words of its own."""

    def _add_on(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--on", metavar="DAY", help=self._help("on"))


_FILLED = {
    "met": _Commands.met,
    "received": _Commands.received,
    "sent": _Commands.sent,
    "decide": _Commands.decide,
    "review": _Commands.review,
    "standing": _Commands.standing,
    "consent": _Commands.consent,
    "draft": _Commands.draft,
    "import": _Commands.import_,
    "export": _Commands.export,
    "search": _Commands.search,
    "duplicates": _Commands.duplicates,
    "merge": _Commands.merge,
    "delete": _Commands.delete,
    "undo": _Commands.bare,
    "redo": _Commands.bare,
    "check": _Commands.check,
    "backup": _Commands.backup,
    "restore": _Commands.restore,
    "passphrase": _Commands.passphrase,
    "pictures": _Commands.pictures,
}
