"""Has a card printed: by the process beside the server, or here where there is none."""

import logging
import os
import socket
import threading

# The environment variable that says where the printer listens. The server sets it for its processes.
PRINTER = "CARD_PRINTER"
# How many seconds a reader waits for the card.
PATIENCE = 20

logger = logging.getLogger("opendata.card")
_here = threading.Lock()


class Busy(Exception):
    """The card was not printed in time."""


def order(manuscript):
    """The card as the bytes of a PDF. Raises ``Busy`` when that takes too long or does not succeed."""
    if address := os.environ.get(PRINTER):
        try:
            return _ordered(address, manuscript)
        except (FileNotFoundError, ConnectionRefusedError):
            logger.warning("The process that prints cards is gone. Others print them until the server is started anew.")
        except OSError as error:
            raise Busy from error
    from opendata.card.press import print_card

    # WeasyPrint is not made for several threads at once.
    with _here:
        return print_card(manuscript)


def _ordered(address, manuscript):
    with socket.socket(socket.AF_UNIX) as printer:
        printer.settimeout(PATIENCE)
        printer.connect(address)
        printer.sendall(manuscript.to_json())
        printer.shutdown(socket.SHUT_WR)
        pdf = b"".join(iter(lambda: printer.recv(65_536), b""))
    if not pdf:
        raise Busy
    return pdf
