"""What a class of the window may be made of: PySide ends the program over some mixtures."""

from __future__ import annotations

from importlib import import_module
from pkgutil import walk_packages

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from netkeeper import ui


def classes_below(parent):
    for child in parent.__subclasses__():
        yield child
        yield from classes_below(child)


def qt_class(of):
    """Return the class of Qt's that a class of ours is one of."""
    return next(each for each in of.__mro__ if each.__module__.startswith("PySide6"))


def test_two_parents_of_a_class_are_plain_widgets_where_both_are_of_qt(qapp):
    """Of two buttons a class crashes as it is painted; of a label and a widget none is made."""
    for module in walk_packages(ui.__path__, "netkeeper.ui."):
        import_module(module.name)
    mixed = {}
    for each in set(classes_below(QObject)):
        parents = [qt_class(base) for base in each.__bases__ if issubclass(base, QObject)]
        if each.__module__.startswith("netkeeper.") and len(parents) > 1:
            mixed[each.__name__] = set(parents)
    assert mixed["Panel"] == {QWidget}
    assert {name for name, parents in mixed.items() if parents != {QWidget}} == set()
