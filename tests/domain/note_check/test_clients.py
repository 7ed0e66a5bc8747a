"""Whoever would buy of the reader, or answers what the reader asked for, sells nothing."""

from __future__ import annotations

import pytest

from netkeeper.domain.findings import Severity
from netkeeper.domain.note_check.reading import read
from netkeeper.domain.note_check.vocabulary import Reason, Section
from netkeeper.store.vocabulary import note_vocabulary
from tests.domain.note_check.scenes import STRANGER, THEIRS, found

_ASKED = [
    "Combien demandez-vous pour un plan de sous-sol?",
    "Pourriez-vous nous faire une soumission pour la galerie?",
    "Votre offre est acceptée, on commence quand?",
    "Faites-vous aussi les chalets?",
    "Je cherche une architecte pour mon triplex.",
    "Vous m’avez demandé un prix pour les volets, le voici.",
    "What would you charge for a porch?",
    "Could we get a quote on the ramp?",
    "The board approved your proposal last night.",
    "Does your firm take small jobs?",
    "We need a translator for our lease.",
    "Following your call, the part is in.",
]


@pytest.mark.parametrize("note", _ASKED)
def test_a_client_sells_nothing(note):
    assert "commercial" not in found(f"Bonjour Annick. {note}", THEIRS)


@pytest.mark.parametrize("note", _ASKED)
def test_what_a_client_asks_is_a_reason_to_write(note):
    assert "generic_text" not in found(f"Bonjour Annick. {note}", THEIRS)


@pytest.mark.parametrize(
    "note",
    [
        "Bonjour Annick, le tour à bois de votre vitrine est-il à vendre?",
        "Hi Annick, I heard that you are moving your studio. Is the kiln for sale?",
        "Annick, would you part with the old press? Our museum would give it a home.",
    ],
)
def test_whoever_would_buy_what_the_reader_has_sells_nothing(note):
    assert "commercial" not in found(note, THEIRS)


@pytest.mark.parametrize(
    "note",
    [
        "Combien vous coûte votre chauffage? Nous offrons 20 % de rabais.",
        "Bonjour Annick, combien demandez-vous pour un plan? Nos tarifs sont imbattables.",
        "Hi Annick, what do you charge for a plan? Our agency will beat it, book a demo.",
    ],
)
def test_a_hard_sign_sells_beside_a_clients_words(note):
    assert "commercial" in found(note, THEIRS)


@pytest.mark.parametrize(
    "note",
    [
        "Cherchez-vous une traductrice? Nos prix sont bas.",
        "Laissez-moi vous faire une soumission pour votre toiture.",
        "Hi Annick, let me send you a quote for your roof.",
    ],
)
def test_the_same_words_from_the_other_side_sell(note):
    assert "commercial" in found(note, THEIRS)


@pytest.mark.parametrize(
    "note",
    [
        "Suite à votre demande, voici notre offre exclusive sur les volets.",
        "Vous m’avez demandé un prix, voici notre rabais de 20 % sur les volets.",
        "Following your call, here is our special offer on shutters.",
        "As you requested, book a demo of our tool.",
    ],
)
def test_an_offer_is_found_in_what_is_said_to_answer_the_reader(note):
    assert "commercial" in found(f"Bonjour Annick. {note}", THEIRS)


@pytest.mark.parametrize(
    "note",
    [
        "Would you like to get a quote for your windows?",
        "Aimeriez-vous recevoir une soumission pour vos fenêtres?",
        "Need a quote for your windows?",
        "Would you be interested in renting our hall?",
    ],
)
def test_what_the_reader_is_asked_to_want_is_no_clients_question(note):
    asked = read(f"Bonjour Annick. {note}", THEIRS, note_vocabulary())
    assert Reason.CLIENT not in {hit.label for hit in asked.find(Section.REASONS)}


@pytest.mark.parametrize(
    "note",
    [
        "Bonjour, notre solution pour le toit a été refusée. Et la vôtre?",
        "Bonjour Annick, ma boutique est en face de votre chantier. Bravo pour la propreté!",
        "Salut Annick, je finis ma formation au cégep en mai et je cherche un stage.",
        "Hi Annick, our store is in the building you drew. The staircase is lovely.",
        "Hi Annick, our product team shares your floor. Shall we write to the landlord together?",
        "Hi Annick, we sell at the same market on Sundays. Your talk on barns was lovely.",
    ],
)
def test_to_name_what_one_has_sells_nothing(note):
    assert "commercial" not in found(note, THEIRS)


@pytest.mark.parametrize(
    "note",
    [
        "Would you be interested in renting our hall?",
        "Seriez-vous intéressés à louer notre salle?",
        "Voulez-vous louer un de nos canots cet été?",
        "My pottery class is $40, clay included. Come!",
        "Une table de huit pour notre souper est à 900 $. Je compte sur vous?",
        "Half a page in our almanac is $700 until Friday.",
        "Tickets for our play are going fast.",
    ],
)
def test_what_states_an_offer_surely_sells_however_short(note):
    sold = found(f"Bonjour Marie. {note}").get("commercial")
    assert sold is not None
    assert sold.severity is Severity.STOP


@pytest.mark.parametrize(
    "note",
    [
        "Nous aimerions louer votre salle pour la fête de l’école. Est-elle libre en juin?",
        "We’d like to rent your hall for our choir. Is it free in June?",
        "Je vous dois encore 40 $ pour le billet du souper. Comment vous les remettre?",
    ],
)
def test_whoever_would_rent_or_owes_sells_nothing(note):
    assert "commercial" not in found(f"Bonjour Annick. {note}", THEIRS)


@pytest.mark.parametrize(
    ("note", "severity"),
    [
        ("Suite à votre appel, le prix est de 2 400 $, comme convenu avec Paul.", Severity.WARN),
        ("Les trois plans sont prêts, comme prévu.", None),
        ("Nos prix sont imbattables, 2 400 $ tout compris. On se parle?", Severity.STOP),
    ],
)
def test_a_price_that_was_asked_for_is_a_doubt(note, severity):
    sold = found(f"Bonjour Marie. {note}").get("commercial")
    assert (sold and sold.severity) is severity


@pytest.mark.parametrize(
    "note",
    [
        "Hi Annick, we are giving away 12 desks for free. Could your studio use them?",
        "Bonjour Annick, merci pour l’atelier. C’était gratuit pour les élèves!",
        "Annick, here are the span tables you asked for. No strings attached.",
        "Je reste disponible pour vos questions sur le permis; l’inspecteur passe mercredi.",
        "Je suis disponible pour vos commentaires sur le plan du quartier jusqu’à vendredi.",
        "Salut Annick, j’ai encore mon kayak à vendre, 300 $ si Tom ne l’a pas pris.",
    ],
)
def test_what_is_given_asked_or_sold_among_friends_is_no_sure_offer(note):
    sold = found(note, THEIRS).get("commercial")
    assert sold is None or sold.severity is Severity.INFO


@pytest.mark.parametrize(
    "note",
    [
        "Hey Annick, great profile! Always good to know people in the industry.",
        "Bonjour Annick, notre rencontre du 8 porte sur l’architecture, viendriez-vous?",
        "Salut Annick! On a un spécial de novembre sur nos sites web: 999 $ tout inclus.",
    ],
)
def test_what_is_praised_ahead_or_sold_is_no_meeting_that_took_place(note):
    assert "claims_meeting" not in found(note, THEIRS)


@pytest.mark.parametrize(
    "note",
    [
        "I’m your new account manager at Telnor, let’s review your plan.",
        "Je suis votre nouveau directeur de comptes chez Telnor, revoyons votre forfait.",
        "Une entrée vous est offerte à l’achat d’un plat chez nous, à deux pas de votre atelier.",
        "Hi Annick, custom made blinds for your projects, 15 years in business.",
        "Dispo pour vos traductions, tarifs doux.",
        "Disponible pour vos soirées corporatives comme DJ.",
    ],
)
def test_what_is_sold_in_such_words_is_said(note):
    assert "commercial" in found(note, THEIRS)


@pytest.mark.parametrize(
    "note",
    [
        "Bonjour Marie, notre rencontre a porté sur les toits verts, merci encore.",
        "Bonjour Marie, suite à notre rencontre de jeudi, l’atelier aura lieu lundi.",
        "Hi Marie, after our meeting on Thursday I thought it will be useful to stay in touch.",
    ],
)
def test_a_meeting_is_told_beside_what_is_ahead(note):
    assert "other_meeting" in found(note, STRANGER)


@pytest.mark.parametrize(
    "note",
    [
        "Notre revue paie 150 $ par article.",
        "Nous payons 90 $ par photo pour le calendrier de la paroisse.",
        "Our parish paper pays $90 per photo.",
        "We would pay you up to $500 for a morning talk.",
        "La revue paie 150 $ par article.",
        "On paie 90 $ par photo.",
        "I pay $40 an hour.",
    ],
)
def test_whoever_pays_the_reader_sells_nothing(note):
    assert "commercial" not in found(note, THEIRS)


@pytest.mark.parametrize(
    "note",
    [
        "Chaque abonné paie 20 $ par mois pour notre infolettre.",
        "Le premier client paie 99 $, les suivants 149 $.",
        "Notre client moyen paie 60 $ par nettoyage.",
        "Everyone pays $90 per session for our coaching.",
        "A typical family pays $60 for a cleaning. Call us.",
    ],
)
def test_what_others_pay_the_writer_is_a_price(note):
    assert "commercial" in found(note, THEIRS)


@pytest.mark.parametrize(
    "note",
    [
        "Bonjour, poste de contremaître à combler à Amos, à partir de 82 000 $.",
        "Hi Annick, we are hiring a drafter in Truro, starting at $68,000. Know anyone?",
        "Hi Annick, we have a job for a drafter in Truro, from 70k $. Know anyone?",
        "Bonjour, poste de commis à combler à Amos, à partir de 24 $ de l’heure.",
    ],
)
def test_a_wage_is_no_price(note):
    assert "commercial" not in found(note, THEIRS)


@pytest.mark.parametrize(
    "note",
    [
        "Je vends mon entreprise et je cherche une fiscaliste.",
        "I’m selling my company and was told you advised the Roys. Would you advise me?",
        "Are you happy with your car? I’m about to buy one and only know you who has it.",
        "On vend la ferme familiale. Vous avez aidé les Roy, pourriez-vous nous guider?",
        "Nous vendons notre terre à bois et cherchons une notaire.",
    ],
)
def test_who_sells_or_buys_a_thing_of_ones_own_is_a_client(note):
    assert "commercial" not in found(note, THEIRS)


@pytest.mark.parametrize(
    "note",
    [
        "Hiring? Our job board posts your ad from $99.",
        "Rédaction de CV pour votre recherche d’emploi, à partir de 150 $.",
        "Nos agences d’emploi trouvent vos candidats à partir de 1 500 $.",
        "Resume makeover for your next role, only $79.",
    ],
)
def test_what_a_post_costs_is_a_price(note):
    assert "commercial" in found(note, THEIRS)


@pytest.mark.parametrize(
    "note",
    [
        "Nous vendons partout au Québec.",
        "On vend directement aux restaurants.",
        "Nous vendons la meilleure farine de Lévis.",
    ],
)
def test_who_sells_to_others_trades(note):
    assert "commercial" in found(note, THEIRS)


@pytest.mark.parametrize(
    "note",
    [
        "Robes sur commande",
        "Entrée gratuite pour vous",
        "Custom cakes, made to order",
        "Bois de chauffage livré",
        "Pavé uni, murets, drainage.",
        "Dog walking and pet sitting, Plateau and Mile End.",
        "Piano lessons, all ages, at your place.",
    ],
)
def test_a_bare_advertisement_is_said(note):
    assert "commercial" in found(note, THEIRS)
