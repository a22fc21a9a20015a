"""pixelwise:samplelines as a user runs it."""

from __future__ import annotations

from math import hypot, pi, sqrt

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
    QgsWkbTypes,
)

from making import CRS, LEFT, NUMBERS, SIZE, TOP, column, layer, loaded, place, raster, table


def line(*at: tuple[float, float]) -> str:
    """A line given in columns and rows of the raster, as WKT."""
    return f"LineString ({place(*at)})"


def lines(*wkt: str | None, kind="LineString", **kwargs):
    return layer(*wkt, kind=kind, name="roads", **kwargs)


def run(feedback, given, rasters, **parameters):
    import processing

    parameters = {"INPUT": given, "RASTERS": rasters, "OUTPUT": "memory:", **parameters}
    return processing.run("pixelwise:samplelines", parameters, feedback=feedback)


def refused(feedback, *given, **parameters) -> str:
    """The sentence that the user reads."""
    with pytest.raises(QgsProcessingException) as problem:
        run(feedback, *given, **parameters)
    return str(problem.value).split("\n")[-1]


@pytest.fixture
def numbers(tmp_path):
    return raster(tmp_path / "numbers.tif")


def places(output) -> list[tuple[float, float] | None]:
    """Where the rows' points are, in columns and rows of the raster."""
    points = [feature.geometry() for feature in output.getFeatures()]
    return [
        None if one.isNull() else ((one.asPoint().x() - LEFT) / SIZE, (TOP - one.asPoint().y()) / SIZE)
        for one in points
    ]


def test_each_stretch_is_a_point_with_its_length(feedback, numbers):
    given = lines(line((0.5, 1.5), (1.5, 1.5), (1.5, 2.75)), fields="name:string", rows=[("A1",)])
    result = run(feedback, given, numbers)
    assert table(result["OUTPUT"]) == [
        {"id": 1, "name": "A1", "point": 0, "distance": 2.5, "length": 5, "numbers": 5},
        {"id": 1, "name": "A1", "point": 1, "distance": 10, "length": 10, "numbers": 6},
        {"id": 1, "name": "A1", "point": 2, "distance": 18.75, "length": 7.5, "numbers": 10},
    ]
    assert places(result["OUTPUT"]) == [(0.75, 1.5), (1.5, 1.5), (1.5, 2.375)]
    assert result["OUTPUT"].wkbType() == QgsWkbTypes.Type.Point
    assert result["OUTPUT"].crs().authid() == CRS
    assert (result["POINTS"], result["EMPTY_POINTS"], result["EMPTY_LINES"], result["NULLS"]) == (3, 0, 0, 0)
    told = "\n".join(feedback.infos)
    assert "Lines: 1, of which without a value: 0. Points: 3, of which without a value: 0. Rasters: 1" in told
    assert "Method: nearest pixel." in told and not feedback.warnings


def test_a_length_weighted_mean_along_a_line_is_right(feedback, numbers):
    import processing

    points = run(feedback, lines(line((0.5, 1.5), (1.5, 1.5), (1.5, 2.75))), numbers)["OUTPUT"]
    values, lengths = column(points, "numbers"), column(points, "length")
    mean = (5 * 5 + 10 * 6 + 7.5 * 10) / 22.5
    assert np.average(values, weights=lengths) == pytest.approx(mean, rel=1e-15)
    # As QGIS's own expressions have it, as the README says.
    made = processing.run(
        "native:aggregate",
        {
            "INPUT": points,
            "GROUP_BY": '"id"',
            "AGGREGATES": [
                {"aggregate": "sum", "delimiter": "", "input": text, "length": 0, "name": name,
                 "precision": 0, "type": 6}
                for name, text in (("s", '"numbers" * "length"'), ("l", '"length"'))
            ],
            "OUTPUT": "memory:",
        },
    )["OUTPUT"]  # fmt: skip
    assert [row["s"] / row["l"] for row in table(made)] == [pytest.approx(mean, rel=1e-15)]


def test_points_at_steps(feedback, numbers):
    given = lines(line((0.5, 0.5), (3.5, 0.5), (3.5, 3)))
    result = run(feedback, given, numbers, STEP=20)
    assert table(result["OUTPUT"]) == [
        {"id": 1, "point": number, "distance": 20.0 * number, "numbers": value}
        for number, value in enumerate([1, 3, 8])
    ]
    assert places(result["OUTPUT"]) == [(0.5, 0.5), (2.5, 0.5), (3.5, 1.5)]


def test_steps_agree_with_points_along_lines_and_raster_sampling(feedback, tmp_path):
    """QGIS's own two tools, one after the other, as the peer."""
    import processing

    random = np.random.default_rng(11)
    path = raster(tmp_path / "r.tif", random.random((40, 50)).astype("float32"))
    ways = np.cumsum(random.normal(0, 6, (30, 12, 2)), axis=1) + random.random((30, 1, 2)) * (50, 40)
    given = lines(*[line(*map(tuple, way.tolist())) for way in ways])
    ours = run(feedback, given, path, STEP=7)["OUTPUT"]
    along = processing.run("native:pointsalonglines", {"INPUT": given, "DISTANCE": 7, "OUTPUT": "memory:"})[
        "OUTPUT"
    ]
    theirs = processing.run(
        "native:rastersampling",
        {"INPUT": along, "RASTERCOPY": path, "COLUMN_PREFIX": "v", "OUTPUT": "memory:"},
    )["OUTPUT"]
    assert [(row["id"], row["distance"]) for row in table(ours)] == [
        (row["id"], pytest.approx(row["distance"], abs=1e-9)) for row in table(theirs)
    ]
    assert column(ours, "r") == column(theirs, "v1")
    assert None in column(ours, "r")


def test_several_rasters_and_bands_wide_and_long(feedback, tmp_path):
    fine = raster(tmp_path / "s2_2020-05-01.tif", np.stack([NUMBERS, NUMBERS * 10]), names=["red", "nir"])
    coarse = raster(
        tmp_path / "lst_2020-05-02.tif",
        NUMBERS[:2, :2] * 100,
        transform=(2 * SIZE, 0, LEFT, 0, -2 * SIZE, TOP),
    )
    given = lines(line((0.5, 0.5), (2.5, 0.5)))
    wide = run(feedback, given, [fine, coarse], COLUMN_PREFIX="v_")["OUTPUT"]
    assert [list(row.values())[1:] for row in table(wide)] == [
        [0, 2.5, 5, 1, 10, 100],
        [1, 10, 10, 2, 20, 100],
        [2, 17.5, 5, 3, 30, 200],
    ]
    assert wide.fields().names()[4:] == ["v_s2_2020-05-01_red", "v_s2_2020-05-01_nir", "v_lst_2020-05-02"]
    long = run(feedback, given, [fine, coarse], LAYOUT="long", BANDS="1")["OUTPUT"]
    assert [
        (
            row["raster"],
            row["band"],
            row["datetime"].toString("yyyyMMdd"),
            row["value"],
            row["row"],
            row["col"],
        )
        for row in table(long)
    ] == [
        ("s2_2020-05-01", 1, "20200501", 1, 0, 0),
        ("lst_2020-05-02", 1, "20200502", 100, 0, 0),
        ("s2_2020-05-01", 1, "20200501", 2, 0, 1),
        ("lst_2020-05-02", 1, "20200502", 100, 0, 0),
        ("s2_2020-05-01", 1, "20200501", 3, 0, 2),
        ("lst_2020-05-02", 1, "20200502", 200, 0, 1),
    ]
    assert long.fields().names() == [
        "id", "point", "distance", "length", "raster", "band", "datetime", "value", "row", "col",
    ]  # fmt: skip


def test_bilinear_reproduces_a_plane_at_the_points(feedback, tmp_path):
    plane = np.add.outer(np.arange(4) * 100.0, np.arange(4) * 10.0)
    path = raster(tmp_path / "plane.tif", plane)
    for step in (0, 3):
        made = run(feedback, lines(line((0.6, 0.7), (3.4, 3.1))), path, METHOD="bilinear", STEP=step)[
            "OUTPUT"
        ]
        expected = [100 * (row - 0.5) + 10 * (col - 0.5) for col, row in places(made)]
        assert column(made, "plane") == pytest.approx(expected, rel=1e-9)
    assert any("Method: bilinear." in told for told in feedback.infos)


def test_parts_are_numbered_and_each_begins_at_its_own_start(feedback, numbers):
    parts = f"MultiLineString (({place((0, 0.5), (1, 0.5))}), ({place((2, 3.5), (4, 3.5))}))"
    made = run(feedback, lines(parts, line((0, 1.5), (1, 1.5)), kind="MultiLineString"), numbers)["OUTPUT"]
    assert [list(row.values()) for row in table(made)] == [
        [1, 0, 0, 5, 10, 1],
        [1, 1, 0, 5, 10, 15],
        [1, 1, 1, 15, 10, 16],
        [2, 0, 0, 5, 10, 5],
    ]


def test_z_and_m_are_ignored_and_curves_are_followed(feedback, numbers):
    z = f"LineStringZM ({LEFT + 5} {TOP - 5} 800 1, {LEFT + 25} {TOP - 5} 0 2)"
    made = run(feedback, lines(z, kind="LineStringZM"), numbers)["OUTPUT"]
    assert column(made, "length") == [5, 10, 5] and column(made, "numbers") == [1, 2, 3]
    assert made.wkbType() == QgsWkbTypes.Type.Point
    # A half circle of 15 m around (2, 2), through its top, and a compound curve with a straight beginning.
    half = f"CircularString ({place((0.5, 2), (2, 0.5), (3.5, 2))})"
    compound = f"CompoundCurve (({place((0.5, 3.5), (0.5, 2))}), {half})"
    for kind, wkt, total in (
        ("CircularString", half, 15 * pi),
        ("CompoundCurve", compound, 15 + 15 * pi),
    ):
        made = run(feedback, lines(wkt, kind=kind), numbers)["OUTPUT"]
        assert sum(column(made, "length")) == pytest.approx(total, rel=1e-6)
        assert column(made, "numbers")[-6:] == [5, 1, 2, 3, 4, 8]


def test_lines_that_cannot_be_measured_keep_a_row_and_are_named(feedback, numbers):
    inside = [line((0, 0.5), (1, 0.5)), line((9, 9), (10, 9)), line((1, 1), (1, 1)), "LineString EMPTY"]
    inside += ["Point (1 1)", f"LineString ({LEFT} {TOP - 5}, nan 5)"]
    wkt = [f"GeometryCollection ({one})" for one in inside]
    given = lines(*wkt[:3], None, *wkt[3:], kind="GeometryCollection")
    for step in (0, 30):
        feedback.warnings.clear()
        result = run(feedback, given, numbers, STEP=step)
        rows = table(result["OUTPUT"])
        assert [row["id"] for row in rows] == [1, 2, 3, 4, 5, 6, 7]
        assert [row["numbers"] for row in rows] == [1] + [None] * 6
        assert [row["distance"] for row in rows[2:]] == [None] * 5
        assert (
            places(result["OUTPUT"])[1:3] == [(9, 9), (1, 1)] and places(result["OUTPUT"])[3:] == [None] * 4
        )
        told = "\n".join(feedback.warnings)
        assert "1 of 7 lines lie off numbers: 2" in told
        assert "Lines without a length, which get NULL: 1 (3)" in told
        assert "Features that are no lines, which get NULL: 1 (6)" in told
        assert "coordinates that are no finite numbers, which get NULL: 3 (4, 5, 7)" in told
        assert result["EMPTY_LINES"] == 6 and result["NULLS"] == 6


def test_a_line_of_one_vertex_has_no_length(feedback, numbers):
    from qgis.core import QgsGeometry, QgsLineString, QgsPoint

    given = lines(line((0, 0.5), (1, 0.5)))
    one = next(given.getFeatures())
    one.setGeometry(QgsGeometry(QgsLineString([QgsPoint(LEFT + 5, TOP - 5)])))
    given.dataProvider().addFeatures([one])
    made = run(feedback, given, numbers)["OUTPUT"]
    assert column(made, "numbers") == [1, None]
    assert any("Lines without a length, which get NULL: 1 (2)" in told for told in feedback.warnings)


def test_lines_off_all_of_several_rasters_are_told(feedback, numbers, tmp_path):
    other = raster(tmp_path / "other.tif")
    given = lines(line((0, 0.5), (2, 0.5)), line((9, 9), (10, 9)))
    run(feedback, given, [numbers, other])
    assert "Lines off all rasters, which get NULL: 1 (2)" in feedback.warnings


def test_all_lines_off_every_raster_is_told_once(feedback, numbers):
    given = lines(line((9, 9), (10, 9)), line((8, 8), (8, 9)))
    made = run(feedback, given, numbers)["OUTPUT"]
    assert [list(row.values()) for row in table(made)] == [[1, *[None] * 4], [2, *[None] * 4]]
    assert feedback.warnings == [
        "All lines lie off every raster, and all values are NULL; check the CRS of the lines (EPSG:32633) "
        "and those of the rasters."
    ]


def test_lines_without_a_valid_pixel_are_told(feedback, tmp_path):
    path = raster(tmp_path / "holes.tif", NUMBERS, nodata=2)
    result = run(feedback, lines(line((1.2, 0.5), (1.8, 0.5)), line((0, 0.5), (1.8, 0.5))), path)
    assert column(result["OUTPUT"], "holes") == [None, 1, None]
    assert any("have no valid pixel of any, and get NULL: 1 (1)" in told for told in feedback.warnings)
    assert (result["EMPTY_POINTS"], result["EMPTY_LINES"], result["NULLS"]) == (2, 1, 2)


def test_no_features_give_an_empty_layer(feedback, numbers):
    result = run(feedback, lines(), numbers)
    assert result["OUTPUT"].featureCount() == 0 and "length" in result["OUTPUT"].fields().names()
    assert any("There are no features" in told for told in feedback.warnings)


@pytest.mark.parametrize(
    ("kind", "wkt"),
    [("Polygon", "Polygon ((0 0, 1 0, 1 1, 0 0))"), ("Point", "Point (1 1)"), ("No geometry", None)],
)
def test_polygons_points_and_tables_are_refused(feedback, numbers, kind, wkt):
    given = layer(wkt, kind="None" if wkt is None else kind, name="things")
    told = refused(feedback, given, numbers)
    kinds = "NoGeometry" if wkt is None else kind
    assert told == (
        f"The layer things holds geometries of type {kinds}; choose a layer of lines. Of polygons, take the "
        "boundaries."
    ) or (wkt is None and "things holds geometries of type" in told)


@pytest.mark.parametrize("step", [-5, float("nan"), "-5"])
def test_a_step_that_is_no_distance_is_refused(feedback, numbers, step):
    told = refused(feedback, lines(line((0, 0), (1, 1))), numbers, STEP=step)
    assert told == (
        f"The step between points along lines is {float(step):g}; give a distance above 0, or 0 for one "
        "point in each pixel that a line runs through."
    )


def test_a_step_that_is_no_number_is_refused(feedback, numbers):
    told = refused(feedback, lines(line((0, 0), (1, 1))), numbers, STEP="ten")
    assert told == "Distance between points: 'ten' is no number; give one, such as 25."


def test_a_step_that_is_far_too_small_is_refused_with_its_number_of_points(feedback, numbers, tmp_path):
    output = tmp_path / "out.gpkg"
    told = refused(feedback, lines(line((0, 0), (4, 0))), numbers, STEP=1e-6, OUTPUT=str(output))
    assert told == (
        "With a step of 1e-06 a line of length 40 would have 40000001 points, and at most 10000000 are "
        "possible; give a larger step."
    )
    assert not output.exists()


# Other CRSs

DEGREES = "EPSG:4326"


def moved(x: float, y: float, crs: str, other: str) -> tuple[float, float]:
    one, two = (QgsCoordinateReferenceSystem(name) for name in (crs, other))
    point = QgsCoordinateTransform(one, two, QgsProject.instance()).transform(x, y)
    return point.x(), point.y()


def test_a_long_straight_line_is_followed_where_it_is_curved_in_the_rasters_crs(feedback, tmp_path):
    """100 km in one edge, along a parallel, which is 150 m off the straight line in metres: 15 pixels."""
    ends = [moved(lon, 45.0, DEGREES, "EPSG:32633") for lon in (14.0, 15.3)]
    top = max(y for _, y in ends) + 500
    left = ends[0][0] + 20_000
    height, width = 200, 8_000
    rows = np.repeat(np.arange(height, dtype="int32")[:, np.newaxis], width, axis=1)
    path = raster(tmp_path / "rows.tif", rows, crs="EPSG:32633", transform=(10, 0, left, 0, -10, top))
    given = lines("LineString (14 45, 15.3 45)", crs=DEGREES)
    made = run(feedback, given, path)["OUTPUT"]
    found = [
        (row["rows"], feature.geometry().asPoint()) for row, feature in zip(table(made), made.getFeatures())
    ]
    assert len(found) > 7_900
    wrong = 0
    for value, point in found:
        assert point.y() == 45.0
        _, y = moved(point.x(), point.y(), DEGREES, "EPSG:32633")
        row = (top - y) / 10
        assert abs(row - (value + 0.5)) <= 0.5 + 0.011
        wrong += int(row) != value
    assert wrong <= 0.02 * len(found)
    total = sum(column(made, "length"))
    assert total < 1.3 and max(column(made, "distance")) < 1.3, "lengths are in the units of the layer"
    assert feedback.warnings == [
        "Distances and lengths are in degrees, for the lines' CRS, EPSG:4326, is geographic; reproject the "
        "layer to a CRS in metres for distances in metres."
    ]
    # A degree of longitude at 45 degrees north is 78.85 km long, and a little less in this projection.
    assert 10 * width / total == pytest.approx(78_850, rel=2e-3)


def test_steps_in_another_crs_are_those_of_sample_points(feedback, tmp_path):
    import processing

    random = np.random.default_rng(4)
    path = raster(tmp_path / "r.tif", random.random((40, 50)).astype("float32"))
    corner = moved(LEFT + 10, TOP - 10, CRS, DEGREES)
    given = lines(
        f"LineString ({corner[0]} {corner[1]}, {corner[0] + 0.004} {corner[1] - 0.003})", crs=DEGREES
    )
    ours = run(feedback, given, path, STEP=0.0001)["OUTPUT"]
    points = processing.run(
        "pixelwise:samplepoints", {"INPUT": ours, "RASTERS": path, "COLUMN_PREFIX": "p_", "OUTPUT": "memory:"}
    )["OUTPUT"]
    assert len(column(ours, "r")) == 51
    assert column(points, "r") == column(points, "p_r") and any(column(ours, "r"))
    assert max(column(ours, "distance")) == pytest.approx(hypot(0.004, 0.003))


def test_lines_that_cannot_be_transformed_are_told(feedback, numbers):
    given = lines(
        f"LineString (0 {90.5}, 1 {91})", f"LineString ({15} {45.1536}, {15.0001} {45.1536})", crs=DEGREES
    )
    run(feedback, given, numbers)
    assert any(
        "cannot be transformed to EPSG:32633 and so get NULL: 1 (1)" in told for told in feedback.warnings
    )


# What arrives


def test_the_layer_arrives_styled_and_named(feedback, numbers, tmp_path):
    given = {"INPUT": lines(line((0, 0.5), (4, 0.5), (4, 3.5), (0, 2.5))), "RASTERS": numbers}
    name, made = loaded("pixelwise:samplelines", given, str(tmp_path / "o.gpkg"), feedback)
    assert name == "roads: numbers"
    assert made.renderer().classAttribute() == '"numbers"'
    assert len(made.renderer().ranges()) == 5
    scene = raster(tmp_path / "scene_2020-05-01.tif")
    name, made = loaded(
        "pixelwise:samplelines",
        {**given, "RASTERS": [scene], "LAYOUT": "long"},
        str(tmp_path / "l.gpkg"),
        feedback,
    )
    assert name == "roads: scene_2020-05-01"
    assert made.temporalProperties().isActive() and made.temporalProperties().startField() == "datetime"


def test_names_that_are_taken_get_a_number(feedback, numbers):
    given = lines(line((0, 0.5), (1, 0.5)), fields="length:double,numbers:integer", rows=[(7.5, 8)])
    made = run(feedback, given, numbers)["OUTPUT"]
    assert table(made) == [
        {"id": 1, "length": 7.5, "numbers": 8, "point": 0, "distance": 5, "length_2": 10, "numbers_2": 1}
    ]
    assert any("length \u2192 length_2, numbers \u2192 numbers_2" in told for told in feedback.warnings)


@pytest.mark.parametrize("suffix", ["gpkg", "shp", "geojson", "csv", "fgb"])
def test_files_hold_all_rows(feedback, numbers, tmp_path, suffix):
    given = lines(line((0, 0.5), (4, 0.5)), line((0, 1.5), (2, 1.5)))
    path = str(tmp_path / f"out.{suffix}")
    run(feedback, given, numbers, OUTPUT=path)
    made = QgsVectorLayer(path, "made", "ogr")
    assert sorted(float(value) for value in column(made, "numbers")) == [1, 2, 3, 4, 5, 6]


def test_a_format_without_missing_geometries_is_refused_beforehand(feedback, numbers, tmp_path):
    path = tmp_path / "out.fgb"
    told = refused(feedback, lines(line((0, 0.5), (4, 0.5)), None), numbers, OUTPUT=str(path))
    assert told.startswith("A .fgb file holds no features without a geometry, and there are some: 1 (2)")
    off = run(feedback, lines(line((9, 9), (10, 10))), numbers, OUTPUT=str(path))
    assert QgsVectorLayer(off["OUTPUT"], "made", "ogr").featureCount() == 1, (
        "off the raster is no missing place"
    )


def test_more_rows_than_a_portion_are_in_order(feedback, tmp_path, monkeypatch):
    from pixelwise.core.jobs import line_sampling
    from pixelwise.core.sample import line_rows

    monkeypatch.setattr(line_sampling, "tile_pixels", lambda *_: 3)
    monkeypatch.setattr(line_rows, "TABLE_ROWS", 2)
    path = raster(tmp_path / "r.tif")
    given = lines(line((0, 0.5), (4, 0.5)), line((9, 9), (8, 8)), None, line((4, 2.5), (0, 2.5)))
    for layout in ("wide", "long"):
        made = run(feedback, given, path, LAYOUT=layout)["OUTPUT"]
        assert column(made, "id") == [1, 1, 1, 1, 2, 3, 4, 4, 4, 4]
        assert column(made, "point") == [0, 1, 2, 3, None, None, 0, 1, 2, 3]
        assert column(made, "r" if layout == "wide" else "value") == [1, 2, 3, 4, None, None, 12, 11, 10, 9]


def test_a_selection_and_its_ids(feedback, numbers):
    from qgis.core import QgsProcessingFeatureSourceDefinition

    given = lines(line((0, 0.5), (1, 0.5)), line((0, 1.5), (1, 1.5)), line((0, 2.5), (sqrt(2), 2.5)))
    QgsProject.instance().addMapLayer(given)
    given.selectByIds([3, 1])
    chosen = QgsProcessingFeatureSourceDefinition(given.id(), selectedFeaturesOnly=True)
    made = run(feedback, chosen, numbers)["OUTPUT"]
    assert column(made, "numbers") == [1, 9, 10]
    QgsProject.instance().removeMapLayer(given.id())


def test_excluded_values_and_dates_by_pattern(feedback, tmp_path):
    path = raster(tmp_path / "x05032021y.tif")
    made = run(feedback, lines(line((0, 0.5), (3, 0.5))), path, EXCLUDE="2", DATES="%d%m%Y", LAYOUT="long")[
        "OUTPUT"
    ]
    assert column(made, "value") == [1, None, 3]
    assert column(made, "datetime")[0].toString("yyyy-MM-dd") == "2021-03-05"
