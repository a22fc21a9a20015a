"""Points: how they are given, and which of them lie on a raster."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from pixelwise.core import Grid, ParameterError, Points
from pixelwise.core.locate.points import locate_points, read_wkb


def test_edges_belong_to_the_right_and_lower_pixel_and_the_outer_ones_to_nothing():
    grid = Grid(3, 2, (10, 0, 100, 0, -10, 50))
    x = np.array([100, 110, 119.999, 130, 99.999, 105, 105, 105])
    y = np.array([50, 45, 40, 45, 45, 30, 30.001, 50.001])
    located = locate_points(grid, Points(x, y))
    assert located.index.tolist() == [0, 1, 2, 6]
    assert np.floor(located.col).tolist() == [0, 1, 1, 0]
    assert np.floor(located.row).tolist() == [0, 0, 1, 1]


def test_a_point_within_rounding_of_an_edge_stays_where_it_is():
    """The double 0.3 is a little less than three times the double 0.1; 0.1 + 0.2 is a little more."""
    grid = Grid(10, 1, (0.1, 0, 0, 0, -0.1, 0.1))
    located = locate_points(grid, Points(np.array([0.1 * 3, 0.3, 0.1 + 0.2]), np.full(3, 0.05)))
    assert np.floor(located.col).tolist() == [3, 2, 3]


@pytest.mark.filterwarnings("error")
def test_points_without_finite_coordinates_lie_nowhere():
    x = np.array([0.5, np.nan, np.inf, -np.inf, 0.5, 1e308])
    y = np.array([-0.5, -0.5, -0.5, -0.5, np.nan, 1e308])
    assert locate_points(Grid(1, 1, (1, 0, 0, 0, -1, 0)), Points(x, y)).index.tolist() == [0]


def test_some_points_keep_their_numbers():
    grid = Grid(4, 1, (1, 0, 0, 0, -1, 0))
    points = Points(np.arange(6) + 0.5, np.full(6, -0.5))
    assert locate_points(grid, points, np.array([1, 3, 5])).index.tolist() == [1, 3]


def test_many_points_are_located_in_portions():
    count = (1 << 19) + 3
    x = np.full(count, 5.0)
    x[[0, 1 << 19, count - 1]] = 0.5
    located = locate_points(Grid(1, 1, (1, 0, 0, 0, -1, 0)), Points(x, np.full(count, -0.5)))
    assert located.index.tolist() == [0, 1 << 19, count - 1]


def from_wkb(shapes, **kwargs):
    counts, xy = read_wkb([shapely.to_wkb(shape, **kwargs) if shape else b"" for shape in shapes])
    return Points.of_features(counts, xy), counts


def test_multipoints_are_taken_apart_and_empty_ones_keep_a_row():
    shapes = [
        shapely.Point(1, 2),
        None,
        shapely.Point(),
        shapely.MultiPoint([(3, 4), (5, 6)]),
        shapely.MultiPoint(),
        shapely.Point(7, 8, 9),
    ]
    for flavor in ("extended", "iso"):
        points, _ = from_wkb(shapes, flavor=flavor)
        assert points.feature.tolist() == [0, 1, 2, 3, 3, 4, 5]
        assert points.part.tolist() == [0, 0, 0, 0, 1, 0, 0]
        np.testing.assert_array_equal(points.x, [1, np.nan, np.nan, 3, 5, np.nan, 7])
        np.testing.assert_array_equal(points.y, [2, np.nan, np.nan, 4, 6, np.nan, 8])


def test_parts_are_numbered_only_where_a_feature_has_several():
    points, _ = from_wkb([shapely.Point(1, 2), shapely.MultiPoint([(3, 4)])])
    assert points.part is None
    assert len(from_wkb([])[0]) == 0


def test_other_geometries_are_told():
    shapes = [shapely.Point(1, 2), shapely.LineString([(0, 0), (1, 1)]), None, shapely.box(0, 0, 1, 1)]
    points, counts = from_wkb(shapes)
    assert counts.tolist() == [1, -1, 0, -1]
    np.testing.assert_array_equal(points.x, [1, np.nan, np.nan, np.nan])


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (([1, 2], [3]), "There are 2 x and 1 y, in 1 and 1 dimensions; give as many x as y"),
        (([[1, 2]], [[3, 4]]), "There are 2 x and 2 y, in 2 and 2 dimensions; give as many"),
        ((["a"], [1]), "Points must be given as a pair: all their x, and all their y"),
        (([1], [2], [3]), "Points must be given as a pair"),
        (7, "Points must be given as a pair"),
    ],
)
def test_what_is_no_pair_of_lists_is_refused(given, sentence):
    with pytest.raises(ParameterError, match=sentence):
        Points.of(given)
