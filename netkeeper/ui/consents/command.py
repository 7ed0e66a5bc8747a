"""Writes the proof of somebody's consents for the command line, which needs no screen."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from netkeeper.domain.faults import Fault
from netkeeper.ui.platform.platform_check import missing_library

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from netkeeper.services.consents import Proof
    from netkeeper.texts.texts import Texts


def prove(proof: Proof, texts: Texts, path: Path, made_on: date) -> None:
    """Write the proof to a PDF file.

    Raises:
        Fault: The file can't be written, or Qt can't be loaded.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - after the platform was chosen

        from netkeeper.ui.consents.pdf import write_proof  # noqa: PLC0415
    except ImportError as error:
        if not (library := missing_library(error)):
            raise
        raise Fault("missing_library", library=library) from error
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    write_proof(proof, texts, path, made_on)
    del application  # kept until the last text was laid out
