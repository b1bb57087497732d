"""The Mentoring Partnership, Toronto: written by the editors from published facts."""

from home.bilingual import T

SOURCE = "https://citiesofmigration.ca/good_idea/mentor-matchmaking/"
FALL_2010 = T("Fall 2010", "Automne 2010")
PAGE = T(
    "Cities of Migration, page dated 18 November 2008, with figures of fall 2010",
    "Cities of Migration, page du 18 novembre 2008, chiffres de l’automne 2010",
)
SURVEY = T(
    "Survey at the end of 2007, reported by Cities of Migration",
    "Sondage de la fin de 2007, rapporté par Cities of Migration",
)

ENTRY = {
    "slug": "mentoring-partnership",
    "kind": "practice",
    "written_in": "en",
    "state": "published",
    "agency": None,
    "organizations": ["triec"],
    "terms": {
        "theme": ["work"],
        "topic": ["mentoring", "employment", "partnerships"],
        "audience": ["professionals", "employers"],
        "life-event": ["finding-a-job"],
        "service-pattern": ["be-matched"],
        "province": ["on"],
        "place": ["toronto"],
        "community-size": ["metropolitan"],
        "success-factor": ["strong-partners"],
    },
    "fields": {
        "title": T(
            "A mentor of the same occupation for skilled immigrants",
            "Le mentorat entre gens du même métier",
        ),
        "summary": T(
            "Community organizations and corporate partners match skilled immigrants with established "
            "professionals of the same occupation, in Toronto.",
            "Des organismes communautaires et des entreprises partenaires jumellent des personnes "
            "immigrantes qualifiées à des professionnels établis du même métier, à Toronto.",
        ),
        "introduction": T(
            "<p>Two people of the same occupation meet. One brings skills from elsewhere; the other is "
            "established here.</p>"
            "<p>In Toronto, community organizations and companies have made such introductions by the "
            "thousand: more than 5,200 by fall 2010.</p>",
            "<p>Deux personnes du même métier font connaissance. L’une apporte des compétences acquises "
            "ailleurs; l’autre est bien établie ici.</p>"
            "<p>À Toronto, des organismes communautaires et des entreprises ont provoqué ces rencontres par "
            "milliers : plus de 5 200 à l’automne 2010.</p>",
        ),
        "challenge": T(
            "<p>The facts we have tell what was done rather than what was the matter. Those on the "
            "adaptation made in Auckland put the problem in five words: “no local experience, no job”.</p>",
            "<p>Les faits dont nous disposons disent ce qui a été fait plutôt que ce qui n’allait pas. Ceux "
            "qui portent sur l’adaptation réalisée à Auckland résument le problème ainsi : « pas "
            "d’expérience locale, pas d’emploi ».</p>",
        ),
        "response": T(
            "<p>Community organizations and corporate partners share the work of bringing skilled "
            "immigrants and established professionals together.</p>"
            "<p>One rule guides the match: both people belong to the same occupation.</p>"
            "<p>In fall 2010, 12 community organizations delivered the program and 50 companies took part "
            "as partners.</p>",
            "<p>Organismes communautaires et entreprises partenaires se partagent la tâche : mettre en "
            "contact des personnes immigrantes qualifiées et des professionnels établis.</p>"
            "<p>Une règle guide le jumelage : les deux personnes exercent le même métier.</p>"
            "<p>À l’automne 2010, 12 organismes communautaires offraient le programme et 50 entreprises y "
            "participaient à titre de partenaires.</p>",
        ),
        "who_benefits": T(
            "<p>Skilled immigrants who want to work in their own occupation.</p>",
            "<p>Les personnes immigrantes qualifiées qui souhaitent travailler dans leur domaine.</p>",
        ),
        "partners": T(
            "<p>In fall 2010: 12 community delivery partners and 50 corporate partners.</p>",
            "<p>À l’automne 2010 : 12 organismes communautaires chargés de la prestation et 50 entreprises "
            "partenaires.</p>",
        ),
        "results": [
            (
                "result",
                {
                    "statement": T(
                        "of those who completed the program worked in their field",
                        "des personnes ayant terminé le programme travaillaient dans leur domaine",
                    ),
                    "number": T("nearly 85%", "près de 85 %"),
                    "period": T("End of 2007", "Fin de 2007"),
                    "source": SURVEY,
                    "source_url": SOURCE,
                },
            ),
            (
                "result",
                {
                    "statement": T(
                        "rise in average annual income, compared with before",
                        "d’augmentation du revenu annuel moyen par rapport à la situation antérieure",
                    ),
                    "number": T("67%", "67 %"),
                    "period": T("End of 2007", "Fin de 2007"),
                    "source": SURVEY,
                    "source_url": SOURCE,
                },
            ),
            (
                "result",
                {
                    "statement": T(
                        "made between skilled immigrants and professionals of their occupation",
                        "entre des personnes immigrantes qualifiées et des professionnels de leur métier",
                    ),
                    "number": T("5,200+", "plus de 5 200"),
                    "unit": T("matches", "jumelages"),
                    "period": FALL_2010,
                    "source": PAGE,
                    "source_url": SOURCE,
                },
            ),
            (
                "result",
                {
                    "statement": T("deliver the program", "offrent le programme"),
                    "number": "12",
                    "unit": T("community partners", "organismes communautaires"),
                    "period": FALL_2010,
                    "source": PAGE,
                    "source_url": SOURCE,
                },
            ),
            (
                "result",
                {
                    "statement": T("take part", "participent au programme"),
                    "number": "50",
                    "unit": T("corporate partners", "entreprises partenaires"),
                    "period": FALL_2010,
                    "source": PAGE,
                    "source_url": SOURCE,
                },
            ),
        ],
        "recognition": T(
            "<p>Adapted in Auckland, New Zealand, after a learning exchange that TRIEC hosted in Toronto in "
            "June 2007.</p>",
            "<p>Adapté à Auckland, en Nouvelle-Zélande, à la suite d’un échange que le TRIEC a accueilli à "
            "Toronto en juin 2007.</p>",
        ),
        "making_it_work": T(
            "<p><i>Advice from the editors of this library, not from the organization.</i></p>"
            "<ul>"
            "<li>Start with one or two occupations in which you know newcomers and working professionals "
            "alike.</li>"
            "<li>Match by occupation first, then by place, languages and free time.</li>"
            "<li>Talk to both people before they meet: what a mentor gives, and what no mentor can "
            "promise.</li>"
            "<li>Ask companies for people and their time before you ask for money.</li>"
            "<li>Before the first match, decide what you will count and when you will ask again.</li>"
            "</ul>",
            "<p><i>Conseils de l’équipe éditoriale, et non de l’organisme.</i></p>"
            "<ul>"
            "<li>Commencez par un ou deux métiers où vous connaissez à la fois de nouveaux arrivants et des "
            "gens en exercice.</li>"
            "<li>Jumelez d’abord selon le métier, puis selon le lieu, les langues et les "
            "disponibilités.</li>"
            "<li>Parlez à chaque personne avant la rencontre : ce qu’un mentor apporte, et ce qu’aucun "
            "mentor ne peut promettre.</li>"
            "<li>Demandez aux entreprises des gens et du temps avant de leur demander de l’argent.</li>"
            "<li>Avant le premier jumelage, décidez de ce que vous compterez et du moment où vous reposerez "
            "la question.</li>"
            "</ul>",
        ),
        "practical": T(
            "It builds on what a city already has: organizations that know newcomers, and professionals who "
            "know the work.",
            "Il mise sur ce qu’une ville possède déjà : des organismes qui connaissent les nouveaux "
            "arrivants et des professionnels qui connaissent le métier.",
        ),
        "innovative": T(
            "Companies stand beside community organizations as partners, and the match follows the occupation.",
            "Les entreprises y sont partenaires aux côtés des organismes communautaires, et c’est le métier "
            "qui détermine le jumelage.",
        ),
        "successful": T(
            "At the end of 2007, nearly 85% of those who completed worked in their field, with an average "
            "annual income 67% higher than before.",
            "À la fin de 2007, près de 85 % des personnes ayant terminé le programme travaillaient dans "
            "leur domaine, et leur revenu annuel moyen avait augmenté de 67 %.",
        ),
        "transferable": T(
            "Auckland adapted it after a visit in June 2007, and over half of its pilot’s participants "
            "found a job in their field.",
            "Auckland l’a adapté après une visite en juin 2007, et plus de la moitié des participants à son "
            "projet pilote ont trouvé un emploi dans leur domaine.",
        ),
        "evidence_level": 4,
        "evidence_reason": T(
            "Survey of the end of 2007, and an adaptation in Auckland whose outcome is on record.",
            "Sondage de la fin de 2007, et une adaptation à Auckland dont le résultat est consigné.",
        ),
        "contact_route": "page",
        "contact_url": SOURCE,
        "source_note": T(
            "Written by the editors from Cities of Migration, 18 November 2008 (facts inside dated fall 2010).",
            "Rédigé par l’équipe éditoriale d’après Cities of Migration, 18 novembre 2008 (faits datés de "
            "l’automne 2010).",
        ),
        "source_url": SOURCE,
        "last_reviewed": -51,
        "next_review": 314,
    },
}
