"""Numbers of which each feature may have its own: data-defined, from a field or an expression."""

from __future__ import annotations

import numpy as np
import processing
import pytest
from qgis.core import QgsProcessingException, QgsProperty, QgsVectorLayer

from making import CRS, LEFT, NUMBERS, SIZE, TOP, column, layer, place, raster, table

FIELD = QgsProperty.fromField


@pytest.fixture
def holes(tmp_path) -> str:
    """Valid are 4 and 8, in the last column, alone."""
    return raster(tmp_path / "holes.tif", np.where(np.isin(NUMBERS, (4, 8)), NUMBERS, 0), nodata=0)


def points(*far, kind="Point", shape="Point ({})"):
    """One in the first pixel of the second row for each distance, of which all are three columns from 8."""
    return layer(
        *[shape.format(place((0.5, 1.5)))] * len(far),
        kind=kind,
        fields="name:string,far:double",
        rows=[(f"station {number}", one) for number, one in enumerate(far, 1)],
    )


def sample(feedback, **given):
    return processing.run("pixelwise:samplepoints", {"OUTPUT": "memory:", **given}, feedback=feedback)


def along(feedback, **given):
    return processing.run("pixelwise:samplelines", {"OUTPUT": "memory:", **given}, feedback=feedback)


def refused(run, feedback, **given) -> str:
    with pytest.raises(QgsProcessingException) as error:
        run(feedback, **given)
    return str(error.value).split("\n")[-1]


def test_each_point_is_searched_around_as_far_as_its_field_says(holes, feedback):
    result = sample(feedback, INPUT=points(0, 2, 3, 3), RASTERS=[holes], MAX_DISTANCE=FIELD("far"))
    rows = table(result["OUTPUT"])
    assert [row["holes"] for row in rows] == [None, None, 8, 8]
    assert [row["holes_distance"] for row in rows] == [None, None, 25, 25]
    assert result["EMPTY_POINTS"] == 2


def test_an_expression_is_computed_for_each_feature(holes, feedback):
    given = {"INPUT": points(1, 6), "RASTERS": [holes], "MATCH": "all", "LAYOUT": "long"}
    expression = QgsProperty.fromExpression('if("name" = \'station 2\', "far" / 2, 0)')
    result = sample(feedback, **given, MAX_DISTANCE=expression)
    assert column(result["OUTPUT"], "value") == [None, 8]


def test_all_parts_of_a_multi_point_have_the_distance_of_their_feature(holes, feedback):
    shape = f"MultiPoint (({{0}}), ({place((1.5, 1.5))}))"
    given = points(2, 3, kind="MultiPoint", shape=shape)
    result = sample(feedback, INPUT=given, RASTERS=[holes], MAX_DISTANCE=FIELD("far"))
    assert column(result["OUTPUT"], "holes") == [None, 8, 8, 8]


def test_the_square_that_is_kept_is_that_of_the_point(holes, feedback):
    result = sample(
        feedback,
        INPUT=points(0, 1),
        RASTERS=[holes],
        MAX_DISTANCE=FIELD("far"),
        NEIGHBOURHOOD="always",
    )
    assert column(result["OUTPUT"], "holes_neighbourhood") == ["[null]", f"[{', '.join(['null'] * 9)}]"]


def test_points_of_a_table_have_theirs_too(tmp_path, holes, feedback):
    x, y = LEFT + 0.5 * SIZE, TOP - 1.5 * SIZE
    (tmp_path / "stations.csv").write_text(f"x,y,far\n{x},{y},2\n{x},{y},3\n")
    given = QgsVectorLayer(str(tmp_path / "stations.csv"), "stations", "ogr")
    result = sample(
        feedback,
        INPUT=given,
        POINTS_CRS=CRS,
        RASTERS=[holes],
        MAX_DISTANCE=QgsProperty.fromExpression('to_int("far")'),
    )
    assert column(result["OUTPUT"], "holes") == [None, 8]


def test_where_all_distances_are_0_the_columns_are_the_same(holes, feedback):
    result = sample(feedback, INPUT=points(0, 0), RASTERS=[holes], MAX_DISTANCE=FIELD("far"))
    assert list(table(result["OUTPUT"])[0]) == ["id", "name", "far", "holes", "holes_distance"]


@pytest.mark.parametrize(("far", "said"), [(None, "NULL"), (-1, "-1"), (1.5, "1.5"), (501, "501")])
def test_a_point_with_a_distance_that_is_none_is_named(holes, feedback, far, said):
    given = {"INPUT": points(1, far), "RASTERS": [holes], "MAX_DISTANCE": FIELD("far")}
    assert refused(sample, feedback, **given) == (
        f"The feature station 2 has {said} as the number of pixels to search; give each feature a whole "
        "number from 0, for no search, to 500."
    )


def test_what_is_no_number_and_what_cannot_be_computed(holes, feedback):
    given = {"INPUT": points(1), "RASTERS": [holes]}
    assert refused(sample, feedback, **given, MAX_DISTANCE="far") == (
        "Search for data, so many pixels away: 'far' is no number; give one, such as 25."
    )
    assert refused(sample, feedback, **given, MAX_DISTANCE=FIELD("near")) == (
        'Search for data, so many pixels away: "near" cannot be computed (there is no field near); give a '
        "number, a field of numbers, or an expression over fields of the layer."
    )


def lines(*steps):
    """In the first row, 40 m long."""
    rows = [(f"trail {number}", step) for number, step in enumerate(steps, 1)]
    shape = f"LineString ({place((0, 0.5), (4, 0.5))})"
    return layer(*[shape] * len(steps), kind="LineString", fields="name:string,step:double", rows=rows)


def test_each_line_has_its_own_step(tmp_path, feedback):
    path = raster(tmp_path / "a.tif")
    result = along(feedback, INPUT=lines(20, 15), RASTERS=[path], STEP=FIELD("step"))
    rows = table(result["OUTPUT"])
    assert [(row["name"], row["distance"], row["a"]) for row in rows] == [
        ("trail 1", 0, 1), ("trail 1", 20, 3), ("trail 1", 40, None),
        ("trail 2", 0, 1), ("trail 2", 15, 2), ("trail 2", 30, 4),
    ]  # fmt: skip
    assert "length" not in rows[0]


@pytest.mark.parametrize(("step", "said"), [(None, "NULL"), (-1, "-1"), (0, "0")])
def test_a_line_with_a_step_that_is_none_is_named(tmp_path, feedback, step, said):
    path = raster(tmp_path / "a.tif")
    given = {"INPUT": lines(20, step), "RASTERS": [path], "STEP": FIELD("step")}
    assert refused(along, feedback, **given) == (
        f"The distance between points of the feature trail 2 is {said}; where each feature has its own, give "
        "each a number above 0."
    )


def test_it_can_be_run_again_from_the_history(tmp_path, holes, feedback):
    from qgis.core import QgsApplication, QgsProcessingContext

    found = QgsApplication.processingRegistry().createAlgorithmById("pixelwise:samplepoints")
    given = {"INPUT": str(tmp_path / "points.gpkg"), "RASTERS": [holes], "MAX_DISTANCE": FIELD("far")}
    command = found.asPythonCommand(given, QgsProcessingContext())
    assert "'MAX_DISTANCE':QgsProperty.fromExpression('\"far\"')" in command
