"""What an author may type: addresses anyone can open, links in text alike, summaries that stay short."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from wagtail.rich_text import RichText

from core.validators import MaxWords, validate_public_url, validate_rich_text_links

PUBLIC = [
    "https://example.org",
    "http://example.org/",
    "https://example.org/a/long/path?with=query&and=more#part",
    "https://example.org:8443/form",
    "https://sub.domain.example.co.uk/",
    "https://établissement.example.ca/à-propos",
    "https://xn--tablissement-9db.example.ca/",
    "HTTPS://EXAMPLE.ORG/UPPER",
    "  https://example.org/pasted-with-spaces  ",
    "https://user@example.org/",
    "https://8.8.8.8/status",
    "https://[2606:4700:4700::1111]/",
    "https://example.org./",
    "https://localhost.example.org/",
    "https://127.0.0.1.example.org/",
]

OTHER_SCHEMES = [
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "ftp://example.org/file",
    "file:///etc/passwd",
    "//example.org/no-scheme",
    "example.org",
    "mailto:someone@example.org",
    "",
    "https://example.org:port/",
    "https://[not-an-address]/",
]

INSIDE = [
    "http://localhost/",
    "http://localhost:8000/admin/",
    "http://LOCALHOST/",
    "http://localhost./",
    "http://admin.localhost/",
    "http://127.0.0.1/",
    "http://127.0.0.1:8000/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://0x7f000001/",
    "http://0177.0.0.1/",
    "http://0/",
    "http://0.0.0.0/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::]/",
    "http://[fe80::1]/",
    "http://[fd00::1]/",
    "http://10.0.0.1/",
    "http://172.16.0.1/",
    "http://192.168.1.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://100.64.0.1/",
    "http://intranet/",
    "http://printer.local/",
    "http://vault.internal/",
    "http://router.lan/",
    "http://user:word@127.0.0.1/",
    "https:///path-without-host",
    "http://./",
]


@pytest.mark.parametrize("address", PUBLIC)
def test_address_that_anyone_can_open_is_accepted(address):
    validate_public_url(address)


@pytest.mark.parametrize("address", OTHER_SCHEMES)
def test_address_that_is_not_of_the_web_is_refused(address):
    with pytest.raises(ValidationError) as refusal:
        validate_public_url(address)

    assert refusal.value.code == "scheme"
    assert "https://" in refusal.value.message


@pytest.mark.parametrize("address", INSIDE)
def test_address_inside_a_network_is_refused_however_it_is_spelled(address):
    with pytest.raises(ValidationError) as refusal:
        validate_public_url(address)

    assert refusal.value.code == "private"


def test_refusal_speaks_french_to_who_works_in_french():
    with translation.override("fr"), pytest.raises(ValidationError) as refusal:
        validate_public_url("javascript:alert(1)")

    with translation.override("fr"):
        assert "adresse" in str(refusal.value.message)


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<p>No link at all.</p>",
        '<p><a href="https://example.org/">A page</a></p>',
        '<p><a href="mailto:desk@example.org">Write to us</a></p>',
        '<p><a href="tel:+14165550100">Call us</a></p>',
        '<p><a href="#steps">The steps</a></p>',
        '<p><a href="/en/recipes/">Recipes</a></p>',
        '<p><a linktype="page" id="3">A page of the library</a></p>',
    ],
)
def test_rich_text_may_link_to_pages_mail_and_telephone(html):
    validate_rich_text_links(html)
    validate_rich_text_links(RichText(html))


@pytest.mark.parametrize(
    "html",
    [
        '<p><a href="javascript:alert(1)">x</a></p>',
        '<p>Good: <a href="https://example.org/">x</a>, bad: <a href="http://127.1/">x</a></p>',
        "<p><a href='data:text/html,x'>x</a></p>",
        '<p><A HREF="http://localhost:8000/">x</A></p>',
        '<p><a class="b" href="ftp://example.org/">x</a></p>',
        '<p><a href="//10.0.0.1/">x</a></p>',
        '<p><a href="/\\\\10.0.0.1/">x</a></p>',
        '<p><a href="jav&#x61;script:alert(1)">x</a></p>',
        '<p><a href=" javascript:alert(1)">x</a></p>',
    ],
)
def test_rich_text_may_not_link_anywhere_an_address_field_may_not(html):
    with pytest.raises(ValidationError):
        validate_rich_text_links(html)
    with pytest.raises(ValidationError):
        validate_rich_text_links(RichText(html))


def test_text_of_as_many_words_as_allowed_is_accepted():
    MaxWords(3)("one two three")
    MaxWords(3)("<p>one <b>two</b></p> three")
    MaxWords(3)("")


def test_text_with_a_word_too_many_is_refused_with_both_numbers():
    with pytest.raises(ValidationError) as refusal:
        MaxWords(3)("one two three four")

    assert refusal.value.messages == ["Keep it to 3 words or fewer; it has 4 words."]


def test_hyphens_and_french_punctuation_do_not_add_words():
    MaxWords(4)("porte-à-porte, c’est-à-dire chez soi")


def test_two_limits_are_equal_when_their_number_is():
    assert MaxWords(25) == MaxWords(25)
    assert MaxWords(25) != MaxWords(24)
