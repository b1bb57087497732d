"""What a server gives out, in requests a second, beside nginx with the same bytes: ``python -m bench.http``.

Rounds go through all rows in turn, so that what else the machine does falls on all alike. Needs ``wrk`` and ``nginx``
(packages of Debian). The library is the one of 1,000 entries that ``python -m bench`` makes.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from bench.dataset import ROOT, Dataset
from bench.ratios import spread

SITE, FILES = 8871, 8872
CONNECTIONS, SECONDS = 16, 3
FILE, TRIVIAL = "nginx, the same bytes", "trivial Django view"
# A session that is none: the page store passes it on, and Django makes the page.
PAST_THE_STORE = ["-H", "Cookie: sessionid=none"]
NGINX = """
worker_processes 2; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
    access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
    client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
    uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
    server {{
        listen 127.0.0.1:{port}; root {folder};
        location / {{ default_type text/html; add_header Content-Encoding br; try_files /page.br =404; }}
    }}
}}
"""


def main():
    parser = argparse.ArgumentParser(prog="python -m bench.http", description="Requests a second, as ratios.")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    for program in ("wrk", "nginx"):
        if not shutil.which(program):
            raise SystemExit(f"{program} is not installed.")
    dataset = Dataset(1_000)
    dataset.prepare()
    with running_site(dataset) as (origin, _server), tempfile.TemporaryDirectory() as folder:
        entry = re.search(r"<loc>[^<]*(/en/recipes/generated[^<]*)</loc>", read(f"{origin}/sitemap.xml").decode())[1]
        page = read(origin + entry, **{"Accept-Encoding": "br"})
        etag = urllib.request.urlopen(origin + entry).headers["ETag"]
        with nginx_with(Path(folder), page):
            rows = {
                FILE: [f"http://127.0.0.1:{FILES}/"],
                "entry, kept": [origin + entry],
                "entry, nothing has changed": [origin + entry, "-H", f"If-None-Match: {etag}"],
                TRIVIAL: [f"{origin}/bench/trivial/", *PAST_THE_STORE],
                "entry, made": [origin + entry, *PAST_THE_STORE],
            }
            rounds = [{name: measure(row) for name, row in rows.items()} for _ in range(options.rounds)]
    print(f"An entry of {len(page):,} compressed bytes, {CONNECTIONS} connections.")
    print(f"{'':<30}{'requests/s':>12}{'of nginx':>24}{'of the trivial view':>24}")
    for name in rows:
        cells = [spread([one[name] / one[other] for one in rounds], 2) for other in (FILE, TRIVIAL)]
        print(f"{name:<30}{median(one[name] for one in rounds):>12,.0f}" + "".join(f"{cell:>24}" for cell in cells))


def measure(arguments):
    """Requests a second. Raises when one is answered with an error."""
    command = [
        "wrk",
        "-t1",
        f"-c{CONNECTIONS}",
        f"-d{SECONDS}",
        "-H",
        "Accept-Encoding: br",
        *arguments[1:],
        arguments[0],
    ]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in said:
        raise SystemExit(said)
    return float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])


def read(address, **headers):
    return urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=60).read()


@contextmanager
def running_site(dataset, workers=2):
    """The library served as on a small machine: its origin and the server's process."""
    origin = f"http://127.0.0.1:{SITE}"
    arguments = ["--port", str(SITE), "--workers", str(workers)]
    command = [sys.executable, "manage.py", "serve", *arguments]
    server = subprocess.Popen(command, cwd=ROOT, env=dataset.environment)
    try:
        for _attempt in range(60):
            try:
                read(f"{origin}/healthz")
                break
            except OSError:
                time.sleep(0.5)
        yield origin, server
    finally:
        server.terminate()
        server.wait()


@contextmanager
def nginx_with(folder, page):
    (folder / "page.br").write_bytes(page)
    (folder / "nginx.conf").write_text(NGINX.format(folder=folder, port=FILES))
    folder.chmod(0o755)
    server = subprocess.Popen(["nginx", "-c", folder / "nginx.conf", "-g", "daemon off;"], stderr=subprocess.DEVNULL)
    time.sleep(1)
    try:
        yield
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main()
