"""Newcomers read what the agency prints, translation waiting for review: demonstration agency, French."""

from home.bilingual import T

RECORDS = T("Minutes of the committee (demonstration)", "Comptes rendus du comité (démonstration)")

ENTRY = {
    "slug": "reading-committee",
    "kind": "practice",
    "written_in": "fr",
    "state": "translation-in-review",
    "agency": "carrefour",
    "organizations": ["carrefour"],
    "terms": {
        "theme": ["plan"],
        "topic": ["service-design", "interpretation", "francophone-communities"],
        "audience": ["francophones", "staff"],
        "service-pattern": ["meet"],
        "delivery-mode": ["in-person", "remote"],
        "province": ["nb"],
        "place": ["moncton"],
        "language-level": ["clb-3-4", "clb-5-6"],
        "community-size": ["mid-size"],
        "success-factor": ["co-design", "lived-experience", "leadership"],
    },
    "fields": {
        "title": T(
            "Newcomers edit what the agency prints",
            "Rien ne sort sans être relu par celles et ceux qui le liront",
        ),
        "summary": T(
            "Eight paid newcomers read an agency’s leaflets, letters and web pages before they go out, and "
            "say what is unclear.",
            "Huit nouveaux arrivants rémunérés lisent les dépliants, lettres et pages Web d’un organisme "
            "avant leur diffusion, et signalent ce qui est obscur.",
        ),
        "since_year": 2024,
        "since_month": 10,
        "practice_status": "running",
        "plain_what": T(
            "A group of newcomers reads our papers. They tell us which words are hard. We change them. "
            "Readers are paid.",
            "Un groupe de nouveaux arrivants lit nos papiers. Il nous dit quels mots sont difficiles. Nous "
            "les changeons. Les gens du groupe sont payés.",
        ),
        "plain_who": T(
            "Newcomers in Moncton who read some French.",
            "Les nouveaux arrivants de Moncton qui lisent un peu le français.",
        ),
        "plain_where": T("At our office, or online.", "À notre bureau ou en ligne."),
        "plain_how": T(
            "Tell your settlement worker that you would like to read with us.",
            "Dites à votre travailleuse ou travailleur d’établissement que vous aimeriez lire avec nous.",
        ),
        "introduction": T(
            "<p>“What is an eligible applicant?” asked one of the readers on the first evening. Four "
            "employees looked at one another. Each gave a different answer.</p>",
            "<p>« C’est quoi, un requérant admissible? » a demandé une lectrice le premier soir. Quatre "
            "membres du personnel se sont regardés. Chacun a donné une réponse différente.</p>",
        ),
        "challenge": T(
            "<p>People called to ask what our letters said. We counted: in September 2024, 31 calls out of "
            "90 were about a letter that we had sent ourselves.</p>",
            "<p>Les gens appelaient pour savoir ce que disaient nos lettres. Nous avons compté : en "
            "septembre 2024, 31 appels sur 90 portaient sur une lettre que nous avions nous-mêmes "
            "envoyée.</p>",
        ),
        "response": T(
            "<p>A committee of eight meets once a month, for an hour and a half. Each text is read aloud. A "
            "hand goes up at every word that stops someone; the author listens, and may not explain.</p>"
            "<h3>Why they are paid</h3>"
            "<p>It is work, and it is ours. Those who are paid also dare to say that a text is bad.</p>",
            "<p>Un comité de huit personnes se réunit une fois par mois, pendant une heure et demie. Chaque "
            "texte est lu à voix haute. Une main se lève à chaque mot qui arrête quelqu’un; l’auteur "
            "écoute, sans avoir le droit d’expliquer.</p>"
            "<h3>Pourquoi ces personnes sont payées</h3>"
            "<p>C’est un travail, et c’est le nôtre. Quand on est payé, on ose aussi dire qu’un texte est "
            "mauvais.</p>",
        ),
        "who_benefits": T(
            "<p>Everyone who receives a letter from us, and the staff who write them.</p>",
            "<p>Toute personne qui reçoit une lettre de nous, et le personnel qui les écrit.</p>",
        ),
        "newcomer_involvement": T(
            "<p>Newcomers decide: no leaflet is printed before the committee says that it understands it.</p>",
            "<p>Les nouveaux arrivants décident : aucun dépliant n’est imprimé avant que le comité dise le "
            "comprendre.</p>",
        ),
        "partners": T(
            "<p>A literacy organization trained the first chair. Honorariums come from the communications budget.</p>",
            "<p>Un organisme d’alphabétisation a formé la première présidente du comité. Les honoraires "
            "viennent du budget des communications.</p>",
        ),
        "results": [
            (
                "result",
                {
                    "statement": T("read and rewritten", "relus et réécrits"),
                    "number": "37",
                    "unit": T("texts", "textes"),
                    "period": T("October 2024 to September 2026", "D’octobre 2024 à septembre 2026"),
                    "source": RECORDS,
                },
            ),
            (
                "result",
                {
                    "statement": T(
                        "about one of our letters; there were 31 two years before",
                        "au sujet d’une de nos lettres; il y en avait 31 deux ans plus tôt",
                    ),
                    "number": T("12 of 84", "12 sur 84"),
                    "unit": T("calls", "appels"),
                    "period": T("September 2026", "Septembre 2026"),
                    "source": T("Count at the front desk (demonstration)", "Dénombrement à l’accueil (démonstration)"),
                },
            ),
        ],
        "challenges_met": T(
            "<p>At first everyone was polite. The reading aloud changed that: one hears where a reader stumbles.</p>",
            "<p>Au début, tout le monde était poli. La lecture à voix haute a tout changé : on entend où la "
            "personne trébuche.</p>",
        ),
        "why_it_worked": T(
            "<p>Management submitted its own texts first. After that nobody could refuse.</p>",
            "<p>La direction a soumis ses propres textes en premier. Après cela, personne ne pouvait refuser.</p>",
        ),
        "making_it_work": T(
            "<ul>"
            "<li>Begin with a letter that makes the telephone ring.</li>"
            "<li>Read aloud, and let the author be silent.</li>"
            "<li>Pay at the end of each meeting.</li>"
            "<li>Renew a third of the committee every year: one gets used to jargon.</li>"
            "</ul>",
            "<ul>"
            "<li>Commencez par une lettre qui fait sonner le téléphone.</li>"
            "<li>Lisez à voix haute, et que l’auteur se taise.</li>"
            "<li>Payez à la fin de chaque réunion.</li>"
            "<li>Renouvelez le tiers du comité chaque année : on s’habitue au jargon.</li>"
            "</ul>",
        ),
        "practical": T(
            "Eight people, ninety minutes a month and a text that is not yet printed.",
            "Huit personnes, une heure et demie par mois et un texte qui n’est pas encore imprimé.",
        ),
        "innovative": T(
            "Readers decide whether a text goes out, and the author may not explain it.",
            "Ce sont les lecteurs qui décident si un texte sort, et l’auteur n’a pas le droit de l’expliquer.",
        ),
        "successful": T(
            "Calls about our own letters fell from 31 of 90 in September 2024 to 12 of 84 in September "
            "2026, by our own count.",
            "Les appels au sujet de nos lettres sont passés de 31 sur 90 en septembre 2024 à 12 sur 84 en "
            "septembre 2026, selon notre propre compte.",
        ),
        "transferable": T(
            "Any agency that writes letters can do it, in any language, if management goes first.",
            "Tout organisme qui écrit des lettres peut le faire, dans toute langue, si la direction donne l’exemple.",
        ),
        "evidence_level": 2,
        "evidence_reason": T(
            "Two counts of calls, two years apart, by the agency itself (demonstration).",
            "Deux comptes d’appels, à deux ans d’intervalle, par l’organisme lui-même (démonstration).",
        ),
        "contact_route": "editors",
        "credit_author": "Amélie Cormier",
        "credit_reviewer": "Mathieu LeBlanc",
        "last_reviewed": -20,
        "next_review": 345,
    },
    "related": ["saturday-bench"],
}
