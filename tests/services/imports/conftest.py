"""What the tests of imports may use."""

from __future__ import annotations

import pytest


@pytest.fixture
def file(tmp_path):
    """What writes a file of the given lines, texts or bytes, and returns where it is."""

    def write(name, *lines):
        path = tmp_path / name
        data = [one.encode() if isinstance(one, str) else one for one in lines]
        path.write_bytes(b"\r\n".join([*data, b""]))
        return path

    return write
