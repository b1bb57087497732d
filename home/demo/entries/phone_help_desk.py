"""A weekly help desk for phones and email: demonstration agency, published in English, not yet translated."""

RECORDS = "Tally sheets of the desk (demonstration)"

ENTRY = {
    "slug": "phone-and-email-help-desk",
    "kind": "recipe",
    "written_in": "en",
    "state": "untranslated",
    "agency": "riverside",
    "organizations": ["riverside"],
    "terms": {
        "theme": ["learn"],
        "topic": ["digital-skills", "volunteering"],
        "audience": ["seniors", "families", "refugees"],
        "life-event": ["arriving"],
        "service-pattern": ["get-advice", "learn"],
        "delivery-mode": ["in-person"],
        "province": ["on"],
        "place": ["hamilton"],
        "language-level": ["any"],
        "community-size": ["mid-size"],
    },
    "fields": {
        "title": "Run a weekly help desk for phones, passwords and email",
        "summary": "Volunteers sit beside newcomers for twenty minutes and help them do one thing on their own phone.",
        "since_year": 2025,
        "since_month": 2,
        "practice_status": "running",
        "plain_what": "Bring your phone. A volunteer sits with you. You do one thing together, like making "
        "an email or sending a form.",
        "plain_who": "Anyone new in Hamilton. You do not need an appointment. It is free.",
        "plain_where": "In our waiting room, on Wednesdays from 4 to 6 p.m.",
        "plain_how": "Come in and take a number.",
        "overview": "<p>Settlement workers lost whole appointments to forgotten passwords. People who came "
        "about housing left with an email account, and came back about housing.</p>"
        "<p>A table in the waiting room now takes these questions on Wednesday afternoons. Two rules keep "
        "it going: the newcomer holds the phone, and one visit is for one thing.</p>",
        "needs": [
            (
                "need",
                {
                    "role": "grandfather with his first smartphone",
                    "need": "someone patient to sit beside me",
                    "so_that": "I can send the form myself next time",
                },
            ),
            (
                "need",
                {
                    "role": "settlement worker",
                    "need": "a place to send password questions",
                    "so_that": "my appointment is about what the person came for",
                },
            ),
        ],
        "when_to_use": "<p>When staff keep solving the same small phone problems, and you have a waiting room.</p>",
        "when_not_to_use": "<p>Not for banking, immigration accounts or anything that asks for a payment: a "
        "volunteer should never see those.</p>",
        "setup_time": "Three weeks, of which one to find volunteers",
        "effort": "weeks",
        "staff_time": "Three hours a week for one person",
        "group_size": "One to one, about ten people an afternoon",
        "setup_cost": "under-1000",
        "setup_cost_note": "A power bar, six charging cables, a screen filter",
        "running_cost": "under-1000",
        "running_cost_note": "Tea, paper, bus tickets for volunteers",
        "ingredients": [
            ("people", {"role": "Volunteer, two hours a week", "note": "<p>Patient rather than expert.</p>"}),
            (
                "people",
                {"role": "Staff member on call", "note": "<p>Takes over when a question turns personal.</p>"},
            ),
            (
                "tool",
                {
                    "name": "Bitwarden",
                    "what_it_is": "An app that remembers passwords.",
                    "price": "Free for one person, 2026",
                    "why_chosen": "<p>One password to remember instead of nine, and it has a French version.</p>",
                    "privacy": "<p>The passwords are locked with a phrase that only the person knows. If it "
                    "is lost, nobody can open them: write it on paper, kept at home.</p>",
                    "alternatives": "A small paper notebook, kept at home",
                    "url": "https://bitwarden.com/",
                },
            ),
            (
                "space",
                {"name": "A table in a corner of the waiting room", "note": "<p>With a wall behind it.</p>"},
            ),
            (
                "document",
                {
                    "name": "Volunteer promise, half a page",
                    "note": "<p>What we do not touch and do not keep.</p>",
                },
            ),
        ],
        "steps": [
            (
                "step",
                {
                    "title": "Collect a month of questions first",
                    "actors": ["Settlement workers"],
                    "advice": "<p>A tally sheet on every desk is enough. It shows what volunteers must know.</p>",
                    "how_we_did_it": "<p>Seven out of ten questions were about passwords, email and sending "
                    "a photo.</p>",
                    "duration": "One month",
                },
            ),
            (
                "step",
                {
                    "title": "Teach volunteers to keep their hands still",
                    "actors": ["Coordinator"],
                    "advice": "<p>The newcomer holds the phone and presses every button. It is slower, and "
                    "it stays.</p>",
                    "how_we_did_it": "<p>In training, volunteers sit on their hands. Everyone laughs, and "
                    "nobody forgets.</p>",
                    "duration": "Two hours",
                    "checklist": [
                        "I never hold the phone",
                        "I never ask for a password",
                        "I never note a name",
                    ],
                },
            ),
            (
                "step",
                {
                    "title": "Open the desk at the same hour every week",
                    "actors": ["Volunteers", "Front desk"],
                    "advice": "<p>Give out numbers, so that nobody has to stand in line.</p>",
                    "how_we_did_it": "<p>Wednesday from 4 to 6, when the children’s homework club is on next door.</p>",
                    "duration": "Two hours a week",
                },
            ),
            (
                "step",
                {
                    "title": "Send them home with a card",
                    "actors": ["Volunteer", "Newcomer"],
                    "advice": "<p>The person writes or draws the steps, in any language.</p>",
                    "how_we_did_it": "<p>Cards come back week after week, with lines added.</p>",
                    "duration": "Three minutes",
                },
            ),
        ],
        "inclusion": "<p>Instructions are drawings, so that people who do not read can use them. Two "
        "volunteers speak Arabic, one speaks Tigrinya. The table is high enough for a wheelchair.</p>",
        "risks": [
            (
                "risk",
                {
                    "kind": "personal-data",
                    "risk": "A volunteer sees messages, photos or a password.",
                    "precaution": "<p>A filter on the screen, hands off the phone, and no names on the "
                    "tally sheet.</p>",
                },
            ),
            (
                "risk",
                {
                    "kind": "consent",
                    "risk": "A son or husband does the talking, and sets the password.",
                    "precaution": "<p>Ask the owner of the phone, and offer the relative tea.</p>",
                },
            ),
        ],
        "results": [
            (
                "result",
                {
                    "statement": "on 38 Wednesdays",
                    "number": "287",
                    "unit": "visits",
                    "period": "February 2025 to January 2026",
                    "source": RECORDS,
                },
            ),
            (
                "result",
                {
                    "statement": "sent the form or message themselves before they left",
                    "number": "about two thirds",
                    "period": "November 2025 to January 2026",
                    "source": RECORDS,
                },
            ),
        ],
        "what_did_not_work": "<p>A two-hour class on email. Everyone was at a different point, and nobody’s "
        "own problem came up.</p>",
        "what_we_would_change": "<p>We would begin with two women volunteers: many women waited for them.</p>",
        "must_stay": "<p>The newcomer holds the phone.</p>",
        "may_change": "<p>The day, the length of a turn, who volunteers.</p>",
        "evidence_level": 2,
        "evidence_reason": "A year of tally sheets kept by volunteers (demonstration).",
        "contact_route": "editors",
        "credit_author": "Priya Raman",
        "credit_reviewer": "Daniel Okafor",
        "last_reviewed": -10,
        "next_review": 355,
    },
}
