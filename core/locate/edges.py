"""The edges of polygons in the rows and columns of one grid, ready to be cut window by window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from itertools import groupby
from typing import Any

import numpy as np

from ..arrays import Floats, Ints, NDArray, owners, ranges
from ..raster.grid import Grid, Window

#: Heights are kept as multiples of this, so that sums of them are exact in any order.
QUANTUM = 2.0**-42
_SHIFT = 1.5 * 2.0**10

_OF_FEATURES, _OF_EDGES = ("features", "whole", "pixels"), ("x_top", "y_top", "x_bottom", "y_bottom", "side")


def quantised(values: Floats) -> Floats:
    """Values of magnitude up to 1 rounded to multiples of `QUANTUM`."""
    # Beside a larger number there is room for no smaller multiple.
    shifted: Floats = values + _SHIFT
    shifted -= _SHIFT
    return shifted


@dataclass(frozen=True)
class Edges:
    """Edges that cross the rows of a window, each from top to bottom."""

    window: Window  # that they were cut for
    features: Ints  # (k,) the distinct ones, ascending
    which: Ints  # (n,) for each edge the position of its feature in `features`
    x_top: Floats  # columns and rows of the raster, not clipped; y_top < y_bottom
    y_top: Floats
    x_bottom: Floats
    y_bottom: Floats
    side: Floats  # 1 where the feature lies right of the edge, -1 where it lies left of it
    whole: NDArray[np.bool_]  # (k,) whether the window holds all of the feature that lies on the raster
    pixels: Floats  # (k,) how many pixels of the window each may hold: those of its bounding box

    def portions(self, pixels: float) -> Iterator[Edges]:
        """The edges in portions: whole features that hold about so many pixels together, or a single one."""
        portion = np.cumsum(self.pixels) // pixels
        if portion[-1] == 0:
            yield self
            return
        starts = np.append(np.flatnonzero(np.diff(portion, prepend=-1)), self.features.size)
        for start, stop in zip(starts[:-1].tolist(), starts[1:].tolist()):
            edges = slice(*np.searchsorted(self.which, [start, stop]).tolist())
            of_edges = {name: getattr(self, name)[edges] for name in _OF_EDGES}
            of_features = {name: getattr(self, name)[start:stop] for name in _OF_FEATURES}
            yield Edges(self.window, which=self.which[edges] - start, **of_edges, **of_features)


@dataclass(frozen=True)
class PixelRings:
    """Rings in the rows and columns of a grid, cut into chains of consecutive edges.

    Chains are what a window looks up: short enough that it takes few edges it does not need, long enough that
    there are far fewer chains than edges.
    """

    grid: Grid
    x: Floats  # columns of the vertices, (vertices,); from `first` on all are (chains,)
    y: Floats  # their rows; what is above the row is a multiple of `QUANTUM`
    first: Ints  # of each chain the first vertex, and the number of its edges
    count: Ints
    feature: Ints  # of each chain, ascending
    side: Floats  # 1 where edges that go down have the feature on their right, else -1
    left: Floats  # left and right end of each chain's *feature*
    right: Floats
    top: Floats  # top and bottom of the chain itself
    bottom: Floats
    feature_top: Floats  # top and bottom of its feature
    feature_bottom: Floats

    def cut(self, windows: Sequence[Window]) -> Iterator[Edges | None]:
        """The edges that decide which pixels of a window belong to which feature; None where none are.

        For each of some windows, which follow each other row by row, those of a row side by side. Only the
        chains that begin or end between one window and the next are looked at, and those that reach both.
        """
        rows = [list(side_by_side) for _, side_by_side in groupby(windows, lambda window: window.row)]
        of_rows = _swept(self.top, self.bottom, [(row[0].row, row[0].row_stop) for row in rows])
        for row, chain in zip(rows, of_rows):
            columns = [(window.col, window.col_stop) for window in row]
            for window, near in zip(row, _swept(self.left[chain], self.right[chain], columns)):
                yield self._cut(window, chain[near])

    def _cut(self, window: Window, chain: Ints) -> Edges | None:
        """The same for one window, of the chains, in ascending order, that lie near it."""
        if not chain.size:
            return None
        new = np.diff(self.feature[chain], prepend=-1) != 0
        vertex = ranges(self.first[chain], self.count[chain])
        owner = owners(self.count[chain])
        y0, y1 = self.y[vertex], self.y[vertex + 1]
        kept = np.flatnonzero(
            (y0 != y1) & (np.minimum(y0, y1) < window.row_stop) & (np.maximum(y0, y1) > window.row)
        )
        if not kept.size:
            return None
        vertex, owner, y0, y1 = vertex[kept], owner[kept], y0[kept], y1[kept]
        which, side = (np.cumsum(new) - 1)[owner], self.side[chain][owner]
        x0, x1 = self.x[vertex], self.x[vertex + 1]
        down = y0 < y1
        return Edges(
            window=window,
            which=which,
            x_top=np.where(down, x0, x1),
            y_top=np.where(down, y0, y1),
            x_bottom=np.where(down, x1, x0),
            y_bottom=np.where(down, y1, y0),
            side=np.where(down, side, -side),
            **self._of_features(chain[new], window),
        )

    def only(self, features: NDArray[np.bool_]) -> PixelRings:
        """The rings of some features."""
        kept = features[self.feature]
        of_chains = [field.name for field in fields(self) if field.name not in ("grid", "x", "y")]
        return replace(self, **{name: getattr(self, name)[kept] for name in of_chains})

    def extents(self) -> tuple[Floats, Floats]:
        """Area and length of the outline on the grid of each feature, up to the last with rings; in pixels.

        What lies beyond the grid is pressed flat on its outer edges: exact but for edges slanting over these.
        """
        x, y = np.clip(self.x, 0, self.grid.width), np.clip(self.y, 0, self.grid.height)
        ends = np.stack([self.first, self.first + self.count], axis=1).reshape(-1)

        def over(edges: Floats) -> Floats:
            """Sums over the edges of each chain; from one chain to the next there may lie an edge of none."""
            sums: Floats = np.add.reduceat(np.append(edges, 0.0), ends)[::2] if ends.size else np.zeros(0)
            return sums

        area = np.zeros(int(self.feature.max(initial=-1)) + 1)
        outline = np.zeros_like(area)
        np.add.at(area, self.feature, over(x[:-1] * y[1:] - x[1:] * y[:-1]) * self.side / 2)
        np.add.at(outline, self.feature, over(np.hypot(np.diff(x), np.diff(y))))
        return np.abs(area), outline

    def last_tiles(self, tile: Window) -> tuple[Ints, Ints]:
        """The features by the number of the last tile that each reaches: these numbers, and the features.

        Tiles of one size follow each other row by row.
        """
        grid, first = self.grid, np.flatnonzero(np.diff(self.feature, prepend=-1))
        row = np.clip(np.ceil(self.feature_bottom[first]) - 1, 0, grid.height - 1) // tile.height
        col = np.clip(np.ceil(self.right[first]) - 1, 0, grid.width - 1) // tile.width
        last = (row * -(-grid.width // tile.width) + col).astype(np.int64)
        order = np.argsort(last, kind="stable")
        return last[order], self.feature[first[order]]

    def _of_features(self, chain: Ints, window: Window) -> dict[str, Any]:
        """The features of some chains, and of each what `Edges` tells of it: `whole` and `pixels`."""
        left, right = self.left[chain], self.right[chain]
        top, bottom = self.feature_top[chain], self.feature_bottom[chain]
        whole = (np.maximum(left, 0) >= window.col) & (np.minimum(right, self.grid.width) <= window.col_stop)
        whole &= np.maximum(top, 0) >= window.row
        whole &= np.minimum(bottom, self.grid.height) <= window.row_stop
        wide = np.minimum(right, window.col_stop) - np.maximum(left, window.col)
        high = np.minimum(bottom, window.row_stop) - np.maximum(top, window.row)
        pixels = np.maximum(wide, 1) * np.maximum(high, 1)
        return {"features": self.feature[chain], "whole": whole, "pixels": pixels}


def _swept(low: Floats, high: Floats, stretches: Sequence[tuple[int, int]]) -> Iterator[Ints]:
    """Which of some intervals share more than an end with each of the stretches, which follow each other."""
    order = np.argsort(low, kind="stable")
    entered = np.searchsorted(low[order], [stop for _, stop in stretches])
    there, before = order[:0], 0
    for (start, _), now in zip(stretches, entered.tolist()):
        there = np.append(there, order[before:now])
        there = np.sort(there[high[there] > start])
        yield there
        before = now
