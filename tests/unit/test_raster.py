"""Files as rasters: their bands, where they lie, and how they fail."""

from __future__ import annotations

import pickle
import struct
import zipfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

import numpy as np
import pytest
import rasterio
import rasterio.shutil
from rasterio.control import GroundControlPoint

from by_hand import TRANSFORM, seen, vrt, write
from pixelwise.core import (
    ArraySource,
    Excluded,
    GdalSource,
    Grid,
    Layer,
    ParameterError,
    RasterSource,
    SourceError,
    Window,
    parse_bands,
)
from pixelwise.core.raster.band_source import unreadable

# Files


def test_a_file_as_a_source(tmp_path, reader):
    path = write(
        tmp_path / "dem 2018.tif",
        np.arange(64 * 48).reshape(64, 48).astype("int16"),
        tiled=True,
        blockxsize=16,
        blockysize=32,
    )
    source = reader.open(path, crs="EPSG:32632")
    assert source.grid == Grid(48, 64, TRANSFORM, "EPSG:32632")
    assert (source.name, source.block) == ("dem 2018", (32, 16))
    assert source.layers == (Layer("dem 2018", 1, "", "int16"),)
    assert seen(source, Window(2, 3, 1, 4)) == [[99, 100, 101, 102]]
    assert reader.open(path, name="Height").layers[0].raster == "Height"


def test_bands_and_their_descriptions(tmp_path, reader):
    bands = np.arange(12, dtype="int16").reshape(4, 1, 3)
    path = write(tmp_path / "s2.tif", bands, descriptions=["B2", "B3", "B4", "B8"])
    source = reader.open(path, bands=[4, 2])
    assert [(layer.band, layer.description) for layer in source.layers] == [(4, "B8"), (2, "B3")]
    assert [seen(source, layer=layer) for layer in (0, 1)] == [[[9, 10, 11]], [[3, 4, 5]]]
    assert [layer.band for layer in reader.open(path, bands="B3, 4").layers] == [2, 4]
    assert [layer.band for layer in reader.open(path, bands="").layers] == [1, 2, 3, 4]


def test_units_of_bands(tmp_path, reader):
    path = write(tmp_path / "air.tif", np.zeros((2, 1, 3), "int16"))
    with rasterio.open(path, "r+") as dataset:
        dataset.units = ("K", "%")
    assert [layer.unit for layer in reader.open(path, bands="2, 1").layers] == ["%", "K"]


def test_a_unit_that_is_no_text_is_none(tmp_path, reader):
    write(tmp_path / "air.tif", np.zeros((1, 3), "int16"))
    path = tmp_path / "air.vrt"
    rasterio.shutil.copy(tmp_path / "air.tif", path, driver="VRT")
    path.write_bytes(path.read_bytes().replace(b"<ColorInterp>", b"<UnitType>\xb0C</UnitType><ColorInterp>"))
    assert b"\xb0C" in path.read_bytes()
    assert [layer.unit for layer in reader.open(str(path)).layers] == [""]


def test_rasterio_is_asked_for_what_holds_of_all_bands_once(tmp_path, monkeypatch):
    """rasterio makes these lists anew whenever it is asked: once for each band would cost their square."""
    asked: Counter = Counter()
    opened = rasterio.open

    class Watched:
        def __init__(self, *args, **kwargs):
            self._dataset = opened(*args, **kwargs)

        def __getattr__(self, name):
            value = getattr(self._dataset, name)
            if not callable(value):
                asked[name] += 1
            return value

        def __enter__(self):
            return self

        def __exit__(self, *_):
            self._dataset.close()

    path = write(tmp_path / "a.tif", np.zeros((200, 1, 3), "int16"))
    monkeypatch.setattr(rasterio, "open", Watched)
    for bands in ([1, 2], ""):
        asked.clear()
        source = RasterSource.open(path, bands)
        assert {"mask_flag_enums", "dtypes", "nodatavals", "scales", "offsets"} <= set(asked)
        assert max(asked.values()) == 1, asked
    assert len(source.layers) == 200


def test_gdal_is_asked_about_the_chosen_bands_alone(tmp_path, monkeypatch):
    gdal = pytest.importorskip("osgeo.gdal", reason="GDAL's own Python is not installed")
    asked = []
    flags = gdal.Band.GetMaskFlags
    monkeypatch.setattr(gdal.Band, "GetMaskFlags", lambda band: asked.append(band.GetBand()) or flags(band))
    path = write(tmp_path / "a.tif", np.zeros((200, 1, 3), "int16"))
    for bands in ([7, 2], range(1, 201)):
        asked.clear()
        GdalSource.open(path, list(bands))
        assert asked == list(bands)


def test_bands_of_different_types(tmp_path, reader):
    path = write(tmp_path / "a.tif", np.array([[[1, 2, 3]], [[4, 5, 6]], [[7, 8, 9]]], "uint8"))
    source = reader.open(vrt(tmp_path / "a.vrt", path, ["Byte", "Float32", "Int32"]))
    assert [layer.dtype for layer in source.layers] == ["uint8", "float32", "int32"]
    assert [seen(source, layer=layer) for layer in range(3)] == [[[1, 2, 3]], [[4, 5, 6]], [[7, 8, 9]]]
    source = reader.open(vrt(tmp_path / "b.vrt", path, ["Byte", "Float32", "Byte"]))
    assert [seen(source, layer=layer) for layer in range(3)] == [[[1, 2, 3]], [[4, 5, 6]], [[7, 8, 9]]]


@pytest.mark.parametrize("number", [0, 3, -1])
def test_a_band_that_does_not_exist(tmp_path, number, reader):
    path = write(tmp_path / "two.tif", np.zeros((2, 1, 1), "uint8"))
    with pytest.raises(ParameterError, match=f"Band {number} was asked for, but the raster two has 2"):
        reader.open(path, bands=[number])


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("", ()),
        ("1", (1,)),
        ("1,3-5", (1, 3, 4, 5)),
        ("3, 1,3", (3, 1)),
        ("nir", (4,)),
        ("Red;2", (3, 2)),
        (" 2 - 3 ", (2, 3)),
    ],
)
def test_parse_bands(text, numbers):
    assert parse_bands(text, 5, ["", None, "red", "nir", "swir 1"], "s2") == numbers


def test_a_number_is_a_number_whatever_bands_are_called():
    assert parse_bands("2", 3, ["2", "3", "1"], "lst") == (2,)


def test_parse_bands_of_several_digits():
    assert parse_bands("12, 0010-11", 300, [None] * 300, "s2") == (12, 10, 11)
    assert parse_bands("299-300", 300, [None] * 300, "s2") == (299, 300)


@pytest.mark.parametrize("text", ["6", "0", "4-7", "5-4"])
def test_parse_bands_that_do_not_exist(text):
    with pytest.raises(
        ParameterError, match=f"Band '{text}' was asked for, but the raster s2 has the bands 1 to 5"
    ):
        parse_bands(text, 5, [None] * 5, "s2")


def test_parse_bands_of_more_digits_than_python_reads():
    number = "9" * 5000
    for text in (number, f"1-{number}", f"{number}-3"):
        with pytest.raises(ParameterError) as refused:
            parse_bands(text, 5, [None] * 5, "s2")
        assert str(refused.value) == (
            f"Band '{text[:20]}...' was asked for, but the raster s2 has the bands 1 to 5."
        )
    assert parse_bands("0" * 5000 + "3", 5, [None] * 5, "s2") == (3,)


def test_parse_bands_by_a_name_there_is_not():
    with pytest.raises(ParameterError, match=r"The raster s2 has no band named 'blue'; .* one of: red, nir"):
        parse_bands("blue", 2, ["red", "nir"], "s2")


@pytest.mark.parametrize(
    "transform", [(10.0, 0.0, 500.0, 0.0, 10.0, 900.0), (3.0, 4.0, 500.0, 4.0, -3.0, 900.0)]
)
def test_south_up_and_rotated_files(tmp_path, transform, reader):
    source = reader.open(write(tmp_path / "a.tif", np.array([[1, 2]], "uint8"), transform=transform))
    assert source.grid.transform == pytest.approx(transform)
    assert seen(source) == [[1, 2]]


def test_a_transform_that_replaces_the_files_own(tmp_path, reader):
    path = write(tmp_path / "a.tif", np.array([[1, 2]], "uint8"))
    other = (1.0, 0.0, 0.0, 0.0, -1.0, 0.0)
    assert reader.open(path, transform=other).grid.transform == other


@pytest.mark.filterwarnings("ignore::rasterio.errors.NotGeoreferencedWarning")
def test_a_file_without_georeference_lies_in_its_rows_and_columns(tmp_path, reader):
    source = reader.open(write(tmp_path / "plain.tif", np.array([[1, 2]], "uint8"), transform=None))
    assert source.grid.transform == (1, 0, 0, 0, 1, 0)
    assert seen(source) == [[1, 2]]


@pytest.mark.filterwarnings("ignore::rasterio.errors.NotGeoreferencedWarning")
def test_where_a_file_lies_that_does_not_say(tmp_path, reader):
    path = write(tmp_path / "plain.tif", np.array([[1, 2]], "uint8"), transform=None)
    down = (1.0, 0.0, 0.0, 0.0, -1.0, 0.0)
    assert reader.open(path, unreferenced=down).grid.transform == down
    with pytest.raises(SourceError, match="The raster plain is placed on the map by nothing in its file"):
        reader.open(path, unreferenced=None)
    path = write(tmp_path / "placed.tif", np.array([[1, 2]], "uint8"))
    assert reader.open(path, unreferenced=down).grid.transform == TRANSFORM


RATIONAL = {
    f"{axis}_{what}": value
    for axis in ("LINE", "SAMP", "LAT", "LONG", "HEIGHT")
    for what, value in (("OFF", "2"), ("SCALE", "2"), ("NUM_COEFF", "1 " * 20), ("DEN_COEFF", "1 " * 20))
    if axis in ("LINE", "SAMP") or "COEFF" not in what
}


@pytest.mark.filterwarnings("ignore::rasterio.errors.NotGeoreferencedWarning")
@pytest.mark.parametrize("by", ["ground control points", "rational polynomial coefficients"])
def test_a_file_that_has_no_grid_of_its_own(tmp_path, by, reader):
    path = write(tmp_path / "scene.tif", np.array([[1, 2]], "uint8"), transform=None)
    with rasterio.open(path, "r+") as dataset:
        if by == "ground control points":
            corners = [(0, 0), (0, 2), (1, 2), (1, 0)]
            points = [GroundControlPoint(row, col, col, 1 - row) for row, col in corners]
            dataset.gcps = points, "EPSG:32633"
        else:
            dataset.update_tags(ns="RPC", **RATIONAL)
    with pytest.raises(SourceError) as refused:
        reader.open(path)
    assert str(refused.value) == (
        f"The raster scene is placed on the map by {by} and has no grid of its own; "
        "warp it to a grid first, for instance by gdalwarp, or give its transform."
    )
    assert reader.open(path, transform=TRANSFORM).grid.transform == TRANSFORM


def test_open_options(tmp_path, reader):
    path = write(tmp_path / "a.tif", np.repeat(np.repeat([[1, 2], [3, 4]], 32, 0), 32, 1).astype("uint8"))
    with rasterio.open(path, "r+") as dataset:
        dataset.build_overviews([32])
    source = reader.open(path, options={"OVERVIEW_LEVEL": "0"})
    assert (source.grid.width, source.grid.height, source.grid.transform[0]) == (2, 2, 320)
    assert seen(source) == [[1, 2], [3, 4]]


def drivers():
    with rasterio.Env() as env:
        return env.drivers()


@pytest.mark.skipif("GPKG" not in drivers(), reason="this GDAL has no GeoPackage driver")
@pytest.mark.filterwarnings("ignore::rasterio.errors.NotGeoreferencedWarning")  # of the container
def test_tables_of_a_geopackage(tmp_path, reader):
    for name, value in (("ONE", 1), ("TWO", 2)):
        path = write(tmp_path / f"{name}.tif", np.full((256, 256), value, "uint8"), crs="EPSG:32632")
        how = {"RASTER_TABLE": name, "APPEND_SUBDATASET": "YES", "TILE_FORMAT": "PNG"}
        rasterio.shutil.copy(path, str(tmp_path / "both.gpkg"), driver="GPKG", **how)
    source = reader.open(f"GPKG:{tmp_path / 'both.gpkg'}:TWO", name="two", bands=[1])
    assert seen(source, Window(7, 9, 1, 2)) == [[2, 2]]
    with pytest.raises(SourceError, match="both"):
        reader.open(str(tmp_path / "both.gpkg"))


@pytest.mark.skipif("netCDF" not in drivers(), reason="this GDAL has no NetCDF driver")
def test_variables_of_a_netcdf_file(tmp_path, reader):
    path = write(
        tmp_path / "a.tif", np.array([[1.5, -9999], [2.5, 3.5]], "float32"), nodata=-9999, crs="EPSG:32632"
    )
    rasterio.shutil.copy(path, str(tmp_path / "a.nc"), driver="netCDF")
    source = reader.open(f'NETCDF:"{tmp_path / "a.nc"}":Band1', name="a")
    assert sorted(str(value) for row in seen(source) for value in row) == ["1.5", "2.5", "3.5", "None"]
    assert source.grid.pixel_area == 100


def test_a_file_within_a_zip(tmp_path, reader):

    write(tmp_path / "a.tif", np.array([[1, 2]], "uint8"))
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.write(tmp_path / "a.tif", "a.tif")
    assert seen(reader.open(f"/vsizip/{tmp_path}/a.zip/a.tif")) == [[1, 2]]


def test_a_source_can_be_pickled_and_read_elsewhere(tmp_path, reader):
    path = write(tmp_path / "a.tif", np.array([[1, 2, 3]], "uint8"), nodata=2)
    source = reader.open(path, exclude=Excluded.parse("3"), dates=[datetime(2018, 1, 31)])
    other = pickle.loads(pickle.dumps(source))
    assert other == source
    assert other.layers[0].date == datetime(2018, 1, 31)
    assert seen(other) == [[1, None, None]]
    assert len(pickle.dumps(source)) < 5000


def test_columns_are_a_hint_that_changes_no_pixel_within_them(tmp_path, reader):
    values = np.random.default_rng(1).integers(0, 255, (64, 640)).astype("uint8")
    path = write(tmp_path / "a.tif", values, nodata=7, tiled=True, blockxsize=16, blockysize=16)
    window, columns = Window(5, 10, 40, 600), [(3, 20), (300, 301), (555, 600)]
    for source in (reader.open(path), ArraySource(values, nodata=7)):
        whole, part = source.read(window)[0], source.read(window, columns)[0]
        for start, stop in columns:
            assert (part.values[:, start:stop] == whole.values[:, start:stop]).all()
            assert (part.valid[:, start:stop] == whole.valid[:, start:stop]).all()


def test_single_pixels_of_windows(tmp_path, reader):
    values = np.arange(600).reshape(20, 30).astype("int16")
    mask = values % 7 != 0
    path = write(tmp_path / "a.tif", [values, -values], nodata=31, mask=mask)
    windows, indices = [Window(0, 0, 2, 5), Window(10, 3, 4, 4)], [np.array([0, 9, 1]), np.array([5])]
    for source in (reader.open(path), ArraySource(np.stack([values, -values]), nodata=31, valid=mask)):
        first, second = source.read_pixels(windows, indices)
        assert first[0].values.tolist() == [0, 34, 1]
        assert first[0].valid.tolist() == [False, True, True]
        assert first[1].values.tolist() == [0, -34, -1]
        assert second[0].values.tolist() == [11 * 30 + 4]
        assert second[0].valid is None or second[0].valid.tolist() == [True]


def test_metadata_of_all_domains_and_of_the_chosen_bands(tmp_path, reader):
    """Where domains use one name the default one rules; those that hold XML tell nothing."""
    path = write(tmp_path / "a.tif", np.zeros((2, 1, 1), "uint8"))
    with rasterio.open(path, "r+") as dataset:
        dataset.update_tags(ns="SCENE", SENSOR="other", CLOUDS="3")
        dataset.update_tags(SENSOR="msi")
        dataset.update_tags(ns="xml:XMP", note="<a/>")
        dataset.update_tags(2, wavelength="842")
    source = reader.open(path, bands=[2])
    told = {name: value for name, value in source.tags.items() if name != "AREA_OR_POINT"}
    assert told == {"SENSOR": "msi", "CLOUDS": "3"}
    assert source.band_tags == ({"wavelength": "842"},)
    both = reader.open(path)
    assert both.band_tags == ({}, {"wavelength": "842"})
    assert both.only([1]).band_tags == ({"wavelength": "842"},)


def test_names_of_metadata_end_where_gdal_has_them_end(tmp_path, reader):
    """At the first ``=`` or ``:``; a text that is not UTF-8 is left out, but in part by GDAL 3.2's Python."""
    path = tmp_path / "a.vrt"
    items = b'<MDI key="a:b">c = d</MDI><MDI key="n ">  x</MDI><MDI key="no">\xd2</MDI>'
    vrt(path, write(tmp_path / "a.tif", np.zeros((1, 3), "float32")), "Float32")
    path.write_bytes(path.read_bytes().replace(b"<Geo", b"<Metadata>" + items + b"</Metadata><Geo"))
    tags = dict(reader.open(str(path)).tags)
    if rasterio.__gdal_version__.startswith("3.2."):
        assert tags.pop("no", "") == ""
    assert tags == {"a": "b=c = d", "n": "x"}


def test_a_description_that_is_not_utf_8(tmp_path, reader):
    path = tmp_path / "a.vrt"
    vrt(path, write(tmp_path / "a.tif", np.zeros((1, 3), "uint8")), "Byte")
    named = b"<Description>r\xe9el</Description><Simple"
    path.write_bytes(path.read_bytes().replace(b"<Simple", named))
    with pytest.raises(SourceError, match=r"The raster a .*'utf-8' codec can't decode byte 0xe9"):
        reader.open(str(path))


def test_a_broken_file_that_is_quoted_in_bytes_that_are_no_text(tmp_path, reader):
    path = tmp_path / "a.vrt"
    path.write_bytes(
        b'<VRTDataset rasterXSize="4" rasterYSize="4"><GeoTransf\xffrm>0</GeoTransform></VRTDataset>'
    )
    with pytest.raises(SourceError, match=r"The raster a .* cannot be read to its end"):
        reader.open(str(path))


def test_an_error_without_words_is_told_by_its_name():
    assert str(unreadable("a", "a.tif", OSError())).endswith("GDAL says: OSError")


def test_an_error_of_many_lines_is_told_on_one():
    error = RuntimeError("unexpected token:>\n    <NoDataValue>" + 999 * " more")
    told = str(unreadable("a", "a.vrt", error))
    assert told.count("\n") == 0
    assert told.endswith(" more ...")
    assert len(told) < 700


def test_dates_of_layers(tmp_path, reader):
    path = write(tmp_path / "a.tif", np.zeros((2, 1, 1), "uint8"))
    dates = [datetime(2018, 1, 31), None]
    dated = reader.open(path).dated(dates)
    assert [layer.date for layer in dated.layers] == dates
    assert [layer.date for layer in dated.dated(dates[::-1]).layers] == dates[::-1], (
        "a date can be taken away"
    )


def test_many_threads_read_one_source(tmp_path, reader):
    """A dataset belongs to one thread, and so no source may hold one."""
    values = np.random.default_rng(1).integers(0, 255, (3, 64, 64)).astype("uint8")
    source = reader.open(write(tmp_path / "a.tif", values, tiled=True, blockxsize=16, blockysize=16))
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: source.read(source.grid.window), range(200)))
    assert all((layer.values == band).all() for layers in found for layer, band in zip(layers, values))


# Files that are not as they should be


def test_a_file_that_is_not_there(tmp_path, reader):
    with pytest.raises(
        SourceError, match=r"nowhere \(.*nowhere\.tif\) cannot be .*check that the file is there"
    ):
        reader.open(str(tmp_path / "nowhere.tif"))


def test_a_file_that_is_no_raster(tmp_path, reader):
    (tmp_path / "notes.tif").write_text("not a raster")
    with pytest.raises(SourceError, match="notes"):
        reader.open(str(tmp_path / "notes.tif"))


@pytest.mark.parametrize(
    "changes",
    [
        {struct.pack("<HH", tag, 12): struct.pack("<HH", tag, 120) for tag in (33550, 34736)},
        {b"Datum = Unknown": b"Datum = \xd2nknown"},
    ],
    ids=["GeoKeys without their numbers", "a name that is not UTF-8"],
)
def test_a_file_with_a_broken_crs(tmp_path, changes, reader):
    """GDAL tells of it late, and rasterio by errors that are none of its own."""
    crs = "+proj=lcc +lat_1=43 +lat_2=44 +lat_0=1 +lon_0=3 +ellps=bessel +units=ft"
    path = tmp_path / "broken.tif"
    write(path, np.array([[1, 2]], "uint8"), crs=crs)
    content = path.read_bytes()
    for found, put in changes.items():
        assert content.count(found) == 1
        content = content.replace(found, put)
    path.write_bytes(content)
    try:
        assert seen(reader.open(str(path))) == [[1, 2]], "as newer ones may read it"
    except SourceError as error:
        assert str(error).startswith("The raster broken ")


@pytest.mark.parametrize("compress", ["none", "deflate"])
def test_a_truncated_file(tmp_path, compress, reader):
    values = np.random.default_rng(1).integers(0, 255, (500, 500)).astype("uint8")
    path = write(tmp_path / "half.tif", values, compress=compress)
    source = reader.open(path)
    with open(path, "r+b") as file:
        file.truncate(100_000)
    assert len(seen(source, Window(0, 0, 2, 2))) == 2
    with pytest.raises(SourceError, match=r"The raster half \(.*half\.tif\) cannot be read to its end"):
        source.read(source.grid.window)


def test_a_file_that_was_deleted_since(tmp_path, reader):
    path = write(tmp_path / "gone.tif", np.zeros((1, 1), "uint8"))
    source = reader.open(path)
    (tmp_path / "gone.tif").unlink()
    with pytest.raises(SourceError, match=r"The raster gone \(.*gone\.tif\)"):
        source.read(source.grid.window)


def test_a_truncated_png_is_refused(tmp_path, reader):
    """GDAL 3.10 hands out what the memory holds, and says nothing."""
    path = tmp_path / "half.png"
    with rasterio.open(path, "w", driver="PNG", dtype="uint8", count=1, width=400, height=300) as file:
        file.write(np.random.default_rng(1).integers(0, 255, (1, 300, 400)).astype("uint8"))
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    source = reader.open(str(path), transform=(1, 0, 0, 0, -1, 300))
    with pytest.raises(SourceError, match="The raster half"):
        source.read(source.grid.window)


def test_a_nodata_value_of_one_band_of_large_whole_numbers(tmp_path):
    """Only GDAL's mask can tell it from its neighbours, and only of the band that has it."""
    if "int64" not in rasterio.dtypes.dtype_rev:
        pytest.skip("GDAL has no 64-bit integers before 3.5")
    big = 2**62 + 1
    values = np.array([[[big, 1]], [[big, 2]]], dtype="int64")
    path, profile = tmp_path / "big.tif", {"driver": "GTiff", "height": 1, "width": 2, "dtype": "int64"}
    with rasterio.open(path, "w", count=2, **profile) as file:
        file.write(values)
    bands = "".join(
        f'<VRTRasterBand dataType="Int64" band="{n}">{nodata}<SimpleSource>'
        f'<SourceFilename relativeToVRT="1">big.tif</SourceFilename><SourceBand>{n}</SourceBand>'
        "</SimpleSource></VRTRasterBand>"
        for n, nodata in ((1, ""), (2, f"<NoDataValue>{big}</NoDataValue>"))
    )
    vrt = tmp_path / "big.vrt"
    vrt.write_text(f'<VRTDataset rasterXSize="2" rasterYSize="1">{bands}</VRTDataset>')
    first, second = RasterSource.open(str(vrt)).read(Window(0, 0, 1, 2))
    assert (first.valid, second.valid.tolist()) == (None, [[False, True]])
    assert first.values.tolist() == [[big, 1]]
