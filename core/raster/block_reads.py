"""Which windows are read for scattered pixels: whole blocks, each once, and only those that are needed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..arrays import Bools, Ints, NDArray, owners, ranges
from .grid import Window
from .source import Source
from .tiling import common_block, most_pixels, tiles

#: Pixels of a tile. To read this many takes about as long as to open a file and ask for them, so the gaps
#: between smaller blocks are read with them.
_TILE_PIXELS = 1 << 15

#: Rows or columns; 32 bits are enough, and half the memory.
Places = NDArray[Any]


@dataclass(frozen=True)
class PixelExtents:
    """Rectangles of pixels, each needed by one point: rows and columns from first to last, on the raster."""

    top: Places
    bottom: Places
    left: Places
    right: Places

    @classmethod
    def single(cls, row: Places, col: Places) -> PixelExtents:
        """Rectangles of one pixel each."""
        return cls(row, row, col, col)

    @property
    def are_single(self) -> bool:
        """Whether they were made of one pixel each."""
        return self.top is self.bottom and self.left is self.right

    def only(self, kept: Any) -> PixelExtents:
        """Some of them."""
        if self.are_single:
            return PixelExtents.single(self.top[kept], self.left[kept])
        return PixelExtents(self.top[kept], self.bottom[kept], self.left[kept], self.right[kept])

    def bounds(self) -> Window:
        """The smallest window that holds all."""
        row, col = int(self.top.min()), int(self.left.min())
        return Window(row, col, int(self.bottom.max()) + 1 - row, int(self.right.max()) + 1 - col)

    def within(self, window: Window) -> Bools:
        """Which lie in a window."""
        rows = (self.top >= window.row) & (self.bottom < window.row_stop)
        return rows & (self.left >= window.col) & (self.right < window.col_stop)


@dataclass(frozen=True)
class BlockRead:
    """A window to read, and the extents that have pixels in it."""

    window: Window
    members: Ints  # their numbers; ascending where extents are larger than a pixel
    extents: PixelExtents


@dataclass(frozen=True)
class ReadTiles:
    """Tiles of whole blocks, in which scattered pixels are read."""

    rows: int  # the size of a tile
    cols: int
    across: int  # tiles side by side
    most: int  # neighbouring tiles that are read at once
    before: int = 0  # columns of those that lie before the raster's first column

    @classmethod
    def of(cls, sources: Sequence[Source], beyond: int = 0) -> ReadTiles:
        """Those for sources on one grid, small blocks put together, and so many columns beyond both sides."""
        grid = sources[0].grid
        first = tiles(grid, common_block(sources), _TILE_PIXELS)[0]
        most = max(1, most_pixels(sources) // (first.height * first.width))
        aside, across = -(-beyond // first.width), -(-(grid.width + beyond) // first.width)
        return cls(first.height, first.width, aside + across, most, aside * first.width)

    def needed(self, extents: PixelExtents) -> tuple[Places, Ints | None]:
        """Pairs of a tile and the extent that needs it; None for the extents where each needs one tile."""
        top, left = extents.top // self.rows, (extents.left + self.before) // self.cols
        first = self._number(top, left)
        if extents.are_single:
            return first, None
        several = (
            self._number(extents.bottom // self.rows, (extents.right + self.before) // self.cols) != first
        )
        wide = np.flatnonzero(several)
        top, left = top[wide], left[wide]
        across = (extents.right[wide] + self.before) // self.cols - left + 1
        count = ((extents.bottom[wide] // self.rows - top + 1) * across).astype(np.int64)
        which = owners(count)
        row, col = np.divmod(ranges(np.zeros(count.size, np.int64), count), across[which])
        others = self._number(top[which] + row, left[which] + col)
        one = np.flatnonzero(~several).astype(np.int32)
        return np.append(first[one], others), np.append(one, wide[which].astype(np.int32))

    def _number(self, row: Places, col: Places) -> Places:
        return np.asarray(row * self.across + col, dtype=np.int32)

    def joining(self, extents: PixelExtents, others: PixelExtents) -> Bools:
        """Which other extents need no tile beyond those that some extents need."""
        needed, (tile, member) = self.needed(extents)[0], self.needed(others)
        used = np.zeros(1 + max(needed.max(initial=0), tile.max(initial=0)), dtype=bool)
        used[needed] = True
        missing = ~used[tile]
        joined = np.ones(others.top.size, dtype=bool)
        joined[np.flatnonzero(missing) if member is None else member[missing]] = False
        return joined

    def window(self, first: int, last: int) -> Window:
        """That of tiles from one to another, in one row or of full width."""
        (top, left), (bottom, right) = divmod(first, self.across), divmod(last, self.across)
        rows, cols = (bottom - top + 1) * self.rows, (right - left + 1) * self.cols
        return Window(top * self.rows, left * self.cols - self.before, rows, cols)


class ReadPlan:
    """The windows to read for extents: stretches of neighbouring tiles, cut to what is needed of them.

    Each tile is in one stretch. To iterate it makes the `BlockRead` of each when it is asked for.
    """

    def __init__(self, tiles: ReadTiles, extents: PixelExtents) -> None:
        self._tiles, self._extents = tiles, extents
        tile, member = tiles.needed(extents)
        # 16-bit numbers are sorted by counting.
        small = tile.astype(np.uint16) if tile.max(initial=0) < 1 << 16 else tile
        order = np.argsort(small, kind="stable")
        self._member: Ints = order if member is None else member[order]
        tile = tile[order]
        first = np.flatnonzero(np.diff(tile, prepend=-1))
        self._used, self._bounds = tile[first], np.append(first, tile.size)
        self._starts = self._stretches()

    def _stretches(self) -> Ints:
        """Where among the used tiles one begins: after a gap, in a new row, or when one is long."""
        fresh = np.diff(self._used, prepend=-2) != 1
        if self._tiles.across > 1:
            fresh |= self._used % self._tiles.across == 0
        place = np.arange(fresh.size)
        begun = np.maximum.accumulate(np.where(fresh, place, 0))
        return np.flatnonzero((place - begun) % self._tiles.most == 0)

    def __len__(self) -> int:
        return int(self._starts.size)

    def __iter__(self) -> Iterator[BlockRead]:
        for start, stop in zip(self._starts, np.append(self._starts[1:], self._used.size)):
            members = self._member[self._bounds[start] : self._bounds[stop]]
            if not self._extents.are_single:
                members = np.unique(members)
            extents = self._extents.only(members)
            stretch = self._tiles.window(int(self._used[start]), int(self._used[stop - 1]))
            yield BlockRead(_common(stretch, extents.bounds()), members, extents)


def _common(one: Window, other: Window) -> Window:
    """The pixels that two windows share."""
    row, col = max(one.row, other.row), max(one.col, other.col)
    row_stop, col_stop = min(one.row_stop, other.row_stop), min(one.col_stop, other.col_stop)
    return Window(row, col, row_stop - row, col_stop - col)
