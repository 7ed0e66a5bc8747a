"""Phrases and lines written before the reader was, which it is never tuned on.

All are read on Wednesday 25 November 2026. `None` is no date; in a line, what a row leaves out
is nothing, today, or in person.
"""

from __future__ import annotations

PHRASES: list[tuple[str, str | None]] = [
    ("avant-hier", "2026-11-23"),
    ("mercredi dernier", "2026-11-18"),
    ("vendredi passé", "2026-11-20"),
    ("il y a trois semaines", "2026-11-04"),
    ("il y a 10 jours", "2026-11-15"),
    ("il y a un an", "2025"),
    ("le mois passé", "2026-10"),
    ("en juin", "2026-06"),
    ("en décembre", "2025-12"),
    ("août 2023", "2023-08"),
    ("le 30 septembre", "2026-09-30"),
    ("le 28 décembre", "2025-12-28"),
    ("le 3 juillet 2024", "2024-07-03"),
    ("1er mai 2025", "2025-05-01"),
    ("2026/02/14", "2026-02-14"),
    ("14/02/2026", "2026-02-14"),
    ("04/11/2026", "2026-11-04"),
    ("hier après-midi", "2026-11-24"),
    ("dimanche soir", "2026-11-22"),
    ("l’an passé", "2025"),
    ("demain", None),
    ("cet avant-midi", "2026-11-25"),
    ("bonjour", None),
    ("the day before yesterday", "2026-11-23"),
    ("last Tuesday", "2026-11-24"),
    ("on Saturday", "2026-11-21"),
    ("three days ago", "2026-11-22"),
    ("six months ago", "2026-05"),
    ("a year ago", "2025"),
    ("Oct 3rd", "2026-10-03"),
    ("October 3, 2024", "2024-10-03"),
    ("3 Oct 2024", "2024-10-03"),
    ("in September", "2026-09"),
    ("last year", "2025"),
    ("May 2022", "2022-05"),
    ("11/30/2025", "2025-11-30"),
    ("Monday morning", "2026-11-23"),
    ("tomorrow", None),
    ("earlier today", "2026-11-25"),
    ("April Smith", None),
]

LINES: list[tuple[str, dict[str, object]]] = [
    (
        "Sophie Lavoie @ Cocktail des bâtisseurs #financement avant-hier",
        {
            "people": ["Sophie Lavoie"],
            "event": "Cocktail des bâtisseurs",
            "topics": ["financement"],
            "day": "2026-11-23",
        },
    ),
    (
        "Jean-François Côté et Nadia Benali @ Congrès RH 2026, Trois-Rivières, le 18 novembre",
        {
            "people": ["Jean-François Côté", "Nadia Benali"],
            "event": "Congrès RH 2026",
            "place": "Trois-Rivières",
            "day": "2026-11-18",
        },
    ),
    (
        "Appel avec Benoît Marchand ce matin #soumission",
        {
            "people": ["Benoît Marchand"],
            "topics": ["soumission"],
            "day": "2026-11-25",
            "kind": "phone",
        },
    ),
    (
        "Maude Thériault par courriel, mardi",
        {"people": ["Maude Thériault"], "day": "2026-11-24", "kind": "correspondence"},
    ),
    (
        "hier, Isabelle Dufour (Groupe Mistassini) @ Petit-déjeuner de la relève",
        {
            "people": ["Isabelle Dufour"],
            "companies": ["Groupe Mistassini"],
            "event": "Petit-déjeuner de la relève",
            "day": "2026-11-24",
        },
    ),
    (
        "Luc St-Pierre de Desjardins @ 4 à 7 techno à Sherbrooke jeudi dernier #IA",
        {
            "people": ["Luc St-Pierre"],
            "companies": ["Desjardins"],
            "event": "4 à 7 techno",
            "place": "Sherbrooke",
            "day": "2026-11-19",
            "topics": ["IA"],
        },
    ),
    (
        "visio avec Anne-Marie d’Amours et Karim Haddad il y a deux semaines",
        {
            "people": ["Anne-Marie d’Amours", "Karim Haddad"],
            "day": "2026-11-11",
            "kind": "video",
        },
    ),
    (
        "Marie de Grandpré, ing. @ Forum de l'eau",
        {"people": ["Marie de Grandpré"], "event": "Forum de l'eau"},
    ),
    (
        "Paul O'Connor <paul.oconnor@example.org> @ Salon de l'emploi de Laval mars 2025",
        {
            "people": ["Paul O'Connor"],
            "emails": ["paul.oconnor@example.org"],
            "event": "Salon de l'emploi de Laval",
            "day": "2025-03",
        },
    ),
    (
        "@ 24h de Tremblant, Chloé Gagnon, Mathis Roy",
        {"people": ["Chloé Gagnon", "Mathis Roy"], "event": "24h de Tremblant"},
    ),
    (
        "Émile Nguyen @ Lundi créatif le 9 novembre",
        {"people": ["Émile Nguyen"], "event": "Lundi créatif", "day": "2026-11-09"},
    ),
    (
        "GUY BOUCHARD @ SALON DE L'HABITATION HIER",
        {"people": ["GUY BOUCHARD"], "event": "SALON DE L'HABITATION", "day": "2026-11-24"},
    ),
    (
        "lise martin, paul roy @ souper de la chambre hier",
        {
            "people": ["lise martin", "paul roy"],
            "event": "souper de la chambre",
            "day": "2026-11-24",
        },
    ),
    (
        "Rencontré Zoé Fortin au Salon du livre de Montréal samedi",
        {"people": ["Zoé Fortin"], "event": "Salon du livre de Montréal", "day": "2026-11-21"},
    ),
    (
        "Véronique Pelletier au téléphone lundi, sujet : renouvellement",
        {
            "people": ["Véronique Pelletier"],
            "kind": "phone",
            "day": "2026-11-23",
            "topics": ["renouvellement"],
        },
    ),
    (
        "Marc-André Leduc chez Hydro-Québec, il y a un mois #stage",
        {
            "people": ["Marc-André Leduc"],
            "companies": ["Hydro-Québec"],
            "day": "2026-10",
            "topics": ["stage"],
        },
    ),
    (
        "Café avec Olivier Simard au Café Krieghoff hier matin",
        {
            "people": ["Olivier Simard"],
            "event": "Café",
            "place": "Café Krieghoff",
            "day": "2026-11-24",
        },
    ),
    (
        'Geneviève Ouellet; Pierre Lemay; Annie Hébert @ Gala des Mérites 2025 #"prix du jury"',
        {
            "people": ["Geneviève Ouellet", "Pierre Lemay", "Annie Hébert"],
            "event": "Gala des Mérites 2025",
            "topics": ["prix du jury"],
        },
    ),
    (
        "Yves Lambert @ Tremblay & Fils, portes ouvertes, 12 septembre",
        {
            "people": ["Yves Lambert"],
            "event": "Tremblay & Fils, portes ouvertes",
            "day": "2026-09-12",
        },
    ),
    (
        "Julie Bédard sur Teams avant-hier #budget",
        {
            "people": ["Julie Bédard"],
            "kind": "video",
            "day": "2026-11-23",
            "topics": ["budget"],
        },
    ),
    (
        "Rémi d'Astous @ Séance d'info du 5 novembre",
        {"people": ["Rémi d'Astous"], "event": "Séance d'info", "day": "2026-11-05"},
    ),
    ("Catherine Morin", {"people": ["Catherine Morin"]}),
    (
        "Sam Lee, Priya Patel @ Tech Mixer #hiring yesterday",
        {
            "people": ["Sam Lee", "Priya Patel"],
            "event": "Tech Mixer",
            "topics": ["hiring"],
            "day": "2026-11-24",
        },
    ),
    (
        "Met Jordan Smith at DevFest Toronto last Saturday",
        {"people": ["Jordan Smith"], "event": "DevFest Toronto", "day": "2026-11-21"},
    ),
    (
        "Call with Dana Whitlock about the renewal, Monday",
        {
            "people": ["Dana Whitlock"],
            "kind": "phone",
            "topics": ["the renewal"],
            "day": "2026-11-23",
        },
    ),
    (
        "Chris O'Neil (Acme Corp) @ Chamber Breakfast, Ottawa, Nov 12",
        {
            "people": ["Chris O'Neil"],
            "companies": ["Acme Corp"],
            "event": "Chamber Breakfast",
            "place": "Ottawa",
            "day": "2026-11-12",
        },
    ),
    (
        "Zoom with Maria van der Berg two weeks ago #onboarding",
        {
            "people": ["Maria van der Berg"],
            "kind": "video",
            "day": "2026-11-11",
            "topics": ["onboarding"],
        },
    ),
    (
        "Ben Carter from Globex @ Startup Weekend 2026 last month",
        {
            "people": ["Ben Carter"],
            "companies": ["Globex"],
            "event": "Startup Weekend 2026",
            "day": "2026-10",
        },
    ),
    (
        "Lin Wei and Omar Diaz @ Women in Tech Summit on Thursday",
        {
            "people": ["Lin Wei", "Omar Diaz"],
            "event": "Women in Tech Summit",
            "day": "2026-11-19",
        },
    ),
    (
        "Ashley Browning ashley@example.org @ Career Fair March 2025",
        {
            "people": ["Ashley Browning"],
            "emails": ["ashley@example.org"],
            "event": "Career Fair",
            "day": "2025-03",
        },
    ),
    (
        "yesterday: Tom Barlow & Rita Gomez @ Lunch and Learn",
        {
            "people": ["Tom Barlow", "Rita Gomez"],
            "event": "Lunch and Learn",
            "day": "2026-11-24",
        },
    ),
    (
        "Peter Hollis by phone last night",
        {"people": ["Peter Hollis"], "kind": "phone", "day": "2026-11-24"},
    ),
    (
        "email from Nora Jensen, 2 days ago",
        {"people": ["Nora Jensen"], "kind": "correspondence", "day": "2026-11-23"},
    ),
    (
        "@ Casual Friday drinks with Leo Grant and Mia Chen",
        {"people": ["Leo Grant", "Mia Chen"], "event": "Casual Friday drinks"},
    ),
    (
        "Stephen Rowe, PhD, MBA @ AI Meetup #12",
        {"people": ["Stephen Rowe"], "event": "AI Meetup #12"},
    ),
    (
        "李明, 王芳 @ 5 à 7 Tech, Montréal",
        {"people": ["李明", "王芳"], "event": "5 à 7 Tech", "place": "Montréal"},
    ),
    (
        "Grace Kim @ Hackathon @ Notman House on Nov 14",
        {
            "people": ["Grace Kim"],
            "event": "Hackathon",
            "place": "Notman House",
            "day": "2026-11-14",
        },
    ),
    (
        "Alex Turnbull, LinkedIn message, last week",
        {"people": ["Alex Turnbull"], "kind": "correspondence", "day": "2026-11-18"},
    ),
    (
        "Emily Stanton of McGill University @ Health Forum in Montréal",
        {
            "people": ["Emily Stanton"],
            "companies": ["McGill University"],
            "event": "Health Forum",
            "place": "Montréal",
        },
    ),
    (
        "Ines Costa, in person, 2026-11-03",
        {"people": ["Ines Costa"], "day": "2026-11-03", "kind": "in_person"},
    ),
    (
        "Jack Lorimer at Café Olimpico this morning #book",
        {
            "people": ["Jack Lorimer"],
            "place": "Café Olimpico",
            "day": "2026-11-25",
            "topics": ["book"],
        },
    ),
    (
        'Ravi Kumar @ "Lunch @ Noon" 3 weeks ago',
        {"people": ["Ravi Kumar"], "event": "Lunch @ Noon", "day": "2026-11-04"},
    ),
    (
        "Kate Morrow, Jude Lane, and Sienna Mills @ Film Gala in 2024",
        {
            "people": ["Kate Morrow", "Jude Lane", "Sienna Mills"],
            "event": "Film Gala",
            "day": "2024",
        },
    ),
    (
        "Bob Roy @ C# Meetup #dotnet Tuesday",
        {
            "people": ["Bob Roy"],
            "event": "C# Meetup",
            "topics": ["dotnet"],
            "day": "2026-11-24",
        },
    ),
]
