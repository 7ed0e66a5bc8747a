"""Says how equal two names are whose keys are: the same, or only alike once folded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.folding import han, is_latin
from netkeeper.domain.identity.candidates import Named, Reason
from netkeeper.domain.naming.names import is_beside, name_key, name_tokens, split_name
from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from netkeeper.domain.naming.name_vocabulary import Vocabulary

# Vietnamese family names that most bear, and the words inside names that tell man and woman.
_VIETNAMESE = frozenset(
    [
        *("nguyen", "tran", "le", "pham", "huynh", "hoang", "phan", "vo", "vu", "dang", "bui"),
        *("ngo", "duong", "dinh", "trinh", "truong", "dao", "do", "ho", "ly", "luu", "lam"),
        *("mai", "doan", "luong", "cao", "chau", "thai", "quach", "dam", "tong", "phung"),
    ]
)
_INSIDE = frozenset({"van", "thi"})
# Chinese and Korean family names, as they are mostly romanised.
_ONE_SYLLABLE = frozenset(
    [
        *("ahn", "an", "bae", "baek", "cao", "chae", "chan", "chang", "chen", "cheng", "cheung"),
        *("chiu", "cho", "choi", "chow", "chu", "chung", "deng", "ding", "dong", "fan", "feng"),
        *("fung", "gao", "guo", "han", "he", "ho", "hong", "hsu", "hu", "huang", "hwang", "jang"),
        *("jeon", "jeong", "jiang", "jin", "jung", "kang", "kim", "ko", "kwan", "kwok", "kwon"),
        *("lai", "lam", "lau", "lee", "leung", "li", "liang", "lim", "lin", "liu", "lo", "lu"),
        *("luo", "ma", "moon", "ng", "noh", "oh", "pan", "park", "peng", "ryu", "seo", "shen"),
        *("shin", "sohn", "song", "sun", "tan", "tang", "tsai", "tse", "wang", "wei", "wong"),
        *("woo", "wu", "xie", "xu", "yang", "yao", "ye", "yeung", "yi", "yip", "yoo", "yoon"),
        *("yu", "yuan", "zeng", "zhang", "zhao", "zheng", "zhou", "zhu"),
    ]
)


@frozen
class Equality:
    """How equal two names of one key are; `is_whole` if nothing in them differs."""

    score: float
    reasons: tuple[Reason, ...]
    is_whole: bool


# That of a name that stood in brackets beside another.
_BESIDE = Equality(0.74, (Reason.OTHER_NAME, Reason.PART), is_whole=False)


def _halves(person: Named, name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words of the given and of the family name."""
    given, family = name_tokens(person.given_name), name_tokens(person.family_name)
    if (*given, *family) == name_tokens(name) and given and family:
        return given, family
    parts = split_name(name)
    return name_tokens(parts[0]), name_tokens(parts[1])


def _is_turned(tokens: tuple[str, ...], person: Named, name: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the words are the name's, family name first, and can't be meant otherwise.

    Martin Paul may be somebody else than Paul Martin, and Li Wang than Wang Li; Marie-Anne Roy is
    not Anne-Marie.
    """
    given, family = _halves(person, name)
    either = vocabulary.either.issuperset(tokens) or _ONE_SYLLABLE.issuperset(tokens)
    return tokens == (*family, *given) and not either


def _is_vietnamese_turned(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two are one Vietnamese name, in its own order or given name first.

    Nguyễn Văn Hùng is Hùng Nguyễn Văn and Hung Van Nguyen; Nguyễn Minh Anh is not Anh Minh.
    """
    readings: list[set[tuple[str, ...]]] = []
    for tokens in (one, other):
        bare = tuple(each for each in tokens if each not in _INSIDE)
        turned = {bare, (*bare[-1:], *bare[:-1])}
        readings.append({each for each in turned if each[1:] and each[0] in _VIETNAMESE})
    return not readings[0].isdisjoint(readings[1])


def _is_rotated(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two are one Chinese or Korean name, family name first and last.

    Chan Tai Man is Tai Man Chan; of two words alone, either may be the family's.
    """
    if len(one) < 3:  # noqa: PLR2004 - a family name and two syllables
        return False
    return any(
        first[0] in _ONE_SYLLABLE and (*first[1:], first[0]) == last
        for first, last in ((one, other), (other, one))
    )


def equality(sought: str, person: Named, vocabulary: Vocabulary) -> Equality:
    """Compare a sought name with the person's name of the same key."""
    key = name_key(sought)
    names = [each for each in (person.display_name, *person.other_names) if name_key(each) == key]
    if all(map(is_beside, names)):
        return _BESIDE
    name = next(each for each in names if not is_beside(each))
    reason = Reason.SAME_NAME if name == person.display_name else Reason.OTHER_NAME
    if is_latin(sought) != is_latin(name):
        return Equality(0.95, (Reason.TRANSLITERATED,), is_whole=False)
    if sorted(han(sought)) != sorted(han(name)):
        return Equality(0.78, (Reason.TRANSLITERATED,), is_whole=False)
    tokens = name_tokens(sought)
    if tokens == name_tokens(name):
        return Equality(1.0, (reason,), is_whole=True)
    if (
        _is_turned(tokens, person, name, vocabulary)
        or _is_vietnamese_turned(tokens, name_tokens(name))
        or _is_rotated(tokens, name_tokens(name))
    ):
        return Equality(0.98, (reason, Reason.ORDER), is_whole=True)
    return Equality(0.9, (Reason.ORDER,), is_whole=False)
