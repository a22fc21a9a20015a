"""Where rows and columns lie, by hand."""

from __future__ import annotations

import numpy as np
import pytest

from pixelwise.core import Grid, GridError, Window

NORTH_UP = (10.0, 0.0, 500.0, 0.0, -10.0, 900.0)
SOUTH_UP = (10.0, 0.0, 500.0, 0.0, 10.0, 900.0)
QUARTER_TURN = (0.0, 10.0, 500.0, 10.0, 0.0, 900.0)  # columns run north, rows run east
SHEARED = (10.0, 5.0, 500.0, 0.0, -10.0, 900.0)
TURNED = (3.0, 4.0, 500.0, 4.0, -3.0, 900.0)  # pixels of 5 x 5

ON_THE_MAP = [  # transform, where pixel corner col 2, row 3 lies, area of a pixel
    (NORTH_UP, (520, 870), 100),
    (SOUTH_UP, (520, 930), 100),
    (QUARTER_TURN, (530, 920), 100),
    (SHEARED, (535, 870), 100),
    (TURNED, (518, 899), 25),
]


@pytest.mark.parametrize(("transform", "place", "area"), ON_THE_MAP)
def test_pixels_to_map_and_back(transform, place, area):
    grid = Grid(4, 4, transform)
    assert np.ravel(grid.to_map(2, 3)).tolist() == list(place)
    assert np.ravel(grid.to_pixels(*place)).tolist() == [2, 3]
    assert grid.pixel_area == area


def test_window_is_all_of_the_grid():
    window = Grid(7, 3, NORTH_UP).window
    assert window == Window(0, 0, 3, 7)
    assert (window.row_stop, window.col_stop) == (3, 7)


@pytest.mark.parametrize("transform", [NORTH_UP, SOUTH_UP, QUARTER_TURN, SHEARED, TURNED])
def test_mirrored_says_whether_clockwise_stays_clockwise(transform):
    """On the screen rows run down: a north-up raster keeps the sense of turning, seen from above."""
    grid = Grid(4, 4, transform)
    x, y = grid.to_map([0, 1, 0], [0, 0, 1])
    turn = (x[1] - x[0]) * (y[2] - y[0]) - (x[2] - x[0]) * (y[1] - y[0])
    assert grid.mirrored == (turn > 0)


def test_rounding_of_large_coordinates_does_not_move_a_corner_off_its_pixel():
    """0.1 is no binary number: edges and centres come out a little beside their columns and rows."""
    grid = Grid(100, 100, (0.1, 0.0, 500_000.0, 0.0, -0.1, 4_649_776.5))
    cols = np.arange(0, 100.5, 0.5)
    x, y = 500_000 + cols / 10, 4_649_776.5 - cols / 10
    col, row = grid.to_pixels(x, y)
    assert col.tolist() == cols.tolist()
    assert row.tolist() == cols.tolist()


def test_what_is_not_at_an_edge_stays_where_it_is():
    col, _ = Grid(10, 10, NORTH_UP).to_pixels(500 + 10 * 2.500001, 900)
    assert col == pytest.approx(2.500001, abs=1e-12)
    assert col != 2.5


SAME = Grid(80, 33, (10.0, 0.0, 500.0, 0.0, -10.0, 900.0), "EPSG:32632")


@pytest.mark.parametrize(
    ("other", "phrase"),
    [
        (SAME, ""),
        (Grid(80, 33, (10.0, 0.0, 500.0 + 1e-7, 0.0, -10.0, 900.0), "EPSG:32632"), ""),
        (Grid(81, 33, SAME.transform, "EPSG:32632"), "its size is 81 x 33 pixels, not 80 x 33"),
        (Grid(80, 33, SAME.transform, "EPSG:4326"), "its CRS is EPSG:4326, not EPSG:32632"),
        (Grid(80, 33, SAME.transform), "its CRS is unknown, not EPSG:32632"),
        (
            Grid(80, 33, (10.0, 0.0, 510.0, 0.0, -10.0, 900.0), "EPSG:32632"),
            "its origin is (510, 900), not (500, 900)",
        ),
        (
            Grid(80, 33, (11.0, 0.0, 500.0, 0.0, -10.0, 900.0), "EPSG:32632"),
            "its pixel size is 11 x -10, not 10 x -10",
        ),
    ],
)
def test_difference(other, phrase):
    assert SAME.difference(other) == phrase


def test_a_small_difference_of_pixel_size_adds_up_over_the_grid():
    """A millionth of a pixel per pixel is 80 millionths at the far corner."""
    other = Grid(80, 33, (10.0 + 1e-5, 0.0, 500.0, 0.0, -10.0, 900.0), "EPSG:32632")
    assert "pixel size" in SAME.difference(other)


@pytest.mark.parametrize(
    "transform", [(0.0, 0.0, 0.0, 0.0, -1.0, 0.0), (1.0, 2.0, 0.0, 2.0, 4.0, 0.0), (np.nan, 0, 0, 0, -1.0, 0)]
)
def test_a_transform_that_gives_pixels_no_area_is_refused(transform):
    with pytest.raises(GridError, match="gives its pixels no area; georeference the raster"):
        Grid(3, 3, transform)


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("size", [1e-306, 1e-320, 1e200, 1e308])
@pytest.mark.parametrize("place", [0, 2, 4])
def test_pixels_too_small_or_too_large_to_reckon_with_are_refused(size, place):
    """A thousand kilometres in pixels of 1e-306 are more than a number can hold."""
    transform = [1.0, 0.0, 500_000.0, 0.0, -1.0, 0.0]
    if place == 2:
        transform[0], transform[4] = size, -size
    else:
        transform[place] = size
    with pytest.raises(GridError, match="gives its pixels no area; georeference the raster"):
        Grid(3, 3, tuple(transform))


def test_a_grid_without_pixels_is_refused():
    with pytest.raises(GridError, match="0 x 3 pixels; at least one is needed"):
        Grid(0, 3, NORTH_UP)
