"""Support programs during lockdown, London: written by the editors from published facts."""

from home.bilingual import T

SOURCE = "https://recipes.thecatalyst.org.uk/recipes/making-support-programmes-accessible-during-lockdown"

ENTRY = {
    "slug": "accessible-support",
    "kind": "recipe",
    "written_in": "en",
    "state": "published",
    "agency": None,
    "organizations": ["wish-centre"],
    "terms": {
        "theme": ["live"],
        "topic": ["safety", "mental-health", "digital-services"],
        "audience": ["youth", "children"],
        "life-event": ["crisis"],
        "delivery-mode": ["remote", "hybrid"],
        "province": ["abroad"],
        "place": ["london"],
    },
    "fields": {
        "title": T(
            "Keep support within reach when people cannot come to you",
            "Garder le soutien à portée de main quand on ne peut plus se voir",
        ),
        "summary": T(
            "Support programs for young people affected by self-harm, abuse or exploitation go on from a "
            "distance, each with its own tool.",
            "Des programmes de soutien aux jeunes touchés par l’automutilation, la violence ou "
            "l’exploitation se poursuivent à distance, chacun avec son outil.",
        ),
        "overview": T(
            "<p>The Wish Centre in London supports young people aged 10 to 25 affected by self-harm, abuse "
            "or exploitation. It has three programs: for survivors, for perpetrators and for children.</p>"
            "<p>During lockdown the tools differed from program to program: WhatsApp for one, Zoom for "
            "another. People without a device were sent a phone.</p>"
            "<p>In the steps below, what the centre did comes from the public recipe; the advice is from "
            "the editors of this library.</p>",
            "<p>À Londres, The Wish Centre soutient des jeunes de 10 à 25 ans touchés par l’automutilation, "
            "la violence ou l’exploitation. Il compte trois programmes : pour les personnes survivantes, "
            "pour les auteurs de violence et pour les enfants.</p>"
            "<p>Pendant le confinement, l’outil variait selon le programme : WhatsApp pour l’un, Zoom pour "
            "un autre. Les personnes sans appareil ont reçu un téléphone.</p>"
            "<p>Dans les étapes qui suivent, ce que le centre a fait vient de la recette publique; les "
            "conseils sont de l’équipe éditoriale.</p>",
        ),
        "needs": [
            (
                "need",
                {
                    "role": T("service user", "personne qui reçoit du soutien"),
                    "need": T("a device and data, if I have none", "d’un appareil et de données, si je n’en ai pas"),
                },
            ),
            (
                "need",
                {
                    "role": T("service user", "personne qui reçoit du soutien"),
                    "need": T(
                        "a way to take part that suits my program",
                        "d’un moyen de participer qui convient à mon programme",
                    ),
                },
            ),
            (
                "need",
                {
                    "role": T("staff member", "membre du personnel"),
                    "need": T("a tool that fits the program I run", "d’un outil adapté au programme que j’anime"),
                },
            ),
        ],
        "when_not_to_use": T(
            "<p>Not where a call or a message could be overheard or read by the person someone fears. Then "
            "ask first, on a safe channel, what is safe.</p>",
            "<p>À éviter là où un appel ou un message pourrait être entendu ou lu par la personne que l’on "
            "craint. Demandez d’abord, par un moyen sûr, ce qui est sans danger.</p>",
        ),
        "ingredients": [
            (
                "tool",
                {
                    "name": "WhatsApp",
                    "what_it_is": T("An app for messages and calls.", "Une application de messagerie et d’appels."),
                    "why_chosen": T(
                        "<p>Used for one of the three programs.</p>",
                        "<p>Utilisée pour l’un des trois programmes.</p>",
                    ),
                    "privacy": T(
                        "<p>Editors’ note: it shows each person’s phone number, and messages stay on a "
                        "phone that others may pick up.</p>",
                        "<p>Note de l’équipe éditoriale : elle affiche le numéro de chaque personne, et les "
                        "messages restent sur un téléphone que d’autres peuvent prendre.</p>",
                    ),
                },
            ),
            (
                "tool",
                {
                    "name": "Zoom",
                    "what_it_is": T("Software for video meetings.", "Un logiciel de réunions par vidéo."),
                    "why_chosen": T(
                        "<p>Used for another of the three programs.</p>",
                        "<p>Utilisé pour un autre des trois programmes.</p>",
                    ),
                    "privacy": T(
                        "<p>Editors’ note: use a waiting room, let people keep the camera off, and turn "
                        "recording off.</p>",
                        "<p>Note de l’équipe éditoriale : activez la salle d’attente, laissez chacun fermer "
                        "sa caméra et désactivez l’enregistrement.</p>",
                    ),
                },
            ),
            (
                "tool",
                {
                    "name": "SIM",
                    "what_it_is": T(
                        "A pay-as-you-go card with data, sent with a phone.",
                        "Une carte prépayée avec données, envoyée avec un téléphone.",
                    ),
                },
            ),
        ],
        "steps": [
            (
                "step",
                {
                    "title": T("Write down the needs, users’ first", "Notez les besoins, ceux des usagers d’abord"),
                    "actors": [
                        T("Staff", "Personnel"),
                        T("Service users", "Personnes qui reçoivent du soutien"),
                    ],
                    "advice": T(
                        "<p>Ask people themselves. One sentence each is enough: “I need …, so that …”.</p>",
                        "<p>Demandez aux gens eux-mêmes. Une phrase chacun suffit : « J’ai besoin de…, afin de… ».</p>",
                    ),
                    "how_we_did_it": T(
                        "<p>Needs were put in one form: two as a service user, one as a staff member. The "
                        "wording above is the editors’, from what was done.</p>",
                        "<p>Les besoins ont été exprimés sous une même forme : deux du point de vue d’un "
                        "usager, un du point de vue du personnel. La formulation ci-dessus est de l’équipe "
                        "éditoriale, d’après ce qui a été fait.</p>",
                    ),
                },
            ),
            (
                "step",
                {
                    "title": T(
                        "Choose a tool for each program, not one for all",
                        "Choisissez un outil par programme, et non un pour tous",
                    ),
                    "actors": [T("Staff of each program", "Personnel de chaque programme")],
                    "advice": T(
                        "<p>Ask what each group does together, who may listen in, and what people have on "
                        "their phone already.</p>",
                        "<p>Demandez-vous ce que chaque groupe fait ensemble, qui pourrait écouter et ce "
                        "que les gens ont déjà sur leur téléphone.</p>",
                    ),
                    "how_we_did_it": T(
                        "<p>WhatsApp served one program, Zoom another.</p>",
                        "<p>WhatsApp a servi à un programme; Zoom, à un autre.</p>",
                    ),
                },
            ),
            (
                "step",
                {
                    "title": T("Send a phone to those who have none", "Envoyez un téléphone à qui n’en a pas"),
                    "actors": [T("Staff", "Personnel")],
                    "advice": T(
                        "<p>Set it up before it leaves, and ask where it can safely be delivered.</p>",
                        "<p>Configurez-le avant l’envoi et demandez où il peut être livré sans danger.</p>",
                    ),
                    "how_we_did_it": T(
                        "<p>People without a device received a phone with a pay-as-you-go SIM and data.</p>",
                        "<p>Les personnes sans appareil ont reçu un téléphone avec une carte SIM prépayée "
                        "et des données.</p>",
                    ),
                },
            ),
            (
                "step",
                {
                    "title": T("Decide what to keep afterwards", "Décidez de ce que vous garderez ensuite"),
                    "actors": [T("Team", "Équipe")],
                    "how_we_did_it": T(
                        "<p>A hybrid model was to be kept once restrictions ended.</p>",
                        "<p>Un modèle hybride devait être conservé après la levée des restrictions.</p>",
                    ),
                },
            ),
        ],
        "inclusion": T(
            "<p>People without a device were not left out: they were sent a phone with a SIM and data.</p>",
            "<p>Les personnes sans appareil n’ont pas été laissées pour compte : on leur a envoyé un "
            "téléphone avec une carte SIM et des données.</p>",
        ),
        "risks": [
            (
                "risk",
                {
                    "kind": "safeguarding",
                    "risk": T(
                        "The person who does harm lives in the same home and sees the phone.",
                        "La personne qui fait du mal vit sous le même toit et voit le téléphone.",
                    ),
                    "precaution": T(
                        "<p>Agree on safe hours and a word that ends the call. Send nothing that shows what "
                        "the call is about.</p>",
                        "<p>Convenez d’heures sûres et d’un mot qui met fin à l’appel. N’envoyez rien qui "
                        "révèle l’objet de l’appel.</p>",
                    ),
                },
            ),
            (
                "risk",
                {
                    "kind": "third-party",
                    "risk": T(
                        "Messages on a painful subject pass through a company’s servers and stay on phones.",
                        "Des messages sur un sujet douloureux passent par les serveurs d’une entreprise et "
                        "restent sur les téléphones.",
                    ),
                    "precaution": T(
                        "<p>Set messages to disappear, keep case notes elsewhere, and explain both to "
                        "people before they agree.</p>",
                        "<p>Activez les messages éphémères, gardez les notes de suivi ailleurs et expliquez "
                        "les deux aux gens avant qu’ils acceptent.</p>",
                    ),
                },
            ),
        ],
        "may_change": T(
            "<p>The tools: they differed from one program to the next.</p>",
            "<p>Les outils : ils différaient d’un programme à l’autre.</p>",
        ),
        "evidence_level": 1,
        "evidence_reason": T(
            "Done during lockdown and described in 2020; the public source gives no result.",
            "Réalisé pendant le confinement et décrit en 2020; la source publique ne donne aucun résultat.",
        ),
        "contact_route": "page",
        "contact_url": SOURCE,
        "source_note": T(
            "Written by the editors from the recipe published at recipes.thecatalyst.org.uk, 2020. The advice is ours.",
            "Rédigé par l’équipe éditoriale d’après la recette publiée sur recipes.thecatalyst.org.uk en "
            "2020. Les conseils sont de nous.",
        ),
        "source_url": SOURCE,
        "last_reviewed": -34,
        "next_review": 331,
    },
    "related": ["teach-cooking-online"],
}
