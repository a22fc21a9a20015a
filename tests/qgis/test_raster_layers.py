"""Raster layers of every kind: what QGIS knows of a layer counts, not only what its file says."""

from __future__ import annotations

import multiprocessing
import zipfile
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import datetime

import numpy as np
import pytest
import shapely
from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsDateTimeRange,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsRasterRange,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

import bare
from making import CRS, NUMBERS, SIZE, TOP, box, column, layer, raster, refusal, table, zonal

QUARTER = box(0, 0, 2, 2)  # 1, 2, 5, 6


def loaded(uri: str, name: str = "numbers", provider: str = "gdal") -> QgsRasterLayer:
    made = QgsRasterLayer(uri, name, provider)
    assert made.isValid(), made.error().message()
    return made


def utc(year: int, month: int, day: int) -> QDateTime:
    return QDateTime(QDate(year, month, day), QTime(0, 0), Qt.TimeSpec.UTC)


@pytest.fixture
def numbers(tmp_path):
    return raster(tmp_path / "numbers.tif", nodata=6)


def statistics(feedback, given, **parameters):
    result = zonal(feedback, INPUT=layer(QUARTER), RASTERS=[given], STATISTICS="count,sum", **parameters)
    row = table(result["OUTPUT"])[0]
    return row["count"], row["sum"]


def test_nodata_of_the_file(numbers, feedback):
    assert statistics(feedback, loaded(numbers)) == (3, 8)


def test_nodata_of_the_file_switched_off_in_the_layer(numbers, feedback):
    given = loaded(numbers)
    given.dataProvider().setUseSourceNoDataValue(1, False)
    assert statistics(feedback, given) == (4, 14)


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        ("IncludeMinAndMax", (1, 1)),  # 2 and 5 are out, 6 is the file's
        ("IncludeMin", (2, 6)),
        ("IncludeMax", (2, 3)),
        ("Exclusive", (3, 8)),
    ],
)
def test_ranges_of_user_nodata(numbers, feedback, bounds, expected):
    given = loaded(numbers)
    bounds = getattr(QgsRasterRange.BoundsType, bounds)
    given.dataProvider().setUserNoDataValue(1, [QgsRasterRange(2, 5, bounds)])
    assert statistics(feedback, given) == expected


def test_scale_and_offset(tmp_path, feedback):
    path = raster(tmp_path / "scaled.tif", NUMBERS.astype("int16"), scale=0.5, offset=10, nodata=6)
    given = loaded(path)
    assert statistics(feedback, given) == (3, 30 + 8 / 2)
    given.dataProvider().setUserNoDataValue(1, [QgsRasterRange(10.9, 11.1)])  # 2, as it is shown
    assert statistics(feedback, given) == (2, 20 + 6 / 2)


def test_name_of_the_layer_is_that_of_the_columns(numbers, feedback):
    result = zonal(
        feedback,
        INPUT=layer(QUARTER),
        RASTERS=[loaded(numbers, "Höhe [m]"), loaded(numbers, "two")],
        STATISTICS="max",
    )
    assert list(table(result["OUTPUT"])[0]) == ["id", "Höhe [m]_max", "two_max"]


def test_crs_set_by_hand_counts(tmp_path, feedback):
    given = loaded(raster(tmp_path / "wrong.tif", crs="EPSG:4326"))
    given.setCrs(QgsCoordinateReferenceSystem(CRS))
    assert statistics(feedback, given) == (4, 14)
    assert feedback.warnings == []


def test_temporal_range_of_the_layer_is_the_date(tmp_path, feedback):
    given = loaded(raster(tmp_path / "t_2001-01-01.tif"))
    properties = given.temporalProperties()
    properties.setMode(Qgis.RasterTemporalMode.FixedTemporalRange)
    properties.setFixedTemporalRange(QgsDateTimeRange(utc(2015, 6, 1), utc(2015, 6, 30)))
    properties.setIsActive(True)
    result = zonal(feedback, INPUT=layer(QUARTER), RASTERS=[given], LAYOUT="long")
    assert column(result["OUTPUT"], "datetime")[0].toUTC().toPyDateTime() == datetime(2015, 6, 1)


@pytest.mark.skipif(Qgis.QGIS_VERSION_INT < 33800, reason="bands have temporal ranges since QGIS 3.38")
def test_temporal_ranges_of_bands_are_their_dates(tmp_path, feedback):
    given = loaded(raster(tmp_path / "stack.tif", np.stack([NUMBERS] * 2)))
    properties = given.temporalProperties()
    properties.setMode(Qgis.RasterTemporalMode.FixedRangePerBand)
    properties.setFixedRangePerBand(
        {
            1: QgsDateTimeRange(utc(2015, 6, 1), utc(2015, 6, 30)),
            2: QgsDateTimeRange(utc(2015, 7, 1), utc(2015, 7, 31)),
        }
    )
    properties.setIsActive(True)
    result = zonal(feedback, INPUT=layer(QUARTER), RASTERS=[given], LAYOUT="long")
    found = [moment.toUTC().toPyDateTime() for moment in column(result["OUTPUT"], "datetime")]
    assert found == [datetime(2015, 6, 1), datetime(2015, 7, 1)]


def test_open_options_of_the_source(tmp_path, feedback):
    path = tmp_path / "overviews.tif"
    gdal.Translate(str(path), raster(tmp_path / "fine.tif", np.kron(NUMBERS, np.ones((2, 2), "float32"))))
    dataset = gdal.Open(str(path), gdal.GA_Update)
    dataset.BuildOverviews("NEAREST", [2])
    del dataset
    # With its overview, which has 4 x 4 pixels of the size of the fine ones doubled, as the whole raster.
    given = loaded(f"{path}|option:OVERVIEW_LEVEL=0")
    result = zonal(feedback, INPUT=layer(box(0, 0, 4, 4)), RASTERS=[given], STATISTICS="count")
    assert column(result["OUTPUT"], "count") == [4]


def test_netcdf_variable(tmp_path, feedback):
    path = tmp_path / "cube.nc"
    gdal.Translate(str(path), raster(tmp_path / "fine.tif"), format="NetCDF")
    given = loaded(f'NETCDF:"{path}":Band1')
    given.setCrs(QgsCoordinateReferenceSystem(CRS))
    assert statistics(feedback, given) == (4, 14)


def test_geopackage_raster(tmp_path, numbers, feedback):
    path = tmp_path / "rasters.gpkg"
    gdal.Translate(str(path), raster(tmp_path / "bytes.tif", NUMBERS.astype("uint8")), format="GPKG",
                   creationOptions=["RASTER_TABLE=first", "TILE_FORMAT=PNG"])  # fmt: skip
    assert statistics(feedback, loaded(f"GPKG:{path}:first"), BANDS="1") == (4, 14)


def test_raster_in_a_zip(tmp_path, numbers, feedback):
    with zipfile.ZipFile(tmp_path / "rasters.zip", "w") as archive:
        archive.write(numbers, "numbers.tif")
    assert statistics(feedback, loaded(f"/vsizip/{tmp_path}/rasters.zip/numbers.tif")) == (3, 8)


def test_rotated_raster(tmp_path, feedback):
    # Turned by 90 degrees: columns run north, rows run east.
    path = raster(tmp_path / "turned.tif", transform=(0, SIZE, 500000, SIZE, 0, TOP - 40))
    assert statistics(feedback, path) == (4, 3 + 4 + 7 + 8)


@pytest.fixture
def scan(tmp_path):
    """A file that does not say where it lies."""
    array = gdal.GetDriverByName("MEM").Create("", 4, 4, 1, gdal.GDT_Byte)
    array.WriteArray(NUMBERS.astype("uint8"))
    gdal.GetDriverByName("PNG").CreateCopy(str(tmp_path / "scan.png"), array)
    return str(tmp_path / "scan.png")


def test_raster_without_a_georeference_lies_where_qgis_shows_it(scan, feedback):
    given = loaded(scan)
    assert given.extent().yMaximum() == 0, "rows run down from y = 0"
    zones = layer("Polygon ((0 0, 2 0, 2 -2, 0 -2, 0 0))")
    result = zonal(feedback, INPUT=zones, RASTERS=[given], STATISTICS="sum")
    assert column(result["OUTPUT"], "sum") == [14]


def test_raster_whose_rows_run_up_from_zero(tmp_path, feedback):
    given = loaded(raster(tmp_path / "up.tif", transform=(1, 0, 0, 0, 1, 0.5)))
    zones = layer("Polygon ((0 0.5, 2 0.5, 2 2.5, 0 2.5, 0 0.5))")
    result = zonal(feedback, INPUT=zones, RASTERS=[given], STATISTICS="sum")
    assert column(result["OUTPUT"], "sum") == [14]


@pytest.mark.parametrize(("top", "step"), [(4, -1), (0, 1), (0, -1)])
def test_control_points_in_unit_steps_are_no_transform(scan, tmp_path, feedback, top, step):
    """They map to x 0..4, and to y 4..0, 0..4 or 0..-4: each looks like something else that says less."""
    points = [gdal.GCP(col, top + step * row, 0, col, row) for col, row in [(0, 0), (4, 0), (4, 4), (0, 4)]]
    path = str(tmp_path / "unit.tif")
    gdal.Translate(path, scan, GCPs=points, outputSRS=CRS)
    far = top + 2 * step
    zones = layer(f"Polygon ((0 {top}, 2 {top}, 2 {far}, 0 {far}, 0 {top}))")
    result = zonal(feedback, INPUT=zones, RASTERS=[loaded(path)], STATISTICS="sum")
    assert column(result["OUTPUT"], "sum") == [14], "the upper left quarter of the scan"


def test_raster_with_control_points_is_read_as_qgis_shows_it(scan, tmp_path, feedback):
    # Each pixel of the scan 10 m wide, and turned by a little, so that QGIS has to resample it.
    points = [
        gdal.GCP(500000 + 10 * col + row, 5000040 - 10 * row + col, 0, col, row)
        for col, row in [(0, 0), (4, 0), (4, 4), (0, 4)]
    ]
    path = str(tmp_path / "turned.tif")
    gdal.Translate(path, scan, GCPs=points, outputSRS=CRS)
    given = loaded(path)
    x, y = 500000 + 10 * 1.5 + 2.5, 5000040 - 10 * 2.5 + 1.5  # the middle of the pixel that holds 10
    zones = layer(
        f"Polygon (({x - 2} {y - 2}, {x + 2} {y - 2}, {x + 2} {y + 2}, {x - 2} {y + 2}, {x - 2} {y - 2}))"
    )
    result = zonal(feedback, INPUT=zones, RASTERS=[given], STATISTICS="count,min,max", PIXELS="coverage")
    (row,) = table(result["OUTPUT"])
    assert (row["min"], row["max"]) == (10, 10)
    assert row["count"] * given.rasterUnitsPerPixelX() * given.rasterUnitsPerPixelY() == pytest.approx(16)


def virtual(path: str, formula: str, name: str = "computed") -> QgsRasterLayer:
    """A layer of QGIS's virtual raster provider, which computes its pixels from another layer."""
    origin = loaded(path)
    parameters = QgsRasterDataProvider.VirtualRasterParameters()
    parameters.formula, parameters.crs, parameters.extent = formula, origin.crs(), origin.extent()
    parameters.width, parameters.height = origin.width(), origin.height()
    given = QgsRasterDataProvider.VirtualRasterInputLayers()
    given.name, given.uri, given.provider = "numbers", path, "gdal"
    parameters.rInputLayers = [given]
    return loaded(QgsRasterDataProvider.encodeVirtualRasterProviderUri(parameters), name, "virtualraster")


def test_virtual_raster_is_read_through_qgis(numbers, feedback):
    # 6 is no data in the file, and so is what is computed from it.
    assert statistics(feedback, virtual(numbers, '"numbers@1" * 10')) == (3, 80)


def test_virtual_raster_equals_its_file_over_many_blocks(tmp_path, feedback):
    values = np.random.default_rng(7).integers(0, 1000, (1300, 1100)).astype("float32")
    path = raster(tmp_path / "large.tif", values)
    zones = layer(
        *(box(col, row, col + 300.3, row + 401.7) for col in (0, 512, 790) for row in (3, 500, 890))
    )
    names = {"STATISTICS": "count,sum,min,max", "EXCLUDE": "13..40"}
    read = table(zonal(feedback, INPUT=zones, RASTERS=[path], **names)["OUTPUT"])
    computed = table(zonal(feedback, INPUT=zones, RASTERS=[virtual(path, '"numbers@1"')], **names)["OUTPUT"])
    assert read == computed


@pytest.mark.skipif(bare.BARE, reason="it gives polygons of shapely's to the core")
def test_a_raster_read_through_qgis_cannot_go_to_other_processes(numbers):
    from pixelwise.algorithms.inputs.raster_layers import RasterLayer
    from pixelwise.core import Points, SourceError, sample_points, zonal_statistics

    source = RasterLayer.of(virtual(numbers, '"numbers@1" * 10')).open()
    zones = [shapely.box(500000, TOP - 20, 500020, TOP)]
    assert zonal_statistics(zones, [source], ["sum"]).columns[0]["sum"].tolist() == [80]
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as processes:
        for job in (zonal_statistics, sample_points):
            given = zones if job is zonal_statistics else Points(np.array([500005.0]), np.array([TOP - 5.0]))
            with pytest.raises(SourceError) as refused:
                job(given, [source], executor=processes)
            assert str(refused.value) == (
                "The raster computed is read through QGIS and cannot be given to other processes; "
                "use threads, or save it as a file first."
            )


def test_bands_read_through_qgis_are_those_that_are_chosen_and_dated(tmp_path, monkeypatch):
    from pixelwise.algorithms.inputs import raster_layers as layers

    made = layers.RasterLayer.of(loaded(raster(tmp_path / "two.tif", np.stack([NUMBERS, -NUMBERS, NUMBERS]))))
    source = replace(made, uri=f"{made.uri}|option:X=authcfg=").open("3, 2")
    assert isinstance(source, layers.QgisSource)
    second = source.dated([None, datetime(2018, 1, 31)]).only([1])
    assert [(layer.band, layer.date) for layer in second.layers] == [(2, datetime(2018, 1, 31))]
    (pixels,) = second.read(second.grid.window)
    assert pixels.values.tolist() == (-NUMBERS).tolist()
    assert [layer.date for layer in source.layers] == [None, None]


def test_formats_that_only_qgis_knows_are_read_through_qgis(numbers, feedback, monkeypatch):
    from pixelwise.algorithms.inputs.raster_reader import file_source
    from pixelwise.core.errors import SourceError

    def unknown(*_, **__):
        raise SourceError("not recognized as being in a supported file format")

    monkeypatch.setattr(file_source(), "open", unknown)
    assert statistics(feedback, loaded(numbers), EXCLUDE="1") == (2, 7)


def test_layers_with_credentials_are_read_through_qgis(numbers, feedback, monkeypatch):
    """Their configuration is known to QGIS alone, and must not be expanded."""
    from pixelwise.algorithms.inputs import raster_layers as layers

    asked = []
    monkeypatch.setattr(layers.QgisSource, "open", lambda provider, uri, *_, **__: asked.append(uri))
    secret = f"{numbers} authcfg='abc1234'"
    given = replace(layers.RasterLayer.of(loaded(numbers)), uri=secret)
    given._source("", None)
    assert asked == [secret]


def test_pictures_from_the_web_are_refused(feedback):
    given = QgsRasterLayer("type=xyz&url=http://127.0.0.1:1/{z}/{x}/{y}.png&zmax=1", "tiles", "wms")
    assert refusal(feedback, INPUT=layer(QUARTER), RASTERS=[given]) == (
        "The raster tiles shows colours and gives no values (wms); choose a raster of values, such as a file."
    )
