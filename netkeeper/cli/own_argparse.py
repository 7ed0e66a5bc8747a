"""argparse in our words: its complaints as faults, its help in the reader's language."""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING, Any, NoReturn

from netkeeper.domain.faults import Fault
from netkeeper.domain.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

# What argparse says, and the sentence it becomes; its groups fill the sentence.
_SAID = (
    (pattern(r"unrecognized arguments: (?P<text>[^-].*)", re.DOTALL), "too_many_words"),
    (pattern(r"unrecognized arguments: (?P<text>.*)", re.DOTALL), "unknown_argument"),
    (pattern(r"the following arguments are required: (?P<text>.*)"), "argument_missing"),
    (pattern(r"argument (?P<text>\S+): expected"), "value_missing"),
    (pattern(r"argument (?P<text>\S+): ignored explicit argument"), "value_unwanted"),
)


class Parser(argparse.ArgumentParser):
    """Raises a fault instead of printing its usage and leaving; takes no word cut short."""

    def __init__(self, **given: Any) -> None:  # noqa: ANN401 - argparse's own
        super().__init__(add_help=False, allow_abbrev=False, **given)

    def name_groups(self, words: str, options: str) -> None:
        """Give the groups of the help their titles in the reader's language."""
        named = {"positional arguments": words, "options": options}
        for group in self._action_groups:
            group.title = named.get(group.title or "", group.title)

    def error(self, message: str) -> NoReturn:
        """Raise what is wrong with the words.

        Raises:
            Fault: Always.
        """
        for said, code in _SAID:
            if found := said.search(message):
                raise Fault(code, **found.groupdict())
        raise Fault("bad_use", text=message)

    def _check_value(self, action: argparse.Action, value: object) -> None:
        """Refuse what is none of the choices; argparse would quote it as Python does.

        Raises:
            Fault: It is none.
        """
        if action.choices is not None and value not in action.choices:
            name = "/".join(action.option_strings) or action.metavar
            raise Fault("bad_choice", text=name, given=value, choices=", ".join(action.choices))


class Unshown(argparse.HelpFormatter):
    """Formats no help, so that it needn't ask how wide the terminal is."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=80)


class Shown(argparse.HelpFormatter):
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
