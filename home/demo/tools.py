"""What editors made of the tools that the demonstration's recipes name: better names, meanings in both languages."""

TOOLS = [
    {
        "slug": "sim",
        "name_en": "SIM cards",
        "name_fr": "Cartes SIM",
        "means_en": "Cards that give a phone a number, calls and data, paid in advance.",
        "means_fr": "Des cartes prépayées qui donnent au téléphone un numéro, des appels et des données.",
    },
    {
        "slug": "whatsapp",
        "name_en": "WhatsApp",
        "name_fr": "WhatsApp",
        "means_en": "An app for messages, calls and groups. Everyone needs an account with a phone number.",
        "means_fr": "Une application de messages, d’appels et de groupes. Il faut un compte avec un numéro "
        "de téléphone.",
    },
]
