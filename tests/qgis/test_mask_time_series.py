"""Time series of mask pixels through Processing: what is written, and what is refused."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from qgis.core import (
    Qgis,
    QgsDateTimeRange,
    QgsFeatureRequest,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsRasterLayer,
    QgsVectorLayerTemporalContext,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDateTime, Qt

from making import CRS, LEFT, SIZE, TOP, loaded, ranges, raster, table

MASK = np.array([[0, 1, 1], [0, 1, 1], [1, 1, 1]], dtype="uint8")
FIRST = np.array([[3, 5, 2], [4, 7, 6], [8, 8, 1]], dtype="uint8")
DAYS = ("2018-01-31", "2018-02-28", "2018-03-31")


def run(feedback, **parameters):
    import processing

    return processing.run("pixelwise:masktimeseries", {"OUTPUT": "memory:", **parameters}, feedback=feedback)


def refusal(feedback, **parameters) -> str:
    with pytest.raises(QgsProcessingException) as refused:
        run(feedback, **parameters)
    return str(refused.value).split("\n")[-1]


@pytest.fixture
def mask(tmp_path):
    return raster(tmp_path / "mask.tif", MASK)


def stacked() -> list[np.ndarray]:
    second, third = FIRST.copy(), FIRST.copy()
    second[0, 0], third[0, 0] = 1, 2
    return [FIRST, second, third]


@pytest.fixture
def stack(tmp_path):
    return [raster(tmp_path / f"ndvi_{day}.tif", values) for day, values in zip(DAYS, stacked())]


def moments(rows) -> list:
    return [row["datetime"] and row["datetime"].toUTC().toString("yyyy-MM-dd HH:mm") for row in rows]


def test_long_has_a_row_per_pixel_and_date(mask, stack, feedback):
    result = run(feedback, MASK=mask, MASK_VALUES="0", RASTERS=stack, LAYOUT="long")
    rows = table(result["OUTPUT"])
    assert list(rows[0]) == [
        "pixel", "row", "col", "x", "y", "mask", "raster", "band", "datetime", "value"
    ]  # fmt: skip
    assert [row["value"] for row in rows] == [3, 1, 2, 4, 4, 4]
    assert [row["pixel"] for row in rows] == [1, 1, 1, 2, 2, 2]
    assert [(row["row"], row["col"], row["mask"]) for row in rows] == [(0, 0, 0)] * 3 + [(1, 0, 0)] * 3
    assert [row["raster"] for row in rows] == [f"ndvi_{day}" for day in DAYS] * 2
    assert moments(rows) == [f"{day} 00:00" for day in DAYS] * 2
    assert rows[0]["x"] == LEFT + SIZE / 2
    assert rows[0]["y"] == TOP - SIZE / 2
    output = result["OUTPUT"]
    assert (output.wkbType(), output.crs().authid()) == (QgsWkbTypes.Type.Point, CRS)
    assert next(output.getFeatures()).geometry().asWkt(1) == "Point (500005 5000035)"
    assert (result["PIXEL_COUNT"], result["LAYER_COUNT"]) == (2, 3)
    assert feedback.warnings == []
    assert any(
        "Selected pixels: 2. Pixels of the mask without data, which select nothing: 0." in i
        for i in feedback.infos
    )


def test_wide_has_a_field_per_date_in_their_order(mask, stack, feedback):
    output = run(feedback, MASK=mask, MASK_VALUES="0", RASTERS=stack[::-1], COLUMN_PREFIX="v_")["OUTPUT"]
    assert [{name: row[name] for name in list(row)[6:]} for row in table(output)] == [
        {"v_d20180131": 3, "v_d20180228": 1, "v_d20180331": 2},
        {"v_d20180131": 4, "v_d20180228": 4, "v_d20180331": 4},
    ]


def test_every_pixel_that_is_not_0_by_default(mask, stack, feedback):
    rows = table(run(feedback, MASK=mask, RASTERS=stack)["OUTPUT"])
    assert [(row["pixel"], row["row"], row["col"]) for row in rows] == [
        (1, 0, 1), (2, 0, 2), (3, 1, 1), (4, 1, 2), (5, 2, 0), (6, 2, 1), (7, 2, 2)
    ]  # fmt: skip
    assert [row["d20180131"] for row in rows] == [5, 2, 7, 6, 8, 8, 1]


def test_a_band_of_the_mask(tmp_path, stack, feedback):
    both = raster(tmp_path / "mask.tif", np.stack([MASK * 0, MASK * 5]))
    rows = table(run(feedback, MASK=both, MASK_BAND=2, MASK_VALUES="4..6", RASTERS=stack)["OUTPUT"])
    assert [row["mask"] for row in rows] == [5] * 7
    sentence = refusal(feedback, MASK=both, MASK_BAND=3, RASTERS=stack)
    assert "3" in sentence
    assert "Traceback" not in sentence


def test_bands_of_one_file_are_a_stack(tmp_path, mask, feedback):
    one = raster(tmp_path / "all.tif", np.stack(stacked()), names=DAYS)
    rows = table(run(feedback, MASK=mask, MASK_VALUES="0", RASTERS=[one], LAYOUT="long")["OUTPUT"])
    assert [(row["band"], row["value"]) for row in rows[:3]] == [(1, 3), (2, 1), (3, 2)]
    assert moments(rows[:3]) == [f"{day} 00:00" for day in DAYS]


def test_netcdf_stacks(tmp_path, mask, feedback):
    from osgeo import gdal, osr

    memory = gdal.GetDriverByName("MEM").Create("", 3, 3, 3, gdal.GDT_Int16)
    memory.SetGeoTransform((LEFT, SIZE, 0, TOP, 0, -SIZE))
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32633)
    memory.SetProjection(crs.ExportToWkt())
    memory.SetMetadata(
        {
            "NETCDF_DIM_EXTRA": "{time}", "NETCDF_DIM_time_DEF": "{3,6}",
            "NETCDF_DIM_time_VALUES": "{0,28,59}", "time#units": "days since 2018-01-31",
        }
    )  # fmt: skip
    for number, values in enumerate(stacked(), 1):
        memory.GetRasterBand(number).WriteArray(values)
        memory.GetRasterBand(number).SetMetadataItem("NETCDF_VARNAME", "ndvi")
    path = tmp_path / "cube.nc"
    assert gdal.GetDriverByName("netCDF").CreateCopy(str(path), memory) is not None
    given = QgsRasterLayer(f'NETCDF:"{path}":ndvi', "cube")
    assert given.bandCount() == 3
    rows = table(run(feedback, MASK=mask, MASK_VALUES="0", RASTERS=[given], LAYOUT="long")["OUTPUT"])
    assert [row["value"] for row in rows] == [3, 1, 2, 4, 4, 4]
    assert moments(rows[:3]) == [f"{day} 00:00" for day in DAYS]


def test_two_acquisitions_on_one_day_stay_two(tmp_path, mask, feedback):
    names = ("S2_20180131T102021.tif", "S2_20180131T223000.tif", "S2_20180201T102021.tif")
    stack = [raster(tmp_path / name, values) for name, values in zip(names, stacked())]
    output = run(feedback, MASK=mask, MASK_VALUES="0", RASTERS=stack)["OUTPUT"]
    assert list(table(output)[0])[6:] == ["d20180131T102021", "d20180131T223000", "d20180201"]
    rows = table(run(feedback, MASK=mask, MASK_VALUES="0", RASTERS=stack, LAYOUT="long")["OUTPUT"])
    assert moments(rows[:3]) == ["2018-01-31 10:20", "2018-01-31 22:30", "2018-02-01 10:20"]


def test_nodata_is_null_and_no_pixel_is_lost(tmp_path, mask, feedback):
    one = raster(tmp_path / "r_2018-01-31.tif", FIRST, nodata=3)
    rows = table(run(feedback, MASK=mask, MASK_VALUES="0", RASTERS=[one], EXCLUDE="4")["OUTPUT"])
    assert [row["d20180131"] for row in rows] == [None, None]


def test_a_mask_of_floats_with_nan(tmp_path, stack, feedback):
    values = np.where(MASK == 0, np.nan, 0.5).astype("float32")
    path = raster(tmp_path / "mask.tif", values)
    result = run(feedback, MASK=path, RASTERS=stack)
    assert [row["mask"] for row in table(result["OUTPUT"])] == [0.5] * 7
    assert any("Pixels of the mask without data, which select nothing: 2." in info for info in feedback.infos)


def test_without_dates_the_series_are_in_the_order_given_with_a_warning(tmp_path, mask, feedback):
    stack = [raster(tmp_path / f"{name}.tif", values) for name, values in zip("cab", stacked())]
    rows = table(run(feedback, MASK=mask, MASK_VALUES="0", RASTERS=stack, LAYOUT="long")["OUTPUT"])
    assert [(row["raster"], row["value"]) for row in rows[:3]] == [("c", 3), ("a", 1), ("b", 2)]
    assert moments(rows) == [None] * 6
    assert feedback.warnings == [
        "No raster has a known date, so the series are in the order given, and their datetime is NULL: "
        "3 (c, a, b)"
    ]
    output = run(feedback, MASK=mask, MASK_VALUES="0", RASTERS=stack)["OUTPUT"]
    assert list(table(output)[0])[6:] == ["c", "a", "b"]


def test_a_pattern_that_matches_only_some_is_told(tmp_path, mask, feedback):
    names = ("week_31.01.2018", "week_28.02.2018", "other")
    stack = [raster(tmp_path / f"{name}.tif", values) for name, values in zip(names, stacked())]
    given = {"MASK": mask, "MASK_VALUES": "0", "RASTERS": stack[::-1], "LAYOUT": "long"}
    rows = table(run(feedback, **given, DATES="%d.%m.%Y")["OUTPUT"])
    assert [row["value"] for row in rows[:3]] == [3, 1, 2]
    assert moments(rows[:3]) == ["2018-01-31 00:00", "2018-02-28 00:00", None]
    assert feedback.warnings == [
        "Rasters without a known date, which come last in each series, and their datetime is NULL: 1 (other)"
    ]


def test_a_pattern_that_matches_none_is_refused(mask, stack, tmp_path, feedback):
    output = tmp_path / "out.gpkg"
    sentence = refusal(feedback, MASK=mask, RASTERS=stack, DATES="%d.%m.%Y", OUTPUT=str(output))
    assert sentence == (
        "The pattern of dates '%d.%m.%Y' is found in no name, for instance not in 'ndvi_2018-01-31'; "
        "correct it, or leave it empty."
    )
    assert not output.exists()


@pytest.mark.parametrize(
    ("values", "change", "how"),
    [
        (FIRST[:2], {}, "its size is 3 x 2 pixels, not 3 x 3"),
        (
            FIRST,
            {"transform": (SIZE, 0, LEFT + 5, 0, -SIZE, TOP)},
            "its origin is (500005, 5000040), not (500000, 5000040)",
        ),
        (FIRST, {"transform": (5, 0, LEFT, 0, -5, TOP)}, "its pixel size is 5 x -5, not 10 x -10"),
        (FIRST, {"crs": "EPSG:32632"}, "its CRS is EPSG:32632, not EPSG:32633"),
    ],
    ids=["size", "origin", "pixel size", "CRS"],
)
def test_a_raster_on_another_grid_is_refused_by_name(mask, stack, tmp_path, feedback, values, change, how):
    other = raster(tmp_path / "other.tif", values, **change)
    output = tmp_path / "out.gpkg"
    sentence = refusal(feedback, MASK=mask, RASTERS=[*stack, other], OUTPUT=str(output))
    assert sentence == (
        f"The raster other does not lie on the grid of mask: {how}. "
        "Pixels are taken as they are, never resampled: bring the raster to the mask's grid first."
    )
    assert not output.exists()


def test_a_mask_that_selects_nothing_is_refused(mask, stack, tmp_path, feedback):
    output = tmp_path / "out.gpkg"
    sentence = refusal(feedback, MASK=mask, MASK_VALUES="7", RASTERS=stack, OUTPUT=str(output))
    assert sentence == (
        "The mask mask selects no pixel: its values go from 0 to 1, and none of them is one of those that "
        "were asked for. Give values that are in the mask."
    )
    assert not output.exists()


def test_values_that_cannot_be_read_are_refused(mask, stack, feedback):
    sentence = refusal(feedback, MASK=mask, MASK_VALUES="black", RASTERS=stack)
    assert (
        sentence == "'black' in 'black' is no value of a mask; give numbers and ranges, such as -9999, 0..2."
    )


def test_a_missing_raster_is_refused_by_name(mask, stack, tmp_path, feedback):
    gone = str(tmp_path / "gone.tif")
    assert refusal(feedback, MASK=mask, RASTERS=[*stack, gone]).startswith(
        f"The raster {gone} could not be loaded; "
    )
    given = QgsRasterLayer(stack[1], "february")
    Path(stack[1]).unlink()
    output = tmp_path / "out.gpkg"
    sentence = refusal(feedback, MASK=mask, RASTERS=[stack[0], given, stack[2]], OUTPUT=str(output))
    assert sentence.startswith(f"The raster february ({stack[1]}) cannot be read to its end; ")
    assert not output.exists()


def big(path, seed: int, size=700):
    values = np.random.default_rng(seed).integers(1, 9999, (size, size)).astype("uint16")
    return raster(path, values, tiled=True, blockxsize=64, blockysize=64, compress="deflate")


def test_a_truncated_raster_leaves_no_output(tmp_path, feedback):
    stack = [big(tmp_path / f"r_{day}.tif", seed) for seed, day in enumerate(DAYS)]
    given = [QgsRasterLayer(path, Path(path).stem) for path in stack]
    os.truncate(stack[1], os.path.getsize(stack[1]) // 2)
    mask = raster(tmp_path / "mask.tif", np.ones((700, 700), "uint8"))
    output = tmp_path / "out.gpkg"
    sentence = refusal(feedback, MASK=mask, RASTERS=given, LAYOUT="long", OUTPUT=str(output))
    assert sentence.startswith(f"The raster r_2018-02-28 ({stack[1]}) cannot be read to its end; ")
    assert not output.exists()


def test_cancelled_within_a_second_and_nothing_left(tmp_path):
    import time

    class Impatient(QgsProcessingFeedback):
        begun = 0.0

        def setProgress(self, percent):
            if percent > 30 and not self.begun:
                self.begun = time.monotonic()
                self.cancel()

    stack = [big(tmp_path / f"r_{day}.tif", seed) for seed, day in enumerate(DAYS)]
    mask = raster(tmp_path / "mask.tif", np.ones((700, 700), "uint8"))
    output, feedback = tmp_path / "out.gpkg", Impatient(False)
    sentence = refusal(feedback, MASK=mask, RASTERS=stack, LAYOUT="long", OUTPUT=str(output))
    assert time.monotonic() - feedback.begun < 1
    assert sentence == "Cancelled: no output was written."
    assert not output.exists()


def test_more_dates_than_a_shapefile_has_fields_are_refused(tmp_path, mask, feedback):
    many = raster(tmp_path / "many.tif", np.ones((250, 3, 3), "uint8"))
    output = tmp_path / "out.shp"
    sentence = refusal(feedback, MASK=mask, RASTERS=[many], OUTPUT=str(output))
    assert sentence == (
        "The output would have 256 columns, and a .shp file holds 255; choose the long layout, fewer rasters "
        "or statistics, or another format."
    )
    assert not output.exists()


def test_the_layer_is_ready_for_the_temporal_controller(mask, stack, tmp_path, feedback):
    given = {"MASK": mask, "MASK_VALUES": "0", "RASTERS": stack, "LAYOUT": 1}
    name, made = loaded("pixelwise:masktimeseries", given, str(tmp_path / "out.gpkg"), feedback)
    temporal = made.temporalProperties()
    assert name == "mask: 3 rasters, time series"
    assert temporal.isActive()
    assert temporal.startField() == "datetime"
    assert temporal.mode() == Qgis.VectorTemporalMode.FeatureDateTimeInstantFromField
    ends = [QDateTime.fromString(f"2018-{month:02}-15T00:00:00Z", Qt.DateFormat.ISODate) for month in (2, 3)]
    context = QgsVectorLayerTemporalContext()
    context.setLayer(made)
    shown = temporal.createFilterString(context, QgsDateTimeRange(*ends))
    request = QgsFeatureRequest().setFilterExpression(shown)
    assert [feature["value"] for feature in made.getFeatures(request)] == [1, 4]
    assert ranges(made)[0].startswith('"value" >= ')


def test_values_of_a_mask_with_a_decimal_comma(tmp_path, feedback):
    import processing
    from qgis.core import QgsProcessingException

    def run(values):
        given = {"MASK": path, "RASTERS": [path], "OUTPUT": "memory:", "MASK_VALUES": values}
        return processing.run("pixelwise:masktimeseries", given, feedback=feedback)

    path = raster(tmp_path / "numbers.tif")
    with pytest.raises(QgsProcessingException, match=r"write 12\.5 for one number, or 12; 5 for two"):
        run("12,5..99")
    assert run("12.5..99")["PIXEL_COUNT"] == 4
    assert "Values of the mask that select pixels: 12.5..99" in feedback.infos
