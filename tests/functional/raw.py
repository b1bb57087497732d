"""Requests as bytes, for what no library for HTTP would send."""

import socket
from contextlib import suppress

# Who hears nothing for so long has been forgotten.
PATIENCE = 60


def request(path="/en/", method="GET", *headers, body=b"", host="Host: 127.0.0.1"):
    lines = [f"{method} {path} HTTP/1.1", *([host] if host else []), "Connection: close", *headers]
    return "\r\n".join([*lines, "", ""]).encode() + body


def form(path, body, *headers):
    length = f"Content-Length: {len(body)}"
    return request(path, "POST", "Content-Type: application/x-www-form-urlencoded", length, *headers, body=body)


def connect(origin):
    host, port = origin.removeprefix("http://").split(":")
    return socket.create_connection((host, int(port)), timeout=PATIENCE)


def ask(origin, sent):
    """``(status, head, body)`` of the first answer; the status is 0 where the connection was closed without one."""
    with connect(origin) as connection:
        with suppress(ConnectionError):
            connection.sendall(sent)
        answer = b""
        with suppress(ConnectionError):
            while chunk := connection.recv(65536):
                answer += chunk
    head, _gap, body = answer.partition(b"\r\n\r\n")
    return int(head[9:12] or 0), head.decode("latin-1"), body
