"""Does anything cost zones times tiles? ``python scaling.py [--rounds N] [--zones N ...]``.

Zonal statistics by centre with one worker: of more and more zones that tile the same raster, and of the same
zones on finer and finer pixels. Rasters are arrays in memory, so that nothing is read. The tables give the
processor's seconds, the best of some rounds, and the slope: the power of the number of zones, or pixels, with
which they grew from the line before. 1 is proportional; what costs zones times tiles soon has a slope above.
"""

from __future__ import annotations

import argparse
import math
import time
from collections.abc import Iterable

import checkout
import numpy as np

STATISTICS = ("count", "mean", "stdev", "min", "max")
ZONES, SIZE, FEW = (1_000, 10_000, 100_000, 1_000_000), 8000, 5_000
PIXELS = (2000, 4000, 8000)  # along each side


def zones(count: int):
    """About so many lozenges, side by side on a square from 0 to 1."""
    side = round(math.sqrt(count))
    row, col = np.divmod(np.arange(side * side), side)
    corners = np.array([(0.5, 0), (0, 0.5), (0.5, 1), (1, 0.5), (0.5, 0)]) * 0.99 + 0.005
    vertices = (corners + np.column_stack([col, row])[:, None]) / side
    number = np.arange(side * side + 1)
    return checkout.package("pixelwise.core").Zones.from_rings(
        vertices.reshape(-1, 2), number * 5, number, number
    )


def seconds(count: int, size: int, rounds: int) -> float:
    """The processor's time for so many zones on a raster of so many pixels along each side."""
    core = checkout.package("pixelwise.core")
    values = np.random.default_rng(1).random((size, size), np.float32)
    source = core.ArraySource(values, (1 / size, 0, 0, 0, -1 / size, 1))
    packed, found = zones(count), []
    for _ in range(rounds):
        begun = time.process_time()
        core.zonal_statistics(packed, [source], STATISTICS, workers=1)
        found.append(time.process_time() - begun)
    return min(found)


def table(title: str, lines: Iterable[tuple[int, float]]) -> None:
    """Print a line for each number of things and the seconds they took."""
    print(f"\n| {title} | s | slope |\n|---:|---:|---:|")
    before = None
    for number, took in lines:
        slope = ""
        if before is not None:
            slope = f"{math.log(took / before[1]) / math.log(number / before[0]):.2f}"
        print(f"| {number:,} | {took:.2f} | {slope} |", flush=True)
        before = number, took


def main() -> None:
    """Measure, and print both tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--zones", type=int, nargs="+", default=ZONES)
    arguments = parser.parse_args()
    rounds = arguments.rounds
    table(f"zones over {SIZE**2 / 1e6:.0f} Mpx", ((n, seconds(n, SIZE, rounds)) for n in arguments.zones))
    table(f"pixels under {FEW:,} zones", ((size**2, seconds(FEW, size, rounds)) for size in PIXELS))


if __name__ == "__main__":
    main()
