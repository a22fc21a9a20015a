"""The areas of pixels, and of stretches of pixels side by side, in a window."""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import cached_property

import numpy as np

from ..arrays import Bools, Floats, Ints
from ..raster.grid import Window
from ..raster.pixel_areas import PixelAreas
from .stretches import Stretches


class RunAreas(ABC):
    """Areas of pixels and stretches, by where they lie in the window, flattened row by row."""

    #: Pixels whose area is known; None where that of all is.
    valid: Bools | None = None

    @staticmethod
    def read(areas: PixelAreas, window: Window) -> RunAreas:
        """Read the areas of a window."""
        rows = areas.row_areas(window)
        return _OfPixels(areas, window) if rows is None else _OfRows(rows, window.width)

    @abstractmethod
    def of_pixels(self, index: Ints) -> Floats:
        """Areas of pixels."""

    @abstractmethod
    def of_stretches(self, found: Stretches, row: Ints) -> Floats:
        """Areas of stretches; ``row`` is the row of the window in which each run lies."""


class _OfRows(RunAreas):
    """All pixels of a row are alike."""

    def __init__(self, rows: Floats, width: int) -> None:
        self._rows, self._width = rows, width

    def of_pixels(self, index: Ints) -> Floats:
        return self._rows.take(index // self._width)

    def of_stretches(self, found: Stretches, row: Ints) -> Floats:
        return self._rows.take(row).take(found.run) * found.count


class _OfPixels(RunAreas):
    """Each pixel has its own: stretches are differences of running sums along the rows."""

    def __init__(self, areas: PixelAreas, window: Window) -> None:
        (pixels,) = areas.read(window)
        self._values, self.valid = pixels.values, pixels.valid

    @cached_property
    def _before(self) -> Floats:
        """The sum of all to the left of a pixel, and behind each row that of all the row."""
        height, width = self._values.shape
        before = np.zeros((height, width + 1))
        np.cumsum(self._values, axis=1, out=before[:, 1:])
        return before.reshape(-1)

    def of_pixels(self, index: Ints) -> Floats:
        return self._values.reshape(-1).take(index)

    def of_stretches(self, found: Stretches, row: Ints) -> Floats:
        place = found.start + row.take(found.run)
        return self._before.take(place + found.count) - self._before.take(place)
