"""A raster that selects pixels by its values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ..arrays import Ints, NDArray
from ..errors import Sentence
from ..raster.grid import Window
from ..raster.nodata import Excluded
from ..raster.pixel_reads import ChosenPixels
from ..raster.source import Source

#: Selected pixels, and the mask's values there.
Selected = tuple[ChosenPixels, NDArray[Any]]


def read_values(text: str) -> Excluded:
    """Read values and ranges of a mask such as ``1, 3, 10..12``."""
    return Excluded.parse(text, Sentence("value of a mask"))


@dataclass(frozen=True)
class Mask:
    """The first layer of a raster as a mask, and the values that select pixels.

    Where there are none, every valid pixel that is not 0 is selected. Pixels without data, NaN among them,
    select nothing.
    """

    source: Source
    values: Excluded

    @classmethod
    def of(cls, source: Source, values: str = "") -> Mask:
        """Make a mask from values and ranges such as ``1, 3, 10..12``."""
        return cls(source, read_values(values))

    def select(self, window: Window) -> Selected:
        """The selected pixels of a window, in row order, and the mask's values there."""
        values, _, chosen = self._read(window)
        return _selected(window, values, chosen)

    def examine(self, window: Window) -> WindowSelection:
        """The same, counted row by row, and the range of the mask's values."""
        values, valid, chosen = self._read(window)
        there = values[valid]
        low, high = (there.min(), there.max()) if there.size else (None, None)
        counts = np.count_nonzero(chosen, axis=1)
        return WindowSelection(_selected(window, values, chosen), counts, values.size - there.size, low, high)

    def _read(self, window: Window) -> tuple[NDArray[Any], NDArray[np.bool_], NDArray[np.bool_]]:
        pixels = self.source.read(window)[0]
        values = pixels.values
        valid = np.ones(values.shape, dtype=bool) if pixels.valid is None else pixels.valid
        chosen = self.values.match(values, self.values.rounding(values.dtype)) if self.values else values != 0
        return values, valid, chosen & valid


def _selected(window: Window, values: NDArray[Any], chosen: NDArray[np.bool_]) -> Selected:
    row, col = np.nonzero(chosen)
    return ChosenPixels(row + window.row, col + window.col), values[row, col]


@dataclass(frozen=True)
class WindowSelection:
    """What a mask selects in a window."""

    selected: Selected | None  # as from `Mask.select`; None where that is not kept
    counts: Ints  # selected pixels of each row
    invalid: int  # pixels without data
    low: Any  # the smallest and the largest valid value; None where there is none
    high: Any
