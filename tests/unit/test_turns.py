"""Rasters whose x repeats, by hand: grids from 0 to 360 degrees, zones and points around the antimeridian."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from shapely import MultiPolygon, Polygon, box

from by_hand import told
from pixelwise.core import ArraySource, Grid, GridError, PolygonPixels, RasterSource, Zones, sample_points
from pixelwise.core.locate.points import Points, locate_points
from pixelwise.core.locate.turns import Turns, nearest_turn, wider

#: Two rows of 36 columns of 10 degrees: 0 to 35, and 100 to 135.
ROWS = np.arange(36) + np.array([[0], [100]])


def world(first=0.0, values=ROWS, **kwargs):
    """A raster once around the world that begins at some longitude, rows from 10 N to the equator to 10 S."""
    return ArraySource(values, (10.0, 0, first, 0, -10.0, 10.0), period=360, **kwargs)


@pytest.mark.parametrize(
    ("zone", "columns"),
    [
        (box(-30, 0, -10, 10), [33, 34]),
        (box(-180, 0, -170, 10), [18]),
        (box(170, 0, 190, 10), [17, 18]),  # crosses the antimeridian, and runs on
        (box(-190, 0, -170, 10), [17, 18]),
        (MultiPolygon([box(170, 0, 180, 10), box(-180, 0, -170, 10)]), [17, 18]),  # is cut there
        (box(-20, 0, 20, 10), [34, 35, 0, 1]),  # crosses the raster's own edge
        (box(350, 0, 370, 10), [35, 0]),
        (box(-180, 0, 180, 10), list(range(36))),
        (box(0, 0, 360, 10), list(range(36))),
        (box(-720, 0, -710, 10), [0]),
        (box(700, 0, 720, 10), [34, 35]),
    ],
)
@pytest.mark.parametrize("pixels", ["center", "touched", "coverage"])
def test_zones_on_a_grid_from_0_to_360(zone, columns, pixels):
    row = told(zone, world(), ("count", "sum"), pixels=pixels)
    assert (row["count"], row["sum"]) == (pytest.approx(len(columns)), pytest.approx(sum(columns)))


@pytest.mark.parametrize(
    ("zone", "columns"),
    [
        (box(190, 0, 210, 10), [1, 2]),
        (box(170, 0, 190, 10), [35, 0]),
        (box(340, 0, 360, 10), [16, 17]),
        (box(0, 0, 360, 10), list(range(36))),
    ],
)
def test_zones_on_a_grid_from_180_west_to_180_east(zone, columns):
    assert told(zone, world(-180.0), ("sum",))["sum"] == sum(columns)


def test_holes_turn_with_their_zones():
    ring = box(-30, -10, 30, 10).difference(box(-10, -10, 10, 0))
    row = told(ring, world(), ("count", "sum"), pixels="coverage")
    assert row == {"count": 10, "sum": pytest.approx(33 + 34 + 35 + 0 + 1 + 2 + 133 + 134 + 101 + 102)}


def test_a_quarter_of_a_pixel_on_each_side_of_the_edge():
    row = told(box(-2.5, 0, 7.5, 10), world(), ("count", "sum"), pixels="coverage")
    assert row == {"count": pytest.approx(1), "sum": pytest.approx(0.25 * 35)}


def test_a_slanted_zone_across_the_edge():
    """A triangle over four columns, half of each of the two in its middle beyond a quarter."""
    row = told(Polygon([(-20, 0), (20, 0), (0, 10)]), world(values=ROWS * 0 + 1), ("sum",), pixels="coverage")
    assert row["sum"] == pytest.approx(2)


def test_a_raster_of_less_than_the_whole_circle():
    """Of New Zealand and Fiji, from 160 E to 200 E: 0 1 2 3."""
    pacific = ArraySource(np.arange(4)[np.newaxis], (10.0, 0, 160.0, 0, -10.0, 10.0), period=360)
    assert told(box(-180, 0, -170, 10), pacific, ("sum", "count")) == {"sum": 2, "count": 1}
    assert told(box(-180, 0, -150, 10), pacific, ("sum", "count")) == {"sum": 5, "count": 2}
    assert told(box(-150, 0, 150, 10), pacific, ("count",))["count"] == 0
    assert told(box(-180, 0, 180, 10), pacific, ("count",))["count"] == 4


def test_a_raster_that_holds_places_twice_is_measured_once():
    """37 columns with centres from 0 to 360: the last is the first once more."""
    raster = ArraySource(np.arange(37)[np.newaxis], (10.0, 0, -5.0, 0, -10.0, 10.0), period=360)
    assert told(box(-5, 0, 365, 10), raster, ("count",))["count"] == 37, "where a zone lies all of it counts"
    assert told(box(-15, 0, 5, 10), raster, ("count", "sum")) == {"count": 2, "sum": 35}
    assert told(box(-25, 0, -5, 10), raster, ("count", "sum")) == {"count": 2, "sum": 34 + 35}
    assert told(box(345, 0, 375, 10), raster, ("count", "sum")) == {"count": 3, "sum": 35 + 36 + 1}
    row = told(box(-10, 0, 10, 10), raster, ("count", "sum"), pixels="coverage")
    assert row == {"count": pytest.approx(2), "sum": pytest.approx(0.5 * 35 + 0.5)}


def test_a_zone_a_little_wider_than_the_circle_does_not_lie_on_itself():
    """As where 180 was stored in single precision: the centre of column 18 lies at 180."""
    raster = world(-5.0)
    west, east = -180.00002, 180.00002
    assert told(box(west, 0, east, 10), raster, ("count",))["count"] == 36
    row = told(box(west, 0, east, 10), raster, ("count",), pixels="coverage")
    assert row["count"] == pytest.approx(36, rel=1e-6)


def test_a_zone_much_wider_than_the_circle_is_measured_where_it_lies():
    assert told(box(-200, 0, 200, 10), world(), ("count",))["count"] == 20
    low, high = np.array([-200.0, -180]), np.array([200.0, 180])
    assert wider(world().grid, low, high).tolist() == [True, False]
    assert wider(Grid(36, 2, (10, 0, 0, 0, -10, 10)), low, high).tolist() == [False, False]


@pytest.mark.parametrize(
    "transform", [(10.0, 1.0, 0, 0, -10.0, 10), (10.0, 0, 0, 1.0, -10.0, 10), (0, 10.0, 0, 10.0, 0, 0)]
)
def test_turned_rasters_do_not_repeat(transform):
    grid = Grid(36, 2, transform, period=360)
    assert (grid.turn, grid.circle) == (0, 0)


def test_nothing_repeats_without_a_period():
    raster = ArraySource(ROWS, (10.0, 0, 0.0, 0, -10.0, 10.0))
    assert told(box(-30, 0, -10, 10), raster, ("count",))["count"] == 0
    assert sample_points(([-5.0], [5.0]), [raster]).samples[0].col.tolist() == [-1]


@pytest.mark.parametrize("period", [-360, np.nan, np.inf])
def test_a_period_that_is_none(period):
    with pytest.raises(
        GridError, match=r"The period of x is (-360|nan|inf); give a positive number, such as"
    ):
        Grid(3, 3, (1, 0, 0, 0, -1, 0), period=period)


@pytest.mark.parametrize(
    ("size", "columns", "circle", "turn"),
    [
        (10.0, 36, 36, 360),
        (10.0, 37, 36, 360),
        (10.0, 35, 0, 360),
        (-10.0, 36, 36, 360),
        (0.0083333333, 43200, 43200, 43200 * 0.0083333333),  # pixels of half a minute, to ten digits
        (0.00833333, 43200, 0, 360),  # too short by a fiftieth of a pixel
        (0.7, 515, 0, 360),
        (10.0, 54, 36, 360),
        (10.0, 55, 0, 0),  # no longitudes
    ],
)
def test_columns_once_around(size, columns, circle, turn):
    grid = Grid(columns, 2, (size, 0, 0, 0, -10, 10), period=360)
    assert (grid.circle, grid.turn) == (circle, turn)


def test_zones_that_lie_on_the_raster_are_not_touched():
    """Nor copied, where one of them lies elsewhere."""
    zones = Zones.from_shapely([box(10, 0, 20, 10), box(-20, 0, -10, 10), None, box(-20, 0, 10, 10)])
    turns = Turns.on(world().grid, *zones.reach(), zones.feature)
    assert (turns.of.tolist(), turns.shift.tolist()) == ([0, 1, 2, 2], [0, 360, 0, 360])
    assert Turns.on(world().grid, *(one[:1] for one in zones.reach()), zones.feature[:1]) is None
    rings = zones.on(world().grid)
    assert rings.feature.tolist() == [0, 1, 3, 3]


# Points


def sampled(x, source, *args, **kwargs):
    """What is sampled at points on 5 N."""
    return sample_points((np.atleast_1d(x), np.full(np.size(x), 5.0)), [source], *args, **kwargs).samples[0]


def test_points_once_around():
    found = sampled([-5, 355, 715, -180, 180, 190, -725], world())
    assert found.values.tolist() == [35, 35, 35, 18, 18, 19, None], "three times around is too far"
    assert found.col.tolist() == [35, 35, 35, 18, 18, 19, -1]
    assert found.row.tolist() == [0, 0, 0, 0, 0, 0, -1]


def test_the_right_edge_is_the_left_one():
    assert sampled([360, 0, -360, 720], world()).col.tolist() == [0, 0, 0, 0]
    assert sampled([180, -180], world(-180.0)).col.tolist() == [0, 0]


def test_a_point_that_rounding_puts_beside_the_edge():
    """One that lies west of it by less than the numbers can tell once they are large."""
    found = sampled([-1e-15, np.nextafter(360, 0)], world())
    assert found.col[0] in (0, 35)
    assert found.col[1] == 35
    grid = Grid(36, 2, (10.0, 0, 0.0, 0, -10.0, 10.0), period=360)
    col = locate_points(grid, Points(np.array([-1e-15]), np.array([5.0]))).col
    assert 0 <= col[0] < 36


def test_columns_that_run_west():
    raster = ArraySource(ROWS, (-10.0, 0, 180.0, 0, -10.0, 10.0), period=360)
    assert sampled([175, -185, 535, -175, 185], raster).col.tolist() == [0, 0, 0, 35, 35]
    assert told(box(170, 0, 190, 10), raster, ("sum",))["sum"] == 0 + 35


def test_bilinear_across_the_edge():
    """Between the centres of the last column, 355, and of the first, 5."""
    assert sampled([0, -2.5, 2.5, 357.5], world(), "bilinear").values.tolist() == [17.5, 26.25, 8.75, 26.25]
    found = sampled([0, -2.5], ArraySource(ROWS, (10.0, 0, 0, 0, -10.0, 10.0)), "bilinear")
    assert found.values.tolist() == [0, None], "without a period windows end at the edge"


def test_the_nearest_valid_pixel_across_the_edge():
    valid = np.ones(ROWS.shape, dtype=bool)
    valid[:, :3] = False
    found = sampled([1.0, 24.0, 359.0], world(valid=valid), max_distance=2)
    assert found.values.tolist() == [35, 3, 35]
    assert found.distance.tolist() == pytest.approx([1, 6, 0])
    assert found.col.tolist() == [35, 3, 35]


def test_neighbourhoods_across_the_edge():
    found = sampled([5.0], world(), max_distance=1, neighbourhood="always")
    assert found.neighbourhood.tolist() == ["[null, null, null, 35, 0, 1, 135, 100, 101]"]


def test_the_latest_raster_across_the_edge():
    from datetime import datetime

    valid = np.zeros(ROWS.shape, dtype=bool)
    valid[:, -1] = True
    days = [datetime(2020, 1, 1), datetime(2020, 1, 2)]
    series = [world(dates=days[:1]), world(values=ROWS + 1000, valid=valid, dates=days[1:])]
    points = ([-9.0, 2.0, 22.0], [5.0] * 3)
    found = sample_points(points, series, match="latest", max_distance=1).samples[0]
    assert (found.values.tolist(), found.col.tolist()) == ([1035, 1035, 2], [35, 35, 2])


def test_blocks_across_the_edge(tmp_path):
    """Each point near an edge needs blocks of both sides of a tiled file."""
    import rasterio

    values = np.arange(2 * 360, dtype="int32").reshape(2, 360)
    path = tmp_path / "world.tif"
    profile = {"width": 360, "height": 2, "count": 1, "dtype": "int32", "tiled": True}
    transform = rasterio.Affine(1, 0, -180, 0, -1, 1)
    with rasterio.open(
        path, "w", "GTiff", blockxsize=16, blockysize=16, transform=transform, **profile
    ) as to:
        to.write(values, 1)
    source = RasterSource.open(str(path), period=360)
    x = np.array([-179.5, 179.5, 180.0, 0.25, -180.25])
    found = sample_points((x, np.full(5, 0.5)), [source], "bilinear").samples[0].values
    assert found.tolist() == [0, 359, (359 + 0) / 2, 179.75, 0.75 * 359 + 0.25 * 0]


# Pixels


def test_pixels_of_polygons_are_where_the_raster_has_them():
    (*_, emitted) = [one for one in PolygonPixels([box(-20, 0, 10, 10)], [world()]) if one.table.columns]
    assert [emitted.table[name].tolist() for name in ("col", "x", "y")] == [
        [0, 34, 35],
        [5, 345, 355],
        [5] * 3,
    ]


def test_which_turn_is_nearest():
    low, high = np.array([10.0, -20, -20, 350, 800]), np.array([20.0, -10, 10, 370, 810])
    assert nearest_turn(world().grid, low, high).tolist() == [0, 360, 360, 0, -720]


def test_many_rings():
    """A comb of parts around the world is as the same comb on a raster that begins elsewhere."""
    comb = shapely.multipolygons([box(x, -7, x + 3, 8) for x in range(-180, 180, 7)])
    values = np.random.default_rng(3).random((2, 36))
    one = told(comb, world(values=values), pixels="coverage")
    other = told(comb, world(-180.0, np.roll(values, 18, axis=1)), pixels="coverage")
    assert {name: other[name] for name in one if not name.endswith("_x")} == {
        name: pytest.approx(value, rel=1e-12) for name, value in one.items() if not name.endswith("_x")
    }
