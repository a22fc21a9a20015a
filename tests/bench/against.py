"""Is this state slower than an older one? ``python against.py REVISION [--rounds N] [--only WORD ...]``.

Both states run in turn, old and new, each run in a process of its own, on the same data; the table gives the
ratio of each pair, and says whether the results are the same bit for bit.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

import data
import numpy as np
import pixels
import points

HERE = Path(__file__).resolve().parent
#: What runs: a script of this folder and its words. RESULT stands for a file of results, where there is one.
WORK = {
    f"{case}, {tool}, {mode}": (
        "contestant.py",
        case,
        tool,
        json.dumps({"pixels": mode, **workers}),
        "RESULT",
    )
    for tool, workers, cases in (
        ("core", {"workers": 2}, ("zones", "large", "plots")),
        ("plugin", {}, ("zones", "plots")),
    )
    for case in cases
    for mode in ("center", "coverage")
} | {
    "median and p90, core": (
        "contestant.py",
        "quantiles",
        "core",
        '{"pixels": "center", "workers": 2}',
        "RESULT",
    ),
    "classes, core": ("contestant.py", "classes", "core", '{"pixels": "center", "workers": 2}', "RESULT"),
    "a million points, core": ("points.py", "--measure", "core", "1000000"),
    "500,000 points, plugin": ("points.py", "--measure", "plugin", "1"),
    "series of 1 %, scattered": ("pixels.py", "core2", "1%", "256"),
    "pixels in a polygon, plugin": ("pixels.py", "rows"),
}


def run(words: tuple[str, ...], settings: dict[str, str]) -> tuple[float, bytes]:
    """Seconds of one run with settings in its environment, and its results."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        result = Path(folder) / "result.npz"
        command = [sys.executable, str(HERE / words[0]), *words[1:]]
        done = subprocess.run(
            [str(result) if word == "RESULT" else word for word in command],
            env={**os.environ, "BENCH_DATA": str(data.FOLDER), **settings},
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            sys.exit(done.stderr)
        said = json.loads(done.stdout.strip().splitlines()[-1])
        seconds = said[0] if isinstance(said, list) else said["seconds"]
        if not result.exists():
            return seconds, b"" if isinstance(said, list) else str(said["told"]).encode()
        with np.load(result) as columns:
            return seconds, b"".join(columns[name].tobytes() for name in sorted(columns))


def main() -> None:
    """Compare, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("revision", help="an older commit")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", nargs="+", default=[""], help="words of the titles of what is to run")
    arguments = parser.parse_args()
    data.make()
    points.make()
    pixels.make()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        old = Path(folder) / "old"
        git = ["git", "-C", str(data.ROOT)]
        subprocess.run([*git, "worktree", "add", "-q", "--detach", str(old), arguments.revision], check=True)
        try:
            print("| | old, s | new, s | new / old: min, median, max | results |\n|---|---:|---:|---|---|")
            for title, words in WORK.items():
                if any(word in title for word in arguments.only):
                    sides = [{"BENCH_CHECKOUT": str(checkout)} for checkout in (old, data.ROOT)]
                    compare(title, words, sides, arguments.rounds)
        finally:
            subprocess.run([*git, "worktree", "remove", "--force", str(old)], check=True)


def compare(title: str, words: tuple[str, ...], sides: list[dict[str, str]], rounds: int) -> None:
    """Run both sides in turn, the old one first, and print a row."""
    pairs = [[run(words, settings) for settings in sides] for _ in range(rounds)]
    ratios = sorted(new / was for (was, _), (new, _) in pairs)
    times = [median(side[0] for side in sides) for sides in zip(*pairs)]
    same = (
        "not compared" if not pairs[0][0][1] else "same" if pairs[0][0][1] == pairs[0][1][1] else "**differ**"
    )
    spread = f"{ratios[0]:.2f}, {median(ratios):.2f}, {ratios[-1]:.2f}"
    print(f"| {title} | {times[0]:.2f} | {times[1]:.2f} | {spread} | {same} |", flush=True)


if __name__ == "__main__":
    main()
