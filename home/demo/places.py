"""Towns and places of the demonstration."""

PLACES = [
    {"slug": "halifax", "name_en": "Halifax", "name_fr": "Halifax", "province": "ns"},
    {"slug": "moncton", "name_en": "Moncton", "name_fr": "Moncton", "province": "nb"},
    {"slug": "quebec-city", "name_en": "Quebec City", "name_fr": "Québec", "province": "qc"},
    {"slug": "montreal", "name_en": "Montréal", "name_fr": "Montréal", "province": "qc"},
    {"slug": "ottawa", "name_en": "Ottawa", "name_fr": "Ottawa", "province": "on"},
    {"slug": "toronto", "name_en": "Toronto", "name_fr": "Toronto", "province": "on"},
    {"slug": "hamilton", "name_en": "Hamilton", "name_fr": "Hamilton", "province": "on"},
    {"slug": "sudbury", "name_en": "Sudbury", "name_fr": "Sudbury", "province": "on"},
    {"slug": "winnipeg", "name_en": "Winnipeg", "name_fr": "Winnipeg", "province": "mb"},
    {"slug": "regina", "name_en": "Regina", "name_fr": "Regina", "province": "sk"},
    {"slug": "calgary", "name_en": "Calgary", "name_fr": "Calgary", "province": "ab"},
    {"slug": "edmonton", "name_en": "Edmonton", "name_fr": "Edmonton", "province": "ab"},
    {"slug": "vancouver", "name_en": "Vancouver", "name_fr": "Vancouver", "province": "bc"},
    {"slug": "whitehorse", "name_en": "Whitehorse", "name_fr": "Whitehorse", "province": "yt"},
    {
        "slug": "london",
        "name_en": "London, United Kingdom",
        "name_fr": "Londres (Royaume-Uni)",
        "province": "abroad",
    },
    {
        "slug": "berlin-neukoelln",
        "name_en": "Berlin-Neukölln, Germany",
        "name_fr": "Berlin-Neukölln (Allemagne)",
        "province": "abroad",
    },
    {
        "slug": "auckland",
        "name_en": "Auckland, New Zealand",
        "name_fr": "Auckland (Nouvelle-Zélande)",
        "province": "abroad",
    },
]
