"""The command that serves the library, as operators run it."""

import os
import signal
import sys
import time
from pathlib import Path

import pytest
import requests
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

from tests.functional.conftest import origin_of, wait_for

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are found under /proc")


def processes(server):
    return set(Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text(encoding="ascii").split())


def name(process):
    return Path(f"/proc/{process}/comm").read_text(encoding="ascii").strip()


def answering(server):
    """The processes that answer readers."""
    return {process for process in processes(server) if name(process) != "card-printer"}


def test_process_that_dies_is_replaced_and_readers_are_answered_meanwhile(site):
    before = answering(site.server)
    readers = requests.Session()
    # What the process had taken up is asked for again, as browsers and servers in front do.
    readers.mount("http://", HTTPAdapter(max_retries=Retry(total=2, backoff_factor=0.1)))
    os.kill(int(min(before)), signal.SIGKILL)
    for _second in range(60):
        assert readers.get(f"{site.origin}/healthz", timeout=30).status_code == 200
        after = answering(site.server)
        if len(after) == len(before) and after != before:
            break
        time.sleep(0.5)
    assert len(before) == len(after) == 2
    assert len(before & after) == 1


def folder_of(printer):
    """Where it listens."""
    lines = Path(f"/proc/{printer}/net/unix").read_text(encoding="ascii").splitlines()
    inodes = {os.readlink(file) for file in Path(f"/proc/{printer}/fd").iterdir()}
    (socket,) = (line.split()[-1] for line in lines[1:] if f"socket:[{line.split()[6]}]" in inodes)
    return Path(socket).parent


def processes_begun(server):
    while len(begun := processes(server)) < 3:
        time.sleep(0.001)
    return begun


def test_server_that_is_stopped_leaves_no_process_behind_not_even_one_that_is_just_beginning(server):
    begun = processes_begun(server)
    server.terminate()

    assert server.wait(30) == 0
    assert [process for process in begun if Path(f"/proc/{process}").exists()] == []


def test_ctrl_c_ends_it_when_make_passes_it_on_as_well(server):
    begun = processes_begun(server)
    wait_for(f"{origin_of(server)}/healthz", server)
    os.killpg(server.pid, signal.SIGINT)
    server.terminate()

    assert server.wait(30) == 0
    assert [process for process in begun if Path(f"/proc/{process}").exists()] == []


def test_what_prints_cards_ends_when_the_server_is_killed(server):
    begun = processes_begun(server)
    wait_for(f"{origin_of(server)}/healthz", server)
    (printer,) = (process for process in begun if name(process) == "card-printer")
    folder = folder_of(printer)
    assert folder.is_dir()
    server.kill()

    for _half_second in range(20):
        if not Path(f"/proc/{printer}").exists():
            break
        time.sleep(0.5)
    assert not Path(f"/proc/{printer}").exists()
    assert not folder.exists()
