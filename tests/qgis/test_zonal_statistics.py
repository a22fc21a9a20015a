"""Zonal statistics through Processing: what is measured, and what the output looks like."""

from __future__ import annotations

from datetime import datetime

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingFeatureSourceDefinition, QgsWkbTypes
from qgis.PyQt.QtCore import Qt

from making import CRS, LEFT, NUMBERS, SIZE, TOP, box, column, layer, raster, table, zonal


@pytest.fixture
def numbers(tmp_path):
    return raster(tmp_path / "numbers.tif")


def test_default_statistics_of_pixels_with_their_centre_inside(numbers, feedback):
    zones = layer(box(0, 0, 2, 2), box(2, 2, 4, 4))
    result = zonal(feedback, INPUT=zones, RASTERS=[numbers])
    # 1, 2, 5, 6 and 11, 12, 15, 16
    assert table(result["OUTPUT"]) == [
        {"id": 1, "count": 4, "sum": 14, "mean": 3.5},
        {"id": 2, "count": 4, "sum": 54, "mean": 13.5},
    ]
    assert (result["ZONES"], result["EMPTY_ZONES"]) == (2, 0)
    assert feedback.warnings == []


def test_every_statistic(tmp_path, feedback):
    values = np.array([[1, 1, 4, 9], [2, 2, 2, 0], [0, 0, 0, 0], [0, 0, 0, 0]], dtype="int32")
    path = raster(tmp_path / "classes.tif", values, nodata=9)
    names = [
        "count",
        "nodata",
        "sum",
        "mean",
        "median",
        "stdev",
        "variance",
        "cv",
        "min",
        "max",
        "range",
        "minority",
        "majority",
        "variety",
    ]
    result = zonal(
        feedback, INPUT=layer(box(0, 0, 4, 1)), RASTERS=[path], STATISTICS=names, PERCENTILES="25, 97.5"
    )
    (row,) = table(result["OUTPUT"])
    # 1, 1, 4 are valid: mean 2, deviations -1, -1, 2, whose squares sum up to 6
    assert row == pytest.approx(
        {
            "id": 1, "count": 3, "nodata": 1, "sum": 6, "mean": 2, "median": 1, "stdev": 2**0.5,
            "variance": 2,
            "cv": 2**0.5 / 2, "min": 1, "max": 4, "range": 3, "minority": 4, "majority": 1, "variety": 2,
            "p25": 1, "p97_5": 3.85,  # at 0.975 * 2 = 1.95, between the second and the third value
        }
    )  # fmt: skip
    assert list(row) == ["id", *names, "p25", "p97_5"]


def test_types_of_fields(tmp_path, feedback):
    whole = raster(tmp_path / "whole.tif", NUMBERS.astype("int16"))
    names = ["count", "sum", "mean", "min", "majority", "variety"]
    kinds = {}
    for path in (whole, raster(tmp_path / "real.tif")):
        result = zonal(feedback, INPUT=layer(box(0, 0, 2, 2)), RASTERS=[path], STATISTICS=names)
        kinds[path] = [field.typeName().lower() for field in result["OUTPUT"].fields()][1:]
    assert kinds[whole] == ["double", "double", "double", "int8", "int8", "int8"]  # int8: of 8 bytes
    assert list(kinds.values())[1] == ["double", "double", "double", "double", "double", "int8"]


@pytest.mark.skipif(not hasattr(gdal, "GDT_Int64"), reason="GDAL has them since 3.5")
def test_whole_numbers_are_exact_and_beyond_2_to_63_not_lost(tmp_path, feedback):
    paths = []
    for name, kind, value in (("large", "Int64", 2**53 + 1), ("huge", "UInt64", 2**64 - 1)):
        # Written by GDAL itself: older versions of rasterio take one type for the other.
        paths.append(str(tmp_path / f"{name}.tif"))
        file = gdal.GetDriverByName("GTiff").Create(paths[-1], 4, 4, 1, getattr(gdal, f"GDT_{kind}"))
        file.SetProjection(QgsCoordinateReferenceSystem(CRS).toWkt())
        file.SetGeoTransform((LEFT, SIZE, 0, TOP, 0, -SIZE))
        file.WriteArray(np.full((4, 4), value, dtype=kind.lower()))
        del file
    result = zonal(feedback, INPUT=layer(box(0, 0, 2, 2)), RASTERS=paths, STATISTICS="min")
    assert table(result["OUTPUT"]) == [{"id": 1, "large_min": 2**53 + 1, "huge_min": float(2**64)}]


@pytest.mark.parametrize(
    ("pixels", "count", "total"),
    [
        ("center", 1, 1),  # only the centre of the pixel that holds 1
        ("touched", 4, 14),
        ("coverage", 2.25, 1 + 0.5 * 2 + 0.5 * 5 + 0.25 * 6),
    ],
)
def test_pixels(numbers, feedback, pixels, count, total):
    zones = layer(box(0, 0, 1.5, 1.5), crs="EPSG:32633")
    # The half-open rule: a centre on the upper or left edge is inside, on the lower or right edge not.
    result = zonal(feedback, INPUT=zones, RASTERS=[numbers], PIXELS=pixels, STATISTICS="count,sum")
    assert table(result["OUTPUT"]) == [{"id": 1, "count": count, "sum": total}]


def test_neighbours_that_meet_in_pixel_centres_share_no_pixel_and_leave_none_out(numbers, feedback):
    zones = layer(box(0, 0, 1.5, 4), box(1.5, 0, 4, 4))
    result = zonal(feedback, INPUT=zones, RASTERS=[numbers])
    assert sum(column(result["OUTPUT"], "sum")) == NUMBERS.sum()


def test_tiny_zones_are_measured_by_coverage_with_a_warning(numbers, feedback):
    zones = layer(box(0, 0, 2, 2), box(0.9, 0, 1.3, 0.2))  # a tenth and three tenths of a pixel's width
    result = zonal(feedback, INPUT=zones, RASTERS=[numbers], STATISTICS="count,sum,mean")
    row = table(result["OUTPUT"])[1]
    assert row == pytest.approx({"id": 2, "count": 0.08, "sum": 0.02 + 0.06 * 2, "mean": 1.75})
    assert feedback.warnings == [
        "Zones without any pixel centre, which are measured by the covered part of pixels: 1 (2)"
    ]


def test_tiny_zones_can_be_left_without_pixels(numbers, feedback):
    zones = layer(box(0.9, 0, 1.3, 0.2))
    result = zonal(feedback, INPUT=zones, RASTERS=[numbers], TINY_ZONES=False)
    assert table(result["OUTPUT"]) == [{"id": 1, "count": 0, "sum": None, "mean": None}]
    assert result["EMPTY_ZONES"] == 1


def test_wide_columns_of_several_rasters_and_bands(tmp_path, numbers, feedback):
    stack = raster(tmp_path / "stack.tif", np.stack([NUMBERS * 10, NUMBERS * 100]), names=["red"])
    result = zonal(
        feedback,
        INPUT=layer(box(0, 0, 1, 1)),
        RASTERS=[numbers, stack],
        STATISTICS="mean",
        COLUMN_PREFIX="z_",
    )
    assert table(result["OUTPUT"]) == [
        {"id": 1, "z_numbers_mean": 1, "z_stack_red_mean": 10, "z_stack_2_mean": 100}
    ]


def test_bands_by_number_and_by_name(tmp_path, feedback):
    stack = raster(
        tmp_path / "stack.tif", np.stack([NUMBERS, NUMBERS * 10, NUMBERS * 100]), names=["a", "b", "nir"]
    )
    zones = layer(box(0, 0, 1, 1))
    for bands, expected in (("2-3", [10, 100]), ("NIR, 1", [100, 1])):
        result = zonal(feedback, INPUT=zones, RASTERS=[stack], BANDS=bands, STATISTICS="max")
        assert list(table(result["OUTPUT"])[0].values())[1:] == expected


def test_long_layout_has_a_row_per_feature_raster_and_band(tmp_path, feedback):
    paths = [raster(tmp_path / f"t_2020-0{m}-01.tif", NUMBERS * m) for m in (1, 2)]
    paths.append(raster(tmp_path / "dem.tif", NUMBERS * 5))
    result = zonal(
        feedback,
        INPUT=layer(box(0, 0, 1, 1), None),
        RASTERS=paths,
        STATISTICS="mean",
        LAYOUT="long",
        COLUMN_PREFIX="x",
    )
    rows = table(result["OUTPUT"])
    assert [(row["id"], row["raster"], row["band"], row["xmean"]) for row in rows] == [
        (1, "t_2020-01-01", 1, 1),
        (1, "t_2020-02-01", 1, 2),
        (1, "dem", 1, 5),
        (2, "t_2020-01-01", 1, None),
        (2, "t_2020-02-01", 1, None),
        (2, "dem", 1, None),
    ]
    moments = [row["datetime"] for row in rows[:3]]
    assert [moment and moment.toUTC().toPyDateTime() for moment in moments] == [
        datetime(2020, 1, 1),
        datetime(2020, 2, 1),
        None,
    ]
    assert moments[0].timeSpec() in (Qt.TimeSpec.UTC, Qt.TimeSpec.TimeZone)
    assert "Rasters whose date is not known: 1 (dem)" in feedback.warnings


def test_dates_by_a_pattern(tmp_path, feedback):
    path = raster(tmp_path / "run7_17feb.tif")
    result = zonal(
        feedback,
        INPUT=layer(box(0, 0, 1, 1)),
        RASTERS=[path],
        LAYOUT=1,
        DATES=r"(?P<year>\d\d)(?P<month>feb)",
    )
    assert column(result["OUTPUT"], "datetime")[0].toUTC().toPyDateTime() == datetime(2017, 2, 1)


def test_rasters_of_different_grids_and_crs_in_one_run(tmp_path, numbers, feedback):
    # Degrees around the zone: 40 m there are about 0.0005 degrees of longitude.
    far = raster(
        tmp_path / "degrees.tif",
        np.full((4, 4), 7, dtype="uint8"),
        crs="EPSG:4326",
        transform=(0.001, 0, 14.998, 0, -0.001, 45.156),
    )
    coarse = raster(tmp_path / "coarse.tif", NUMBERS[:2, :2], transform=(20, 0, 500000, 0, -20, 5000040))
    result = zonal(feedback, INPUT=layer(box(0, 0, 2, 2)), RASTERS=[far, coarse, numbers], STATISTICS="mean")
    (row,) = table(result["OUTPUT"])
    assert row == pytest.approx({"id": 1, "degrees_mean": 7, "coarse_mean": 1, "numbers_mean": 3.5})


def test_weights(tmp_path, numbers, feedback):
    weights = np.zeros((4, 4), dtype="float32")
    weights[0, :2] = 3, 1
    result = zonal(
        feedback,
        INPUT=layer(box(0, 0, 2, 1)),
        RASTERS=[numbers],
        WEIGHTS=raster(tmp_path / "weights.tif", weights),
        STATISTICS="count,sum,mean",
    )
    assert table(result["OUTPUT"]) == [{"id": 1, "count": 2, "sum": 3 * 1 + 1 * 2, "mean": 1.25}]


def test_excluded_values(numbers, feedback):
    result = zonal(
        feedback,
        INPUT=layer(box(0, 0, 2, 2)),
        RASTERS=[numbers],
        EXCLUDE="1, 5..6",
        STATISTICS="count,nodata,mean",
    )
    assert table(result["OUTPUT"]) == [{"id": 1, "count": 1, "nodata": 3, "mean": 2}]


def test_all_attributes_and_features_are_kept_in_order(numbers, feedback):
    zones = layer(
        box(2, 2, 4, 4),
        None,
        box(0, 0, 2, 2),
        fields="name:string,size:double",
        rows=[("c", 1.5), ("a", None), (None, 3.0)],
    )
    result = zonal(feedback, INPUT=zones, RASTERS=[numbers], STATISTICS="mean")
    assert table(result["OUTPUT"]) == [
        {"id": 1, "name": "c", "size": 1.5, "mean": 13.5},
        {"id": 2, "name": "a", "size": None, "mean": None},
        {"id": 3, "name": None, "size": 3.0, "mean": 3.5},
    ]
    output = result["OUTPUT"]
    assert output.crs() == zones.crs()
    assert output.wkbType() == QgsWkbTypes.Type.Polygon
    given = [feature.geometry().asWkt() for feature in zones.getFeatures()]
    assert [feature.geometry().asWkt() for feature in output.getFeatures()] == given


def test_names_that_are_taken_get_a_number_with_a_warning(numbers, feedback):
    zones = layer(box(0, 0, 2, 2), fields="Mean:double", rows=[(-1.0,)])
    result = zonal(feedback, INPUT=zones, RASTERS=[numbers], STATISTICS="mean,max")
    assert table(result["OUTPUT"]) == [{"id": 1, "Mean": -1, "mean_2": 3.5, "max": 6}]
    assert feedback.warnings == ["Columns that got another name, because theirs is taken: mean → mean_2"]


def test_selected_features_and_filters(numbers, feedback, qgis_new_project):
    from qgis.core import QgsProject

    zones = layer(box(0, 0, 1, 1), box(1, 0, 2, 1), box(2, 0, 3, 1))
    QgsProject.instance().addMapLayer(zones)
    zones.selectByIds([1, 3])
    chosen = QgsProcessingFeatureSourceDefinition(zones.id(), selectedFeaturesOnly=True)
    result = zonal(feedback, INPUT=chosen, RASTERS=[numbers], STATISTICS="sum")
    assert column(result["OUTPUT"], "sum") == [1, 3]
    zones.setSubsetString('"id" > 1')
    result = zonal(feedback, INPUT=zones.id(), RASTERS=[numbers], STATISTICS="sum")
    assert column(result["OUTPUT"], "sum") == [2, 3]
    assert result["ZONES"] == 2


@pytest.mark.parametrize("given", [["mean", "max"], "mean;max", "max, mean", [3, 9], "3,9", ["mean", 9]])
def test_statistics_by_name_or_number(numbers, feedback, given):
    result = zonal(feedback, INPUT=layer(box(0, 0, 2, 2)), RASTERS=[numbers], STATISTICS=given)
    assert table(result["OUTPUT"]) == [{"id": 1, "mean": 3.5, "max": 6}]


def test_percentiles_alone(numbers, feedback):
    result = zonal(feedback, INPUT=layer(box(0, 0, 2, 2)), RASTERS=[numbers], STATISTICS=[], PERCENTILES="50")
    assert table(result["OUTPUT"]) == [{"id": 1, "p50": 3.5}]


def test_log_says_what_was_done(numbers, feedback):
    zonal(feedback, INPUT=layer(box(0, 0, 2, 2), box(9, 9, 10, 10)), RASTERS=[numbers], PIXELS=1)
    told = "Zones: 2, of which without a valid pixel: 1. Rasters: 1, bands in all: 1. Pixels: touched."
    assert told in feedback.infos


def test_real_data_agrees_with_qgis(demo, feedback):
    """Where QGIS's own rule for centres is the same: no county has a centre on its edge."""
    import processing

    zones, path = str(demo / "nc_counties.geojson"), str(demo / "nc_climate_1999" / "tas_1999-07-31.tif")
    ours = zonal(feedback, INPUT=zones, RASTERS=[path], STATISTICS="count,sum,mean,min,max,stdev")
    theirs = processing.run(
        "native:zonalstatisticsfb",
        {
            "INPUT": zones,
            "INPUT_RASTER": path,
            "RASTER_BAND": 1,
            "STATISTICS": [0, 1, 2, 4, 5, 6],
            "OUTPUT": "memory:",
        },
    )
    expected = {row["NAME"]: row for row in table(theirs["OUTPUT"])}
    compared = 0
    for row in table(ours["OUTPUT"]):
        other = expected[row["NAME"]]
        if other["_count"] == row["count"] and row["count"] > 1:
            compared += 1
            for name in ("sum", "mean", "min", "max", "stdev"):
                assert row[name] == pytest.approx(other[f"_{name}"], rel=1e-5), row["NAME"]
    assert compared >= 90
