"""Quality masks: what means good, how a mask lies on its raster, and what is then valid."""

from __future__ import annotations

import pickle
import time
from datetime import datetime

import numpy as np
import pytest
from shapely import box

from by_hand import NORTH_UP, TRANSFORM, nine, seen, told, write
from pixelwise.core import (
    ArraySource,
    GoodValues,
    GridError,
    MaskSeries,
    ParameterError,
    PolygonPixels,
    QualityMasked,
    RasterSource,
    Source,
    Window,
    keep_good,
    sample_points,
)

#: Landsat's QA_PIXEL: clear land, clear water, cloud of high confidence, its shadow, fill, cirrus.
LANDSAT = np.array([21824, 21952, 22280, 23888, 1, 54596], dtype="uint16")


@pytest.mark.parametrize(
    ("text", "values", "good"),
    [
        ("4..6; 11", [3, 4, 5, 6, 7, 11], [0, 1, 1, 1, 0, 1]),
        ("4,5,6", [3, 4, 5, 6], [0, 1, 1, 1]),
        ("bit 0 clear", [0, 1, 2, 3], [1, 0, 1, 0]),
        ("bit 1 set", [0, 1, 2, 3], [0, 0, 1, 1]),
        ("bits 0-1 clear", [0, 1, 2, 3, 4], [1, 0, 0, 0, 1]),
        ("bits 1-2 set", [0, 2, 4, 6, 7, 14], [0, 0, 0, 1, 1, 1]),
        ("bits 0, 2 clear", [0, 1, 2, 4, 5, 8], [1, 0, 1, 0, 0, 1]),
        ("bits 0, 2..3 set", [1, 5, 9, 13, 15, 12], [0, 0, 0, 1, 1, 0]),
        ("bits 1-2 = 1", [0, 2, 3, 4, 6, 10], [0, 1, 1, 0, 0, 1]),
        ("bits 1-2 = 0..1", [0, 2, 4, 6], [1, 1, 0, 0]),
        ("bits 1-2 = 0, 3", [0, 2, 4, 6], [1, 0, 0, 1]),
        ("bit 0 clear; bit 2 set", [0, 1, 4, 5], [0, 0, 1, 0]),
        ("bit 0 clear, bit 2 set", [0, 1, 4, 5], [0, 0, 1, 0]),
        (" BIT 0 Clear and bits 2-3 == 1 ;", [0, 4, 5, 8, 12], [0, 1, 0, 0, 0]),
        ("bit 0 clear bit 2 set", [0, 1, 4, 5], [0, 0, 1, 0]),
        ("bits 0=1,bits 1=1", [0, 1, 2, 3], [0, 0, 0, 1]),
    ],
)
def test_what_means_good(text, values, good):
    for dtype in ("uint8", "int32", "uint64", ">u2"):
        assert GoodValues.parse(text).match(np.array(values, dtype=dtype)).tolist() == good


def test_bits_of_landsat():
    """Land and water alone are clear; fill has no bit but its own."""
    assert GoodValues.parse("bits 0-4 clear").match(LANDSAT).tolist() == [1, 1, 0, 0, 0, 0]
    assert GoodValues.parse("bit 6 set").match(LANDSAT).tolist() == [1, 1, 0, 1, 0, 1]
    assert GoodValues.parse("bit 7 set").match(LANDSAT).tolist() == [0, 1, 0, 0, 0, 0]
    assert GoodValues.parse("bits 8-9 = 1; bits 14-15 = 1").match(LANDSAT).tolist() == [1, 1, 0, 1, 0, 0]


def test_the_highest_bits():
    """That of a negative number is its sign."""
    assert GoodValues.parse("bit 7 set").match(np.array([-1, -128, 127], "int8")).tolist() == [1, 1, 0]
    assert GoodValues.parse("bit 63 clear").match(np.array([1 << 63, 1], "uint64")).tolist() == [0, 1]
    assert GoodValues.parse("bits 0-63 set").match(np.array([-1, 1], "int64")).tolist() == [1, 0]


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        ("4,5..6", "4; 5..6"),
        ("Bits 1-4 CLEAR and bit 6 set", "bits 1-4 clear; bit 6 set"),
        ("bits 1,3 clear,bits 8..9=1,2", "bit 1 clear; bit 3 clear; bits 8-9 = 1, 2"),
        ("bits 8-9 = 3; bits 2-2 = 0", "bits 8-9 set; bit 2 clear"),
    ],
)
def test_what_was_understood_can_be_read_again(text, understood):
    assert str(GoodValues.parse(text)) == understood
    assert GoodValues.parse(understood) == GoodValues.parse(text)


@pytest.mark.parametrize("text", ["", " ; ", ","])
def test_nothing_means_good(text):
    assert not GoodValues.parse(text)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("clear", "'clear' in 'clear' is no value that means good; give numbers and ranges, such as"),
        ("97,5", "In '97,5' the comma of '97,5' may part two numbers or be a decimal comma"),
        ("bits 1-4", "'bits 1-4' in 'bits 1-4' is no condition on bits; write which they are and what they "),
        ("4; bit 1 set", "'4' in '4; bit 1 set' is no condition on bits"),
        ("bits 1-4 clear; 6 set", "'bits 1-4 clear; 6 set' in 'bits 1-4 clear; 6 set' is no condition"),
        ("bit six set", "'bit six set' in 'bit six set' is no condition on bits"),
        ("bits 4-1 clear", r"The range '4..1' runs backwards; write the smaller value first: 1..4\."),
        (
            "bits 8-9 = 10",
            "In 'bits 8-9 = 10' the bits are to make 10, and they make whole numbers from 0 to 3",
        ),
        ("bits 8-9 = -1", "the bits are to make -1, and they make whole numbers from 0 to 3; write binary"),
        ("bits 8-9 = 0.5", r"the bits are to make 0\.5, and they make whole numbers from 0 to 3"),
        ("bits 8-9 = ;", "'bits 8-9 =' in 'bits 8-9 = ;' is no condition on bits"),
        ("bits 8-9 = x", "'x' in 'x' is no value that means good"),
    ],
)
def test_texts_that_cannot_be_understood(text, sentence):
    with pytest.raises(ParameterError, match=sentence):
        GoodValues.parse(text)


@pytest.mark.parametrize(
    "text",
    ["bit 1" + "," * 50_000, "bits " + "1," * 50_000, "bit 1" + " " * 50_000 + "x", "bits " + "1" * 50_000],
)
def test_long_texts_are_read_at_once(text):
    begun = time.monotonic()
    with pytest.raises(ParameterError, match="is no condition on bits"):
        GoodValues.parse(text)
    assert time.monotonic() - begun < 10


def mask(values, transform=NORTH_UP, **given):
    """A quality mask."""
    return ArraySource(np.asarray(values), transform, name="scl", **given)


def flat(source: Source, window: Window | None = None) -> list:
    """What a user sees of the first layer, row by row."""
    return [value for row in seen(source, window) for value in row]


def test_pixels_that_are_not_good_are_not_valid():
    """The nine pixels of the tests hold 1 2 3, 4 5 6, 7 8 9; the mask's own nodata is not good either."""
    quality = mask([[4, 5, 6], [7, 4, 0], [4, 4, 9]], nodata=0)
    masked = QualityMasked(nine(valid=np.arange(9).reshape(3, 3) != 4), quality, "0..6")
    assert flat(masked) == [1, 2, 3, None, None, None, 7, 8, None]
    assert flat(masked, Window(1, 1, 2, 2)) == [None, None, 8, None]
    row = told(box(0, 0, 3, 3), masked)
    assert (row["count"], row["nodata"], row["sum"]) == (5, 4, 21)


def test_all_good_is_as_without_a_mask():
    pixels = QualityMasked(nine(), mask(np.zeros((3, 3), "uint8")), "0").read(nine().grid.window)[0]
    assert pixels.valid is None


def test_a_mask_that_is_not_a_number_is_not_good():
    quality = mask(np.array([[1, np.nan, 1]] * 3))
    assert flat(QualityMasked(nine(), quality, "-inf..inf")) == [1, None, 3, 4, None, 6, 7, None, 9]


def test_values_of_a_scaled_mask_are_those_that_are_shown(tmp_path):
    path = write(tmp_path / "qa.tif", np.array([[0, 3, 10]] * 3, "uint8"), transform=NORTH_UP, scale=0.1)
    quality = RasterSource.open(path)
    assert flat(QualityMasked(nine(), quality, "0.3; 1"))[:3] == [None, 2, 3]
    with pytest.raises(ParameterError) as refused:
        QualityMasked(nine(), quality, "bits 1-2 clear")
    assert str(refused.value) == (
        "'bits 1-2 clear' was asked for, but the quality mask qa holds float64, which has no bits to ask "
        "for; give a mask of whole numbers without scale and offset, or values that mean good."
    )


@pytest.mark.parametrize("window", [None, Window(0, 1, 3, 3), Window(2, 3, 2, 2), Window(1, 1, 1, 1)])
def test_each_pixel_asks_the_coarser_pixel_that_holds_its_centre(window):
    """Two by three pixels to each of the mask's; in order of rows 0 1 / 0 1 / 2 3 / 2 3 of it."""
    raster = ArraySource(np.arange(24).reshape(4, 6), TRANSFORM)
    quality = mask([[0, 1], [2, 3]], (30.0, 0.0, 500.0, 0.0, -20.0, 900.0))
    expected = [None, None, None, 3, 4, 5, None, None, None, 9, 10, 11, 12, 13, 14, None, None, None]
    expected = np.array([*expected, 18, 19, 20, None, None, None], dtype=object).reshape(4, 6)
    at = window or raster.grid.window
    part = expected[at.row : at.row_stop, at.col : at.col_stop]
    assert flat(QualityMasked(raster, quality, "1, 2"), window) == part.ravel().tolist()


def test_a_mask_may_reach_beyond_its_raster():
    """One pixel above and left of it, and two pixels beyond its right."""
    quality = mask(np.arange(24).reshape(4, 6), (1.0, 0.0, -1.0, 0.0, -1.0, 4.0))
    assert flat(QualityMasked(nine(), quality, "7; 14; 21; 9")) == [1, None, 3, None, 5, None, None, None, 9]


@pytest.mark.parametrize(
    ("transform", "size", "difference"),
    [
        (
            (2.0, 0, 0, 0, -2.0, 3),
            (1, 1),
            "it covers the columns 0 to 2 and the rows 0 to 2 of the raster, not ",
        ),
        (
            (1.0, 0, 1, 0, -1.0, 3),
            (3, 3),
            "it covers the columns 1 to 4 and the rows 0 to 3 of the raster, not ",
        ),
        ((1.0, 0, 0.5, 0, -1.0, 3), (3, 3), r"its origin is \(0.5, 3\), not \(0, 3\)\."),
        ((1.5, 0, 0, 0, -1.5, 3), (2, 2), "its pixel size is 1.5 x -1.5, no whole multiple of 1 x -1"),
        ((0.5, 0, 0, 0, -0.5, 3), (6, 6), "its pixel size is 0.5 x -0.5, no whole multiple of 1 x -1"),
        ((1.0, 0, 0, 0, 1.0, 0), (3, 3), "its pixel size is 1 x 1, no whole multiple of 1 x -1"),
        ((2.0, 0.1, 0, 0.1, -2.0, 3), (3, 3), "its pixel size is 2 x -2, no whole multiple of 1 x -1"),
        ((1e90, 0, 1e290, 0, -1e90, 3), (3, 3), "its pixel size is 1e.90 x -1e.90, no whole multiple of"),
    ],
)
def test_a_mask_that_does_not_fit(transform, size, difference):
    quality = mask(np.zeros(size[::-1]), transform)
    with pytest.raises(GridError, match=rf"The quality mask scl does not fit the raster dem: {difference}"):
        QualityMasked(nine(name="dem"), quality, "1")


def test_a_mask_in_another_crs():
    quality = mask(np.zeros((3, 3)), crs="EPSG:4326")
    with pytest.raises(GridError) as refused:
        QualityMasked(nine(name="dem"), quality, "1")
    assert str(refused.value) == (
        "The quality mask scl does not fit the raster dem: its CRS is EPSG:4326, not unknown. Resample it to "
        "the raster's grid, or to pixels that each hold whole pixels of the raster."
    )


def test_a_turned_mask_on_a_turned_raster():
    raster = ArraySource(np.arange(4).reshape(2, 2), (3.0, 4.0, 500.0, 4.0, -3.0, 900.0))
    quality = mask([[1]], (6.0, 8.0, 500.0, 8.0, -6.0, 900.0))
    assert flat(QualityMasked(raster, quality, "1")) == [0, 1, 2, 3]


@pytest.mark.parametrize(("dtype", "bit", "last"), [("uint8", 9, 7), ("int16", 16, 15), ("uint64", 70, 63)])
def test_bits_that_the_type_does_not_have(dtype, bit, last):
    with pytest.raises(ParameterError) as refused:
        QualityMasked(nine(), mask(np.zeros((3, 3), dtype)), f"bits 2, {bit} clear")
    assert str(refused.value) == (
        f"Bit {bit} was asked for, but the quality mask scl holds {dtype}, which has the bits 0 to {last}; "
        "give others, or another mask."
    )


def test_bits_of_a_mask_of_fractions():
    with pytest.raises(ParameterError, match="the quality mask scl holds float32, which has no bits to ask"):
        QualityMasked(nine(), mask(np.zeros((3, 3), "float32")), "bit 1 clear")


def test_a_mask_of_which_nothing_is_said():
    with pytest.raises(ParameterError) as refused:
        keep_good([nine()], [mask(np.zeros((3, 3)))], "")
    assert str(refused.value) == (
        "A quality mask is given, scl, but not what it holds where pixels are good; give values, such as "
        "4..6, or bits, such as bits 1-4 clear."
    )


def test_one_mask_for_all_rasters_or_one_for_each():
    masks = [mask([[1, 1, 1], [0, 0, 0], [0, 0, 0]]), mask([[0, 0, 1]] * 3)]
    told = [flat(source) for source in keep_good([nine(), nine()], masks, "1")]
    assert told == [[1, 2, 3, *[None] * 6], [None, None, 3, None, None, 6, None, None, 9]]
    told = [flat(source) for source in keep_good([nine(), nine()], masks[:1], GoodValues.parse("1"))]
    assert told == [[1, 2, 3, *[None] * 6]] * 2


@pytest.mark.parametrize(("rasters", "masks"), [(3, 2), (2, 3), (1, 2), (1, 0)])
def test_more_or_fewer_masks_than_rasters(rasters, masks):
    with pytest.raises(ParameterError) as refused:
        keep_good([nine()] * rasters, [mask(np.zeros((3, 3)))] * masks, "1")
    assert str(refused.value) == (
        f"The number of quality masks is {masks}, and that of rasters {rasters}; give one mask for all "
        "rasters, or one for each, in their order."
    )


def test_what_a_masked_source_says_of_itself(tmp_path):
    path = write(tmp_path / "dem.tif", np.arange(18).reshape(2, 3, 3), transform=NORTH_UP)
    inner, quality = RasterSource.open(path), mask(np.array([[[1, 1, 0]] * 3, [[0, 0, 0]] * 3]), block=(2, 9))
    masked = QualityMasked(inner, quality, "1")
    for name in ("name", "grid", "layers", "layers_apart", "tags", "band_tags"):
        assert getattr(masked, name) == getattr(inner, name)
    assert masked.block == (max(2, inner.block[0]), 9), "whole blocks of both"
    day = datetime(2020, 1, 2)
    second = pickle.loads(pickle.dumps(masked.dated([None, day]).only([1])))
    assert [(layer.band, layer.date) for layer in second.layers] == [(2, day)]
    assert flat(second) == [9, 10, None, 12, 13, None, 15, 16, None]


def test_no_more_is_read_than_is_needed():
    asked = []

    class Telling(ArraySource):
        def read(self, window, columns=()):
            asked.append((window, columns))
            return super().read(window, columns)

    quality = Telling(np.ones((2, 4)), (30.0, 0.0, 500.0, 0.0, -20.0, 900.0))
    raster = ArraySource(np.zeros((4, 12)), TRANSFORM)
    QualityMasked(raster, quality, "1").read(Window(1, 2, 2, 9), [(0, 1), (5, 9)])
    assert asked == [(Window(0, 0, 2, 4), [(0, 1), (2, 4)])]


# Through the jobs


def masked_nine() -> Source:
    """1 2 3, 4 5 6, 7 8 9, of which 5 and 9 are not good."""
    return QualityMasked(nine(), mask([[0, 0, 0], [0, 2, 0], [0, 0, 2]]), "bit 1 clear")


def test_the_nearest_good_pixel_is_looked_for():
    points = ([1.5], [1.4])  # in the middle pixel, towards the one below
    assert sample_points(points, [masked_nine()]).samples[0].values.tolist() == [None]
    found = sample_points(points, [masked_nine()], max_distance=1).samples[0]
    assert (found.values.tolist(), found.distance.tolist()) == ([8], [pytest.approx(0.4)])
    mean = sample_points(([2.0], [1.0]), [masked_nine()], "bilinear").samples[0].values
    assert mean.tolist() == [pytest.approx((6 + 8) / 2)]


def test_the_latest_and_the_closest_good_value():
    """The first pixel is good on all days, the second on the first two, the third on the first."""
    days = [datetime(2020, 1, day) for day in (1, 5, 9)]
    masks = [mask([[1, 1, 1]] * 3), mask([[1, 1, 0]] * 3), mask([[1, 0, 0]] * 3)]
    series = [nine(name=f"day{day.day}", dates=[day]) for day in days]
    points, good = ([0.5, 1.5, 2.5], [2.5] * 3), keep_good(series, masks, "1")
    assert sample_points(points, good, match="latest").samples[0].layer.tolist() == [2, 1, 0]
    dates = np.array(["2020-01-08"] * 3, dtype="datetime64[s]")
    assert sample_points(points, good, match="closest", dates=dates).samples[0].days.tolist() == [1, -3, -7]


def test_pixels_of_polygons_that_are_good():
    tables = [emitted.table for emitted in PolygonPixels([box(0, 0, 2, 3)], [masked_nine()])]
    assert [value for table in tables if table.columns for value in table["array"]] == [1, 2, 4, 7, 8]


def test_series_of_good_pixels():
    chosen = mask([[0, 0, 0], [0, 1, 1], [0, 0, 0]])
    result = MaskSeries(chosen, [nine(), masked_nine()]).result()
    assert result.values.tolist() == [[5, 6], [None, 6]]
