"""Which stretches of pixels belong to which feature."""

from __future__ import annotations

from dataclasses import dataclass, replace

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
