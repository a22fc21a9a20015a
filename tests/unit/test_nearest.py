"""The nearest valid pixel: distances and ties that can be checked by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from pixelwise.core import ArraySource, sample_points
from pixelwise.core.sample.nearest import Offsets
from points_lab import single_blocks

NORTH_UP = (1, 0, 0, 0, -1, 0)


def taken(valid, col, row, reach, transform=NORTH_UP, block=(256, 256)):
    """(row, col) and distance of the pixel that is taken at a point in pixel coordinates."""
    source = ArraySource(np.zeros(np.shape(valid)), transform, valid=np.array(valid, bool), block=block)
    with single_blocks():
        found = sample_points(
            [np.atleast_1d(axis) for axis in source.grid.to_map(col, row)], [source], max_distance=reach
        ).samples[0]
    if found.values[0] is np.ma.masked:
        return None
    return (found.row[0], found.col[0]), found.distance[0]


def without(*pixels, size=5):
    """Only these pixels are valid."""
    valid = np.zeros((size, size), bool)
    for pixel in pixels:
        valid[pixel] = True
    return valid


def test_the_pixel_itself_is_at_distance_0():
    assert taken(np.ones((5, 5)), 2.1, 2.9, 2) == ((2, 2), 0)


def test_distance_goes_to_the_rectangle_of_the_pixel_in_map_units():
    transform = (30, 0, 1000, 0, -20, 2000)
    assert taken(without((2, 4)), 2.25, 2.5, 2, transform) == ((2, 4), 1.75 * 30)
    assert taken(without((4, 2)), 2.25, 2.5, 2, transform) == ((4, 2), 1.5 * 20)
    assert taken(without((0, 0)), 2.5, 2.5, 2, transform)[1] == pytest.approx(math.hypot(45, 30))


def test_the_window_is_a_square_and_ends_at_the_distance():
    assert taken(without((0, 0)), 2.5, 2.5, 1) is None
    assert taken(without((0, 0)), 2.5, 2.5, 2)[0] == (0, 0)


def test_the_truly_nearest_wins_though_its_ring_is_farther():
    """On pixels thrice as wide as high, the pixel two rows up is nearer than the one beside."""
    wide = (3, 0, 0, 0, -1, 0)
    assert taken(without((2, 3), (0, 2)), 2.4, 2.5, 2, wide) == ((0, 2), 1.5)
    # From the middle of a pixel the corner of ring 1 is at 0.71 sides, the side of ring 2 at 1.5.
    assert taken(without((1, 1), (2, 4)), 2.5, 2.5, 2)[0] == (1, 1)
    # Near its right side the corner at the left is at 1.03, the side of ring 2 at 1.01.
    assert taken(without((1, 1), (2, 4)), 2.99, 2.5, 2)[0] == (2, 4)


def test_equally_near_pixels_are_taken_in_the_order_of_the_definition():
    order = [(1, 2), (3, 2), (2, 1), (2, 3)]
    for first in range(4):
        assert taken(without(*order[first:]), 2.5, 2.5, 1)[0] == order[first]
    order = [(1, 1), (1, 3), (3, 1), (3, 3)]
    for first in range(4):
        assert taken(without(*order[first:]), 2.5, 2.5, 1)[0] == order[first]


def test_of_equally_near_pixels_the_nearer_ring_comes_first():
    """With pixels twice as high as wide, two to the right is as far as one up from a third point."""
    tall = (1, 0, 0, 0, -2, 0)
    # 1.5 sideways to (2, 4); 0.75 rows of 2 to (1, 2).
    assert taken(without((2, 4), (1, 2)), 2.5, 2.75, 2, tall) == ((1, 2), 1.5)
    assert taken(without((2, 4), (3, 2)), 2.5, 2.25, 2, tall) == ((3, 2), 1.5)


def test_in_a_farther_ring_straight_ones_come_first_then_quadrants_from_the_upper_left():
    offsets = Offsets.of(NORTH_UP, 2)
    told = list(zip(offsets.row.tolist(), offsets.col.tolist()))
    assert told[:9] == [(0, 0), (-1, 0), (1, 0), (0, -1), (0, 1), (-1, -1), (-1, 1), (1, -1), (1, 1)]
    assert told[9:13] == [(-2, 0), (2, 0), (0, -2), (0, 2)]
    assert told[13:16] == [(-2, -2), (-2, -1), (-1, -2)]
    assert told[16:] == [(-2, 1), (-2, 2), (-1, 2), (1, -2), (2, -2), (2, -1), (1, 2), (2, 1), (2, 2)]


def test_a_point_on_the_edge_of_a_valid_pixel_is_at_distance_0_of_it():
    assert taken(without((2, 1)), 2.0, 2.5, 1) == ((2, 1), 0)


def test_rounding_of_the_pixel_size_does_not_break_ties():
    """A pixel size that is not quite the same in x and y: north still comes before west."""
    valid = without((1, 2), (2, 1))
    assert taken(valid, 2.5, 2.5, 1, (1 / 3 - 1e-16, 0, 0, 0, -1 / 3, 0))[0] == (1, 2)
    assert taken(valid, 2.5, 2.5, 1, (1 / 3 + 1e-12, 0, 0, 0, -1 / 3, 0))[0] == (1, 2)


def test_rotated_grids():
    """A grid turned by the angle of the 3-4-5 triangle: the same pixels at five times the distance."""
    turned = (3, 4, 0, 4, -3, 0)
    assert taken(without((2, 4)), 2.25, 2.5, 2, turned) == ((2, 4), pytest.approx(1.75 * 5))
    assert taken(without((0, 0)), 2.5, 2.5, 2, turned)[1] == pytest.approx(math.hypot(7.5, 7.5))


def test_sheared_grids():
    """Each row is moved to the right by one pixel: the pixel up and left lies straight above."""
    sheared = (1, 1, 0, 0, -1, 0)
    # Map position of (2.5, 2.5) is x = 5, y = -2.5. Pixel (1, 2) spans x 3..5 at its rows, y -2..-1.
    assert taken(without((1, 2)), 2.5, 2.5, 1, sheared) == ((1, 2), pytest.approx(0.5))
    # Pixel (1, 1): its lower edge runs from x = 3 to 4 at y = -2: its corner (4, -2) is the nearest.
    assert taken(without((1, 1)), 2.5, 2.5, 1, sheared) == ((1, 1), pytest.approx(math.hypot(1, 0.5)))
    # Pixel (2, 3): its left edge leans, from (5, -2) to (6, -3); the nearest point is (5.25, -2.25).
    assert taken(without((2, 3)), 2.5, 2.5, 1, sheared) == ((2, 3), pytest.approx(math.sqrt(0.125)))


def test_across_block_borders():
    for block in ((1, 1), (2, 3), (5, 1), (3, 3)):
        assert taken(without((0, 0), (4, 4)), 2.4, 2.4, 2, block=block)[0] == (0, 0)
        assert taken(without((0, 0), (4, 4)), 2.6, 2.6, 2, block=block)[0] == (4, 4)
        assert taken(without((0, 0), (4, 4)), 2.5, 2.5, 2, block=block)[0] == (0, 0)


def test_off_the_raster_nothing_is_searched():
    assert taken(np.ones((5, 5)), -0.1, 2.5, 3) is None
    assert taken(np.ones((5, 5)), 5.0, 2.5, 3) is None


def test_a_wide_search_finds_the_one_pixel():
    valid = np.zeros((301, 301), bool)
    valid[300, 299] = True
    place, distance = taken(valid, 150.5, 150.5, 150, block=(64, 64))
    assert place == (300, 299)
    assert distance == pytest.approx(math.hypot(149.5, 148.5))
