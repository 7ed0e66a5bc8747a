"""Cards as phones and address books write them: invented people in each program's own manner."""

from __future__ import annotations

import base64

import pytest

from netkeeper.exchange import vcard_reading
from netkeeper.exchange.contacts import Contact

PICTURE = base64.b64encode(bytes(range(256)) * 9).decode()


def folded(head, text, width=74, indent=" "):
    """Return a property's lines with its value over several of them."""
    lines = [text[at : at + width] for at in range(0, len(text), width)]
    return [head + lines[0], *(indent + each for each in lines[1:])]


def quoted(text, charset="utf-8"):
    """Return text as quoted-printable, every byte of it, as older Androids write it."""
    return "".join(f"={byte:02X}" for byte in text.encode(charset))


def read(tmp_path, lines, encoding="utf-8", end="\r\n"):
    path = tmp_path / "cards.vcf"
    path.write_bytes((end.join(lines) + end).encode(encoding, "surrogateescape"))
    return list(vcard_reading.read(path, lambda done, total: None))


def only(tmp_path, lines, **how):
    (found,) = read(tmp_path, ["BEGIN:VCARD", *lines, "END:VCARD"], **how)
    assert isinstance(found, Contact)
    return found.person


def test_nobody_is_rung_up_by_fax_or_pager(tmp_path):
    numbers = ["TEL;WORK;FAX:418 555-0101", "item1.TEL;TYPE=HOME,FAX:418 555-0102"]
    numbers += ["TEL;TYPE=PAGER:12", "TEL;TYPE=WORK,VOICE,FAX:418 555-0103", "TEL:418 555-0104"]
    numbers += ['item2.TEL;TYPE=FAX;X-LABEL="Téléc.":418 555-0105']
    assert only(tmp_path, ["FN:Luc Roy", *numbers]).phones == ("418 555-0103", "418 555-0104")


def test_a_value_is_in_quoted_printable_though_another_parameter_is_between_marks(tmp_path):
    found = only(tmp_path, [f'FN;CHARSET="UTF-8";ENCODING=QUOTED-PRINTABLE:{quoted("Zoé Côté")}'])
    assert found.display_name == "Zoé Côté"


def test_an_iphones_card(tmp_path):
    person = only(
        tmp_path,
        [
            "VERSION:3.0",
            "PRODID:-//Apple Inc.//iPhone OS 19.1//EN",
            "N:Côté-Lavoie;Marie-Ève;Anne;Me;",
            "FN:Me Marie-Ève Anne Côté-Lavoie",
            "NICKNAME:Mève",
            "ORG:Étude Côté\\, notaires;Droit des affaires",
            "TITLE:Notaire",
            "item1.EMAIL;type=INTERNET;type=pref:marie-eve@example.org",
            "item1.X-ABLabel:_$!<Work>!$_",
            "EMAIL;type=INTERNET;type=HOME:meve@example.org",
            "TEL;type=CELL;type=VOICE;type=pref:(418) 555-0104",
            "item2.ADR;type=WORK;type=pref:;;4\\, rue du Parloir;Québec;QC;G1R 4S7;Canada",
            "item2.X-ABADR:ca",
            "item3.URL;type=pref:https://exemple.example.org",
            "X-SOCIALPROFILE;type=linkedin;x-user=meve:http://www.linkedin.com/in/meve-cote",
            "item4.X-ABDATE;type=pref:2019-05-04",
            "item4.X-ABLabel:_$!<Anniversary>!$_",
            "IMPP;X-SERVICE-TYPE=Skype;type=HOME:skype:meve",
            "BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-02",
            *folded("PHOTO;ENCODING=b;TYPE=JPEG:", PICTURE, indent="  "),
        ],
    )
    assert (person.given_name, person.family_name) == ("Marie-Ève", "Côté-Lavoie")
    assert person.display_name == "Me Marie-Ève Anne Côté-Lavoie"
    assert (person.company, person.position) == ("Étude Côté, notaires", "Notaire")
    assert person.emails == ("marie-eve@example.org", "meve@example.org")
    assert (person.phones, person.location) == (("(418) 555-0104",), "Québec")
    assert (person.slug, person.other_names) == ("meve-cote", ("Mève",))


def test_an_androids_card_in_quoted_printable(tmp_path):
    note = quoted("Rencontrée au congrès, à l’été.\nTrès intéressée.")
    person = only(
        tmp_path,
        [
            "VERSION:2.1",
            f"N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{quoted('Benoît')};{quoted('Élise')};;;",
            f"FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{quoted('Élise Benoît')}",
            "TEL;CELL;PREF:+1-514-555-0105",
            "TEL;X-Interne:4521",
            "EMAIL;WORK:elise@example.org",
            f"ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{quoted('Société Érable')}",
            # Soft line ends, in the middle of a letter too, and lines that begin with no space.
            f"NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{note[:60]}=",
            f"{note[60:126]}=",
            note[126:],
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Paul;1;;;;;;;;;;;;;",
            "PHOTO;ENCODING=BASE64;JPEG:" + PICTURE[:70],
            *[" " + PICTURE[at : at + 70] for at in range(70, 700, 70)],
            "",
        ],
    )
    assert (person.given_name, person.family_name) == ("Élise", "Benoît")
    assert person.company == "Société Érable"
    assert person.note == "Rencontrée au congrès, à l’été.\nTrès intéressée."
    assert person.emails == ("elise@example.org",)
    assert person.phones == ("+1-514-555-0105", "4521")


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252", "utf-8-sig"])
def test_an_outlooks_card_in_any_encoding(tmp_path, encoding):
    person = only(
        tmp_path,
        [
            "VERSION:2.1",
            "N;LANGUAGE=fr-ca:Bélanger;Noël;;M.;Jr",
            "FN:M. Noël Bélanger Jr",
            "ORG:Forêts du Nord inc.;Ventes",
            "TITLE:Directeur\\; ventes",
            "NOTE:Voir \\\\serveur\\dossier\n",
            "TEL;WORK;VOICE:(819) 555-0106",
            "TEL;CELL;VOICE:(819) 555-0107",
            "ADR;WORK;PREF;ENCODING=QUOTED-PRINTABLE:;;12, rue=0D=0Abureau 3;Val-d'Or;QC;;Canada",
            "LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:12, rue des Pins=0D=0A=",
            "bureau 3=0D=0A=",
            "Val-d'Or",
            "X-MS-OL-DEFAULT-POSTAL-ADDRESS:2",
            "URL;WORK:https://ca.linkedin.com/in/noel-belanger/",
            "EMAIL;PREF;INTERNET:noel@example.org",
            'X-MS-OL-DESIGN;CHARSET=utf-8:<card xmlns="urn:x" ver="1.0"><img/></card>',
            "REV:20261105T140210Z",
        ],
        encoding=encoding,
    )
    assert (person.given_name, person.family_name) == ("Noël", "Bélanger")
    assert (person.company, person.location) == ("Forêts du Nord inc.", "Val-d'Or")
    assert person.position == "Directeur; ventes"
    assert person.emails == ("noel@example.org",)
    assert person.phones == ("(819) 555-0106", "(819) 555-0107")
    assert person.slug == "noel-belanger"


def test_googles_cards(tmp_path):
    person = only(
        tmp_path,
        [
            "VERSION:3.0",
            "FN:Wei Zhang",
            "N:Zhang;Wei;;;",
            "X-PHONETIC-FIRST-NAME:wei",
            "item1.EMAIL;TYPE=INTERNET:wei@example.org",
            "item1.X-ABLabel:Travail",
            "item2.TEL:+1 438-555-0108",
            "item2.X-ABLabel:",
            "item3.ORG:Atelier 7",
            "item3.TITLE:Ingénieure",
            "item4.URL:https\\://www.linkedin.com/in/wei-zhang",
            "item4.X-ABLabel:PROFILE",
            "PHOTO:https://lh3.example.org/photo.jpg",
            "NOTE:Une ligne\\net l’autre",
            "CATEGORIES:myContacts,Congrès 2026",
        ],
    )
    assert (person.display_name, person.company) == ("Wei Zhang", "Atelier 7")
    assert (person.emails, person.phones) == (("wei@example.org",), ("+1 438-555-0108",))
    assert (person.slug, person.note) == ("wei-zhang", "Une ligne\net l’autre")
    assert person.tags == ("Congrès 2026",)  # Google labels everybody "myContacts"


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["VERSION:4.0", "N:Garcia,Lopez;Ana,Maria;;;", "FN:Ana María Garcia López"],
         ("Ana Maria", "Garcia Lopez")),
        (["VERSION:4.0", "FN:Mia", "N;ALTID=1;LANGUAGE=fr:Roy;Mia;;;",
          "N;ALTID=1;LANGUAGE=ja:\u30ed\u30ef;\u30df\u30a2;;;"], ("Mia", "Roy")),
        (["VERSION:3.0", "N:Roy;Luc"], ("Luc", "Roy")),  # too few parts
        (["VERSION:3.0", "N:;;;;", "FN:Luc Roy"], ("Luc", "Roy")),
        (["VERSION:3.0", "N:Roy\\;Côté;Luc;;;"], ("Luc", "Roy;Côté")),
        (["VERSION:2.1", "N:Roy, fils;Luc"], ("Luc", "Roy, fils")),  # 2.1 has no lists
        (["VERSION:3.0", "n:Roy;Luc;;;", "fn:Luc Roy"], ("Luc", "Roy")),
        (["VERSION:2.1", "N;CHARSET=Shift_JIS;ENCODING=QUOTED-PRINTABLE:"
          + quoted("\u5c71\u7530", "shift_jis") + ";" + quoted("\u592a\u90ce", "shift_jis")],
         ("\u592a\u90ce", "\u5c71\u7530")),
    ],
)  # fmt: skip
def test_every_form_of_a_name(tmp_path, lines, name):
    person = only(tmp_path, lines)
    assert (person.given_name, person.family_name) == name


def test_a_card_inside_a_card_is_somebody_else(tmp_path):
    person = only(
        tmp_path,
        [
            "VERSION:2.1",
            "N:Roy;Luc",
            "AGENT:",
            "BEGIN:VCARD",
            "VERSION:2.1",
            "N:Bell;Ana",
            "EMAIL;INTERNET:ana@example.org",
            "END:VCARD",
            "EMAIL;INTERNET:luc@example.org",
        ],
    )
    assert (person.display_name, person.emails) == ("Luc Roy", ("luc@example.org",))


def test_a_card_without_its_end_is_read_and_so_is_the_next(tmp_path):
    lines = ["BEGIN:VCARD", "FN:Luc Roy", "EMAIL:luc@example.org", "BEGIN:VCARD", "FN:Ana Bell"]
    luc, ana = read(tmp_path, [*lines, "END:VCARD"])
    assert (luc.person.display_name, luc.person.emails) == ("Luc Roy", ("luc@example.org",))
    assert (ana.line, ana.person.display_name) == (4, "Ana Bell")


def test_somebody_filed_by_company_is_a_person_all_the_same(tmp_path):
    lines = ["N:Roy;Luc;;;", "FN:Luc Roy", "ORG:Acme;", "X-ABShowAs:COMPANY"]
    assert only(tmp_path, lines).display_name == "Luc Roy"


def test_what_is_no_address_and_no_number_is_kept_of_nobody(tmp_path):
    person = only(
        tmp_path,
        [
            "FN:Roy\\, Luc\\, ing.",
            "EMAIL:aucun",
            "EMAIL:Luc Roy <luc@example.org>",
            "EMAIL;X400:c=ca;a= ;p=acme",
            "TEL:inconnu",
            "TEL;VALUE=uri:tel:+1-418-555-0100",
        ],
    )
    assert (person.display_name, person.family_name) == ("Luc Roy, ing.", "Roy")
    assert (person.emails, person.phones) == (("luc@example.org",), ("+1-418-555-0100",))


def test_an_address_in_the_place_of_a_name_is_not_cut_in_two(tmp_path):
    person = only(tmp_path, ["FN:luc@example.org", "EMAIL:luc@example.org"])
    assert (person.given_name, person.family_name) == ("", "")
    assert person.display_name == "luc@example.org"


@pytest.mark.parametrize(
    ("lines", "shown", "others"),
    [
        (["FN:Côté, Zoé (Nordet)"], "Zoé Côté (Nordet)", ("(Nordet)",)),
        (["FN:nadia.benali@example.org"], "Nadia Benali", ()),
        (["FN:nadia@example.org", "N:Benali;Nadia"], "nadia@example.org", ()),
        (["FN:Zoé Côté", "X-MAIDENNAME:Roy"], "Zoé Côté", ("Zoé Roy",)),
        (["FN:Zoé Côté (née Roy)", "NICKNAME:Zo"], "Zoé Côté (née Roy)", ("Zo", "Zoé Roy")),
    ],
)
def test_what_stands_in_a_names_place_or_beside_it_is_read(tmp_path, lines, shown, others):
    person = only(tmp_path, ["VERSION:3.0", *lines])
    assert (person.display_name, person.other_names) == (shown, others)


def test_an_address_that_a_house_shares_names_nobody(tmp_path):
    (found,) = read(tmp_path, ["BEGIN:VCARD", "FN:rh.quebec@example.org", "END:VCARD"])
    assert str(found.code) == "row_without_name"


@pytest.mark.parametrize(
    "lines",
    [
        ["VERSION:3.0", "N:;;;;", "FN:Acme", "ORG:Acme", "X-ABShowAs:COMPANY"],
        ["VERSION:4.0", "KIND:group", "FN:Amis", "MEMBER:urn:uuid:1"],
        ["VERSION:3.0", "FN:Amis", "X-ADDRESSBOOKSERVER-KIND:group"],
        ["VERSION:4.0", "KIND:org", "FN:Chambre de commerce"],
        ["VERSION:4.0", "KIND:location", "FN:Salle Boréale"],
    ],
)
def test_who_is_nobody_is_left_out_with_the_line(tmp_path, lines):
    luc = ["BEGIN:VCARD", "FN:Luc Roy", "END:VCARD"]
    found = read(tmp_path, [*luc, "BEGIN:VCARD", *lines, "END:VCARD"])
    assert (found[1].line, str(found[1].code)) == (4, "card_of_no_person")


def test_lines_folded_anywhere_and_ends_of_any_kind(tmp_path):
    lines = ["VERSION:3.0", "FN:Luc", "  Roy", "EMAIL:luc@exa", "\tmple.org"]
    for end in ("\r\n", "\n", "\r"):
        person = only(tmp_path, lines, end=end)
        assert (person.display_name, person.emails) == ("Luc Roy", ("luc@example.org",))
