"""Finds out, before Qt does, whether a window can be shown; Qt would abort without a word."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

_USUAL, _WITHOUT_SCREEN = frozenset({"wayland", "xcb"}), frozenset({"offscreen", "minimal"})
_LIBRARY = r"(lib[\w.+-]+\.so[\w.]*)"


def missing_library(error: ImportError) -> str:
    """Return the name of the system library that Qt can't be loaded without, else empty."""
    found = re.search(_LIBRARY, str(error))
    return found.group(1) if found else ""


def why_no_window() -> tuple[str, dict[str, str]] | None:
    """Return the code and facts of the sentence that says why no window can be shown, or None.

    Only X11 and Wayland can be missing; elsewhere a desktop always has a screen. What Qt has no
    plugin for can be asked for anywhere.
    """
    tried = _platforms()
    if not tried <= _USUAL | _WITHOUT_SCREEN and (offered := _offered()):
        if tried.isdisjoint(offered):
            asked = os.environ["QT_QPA_PLATFORM"]
            return "no_such_screen", {"asked": asked, "offered": ", ".join(sorted(offered))}
        tried &= offered
    if not (sys.platform.startswith("linux") and tried <= _USUAL):
        return None
    if "wayland" in tried and _wayland_answers():
        return None
    if "xcb" not in tried or not os.environ.get("DISPLAY"):
        return "no_display", {}
    if library := _missing_for_plugin():
        return "missing_library", {"library": library}
    return None if _x_server_answers() else ("no_display", {})


def _platforms() -> set[str]:
    """Return the kinds of screens that Qt tries: those asked for ("wayland-egl;xcb"), or both."""
    asked = os.environ.get("QT_QPA_PLATFORM", "").lower().split(";")
    return {re.split("[:-]", each)[0] for each in asked} - {""} or set(_USUAL)


def _offered() -> set[str]:
    """Return the kinds of screens that Qt has; none where plugins may lie elsewhere too."""
    if os.environ.keys() & {"QT_QPA_PLATFORM_PLUGIN_PATH", "QT_PLUGIN_PATH"}:
        return set()
    names = (re.match(r"(?:lib)?q([a-z0-9]+)\.", each.name) for each in _plugins().glob("*"))
    return {found[1] for found in names if found}


def _plugins() -> Path:
    """Return the folder of Qt's plugins for screens."""
    from netkeeper.ui.platform.plain_imports import import_pyside  # noqa: PLC0415 - Qt may not load at all

    import_pyside()
    from PySide6.QtCore import QLibraryInfo  # noqa: PLC0415

    return Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath), "platforms")


def _wayland_answers() -> bool:
    """Tell whether the compositor that WAYLAND_DISPLAY names can be reached."""
    if os.environ.get("WAYLAND_SOCKET"):
        return True  # a connection that is open already, and can be asked for only once
    if not os.environ.get("WAYLAND_DISPLAY"):
        return False
    import ctypes  # noqa: PLC0415 - where there is a screen to ask for

    try:
        wayland = ctypes.CDLL("libwayland-client.so.0")
    except OSError:
        return False  # Qt's plugin needs it too
    wayland.wl_display_connect.restype = ctypes.c_void_p
    wayland.wl_display_connect.argtypes = [ctypes.c_char_p]
    wayland.wl_display_disconnect.argtypes = [ctypes.c_void_p]
    display = wayland.wl_display_connect(None)
    if not display:
        return False
    wayland.wl_display_disconnect(display)
    return True


def _missing_for_plugin() -> str:
    """Return the name of a library that Qt's X11 plugin needs and the system lacks, else empty."""
    import ctypes  # noqa: PLC0415 - as below

    try:
        ctypes.CDLL(str(_plugins() / "libqxcb.so"))
    except OSError as error:
        found = re.search(_LIBRARY, str(error))
        return found.group(1) if found else "libqxcb.so"
    return ""


def _x_server_answers() -> bool:
    """Tell whether the X server that DISPLAY names can be reached."""
    import ctypes  # noqa: PLC0415 - where there is a screen to ask for

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # without it the plugin could not have been loaded; Qt brings its own
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.POINTER(ctypes.c_int)]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    refused = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not refused
