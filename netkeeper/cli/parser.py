"""Reads the command line's words; what is wrong with them is said in one sentence."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from netkeeper import __version__
from netkeeper.cli.arguments import COMMANDS, Arguments, add_global
from netkeeper.cli.own_argparse import Parser, Shown, Unshown
from netkeeper.domain.faults import Fault
from netkeeper.domain.patterns import pattern

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Sequence

    from netkeeper.texts.texts import Texts

_HELP = frozenset({"-h", "--help"})
# A byte that is no UTF-8, as Python hands it on: a path may have it, a name would lose its letter.
_NO_TEXT = pattern("[\ud800-\udfff]")
_NEGATED = pattern(r"-(?!-|h$).")


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
    if _HELP.isdisjoint(given) and (named := [each for each in COMMANDS if each in given]):
        # The parsers of all commands take longer to make than most commands to answer.
        with suppress(Fault):
            return _made(texts, named, Unshown).parse_args(given)
    usage = texts.sentence("help.usage")
    return _made(texts, COMMANDS, partial(Shown, word=usage)).parse_args(given)


def _with_minus(words: Sequence[str]) -> list[str]:
    """Return the words with the minus of `search ada -luc` as a sign that argparse leaves alone."""
    if "search" not in words:
        return list(words)
    start = words.index("search")
    return [
        f"\N{MINUS SIGN}{word[1:]}" if n > start and _NEGATED.match(word) else word
        for n, word in enumerate(words)
    ]


def _made(texts: Texts, names: Iterable[str], formatter: type[Unshown] | partial[Shown]) -> Parser:
    """Return the parser of the command line with some of its commands, in the reader's language."""

    def said(name: str) -> str:
        return texts.sentence(f"help.{name}").replace("%", "%%")

    parser = Parser(prog="netkeeper", description=said("program"), formatter_class=formatter)
    own = Arguments(parser, said)
    add_global(own, top=True)
    own.flag("demo", "demo")
    parser.add_argument("--version", action="version", version=__version__, help=said("version"))
    parser.set_defaults(command=None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name in names:
        command = commands.add_parser(
            name, help=said(name), description=said(name), formatter_class=formatter
        )
        own = Arguments(command, said)
        COMMANDS[name](own)
        add_global(own, top=False)
        command.name_groups(said("words"), said("options"))
    parser.name_groups(said("words"), said("options"))
    return parser
