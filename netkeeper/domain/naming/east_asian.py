"""Takes apart and puts together names written in Han, Hangul or kana, family name first."""

from __future__ import annotations

import re

from netkeeper.domain.patterns import pattern

_SIGNS = pattern(
    "[\u3005\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff・\\s]+"
)
_KANA = pattern("[\u3040-\u30ff]")
_HANGUL = pattern("[\uac00-\ud7a3]")
_TWO_SIGNS = pattern(
    "欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|東方|皇甫|尉迟|公孙|公孫|慕容|令狐|司徒|夏侯"
    "|남궁|황보|제갈|선우|독고|사공|서문"
)
_ONE_SIGN = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾萧蕭田"
    "董袁潘于余蒋蔣蔡杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹"
    "薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴莫孔向常"
    "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진"
)
_JAPANESE_PAIR = 4  # signs: 山田太郎 is two and two


def is_written_so(text: str) -> bool:
    """Tell whether the text is written in Han, Hangul or kana alone."""
    return bool(text.strip()) and _SIGNS.fullmatch(text) is not None


def _family_length(signs: str) -> int:
    if len(signs) <= 1 or (_KANA.search(signs) and not _HANGUL.search(signs)):
        return 0
    if _TWO_SIGNS.match(signs) and signs[2:]:
        return 2
    return 2 if len(signs) >= _JAPANESE_PAIR else 1


def split(text: str) -> tuple[str, str]:
    """Return given and family name of a name that `is_written_so`."""
    words = re.split(r"[\s・]+", text.strip(" ・\t\n"))
    if len(words) > 1:
        if words[0] not in _ONE_SIGN and words[-1] in _ONE_SIGN:
            return " ".join(words[:-1]), words[-1]
        return " ".join(words[1:]), words[0]
    signs = words[0]
    length = _family_length(signs)
    return signs[length:], signs[:length]


def join(given: str, family: str) -> str:
    """Return the whole name, family name first, whichever of the two fields holds it."""
    if family not in _ONE_SIGN and given in _ONE_SIGN:
        given, family = family, given
    kana = _KANA.search(given + family) is not None
    return f"{family} {given}" if kana else family + given
