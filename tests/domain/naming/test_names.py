"""Names as people write them: folding, parts, keys, initials, profiles and addresses."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netkeeper.domain.folding import fold
from netkeeper.domain.naming import names
from netkeeper.domain.naming.name_parts import take_apart
from netkeeper.domain.profiles import email_key, slug_of

# Any code point at all, lone surrogates and control characters included.
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)
PIECES = st.sampled_from(
    [
        *("Marie", "LÉVESQUE", "de la", "St-", "O’", "(", ")", '"', "«", "née ", ", ", "MBA"),
        *("ing.", "Me ", " - ", " | ", "李", "김", "محمد", "🚀", "J.", "-", "'", "elle/she"),
        *("\u200d", "\ud83d", " "),
    ]
)
NAME_LIKE = st.lists(PIECES, max_size=12).map("".join)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  Émilie\u00a0 CÔTÉ ", "emilie cote"),
        ("O’Connor", "oconnor"),
        ("O'Connor", "oconnor"),
        ("d´Amours", "damours"),
        ("Jean-François", "jean francois"),
        ("Jean‑François", "jean francois"),
        ("🚀 Zoë ✨", "zoe"),
        ("Zoë🇨🇦", "zoe"),
        ("🅹ohn", "john"),
        ("Łukasz Øster Straße", "lukasz oster strasse"),
        ("李明", "li ming"),
        ("김민수", "gim min su"),
        ("Владимир", "vladimir"),
        ("𝐋𝐮𝐜 Ｒｏｙ", "luc roy"),
        ("Mar\u00adie\u200b", "marie"),
        ("a\ud800b\x00c", "a b c"),
        ("🙂", ""),
        ("", ""),
    ],
)
def test_folding_leaves_plain_words(text, folded):
    assert fold(text) == folded


@given(ANY_TEXT | NAME_LIKE)
def test_folding_any_text_gives_plain_words_and_folding_again_changes_nothing(text):
    folded = fold(text)
    assert fold(folded) == folded
    assert folded.isascii()
    assert folded == " ".join(folded.split()).lower()


@pytest.mark.parametrize(
    "written",
    [
        "Luc Roy, ing.",
        "Luc Roy ing.",
        "Luc Roy, ing., MBA",
        "Luc Roy, M. Sc., Ph. D.",
        "Luc Roy, CRHA et MBA",
        "Luc Roy, CPA-EJ",
        "Luc Roy MBA ASC C.Dir.",
        "Luc Roy PMP XYZ",
        "Luc Roy, Fellow CRHA",
        "Luc Roy, M. Ing.",
        "LUC ROY, CPA",
        "Luc Roy – PMP",
        "Luc Roy | Courtier immobilier",
        "Luc Roy ● Coach",
        "Luc Roy • MBA",
        "Luc Roy, consultant en TI",
        "Luc Roy chez Nordet",
        "Luc Roy // Nordet",
        "Luc Roy (il/lui)",
        "Luc Roy (he/him)",
        "Luc Roy they/them",
        "Luc Roy (elle)",
        "Me Luc Roy",
        "Mᵉ Luc Roy",
        "Mtre Luc Roy",
        "Maître Luc Roy",
        "M. Luc Roy",
        "Prof. Dr. Luc Roy, MD, FRCPC",
        "Dr.Luc Roy",
        "L’honorable Luc Roy, c.r.",
        "🇨🇦 Luc Roy ⭐️",
        'Luc "Lucky" Roy',
        "“Luc” Roy",
        "« Luc » Roy, CPA",
        "“Luc Roy”",
        "Luc « Lucky » Roy",
        "Luc ‘Lucky’ Roy",
        "Luc (Lucky) Roy",
        "Luc Roy (né Gagnon)",
        "Luc Roy 卢克",
        "Roy, Luc",
        "Roy, Me Luc, notaire",
        "ROY Luc",
        "Luc ROY",
        "luc  roy\n",
    ],
)
def test_what_stands_around_a_name_is_no_part_of_it(written):
    assert names.name_tokens(written) == ("luc", "roy")


@pytest.mark.parametrize(
    ("written", "tokens"),
    [
        ("Linda Ma", ("linda", "ma")),
        ("Thi Linh Do", ("thi", "linh", "do")),
        ("Li, Ma", ("ma", "li")),
        ("Luc Roy CPA GAGNON", ("luc", "roy", "cpa", "gagnon")),
        ("Wei Ing", ("wei", "ing")),
        ("M. Tremblay", ("m", "tremblay")),
        ("ME Tremblay", ("me", "tremblay")),
        ("Mme Tremblay", ("tremblay",)),
        ("Sophie L.", ("sophie", "l")),
        ("J.P. Roy", ("j", "p", "roy")),
        ("Robert J. Smith", ("robert", "j", "smith")),
        ("John Smith, Jr.", ("john", "smith", "jr")),
        ("Luc St-Pierre", ("luc", "st", "pierre")),
        ("Luc Saint Pierre", ("luc", "st", "pierre")),
        ("Anne Sainte-Marie", ("anne", "ste", "marie")),
        ("Dr.", ("dr",)),
        ("Marc 2", ("marc", "2")),
        ("", ()),
    ],
)
def test_words_that_only_look_like_titles_stay(written, tokens):
    assert names.name_tokens(written) == tokens


@pytest.mark.parametrize(
    ("full", "parts"),
    [
        ("Marie Tremblay", ("Marie", "Tremblay")),
        ("LÉVESQUE Chantal", ("Chantal", "LÉVESQUE")),
        ("Chantal LÉVESQUE", ("Chantal", "LÉVESQUE")),
        ("DE LA DURANTAYE Jean-François", ("Jean-François", "DE LA DURANTAYE")),
        ("Jean-François de la Durantaye", ("Jean-François", "de la Durantaye")),
        ("Marie-Ève Tremblay-Gagnon, ing., MBA", ("Marie-Ève", "Tremblay-Gagnon")),
        ("Mtre Luc Roy", ("Luc", "Roy")),
        ("Tremblay, Marie", ("Marie", "Tremblay")),
        ("van den Berg, Jan", ("Jan", "van den Berg")),
        ("Jan van den Berg", ("Jan", "van den Berg")),
        ("Youssef Ben Salah", ("Youssef", "Ben Salah")),
        ("Ben Smith", ("Ben", "Smith")),
        ("Jean Guy Tremblay", ("Jean Guy", "Tremblay")),
        ("Marie Eve Tremblay Gagnon", ("Marie Eve", "Tremblay Gagnon")),
        ("Robert J. Smith", ("Robert J.", "Smith")),
        ("John Smith III", ("John", "Smith III")),
        ("Jo-Ann O Connor", ("Jo-Ann", "O Connor")),
        ("JF Roy", ("JF", "Roy")),
        ("Émilie 🚀 O’Connor", ("Émilie", "O’Connor")),
        ("Mme Tremblay", ("", "Tremblay")),
        ("Madonna", ("Madonna", "")),
        ("Roy, Bob Jr.", ("Bob", "Roy Jr.")),
        ("Côté, Zoé fils", ("Zoé", "Côté fils")),
        ("Roy, Junior", ("Junior", "Roy")),
        ("李明", ("明", "李")),
        ("李 明", ("明", "李")),
        ("小明 王", ("小明", "王")),  # as LinkedIn shows it
        ("佐藤 太郎", ("太郎", "佐藤")),
        ("李明🌱, MBA", ("明", "李")),
        ("Luc🇨🇦 Roy💡", ("Luc", "Roy")),
        ("欧阳修", ("修", "欧阳")),
        ("山田太郎", ("太郎", "山田")),
        ("김민수", ("민수", "김")),
        ("🚀", ("🚀", "")),
        ("", ("", "")),
    ],
)
def test_a_name_typed_in_one_field_is_split(full, parts):
    assert names.split_name(full) == parts


@pytest.mark.parametrize(
    ("given_name", "family", "shown"),
    [
        (" Marie ", "Tremblay  Gagnon", "Marie Tremblay Gagnon"),
        ("Marie", "", "Marie"),
        ("", "Tremblay", "Tremblay"),
        ("明", "李", "李明"),
        ("太郎", "佐藤", "佐藤太郎"),
        ("李", "明", "李明"),  # as LinkedIn's first and last name hold it
        ("Ming", "李", "Ming 李"),
        ("Ma\x00rie\u202e", "Roy", "Ma rie Roy"),
    ],
)
def test_the_whole_name_is_shown_on_one_line(given_name, family, shown):
    assert names.display_name(given_name, family) == shown


@pytest.mark.parametrize(
    ("given_name", "family", "display", "letters"),
    [
        ("Marie-Ève", "Tremblay", "", "MT"),
        ("Jean-François", "de la Durantaye", "", "JD"),
        ("Émilie 🚀", "O'Connor ", "", "ÉO"),
        ("Dr Anne", "St-Onge, CPA", "", "AS"),
        ("", "", "Luc Roy, ing.", "LR"),
        ("", "", "Madonna", "M"),
        ("明", "李", "李明", "李明"),
        ("", "", "김민수", "김민"),
        ("", "", "🚀✨", "🚀"),
        ("", "", "", "?"),
    ],
)
def test_a_disc_shows_one_or_two_letters(given_name, family, display, letters):
    assert names.initials(given_name, family, display) == letters


@pytest.mark.parametrize(
    ("written", "others"),
    [
        ("Robert (Bob) Roy", ("Bob Roy", "Robert Bob")),
        ("Marie Tremblay (née de la Durantaye)", ("Marie de la Durantaye",)),
        ("Marie Tremblay, née Gagnon, ing.", ("Marie Gagnon",)),
        ("Marie Tremblay née Gagnon", ("Marie Gagnon",)),
        ("Wei Li (李伟)", ("李伟",)),
        ("Wei Li 李伟", ("李伟",)),
        ("Luc Roy (Luke King)", ("Luke King",)),
        ("Luc Roy (CPA)", ()),
        ("Luc Roy, Ph. D. (c)", ()),
        ("Luc Roy (il/lui)", ()),
        ("Luc Roy", ()),
    ],
)
def test_the_names_beside_a_name_are_read(written, others):
    assert names.other_forms(written) == others


@pytest.mark.parametrize(
    ("written", "sure"),
    [
        ("Robert (Bob) Roy", ("Bob Roy",)),
        ("Jean-Pierre « Johnny » Roy, ing.", ("Johnny Roy",)),
        ("Marie Tremblay née Gagnon", ("Marie Gagnon",)),
        ("Wei Li (李伟)", ("李伟",)),
        ("Marie Roy (Gagnon)", ("(Gagnon)",)),
        ("Robert (Bob) Roy (Laval)", ("Bob Roy", "(Laval)")),
        ("Sophie Roy (Open to work)", ()),
        ("Sophie (elle) Roy", ()),
        ("Sophie Roy (MBA, CRHA)", ()),
        ("Sophie Roy (2)", ()),
        ("Sophie Roy (2026)", ()),
        ("Madonna (Ciccone)", ("(Ciccone)",)),
        ("Luc Roy", ()),
    ],
)
def test_of_the_names_beside_a_name_some_are_sure(written, sure):
    assert names.names_beside(written) == sure


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Marie-Ève Tremblay", "TREMBLAY, Marie Eve"),
        ("Jean-Guy O'Brien", "Jean Guy O’Brien"),
        ("Luc Roy, ing.", "Roy Luc"),
        ("李明", "Ming Li"),
    ],
)
def test_equal_names_have_one_key_whatever_their_order(one, other):
    assert names.name_key(one) == names.name_key(other)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("Ana Roy 🌟 Coach de vie", "ana roy"),
        ("✨ Ana ✨ Roy 🚀 Aide les PME à grandir", "ana roy"),
        ("Ana Roy 🚀 Marketing Manager", "ana roy"),
        ("Ana Roy @Nordet", "ana roy"),
        ("Ana Roy #ouverte", "ana roy"),
        ("Ana Roy LION", "ana roy"),
        ("Lion King", "king lion"),
        ("Ana Rosa 🌟 de la Cruz", "ana cruz de la rosa"),
        ("Ana Rosa 🌟 García López", "ana garcia lopez rosa"),
        ("Ana 🌟 Roy", "ana roy"),
    ],
)
def test_what_one_does_after_a_name_is_no_part_of_it(written, words):
    assert names.name_key(written) == words


def test_the_key_is_the_sorted_words():
    assert names.name_key("Marie Tremblay-Gagnon") == "gagnon marie tremblay"


@pytest.mark.parametrize(
    ("one", "other"), [("Julie Roy", "Julien Roy"), ("Jean Roy", "Jean-Guy Roy")]
)
def test_different_names_have_different_keys(one, other):
    assert names.name_key(one) != names.name_key(other)


@settings(max_examples=300)
@given(ANY_TEXT | NAME_LIKE)
def test_any_text_can_be_read_as_a_name(text):
    given_name, family = names.split_name(text)
    names.display_name(given_name, family)
    names.other_forms(text)
    slug_of(text)
    email_key(text)
    assert all(each == fold(each) for each in names.name_tokens(text))
    assert 1 <= len(names.initials(given_name, family, text)) <= 2


@given(
    st.lists(
        st.sampled_from(["Marie", "Jean-Guy", "Roy", "Ma", "Ing", "St-Pierre", "Li"]), min_size=1
    )
)
def test_the_quick_way_through_plain_names_gives_what_taking_them_apart_does(words):
    text = " ".join(words)
    apart = tuple(fold(" ".join(take_apart(text).words)).split())
    assert names.name_tokens(text) == apart or "st" in apart


@pytest.mark.parametrize(
    "text", ["a" * 50_000, "(" * 5_000, "née " * 5_000, "x, " * 5_000, "李" * 5_000, "-'" * 5_000]
)
def test_a_huge_text_is_no_trap(text):
    assert len(names.split_name(text)[0]) <= 400
    names.name_key(text)
    slug_of(text)
    email_key(text)


@pytest.mark.parametrize(
    ("written", "slug"),
    [
        ("https://www.linkedin.com/in/zo%C3%AB-brandt-7c41d2", "zoë-brandt-7c41d2"),
        ("https://www.linkedin.com/in/zoe\u0308-brandt-7c41d2/", "zoë-brandt-7c41d2"),
        ("HTTP://WWW.LINKEDIN.COM/IN/Zo%c3%ab-Brandt-7C41D2", "zoë-brandt-7c41d2"),
        ("www.linkedin.com/in/zoë-brandt-7c41d2?trk=x#y", "zoë-brandt-7c41d2"),
        ("linkedin.com/in/luc-roy/", "luc-roy"),
        ("https://ca.linkedin.com/in/luc-roy/fr", "luc-roy"),
        ("https://m.linkedin.com/mwlite/in/luc-roy", "luc-roy"),
        ("//linkedin.com/in/luc-roy", "luc-roy"),
        ("/in/luc-roy", "luc-roy"),
        (" in/luc-roy ", "luc-roy"),
        ("<https://linkedin.com/in/luc-roy>", "luc-roy"),
        ("Luc-Roy-3F9A1B", "luc-roy-3f9a1b"),
        ("zo%C3%AB", "zoë"),
        ("https://www.linkedin.com/in", None),
        ("https://www.linkedin.com/in/", None),
        ("https://www.linkedin.com/company/nordet", None),
        ("https://www.linkedin.com/pub/luc-roy/1/2/3", None),
        ("https://example.org/in/luc-roy", None),
        ("https://linkedin.com.example.org/in/luc-roy", None),
        ("urn:li:member:900000017", None),
        ("https://[bad/in/luc", None),
        ("in", None),
        ("luc roy", None),
        ("", None),
    ],
)
def test_a_profile_is_known_by_its_slug(written, slug):
    assert slug_of(written) == slug


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Luc.Roy@Example.org", "luc.roy@example.org"),
        (' "Luc Roy" <luc@example.org> ', "luc@example.org"),
        ("mailto:Luc@example.org", "luc@example.org"),
        ("luc @ example.org", "luc@example.org"),
        ("", ""),
    ],
)
def test_an_address_is_compared_without_case_and_name(written, key):
    assert email_key(written) == key


_plain = st.from_regex(r"[A-Za-zÀ-ÿĀ-ž]{1,9}", fullmatch=True)


@given(_plain, _plain)
def test_plain_words_have_the_initials_of_any_name(given_name, family_name):
    whole = f"{given_name} {family_name}"
    careful = names._initials_by_parts(given_name, family_name, whole)
    assert names.initials(given_name, family_name, whole) == careful


_words = st.one_of(
    st.sampled_from(
        ["Marie-Ève", "De", "Van", "Jr", "Dr", "Mme", "MBA", "Née", "Saint", "Elle", "Ing", "Phd"]
    ),
    st.sampled_from(["TREMBLAY", "Roy", "roy", "Wei", "Zhang", "J-P", "O'Neil", "Mcdonald"]),
    st.from_regex(r"[A-Za-zÀ-ÿĀ-ž-]{1,9}", fullmatch=True),
)


@given(st.lists(_words, min_size=1, max_size=3), st.booleans())
def test_a_name_told_quickly_has_the_initials_of_one_taken_apart(words, whole_alone):
    given_name, family = ("", "") if whole_alone else (" ".join(words[:-1]), words[-1])
    whole = " ".join(words)
    careful = names._initials_by_parts(given_name, family, whole)
    assert names.initials(given_name, family, whole) == careful
