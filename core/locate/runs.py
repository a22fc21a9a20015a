"""Which stretches of pixels belong to which feature."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import gcd

import numpy as np

from ..arrays import Floats, Ints, NDArray, owners, ranges
from ..raster.grid import Window


@dataclass(frozen=True)
class Runs:
    """Stretches of pixels, each within one row, each of one feature, sorted by feature, row and column.

    Attributes
    ----------
    feature : (n,) int64
        The feature each run belongs to.
    row, start, stop : (n,) int64
        Zero-based row, first column, and the column after the last.
    weight : (n,) float64 or None
        The part of each of the run's pixels that the feature covers; None where it is 1 everywhere.
    """

    feature: Ints
    row: Ints
    start: Ints
    stop: Ints
    weight: Floats | None = None

    def __len__(self) -> int:
        return int(self.feature.size)

    @property
    def counts(self) -> Ints:
        """Number of pixels of each run."""
        return self.stop - self.start

    def features(self) -> tuple[Ints, Ints]:
        """The distinct features, and where in the list of pixels the first pixel of each lies."""
        first = np.flatnonzero(np.diff(self.feature, prepend=-1))
        before = np.cumsum(self.counts) - self.counts
        return self.feature[first], before[first]

    def places(self, window: Window) -> Ints:
        """Where the first pixel of each run lies in a window's values, flattened row by row."""
        return (self.row - window.row) * window.width + self.start - window.col

    def index(self, window: Window) -> Ints:
        """Where each pixel of the runs lies in a window's values, flattened row by row."""
        return ranges(self.places(window), self.counts)

    def weights(self) -> Floats | None:
        """The weight of each pixel of the runs; None where all are 1."""
        return None if self.weight is None else self.weight.take(owners(self.counts))

    def split(self) -> list[Runs]:
        """The runs of weight 1, as ones without a weight, and the others; those of the two that there are."""
        if self.weight is None:
            return [self]
        full = self.weight == 1
        parts = [replace(self._only(full), weight=None), self._only(~full)]
        return [part for part in parts if len(part)]

    def sample(self, features: Ints, every: Ints) -> Runs:
        """Every so many-th pixel of some features, which are numbered anew by their place among these.

        Those pixels are taken whose row and column, numbered from the raster's corner, lie on a slanted
        lattice: it meets each row and each column equally often, so that no narrow feature slips through.

        Parameters
        ----------
        features, every : (k,) int64
            The features, ascending; and for each that every 1st, 2nd, .. of its pixels is to be taken.
        """
        runs = self._only(np.isin(self.feature, features))
        number = np.searchsorted(features, runs.feature)
        step = every[number]
        slant = np.array([_slant(int(one)) for one in every], dtype=np.int64)[number]
        first = runs.start + (-(runs.start + slant * runs.row)) % step
        taken = np.where(step == 1, 1, np.maximum(0, -(-(runs.stop - first) // step)))
        of = owners(taken)
        start = first[of] + step[of] * ranges(np.zeros_like(taken), taken)
        stop = np.where(step[of] == 1, runs.stop[of], start + 1)
        weight = None if runs.weight is None else runs.weight[of]
        return Runs(number[of], runs.row[of], start, stop, weight)

    def _only(self, kept: NDArray[np.bool_]) -> Runs:
        weight = None if self.weight is None else self.weight[kept]
        return Runs(self.feature[kept], self.row[kept], self.start[kept], self.stop[kept], weight)

    def expand(self) -> tuple[Ints, Ints, Ints]:
        """For each pixel of the runs: the number of its run, its row and its column."""
        counts = self.counts
        which = owners(counts)
        return which, self.row.take(which), ranges(self.start, counts)

    def bounds(self) -> Window:
        """The smallest window that holds all runs."""
        row, col = int(self.row.min()), int(self.start.min())
        return Window(row, col, int(self.row.max()) + 1 - row, int(self.stop.max()) - col)


def _slant(every: int) -> int:
    """Columns by which a lattice of one pixel in so many moves on from row to row: the golden section."""
    found = round(every * 0.6180339887498949)
    while gcd(found, every) != 1:
        found += 1
    return found
