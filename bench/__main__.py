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
        f"CPU per request on {'PostgreSQL' if URL else 'SQLite'}, median of {len(rounds)} rounds; "
        "ratios within each round, median (lowest–highest)",
        " " * 32 + "".join(f"{f'{size:,}':>10}" for size in sizes) + " entries: ms",
        f"{'':<32}" + " " * 10 * len(sizes) + f"{'growth':>18}{'trivial view = 1':>24}{'queries':>10}{'bytes':>10}",
    ]
    for row, name in enumerate(names):
        measured = [one[row] for one in rounds]
        milliseconds = [median(one[size]["cpu"] for one in measured) * 1000 for size in range(len(sizes))]
        growth = [one[-1]["cpu"] / one[0]["cpu"] for one in measured]
        ratios = [one[row][-1]["cpu"] / one[REFERENCE][-1]["cpu"] for one in rounds]
        queries = sorted({one["queries"] for one in measured[-1]})
        lines.append(
            f"{name:<32}"
            + "".join(f"{value:>10.2f}" for value in milliseconds)
            + f"{spread(growth):>18}{spread(ratios):>24}{'–'.join(map(str, queries[:: max(len(queries) - 1, 1)])):>10}"
            + f"{measured[-1][-1]['bytes']:>10,}"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    main()
