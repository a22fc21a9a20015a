"""Small square windows around points: bilinear means of four pixels, and neighbourhoods as text."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..arrays import Bools, Floats, Ints
from ..raster.grid import Window
from ..raster.source import Pixels

#: Values gathered at a time.
_AT_ONCE = 1 << 20


@dataclass(frozen=True)
class Frames:
    """A square of pixels for each of some points, row by row from the upper left.

    Attributes
    ----------
    row, col : (k,) int64
        The upper left pixel of each; may lie off the raster.
    side : int
        Rows and columns.
    """

    row: Ints
    col: Ints
    side: int

    @classmethod
    def around(cls, col: Floats, row: Floats, reach: int) -> Frames:
        """The windows of ``reach`` pixels around the points' own."""
        top, left = np.floor(row).astype(np.int64) - reach, np.floor(col).astype(np.int64) - reach
        return cls(top, left, 2 * reach + 1)

    @classmethod
    def between(cls, col: Floats, row: Floats) -> Frames:
        """The four pixels whose centres surround the points."""
        return cls(np.floor(row - 0.5).astype(np.int64), np.floor(col - 0.5).astype(np.int64), 2)

    def only(self, kept: Any) -> Frames:
        """Those of some points."""
        return Frames(self.row[kept], self.col[kept], self.side)

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

    def portions(self) -> list[slice]:
        """The points in portions that are small enough to be gathered."""
        size = max(1, _AT_ONCE // (self.side * self.side))
        return [slice(start, start + size) for start in range(0, self.row.size, size)]


def bilinear(col: Floats, row: Floats, values: NDArray[Any], valid: Bools) -> tuple[Floats, Bools]:
    """Weighted means of the four pixels between whose centres points lie.

    The weights of pixels that are not valid are spread over the others, in proportion to theirs.

    Parameters
    ----------
    col, row : (k,) float64
    values, valid : (k, 4)
        Of `Frames.between`.

    Returns
    -------
    mean : (k,) float64
    some : (k,) bool
        False where no pixel that is valid has a weight.
    """
    right, down = (at - 0.5 - np.floor(at - 0.5) for at in (col, row))
    left, up = 1 - right, 1 - down
    weight = np.column_stack([up * left, up * right, down * left, down * right]) * valid
    total = weight.sum(axis=1)
    some = total > 0
    total[~some] = 1
    reals = np.where(weight > 0, values, 0).astype(np.float64)
    # Relative to the heaviest pixel, so that equal pixels have their own value as their mean.
    heaviest = np.take_along_axis(reals, weight.argmax(axis=1)[:, np.newaxis], axis=1)
    with np.errstate(invalid="ignore", over="ignore"):
        apart = np.where(weight > 0, reals - heaviest, 0)
        mean = heaviest[:, 0] + (weight * apart).sum(axis=1) / total
        plain = np.where(weight > 0, weight * reals, 0).sum(axis=1) / total
    return np.where(np.isfinite(mean), mean, plain), some


def texts(values: NDArray[Any], valid: Bools) -> NDArray[Any]:
    """Each row of values as a JSON list, with null for what is not valid, (k,) objects."""
    cells = values.astype(object)
    cells[~valid] = None
    found = np.empty(len(cells), dtype=object)
    # JSON has no word for infinity; a number beyond all doubles is read as that.
    found[:] = [json.dumps(row).replace("Infinity", "1e999") for row in cells.tolist()]
    return found


class Seams:
    """Frames of points that lie in several windows, put together piece by piece.

    Parameters
    ----------
    side : int
    dtype : str
        Of the layer.
    """

    def __init__(self, side: int, dtype: str) -> None:
        self._size = side * side
        self._dtype = np.dtype(dtype)
        self._pieces: list[tuple[Ints, NDArray[Any], Bools]] = []

    def merge(self, members: Ints, values: NDArray[Any], valid: Bools) -> None:
        """Add the pixels of some points, numbered in any way, that lie in one window."""
        if members.size:
            self._pieces.append((members, values, valid))

    def close(self) -> tuple[Ints, NDArray[Any], Bools]:
        """The distinct points, ascending, with their whole frames."""
        if not self._pieces:
            nothing = np.zeros((0, self._size))
            return np.empty(0, np.int64), nothing.astype(self._dtype), nothing.astype(bool)
        points = np.unique(np.concatenate([members for members, _, _ in self._pieces]))
        values = np.zeros((points.size, self._size), dtype=self._dtype)
        valid = np.zeros(values.shape, dtype=bool)
        for members, some_values, some_valid in self._pieces:
            rows = np.searchsorted(points, members)
            values[rows] = np.where(some_valid, some_values, values[rows])
            valid[rows] |= some_valid
        return points, values, valid
