"""Chosen pixels read from sources: only the blocks that hold them, each once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Bools, Ints
from .grid import Window
from .source import Pixels, Source

#: Reading this many pixels takes about as long as asking for them: smaller pieces are put together.
_LEAST, _LEAST_IN_ROWS = 1 << 14, 1 << 16


#: Values read at once, pixels times layers.
_MOST = 1 << 20


@dataclass(frozen=True)
class Cells:
    """Distinct pixels of a grid, in any order.

    Attributes
    ----------
    row, col : (n,) int64
        Zero-based.
    """

    row: Ints
    col: Ints

    def __len__(self) -> int:
        return int(self.row.size)


@dataclass(frozen=True)
class Part:
    """Some of the cells, and the window in which they are read.

    Attributes
    ----------
    window : Window
    which : (k,) int64
        Their numbers.
    index : (k,) int64
        Where they lie in the window's values, flattened row by row.
    """

    window: Window
    which: Ints
    index: Ints


def plan(cells: Cells, block: tuple[int, int], layers: int = 1) -> list[Part]:
    """Decide in which windows cells are read.

    Blocks without cells are left out, as far as that saves more than it costs to ask once more.

    Parameters
    ----------
    cells : Cells
        At least one.
    block : (int, int)
        Rows and columns that are read together.
    layers : int
        How many are read at once.
    """
    most = max(1, _MOST // layers)
    everything = np.arange(len(cells))
    bounds = _bounds(cells, everything)
    if bounds.height * bounds.width <= min(most, 4 * len(cells)):
        return [_part(cells, everything, bounds)]
    rows = block[0] * max(1, min(_LEAST_IN_ROWS, most) // (block[0] * bounds.width))
    cols = block[1] * max(1, _LEAST // (rows * block[1]))
    # One more across, so that the last piece of a row is no neighbour of the first one of the next row.
    piece = cells.row // rows * (bounds.col_stop // cols + 2) + cells.col // cols
    order = np.argsort(piece, kind="stable")
    groups = np.split(order, _breaks(piece[order], max(1, most // (rows * cols))))
    return [_part(cells, group, _bounds(cells, group)) for group in groups]


def _breaks(pieces: Ints, longest: int) -> Ints:
    """Where in sorted numbers of pieces a new window begins: neighbours share one, up to a sane length."""
    first = np.flatnonzero(np.diff(pieces, prepend=-1))
    count = np.arange(first.size)
    apart = np.diff(pieces[first], prepend=-2) > 1
    since = count - np.maximum.accumulate(np.where(apart, count, 0))
    begins: Ints = first[since % longest == 0]
    return begins[1:]


def _bounds(cells: Cells, which: Ints) -> Window:
    row, col = cells.row[which], cells.col[which]
    top, left = int(row.min()), int(col.min())
    return Window(top, left, int(row.max()) + 1 - top, int(col.max()) + 1 - left)


def _part(cells: Cells, which: Ints, window: Window) -> Part:
    index = (cells.row[which] - window.row) * window.width + (cells.col[which] - window.col)
    return Part(window, which, index)


class Gathered:
    """The cells of one layer, as they come in.

    Parameters
    ----------
    dtype : str
        Of the layer.
    count : int
        Number of cells.
    """

    def __init__(self, dtype: str, count: int) -> None:
        self._values = np.zeros(count, dtype=dtype)
        self._valid: Bools | None = None

    def put(self, pixels: Pixels, which: Ints) -> None:
        """Take some cells."""
        self._values[which] = pixels.values
        if pixels.valid is not None:
            if self._valid is None:
                self._valid = np.ones(self._values.size, dtype=bool)
            self._valid[which] = pixels.valid

    def pixels(self) -> Pixels:
        """All cells, (cells,)."""
        return Pixels(self._values, self._valid)


def read_parts(source: Source, parts: Sequence[Part]) -> list[Pixels]:
    """The cells of parts, one part after the other: for each layer values and validity, (cells,)."""
    read = list(source.read_pixels([part.window for part in parts], [part.index for part in parts]))
    return [_joined([found[layer] for found in read]) for layer in range(len(source.layers))]


def read_cells(sources: Sequence[Source], cells: Cells) -> list[Pixels]:
    """For each layer of sources on one grid the values and validity of cells, (cells,)."""
    plans: dict[tuple[tuple[int, int], int], list[Part]] = {}
    columns = []
    for source in sources:
        key = source.block, len(source.layers)
        if key not in plans:
            plans[key] = plan(cells, *key)
        which = np.concatenate([part.which for part in plans[key]])
        for layer, pixels in zip(source.layers, read_parts(source, plans[key])):
            column = Gathered(layer.dtype, len(cells))
            column.put(pixels, which)
            columns.append(column.pixels())
    return columns


def _joined(parts: Sequence[Pixels]) -> Pixels:
    values = np.concatenate([part.values for part in parts])
    if all(part.valid is None for part in parts):
        return Pixels(values, None)
    valid = [np.ones(part.values.size, bool) if part.valid is None else part.valid for part in parts]
    return Pixels(values, np.concatenate(valid))
