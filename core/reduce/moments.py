"""Sums, spreads and extremes of the pixels of features, in a form that can be merged."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..arrays import Bools, Floats, Ints, NDArray
from .accumulators import Accumulator
from .zone_pixels import ZonePixels


class Sums(Accumulator):
    """Sum of weights, and of values times weights; whole numbers are summed exactly, too.

    Extremes are kept beside: rounding would put the mean of equal values a hair beside these.
    """

    in_parts = by_runs = True

    def __init__(self, features: int, dtype: np.dtype[Any], parameters: tuple[Any, ...]) -> None:
        self.weight = np.zeros(features)
        self.sum = np.zeros(features)
        self.exact: NDArray[Any] = np.zeros(features, np.uint64 if dtype == np.uint64 else np.int64)
        self.is_exact = np.full(features, dtype.kind in "iu")
        self._low, self._high = np.full(features, np.inf), np.full(features, -np.inf)

    @classmethod
    def measure(cls, pixels: ZonePixels, parameters: tuple[Any, ...]) -> Any:
        """Sum of weights, sum of values, exact sum or None, extremes."""
        exact = pixels.exact_total
        # Where 64 bits are too few the exact sum is nonsense; the real one tells and is used instead.
        total = pixels.total_value if exact is None or pixels.dtype.itemsize == 8 else exact.astype(float)
        return pixels.total_weight, total, exact, *pixels.extremes

    def merge(self, features: Ints, measured: Any, complete: Bools) -> None:
        weight, total, exact, low, high = measured
        self.weight[features] += weight
        self.sum[features] += total
        self._low[features] = np.minimum(self._low[features], low)
        self._high[features] = np.maximum(self._high[features], high)
        if exact is None:
            self.is_exact[features] = False
        else:
            self.exact[features] += exact

    @property
    def best(self) -> NDArray[Any]:
        """The exact sums where there are any and 64 bits hold them, else the real ones."""
        fits = self.is_exact & (np.abs(self.sum) < 2.0**63)
        return self.exact if fits.all() else np.where(fits, self.exact.astype(np.float64), self.sum)

    @property
    def mean(self) -> Floats:
        """Sum over weight, between the extremes."""
        mean: Floats = np.minimum(np.maximum(self.best / self.weight, self._low), self._high)
        return mean


class Spread(Accumulator):
    """Mean and squared deviations, merged by the pairwise formula of Chan, Golub and LeVeque (1979)."""

    in_parts = by_runs = True

    def __init__(self, features: int, dtype: np.dtype[Any], parameters: tuple[Any, ...]) -> None:
        self.weight, self.mean, self.squares = np.zeros((3, features))

    @classmethod
    def measure(cls, pixels: ZonePixels, parameters: tuple[Any, ...]) -> Any:
        """Weight, mean, and weighted squares of the deviations from it."""
        return pixels.total_weight, *pixels.deviations

    def merge(self, features: Ints, measured: Any, complete: Bools) -> None:
        weight, mean, squares = measured
        before = self.weight[features]
        both = before + weight
        step = np.where(before > 0, mean - self.mean[features], 0.0)
        self.squares[features] += squares + step * step * (before * weight / both)
        self.mean[features] = np.where(before > 0, self.mean[features] + step * (weight / both), mean)
        self.weight[features] = both

    @property
    def variance(self) -> Floats:
        """Of the population."""
        variance: Floats = self.squares / self.weight
        return variance

    @property
    def cv(self) -> NDArray[Any]:
        """Standard deviation over mean; masked where the mean is 0."""
        return np.ma.masked_array(np.sqrt(self.variance) / self.mean, mask=self.mean == 0)


class Extremes(Accumulator):
    """Smallest and largest value, in the raster's own type."""

    in_parts = by_value = by_runs = True

    def __init__(self, features: int, dtype: np.dtype[Any], parameters: tuple[Any, ...]) -> None:
        limits: Any = np.iinfo(dtype) if dtype.kind in "iu" else None
        self.low = np.full(features, np.inf if limits is None else limits.max, dtype)
        self.high = np.full(features, -np.inf if limits is None else limits.min, dtype)

    @classmethod
    def measure(cls, pixels: ZonePixels, parameters: tuple[Any, ...]) -> Any:
        """Smallest and largest value of each feature."""
        return pixels.extremes

    def merge(self, features: Ints, measured: Any, complete: Bools) -> None:
        self.low[features] = np.minimum(self.low[features], measured[0])
        self.high[features] = np.maximum(self.high[features], measured[1])

    @property
    def range(self) -> NDArray[Any]:
        """Largest minus smallest; unsigned where the values are whole, for it may not fit otherwise."""
        if self.low.dtype.kind in "iu":
            wide: NDArray[Any] = self.high.astype(np.uint64) - self.low.astype(np.uint64)
            return wide if self.low.dtype.itemsize == 8 else wide.astype(np.int64)
        return self.high.astype(np.float64) - self.low.astype(np.float64)
