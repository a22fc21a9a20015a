"""How much of each pixel polygons cover: small cases by hand, in pixel coordinates (column, row)."""

from __future__ import annotations

import math

import numpy as np
import pytest
import shapely
import shapely.affinity
from shapely import Polygon, box

import oracles
import strategies
from pixelwise.core import Grid, Window, Zones
from pixelwise.core.locate.coverage import locate_polygons

GRID = Grid(3, 3, (1.0, 0.0, 0.0, 0.0, -1.0, 0.0))


def covered(polygon, grid=GRID):
    return strategies.located([polygon], grid, "coverage")[0]


def test_a_box_from_centre_to_centre():
    """The published case of exactextract's tests: a square of 2 x 2 in the middle of 3 x 3 pixels."""
    assert covered(box(0.5, 0.5, 2.5, 2.5)).tolist() == [[0.25, 0.5, 0.25], [0.5, 1, 0.5], [0.25, 0.5, 0.25]]


@pytest.mark.parametrize(
    ("polygon", "expected"),
    [
        (box(0.25, 0.25, 0.75, 0.75), [[0.25, 0, 0], [0, 0, 0], [0, 0, 0]]),
        (Polygon([(0, 0), (1, 0), (1, 1)]), [[0.5, 0, 0], [0, 0, 0], [0, 0, 0]]),
        (Polygon([(0, 0), (2, 0), (0, 2)]), [[1, 0.5, 0], [0.5, 0, 0], [0, 0, 0]]),
        # A slope of one half: x = 2y cuts off 1/4 of the first pixel, 3/4 of the second
        (Polygon([(0, 0), (2, 1), (0, 1)]), [[0.75, 0.25, 0], [0, 0, 0], [0, 0, 0]]),
        # A diamond over four pixels and more
        (
            Polygon([(1.5, 0.5), (2.5, 1.5), (1.5, 2.5), (0.5, 1.5)]),
            [[0, 0.25, 0], [0.25, 1, 0.25], [0, 0.25, 0]],
        ),
        # A hole within one pixel, and a hole over the corner of four
        (box(0, 0, 3, 3) - box(1.25, 1.25, 1.75, 1.75), [[1, 1, 1], [1, 0.75, 1], [1, 1, 1]]),
        (box(0, 0, 3, 3) - box(0.5, 0.5, 1.5, 1.5), [[0.75, 0.75, 1], [0.75, 0.75, 1], [1, 1, 1]]),
        # Two parts in one pixel
        (
            shapely.MultiPolygon([box(0, 0, 0.25, 1), box(0.75, 0, 1, 1)]),
            [[0.5, 0, 0], [0, 0, 0], [0, 0, 0]],
        ),
        # Reaching out of the raster on all sides but through its middle row
        (box(-9, 1.5, 9, 1.75), [[0, 0, 0], [0.25, 0.25, 0.25], [0, 0, 0]]),
        (box(1.5, -9, 1.75, 9), [[0, 0.25, 0], [0, 0.25, 0], [0, 0.25, 0]]),
        (Polygon([(-3, -3), (6, -3), (-3, 6)]), [[1, 1, 0.5], [1, 0.5, 0], [0.5, 0, 0]]),
    ],
)
def test_by_hand(polygon, expected):
    np.testing.assert_allclose(covered(polygon), expected, rtol=0, atol=1e-12)


def test_a_disc_has_its_area():
    """A regular polygon of n corners covers n/2 sin(2 pi/n) r^2."""
    n, radius = 64, 1.25
    angle = np.linspace(0, 2 * math.pi, n, endpoint=False)
    disc = Polygon(np.column_stack([1.5 + radius * np.cos(angle), 1.5 + radius * np.sin(angle)]))
    assert covered(disc).sum() == pytest.approx(n / 2 * math.sin(2 * math.pi / n) * radius**2, rel=1e-12)
    assert covered(disc)[1, 1] == pytest.approx(1, abs=1e-12)


def test_a_sliver_keeps_its_relative_area():
    sliver = Polygon([(0.1, 0.1), (2.9, 0.2), (2.9, 0.2 + 1e-7)])
    assert covered(sliver).sum() == pytest.approx(sliver.area, rel=1e-4)


@pytest.mark.parametrize("apart", [0, 1e-9, 1e-12, -1e-12, -1e-9])
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_hair_does_not_turn_a_zone_inside_out(apart, turn):
    """Where coordinates were rounded, as after a reprojection, the two sides of a thin spike may cross."""
    box_with_hair = Polygon([(0.5, 1), (1.5 - apart, 1), (1.5, 0.25), (1.5, 1), (2.5, 1), (2.5, 2), (0.5, 2)])
    turned = shapely.affinity.rotate(box_with_hair, turn, origin=(1.5, 1.5))
    found = strategies.located([turned, turned.reverse()], GRID, "coverage")
    assert found.sum(axis=(1, 2)) == pytest.approx(2, abs=1e-8)


def test_what_is_less_than_nothing_is_nothing():
    """A millionth of a millionth of a pixel is rounding, not cover."""
    assert not covered(box(0, 0, 3, 1e-13)).any()
    assert not covered(box(1, 1, 1 + 1e-14, 2)).any()


def test_no_edge_leaves_a_trace_across_its_row():
    """Thousands of edges in a row of 2000 pixels: right of the last one exactly nothing is left."""
    rng = np.random.default_rng(3)
    x = np.sort(rng.uniform(0, 100, 4000))
    saw = Polygon([*zip(x, rng.uniform(0.1, 0.9, x.size)), (100, 1.3), (0, 1.3)])
    grid = Grid(2000, 2, (1.0, 0.0, 0.0, 0.0, -1.0, 0.0))
    found = covered(shapely.make_valid(saw), grid)
    assert not found[:, 101:].any()
    np.testing.assert_allclose(found[:, :101], oracles.coverage(saw, 101, 2), rtol=0, atol=1e-9)


def test_runs_are_sorted_and_whole_stretches_are_single_runs():
    """In the row of 1000 pixels: an edge cell, 998 whole ones, an edge cell."""
    grid = Grid(1000, 1, (1.0, 0.0, 0.0, 0.0, -1.0, 0.0))
    zones = Zones.from_shapely([box(0.5, -1, 999.25, 0)] * 2)
    runs = locate_polygons(next(zones.on(grid).cut([Window(0, 0, 1, 1000)])), "coverage")
    assert runs.feature.tolist() == [0, 0, 0, 1, 1, 1]
    assert runs.start.tolist() == [0, 1, 999] * 2
    assert runs.stop.tolist() == [1, 999, 1000] * 2
    assert runs.weight.tolist() == [0.5, 1, 0.25] * 2


def test_a_window_in_the_middle_of_a_large_polygon():
    grid = Grid(1000, 1000, (1.0, 0.0, 0.0, 0.0, -1.0, 0.0))
    disc = shapely.Point(500, -500).buffer(490, quad_segs=64)
    rings = Zones.from_shapely([disc]).on(grid)
    runs = locate_polygons(next(rings.cut([Window(400, 500, 2, 3)])), "coverage")
    picture = oracles.painted(runs, 1, 1000, 1000)[0]
    assert (picture[400:402, 500:503] == 1).all()
    assert picture.sum() == 6
