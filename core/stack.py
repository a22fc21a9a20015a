"""Several sources at once: which of them share a grid, and how much of them is worked on at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .grid import Grid, Window
from .source import Source
from .walk import TILE_PIXELS, tiles

#: Values of one unit of work, pixels times layers: so that it takes a fraction of a second.
_UNIT_VALUES = 8 * TILE_PIXELS
_UNIT_SOURCES = 32
_SMALLEST_TILE = 1 << 16


@dataclass(frozen=True)
class Chunk:
    """Sources that are read in one unit of work, and the number of their first layer among all."""

    sources: tuple[Source, ...]
    first_layer: int


def by_grid(sources: Sequence[Source]) -> list[tuple[Grid, list[int]]]:
    """The distinct grids, and which sources lie on each."""
    groups: list[tuple[Grid, list[int]]] = []
    for number, source in enumerate(sources):
        for grid, members in groups:
            if not grid.difference(source.grid):
                members.append(number)
                break
        else:
            groups.append((source.grid, [number]))
    return groups


def windows_of(sources: Sequence[Source]) -> list[Window]:
    """The tiles in which sources on one grid are read: smaller ones where a source has many layers.

    A block that holds all bands pixel by pixel is then still read once for all of them.
    """
    most = max(len(source.layers) for source in sources)
    block = (max(source.block[0] for source in sources), max(source.block[1] for source in sources))
    return tiles(sources[0].grid, block, max(_SMALLEST_TILE, min(TILE_PIXELS, _UNIT_VALUES // most)))


def chunks(sources: Sequence[Source], tile: Window) -> list[Chunk]:
    """Sources put together, in order, as far as a unit of work should go."""
    most = max(1, _UNIT_VALUES // (tile.height * tile.width))
    found: list[Chunk] = []
    held: list[Source] = []
    first = layer = 0
    for source in sources:
        if held and (len(held) == _UNIT_SOURCES or layer + len(source.layers) - first > most):
            found.append(Chunk(tuple(held), first))
            held, first = [], layer
        held.append(source)
        layer += len(source.layers)
    found.append(Chunk(tuple(held), first))
    return found
