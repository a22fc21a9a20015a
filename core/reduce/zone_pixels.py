"""The pixels of many features in one window, feature after feature."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Callable, NamedTuple

import numpy as np

from ..arrays import Bools, Floats, Ints, NDArray, owners
from ..raster.grid import Grid, Window
from .run_sums import RunSums


@dataclass(frozen=True)
class PixelCounts:
    """How much of each feature is valid, in pixels, and how much is not."""

    features: Ints
    valid: Floats
    nodata: Floats


class Gathered(NamedTuple):
    """Pixels taken out of a window, feature after feature; see `ZonePixels`."""

    first: Ints
    size: Ints
    values: NDArray[Any]
    weight: Floats | None
    #: Where they lie in the window, flattened row by row. Few statistics ask, and to keep it for all would
    #: cost the others a tenth of their time.
    locate: Callable[[], Ints]
    area: Floats | None = None


@dataclass(frozen=True)
class ZonePixels:
    """The valid pixels of one layer in one window, feature after feature, each feature's in row order.

    Where all that is accumulated allows it (`Accumulator.by_value`), a stretch of equal pixels in a row may
    stand here as one, with its number of pixels as its weight.

    Attributes
    ----------
    counts : PixelCounts
        Of all features that hold pixels of the window.
    features : (k,) int64
        Those with a valid pixel of positive weight, in ascending order; only such pixels follow.
    whole : (k,) bool
        Whether these are all pixels of the feature.
    dtype : numpy.dtype
        Of the layer.
    grid : Grid
    window : Window
    gather : callable
        Takes the pixels out of the window; not called where no single pixel is asked for.
    sums : RunSums or None
        What gives totals, extremes and deviations without gathering, where that is faster.
    first, size : (k,) int64
        Where each feature's pixels begin, and how many there are.
    values : (n,) array of the layer's type
    weight : (n,) float64 or None
        Positive; None where all are 1.
    area : (n,) float64 or None
        The areas of the pixels, each times its weight, where the run knows areas.
    """

    counts: PixelCounts
    features: Ints
    whole: Bools
    dtype: np.dtype[Any]
    grid: Grid
    window: Window
    gather: Callable[[], Gathered]
    sums: RunSums | None = None

    @cached_property
    def _gathered(self) -> Gathered:
        return self.gather()

    @property
    def first(self) -> Ints:
        return self._gathered.first

    @property
    def size(self) -> Ints:
        return self._gathered.size

    @property
    def values(self) -> NDArray[Any]:
        return self._gathered.values

    @property
    def weight(self) -> Floats | None:
        return self._gathered.weight

    @property
    def area(self) -> Floats | None:
        return self._gathered.area

    @cached_property
    def reals(self) -> Floats:
        """The values in double precision."""
        return self.values.astype(np.float64, copy=False)

    @cached_property
    def total_weight(self) -> Floats:
        """Sum of the weights of each feature's pixels."""
        if self.sums is not None:
            return self.sums.weight
        return self.size.astype(np.float64) if self.weight is None else self._sums(self.weight)

    @cached_property
    def total_value(self) -> Floats:
        """Sum of the values of each feature's pixels, each times its weight."""
        return self.total(self.reals) if self.sums is None else self.sums.total

    @property
    def exact_total(self) -> NDArray[Any] | None:
        """Sum of the values in 64-bit whole numbers; None where values are not whole, or weighted."""
        if self.dtype.kind not in "iu":
            return None
        if (self.weight if self.sums is None else self.sums.weights) is not None:
            return None
        wide = np.uint64 if self.dtype == np.uint64 else np.int64
        if self.sums is not None:
            return self.sums.exact(wide)
        exact: NDArray[Any] = np.add.reduceat(self.values, self.first, dtype=wide)
        return exact

    @cached_property
    def extremes(self) -> tuple[NDArray[Any], NDArray[Any]]:
        """Smallest and largest value of each feature's pixels."""
        if self.sums is not None:
            return self.sums.extremes
        return np.minimum.reduceat(self.values, self.first), np.maximum.reduceat(self.values, self.first)

    @property
    def deviations(self) -> tuple[Floats, Floats]:
        """Mean of each feature's pixels, and the weighted sum of the squared deviations from it."""
        if self.sums is not None:
            return self.sums.deviations
        mean = np.clip(self.total_value / self.total_weight, *self.extremes)
        apart = self.reals - mean.take(owners(self.size))
        apart *= apart
        return mean, self.total(apart)

    def total(self, numbers: NDArray[Any]) -> Floats:
        """Sums, for each feature, of one number per pixel, each times the pixel's weight."""
        return self._sums(numbers if self.weight is None else numbers * self.weight)

    @cached_property
    def _index(self) -> Ints:
        return self._gathered.locate()

    def _sums(self, numbers: NDArray[Any]) -> Floats:
        sums: Floats = np.add.reduceat(numbers, self.first, dtype=np.float64)
        return sums

    def cells(self, which: Ints | None = None) -> tuple[Ints, Ints]:
        """Row and column, on the raster, of each of the pixels, or of some of them by their numbers."""
        row, col = np.divmod(self._index if which is None else self._index[which], self.window.width)
        return row + self.window.row, col + self.window.col
