"""How long 200 readers wait while somebody publishes every second, and how soon they see it."""

import re
import shutil
import subprocess
import threading
import time
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.machines.visitor import HOST, Visitor

READERS, PAGES, WARM = 200, 50, 60
# The most milliseconds that 99 of 100 answers may take, for readers who read a page before they ask for the next.
LIMIT = 50
SCRIPT = """
local paths = {{{paths}}}
local turn = math.random(#paths)
local pause = {pause}
request = function()
  turn = turn % #paths + 1
  return wrk.format("GET", paths[turn])
end
if pause > 0 then
  delay = function() return math.random(0, 2 * pause) end
end
done = function(summary, latency)
  local e = summary.errors
  io.write(string.format("FOUND %d %d %d %.2f %.2f %.2f\\n", summary.requests, summary.duration / 1000,
    e.connect + e.read + e.write + e.status + e.timeout,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000))
end
"""


def paths_of(rig):
    """The pages that are read, ready on every machine: those of the journeys, and what the map of the site names."""
    with Visitor(rig.port, tls=True) as reader:
        listed = re.findall(r"<loc>https?://[^/]+([^<]+)</loc>", reader.get("/sitemap.xml").text)
    own = [
        addresses[name].format("mentor")
        for addresses in rig.facts["addresses"].values()
        for name in ("front", "page", "listing", "facet", "term", "search", "feed")
    ]
    paths = []
    for path in dict.fromkeys([*own, *listed]):
        if len(paths) < PAGES and all(is_kept(machine, path) for machine in rig.machines):
            paths.append(path)
    return paths


def is_kept(machine, path):
    """Ask for a page at one machine, which makes it ready. Whoever gets a form gets a cookie: it is theirs alone."""
    with Visitor(machine.port) as reader:
        answer = reader.get(path)
    if answer.status != 200:
        raise SystemExit(f"{answer.status} {path}")
    return "Set-Cookie" not in answer.headers


class Editor(threading.Thread):
    """Publishes an entry in both languages every second, under a title that tells when."""

    def __init__(self, rig):
        super().__init__()
        self.rig = rig
        self.moments = []
        self.is_done = threading.Event()

    def run(self):
        for number in count():
            if self.is_done.wait(1):
                return
            _told, moment = self.rig.change("publish", f"zl{number:09}x")
            self.moments.append(moment)


class Watcher(threading.Thread):
    """Looks at some pages of some machines all the time, and keeps how late each publication was seen on each."""

    PLACES = ("page", "front", "listing")
    EVERY = 0.2

    def __init__(self, rig, machines, editor):
        super().__init__()
        self.ports = [machine.port for machine in machines]
        self.paths = [addresses[name] for addresses in rig.facts["addresses"].values() for name in self.PLACES]
        self.editor = editor
        self.latest = 0
        self.is_done = threading.Event()

    def run(self):
        seen = {}
        with ExitStack() as stack:
            visitors = [stack.enter_context(Visitor(port)) for port in self.ports]
            while not self.is_done.wait(self.EVERY):
                for visitor in visitors:
                    for path in self.paths:
                        self.look(visitor, path, seen)

    def look(self, visitor, path, seen):
        numbers = [int(number) for number in re.findall(r"zl(\d{9})x", visitor.get(path).text)]
        now, place = time.monotonic(), (visitor.port, path)
        newest = max(numbers, default=-1)
        for number in range(seen.get(place, -1) + 1, min(newest + 1, len(self.editor.moments))):
            self.latest = max(self.latest, now - self.editor.moments[number])
            seen[place] = number


def measure(rig, seconds):
    if not shutil.which("wrk"):
        raise SystemExit("wrk is not installed.")
    paths = paths_of(rig)
    # After a start, each process makes the pages on the map of the site, little by little.
    time.sleep(WARM)
    faults = []
    print(f"{READERS} readers of {len(paths)} pages for {seconds} s each; times in ms")
    print(f"{'':<62}{'requests/s':>12}{'errors':>8}{'p50':>10}{'p99':>10}{'longest':>10}{'seen after':>12}")
    nginx, machine = f"https://127.0.0.1:{rig.port}", f"http://127.0.0.1:{rig.machines[0].port}"
    ways = (("nginx and two machines", nginx, rig.machines), ("one machine", machine, rig.machines[:1]))
    for where, origin, machines in ways:
        for how, pause in (("a page a second each", 1000), ("without a pause", 0)):
            for publishing in (False, True):
                name = f"{where}, {how}{', somebody publishes' if publishing else ''}"
                errors, *figures, latest = run(rig, origin, machines, paths, seconds, pause, publishing)
                row = f"{name:<62}{figures[0]:>12,.0f}{errors:>8}" + "".join(f"{one:>10.1f}" for one in figures[1:])
                print(row + (f"{1000 * latest:>12.0f}" if publishing else ""))
                if errors:
                    faults.append(f"{errors} errors: {name}")
                # Who got no answer was in no error either.
                if figures[0] * seconds < READERS:
                    faults.append(f"Not every reader got an answer: {name}")
                elif pause and figures[2] > LIMIT:
                    faults.append(f"p99 of {figures[2]:.0f} ms: {name}")
    return faults


def run(rig, origin, machines, paths, seconds, pause, publishing):
    """``(errors, requests a second, median, 99 of 100, longest, seen after)``."""
    editor = Editor(rig)
    watcher = Watcher(rig, machines, editor)
    if publishing:
        # What an earlier run left has higher numbers.
        rig.change("publish", "anew")
        editor.start()
        watcher.start()
    try:
        with TemporaryDirectory() as folder:
            script = Path(folder) / "read.lua"
            listed = ", ".join(f'"{path}"' for path in paths)
            script.write_text(SCRIPT.format(paths=listed, pause=pause))
            headers = ["-H", f"Host: {HOST}", "-H", "X-Forwarded-Proto: https", "-H", "Accept-Encoding: br"]
            command = ["wrk", "-t2", f"-c{READERS}", f"-d{seconds}", "--timeout", "10", "-s", str(script), *headers]
            said = subprocess.run([*command, origin], capture_output=True, text=True, check=True).stdout
    finally:
        if publishing:
            editor.is_done.set()
            editor.join()
            # The last one is seen as well.
            time.sleep(2)
            watcher.is_done.set()
            watcher.join()
    requests, milliseconds, errors, *times = map(float, re.search("FOUND (.*)", said)[1].split())
    return int(errors), 1000 * requests / milliseconds, *times, watcher.latest
