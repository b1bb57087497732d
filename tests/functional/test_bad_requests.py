"""What no browser sends is refused by the real server: never with a fault, never repeated, never kept."""

import pytest

from tests.functional.conftest import origin_of, wait_for
from tests.functional.raw import ask, connect, form, request

SECRET = "zebra-4711"
MANY_FIELDS = b"&".join(b"a%d=1" % number for number in range(100_000))
TOKEN = f"Cookie: csrftoken={'a' * 32}"
CLOSED = 0

BAD = {
    "host of another": request(host=f"Host: {SECRET}.example"),
    "no host": request(host=""),
    "host that is none": request(host=f"Host: <script>{SECRET}"),
    "host with a name before it": request(host=f"Host: 127.0.0.1@{SECRET}"),
    "two hosts": request("/en/", "GET", f"Host: {SECRET}.example"),
    "huge header": request("/en/", "GET", f"X-Long: {SECRET * 100_000}"),
    "thousands of headers": request("/en/", "GET", *[f"X-{number}: {SECRET}" for number in range(5_000)]),
    "huge address": request(f"/en/{SECRET * 10_000}"),
    "header with NUL": request("/en/", "GET", f"X-A: {SECRET}\0"),
    "line without a colon": request("/en/", "GET", SECRET),
    "no request at all": b"zebra-4711\r\n\r\n",
    "HTTP that does not exist": b"GET /en/ HTTP/7.0\r\nHost: 127.0.0.1\r\n\r\n",
    "two lengths": request("/en/nominate/", "POST", "Content-Length: 1", "Content-Length: 2", body=b"ab"),
    "length below nothing": request("/en/nominate/", "POST", "Content-Length: -1"),
    "length that is no number": request("/en/nominate/", "POST", "Content-Length: 1e3"),
    "length and pieces": request(
        "/en/nominate/",
        "POST",
        "Content-Length: 4",
        "Transfer-Encoding: chunked",
        body=b"0\r\n\r\nGET /zebra-4711 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    ),
    "pieces without end": request(
        "/en/nominate/", "POST", "Transfer-Encoding: chunked", TOKEN, body=b"10000\r\n" + b"a" * 65536 + b"\r\n"
    ),
    "coding that does not exist": request("/en/nominate/", "POST", "Transfer-Encoding: zebra-4711"),
    "ten gigabytes": request("/en/nominate/", "POST", "Content-Length: 10000000000", TOKEN, body=b"a"),
    "ten gigabytes of a file": request(
        "/en/nominate/",
        "POST",
        "Content-Type: multipart/form-data; boundary=x",
        "Content-Length: 10000000000",
        TOKEN,
        body=b"--x\r\n",
    ),
    "length that fills the line": request("/en/nominate/", "POST", f"Content-Length: {'9' * 5_000}"),
    "100,000 fields": form("/en/nominate/", MANY_FIELDS, TOKEN),
    "form of three megabytes": form("/en/nominate/", b"a=" + b"b" * 3_000_000, TOKEN),
    "file without a boundary": request(
        "/en/nominate/", "POST", "Content-Type: multipart/form-data", "Content-Length: 4", TOKEN, body=b"--x\n"
    ),
    "form with NUL and no UTF-8": form("/en/nominate/", b"title=%00zebra-4711&a=%ff", TOKEN),
    "deep JSON to the API": request("/api/v1/entries/", "POST", "Content-Length: 100000", body=b"[" * 100_000),
    "unknown method": request("/en/", "BREW", f"X-A: {SECRET}"),
    "TRACE": request("/en/", "TRACE", f"X-A: {SECRET}"),
    "CONNECT": request(f"{SECRET}.example:80", "CONNECT"),
    "star": request("*", "OPTIONS"),
    "path up": request("/static/../../../../etc/passwd"),
    "path up in disguise": request("/media/..%2f..%2fdb.sqlite3"),
    "path up with other slashes": request("/media/..\\..\\db.sqlite3"),
    "NUL in the path": request("/en/%00"),
    "no UTF-8 in the path": request("/en/%ff%fe/"),
}


@pytest.mark.parametrize("name", BAD)
def test_refused_without_a_fault_and_without_an_echo(site, name):
    for _once_more in range(2):
        status, head, body = ask(site.origin, BAD[name])

        assert status == CLOSED or 400 <= status < 500, head
        assert SECRET not in head
        # The page that was not found offers to search for the end of its address, as anyone can read it there.
        assert SECRET.encode() not in body
    assert ask(site.origin, request())[0] == 200


@pytest.mark.parametrize("query", ["q=%00", "q=%ff%c3", "q=%ed%a0%80", "page=9" + "9" * 400, "&" * 9_000])
def test_odd_query_is_no_fault(site, query):
    assert ask(site.origin, request(f"/en/search/?{query}"))[0] in (200, 400, 404)


def test_origin_in_the_request_line_changes_nothing_for_others(site):
    """The host that counts is that of the header; what stands in the line is not looked at, and not kept."""
    _status, _head, plain = ask(site.origin, request("/en/"))
    status, _head, body = ask(site.origin, request("http://zebra.example/en/"))

    assert status in (200, 400)
    assert b"zebra.example" not in body
    assert ask(site.origin, request("/en/"))[2] == plain


@pytest.mark.parametrize(
    ("path", "language", "words"),
    [
        ("/en/nominate/", "fr", "The form holds more than this site takes at once."),
        ("/fr/proposer/", "en", "Le formulaire contient plus que ce que ce site accepte en une fois."),
        ("/admin/login/", "fr", "Le formulaire contient plus que ce que ce site accepte en une fois."),
    ],
)
def test_form_with_too_much_in_it_is_answered_in_the_readers_language(site, path, language, words):
    status, head, body = ask(site.origin, form(path, MANY_FIELDS, TOKEN, f"Accept-Language: {language}"))

    assert status == 400
    assert "no-store" in head
    assert words in body.decode()


def test_program_is_refused_in_json(site):
    status, head, body = ask(site.origin, request("/api/v1/entries/", host="Host: other.example"))

    assert status == 400
    assert "application/json" in head
    assert b'"bad_request"' in body


def test_requests_in_one_breath_are_answered_in_order(site):
    kept_open = b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
    _status, head, body = ask(site.origin, kept_open * 2 + request("/robots.txt"))

    assert (head + body.decode()).count("HTTP/1.1 200 OK") == 3
    assert body.index(b"ok\n") < body.index(b"User-agent")


@pytest.mark.parametrize(
    "sent",
    [
        b"GET /en/ HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ",
        request("/en/nominate/", "POST", "Content-Length: 10000", TOKEN),
    ],
    ids=["header", "body"],
)
def test_a_hundred_who_never_finish_keep_nobody_waiting_for_ever(server, sent):
    origin = origin_of(server)
    wait_for(f"{origin}/healthz", server)
    slow = [connect(origin) for _number in range(100)]
    try:
        for connection in slow:
            connection.sendall(sent + b"a")
        for path in ("/en/", "/fr/recherche/?q=accueil", "/api/v1/entries/"):
            assert ask(origin, request(path))[0] == 200
    finally:
        for connection in slow:
            connection.close()


def test_head_is_get_without_its_body(site):
    paths = {path.partition("#")[0] for pages in site.pages.values() for path in pages.values()}
    for path in sorted({*paths, "/", "/robots.txt", "/sitemap.xml", "/api/v1/entries/", "/healthz", "/nothing"}):
        answered = {method: ask(site.origin, request(path, method)) for method in ("GET", "HEAD")}

        assert answered["HEAD"][0] == answered["GET"][0], path
        assert answered["HEAD"][2] == b"", path
        assert lasting(answered["HEAD"][1]) == lasting(answered["GET"][1]), path


def lasting(head):
    """The headers that are not of one request or of one way of sending."""
    lines = (line.partition(": ") for line in head.lower().split("\r\n")[1:])
    # Which of two workers keeps the page already shows in ``Vary``.
    passing = {"date", "expires", "x-request-id", "set-cookie", "content-length", "transfer-encoding", "etag", "vary"}
    return {name: value for name, _colon, value in lines if name not in passing}
