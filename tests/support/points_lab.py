"""What the tests of sampling share: small blocks, sources that count what is read, results bit by bit."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from unittest import mock

import numpy as np

from pixelwise.core import ArraySource, Window
from pixelwise.core.raster import block_reads
from pixelwise.core.sample import nearest, neighbourhoods


@contextmanager
def single_blocks():
    """Work on single blocks and few pixels at a time, as is done for large rasters and many points."""
    with ExitStack() as patches:
        for module, name, value in (
            (block_reads, "_TILE_PIXELS", 1),
            (block_reads, "most_pixels", lambda sources: 1),
            (nearest, "_AT_ONCE", 1),
            (neighbourhoods, "_AT_ONCE", 1),
        ):
            patches.enter_context(mock.patch.object(module, name, value))
        yield


class Counting(ArraySource):
    """An array that counts how often each of its blocks is read."""

    def __init__(self, values, *args, **kwargs):
        super().__init__(values, *args, **kwargs)
        shape = -(-self.grid.height // self.block[0]), -(-self.grid.width // self.block[1])
        self.reads = np.zeros(shape, dtype=int)

    def read(self, window: Window, columns=()):
        rows = slice(window.row // self.block[0], (window.row_stop - 1) // self.block[0] + 1)
        cols = slice(window.col // self.block[1], (window.col_stop - 1) // self.block[1] + 1)
        self.reads[rows, cols] += 1
        return super().read(window, columns)

    def blocks_of(self, x, y) -> np.ndarray:
        """Which blocks hold some of the points."""
        col, row = self.grid.plain_pixels(x, y)
        held = np.zeros(self.reads.shape, dtype=bool)
        on = (col >= 0) & (col < self.grid.width) & (row >= 0) & (row < self.grid.height)
        held[row[on].astype(int) // self.block[0], col[on].astype(int) // self.block[1]] = True
        return held


def bits(table) -> list:
    """A table, so that equal means equal in every bit; what NULL hides does not count."""
    told = []
    for name, column in table.columns.items():
        if column.dtype.kind == "O":
            told.append((name, column.tolist()))
        else:
            filled = np.ma.filled(column, 0)
            told.append((name, column.dtype.str, np.ma.getmaskarray(column).tobytes(), filled.tobytes()))
    return told
