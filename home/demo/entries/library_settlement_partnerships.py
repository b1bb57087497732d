"""Library Settlement Partnerships, Ontario: written by the editors from published facts."""

from home.bilingual import T

SOURCE = "https://www.canada.ca/"
UNDATED = T("Undated page", "Page non datée")
PAGE = T("canada.ca, Immigration, best practices", "canada.ca, Immigration, pratiques exemplaires")

ENTRY = {
    "slug": "library-settlement-partnerships",
    "kind": "practice",
    "written_in": "en",
    "state": "published",
    "agency": None,
    "organizations": ["library-settlement-partnerships"],
    "terms": {
        "theme": ["live"],
        "topic": ["orientation", "needs-assessment", "partnerships"],
        "life-event": ["arriving"],
        "service-pattern": ["get-advice", "be-referred", "learn"],
        "delivery-mode": ["in-person", "outreach"],
        "province": ["on"],
        "success-factor": ["strong-partners", "first-language"],
    },
    "fields": {
        "title": T(
            "Settlement workers in the public library", "Les services d’établissement s’invitent à la bibliothèque"
        ),
        "summary": T(
            "Settlement workers of several agencies meet newcomers in public library branches, in several "
            "languages, also in the evening and on weekends.",
            "Des travailleurs d’établissement de plusieurs organismes reçoivent les nouveaux arrivants à la "
            "bibliothèque publique, en plusieurs langues, même le soir et la fin de semaine.",
        ),
        "plain_what": T(
            "A settlement worker sits with you in the library. You ask your questions about life in Canada. "
            "There are also group sessions.",
            "Une personne qui travaille en établissement vous reçoit à la bibliothèque. Vous posez vos "
            "questions sur la vie au Canada. Il y a aussi des séances de groupe.",
        ),
        "plain_who": T(
            "Newcomers. Workers speak several languages.",
            "Les nouveaux arrivants. Le service est offert en plusieurs langues.",
        ),
        "plain_where": T(
            "In 49 libraries in 11 communities in Ontario. Some hours are in the evening or on the weekend.",
            "Dans 49 bibliothèques de 11 communautés en Ontario. Il y a des heures le soir et la fin de semaine.",
        ),
        "plain_how": T(
            "Go to your library. Ask: “Does a settlement worker come here?”",
            "Allez à votre bibliothèque. Demandez : « Est-ce qu’une travailleuse ou un travailleur "
            "d’établissement vient ici? »",
        ),
        "introduction": T(
            "<p>The library is a place anyone may enter. In 11 communities of Ontario, a settlement worker "
            "is there too: somebody who answers one person’s questions, leads a group session, and goes out "
            "to meet those who have not come yet.</p>",
            "<p>La bibliothèque est un lieu où tout le monde peut entrer. Dans 11 communautés de l’Ontario, "
            "on y trouve aussi une personne qui travaille en établissement : elle répond aux questions de "
            "chacun, anime des séances de groupe et va à la rencontre de celles et ceux qui ne sont pas "
            "encore venus.</p>",
        ),
        "challenge": T(
            "<p>The facts we have describe an answer, not the problem behind it. The question it answers "
            "may be put this way: how can newcomers meet a settlement worker where they already are, in a "
            "language they speak, at an hour when they are free?</p>",
            "<p>Les faits dont nous disposons décrivent une réponse, et non le problème qui l’a motivée. On "
            "peut formuler ainsi la question : comment permettre aux nouveaux arrivants de rencontrer "
            "quelqu’un de l’établissement là où ils vont déjà, dans une langue qu’ils parlent, à une heure "
            "où ils sont libres?</p>",
        ),
        "response": T(
            "<p>More than 60 settlement workers of 23 agencies work in 49 branches of 11 libraries. They "
            "offer:</p>"
            "<ul>"
            "<li>information and referral, one to one;</li>"
            "<li>group sessions;</li>"
            "<li>outreach.</li>"
            "</ul>"
            "<h3>Who decides</h3>"
            "<p>Each community has a standing committee of agencies, library and federal department. It "
            "decides, carries out and evaluates.</p>"
            "<h3>Who answers to whom</h3>"
            "<p>Agencies answer to the department through contribution agreements; libraries answer through "
            "the committees.</p>",
            "<p>Plus de 60 travailleuses et travailleurs d’établissement de 23 organismes sont présents "
            "dans 49 succursales de 11 bibliothèques. Ils offrent :</p>"
            "<ul>"
            "<li>de l’information et de l’aiguillage, individuellement;</li>"
            "<li>des séances de groupe;</li>"
            "<li>des services d’approche.</li>"
            "</ul>"
            "<h3>Qui décide</h3>"
            "<p>Chaque communauté a son comité permanent, formé des organismes, de la bibliothèque et du "
            "ministère fédéral. Il décide, met en œuvre et évalue.</p>"
            "<h3>Qui rend des comptes à qui</h3>"
            "<p>Les organismes rendent des comptes au ministère au moyen d’accords de contribution; les "
            "bibliothèques, par l’intermédiaire des comités.</p>",
        ),
        "who_benefits": T(
            "<p>Newcomers in 11 communities, including those who are free only in the evening or on weekends.</p>",
            "<p>Les nouveaux arrivants de 11 communautés, y compris ceux qui ne sont libres que le soir ou "
            "la fin de semaine.</p>",
        ),
        "partners": T(
            "<p>23 settlement agencies, 11 libraries and the federal department, which has contribution "
            "agreements with the agencies.</p>",
            "<p>23 organismes d’établissement, 11 bibliothèques et le ministère fédéral, lié aux organismes "
            "par des accords de contribution.</p>",
        ),
        "results": [
            (
                "result",
                {
                    "statement": T("of 11 libraries host the service", "de 11 bibliothèques accueillent le service"),
                    "number": "49",
                    "unit": T("branches", "succursales"),
                    "period": UNDATED,
                    "source": PAGE,
                    "source_url": SOURCE,
                },
            ),
            (
                "result",
                {
                    "statement": T("of 23 agencies work there", "de 23 organismes y travaillent"),
                    "number": T("60+", "plus de 60"),
                    "unit": T("settlement workers", "travailleurs d’établissement"),
                    "period": UNDATED,
                    "source": PAGE,
                    "source_url": SOURCE,
                },
            ),
        ],
        "making_it_work": T(
            "<p><i>Advice from the editors of this library, not from the organizations.</i></p>"
            "<ul>"
            "<li>Begin with one branch and one worker, at the hours when the branch is full.</li>"
            "<li>Ask for a table people can see and a door that can be closed.</li>"
            "<li>Write down before the first day who decides, who pays, and who receives complaints.</li>"
            "<li>Count from the start, together with the library, so that the committee has something to "
            "evaluate.</li>"
            "</ul>",
            "<p><i>Conseils de l’équipe éditoriale, et non des organismes.</i></p>"
            "<ul>"
            "<li>Commencez par une succursale et une personne, aux heures où il y a du monde.</li>"
            "<li>Demandez une table bien en vue et une porte qui se ferme.</li>"
            "<li>Avant le premier jour, mettez par écrit qui décide, qui paie et qui reçoit les "
            "plaintes.</li>"
            "<li>Comptez dès le début, avec la bibliothèque, pour que le comité ait quelque chose à "
            "évaluer.</li>"
            "</ul>",
        ),
        "practical": T(
            "It uses buildings that exist and staff that agencies already have.",
            "On se sert de bâtiments qui existent et de personnel que les organismes ont déjà.",
        ),
        "innovative": T(
            "Agencies, library and federal department decide together, in one committee for each community.",
            "Organismes, bibliothèque et ministère fédéral décident ensemble, dans un comité propre à "
            "chaque communauté.",
        ),
        "successful": T(
            "The public sources give no result; they give the reach: 49 branches in 11 communities.",
            "Les sources publiques ne donnent aucun résultat; elles indiquent la portée : 49 succursales "
            "dans 11 communautés.",
        ),
        "transferable": T(
            "It already runs in 11 communities, each with its own committee; it needs a library and an "
            "agency that agree to share decisions.",
            "Elle existe déjà dans 11 communautés, chacune avec son comité; il faut une bibliothèque et un "
            "organisme prêts à décider ensemble.",
        ),
        "evidence_level": 1,
        "evidence_reason": T(
            "In use in 11 communities; the public pages give neither a date nor a result.",
            "Appliquée dans 11 communautés; les pages publiques ne donnent ni date ni résultat.",
        ),
        "contact_route": "editors",
        "source_note": T(
            "Written by the editors from the official English page and its French counterpart: canada.ca, "
            "Immigration, best practices.",
            "Rédigé par l’équipe éditoriale d’après la page officielle en français et son pendant anglais : "
            "canada.ca, Immigration, pratiques exemplaires.",
        ),
        "source_url": SOURCE,
        "last_reviewed": -139,
        "next_review": 226,
    },
}
