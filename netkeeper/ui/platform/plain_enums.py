"""Makes PySide6's enumerations with less ado than Python does, and just as they would be.

A window that shows itself has had 200 of them made, with 3,000 members: made so, they spare a
twelfth of what a bare one computes to show itself. Python looks through all that an enumeration
inherits, then puts a placeholder into it for each member, takes that away again, and guards every
such step; names and numbers out of a library's header need none of it.
"""

from __future__ import annotations

import enum
import sys
from contextlib import contextmanager
from enum import Enum, EnumType, Flag, IntEnum, IntFlag
from functools import cache, reduce
from operator import or_
from typing import TYPE_CHECKING, Any
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_MAKE = "_create_"  # what `Enum("Name", members)` calls
_THEIRS: Any = vars(EnumType).get(_MAKE)  # a later Python may name it otherwise
# What makes enumerations in the Pythons that are followed here (3.11.7, 3.12.1 and 3.13.0), by the
# sums of its code. Another may keep members in another way, as 3.11.2 does, and is left to make
# them itself.
_FOLLOWED = {
    (3, 11): [263576675, 3215927042],
    (3, 12): [633949379, 2868121776],
    (3, 13): [353638172, 2785900501],
}
_BASES = frozenset((Enum, Flag, IntEnum, IntFlag))
# What a member's name would mean something else as, besides all that begins with "_".
_TAKEN = {"", "mro"}.union(*map(vars, (*IntEnum.__mro__, *IntFlag.__mro__)))


def is_followed() -> bool:
    """Tell whether this Python makes enumerations by just the code that is followed here."""
    followed = _FOLLOWED.get(sys.version_info[:2])
    if followed is None:
        return False
    makers = EnumType.__new__, vars(enum)["_proto_member"].__set_name__
    return [crc32(each.__code__.co_code) for each in makers] == followed


@contextmanager
def plain_enums() -> Iterator[None]:
    """Make enumerations of nothing but names and whole numbers in the short way, until the end.

    Where Python is not the one that is followed, nothing is done otherwise.
    """
    if not is_followed():
        yield
        return
    setattr(EnumType, _MAKE, make)
    try:
        yield
    finally:
        setattr(EnumType, _MAKE, _THEIRS)


def make(
    base: type[Enum],
    class_name: str,  # so called by Python too, which from 3.12 on tells it by name
    names: Any,  # noqa: ANN401 - whatever Enum takes
    *,
    module: str | None = None,
    **more: Any,  # noqa: ANN401 - as that
) -> type[Enum]:
    """Make an enumeration as `Enum(class_name, names, ...)` does."""
    # Python looks two calls back for a module that isn't told: from there it would be three.
    module = module or sys._getframe(2).f_globals.get("__name__")  # noqa: SLF001 - as Enum does
    if more.get("qualname") or more.get("type") or not _is_plain(base, names):
        theirs: type[Enum] = _THEIRS(base, class_name, names, module=module, **more)
        return theirs
    empty = _empty(base, more.get("boundary")).items()
    body = {key: one.copy() if type(one) in (list, dict) else one for key, one in empty}
    body["__module__"] = module
    named_new = body.pop("__new__")  # which a class being made would wrap
    made: Any = type.__new__(EnumType, class_name, (base,), body)
    type.__setattr__(made, "__new__", named_new)
    _fill(made, names)
    own: type[Enum] = made
    return own


def _is_plain(base: type[Enum], names: Any) -> bool:  # noqa: ANN401 - whatever Enum takes
    """Tell whether nothing but members is asked for, each a name of its own and a whole number."""
    return (
        base in _BASES
        and type(names) is list
        and bool(names)
        and all(type(each) is tuple and [*map(type, each)] == [str, int] for each in names)
        and len({name for name, _value in names} - _TAKEN) == len(names)
        and not any(name.startswith("_") for name, _value in names)
    )


@cache
def _empty(base: type[Enum], boundary: object) -> Mapping[str, Any]:
    """Return what stands in an enumeration without members, as Python makes it."""
    return dict(vars(_THEIRS(base, "Empty", (), module=__name__, boundary=boundary)))


def _fill(made: Any, names: list[tuple[str, int]]) -> None:  # noqa: ANN401 - what Enum hides
    """Put the members into an enumeration that has none; a second name of a number is an alias."""
    by_value, by_name, order = made._value2member_map_, made._member_map_, made._member_names_
    new, takes_number, is_flag = made._new_member_, made._use_args_, issubclass(made, Flag)
    for name, value in names:
        member = by_value.get(value)
        if member is None:
            member = by_value[value] = new(made, value) if takes_number else new(made)
            member._value_ = value
            member._name_ = name
            member.__objclass__ = made
            member._sort_order_ = len(order)
            if not is_flag or _is_a_bit(value):
                order.append(name)
        by_name[name] = member
        type.__setattr__(made, name, member)
    if is_flag:
        _complete(made, list(by_value))


def _is_a_bit(value: int) -> bool:
    return value != 0 and value & (value - 1) == 0


def _complete(made: Any, values: list[int]) -> None:  # noqa: ANN401 - what Flag hides
    """Tell a set of flags which bits its members have, and in which order it goes through them."""
    bits = [value for value in values if _is_a_bit(value)]
    made._flag_mask_ = mask = reduce(or_, values)
    made._singles_mask_ = sum(bits)
    made._all_bits_ = 2 ** mask.bit_length() - 1
    if bits != sorted(bits):
        made._iter_member_ = made._iter_member_by_def_
