"""The Saturday bench, a practice that ended: demonstration agency, written in French."""

from home.bilingual import T

RECORDS = T("Volunteers’ log (demonstration)", "Journal des bénévoles (démonstration)")

ENTRY = {
    "slug": "saturday-bench",
    "kind": "practice",
    "written_in": "fr",
    "state": "archived",
    "archive_reason": T(
        "The bench closed on 28 March 2026, and the agency has no other in view.",
        "Le banc a pris fin le 28 mars 2026, et l’organisme n’en prévoit pas d’autre.",
    ),
    "agency": "carrefour",
    "organizations": ["carrefour"],
    "terms": {
        "theme": ["connect", "learn"],
        "topic": ["language", "francophone-communities", "volunteering", "community-connections"],
        "audience": ["francophones", "permanent-residents", "seniors"],
        "life-event": ["arriving"],
        "service-pattern": ["meet", "learn"],
        "delivery-mode": ["in-person", "outreach"],
        "province": ["nb"],
        "place": ["moncton"],
        "language-level": ["clb-1-2", "clb-3-4"],
        "community-size": ["mid-size"],
        "success-factor": ["volunteers", "simple-process"],
    },
    "fields": {
        "title": T(
            "The Saturday bench: an hour of French at the market",
            "Le banc du samedi : une heure de français au marché",
        ),
        "summary": T(
            "Volunteers kept a bench at the market where newcomers could sit down and talk in French, with "
            "no registration.",
            "Des bénévoles tenaient un banc au marché, où les nouveaux arrivants pouvaient s’asseoir et "
            "parler français, sans inscription.",
        ),
        "since_year": 2023,
        "since_month": 5,
        "practice_status": "ended",
        "status_reason": T(
            "The market moved to the edge of town in March 2026, and we found no other place where so many "
            "people pass.",
            "Le marché s’est installé en périphérie en mars 2026, et nous n’avons trouvé aucun autre lieu "
            "aussi passant.",
        ),
        "notice": T(
            "<p>The Saturday bench closed on 28 March 2026. The volunteers’ guide remains available: ask "
            "the agency.</p>",
            "<p>Le banc du samedi a pris fin le 28 mars 2026. Le guide des bénévoles reste offert : "
            "demandez-le à l’organisme.</p>",
        ),
        "notice_date": "2026-04-07",
        "plain_what": T(
            "There was a blue bench at the market. You could sit down and speak French with a volunteer. "
            "The bench is closed now.",
            "Il y avait un banc bleu au marché. Vous pouviez vous asseoir et parler français avec une ou un "
            "bénévole. Le banc est fermé maintenant.",
        ),
        "plain_who": T("Anyone who wanted to practise French.", "Toute personne qui voulait pratiquer son français."),
        "plain_where": T(
            "At the Saturday market in Moncton, until March 2026.",
            "Au marché du samedi, à Moncton, jusqu’en mars 2026.",
        ),
        "plain_how": T(
            "Ask us about our other conversation groups.",
            "Informez-vous auprès de nous sur nos autres groupes de conversation.",
        ),
        "introduction": T(
            "<p>It was a blue bench between the cheese and the mittens. A sign said: “Sit down, we’ll "
            "talk.” On the first Saturday nobody sat down but a dog.</p>"
            "<p>On the fourth, a man asked what one calls the thing that holds up tomato plants. The "
            "conversation lasted forty minutes.</p>",
            "<p>C’était un banc bleu, entre les fromages et les mitaines. Une pancarte disait : "
            "« Assoyez-vous, on jase. » Le premier samedi, personne ne s’y est assis, sauf un chien.</p>"
            "<p>Le quatrième, un homme a demandé comment s’appelle ce qui tient les plants de tomates. La "
            "conversation a duré quarante minutes.</p>",
        ),
        "challenge": T(
            "<p>People in our French classes told us that they spoke French nowhere else. At work it was "
            "English; at home, their own language. They understood the teacher, and no one at the "
            "counter.</p>",
            "<p>Les gens de nos cours de français nous disaient ne le parler nulle part ailleurs. Au "
            "travail, c’était l’anglais; à la maison, leur langue. Ils comprenaient l’enseignante, mais "
            "personne au comptoir.</p>",
        ),
        "response": T(
            "<p>Rather than open one more class, we went where people buy their bread. Two volunteers kept "
            "the bench from 10 to 11 every Saturday, with a thermos and no lesson plan.</p>"
            "<h3>Why a bench</h3>"
            "<p>A bench needs no door to push and no name to give. One can leave after three words.</p>"
            "<h3>Why always the same hour</h3>"
            "<p>So that a shy person could walk by twice before sitting down.</p>",
            "<p>Plutôt que d’ouvrir un cours de plus, nous sommes allés là où les gens achètent leur pain. "
            "Deux bénévoles tenaient le banc chaque samedi de 10 h à 11 h, avec un thermos et sans plan de "
            "leçon.</p>"
            "<h3>Pourquoi un banc</h3>"
            "<p>Sur un banc, il n’y a ni porte à pousser ni nom à donner. On peut repartir après trois "
            "mots.</p>"
            "<h3>Pourquoi toujours la même heure</h3>"
            "<p>Pour qu’une personne timide puisse passer deux fois devant avant de s’asseoir.</p>",
        ),
        "who_benefits": T(
            "<p>Beginners in French, and retired volunteers who told us that the bench had become their "
            "Saturday too.</p>",
            "<p>Les débutants en français, et des bénévoles à la retraite pour qui le banc était aussi "
            "devenu le rendez-vous du samedi.</p>",
        ),
        "newcomer_involvement": T(
            "<p>Two former regulars became volunteers in the second year and wrote the sign anew.</p>",
            "<p>Deux habitués sont devenus bénévoles la deuxième année et ont réécrit la pancarte.</p>",
        ),
        "partners": T(
            "<p>The market lent the place. A seniors’ club found volunteers. No grant: a bench, paint and coffee.</p>",
            "<p>Le marché prêtait l’emplacement. Un club de personnes aînées trouvait les bénévoles. Aucune "
            "subvention : un banc, de la peinture et du café.</p>",
        ),
        "results": [
            (
                "result",
                {
                    "statement": T(
                        "noted by the volunteers on 41 Saturdays",
                        "notées par les bénévoles pendant 41 samedis",
                    ),
                    "number": "365",
                    "unit": T("conversations", "conversations"),
                    "period": "2025",
                    "source": RECORDS,
                },
            ),
            (
                "result",
                {
                    "statement": T("came five times or more", "sont venues cinq fois ou plus"),
                    "number": T("about 30", "une trentaine"),
                    "unit": T("people", "de personnes"),
                    "period": "2025",
                    "source": RECORDS,
                },
            ),
        ],
        "recognition": T(
            "<p>Thank-you evening of the seniors’ club, 2025 (demonstration).</p>",
            "<p>Soirée de reconnaissance du club de personnes aînées, 2025 (démonstration).</p>",
        ),
        "challenges_met": T(
            "<p>Winter. In January we moved inside, next to the coats, and half of our regulars did not "
            "find us. And some came to ask about immigration files: volunteers learned to give a card, not "
            "an answer.</p>",
            "<p>L’hiver. En janvier, nous nous sommes installés à l’intérieur, près des manteaux, et la "
            "moitié des habitués ne nous ont pas trouvés. Certaines personnes venaient aussi parler de leur "
            "dossier d’immigration : les bénévoles ont appris à remettre une carte plutôt qu’une "
            "réponse.</p>",
        ),
        "why_it_worked": T(
            "<p>The same faces, at the same hour, with nothing to sell. The market gave us what no "
            "classroom has: things to point at.</p>",
            "<p>Les mêmes visages, à la même heure, sans rien à vendre. Le marché nous donnait ce qu’aucune "
            "classe ne possède : des choses à montrer du doigt.</p>",
        ),
        "making_it_work": T(
            "<ul>"
            "<li>Find a place where people already stop, not where you would like them to.</li>"
            "<li>Hold on for six Saturdays before you judge.</li>"
            "<li>Train volunteers to wait: ten seconds of silence are a learner’s sentence.</li>"
            "<li>Have a written agreement on the place. We had none, and lost it in three weeks.</li>"
            "</ul>",
            "<ul>"
            "<li>Trouvez un lieu où les gens s’arrêtent déjà, et non là où vous aimeriez les voir.</li>"
            "<li>Tenez bon six samedis avant de juger.</li>"
            "<li>Apprenez aux bénévoles à attendre : dix secondes de silence, c’est une phrase qui se "
            "prépare.</li>"
            "<li>Ayez une entente écrite pour l’emplacement. Nous n’en avions pas : nous l’avons perdu en "
            "trois semaines.</li>"
            "</ul>",
        ),
        "quotations": [
            (
                "quotation",
                {
                    "text": T(
                        "In class I answer. On the bench, I talk.",
                        "En classe, je réponds. Sur le banc, je parle.",
                    ),
                    "speaker": T(
                        "Bakery worker, regular in 2025 (demonstration)",
                        "Employée de boulangerie, habituée en 2025 (démonstration)",
                    ),
                    "consent": True,
                },
            )
        ],
        "videos": [
            (
                "video",
                {
                    "title": T("A Saturday on the bench (demonstration)", "Un samedi sur le banc (démonstration)"),
                    "url": "https://example.org/",
                    "duration": T("1 minute", "1 minute"),
                    "transcript": T(
                        "<p>A blue bench among market stalls. A woman in a red coat sits down beside a "
                        "volunteer.</p>"
                        "<p>Volunteer: “Good morning! What have you got there?”</p>"
                        "<p>Woman: “Turnips. No… rutabaga?”</p>"
                        "<p>Both laugh. The volunteer pours coffee.</p>",
                        "<p>Un banc bleu parmi les étals. Une femme en manteau rouge s’assoit à côté d’une "
                        "bénévole.</p>"
                        "<p>La bénévole : « Bonjour! Qu’est-ce que vous avez là? »</p>"
                        "<p>La femme : « Des navets. Non… du rutabaga? »</p>"
                        "<p>Elles rient. La bénévole verse du café.</p>",
                    ),
                },
            )
        ],
        "practical": T(
            "A bench, two volunteers, a thermos and one hour a week.",
            "Un banc, deux bénévoles, un thermos et une heure par semaine.",
        ),
        "innovative": T(
            "No class, no registration: the language was met where it is needed, between two stalls.",
            "Ni cours ni inscription : la langue se pratiquait là où elle sert, entre deux étals.",
        ),
        "successful": T(
            "About 30 people came five times or more in 2025, by the volunteers’ log; their progress was not measured.",
            "Une trentaine de personnes sont venues cinq fois ou plus en 2025, selon le journal des "
            "bénévoles; leurs progrès n’ont pas été mesurés.",
        ),
        "transferable": T(
            "Any place where people linger will do, provided that you have a written agreement on it.",
            "Tout lieu où l’on flâne convient, à condition d’avoir une entente écrite.",
        ),
        "evidence_level": 2,
        "evidence_reason": T(
            "Attendance noted by volunteers in 2025; learning was not measured (demonstration).",
            "Présences notées par les bénévoles en 2025; l’apprentissage n’a pas été mesuré (démonstration).",
        ),
        "contact_route": "editors",
        "credit_author": "Amélie Cormier",
        "credit_interviewer": "Fatou Ndiaye",
        "credit_reviewer": "Mathieu LeBlanc",
        "last_reviewed": -229,
        "next_review": 136,
    },
    "related": ["neighbourhood-mothers"],
}
