"""SQLAlchemy over the record's connections: what it says of them is for nobody's screen."""

import subprocess
import sys

# A process of its own: within pytest the log has handlers that take what would go to stderr.
STOPPED = """
import sys
from contextlib import suppress
from pathlib import Path
from netkeeper.store.file.connection import RecordConnection
from netkeeper.store.file.engine import open_database
def stop(_connection):
    raise KeyboardInterrupt
database = open_database(Path(sys.argv[1]))
with suppress(KeyboardInterrupt), database.connect():
    RecordConnection.rollback = stop
print("stopped")
"""


def test_an_interrupt_as_a_connection_closes_writes_nothing_to_stderr(tmp_path):
    path = tmp_path / "record.sqlite3"
    path.touch()
    words = [sys.executable, "-c", STOPPED, str(path)]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("stopped\n", "")
