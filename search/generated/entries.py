"""An entry composed from its number: the same seed and number give the same entry, wherever and whenever."""

import random
import uuid
from dataclasses import dataclass, field

from core.choices import CostBand, Effort, EvidenceLevel, PracticeStatus
from core.models.entries import SUMMARY_WORDS
from search.generated.lexicon import Pair, sentences, topics, words

NAMESPACE = uuid.UUID("0f0f4f0e-3a1b-5c55-9d0a-6c2c2f5e7a27")
# Organizations become more as the entries do: one for each hundred, up to so many.
FIRST_ORGANIZATIONS, MOST_ORGANIZATIONS, ENTRIES_PER_ORGANIZATION = 5, 300, 100

WEEKDAYS = [
    Pair("Monday", "lundi"),
    Pair("Tuesday", "mardi"),
    Pair("Wednesday", "mercredi"),
    Pair("Thursday", "jeudi"),
    Pair("Friday", "vendredi"),
    Pair("Saturday", "samedi"),
    Pair("Sunday", "dimanche"),
]
MONTHS = [Pair("January", "janvier"), Pair("March", "mars"), Pair("June", "juin"), Pair("October", "octobre")]
LIFE_EVENTS = ["arriving", "finding-a-job", "finding-a-home", "starting-school", "having-a-child", "illness"]
LIFE_EVENTS += ["refugee-claim", "citizenship", "reuniting", "crisis", "moving", "retiring", "bereavement"]
SERVICE_PATTERNS = ["get-advice", "learn", "meet", "be-referred", "apply", "be-matched", "book", "register"]
SERVICE_PATTERNS += ["be-interpreted", "request", "check", "tell", "pay"]
LANGUAGE_LEVELS = ["any", "clb-3-4", "clb-1-2", "clb-5-6", "literacy", "clb-7-plus"]
COMMUNITY_SIZES = ["metropolitan", "mid-size", "small", "rural"]
SUCCESS_FACTORS = ["trusted-staff", "lived-experience", "strong-partners", "first-language", "simple-process"]
SUCCESS_FACTORS += ["volunteers", "co-design", "leadership", "right-tool", "flexible-funding", "policy"]
# The most frequent first.
TOPICS = ["employment", "language", "housing", "orientation", "community-connections", "health", "families"]
TOPICS += ["digital-skills", "schools", "mental-health", "interpretation", "volunteering", "partnerships", "mentoring"]
TOPICS += ["legal", "money", "credentials", "francophone-communities", "digital-services", "needs-assessment"]
TOPICS += ["arts-sport", "entrepreneurship", "service-design", "citizenship", "safety", "staff", "evaluation"]
TOPICS += ["anti-racism"]


@dataclass
class Entry:
    """What the tables need to know. Texts in ``fields`` are pairs, one of each language."""

    key: uuid.UUID
    slug: str
    kind: str
    languages: list
    days_since_published: int
    days_until_translated: int
    days_since_reviewed: int
    archived: bool
    town: str
    organizations: list
    terms: list
    fields: dict = field(default_factory=dict)


def key_of(seed, number):
    return uuid.uuid5(NAMESPACE, f"{seed}/{number}")


def compose(seed, number):
    return Composer(seed, number).entry()


def in_language(value, language):
    """The same structure of lists and dicts with each ``Pair`` replaced by its text in one language."""
    if isinstance(value, Pair):
        return getattr(value, language)
    if isinstance(value, dict):
        return {name: in_language(item, language) for name, item in value.items()}
    if isinstance(value, list):
        return [in_language(item, language) for item in value]
    return value


def paragraphs(*texts):
    """Formatted text, one paragraph for each list of sentences."""
    return Pair(*("".join(f"<p>{' '.join(pair[side] for pair in text)}</p>" for text in texts) for side in (0, 1)))


class Composer:
    """Makes the choices of one entry, and keeps to them throughout its text."""

    def __init__(self, seed, number):
        self.number = number
        self.random = random.Random(f"{seed}/{number}")
        self.key = key_of(seed, number)
        self.slug = f"generated-{seed}-{number}"
        self.topic = self.skewed(TOPICS, 1.6)
        self.activities, things = topics()[self.topic]
        self.things = self.random.sample(things, 3)
        self.chosen = {
            name: self.skewed(words()[heading], power)
            for name, heading, power in (
                ("audience", "audiences", 1.6),
                ("helpers", "helpers", 2),
                ("setting", "settings", 2),
                ("partner", "partners", 1.8),
                ("language", "languages", 2),
                ("town", "towns", 2),
            )
        }
        self.town, _space, self.province = self.chosen["town"].key.rpartition(" ")

    # Choosing

    def skewed(self, items, power):
        """One of the items, the first more often than the last."""
        return items[int(len(items) * self.random.random() ** power)]

    def chance(self, share):
        return self.random.random() < share

    def some(self, items, most, power=2):
        """One to ``most`` different items, the first more often."""
        return list(dict.fromkeys(self.skewed(items, power) for _number in range(self.random.randint(1, most))))

    def choice_for(self, name):
        """What an open place of a sentence is filled with."""
        match name:
            case "activity":
                return self.random.choice(self.activities)
            case "thing":
                return self.things[0] if self.chance(0.6) else self.random.choice(self.things[1:])
            case "other":
                return self.things[1]
            case "town":
                return Pair(self.town, self.chosen["town"].pair.fr)
            case "country":
                return self.skewed(words()["countries"], 2).pair
            case "second_country":
                return self.skewed(words()["countries"], 1).pair
            case "second_language":
                return self.skewed(words()["languages"], 1.2).pair
            case "object":
                return self.skewed(words()["objects"], 3).pair
            case "weekday":
                return self.random.choice(WEEKDAYS)
            case "month":
                return self.random.choice(MONTHS)
            case "year":
                return Pair.same(self.random.randint(2012, 2026))
            case "n":
                return Pair.same(self.random.randint(2, 12))
            case "many":
                return Pair.same(self.random.randint(15, 400))
            case "percent":
                return Pair.same(self.random.randint(40, 95))
            case _:
                return self.chosen[name].pair

    # Saying

    def fill(self, sentence):
        choices = {name: self.choice_for(name) for name in sentence.names}
        if choices.get("thing") == choices.get("other") and "thing" in choices:
            choices["thing"] = self.things[0]
        return _upper(sentence.fill(choices))

    def say(self, heading):
        return self.fill(self.random.choice(sentences()[heading]))

    def several(self, heading, number):
        return [self.fill(sentence) for sentence in self.random.sample(sentences()[heading], number)]

    def text(self, heading, share=0.8):
        """A paragraph, or now and then nothing: blanks are normal."""
        return paragraphs([self.say(heading)]) if self.chance(share) else ""

    def summary(self):
        """A summary within the limits of the field."""
        while True:
            said = self.say("summaries")
            if all(len(text.split()) <= SUMMARY_WORDS and len(text) <= 250 for text in said):
                return said

    def block(self, block_type, /, **values):
        """A block as StreamFields store it, under an id that is the same in both languages."""
        return {"type": block_type, "value": values, "id": str(uuid.UUID(int=self.random.getrandbits(128), version=4))}

    def items(self, texts):
        return [{**self.block("item"), "value": text} for text in texts]

    # The entry

    def entry(self):
        kind = "recipe" if self.chance(0.6) else "practice"
        languages = ["en", "fr"] if self.chance(0.6) else ["fr", "en"]
        published = int(1_800 * self.random.random() ** 1.5) + 1
        entry = Entry(
            key=self.key,
            slug=self.slug,
            kind=kind,
            languages=languages if self.chance(0.8) else languages[:1],
            days_since_published=published,
            days_until_translated=self.random.randint(0, min(90, published - 1)),
            days_since_reviewed=min(published, self.random.randint(1, 450)),
            archived=self.chance(0.03),
            town=self.town,
            organizations=self.organizations(),
            terms=self.terms(kind),
        )
        entry.fields = {**self.common_fields(), **(self.recipe() if kind == "recipe" else self.practice())}
        return entry

    def organizations(self):
        number = min(MOST_ORGANIZATIONS, FIRST_ORGANIZATIONS + self.number // ENTRIES_PER_ORGANIZATION)
        return self.some(range(number), self.skewed([1, 2, 3], 2))

    def terms(self, kind):
        """``(vocabulary, slug)`` of each term; the theme of a topic and the place of a town are looked up later."""
        audiences = [word.key for word in words()["audiences"]]
        setting = self.chosen["setting"].pair.en
        remote = "telephone" in setting or "video" in setting
        delivery = "remote" if remote else self.skewed(["in-person", "outreach", "hybrid", "self-serve"], 2.5)
        terms = [("topic", self.topic), ("audience", self.chosen["audience"].key), ("delivery-mode", delivery)]
        terms += [("service-pattern", slug) for slug in self.some(SERVICE_PATTERNS, 2)]
        if self.chance(0.3):
            terms.append(("topic", self.skewed(TOPICS, 1.6)))
        if self.chance(0.4):
            terms.append(("audience", self.skewed(audiences, 1.6)))
        if self.chance(0.5):
            terms.append(("life-event", self.skewed(LIFE_EVENTS, 1.6)))
        if self.chance(0.4):
            terms.append(("language-level", self.skewed(LANGUAGE_LEVELS, 1.6)))
        if self.chance(0.5):
            terms.append(("community-size", self.skewed(COMMUNITY_SIZES, 1.3)))
        if kind == "practice":
            terms += [("success-factor", slug) for slug in self.some(SUCCESS_FACTORS, 3)]
        terms.append(("province", "national" if self.chance(0.03) else self.province))
        return list(dict.fromkeys(terms))

    def common_fields(self):
        status = self.skewed(list(PracticeStatus.values), 1) if self.chance(0.3) else PracticeStatus.RUNNING.value
        evidence = self.skewed(list(EvidenceLevel.values), 1.6)
        fields = {
            "title": self.say("titles"),
            "summary": self.summary(),
            "practice_status": status if self.chance(0.9) else "",
            "since_year": self.random.randint(2008, 2026) if self.chance(0.8) else None,
            "evidence_level": evidence if self.chance(0.8) else None,
            "contact_route": "editors",
        }
        if self.chance(0.7):
            for name in ("what", "who", "where", "how"):
                fields[f"plain_{name}"] = self.say(f"plain {name}")
        return fields

    def aside(self):
        """Something that few other entries tell."""
        return [self.fill(self.skewed(sentences()["asides"], 3))] if self.chance(0.4) else []

    def recipe(self):
        first, second, *others = self.several("middles", 4)
        return {
            "overview": paragraphs(
                [self.say("openings"), first, second], [*others, *self.aside()], [self.say("endings")]
            ),
            "needs": [
                self.block(
                    "need",
                    role=self.skewed(words()["roles"], 1.3).pair,
                    need=_lower(need),
                    so_that=_lower(self.say("so that")) if self.chance(0.7) else "",
                )
                for need in self.several("needs", self.random.randint(1, 2))
            ],
            "when_to_use": self.text("when to use"),
            "when_not_to_use": self.text("when not", 0.6),
            "effort": self.skewed(list(Effort.values), 1.3) if self.chance(0.8) else "",
            "setup_cost": self.skewed(list(CostBand.values), 1.3) if self.chance(0.8) else "",
            "running_cost": self.skewed(list(CostBand.values), 1.3) if self.chance(0.6) else "",
            "ingredients": self.ingredients(),
            "steps": self.steps(),
            "inclusion": self.text("inclusion", 0.6),
            "risks": self.risks(),
            "results": self.results(),
            "what_did_not_work": self.text("did not work", 0.6),
            "what_we_would_change": self.text("would change", 0.4),
            "must_stay": self.text("must stay"),
            "may_change": self.text("may change"),
        }

    def ingredients(self):
        blocks = [
            self.block(
                "people", role=self.skewed(words()["actors"], 1.5).pair, note=paragraphs([self.say("role notes")])
            ),
            self.block(
                "partner", name=_upper(self.chosen["partner"].pair), note=paragraphs([self.say("partner notes")])
            ),
        ]
        if self.chance(0.7):
            tool = self.skewed(words()["tools"], 2.5)
            blocks.append(
                self.block(
                    "tool",
                    name=tool.key,
                    what_it_is=tool.pair,
                    price=self.say("prices"),
                    why_chosen=paragraphs([self.say("tool reasons")]),
                    privacy=paragraphs([self.say("tool privacy")]),
                    alternatives="",
                    url="",
                )
            )
        if self.chance(0.6):
            blocks.append(self.block("space", name=self.say("spaces"), note=""))
        if self.chance(0.5):
            blocks.append(self.block("document", name=self.say("documents"), note="", file=None))
        return blocks

    def steps(self):
        """Title, advice and example of a step stand one beneath the other in the file."""
        lines = sentences()["steps"]
        starts = sorted(self.random.sample(range(0, len(lines), 3), self.random.randint(3, 5)))
        return [
            self.block(
                "step",
                title=self.fill(lines[start]),
                actors=self.items([self.skewed(words()["actors"], 1.5).pair]),
                advice=paragraphs([self.fill(lines[start + 1])]),
                how_we_did_it=paragraphs([self.fill(lines[start + 2])]) if self.chance(0.7) else "",
                duration=self.say("durations") if self.chance(0.5) else "",
                checklist=self.items(self.several("checklists", 3)) if self.chance(0.15) else [],
                file=None,
                picture=None,
            )
            for start in starts
        ]

    def risks(self):
        """A risk and its precaution stand one beneath the other in the file, the kind before the risk."""
        lines = sentences()["risks"]
        blocks = []
        for start in sorted(self.random.sample(range(0, len(lines), 2), self.random.randint(1, 2))):
            risk = self.fill(lines[start])
            kind, _colon, english = risk.en.partition(": ")
            blocks.append(
                self.block(
                    "risk",
                    kind=kind.lower(),
                    risk=Pair(english, risk.fr),
                    precaution=paragraphs([self.fill(lines[start + 1])]),
                )
            )
        return blocks

    def results(self):
        if self.chance(0.3):
            return []
        position = self.random.randrange(len(sentences()["results"]))
        statement = self.fill(sentences()["results"][position])
        return [
            self.block(
                "result",
                statement=_lower(Pair(statement.en.partition(": ")[2], statement.fr)),
                number=str(self.random.randint(8, 900)),
                unit=_lower(self.fill(sentences()["units"][position])),
                period=self.say("periods"),
                source=self.say("sources"),
                source_url="",
                other_figures=[],
            )
        ]

    def practice(self):
        return {
            "introduction": paragraphs(self.several("introductions", 2), [*self.several("openings", 1), *self.aside()]),
            "challenge": paragraphs(self.several("challenges", 3)),
            "response": paragraphs(self.several("responses", 3), self.several("middles", 3), [self.say("endings")]),
            "who_benefits": self.text("who benefits"),
            "newcomer_involvement": self.text("involvement", 0.6),
            "partners": self.text("funding"),
            "results": self.results(),
            "recognition": self.text("recognition", 0.3),
            "challenges_met": paragraphs(self.several("difficulties", 2)),
            "why_it_worked": paragraphs(self.several("why it worked", 3)),
            "making_it_work": paragraphs(self.several("making it work", 3)),
            "quotations": self.quotations(),
            "practical": self.say("practical"),
            "innovative": self.say("innovative"),
            "successful": self.say("successful"),
            "transferable": self.say("transferable"),
        }

    def quotations(self):
        if self.chance(0.6):
            return []
        return [self.block("quotation", text=self.say("quotations"), speaker=self.say("speakers"), consent=True)]


def _lower(pair):
    """The text as it stands within a sentence."""
    return Pair(*(text if text.startswith("I ") else text[:1].lower() + text[1:] for text in pair))


def _upper(pair):
    """The text as it stands alone."""
    return Pair(*(text[:1].upper() + text[1:] for text in pair))
