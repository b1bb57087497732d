"""A walking group that learns the neighbourhood, waiting for review: demonstration agency, English."""

ENTRY = {
    "slug": "walk-to-the-clinic",
    "kind": "practice",
    "written_in": "en",
    "state": "in-review",
    "agency": "riverside",
    "organizations": ["riverside"],
    "terms": {
        "theme": ["live", "connect"],
        "topic": ["health", "mental-health", "orientation"],
        "audience": ["seniors", "women"],
        "life-event": ["arriving"],
        "service-pattern": ["meet", "learn"],
        "delivery-mode": ["in-person"],
        "province": ["on"],
        "place": ["hamilton"],
        "language-level": ["any"],
        "community-size": ["mid-size"],
        "success-factor": ["lived-experience", "simple-process"],
    },
    "fields": {
        "title": "Tuesday walkers find the clinic, the pool and each other",
        "summary": "Older newcomers walk together every week to a place they will need one day, and learn "
        "the way by heart.",
        "since_year": 2025,
        "since_month": 4,
        "practice_status": "running",
        "plain_what": "We walk together for one hour. Each week we walk to a useful place, like the clinic. "
        "Then we drink tea.",
        "plain_who": "Newcomers aged 55 and over. Slow walkers are welcome.",
        "plain_where": "We start at the front door of our centre, every Tuesday at 10.",
        "plain_how": "Just come. Wear warm shoes.",
        "introduction": "<p>Eleven people stand before the walk-in clinic and do not go in. They read the "
        "hours on the door aloud, each in turn. Then they walk on to the bakery.</p>",
        "challenge": "<p>Older members of families stayed at home. A granddaughter told us why: “She knows "
        "the way to the mosque and to my school. The rest is snow.”</p>"
        "<p>When they fell ill, somebody had to miss work to take them.</p>",
        "response": "<p>A settlement worker and a walker who knows the city lead a group of ten or so. Each "
        "walk has one aim: the clinic, the library, the pool, the pharmacy, the office for health cards. "
        "Nobody has to need it yet.</p>"
        "<h3>Why on foot</h3>"
        "<p>A bus takes you to a stop. Walking teaches the way, and leaves time to talk.</p>",
        "who_benefits": "<p>Newcomers aged 55 and over, most of them women, and the families who used to "
        "take them everywhere.</p>",
        "newcomer_involvement": "<p>Walkers choose the aims. Since September, two of them lead every second walk.</p>",
        "partners": "<p>A community health centre sends a nurse four times a year. Core funding of the agency.</p>",
        "results": [
            (
                "result",
                {
                    "statement": "joined at least one walk; 22 came to ten or more",
                    "number": "48",
                    "unit": "people",
                    "period": "April 2025 to March 2026",
                    "source": "Attendance sheets (demonstration)",
                },
            ),
            (
                "result",
                {
                    "statement": "had since gone by themselves to a place they first saw on a walk",
                    "number": "13 of 19",
                    "unit": "walkers asked",
                    "period": "April 2026",
                    "source": "Conversation over tea, notes of the leader (demonstration)",
                },
            ),
        ],
        "challenges_met": "<p>Ice. From December to March we walk in the mall, which has a pharmacy and a "
        "dentist, so the walks keep their aim.</p>",
        "why_it_worked": "<p>It is not called exercise, and it is not called information. People come for the tea.</p>",
        "making_it_work": "<ul>"
        "<li>Walk at the pace of the slowest, and sit down twice.</li>"
        "<li>Stop at the door. Going in can wait for another week.</li>"
        "<li>Carry water, a phone, and the number of a relative, given by the walker.</li>"
        "<li>Let the walkers choose where to go next.</li>"
        "</ul>",
        "quotations": [
            (
                "quotation",
                {
                    "text": "Now I tell my son where the clinic is.",
                    "speaker": "Walker, 67 (demonstration)",
                    "consent": True,
                },
            )
        ],
        "practical": "It needs one worker, one walker who knows the way, and an hour a week.",
        "innovative": "It teaches the way to services before anyone needs them.",
        "successful": "Of 19 walkers asked in April 2026, 13 had since gone alone to a place they first saw on a walk.",
        "transferable": "Any town with a few services within two kilometres will do; have an indoor route "
        "for the winter.",
        "contact_route": "editors",
        "credit_author": "Priya Raman",
        "last_reviewed": -5,
        "next_review": 360,
    },
}
