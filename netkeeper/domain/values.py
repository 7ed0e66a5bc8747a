"""Frozen values with slots, made without compiling code for each class as its module loads.

`dataclasses` writes the methods of each class as text and has them compiled: 1.3 ms a class, of
which there are hundreds, beside the modules that it loads to do so. The methods of a value are
shared by all of its kind but `__init__`, which is compiled when the first one is made. To whoever
reads and to a type checker (PEP 681) a value is what `dataclass(frozen=True, slots=True)` makes.
"""

from __future__ import annotations

from functools import cached_property
from operator import attrgetter
from types import MethodType
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn, TypeVar, dataclass_transform

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from dataclasses import replace  # noqa: TID251 - a type checker knows what it takes
else:

    def replace(whole, /, **changes):  # noqa: ANN001, ANN003, ANN201 - typed above
        """Return a copy of a value with some fields changed."""
        kept = {name: getattr(whole, name) for name in whole.__match_args__}
        return type(whole)(**(kept | changes))


_REMADE = frozenset({"__dict__", "__weakref__"})  # of the class that `frozen` is given

__all__ = ["as_dict", "field", "frozen", "replace"]

T = TypeVar("T")
_NONE: Any = object()


class _Field(NamedTuple):
    """What a class says of a field beside its type."""

    default: Any = _NONE
    default_factory: Callable[[], Any] | None = None
    compare: bool = True
    repr: bool = True


def field(
    *,
    default: Any = _NONE,  # noqa: ANN401 - of the field's own type
    default_factory: Callable[[], Any] | None = None,
    compare: bool = True,
    repr: bool = True,  # noqa: A002 - as `dataclasses.field` has it
) -> Any:  # noqa: ANN401 - as the default
    """Say more of a field: what it is where it isn't given, if it counts, if it is shown."""
    return _Field(default, default_factory, compare, repr)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T]) -> type[T]:
    """Make a class one of frozen values that are equal where their fields are.

    A class with a `cached_property` keeps room for it; methods that it has itself stay its own.
    """
    held = {name: each for name, each in vars(cls).items() if name not in _REMADE}
    names = tuple(cls.__annotations__)  # of the class itself alone; Python 3.14 makes them here
    given = {name: held.pop(name, _NONE) for name in names}
    fields: dict[str, _Field] = dict(getattr(cls, "__value_fields__", {}))
    for name, each in given.items():
        fields[name] = each if isinstance(each, _Field) else _Field(each)
    caches = any(isinstance(each, cached_property) for each in held.values())
    more = ("__dict__",) if caches and not getattr(cls.__base__, "__dictoffset__", 0) else ()
    made = {
        **_shared(fields),
        **held,
        "__slots__": names + more,
        "__match_args__": tuple(fields),
        "__value_fields__": fields,
        "__init__": _Init(),
        "__qualname__": cls.__qualname__,
    }
    remade: type[T] = type(cls.__name__, cls.__bases__, made)
    return remade


def as_dict(whole: Any) -> dict[str, Any]:  # noqa: ANN401 - any value
    """Return a value's fields by their names."""
    return {name: getattr(whole, name) for name in whole.__match_args__}


def _shared(fields: Mapping[str, _Field]) -> dict[str, Callable[..., object]]:
    """Return the methods that ask nothing but which fields there are."""
    compared = _reader(name for name, each in fields.items() if each.compare)
    shown = [name for name, each in fields.items() if each.repr]

    def equal(self: object, other: object) -> object:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return compared(self) == compared(other)

    def hashed(self: object) -> int:
        return hash(compared(self))

    def told(self: object) -> str:
        said = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
        return f"{self.__class__.__qualname__}({said})"

    return {
        "__eq__": equal,
        "__hash__": hashed,
        "__repr__": told,
        "__reduce__": _reduced,
        "__setattr__": _refuse,
        "__delattr__": _refuse,
    }


def _reader(names: Iterable[str]) -> Callable[[object], Any]:
    """Return what reads some fields of a value: what is compared of it."""
    every = tuple(names)
    return attrgetter(*every) if every else lambda _value: ()


def _reduced(self: Any) -> tuple[type, tuple[object, ...]]:  # noqa: ANN401 - any value
    """Return what a copy is made of."""
    return self.__class__, tuple(getattr(self, name) for name in self.__match_args__)


def _refuse(_self: object, name: str, _given: object = None) -> NoReturn:
    """Leave a value as it was made."""
    raise AttributeError(f"a value does not change: {name}")


class _Init:
    """Stands for the `__init__` of a class until it is first asked for, and is compiled then."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._owner = owner

    def __get__(self, made: object | None, _owner: type) -> object:
        init = _compiled(self._owner)
        self._owner.__init__ = init  # type: ignore[misc]  # which is what it stands for
        return init if made is None else MethodType(init, made)


def _compiled(cls: Any) -> Callable[..., None]:  # noqa: ANN401 - a class of values
    """Return a function that sets each field by the slot's own means, which takes no look-up."""
    known: dict[str, Any] = {"_none": _NONE}
    takes, does = ["self"], []
    for name, each in cls.__value_fields__.items():
        known[f"_set_{name}"] = getattr(cls, name).__set__
        given = name
        if each.default_factory is not None:
            known[f"_new_{name}"] = each.default_factory
            takes.append(f"{name}=_none")
            given = f"_new_{name}() if {name} is _none else {name}"
        elif each.default is not _NONE:
            known[f"_default_{name}"] = each.default
            takes.append(f"{name}=_default_{name}")
        else:
            takes.append(name)
        does.append(f"_set_{name}(self, {given})")
    if hasattr(cls, "__post_init__"):
        does.append("self.__post_init__()")
    text = "def __init__({}):\n {}".format(", ".join(takes), "\n ".join(does or ["pass"]))
    exec(text, known)  # noqa: S102 - of the names of fields alone
    init: Callable[..., None] = known["__init__"]
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    return init
