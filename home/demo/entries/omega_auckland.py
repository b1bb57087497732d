"""OMEGA, Auckland: written by the editors from published facts."""

from home.bilingual import T

SOURCE = "https://citiesofmigration.ca/good_idea/success-leaves-clues/"

ENTRY = {
    "slug": "omega-auckland",
    "kind": "practice",
    "written_in": "en",
    "state": "published",
    "agency": None,
    "organizations": ["omega"],
    "terms": {
        "theme": ["work"],
        "topic": ["mentoring", "employment"],
        "audience": ["professionals", "employers"],
        "life-event": ["finding-a-job"],
        "service-pattern": ["be-matched", "learn"],
        "province": ["abroad"],
        "place": ["auckland"],
    },
    "fields": {
        "title": T(
            "Auckland borrows a mentoring idea from Toronto, tries it, then grows it",
            "De Toronto à Auckland : un mentorat mis à l’essai, puis étendu",
        ),
        "summary": T(
            "After a visit to another city, a team tested workshops with one-to-one mentoring for skilled "
            "migrants, then scaled up.",
            "Après une visite dans une autre ville, une équipe met à l’essai ateliers et mentorat "
            "individuel pour des personnes immigrantes qualifiées, puis étend le programme.",
        ),
        "introduction": T(
            "<p>In June 2007, people from Auckland came to Toronto to learn. TRIEC showed them how skilled "
            "immigrants there were matched with professionals of their occupation.</p>"
            "<p>They went home with an idea, and tried it before they gave it a larger form.</p>",
            "<p>En juin 2007, des gens d’Auckland viennent apprendre à Toronto. Le TRIEC leur montre "
            "comment on y jumelle des personnes immigrantes qualifiées à des professionnels de leur "
            "métier.</p>"
            "<p>Ils rentrent chez eux avec une idée, et la mettent à l’essai avant de lui donner de "
            "l’ampleur.</p>",
        ),
        "challenge": T(
            "<p>“No local experience, no job”: who has not worked here is not hired, and who is not hired "
            "gains no experience.</p>",
            "<p>« Pas d’expérience locale, pas d’emploi » : sans avoir travaillé ici, on n’est pas "
            "embauché, et sans être embauché, on n’acquiert pas d’expérience.</p>",
        ),
        "response": T(
            "<h3>Learn from those who do it</h3>"
            "<p>It began with a learning exchange in Toronto, hosted by TRIEC.</p>"
            "<h3>Try it first</h3>"
            "<p>The pilot, “Skills for Auckland”, joined two things: formal workshops and one-to-one "
            "mentoring.</p>"
            "<h3>Then grow</h3>"
            "<p>The pilot was scaled up as OMEGA, Opportunities for Migrant Employment in Greater Auckland. "
            "In 2009 it was an independent not-for-profit with a mentoring and an internship program.</p>",
            "<h3>Apprendre de ceux qui le font</h3>"
            "<p>Tout commence par un échange à Toronto, dont le TRIEC est l’hôte.</p>"
            "<h3>Essayer d’abord</h3>"
            "<p>Le projet pilote, « Skills for Auckland », réunit deux éléments : des ateliers structurés "
            "et un mentorat individuel.</p>"
            "<h3>Grandir ensuite</h3>"
            "<p>Le projet pilote est étendu et devient OMEGA (Opportunities for Migrant Employment in "
            "Greater Auckland). En 2009, c’est un organisme indépendant sans but lucratif, qui offre un "
            "programme de mentorat et un programme de stages.</p>",
        ),
        "who_benefits": T(
            "<p>Skilled migrants in greater Auckland who look for work in their field.</p>",
            "<p>Les personnes immigrantes qualifiées de la région d’Auckland qui cherchent un emploi dans "
            "leur domaine.</p>",
        ),
        "partners": T(
            "<p>TRIEC, host of the learning exchange. Seven core funders in 2009.</p>",
            "<p>Le TRIEC, hôte de l’échange. Sept bailleurs de fonds principaux en 2009.</p>",
        ),
        "results": [
            (
                "result",
                {
                    "statement": T(
                        "of the pilot’s participants found a job in their field",
                        "des participants au projet pilote ont trouvé un emploi dans leur domaine",
                    ),
                    "number": T("over half", "plus de la moitié"),
                    "period": T(
                        "Pilot “Skills for Auckland”, between June 2007 and November 2008",
                        "Projet pilote « Skills for Auckland », entre juin 2007 et novembre 2008",
                    ),
                    "source": T("Cities of Migration, 16 November 2008", "Cities of Migration, 16 novembre 2008"),
                    "source_url": SOURCE,
                },
            ),
            (
                "result",
                {
                    "statement": T("support the organization", "soutiennent l’organisme"),
                    "number": "7",
                    "unit": T("core funders", "bailleurs de fonds principaux"),
                    "period": "2009",
                    "source": T("City press release, 2009", "Communiqué de presse de la ville, 2009"),
                },
            ),
        ],
        "making_it_work": T(
            "<p><i>Advice from the editors of this library, not from the organization.</i></p>"
            "<ul>"
            "<li>Visit those who do it before you write your plan, and ask what they would drop.</li>"
            "<li>Run a pilot small enough to change halfway through.</li>"
            "<li>Keep the match by occupation; choose workshops and names to suit your own city.</li>"
            "<li>Say what you adapted, so that the next city can learn from both of you.</li>"
            "</ul>",
            "<p><i>Conseils de l’équipe éditoriale, et non de l’organisme.</i></p>"
            "<ul>"
            "<li>Allez voir ceux qui le font avant de rédiger votre plan, et demandez-leur ce qu’ils "
            "laisseraient tomber.</li>"
            "<li>Menez un projet pilote assez modeste pour pouvoir changer de cap en chemin.</li>"
            "<li>Conservez le jumelage par métier; adaptez les ateliers et les noms à votre ville.</li>"
            "<li>Dites ce que vous avez modifié : la prochaine ville apprendra de vous deux.</li>"
            "</ul>",
        ),
        "practical": T(
            "It began with a visit, workshops and one-to-one mentoring, and grew only after a trial.",
            "Tout est parti d’une visite, d’ateliers et d’un mentorat individuel; la croissance n’est venue "
            "qu’après l’essai.",
        ),
        "innovative": T(
            "It added formal workshops to a mentoring idea learned directly from those who ran it abroad.",
            "Des ateliers structurés s’ajoutent à une idée de mentorat apprise directement de ceux qui "
            "l’appliquaient à l’étranger.",
        ),
        "successful": T(
            "Over half of the pilot’s participants found a job in their field; the public sources give no "
            "result for later years.",
            "Plus de la moitié des participants au projet pilote ont trouvé un emploi dans leur domaine; "
            "les sources publiques ne donnent aucun résultat pour les années suivantes.",
        ),
        "transferable": T(
            "It is a transfer itself: learned in Toronto in June 2007, tried in Auckland, then scaled up.",
            "C’est déjà un transfert : l’idée, apprise à Toronto en juin 2007, a été essayée à Auckland, puis étendue.",
        ),
        "evidence_level": 2,
        "evidence_reason": T(
            "Result of the pilot reported in November 2008; no evaluation method is given.",
            "Résultat du projet pilote rapporté en novembre 2008; la méthode d’évaluation n’est pas précisée.",
        ),
        "contact_route": "page",
        "contact_url": SOURCE,
        "source_note": T(
            "Written by the editors from Cities of Migration, 16 November 2008, and a city press release of 2009.",
            "Rédigé par l’équipe éditoriale d’après Cities of Migration, 16 novembre 2008, et un communiqué "
            "de la ville de 2009.",
        ),
        "source_url": SOURCE,
        "last_reviewed": -51,
        "next_review": 314,
    },
    "lineage": [{"kind": "adapted-from", "entry": "mentoring-partnership"}],
}
