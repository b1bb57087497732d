"""``python -m bench.machines``: needs PostgreSQL (``DATABASE_URL``), Redis (``CACHE_URL``), nginx and wrk."""

import argparse
import signal
import sys

from bench.machines import journeys, load, seconds
from bench.machines.rig import running

PARTS = ("journeys", "seconds", "load")


def main():
    parser = argparse.ArgumentParser(prog="python -m bench.machines", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="all by default")
    parser.add_argument("--rounds", type=int, default=3, help="how often each change is made")
    parser.add_argument("--seconds", type=int, default=20, help="how long each load lasts")
    parser.add_argument("--sqlite", action="store_true", help="two processes of one machine instead")
    options = parser.parse_args()
    # Whoever ends it early finds nothing left over either.
    signal.signal(signal.SIGTERM, lambda *_signal: sys.exit(1))
    parts = options.parts or PARTS
    faults = []
    with running(shared=not options.sqlite) as rig:
        if "journeys" in parts:
            faults += journeys.journeys(rig)
        if "seconds" in parts:
            faults += seconds.print_table(seconds.measure(rig, options.rounds))
        if "load" in parts:
            faults += load.measure(rig, options.seconds)
    print("\n".join(faults) or "Nothing went wrong.")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
