"""The text of an entry as an author works on it: blocks and paragraphs that are edited, added, moved, deleted.

It works on stored values, with the ids that the editor keeps, and knows nothing of wagtail-localize: what it
says is text, and where it stands, is worked out a second time here.
"""

import re
import uuid
from itertools import count

PARAGRAPH = re.compile(r"<p>(.*?)</p>")
# What a block of each kind holds when it is new. A text is written in where there is a word; lists begin with one item.
BLOCKS = {
    "steps": {"step": {"title": "title", "actors": ["role"], "advice": "<p>rich</p>", "checklist": ["item"]}},
    "ingredients": {
        "people": {"role": "role", "note": "<p>rich</p>"},
        "partner": {"name": "name", "note": "<p>rich</p>"},
        "space": {"name": "name", "note": "<p>rich</p>"},
        "tool": {"name": "", "what_it_is": "words", "note": "", "url": "https://example.org/"},
    },
    "risks": {"risk": {"kind": "consent", "risk": "words", "precaution": "<p>rich</p>"}},
    "results": {
        "result": {
            "statement": "words",
            "period": "words",
            "source": "words",
            "source_url": "https://example.org/",
            "other_figures": [{"number": "12", "source": "words", "url": ""}],
        }
    },
    "quotations": {"quotation": {"text": "words", "speaker": "words", "consent": True}},
    "videos": {"video": {"title": "words", "url": "https://example.org/", "transcript": "<p>rich</p>"}},
}
NOT_TEXT = {"kind", "url", "source_url", "consent"}
MARKS = ["{}", "{} and <b>{}</b>, too", '{}, <a href="https://example.org/{}">as told</a>', "{} &amp; {}"]


class Manuscript:
    """What the author has written: ``streams`` of stored blocks and ``stories`` of paragraphs, by field."""

    def __init__(self, streams, stories):
        self._numbers = count(1)
        self.streams = {name: [self.new_block(name, 0), self.new_block(name, 1)] for name in streams}
        self.stories = {name: [self.paragraph(0), self.paragraph(1)] for name in stories}

    # What an author may do. ``at``, ``to`` and ``how`` are any numbers: they choose among what there is.

    def edit(self, at, to, how):
        """Other words in one place."""
        leaves = list(self.leaves())
        if leaves:
            holder, key = leaves[at % len(leaves)]
            rich = holder[key].startswith("<p>") or key in self.stories
            holder[key] = f"<p>{self.paragraph(how)}</p>" if rich else self.words()

    def edit_story(self, at, to, how):
        story = self.story(at)
        if story:
            story[to % len(story)] = self.paragraph(how)

    def add_block(self, at, to, how):
        name, stream = self.stream(at)
        stream.insert(to % (len(stream) + 1), self.new_block(name, how))

    def add_item(self, at, to, how):
        """A new item in a list within a block."""
        lists = self.lists()
        if lists:
            items = lists[at % len(lists)]
            like = items[0]["value"] if items else "item"
            items.insert(to % (len(items) + 1), self.item(like))

    def add_paragraph(self, at, to, how):
        story = self.story(at)
        story.insert(to % (len(story) + 1), self.paragraph(how))

    def repeat_paragraph(self, at, to, how):
        """The same words once more in one story."""
        story = self.story(at)
        if story:
            story.append(story[to % len(story)])

    def copy_block(self, at, to, how):
        """The same words in a block of its own."""
        _name, stream = self.stream(at)
        if stream:
            stream.append(renewed(stream[to % len(stream)]))

    def move_block(self, at, to, how):
        _name, stream = self.stream(at)
        move(stream, to, how)

    def move_item(self, at, to, how):
        lists = self.lists()
        if lists:
            move(lists[at % len(lists)], to, how)

    def move_paragraph(self, at, to, how):
        move(self.story(at), to, how)

    def delete_block(self, at, to, how):
        _name, stream = self.stream(at)
        delete(stream, to)

    def delete_item(self, at, to, how):
        lists = self.lists()
        if lists:
            delete(lists[at % len(lists)], to)

    def delete_paragraph(self, at, to, how):
        delete(self.story(at), to)

    def change_type(self, at, to, how):
        """Another kind of block in the same place, with the words that both kinds have."""
        name, stream = self.stream(at)
        if stream:
            block = stream[to % len(stream)]
            kinds = list(BLOCKS[name])
            block["type"] = kinds[how % len(kinds)]
            old, new = block["value"], self.value_of(BLOCKS[name][block["type"]])
            block["value"] = {key: old.get(key, text) for key, text in new.items()}

    def change_fact(self, at, to, how):
        """What is no text: the kind of a risk, an address."""
        for stream in self.streams.values():
            for block in stream:
                for key in NOT_TEXT & block["value"].keys() - {"consent"}:
                    kinds = ["consent", "safety", "personal-data"]
                    block["value"][key] = kinds[how % 3] if key == "kind" else f"https://example.org/{how}"

    def complete(self):
        """Nothing is left empty, as publication asks."""
        for name, stream in self.streams.items():
            if not stream:
                stream.append(self.new_block(name, 0))
        for story in self.stories.values():
            if not story:
                story.append(self.paragraph(0))

    # What there is

    def stream(self, at):
        return list(self.streams.items())[at % len(self.streams)]

    def story(self, at):
        return list(self.stories.values())[at % len(self.stories)]

    def lists(self):
        blocks = [block for stream in self.streams.values() for block in stream]
        return [value for block in blocks for value in block["value"].values() if isinstance(value, list)]

    def leaves(self):
        for name, stream in self.streams.items():
            for block in stream:
                yield from leaves_of(name, block)

    def texts(self):
        """Every text that is to be translated, with its formatting."""
        for holder, key in self.leaves():
            yield from PARAGRAPH.findall(holder[key]) if holder[key].startswith("<p>") else [holder[key]]
        for story in self.stories.values():
            yield from story

    def values(self):
        """The stored value of each field."""
        return {
            **self.streams,
            **{name: "".join(map("<p>{}</p>".format, story)) for name, story in self.stories.items()},
        }

    # New words

    def words(self):
        return f"Words {next(self._numbers)}"

    def paragraph(self, how):
        return MARKS[how % len(MARKS)].format(self.words(), next(self._numbers))

    def new_block(self, name, how):
        kinds = list(BLOCKS[name])
        kind = kinds[how % len(kinds)]
        return {"type": kind, "id": str(uuid.uuid4()), "value": self.value_of(BLOCKS[name][kind])}

    def value_of(self, like):
        return {key: self.new_value(key, value) for key, value in like.items()}

    def new_value(self, key, like):
        if key in NOT_TEXT or not like:
            return like
        if isinstance(like, list):
            return [self.item(value) for value in like]
        return f"<p>{self.paragraph(0)}</p>" if like.startswith("<p>") else self.words()

    def item(self, like):
        value = self.value_of(like) if isinstance(like, dict) else self.words()
        return {"type": "item", "id": str(uuid.uuid4()), "value": value}


OPERATIONS = [
    Manuscript.edit,
    Manuscript.edit_story,
    Manuscript.add_block,
    Manuscript.add_item,
    Manuscript.add_paragraph,
    Manuscript.repeat_paragraph,
    Manuscript.copy_block,
    Manuscript.move_block,
    Manuscript.move_item,
    Manuscript.move_paragraph,
    Manuscript.delete_block,
    Manuscript.delete_item,
    Manuscript.delete_paragraph,
    Manuscript.change_type,
    Manuscript.change_fact,
]


def leaves_of(kind, block):
    """``(holder, key)`` of every text in a stored block or list item."""
    value = block["value"]
    if isinstance(value, str):
        if value:
            yield block, "value"
        return
    for key, inner in value.items():
        if isinstance(inner, list):
            for item in inner:
                yield from leaves_of(kind, item)
        elif isinstance(inner, str) and inner and key not in NOT_TEXT and (block["type"], key) != ("tool", "name"):
            yield value, key


def renewed(block):
    """The same stored block with ids of its own, as an editor copies it."""
    if isinstance(block, list):
        return [renewed(item) for item in block]
    if not isinstance(block, dict):
        return block
    return {key: str(uuid.uuid4()) if key == "id" else renewed(value) for key, value in block.items()}


def move(things, start, end):
    if things:
        things.insert(end % len(things), things.pop(start % len(things)))


def delete(things, at):
    if things:
        things.pop(at % len(things))
