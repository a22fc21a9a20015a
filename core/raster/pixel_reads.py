"""Chosen pixels read from sources: only the blocks that hold them, each once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Bools, Ints
from .block_reads import BlockRead, PixelExtents, ReadPlan, ReadTiles
from .grid import Window
from .source import Pixels, Source

#: Pixels of a tile, as a square and as whole rows. A file is open already when it is asked again, so these
#: are fewer than for points; with them a year of small blocks took the least time.
_TILE_PIXELS, _TILE_PIXELS_IN_ROWS = 1 << 14, 1 << 16

#: Values read at once, pixels times layers: 8 MB where they are of the largest type.
_MOST_VALUES = 1 << 20


@dataclass(frozen=True)
class ChosenPixels:
    """Distinct pixels of a grid, in any order."""

    row: Ints
    col: Ints

    def __len__(self) -> int:
        return int(self.row.size)


@dataclass(frozen=True)
class PixelRead:
    """A window to read, and some chosen pixels that are taken of it."""

    window: Window
    which: Ints  # their numbers among the chosen ones
    index: Ints  # where they lie in the window's values, flattened row by row

    @classmethod
    def of(cls, read: BlockRead) -> PixelRead:
        """Find the pixels in the window."""
        window, extents = read.window, read.extents
        index = (extents.top - window.row) * window.width + (extents.left - window.col)
        return cls(window, read.members, index)


def plan_reads(chosen: ChosenPixels, block: tuple[int, int], layers: int = 1) -> list[PixelRead]:
    """Decide in which windows pixels, at least one, are read: of blocks of that size, so many layers at once.

    Blocks without any are left out, as far as that saves more than it costs to ask once more.
    """
    most = max(1, _MOST_VALUES // layers)
    extents = PixelExtents.single(chosen.row, chosen.col)
    bounds = extents.bounds()
    if bounds.height * bounds.width <= min(most, 4 * len(chosen)):
        return [PixelRead.of(BlockRead(bounds, np.arange(len(chosen)), extents))]
    rows = block[0] * max(1, min(_TILE_PIXELS_IN_ROWS, most) // (block[0] * bounds.width))
    cols = block[1] * max(1, _TILE_PIXELS // (rows * block[1]))
    # One more across than there are, for tiles of full width are not joined: each is cut to its own pixels.
    tiles = ReadTiles(rows, cols, bounds.col_stop // cols + 2, max(1, most // (rows * cols)))
    return [PixelRead.of(read) for read in ReadPlan(tiles, extents)]


class LayerColumn:
    """The chosen pixels of one layer, filled as they come in."""

    def __init__(self, dtype: str, count: int) -> None:
        self._values = np.zeros(count, dtype=dtype)
        self._valid: Bools | None = None

    def put(self, pixels: Pixels, which: Ints) -> None:
        """Fill in some pixels, by their numbers."""
        self._values[which] = pixels.values
        if pixels.valid is not None:
            if self._valid is None:
                self._valid = np.ones(self._values.size, dtype=bool)
            self._valid[which] = pixels.valid

    def pixels(self) -> Pixels:
        """All of them, (pixels,)."""
        return Pixels(self._values, self._valid)


def read_windows(source: Source, reads: Sequence[PixelRead]) -> list[Pixels]:
    """The pixels of some reads, one read after the other: for each layer values and validity, (pixels,)."""
    found = list(source.read_pixels([read.window for read in reads], [read.index for read in reads]))
    return [_joined([layers[number] for layers in found]) for number in range(len(source.layers))]


def plan_sources(
    sources: Sequence[Source], chosen: ChosenPixels
) -> Iterator[tuple[int, Source, list[PixelRead]]]:
    """Sources on one grid, each with the number of its first layer and its reads; alike ones planned once."""
    plans: dict[tuple[tuple[int, int], int], list[PixelRead]] = {}
    first = 0
    for source in sources:
        key = source.block, len(source.layers)
        if key not in plans:
            plans[key] = plan_reads(chosen, *key)
        yield first, source, plans[key]
        first += len(source.layers)


def read_pixels(sources: Sequence[Source], chosen: ChosenPixels) -> list[Pixels]:
    """For each layer of sources on one grid the values and validity of chosen pixels, (pixels,)."""
    columns = [LayerColumn(layer.dtype, len(chosen)) for source in sources for layer in source.layers]
    for first, source, reads in plan_sources(sources, chosen):
        which = np.concatenate([read.which for read in reads])
        for column, pixels in zip(columns[first:], read_windows(source, reads)):
            column.put(pixels, which)
    return [column.pixels() for column in columns]


def read_around(source: Source, window: Window) -> list[Pixels]:
    """Read a window that reaches beyond the first or last column only of a raster that goes once around."""
    grid, col = source.grid, window.col
    if col >= 0 and window.col_stop <= grid.width:
        return source.read(window)
    parts: list[list[Pixels]] = []
    while col < window.col_stop:
        on = 0 <= col < grid.width
        first = col if on else col % grid.circle
        width = min(window.col_stop - col, (grid.width if on else grid.circle) - first)
        parts.append(source.read(Window(window.row, first, window.height, width)))
        col += width
    return [_joined(layer) for layer in zip(*parts)]


def _joined(parts: Sequence[Pixels]) -> Pixels:
    values = np.concatenate([part.values for part in parts], axis=-1)
    if all(part.valid is None for part in parts):
        return Pixels(values, None)
    valid = [np.ones(part.values.shape, bool) if part.valid is None else part.valid for part in parts]
    return Pixels(values, np.concatenate(valid, axis=-1))
