"""Which pixels polygons hold: small cases by hand, in pixel coordinates (column, row)."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from shapely import MultiPolygon, Polygon, box

import oracles
import strategies
from pixelwise.core import Grid, ParameterError, Window, Zones
from pixelwise.core.locate.coverage import locate_polygons

GRID = Grid(4, 4, (1.0, 0.0, 0.0, 0.0, -1.0, 0.0))


def centers(*polygons, grid=GRID):
    return strategies.located(polygons, grid, "center").astype(int)


def touched(polygon):
    return strategies.located([polygon], GRID, "touched")[0].astype(int)


def test_a_box_between_centres():
    assert centers(box(1, 1, 3, 3))[0].tolist() == [[0, 0, 0, 0], [0, 1, 1, 0], [0, 1, 1, 0], [0, 0, 0, 0]]


def test_centres_on_upper_and_left_edges_are_inside_those_on_lower_and_right_ones_are_not():
    assert centers(box(0.5, 0.5, 2.5, 1.5))[0].tolist() == [[1, 1, 0, 0]] + [[0, 0, 0, 0]] * 3


def test_four_boxes_that_meet_in_a_centre_share_it_with_nobody():
    parts = [box(0, 0, 1.5, 1.5), box(1.5, 0, 4, 1.5), box(0, 1.5, 1.5, 4), box(1.5, 1.5, 4, 4)]
    claimed = centers(*parts)
    assert claimed.sum(axis=0).tolist() == [[1] * 4] * 4
    assert claimed[3, 1, 1] == 1, "the centre (1.5, 1.5) belongs to the lower right one"


def test_two_triangles_that_share_a_diagonal_through_centres():
    """The half-open rule gives a centre on an edge to the polygon right of the edge."""
    lower, upper = Polygon([(0, 0), (4, 4), (0, 4)]), Polygon([(0, 0), (4, 0), (4, 4)])
    claimed = centers(lower, upper)
    assert claimed[1].tolist() == [[1, 1, 1, 1], [0, 1, 1, 1], [0, 0, 1, 1], [0, 0, 0, 1]]
    assert claimed.sum(axis=0).tolist() == [[1] * 4] * 4


@pytest.mark.parametrize(
    ("corners", "col"),
    [
        ([(2869, -9.5), (2906.5, 23.5), (0, 23.5)], 2881),
        ([(1631, -19), (1641.5, 42.5), (0, 42.5)], 1634),
        ([(1512, -10), (1552.5, 24.5), (0, 24.5)], 1525),
    ],
)
def test_centres_on_slanted_edges_do_not_depend_on_the_window(corners, col):
    """The centre (col, 1.5) lies on the first edge: rounding decides, but for any window alike."""
    grid = Grid(3000, 3, GRID.transform)
    whole = strategies.located([Polygon(corners)], grid, "center")
    for cut in range(col - 8, col + 2):
        windows = [Window(0, 0, 3, cut), Window(0, cut, 3, 3000 - cut)]
        parts = strategies.located([Polygon(corners)], grid, "center", windows)
        np.testing.assert_array_equal(parts, whole, err_msg=f"cut at {cut}")


def test_a_vertex_on_a_centre_counts_once():
    """A diamond around (2.5, 2.5) whose corners are centres: of these only the left one is inside."""
    diamond = Polygon([(2.5, 1.5), (3.5, 2.5), (2.5, 3.5), (1.5, 2.5)])
    assert centers(diamond)[0].tolist() == [[0, 0, 0, 0], [0, 0, 0, 0], [0, 1, 1, 0], [0, 0, 0, 0]]


def test_a_hole_of_exactly_one_pixel():
    ring = box(0, 0, 4, 4) - box(1, 2, 2, 3)
    expected = [[1, 1, 1, 1], [1, 1, 1, 1], [1, 0, 1, 1], [1, 1, 1, 1]]
    assert centers(ring)[0].tolist() == expected
    assert touched(ring).tolist() == expected
    assert strategies.located([ring], GRID, "coverage")[0].tolist() == expected


def test_a_polygon_that_fills_a_hole_gets_what_the_other_leaves():
    hole = Polygon([(1.5, 0.5), (3.5, 1.5), (2.5, 3.5), (0.5, 2.5)])
    claimed = centers(box(0, 0, 4, 4) - hole, hole)
    assert claimed.sum(axis=0).tolist() == [[1] * 4] * 4


def test_touched_takes_every_pixel_with_area_inside_and_no_neighbour_that_only_shares_an_edge():
    assert touched(box(1, 1, 2, 2)).tolist() == [[0] * 4, [0, 1, 0, 0], [0] * 4, [0] * 4]
    assert touched(box(0.9, 1, 2.1, 2)).tolist() == [[0] * 4, [1, 1, 1, 0], [0] * 4, [0] * 4]
    assert touched(Polygon([(1, 1), (2, 1), (2, 2)])).tolist() == [[0] * 4, [0, 1, 0, 0], [0] * 4, [0] * 4]


def test_touched_follows_a_thread():
    """A thousandth of a pixel thin, from pixel (0, 0) to pixel (3, 1); it changes rows at column 1.2."""
    thread = Polygon([(0.5, 0.5), (2.6, 2), (3.6, 2), (3.6, 1.9999), (2.6, 1.9999)])
    assert touched(thread).tolist() == [[1, 1, 0, 0], [0, 1, 1, 1], [0] * 4, [0] * 4]


def test_overlapping_polygons_are_independent():
    claimed = centers(box(0, 0, 3, 3), box(1, 1, 4, 4))
    assert claimed.sum(axis=0).tolist() == [[1, 1, 1, 0], [1, 2, 2, 1], [1, 2, 2, 1], [0, 1, 1, 1]]


def test_parts_of_one_feature_that_touch_and_parts_off_the_raster():
    parts = MultiPolygon([box(0, 0, 1, 1), box(1, 1, 2, 2), box(-9, -9, -8, -8), box(3, 3, 99, 99)])
    assert centers(parts)[0].tolist() == [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, 0], [0, 0, 0, 1]]


@pytest.mark.parametrize("pixels", ["center", "touched", "coverage"])
def test_a_polygon_around_the_raster_holds_it_all(pixels):
    around = box(-1e9, -1e9, 1e9, 1e9)
    assert strategies.located([around], GRID, pixels)[0].tolist() == [[1] * 4] * 4


@pytest.mark.parametrize("pixels", ["center", "touched", "coverage"])
@pytest.mark.parametrize(
    "off", [box(-5, 0, 0, 4), box(4, 0, 9, 4), box(0, -5, 4, 0), box(0, 4, 4, 9), box(50, 50, 60, 60)]
)
def test_polygons_beside_the_raster_hold_nothing_of_it(off, pixels):
    assert not strategies.located([off], GRID, pixels).any()


def test_the_rasters_own_outer_edges():
    """A zone over the right half, from column 3 on, gets column 3 and nothing beyond."""
    assert centers(box(3, 0, 7, 4))[0].tolist() == [[0, 0, 0, 1]] * 4


@pytest.mark.parametrize(
    "transform", [(1, 0, 0, 0, -1, 0), (1, 0, 0, 0, 1, 0), (0, 1, 0, 1, 0, 0), (-1, 0, 0, 0, 1, 0)]
)
@pytest.mark.parametrize("reverse", [False, True], ids=["ccw", "cw"])
def test_the_sense_of_rings_does_not_matter(transform, reverse):
    shell, hole = [(0, 0), (4, 0), (4, 4), (0, 4)], [(1, 1), (1, 3), (2, 3), (2, 1)]
    grid = Grid(4, 4, tuple(map(float, transform)))
    for inner in (hole, hole[::-1]):
        polygon = Polygon(shell[::-1] if reverse else shell, [inner])
        for pixels in ("center", "coverage"):
            found = strategies.located([polygon], grid, pixels)[0]
            assert found.tolist() == [[1, 1, 1, 1], [1, 0, 1, 1], [1, 0, 1, 1], [1, 1, 1, 1]]


def test_pixel_edges_drawn_in_map_units_do_not_reach_into_the_next_pixel():
    """Parcels along the edges of 0.1 m pixels at UTM coordinates, where every number is rounded."""
    grid = Grid(40, 40, (0.1, 0.0, 500_000.3, 0.0, -0.1, 4_649_776.7))
    x, y = [500_000.3 + 0.1 * col for col in (3, 17)], [4_649_776.7 - 0.1 * row for row in (5, 29)]
    rings = Zones.from_shapely([box(x[0], y[1], x[1], y[0])]).on(grid)
    for pixels in ("center", "touched", "coverage"):
        runs = locate_polygons(next(rings.cut([grid.window])), pixels)
        picture = oracles.painted(runs, 1, 40, 40)[0]
        expected = np.zeros((40, 40))
        expected[5:29, 3:17] = 1
        np.testing.assert_allclose(picture, expected, rtol=0, atol=1e-7, err_msg=pixels)
        if pixels != "coverage":
            np.testing.assert_array_equal(picture, expected, err_msg=pixels)


def test_a_window_without_polygons_is_none():
    rings = Zones.from_shapely([strategies.mapped(box(0, 0, 1, 1), GRID)]).on(GRID)
    edges = next(rings.cut([Window(2, 2, 2, 2)]))
    assert edges is None or not len(locate_polygons(edges, "center"))


def test_features_without_geometry_are_missing():
    zones = Zones.from_shapely([None, box(0, 0, 1, 1), Polygon(), MultiPolygon()])
    assert len(zones) == 4
    assert zones.missing.tolist() == [True, False, True, True]


def test_no_features_at_all():
    zones = Zones.from_shapely([])
    assert len(zones) == 0
    assert next(zones.on(GRID).cut([GRID.window])) is None


def test_z_is_ignored():
    flat, high = box(1, -3, 3, -1), shapely.force_3d(box(1, -3, 3, -1), z=7.0)
    for polygon in (flat, high):
        runs = locate_polygons(next(Zones.from_shapely([polygon]).on(GRID).cut([GRID.window])), "center")
        assert (runs.row.tolist(), runs.start.tolist(), runs.stop.tolist()) == ([1, 2], [1, 1], [3, 3])


def test_lines_and_points_in_a_collection_have_no_area():
    """What make_valid leaves of a polygon with a spike."""
    collection = shapely.GeometryCollection([box(0, -1, 1, 0), shapely.LineString([(2, -2), (3, -3)])])
    runs = locate_polygons(next(Zones.from_shapely([collection]).on(GRID).cut([GRID.window])), "touched")
    assert (runs.row.tolist(), runs.start.tolist(), runs.stop.tolist()) == ([0], [0], [1])


@pytest.mark.parametrize("geometry", [shapely.Point(1, 1), shapely.LineString([(0, 0), (1, 1)])])
def test_points_and_lines_are_refused(geometry):
    with pytest.raises(
        ParameterError, match=r"was given as a zone; polygons are needed. Buffer points and lines"
    ):
        Zones.from_shapely([box(0, 0, 1, 1), geometry])


def test_vertices_by_the_hundred_thousand():
    """A star of many thin spikes: its area is known, and so is what a disc of its size covers."""
    n = 200_001
    angle = np.linspace(0, 2 * np.pi, 2 * n, endpoint=False)
    radius = np.where(np.arange(2 * n) % 2, 40.0, 30.0)
    star = Polygon(np.column_stack([50 + radius * np.cos(angle), 50 + radius * np.sin(angle)]))
    grid = Grid(100, 100, (1.0, 0.0, 0.0, 0.0, -1.0, 0.0))
    covered = strategies.located([star], grid, "coverage")[0]
    assert covered.sum() == pytest.approx(n * 40 * 30 * np.sin(np.pi / n), rel=1e-9)
    rows, cols = np.mgrid[:100, :100] - 49.5
    distance = np.hypot(rows, cols)
    assert (covered[distance < 29] == pytest.approx(1, abs=1e-9)) and not covered[distance > 41].any()


@pytest.mark.parametrize("far", [1.7e308, -1.7e308, 1e200])
def test_a_polygon_out_of_this_world_is_missing_alone(far):
    wild = shapely.Polygon([(0, 0), (far, 0), (far, far)])
    zones = Zones.from_shapely([shapely.box(0, -2, 2, 0), wild, shapely.box(2, -4, 4, -2)])
    assert zones.missing.tolist() == [False, True, False]
    assert zones.feature.tolist() == [0, 2]
    assert np.abs(zones.x).max() == 4
