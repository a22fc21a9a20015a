"""The log says where there are no values, and why, for each raster; NULLS counts them."""

from __future__ import annotations

import numpy as np
import processing
import pytest
from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProject

from making import NUMBERS, box, column, layer, raster, table, zonal

ZONES = (box(0, 0, 2, 2), box(2, 2, 4, 4), None, box(8, 8, 9, 9))
POINTS = ("Point (500005 5000035)", "Point (500035 5000035)", None, "Point (500105 5000035)")


@pytest.fixture
def numbers(tmp_path):
    return raster(tmp_path / "numbers.tif")


@pytest.fixture
def holes(tmp_path):
    """Without data in the right half."""
    return raster(
        tmp_path / "holes.tif", np.where(np.arange(4) < 2, NUMBERS, -1).astype("float32"), nodata=-1
    )


def nulls(rows, *names) -> int:
    return sum(row[name] is None for row in rows for name in names)


def test_glaciers_on_a_raster_that_covers_some_of_them(demo, feedback):
    """The elevation model covers the Rocky Mountain National Park, the land cover all Colorado."""
    given = {
        "INPUT": str(demo / "colorado_glaciers.geojson"),
        "RASTERS": [str(demo / "rmnp_dem.tif"), str(demo / "colorado_landcover_mcd12c1_2019.tif")],
        "OUTPUT": "memory:",
    }
    result = processing.run("pixelwise:samplepoints", given, feedback=feedback)
    rows = table(result["OUTPUT"])
    assert nulls(rows, "rmnp_dem") == result["NULLS"] == 93
    assert result["EMPTY_POINTS"] == 0
    (warning,) = [text for text in feedback.warnings if "lie off" in text]
    assert warning.startswith(f"93 of {len(rows)} points lie off rmnp_dem: ")
    assert f"NULL values: 93 of {2 * len(rows)}, in columns: 1 (rmnp_dem 93)" in feedback.infos


def test_counties_on_a_raster_that_covers_some_of_them(demo, feedback):
    rasters = [str(demo / "rmnp_dem.tif"), str(demo / "colorado_landcover_mcd12c1_2019.tif")]
    counties = str(demo / "colorado_counties.geojson")
    result = zonal(feedback, INPUT=counties, RASTERS=rasters, STATISTICS="mean,max")
    assert any(text.startswith("60 of 64 zones lie off rmnp_dem: ") for text in feedback.warnings)
    rows = table(result["OUTPUT"])
    assert nulls(rows, "rmnp_dem_mean", "rmnp_dem_max") == 120
    assert (result["EMPTY_ZONES"], result["NULLS"]) == (0, 120)


@pytest.mark.parametrize("layout", ["wide", "long"])
def test_zones_off_a_raster_and_without_data(numbers, holes, feedback, layout):
    given = {"INPUT": layer(*ZONES), "RASTERS": [numbers, holes], "LAYOUT": layout}
    result = zonal(feedback, **given, STATISTICS="count,max")
    assert feedback.warnings[:3] == [
        "Features without a geometry, which get NULL: 1 (3)",
        "1 of 4 zones lie off numbers and 1 more: 4",
        "1 of 4 zones hold no valid pixel of holes: 2",
    ]
    # in each raster two of the zone without a geometry, and one of that off it; in one raster one of zone 2
    assert result["NULLS"] == 2 * 2 + 2 + 1
    names = (
        ["numbers_count", "numbers_max", "holes_count", "holes_max"] if layout == "wide" else ["count", "max"]
    )
    assert nulls(table(result["OUTPUT"]), *names) == result["NULLS"]


def test_nothing_is_said_where_nothing_is_missing(numbers, feedback):
    result = zonal(feedback, INPUT=layer(*ZONES[:2]), RASTERS=[numbers])
    assert (result["NULLS"], feedback.warnings) == (0, [])
    assert not any("NULL" in info for info in feedback.infos if not info.startswith("Results"))


def test_all_zones_off_every_raster(numbers, holes, feedback):
    zonal(feedback, INPUT=layer(ZONES[3], ZONES[3]), RASTERS=[numbers, holes])
    assert feedback.warnings == [
        "All zones lie off every raster, and nothing was measured; check the CRS of the zones (EPSG:32633) "
        "and those of the rasters."
    ]


def test_zones_without_a_pixel_centre(numbers, feedback):
    tiny = box(0.6, 0.6, 0.9, 0.9)
    zonal(feedback, INPUT=layer(tiny, ZONES[0]), RASTERS=[numbers], TINY_ZONES=False)
    assert feedback.warnings == ["1 of 2 zones hold no pixel centre of numbers: 1"]


def test_the_log_of_many_rasters_stays_readable(tmp_path, feedback):
    """Each of nine rasters has data in another pixel only."""
    rasters = []
    for number in range(9):
        values = np.where(np.arange(16).reshape(4, 4) == number, 1, 0).astype("uint8")
        rasters.append(raster(tmp_path / f"r{number}.tif", values, nodata=0))
    zones = layer(*[box(i % 4, i // 4, i % 4 + 1, i // 4 + 1) for i in range(16)])
    result = zonal(feedback, INPUT=zones, RASTERS=rasters, STATISTICS="mean")
    assert result["NULLS"] == 9 * 15
    assert feedback.warnings == [
        "15 of 16 zones hold no valid pixel of r0: 2, 3, 4, 5, 6, ..",
        "15 of 16 zones hold no valid pixel of r1: 1, 3, 4, 5, 6, ..",
        "15 of 16 zones hold no valid pixel of r2: 1, 2, 4, 5, 6, ..",
        "Further rasters or bands of which that is true for other features: 6 (r3, r4, r5, r6, r7, ..)",
    ]


@pytest.mark.parametrize("layout", ["wide", "long"])
def test_points_off_a_raster_and_without_data(numbers, holes, feedback, layout):
    points = layer(*POINTS, kind="Point")
    given = {
        "INPUT": points,
        "RASTERS": [numbers, holes],
        "LAYOUT": layout,
        "OUTPUT": "memory:",
        "MAX_DISTANCE": 1,
    }
    result = processing.run("pixelwise:samplepoints", given, feedback=feedback)
    assert "1 of 4 points lie off numbers and 1 more: 4" in feedback.warnings
    assert "1 of 4 points have no valid pixel of holes: 2" in feedback.warnings
    # wide: points 3 and 4 of each raster, point 2 of one; long: one row for each of points 3 and 4
    assert result["NULLS"] == (5 if layout == "wide" else 3)
    names = ["numbers", "holes"] if layout == "wide" else ["value"]
    assert nulls(table(result["OUTPUT"]), *names) == result["NULLS"]


def test_points_of_the_latest_raster(tmp_path, feedback):
    dated = [raster(tmp_path / f"t_2020-0{month}-03.tif", NUMBERS * month) for month in (1, 2)]
    given = {"INPUT": layer(*POINTS, kind="Point"), "RASTERS": dated, "MATCH": "latest", "OUTPUT": "memory:"}
    result = processing.run("pixelwise:samplepoints", given, feedback=feedback)
    assert result["NULLS"] == 2
    rows = table(result["OUTPUT"])
    assert nulls(rows, list(rows[0])[1]) == 2


@pytest.mark.parametrize("match", ["latest", "closest"])
def test_points_without_a_value_in_any_dated_raster(tmp_path, feedback, match):
    """Where each point gets one raster's value, it lacks that of all of them."""
    halves = np.where(np.arange(4) < 2, NUMBERS, -1).astype("float32")
    dated = [raster(tmp_path / f"t_2020-0{month}-03.tif", halves, nodata=-1) for month in (1, 2)]
    days = [("2020-01-05",), ("2020-01-05",), (None,), (None,)]
    points = layer(POINTS[0], POINTS[1], POINTS[1], POINTS[3], kind="Point", fields="day:date", rows=days)
    given = {"INPUT": points, "RASTERS": dated, "MATCH": match, "OUTPUT": "memory:"}
    given.update({"DATE_FIELD": "day"} if match == "closest" else {})
    processing.run("pixelwise:samplepoints", given, feedback=feedback)
    (told,) = [text for text in feedback.warnings if "no valid pixel" in text]
    number, which = (1, "2") if match == "closest" else (2, "2, 3")
    assert told == f"{number} of 4 points have no valid pixel of t_2020-01-03 and 1 more: {which}"
    assert "Points off all rasters, which get NULL: 1 (4)" in feedback.warnings


def test_no_point_has_a_value(holes, feedback):
    given = {"INPUT": layer(POINTS[1], kind="Point"), "RASTERS": [holes], "OUTPUT": "memory:"}
    assert processing.run("pixelwise:samplepoints", given, feedback=feedback)["NULLS"] == 1
    assert feedback.warnings == [
        "1 of 1 points have no valid pixel of holes: 1",
        "No point has a value, and all values are NULL; check what the rasters and you take for no data, and "
        "the CRSs of points (EPSG:32633) and rasters.",
    ]


@pytest.mark.parametrize("layout", ["wide", "long"])
def test_pixels_without_data(numbers, holes, feedback, layout):
    given = {
        "INPUT": layer(box(0, 0, 4, 4)),
        "RASTERS": [numbers, holes],
        "LAYOUT": layout,
        "OUTPUT": "memory:",
    }
    result = processing.run("pixelwise:polygonpixels", given, feedback=feedback)
    name = "holes" if layout == "wide" else "value"
    assert column(result["OUTPUT"], name).count(None) == result["NULLS"] == 8
    where = "holes" if layout == "wide" else "holes: value"
    assert f"NULL values: 8 of 32, in columns: 1 ({where} 8)" in feedback.infos


def test_no_pixel_was_found(numbers, feedback):
    given = {"INPUT": layer(ZONES[3]), "RASTERS": [numbers], "OUTPUT": "memory:"}
    assert processing.run("pixelwise:polygonpixels", given, feedback=feedback)["NULLS"] == 0
    assert any(text.startswith("No pixel was found, and the output is empty; ") for text in feedback.warnings)


@pytest.mark.parametrize("layout", ["wide", "long"])
def test_series_without_data(numbers, holes, feedback, layout):
    given = {"MASK": numbers, "RASTERS": [numbers, holes], "LAYOUT": layout, "OUTPUT": "memory:"}
    result = processing.run("pixelwise:masktimeseries", given, feedback=feedback)
    name = "holes" if layout == "wide" else "value"
    assert column(result["OUTPUT"], name).count(None) == result["NULLS"] == 8


def test_features_are_told_of_by_their_display_names(numbers, feedback):
    zones = layer(
        *ZONES, fields="name:string,code:integer", rows=[("North", 7), ("East", 8), ("", 9), ("(Isle)", 10)]
    )
    given = {"INPUT": zones, "RASTERS": [numbers], "STATISTICS": "mean"}
    zonal(feedback, **given)
    assert [text.split(": ")[1] for text in feedback.warnings] == ["1 (3)", "(Isle)"]
    for expression, names in (
        ("'no. ' || \"code\"", ["1 (no. 9)", "no. 10"]),
        ("if($geometry is null, 'flat', geom_to_wkt(centroid($geometry)))", ["1 (flat)", "Point (500085 49"]),
        ('"code"', ["1 (3)", "4"]),  # a number may be mistaken for an id
        ('"gone"', ["1 (3)", "4"]),
    ):
        feedback.warnings.clear()
        zones.setDisplayExpression(expression)
        zonal(feedback, **given)
        assert [text.split(": ")[1][: len(name)] for text, name in zip(feedback.warnings, names)] == names


def test_a_selection_and_edits_are_named_too(numbers, feedback, qgis_new_project):
    zones = layer(*ZONES, fields="name:string", rows=[("North",), ("East",), ("Nowhere",), ("Isle",)])
    zones.startEditing()
    zones.changeAttributeValue(4, 1, "Island " * 20)
    zones.selectByIds([1, 4])
    QgsProject.instance().addMapLayer(zones)
    given = QgsProcessingFeatureSourceDefinition(zones.id(), True)
    zonal(feedback, INPUT=given, RASTERS=[numbers], STATISTICS="mean")
    (warning,) = feedback.warnings
    assert warning == f"1 of 2 zones lie off numbers: {'Island ' * 5}Isla\u2026"
    zones.rollBack()
