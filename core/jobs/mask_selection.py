"""Which pixels of a raster a mask selects, and how many, tile by tile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import replace
from typing import Any

import numpy as np

from ..arrays import Ints, NDArray
from ..errors import ParameterError, Sentence
from ..locate.mask import Mask, WindowSelection
from ..parallel import walk
from ..raster.grid import Window
from ..raster.pixel_reads import ChosenPixels

#: Selected pixels that are kept, at most 24 MB; for those beyond them the mask is read again.
_KEPT = 1 << 20


class MaskSelection:
    """The pixels that a mask selects in tiles of its grid, given in row order; `run` counts them."""

    def __init__(self, mask: Mask, windows: Sequence[Window]) -> None:
        self.mask, self.windows = mask, windows
        self.counts: Ints = np.zeros(0, dtype=np.int64)  # selected pixels of each tile
        self.invalid = 0  # pixels without data
        self.high: Any = 0  # the largest valid value
        self._before: list[Ints] = []
        self._tiles: list[WindowSelection] = []

    def run(self, executor: Executor | None = None, workers: int | None = None) -> Iterator[float]:
        """Read the whole mask, which must select something; yields the part that is done."""
        tiles: list[WindowSelection] = []
        kept = 0
        units = ((None, window) for window in self.windows)
        for _, tile in walk(units, self.mask.examine, executor=executor, workers=workers):
            kept += int(tile.counts.sum())
            tiles.append(tile if kept <= _KEPT else replace(tile, selected=None))
            yield len(tiles) / len(self.windows)
        self.counts = np.array([tile.counts.sum() for tile in tiles], dtype=np.int64)
        self.invalid = sum(tile.invalid for tile in tiles)
        if not self.counts.any():
            raise _nothing(self.mask, tiles)
        self.high = max(tile.high for tile in tiles if tile.high is not None)
        self._before = _before(self.windows, [tile.counts for tile in tiles])
        self._tiles = tiles

    def select(self, tile: int) -> tuple[ChosenPixels, NDArray[Any], Ints]:
        """The selected pixels of a tile, the mask's values there, and their numbers.

        These count from 1, in row order over the whole raster.
        """
        window, kept = self.windows[tile], self._tiles[tile].selected
        chosen, values = self.mask.select(window) if kept is None else kept
        row = chosen.row - window.row
        nth = np.arange(row.size) - np.searchsorted(row, row)  # in its row of the tile
        return chosen, values, self._before[tile][row] + nth + 1


def _before(windows: Sequence[Window], counts: Sequence[Ints]) -> list[Ints]:
    """Count, for each row of each tile, the pixels that come before it, tiles being given in row order."""
    starts = [number for number, window in enumerate(windows) if window.col == 0]
    before: list[Ints] = []
    total = 0
    for start, stop in zip(starts, [*starts[1:], len(windows)]):
        across = np.stack(counts[start:stop], axis=1)  # (height, tiles side by side)
        running = np.cumsum(across).reshape(across.shape) + total
        before += list((running - across).T)
        total = int(running[-1, -1])
    return before


def _nothing(mask: Mask, tiles: Sequence[WindowSelection]) -> ParameterError:
    """Make the error for a mask that selects nothing."""
    valid = [tile for tile in tiles if tile.low is not None]
    name = mask.source.name
    if not valid:
        return ParameterError(
            "The mask {mask} selects no pixel: all its pixels are no data. Give a mask that has values.",
            mask=name,
        )
    return ParameterError(
        "The mask {mask} selects no pixel: its values go from {low} to {high}, and none of them is {wanted}. "
        "Give values that are in the mask.",
        mask=name,
        low=min(tile.low for tile in valid),
        high=max(tile.high for tile in valid),
        wanted=Sentence("one of those that were asked for") if mask.values else Sentence("other than 0"),
    )
