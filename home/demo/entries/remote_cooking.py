"""Remote cooking with young people, first generation: written by the editors from published facts."""

from home.bilingual import T

SOURCE = "https://recipes.thecatalyst.org.uk/recipes/facilitating-remote-cooking-activities-for-young-people-to-reduce-social-isolation-and-loneliness"

ENTRY = {
    "slug": "teach-cooking-online",
    "kind": "recipe",
    "written_in": "en",
    "state": "published",
    "agency": None,
    "organizations": ["barnardos"],
    "terms": {
        "theme": ["connect"],
        "topic": ["community-connections", "mental-health", "digital-services"],
        "audience": ["youth"],
        "service-pattern": ["meet", "learn"],
        "delivery-mode": ["remote"],
        "province": ["abroad", "online"],
    },
    "fields": {
        "title": T(
            "Cook together online with young people who are isolated",
            "Cuisiner ensemble à distance avec des jeunes isolés",
        ),
        "summary": T(
            "Staff and paid young colleagues cook with small groups of care-experienced youth over video "
            "calls, with activities in between.",
            "Du personnel et de jeunes collègues rémunérés cuisinent par appel vidéo avec de petits groupes "
            "de jeunes ayant un parcours de placement.",
        ),
        "since_year": 2020,
        "since_month": 3,
        "plain_what": T(
            "You cook at home. You see the others on a video call. Between calls there are things to do.",
            "Vous cuisinez chez vous. Vous voyez les autres par appel vidéo. Entre les appels, il y a des "
            "activités à faire.",
        ),
        "plain_who": T(
            "Young people who have lived in care and are isolated.",
            "Les jeunes qui ont vécu en famille d’accueil ou en foyer et qui sont isolés.",
        ),
        "overview": T(
            "<p>Some young people with experience of care were isolated. From March 2020, Barnardo’s met "
            "them in the kitchen, online: small groups cooked on video calls and had something to do until "
            "the next one.</p>"
            "<p>Young people were not only invited. They helped plan, and youth colleagues ran sessions "
            "beside staff and were paid for it.</p>"
            "<p>In the steps below, what Barnardo’s did comes from the public recipe; the advice is from "
            "the editors of this library.</p>",
            "<p>Des jeunes ayant un parcours de placement vivaient de l’isolement. À partir de mars 2020, "
            "Barnardo’s les retrouve en cuisine, mais en ligne : de petits groupes cuisinent par appel "
            "vidéo et ont de quoi s’occuper jusqu’au suivant.</p>"
            "<p>Les jeunes n’étaient pas de simples invités. Ils ont aidé à planifier, et de jeunes "
            "collègues ont animé les séances avec le personnel, contre rémunération.</p>"
            "<p>Dans les étapes qui suivent, ce que Barnardo’s a fait vient de la recette publique; les "
            "conseils sont de l’équipe éditoriale.</p>",
        ),
        "when_not_to_use": T(
            "<p>Not as the only contact with a young person you are worried about, nor where a camera in "
            "the kitchen would show a home or people who have not agreed to be seen.</p>",
            "<p>Ce ne doit pas être le seul contact avec un jeune qui vous inquiète. À éviter aussi là où "
            "la caméra montrerait un logement ou des personnes sans leur accord.</p>",
        ),
        "group_size": T("4 to 6 people", "De 4 à 6 personnes"),
        "setup_cost": "none",
        "setup_cost_note": T("Staff time only", "Temps du personnel seulement"),
        "running_cost_note": T("Staff time and challenge budgets", "Temps du personnel et budgets pour les défis"),
        "ingredients": [
            (
                "people",
                {
                    "role": T("Staff who run the sessions", "Personnel qui anime les séances"),
                },
            ),
            (
                "people",
                {
                    "role": T("Youth colleagues, paid", "Jeunes collègues, rémunérés"),
                    "note": T(
                        "<p>They run the sessions with staff.</p>",
                        "<p>Ils animent les séances avec le personnel.</p>",
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
                        "<p>Editors’ note: it needs an account and has a minimum age. Check who can see "
                        "what is posted, and use an account of the organization, never a personal one.</p>",
                        "<p>Note de l’équipe éditoriale : il faut un compte, et un âge minimal s’applique. "
                        "Vérifiez qui voit les publications et servez-vous d’un compte de l’organisme, "
                        "jamais d’un compte personnel.</p>",
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
                        "<p>Editors’ note: members of a group see each other’s name and picture. Say so "
                        "before anyone joins.</p>",
                        "<p>Note de l’équipe éditoriale : les membres d’un groupe voient le nom et la photo "
                        "des autres. Dites-le avant que quiconque s’y joigne.</p>",
                    ),
                },
            ),
            (
                "document",
                {"name": T("Risk assessment", "Évaluation des risques")},
            ),
        ],
        "steps": [
            (
                "step",
                {
                    "title": T("Settle the questions before you start", "Réglez les questions avant de commencer"),
                    "actors": [T("Team", "Équipe")],
                    "advice": T(
                        "<p>An hour together with this list spares many later. Write the answers down.</p>",
                        "<p>Une heure en équipe avec cette liste en épargne plusieurs par la suite. Notez "
                        "les réponses.</p>",
                    ),
                    "checklist": [
                        T("What it is for", "Le but de l’activité"),
                        T("The budget", "Le budget"),
                        T("Who pays for the ingredients", "Qui paie les ingrédients"),
                        T("Incentives, if any", "Les incitatifs, s’il y en a"),
                        T("Group size", "La taille des groupes"),
                        T("The channels you already use", "Les canaux que vous utilisez déjà"),
                        T("Gaps in safeguarding", "Les lacunes en matière de protection"),
                        T("Risk assessment", "L’évaluation des risques"),
                        T("Branding", "L’image de marque"),
                    ],
                },
            ),
            (
                "step",
                {
                    "title": T("Plan it with young people", "Planifiez avec les jeunes"),
                    "actors": [T("Young people", "Jeunes"), T("Staff", "Personnel")],
                    "advice": T(
                        "<p>Bring choices, not a finished program: what to cook, when, and what to do when "
                        "someone has no oven.</p>",
                        "<p>Arrivez avec des choix, pas avec un programme tout fait : quoi cuisiner, quand, "
                        "et que faire si quelqu’un n’a pas de four.</p>",
                    ),
                    "how_we_did_it": T(
                        "<p>Young people helped plan.</p>",
                        "<p>Des jeunes ont participé à la planification.</p>",
                    ),
                },
            ),
            (
                "step",
                {
                    "title": T("Keep the groups small", "Formez de petits groupes"),
                    "actors": [T("Staff", "Personnel")],
                    "advice": T(
                        "<p>Everyone should fit on one screen, and everyone should get to speak.</p>",
                        "<p>Tout le monde doit tenir sur un écran, et chacun doit pouvoir parler.</p>",
                    ),
                    "how_we_did_it": T(
                        "<p>Groups had four to six members.</p>",
                        "<p>Les groupes comptaient de quatre à six membres.</p>",
                    ),
                },
            ),
            (
                "step",
                {
                    "title": T(
                        "Cook on a video call, with a young co-host",
                        "Cuisinez par appel vidéo, en coanimation avec un jeune",
                    ),
                    "actors": [T("Youth colleague", "Jeune collègue"), T("Staff", "Personnel")],
                    "advice": T(
                        "<p>One person cooks, the other watches faces and messages. Pay the young person as "
                        "you would any colleague.</p>",
                        "<p>Une personne cuisine, l’autre surveille les visages et les messages. Payez vos "
                        "jeunes collègues comme vous payez les autres.</p>",
                    ),
                    "how_we_did_it": T(
                        "<p>Youth colleagues ran the sessions with staff and were paid.</p>",
                        "<p>De jeunes collègues ont coanimé les séances et ont été rémunérés.</p>",
                    ),
                },
            ),
            (
                "step",
                {
                    "title": T(
                        "Give them something to do until next time",
                        "Prévoyez une activité d’ici la prochaine séance",
                    ),
                    "actors": [T("Staff", "Personnel")],
                    "how_we_did_it": T(
                        "<p>There were activities between the calls.</p>",
                        "<p>Des activités étaient proposées entre les appels.</p>",
                    ),
                },
            ),
        ],
        "inclusion": T(
            "<p>It was made for care-experienced young people who were isolated.</p>",
            "<p>L’activité a été conçue pour des jeunes ayant un parcours de placement et qui vivaient de "
            "l’isolement.</p>",
        ),
        "risks": [
            (
                "risk",
                {
                    "kind": "safeguarding",
                    "risk": T(
                        "A rule made for a room leaves a gap once everyone is at home, on a screen.",
                        "Une règle pensée pour un local laisse une lacune dès que chacun est chez soi, "
                        "derrière un écran.",
                    ),
                    "precaution": T(
                        "<p>Go through your safeguarding policy for gaps before the first call. Have two "
                        "adults on each call, and agree what happens when something worrying is seen or "
                        "said.</p>",
                        "<p>Repérez les lacunes de votre politique de protection avant le premier appel. "
                        "Prévoyez deux adultes par appel et convenez de la marche à suivre si l’on voit ou "
                        "entend quelque chose d’inquiétant.</p>",
                    ),
                },
            ),
            (
                "risk",
                {
                    "kind": "third-party",
                    "risk": T(
                        "Young people reach the group through companies that collect information about them.",
                        "Les jeunes rejoignent le groupe par l’intermédiaire d’entreprises qui recueillent "
                        "des renseignements à leur sujet.",
                    ),
                    "precaution": T(
                        "<p>Use what they have already rather than a new account. Never ask for personal "
                        "information in the group.</p>",
                        "<p>Servez-vous de ce qu’ils ont déjà plutôt que d’exiger un nouveau compte. Ne "
                        "demandez jamais de renseignements personnels dans le groupe.</p>",
                    ),
                },
            ),
            (
                "risk",
                {
                    "kind": "consent",
                    "risk": T(
                        "Faces and homes appear in pictures that travel further than the group.",
                        "Des visages et des intérieurs paraissent sur des photos qui circulent hors du groupe.",
                    ),
                    "precaution": T(
                        "<p>Agree that nobody records. Ask again each time before a picture is posted.</p>",
                        "<p>Convenez que personne n’enregistre. Redemandez l’accord chaque fois, avant de "
                        "publier une photo.</p>",
                    ),
                },
            ),
        ],
        "evidence_level": 1,
        "evidence_reason": T(
            "In use since March 2020; the public sources give no result.",
            "Appliquée depuis mars 2020; les sources publiques ne donnent aucun résultat.",
        ),
        "attachments": [
            (
                "link",
                {
                    "title": T("The recipe as first published", "La recette telle que publiée à l’origine"),
                    "url": SOURCE,
                    "language": "en",
                    "note": T("Service Recipes, 2020.", "Service Recipes, 2020 (en anglais)."),
                },
            )
        ],
        "contact_route": "page",
        "contact_url": SOURCE,
        "source_note": T(
            "Written by the editors from the recipe published at recipes.thecatalyst.org.uk, 2020. The advice is ours.",
            "Rédigé par l’équipe éditoriale d’après la recette publiée sur recipes.thecatalyst.org.uk en "
            "2020. Les conseils sont de nous.",
        ),
        "source_url": SOURCE,
        "last_reviewed": -69,
        "next_review": 296,
    },
}
