"""Someone who asks, over one connection that stays open: a reader, a program, or a member once they have signed in."""

import http.client
import re
import ssl
import time
from dataclasses import dataclass
from email.message import Message
from urllib.parse import urlencode, urlsplit
from uuid import uuid4

HOST = "library.example.org"
PATIENCE = 60


@dataclass
class Answer:
    status: int
    headers: Message
    content: bytes
    seconds: float

    @property
    def text(self):
        return self.content.decode(errors="replace")


class Visitor:
    """At nginx (``tls``), or directly at one machine, as nginx would ask it."""

    def __init__(self, port, tls=False):
        self.port, self.tls = port, tls
        self.cookies = {}
        self.connection = None

    def __enter__(self):
        return self

    def __exit__(self, *_fault):
        self.leave()

    def leave(self):
        if self.connection:
            self.connection.close()
        self.connection = None

    def get(self, path, **headers):
        return self.ask("GET", path, headers=headers)

    def ask(self, method, path, body=None, headers=()):
        """One request. Nothing is asked twice: what fails has failed."""
        said = {"Host": HOST, **dict(headers)}
        if not self.tls:
            said |= {"X-Forwarded-Proto": "https", "X-Forwarded-For": "127.0.0.1"}
        if self.cookies:
            said["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        started = time.monotonic()
        response = self._send(method, path, body, said)
        content = response.read()
        answer = Answer(response.status, response.headers, content, time.monotonic() - started)
        for line in response.headers.get_all("Set-Cookie") or ():
            name, _equals, value = line.partition(";")[0].partition("=")
            self.cookies[name] = value
        return answer

    def _send(self, method, path, body, headers):
        if self.connection is None:
            if self.tls:
                # The certificate was made for this run.
                context = ssl._create_unverified_context()
                self.connection = http.client.HTTPSConnection("127.0.0.1", self.port, timeout=PATIENCE, context=context)
            else:
                self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        self.connection.request(method, path, body, headers)
        return self.connection.getresponse()

    # As a member

    def sign_in(self, name, password, code=""):
        """``code`` for who has to give one after the password."""
        self.get("/admin/login/")
        self.post("/admin/login/", {"username": name, "password": password, "next": "/admin/"})
        if code:
            self.post("/admin/two-steps/code/", {"code": code})
        if (answer := self.get("/admin/")).status != 200:
            raise SystemExit(f"{name} could not sign in: {answer.status}")

    def post(self, path, data, files=()):
        """Send a form, ``files`` as ``(field, name, content)``."""
        token = self.cookies.get("csrftoken", "")
        headers = {"Referer": f"https://{HOST}{path}", "Origin": f"https://{HOST}", "X-CSRFToken": token}
        if files:
            mark = uuid4().hex
            headers["Content-Type"] = f"multipart/form-data; boundary={mark}"
            body = b"".join(multipart(mark, data, files))
        else:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            body = urlencode(data, doseq=True).encode()
        return self.ask("POST", path, body, headers)


def multipart(mark, data, files):
    for name, value in data.items():
        yield f'--{mark}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
    for name, file_name, content in files:
        yield f'--{mark}\r\nContent-Disposition: form-data; name="{name}"; filename="{file_name}"\r\n\r\n'.encode()
        yield content + b"\r\n"
    yield f"--{mark}--\r\n".encode()


def pictures(page):
    """The addresses of the pictures on a page."""
    found = {urlsplit(address).path for address in re.findall(r"""["'( ]((?:https://[^"' ]+)?/media/[^"' )]+)""", page)}
    return sorted(found)
