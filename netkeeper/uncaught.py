"""What is shown of an error that nobody caught: its kind and its place, never its message.

Apart from the log: a command that goes well needs no log, and the library of it is slow to load.
"""

from __future__ import annotations

import sys
import threading
import warnings
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType


def without_data(
    kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
) -> str:
    """Return an error's kind and place, but never its message: that may hold a name or a note."""
    lines = [f"{kind.__module__}.{kind.__qualname__}"]
    while trace is not None:
        code = trace.tb_frame.f_code
        lines.append(f"  {Path(code.co_filename).name}:{trace.tb_lineno} in {code.co_name}")
        trace = trace.tb_next
    cause = (error.__cause__ or error.__context__) if error is not None else None
    if cause is not None:
        lines.append(f"  caused by {type(cause).__name__}")
    return "\n".join(lines)


def keep_data_to_ourselves() -> None:
    """Have Python itself show no error's message, object or warning on stderr.

    A hook that somebody else set, such as a debugger, is theirs.
    """

    def _show(
        kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with suppress(OSError, ValueError):  # nobody listens
            sys.stderr.write(f"{without_data(kind, error, trace)}\n")

    def _show_other(args: threading.ExceptHookArgs | sys.UnraisableHookArgs) -> None:
        _show(args.exc_type, args.exc_value, args.exc_traceback)

    if sys.excepthook is sys.__excepthook__:
        sys.excepthook = _show
    if threading.excepthook is threading.__excepthook__:
        threading.excepthook = _show_other
    if sys.unraisablehook is sys.__unraisablehook__:
        sys.unraisablehook = _show_other
    # A library that warns of what it reads may quote it.
    warnings.showwarning = lambda *_given, **_named: None
