"""Measures chances and the detector of climbs: python tests/bench/silence/measure.py [--full]."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))  # run from a checkout

from tests.bench.measure import main

if __name__ == "__main__":
    sys.exit(main(["silence", "standing", *(each for each in sys.argv[1:] if each == "--full")]))
