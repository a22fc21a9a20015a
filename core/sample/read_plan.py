"""Which parts of a raster are read for points: whole blocks, each once, and only those that points need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..arrays import Bools, Ints, owners, ranges
from ..locate.points import Spots
from ..raster.grid import Grid, Window
from ..raster.source import Source
from ..raster.tiling import common_block, most_pixels, tiles

#: Blocks smaller than this are put together: to read the gaps between them costs less than another read.
_CELL_PIXELS = 1 << 15


Places = NDArray[np.int32]


@dataclass(frozen=True)
class Span:
    """The pixels that each of some points needs: rows and columns from first to last, on the raster."""

    top: Places
    bottom: Places
    left: Places
    right: Places

    @classmethod
    def of(cls, spots: Spots, grid: Grid, reach: int, bilinear: bool) -> Span:
        """The window of ``reach`` pixels around each point; for bilinear ones at least four pixels."""
        top, bottom = _span(spots.row, grid.height, reach, bilinear)
        left, right = _span(spots.col, grid.width, reach, bilinear)
        return cls(top, bottom, left, right)

    @property
    def alone(self) -> bool:
        """Whether each point needs no pixel but its own."""
        return self.top is self.bottom and self.left is self.right

    def only(self, kept: Any) -> Span:
        """Those of some points."""
        if self.alone:
            top, left = self.top[kept], self.left[kept]
            return Span(top, top, left, left)
        return Span(self.top[kept], self.bottom[kept], self.left[kept], self.right[kept])

    def bounds(self) -> Window:
        """The smallest window that holds all."""
        row, col = int(self.top.min()), int(self.left.min())
        return Window(row, col, int(self.bottom.max()) + 1 - row, int(self.right.max()) + 1 - col)

    def within(self, window: Window) -> Bools:
        """Which lie in a window."""
        rows = (self.top >= window.row) & (self.bottom < window.row_stop)
        return rows & (self.left >= window.col) & (self.right < window.col_stop)


def _span(at: NDArray[np.float64], size: int, reach: int, bilinear: bool) -> tuple[Places, Places]:
    own = at.astype(np.int32)
    if not reach and not bilinear:
        return own, own
    first, last = own - reach, own + reach
    if bilinear:
        upper = np.floor(at - 0.5).astype(np.int32)
        first, last = np.minimum(first, upper), np.maximum(last, upper + 1)
    return np.maximum(first, 0), np.minimum(last, size - 1)


@dataclass(frozen=True)
class Part:
    """A window to read.

    Attributes
    ----------
    window : Window
    members : (k,) int
        Positions of the points that need pixels of it, ascending.
    whole : (k,) bool
        Whether it holds all that a point needs.
    """

    window: Window
    members: Ints
    whole: Bools


class Blocks:
    """The blocks of sources on one grid, small ones put together.

    Parameters
    ----------
    sources : sequence of Source
        On one grid.
    """

    def __init__(self, sources: Sequence[Source]) -> None:
        self._grid = sources[0].grid
        first = tiles(self._grid, common_block(sources), _CELL_PIXELS)[0]
        self._height, self._width = first.height, first.width
        self._across = -(-self._grid.width // first.width)
        self._down = -(-self._grid.height // first.height)
        self._most = max(1, most_pixels(sources) // (first.height * first.width))

    def plan(self, span: Span) -> Plan:
        """What to read for points."""
        cell, point = self._needed(span)
        # 16-bit numbers are sorted by counting.
        small = cell.astype(np.uint16) if self._across * self._down <= 1 << 16 else cell
        order = np.argsort(small, kind="stable")
        member = order if point is None else point[order]
        count = np.bincount(cell)
        used = np.flatnonzero(count)
        return Plan(self, span, used, np.append(0, np.cumsum(count[used])), member, self._starts(used))

    def _needed(self, span: Span) -> tuple[Places, Places | None]:
        """Pairs of a cell and a point that needs it; None for the points where each needs just one cell."""
        top, left = span.top // self._height, span.left // self._width
        first = self._number(top, left)
        if span.alone:
            return first, None
        several = self._number(span.bottom // self._height, span.right // self._width) != first
        wide = np.flatnonzero(several)
        top, left = top[wide], left[wide]
        across = span.right[wide] // self._width - left + 1
        count = ((span.bottom[wide] // self._height - top + 1) * across).astype(np.int64)
        which = owners(count)
        row, col = np.divmod(ranges(np.zeros(count.size, np.int64), count), across[which])
        others = self._number(top[which] + row, left[which] + col)
        one = np.flatnonzero(~several).astype(np.int32)
        return np.append(first[one], others), np.append(one, wide[which].astype(np.int32))

    def _number(self, row: NDArray[Any], col: NDArray[Any]) -> Places:
        return np.asarray(row * self._across + col, dtype=np.int32)

    def _starts(self, used: Ints) -> Ints:
        """Where among the used cells a stretch begins: after a gap, in a new row, or when one is long."""
        fresh = np.diff(used, prepend=-2) != 1
        if self._across > 1:
            fresh |= used % self._across == 0
        begun = np.maximum.accumulate(np.where(fresh, np.arange(used.size), 0))
        return np.flatnonzero((np.arange(used.size) - begun) % self._most == 0)

    def window(self, first: int, last: int) -> Window:
        """That of a stretch of cells."""
        (top, left), (bottom, right) = divmod(first, self._across), divmod(last, self._across)
        rows, cols = (bottom - top + 1) * self._height, (right - left + 1) * self._width
        return Window(top * self._height, left * self._width, rows, cols)

    def joining(self, span: Span, others: Span) -> Bools:
        """Which other points need no cell beyond those that some points need."""
        used = np.zeros(self._down * self._across, dtype=bool)
        used[self._needed(span)[0]] = True
        cell, point = self._needed(others)
        missing = ~used[cell]
        joined = np.ones(others.top.size, dtype=bool)
        joined[np.flatnonzero(missing) if point is None else point[missing]] = False
        return joined


@dataclass(frozen=True)
class Plan:
    """Stretches of neighbouring cells, each cell in one of them.

    Attributes
    ----------
    blocks : Blocks
    span : Span
        Of all points.
    used : (cells,) int64
        The cells that are needed, ascending.
    bounds : (cells + 1,) int64
        Where in ``member`` the points of each begin.
    member : (pairs,) int
        Positions of points, cell by cell.
    starts : (stretches,) int64
        Where in ``used`` each stretch begins.
    """

    blocks: Blocks
    span: Span
    used: Ints
    bounds: Ints
    member: NDArray[Any]
    starts: Ints

    def __len__(self) -> int:
        return int(self.starts.size)

    def __iter__(self) -> Iterator[Part]:
        for start, stop in zip(self.starts, np.append(self.starts[1:], self.used.size)):
            member = self.member[self.bounds[start] : self.bounds[stop]]
            if not self.span.alone:
                member = np.unique(member)
            span = self.span.only(member)
            cells = self.blocks.window(int(self.used[start]), int(self.used[stop - 1]))
            window = _common(cells, span.bounds())
            yield Part(window, member, span.within(window))


def _common(one: Window, other: Window) -> Window:
    """The pixels that two windows share."""
    row, col = max(one.row, other.row), max(one.col, other.col)
    row_stop, col_stop = min(one.row_stop, other.row_stop), min(one.col_stop, other.col_stop)
    return Window(row, col, row_stop - row, col_stop - col)
