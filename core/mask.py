"""A raster that selects pixels by its values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .cells import Cells
from .errors import ParameterError
from .grid import Window
from .runs import Ints
from .source import Excluded, Source
from .walk import walk

#: Selected pixels, and the mask's values there.
Picked = tuple[Cells, NDArray[Any]]

#: So many selected pixels are kept while the mask is looked through; it is read again for more.
_KEPT = 1 << 20


def read_values(text: str) -> Excluded:
    """Read values and ranges of a mask such as ``1, 3, 10..12``.

    Raises
    ------
    ParameterError
        When they cannot be read.
    """
    return Excluded.parse(text, "value of a mask")


@dataclass(frozen=True)
class Mask:
    """The first layer of a raster as a mask.

    Attributes
    ----------
    source : Source
    values : Excluded
        Values that select pixels; where there are none, every valid pixel that is not 0 is selected. Pixels
        without data, NaN among them, select nothing.
    """

    source: Source
    values: Excluded

    @classmethod
    def of(cls, source: Source, values: str = "") -> Mask:
        """Make a mask from values and ranges such as ``1, 3, 10..12``.

        Raises
        ------
        ParameterError
            When the values cannot be read.
        """
        return cls(source, read_values(values))

    def select(self, window: Window) -> Picked:
        """The selected pixels of a window, in row order, and the mask's values there."""
        values, _, chosen = self._read(window)
        return _picked(window, values, chosen)

    def look(self, window: Window) -> Look:
        """What there is in a window."""
        values, valid, chosen = self._read(window)
        known = values[valid]
        low, high = (known.min(), known.max()) if known.size else (None, None)
        rows = np.count_nonzero(chosen, axis=1)
        return Look(_picked(window, values, chosen), rows, values.size - known.size, low, high)

    def _read(self, window: Window) -> tuple[NDArray[Any], NDArray[np.bool_], NDArray[np.bool_]]:
        pixels = self.source.read(window)[0]
        values = pixels.values
        valid = np.ones(values.shape, dtype=bool) if pixels.valid is None else pixels.valid
        chosen = self.values.match(values, self._slack(values.dtype)) if self.values else values != 0
        return values, valid, chosen & valid

    def _slack(self, dtype: np.dtype[Any]) -> float:
        """Rounding that values of a scaled mask may have seen."""
        bounds = [abs(bound) for pair in self.values.intervals for bound in pair if np.isfinite(bound)]
        return 4 * float(np.finfo(dtype).eps) * max(bounds, default=0) if dtype.kind == "f" else 0.0


def _picked(window: Window, values: NDArray[Any], chosen: NDArray[np.bool_]) -> Picked:
    row, col = np.nonzero(chosen)
    return Cells(row + window.row, col + window.col), values[row, col]


@dataclass(frozen=True)
class Look:
    """What there is of a mask in a window.

    Attributes
    ----------
    picked : (Cells, (n,) array) or None
        As from `Mask.select`; None where that is not kept.
    rows : (height,) int64
        Selected pixels of each row.
    invalid : int
        Pixels without data.
    low, high : number or None
        The smallest and the largest valid value; None where there is none.
    """

    picked: Picked | None
    rows: Ints
    invalid: int
    low: Any
    high: Any


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
        for look in walk(self.windows, partial(_look, self.mask), executor=executor, workers=workers):
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
