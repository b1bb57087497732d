"""Global Refugee Sponsorship Initiative: written by the editors from published facts. Overdue for review."""

from home.bilingual import T

SOURCE = "https://globalcompactrefugees.org/good-practices/global-refugee-sponsorship-initiative"

ENTRY = {
    "slug": "global-refugee-sponsorship",
    "kind": "practice",
    "written_in": "en",
    "state": "published",
    "agency": None,
    "organizations": ["grsi"],
    "terms": {
        "theme": ["plan", "connect"],
        "topic": ["partnerships", "service-design", "community-connections"],
        "audience": ["refugees"],
        "province": ["abroad"],
    },
    "fields": {
        "title": T(
            "Forty years of sponsoring refugees, offered to other countries",
            "Le parrainage de réfugiés : quarante ans d’expérience à partager",
        ),
        "summary": T(
            "Five partner organizations draw on private sponsorship in Canada to open more places for "
            "refugees and strengthen host communities.",
            "Cinq organisations partenaires s’inspirent du parrainage privé au Canada pour offrir plus de "
            "places aux personnes réfugiées et renforcer les communautés d’accueil.",
        ),
        "introduction": T(
            "<p>For four decades, private groups in Canada have sponsored refugees. Five partner "
            "organizations drew on that experience in an initiative of three years.</p>",
            "<p>Depuis quatre décennies, des groupes privés parrainent des personnes réfugiées au Canada. "
            "Cinq organisations partenaires ont mis cette expérience à profit dans une initiative de trois "
            "ans.</p>",
        ),
        "challenge": T(
            "<p>The initiative set itself three objectives:</p>"
            "<ol>"
            "<li>more places for refugees, and better outcomes;</li>"
            "<li>stronger host communities;</li>"
            "<li>a more welcoming society, and a more welcoming public story.</li>"
            "</ol>",
            "<p>L’initiative s’est donné trois objectifs :</p>"
            "<ol>"
            "<li>plus de places pour les personnes réfugiées, et de meilleurs résultats;</li>"
            "<li>des communautés d’accueil plus fortes;</li>"
            "<li>une société plus accueillante, et un discours public qui le soit aussi.</li>"
            "</ol>",
        ),
        "response": T(
            "<p>The work goes in four stages, beginning with a feasibility assessment, then the design of a "
            "program, then its implementation. The facts we have do not name the fourth.</p>"
            "<p>A guidebook of building blocks goes with it. For each block it tells how Canada does it, "
            "then gives points to consider.</p>",
            "<p>Le travail se fait en quatre étapes : d’abord une étude de faisabilité, puis la conception "
            "d’un programme, puis sa mise en œuvre. Les faits dont nous disposons ne nomment pas la "
            "quatrième.</p>"
            "<p>Un guide composé d’éléments de base l’accompagne. Pour chacun, il explique comment le "
            "Canada s’y prend, puis propose des pistes de réflexion.</p>",
        ),
        "who_benefits": T(
            "<p>Refugees in need of resettlement, and the communities that receive them.</p>",
            "<p>Les personnes réfugiées à réinstaller et les communautés qui les accueillent.</p>",
        ),
        "partners": T("<p>Five partner organizations.</p>", "<p>Cinq organisations partenaires.</p>"),
        "making_it_work": T(
            "<p><i>Advice from the editors of this library, not from the organization.</i></p>"
            "<ul>"
            "<li>Do the feasibility assessment in earnest: it should be able to end with “not yet”.</li>"
            "<li>Take one building block at a time, and ask what it rests on in your own law and "
            "habits.</li>"
            "<li>Bring in those who will welcome, and people who were once welcomed, before the design is "
            "settled.</li>"
            "</ul>",
            "<p><i>Conseils de l’équipe éditoriale, et non de l’organisation.</i></p>"
            "<ul>"
            "<li>Prenez l’étude de faisabilité au sérieux : elle doit pouvoir se conclure par « pas "
            "encore ».</li>"
            "<li>Abordez un élément à la fois, et demandez-vous sur quoi il repose dans vos lois et vos "
            "usages.</li>"
            "<li>Associez au projet celles et ceux qui accueilleront, et des personnes jadis accueillies, "
            "avant que la conception soit arrêtée.</li>"
            "</ul>",
        ),
        "practical": T(
            "It moves in stages and comes with a guidebook of building blocks that can be taken one by one.",
            "Elle avance par étapes et s’accompagne d’un guide dont les éléments peuvent être repris un à un.",
        ),
        "innovative": T(
            "It makes one country’s experience of private sponsorship available for others to consider, "
            "block by block.",
            "Elle met l’expérience d’un pays en parrainage privé à la disposition des autres, un élément à la fois.",
        ),
        "successful": T(
            "The public sources give no result.",
            "Les sources publiques ne donnent aucun résultat.",
        ),
        "transferable": T(
            "It is made to be transferred: each block gives Canada’s way, then what to consider elsewhere.",
            "Elle est conçue pour être transposée : chaque élément présente la façon canadienne, puis ce à "
            "quoi réfléchir ailleurs.",
        ),
        "evidence_level": 1,
        "evidence_reason": T(
            "The stages and objectives are published; no result is given.",
            "Les étapes et les objectifs sont publiés; aucun résultat n’est donné.",
        ),
        "contact_route": "page",
        "contact_url": SOURCE,
        "source_note": T(
            "Written by the editors from the good practice published at globalcompactrefugees.org.",
            "Rédigé par l’équipe éditoriale d’après la bonne pratique publiée sur globalcompactrefugees.org.",
        ),
        "source_url": SOURCE,
        "last_reviewed": -530,
        "next_review": -165,
    },
}
