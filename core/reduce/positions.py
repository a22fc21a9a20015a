"""Where the smallest and the largest values of features lie."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np

from ..arrays import Bools, Ints, owners
from .accumulators import Accumulator
from .zone_pixels import ZonePixels


class MinimumPosition(Accumulator):
    """Centre, on the map, of the first pixel in row order that has its feature's smallest value."""

    in_parts = True
    best: ClassVar[Any] = np.minimum

    def __init__(self, features: int, dtype: np.dtype[Any], parameters: tuple[Any, ...]) -> None:
        self._value = np.zeros(features, dtype)
        self._number = np.full(features, -1, np.int64)
        self.x, self.y = np.zeros((2, features))

    @classmethod
    def measure(cls, pixels: ZonePixels, parameters: tuple[Any, ...]) -> Any:
        """Value, number in row order over the raster, and map coordinates of each feature's pixel."""
        value = cls.best.reduceat(pixels.values, pixels.first)
        holds = np.flatnonzero(pixels.values == value.take(owners(pixels.size)))
        first = holds[np.searchsorted(holds, pixels.first)]
        row, col = pixels.cells(first)
        return value, row * pixels.grid.width + col, pixels.grid.to_map(col + 0.5, row + 0.5)

    def merge(self, features: Ints, measured: Any, complete: Bools) -> None:
        """See `Accumulator`; neither the order of windows nor how they are cut changes the pixel."""
        value, number, (x, y) = measured
        held, before = self._value[features], self._number[features]
        better = (value != held) & (self.best(value, held) == value) | (value == held) & (number < before)
        better |= before < 0
        found = features[better]
        self._value[found], self._number[found] = value[better], number[better]
        self.x[found], self.y[found] = x[better], y[better]


class MaximumPosition(MinimumPosition):
    """Centre, on the map, of the first pixel in row order that has its feature's largest value."""

    best = np.maximum
