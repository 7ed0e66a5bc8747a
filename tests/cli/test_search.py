"""The search language on the command line."""

from __future__ import annotations


def test_conditions_find_and_what_is_not_understood_is_said_on_stderr(netkeeper):
    netkeeper("met", "Ada Lachance", "--company", "Nordika")
    netkeeper("met", "Luc Roy")
    for words in (("entreprise:nordika",), ("company:nordika -luc",), ("est:rencontrée", "-luc")):
        done = netkeeper("search", *words, "--json")
        assert [each["name"] for each in done.json["people"]] == ["Ada Lachance"], words
        assert (done.code, done.err) == (0, "")
    done = netkeeper("search", "luc est:bleue", "--lang", "fr", "--json")
    assert [each["name"] for each in done.json["people"]] == ["Luc Roy"]
    assert done.err.startswith(
        "« bleue » est inconnu après « est: ».".replace("« ", "«\u00a0").replace(" »", "\u00a0»")
    )
    assert done.json["issues"] == [{"code": "value_unknown", "span": [4, 13]}]
    done = netkeeper("search", "lachanse", "--lang", "en")
    assert done.out.splitlines() == [
        "Nothing has exactly these words. Similar names:", "Ada Lachance · Nordika",
    ]  # fmt: skip


def test_a_hit_tells_all_that_is_known_of_it(netkeeper, tmp_path):
    file = tmp_path / "people.csv"
    file.write_text("First Name,Last Name,Company,Position\nAda,Lachance,Nordika,Chimiste\n")
    assert netkeeper("import", str(file)).code == 0
    told = ("--event", "Gala", "--place", "Sherbrooke", "--topic", "Serres")
    netkeeper("met", "Ada Lachance", "--on", "2026-01-05", *told)
    found = netkeeper("search", "lachance", "--json").json
    assert found["people"] == [
        {"id": 1, "name": "Ada Lachance", "company": "Nordika", "position": "Chimiste",
         "acquaintance": "met", "meetings": 1, "last_on": "2026-01-05", "connected_on": None}
    ]  # fmt: skip
    assert found["meetings"] == [
        {"id": 1, "on": "2026-01-05", "kind": "in_person", "event": "Gala", "place": "Sherbrooke",
         "topic": "Serres", "people": ["Ada Lachance"], "attendees": 1}
    ]  # fmt: skip


def test_more_than_is_told_is_said_to_be_there(netkeeper, tmp_path):
    file = tmp_path / "people.csv"
    rows = "".join(f"Ada {chr(97 + n // 26)}{chr(97 + n % 26)},Lachance\n" for n in range(51))
    file.write_text(f"First Name,Last Name\n{rows}")
    assert netkeeper("import", str(file)).code == 0
    netkeeper("met", "Ada ay Lachance", "--event", "Gala")
    found = netkeeper("search", "lachance", "--json").json
    assert (len(found["people"]), len(found["meetings"]), found["more"]) == (50, 1, ["people"])
    last = netkeeper("search", "lachance", "--lang", "en").out.splitlines()[-1]
    assert last == "There are more: these are the first 50 of each kind."
    netkeeper("delete", "Ada ab Lachance")
    assert netkeeper("search", "lachance", "--json").json["more"] == []


def test_a_meeting_found_says_who_was_there_once_and_how_many_more(netkeeper):
    netkeeper("met", "Ada Lachance", "--on", "2026-01-05")
    people = ("Ada Lachance", "Luc Roy", "Ana Bell", "Zoé Côté")
    netkeeper("met", *people, "--on", "2026-01-06", "--event", "Gala")
    done = netkeeper("search", "lachance", "--lang", "fr")
    assert done.out.replace("\u00a0", " ").splitlines()[-2:] == [
        "6 janvier 2026 · Gala · Ada Lachance, Luc Roy, Ana Bell et une autre personne",
        "5 janvier 2026 · Ada Lachance",
    ]


def test_a_search_is_kept_and_listed_with_what_it_finds(netkeeper):
    assert netkeeper("search").code == 2
    netkeeper("met", "Ada Lachance")
    kept = netkeeper("search", "is:met", "--save", "Rencontres", "--json")
    assert [each["name"] for each in kept.json["people"]] == ["Ada Lachance"]
    assert netkeeper("search", "--json").json == {
        "saved": [
            {"id": kept.json["saved"], "name": "Rencontres", "query": "is:met", "list": "people",
             "count": 1, "more": False}
        ]
    }  # fmt: skip
    assert netkeeper("search").out == "Rencontres · 1 · is:met\n"
    assert netkeeper("undo", "--lang", "en").out.startswith("Undone: search “Rencontres” saved")


def test_it_says_under_which_name_a_search_is_saved(netkeeper):
    netkeeper("met", "Ada Lachance")
    kept = netkeeper("search", "is:met", "--save", "  Gens   vus", "--lang", "fr")
    *_found, said = kept.out.splitlines()
    assert said == "Recherche «\u00a0Gens vus\u00a0» enregistrée."
