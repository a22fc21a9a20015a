"""Is one reader of files slower than the other? ``python readers.py [--rounds N]``.

The core runs with both in turn, that of rasterio first, each run in a process of its own; the goal is that
GDAL's own Python takes at most a tenth longer on zones and points.
"""

from __future__ import annotations

import argparse

import against
import data
import pixels

TITLES = ("zones, core, center", "large, core, center", "a million points, core", "series of 1 %, scattered")


def main() -> None:
    """Compare, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    data.make()
    pixels.make()
    sides = [{"BENCH_READER": reader} for reader in ("RasterSource", "GdalSource")]
    print("| reader | rasterio, s | GDAL, s | GDAL / rasterio: min, median, max | results |")
    print("|---|---:|---:|---|---|")
    for title in TITLES:
        against.compare(title, against.WORK[title], sides, arguments.rounds)


if __name__ == "__main__":
    main()
