"""Enumerations made in the short way: in everything what Python would have made of the same."""

from __future__ import annotations

import pickle
import subprocess
import sys
from copy import copy
from enum import Enum, EnumType, Flag, FlagBoundary, IntEnum, IntFlag, StrEnum
from functools import partial

import pytest
from PySide6 import QtCore

from netkeeper.ui.platform.plain_enums import is_followed, make, plain_enums

HERE = sys.modules[__name__]

follows = pytest.mark.skipif(
    not is_followed(), reason="this Python makes its enumerations itself: its code is another"
)


def outcome(call):
    """Return what a call gives, or how it fails."""
    try:
        return repr(call())
    except Exception as error:  # noqa: BLE001 - whatever it is, it must be the same
        return f"{type(error).__name__}: {error}"


def copied(each):
    return pickle.loads(pickle.dumps(each))  # noqa: S301 - our own


def of_members(made):
    """Return what there is to be known of each member, aliases included."""
    return [
        (
            name, repr(each), str(each), f"{each}", hash(each), each.name, each.value,
            repr(vars(each)),
            each.__objclass__ is made, type(each) is made, made(each.value) is each,
            made[name] is each, getattr(made, name) is each, copied(each) is each,
        )
        for name, each in made.__members__.items()
    ]  # fmt: skip


def of_flags(made):
    """Return what flags do together."""
    some = list(made.__members__.values())[:4]
    return [
        outcome(call)
        for one in some
        for call in (
            lambda one=one: ~one,
            lambda one=one: one | some[-1],
            lambda one=one: list(one | some[-1]),
            lambda one=one: one & some[-1],
            lambda one=one: one ^ some[-1],
            lambda one=one: some[0] in one,
            lambda: made(0),
            lambda: made(1 << 40),
        )
    ]


def described(made):
    """Return all that can be asked of an enumeration."""
    HERE.Made = made  # where pickle looks for it
    own = {name: value for name, value in vars(made).items() if name not in made.__members__}
    return [
        sorted(vars(made)), sorted(map(repr, own.items())), repr(made),
        made.__mro__[1:], made.__module__, made.__doc__,
        list(map(repr, made)), len(made), list(map(repr, reversed(made))), dir(made),
        of_members(made), of_flags(made) if issubclass(made, Flag) else None,
        outcome(lambda: made("nothing")), outcome(lambda: made["NOTHING"]),
        outcome(lambda: setattr(made, next(iter(made.__members__)), 1)),
        outcome(lambda: EnumType("Heir", (made,), EnumType.__prepare__("Heir", (made,)))),
    ]  # fmt: skip


def by_us(base, names, how):
    return described(make(base, "Made", names, **how))


def by_python(base, names, how):
    return described(base("Made", names, **how))


def of_pyside():
    """Yield the enumerations in the classes of PySide6's core."""
    for name in dir(QtCore):
        held = vars(getattr(QtCore, name)) if isinstance(getattr(QtCore, name), type) else {}
        yield from (each for each in held.values() if isinstance(each, EnumType))


@follows
def test_those_of_pyside_are_what_python_would_have_made():
    asked = {
        (each.__bases__[0], tuple((name, one.value) for name, one in each.__members__.items()))
        for each in of_pyside()
    }
    assert len(asked) > 150
    for base, names in asked:
        how = {"module": __name__, "boundary": FlagBoundary.KEEP}
        assert by_us(base, list(names), how) == by_python(base, list(names), how)


@follows
@pytest.mark.parametrize(
    "names",
    [
        [("A", 1), ("B", 2), ("A_AGAIN", 1), ("BOTH", 3), ("NONE", 0)],
        [("LATE", 8), ("EARLY", 1), ("BELOW", -1)],
        [("name", 1), ("value", 2)],
        [("real", 1)],
        [("mro", 1)],
        [("", 1)],
        [("_order_", 1)],
        [("_private", 1), ("__or__", 2)],
        [("A", 1), ("A", 2)],
        [("A", "one"), ("B", (1, 2)), ("C", [])],
        [("A", True)],
        [("A", 1, 2)],
        ["A", "B"],
        "A B",
        [],
        {"A": 1, "B": 2},
    ],
    ids=repr,
)
def test_whatever_is_asked_for_comes_out_as_of_python(names):
    more = ({}, {"boundary": FlagBoundary.KEEP}, {"qualname": "Outer.Made"}, {"type": int})
    for base in (Enum, IntEnum, Flag, IntFlag, StrEnum):
        for how in more:
            ours, theirs = (
                outcome(partial(way, base, copy(names), {"module": __name__, **how}))
                for way in (by_us, by_python)
            )
            assert ours == theirs, (base, how)


def test_they_are_made_so_for_a_while_and_know_their_module():
    usual = vars(EnumType)["_create_"]
    with plain_enums():
        made = Enum("Made", [("A", 1)])
        assert (vars(EnumType)["_create_"] is not usual) == is_followed()
    assert vars(EnumType)["_create_"] is usual
    assert made.__module__ == __name__


def test_a_python_of_other_code_makes_them_itself(monkeypatch):
    usual = vars(EnumType)["_create_"]
    monkeypatch.setattr(EnumType, "__new__", lambda *_words, **_more: None)
    assert not is_followed()
    with plain_enums():
        assert vars(EnumType)["_create_"] is usual


def test_a_python_that_has_no_such_maker_is_left_alone():
    asks = (
        "import sys; from enum import EnumType\n"
        "sys.version_info = (3, 99)\n"
        "del EnumType._create_\n"
        "from netkeeper.ui.platform.plain_enums import plain_enums\n"
        "with plain_enums(): assert not hasattr(EnumType, '_create_')\n"
        "assert not hasattr(EnumType, '_create_')"
    )
    subprocess.run([sys.executable, "-c", asks], check=True)
