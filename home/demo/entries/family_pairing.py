"""Two families for a first day of school: demonstration agency, written in French, every part filled."""

from home.bilingual import T

RECORDS = T("Program records (demonstration)", "Dossiers du programme (démonstration)")
AUTUMN = T("August to October 2025", "D’août à octobre 2025")

ENTRY = {
    "slug": "family-pairing-first-school-year",
    "kind": "recipe",
    "written_in": "fr",
    "state": "published",
    "agency": "carrefour",
    "organizations": ["carrefour"],
    "terms": {
        "theme": ["learn", "connect"],
        "topic": ["schools", "families", "francophone-communities", "volunteering"],
        "audience": ["families", "children", "francophones"],
        "life-event": ["starting-school", "arriving"],
        "service-pattern": ["be-matched", "meet"],
        "delivery-mode": ["in-person"],
        "province": ["nb"],
        "place": ["moncton"],
        "language-level": ["any"],
        "community-size": ["mid-size"],
    },
    "fields": {
        "title": T(
            "Pair two families for a first school year in Canada",
            "Jumeler deux familles pour une première rentrée scolaire",
        ),
        "summary": T(
            "A family who knows the school walks a newly arrived family through the first two months: bus, "
            "lunch box, notes home.",
            "Une famille qui connaît l’école accompagne une famille nouvellement arrivée pendant deux "
            "mois : autobus, boîte à lunch, messages de l’enseignante.",
        ),
        "since_year": 2024,
        "since_month": 8,
        "practice_status": "running",
        "plain_what": T(
            "Another family helps your family when school starts. They know the school. They show you the "
            "bus, the lunch box and the papers. You can send them your questions.",
            "Une autre famille aide la vôtre à la rentrée. Elle connaît l’école. Elle vous montre "
            "l’autobus, la boîte à lunch et les papiers. Vous pouvez lui poser vos questions.",
        ),
        "plain_who": T(
            "Families who came this year and have a child in a French school in Moncton. It is free.",
            "Les familles arrivées cette année qui ont un enfant dans une école française de Moncton. C’est gratuit.",
        ),
        "plain_where": T(
            "At your child’s school and in your neighbourhood.",
            "À l’école de votre enfant et dans votre quartier.",
        ),
        "plain_how": T(
            "Tell the school office: “I would like a partner family.” You can also call us.",
            "Dites au secrétariat de l’école : « J’aimerais une famille jumelle. » Vous pouvez aussi nous appeler.",
        ),
        "overview": T(
            "<p>In September parents receive a heap of paper: forms, menus, a list of supplies. For those "
            "who have just arrived, every sheet raises a question, and the office has no time in the first "
            "week.</p>"
            "<p>Other parents know the answers. So we pair two families with children at the same school. "
            "They meet before the first day, see each other a few times, and part at the end of October, "
            "often as friends.</p>"
            "<p>Our part is small: choose with care, be there at the first meeting, call after a week.</p>",
            "<p>En septembre, les parents reçoivent une montagne de papiers : formulaires, menus, liste de "
            "fournitures. Pour qui vient d’arriver, chaque feuille soulève une question, et le secrétariat "
            "n’a pas une minute la première semaine.</p>"
            "<p>Les autres parents, eux, connaissent les réponses. Nous jumelons donc deux familles dont "
            "les enfants fréquentent la même école. Elles se rencontrent avant le premier jour, se voient "
            "quelques fois et se quittent à la fin d’octobre, souvent en amies.</p>"
            "<p>Notre rôle est modeste : choisir avec soin, être là à la première rencontre, appeler après "
            "une semaine.</p>",
        ),
        "needs": [
            (
                "need",
                {
                    "role": T("newly arrived mother", "mère nouvellement arrivée"),
                    "need": T("to know which papers are urgent", "de savoir quels papiers sont urgents"),
                    "so_that": T("my son does not miss the outing", "que mon fils ne manque pas la sortie"),
                },
            ),
            (
                "need",
                {
                    "role": T("child starting at a new school", "enfant qui commence dans une nouvelle école"),
                    "need": T("to know one other child", "de connaître au moins un autre enfant"),
                    "so_that": T("I am not alone at recess", "de ne pas être seul à la récréation"),
                },
            ),
            (
                "need",
                {
                    "role": T("school secretary", "secrétaire d’école"),
                    "need": T(
                        "someone to explain the forms with the family",
                        "de quelqu’un pour expliquer les formulaires avec la famille",
                    ),
                    "so_that": T(
                        "I can look after the other 300 students too",
                        "de pouvoir m’occuper aussi des 300 autres élèves",
                    ),
                },
            ),
        ],
        "when_to_use": T(
            "<p>When several newly arrived families join the same school, and the principal wants it as "
            "much as you.</p>",
            "<p>Quand plusieurs familles nouvellement arrivées rejoignent la même école, et que la "
            "direction le souhaite autant que vous.</p>",
        ),
        "when_not_to_use": T(
            "<p>Not in place of a settlement worker in schools, nor for a family in crisis: another family "
            "cannot carry that.</p>",
            "<p>À éviter en remplacement d’une travailleuse d’établissement dans les écoles, ou pour une "
            "famille en crise : une autre famille ne peut pas porter cela.</p>",
        ),
        "setup_time": T("Ten weeks before school starts", "Dix semaines avant la rentrée"),
        "effort": "months",
        "staff_time": T("A day a week from June to October", "Une journée par semaine, de juin à octobre"),
        "group_size": T("10 to 15 pairs of families", "De 10 à 15 jumelages"),
        "setup_cost": "under-1000",
        "setup_cost_note": T(
            "Background checks and a welcome picnic", "Vérifications des antécédents et pique-nique d’accueil"
        ),
        "running_cost": "1000-10000",
        "running_cost_note": T(
            "Bus tickets, lunch boxes, coffee at meetings",
            "Billets d’autobus, boîtes à lunch, café des rencontres",
        ),
        "ingredients": [
            (
                "people",
                {
                    "role": T("Coordinator, one day a week", "Coordonnatrice, une journée par semaine"),
                    "note": T(
                        "<p>Knows the schools, and can say no to a pairing.</p>",
                        "<p>Connaît les écoles et sait refuser un jumelage.</p>",
                    ),
                },
            ),
            (
                "people",
                {
                    "role": T("Volunteer families", "Familles bénévoles"),
                    "note": T(
                        "<p>Have been at the school for a year at least. Some arrived as newcomers themselves.</p>",
                        "<p>Fréquentent l’école depuis au moins un an. Certaines sont arrivées, elles "
                        "aussi, il y a peu.</p>",
                    ),
                },
            ),
            (
                "partner",
                {
                    "name": T("Two elementary schools", "Deux écoles primaires"),
                    "note": T(
                        "<p>The office offers the pairing to families; the principal opens the school in August.</p>",
                        "<p>Le secrétariat propose le jumelage aux familles; la direction ouvre l’école en août.</p>",
                    ),
                },
            ),
            (
                "tool",
                {
                    "name": "WhatsApp",
                    "what_it_is": T("A messaging app for phones.", "Une application de messagerie pour téléphones."),
                    "price": T("Free", "Gratuit"),
                    "why_chosen": T(
                        "<p>Almost all families had it, and a picture of a form says more than a description.</p>",
                        "<p>Presque toutes les familles l’avaient, et la photo d’un formulaire vaut mieux "
                        "qu’une description.</p>",
                    ),
                    "privacy": T(
                        "<p>The two families see each other’s number. The company knows who writes to whom. "
                        "We ask families to send blank forms only, and no pictures of children.</p>",
                        "<p>Les deux familles voient le numéro de l’autre. L’entreprise sait qui écrit à "
                        "qui. Nous demandons de n’envoyer que des formulaires vierges, et aucune photo "
                        "d’enfants.</p>",
                    ),
                    "alternatives": T("Signal, or plain text messages", "Signal ou de simples messages textes"),
                    "url": "https://www.whatsapp.com/",
                },
            ),
            (
                "space",
                {
                    "name": T("The school yard, before the first day", "La cour d’école, avant le premier jour"),
                    "note": T(
                        "<p>Children play while parents talk. Have a table in the shade.</p>",
                        "<p>Les enfants jouent pendant que les parents parlent. Prévoyez une table à l’ombre.</p>",
                    ),
                },
            ),
            (
                "document",
                {
                    "name": T("Agreement between two families, one page", "Entente entre deux familles, une page"),
                    "note": T(
                        "<p>How often, until when, what one does not ask, whom to call.</p>",
                        "<p>À quelle fréquence, jusqu’à quand, ce qu’on ne demande pas, qui appeler.</p>",
                    ),
                },
            ),
        ],
        "steps": [
            (
                "step",
                {
                    "title": T("Win the school over in June", "Gagnez l’école à l’idée dès juin"),
                    "actors": [T("Coordinator", "Coordonnatrice"), T("Principal", "Direction d’école")],
                    "advice": T(
                        "<p>Start with the office: it knows who is coming and who is kind.</p>",
                        "<p>Commencez par le secrétariat : il sait qui arrive et qui a le cœur sur la main.</p>",
                    ),
                    "how_we_did_it": T(
                        "<p>We brought muffins and one question: what do new parents ask you most?</p>",
                        "<p>Nous sommes arrivées avec des muffins et une question : que vous demandent le "
                        "plus les nouveaux parents?</p>",
                    ),
                    "duration": T("Two weeks", "Deux semaines"),
                },
            ),
            (
                "step",
                {
                    "title": T(
                        "Recruit and prepare the volunteer families",
                        "Recrutez et préparez les familles bénévoles",
                    ),
                    "actors": [T("Coordinator", "Coordonnatrice")],
                    "advice": T(
                        "<p>Look for families who have time, not for perfect ones. Have every adult checked "
                        "who will be with children.</p>",
                        "<p>Cherchez des familles disponibles plutôt que parfaites. Faites vérifier les "
                        "antécédents de tout adulte qui côtoiera les enfants.</p>",
                    ),
                    "how_we_did_it": T(
                        "<p>An evening of two hours: listening, boundaries, whom to call. Newcomer parents "
                        "led half of it.</p>",
                        "<p>Une soirée de deux heures : l’écoute, les limites, qui appeler. Des parents "
                        "nouveaux arrivants en ont animé la moitié.</p>",
                    ),
                    "duration": T("Three weeks", "Trois semaines"),
                    "checklist": [
                        T("Vulnerable sector check received", "Vérification des antécédents reçue"),
                        T("Evening attended", "Soirée suivie"),
                        T("Agreement read and signed", "Entente lue et signée"),
                    ],
                },
            ),
            (
                "step",
                {
                    "title": T("Ask newcomer families what they want", "Demandez aux familles ce qu’elles souhaitent"),
                    "actors": [
                        T("Coordinator", "Coordonnatrice"),
                        T("Newcomer family", "Famille nouvellement arrivée"),
                    ],
                    "advice": T(
                        "<p>Ask the children as well. Say clearly that one may decline.</p>",
                        "<p>Posez la question aux enfants aussi. Dites clairement qu’on peut refuser.</p>",
                    ),
                    "how_we_did_it": T(
                        "<p>We visit each family once, with an interpreter if they wish.</p>",
                        "<p>Nous rencontrons chaque famille une fois, avec un interprète si elle le veut.</p>",
                    ),
                    "duration": T("An hour a family", "Une heure par famille"),
                },
            ),
            (
                "step",
                {
                    "title": T("Choose the pairs", "Formez les jumelages"),
                    "actors": [T("Coordinator", "Coordonnatrice")],
                    "advice": T(
                        "<p>Same school first, then the age of the children, then the street. A common "
                        "mother tongue helps, but is not everything.</p>",
                        "<p>La même école d’abord, puis l’âge des enfants, puis la rue. Une langue "
                        "maternelle commune aide, sans être indispensable.</p>",
                    ),
                    "how_we_did_it": T(
                        "<p>We lay cards on a table, two of us, and wait a night before we call anyone.</p>",
                        "<p>À deux, nous disposons des fiches sur une table, puis laissons passer une nuit "
                        "avant d’appeler.</p>",
                    ),
                    "duration": T("One day", "Une journée"),
                },
            ),
            (
                "step",
                {
                    "title": T("Meet in the school yard", "Rencontrez-vous dans la cour d’école"),
                    "actors": [T("Both families", "Les deux familles"), T("Coordinator", "Coordonnatrice")],
                    "advice": T(
                        "<p>Be there for the first half hour, then leave them to it.</p>",
                        "<p>Restez la première demi-heure, puis éclipsez-vous.</p>",
                    ),
                    "how_we_did_it": T(
                        "<p>A picnic on the last Thursday of August. The children showed one another the "
                        "toilets: a great success.</p>",
                        "<p>Un pique-nique le dernier jeudi d’août. Les enfants se sont montré les "
                        "toilettes : un franc succès.</p>",
                    ),
                    "duration": T("Two hours", "Deux heures"),
                    "checklist": [
                        T("Find the classroom", "Trouver la classe"),
                        T(
                            "Find the bus stop and its hour",
                            "Trouver l’arrêt d’autobus et l’heure de passage",
                        ),
                        T("Look into a lunch box", "Regarder dans une boîte à lunch"),
                        T("Fill in the emergency form", "Remplir la fiche d’urgence"),
                        T(
                            "Exchange numbers, if both want to",
                            "Échanger les numéros, si les deux le veulent",
                        ),
                    ],
                },
            ),
            (
                "step",
                {
                    "title": T("Call both families after a week", "Appelez les deux familles après une semaine"),
                    "actors": [T("Coordinator", "Coordonnatrice")],
                    "advice": T(
                        "<p>Call them apart. Ask what was good, what was too much, and whether to go on.</p>",
                        "<p>Appelez-les séparément. Demandez ce qui a plu, ce qui a pesé, et s’il faut continuer.</p>",
                    ),
                    "how_we_did_it": T(
                        "<p>One pair out of fourteen ended here, without hard feelings.</p>",
                        "<p>Un jumelage sur quatorze a pris fin à cette étape, sans rancune.</p>",
                    ),
                    "duration": T("Ten minutes a call", "Dix minutes par appel"),
                },
            ),
            (
                "step",
                {
                    "title": T("End it on a set date", "Terminez à la date prévue"),
                    "actors": [T("Coordinator", "Coordonnatrice"), T("Both families", "Les deux familles")],
                    "advice": T(
                        "<p>An end makes it easy to say yes at the start. What comes after belongs to the "
                        "families.</p>",
                        "<p>Une fin annoncée aide à dire oui au début. La suite appartient aux familles.</p>",
                    ),
                    "how_we_did_it": T(
                        "<p>Soup at the agency on the last Saturday of October.</p>",
                        "<p>Une soupe à l’organisme, le dernier samedi d’octobre.</p>",
                    ),
                    "duration": T("One afternoon", "Un après-midi"),
                },
            ),
        ],
        "inclusion": T(
            "<p>Single parents and grandparents were missing from our first poster; they are on it now. "
            "Meetings are in places a stroller and a wheelchair can reach. Food is always halal, with a "
            "dish without meat. Bus tickets are handed out before they are asked for.</p>",
            "<p>Les parents seuls et les grands-parents manquaient sur notre première affiche; ils y sont "
            "maintenant. Les rencontres ont lieu là où une poussette et un fauteuil roulant peuvent passer. "
            "La nourriture est toujours halal, avec un plat sans viande. Les billets d’autobus sont remis "
            "avant qu’on les demande.</p>",
        ),
        "risks": [
            (
                "risk",
                {
                    "kind": "safeguarding",
                    "risk": T(
                        "An adult is alone with a child of the other family.",
                        "Un adulte se trouve seul avec un enfant de l’autre famille.",
                    ),
                    "precaution": T(
                        "<p>Background checks before the first meeting, and a written rule: parents are "
                        "present, always.</p>",
                        "<p>Vérification des antécédents avant la première rencontre, et une règle écrite : "
                        "les parents sont présents, toujours.</p>",
                    ),
                },
            ),
            (
                "risk",
                {
                    "kind": "personal-data",
                    "risk": T(
                        "The school tells us about a family before the family has agreed.",
                        "L’école nous parle d’une famille avant que celle-ci ait donné son accord.",
                    ),
                    "precaution": T(
                        "<p>The school hands out a card; the family calls, or ticks a box. We never receive "
                        "a list.</p>",
                        "<p>L’école remet une carte; la famille appelle ou coche une case. Nous ne recevons "
                        "jamais de liste.</p>",
                    ),
                },
            ),
            (
                "risk",
                {
                    "kind": "third-party",
                    "risk": T(
                        "Pictures of forms with names and health details pass through an app.",
                        "Des photos de formulaires portant des noms et des détails de santé passent par une "
                        "application.",
                    ),
                    "precaution": T(
                        "<p>Show how to photograph a blank form, and go through filled ones in person.</p>",
                        "<p>Montrez comment photographier un formulaire vierge, et regardez en personne "
                        "ceux qui sont remplis.</p>",
                    ),
                },
            ),
            (
                "risk",
                {
                    "kind": "other",
                    "risk": T(
                        "One family comes to depend on the other, or is asked for money.",
                        "Une famille en vient à dépendre de l’autre, ou se fait demander de l’argent.",
                    ),
                    "precaution": T(
                        "<p>Say it in the agreement: no loans. Whoever feels uneasy calls the coordinator.</p>",
                        "<p>Inscrivez-le dans l’entente : aucun prêt. Toute personne mal à l’aise appelle "
                        "la coordonnatrice.</p>",
                    ),
                },
            ),
        ],
        "results": [
            (
                "result",
                {
                    "statement": T(
                        "at two schools, of which 13 went on to the end",
                        "dans deux écoles, dont 13 menés à terme",
                    ),
                    "number": "14",
                    "unit": T("pairs of families", "jumelages"),
                    "period": AUTUMN,
                    "source": RECORDS,
                },
            ),
            (
                "result",
                {
                    "statement": T(
                        "said they had since called the school by themselves",
                        "ont dit avoir depuis téléphoné elles-mêmes à l’école",
                    ),
                    "number": T("9 of 13", "9 sur 13"),
                    "unit": T("newcomer families", "familles nouvellement arrivées"),
                    "period": T("End of October 2025", "Fin d’octobre 2025"),
                    "source": T(
                        "Closing conversation, program records (demonstration)",
                        "Entretien final, dossiers du programme (démonstration)",
                    ),
                },
            ),
            (
                "result",
                {
                    "statement": T(
                        "helped as newcomers in 2024 came back as volunteers",
                        "aidées en 2024 sont revenues à titre de bénévoles",
                    ),
                    "number": "3",
                    "unit": T("families", "familles"),
                    "period": T("June 2025", "Juin 2025"),
                    "source": RECORDS,
                },
            ),
        ],
        "what_did_not_work": T(
            "<p>A group chat for everyone: two families wrote, the others fell silent. And pairing by "
            "mother tongue alone, in the first year, put together people who had little to say to each "
            "other.</p>",
            "<p>Le groupe de clavardage réunissant tout le monde : deux familles écrivaient, les autres se "
            "taisaient. Et le jumelage selon la seule langue maternelle, la première année, a réuni des "
            "gens qui avaient peu à se dire.</p>",
        ),
        "what_we_would_change": T(
            "<p>We would begin in May. Background checks take longer than one thinks.</p>",
            "<p>Nous commencerions en mai. Les vérifications d’antécédents prennent plus de temps qu’on le croit.</p>",
        ),
        "must_stay": T(
            "<p>The same school, a first meeting that we attend, separate calls after a week, and a date "
            "for the end.</p>",
            "<p>La même école, une première rencontre à laquelle nous assistons, des appels séparés après "
            "une semaine et une date de fin.</p>",
        ),
        "may_change": T(
            "<p>The picnic, the app, the length: two months suit us; a whole year might suit you.</p>",
            "<p>Le pique-nique, l’application, la durée : deux mois nous conviennent; une année entière "
            "vous conviendrait peut-être.</p>",
        ),
        "attachments": [
            (
                "link",
                {
                    "title": T(
                        "Agreement between two families (demonstration)",
                        "Entente entre deux familles (démonstration)",
                    ),
                    "url": "https://example.org/",
                    "language": "fr",
                    "note": T("One page, in French.", "Une page, à adapter."),
                },
            )
        ],
        "evidence_level": 2,
        "evidence_reason": T(
            "Two autumns of program records and closing conversations; small numbers (demonstration).",
            "Deux automnes de dossiers et d’entretiens finaux; de petits nombres (démonstration).",
        ),
        "contact_route": "person",
        "contact_name": "Amélie Cormier",
        "contact_role": T(
            "Coordinator, schools and families (demonstration)",
            "Coordonnatrice, écoles et familles (démonstration)",
        ),
        "contact_email": "amelie.cormier@example.org",
        "contact_phone": "506-555-0173",
        "contact_consent": True,
        "credit_author": "Amélie Cormier",
        "credit_interviewer": "Fatou Ndiaye",
        "credit_reviewer": "Mathieu LeBlanc",
        "last_reviewed": -150,
        "next_review": 25,
    },
    "related": ["neighbourhood-mothers"],
}
