"""Where the minimum and the maximum of a zone lie: small cases by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest
from shapely import box

import strategies
from by_hand import NINE, NORTH_UP, nine, row_of, told
from pixelwise.core import ArraySource, Excluded, zonal_statistics

POSITIONS = ("min_x", "min_y", "max_x", "max_y")
INTEGERS = ("int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64")
REALS = ("float16", "float32", "float64")


def positions(zone, source, **kwargs):
    """(x, y) of the minimum, and of the maximum."""
    row = told(zone, source, POSITIONS, **kwargs)
    return [(row["min_x"], row["min_y"]), (row["max_x"], row["max_y"])]


def of(values, dtype="float64", block=(256, 256), pixels="center", **source):
    """(row, column) of the minimum and of the maximum of an array, worked on block by block."""
    raster = ArraySource(np.array(values, dtype), block=block, **source)  # x = column, y = -row
    with strategies.small_tiles():
        found = positions(box(-99, -99, 99, 99), raster, pixels=pixels)
    return [None if x is None else (-y - 0.5, x - 0.5) for x, y in found]


@pytest.mark.parametrize("pixels", ["center", "touched", "coverage"])
def test_centres_of_pixels(pixels):
    """1 is in the upper left of 3 x 3 pixels, whose lower left corner is (0, 0), 9 in the lower right."""
    assert positions(box(0, 0, 3, 3), nine(), pixels=pixels) == [(0.5, 2.5), (2.5, 0.5)]
    assert positions(box(1, 0, 3, 2), nine(), pixels=pixels) == [(1.5, 1.5), (2.5, 0.5)]


def test_which_pixels_are_looked_at():
    zone = box(0.6, 0.6, 2.6, 2.6)
    assert positions(zone, nine()) == [(1.5, 2.5), (2.5, 1.5)]  # of 2 3 5 6
    for pixels in ("touched", "coverage"):
        assert positions(zone, nine(), pixels=pixels) == [(0.5, 2.5), (2.5, 0.5)]  # of all nine


@pytest.mark.parametrize("block", [(9, 9), (2, 2), (1, 1), (2, 1), (1, 3)])
@pytest.mark.parametrize("dtype", ["uint8", "float32"])
def test_of_several_the_first_in_row_order_whatever_the_blocks(dtype, block):
    """In blocks of 2 x 2 the 1 at (1, 0) and the 9 at (1, 1) come before those of row 0."""
    assert of([[5, 5, 5, 1], [1, 9, 9, 1], [1, 5, 5, 9]], dtype, block) == [(0, 3), (1, 1)]
    assert of([[5, 5, 9, 5], [1, 9, 1, 1]], dtype, block) == [(1, 0), (0, 2)]


@pytest.mark.parametrize("dtype", INTEGERS)
def test_integers_of_any_width_reach_the_ends_of_their_type(dtype):
    low, high = np.iinfo(dtype).min, np.iinfo(dtype).max
    assert of([[low + 1, high - 1, high, low, high, low]], dtype, (1, 2)) == [(0, 3), (0, 2)]
    assert of([[high, high]], dtype, (1, 1)) == of([[low, low]], dtype, (1, 1)) == [(0, 0), (0, 0)]


@pytest.mark.parametrize("value", [2**53, 2**60])
def test_integers_that_a_double_cannot_tell_apart(value):
    assert of([[value + 1, value, value + 2]], "int64", (1, 1)) == [(0, 1), (0, 2)]


@pytest.mark.parametrize("dtype", REALS)
@pytest.mark.parametrize("block", [(1, 9), (1, 1)])
def test_infinities_are_values_and_nan_is_none(dtype, block):
    inf, nan = math.inf, math.nan
    assert of([[nan, 1, inf, -inf, inf, -inf]], dtype, block) == [(0, 3), (0, 2)]
    assert of([[nan, inf, inf]], dtype, block) == of([[nan, -inf, -inf]], dtype, block) == [(0, 1), (0, 1)]


def test_negative_zero_is_zero():
    assert of([[1.0, 0.0, -0.0, -1.0]])[0] == (0, 3)
    assert of([[1.0, 0.0, -0.0]]) == of([[1.0, -0.0, 0.0]], block=(1, 1)) == [(0, 1), (0, 0)]


def test_partly_covered_pixels_are_measured_apart_and_still_come_first():
    """Of the first row a half is covered, of the first column too; the 3 that is whole comes later."""
    values = ArraySource(np.array([[7, 3, 8], [3, 3, 8], [7, 8, 7]]), NORTH_UP)
    assert positions(box(0.5, 0, 3, 2.5), values, pixels="coverage") == [(1.5, 2.5), (2.5, 2.5)]
    assert positions(box(0.5, 0, 3, 1.5), values, pixels="coverage") == [(0.5, 1.5), (2.5, 1.5)]


def test_pixels_that_are_not_valid_excluded_or_without_weight_are_passed_over():
    assert positions(box(0, 0, 3, 3), nine(nodata=1)) == [(1.5, 2.5), (2.5, 0.5)]
    excluded = nine(exclude=Excluded.parse("1..2, 9"))
    assert positions(box(0, 0, 3, 3), excluded) == [(2.5, 2.5), (1.5, 0.5)]
    weights = ArraySource(np.array([[0, 2, 1], [1, 1, 1], [1, 0.5, 0]]), NORTH_UP)
    assert positions(box(0, 0, 3, 3), nine(), weights=weights) == [(1.5, 2.5), (1.5, 0.5)]


def test_a_tiny_zone():
    """A sixteenth of each of four pixels: 4 5 7 8."""
    assert positions(box(0.75, 0.75, 1.25, 1.25), nine()) == [(0.5, 1.5), (1.5, 0.5)]


def test_null_where_nothing_is_valid():
    zones = [None, box(9, 9, 10, 10), box(0, 0, 1, 1), box(1, 0, 2, 1), box(0.1, 0.1, 0.2, 0.2)]
    result = zonal_statistics(zones, [nine(nodata=7)], ["count", *POSITIONS])
    rows = [row_of(result, zone) for zone in range(len(zones))]
    assert [row.pop("count") for row in rows] == [None, 0, 0, 1, 0]
    assert [set(row.values()) for row in rows] == [{None}, {None}, {None}, {1.5, 0.5}, {None}]


@pytest.mark.parametrize(
    ("transform", "low", "high"),
    [
        ((1, 0, 0, 0, 1, 0), (1.5, 0.5), (2.5, 1.5)),  # south-up: row 0 lies south
        ((-2, 0, 10, 0, -1, 3), (7, 2.5), (5, 1.5)),
        ((0, 1, 0, 1, 0, 0), (0.5, 1.5), (1.5, 2.5)),  # rows run east, columns north
        (
            (3, 4, 100, 4, -3, 7),
            (106.5, 11.5),
            (113.5, 12.5),
        ),  # 100 + 3 * 1.5 + 4 * 0.5, 7 + 4 * 1.5 - 3 * 0.5
    ],
)
@pytest.mark.parametrize("pixels", ["center", "coverage"])
def test_any_affine_transform(transform, low, high, pixels):
    """The zone is drawn around pixels 2, 3, 5 and 6, wherever these lie on the map."""
    source = ArraySource(NINE, tuple(map(float, transform)))
    zone = strategies.mapped(box(1, 0, 3, 2), source.grid)
    assert positions(zone, source, pixels=pixels) == [low, high]


def test_each_raster_has_pixels_of_its_own():
    coarse = ArraySource(np.array([[4, 9], [5, 5]]), (1.5, 0.0, 0.0, 0.0, -1.5, 3.0))
    result = zonal_statistics([box(0, 0, 3, 3)], [nine(), coarse], POSITIONS)
    assert list(row_of(result, layer=0).values()) == [0.5, 2.5, 2.5, 0.5]
    assert list(row_of(result, layer=1).values()) == [0.75, 2.25, 2.25, 2.25]


def test_they_are_reals_in_tables():
    table = zonal_statistics([box(0, 0, 3, 3)], [nine()], POSITIONS).wide()
    assert [table[name].dtype for name in POSITIONS] == ["float64"] * 4
