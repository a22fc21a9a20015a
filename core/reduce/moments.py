"""Sums, spreads and extremes of the pixels of features, in a form that can be merged.

Each class here remembers one thing of all features of one layer. Its `measure` runs where the pixels are, in
a thread or on another machine; its `merge` adds what was measured to what is known, in the order of the
blocks, so the answer does not depend on who measured what.
"""

from __future__ import annotations

from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from ..arrays import Bools, Ints, owners
from .zone_pixels import Counted, Sample

Part = tuple[Any, ...]


class Memory(Protocol):
    """What is remembered of the features of one layer."""

    def merge(self, features: Ints, part: Part, done: Bools) -> None:
        """Add what was measured of some features; ``done`` says of all whether nothing more will come."""

    def close(self) -> None:
        """Nothing more will come of any feature."""


class Sums:
    """Sum of weights, and of values times weights; whole numbers are summed exactly, too."""

    def __init__(self, features: int, dtype: np.dtype[Any]) -> None:
        self.weight = np.zeros(features)
        self.sum = np.zeros(features)
        self.exact: NDArray[Any] = np.zeros(features, np.uint64 if dtype == np.uint64 else np.int64)
        self.is_exact = np.full(features, dtype.kind in "iu")

    @staticmethod
    def measure(sample: Sample) -> Part:
        """Sum of weights, sum of values, exact sum or None."""
        if sample.weight is None and sample.values.dtype.kind in "iu":
            wide = np.uint64 if sample.values.dtype == np.uint64 else np.int64
            exact = np.add.reduceat(sample.values, sample.first, dtype=wide)
            # Where 64 bits are too few the exact sum is nonsense; the real one tells and is used instead.
            narrow = sample.values.dtype.itemsize < 8
            return sample.weights, exact.astype(np.float64) if narrow else sample.total(sample.reals), exact
        return sample.weights, sample.total(sample.weighted), None

    def merge(self, features: Ints, part: Part, done: Bools) -> None:
        """See `Memory`."""
        weight, total, exact = part
        self.weight[features] += weight
        self.sum[features] += total
        if exact is None:
            self.is_exact[features] = False
        else:
            self.exact[features] += exact

    def close(self) -> None:
        """See `Memory`."""

    @property
    def best(self) -> NDArray[Any]:
        """The exact sums where there are any and 64 bits hold them, else the real ones."""
        fits = self.is_exact & (np.abs(self.sum) < 2.0**63)
        return self.exact if fits.all() else np.where(fits, self.exact.astype(np.float64), self.sum)


class Spread:
    """Mean and squared deviations, merged by the pairwise formula of Chan, Golub and LeVeque (1979)."""

    def __init__(self, features: int) -> None:
        self.weight = np.zeros(features)
        self.mean = np.zeros(features)
        self.squares = np.zeros(features)

    @staticmethod
    def measure(sample: Sample) -> Part:
        """Weight, mean, and weighted squares of the deviations from it: two passes."""
        mean = sample.total(sample.weighted) / sample.weights
        apart = sample.reals - mean.take(owners(sample.size))
        apart *= apart
        if sample.weight is not None:
            apart *= sample.weight
        return sample.weights, mean, sample.total(apart)

    def merge(self, features: Ints, part: Part, done: Bools) -> None:
        """See `Memory`."""
        weight, mean, squares = part
        known = self.weight[features]
        both = known + weight
        step = np.where(known > 0, mean - self.mean[features], 0.0)
        self.squares[features] += squares + step * step * (known * weight / both)
        self.mean[features] = np.where(known > 0, self.mean[features] + step * (weight / both), mean)
        self.weight[features] = both

    def close(self) -> None:
        """See `Memory`."""


class Extremes:
    """Smallest and largest value, in the raster's own type."""

    def __init__(self, features: int, dtype: np.dtype[Any]) -> None:
        limits: Any = np.iinfo(dtype) if dtype.kind in "iu" else None
        self.low = np.full(features, np.inf if limits is None else limits.max, dtype)
        self.high = np.full(features, -np.inf if limits is None else limits.min, dtype)

    @staticmethod
    def measure(sample: Sample) -> Part:
        """Smallest and largest value of each feature."""
        return (
            np.minimum.reduceat(sample.values, sample.first),
            np.maximum.reduceat(sample.values, sample.first),
        )

    def merge(self, features: Ints, part: Part, done: Bools) -> None:
        """See `Memory`."""
        self.low[features] = np.minimum(self.low[features], part[0])
        self.high[features] = np.maximum(self.high[features], part[1])

    def close(self) -> None:
        """See `Memory`."""

    @property
    def range(self) -> NDArray[Any]:
        """Largest minus smallest; unsigned where the values are whole, for it may not fit otherwise."""
        if self.low.dtype.kind in "iu":
            wide: NDArray[Any] = self.high.astype(np.uint64) - self.low.astype(np.uint64)
            return wide if self.low.dtype.itemsize == 8 else wide.astype(np.int64)
        return self.high.astype(np.float64) - self.low.astype(np.float64)


class Counts:
    """Coverage of the valid pixels, and of those that are not."""

    def __init__(self, features: int) -> None:
        self.count = np.zeros(features)
        self.nodata = np.zeros(features)

    def merge(self, counted: Counted) -> None:
        """Add what was counted in one window."""
        self.count[counted.features] += counted.count
        self.nodata[counted.features] += counted.nodata
