"""Neighbourhood Mothers, Berlin-Neukölln: written by the editors from published facts that disagree."""

from home.bilingual import T

SOURCE = "https://citiesofmigration.ca/good_idea/neighbourhood-mothers-leading-the-way-in-neukolln/"

ENTRY = {
    "slug": "neighbourhood-mothers",
    "kind": "practice",
    "written_in": "en",
    "state": "published",
    "agency": None,
    "organizations": ["neukoelln"],
    "terms": {
        "theme": ["live", "connect"],
        "topic": ["families", "schools", "community-connections"],
        "audience": ["women", "families"],
        "service-pattern": ["get-advice", "be-referred", "meet"],
        "delivery-mode": ["outreach"],
        "province": ["abroad"],
        "place": ["berlin-neukoelln"],
        "success-factor": ["lived-experience"],
    },
    "fields": {
        "title": T("Neighbourhood mothers open doors", "Les mères du quartier ouvrent des portes"),
        "summary": T(
            "Trained mothers with an immigrant background meet isolated families over tea and show them the "
            "help available locally.",
            "Des mères issues de l’immigration, formées à cette fin, rencontrent des familles isolées "
            "autour d’un thé et leur font connaître les ressources du quartier.",
        ),
        "since_year": 2004,
        "plain_what": T(
            "A mother from your area meets you. You drink tea and talk. Then you meet up to ten more times. "
            "She shows you where to get help.",
            "Une mère de votre quartier vous rencontre. Vous prenez le thé et vous parlez. Ensuite, vous "
            "vous voyez encore jusqu’à dix fois. Elle vous montre où trouver de l’aide.",
        ),
        "plain_who": T(
            "Families who are new in the area and feel cut off. You may not speak German yet.",
            "Les familles nouvelles dans le quartier qui sont isolées. Vous ne parlez peut-être pas encore allemand.",
        ),
        "plain_where": T(
            "In Neukölln, a district of Berlin, Germany.",
            "À Neukölln, un arrondissement de Berlin, en Allemagne.",
        ),
        "introduction": T(
            "<p>It begins with a pot of tea. On one side of the table is a family that lives apart from "
            "others; on the other, a mother from the area, with an immigrant background, who has been "
            "trained for this.</p>"
            "<h3>From Utrecht to Berlin</h3>"
            "<p>The idea came from Utrecht, in the Netherlands. In Neukölln it has grown since 2004, out of "
            "grassroots outreach.</p>",
            "<p>Tout commence par une théière. D’un côté de la table, une famille qui vit isolée; de "
            "l’autre, une mère du quartier, issue de l’immigration, qui a été formée pour cela.</p>"
            "<h3>D’Utrecht à Berlin</h3>"
            "<p>L’idée vient d’Utrecht, aux Pays-Bas. À Neukölln, elle prend de l’ampleur depuis 2004, à "
            "partir d’un travail d’approche sur le terrain.</p>",
        ),
        "challenge": T(
            "<p>Newly arrived communities lived apart. Schools were under pressure, and families did not "
            "always speak German.</p>"
            "<p>Of the people in the district, 42% were born abroad (page of 17 April 2013), in Turkey for "
            "one; more recently, Roma families came from Romania and Bulgaria.</p>",
            "<p>Les communautés nouvellement arrivées vivaient isolées. Les écoles étaient sous pression, "
            "et les familles ne parlaient pas toujours allemand.</p>"
            "<p>Dans l’arrondissement, 42 % de la population était née à l’étranger (page du 17 avril "
            "2013), notamment en Turquie; plus récemment, des familles roms sont venues de Roumanie et de "
            "Bulgarie.</p>",
        ),
        "response": T(
            "<h3>Who they are</h3>"
            "<p>They are mothers with an immigrant background who speak German, live in the area and are "
            "unemployed. They are trained first, and must pass.</p>"
            "<h3>What happens then</h3>"
            "<p>The first meeting is informal, over tea. Up to ten more follow, on what this family needs "
            "and on the help that exists nearby.</p>",
            "<h3>Qui sont-elles?</h3>"
            "<p>Ce sont des mères issues de l’immigration qui parlent allemand, habitent le quartier et "
            "sont sans emploi. Elles suivent d’abord une formation, qu’elles doivent réussir.</p>"
            "<h3>Ce qui se passe ensuite</h3>"
            "<p>La première rencontre est informelle, autour d’un thé. Jusqu’à dix autres suivent, sur les "
            "besoins de la famille et les ressources qui existent à proximité.</p>",
        ),
        "who_benefits": T(
            "<p>Newly arrived families who live isolated, and the mothers who are trained to meet them.</p>",
            "<p>Les familles nouvellement arrivées qui vivent isolées, et les mères formées pour les rencontrer.</p>",
        ),
        "newcomer_involvement": T(
            "<p>Those who deliver the service have an immigrant background themselves.</p>",
            "<p>Celles qui offrent le service sont elles-mêmes issues de l’immigration.</p>",
        ),
        "results": [
            (
                "result",
                {
                    "statement": T("when the program was launched", "au lancement du programme"),
                    "number": "12",
                    "unit": T("trained mothers", "mères formées"),
                    "period": T("At the launch", "Au lancement"),
                    "source": T("One public page", "Une page publique"),
                    "other_figures": [{"number": "28", "source": T("Another public page", "Une autre page publique")}],
                },
            ),
            (
                "result",
                {
                    "statement": T("at a later time", "par la suite"),
                    "number": T("70+", "plus de 70"),
                    "unit": T("trained mothers", "mères formées"),
                    "period": T("Later; no year is given", "Par la suite; l’année n’est pas précisée"),
                    "source": T("Public pages on the program", "Pages publiques sur le programme"),
                },
            ),
        ],
        "recognition": T("<p>Metropolis Award, 2008.</p>", "<p>Prix Metropolis, 2008.</p>"),
        "making_it_work": T(
            "<p><i>Advice from the editors of this library, not from the organization.</i></p>"
            "<h3>To start with</h3>"
            "<ul>"
            "<li>Find the women whom neighbours already ask for help; the training is for them.</li>"
            "<li>Pay them, or help them toward paid work: this is work.</li>"
            "</ul>"
            "<h3>To watch</h3>"
            "<ul>"
            "<li>Agree what a mother does when she sees a danger, and whom she calls.</li>"
            "<li>Keep to a number of meetings, so that the end is expected and kind.</li>"
            "<li>Note your numbers and their dates in one place: here, two public pages disagree about the "
            "first year.</li>"
            "</ul>",
            "<p><i>Conseils de l’équipe éditoriale, et non de l’organisme.</i></p>"
            "<h3>Pour commencer</h3>"
            "<ul>"
            "<li>Trouvez les femmes à qui les voisines demandent déjà de l’aide; la formation est pour "
            "elles.</li>"
            "<li>Payez-les, ou aidez-les à trouver un emploi rémunéré : ce qu’elles font est un "
            "travail.</li>"
            "</ul>"
            "<h3>À surveiller</h3>"
            "<ul>"
            "<li>Convenez de ce que fait une mère qui constate un danger, et de qui elle appelle.</li>"
            "<li>Tenez-vous-en à un nombre de rencontres, pour que la fin soit prévue et se passe en "
            "douceur.</li>"
            "<li>Notez vos chiffres et leurs dates au même endroit : ici, deux pages publiques ne "
            "s’entendent pas sur les débuts.</li>"
            "</ul>",
        ),
        "practical": T(
            "It needs mothers who live nearby and have been trained, a first meeting over tea, and at most ten more.",
            "Il faut des mères du quartier ayant reçu une formation, une première rencontre autour d’un "
            "thé, et dix autres tout au plus.",
        ),
        "innovative": T(
            "Help comes over a cup of tea, from a mother who has an immigrant background herself.",
            "L’aide passe par une tasse de thé et par une mère elle-même issue de l’immigration.",
        ),
        "successful": T(
            "It grew to more than 70 mothers and won the Metropolis Award in 2008; the public sources give "
            "no result for families.",
            "Le programme a compté plus de 70 mères et reçu le prix Metropolis en 2008; les sources "
            "publiques ne donnent aucun résultat pour les familles.",
        ),
        "transferable": T(
            "It was itself brought from Utrecht to Berlin; elsewhere it needs the training and a body that "
            "stands behind the mothers.",
            "L’idée est elle-même passée d’Utrecht à Berlin; ailleurs, il faut la formation et une "
            "institution qui appuie les mères.",
        ),
        "evidence_level": 1,
        "evidence_reason": T(
            "Begun in 2004 and awarded; the sources give its size, on which they disagree, but no result for families.",
            "Lancé en 2004 et primé; les sources en donnent la taille, sans s’entendre, mais aucun résultat "
            "pour les familles.",
        ),
        "contact_route": "page",
        "contact_url": SOURCE,
        "source_note": T(
            "Written by the editors from Cities of Migration, 17 April 2013, and other public pages.",
            "Rédigé par l’équipe éditoriale d’après Cities of Migration, 17 avril 2013, et d’autres pages publiques.",
        ),
        "source_url": SOURCE,
        "last_reviewed": -195,
        "next_review": 170,
    },
}
