"""Kernels broken on purpose: the validation must see each. ``broken.py NAME`` breaks one, in its process."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Callable
from unittest import mock

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Break:
    """A way to break a kernel, while a context lasts."""

    sentence: str
    patch: Callable[[], mock._patch]


def _shifted():
    from pixelwise.core.raster.grid import Grid

    right = Grid.to_pixels

    def to_pixels(grid, x, y):
        col, row = right(grid, x, y)
        return col + 0.25, row

    return mock.patch.object(Grid, "to_pixels", to_pixels)


def _clipped():
    import numpy as np

    from pixelwise.core.locate import coverage

    right = coverage.coverage

    def clipped(edges):
        runs = right(edges)
        return replace(runs, weight=np.maximum(np.floor(runs.weight * 2**20), 1) / 2**20)

    return mock.patch.dict(coverage._LOCATE, coverage=clipped)


def _unweighted():
    from pixelwise.core.reduce.moments import Spread

    right = Spread.measure

    def measure(cls, pixels, parameters):
        def weightless():
            return pixels.gather()._replace(weight=None)

        return right(replace(pixels, gather=weightless), parameters)

    return mock.patch.object(Spread, "measure", classmethod(measure))


def _swapped():
    import numpy as np

    from pixelwise.core.reduce import frequencies

    def largest(segments, chosen):
        place = np.flatnonzero(chosen)
        return segments.values[place[np.searchsorted(place, segments.first + segments.size) - 1]]

    return mock.patch.object(frequencies, "_smallest", largest)


def _scaled_first():
    from pixelwise.core.raster.nodata import Band

    right = Band.pixels

    def pixels(band, raw, mask):
        if not band.scaled or band.nodata is None:
            return right(band, raw, mask)
        found = right(replace(band, nodata=None), raw, mask)
        valid = found.values != band.nodata
        return replace(found, valid=valid if found.valid is None else valid & found.valid)

    return mock.patch.object(Band, "pixels", pixels)


BREAKS = {
    "shift": Break("polygons lie a quarter of a pixel too far right", _shifted),
    "clipped": Break("covered parts are cut to multiples of 2^-20", _clipped),
    "unweighted": Break("weights are ignored in the variance", _unweighted),
    "ties": Break("of several majorities and minorities the largest value is taken", _swapped),
    "nodata": Break("the nodata value is compared after scaling", _scaled_first),
}


def seen(core, name: str, part: int = 13) -> int:
    """Break a kernel, and count the disagreements with the exact computation that nothing explains."""
    import compare
    import scenes

    page, refused = compare.Page(), 0
    with tempfile.TemporaryDirectory(prefix="validate-") as folder, BREAKS[name].patch():
        for number in range(0, scenes.COUNTS["zones"], part):
            scene = scenes.made(Path(folder), 1000 + number, "zones")
            try:
                compare.zones(core, scene, {}, page)
            except core.ExtractionError:  # weights and raster are not on one grid any more
                refused += 1
    return len(page.unexplained) + refused


def run() -> dict[str, int]:
    """Break each kernel in a process of its own; gives what was seen, 0 where nothing was."""
    found = {}
    for name, one in BREAKS.items():
        done = subprocess.run([sys.executable, __file__, name], capture_output=True, text=True, check=True)
        found[name] = int(done.stdout.split()[-1])
        print(f"{one.sentence}: {found[name]} disagreements that nothing explains: "
              f"{'the run fails' if found[name] else 'NOT SEEN'}", flush=True)  # fmt: skip
    return found


if __name__ == "__main__":
    sys.path.append(str(HERE.parent / "bench"))
    if len(sys.argv) > 1:
        import checkout

        print(seen(checkout.package("pixelwise.core"), sys.argv[1]))
    else:
        sys.exit(0 if all(run().values()) else 1)
