"""Pixels weighed by their true areas in zonal statistics."""

from __future__ import annotations

import math

import hypothesis.strategies as st
import numpy as np
import pytest
import shapely
from hypothesis import given
from shapely import box

import oracles
from by_hand import told
from geodesy import ELLIPSOIDS, geodesic_area
from pixelwise.core import (
    ArraySource,
    Ellipsoid,
    Grid,
    GridError,
    Window,
    geographic_areas,
    map_areas,
    projected_areas,
    zonal_statistics,
)

SPHERE = Ellipsoid(1.0)
WGS_84 = Ellipsoid(*ELLIPSOIDS["WGS 84"])
#: Rows from 90 to 60, 30 and 0 degrees north: on a sphere of radius 1 their pixels of 90 degrees measure
#: pi / 2 times the difference of the sines.
LARGE = (90, 0, 0, 0, -30, 90)
AREAS = [math.pi / 2 * (1 - math.sqrt(3) / 2), math.pi / 2 * (math.sqrt(3) - 1) / 2, math.pi / 4]
NAMES = ("count", "sum", "mean", "min", "max", "variance")


def large(values=((30, 30), (20, 20), (10, 10)), **settings):
    return ArraySource(np.array(values, dtype="float64"), LARGE, **settings)


def test_a_mean_in_longitude_and_latitude():
    row = told(box(0, 0, 180, 90), large(), NAMES, areas=[geographic_areas(large().grid, SPHERE)])
    total = 2 * sum(area * value for area, value in zip(AREAS, (30, 20, 10)))
    assert (row["count"], row["min"], row["max"]) == (6, 10, 30)
    assert row["sum"] == pytest.approx(total, rel=1e-14)
    assert row["mean"] == pytest.approx(total / math.pi, rel=1e-14)  # a quarter of the sphere
    squares = 2 * sum(area * (v - total / math.pi) ** 2 for area, v in zip(AREAS, (30, 20, 10)))
    assert row["variance"] == pytest.approx(squares / math.pi, rel=1e-13)


def test_covered_parts_and_weights_are_multiplied():
    weights = ArraySource(np.array([[0, 2], [3, 0.5], [1, 1]]), LARGE, name="people")
    areas = [geographic_areas(large().grid, SPHERE)]
    zone = box(45, 30, 135, 90)  # half of each pixel of the upper two rows
    row = told(zone, large(), NAMES, pixels="coverage", weights=weights, areas=areas)
    products = np.array([2 * AREAS[0], 3 * AREAS[1], 0.5 * AREAS[1]]) / 2
    assert row["count"] == 2
    assert row["sum"] == pytest.approx((products * [30, 20, 20]).sum())
    assert row["mean"] == pytest.approx((products * [30, 20, 20]).sum() / products.sum())


def test_a_pixel_without_an_area_is_not_valid():
    def half(x, y):
        return np.where(x < 1, x, np.nan), y

    source = ArraySource(np.array([[1.0, 2.0], [3.0, 4.0]]), (1, 0, 0, 0, -1, 2))
    row = told(
        box(0, 0, 2, 2),
        source,
        ("count", "nodata", "max"),
        areas=[projected_areas(source.grid, SPHERE, half)],
    )
    assert (row["count"], row["nodata"], row["max"]) == (2, 2, 3)


def test_each_grid_has_its_own_areas():
    fine = ArraySource(
        np.repeat(np.repeat([[30.0, 30], [20, 20], [10, 10]], 10, 0), 10, 1), (9, 0, 0, 0, -3, 90)
    )
    plane = ArraySource(np.array([[1.0, 2.0]]), (90, 0, 0, 0, -90, 90))
    areas = [map_areas(plane.grid, 0.5)] + [geographic_areas(one.grid, SPHERE) for one in (fine, large())]
    result = zonal_statistics([box(0, 0, 180, 90)], [large(), plane, fine], ["sum", "mean"], areas=areas)
    first, second, third = ({name: float(v[0]) for name, v in layer.items()} for layer in result.columns)
    assert third["sum"] == pytest.approx(first["sum"], rel=1e-12)
    assert third["mean"] == pytest.approx(first["mean"], rel=1e-12)
    assert (second["sum"], second["mean"]) == (3 * 45 * 45, 1.5)


def test_the_areas_of_one_grid_are_missing():
    other = ArraySource(np.ones((3, 4)), LARGE)
    with pytest.raises(GridError, match="There are no pixel areas for a raster of 4 x 3 pixels; give those"):
        zonal_statistics([], [large(), other], areas=[geographic_areas(large().grid, SPHERE)])


@given(
    north=st.floats(-80, 89),
    size=st.sampled_from([1e-5, 0.01, 1]),
    seed=st.integers(0, 99),
    blocks=st.integers(1, 9),
)
def test_areas_weigh_as_a_raster_of_them_does(north, size, seed, blocks):
    random = np.random.default_rng(seed)
    transform = (size, 0, 10, 0, -size, north)
    values, valid = random.integers(0, 9, (9, 11)).astype("int16"), random.random((9, 11)) > 0.2
    source = ArraySource(values, transform, valid=valid, block=(blocks, blocks))
    areas = geographic_areas(source.grid, WGS_84)
    raster = ArraySource(areas.read(source.grid.window)[0].values, transform)
    zones = [
        shapely.Point(10 + size * x, north - size * y).buffer(3 * size)
        for x, y in ((3, 3), (8, 5.5), (0, 8), (5, 5))
    ]
    names = ["count", "nodata", "sum", "mean", "stdev", "median", "majority", "min"]
    for pixels in ("center", "coverage"):
        one = zonal_statistics(zones, [source], names, pixels=pixels, areas=[areas]).columns[0]
        other = zonal_statistics(zones, [source], names, pixels=pixels, weights=raster).columns[0]
        for name in names:
            assert np.ma.allequal(one[name], other[name])
            assert (np.ma.getmaskarray(one[name]) == np.ma.getmaskarray(other[name])).all()


@pytest.mark.parametrize("north", [40.0, 90.5])  # of which the first row is none of the Earth
@pytest.mark.parametrize("pixels", ["center", "coverage"])
@pytest.mark.parametrize("dtype", ["int16", "float64"])
def test_long_rows_weigh_as_their_pixels_do(north, pixels, dtype):
    random = np.random.default_rng(5)
    transform = (0.5, 0, 0, 0, -0.5, north)
    values, valid = random.integers(-50, 90, (40, 200)).astype(dtype), random.random((40, 200)) > 0.1
    source = ArraySource(values, transform, valid=valid, block=(16, 64))
    areas = geographic_areas(source.grid, WGS_84)
    zones = [
        box(2.3, north - 18, 60, north - 2),
        box(60, north - 19, 99, north),
        box(5, north - 3, 5.9, north),
    ]
    names = ["count", "nodata", "sum", "mean", "variance", "min", "max"]
    result = zonal_statistics(zones, [source], names, pixels=pixels, areas=[areas])
    weights = np.where(valid, areas.read(source.grid.window)[0].values, 0)
    shares = [
        oracles.coverage(shapely.transform(zone, lambda xy: (xy - [0, north]) * [2, -2]), 200, 40)
        for zone in zones
    ]
    for number, covered in enumerate(shares):
        share = covered if pixels == "coverage" else (covered > 0.5).astype(float)
        found = {name: float(column[number]) for name, column in result.columns[0].items()}
        w = weights * share
        mean = (w * values).sum() / w.sum()
        assert found["count"] == pytest.approx((share * valid).sum(), rel=1e-9)
        assert found["nodata"] == pytest.approx((share * ~valid).sum(), rel=1e-9)
        assert found["sum"] == pytest.approx((w * values).sum(), rel=1e-9)
        assert found["mean"] == pytest.approx(mean, rel=1e-9)
        assert found["variance"] == pytest.approx((w * (values - mean) ** 2).sum() / w.sum(), rel=1e-9)
        assert (found["min"], found["max"]) == (values[w > 0].min(), values[w > 0].max())


def test_a_tiling_has_the_area_of_the_raster_and_a_zone_of_whole_pixels_that_of_its_outline():
    grid = Grid(60, 40, (0.5, 0, 5, 0, -0.5, 66))
    ones = ArraySource(np.ones((40, 60)), grid.transform)
    areas = geographic_areas(grid, WGS_84)
    xs, ys = [5, 9.123, 20.2, 28.7, 35], [46, 51.77, 60.01, 66]
    tiling = [box(a, c, b, d) for a, b in zip(xs, xs[1:]) for c, d in zip(ys, ys[1:])]
    for pixels in ("center", "coverage"):
        sums = zonal_statistics(tiling, [ones], ["sum"], pixels=pixels, areas=[areas]).columns[0]["sum"]
        assert sums.sum() == pytest.approx(areas.row_areas(grid.window).sum() * 60, rel=1e-9)
    window = Window(10, 20, 7, 9)
    zone = box(15, 57.5, 19.5, 61)
    found = told(zone, ones, ["sum"], areas=[areas])["sum"]
    expected = geodesic_area(*ELLIPSOIDS["WGS 84"], grid, window, lambda x, y: (x, y), 4000)
    assert found == pytest.approx(expected, rel=1e-7)
