"""Quality masks through Processing: in each algorithm, with rasters of other grids, and what is refused."""

from __future__ import annotations

import numpy as np
import processing
import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsProcessingException,
    QgsProcessingParameterDefinition,
    QgsRasterLayer,
    QgsRasterRange,
)

from making import CRS, LEFT, NUMBERS, SIZE, TOP, box, column, layer, place, raster, refusal, table, zonal

#: Of the 4 x 4 pixels that hold 1 to 16 row by row; bit 1 is set in the lower half.
SCENE = np.array([[4, 4, 9, 9], [4, 4, 9, 9], [6, 6, 2, 2], [6, 0, 2, 6]], dtype="uint8")


@pytest.fixture
def numbers(tmp_path):
    return raster(tmp_path / "numbers.tif")


@pytest.fixture
def scene(tmp_path):
    return raster(tmp_path / "scene.tif", SCENE, nodata=0)


def run(algorithm, feedback, **parameters):
    """The output of an algorithm."""
    given = {"OUTPUT": "memory:", **parameters}
    return processing.run(f"pixelwise:{algorithm}", given, feedback=feedback)["OUTPUT"]


@pytest.mark.parametrize(
    "name",
    ["zonalstatistics", "classareas", "samplepoints", "samplelines", "polygonpixels", "masktimeseries"],
)
def test_all_algorithms_that_read_values_take_masks(name):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"pixelwise:{name}")
    flags = algorithm.parameterDefinition("QA").flags(), algorithm.parameterDefinition("QA_VALUES").flags()
    flag = QgsProcessingParameterDefinition.Flag
    assert all(one & flag.FlagOptional and one & flag.FlagAdvanced for one in flags)


def test_zones(numbers, scene, feedback):
    given = {"INPUT": layer(box(0, 0, 4, 4)), "RASTERS": [numbers], "STATISTICS": "count,nodata,sum"}
    output = zonal(feedback, **given, QA=[scene], QA_VALUES="4..6")["OUTPUT"]
    assert table(output) == [{"id": 1, "count": 8, "nodata": 8, "sum": 1 + 2 + 5 + 6 + 9 + 10 + 13 + 16}]
    assert "Values of quality masks that mean good: 4..6" in feedback.infos
    output = zonal(feedback, **given, QA=scene, QA_VALUES="bit 1 set")["OUTPUT"]
    assert column(output, "sum") == [9 + 10 + 11 + 12 + 13 + 15 + 16], "14 is no data in the mask"


def test_a_mask_of_twice_the_pixel_size_for_bands_of_two(tmp_path, numbers, feedback):
    """As of Sentinel-2: one 20 m classification for rasters of 10 and 20 m."""
    coarse = raster(
        tmp_path / "coarse.tif",
        [[100, 200], [300, 400]],
        transform=(2 * SIZE, 0, LEFT, 0, -2 * SIZE, TOP),
        dtype="int16",
    )
    mask = raster(
        tmp_path / "scl.tif",
        np.array([[4, 9], [9, 5]], "uint8"),
        transform=(2 * SIZE, 0, LEFT, 0, -2 * SIZE, TOP),
    )
    output = zonal(
        feedback,
        INPUT=layer(box(0, 0, 4, 4)),
        RASTERS=[numbers, coarse],
        STATISTICS="sum",
        QA=[mask],
        QA_VALUES="4,5",
    )["OUTPUT"]
    assert table(output) == [{"id": 1, "numbers_sum": 1 + 2 + 5 + 6 + 11 + 12 + 15 + 16, "coarse_sum": 500}]


def test_points_take_the_nearest_good_pixel(numbers, scene, feedback):
    point = layer(f"Point ({place((2.2, 1.5))})", kind="Point")
    given = {"INPUT": point, "RASTERS": [numbers], "QA": [scene], "QA_VALUES": "4..6"}
    assert column(run("samplepoints", feedback, **given), "numbers") == [None]
    told = table(run("samplepoints", feedback, **given, MAX_DISTANCE=1))
    assert told == [{"id": 1, "numbers": 6, "numbers_distance": pytest.approx(0.2 * SIZE)}]


def test_the_latest_good_value_with_a_mask_for_each_raster(tmp_path, feedback):
    days = ("2020-01-01", "2020-01-02", "2020-01-03")
    rasters = [raster(tmp_path / f"b4_{day}.tif", NUMBERS + 100 * i) for i, day in enumerate(days, 1)]
    masks = [
        raster(tmp_path / f"qa_{day}.tif", np.where(last >= NUMBERS, 64, 2).astype("uint16"))
        for day, last in zip(days, (16, 2, 1))
    ]
    points = layer(*(f"Point ({place((col + 0.5, 0.5))})" for col in range(3)), kind="Point")
    output = run(
        "samplepoints",
        feedback,
        INPUT=points,
        RASTERS=rasters,
        MATCH="latest",
        QA=masks,
        QA_VALUES="bits 1-4 clear; bit 6 set",
    )
    values = next(name for name in output.fields().names() if name != "id")
    assert column(output, values) == [301, 202, 103]
    pairs = ", ".join(f"b4_{day}: qa_{day}" for day in days)
    assert f"Rasters and their quality masks: 3 ({pairs})" in feedback.infos


def test_class_areas_and_their_percentages_are_of_good_pixels(numbers, scene, feedback):
    """The left half is good but for one pixel, of which the scene says nothing: 1 2 5 and 6 9 10 13."""
    given = {"INPUT": layer(box(0, 0, 2, 4)), "RASTERS": [numbers], "QA": [scene], "QA_VALUES": "4, 6"}
    output = run("classareas", feedback, **given, CLASSES="few=1..5; many=6..16", MEASURE="percent")
    (row,) = table(output)
    assert row == {"id": 1, "few": pytest.approx(100 * 3 / 7), "many": pytest.approx(100 * 4 / 7)}


def test_stretches_of_lines(numbers, scene, feedback):
    line = layer(f"LineString ({place((0, 3.5), (4, 3.5))})", kind="LineString")
    output = run("samplelines", feedback, INPUT=line, RASTERS=[numbers], QA=[scene], QA_VALUES="6")
    assert column(output, "numbers") == [13, None, None, 16]
    assert column(output, "length") == [SIZE] * 4


def test_pixels_of_polygons(numbers, scene, feedback):
    output = run(
        "polygonpixels",
        feedback,
        INPUT=layer(box(1, 0, 3, 3)),
        RASTERS=[numbers],
        QA=[scene],
        QA_VALUES="4..6",
    )
    assert column(output, "numbers") == [2, 6, 10]


def test_series_of_mask_pixels(tmp_path, numbers, scene, feedback):
    chosen = raster(tmp_path / "chosen.tif", (np.isin(NUMBERS, (6, 7))).astype("uint8"))
    output = run(
        "masktimeseries", feedback, MASK=chosen, RASTERS=[numbers], LAYOUT="long", QA=[scene], QA_VALUES="4"
    )
    assert column(output, "value") == [6, None]


def test_nodata_that_the_user_gave_the_mask_is_not_good(numbers, scene, feedback):
    mask = QgsRasterLayer(scene, "scene")
    mask.dataProvider().setUserNoDataValue(1, [QgsRasterRange(4, 4)])
    output = zonal(
        feedback,
        INPUT=layer(box(0, 0, 4, 4)),
        RASTERS=[numbers],
        STATISTICS="sum",
        QA=[mask],
        QA_VALUES="4..6",
    )["OUTPUT"]
    assert column(output, "sum") == [9 + 10 + 13 + 16]
    mask.dataProvider().setUserNoDataValue(1, [])
    mask.dataProvider().setUseSourceNoDataValue(1, False)
    output = zonal(
        feedback, INPUT=layer(box(0, 0, 4, 4)), RASTERS=[numbers], STATISTICS="sum", QA=[mask], QA_VALUES="0"
    )["OUTPUT"]
    assert column(output, "sum") == [14]


def test_a_mask_without_crs_is_taken_to_be_in_that_of_the_features(tmp_path, numbers, feedback):
    mask = QgsRasterLayer(raster(tmp_path / "bare.tif", SCENE, crs=None), "bare")
    mask.setCrs(QgsCoordinateReferenceSystem())
    output = zonal(
        feedback, INPUT=layer(box(0, 0, 4, 4)), RASTERS=[numbers], STATISTICS="sum", QA=[mask], QA_VALUES="0"
    )["OUTPUT"]
    assert column(output, "sum") == [14]
    assert feedback.warnings == [
        f"Rasters without a CRS are taken to be in that of the features, {CRS}: 1 (bare)"
    ]


def test_a_mask_that_only_qgis_reads(numbers, scene, feedback):
    """A virtual raster of QGIS gives fractions: values, but no bits."""
    uri = f"?crs={CRS}&extent={LEFT},{TOP - 4 * SIZE},{LEFT + 4 * SIZE},{TOP}&width=4&height=4&formula="
    virtual = QgsRasterLayer(
        f"{uri}%22scene@1%22&scene:uri={scene}&scene:provider=gdal", "scene", "virtualraster"
    )
    assert virtual.isValid()
    given = {"INPUT": layer(box(0, 0, 4, 4)), "RASTERS": [numbers], "STATISTICS": "sum", "QA": [virtual]}
    assert column(zonal(feedback, **given, QA_VALUES="9")["OUTPUT"], "sum") == [3 + 4 + 7 + 8]
    assert (
        "the quality mask scene holds float64, which has no bits to ask for; give a mask of whole"
        in refusal(feedback, **given, QA_VALUES="bit 1 set")
    )


@pytest.mark.parametrize(
    ("masks", "values", "sentence"),
    [
        (
            0,
            "4..6",
            "Values of quality masks that mean good are given (4..6), but no quality mask; choose the masks "
            "under QA, or leave the values empty.",
        ),
        (
            1,
            " ",
            "A quality mask is given, scene, but not what it holds where pixels are good; give values, such "
            "as 4..6, or bits, such as bits 1-4 clear.",
        ),
        (
            2,
            "4..6",
            "The number of quality masks is 2, and that of rasters 1; give one mask for all rasters, or one "
            "for each, in their order.",
        ),
        (
            1,
            "bits 1-4",
            "'bits 1-4' in 'bits 1-4' is no condition on bits; write which they are and what they must be, "
            "such as bits 1-4 clear; bit 6 set; bits 8-9 = 1.",
        ),
        (
            1,
            "bit 9 clear",
            "Bit 9 was asked for, but the quality mask scene holds uint8, which has the bits 0 to 7; give "
            "others, or another mask.",
        ),
    ],
)
def test_what_is_refused(numbers, scene, feedback, masks, values, sentence):
    given = {
        "INPUT": layer(box(0, 0, 4, 4)),
        "RASTERS": [numbers],
        "QA": [scene] * masks,
        "QA_VALUES": values,
    }
    assert refusal(feedback, **given) == sentence


def test_too_few_masks(numbers, scene, feedback):
    given = {"RASTERS": [numbers] * 3, "QA": [scene] * 2, "QA_VALUES": "4..6"}
    with pytest.raises(QgsProcessingException) as told:
        run("classareas", feedback, INPUT=layer(box(0, 0, 4, 4)), **given)
    assert str(told.value).split("\n")[-1] == (
        "The number of quality masks is 2, and that of rasters 3; give one mask for all rasters, or one for "
        "each, in their order."
    )


def test_a_mask_on_another_grid(tmp_path, numbers, feedback):
    mask = raster(tmp_path / "scl.tif", SCENE, transform=(1.5 * SIZE, 0, LEFT, 0, -1.5 * SIZE, TOP))
    zone = layer(box(0, 0, 4, 4))
    assert refusal(feedback, INPUT=zone, RASTERS=[numbers], QA=[mask], QA_VALUES="4") == (
        "The quality mask scl does not fit the raster numbers: its pixel size is 15 x -15, no whole multiple "
        "of 10 x -10. Resample it to the raster's grid, or to pixels that each hold whole pixels of the "
        "raster."
    )


def test_a_mask_that_is_not_there(numbers, tmp_path, feedback):
    with pytest.raises(QgsProcessingException, match="could not be loaded"):
        run(
            "samplepoints",
            feedback,
            INPUT=layer("Point (0 0)", kind="Point"),
            RASTERS=[numbers],
            QA=[str(tmp_path / "gone.tif")],
            QA_VALUES="1",
        )
