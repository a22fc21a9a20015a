"""pixelwise:samplepoints as a user runs it."""

from __future__ import annotations

import json
from datetime import datetime

import numpy as np
import pytest
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsProject,
    QgsRaster,
    QgsRasterLayer,
    QgsVectorLayer,
    QgsWkbTypes,
)

from making import CRS, LEFT, NUMBERS, SIZE, TOP, layer, loaded, place, ranges, raster, table


def points(*at, **kwargs):
    """A layer of points given in columns and rows of the raster; None for a feature without geometry."""
    shapes = [None if one is None else f"Point ({place(one)})" for one in at]
    return layer(*shapes, kind="Point", name="towers", **kwargs)


def sample(feedback, **parameters):
    import processing

    return processing.run("pixelwise:samplepoints", {"OUTPUT": "memory:", **parameters}, feedback=feedback)


def refused(feedback, **parameters) -> str:
    """The sentence that the user reads."""
    with pytest.raises(QgsProcessingException) as problem:
        sample(feedback, **parameters)
    return str(problem.value).split("\n")[-1]


def csv(path, text: str) -> QgsVectorLayer:
    """A table as it is loaded from a file, every column text where QGIS does not look at the values."""
    path.write_text(text)
    made = QgsVectorLayer(str(path), path.stem, "ogr")
    assert made.isValid()
    return made


@pytest.fixture
def numbers(tmp_path):
    return raster(tmp_path / "numbers.tif")


@pytest.fixture
def cloudy(tmp_path):
    """The numbers without 6, 7, 10 and 11 in the middle."""
    values = NUMBERS.copy()
    values[1:3, 1:3] = -1
    return raster(tmp_path / "cloudy.tif", values, nodata=-1)


SCENES = {"2020-05-01": 1, "2020-05-11": 10, "2020-05-21": 100}


@pytest.fixture
def scenes(tmp_path):
    """Three dates: 1, 10 and 100 times the numbers; the last without the left column."""
    paths = []
    for day, factor in SCENES.items():
        values = NUMBERS * factor
        if factor == 100:
            values[:, 0] = -1
        paths.append(raster(tmp_path / f"ndvi_{day}.tif", values, nodata=-1))
    return paths


def test_every_feature_is_kept_with_its_attributes_in_its_order(numbers, feedback):
    given = points(
        (0.5, 0.5), (9, 9), None, (3.9, 3.9), fields="name:string", rows=[("a",), (None,), ("c",), ("d",)]
    )
    result = sample(feedback, INPUT=given, RASTERS=[numbers])
    assert table(result["OUTPUT"]) == [
        {"id": 1, "name": "a", "numbers": 1},
        {"id": 2, "name": None, "numbers": None},
        {"id": 3, "name": "c", "numbers": None},
        {"id": 4, "name": "d", "numbers": 16},
    ]
    assert (result["POINTS"], result["EMPTY_POINTS"]) == (4, 2)
    assert result["OUTPUT"].wkbType() == QgsWkbTypes.Type.Point
    assert result["OUTPUT"].crs().authid() == CRS
    assert "1 of 4 points lie off numbers: 2" in feedback.warnings
    assert (
        "Features without a point, or with coordinates that are no finite numbers, which get NULL: 1 (c)"
        in feedback.warnings
    )
    told = "Points: 4, of which without a value: 2. Rasters: 1, bands in all: 1. Method: nearest pixel, "
    assert any(info.startswith(told) for info in feedback.infos)


def test_several_rasters_and_bands(tmp_path, numbers, feedback):
    bands = raster(
        tmp_path / "s2.tif", np.stack([NUMBERS, NUMBERS * 2]).astype("uint16"), names=("red", "nir")
    )
    result = sample(feedback, INPUT=points((1.5, 0.5)), RASTERS=[numbers, bands], COLUMN_PREFIX="v_")
    assert table(result["OUTPUT"]) == [{"id": 1, "v_numbers": 2, "v_s2_red": 2, "v_s2_nir": 4}]
    result = sample(feedback, INPUT=points((1.5, 0.5)), RASTERS=[bands], BANDS="nir")
    assert table(result["OUTPUT"]) == [{"id": 1, "s2": 4}]


def test_long_layout(numbers, scenes, feedback):
    result = sample(feedback, INPUT=points((0.5, 0.5), (9, 9)), RASTERS=[scenes[0], scenes[2]], LAYOUT="long")
    rows = table(result["OUTPUT"])
    assert list(rows[0]) == ["id", "raster", "band", "datetime", "value", "row", "col"]
    told = [(row["id"], row["raster"], row["value"], row["row"], row["col"]) for row in rows]
    assert told == [
        (1, "ndvi_2020-05-01", 1, 0, 0),
        (1, "ndvi_2020-05-21", None, 0, 0),
        (2, None, None, None, None),
    ]
    assert [row["datetime"] and row["datetime"].toPyDateTime() for row in rows] == [
        datetime(2020, 5, 1),
        datetime(2020, 5, 21),
        None,
    ]


def test_bilinear(numbers, feedback):
    result = sample(feedback, INPUT=points((1, 1), (2.25, 1.5)), RASTERS=[numbers], METHOD="bilinear")
    assert [row["numbers"] for row in table(result["OUTPUT"])] == [3.5, 6.75]


def test_the_nearest_valid_pixel_and_how_far_it_is(cloudy, feedback):
    given = points((1.2, 1.4), (0.5, 0.5))
    result = sample(feedback, INPUT=given, RASTERS=[cloudy], MAX_DISTANCE=1)
    rows = table(result["OUTPUT"])
    assert [(row["id"], row["cloudy"]) for row in rows] == [(1, 5), (2, 1)]
    assert [row["cloudy_distance"] for row in rows] == pytest.approx([2, 0])
    result = sample(feedback, INPUT=given, RASTERS=[cloudy], MAX_DISTANCE=1, LAYOUT="long")
    assert [(row["row"], row["col"]) for row in table(result["OUTPUT"])] == [(1, 0), (0, 0)]


@pytest.mark.parametrize("given", ["if_nodata", 2])
def test_neighbourhood(cloudy, feedback, given):
    parameters = {"RASTERS": [cloudy], "MAX_DISTANCE": 1, "NEIGHBOURHOOD": given}
    rows = table(sample(feedback, INPUT=points((1.2, 1.4), (0.5, 0.5)), **parameters)["OUTPUT"])
    told = rows[0]["cloudy_neighbourhood"]
    assert (json.loads(told) if isinstance(told, str) else told) == [1, 2, 3, 5, None, None, 9, None, None]
    assert rows[1]["cloudy_neighbourhood"] is None


def test_the_latest_with_a_value(scenes, feedback):
    given = points((0.5, 0.5), (1.5, 0.5), (9, 9))
    rows = table(sample(feedback, INPUT=given, RASTERS=scenes, MATCH="latest")["OUTPUT"])
    assert [(row["1"], row["1_raster"]) for row in rows] == [
        (10, "ndvi_2020-05-11"),
        (200, "ndvi_2020-05-21"),
        (None, None),
    ]
    assert rows[0]["1_datetime"].toPyDateTime() == datetime(2020, 5, 11)


@pytest.mark.parametrize("kind", ["date", "datetime", "string"])
def test_the_closest_with_a_value(scenes, feedback, kind):
    dates = [("2020-05-20",), ("2020-05-20",), ("2020-05-06",), (None,)]
    if kind == "datetime":
        dates = [(day and f"{day}T12:00:00",) for (day,) in dates]
    if kind == "string":
        dates[0] = ("2020-05-20T02:00:00+02:00",)
    given = points(*[(0.5, 0.5), (1.5, 0.5), (0.5, 0.5), (0.5, 0.5)], fields=f"day:{kind}", rows=dates)
    result = sample(
        feedback, INPUT=given, RASTERS=scenes, MATCH="closest", DATE_FIELD="day", COLUMN_PREFIX="v"
    )
    rows = table(result["OUTPUT"])
    later = 0.5 if kind == "datetime" else 0
    third = (10, 5 - later) if kind == "datetime" else (1, -5)
    told = [(row["v1"], row["v1_days"]) for row in rows]
    assert told == [(10, -9 - later), (200, 1 - later), third, (None, None)]
    assert "Features without a date, which get NULL: 1 (4)" in feedback.warnings
    result = sample(feedback, INPUT=given, RASTERS=scenes, MATCH=2, DATE_FIELD="day", LAYOUT="long")
    rows = table(result["OUTPUT"])
    assert list(rows[0])[2:] == ["raster", "band", "datetime", "value", "row", "col", "days"]
    assert len(rows) == 4


def test_rasters_without_a_date_come_last_with_a_warning(scenes, numbers, feedback):
    given = points((0.5, 0.5))
    rows = table(sample(feedback, INPUT=given, RASTERS=[numbers, scenes[0]], MATCH="latest")["OUTPUT"])
    assert rows[0]["1_raster"] == "ndvi_2020-05-01"
    assert "Rasters whose date is not known: 1 (numbers)" in feedback.warnings


def test_a_pattern_for_dates(tmp_path, feedback):
    """Day before month, which nobody can know; 2.3.2020 is later than 1.2.2020."""
    paths = [
        raster(tmp_path / f"x_{name}.tif", NUMBERS * n) for n, name in ((1, "02-03-2020"), (2, "01-02-2020"))
    ]
    given = {"INPUT": points((0.5, 0.5)), "RASTERS": paths, "MATCH": "latest", "DATES": "%d-%m-%Y"}
    assert [row["1_raster"] for row in table(sample(feedback, **given)["OUTPUT"])] == ["x_02-03-2020"]


def test_multipoints_get_a_row_for_each_part(numbers, feedback):
    two = f"MultiPoint (({place((0.5, 0.5))}), ({place((3.5, 0.5))}))"
    one = f"MultiPoint (({place((1.5, 0.5))}))"
    given = layer(two, one, "MultiPoint EMPTY", kind="MultiPoint")
    result = sample(feedback, INPUT=given, RASTERS=[numbers])
    rows = table(result["OUTPUT"])
    assert [(row["id"], row["part"], row["numbers"]) for row in rows] == [
        (1, 0, 1),
        (1, 1, 4),
        (2, 0, 2),
        (3, 0, None),
    ]
    shapes = [feature.geometry().asWkt() for feature in result["OUTPUT"].getFeatures()]
    assert [shape.count(",") for shape in shapes[:3]] == [0, 0, 0], "each row has its own part"
    assert shapes[0] != shapes[1]
    long = table(sample(feedback, INPUT=given, RASTERS=[numbers, numbers], LAYOUT="long")["OUTPUT"])
    assert [(row["id"], row["part"]) for row in long] == [
        (1, 0),
        (1, 0),
        (1, 1),
        (1, 1),
        (2, 0),
        (2, 0),
        (3, 0),
    ]


def test_multipoints_of_one_part_need_no_column_for_it(numbers, feedback):
    given = layer(f"MultiPointZ (({place((1.5, 0.5))} 7))", kind="MultiPointZ")
    rows = table(sample(feedback, INPUT=given, RASTERS=[numbers])["OUTPUT"])
    assert rows == [{"id": 1, "numbers": 2}]


@pytest.mark.parametrize("kind", ["PointZ", "PointM", "PointZM"])
def test_z_and_m_are_ignored_and_kept(numbers, feedback, kind):
    extra = " 7 8" if kind == "PointZM" else " 7"
    given = layer(f"{kind} ({place((1.5, 2.5))}{extra})", kind=kind)
    output = sample(feedback, INPUT=given, RASTERS=[numbers])["OUTPUT"]
    assert [row["numbers"] for row in table(output)] == [10]
    assert QgsWkbTypes.displayString(output.wkbType()) == kind


def test_points_are_reprojected_to_each_raster(tmp_path, numbers, feedback):
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem(CRS), wgs84, QgsProject.instance())
    centre = transform.transform(QgsPointXY(LEFT + 2.5 * SIZE, TOP - 1.5 * SIZE))
    given = layer(f"Point ({centre.x():.12f} {centre.y():.12f})", kind="Point", crs="EPSG:4326")
    degrees = raster(
        tmp_path / "degrees.tif",
        NUMBERS * 10,
        crs="EPSG:4326",
        transform=(0.1, 0, centre.x() - 0.25, 0, -0.1, centre.y() + 0.15),
    )
    output = sample(feedback, INPUT=given, RASTERS=[numbers, degrees])["OUTPUT"]
    assert table(output) == [{"id": 1, "numbers": 7, "degrees": 70}]
    assert output.crs().authid() == "EPSG:4326"


def test_what_cannot_be_transformed_is_counted_and_not_guessed(tmp_path, feedback):
    mercator = raster(tmp_path / "mercator.tif", crs="EPSG:3857", transform=(10, 0, 0, 0, -10, 40))
    given = layer("Point (0 94)", "Point (0.0001 0.0001)", kind="Point", crs="EPSG:4326")
    rows = table(sample(feedback, INPUT=given, RASTERS=[mercator])["OUTPUT"])
    assert [row["mercator"] for row in rows] == [None, 10]  # 11.1 m east and north of the lower left corner
    assert feedback.warnings == ["Features that cannot be transformed to EPSG:3857 and so get NULL: 1 (1)"]


def test_a_table_whose_columns_are_found(tmp_path, numbers, feedback):
    text = f"name,Easting,Northing\na,{LEFT + 5},{TOP - 5}\nb,{LEFT + 15},{TOP - 25}\nc,,\n"
    output = sample(feedback, INPUT=csv(tmp_path / "plots.csv", text), RASTERS=[numbers], POINTS_CRS=CRS)[
        "OUTPUT"
    ]
    rows = table(output)
    assert [(row["name"], row["numbers"]) for row in rows] == [("a", 1), ("b", 10), ("c", None)]
    assert output.wkbType() == QgsWkbTypes.Type.Point
    assert output.crs().authid() == CRS
    first, *_, last = output.getFeatures()
    assert first.geometry().asPoint() == QgsPointXY(LEFT + 5, TOP - 5)
    assert last.geometry().isNull()


def test_a_table_whose_columns_are_named_in_the_long_layout(tmp_path, numbers, scenes, feedback):
    given = csv(tmp_path / "plots.csv", f"a,b\n{LEFT + 5},{TOP - 5}\n{LEFT + 15},{TOP - 5}\n")
    parameters = {"X_FIELD": "a", "Y_FIELD": "b", "POINTS_CRS": CRS, "LAYOUT": "long"}
    output = sample(feedback, INPUT=given, RASTERS=scenes[:2], **parameters)["OUTPUT"]
    assert [row["value"] for row in table(output)] == [1, 10, 2, 20]
    at = [feature.geometry().asPoint().x() - LEFT for feature in output.getFeatures()]
    assert at == [5, 5, 15, 15]


def test_nothing_is_overwritten(numbers, feedback):
    given = points((0.5, 0.5), fields="numbers:double", rows=[(-5.0,)])
    rows = table(sample(feedback, INPUT=given, RASTERS=[numbers])["OUTPUT"])
    assert rows == [{"id": 1, "numbers": -5, "numbers_2": 1}]
    assert any("numbers \u2192 numbers_2" in warning for warning in feedback.warnings)


def test_geopackage_to_geopackage(tmp_path, numbers, scenes, feedback):
    first = sample(
        feedback, INPUT=points((0.5, 0.5), (1.5, 0.5)), RASTERS=[numbers], OUTPUT=str(tmp_path / "1.gpkg")
    )
    wide = sample(feedback, INPUT=first["OUTPUT"], RASTERS=scenes, OUTPUT=str(tmp_path / "2.gpkg"))["OUTPUT"]
    assert [row["fid"] for row in table(wide)] == [1, 2]
    parameters = {"RASTERS": scenes, "LAYOUT": "long", "OUTPUT": str(tmp_path / "3.gpkg")}
    long = sample(feedback, INPUT=first["OUTPUT"], **parameters)["OUTPUT"]
    assert [row["fid"] for row in table(long)] == [1, 2, 3, 4, 5, 6]


def test_a_long_series_is_ready_for_the_temporal_controller(tmp_path, scenes, feedback):
    parameters = {"INPUT": points((1.5, 0.5)), "RASTERS": scenes, "LAYOUT": "long"}
    name, made = loaded("pixelwise:samplepoints", parameters, str(tmp_path / "out.gpkg"), feedback)
    assert name == "towers: 3 rasters"
    assert made.temporalProperties().isActive()
    assert made.temporalProperties().startField() == "datetime"
    assert ranges(made)[0].startswith('"value" >= ')


def test_names_of_options_are_written_to_the_history(numbers):
    from qgis.core import QgsApplication, QgsProcessingContext

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("pixelwise:samplepoints")
    given = {"METHOD": 1, "MATCH": 2, "NEIGHBOURHOOD": 1, "LAYOUT": 1, "MAX_DISTANCE": 2}
    command = algorithm.asPythonCommand(given, QgsProcessingContext())
    for told in ("'METHOD':'bilinear'", "'MATCH':'closest'", "'NEIGHBOURHOOD':'always'", "'LAYOUT':'long'"):
        assert told in command


def test_every_parameter_has_help_and_the_contract_is_kept():
    from qgis.core import QgsApplication

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("pixelwise:samplepoints")
    assert [parameter.name() for parameter in algorithm.parameterDefinitions()] == [
        *("INPUT", "X_FIELD", "Y_FIELD", "POINTS_CRS", "RASTERS", "BANDS", "METHOD", "MAX_DISTANCE"),
        *("NEIGHBOURHOOD", "MATCH", "DATE_FIELD", "DATES", "EXCLUDE", "QA", "QA_VALUES", "LAYOUT"),
        *("COLUMN_PREFIX", "OUTPUT", "REPORT"),
    ]
    assert all(
        parameter.help() for parameter in algorithm.parameterDefinitions() if parameter.name() != "OUTPUT"
    )


def test_cancelling_leaves_no_output(tmp_path, numbers, feedback):
    feedback.cancel()
    output = tmp_path / "out.gpkg"
    sentence = refused(feedback, INPUT=points((0.5, 0.5)), RASTERS=[numbers], OUTPUT=str(output))
    assert "Cancelled: no output was written." in sentence
    assert not output.exists()


# Bad input


@pytest.mark.parametrize(
    ("kind", "wkt"), [("LineString", "LineString (0 0, 1 1)"), ("Polygon", "Polygon ((0 0, 1 1, 1 0, 0 0))")]
)
def test_lines_and_polygons(numbers, feedback, kind, wkt):
    assert refused(feedback, INPUT=layer(wkt, kind=kind, name="roads"), RASTERS=[numbers]) == (
        f"The layer roads holds geometries of type {kind}; choose a layer of points, or a table with columns "
        "of coordinates."
    )


def dated(*days, kind="string"):
    return points(*[(0.5, 0.5)] * len(days), fields=f"day:{kind}", rows=[(day,) for day in days])


def test_date_field_missing(scenes, feedback):
    assert refused(feedback, INPUT=dated("2020-05-01"), RASTERS=scenes, MATCH="closest") == (
        "The raster closest to each point's date is wanted, but no column of dates is named; choose the "
        "column of the points' dates."
    )
    sentence = refused(
        feedback, INPUT=dated("2020-05-01"), RASTERS=scenes, MATCH="closest", DATE_FIELD="date"
    )
    assert sentence == "The layer towers has no column date; choose one of: id, day."


def test_date_field_of_numbers(scenes, feedback):
    sentence = refused(feedback, INPUT=dated("2020-05-01"), RASTERS=scenes, MATCH="closest", DATE_FIELD="id")
    assert sentence == (
        "The column id is of type integer and holds no dates; choose a column of dates, of dates and times, "
        "or of ISO texts such as 2018-01-31."
    )


def test_date_field_with_a_text_that_is_no_date(scenes, feedback):
    given = dated("2020-05-01", "yesterday")
    assert refused(feedback, INPUT=given, RASTERS=scenes, MATCH="closest", DATE_FIELD="day") == (
        "The column day holds 'yesterday' (feature 2), which is no date; ISO dates are needed, such as "
        "2018-01-31 or 2018-01-31T10:20:21Z."
    )


def test_a_date_beyond_all_calendars(scenes, feedback):
    from qgis.PyQt.QtCore import QDate

    given = dated(QDate(12020, 5, 1), kind="date")
    assert refused(feedback, INPUT=given, RASTERS=scenes, MATCH="closest", DATE_FIELD="day").startswith(
        "The column day holds '"
    )


def test_a_text_of_many_lines_is_told_in_one(tmp_path, numbers, feedback):
    """As damaged CSV files have them."""
    path = tmp_path / "points.csv"
    path.write_text('x,y\n1,"a\nb' + "c" * 999 + '"\n')
    sentence = refused(feedback, INPUT=str(path), POINTS_CRS=CRS, RASTERS=[numbers])
    shown = "a b" + "c" * 57
    assert sentence.startswith(f"The column y holds text that is no number, '{shown}..' (feature 1); ")


@pytest.mark.parametrize("match", ["closest", "latest"])
def test_undated_rasters(numbers, feedback, match):
    given = {"INPUT": dated("2020-05-01"), "RASTERS": [numbers], "MATCH": match, "DATE_FIELD": "day"}
    assert refused(feedback, **given) == (
        f"The {match} raster is wanted, but no raster has a date; give a pattern that finds dates in the "
        "rasters' names, or set their temporal properties."
    )


def test_neighbourhood_without_a_distance(numbers, feedback):
    assert refused(feedback, INPUT=points((0.5, 0.5)), RASTERS=[numbers], NEIGHBOURHOOD="always") == (
        "The neighbourhood of points is wanted, but the maximum distance, which is its size, is 0; give a "
        "maximum distance of at least 1 pixel."
    )


@pytest.mark.parametrize("distance", [-1, 501])
def test_distance_out_of_range(numbers, feedback, distance):
    assert refused(feedback, INPUT=points((0.5, 0.5)), RASTERS=[numbers], MAX_DISTANCE=distance) == (
        f"The maximum distance is {distance} pixels; give a whole number from 0, for no search, to 500."
    )


def test_table_whose_columns_cannot_be_found(tmp_path, numbers, feedback):
    given = csv(tmp_path / "plots.csv", "a,b\n1,2\n")
    assert refused(feedback, INPUT=given, RASTERS=[numbers], POINTS_CRS=CRS) == (
        "No columns of coordinates were found in the table plots, which has: a, b; name them, or call them "
        "x/y, lon/lat, longitude/latitude, lng/lat, easting/northing."
    )
    assert refused(feedback, INPUT=given, RASTERS=[numbers], POINTS_CRS=CRS, X_FIELD="a") == (
        "Only one column of coordinates is named, a; name both, or none."
    )
    assert refused(feedback, INPUT=given, RASTERS=[numbers], POINTS_CRS=CRS, X_FIELD="a", Y_FIELD="c") == (
        "The layer plots has no column c; choose one of: a, b."
    )


def test_table_whose_columns_hold_text(tmp_path, numbers, feedback):
    given = csv(tmp_path / "plots.csv", 'x,y\n1,2\n"12,5",3\n')
    assert refused(feedback, INPUT=given, RASTERS=[numbers], POINTS_CRS=CRS) == (
        "The column x holds text that is no number, '12,5' (feature 2); choose a column of numbers, with a "
        "point as decimal sign."
    )


def test_table_without_a_crs(tmp_path, numbers, feedback):
    given = csv(tmp_path / "plots.csv", "lon,lat\n15,45\n")
    assert refused(feedback, INPUT=given, RASTERS=[numbers]) == (
        "The CRS of the coordinates in the table plots is not known; choose it among the advanced "
        "parameters, for instance EPSG:4326 for longitude and latitude of GPS."
    )


def test_columns_or_a_crs_for_a_layer_that_has_its_own(numbers, feedback):
    given = points((0.5, 0.5))
    assert refused(feedback, INPUT=given, RASTERS=[numbers], X_FIELD="id", Y_FIELD="id") == (
        "The layer towers has geometries, and columns of coordinates are named (id, id) too; leave the "
        "columns empty, or give a table without geometries."
    )
    assert refused(feedback, INPUT=given, RASTERS=[numbers], POINTS_CRS="EPSG:4326") == (
        "The layer towers has the CRS EPSG:32633, and EPSG:4326 is given for its coordinates; leave the CRS "
        "of the coordinates empty, or set the right one in the layer's properties."
    )
    assert len(table(sample(feedback, INPUT=given, RASTERS=[numbers], POINTS_CRS=CRS)["OUTPUT"])) == 1


def test_no_points_at_all(numbers, feedback):
    result = sample(feedback, INPUT=points(), RASTERS=[numbers])
    assert table(result["OUTPUT"]) == []
    assert result["OUTPUT"].fields().names() == ["id", "numbers"]
    assert sample(feedback, INPUT=points(), RASTERS=[numbers], LAYOUT="long")["POINTS"] == 0


def test_a_raster_that_is_called_as_the_column_of_parts(tmp_path, feedback):
    part = raster(tmp_path / "part.tif")
    result = sample(feedback, INPUT=points((0.5, 0.5)), RASTERS=[part])
    assert table(result["OUTPUT"]) == [{"id": 1, "part": 1}]


def test_coordinates_that_are_not_finite(tmp_path, numbers, feedback):
    given = csv(tmp_path / "plots.csv", f"x,y\nnan,1\ninf,2\n{LEFT + 5},{TOP - 5}\n")
    result = sample(feedback, INPUT=given, RASTERS=[numbers], POINTS_CRS=CRS)
    assert [row["numbers"] for row in table(result["OUTPUT"])] == [None, None, 1]
    assert feedback.warnings == [
        "Features without a point, or with coordinates that are no finite numbers, which get NULL: "
        "2 (nan, inf)"
    ]
    made = points((0.5, 0.5))
    made.startEditing()
    shape = QgsGeometry.fromPointXY(QgsPointXY(float("nan"), 1))
    made.changeGeometry(next(made.getFeatures()).id(), shape)
    made.commitChanges()
    assert [row["numbers"] for row in table(sample(feedback, INPUT=made, RASTERS=[numbers])["OUTPUT"])] == [
        None
    ]


def test_all_points_off_every_raster(numbers, feedback):
    result = sample(feedback, INPUT=points((-1, 0), (9, 9)), RASTERS=[numbers], LAYOUT="long")
    assert [row["value"] for row in table(result["OUTPUT"])] == [None, None]
    assert feedback.warnings[0] == (
        "All points lie off every raster, and all values are NULL; check the CRS of the points (EPSG:32633) "
        "and those of the rasters."
    )


def test_a_layer_of_any_geometry_with_some_lines(numbers, feedback):
    """A layer that says of no feature what it is, as in some databases."""
    given = layer(f"Point ({place((0.5, 0.5))})", kind="Point", name="mixed")
    other = layer(f"LineString ({place((0, 0), (1, 1))})", kind="LineString")
    from pixelwise.core.locate.points import read_wkb

    shapes = [next(one.getFeatures()).geometry().asWkb().data() for one in (given, other)]
    counts, found = read_wkb([*shapes, b""])
    assert counts.tolist() == [1, -1, 0]
    assert found.tolist() == [[LEFT + 5, TOP - 5]]


def test_demo_glaciers_on_the_elevation_raster(demo, feedback):
    """41 of the 134 glaciers lie on the raster, between 3,488 and 4,015 m, as its source says."""
    given = {"INPUT": str(demo / "colorado_glaciers.geojson"), "RASTERS": [str(demo / "rmnp_dem.tif")]}
    result = sample(feedback, **given)
    heights = [row["rmnp_dem"] for row in table(result["OUTPUT"])]
    known = [height for height in heights if height is not None and height != NULL]
    assert (len(heights), len(known), min(known), max(known)) == (134, 41, 3488, 4015)
    glaciers, shown = QgsVectorLayer(given["INPUT"]), QgsRasterLayer(given["RASTERS"][0])
    asked = [
        shown.dataProvider().identify(feature.geometry().asPoint(), QgsRaster.IdentifyFormatValue)
        for feature in glaciers.getFeatures()
    ]
    identified = [answer.results().get(1) for answer in asked]
    assert [height for height in identified if height is not None] == known
