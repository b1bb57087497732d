"""What anyone may do with what is published here, and what they owe in return."""

from home.bilingual import T

PAGE = {
    "slug": T("licence", "licence"),
    "drawing": "kind-recipe",
    "title": T("Licence and reuse", "Licence et réutilisation"),
    "introduction": T(
        "Copy it, change it, use it for anything, and say where it came from. That is what open means here.",
        "Copiez, modifiez, utilisez à toute fin, et dites d’où cela vient. C’est ce que veut dire « ouvert » ici.",
    ),
    "body": T(
        "<h2>What you may do</h2>"
        "<p>Unless an entry says otherwise, it is published under <a "
        'href="https://creativecommons.org/licenses/by/4.0/deed.en">Creative Commons Attribution 4.0 '
        "International (CC BY 4.0)</a>. You may:</p>"
        "<ul><li>copy, print and share them, whole or in part, in any form;</li>"
        "<li>translate, shorten and adapt them to your place and your people;</li>"
        "<li>use them in paid work too: a course, a book, a funding proposal.</li></ul>"
        "<p>You do not have to ask. If you tell us how it went, the next agency learns from it.</p>"
        "<h2>What you owe in return</h2>"
        "<ul><li>Say who wrote it, and link to the entry.</li>"
        "<li>Name the licence, with a link to it.</li>"
        "<li>Say whether you changed anything.</li>"
        "<li>Do not let it seem that the authors approve of your version.</li></ul>"
        "<p>For example: <i>Adapted from “Title of the entry”, by name of the organization, in name of "
        "this library, address of the page, CC BY 4.0.</i></p>"
        "<h2>Two other licences</h2>"
        "<p>Each entry names its licence. Some may carry one of these instead:</p>"
        "<ul><li><b>CC BY-SA 4.0</b>: copy it, change it, say where it came from, and share your version "
        "the same way.</li>"
        "<li><b>CC0 1.0</b>: do as you like. No credit is needed, though it is always kind.</li></ul>"
        "<h2>What the licence does not cover</h2>"
        "<ul><li>Photographs, unless their credit says so: ask the person or organization named there.</li>"
        "<li>Names and logos of organizations.</li>"
        "<li>Files and pages made by others, which may have terms of their own.</li>"
        "<li>Contact details: they were given so that readers can ask a question, not for mailing "
        "lists.</li></ul>"
        "<h2>If you write here</h2>"
        "<p>You and your organization keep your rights in the text. By submitting it, you offer it to "
        "everyone under the licence named on the entry, and its translation under the same one. Later you "
        "may choose another licence for a new version, but whoever received the earlier one keeps what it "
        "allowed.</p>"
        "<h2>The site itself</h2>"
        "<p>The drawings are under CC BY 4.0 as well. The software is free to use and change under the MIT "
        "licence. The typeface, Atkinson Hyperlegible Next, is under the SIL Open Font License 1.1.</p>",
        "<h2>Ce que vous pouvez faire</h2>"
        "<p>Sauf indication contraire, les fiches sont publiées sous <a "
        'href="https://creativecommons.org/licenses/by/4.0/deed.fr">licence Creative Commons Attribution '
        "4.0 International (CC BY 4.0)</a>. Vous pouvez :</p>"
        "<ul><li>les copier, les imprimer et les diffuser, en tout ou en partie, sous toute forme;</li>"
        "<li>les traduire, les abréger et les adapter à votre milieu et à votre clientèle;</li>"
        "<li>vous en servir aussi dans un travail rémunéré : un cours, un livre, une demande de "
        "financement.</li></ul>"
        "<p>Vous n’avez rien à demander. Si vous nous dites comment cela s’est passé, le prochain "
        "organisme en profitera.</p>"
        "<h2>Ce que vous devez en retour</h2>"
        "<ul><li>Dites qui l’a écrite, et donnez le lien vers la fiche.</li>"
        "<li>Nommez la licence, avec un lien vers elle.</li>"
        "<li>Dites si vous avez changé quelque chose.</li>"
        "<li>Ne laissez pas croire que les personnes qui l’ont écrite approuvent votre version.</li></ul>"
        "<p>Par exemple : <i>Adapté de « Titre de la fiche », par nom de l’organisme, dans nom de cette "
        "bibliothèque, adresse de la page, CC BY 4.0.</i></p>"
        "<h2>Deux autres licences</h2>"
        "<p>Chaque fiche nomme sa licence. Certaines peuvent porter plutôt l’une de celles-ci :</p>"
        "<ul><li><b>CC BY-SA 4.0</b> : copiez, modifiez, dites d’où cela vient, et diffusez votre version "
        "aux mêmes conditions.</li>"
        "<li><b>CC0 1.0</b> : faites-en ce que vous voulez. Aucune mention n’est exigée, mais elle fait "
        "toujours plaisir.</li></ul>"
        "<h2>Ce que la licence ne couvre pas</h2>"
        "<ul><li>Les photographies, sauf si leur mention de source le précise : demandez à la personne ou "
        "à l’organisme nommé.</li>"
        "<li>Les noms et les logos des organismes.</li>"
        "<li>Les fichiers et les pages faits par d’autres, qui peuvent avoir leurs propres conditions.</li>"
        "<li>Les coordonnées : elles ont été données pour qu’on puisse poser une question, et non pour des "
        "listes d’envoi.</li></ul>"
        "<h2>Si vous écrivez ici</h2>"
        "<p>Vous et votre organisme conservez vos droits sur le texte. En le soumettant, vous l’offrez à "
        "tout le monde sous la licence indiquée dans la fiche, et sa traduction sous la même licence. Vous "
        "pourrez plus tard choisir une autre licence pour une nouvelle version, mais qui a reçu la "
        "précédente garde ce qu’elle permettait.</p>"
        "<h2>Le site lui-même</h2>"
        "<p>Les dessins sont aussi sous licence CC BY 4.0. Le logiciel peut être utilisé et modifié "
        "librement, sous licence MIT. La police de caractères, Atkinson Hyperlegible Next, est sous "
        "licence SIL Open Font License 1.1.</p>",
    ),
}
