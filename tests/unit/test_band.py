"""Which pixels of a file are valid, and what they are worth, for every type GDAL writes."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.enums import ColorInterp

from by_hand import seen, vrt, write
from pixelwise.core import Excluded, SourceError, Window
from pixelwise.core.raster.nodata import storable

WRITABLE = ("int8", "uint8", "int16", "uint16", "int32", "uint32", "float32", "float64")


@pytest.mark.parametrize("dtype", WRITABLE)
def test_types_of_files(tmp_path, dtype, reader):
    limits = np.iinfo(dtype) if np.dtype(dtype).kind in "iu" else np.finfo(dtype)
    values = np.array([[limits.min, limits.max, 3]], dtype)
    source = reader.open(write(tmp_path / "a.tif", values, nodata=3))
    assert source.layers[0].dtype == dtype
    assert source.read(source.grid.window)[0].values.dtype == dtype
    assert seen(source) == [[limits.min, limits.max, None]]


@pytest.mark.parametrize(
    ("name", "dtype"), [("Int64", "int64"), ("UInt64", "uint64"), ("Int8", "int8"), ("Float16", "float16")]
)
def test_types_that_gdal_learnt_late(tmp_path, name, dtype, reader):
    """Written as GDAL numbers them: some versions of rasterio have mistaken int64 for uint64."""
    low = 5 if dtype == "uint64" else -5
    path = write(tmp_path / "a.tif", np.array([[low, 100, 3]], "int16"))
    try:
        with rasterio.open(vrt(tmp_path / "a.vrt", path, name)) as dataset:
            known = dataset.dtypes[0] is not None
    except (rasterio.RasterioIOError, KeyError, TypeError):
        known = False
    if not known:
        pytest.skip(f"GDAL {rasterio.__gdal_version__} or rasterio {rasterio.__version__} has no {name}")
    source = reader.open(vrt(tmp_path / "a.vrt", path, name, nodata=3))
    assert source.layers[0].dtype == dtype
    assert seen(source) == [[low, 100, None]]


@pytest.mark.parametrize(
    ("name", "dtype", "nodata"),
    [
        ("Int64", "int64", -(2**63)),
        ("Int64", "int64", 2**63 - 1),
        ("Int64", "int64", 2**53 + 1),
        ("UInt64", "uint64", 2**64 - 1),
        ("UInt64", "uint64", 2**63),
    ],
)
@pytest.mark.filterwarnings("ignore:Neither gdal.UseExceptions")
def test_nodata_of_64_bits_is_exact(tmp_path, name, dtype, nodata, reader):
    gdal = pytest.importorskip("osgeo.gdal", reason="only GDAL's own Python writes exact 64-bit nodata")
    if not hasattr(gdal, "GDT_Int64"):
        pytest.skip("GDAL has no 64-bit integers before 3.5")
    beside = nodata - 1 if nodata > 0 else nodata + 1
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(tmp_path / "a.tif"), 3, 1, 1, getattr(gdal, f"GDT_{name}")
    )
    dataset.SetGeoTransform((500, 10, 0, 900, 0, -10))
    band = dataset.GetRasterBand(1)
    getattr(band, f"SetNoDataValueAs{name}")(nodata)
    band.WriteRaster(0, 0, 3, 1, np.array([[nodata, beside, 7]], dtype).tobytes())
    del band, dataset
    assert seen(reader.open(str(tmp_path / "a.tif"))) == [[None, beside, 7]]
    assert seen(reader.open(str(tmp_path / "a.tif"), use_file_nodata={1: False})) == [[nodata, beside, 7]]


@pytest.mark.parametrize("nodata", [-(2**63), 2**63 - 1, -9999, 2**53 + 1])
@pytest.mark.filterwarnings("ignore:Neither gdal.UseExceptions")
def test_nodata_of_64_bits_beside_a_mask_band(tmp_path, nodata, reader):
    """GDAL's mask tells of the mask band alone then; texts that are not UTF-8 are nothing to it."""
    gdal = pytest.importorskip("osgeo.gdal", reason="only GDAL's own Python writes exact 64-bit nodata")
    if not hasattr(gdal, "GDT_Int64"):
        pytest.skip("GDAL has no 64-bit integers before 3.5")
    beside = nodata - 1 if nodata > 0 else 7
    dataset = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "a.tif"), 3, 1, 1, gdal.GDT_Int64)
    dataset.SetGeoTransform((500, 10, 0, 900, 0, -10))
    dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
    dataset.SetMetadataItem("note", "real")
    band = dataset.GetRasterBand(1)
    band.SetNoDataValueAsInt64(nodata)
    band.WriteRaster(0, 0, 3, 1, np.array([[nodata, 5, beside]]).tobytes())
    band.GetMaskBand().WriteRaster(0, 0, 3, 1, bytes([255, 0, 255]))
    del band, dataset
    path = tmp_path / "a.tif"
    path.write_bytes(path.read_bytes().replace(b"real", b"r\xe9al"))
    path = str(path)
    assert seen(reader.open(path)) == [[None, None, beside]]
    assert seen(reader.open(path, use_file_nodata={1: False})) == [[nodata, None, beside]]


@pytest.mark.parametrize("dtype", ["CFloat32", "CFloat64", "CInt16", "CInt32"])
def test_complex_numbers_are_refused(tmp_path, dtype, reader):
    path = vrt(tmp_path / "sar.vrt", write(tmp_path / "a.tif", np.array([[1, 2, 3]], "int16")), dtype)
    with pytest.raises(
        SourceError,
        match=r"Band 1 of the raster sar holds complex numbers \(complex\w+\); give a raster of real",
    ):
        reader.open(path)


def test_complex_numbers_with_a_nodata_value_are_refused(tmp_path, reader):
    """By rasterio 1.2.0 in another sentence."""
    path = write(tmp_path / "a.tif", np.array([[1, 2, 3]], "int16"))
    with pytest.raises(SourceError, match=r"(The|Band 1 of the) raster sar"):
        reader.open(vrt(tmp_path / "sar.vrt", path, "CInt16", nodata=1))


def test_nan_as_nodata_and_nan_beside_another_nodata(tmp_path, reader):
    values = np.array([[math.nan, 2, -9999]], "float32")
    assert seen(reader.open(write(tmp_path / "a.tif", values, nodata=math.nan))) == [[None, 2, -9999]]
    assert seen(reader.open(write(tmp_path / "b.tif", values, nodata=-9999))) == [[None, 2, None]]
    assert seen(reader.open(write(tmp_path / "c.tif", values))) == [[None, 2, -9999]]


@pytest.mark.parametrize("nodata", [-3.4e38, float(np.finfo("float32").min), 0.1, -9999.9])
def test_nodata_of_float32_files_is_compared_in_float32(tmp_path, nodata, reader):
    values = np.array([[nodata, 1]], "float32")
    assert seen(reader.open(write(tmp_path / "a.tif", values, nodata=nodata))) == [[None, 1]]


def test_infinite_nodata(tmp_path, reader):
    path = write(tmp_path / "a.tif", np.array([[math.inf, -math.inf, math.nan]], "float32"))
    path = vrt(tmp_path / "a.vrt", path, "Float32", nodata="inf")
    assert seen(reader.open(path)) == [[None, -math.inf, None]]
    assert seen(reader.open(path, use_file_nodata={1: False})) == [[math.inf, -math.inf, None]]


def test_the_nodata_that_is_written_a_little_beyond_float32(tmp_path, reader):
    """-3.4028235e+38 stands in many files for the smallest float32, which is -3.40282346..e+38."""
    path = write(tmp_path / "a.tif", np.array([[np.finfo("float32").min, 1, 2]], "float32"))
    assert seen(reader.open(vrt(tmp_path / "a.vrt", path, "Float32", nodata="-3.4028235e+38"))) == [
        [None, 1, 2]
    ]


@pytest.mark.parametrize("nodata", ["-9999", "256", "1.5", "nan"])
def test_nodata_that_no_pixel_can_have(tmp_path, nodata, reader):
    path = write(tmp_path / "a.tif", np.array([[0, 1, 255]], "uint8"))
    assert seen(reader.open(vrt(tmp_path / "a.vrt", path, "Byte", nodata=nodata))) == [[0, 1, 255]]


@pytest.mark.parametrize("dtype", ["uint8", "int16", "uint16", "int32", "uint32"])
def test_nodata_at_either_end_of_a_type(tmp_path, dtype, reader):
    low, high = np.iinfo(dtype).min, np.iinfo(dtype).max
    values = np.array([[low, 1, high]], dtype)
    assert seen(reader.open(write(tmp_path / "a.tif", values, nodata=low))) == [[None, 1, high]]
    assert seen(reader.open(write(tmp_path / "b.tif", values, nodata=high))) == [[low, 1, None]]


@pytest.mark.parametrize("internal", ["YES", "NO"])
def test_a_mask_band(tmp_path, internal, reader):
    with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=internal):
        path = write(tmp_path / "a.tif", np.array([[1, 2, 0]], "uint8"), mask=[[1, 0, 1]])
    assert (tmp_path / "a.tif.msk").exists() == (internal == "NO")
    assert seen(reader.open(path)) == [[1, None, 0]]


def test_a_mask_band_beside_nodata_and_nan(tmp_path, reader):
    path = write(
        tmp_path / "a.tif", np.array([[1, 2, 3, math.nan]], "float32"), nodata=3, mask=[[1, 0, 1, 1]]
    )
    assert seen(reader.open(path)) == [[1, None, None, None]]


def test_an_alpha_band_is_no_layer_and_zero_in_it_is_no_data(tmp_path, reader):
    bands = np.array([[[1, 2, 3]], [[4, 5, 6]], [[7, 8, 9]], [[255, 0, 1]]], "uint8")
    source = reader.open(write(tmp_path / "rgba.tif", bands, photometric="RGB", alpha="YES"))
    assert [layer.band for layer in source.layers] == [1, 2, 3]
    assert [seen(source, layer=layer) for layer in range(3)] == [
        [[1, None, 3]],
        [[4, None, 6]],
        [[7, None, 9]],
    ]


def test_an_alpha_band_beside_a_nodata_value(tmp_path, reader):
    """GDAL's mask tells of the nodata value alone then."""
    bands = np.array([[[1, 2, 3, 4]], [[255, 255, 0, 1]]], "uint8")
    path = write(tmp_path / "ya.tif", bands, photometric="MINISBLACK", alpha="YES", nodata=2)
    source = reader.open(path)
    assert seen(source) == [[1, None, None, 4]]
    assert seen(source, Window(0, 2, 1, 2)) == [[None, 4]]
    assert seen(reader.open(path, use_file_nodata={1: False})) == [[1, 2, None, 4]]
    assert seen(reader.open(path, bands=[2])) == [[255, 255, 0, 1]], "its own zeros are data"


def test_an_alpha_band_of_five_bands_which_gdals_mask_leaves_out(tmp_path, reader):
    bands = np.array([[[n, n, n]] for n in range(1, 5)] + [[[0, 255, 7]]], "uint16")
    path = write(tmp_path / "a.tif", bands)
    with rasterio.open(path, "r+") as dataset:
        dataset.colorinterp = [*[ColorInterp.undefined] * 4, ColorInterp.alpha]
    source = reader.open(path)
    assert [seen(source, layer=layer) for layer in range(4)] == [[[None, n, n]] for n in range(1, 5)]


def test_the_alpha_band_itself_when_asked_for(tmp_path, reader):
    bands = np.array([[[1, 2]], [[0, 200]]], "uint8")
    source = reader.open(write(tmp_path / "ya.tif", bands, photometric="MINISBLACK", alpha="YES"), bands=[2])
    assert source.layers[0].band == 2
    assert seen(source) == [[0, 200]], "no pixel of it is without data"
    both = reader.open(source.path, bands=[2, 1])
    assert [seen(both, layer=layer) for layer in (0, 1)] == [[[0, 200]], [[None, 2]]]


def test_an_alpha_band_alone(tmp_path, reader):
    path = write(tmp_path / "a.tif", np.array([[0, 200]], "uint8"))
    with rasterio.open(path, "r+") as dataset:
        dataset.colorinterp = [ColorInterp.alpha]
    source = reader.open(path)
    assert [layer.band for layer in source.layers] == [1]


def test_nodata_of_each_band(tmp_path, reader):
    path = write(tmp_path / "a.tif", np.array([[[1, 2, 3]], [[1, 2, 3]]], "uint8"))
    text = Path(vrt(tmp_path / "a.vrt", path, "Byte", nodata=1, bands=2)).read_text()
    first, last = text.split("<NoDataValue>1</NoDataValue>", 1)[0], text.rsplit("<NoDataValue>1", 1)[1]
    middle = text[len(first) : len(text) - len(last) - len("<NoDataValue>1")]
    (tmp_path / "b.vrt").write_text(f"{first}{middle}<NoDataValue>2{last}")
    source = reader.open(str(tmp_path / "b.vrt"))
    assert [seen(source, layer=layer) for layer in (0, 1)] == [[[None, 2, 3]], [[1, None, 3]]]


def test_nodata_that_is_beyond_float32_is_not_infinity():
    kinds = [np.dtype("float32"), np.dtype("float64")]
    assert [storable(1e300, kind) for kind in kinds] == [None, 1e300]
    assert [storable(-math.inf, kind) for kind in kinds] == [-math.inf] * 2


def test_infinity_in_a_file_is_a_value(tmp_path, reader):
    path = write(tmp_path / "a.tif", np.array([[math.inf, -math.inf, math.nan]], "float32"))
    assert seen(reader.open(path)) == [[math.inf, -math.inf, None]]


def test_scale_and_offset_come_after_nodata(tmp_path, reader):
    """Raw 100 is no data, though scaled 100 (raw 900) is not."""
    path = write(tmp_path / "a.tif", np.array([[0, 100, 900]], "int16"), nodata=100, scale=0.1, offset=10)
    source = reader.open(path)
    assert source.layers[0].dtype == "float64"
    assert seen(source) == [[10, None, 100]]


def test_excluded_values_are_compared_as_the_user_sees_them(tmp_path, reader):
    """Raw 3 times 0.1 is 0.30000000000000004 in double precision; the user sees 0.3."""
    path = write(tmp_path / "a.tif", np.array([[3, 30, 7]], "uint8"), scale=0.1)
    assert seen(reader.open(path, exclude=Excluded.parse("0.3")))[0][0] is None
    assert seen(reader.open(path, exclude=Excluded.parse("30")))[0][1] == pytest.approx(3)
    assert seen(reader.open(path, exclude=Excluded.parse("0..0.7")))[0] == [
        None,
        pytest.approx(3),
        None,
    ]


def test_rounding_does_not_hide_an_excluded_value_where_the_scale_is_negative(tmp_path, reader):
    """Raw -3 times -0.1 is 0.30000000000000004 in double precision, and raw 3 is as much less than 0."""
    path = write(tmp_path / "a.tif", np.array([[-3, 10, 3]], "int16"), scale=-0.1)
    assert seen(reader.open(path, exclude=Excluded.parse("0.3; -0.3"))) == [[None, -1, None]]


def test_scale_offset_and_ranges_are_those_of_the_band(tmp_path, reader):
    """What is excluded in all bands is so in those with ranges of their own, too."""
    path = write(tmp_path / "a.tif", np.array([[[1, 2, 3]], [[1, 2, 3]], [[1, 2, 3]]], "uint8"))
    with rasterio.open(path, "r+") as dataset:
        dataset.scales, dataset.offsets = (1, 2, 1), (0, 0, 10)
    source = reader.open(path, exclude=Excluded.parse("2"), user_nodata={1: [(3, 3)], 3: [(11, 11)]})
    assert [seen(source, layer=layer) for layer in range(3)] == [
        [[1, None, None]],
        [[None, 4, 6]],
        [[None, 12, 13]],
    ]
    assert [layer.dtype for layer in source.layers] == ["uint8", "float64", "float64"]


def test_user_nodata_ranges_are_closed_of_single_bands_and_of_scaled_values(tmp_path, reader):
    """As QGIS has it: scale and offset first, then the user's ranges."""
    bands = np.array([[[10, 20, 30]], [[10, 20, 30]]], "uint8")
    path = write(tmp_path / "a.tif", bands, scale=2.0)
    source = reader.open(path, user_nodata={1: [(20, 40)], 2: [(60, 60), (-5, -4)]})
    assert seen(source, layer=0) == [[None, None, 60]]
    assert seen(source, layer=1) == [[20, 40, None]]


def test_a_files_nodata_can_be_made_data_again(tmp_path, reader):
    path = write(tmp_path / "a.tif", np.full((2, 1, 3), 7, "uint8"), nodata=7)
    source = reader.open(path, use_file_nodata={1: False})
    assert seen(source, layer=0) == [[7, 7, 7]]
    assert seen(source, layer=1) == [[None, None, None]]


def test_excluded_values_are_told_as_they_may_be_given_again():
    assert str(Excluded.parse("-9999, 0..2.5")) == "-9999; 0..2.5"
