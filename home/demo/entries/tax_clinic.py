"""A volunteer tax clinic, sent back with a request: demonstration agency, draft in French."""

from home.bilingual import T

ENTRY = {
    "slug": "volunteer-tax-clinic",
    "kind": "recipe",
    "written_in": "fr",
    "state": "changes-requested",
    "agency": "carrefour",
    "organizations": ["carrefour"],
    "terms": {
        "theme": ["live"],
        "topic": ["money", "volunteering"],
        "audience": ["families", "permanent-residents"],
        "service-pattern": ["get-advice", "apply"],
        "delivery-mode": ["in-person"],
        "province": ["nb"],
        "place": ["moncton"],
    },
    "fields": {
        "title": "Tenir un comptoir d’impôt avec des bénévoles",
        "summary": "Des bénévoles aident des familles nouvellement arrivées à produire leur première "
        "déclaration de revenus, en français, deux samedis en mars.",
        "since_year": 2025,
        "since_month": 3,
        "practice_status": "pilot",
        "overview": "<p>La première déclaration de revenus ouvre la porte à des prestations pour les "
        "enfants. Bien des familles l’ignorent, ou craignent de se tromper.</p>"
        "<p>Deux samedis de mars, des bénévoles s’assoient avec elles, une déclaration à la fois.</p>",
        "needs": [
            (
                "need",
                {
                    "role": "père de deux enfants, arrivé en janvier",
                    "need": "de savoir si je dois produire une déclaration",
                    "so_that": "de recevoir ce à quoi ma famille a droit",
                },
            )
        ],
        "effort": "months",
        "group_size": "Une famille à la fois, une heure chacune",
        "setup_cost": "under-1000",
        "ingredients": [
            ("people", {"role": "Bénévoles formés à la préparation des déclarations"}),
            (
                "space",
                {
                    "name": "Un local avec des tables séparées",
                    "note": "<p>On ne doit pas entendre la table voisine.</p>",
                },
            ),
        ],
        "steps": [
            (
                "step",
                {
                    "title": "Donnez rendez-vous, avec la liste des papiers à apporter",
                    "actors": ["Accueil"],
                    "advice": "<p>Une liste illustrée évite bien des allers-retours.</p>",
                    "checklist": [
                        "Pièce d’identité",
                        "Numéro d’assurance sociale",
                        "Feuillets d’impôt",
                        "Date d’arrivée au Canada",
                    ],
                },
            ),
            (
                "step",
                {
                    "title": "Remplissez la déclaration ensemble",
                    "actors": ["Bénévole", "Famille"],
                    "how_we_did_it": "<p>Une heure par famille. Les cas compliqués sont dirigés ailleurs.</p>",
                },
            ),
            ("step", {"title": "Rappelez les familles en juillet"}),
        ],
        "results": [
            (
                "result",
                {
                    "statement": "produites avec l’aide de bénévoles",
                    "number": "26",
                    "unit": "déclarations",
                    "period": "Mars 2026",
                    "source": "Dossiers du programme (démonstration)",
                },
            )
        ],
        "contact_route": "editors",
        "credit_author": "Amélie Cormier",
        "last_reviewed": -13,
        "next_review": 352,
    },
    "reason": "needs-detail",
    "comment": T(
        "Thank you, this fills a real gap. Two things before we can publish: say what happens to the papers "
        "and numbers that families bring (who sees them, where they are kept, when they are destroyed), and "
        "what a volunteer does when a file is too complicated. “Directed elsewhere” leaves the reader "
        "wondering where.",
        "Merci, cette recette comble un vrai vide. Deux choses avant de la publier : dites ce que "
        "deviennent les papiers et les numéros que les familles apportent (qui les voit, où ils sont "
        "gardés, quand ils sont détruits), et ce que fait une ou un bénévole devant un dossier trop "
        "compliqué. « Dirigés ailleurs » : on se demande où.",
    ),
}
