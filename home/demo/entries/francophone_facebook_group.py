"""A private Facebook group in French, Ontario: written by the editors from published facts."""

from home.bilingual import T

SOURCE = "https://frontlinetech.km4s.ca/"

ENTRY = {
    "slug": "francophone-facebook-group",
    "kind": "recipe",
    "written_in": "fr",
    "state": "published",
    "agency": None,
    "organizations": ["vanier", "cco", "cesoc", "m9-medias", "seo"],
    "terms": {
        "theme": ["live", "connect"],
        "topic": ["orientation", "francophone-communities", "digital-services", "partnerships"],
        "audience": ["francophones"],
        "life-event": ["arriving"],
        "service-pattern": ["get-advice", "be-referred", "meet"],
        "delivery-mode": ["remote"],
        "province": ["on", "online"],
    },
    "fields": {
        "title": T(
            "Answers in French within 48 hours: run a private Facebook group",
            "Répondre aux questions des nouveaux arrivants francophones dans un groupe Facebook privé",
        ),
        "summary": T(
            "In a moderated online group, settlement professionals answer French-speaking newcomers’ "
            "questions within 48 hours on business days.",
            "Dans un groupe en ligne modéré, des professionnels de l’établissement répondent aux nouveaux "
            "arrivants francophones en 48 heures, les jours ouvrables.",
        ),
        "plain_what": T(
            "This is a private group on Facebook. You write your question in French. A settlement worker "
            "answers within two business days. Other newcomers may share what they know.",
            "C’est un groupe privé sur Facebook. Vous posez votre question en français. Une personne qui "
            "travaille en établissement vous répond en deux jours ouvrables. D’autres nouveaux arrivants "
            "peuvent aussi vous aider.",
        ),
        "plain_who": T(
            "Newcomers in Ontario who speak French.",
            "Les nouveaux arrivants en Ontario qui parlent français.",
        ),
        "plain_where": T(
            "Online. You can use a phone, a tablet or a laptop.",
            "En ligne. Vous pouvez utiliser un téléphone, une tablette ou un portable.",
        ),
        "plain_how": T(
            "Ask to join the group. Someone says yes before you come in.",
            "Demandez à vous joindre au groupe. Quelqu’un doit accepter votre demande avant que vous puissiez entrer.",
        ),
        "overview": T(
            "<p>French-speaking newcomers live in more than one community of Ontario. Five organizations "
            "opened one room for all of them: a private Facebook group where any question gets an answer "
            "from a settlement professional within 48 hours on business days.</p>"
            "<p>None of the five leads. They came together after a call of the Digital Messaging in "
            "Settlement and Integration (DMSI) project.</p>"
            "<p>In the steps below, what the five did comes from the public case study; the advice is from "
            "the editors of this library.</p>",
            "<p>En Ontario, les nouveaux arrivants francophones vivent dans plus d’une communauté. Cinq "
            "organismes leur ont ouvert une même porte : un groupe Facebook privé où toute question reçoit "
            "la réponse d’un professionnel de l’établissement en 48 heures, les jours ouvrables.</p>"
            "<p>Aucun des cinq n’est chef de file. Ils se sont réunis à la suite d’un appel du projet DMSI "
            "(Digital Messaging in Settlement and Integration).</p>"
            "<p>Dans les étapes qui suivent, ce que les cinq ont fait vient de l’étude de cas publique; les "
            "conseils sont de l’équipe éditoriale.</p>",
        ),
        "when_to_use": T(
            "<p>There is a critical mass of French speakers across the communities you serve together.</p>",
            "<p>Les communautés que vous servez comptent, ensemble, une masse critique de francophones.</p>",
        ),
        "when_not_to_use": T(
            "<p>Not for questions about one person’s file, health or safety: take those to a private "
            "conversation. And not unless someone is there to answer every business day.</p>",
            "<p>À éviter pour les questions qui touchent le dossier, la santé ou la sécurité d’une "
            "personne : traitez-les en privé. À éviter aussi si personne n’est là pour répondre chaque jour "
            "ouvrable.</p>",
        ),
        "group_size": T("No limit on participants", "Aucune limite de participants"),
        "ingredients": [
            (
                "people",
                {
                    "role": T(
                        "Settlement professionals who answer",
                        "Professionnels de l’établissement qui répondent",
                    ),
                },
            ),
            (
                "tool",
                {
                    "name": "Facebook",
                    "what_it_is": T(
                        "A social network; here, a private group.", "Un réseau social; ici, un groupe privé."
                    ),
                    "why_chosen": T(
                        "<ul>"
                        "<li>People knew it already.</li>"
                        "<li>It can be used in French.</li>"
                        "<li>It works on a phone, a tablet and a laptop.</li>"
                        "<li>Admission is moderated.</li>"
                        "<li>Members exchange among themselves, while answers are vetted.</li>"
                        "<li>There is no limit on participants.</li>"
                        "</ul>",
                        "<ul>"
                        "<li>Les gens le connaissaient déjà.</li>"
                        "<li>On peut l’utiliser en français.</li>"
                        "<li>Il fonctionne sur téléphone, tablette et portable.</li>"
                        "<li>Les admissions sont modérées.</li>"
                        "<li>Les membres échangent entre pairs, tandis que les réponses sont vérifiées.</li>"
                        "<li>Le nombre de participants n’est pas limité.</li>"
                        "</ul>",
                    ),
                    "privacy": T(
                        "<p>Editors’ note: even in a private group, the company keeps what is written, and "
                        "members see each other’s name and profile.</p>",
                        "<p>Note de l’équipe éditoriale : même dans un groupe privé, l’entreprise conserve "
                        "ce qui s’y écrit, et les membres voient le nom et le profil des autres.</p>",
                    ),
                    "alternatives": T("Telegram, WhatsApp", "Telegram ou WhatsApp"),
                },
            ),
        ],
        "steps": [
            (
                "step",
                {
                    "title": T("Go in together, with no one in charge", "Unissez-vous, sans chef de file"),
                    "actors": [T("Partner organizations", "Organismes partenaires")],
                    "advice": T(
                        "<p>Agree in writing who answers on which days, and who steps in when someone is away.</p>",
                        "<p>Convenez par écrit de qui répond quels jours, et de qui prend le relais en cas "
                        "d’absence.</p>",
                    ),
                    "how_we_did_it": T(
                        "<p>Five organizations created the group together after a DMSI call. None of them leads.</p>",
                        "<p>Cinq organismes ont créé le groupe ensemble à la suite d’un appel du projet "
                        "DMSI. Aucun n’en est chef de file.</p>",
                    ),
                },
            ),
            (
                "step",
                {
                    "title": T(
                        "Choose the tool people have in hand",
                        "Choisissez l’outil que les gens ont déjà en main",
                    ),
                    "actors": [T("Partner organizations", "Organismes partenaires")],
                    "advice": T(
                        "<p>Ask newcomers what they use before you compare features.</p>",
                        "<p>Demandez aux nouveaux arrivants ce qu’ils utilisent avant de comparer les fonctions.</p>",
                    ),
                    "how_we_did_it": T(
                        "<p>Facebook was known already, could be used in French and worked on a phone, a "
                        "tablet and a laptop.</p>",
                        "<p>Facebook était déjà connu, s’utilisait en français et fonctionnait sur "
                        "téléphone, tablette et portable.</p>",
                    ),
                },
            ),
            (
                "step",
                {
                    "title": T("Let people in one by one", "Modérez les admissions"),
                },
            ),
            (
                "step",
                {
                    "title": T("Promise a time, and keep it", "Promettez un délai, et tenez-le"),
                    "actors": [T("Settlement professional", "Professionnel de l’établissement")],
                    "advice": T(
                        "<p>Promise only what you can keep on your busiest day. If the answer needs longer, "
                        "say so within that time.</p>",
                        "<p>Ne promettez que ce que vous pouvez tenir le jour le plus chargé. Si la réponse "
                        "demande plus de temps, dites-le avant la fin du délai.</p>",
                    ),
                    "how_we_did_it": T(
                        "<p>Every question is answered by a settlement professional within 48 hours on "
                        "business days.</p>",
                        "<p>Toute question reçoit la réponse d’un professionnel de l’établissement en "
                        "48 heures, les jours ouvrables.</p>",
                    ),
                },
            ),
            (
                "step",
                {
                    "title": T(
                        "Write as you would speak, and refer personally",
                        "Écrivez comme vous parlez, et aiguillez personnellement",
                    ),
                    "actors": [T("Settlement professional", "Professionnel de l’établissement")],
                    "how_we_did_it": T(
                        "<p>A light, practical tone and a personal referral raised satisfaction.</p>",
                        "<p>Un ton léger et pratique ainsi qu’un aiguillage personnalisé ont accru la "
                        "satisfaction.</p>",
                    ),
                },
            ),
        ],
        "risks": [
            (
                "risk",
                {
                    "kind": "personal-data",
                    "risk": T(
                        "Someone tells a personal matter in front of the whole group.",
                        "Quelqu’un expose une affaire personnelle devant tout le groupe.",
                    ),
                    "precaution": T(
                        "<p>Say in the rules what does not belong there, offer a private way to ask, and "
                        "take such posts down quickly and kindly.</p>",
                        "<p>Précisez dans les règles ce qui n’y a pas sa place, offrez un moyen de demander "
                        "en privé et retirez ces publications vite et avec tact.</p>",
                    ),
                },
            ),
            (
                "risk",
                {
                    "kind": "third-party",
                    "risk": T(
                        "The group depends on a company that may change its rules or close the account.",
                        "Le groupe dépend d’une entreprise qui peut changer ses règles ou fermer le compte.",
                    ),
                    "precaution": T(
                        "<p>Keep the answers that return often on a page of your own, open to people who do "
                        "not use the platform.</p>",
                        "<p>Conservez les réponses les plus fréquentes sur une page à vous, ouverte aux "
                        "gens qui n’utilisent pas la plateforme.</p>",
                    ),
                },
            ),
            (
                "risk",
                {
                    "kind": "other",
                    "risk": T(
                        "A well-meant answer from another member is wrong.",
                        "Une réponse bien intentionnée d’un autre membre est fausse.",
                    ),
                    "precaution": T(
                        "<p>Mark the answers that come from professionals, and correct the others without "
                        "shaming anyone.</p>",
                        "<p>Signalez les réponses qui viennent de professionnels et corrigez les autres "
                        "sans embarrasser personne.</p>",
                    ),
                },
            ),
        ],
        "results": [
            (
                "result",
                {
                    "statement": T(
                        "A light, practical tone and personal referral raised satisfaction.",
                        "Un ton léger et pratique et un aiguillage personnalisé ont accru la satisfaction.",
                    ),
                    "period": T("Not dated in the source", "Période non précisée dans la source"),
                    "source": T(
                        "Case study at frontlinetech.km4s.ca",
                        "Étude de cas publiée sur frontlinetech.km4s.ca",
                    ),
                    "source_url": SOURCE,
                },
            )
        ],
        "must_stay": T(
            "<p>Professionals answer, within a stated time, in the newcomers’ own language.</p>",
            "<p>Des professionnels répondent, dans un délai annoncé, dans la langue des nouveaux arrivants.</p>",
        ),
        "may_change": T(
            "<p>The language, the app and the hours. A sibling group in Arabic began on WhatsApp and moved "
            "to Telegram; it has more than 300 members (undated figure) and works Monday to Friday, 9 to "
            "5.</p>",
            "<p>La langue, l’application et l’horaire. Un groupe frère, en arabe, a commencé sur WhatsApp, "
            "puis est passé à Telegram; il réunit plus de 300 membres (chiffre non daté) et fonctionne du "
            "lundi au vendredi, de 9 h à 17 h.</p>",
        ),
        "evidence_level": 1,
        "evidence_reason": T(
            "In use, with a lesson noted in a case study; no figures for this group.",
            "En usage, avec une leçon consignée dans une étude de cas; aucun chiffre sur ce groupe.",
        ),
        "contact_route": "page",
        "contact_url": SOURCE,
        "source_note": T(
            "Written by the editors from the case studies at frontlinetech.km4s.ca. The advice is ours.",
            "Rédigé par l’équipe éditoriale d’après les études de cas publiées sur frontlinetech.km4s.ca. "
            "Les conseils sont de nous.",
        ),
        "source_url": SOURCE,
        "last_reviewed": -94,
        "next_review": 271,
    },
    "related": ["library-settlement-partnerships"],
}
