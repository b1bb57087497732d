"""How memory is allocated in a process that serves: threads share what is free again, and large pieces are given back.

Each allocator has by itself a store for each thread, and keeps it: in a process with several threads that is 15 MB.
"""

import ctypes
import os
import sys

# For the C library, under the names by which its variables go: numbers of <malloc.h>, and values.
OF_C = {
    "MALLOC_ARENA_MAX": (-8, 2),
    "MALLOC_MMAP_THRESHOLD_": (-3, 128 * 1024),
    "MALLOC_TRIM_THRESHOLD_": (-1, 128 * 1024),
}
# For jemalloc, which Granian brings along. To give back at once would cost a tenth of the answers from memory.
OF_GRANIAN = "_RJEM_MALLOC_CONF", "narenas:1,dirty_decay_ms:100,muzzy_decay_ms:0"


def give_memory_back():
    """Set them, but for what the environment sets. Granian's are read when it is imported; others when they are used.

    The C library's are those of glibc, on Linux: elsewhere it goes its own way.
    """
    os.environ.setdefault(*OF_GRANIAN)
    set_option = getattr(ctypes.CDLL(None), "mallopt", None) if sys.platform == "linux" else None
    if set_option is not None:
        for name, (number, value) in OF_C.items():
            if name not in os.environ:
                set_option(number, value)
