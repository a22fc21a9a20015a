"""The tiles and units of work in which rasters are read, and which rasters share a grid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..errors import GridError, Sentence
from .grid import Grid, Window
from .source import Source

# What is held at once, where the blocks of a file are not larger; a value is one pixel of one layer. A unit
# of work then takes a fraction of a second, so that a cancel is soon seen, and 64 MB in double precision.

#: Pixels of a tile: enough that numpy's overhead does not show, few enough that the arrays of one layer stay
#: in the processor's cache.
TILE_PIXELS = 1 << 20

#: Fewer are not worth another request to a file, however many layers there are.
SMALLEST_TILE = 1 << 16

#: Values of one unit of work; also where it holds several sources, of which each has to be opened.
UNIT_VALUES, _UNIT_SOURCES = 8 * TILE_PIXELS, 32

#: The same where pixels themselves are handed over: what was found waits for whoever takes it.
PASSED_PIXELS, PASSED_VALUES = 1 << 18, 1 << 22

#: A block larger than this is cut, and read more than once, rather than held whole.
LARGEST_BLOCK = 1 << 24

_RASTER = Sentence("raster")


def tiles(grid: Grid, block: tuple[int, int], pixels: int = TILE_PIXELS) -> list[Window]:
    """Windows that cover a grid in row order, made of whole blocks as far as blocks are of a sane size.

    They depend on the grid and the blocks, never on the number of workers, so that results do not either.
    """
    rows, cols = min(block[0], grid.height), min(block[1], grid.width)
    if rows * grid.width <= pixels:
        rows, cols = rows * max(1, pixels // (rows * grid.width)), grid.width
    elif rows * cols <= LARGEST_BLOCK:
        cols *= max(1, pixels // (rows * cols))
    else:
        rows = max(1, pixels // cols)
    return [
        Window(row, col, min(rows, grid.height - row), min(cols, grid.width - col))
        for row in range(0, grid.height, rows)
        for col in range(0, grid.width, cols)
    ]


@dataclass(frozen=True)
class Bundle:
    """Sources that are read in one unit of work, and the number of their first layer among all."""

    sources: tuple[Source, ...]
    first_layer: int

    @property
    def layers(self) -> int:
        """How many layers they have together."""
        return sum(len(source.layers) for source in self.sources)


def by_grid(sources: Sequence[Source]) -> list[tuple[Grid, list[int]]]:
    """The distinct grids, and which sources lie on each."""
    groups: list[tuple[Grid, list[int]]] = []
    for number, source in enumerate(sources):
        for grid, members in groups:
            if grid.begins_with(source.grid) and not grid.difference(source.grid):
                members.append(number)
                break
        else:
            groups.append((source.grid, [number]))
    return groups


def split_layers(sources: Sequence[Source]) -> list[Source]:
    """The sources, those of very many layers in several: the smallest tile of each is a unit of work."""
    found: list[Source] = []
    for source in sources:
        most = UNIT_VALUES // min(SMALLEST_TILE, source.grid.width * source.grid.height)
        layers = range(len(source.layers))
        if len(layers) <= most or not source.layers_apart:
            found.append(source)
        else:
            found += [source.only(layers[start : start + most]) for start in layers[::most]]
    return found


def need_grid(of: Source, sources: Sequence[Source], remedy: Sentence, what: Sentence = _RASTER) -> None:
    """Raise `GridError` where sources lie on another grid; it names the first, how, and a remedy."""
    for source in sources:
        difference = of.grid.difference(source.grid)
        if difference:
            raise GridError(
                "The {what} {name} does not lie on the grid of {other}: {difference}. {remedy}",
                what=what,
                name=source.name,
                other=of.name,
                difference=difference,
                remedy=remedy,
            )


def windows_of(sources: Sequence[Source], pixels: int | None = None) -> list[Window]:
    """The tiles in which sources on one grid are read: smaller ones where a source has many layers.

    A block that holds all bands pixel by pixel is then still read once for all of them. A tile holds so many
    pixels where blocks are not larger.
    """
    return tiles(sources[0].grid, common_block(sources), pixels or most_pixels(sources))


def common_block(sources: Sequence[Source]) -> tuple[int, int]:
    """Rows and columns that are cheap to read together from all of them."""
    return max(source.block[0] for source in sources), max(source.block[1] for source in sources)


def most_pixels(sources: Sequence[Source]) -> int:
    """How many pixels are read at once, of all layers of a source."""
    return tile_pixels(max(len(source.layers) for source in sources))


def tile_pixels(layers: int, values: int = UNIT_VALUES, most: int = TILE_PIXELS) -> int:
    """How many pixels of so many layers are worked on at once, where values and pixels are bounded."""
    return max(SMALLEST_TILE, min(most, values // layers))


def bundles(sources: Sequence[Source], tile: Window) -> list[Bundle]:
    """Sources put together, in order, as far as a unit of work should go."""
    most = max(1, UNIT_VALUES // (tile.height * tile.width))
    found: list[Bundle] = []
    held: list[Source] = []
    first = layer = 0
    for source in sources:
        if held and (len(held) == _UNIT_SOURCES or layer + len(source.layers) - first > most):
            found.append(Bundle(tuple(held), first))
            held, first = [], layer
        held.append(source)
        layer += len(source.layers)
    found.append(Bundle(tuple(held), first))
    return found
