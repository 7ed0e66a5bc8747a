"""Files and lines made to hurt, as hypothesis draws them: a kind's own form, then damage to it."""

from __future__ import annotations

import io
import json
import stat
import zipfile
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from tests.services.archive_files import TABLES

if TYPE_CHECKING:
    from collections.abc import Callable

    Draw = Callable[[st.SearchStrategy], object]

# What breaks programs: halves of an emoji, NULs, turned writing, other ends of line, markup,
# formulas, letters that change length when folded.
MARKS = [
    "\ud83d", "\udc00", "\udcff", "\0", "\u202e", "\u2066", "\u200b", "\ufeff", "\u2028", "\x85",
    "\x1b[2J", "\r", "\n", "\r\n", "\t", "\x0b", "\x7f", '"', '""', ",", ";", ":", "\\", "\\n",
    "=1+1", "@", "'", "<b>", "&amp;", "%FIRSTNAME%", "ﬁ", "ß", "İ", "é", "e\u0301", "Ã©", "œ",
    "李", "🚀", "👩‍💻", "\U0010ffff", "a" * 300, "\u0301" * 40,
]  # fmt: skip
words = st.sampled_from(
    ["Ada", "Exemple", "Jean", "Tremblay", "Luc Roy", "Acme", "LinkedIn Member"]
)
plain = st.text("abé 1/2-:.,;", max_size=12)
texts = st.lists(st.one_of(words, plain, st.sampled_from(MARKS)), max_size=5).map(" ".join)
days = st.sampled_from(
    ["08 Feb 2026", "2026-02-08", "8/2/26", "4-Apr-21", "99 Feb 2026", "1/10/26, 9:00 AM",
     "2026-02-09 10:00:00 UTC", "31/31/31", "", "0000-00-00", "2024-02-30", "١٢/٣/٢٦"]
)  # fmt: skip
addresses = st.sampled_from(
    ["https://www.linkedin.com/in/ada-e", "https://www.linkedin.com/in/zo%C3%AB-b/", "", "//",
     "https://example.org/in/x", "javascript:alert(1)", "ada@example.org", "@", "%", "/in/%00",
     "urn:li:member:900000017"]
)  # fmt: skip
cells = st.one_of(texts, days, addresses, st.just("Oui"), st.just("OUTGOING"), st.just("INCOMING"))

HEADERS = [header for _, header in TABLES.values()]
PEOPLE_HEADERS = [
    "Prénom,Nom,Courriel,Entreprise,Note",
    "First Name,Last Name,E-mail 1 - Value,Phone 1 - Value,Labels",
    "Name,Email,Tags",
    "Nom complet;Courriel;Étiquettes",
]
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "latin-1"]


def encoded(text: str, encoding: str) -> bytes:
    """Return text as bytes, whatever it holds."""
    if encoding.startswith(("utf-8", "utf-16")):
        return text.encode(encoding, "surrogatepass")
    return text.encode(encoding, "replace")


@st.composite
def damaged(draw: Draw, whole: st.SearchStrategy) -> bytes:
    """Draw bytes, and mostly cut, doubled or changed in some places."""
    data = bytearray(draw(whole))
    for _ in range(draw(st.integers(0, 4))):
        place = draw(st.integers(0, len(data)))
        what = draw(st.binary(max_size=8))
        match draw(st.sampled_from(["change", "drop", "double", "cut"])):
            case "change":
                data[place : place + len(what)] = what
            case "drop":
                del data[place : place + draw(st.integers(0, 60))]
            case "double":
                data[place:place] = data[place : place + draw(st.integers(0, 300))] * 3
            case _:
                del data[place:]
    return bytes(data)


@st.composite
def _tables(draw: Draw, headers: list[str]) -> bytes:
    """Draw a table below one of the headers, its rows maybe in several encodings."""
    header = draw(st.sampled_from(headers))
    separator = draw(st.sampled_from([",", ";", "\t"])) if draw(st.booleans()) else ","
    end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    width = header.count(",") + 1
    lines = [header.replace(",", separator)]
    for _ in range(draw(st.integers(0, 6))):
        row = draw(st.lists(cells, min_size=0, max_size=width + 2))
        row += [""] * (width - len(row) if draw(st.booleans()) else 0)
        if draw(st.booleans()):
            row = [f'"{each.replace(chr(34), chr(34) * 2)}"' for each in row]
        lines.append(separator.join(row))
    encodings = draw(st.lists(st.sampled_from(ENCODINGS), min_size=1, max_size=3))
    pieces = [
        encoded(line + end, encodings[number % len(encodings)]) for number, line in enumerate(lines)
    ]
    return b"".join(pieces)


tables = damaged(_tables(HEADERS))
people = damaged(_tables(PEOPLE_HEADERS))

ENTRY_NAMES = [
    "Connections.csv", "Invitations.csv", "messages.csv", "Notes.csv", "Profile.csv", "b.zip",
    "../../up.csv", "/etc/passwd", "..\\up.csv", "C:\\x.csv", "a/" * 40 + "Connections.csv",
    "con.csv", "\0.csv", "é.csv", "💥.csv", " .csv", "folder/", "xl/workbook.xml",
    "._Connections.csv", "a\nb.csv", "\u202ecsv.exe",
]  # fmt: skip


@st.composite
def _zips(draw: Draw, depth: int = 2) -> bytes:
    """Draw a zip: names that point elsewhere, links, locks, zips inside, sizes that lie."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for _ in range(draw(st.integers(0, 4))):
            name = draw(st.sampled_from(ENTRY_NAMES))
            inner = st.one_of(tables, _zips(depth - 1)) if depth else tables
            info = zipfile.ZipInfo(name)
            info.compress_type = draw(
                st.sampled_from([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2])
            )
            if draw(st.integers(0, 5)) == 0:
                info.external_attr = (stat.S_IFLNK | 0o777) << 16
            if info.filename not in archive.NameToInfo:
                archive.writestr(info, draw(inner))
    data = bytearray(held.getvalue())
    if draw(st.integers(0, 4)) == 0:
        _lie(draw, data)
    return bytes(data)


def _lie(draw: Draw, data: bytearray) -> None:
    """Lock an entry, or change its sizes, in the table of contents."""
    place = data.find(b"PK\1\2")
    if place >= 0:
        offset, width = draw(st.sampled_from([(8, 1), (10, 2), (20, 4), (24, 4), (42, 4)]))
        data[place + offset : place + offset + width] = draw(
            st.binary(min_size=width, max_size=width)
        )


zips = damaged(_zips())

_PROPERTIES = [
    "FN", "N", "EMAIL", "TEL", "ORG", "TITLE", "NOTE", "NICKNAME", "CATEGORIES", "URL", "ADR",
    "KIND", "X-ABShowAs", "X-SOCIALPROFILE", "item1.URL", "item1.X-ABLabel", "PHOTO", "VERSION",
    "REV", "",     "X-NETKEEPER-CONNECTED-ON",
]  # fmt: skip
_PARAMETERS = [
    "", ";TYPE=home", ";CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE", ";QUOTED-PRINTABLE",
    ";CHARSET=utf-7", ";CHARSET=idna", ";CHARSET=rot13", ';X="a:b;c"', ';X="', ";ENCODING=b",
    ";CHARSET=punycode", ";CHARSET=unicode_escape", ";VALUE=uri",
]  # fmt: skip
_VALUES = [
    "=C3=A9=",
    "=",
    "=\n=41",
    "a\\;b\\,c\\n",
    "\\",
    ";;;;",
    ",,,",
    "data:;base64,AAAA",
    "2.1",
]


@st.composite
def _cards(draw: Draw) -> bytes:
    lines: list[str] = []
    for _ in range(draw(st.integers(1, 3))):
        lines.append(draw(st.sampled_from(["BEGIN:VCARD", "begin : vcard", "x.BEGIN:VCARD"])))
        lines.append("VERSION:" + draw(st.sampled_from(["2.1", "3.0", "4.0", "9"])))
        for _ in range(draw(st.integers(0, 8))):
            value = draw(st.one_of(texts, st.sampled_from(_VALUES), addresses))
            name, more = draw(st.sampled_from(_PROPERTIES)), draw(st.sampled_from(_PARAMETERS))
            lines.append(f"{name}{more}:{value}")
            if draw(st.integers(0, 6)) == 0:
                lines.append(" " + draw(texts))
        if draw(st.integers(0, 6)):
            lines.append("END:VCARD")
    end = draw(st.sampled_from(["\r\n", "\n", "\r"]))
    return encoded(end.join(lines), draw(st.sampled_from(ENCODINGS)))


cards = damaged(_cards())

_ICS_LINES = [
    "DTSTART:20260208T100000Z", "DTSTART;VALUE=DATE:20260208", "DTEND:20260208T110000",
    "DTSTART;TZID=America/Toronto:20260208T100000", "DTSTART;TZID=Nowhere:20260208T100000",
    "DTSTART:99999999T999999", "DTSTART:", "DURATION:PT1H", "DURATION:-P99999W", "UID:1", "UID:",
    "RRULE:FREQ=SECONDLY", "RRULE:FREQ=DAILY;COUNT=999999999", "RRULE:FREQ=YEARLY;UNTIL=99991231",
    "RRULE:FREQ=WEEKLY;BYDAY=XX", "RRULE:", "EXDATE:20260208T100000Z", "STATUS:CANCELLED",
    "RECURRENCE-ID:20260208T100000Z", "RDATE:20260208T100000Z,x", "GEO:a;b", "ATTENDEE:mailto:",
    'ATTENDEE;CN="Ada Exemple";PARTSTAT=ACCEPTED:mailto:ada@example.org',
    "ORGANIZER;CN=Jean:mailto:jean@example.org", "BEGIN:VALARM", "END:VALARM", "BEGIN:VTIMEZONE",
    "TZID:Own", "END:VTIMEZONE", "BEGIN:STANDARD", "TZOFFSETFROM:+9999", "END:STANDARD",
    "RECURRENCE-ID;RANGE=THISANDFUTURE:20260208", "DTSTART;TZID=Own:20260208T100000",
]  # fmt: skip


@st.composite
def _calendars(draw: Draw) -> bytes:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0"]
    for _ in range(draw(st.integers(0, 3))):
        lines.append(draw(st.sampled_from(["BEGIN:VEVENT", "BEGIN:VTODO"])))
        for _ in range(draw(st.integers(0, 8))):
            own = texts.map(lambda text: f"SUMMARY:{text}")
            lines.append(draw(st.one_of(st.sampled_from(_ICS_LINES), own)))
        lines.append(draw(st.sampled_from(["END:VEVENT", "END:VTODO", ""])))
    lines.append("END:VCALENDAR")
    end = draw(st.sampled_from(["\r\n", "\n"]))
    return encoded(end.join(lines), draw(st.sampled_from(ENCODINGS)))


calendars = damaged(_calendars())

_SCALARS = st.one_of(
    st.none(), st.booleans(), texts, days, st.floats(), st.integers(-5, 5),
    st.sampled_from([2**63, -(2**63) - 1, 10**400, 0.1, "2026-02-08T10:00:00Z"]),
)  # fmt: skip
_ANY_JSON = st.recursive(
    _SCALARS, lambda inner: st.one_of(st.lists(inner), st.dictionaries(texts, inner)), max_leaves=12
)


def documents(sound: bytes) -> st.SearchStrategy:
    """Return the strategy of JSON documents: a sound one's members changed, others, damage."""
    loaded = json.loads(sound)

    @st.composite
    def changed(draw: Draw) -> bytes:
        document = {name: rows for name, rows in loaded.items() if name == "netkeeper" or rows}
        document |= {name: [] for name in loaded if name not in document}
        for _ in range(draw(st.integers(0, 3))):
            table = draw(st.sampled_from(sorted(document)))
            rows = document[table]
            if isinstance(rows, list) and rows and isinstance(rows[0], dict):
                row = dict(draw(st.sampled_from(rows)))
                row[draw(st.sampled_from(sorted(row)))] = draw(st.one_of(_SCALARS, _ANY_JSON))
                document[table] = [*rows, row] if draw(st.booleans()) else [row]
            else:
                document[table] = draw(_ANY_JSON)
        return json.dumps(document, ensure_ascii=draw(st.booleans())).encode(
            "utf-8", "surrogatepass"
        )

    anything = _ANY_JSON.map(lambda each: json.dumps({"netkeeper": each}).encode())
    deep = st.integers(1, 3_000).map(lambda n: b'{"netkeeper":' + b"[" * n + b"]" * n + b"}")
    return damaged(st.one_of(changed(), changed(), anything, deep, st.just(sound)))


typed = st.lists(
    st.one_of(
        texts,
        st.sampled_from(
            ["Ada", "avec", "@ 5 à 7", "hier", "demain", "le 31 février", "in 99999999 days", "et",
             "re", "il y a 10000000000 ans", "with Jean", "#", "://",
             "lundi prochain", "-1", "12/12/12"]
        ),
    ),
    max_size=8,
).map(" ".join)  # fmt: skip
lines = damaged(typed.map(lambda text: encoded(text, "utf-8")))
