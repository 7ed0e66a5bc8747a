"""Whose page an address is: LinkedIn's own alone, whatever is written round it."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from netkeeper.domain.profiles import is_profile_address, profile_url, slug_of

ELSEWHERE = [
    "https://linkedin.com.evil.example/in/ada",
    "https://evil.example/linkedin.com/in/ada",
    "https://linkedin.com@evil.example/in/ada",
    "https://www.linkedin.com:pw@evil.example/in/ada",
    "https://evil.example?linkedin.com/in/ada",
    "https://evil.example#@linkedin.com/in/ada",
    "https://notlinkedin.com/in/ada",
    "https://linkedin.co/in/ada",
    "https://linkedin.com.ru/in/ada",
    "https://xn--lnkedin-q2a.com/in/ada",
    "https://lınkedin.com/in/ada",
    "https://linkedin。com.evil.example/in/ada",
    "javascript:alert(1)//linkedin.com/in/ada",
    "javascript://linkedin.com/in/ada",
    "data:text/html,linkedin.com/in/ada",
    "file:///in/ada",
    "file://linkedin.com/in/ada",
    "smb://linkedin.com/in/ada",
    r"\\evil\in\ada",
    r"\\linkedin.com\in\ada",
    "//evil.example/in/ada",
    "https://[::1]/in/ada",
    "https://[linkedin.com/in/ada",
    "https://linkedin.com/in/a\u202eda",
    "https://linkedin.com/in/%00ada",
    "https://linkedin.com/in/..%2f..%2fevil",
]


@pytest.mark.parametrize("written", ELSEWHERE)
def test_nothing_else_is_somebodys_profile(written):
    assert slug_of(written) is None
    assert not is_profile_address(written) or written.startswith("https://linkedin.com/in/")


@pytest.mark.parametrize(
    "written",
    [
        "https://www.linkedin.com/in/ada",
        "HTTPS://WWW.LINKEDIN.COM/in/Ada",
        "http://ca.linkedin.com/in/ada/",
        "linkedin.com/in/ada?utm=x",
        "  https://linkedin.com/in/ada  ",
    ],
)
def test_an_address_of_linkedins_own_is(written):
    assert slug_of(written) == "ada"


@pytest.mark.parametrize(
    "url",
    [
        "http://www.linkedin.com/in/ada",
        "https://www.linkedin.com:8443/in/ada",
        "https://ada@www.linkedin.com/in/ada",
        "https://www.linkedin.com\\@evil.example/in/ada",
        "https://www.linkedin.com/in/a da\n",
        "https://www.linkedin.com/in/été",
        "https://evil.example/",
        "https://www.linkedin.com:x/",
        "",
    ],
)
def test_what_the_browser_is_not_asked_for(url):
    assert not is_profile_address(url)


@given(st.text(st.characters(), max_size=60))
@example("..")
@example("@evil.example/")
@example("/../../../evil")
@example("\\\\evil\\share")
@example("javascript:alert(1)")
@example("a\r\nHost: evil.example")
@example("\ud800")
@example("")
def test_whatever_a_record_holds_as_a_slug_leads_to_linkedin(slug):
    url = profile_url(slug)
    parts = urlsplit(url)
    assert (parts.scheme, parts.netloc) == ("https", "www.linkedin.com")
    assert parts.path.startswith("/in/")
    assert parts.path.count("/") == 2
    assert (parts.query, parts.fragment) == ("", "")
    assert is_profile_address(url)
