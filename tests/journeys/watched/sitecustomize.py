"""Ends any Python process that touches the network, from its first breath on.

Python imports this by itself where its folder is on PYTHONPATH, in children too. On Linux the
kernel ends whoever asks for a socket, also from C; everywhere Python's own audit hook ends who asks
through Python. Each process that is watched, and each offence, is a line of the file that
NETKEEPER_WATCH names. With NETKEEPER_WATCH_UNIX a display may be reached by a socket of the machine
itself (AF_UNIX), and nothing else.

A worker's thread that imports a module of the window's ends its process, too: PySide6 makes classes
on one thread at a time, and crashes now and then where two do.
"""

from __future__ import annotations

import ctypes
import os
import platform
import struct
import sys
from _thread import get_ident

WATCH = os.environ.get("NETKEEPER_WATCH", "")
UNIX = bool(os.environ.get("NETKEEPER_WATCH_UNIX"))
OFFENCE = 97  # the exit code of a process that Python itself caught
_MAIN = get_ident()
_OF_THE_WINDOW = ("netkeeper.ui", "PySide6", "pyqtgraph")

# Numbers of system calls by machine: from linux/audit.h and each architecture's unistd.h.
_MACHINES = {
    "x86_64": (0xC000003E, {"socket": 41, "socketpair": 53, "io_uring_setup": 425}),
    "aarch64": (0xC00000B7, {"socket": 198, "socketpair": 199, "io_uring_setup": 425}),
}
_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06  # BPF_LD|W|ABS, BPF_JMP|JEQ|K, BPF_RET|K
_ALLOW, _KILL = 0x7FFF0000, 0x80000000  # SECCOMP_RET_ALLOW, SECCOMP_RET_KILL_PROCESS
_NUMBER, _ARCHITECTURE, _FIRST = 0, 4, 16  # offsets in struct seccomp_data
_NO_NEW_PRIVILEGES, _SECCOMP, _FILTER = 38, 22, 2  # prctl's


def _tell(what: str) -> None:
    number = os.open(WATCH, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.write(number, f"{what} {os.getpid()}\n".encode())
    os.close(number)


def _program(architecture: int, calls: dict[str, int]) -> list[tuple[int, int, int, int]]:
    """Return the filter: sockets are asked for in vain, but of AF_UNIX where that is allowed."""
    steps = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_EQUAL, 1, 0, architecture),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
    ]
    if UNIX:
        for name in ("socket", "socketpair"):
            steps += [
                (_EQUAL, 0, 4, calls[name]),
                (_LOAD, 0, 0, _FIRST),
                (_EQUAL, 1, 0, 1),  # AF_UNIX
                (_RETURN, 0, 0, _KILL),
                (_RETURN, 0, 0, _ALLOW),
            ]
        forbidden = ["io_uring_setup"]
    else:
        forbidden = [*calls]
    for name in forbidden:
        steps += [(_EQUAL, 0, 1, calls[name]), (_RETURN, 0, 0, _KILL)]
    return [*steps, (_RETURN, 0, 0, _ALLOW)]


def _forbid() -> bool:
    """Have the kernel end this process, and its children, at the first socket."""
    if sys.platform != "linux" or platform.machine() not in _MACHINES:
        return False
    code = b"".join(
        struct.pack("=HBBI", *step) for step in _program(*_MACHINES[platform.machine()])
    )
    steps = ctypes.create_string_buffer(code, len(code))
    filters = ctypes.create_string_buffer(
        struct.pack("@HP", len(code) // 8, ctypes.addressof(steps))
    )
    libc = ctypes.CDLL(None, use_errno=True)
    return (
        libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) == 0
        and libc.prctl(_SECCOMP, _FILTER, ctypes.byref(filters), 0, 0) == 0
    )


def _on_event(name: str, given: tuple[object, ...]) -> None:
    if name.startswith("socket.") and not (UNIX and name == "socket.__new__" and given[1] == 1):
        _tell(f"offence:{name}")
        os._exit(OFFENCE)


class _OnlyHere:
    """Stands before all finders of modules; finds none, but sees on which thread each is sought."""

    @staticmethod
    def find_spec(name: str, _path: object, _target: object = None) -> None:
        """End whoever imports the window elsewhere than on the main thread."""
        if get_ident() != _MAIN and name.startswith(_OF_THE_WINDOW):
            _tell(f"offence:{name}")
            os._exit(OFFENCE)


if WATCH:
    _tell("kernel" if _forbid() else "python")
    sys.addaudithook(_on_event)
    sys.meta_path.insert(0, _OnlyHere)
