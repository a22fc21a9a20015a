"""The true areas of pixels: beside sums of strips, geodesic polygons, and closed forms on the sphere."""

from __future__ import annotations

import math
import pickle

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import given

from geodesy import ELLIPSOIDS, MAPS, belt, geodesic_area, inverse, on_map, zones_of
from pixelwise.core import (
    Ellipsoid,
    Grid,
    GridError,
    ParameterError,
    Window,
    geographic_areas,
    map_areas,
    projected_areas,
)
from pixelwise.core.raster.pixel_areas import on_grid

WGS_84 = Ellipsoid(*ELLIPSOIDS["WGS 84"])
SPHERE = Ellipsoid(6371007.181)
#: Published: of WGS 84, in square metres (GeographicLib), and the authalic radius of GRS 80 (Moritz 1980).
EARTH, AUTHALIC_RADIUS = 510065621724088.5, 6371007.1810


def values(areas, window=None):
    (pixels,) = areas.read(window or areas.grid.window)
    return pixels.values if pixels.valid is None else np.where(pixels.valid, pixels.values, np.nan)


def degrees(west, north, size, width, height):
    return Grid(width, height, (size, 0, west, 0, -size, north))


# Between parallels and meridians


def test_published_areas():
    assert values(geographic_areas(degrees(-180, 90, 1, 360, 180), WGS_84)).sum() == pytest.approx(
        EARTH, rel=1e-13
    )
    radius = math.sqrt(Ellipsoid(*ELLIPSOIDS["GRS 80"]).authalic_square)
    assert radius == pytest.approx(AUTHALIC_RADIUS, abs=5e-4)


@pytest.mark.parametrize("name", ELLIPSOIDS)
@given(
    north=st.floats(-89, 90), height=st.floats(1e-3, 60), width=st.floats(1e-3, 90), west=st.floats(-180, 360)
)
def test_a_pixel_is_the_sum_of_thin_strips(name, north, height, width, west):
    height = min(height, north + 90)
    areas = geographic_areas(Grid(1, 1, (width, 0, west, 0, -height, north)), Ellipsoid(*ELLIPSOIDS[name]))
    expected = belt(*ELLIPSOIDS[name], north - height, north) * width
    assert values(areas) == pytest.approx(expected, rel=1e-10)


def test_on_the_sphere_sines_tell():
    areas = values(geographic_areas(degrees(0, 60, 30, 2, 3), SPHERE))
    sines = np.sin(np.radians([60, 30, 0, -30]))
    expected = SPHERE.semi_major**2 * math.pi / 6 * -np.diff(sines)
    assert areas == pytest.approx(np.column_stack([expected, expected]), rel=1e-14)


@given(latitude=st.floats(-89.9, 89.98), size=st.sampled_from([1e-3, 1e-5, 1e-6]), south_up=st.booleans())
def test_small_pixels_add_up_to_a_large_one(latitude, size, south_up):
    """Of 1 m and less, where a difference of two zones' areas would have lost its digits."""
    step = size if south_up else -size
    small = Grid(100, 100, (size, 0, 7, 0, step, latitude))
    large = Grid(1, 1, (100 * size, 0, 7, 0, 100 * step, latitude))
    one = values(geographic_areas(large, WGS_84))
    assert values(geographic_areas(small, WGS_84)).sum() == pytest.approx(one, rel=1e-9)


def test_what_lies_beyond_a_pole_is_left_out():
    """Grids whose first and last centres are the poles, as those of weather models."""
    areas = geographic_areas(Grid(1440, 721, (0.25, 0, -0.125, 0, -0.25, 90.125)), WGS_84)
    found = areas.row_areas(areas.grid.window)
    assert found.sum() * 1440 == pytest.approx(EARTH, rel=1e-13)
    assert found[0] == pytest.approx(belt(*ELLIPSOIDS["WGS 84"], 89.875, 90) / 4, rel=1e-9)
    assert found[0] == pytest.approx(found[-1], rel=1e-12)
    beyond = geographic_areas(degrees(0, 95, 2, 1, 3), WGS_84)
    assert beyond.row_areas(Window(0, 0, 2, 1)).tolist() == [0, 0]


@pytest.mark.parametrize(("unit", "circle"), [(math.pi / 200, 400), (1.0, 2 * math.pi)])
def test_angles_in_other_units(unit, circle):
    turn = circle / 360
    other = Grid(4, 5, (turn, 0, 7 * turn, 0, -turn, 50 * turn))
    expected = values(geographic_areas(degrees(7, 50, 1, 4, 5), WGS_84))
    assert values(geographic_areas(other, WGS_84, unit)) == pytest.approx(expected, rel=1e-12)


def test_pixels_of_grids_on_their_side_are_the_same():
    turned = Grid(5, 4, (0, 1, 7, -1, 0, 50))  # columns run south, rows run east
    expected = values(geographic_areas(degrees(7, 50, 1, 4, 5), WGS_84)).T
    assert values(geographic_areas(turned, WGS_84)) == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize("name", ["WGS 84", "Clarke 1880", "sphere"])
def test_rotated_grids_in_degrees(name):
    grid = Grid(40, 30, (0.2, 0.1, 5, 0.08, -0.25, 60))
    areas = values(geographic_areas(grid, Ellipsoid(*ELLIPSOIDS[name])))
    for window in (Window(0, 0, 1, 1), Window(29, 39, 1, 1), Window(10, 5, 12, 20)):
        part = areas[window.row : window.row_stop, window.col : window.col_stop].sum()
        expected = geodesic_area(*ELLIPSOIDS[name], grid, window, lambda x, y: (x, y), 2000)
        assert part == pytest.approx(expected, rel=1e-7)


def test_a_rotated_grid_over_a_pole_has_no_areas_there():
    grid = Grid(60, 60, (0.2, 0.1, 0, 0.08, -0.25, 95))
    areas = geographic_areas(grid, WGS_84)
    rows, cols = np.mgrid[:60, :60]
    corners = np.stack([grid.to_map(cols + i, rows + j)[1] for i in (0, 1) for j in (0, 1)])
    assert (np.isfinite(values(areas)) == (corners.max(axis=0) <= 90)).all()
    assert areas.missing == np.count_nonzero(corners.max(axis=0) > 90)


# On maps


@pytest.mark.parametrize("name", MAPS)
def test_pixels_on_maps_have_the_geodesic_areas_of_their_outlines(name):
    shape, grid, to_degrees = on_map(name)
    areas = projected_areas(grid, Ellipsoid(*shape), to_degrees)
    for window in zones_of(grid, 5):
        expected = geodesic_area(*shape, grid, window, to_degrees, 1600)
        assert values(areas, window).sum() == pytest.approx(expected, rel=1e-7)


def to_sinusoidal(x, y):
    """The inverse of the sinusoidal projection, by its formula; none beyond the antimeridian or a pole."""
    latitude = y / SPHERE.semi_major
    with np.errstate(divide="ignore", invalid="ignore"):
        longitude = np.degrees(x / (SPHERE.semi_major * np.cos(latitude)))
    inside = (np.abs(latitude) <= math.pi / 2) & (np.abs(longitude) <= 180)
    return np.where(inside, longitude, np.nan), np.where(inside, np.degrees(latitude), np.nan)


@pytest.mark.parametrize("size", [100.0, 30.0, 0.5, 0.01])
def test_equal_areas_are_equal(size):
    grid = Grid(300, 200, (size, 0, 5e6, 0, -size, 6e6))
    areas = values(projected_areas(grid, SPHERE, to_sinusoidal))
    assert np.abs(areas / size**2 - 1).max() < 1e-8


def test_pixels_beyond_the_edge_of_the_map_have_no_area():
    size = 100_000.0
    grid = Grid(402, 202, (size, 0, -201 * size, 0, -size, 101 * size))
    areas = projected_areas(grid, SPHERE, to_sinusoidal)
    found = values(areas)
    rows, cols = np.mgrid[:202, :402]
    fine = [(cols + i / 16, rows + j / 16) for i in range(17) for j in range(17)]
    inside = np.array([np.isfinite(to_sinusoidal(*grid.to_map(*one))[0]) for one in fine])
    assert np.isnan(found[~inside.any(axis=0)]).all()
    all_, cut = inside.all(axis=0), inside.any(axis=0) & ~inside.all(axis=0)
    assert np.count_nonzero(np.isnan(found[all_])) < 10  # whose corner the edge cuts within 1/16
    assert np.count_nonzero(np.isnan(found[cut])) > 0.95 * np.count_nonzero(cut)
    assert np.nanmax(np.abs(found / size**2 - 1)) < 1e-7
    assert areas.missing == np.count_nonzero(np.isnan(found))
    assert areas.row_areas(grid.window) is None


def test_where_the_edge_is_too_long_more_pixels_have_no_area_but_none_a_wrong_one(monkeypatch):
    size = 100_000.0
    grid = Grid(402, 202, (size, 0, -201 * size, 0, -size, 101 * size))
    everything = projected_areas(grid, SPHERE, to_sinusoidal)
    monkeypatch.setattr("pixelwise.core.raster.area_patches._MOST", 500)
    areas = projected_areas(grid, SPHERE, to_sinusoidal)
    assert everything.missing < areas.missing < 402 * 202 / 2
    known = ~np.isnan(values(areas))
    assert values(areas)[known] == pytest.approx(values(everything)[known], rel=1e-7)


def test_a_map_that_is_nowhere_has_no_areas():
    areas = projected_areas(Grid(30, 20, (1, 0, 0, 0, -1, 0)), SPHERE, lambda x, y: (x + np.nan, y))
    (pixels,) = areas.read(Window(3, 3, 2, 2))
    assert not pixels.valid.any()
    assert areas.missing == 600


def test_a_map_that_is_put_together_of_two():
    """Latitudes that run half as fast from the middle of a row on: that row has a part of each."""

    def two(x, y):
        return x, np.where(y > 0.5, 0.5 + (y - 0.5) / 2, y)

    grid = Grid(30, 20, (1, 0, 0, 0, -1, 10))
    found = values(projected_areas(grid, SPHERE, two))
    for row in range(20):
        south, north = (two(0, np.array(float(y)))[1] for y in (9 - row, 10 - row))
        assert found[row] == pytest.approx(belt(*ELLIPSOIDS["sphere"], south, north), rel=1e-6)
        if row != 9:
            assert found[row] == pytest.approx(belt(*ELLIPSOIDS["sphere"], south, north), rel=1e-7)


def test_a_map_whose_pieces_do_not_quite_meet():
    """Robinson's map comes from a table: at every fifth parallel PROJ leaves a step of a metre."""
    shape, to_degrees = ELLIPSOIDS["WGS 84"], inverse("+proj=robin +a=6378137 +rf=298.257223563")
    grid = Grid(1000, 1400, (1e4, 0, -5e6, 0, -1e4, 7e6))
    areas = projected_areas(grid, WGS_84, to_degrees)
    assert areas.missing == 0
    apart = [
        abs(values(areas, window).sum() / geodesic_area(*shape, grid, window, to_degrees, 1600) - 1)
        for window in zones_of(grid, 40)
    ]
    assert np.median(apart) < 1e-8
    assert max(apart) < 1e-4


def test_the_noise_of_an_inverse_does_not_matter():
    """Some projections are inverted by iterations, which end when less than 1e-12 is left."""
    noise = np.random.default_rng(3)

    def noisy(x, y):
        longitude, latitude = to_sinusoidal(x, y)
        return longitude + np.degrees(noise.normal(0, 3e-13, x.size)), latitude

    grid = Grid(50, 40, (10, 0, 5e6, 0, -10, 6e6))
    assert np.abs(values(projected_areas(grid, SPHERE, noisy)) / 100 - 1).max() < 1e-7


def test_whole_plane_in_feet():
    foot = 1200 / 3937
    grid = Grid(3, 2, (10, 2, 0, 1, -10, 0))
    areas = map_areas(grid, foot)
    assert values(areas) == pytest.approx(np.full((2, 3), 102 * foot**2), rel=1e-15)
    assert areas.row_areas(Window(1, 0, 1, 3)) == pytest.approx(102 * foot**2)


# As sources


def some_areas():
    geographic = degrees(5, 89.9, 0.7, 21, 33)
    turned = Grid(21, 33, (0.7, 0.1, 5, 0.1, -0.7, 60))
    yield map_areas(geographic)
    yield geographic_areas(geographic, WGS_84)
    yield geographic_areas(turned, WGS_84)
    yield projected_areas(Grid(21, 33, (1e6, 0, -105e5, 0, -1e6, 10e6)), SPHERE, to_sinusoidal)


@pytest.mark.parametrize("areas", list(some_areas()), ids=["map", "belts", "rotated", "projected"])
def test_windows_tell_the_same_bit_for_bit(areas):
    everything = values(areas)
    again = pickle.loads(pickle.dumps(areas))
    assert (areas.layers[0].dtype, everything.dtype) == ("float64", np.float64)
    for window in (Window(0, 0, 1, 1), Window(5, 3, 7, 11), Window(32, 0, 1, 21), Window(0, 20, 33, 1)):
        part = everything[window.row : window.row_stop, window.col : window.col_stop]
        assert np.array_equal(values(areas, window), part, equal_nan=True)
        assert np.array_equal(values(again, window), part, equal_nan=True)
        rows = areas.row_areas(window)
        assert rows is None or np.array_equal(np.repeat(rows[:, None], window.width, axis=1), part)


def test_rows_tell_where_all_pixels_of_a_row_are_equal():
    mercator = Grid(40, 30, (1e4, 0, 0, 0, -1e4, 5e6))
    to_degrees = inverse("+proj=merc +ellps=WGS84")
    by_rows = projected_areas(mercator, WGS_84, to_degrees)
    rows = by_rows.row_areas(mercator.window)
    assert values(by_rows) == pytest.approx(np.repeat(rows[:, None], 40, axis=1), rel=1e-12)
    turned = Grid(30, 40, (0, 1e4, 0, -1e4, 0, 5e6))
    assert projected_areas(turned, WGS_84, to_degrees).row_areas(turned.window) is None


def test_whoever_inverts_a_projection_may_stop():
    def stop(x, y):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        projected_areas(degrees(0, 0, 1, 3, 3), WGS_84, stop)


# What is wrong is told


@pytest.mark.parametrize("figure", [(0, 298), (math.nan, 298), (-1, 0), (6378137, 0.5), (6378137, -298)])
def test_no_such_ellipsoid(figure):
    sentence = "There is no ellipsoid with the radius .* give metres above 0, and a number above 1, or 0"
    with pytest.raises(ParameterError, match=sentence):
        Ellipsoid(*figure)


def test_no_areas_of_a_grid():
    with pytest.raises(
        GridError, match="no pixel areas for a raster of 4 x 3 pixels; give those of the grid"
    ):
        on_grid([map_areas(degrees(0, 0, 1, 3, 3))], degrees(0, 0, 1, 4, 3))
