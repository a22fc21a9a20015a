"""Which blocks are read for scattered pixels, and what comes of them."""

from __future__ import annotations

import numpy as np
import pytest

from pixelwise.core import ArraySource, Pixels, Window
from pixelwise.core.raster.block_reads import PixelExtents, ReadPlan, ReadTiles
from pixelwise.core.raster.pixel_reads import ChosenPixels, LayerColumn, read_pixels

#: Tiles of 2 x 2 pixels, three side by side: 0 1 2 in the first row, 3 4 5 in the second.
TILES = ReadTiles(2, 2, 3, 9)


def extents(*rectangles):
    """From top, bottom, left and right of each, the last included."""
    return PixelExtents(*np.array(rectangles).T)


def windows(plan):
    return [(read.window, read.members.tolist()) for read in plan]


@pytest.mark.parametrize(
    ("rectangle", "tiles"),
    [
        ((0, 1, 0, 1), [0]),
        ((0, 1, 1, 2), [0, 1]),
        ((1, 2, 3, 3), [1, 4]),
        ((1, 2, 1, 4), [0, 1, 2, 3, 4, 5]),
        ((3, 3, 3, 5), [4, 5]),
    ],
)
def test_tiles_that_a_rectangle_needs(rectangle, tiles):
    tile, member = TILES.needed(extents((0, 0, 0, 0), rectangle))
    assert sorted(tile[member == 1].tolist()) == tiles
    assert tile[member == 0].tolist() == [0]


def test_a_tile_between_two_that_are_needed_is_not_read():
    plan = ReadPlan(ReadTiles(2, 2, 9, 9), PixelExtents.single(np.array([0, 1, 0]), np.array([0, 5, 7])))
    assert windows(plan) == [(Window(0, 0, 1, 1), [0]), (Window(0, 5, 2, 3), [1, 2])]


def test_a_stretch_ends_with_its_row_and_where_it_is_long():
    row, col = np.array([0, 0, 2, 2]), np.array([0, 2, 0, 2])
    assert windows(ReadPlan(ReadTiles(2, 2, 2, 9), PixelExtents.single(row, col))) == [
        (Window(0, 0, 1, 3), [0, 1]),
        (Window(2, 0, 1, 3), [2, 3]),
    ]
    row, col = np.zeros(5, int), np.arange(0, 10, 2)
    plan = ReadPlan(ReadTiles(2, 2, 5, 2), PixelExtents.single(row, col))
    assert [members for _, members in windows(plan)] == [[0, 1], [2, 3], [4]]


def test_a_rectangle_over_several_tiles_is_a_member_of_each_stretch_once():
    plan = ReadPlan(TILES, extents((0, 1, 1, 4), (1, 2, 0, 0), (0, 0, 5, 5)))
    assert windows(plan) == [(Window(0, 0, 2, 6), [0, 1, 2]), (Window(2, 0, 1, 1), [1])]


def test_tiles_beyond_16_bits_keep_their_order():
    """Tile 65,536 is 0 in 16 bits."""
    plan = ReadPlan(ReadTiles(1, 1, 1 << 20, 1), PixelExtents.single(np.zeros(2, int), np.array([65536, 1])))
    assert windows(plan) == [(Window(0, 1, 1, 1), [1]), (Window(0, 65536, 1, 1), [0])]


def test_a_rectangle_lies_within_a_window_up_to_its_edges():
    window = Window(2, 4, 2, 3)  # rows 2 and 3, columns 4 to 6
    inside = [(2, 3, 4, 6), (3, 3, 5, 5)]
    outside = [(1, 3, 4, 6), (2, 4, 4, 6), (2, 3, 3, 6), (2, 3, 4, 7)]
    assert extents(*inside, *outside).within(window).tolist() == [True] * 2 + [False] * 4


class Frugal(ArraySource):
    """Says that all pixels of a window are valid where they are, as files do."""

    def read(self, window, columns=()):
        return [
            Pixels(pixels.values, None if pixels.valid.all() else pixels.valid)
            for pixels in super().read(window, columns)
        ]


@pytest.mark.parametrize("lost", [0, 1, 2])
def test_validity_of_windows_of_which_one_is_not_wholly_valid(lost):
    """The pixels lie so far apart that each is read for itself."""
    values = np.zeros((3000, 3000), "uint8")
    chosen = ChosenPixels(np.array([5, 1500, 2900]), np.array([5, 1500, 2900]))
    values[chosen.row, chosen.col] = [1, 2, 3]
    valid = np.ones(values.shape, bool)
    valid[chosen.row[lost], chosen.col[lost]] = False
    (found,) = read_pixels([Frugal(values, valid=valid, block=(16, 16))], chosen)
    assert found.values.tolist() == [1, 2, 3]
    assert found.valid.tolist() == [number != lost for number in range(3)]


def test_a_column_is_filled_in_parts():
    column = LayerColumn("int16", 4)
    column.put(Pixels(np.array([1, 2]), None), np.array([3, 0]))
    assert column.pixels().valid is None
    column.put(Pixels(np.array([7, 8]), np.array([False, True])), np.array([1, 2]))
    assert column.pixels().values.tolist() == [2, 7, 8, 1]
    assert column.pixels().valid.tolist() == [True, False, True, True]
