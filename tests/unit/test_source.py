"""Excluded values, arrays as rasters, and what every source can do."""

from __future__ import annotations

import math
import pickle
from datetime import datetime

import numpy as np
import pytest

import pixelwise.core
from by_hand import TRANSFORM, seen, write
from pixelwise.core import (
    ArraySource,
    Excluded,
    Grid,
    GridError,
    Layer,
    ParameterError,
    Pixels,
    Source,
    SourceError,
    Window,
)
from pixelwise.core.raster.tiling import split_layers


@pytest.mark.parametrize(
    ("text", "intervals"),
    [
        ("", ()),
        ("0", ((0, 0),)),
        ("-9999, 0..2", ((-9999, -9999), (0, 2))),
        ("-2.5 .. -1e-3; 7", ((-2.5, -0.001), (7, 7))),
        ("-inf..0", ((-math.inf, 0),)),
        (" 1 ,, 2 ", ((1, 1), (2, 2))),
        ("9007199254740993", ((9007199254740993, 9007199254740993),)),
        ("-9007199254740993", ((-9007199254740993, -9007199254740993),)),
        ("18446744073709551615", ((18446744073709551615, 18446744073709551615),)),
    ],
)
def test_excluded_values_are_read(text, intervals):
    excluded = Excluded.parse(text)
    assert excluded.intervals == intervals
    assert bool(excluded) == bool(intervals)


@pytest.mark.parametrize("text", ["zero", "1-2", "0..", "nan", "0;x"])
def test_excluded_values_that_do_not_parse(text):
    with pytest.raises(ParameterError, match=rf"in '{text}' is no value to exclude; give numbers and ranges"):
        Excluded.parse(text)


def test_an_excluded_range_that_runs_backwards():
    with pytest.raises(
        ParameterError, match=r"The range '2..1' runs backwards; write the smaller value first: 1..2"
    ):
        Excluded.parse("2..1")


@pytest.mark.parametrize(
    ("text", "dtype", "values", "expected"),
    [
        ("0..2", "float64", [-0.001, 0, 1, 2, 2.001], [0, 1, 1, 1, 0]),
        ("0.1", "float32", [0.1, 0.2], [1, 0]),
        ("0.5..1.5", "uint8", [0, 1, 2], [0, 1, 0]),
        ("-9999", "uint8", [0, 255, 241], [0, 0, 0]),
        ("300", "uint8", [44, 255], [0, 0]),
        ("-5..2", "uint64", [0, 2, 3, 2**64 - 1], [1, 1, 0, 0]),
        ("9007199254740993", "int64", [2**53, 2**53 + 1, 2**53 + 2], [0, 1, 0]),
        ("18446744073709551615", "uint64", [2**64 - 1, 2**64 - 2], [1, 0]),
        ("-inf..0", "float32", [-math.inf, -1, 0, 1, math.nan], [1, 1, 1, 0, 0]),
        ("inf", "float32", [math.inf, 1e38], [1, 0]),
    ],
)
def test_excluded_ranges_are_closed_and_compared_in_the_rasters_type(text, dtype, values, expected):
    assert Excluded.parse(text).match(np.array(values, dtype)).astype(int).tolist() == expected


def test_an_array_as_a_source():
    source = ArraySource(np.arange(6).reshape(2, 3), TRANSFORM, name="six", crs="EPSG:32632", block=(1, 2))
    assert source.grid == Grid(3, 2, TRANSFORM, "EPSG:32632")
    assert (source.name, source.block) == ("six", (1, 2))
    assert source.layers == (Layer("six", 1, "", "int64"),)
    assert seen(source) == [[0, 1, 2], [3, 4, 5]]
    assert seen(source, Window(1, 1, 1, 2)) == [[4, 5]]


def test_layers_of_an_array():
    dates = [datetime(2018, 1, 31), None]
    source = ArraySource(np.zeros((2, 1, 1), "uint8"), names=["red", "nir"], dates=dates)
    assert source.layers == (
        Layer("array", 1, "red", "uint8", dates[0]),
        Layer("array", 2, "nir", "uint8"),
    )


@pytest.mark.parametrize("dtype", ["int8", "uint16", "int32", "int64", "uint64", "float16", "float64"])
def test_nodata_of_an_array(dtype):
    assert seen(ArraySource(np.array([[1, 7, 0]], dtype), nodata=7)) == [[1, None, 0]]


def test_nan_never_is_valid_and_infinity_always():
    assert seen(ArraySource(np.array([[math.nan, math.inf, -math.inf]]), nodata=7)) == [
        [None, math.inf, -math.inf]
    ]


def test_all_that_makes_pixels_of_an_array_not_valid():
    source = ArraySource(
        np.array([[1, 2, 3, 4, math.nan]]),
        nodata=1,
        valid=np.array([[True, False, True, True, True]]),
        exclude=Excluded.parse("3"),
    )
    assert seen(source) == [[None, None, None, 4, None]]


def test_true_and_false_are_one_and_zero():
    source = ArraySource(np.array([[True, False]]))
    assert seen(source) == [[1, 0]]


@pytest.mark.parametrize(
    "values", [np.zeros((1, 1), complex), np.zeros(3), np.zeros((1, 1, 1, 1)), np.array([["a"]])]
)
def test_arrays_that_are_no_rasters(values):
    with pytest.raises(SourceError, match=r"The array odd has .* real numbers in rows and columns"):
        ArraySource(values, name="odd")


def test_an_array_without_pixels():
    with pytest.raises(GridError, match="at least one is needed"):
        ArraySource(np.zeros((0, 3)))


def test_numbers_beyond_any_raster_exclude_nothing_and_raise_nothing():
    source = ArraySource(np.array([[1.0, 2.0]]), exclude=Excluded.parse("9" * 400))
    assert source.read(source.grid.window)[0].valid.all()


# What every source can do, be it that of a script which only reads


class Numbers(Source):
    """Layers of one number each, in a single pixel."""

    def __init__(self, count, **declared):
        self.name, self.grid, self.block = "numbers", Grid(1, 1, TRANSFORM), (1, 1)
        self.layers = tuple(Layer("numbers", number + 1, "", "int64") for number in range(count))
        self.band_tags = tuple({"number": str(number)} for number in range(count))
        self.__dict__.update(declared)

    def read(self, window, columns=()):
        return [Pixels(np.full((1, 1), layer.band - 1), None) for layer in self.layers]


@pytest.fixture(params=["array", "script", "RasterSource", "GdalSource"])
def five(request, tmp_path):
    """A source of five layers that hold 0 to 4."""
    values = np.arange(5, dtype="int32").reshape(5, 1, 1)
    if request.param == "array":
        return ArraySource(values)
    if request.param == "script":
        return Numbers(5)
    return getattr(pixelwise.core, request.param).open(write(tmp_path / "a.tif", values))


def told(source):
    """The bands of a source, its dates, and what it reads in one way and the other."""
    picked = next(source.read_pixels([source.grid.window], [np.array([0, 0])]))
    assert [pixels.values.tolist() for pixels in picked] == [[value] * 2 for ((value,),) in map_seen(source)]
    return [layer.band for layer in source.layers], [layer.date for layer in source.layers], map_seen(source)


def map_seen(source):
    return [seen(source, layer=number) for number in range(len(source.layers))]


def test_another_source_with_other_dates(five):
    days = [datetime(2018, 1, day) for day in range(1, 6)]
    dated = five.dated(days)
    assert told(dated) == ([1, 2, 3, 4, 5], days, [[[0]], [[1]], [[2]], [[3]], [[4]]])
    assert [layer.date for layer in five.layers] == [None] * 5, "the source itself stays as it is"


def test_some_layers_of_a_source_and_some_of_these(five):
    some = five.dated([datetime(2018, 1, day) for day in range(1, 6)]).only([4, 0, 2])
    assert told(some) == ([5, 1, 3], [datetime(2018, 1, day) for day in (5, 1, 3)], [[[4]], [[0]], [[2]]])
    assert told(some.only([2, 0])) == ([3, 5], [datetime(2018, 1, day) for day in (3, 5)], [[[2]], [[4]]])
    assert told(five) == ([1, 2, 3, 4, 5], [None] * 5, [[[0]], [[1]], [[2]], [[3]], [[4]]])


def test_what_is_made_of_a_source_can_be_pickled_too(five):
    made = five.only([3, 1]).dated([None, datetime(2018, 1, 31)])
    assert told(pickle.loads(pickle.dumps(made))) == told(made)


def test_metadata_goes_with_the_layers():
    assert Numbers(5).only([4, 0]).band_tags == ({"number": "4"}, {"number": "0"})
    assert ArraySource(np.zeros((2, 1, 1))).only([1]).band_tags == ()
    assert ArraySource(np.zeros((2, 1, 1))).tags == {}


def test_many_layers_are_read_in_parts_where_they_can_be_read_apart():
    large = Grid(1000, 1000, TRANSFORM)
    whole, apart = Numbers(300, grid=large), Numbers(300, grid=large, layers_apart=True)
    assert split_layers([whole]) == [whole]
    parts = split_layers([Numbers(1), apart])
    assert [len(part.layers) for part in parts] == [1, 128, 128, 44]
    assert [layer.band for part in parts[1:] for layer in part.layers] == list(range(1, 301))


def test_many_layers_of_few_pixels_are_read_together():
    small = Numbers(1000, grid=Grid(100, 100, TRANSFORM), layers_apart=True)
    assert [len(part.layers) for part in split_layers([small])] == [838, 162], "8 Mi values of 10,000 pixels"


def test_a_source_must_say_how_it_is_read():
    class Mute(Source):
        pass

    with pytest.raises(TypeError, match="read"):
        Mute()
