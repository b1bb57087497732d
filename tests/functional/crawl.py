"""What every public address of a site answers: ``python -m tests.functional.crawl`` prints ``{address: checksum}``."""

import json
import re
from hashlib import sha256

import django

OTHERS = ["/en/feed.atom", "/fr/feed.atom", "/api/v1/entries/", "/data/entries.csv", "/data/entries.json"]


def crawl():
    """All that the site map names, what programs ask for, and the first pictures on pages."""
    from django.test import Client

    client = Client()
    listed = re.findall(r"<loc>https?://[^/]+([^<]+)</loc>", client.get("/sitemap.xml").content.decode())
    answers = {address: client.get(address) for address in [*listed, "/sitemap.xml", *OTHERS]}
    pictures = {
        address
        for answer in answers.values()
        if not answer.streaming
        for address in re.findall(r'"(/media/[^"]+)"', answer.content.decode())
    }
    answers |= {address: client.get(address) for address in pictures}
    return {address: [answer.status_code, checksum(answer)] for address, answer in answers.items()}


def checksum(answer):
    """Of what it says, without what forms bring for one reader alone."""
    return sha256(re.sub(rb'<input type="hidden"[^>]*>', b"", answer.getvalue())).hexdigest()


if __name__ == "__main__":
    django.setup()
    print(json.dumps(crawl()))
