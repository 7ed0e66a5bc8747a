"""From bytes to text: which encoding a file is in, and text that was once decoded wrongly."""

from __future__ import annotations

import codecs
import io
import re

UTF8 = "utf-8"
CP1252 = "cp1252"

_MARKS = (
    (codecs.BOM_UTF8, UTF8),
    (codecs.BOM_UTF16_LE, "utf-16-le"),  # Excel's "Unicode text"
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
NULL = "\0"
LOST = "\ufffd"  # what stands for bytes that are no text


class Decoder:
    """Decode a file block by block, settling its encoding as the bytes show it.

    A byte-order mark decides. Else it is UTF-8 as LinkedIn writes it, until a byte is met that
    can't be: if no letter beyond ASCII was right before, and more around it are wrong than
    right, the file is a spreadsheet's Windows-1252 (what was read so far is the same in both);
    else it is UTF-8 with damaged places, and each becomes U+FFFD. So no second pass is needed,
    and one bad byte in 50 MB doesn't spoil every accent.
    """

    def __init__(self) -> None:
        self.encoding = ""  # known once the first block was decoded
        self.damaged = 0  # places that became U+FFFD
        self._marked = False
        self._seen_utf8 = False
        self._pending = b""
        self._wide: codecs.IncrementalDecoder | None = None

    @property
    def guessed(self) -> bool:
        """Tell whether the encoding is a fallback that nothing in the file confirms."""
        return self.encoding == CP1252

    def decode(self, block: bytes, *, final: bool = False) -> str:
        """Return the text of the next block; bytes of a letter cut in two wait for the next."""
        if not self.encoding:
            block = self._settle_by_mark(block)
        if self._wide is not None:
            text = self._wide.decode(block, final)
            self.damaged += text.count(LOST)
            return text
        if self.encoding == CP1252:
            return block.decode(CP1252, "replace")
        return self._decode_utf8(self._pending + block, final=final)

    def _settle_by_mark(self, block: bytes) -> bytes:
        self.encoding = UTF8
        for mark, encoding in _MARKS:
            if block.startswith(mark):
                self.encoding, self._marked = encoding, True
                if encoding != UTF8:
                    self._wide = codecs.getincrementaldecoder(encoding)("replace")
                return block[len(mark) :]
        return block

    def _decode_utf8(self, data: bytes, *, final: bool) -> str:
        try:
            text, used = codecs.utf_8_decode(data, "strict", final)
        except UnicodeDecodeError:
            text, used = codecs.utf_8_decode(data, "replace", final)
            bad = text.count(LOST)
            good = sum(not one.isascii() for one in text) - bad
            if not (self._marked or self._seen_utf8 or good >= bad):
                self.encoding, self._pending = CP1252, b""
                return data.decode(CP1252, "replace")
            self.damaged += bad
        self._pending = data[used:]
        self._seen_utf8 = self._seen_utf8 or not text.isascii()
        return text


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
