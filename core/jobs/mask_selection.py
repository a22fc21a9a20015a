"""Which pixels of a raster a mask selects, and how many, tile by tile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..arrays import Ints
from ..errors import ParameterError
from ..locate.mask import Look, Mask
from ..parallel import walk
from ..raster.grid import Window
from ..raster.pixel_reads import Cells

#: So many selected pixels are kept while the mask is looked through; it is read again for more.
_KEPT = 1 << 20


class Survey:
    """Where a mask selects pixels, and how many; `run` finds out.

    Parameters
    ----------
    mask : Mask
    windows : sequence of Window
        Tiles of the mask's grid, in row order.

    Attributes
    ----------
    counts : (tiles,) int64
        Selected pixels of each tile.
    invalid : int
        Pixels without data.
    high : number
        The largest valid value.
    """

    def __init__(self, mask: Mask, windows: Sequence[Window]) -> None:
        self.mask, self.windows = mask, windows
        self.counts: Ints = np.zeros(0, dtype=np.int64)
        self.invalid = 0
        self.high: Any = 0
        self._before: list[Ints] = []
        self._looks: list[Look] = []

    def run(self, executor: Executor | None = None, workers: int | None = None) -> Iterator[float]:
        """Look through the mask; yields the part that is done.

        Raises
        ------
        ParameterError
            When nothing is selected.
        """
        looks: list[Look] = []
        kept = 0
        units = ((None, window) for window in self.windows)
        for _, look in walk(units, partial(_look, self.mask), executor=executor, workers=workers):
            kept += int(look.rows.sum())
            looks.append(look if kept <= _KEPT else replace(look, picked=None))
            yield len(looks) / len(self.windows)
        self.counts = np.array([look.rows.sum() for look in looks], dtype=np.int64)
        self.invalid = sum(look.invalid for look in looks)
        if not self.counts.any():
            raise ParameterError(_nothing(self.mask, looks))
        self.high = max(look.high for look in looks if look.high is not None)
        self._before = _before(self.windows, [look.rows for look in looks])
        self._looks = looks

    def select(self, tile: int) -> tuple[Cells, NDArray[Any], Ints]:
        """The selected pixels of a tile, the mask's values there, and their numbers.

        These count from 1, in row order over the whole raster.
        """
        window, picked = self.windows[tile], self._looks[tile].picked
        cells, values = self.mask.select(window) if picked is None else picked
        row = cells.row - window.row
        nth = np.arange(row.size) - np.searchsorted(row, row)  # in its row of the tile
        return cells, values, self._before[tile][row] + nth + 1


def _look(mask: Mask, window: Window) -> Look:
    return mask.look(window)


def _before(windows: Sequence[Window], rows: Sequence[Ints]) -> list[Ints]:
    """Count, for each row of each tile, the pixels that come before it, tiles being given in row order."""
    starts = [number for number, window in enumerate(windows) if window.col == 0]
    before: list[Ints] = []
    total = 0
    for start, stop in zip(starts, [*starts[1:], len(windows)]):
        across = np.stack(rows[start:stop], axis=1)  # (height, tiles side by side)
        running = np.cumsum(across).reshape(across.shape) + total
        before += list((running - across).T)
        total = int(running[-1, -1])
    return before


def _nothing(mask: Mask, looks: Sequence[Look]) -> str:
    """Say why a mask selects nothing."""
    known = [look for look in looks if look.low is not None]
    name = mask.source.name
    if not known:
        return f"The mask {name} selects no pixel: all its pixels are no data. Give a mask that has values."
    low, high = min(look.low for look in known), max(look.high for look in known)
    return (
        f"The mask {name} selects no pixel: its values go from {low} to {high}, and none of them is "
        + ("one of those that were asked for" if mask.values else "other than 0")
        + ". Give values that are in the mask."
    )
