"""From bytes to text: which encoding a file is in, and text that was once decoded wrongly."""

from __future__ import annotations

import codecs
import io
import re

UTF8 = "utf-8"
CP1252 = "cp1252"
MAC = "mac-roman"

_MARKS = (
    (codecs.BOM_UTF16_LE, "utf-16-le"),  # Excel's "Unicode text"
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
NULL = "\0"
LOST = "\ufffd"  # what stands for bytes that are no text
# A byte that is no UTF-8, as Python keeps it, and what it is in Windows' letters.
_STRAY = re.compile("[\udc80-\udcff]")
_IN_WINDOWS = {0xDC00 + each: bytes([each]).decode(CP1252, "replace") for each in range(128, 256)}

_PLAIN = 16  # letters of a beginning in ASCII, each beside a null, that tell UTF-16 without a mark
_UNMARKED = (
    (re.compile(rb"(?:[\t\n\r\x20-\x7e]\0){%d}" % _PLAIN), "utf-16-le"),
    (re.compile(rb"(?:\0[\t\n\r\x20-\x7e]){%d}" % _PLAIN), "utf-16-be"),
)
# Where no word has a letter or a mark: a capital after a small letter and the reverse, a mark
# within a word, one that opens a quotation after a letter, what is hardly ever written at all.
_ODD = re.compile(
    "(?<=[a-z])[À-ÖØ-ÞŒŠŽŸ“‘]|Ÿ(?=[a-z])|(?<=[A-Z])[ß-öø-ÿœšž](?=[A-Z])"
    r"|(?<=[^\W\d_])(?![’\u00a0·–—])[^\x00-\x7f\w](?=[^\W\d_])"
    "|[\u0080-\u009fƒˆ˜\ufffd]"
)


def utf16_of(data: bytes) -> tuple[str, int]:
    """Return which UTF-16 a file begins in, and how long its mark is; "" where in none.

    Without a mark its beginning tells: a heading or "BEGIN:VCARD" is ASCII.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, len(mark)
    return next((name for plain, name in _UNMARKED if plain.match(data)), ""), 0


def one_byte_encoding(data: bytes) -> str:
    """Return in which encoding a text is that is no UTF-8: Windows', or that of an old Mac.

    Read wrongly, letters stand where none do, "CafŽ"; where as many do either way, it is Windows'.
    """
    mac, windows = (
        sum(1 for _ in _ODD.finditer(data.decode(each, "replace"))) for each in (MAC, CP1252)
    )
    return MAC if mac < windows else CP1252


class Decoder:
    """Decode a file block by block, settling its encoding as the bytes show it.

    A byte-order mark decides, or the nulls of UTF-16. Else it is UTF-8 as LinkedIn writes it, until
    a byte is met that can't be: if no letter beyond ASCII was right before, and more around it are
    wrong than right, the file is a spreadsheet's Windows-1252 or Mac Roman (what was read so far is
    the same in all); else it is UTF-8 with lines of another file in it, or damaged, and each stray
    byte is read as Windows writes it. So no second pass is needed, and one bad byte in 50 MB
    doesn't spoil every accent.
    """

    def __init__(self) -> None:
        self.encoding = ""  # known once the first block was decoded
        self.damaged = 0  # characters that were read otherwise, or are lost
        self.damaged_at = 0  # where the first of them stands in the block decoded last
        self._marked = False
        self._seen_utf8 = False
        self._pending = b""
        self._wide: codecs.IncrementalDecoder | None = None

    @property
    def guessed(self) -> bool:
        """Tell whether the encoding is a fallback that nothing in the file confirms."""
        return self.encoding in {CP1252, MAC}

    def decode(self, block: bytes, *, final: bool = False) -> str:
        """Return the text of the next block; bytes of a letter cut in two wait for the next."""
        if not self.encoding:
            block = self._settle(block)
        if self._wide is not None:
            text = self._wide.decode(block, final)
            self._note(text.count(LOST), text.find(LOST))
            return text
        if self.guessed:
            return block.decode(self.encoding, "replace")
        return self._decode_utf8(self._pending + block, final=final)

    def _settle(self, block: bytes) -> bytes:
        wide, mark = utf16_of(block)
        if not wide and block.startswith(codecs.BOM_UTF8):
            mark = len(codecs.BOM_UTF8)
        self.encoding, self._marked = wide or UTF8, mark > 0
        if wide:
            self._wide = codecs.getincrementaldecoder(wide)("replace")
        return block[mark:]

    def _decode_utf8(self, data: bytes, *, final: bool) -> str:
        try:
            text, used = codecs.utf_8_decode(data, "strict", final)
        except UnicodeDecodeError:
            text, used = codecs.utf_8_decode(data, "surrogateescape", final)
            strays = _STRAY.findall(text)
            bad = len(strays)
            good = sum(not one.isascii() for one in text) - bad
            if not (self._marked or self._seen_utf8 or good >= bad):
                self.encoding, self._pending = one_byte_encoding(data), b""
                return data.decode(self.encoding, "replace")
            self._note(bad, text.index(strays[0]))
            text = text.translate(_IN_WINDOWS)
        self._pending = data[used:]
        self._seen_utf8 = self._seen_utf8 or not text.isascii()
        return text

    def _note(self, damaged: int, first: int) -> None:
        self.damaged += damaged
        self.damaged_at = first


def text_of(data: bytes) -> str:
    """Return a file's beginning as a table's records are read: line feeds alone, and no NULs."""
    return one_line_end(Decoder().decode(data)).replace(NULL, "")


def is_binary(data: bytes) -> bool:
    """Tell whether a file's beginning holds what no text has."""
    return b"\0" in data and not utf16_of(data)[0]


def one_line_end(text: str) -> str:
    """Return the text with every line ended by a line feed, lone carriage returns too."""
    return io.IncrementalNewlineDecoder(None, translate=True).decode(text, final=True)


# What Windows-1252 makes of UTF-8's continuation bytes 0x80 to 0xBF; five bytes it leaves
# undefined stay as they are, which is what Windows does too.
_CONTINUATION = "".join(
    bytes([byte]).decode(CP1252, "ignore") or chr(byte) for byte in range(0x80, 0xC0)
)
_AS_BYTE = {letter: 0x80 + place for place, letter in enumerate(_CONTINUATION)}
_MIS_DECODED = re.compile(
    f"[\u00c2-\u00df][{re.escape(_CONTINUATION)}]"
    f"|[\u00e0-\u00ef][{re.escape(_CONTINUATION)}]{{2}}"
    f"|[\u00f0-\u00f4][{re.escape(_CONTINUATION)}]{{3}}"
)
_CLEAN_SHARE = 10  # one clean letter in so many broken ones still counts as broken everywhere
_SAMPLES = 3


def _mend(found: re.Match[str]) -> str:
    broken = found[0]
    data = bytes([ord(broken[0]), *(_AS_BYTE[one] for one in broken[1:])])
    try:
        return data.decode(UTF8)
    except UnicodeDecodeError:
        return broken


def repaired(text: str) -> str:
    """Return the text with UTF-8 that was read as Windows-1252 read rightly: "ZoÃ«" is "Zoë"."""
    return text if text.isascii() else _MIS_DECODED.sub(_mend, text)


def mis_decoded_samples(text: str) -> tuple[tuple[str, str], ...]:
    """Return some words as they stand and repaired, when the text was mis-decoded throughout.

    Members type such letters too, up to six in a file, so the letters that are right are weighed
    against them: none to speak of may be left.
    """
    broken = [one for one in _MIS_DECODED.findall(text) if repaired(one) != one]
    if not broken:
        return ()
    beyond_ascii = sum(not one.isascii() for one in text)
    if (beyond_ascii - sum(map(len, broken))) * _CLEAN_SHARE > len(broken):
        return ()
    words = dict.fromkeys(
        word for word in re.split(r"[,;\t\n\" ]+", text) if repaired(word) != word
    )
    return tuple((word, repaired(word)) for word in list(words)[:_SAMPLES])
