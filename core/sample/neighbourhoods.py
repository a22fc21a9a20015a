"""Squares of pixels around points: which these are, bilinear means of four, and all values as text."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from ..arrays import Bools, Floats, Ints, NDArray
from ..locate.points import LocatedPoints
from ..raster.block_reads import PixelExtents, Places, ReadTiles
from ..raster.grid import Grid, Window
from ..raster.source import Pixels, Source
from .options import SampleRule

#: Values gathered at a time, with an index of 8 bytes for each.
_AT_ONCE = 1 << 20


def needed_pixels(
    points: LocatedPoints, grid: Grid, rule: SampleRule, reach: Ints | None = None
) -> PixelExtents:
    """The pixels that each point needs: its own and those in reach, and at least four for bilinear means.

    ``reach`` is that of each point where they differ. On a raster that goes once around, columns beyond its
    sides are those of the other side.
    """
    top, bottom = _from_to(points.row, grid.height, rule, reach)
    left, right = _from_to(points.col, None if grid.circle else grid.width, rule, reach)
    return PixelExtents(top, bottom, left, right)


def read_tiles(sources: Sequence[Source], rule: SampleRule) -> ReadTiles:
    """The tiles in which they are read of sources on one grid."""
    return ReadTiles.of(sources, rule.beyond if sources[0].grid.circle else 0)


def _from_to(at: Floats, size: int | None, rule: SampleRule, reach: Ints | None) -> tuple[Places, Places]:
    own = at.astype(np.int32)
    if not rule.reach and not rule.bilinear:
        return own, own
    far = np.int32(rule.reach) if reach is None else reach.astype(np.int32)
    first, last = own - far, own + far
    if rule.bilinear:
        upper = np.floor(at - 0.5).astype(np.int32)
        first, last = np.minimum(first, upper), np.maximum(last, upper + 1)
    return (first, last) if size is None else (np.maximum(first, 0), np.minimum(last, size - 1))


@dataclass(frozen=True)
class Neighbourhoods:
    """A square of pixels for each of some points, row by row from the upper left."""

    row: Ints  # the upper left pixel of each; may lie off the raster
    col: Ints
    side: int  # how many rows, and columns

    @classmethod
    def around(cls, col: Floats, row: Floats, reach: int) -> Neighbourhoods:
        """The points' own pixels, and those up to ``reach`` pixels away."""
        top, left = np.floor(row).astype(np.int64) - reach, np.floor(col).astype(np.int64) - reach
        return cls(top, left, 2 * reach + 1)

    @classmethod
    def between(cls, col: Floats, row: Floats) -> Neighbourhoods:
        """The four pixels whose centres surround the points."""
        return cls(np.floor(row - 0.5).astype(np.int64), np.floor(col - 0.5).astype(np.int64), 2)

    def only(self, kept: Any) -> Neighbourhoods:
        """Those of some points."""
        return Neighbourhoods(self.row[kept], self.col[kept], self.side)

    def gather(self, pixels: Pixels, window: Window) -> tuple[NDArray[Any], Bools]:
        """Values, and which are valid and in the window, both (k, side * side)."""
        steps = np.arange(self.side)
        row = self.row[:, np.newaxis] - window.row + steps
        col = self.col[:, np.newaxis] - window.col + steps
        row_in, col_in = (row >= 0) & (row < window.height), (col >= 0) & (col < window.width)
        shape = (self.row.size, self.side * self.side)
        valid = (row_in[:, :, np.newaxis] & col_in[:, np.newaxis, :]).reshape(shape)
        index = (np.where(row_in, row, 0) * window.width)[:, :, np.newaxis] + np.where(col_in, col, 0)[
            :, np.newaxis, :
        ]
        index = index.reshape(shape)
        if pixels.valid is not None:
            valid &= pixels.valid.reshape(-1).take(index)
        return pixels.values.reshape(-1).take(index), valid

    def within(self, reach: int) -> Ints:
        """Of squares around points, numbers of the cells up to so many pixels away."""
        middle = self.side // 2
        inner = slice(middle - reach, middle + reach + 1)
        return np.arange(self.side * self.side).reshape(self.side, self.side)[inner, inner].reshape(-1)

    def portions(self) -> list[slice]:
        """The points in portions that are small enough to be gathered."""
        size = max(1, _AT_ONCE // (self.side * self.side))
        return [slice(start, start + size) for start in range(0, self.row.size, size)]


def bilinear(col: Floats, row: Floats, values: NDArray[Any], valid: Bools) -> tuple[Floats, Bools]:
    """Weighted means of the four pixels between whose centres points lie, and where there is one.

    Values and validity are those of `Neighbourhoods.between`. The weights of pixels that are not valid are
    spread over the others, in proportion to theirs; there is no mean where no valid pixel has a weight.
    """
    right, down = (at - 0.5 - np.floor(at - 0.5) for at in (col, row))
    left, up = 1 - right, 1 - down
    weight = np.column_stack([up * left, up * right, down * left, down * right]) * valid
    total = weight.sum(axis=1)
    found = total > 0
    total[~found] = 1
    reals = np.where(weight > 0, values, 0).astype(np.float64)
    # Relative to the heaviest pixel, so that equal pixels have their own value as their mean.
    heaviest = np.take_along_axis(reals, weight.argmax(axis=1)[:, np.newaxis], axis=1)
    with np.errstate(invalid="ignore", over="ignore"):
        apart = np.where(weight > 0, reals - heaviest, 0)
        mean = heaviest[:, 0] + (weight * apart).sum(axis=1) / total
        plain = np.where(weight > 0, weight * reals, 0).sum(axis=1) / total
    return np.where(np.isfinite(mean), mean, plain), found


def texts(values: NDArray[Any], valid: Bools) -> NDArray[Any]:
    """Each row of values as a JSON list, with null for what is not valid, (k,) objects."""
    cells = values.astype(object)
    cells[~valid] = None
    found = np.empty(len(cells), dtype=object)
    # JSON has no word for infinity; a number beyond all doubles is read as that.
    found[:] = [json.dumps(row).replace("Infinity", "1e999") for row in cells.tolist()]
    return found


class SplitPart(NamedTuple):
    """What lies in one window of the neighbourhoods of points that reach beyond it."""

    points: Ints  # their numbers
    values: NDArray[Any]  # as `Neighbourhoods.gather` gives them
    valid: Bools


def joined(parts: Sequence[SplitPart]) -> SplitPart:
    """Parts from several windows put together: the distinct points, ascending, and all of their pixels."""
    points = np.unique(np.concatenate([part.points for part in parts]))
    values = np.zeros((points.size, parts[0].values.shape[1]), dtype=parts[0].values.dtype)
    valid = np.zeros(values.shape, dtype=bool)
    for part in parts:
        rows = np.searchsorted(points, part.points)
        values[rows] = np.where(part.valid, part.values, values[rows])
        valid[rows] |= part.valid
    return SplitPart(points, values, valid)
