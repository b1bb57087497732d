"""What a process that serves keeps of memory that is free again."""

import re
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="it is glibc that is asked")

THREADS_THAT_ALLOCATE = """
import ctypes, sys, threading
from operations.allocators import give_memory_back

if sys.argv[2] == "set":
    give_memory_back()
c, all_of_them = ctypes.CDLL(None), threading.Barrier(8)
c.fopen.restype = ctypes.c_void_p

def allocate():
    c.malloc(1_000)
    all_of_them.wait()

threads = [threading.Thread(target=allocate) for _number in range(8)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
c.malloc_info(0, ctypes.c_void_p(c.fopen(sys.argv[1].encode(), b"w")))
c.fflush(None)
"""
SERVING = """
import sys
import operations.management.commands.serve

print("granian" in sys.modules)
"""


def run(code, *arguments, **environment):
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout


def stores(folder, *arguments, **environment):
    """How many stores of free memory eight threads have together."""
    run(THREADS_THAT_ALLOCATE, folder / "stores.xml", *arguments, **environment)
    return len(re.findall(r"<heap ", (folder / "stores.xml").read_text()))


def test_threads_share_memory_that_is_free_again(tmp_path):
    assert stores(tmp_path, "as it is") > 2
    assert stores(tmp_path, "set") == 2


def test_environment_has_the_last_word(tmp_path):
    assert stores(tmp_path, "set", MALLOC_ARENA_MAX="3") == 3


def test_servers_allocator_is_not_loaded_before_it_is_set():
    assert run(SERVING).strip() == "False"
