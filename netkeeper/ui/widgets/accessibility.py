"""What a screen reader hears of widgets that Qt takes for something else, or for several things.

Such a widget names its role, one of Qt's, as `heard_as`: a line of the sidebar is a page's tab and
not a check box, a fact is one text and not two. To "toggle" one that is checked or not presses it,
where Qt would check it and tell nobody that it was clicked. It is loaded after the first paint.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface

_EVENTS = QAccessible.Event
_ROLES = QAccessible.Role
_WHOLE = frozenset({_ROLES.StaticText, _ROLES.Button})
_SELECTED = frozenset({_ROLES.PageTab, _ROLES.ListItem})
_CHECKED = frozenset({_ROLES.RadioButton, _ROLES.CheckBox})


def begin(window: QWidget) -> None:
    """Have screen readers told so from now on; one that has looked at the window looks again."""
    QAccessible.installFactory(_told_of)
    if not QAccessible.isActive():
        return
    for widget in window.findChildren(QWidget):
        if getattr(widget, "heard_as", ""):
            QAccessible.updateAccessibility(QAccessibleEvent(widget, _EVENTS.ObjectDestroyed))
            told_before = QAccessible.queryAccessibleInterface(widget)
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(told_before))
            QAccessible.updateAccessibility(QAccessibleEvent(widget, _EVENTS.ObjectCreated))


def _told_of(_class: str, what: QObject) -> QAccessibleInterface | None:
    """Return what is told of a widget; of most nothing else than Qt tells."""
    role = getattr(what, "heard_as", "")
    return _Heard(what, QAccessible.Role[role]) if role and isinstance(what, QWidget) else None


class _Heard(QAccessibleWidget):
    """A widget in its role; what is one text or one button has no parts of its own."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role, "")
        self._as = role

    def childCount(self) -> int:
        """Return how many parts are told of."""
        return 0 if self._as in _WHOLE else super().childCount()

    def state(self) -> QAccessible.State:
        """Return the state, and of a button whether it is chosen, or what it opens is open."""
        state, widget = super().state(), self.widget()
        if isinstance(widget, QAbstractButton):
            on = widget.isChecked()
            if self._as in _SELECTED:
                state.selectable, state.selected = True, on
            elif self._as in _CHECKED:
                state.checkable, state.checked = True, on
            elif widget.isCheckable():
                state.expandable, state.expanded, state.collapsed = True, on, not on
        return state

    def actionNames(self) -> list[str]:
        """Return what can be asked of it: to be pressed, or toggled, if it is a button."""
        presses = isinstance(self.widget(), QAbstractButton) and self.widget().isEnabled()
        press = self.toggleAction() if self._as in _CHECKED else self.pressAction()
        return [*([press] if presses else []), *super().actionNames()]

    def doAction(self, actionName: str) -> None:  # noqa: N803 - Qt's signature
        """Do what is asked of it."""
        widget, press = self.widget(), (self.pressAction(), self.toggleAction())
        if actionName in press and isinstance(widget, QAbstractButton):
            widget.click()
        else:
            super().doAction(actionName)
