"""Tiles and units of work."""

from __future__ import annotations

import numpy as np
import pytest

from by_hand import TRANSFORM
from pixelwise.core import ArraySource, Grid, Window
from pixelwise.core.raster.tiling import bundles, common_block, tile_pixels, tiles


@pytest.mark.parametrize(
    ("block", "pixels", "windows"),
    [
        ((2, 3), 10, [(0, 0, 2, 5), (2, 0, 1, 5)]),  # two whole rows are just as many as a tile may hold
        ((1, 5), 10, [(0, 0, 2, 5), (2, 0, 1, 5)]),
        ((2, 2), 9, [(0, 0, 2, 4), (0, 4, 2, 1), (2, 0, 1, 4), (2, 4, 1, 1)]),
        ((2, 3), 5, [(0, 0, 2, 3), (0, 3, 2, 2), (2, 0, 1, 3), (2, 3, 1, 2)]),  # a block is not cut
        ((9, 9), 99, [(0, 0, 3, 5)]),
    ],
)
def test_tiles_of_five_columns_and_three_rows(block, pixels, windows):
    assert tiles(Grid(5, 3, TRANSFORM), block, pixels) == [Window(*window) for window in windows]


def test_a_tile_has_room_for_its_layers_but_is_not_tiny():
    assert [tile_pixels(layers) for layers in (1, 8, 16, 128, 1000)] == [1 << p for p in (20, 20, 19, 16, 16)]


def test_the_common_block_is_the_largest_each_way():
    sources = [ArraySource(np.zeros((9, 9)), block=block) for block in ((2, 7), (5, 1), (1, 8))]
    assert common_block(sources) == (5, 8)


def test_bundles_hold_eight_million_values_or_32_sources():
    def told(layers, rows):
        sources = [ArraySource(np.zeros((count, 1, 1), "uint8")) for count in layers]
        made = bundles(sources, Window(0, 0, rows, 1024))
        assert [source for bundle in made for source in bundle.sources] == sources
        return [(len(bundle.sources), bundle.first_layer) for bundle in made]

    assert told([3, 3, 2, 1, 3, 5, 9], 1024) == [(3, 0), (2, 8), (1, 12), (1, 17)]  # 8 layers
    assert told([1] * 70, 1) == [(32, 0), (32, 32), (6, 64)]
