"""Who may be one: found by a scan, with the reason, and the same as if everybody were compared."""

from __future__ import annotations

from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netkeeper.domain.identity.candidates import Certainty, Named, Reason
from netkeeper.domain.identity.duplicate_scan import Scan
from netkeeper.domain.identity.duplicates import Comparing
from netkeeper.domain.identity.examined import Examined, Told
from netkeeper.domain.identity.token_index import TokenIndex
from netkeeper.domain.identity.work_places import WorkPlaces
from netkeeper.domain.naming.names import name_tokens
from netkeeper.domain.profiles import phone_key
from netkeeper.domain.values import replace
from netkeeper.store.vocabulary import name_vocabulary
from tests.bench.identity.population import people

WORDS = name_vocabulary()


def someone(number, name, slug=None, *, connected=False, phones=(), company=None, **more):
    slugs = (slug,) if slug else ()
    slugs += more.pop("former", ())
    named = Named(number, name, slugs=slugs, company=company, **more)
    return Examined(named, slug, tuple(map(phone_key, phones)), connected)


def scan(*found, dismissed=(), among=None):
    scanned = Scan(found, WORDS, dismissed, among)
    return [pair for some in scanned.pairs(lambda _done, _whole: None) for pair in some]


def only(*found):
    (pair,) = scan(*found)
    return pair


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Marie-Ève Tremblay", "Marie Eve TREMBLAY", Reason.SAME_NAME),
        ("Tremblay Nathalie", "Nathalie Tremblay", Reason.ORDER),
        ("Nathalie Tremblay", "Natalie Tremblay", Reason.SPELLING),
        ("Ghislain Vaillancourt", "Ghislain Vaillancuort", Reason.TYPING),
        ("Robert Gagnon", "Bob Gagnon", Reason.SHORT_FORM),
        ("Jean-François Roy", "JF Roy", Reason.INITIAL),
        ("Alain P. Boisvert", "Alain Boisvert", Reason.INITIAL),
        ("Hélène Paquette", "Hélène Robitaille-Paquette", Reason.COMPOUND_NAME),
        ("JeanFrançois Roy", "Jean-François Roy", Reason.COMPOUND_NAME),
        ("李明", "Li Ming", Reason.TRANSLITERATED),
        ("Michel Van den Berg", "Michel Vandenberg", Reason.COMPOUND_NAME),
    ],
)
def test_a_name_that_may_be_the_same_is_found_with_its_reason(one, other, reason):
    for pair in (
        only(someone(1, one), someone(2, other)),
        only(someone(1, other), someone(2, one)),
    ):
        assert (pair.one, pair.other) == (1, 2)
        assert reason in pair.reasons


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sophie Lavoie", "S. Lavoie"),
        ("Katarzyna Kowalska", "Katarzina Kowalzka"),
        ("Marie-Andrée Lavoie", "Marie-Andrée L."),
        ("Marie Tremblay", "Marie"),
    ],
)
def test_a_weaker_likeness_is_found_at_one_company_alone(one, other):
    for first, last in ((one, other), (other, one)):
        assert not scan(someone(1, first), someone(2, last))
        pair = only(
            someone(1, first, company="Desjardins"),
            someone(2, last, company="Mouvement Desjardins inc."),
        )
        assert Reason.COMPANY in pair.reasons


def test_names_that_only_resemble_each_other_at_two_companies_are_not_offered():
    one, other = someone(1, "Robert Gagnon", company="Desjardins"), someone(2, "Bob Gagnon")
    assert scan(one, other)
    assert not scan(one, someone(2, "Bob Gagnon", company="Hydro-Québec"))


def test_one_name_at_two_companies_may_be_a_namesakes():
    pair = only(
        someone(1, "Luc Roy", company="Desjardins"), someone(2, "Luc Roy", company="Hydro-Québec")
    )
    assert pair.certainty is Certainty.AMBIGUOUS
    assert pair.reasons == (Reason.SAME_NAME, Reason.OTHER_COMPANY)


def test_three_of_one_name_are_namesakes_and_two_are_likely_one():
    assert only(someone(1, "Luc Roy"), someone(2, "Luc Roy")).certainty is Certainty.STRONG
    pairs = scan(*(someone(number, "Luc Roy") for number in (1, 2, 3)))
    assert [(each.certainty, each.reasons[-1]) for each in pairs] == [
        (Certainty.AMBIGUOUS, Reason.NAMESAKE)
    ] * 3


def test_two_connections_of_one_name_are_two_people():
    one = someone(1, "Luc Roy", "luc-1", connected=True, company="Desjardins")
    other = someone(2, "Luc Roy", "luc-2", connected=True, company="Desjardins")
    assert not scan(one, other)
    pair = only(one, replace(other, connected=False))
    assert (pair.certainty, pair.reasons[-1]) == (Certainty.AMBIGUOUS, Reason.OTHER_PROFILE)


MARRIED = Told(1, "2020-03-01", "Desjardins", "Notaire")


def connected(number, name, slug, told):
    return replace(someone(number, name, slug, connected=True), told=told)


def test_a_connection_whose_name_and_profile_both_changed_may_be_the_one_that_is_gone():
    before = connected(1, "Ève Tremblay", "eve-tremblay", MARRIED)
    pair = only(before, connected(2, "Ève Gagnon", "eve-gagnon", replace(MARRIED, archive=2)))
    assert pair.certainty is Certainty.POSSIBLE
    assert pair.reasons == (
        *(Reason.SAME_DAY, Reason.COMPANY, Reason.POSITION, Reason.OTHER_PROFILE),
    )


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Ève Gagnon", {}),  # one archive names both
        ("Ève Gagnon", {"archive": 2, "on": "2020-03-02"}),
        ("Ève Gagnon", {"archive": 2, "company": "Hydro-Québec"}),
        ("Ève Gagnon", {"archive": 2, "position": "Avocate"}),
        ("Luc Gagnon", {"archive": 2}),  # two colleagues
    ],
)
def test_connections_that_differ_in_more_are_two(name, told):
    before = connected(1, "Ève Tremblay", "eve-tremblay", MARRIED)
    assert not scan(before, connected(2, name, "other", replace(MARRIED, **told)))


def test_a_day_without_work_makes_nobody_one():
    nothing = Told(1, "2020-03-01", "", "")
    before = connected(1, "Ève Tremblay", "eve-tremblay", nothing)
    assert not scan(before, connected(2, "Ève Gagnon", "eve-g", replace(nothing, archive=2)))


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"emails": ("nadia@example.org",)}, Reason.SAME_EMAIL),
        ({"phones": ("514 555-0101",)}, Reason.SAME_PHONE),
    ],
)
def test_an_address_in_common_tells(more, reason):
    one, other = someone(1, "Nadia Benali", **more), someone(2, "Benali, Nadia", **more)
    pair = only(one, other)
    assert (pair.certainty, pair.reasons[0]) == (Certainty.CERTAIN, reason)


def test_a_word_in_common_is_certain_with_a_mailbox_of_ones_own_alone():
    """A couple has a house and a surname in common, two colleagues a line and a first name."""
    for one, other in (
        ("Nadia Benali", "Nadia Haddad"),
        ("Marie Tremblay", "Luc Tremblay"),
        ("Jean-Luc Roy", "Jean-Philippe Côté"),
    ):
        couple = one == "Marie Tremblay"  # who may have one address between them as well
        for more, certainty in (
            ({"emails": ("nb@example.org",)}, Certainty.POSSIBLE if couple else Certainty.CERTAIN),
            ({"emails": ("info@example.org",)}, Certainty.POSSIBLE),
            ({"phones": ("514 555-0101",)}, Certainty.POSSIBLE),
        ):
            pair = only(someone(1, one, **more), someone(2, other, **more))
            assert pair.certainty is certainty, (one, other, more)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Luc Tremblay", "Lucie Tremblay"),
        ("Mario Côté", "Maria Côté"),
        ("Jean Roy", "Jeanne Roy"),
        ("Jean-Luc Roy", "Jean Roy"),
        ("Luce Roy", "Luc Roy"),
        ("Jean Tremblay", "Jean Tremblay Jr"),
    ],
)
def test_names_alike_with_one_telephone_are_a_question(one, other):
    """Spouses, brothers and sisters have a telephone in common, and often names alike."""
    phone = {"phones": ("418 555-0133",)}
    for first, last in ((one, other), (other, one)):
        pair = only(someone(1, first, **phone), someone(2, last, **phone))
        assert pair.certainty is Certainty.POSSIBLE
        assert Reason.SAME_PHONE in pair.reasons


def test_a_name_mistyped_with_its_telephone_is_one_person():
    phone = {"phones": ("418 555-0133",)}
    pair = only(someone(1, "Nadia Benali", **phone), someone(2, "Nadia Benalli", **phone))
    assert pair.certainty is Certainty.CERTAIN


def test_what_a_house_shares_makes_nobody_one():
    phone = {"phones": ("+1 514 555-0101",)}
    assert not scan(someone(1, "Nadia Benali", **phone), someone(2, "Luc Roy", **phone))
    mailbox = {"emails": ("info@example.org",)}
    assert not scan(someone(1, "Nadia Benali", **mailbox), someone(2, "Luc Roy", **mailbox))
    own = {"emails": ("nb@example.org",)}
    pair = only(someone(1, "Nadia Benali", **own), someone(2, "Luc Roy", **own))
    assert pair.certainty is Certainty.AMBIGUOUS


def test_a_former_profile_that_is_anothers_now_tells():
    pair = only(
        someone(1, "Luc Roy", "luc-roy"), someone(2, "Luc Roi", "lroi", former=("luc-roy",))
    )
    assert Reason.FORMER_PROFILE in pair.reasons


def test_another_name_counts_as_a_name():
    one = someone(1, "Nadia Benali", other_names=("Nadia Haddad",))
    for found in (scan(one, someone(2, "Nadia Haddad")), scan(someone(0, "Nadia Haddad"), one)):
        assert [Reason.OTHER_NAME in each.reasons for each in found] == [True]


def test_dismissed_pairs_are_not_offered():
    found = [someone(number, "Luc Roy") for number in (1, 2, 3)]
    pairs = scan(*found, dismissed={(1, 2), (1, 3)})
    assert [(each.one, each.other) for each in pairs] == [(2, 3)]


def test_only_pairs_of_those_named_with_others_are_found():
    found = [someone(number, "Luc Roy") for number in (1, 2, 3)] + [someone(4, "Lucas Roy")]
    assert {(each.one, each.other) for each in scan(*found, among={3})} >= {(1, 3), (2, 3)}
    assert all(3 in {each.one, each.other} for each in scan(*found, among={3}))
    assert not scan(*found, among=set())


@pytest.mark.parametrize("mine", [None, "mine"])
@pytest.mark.parametrize("other", [None, "other"])
def test_those_named_are_found_with_the_same_as_among_all(mine, other):
    found = [
        someone(1, "Nathalie Tremblay", other, company="Atlas"),
        someone(2, "Luc Roy", "luc"),
        someone(3, "Natalie Tremblay", mine),
        someone(4, "Nathalie Trembley", mine, company="Atlas"),
    ]
    whole = {(each.one, each.other) for each in scan(*found)}
    for among in ({3, 4}, {1, 2, 3}):
        some = {pair for pair in whole if len(among.intersection(pair)) == 1}
        assert {(each.one, each.other) for each in scan(*found, among=among)} == some


def test_thousands_of_one_name_end_soon():
    crowd = [someone(number, "Jean Tremblay") for number in range(5000)]
    twins = [someone(6000 + number, "Jean Tremblay", company="Atlas") for number in (0, 1)]
    assert [(each.one, each.other) for each in scan(*crowd, *twins)] == [(6000, 6001)]


def test_a_scan_is_ended_by_what_its_step_raises():
    class Stop(Exception):
        pass

    def step(done, whole):
        if done:
            raise Stop

    with pytest.raises(Stop):
        list(Scan([someone(number, "Luc Roy") for number in range(200)], WORDS).pairs(step))


def test_a_scan_tells_how_far_it_is_from_the_first_to_the_last():
    told = []
    names = ["Luc Roy", "Ana Cruz", "Karim Haddad", "Nadia Benali"] * 5
    people = [someone(number, name, company="Atlas") for number, name in enumerate(names)]
    list(Scan(people, WORDS).pairs(lambda done, whole: told.append((done, whole))))
    done = [each for each, _whole in told]
    assert {whole for _done, whole in told} == {20}
    assert (done[0], done[-1], sorted(done)) == (0, 20, done)
    assert any(0 < each < 20 for each in done)


def test_any_name_will_do():
    names = ["", " ", "'", "🙂", "X", "A B C D E F G H I J K L", "\ud800", "(Bob)"]
    scan(*(someone(number, name) for number, name in enumerate([*names, *names])))


@settings(max_examples=30)
@given(words=st.lists(st.text("abcdé", min_size=1, max_size=7), max_size=30))
def test_errors_found_at_once_are_those_found_one_by_one(words):
    one_by_one, at_once = TokenIndex(words), TokenIndex(words)
    at_once.find_near(set(words))
    for word in words:
        assert sorted(at_once.near(word)) == sorted(one_by_one.near(word))
        joined = word + "a"
        assert sorted(at_once.one_letter_off(joined)) == sorted(one_by_one.one_letter_off(joined))


def test_among_very_many_words_alike_two_errors_are_not_looked_for():
    letters = "bcdfghjklmnp"
    words = {f"berg{''.join(each)}" for each in product(letters, repeat=3)}
    index = TokenIndex(words)
    index.find_near(words)
    for word in sorted(words)[::50]:
        near = dict(index.near(word))
        one_off = {other for other in words if sum(map(str.__ne__, word, other)) == 1}
        assert one_off <= {other for other, edits in near.items() if edits == 1}
        assert len(near) < 3 * len(one_off)  # of 400 within two errors


def test_the_scan_finds_what_comparing_everybody_finds():
    chance = [replace(each, slugs=each.slugs if each.id % 3 else ()) for each in people(130, 2)]
    # Few family names, so that many names are alike.
    few = ["Tremblay", "Van den Berg"]
    everybody = [
        Examined(
            replace(each, display_name=f"{each.given_name} {few[each.id % 2]}", family_name=""),
            each.slugs[0] if each.slugs else None,
        )
        for each in chance
    ]
    words = {w for each in everybody for w in name_tokens(each.named.display_name)}
    comparing = Comparing(TokenIndex(words), WORDS)
    expected = set()
    for one, other in combinations(everybody, 2):
        asker, asked = (other, one) if one.slug else (one, other)
        if not (one.slug and other.slug) or one.named.display_name == other.named.display_name:
            pair = comparing.compare(asker, asked)
            expected |= {(pair.one, pair.other)} if pair else set()
    assert {(each.one, each.other) for each in scan(*everybody)} >= expected
    assert len(expected) > 20


def test_nowhere_is_nobodys_place_of_work():
    places = WorkPlaces(["", "Coop Nordet", "Nordet inc.", "Boréal"])
    assert places.is_one(1, 2)
    assert not any(places.is_one(0, other) for other in range(4))
    assert not places.is_one(1, 3)
