"""An import is stopped wherever it stands: at once, and with nothing kept of it."""

from __future__ import annotations

import os
import signal
import time
from contextlib import contextmanager

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netkeeper import app
from netkeeper.domain.people import Person
from netkeeper.services.exports import export
from netkeeper.services.people import add_person
from tests.conftest import rows_of
from tests.services.archive_files import (
    ME,
    connection,
    message_from,
    message_to,
    private_note,
    received,
    sent,
)

AT_ONCE = 0.25  # seconds of CPU between the signal and the end
PEOPLE = 300

pytestmark = pytest.mark.skipif(os.name == "nt", reason="no timers of CPU there")


class Alarm:
    """Interrupts after some CPU, as Ctrl+C does; the last step of the work puts it off."""

    def __init__(self, seconds):
        self.rang = 0.0
        self._seconds = seconds

    @contextmanager
    def set(self):
        before = signal.signal(signal.SIGPROF, self._ring)
        signal.setitimer(signal.ITIMER_PROF, self._seconds)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
            signal.signal(signal.SIGPROF, before)

    def _ring(self, *_signal):
        self.rang = time.process_time()
        raise KeyboardInterrupt

    def step(self, done, total):
        if done == total:
            signal.setitimer(signal.ITIMER_PROF, 0)


def archive_of_all(shop, folder):
    names = [f"Ada{n % 90} Exemple{n}" for n in range(PEOPLE)]
    return shop.archive(
        "2026-11-01",
        profile=ME,
        connections=[connection(one, slug=f"a-{n}") for n, one in enumerate(names)],
        invitations=[sent(one, slug=f"a-{n}") for n, one in enumerate(names)]
        + [received(f"{one} B", slug=f"b-{n}") for n, one in enumerate(names)],
        messages=[message_to(one, "2026-02-09 10:00:00", f"a-{n}") for n, one in enumerate(names)]
        + [message_from(one, "2026-02-10 10:00:00", f"a-{n}") for n, one in enumerate(names)],
        notes=[private_note(one, "Mot", f"a-{n}") for n, one in enumerate(names[:100])],
    )


def cards_of_all(shop, folder):
    path = folder / "people.vcf"
    cards = (
        f"BEGIN:VCARD\nVERSION:3.0\nFN:Ada Exemple{n}\nEMAIL:a{n}@example.org\nEND:VCARD\n"
        for n in range(PEOPLE)
    )
    path.write_text("".join(cards), encoding="utf-8")
    return path


def document_of_all(shop, folder):
    full = folder / "full.sqlite3"
    app.make_sample(full, 120)
    with app.build(full, origin="window").open_reader() as reader:
        export(reader, folder / "whole.json", app.now(), "fr")
    return folder / "whole.json"


# One that falls into a callback, such as a weak reference's, Python itself loses, and warns of.
@pytest.mark.filterwarnings("ignore:Exception ignored in:pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("make", [archive_of_all, cards_of_all, document_of_all])
def test_an_import_is_stopped_wherever_it_stands(shop, make, tmp_path):
    given_file = make(shop, tmp_path)
    if make is not document_of_all:  # that goes into an empty record alone
        add_person(shop.program.open_unit, Person(0, "Ada1", "Exemple1", "Ada1 Exemple1"))
    before = rows_of(shop.program.path)
    start = time.process_time()
    shop.preview(given_file, progress=Alarm(0))  # everything is loaded now
    whole = 1.1 * (time.process_time() - start)

    @settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(st.floats(0.001, whole))
    def at(seconds):
        journal, alarm = rows_of(shop.program.path, journal=True), Alarm(seconds)
        try:
            with alarm.set():
                shop.take(given_file, progress=alarm)
        except KeyboardInterrupt:
            assert time.process_time() - alarm.rang < AT_ONCE
            assert rows_of(shop.program.path, journal=True) == journal
        else:
            shop.program.undo()
            assert rows_of(shop.program.path) == before

    at()
