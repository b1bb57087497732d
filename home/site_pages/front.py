"""The words of the front page and of the two listings."""

from home.bilingual import T

FRONT = {
    "headline": T(
        "What worked elsewhere, ready to do again where you are",
        "Ce qui a fonctionné chez d’autres, à refaire chez vous",
    ),
    "lead": T(
        "Service recipes and promising practices for welcoming newcomers, written by the agencies that "
        "bring them to life.",
        "Des recettes de service et des pratiques prometteuses pour accueillir les nouveaux arrivants, "
        "écrites par les organismes qui les font vivre.",
    ),
    "newcomers_heading": T("Have you just arrived?", "Vous venez d’arriver?"),
    "newcomers_text": T(
        "Choose what is happening in your life. Then look for the part called “In plain words”: it is "
        "short, and written for you.",
        "Choisissez ce qui se passe dans votre vie. Cherchez ensuite la partie « En mots simples » : elle "
        "est courte, et écrite pour vous.",
    ),
    "steps": [
        {
            "title": T("An agency tells", "Un organisme raconte"),
            "text": T(
                "A guided form, one thing at a time, in English or in French.",
                "Un formulaire guidé, une chose à la fois, en français ou en anglais.",
            ),
        },
        {
            "title": T("Another person reads", "Une autre personne relit"),
            "text": T(
                "By public criteria, and with the reason whenever something has to change.",
                "Selon des critères publics, et en disant pourquoi quand il faut changer quelque chose.",
            ),
        },
        {
            "title": T("Everyone reuses", "Tout le monde réutilise"),
            "text": T(
                "In English and in French, under an open licence, without an account.",
                "En français et en anglais, sous licence ouverte, sans compte.",
            ),
        },
    ],
}

RECIPES = {
    "title": T("Recipes", "Recettes"),
    "slug": T("recipes", "recettes"),
    "introduction": T(
        "How to run a service, step by step: whom it is for, what you need, who does what, and what can go "
        "wrong. Take one, change what you must, and make it yours.",
        "Comment offrir un service, étape par étape : à qui il s’adresse, ce qu’il faut, qui fait quoi et "
        "ce qui peut mal tourner. Prenez une recette, changez ce qu’il faut et faites-la vôtre.",
    ),
}

PRACTICES = {
    "title": T("Practices", "Pratiques"),
    "slug": T("practices", "pratiques"),
    "introduction": T(
        "What someone did to welcome newcomers better, and why it worked. Each story says what you can take from it.",
        "Ce que quelqu’un a fait pour mieux accueillir les nouveaux arrivants, et pourquoi cela a "
        "fonctionné. Chaque récit dit ce que vous pouvez en tirer.",
    ),
}
