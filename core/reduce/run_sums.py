"""Sums, spreads and extremes of runs, taken from a window's values where they lie: nothing is gathered."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from ..arrays import Bools, Floats, Ints, NDArray
from ..locate.runs import Runs
from ..raster.grid import Window

#: Shorter runs, on average, are gathered: what is done per run would take longer.
_SHORTEST = 12

#: Runs that hold a smaller part of what lies between the first and the last pixel are gathered, too: the rest
#: is summed up with them, and dropped.
_LEAST_HELD = 1 / 4


@dataclass(frozen=True)
class RunPlaces:
    """Runs that do not overlap, in the order in which they lie in a window that is flattened row by row.

    Attributes
    ----------
    order : (n,) int64
        The numbers of the runs.
    edges : (2 n,) int64
        Where each run begins and where it ends, in turn; the last end is left out where the window ends.
    count : (n,) int64
        Number of pixels of each.
    first : (features,) int64
        The first run of each feature among the runs as they were given, feature after feature.
    """

    order: Ints
    edges: Ints
    count: Ints
    first: Ints

    @classmethod
    def of(cls, runs: Runs, window: Window) -> RunPlaces | None:
        """Put runs of weight 1 in order; None where it is better to gather their pixels."""
        count = runs.counts
        if runs.weight is not None or count.mean() < _SHORTEST:
            return None
        start = runs.places(window)
        order = np.argsort(start, kind="stable")
        start, count = start[order], count[order]
        stop = start + count
        if count.sum() < _LEAST_HELD * (stop[-1] - start[0]) or (start[1:] < stop[:-1]).any():
            return None
        edges = np.column_stack([start, stop]).ravel()
        ends = edges[-1] == window.height * window.width
        first = np.flatnonzero(np.diff(runs.feature, prepend=-1))
        return cls(order, edges[:-1] if ends else edges, count, first)

    def reduce(self, ufunc: Any, flat: NDArray[Any], dtype: Any = None) -> NDArray[Any]:
        """Reduce the values of each run, in the order in which the runs were given."""
        reduced: NDArray[Any] = ufunc.reduceat(flat, self.edges, dtype=dtype)[0::2]
        return self.as_given(reduced)

    def as_given(self, of_runs: NDArray[Any]) -> NDArray[Any]:
        """What was found of each run, in the order in which the runs were given."""
        found = np.empty_like(of_runs)
        found[self.order] = of_runs
        return found

    def spread(self, numbers: Floats, size: int) -> Floats:
        """A number for each run, as they were given, at its pixels in a window of a size; 0 elsewhere."""
        lengths = np.diff(self.edges, prepend=0, append=size)
        between = np.zeros(lengths.size)
        between[1::2] = numbers[self.order]
        return np.repeat(between, lengths)


class RunSums:
    """What the valid pixels of runs sum up to, run by run and, from that, feature by feature.

    Features without a valid pixel are left out. Each pixel of a run may have the run's own, positive weight.
    """

    def __init__(
        self, places: RunPlaces, values: NDArray[Any], valid: Bools | None, weight: Floats | None = None
    ) -> None:
        self._places, self._values, self._valid = places, values, valid
        #: Of each run.
        self.weights = weight
        count = places.as_given(places.count)
        self._count: Ints = count if valid is None else places.reduce(np.add, valid, np.int64)
        #: Number of pixels of each of all features that are valid, and of those that are not.
        self.valid: Ints = np.add.reduceat(self._count, places.first)
        self.nodata: Ints = np.add.reduceat(count, places.first) - self.valid
        self._held = np.flatnonzero(self.valid)

    @cached_property
    def weight(self) -> Floats:
        """Number of valid pixels of each feature, or the sum of their weights."""
        if self.weights is None:
            return self.valid[self._held].astype(np.float64)
        return self._of_features(np.add, self._weighed(self._count))

    @cached_property
    def total(self) -> Floats:
        """Sum of the values of each feature."""
        return self._of_features(np.add, self._weighed(self._totals))

    def exact(self, dtype: Any) -> NDArray[Any]:
        """The same in whole numbers of a type."""
        return self._of_features(np.add, self._places.reduce(np.add, self._valid_or(0), dtype))

    @cached_property
    def extremes(self) -> tuple[NDArray[Any], NDArray[Any]]:
        """Smallest and largest value of each feature."""
        low, high = self._extremes
        return self._of_features(np.minimum, low), self._of_features(np.maximum, high)

    @cached_property
    def deviations(self) -> tuple[Floats, Floats]:
        """Mean of each feature, and the sum of the squared deviations from it.

        About the mean of each run first; then the runs are put together (Chan, Golub and LeVeque 1979).
        """
        means = np.clip(self._totals / np.maximum(self._count, 1), *self._extremes)
        apart = self._places.spread(means, self._values.size)
        np.subtract(self._reals, apart, out=apart)  # in place: large arrays are slow to come by
        apart *= apart
        if self._valid is not None:
            apart[~self._valid] = 0
        mean = np.clip(self.total / self.weight, *self.extremes)
        of_all = np.zeros(self.valid.size)
        of_all[self._held] = mean
        step = means - np.repeat(of_all, np.diff(self._places.first, append=means.size))
        squares = self._places.reduce(np.add, apart)
        squares += np.where(self._count > 0, self._count * step * step, 0)
        return mean, self._of_features(np.add, self._weighed(squares))

    def _weighed(self, of_runs: NDArray[Any]) -> NDArray[Any]:
        return of_runs if self.weights is None else of_runs * self.weights

    def _of_features(self, ufunc: Any, of_runs: NDArray[Any]) -> NDArray[Any]:
        found: NDArray[Any] = ufunc.reduceat(of_runs, self._places.first)[self._held]
        return found

    @cached_property
    def _totals(self) -> Floats:
        return self._places.reduce(np.add, self._reals)

    @cached_property
    def _reals(self) -> Floats:
        """The values in double precision, 0 where they are not valid."""
        return self._valid_or(0).astype(np.float64, copy=False)

    @cached_property
    def _extremes(self) -> tuple[NDArray[Any], NDArray[Any]]:
        """Smallest and largest value of each run; what no value is beyond where it has none."""
        limits: Any = np.iinfo(self._values.dtype) if self._values.dtype.kind in "iu" else None
        most, least = (np.inf, -np.inf) if limits is None else (limits.max, limits.min)
        low = self._places.reduce(np.minimum, self._valid_or(most))
        return low, self._places.reduce(np.maximum, self._valid_or(least))

    def _valid_or(self, neutral: Any) -> NDArray[Any]:
        """The values, and something else where they are not valid."""
        if self._valid is None:
            return self._values
        return np.where(self._valid, self._values, self._values.dtype.type(neutral))
