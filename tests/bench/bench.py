"""How fast is Pixelwise, beside its peers? Data, environments and a report, all made here.

Run it with the Python of ``make venv``; see ``--help``. The report is printed and kept in
``build/bench/report.md``. The exit code says whether everything ran and the results agree, not whether goals
were reached.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import data
import peers
import profiling
import report
from cases import CASES, Case, Entry
from contestant import TOOLS

REPORT = data.ROOT / "build" / "bench" / "report.md"


def main() -> int:
    """Run what the command line asks for."""
    arguments = _arguments()
    load = os.getloadavg()[0]
    print(f"data: {data.make()}", file=sys.stderr)
    if arguments.profile:
        tool = "plugin" if arguments.tools == ["plugin"] else "core"
        with tempfile.TemporaryDirectory(
            prefix="bench-"
        ) as tempfile.tempdir:  # where the plugin's output goes
            print(profiling.profile(CASES[arguments.profile], tool, arguments.pixels), flush=True)
        os._exit(0)  # as contestants do
    peers.install()
    _warm()
    rounds = 1 if arguments.quick else arguments.rounds
    outcomes = [_case(CASES[name], rounds, arguments) for name in arguments.only]
    text = report.write(outcomes, rounds, load)
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(text)
    print(text)
    return 0 if report.sound(outcomes) else 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--only", nargs="+", choices=list(CASES), default=list(CASES), metavar="CASE", help=", ".join(CASES)
    )
    parser.add_argument("--rounds", type=int, default=3, help="interleaved rounds (default 3)")
    parser.add_argument("--quick", action="store_true", help="one round, without the slow rasterstats")
    parser.add_argument("--tools", nargs="+", choices=list(TOOLS), metavar="TOOL", help=", ".join(TOOLS))
    profile = "only say where the core's time goes, or with `--tools plugin` the plugin's"
    parser.add_argument("--profile", choices=list(CASES), metavar="CASE", help=profile)
    pixels = ("center", "coverage", "touched")
    parser.add_argument("--pixels", choices=pixels, default="center", help="with --profile")
    return parser.parse_args()


def _warm() -> None:
    """Read every file once, so that no contestant pays for the disk."""
    for path in (path for path in Path(data.FOLDER).iterdir() if path.is_file()):
        path.read_bytes()


def _case(case: Case, rounds: int, arguments: argparse.Namespace) -> report.Outcome:
    """Run a case's contestants in turn, round after round."""
    outcome = report.Outcome(case)
    for number in range(rounds):
        for entry in _entries(case, number, arguments):
            outcome.seconds.setdefault(entry.name, []).append(_measure(outcome, entry))
    return outcome


def _entries(case: Case, number: int, arguments: argparse.Namespace) -> Iterator[Entry]:
    """Yield who runs in a round."""
    for entry in case.entries:
        slow = arguments.quick and entry.once and entry.timed
        wanted = entry.tool in arguments.tools if arguments.tools else not slow
        if wanted and not (entry.once and number):
            yield entry


def _measure(outcome: report.Outcome, entry: Entry) -> float | None:
    """Run a contestant, the first time with each of its strategies; note all and return the best seconds."""
    best = None
    known = outcome.strategy.get(entry.name)
    for strategy in [known] if known else entry.strategies or [""]:
        try:
            said, columns = peers.run(outcome.case, entry, strategy)
        except peers.Failed as failure:
            outcome.failures[entry.name] = str(failure)
            print(f"{outcome.case.name}: {entry.name} {strategy}: failed: {failure}", file=sys.stderr)
            continue
        print(f"{outcome.case.name}: {entry.name} {strategy}: {said['seconds']:.2f} s", file=sys.stderr)
        if best is None or said["seconds"] < best[0]:
            best = (said["seconds"], said["cpu"], said["memory"], strategy, columns)
        outcome.versions.update(said["versions"])
    if best is None:
        return None
    seconds, cpu, memory, strategy, outcome.results[entry.name] = best
    outcome.cpu.setdefault(entry.name, []).append(cpu)
    outcome.memory.setdefault(entry.name, []).append(memory)
    if strategy:
        outcome.strategy[entry.name] = strategy
    return seconds


if __name__ == "__main__":
    sys.exit(main())
