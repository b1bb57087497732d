"""Laptop loans for language learners, half written: demonstration agency, English draft."""

ENTRY = {
    "slug": "laptop-loans",
    "kind": "recipe",
    "written_in": "en",
    "state": "draft",
    "agency": "riverside",
    "organizations": ["riverside"],
    "terms": {
        "theme": ["learn"],
        "topic": ["digital-skills", "language"],
        "delivery-mode": ["hybrid"],
        "province": ["on"],
        "place": ["hamilton"],
    },
    "fields": {
        "title": "Lend laptops to language learners",
        "summary": "Learners without a computer borrow a laptop for one term, with help to set it up.",
        "since_year": 2026,
        "practice_status": "pilot",
        "overview": "<p>Half of our evening class followed on a phone, with the keyboard hiding the "
        "exercise. We had twelve laptops in a cupboard.</p>",
        "needs": [
            (
                "need",
                {
                    "role": "learner in an evening class",
                    "need": "a screen large enough to write on",
                },
            )
        ],
        "group_size": "12 learners a term",
        "ingredients": [("document", {"name": "Loan agreement in plain language"})],
        "steps": [
            (
                "step",
                {
                    "title": "Wipe and prepare the laptops",
                    "actors": ["Volunteer"],
                    "advice": "<p>Start from an empty account each time, so that nobody finds the last "
                    "person’s letters.</p>",
                },
            ),
            ("step", {"title": "Sign the loan together"}),
        ],
        "contact_route": "editors",
        "credit_author": "Priya Raman",
        "last_reviewed": -3,
        "next_review": 362,
    },
}
