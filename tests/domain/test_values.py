"""Frozen values are what frozen dataclasses with slots are, and nothing is compiled beforehand."""

import copy
import inspect
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netkeeper.domain.values import as_dict, field, frozen, replace

T = TypeVar("T")


@frozen
class Point:
    """A point."""

    x: int
    y: int = 0
    notes: list[str] = field(default_factory=list, repr=False)
    seen: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Likewise:
    x: int
    y: int = 0
    notes: tuple[str, ...] = ()


@frozen
class Pair:
    x: int
    y: int = 0
    notes: tuple[str, ...] = ()


@frozen
class Held(Generic[T]):
    what: T

    @cached_property
    def twice(self) -> tuple[T, T]:
        return self.what, self.what


@frozen
class Named(Held[int]):
    name: str = "nobody"

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", self.name.title())

    @cached_property
    def thrice(self) -> int:
        return self.what * 3


def _made(cls: type, values: tuple[object, ...], named: dict[str, object]) -> object:
    try:
        made = cls(*values, **named)
    except TypeError as error:
        return str(error).replace(cls.__name__, "")
    return made.x, made.y, made.notes, repr(made).replace(cls.__name__, ""), hash(made)


@given(
    st.lists(st.integers(), max_size=4).map(tuple),
    st.dictionaries(st.sampled_from(["x", "y", "notes", "z"]), st.integers()),
)
def test_values_are_made_as_dataclasses_are(
    values: tuple[object, ...], named: dict[str, object]
) -> None:
    assert _made(Pair, values, named) == _made(Likewise, values, named)


def test_values_do_not_change() -> None:
    point = Point(1)
    for change in (lambda: setattr(point, "x", 2), lambda: delattr(point, "x")):
        with pytest.raises(AttributeError):
            change()
    with pytest.raises(AttributeError):
        point.other = 1
    assert not hasattr(point, "__dict__")


def test_values_are_equal_by_the_fields_that_count() -> None:
    assert Point(1, seen="a") == Point(1, seen="b") != Point(2)
    assert Pair(1) != Likewise(1)
    assert len({Pair(1), Pair(1, 0), Pair(2)}) == 2


def test_each_value_has_a_default_of_its_own() -> None:
    one, other = Point(1), Point(1)
    one.notes.append("told")
    assert other.notes == []


def test_what_is_hidden_is_not_told() -> None:
    assert repr(Point(1, notes=["secret"])) == "Point(x=1, y=0, seen='')"


def test_values_are_copied_with_changes_and_whole() -> None:
    point = Point(1, 2, ["a"], "b")
    assert replace(point, y=3) == Point(1, 3, ["a"])
    assert replace(point).seen == "b"
    deep = copy.deepcopy(point)
    assert deep == point
    assert deep.notes is not point.notes
    assert as_dict(Held((point, None))) == {"what": (point, None)}


def test_values_match_by_place() -> None:
    match Point(1, 2):
        case Point(x, y):
            assert (x, y) == (1, 2)


def test_a_value_of_another_has_the_fields_of_both() -> None:
    named = Named(3, "somebody")
    assert named == Named(what=3, name="Somebody") != Named(3)
    assert named.twice == (3, 3)
    assert named.twice is named.twice
    assert named.thrice == 9


def test_what_a_class_takes_is_told_before_one_is_made() -> None:
    @frozen
    class Fresh:
        one: int
        two: int = 2

    assert str(inspect.signature(Fresh)) == "(one, two=2)"
    with pytest.raises(TypeError, match=r"Fresh.__init__\(\) missing 1 required"):
        Fresh()
