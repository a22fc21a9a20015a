"""Geometries that would take minutes to repair or to buffer, and coordinates out of this world."""

from __future__ import annotations

import time

import numpy as np
import processing
import pytest
from qgis.core import QgsGeometry, QgsProcessingException

from making import box, column, layer, place, raster, zonal

GOOD = box(0, 0, 2, 2)
TOO_OFTEN = (
    "Features that cross themselves too often to be repaired or buffered in a few seconds, which get NULL; "
    "simplify them or cut them into parts: 1 (1)"
)


@pytest.fixture
def numbers(tmp_path):
    return raster(tmp_path / "numbers.tif")


def scribble(count: int, kind: str) -> str:
    corners = [tuple(corner) for corner in np.random.default_rng(count).random((count, 2)) * 4]
    return (
        f"Polygon (({place(*corners, corners[0])}))"
        if kind == "Polygon"
        else f"LineString ({place(*corners)})"
    )


@pytest.mark.parametrize("pixels", ["center", "coverage"])
def test_a_scribble_is_named_and_its_neighbour_measured(numbers, feedback, pixels):
    begun = time.monotonic()
    zones = layer(scribble(3000, "Polygon"), GOOD)
    result = zonal(feedback, INPUT=zones, RASTERS=[numbers], STATISTICS="count,mean", PIXELS=pixels)
    assert column(result["OUTPUT"], "mean") == [None, 3.5]
    assert column(result["OUTPUT"], "count") == [None, 4]
    assert TOO_OFTEN in feedback.warnings
    assert time.monotonic() - begun < 20


def test_a_small_scribble_is_repaired(numbers, feedback):
    zones = layer(scribble(40, "Polygon"), GOOD)
    result = zonal(feedback, INPUT=zones, RASTERS=[numbers], STATISTICS="count", PIXELS="coverage")
    repaired = QgsGeometry.fromWkt(scribble(40, "Polygon")).makeValid().area() / 100
    assert column(result["OUTPUT"], "count") == [pytest.approx(repaired), 4]


def test_buffers_of_scribbles(numbers, feedback):
    zones = layer(scribble(3000, "LineString"), f"LineString ({place((1, 1), (3, 1))})", kind="LineString")
    begun = time.monotonic()
    result = zonal(feedback, INPUT=zones, RASTERS=[numbers], STATISTICS="max", BUFFER=1)
    assert column(result["OUTPUT"], "max") == [None, 8]
    assert TOO_OFTEN in feedback.warnings
    assert time.monotonic() - begun < 20


def test_a_line_buffered_in_pieces_has_the_same_area(numbers, feedback):
    """200 random corners cross 4,500 times."""
    line = scribble(200, "LineString")
    given = {"INPUT": layer(line, kind="LineString"), "RASTERS": [numbers], "PIXELS": "coverage"}
    result = zonal(feedback, **given, STATISTICS="count,nodata", BUFFER=0.2)
    area = QgsGeometry.fromWkt(line).buffer(0.2, 32).intersection(QgsGeometry.fromWkt(box(0, 0, 4, 4))).area()
    assert column(result["OUTPUT"], "count") == [pytest.approx(area / 100, rel=1e-6)]


def test_points_whose_circles_overlap_thousands_of_times(numbers, feedback):
    corners = np.random.default_rng(1).random((1000, 2)) * 4
    points = f"MultiPoint ({place(*corners)})"
    begun = time.monotonic()
    given = {"INPUT": layer(points, kind="MultiPoint"), "RASTERS": [numbers], "BUFFER": 100}
    assert column(zonal(feedback, **given, STATISTICS="count")["OUTPUT"], "count") == [16]
    assert time.monotonic() - begun < 20


def test_a_cancel_is_seen_while_crossings_are_counted(numbers, feedback, monkeypatch):
    from pixelwise.algorithms.inputs import repair

    monkeypatch.setattr(repair, "crossings", lambda start, stop, most, check: feedback.cancel() or check())
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        zonal(feedback, INPUT=layer(scribble(3000, "Polygon"), GOOD), RASTERS=[numbers])


FAR = "Polygon ((500000 5000000, 1.7e308 5000000, 1.7e308 1.7e308, 500000 5000000))"


@pytest.mark.parametrize("pixels", ["center", "touched", "coverage"])
@pytest.mark.parametrize("wild", [FAR, FAR.replace("1.7e308", "-1.7e308"), FAR.replace("1.7e308", "2e150")])
def test_a_zone_out_of_this_world_is_named_alone(numbers, feedback, pixels, wild):
    zones = layer(GOOD, wild, box(2, 2, 4, 4))
    result = zonal(feedback, INPUT=zones, RASTERS=[numbers], STATISTICS="count,mean", PIXELS=pixels)
    assert column(result["OUTPUT"], "mean") == [3.5, None, 13.5]
    assert column(result["OUTPUT"], "count") == [4, None, 4]
    assert "Features whose geometry cannot be repaired, which get NULL: 1 (2)" in feedback.warnings


@pytest.mark.parametrize("crs", ["EPSG:32633", "EPSG:4326"])
def test_zones_out_of_this_world_in_another_crs(numbers, feedback, crs):
    zones = layer(GOOD, FAR, box(2, 2, 4, 4), crs=crs)
    rows = column(zonal(feedback, INPUT=zones, RASTERS=[numbers], STATISTICS="mean")["OUTPUT"], "mean")
    assert rows == ([3.5, None, 13.5] if crs == "EPSG:32633" else [None] * 3)


def test_a_buffer_out_of_this_world_is_named_alone(numbers, feedback):
    from qgis.core import QgsProperty

    zones = layer(GOOD, GOOD, fields="r:double", rows=[(0.0,), (1e300,)])
    given = {"INPUT": zones, "RASTERS": [numbers], "BUFFER": QgsProperty.fromField("r")}
    result = zonal(feedback, **given, STATISTICS="mean", PIXELS="touched")
    assert column(result["OUTPUT"], "mean") == [3.5, None]
    warning = "Features whose buffer distance is no number, or too large, which get NULL: 1 (2)"
    assert warning in feedback.warnings


@pytest.mark.parametrize("method", ["nearest", "bilinear"])
def test_a_point_out_of_this_world_is_named_alone(numbers, feedback, method):
    places = ["500005 5000035", "1.7e308 5000035", "500005 -1e200", "500015 5000035"]
    points = layer(*[f"Point ({one})" for one in places], kind="Point")
    given = {"INPUT": points, "RASTERS": [numbers], "OUTPUT": "memory:", "METHOD": method, "MAX_DISTANCE": 2}
    result = processing.run("pixelwise:samplepoints", given, feedback=feedback)
    assert column(result["OUTPUT"], "numbers") == [1, None, None, 2]
    assert any(
        warning.endswith("no finite numbers, which get NULL: 2 (2, 3)") for warning in feedback.warnings
    )
