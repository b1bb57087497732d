"""What readers can count on, how it is tested, and whom to tell about a barrier."""

from home.bilingual import T

PAGE = {
    "slug": T("accessibility", "accessibilite"),
    "drawing": "start-here",
    "title": T("Accessibility", "Accessibilité"),
    "introduction": T(
        "Everyone should be able to read, search and print this library, whatever their device, their "
        "connection or the way they use a screen.",
        "Tout le monde devrait pouvoir lire, parcourir et imprimer cette bibliothèque, peu importe "
        "l’appareil, la connexion ou la façon d’utiliser un écran.",
    ),
    "body": T(
        "<h2>What we aim for</h2>"
        "<p>Our aim is level AA of the Web Content Accessibility Guidelines (WCAG) 2.2, in English and in "
        "French alike.</p>"
        "<h2>What you can count on</h2>"
        "<ul><li><b>Keyboard</b>: every link, menu and button can be reached without a mouse, and you can "
        "see where you are.</li>"
        "<li><b>Screen readers</b>: pages have one title and headings in order, and their language is "
        "marked.</li>"
        "<li><b>No script needed</b>: pages, menus, search and filters work with JavaScript turned "
        "off.</li>"
        "<li><b>Colour</b>: it never says anything alone. Words say it too.</li>"
        "<li><b>Pictures and videos</b>: the picture of an entry comes with a description, and a video "
        "with a transcript. Nothing plays by itself.</li>"
        "<li><b>Paper</b>: pages print without their menus.</li></ul>"
        "<h2>How we test</h2>"
        "<p>Pages are tested with axe, an automatic checker, in both languages, at the width of a phone "
        "and of a desktop screen. Automatic checks find only part of what can go wrong. The rest we learn "
        "from readers.</p>"
        "<h2>What may still stand in your way</h2>"
        "<ul><li>Files attached to entries, and pages that entries link to, are made by others and may not "
        "be accessible.</li>"
        "<li>The writing space that authors, editors and translators sign in to is built on Wagtail. Some "
        "of its screens do not reach the level of the public pages yet.</li></ul>"
        "<h2>Tell us about a barrier</h2>"
        "<p>Write to the email address at the bottom of this page. It helps us to know:</p>"
        "<ul><li>the address of the page;</li>"
        "<li>what you wanted to do, and what happened;</li>"
        "<li>your device, your browser and any assistive technology, if you wish to say.</li></ul>"
        "<p>You can also ask for the content of a page or a file in another form.</p>",
        "<h2>Ce que nous visons</h2>"
        "<p>Nous visons le niveau AA des Règles pour l’accessibilité des contenus Web (WCAG) 2.2, en "
        "français comme en anglais.</p>"
        "<h2>Ce sur quoi vous pouvez compter</h2>"
        "<ul><li><b>Clavier</b> : chaque lien, menu et bouton s’atteint sans souris, et vous voyez où vous "
        "êtes.</li>"
        "<li><b>Lecteurs d’écran</b> : les pages ont un seul titre et des rubriques dans l’ordre, et leur "
        "langue est indiquée.</li>"
        "<li><b>Sans script</b> : les pages, les menus, la recherche et les filtres fonctionnent quand "
        "JavaScript est désactivé.</li>"
        "<li><b>Couleur</b> : elle ne dit jamais rien seule. Des mots le disent aussi.</li>"
        "<li><b>Images et vidéos</b> : l’image d’une fiche vient avec une description, et une vidéo, avec "
        "une transcription. Rien ne démarre tout seul.</li>"
        "<li><b>Papier</b> : les pages s’impriment sans leurs menus.</li></ul>"
        "<h2>Comment nous vérifions</h2>"
        "<p>Les pages sont vérifiées avec axe, un outil automatique, dans les deux langues, à la largeur "
        "d’un téléphone et à celle d’un écran d’ordinateur. Une vérification automatique ne trouve qu’une "
        "partie des obstacles. Le reste, c’est vous qui nous l’apprenez.</p>"
        "<h2>Ce qui peut encore vous gêner</h2>"
        "<ul><li>Les fichiers joints aux fiches, et les pages vers lesquelles elles mènent, sont faits par "
        "d’autres et ne sont pas toujours accessibles.</li>"
        "<li>L’espace de rédaction, où les membres ouvrent une session pour écrire, réviser ou traduire, "
        "repose sur Wagtail. Certains de ses écrans n’atteignent pas encore le niveau des pages "
        "publiques.</li></ul>"
        "<h2>Signalez-nous un obstacle</h2>"
        "<p>Écrivez à l’adresse courriel qui figure au bas de cette page. Il nous est utile de savoir :</p>"
        "<ul><li>l’adresse de la page;</li>"
        "<li>ce que vous vouliez faire, et ce qui est arrivé;</li>"
        "<li>votre appareil, votre navigateur et vos aides techniques, si vous voulez bien le "
        "dire.</li></ul>"
        "<p>Vous pouvez aussi demander le contenu d’une page ou d’un fichier sous une autre forme.</p>",
    ),
}
