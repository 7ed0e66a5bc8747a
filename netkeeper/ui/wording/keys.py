"""Tell which letter or digit a key stands for, and write keys as the platform does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

# The codes of the row of digits, from 1 to 9, as each platform numbers its keys.
_X11: tuple[int, ...] = tuple(range(10, 19))
_WINDOWS: tuple[int, ...] = tuple(range(2, 11))
_MACOS: tuple[int, ...] = (18, 19, 20, 21, 23, 22, 26, 28, 25)  # it has no scan codes

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ENTER_SIGN = "↵"
_RETURN = {"Return", "Enter"}
_PLAIN = Qt.KeyboardModifier.NoModifier


def held(event: QKeyEvent) -> Qt.KeyboardModifier:
    """Return what is held down with a key; that it is one of the keypad's makes no difference."""
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def typed_letter(event: QKeyEvent) -> str:
    """Return the letter or digit typed, in lower case, or "" for another key or a chord."""
    text = event.text()
    plain = held(event) in (_PLAIN, Qt.KeyboardModifier.ShiftModifier)
    return text.lower() if plain and len(text) == 1 and text.isalnum() else ""


def digit_by_place(event: QKeyEvent) -> str:
    """Return the digit of a key by its place, "1" to "9", whatever is printed on it; or "".

    On a French keyboard the row of digits types & é " without Shift.
    """
    if Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9:
        return chr(event.key())
    platform = QGuiApplication.platformName()
    codes = {"cocoa": _MACOS, "windows": _WINDOWS}.get(platform, _X11)
    code = event.nativeVirtualKey() if platform == "cocoa" else event.nativeScanCode()
    return str(codes.index(code) + 1) if code in codes else ""


def shown(keys: str, *, letters: bool) -> str:
    """Return keys to be shown: no letters or digits alone ("1-3") where those do nothing."""
    alone = all(len(each) == 1 and each.isalnum() for each in keys.split("-"))
    return "" if alone and not letters else keys


def leave_undo(event: QKeyEvent, *, undo: bool, redo: bool) -> bool:
    """Leave to the window an undo or redo for which an editor has nothing; True if it is that.

    Qt's editors take these keys even then. Called with the event by which Qt asks whether the
    editor wants a key that is a shortcut, and with what the editor could do.
    """
    nothing = (event.matches(QKeySequence.StandardKey.Undo) and not undo) or (
        event.matches(QKeySequence.StandardKey.Redo) and not redo
    )
    if nothing:
        event.ignore()
    return nothing


def written(keys: str | QKeySequence) -> str:
    """Return keys as the platform writes them, with spaces: "Ctrl K", on a Mac "⌘K"."""
    sequence = QKeySequence(keys) if isinstance(keys, str) else keys
    native = sequence.toString(QKeySequence.SequenceFormat.NativeText)
    portable = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    if portable.rpartition("+")[2] in _RETURN:
        native = f"{native.rpartition('+')[0]}+{_ENTER_SIGN}".removeprefix("+")
    # The last character may be the plus key itself.
    return native[:-1].replace("+", " ") + native[-1:]


def heard(keys: str) -> str:
    """Return keys as they are written, for a screen reader: Enter by its name, not its sign."""
    if _ENTER_SIGN not in keys:
        return keys
    name = QKeySequence(Qt.Key.Key_Enter).toString(QKeySequence.SequenceFormat.NativeText)
    return keys.replace(_ENTER_SIGN, name)
