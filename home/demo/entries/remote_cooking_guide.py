"""Remote cooking with young people, second generation: written by the editors from published facts."""

from home.bilingual import T

SOURCE = "https://shareddigitalguides.org.uk/guides/teaching-young-people-cook-instagram-facebook-messenger"

ENTRY = {
    "slug": "teach-cooking-online-guide",
    "kind": "recipe",
    "written_in": "en",
    "state": "published",
    "agency": None,
    "organizations": ["barnardos"],
    "terms": {
        "theme": ["connect", "learn"],
        "topic": ["community-connections", "digital-services"],
        "audience": ["youth"],
        "service-pattern": ["learn", "meet"],
        "delivery-mode": ["remote"],
        "province": ["abroad", "online"],
    },
    "fields": {
        "title": T(
            "Teach young people to cook over Instagram and Messenger",
            "Montrer la cuisine aux jeunes par Instagram et Messenger",
        ),
        "summary": T(
            "Care-experienced young people learn to cook through apps, in small groups run by staff and "
            "paid youth colleagues.",
            "Des jeunes ayant un parcours de placement apprennent à cuisiner au moyen d’applications, en "
            "petits groupes animés avec de jeunes collègues rémunérés.",
        ),
        "since_year": 2020,
        "since_month": 3,
        "overview": T(
            "<p>This is the second telling of a practice that began in March 2020. Barnardo’s first "
            "described it as a recipe against isolation; the later guide starts from the two apps, "
            "Instagram and Facebook Messenger.</p>"
            "<p>The heart of it is the same: small groups, video calls, activities in between, and young "
            "people who plan and run it with staff.</p>",
            "<p>Voici la seconde version d’une pratique née en mars 2020. Barnardo’s l’avait d’abord "
            "présentée comme une recette contre l’isolement; le guide, plus récent, part des deux "
            "applications, Instagram et Facebook Messenger.</p>"
            "<p>L’essentiel demeure : de petits groupes, des appels vidéo, des activités entre les appels "
            "et des jeunes qui planifient et animent avec le personnel.</p>",
        ),
        "group_size": T("4 to 6 people", "De 4 à 6 personnes"),
        "setup_cost": "none",
        "setup_cost_note": T("Staff time only", "Temps du personnel seulement"),
        "running_cost_note": T("Staff time and challenge budgets", "Temps du personnel et budgets pour les défis"),
        "ingredients": [
            (
                "people",
                {
                    "role": T("Youth colleagues, paid", "Jeunes collègues, rémunérés"),
                    "note": T(
                        "<p>They run sessions beside staff.</p>",
                        "<p>Ils animent les séances aux côtés du personnel.</p>",
                    ),
                },
            ),
            (
                "tool",
                {
                    "name": "Instagram",
                    "what_it_is": T(
                        "An app for sharing pictures and videos.",
                        "Une application de partage de photos et de vidéos.",
                    ),
                    "privacy": T(
                        "<p>Editors’ note: use an account of the organization, and check who can see it.</p>",
                        "<p>Note de l’équipe éditoriale : utilisez un compte de l’organisme et vérifiez qui "
                        "peut le voir.</p>",
                    ),
                },
            ),
            (
                "tool",
                {
                    "name": "Facebook Messenger",
                    "what_it_is": T(
                        "An app for messages and video calls.",
                        "Une application de messagerie et d’appels vidéo.",
                    ),
                    "privacy": T(
                        "<p>Editors’ note: members of a group see each other’s name and picture.</p>",
                        "<p>Note de l’équipe éditoriale : les membres d’un groupe voient le nom et la photo "
                        "des autres.</p>",
                    ),
                },
            ),
        ],
        "steps": [
            (
                "step",
                {
                    "title": T("Decide what it is for and who pays for what", "Décidez du but, et de qui paie quoi"),
                    "actors": [T("Team", "Équipe")],
                    "advice": T(
                        "<p>If the ingredients are yours to pay, choose a way that does not ask a young "
                        "person to lay out the money first.</p>",
                        "<p>Si vous payez les ingrédients, choisissez une formule qui n’oblige pas les "
                        "jeunes à avancer l’argent.</p>",
                    ),
                    "checklist": [
                        T("Purpose", "But"),
                        T("Budget and ingredients", "Budget et ingrédients"),
                        T("Incentives", "Incitatifs"),
                        T("Group size", "Taille des groupes"),
                        T("Branding", "Image de marque"),
                    ],
                },
            ),
            (
                "step",
                {
                    "title": T("Start from the channels you already use", "Partez des canaux que vous utilisez déjà"),
                    "actors": [T("Team", "Équipe")],
                    "advice": T(
                        "<p>A channel that young people know costs them nothing to learn. Check its minimum "
                        "age all the same.</p>",
                        "<p>Un canal que les jeunes connaissent ne leur demande aucun apprentissage. "
                        "Vérifiez tout de même l’âge minimal.</p>",
                    ),
                    "how_we_did_it": T(
                        "<p>Instagram and Facebook Messenger were the tools.</p>",
                        "<p>Les outils étaient Instagram et Facebook Messenger.</p>",
                    ),
                },
            ),
            (
                "step",
                {
                    "title": T("Look for gaps in safeguarding", "Cherchez les lacunes en matière de protection"),
                    "actors": [T("Staff", "Personnel")],
                    "advice": T(
                        "<p>Do the risk assessment for this activity, not for online work in general.</p>",
                        "<p>Évaluez les risques de cette activité-ci, et non du travail en ligne en général.</p>",
                    ),
                    "checklist": [
                        T("Gaps found and closed", "Lacunes repérées et comblées"),
                        T("Risk assessment done", "Évaluation des risques faite"),
                    ],
                },
            ),
            (
                "step",
                {
                    "title": T(
                        "Cook, and keep it going between calls",
                        "Cuisinez, et gardez le lien entre les appels",
                    ),
                    "actors": [T("Youth colleague", "Jeune collègue"), T("Staff", "Personnel")],
                    "how_we_did_it": T(
                        "<p>Groups of four to six met on video calls that youth colleagues co-ran, and had "
                        "activities between sessions.</p>",
                        "<p>Des groupes de quatre à six personnes se retrouvaient par appel vidéo, avec de "
                        "jeunes collègues à la coanimation, et avaient des activités entre les séances.</p>",
                    ),
                },
            ),
        ],
        "risks": [
            (
                "risk",
                {
                    "kind": "safeguarding",
                    "risk": T(
                        "Contact moves from the group to private messages that nobody else sees.",
                        "Le contact passe du groupe à des messages privés que personne d’autre ne voit.",
                    ),
                    "precaution": T(
                        "<p>Agree that staff and youth colleagues write in the group or from the "
                        "organization’s account, and tell young people whom to turn to.</p>",
                        "<p>Convenez que le personnel et les jeunes collègues écrivent dans le groupe ou "
                        "depuis le compte de l’organisme, et dites aux jeunes à qui s’adresser.</p>",
                    ),
                },
            ),
            (
                "risk",
                {
                    "kind": "other",
                    "risk": T(
                        "Knives, heat and allergies, with no adult in the kitchen.",
                        "Couteaux, chaleur et allergies, sans adulte dans la cuisine.",
                    ),
                    "precaution": T(
                        "<p>Ask about allergies first, choose dishes that suit the youngest, and go through "
                        "the dangers before anyone cuts.</p>",
                        "<p>Informez-vous d’abord des allergies, choisissez des plats à la portée des plus "
                        "jeunes et passez les dangers en revue avant que quiconque coupe.</p>",
                    ),
                },
            ),
        ],
        "evidence_level": 1,
        "evidence_reason": T(
            "Two generations of the practice are published; neither source gives a result.",
            "Deux versions de la pratique sont publiées; aucune des sources ne donne de résultat.",
        ),
        "contact_route": "page",
        "contact_url": SOURCE,
        "source_note": T(
            "Written by the editors from the guide published at shareddigitalguides.org.uk. The advice is ours.",
            "Rédigé par l’équipe éditoriale d’après le guide publié sur shareddigitalguides.org.uk. Les "
            "conseils sont de nous.",
        ),
        "source_url": SOURCE,
        "last_reviewed": -69,
        "next_review": 296,
    },
    "lineage": [{"kind": "later-version-of", "entry": "teach-cooking-online"}],
}
