"""The name in an address: of a profile, of a mailbox; none where it is nobody's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netkeeper.domain.naming.address_names import name_in
from netkeeper.domain.naming.names import name_key


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.linkedin.com/in/jean-fran%C3%A7ois-roy/", "Jean François Roy"),
        ("linkedin.com/in/marie-eve-tremblay-4b2a91", "Marie Eve Tremblay"),
        ("https://ca.linkedin.com/in/luc-roy-ing-mba-123", "Luc Roy"),
        ("linkedin.com/in/sophie-l", "Sophie L"),
        ("linkedin.com/in/%E6%9D%8E%E6%98%8E", "李明"),
        ("nadia.benali@example.org", "Nadia Benali"),
        ("nadia_benali+reseau@example.org", "Nadia Benali"),
        ("linkedin.com/in/luc88", None),
        ("linkedin.com/in/jroy", None),
        ("linkedin.com/in/4b2a91", None),
        ("linkedin.com/in/2023-roy-luc", None),
        ("nadia@example.org", None),
        ("service.clients@example.org", None),
        ("marie-eve.roy@example.org", "Marie-Eve Roy"),
        ("MARIE-EVE.ROY@EXAMPLE.ORG", "Marie-Eve Roy"),
        ("JP.Roy@example.org", "JP Roy"),
        ("rh.quebec@example.org", None),
        ("n.b@example.org", None),
        ("https://www.linkedin.com/company/nordet", None),
        ("", None),
    ],
)
def test_the_name_in_an_address(address, name):
    assert name_in(address) == name


@given(st.text(max_size=60))
def test_whatever_is_told_is_a_name(text):
    for address in (text, f"linkedin.com/in/{text}", f"{text}@example.org"):
        name = name_in(address)
        assert name is None or name_key(name)
