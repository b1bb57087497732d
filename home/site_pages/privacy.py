"""What the site learns about readers, people named in entries, and members: as little as it can."""

from home.bilingual import T

PAGE = {
    "slug": T("privacy", "confidentialite"),
    "drawing": "theme-live",
    "title": T("Privacy", "Confidentialité"),
    "introduction": T(
        "You can read everything here without saying who you are: no account, no cookies for readers, no trackers.",
        "Vous pouvez tout lire ici sans dire qui vous êtes : aucun compte, aucun témoin (cookie) pour qui "
        "lit, aucun traceur.",
    ),
    "body": T(
        "<h2>When you read</h2>"
        "<ul><li>You need no account, and we set no cookies.</li>"
        "<li>No one follows your visit: there are no trackers and no advertising.</li>"
        "<li>Our pages ask nothing of other sites. The typeface, the drawings and the rest come from "
        "here.</li>"
        "<li>A share link opens your own email program or app, and only when you click it. From there, the "
        "rules of that program apply.</li></ul>"
        "<h2>What the server notes</h2>"
        "<p>Like any web server, the one behind this library may keep logs: the page that was asked for, "
        "the time, the network (IP) address and the kind of browser. The words of a search are part of the "
        "page’s address, so they may be there too. Logs serve to keep the site running and safe. How long "
        "they are kept depends on the company or organization that hosts the site.</p>"
        "<h2>When you write to us</h2>"
        "<p>We use your message and your address to answer you.</p>"
        "<h2>People named in entries</h2>"
        "<ul><li>Contact details are shown only with the consent of the person they belong to.</li>"
        "<li>Clients are quoted only with their consent, under the name they choose.</li>"
        "<li>An entry in which someone could be identified without consent is sent back.</li></ul>"
        "<p>Did you change your mind? Write to us, and we will take your details off the page. Copies made "
        "by others in the meantime are out of our hands.</p>"
        "<h2>Members who sign in</h2>"
        "<p>If you write, review or translate here, we keep your name, your email address, the "
        "organization you write for and the history of your changes, so that everyone knows who did what. "
        "Signing in sets the cookies that keep you signed in and protect the forms. The credits of an "
        "entry are public: they may name its author, interviewer, reviewer and translator.</p>"
        "<h2>Your questions</h2>"
        "<p>To see, correct or remove what we hold about you, write to the email address at the bottom of "
        "this page.</p>",
        "<h2>Quand vous lisez</h2>"
        "<ul><li>Il ne faut aucun compte, et nous ne déposons aucun témoin.</li>"
        "<li>Personne ne suit votre visite : il n’y a ni traceur ni publicité.</li>"
        "<li>Nos pages ne demandent rien à d’autres sites. La police, les dessins et le reste viennent "
        "d’ici.</li>"
        "<li>Un lien de partage ouvre votre propre messagerie ou application, et seulement si vous "
        "cliquez. À partir de là, ce sont les règles de ce service qui s’appliquent.</li></ul>"
        "<h2>Ce que le serveur note</h2>"
        "<p>Comme tout serveur Web, celui de cette bibliothèque peut tenir des journaux : la page "
        "demandée, l’heure, l’adresse réseau (IP) et le type de navigateur. Les mots d’une recherche font "
        "partie de l’adresse de la page, et peuvent donc s’y trouver aussi. Ces journaux servent au bon "
        "fonctionnement et à la sécurité du site. Leur durée de conservation dépend de l’entreprise ou de "
        "l’organisme qui l’héberge.</p>"
        "<h2>Quand vous nous écrivez</h2>"
        "<p>Votre message et votre adresse nous servent à vous répondre.</p>"
        "<h2>Les personnes nommées dans les fiches</h2>"
        "<ul><li>Les coordonnées d’une personne ne sont affichées qu’avec son consentement.</li>"
        "<li>Les clientes et les clients ne sont cités qu’avec leur consentement, sous le nom de leur "
        "choix.</li>"
        "<li>Une fiche dans laquelle une personne pourrait être reconnue sans son consentement est "
        "renvoyée.</li></ul>"
        "<p>Vous avez changé d’idée? Écrivez-nous, et nous retirerons vos renseignements de la page. Les "
        "copies faites par d’autres entre-temps ne dépendent plus de nous.</p>"
        "<h2>Les membres qui ouvrent une session</h2>"
        "<p>Si vous écrivez, révisez ou traduisez ici, nous conservons votre nom, votre adresse courriel, "
        "l’organisme pour lequel vous écrivez et l’historique de vos modifications, pour que l’on sache "
        "qui a fait quoi. L’ouverture d’une session dépose les témoins qui la maintiennent et protègent "
        "les formulaires. Les mentions d’une fiche sont publiques : elles peuvent nommer les personnes qui "
        "l’ont écrite, révisée ou traduite, ou qui ont mené l’entrevue.</p>"
        "<h2>Vos questions</h2>"
        "<p>Pour consulter, corriger ou faire retirer ce que nous détenons à votre sujet, écrivez à "
        "l’adresse courriel qui figure au bas de cette page.</p>",
    ),
}
