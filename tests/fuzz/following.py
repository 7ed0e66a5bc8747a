"""Lets atheris make inputs of one kind, by the branches that they reach: a process of its own.

python tests/fuzz/following.py KIND FOLDER SECONDS, which `run.py` calls.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # run from a checkout

with atheris.instrument_imports(include=["netkeeper", "vobject", "icalendar", "ijson"]):
    from tests.fuzz.kinds import Kinds

_LARGEST = 16_384  # bytes of an input
_SLOWER = 30.0  # seconds: so much longer may an input take where every branch is counted


def main(name: str, folder: Path, seconds: int) -> None:
    """Run until the time is over or something broke, which is then written to /tmp."""
    kind = Kinds(folder, longest=_SLOWER).every[name]
    corpus = folder / "corpus"
    corpus.mkdir()
    for number, seed in enumerate(kind.seeds):
        (corpus / str(number)).write_bytes(seed)

    def attempt(data: bytes) -> None:
        kind.skim(data)

    artifacts = f"-artifact_prefix={tempfile.gettempdir()}/netkeeper-fuzz-{name}-"
    options = [f"-max_total_time={seconds}", f"-max_len={_LARGEST}", "-timeout=120", artifacts]
    atheris.Setup([sys.argv[0], *options, str(corpus)], attempt)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
