"""Measure and print: ``python -m bench [--sizes 1000 50000] [--rounds 5] [--fresh]``."""

import argparse
from statistics import median

from bench.dataset import URL, Dataset, Worker
from bench.ratios import spread

REFERENCE = 0


def main():
    parser = argparse.ArgumentParser(prog="python -m bench", description="What readers cost, as ratios.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 50_000], help="numbers of entries")
    parser.add_argument("--rounds", type=int, default=5, help="how often everything is measured, in turn")
    parser.add_argument("--fresh", action="store_true", help="make the libraries anew")
    parser.add_argument("--remove", action="store_true", help="remove the libraries, measure nothing")
    options = parser.parse_args()
    datasets = [Dataset(size) for size in sorted(options.sizes)]
    if options.remove:
        for dataset in datasets:
            dataset.remove()
        return
    for dataset in datasets:
        dataset.prepare(options.fresh)
    workers = [Worker(dataset) for dataset in datasets]
    names = workers[0].rows
    rounds = []
    for number in range(1, options.rounds + 1):
        print(f"Round {number} of {options.rounds} …", flush=True)
        # In turn: what else the machine does in a round falls on all alike.
        rounds.append([[worker.measure(name) for worker in workers] for name in names])
    for worker in workers:
        worker.stop()
    print("\n" + table(names, [dataset.size for dataset in datasets], rounds))
    for dataset in datasets:
        facts = dataset.facts
        print(
            f"Index of {facts['pages']:,} pages: {facts['index_seconds']:.0f} s, of which "
            f"{facts['index_cpu']:.0f} s of CPU in this process."
        )


def table(names, sizes, rounds):
    """One line for each row: ``rounds[round][row][size]`` is what a worker answered."""
    lines = [
        f"CPU per request on {'PostgreSQL' if URL else 'SQLite'}; ratios to the trivial view of the same round: "
        "median (lowest–highest)",
        " " * 32 + "".join(f"{f'{size:,} entries':^52}" for size in sizes) + ("  growth" if len(sizes) > 1 else ""),
        " " * 32 + f"{'ms':>9}{'ratio':>23}{'bytes':>11}{'queries':>9}" * len(sizes),
    ]
    for row, name in enumerate(names):
        cells = ""
        for size in range(len(sizes)):
            measured = [one[row][size] for one in rounds]
            ratios = [one[row][size]["cpu"] / one[REFERENCE][size]["cpu"] for one in rounds]
            cells += f"{median(m['cpu'] for m in measured) * 1000:>9.2f}{spread(ratios):>23}"
            cells += f"{measured[-1]['bytes']:>11,}{measured[-1]['queries']:>9}"
        growth = [one[row][-1]["cpu"] / one[row][0]["cpu"] for one in rounds]
        lines.append(f"{name:<32}{cells}" + (f"  {spread(growth)}" if len(sizes) > 1 else ""))
    return "\n".join(lines)


if __name__ == "__main__":
    main()
