"""The quick way to a slug and the domain's are one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netkeeper.domain.profiles import slug_of
from netkeeper.exchange.linkedin.slugs import slug_in
from tests.exchange.linkedin.archives import IN


@pytest.mark.parametrize(
    ("url", "slug"),
    [
        (f"{IN}zo%C3%AB-brandt-7c41d2", "zoë-brandt-7c41d2"),
        (f"{IN}zoë-brandt-7c41d2", "zoë-brandt-7c41d2"),
        (f"{IN}nadia-haddad-trad/", "nadia-haddad-trad"),
        ("www.linkedin.com/in/theogrant", "theogrant"),
        (f"{IN}Rex-Dorn?trk=x", "rex-dorn"),
        ("https://www.linkedin.com/in", None),
        ("https://www.linkedin.com/in/", None),
        ("https://example.org/in/ada", None),
        ("", None),
        (IN + "a" * 5_000, None),
    ],
)
def test_each_way_to_write_an_address_gives_its_slug(url, slug):
    assert slug_in(url) == slug_in(url) == slug


@given(st.one_of(st.text(), st.text(st.sampled_from("ab-9/%é?.")).map(lambda end: IN + end)))
def test_the_quick_way_finds_what_the_domain_finds(url):
    assert slug_in(url) == slug_of(url)
