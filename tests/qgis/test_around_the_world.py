"""Rasters of longitudes: grids from 0 to 360 degrees, zones and points around the antimeridian, in QGIS."""

from __future__ import annotations

import numpy as np
import processing
import pytest
from qgis.core import QgsRasterLayer

from making import column, layer, raster, table, zonal

WGS84 = "EPSG:4326"
#: Two rows of 36 columns of 10 degrees, north and south of the equator: 0 to 35, and 100 to 135.
ROWS = (np.arange(36) + np.array([[0], [100]])).astype("int16")


def world(path, first=0, crs=WGS84, size=10, **kwargs):
    """A raster once around the world that begins at some longitude."""
    return raster(path, ROWS, crs=crs, transform=(size, 0, first, 0, -size, size), **kwargs)


def degrees(west, south, east, north):
    """A rectangle as WKT."""
    return f"Polygon (({west} {south}, {east} {south}, {east} {north}, {west} {north}, {west} {south}))"


def told(path, feedback, *zones, crs=WGS84, **kwargs):
    """Counts and sums of a raster in zones."""
    given = {"INPUT": layer(*zones, crs=crs), "RASTERS": [path], "STATISTICS": "count,sum", **kwargs}
    return [(row["count"], row["sum"]) for row in table(zonal(feedback, **given)["OUTPUT"])]


def test_zones_on_both_kinds_of_grid(tmp_path, feedback):
    """In the west, across Greenwich, cut at the antimeridian, across it, all around the world."""
    cut = (
        "MultiPolygon (((170 0, 180 0, 180 10, 170 10, 170 0)), ((-180 0, -170 0, -170 10, -180 10, -180 0)))"
    )
    zones = [degrees(-30, 0, -10, 10), degrees(-20, 0, 20, 10), cut, degrees(170, 0, 190, 10)]
    zones += [degrees(-180, 0, 180, 10), degrees(0, 0, 360, 10)]
    expected = [(2, 67), (4, 34 + 35 + 0 + 1), (2, 35), (2, 35), (36, 630), (36, 630)]
    assert told(world(tmp_path / "east.tif"), feedback, *zones) == expected
    rolled = raster(
        tmp_path / "rolled.tif", np.roll(ROWS, 18, 1), crs=WGS84, transform=(10, 0, -180, 0, -10, 10)
    )
    assert told(rolled, feedback, *zones) == expected
    assert feedback.warnings == [], "none of them reaches beyond the raster"


def test_zones_beyond_a_raster_of_the_pacific_are_counted(tmp_path, feedback):
    """From 160 to 200 E; the second zone reaches beyond its eastern side, the third lies in Africa."""
    path = raster(tmp_path / "pacific.tif", ROWS[:1, :4], crs=WGS84, transform=(10, 0, 160, 0, -10, 10))
    zones = [degrees(-180, 0, -170, 10), degrees(-170, 0, -150, 10), degrees(0, 0, 10, 10)]
    assert told(path, feedback, *zones) == [(1, 2), (1, 3), (0, None)]
    assert feedback.warnings == [
        "1 of 3 zones reach beyond pacific, and are measured only where it has pixels: 2",
        "1 of 3 zones lie off pacific: 3",
    ]


def test_fiji_in_its_own_crs(tmp_path, feedback):
    """UTM zone 1 south is centred on 177 W; the antimeridian runs through the zone."""
    fiji = "Polygon ((80000 779e4, 700000 779e4, 700000 8e6, 80000 8e6, 80000 779e4))"
    fine = (0.25, 0, -180, 0, -0.25, -10)
    values = np.ones((60, 1440), "uint8")
    path = raster(tmp_path / "fine.tif", values, crs=WGS84, transform=fine)
    ((count, _),) = told(path, feedback, fiji, crs="EPSG:32701", PIXELS="coverage")
    # 620 km by 210 km, of pixels of a quarter of a degree, 27.8 km times the cosine of 19 degrees wide.
    assert count == pytest.approx(620 * 210 / (27.7 * 27.83 * np.cos(np.radians(19))), rel=0.01)
    east = raster(tmp_path / "east.tif", values, crs=WGS84, transform=(0.25, 0, 0, 0, -0.25, -10))
    assert told(east, feedback, fiji, crs="EPSG:32701", PIXELS="coverage") == [
        (pytest.approx(count), pytest.approx(count))
    ]
    assert feedback.warnings == []


def test_a_zone_that_holds_a_pole_is_not_measured_elsewhere(tmp_path, feedback):
    cap = "Polygon ((-1e6 -1e6, 1e6 -1e6, 1e6 1e6, -1e6 1e6, -1e6 -1e6))"
    path = raster(tmp_path / "w.tif", np.ones((180, 360)), crs=WGS84, transform=(1, 0, 0, 0, -1, 90))
    assert told(path, feedback, cap, crs="EPSG:3995") == [(None, None)]
    assert f"Features that cannot be transformed to {WGS84} and so get NULL: 1 (1)" in feedback.warnings


def test_a_zone_wider_than_once_around(tmp_path, feedback):
    assert told(world(tmp_path / "w.tif"), feedback, degrees(-200, 0, 200, 10)) == [(20, 190)]
    assert (
        "Features wider than once around the world, which are measured only where their own coordinates lie "
        "on a raster: 1 (1)" in feedback.warnings
    )


def test_longitudes_in_another_unit(tmp_path, feedback):
    """NTF (Paris) counts 400 grads around the world."""
    path = raster(tmp_path / "paris.tif", ROWS, crs="EPSG:4807", transform=(400 / 36, 0, 0, 0, -10, 10))
    west = degrees(-400 / 36, 0, 0, 10)
    assert told(path, feedback, west, crs="EPSG:4807") == [(1, 35)]


def test_metres_do_not_repeat(tmp_path, feedback):
    path = raster(tmp_path / "m.tif", ROWS, crs="EPSG:32633", transform=(10, 0, 0, 0, -10, 10))
    assert told(path, feedback, degrees(-30, 0, -10, 10), crs="EPSG:32633") == [(0, None)]


def test_a_picture_that_was_given_a_crs_of_degrees_does_not_repeat(tmp_path, feedback):
    """Its rows reach beyond the poles: 36 columns and 20 rows of 10 degrees."""
    path = raster(tmp_path / "p.tif", np.ones((20, 36)), crs=WGS84, transform=(10, 0, 0, 0, -10, 0))
    assert told(path, feedback, degrees(-30, -20, -10, -10)) == [(0, None)]


def test_points(tmp_path, feedback):
    points = layer(
        "Point (-5 5)", "Point (180 5)", "Point (-180 5)", "Point (359 -5)", kind="Point", crs=WGS84
    )
    given = {"INPUT": points, "RASTERS": [world(tmp_path / "w.tif")], "OUTPUT": "memory:"}
    output = processing.run("pixelwise:samplepoints", given, feedback=feedback)["OUTPUT"]
    assert column(output, "w") == [35, 18, 18, 135]
    output = processing.run("pixelwise:samplepoints", {**given, "METHOD": "bilinear"}, feedback=feedback)[
        "OUTPUT"
    ]
    assert column(output, "w") == [pytest.approx(35), 17.5, 17.5, pytest.approx(0.6 * 135 + 0.4 * 100)]
    assert feedback.warnings == []


def test_pixels_are_where_the_raster_has_them(tmp_path, feedback):
    given = {
        "INPUT": layer(degrees(-20, 0, 10, 10), crs=WGS84),
        "RASTERS": [world(tmp_path / "w.tif")],
        "OUTPUT": "memory:",
    }
    output = processing.run("pixelwise:polygonpixels", given, feedback=feedback)["OUTPUT"]
    assert [(row["col"], row["x"], row["w"]) for row in table(output)] == [
        (0, 5, 0),
        (34, 345, 34),
        (35, 355, 35),
    ]


def test_rasters_that_only_qgis_reads(tmp_path, feedback):
    path = world(tmp_path / "scene.tif")
    uri = f"?crs={WGS84}&extent=0,-10,360,10&width=36&height=2&formula=%22scene@1%22&scene:uri={path}"
    virtual = QgsRasterLayer(f"{uri}&scene:provider=gdal", "scene", "virtualraster")
    assert virtual.isValid()
    assert told(virtual, feedback, degrees(-30, 0, -10, 10)) == [(2, 67)]
