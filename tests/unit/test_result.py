"""Results as tables: what the columns are called, their order and their types."""

from __future__ import annotations

from datetime import datetime

import numpy as np
import pytest
from shapely import box

from by_hand import NINE, NORTH_UP, nine
from pixelwise.core import STATISTICS, ArraySource, zonal_statistics


def test_the_wide_table_of_one_layer():
    table = zonal_statistics([box(0, 0, 1, 1), None], [nine()], ["mean", "count"], percentiles=[97.5]).wide(
        "z_"
    )
    assert list(table.columns) == ["feature", "z_count", "z_mean", "z_p97_5"]
    assert [table[name].tolist() for name in table.columns] == [[0, 1], [1, None], [7, None], [7, None]]


def test_the_wide_table_of_several_layers():
    stack = ArraySource(np.stack([NINE, NINE]), NORTH_UP, name="s2", names=["red", ""])
    table = zonal_statistics([box(0, 0, 1, 1)], [nine(name="dem"), stack], ["min", "sum"]).wide("a")
    assert list(table.columns) == [
        "feature",
        *(f"a{layer}_{name}" for layer in ("dem", "s2_red", "s2_2") for name in ("sum", "min")),
    ]
    assert table["adem_min"].dtype == "int64"
    assert table["adem_sum"].dtype == "float64"


def test_the_wide_table_of_two_layers_names_both():
    table = zonal_statistics([box(0, 0, 1, 1)], [nine(name="dem"), nine(name="slope")], ["max"]).wide()
    assert list(table.columns) == ["feature", "dem_max", "slope_max"]


def test_layers_of_the_same_name_keep_columns_of_their_own():
    table = zonal_statistics([box(0, 0, 1, 1)], [nine(name="t"), nine(name="t")], ["sum"]).wide()
    assert len(table.columns) == 3


def test_the_long_table():
    dates = [datetime(2018, 1, 31), None]
    stack = ArraySource(np.stack([NINE, 10 * NINE]), NORTH_UP, name="lst", dates=dates)
    table = zonal_statistics([box(0, 0, 1, 1), box(9, 9, 10, 10)], [stack], ["max", "mean"]).long("z")
    assert list(table.columns) == ["feature", "raster", "band", "datetime", "zmean", "zmax"]
    assert len(table) == 4
    assert table["feature"].tolist() == [0, 0, 1, 1]
    assert table["raster"].tolist() == ["lst"] * 4
    assert table["band"].tolist() == [1, 2, 1, 2]
    assert table["datetime"].astype(str).tolist() == ["2018-01-31T00:00:00", "NaT"] * 2
    assert table["zmean"].tolist() == [7, 70, None, None]
    assert table["zmax"].tolist() == [7, 70, None, None]
    assert table["zmax"].dtype == "int64"


INTEGERS = ("int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64")


@pytest.mark.parametrize("dtype", INTEGERS)
def test_values_of_integer_rasters_are_integers_of_64_bits(dtype):
    result = zonal_statistics([box(0, -1, 2, 0)], [ArraySource(np.array([[1, 2]], dtype))], tuple(STATISTICS))
    table = result.wide()
    whole = {"min", "max", "range", "minority", "majority", "variety"}
    for name in STATISTICS:
        assert table[name].dtype == ("int64" if name in whole else "float64"), name


@pytest.mark.parametrize("dtype", ["float16", "float32", "float64"])
def test_values_of_real_rasters_are_doubles(dtype):
    result = zonal_statistics([box(0, -1, 2, 0)], [ArraySource(np.array([[1, 2]], dtype))], tuple(STATISTICS))
    table = result.wide()
    for name in STATISTICS:
        assert table[name].dtype == ("int64" if name == "variety" else "float64"), name


def test_uint64_beyond_2_63_becomes_double_in_a_table():
    source = ArraySource(np.array([[2**64 - 1, 5]], "uint64"))
    table = zonal_statistics([box(0, -1, 1, 0), box(1, -1, 2, 0)], [source], ("min", "max")).wide()
    assert table["min"].dtype == "float64"
    assert table["max"].tolist() == [2.0**64, 5.0]
