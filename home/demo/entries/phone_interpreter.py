"""First appointment by phone with an interpreter: demonstration agency, every part of the template filled."""

from home.bilingual import T

RECORDS = T("Program records (demonstration)", "Dossiers du programme (démonstration)")
YEAR = T("April 2025 to March 2026", "D’avril 2025 à mars 2026")

ENTRY = {
    "slug": "phone-interpreter-first-appointment",
    "kind": "recipe",
    "written_in": "en",
    "state": "published",
    "agency": "riverside",
    "organizations": ["riverside"],
    "terms": {
        "theme": ["plan", "live"],
        "topic": ["interpretation", "needs-assessment", "service-design"],
        "audience": ["refugees", "claimants", "permanent-residents"],
        "life-event": ["arriving"],
        "service-pattern": ["be-interpreted", "book", "be-referred"],
        "delivery-mode": ["remote"],
        "province": ["on"],
        "place": ["hamilton"],
        "language-level": ["any"],
        "community-size": ["mid-size"],
    },
    "fields": {
        "title": T(
            "Hold the first appointment by phone, with the interpreter on the same line",
            "Tenir le premier rendez-vous au téléphone, avec un interprète en ligne",
        ),
        "summary": T(
            "A settlement worker, a newcomer and an interpreter hold the first needs assessment in one "
            "phone call, within two weeks of contact.",
            "Une travailleuse d’établissement, une personne nouvellement arrivée et un interprète font la "
            "première évaluation des besoins en un seul appel, en moins de deux semaines.",
        ),
        "since_year": 2023,
        "since_month": 9,
        "practice_status": "running",
        "plain_what": T(
            "This is your first talk with a settlement worker. It is on the phone. A third person speaks "
            "your language and English. You do not need to speak English.",
            "C’est votre première rencontre avec une personne qui travaille en établissement. Elle se fait "
            "au téléphone. Une troisième personne parle votre langue et l’anglais. Vous n’avez pas besoin "
            "de parler anglais.",
        ),
        "plain_who": T(
            "People who are new in Hamilton. It is free. Your family can be there if you want.",
            "Les personnes qui viennent d’arriver à Hamilton. C’est gratuit. Votre famille peut être là si "
            "vous le voulez.",
        ),
        "plain_where": T(
            "On your phone, at home or in a place where you can talk. We have a quiet room if you need one.",
            "Sur votre téléphone, à la maison ou dans un endroit où vous pouvez parler. Nous avons un local "
            "calme si vous en avez besoin.",
        ),
        "plain_how": T(
            "Call us. Say the name of your language. We call you back with someone who speaks it.",
            "Appelez-nous. Dites le nom de votre langue. Nous vous rappelons avec quelqu’un qui la parle.",
        ),
        "overview": T(
            "<p>People who did not speak English waited longest for their first appointment: a room, a "
            "worker and an interpreter had to be free at the same hour. Some came by two buses to hear that "
            "the interpreter was ill.</p>"
            "<p>We moved the first appointment to the phone, for everyone who agrees to it. The desk books "
            "worker and interpreter together; the three speak for forty-five minutes; the newcomer gets the "
            "next steps in writing, in their language.</p>"
            "<p>The wait became shorter. What we lost is seeing a face, and for some people that matters "
            "enough to wait for a room.</p>",
            "<p>Les personnes qui ne parlaient pas anglais attendaient le plus longtemps leur premier "
            "rendez-vous : il fallait qu’un local, une travailleuse et un interprète soient libres à la "
            "même heure. Certaines prenaient deux autobus pour apprendre que l’interprète était malade.</p>"
            "<p>Nous avons fait passer ce premier rendez-vous au téléphone, pour toute personne qui "
            "l’accepte. L’accueil réserve en même temps la travailleuse et l’interprète; les trois se "
            "parlent pendant quarante-cinq minutes; la personne reçoit ensuite les prochaines étapes par "
            "écrit, dans sa langue.</p>"
            "<p>L’attente a diminué. Ce que nous avons perdu, c’est le visage de l’autre, et pour certaines "
            "personnes, cela vaut la peine d’attendre un local.</p>",
        ),
        "needs": [
            (
                "need",
                {
                    "role": T(
                        "newcomer who speaks little English",
                        "personne nouvellement arrivée qui parle peu anglais",
                    ),
                    "need": T(
                        "to tell my situation once, in my own language",
                        "de raconter ma situation une seule fois, dans ma langue",
                    ),
                    "so_that": T(
                        "I understand what I am offered and can choose",
                        "de comprendre ce qu’on m’offre et de pouvoir choisir",
                    ),
                },
            ),
            (
                "need",
                {
                    "role": T("parent without child care", "parent sans service de garde"),
                    "need": T(
                        "an appointment I can keep from home",
                        "d’un rendez-vous que je peux avoir de la maison",
                    ),
                    "so_that": T(
                        "my children need not wait in an office",
                        "que mes enfants n’aient pas à attendre dans un bureau",
                    ),
                },
            ),
            (
                "need",
                {
                    "role": T("settlement worker", "travailleuse d’établissement"),
                    "need": T(
                        "an interpreter who is there when the call begins",
                        "d’un interprète présent dès le début de l’appel",
                    ),
                    "so_that": T(
                        "the hour goes to the person, not to waiting",
                        "que l’heure serve à la personne, et non à attendre",
                    ),
                },
            ),
        ],
        "when_to_use": T(
            "<p>When people wait long for a first appointment, speak many languages, and have a phone they "
            "can talk on in private.</p>",
            "<p>Quand les gens attendent longtemps un premier rendez-vous, parlent des langues variées et "
            "disposent d’un téléphone où ils peuvent parler sans être entendus.</p>",
        ),
        "when_not_to_use": T(
            "<p>Not for someone who is not safe at home, who hears badly, or who asks to see a face. Not to "
            "tell bad news. Keep a room and an in-person interpreter for them.</p>",
            "<p>À éviter pour une personne qui n’est pas en sécurité chez elle, qui entend mal ou qui "
            "demande à voir un visage. À éviter aussi pour annoncer une mauvaise nouvelle. Gardez pour ces "
            "cas un local et un interprète en personne.</p>",
        ),
        "setup_time": T("Five weeks, of which two to train the desk", "Cinq semaines, dont deux pour former l’accueil"),
        "effort": "weeks",
        "staff_time": T(
            "One hour a call, and two hours a week at the desk",
            "Une heure par appel, et deux heures par semaine à l’accueil",
        ),
        "group_size": T("One person or one family at a time", "Une personne ou une famille à la fois"),
        "setup_cost": "under-1000",
        "setup_cost_note": T(
            "Two headsets and the printing of language cards",
            "Deux casques et l’impression des cartes de langues",
        ),
        "running_cost": "1000-10000",
        "running_cost_note": T("Interpreters, paid by the half hour", "Les interprètes, payés à la demi-heure"),
        "ingredients": [
            (
                "people",
                {
                    "role": T("Front desk, two hours a week", "Accueil, deux heures par semaine"),
                    "note": T(
                        "<p>Finds out the language, books two people for one hour, sends the reminder.</p>",
                        "<p>Trouve la langue, réserve deux personnes pour la même heure, envoie le rappel.</p>",
                    ),
                },
            ),
            (
                "people",
                {
                    "role": T(
                        "Settlement worker, one hour a call",
                        "Travailleuse d’établissement, une heure par appel",
                    ),
                    "note": T(
                        "<p>Leads the conversation and speaks to the person, not to the interpreter.</p>",
                        "<p>Mène la conversation et s’adresse à la personne, et non à l’interprète.</p>",
                    ),
                },
            ),
            (
                "people",
                {
                    "role": T("Trained interpreter, never a relative", "Interprète formé, jamais un proche"),
                    "note": T(
                        "<p>Has signed a confidentiality agreement and knows the words of settlement.</p>",
                        "<p>A signé une entente de confidentialité et connaît le vocabulaire de l’établissement.</p>",
                    ),
                },
            ),
            (
                "partner",
                {
                    "name": T("A bank of community interpreters", "Une banque d’interprètes communautaires"),
                    "note": T(
                        "<p>Finds a replacement the same day when someone is ill.</p>",
                        "<p>Trouve un remplacement le jour même en cas de maladie.</p>",
                    ),
                },
            ),
            (
                "tool",
                {
                    "name": "Signal",
                    "what_it_is": T(
                        "A messaging app for phones, for the reminder.",
                        "Une application de messagerie, pour le rappel.",
                    ),
                    "price": T("Free", "Gratuit"),
                    "why_chosen": T(
                        "<p>It sends a voice message to people who do not read, and what is said stays "
                        "between the two phones.</p>",
                        "<p>Elle permet d’envoyer un message vocal aux personnes qui ne lisent pas, et ce "
                        "qui est dit reste entre les deux téléphones.</p>",
                    ),
                    "privacy": T(
                        "<p>It needs a phone number. Messages stay on both phones until someone erases "
                        "them: we set them to disappear after a week, and never write why the person is "
                        "calling.</p>",
                        "<p>Il faut un numéro de téléphone. Les messages restent sur les deux appareils "
                        "tant que personne ne les efface : nous les faisons disparaître après une semaine "
                        "et n’écrivons jamais le motif de l’appel.</p>",
                    ),
                    "alternatives": T("A text message, or a short call", "Un message texte ou un court appel"),
                    "url": "https://signal.org/",
                },
            ),
            (
                "tool",
                {
                    "name": "LibreOffice Calc",
                    "what_it_is": T("A spreadsheet, for the bookings.", "Un tableur, pour les réservations."),
                    "price": T("Free", "Gratuit"),
                    "why_chosen": T(
                        "<p>Everyone at the desk can use it without an account.</p>",
                        "<p>Toute l’équipe d’accueil peut s’en servir sans compte.</p>",
                    ),
                    "privacy": T(
                        "<p>The file stays on our own server and holds initials, language and hour; nothing "
                        "about the person’s situation.</p>",
                        "<p>Le fichier reste sur notre serveur et contient les initiales, la langue et "
                        "l’heure; rien sur la situation de la personne.</p>",
                    ),
                    "alternatives": T(
                        "A paper calendar, a shared calendar", "Un agenda papier ou un calendrier partagé"
                    ),
                    "url": "https://www.libreoffice.org/",
                },
            ),
            (
                "space",
                {
                    "name": T(
                        "A small room with a door, for the worker",
                        "Un petit local avec une porte, pour la travailleuse",
                    ),
                    "note": T(
                        "<p>The same room is lent to people who cannot talk freely at home.</p>",
                        "<p>Le même local est prêté aux personnes qui ne peuvent pas parler librement chez elles.</p>",
                    ),
                },
            ),
            (
                "document",
                {
                    "name": T("Opening script, one page", "Texte d’ouverture, une page"),
                    "note": T(
                        "<p>Who is on the line, what is written down, who sees it, and that anyone may stop.</p>",
                        "<p>Qui est en ligne, ce qui est noté, qui le voit, et le droit de chacun de mettre "
                        "fin à l’appel.</p>",
                    ),
                },
            ),
        ],
        "steps": [
            (
                "step",
                {
                    "title": T(
                        "Find out the language in the first minute",
                        "Trouvez la langue dès la première minute",
                    ),
                    "actors": [T("Front desk", "Accueil")],
                    "advice": T(
                        "<p>Ask for the language and the dialect, and how the person prefers to be reached. "
                        "Do not guess from a name or a country.</p>",
                        "<p>Demandez la langue et le dialecte, ainsi que le moyen de communication préféré. "
                        "Ne devinez pas d’après un nom ou un pays.</p>",
                    ),
                    "how_we_did_it": T(
                        "<p>A card on the counter says “I speak …” in thirty languages. On the phone, we "
                        "have learned to say “Which language?” in eight.</p>",
                        "<p>Une carte au comptoir dit « Je parle… » en trente langues. Au téléphone, nous "
                        "avons appris à demander « Quelle langue? » en huit.</p>",
                    ),
                    "duration": T("One minute", "Une minute"),
                    "checklist": [
                        T("Language and dialect", "Langue et dialecte"),
                        T("A safe number and a safe hour", "Un numéro sûr et une heure sûre"),
                        T(
                            "Man, woman, or no preference for the interpreter",
                            "Interprète homme, femme ou sans préférence",
                        ),
                    ],
                },
            ),
            (
                "step",
                {
                    "title": T(
                        "Book worker and interpreter for the same hour",
                        "Réservez la travailleuse et l’interprète ensemble",
                    ),
                    "actors": [T("Front desk", "Accueil")],
                    "advice": T(
                        "<p>Book fifteen minutes more than you think. With an interpreter everything is "
                        "said twice.</p>",
                        "<p>Réservez quinze minutes de plus que prévu. Avec un interprète, tout se dit deux fois.</p>",
                    ),
                    "how_we_did_it": T(
                        "<p>Three hours a week are kept free for first calls, two of them late in the afternoon.</p>",
                        "<p>Trois plages par semaine sont réservées aux premiers appels, dont deux en fin "
                        "d’après-midi.</p>",
                    ),
                    "duration": T("Ten minutes", "Dix minutes"),
                },
            ),
            (
                "step",
                {
                    "title": T("Send a reminder that can be heard", "Envoyez un rappel qui s’écoute"),
                    "actors": [T("Front desk", "Accueil"), T("Interpreter", "Interprète")],
                    "advice": T(
                        "<p>Say the day, the hour and the number that will call, nothing more. Many people "
                        "do not answer numbers they do not know.</p>",
                        "<p>Dites le jour, l’heure et le numéro qui appellera, rien de plus. Bien des gens "
                        "ne répondent pas à un numéro inconnu.</p>",
                    ),
                    "how_we_did_it": T(
                        "<p>The interpreter records twenty seconds the day before.</p>",
                        "<p>L’interprète enregistre vingt secondes la veille.</p>",
                    ),
                    "duration": T("Five minutes", "Cinq minutes"),
                },
            ),
            (
                "step",
                {
                    "title": T("Open the call and ask for consent", "Ouvrez l’appel et demandez le consentement"),
                    "actors": [T("Settlement worker", "Travailleuse d’établissement")],
                    "advice": T(
                        "<p>Let everyone say their name. Ask whether the person is alone and can speak. "
                        "Wait for a yes before you write.</p>",
                        "<p>Laissez chaque personne dire son nom. Demandez si la personne est seule et peut "
                        "parler. Attendez un oui avant de noter.</p>",
                    ),
                    "how_we_did_it": T(
                        "<p>We read the opening script aloud, sentence by sentence. It takes three minutes.</p>",
                        "<p>Nous lisons le texte d’ouverture à voix haute, phrase par phrase. Cela prend "
                        "trois minutes.</p>",
                    ),
                    "duration": T("Three minutes", "Trois minutes"),
                    "checklist": [
                        T("Who is on the line", "Qui est en ligne"),
                        T("What is written down, and who sees it", "Ce qui est noté, et qui le voit"),
                        T("You may stop at any time", "Vous pouvez arrêter en tout temps"),
                        T("The interpreter keeps it confidential", "L’interprète garde le secret"),
                    ],
                },
            ),
            (
                "step",
                {
                    "title": T("Ask three questions and listen", "Posez trois questions et écoutez"),
                    "actors": [
                        T("Settlement worker", "Travailleuse d’établissement"),
                        T("Interpreter", "Interprète"),
                    ],
                    "advice": T(
                        "<p>Speak to the person, in short sentences, one idea at a time. Leave forms for later.</p>",
                        "<p>Parlez à la personne, par phrases courtes, une idée à la fois. Laissez les "
                        "formulaires pour plus tard.</p>",
                    ),
                    "how_we_did_it": T(
                        "<p>What worries you most this week? What have you done about it already? Who helps you?</p>",
                        "<p>Qu’est-ce qui vous inquiète le plus cette semaine? Qu’avez-vous déjà fait? Qui "
                        "vous aide?</p>",
                    ),
                    "duration": T("Thirty minutes", "Trente minutes"),
                },
            ),
            (
                "step",
                {
                    "title": T("Say back what happens next, and send it", "Redites la suite, et envoyez-la"),
                    "actors": [T("Settlement worker", "Travailleuse d’établissement")],
                    "advice": T(
                        "<p>Ask the person to tell you the next step in their own words. Correct yourself, "
                        "not them.</p>",
                        "<p>Demandez à la personne de vous dire la prochaine étape dans ses mots. Corrigez "
                        "votre explication, et non la sienne.</p>",
                    ),
                    "how_we_did_it": T(
                        "<p>Three lines go out the same day, in the person’s language: who does what, by "
                        "when, and whom to call.</p>",
                        "<p>Trois lignes partent le jour même, dans la langue de la personne : qui fait "
                        "quoi, pour quand, et qui appeler.</p>",
                    ),
                    "duration": T("Ten minutes", "Dix minutes"),
                },
            ),
            (
                "step",
                {
                    "title": T("Stay two minutes with the interpreter", "Restez deux minutes avec l’interprète"),
                    "actors": [
                        T("Settlement worker", "Travailleuse d’établissement"),
                        T("Interpreter", "Interprète"),
                    ],
                    "advice": T(
                        "<p>Ask what was hard to say, and how they are. Some calls are heavy.</p>",
                        "<p>Demandez ce qui a été difficile à dire, et comment la personne se porte. "
                        "Certains appels sont lourds.</p>",
                    ),
                    "how_we_did_it": T(
                        "<p>Words that gave trouble go into a list that the desk shares every month.</p>",
                        "<p>Les mots qui ont posé problème vont dans une liste que l’accueil diffuse chaque mois.</p>",
                    ),
                    "duration": T("Two minutes", "Deux minutes"),
                },
            ),
        ],
        "inclusion": T(
            "<p>We left out people who hear badly at first; they now get a room and an interpreter in "
            "person, or a sign language interpreter on video. Calls after 5 p.m. were added for people at "
            "work. People without minutes on their phone are called; they never call.</p>",
            "<p>Au début, nous avions oublié les personnes qui entendent mal; elles ont maintenant un local "
            "et un interprète en personne, ou un interprète en langue des signes par vidéo. Des appels "
            "après 17 h ont été ajoutés pour les gens qui travaillent. Les personnes qui n’ont plus de "
            "minutes n’ont pas à appeler : c’est nous qui le faisons.</p>",
        ),
        "risks": [
            (
                "risk",
                {
                    "kind": "safeguarding",
                    "risk": T(
                        "Someone who controls the person is listening.",
                        "Quelqu’un qui exerce un contrôle sur la personne écoute.",
                    ),
                    "precaution": T(
                        "<p>Ask questions that can be answered by yes or no, offer the room, and have a "
                        "reason ready to end the call.</p>",
                        "<p>Posez des questions auxquelles on peut répondre par oui ou non, offrez le local "
                        "et ayez un prétexte pour mettre fin à l’appel.</p>",
                    ),
                },
            ),
            (
                "risk",
                {
                    "kind": "personal-data",
                    "risk": T(
                        "In a small language community the interpreter knows the person.",
                        "Dans une petite communauté linguistique, l’interprète connaît la personne.",
                    ),
                    "precaution": T(
                        "<p>Give the interpreter’s first name before the call and accept a no without "
                        "asking why. Keep an interpreter from another city on the list.</p>",
                        "<p>Donnez le prénom de l’interprète avant l’appel et acceptez un refus sans en "
                        "demander la raison. Gardez sur la liste un interprète d’une autre ville.</p>",
                    ),
                },
            ),
            (
                "risk",
                {
                    "kind": "consent",
                    "risk": T(
                        "A yes given out of politeness, in the first minute.",
                        "Un oui donné par politesse, dès la première minute.",
                    ),
                    "precaution": T(
                        "<p>Ask again before anything is passed on to another service, naming the service.</p>",
                        "<p>Redemandez l’accord avant de transmettre quoi que ce soit à un autre service, "
                        "en le nommant.</p>",
                    ),
                },
            ),
            (
                "risk",
                {
                    "kind": "third-party",
                    "risk": T(
                        "A reminder is read by someone else who uses the phone.",
                        "Un rappel est lu par une autre personne qui utilise le téléphone.",
                    ),
                    "precaution": T(
                        "<p>Leave out the name of the agency when the person asks for it, and let messages "
                        "disappear.</p>",
                        "<p>Omettez le nom de l’organisme si la personne le demande, et faites disparaître "
                        "les messages.</p>",
                    ),
                },
            ),
        ],
        "results": [
            (
                "result",
                {
                    "statement": T(
                        "held by phone, 131 of them with an interpreter",
                        "tenus au téléphone, dont 131 avec un interprète",
                    ),
                    "number": "212",
                    "unit": T("first appointments", "premiers rendez-vous"),
                    "period": YEAR,
                    "source": RECORDS,
                },
            ),
            (
                "result",
                {
                    "statement": T(
                        "from first contact to appointment, on average; it was 19 the year before",
                        "en moyenne, du premier contact au rendez-vous; c’était 19 l’année précédente",
                    ),
                    "number": "9",
                    "unit": T("business days", "jours ouvrables"),
                    "period": YEAR,
                    "source": RECORDS,
                },
            ),
            (
                "result",
                {
                    "statement": T(
                        "asked a week later could name their next step",
                        "rappelées une semaine plus tard pouvaient nommer leur prochaine étape",
                    ),
                    "number": T("34 of 40", "34 sur 40"),
                    "unit": T("people", "personnes"),
                    "period": T("February and March 2026", "Février et mars 2026"),
                    "source": T(
                        "Follow-up calls, program records (demonstration)",
                        "Appels de suivi, dossiers du programme (démonstration)",
                    ),
                },
            ),
        ],
        "what_did_not_work": T(
            "<p>Video. Half the calls froze, and people sat in bad light, worrying how their home looked. "
            "Letting an older child interpret “just this once” did not work either: we heard later what had "
            "been left out.</p>",
            "<p>La vidéo. La moitié des appels figeaient, et les gens, mal éclairés, s’inquiétaient de ce "
            "qu’on voyait de chez eux. Laisser un enfant plus âgé interpréter « pour cette fois » n’a pas "
            "marché non plus : nous avons su plus tard ce qui avait été passé sous silence.</p>",
        ),
        "what_we_would_change": T(
            "<p>We would train the desk before the workers. The call is won or lost when someone asks for "
            "the language.</p>",
            "<p>Nous formerions l’accueil avant les travailleuses. Tout se joue au moment où l’on demande "
            "la langue.</p>",
        ),
        "must_stay": T(
            "<p>A trained interpreter, booked together with the worker; consent in the first minutes; the "
            "next steps in the person’s language, the same day.</p>",
            "<p>Un interprète formé, réservé en même temps que la travailleuse; le consentement dès les "
            "premières minutes; les prochaines étapes le jour même, dans la langue de la personne.</p>",
        ),
        "may_change": T(
            "<p>The length of the call, the app for reminders, the three questions.</p>",
            "<p>La durée de l’appel, l’application des rappels, les trois questions.</p>",
        ),
        "attachments": [
            (
                "link",
                {
                    "title": T("Opening script (demonstration)", "Texte d’ouverture (démonstration)"),
                    "url": "https://example.org/",
                    "language": "en",
                    "note": T("One page, to be read aloud.", "Une page à lire à voix haute (en anglais)."),
                },
            )
        ],
        "evidence_level": 2,
        "evidence_reason": T(
            "A year of program records; no comparison group, no outside evaluation (demonstration).",
            "Un an de dossiers du programme; sans groupe témoin ni évaluation externe (démonstration).",
        ),
        "contact_route": "person",
        "contact_name": "Priya Raman",
        "contact_role": T(
            "Coordinator, first contact (demonstration)", "Coordonnatrice, premier contact (démonstration)"
        ),
        "contact_email": "priya.raman@example.org",
        "contact_phone": "905-555-0142",
        "contact_consent": True,
        "credit_author": "Priya Raman",
        "credit_interviewer": "Joseph Okello",
        "credit_reviewer": "Daniel Okafor",
        "last_reviewed": -160,
        "next_review": 20,
    },
    "related": ["library-settlement-partnerships", "francophone-facebook-group"],
}
