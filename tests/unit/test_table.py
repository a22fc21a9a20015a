"""Columns, and what they are called."""

from __future__ import annotations

from datetime import datetime

import numpy as np
import pytest
from shapely import box

from pixelwise.core import (
    ArraySource,
    Layer,
    MaskSeries,
    Pixels,
    PolygonPixels,
    Table,
    sample_points,
    zonal_statistics,
)
from pixelwise.core.tables.pixel_rows import ValueTypes
from pixelwise.core.tables.table import as_field, datetimes, free_names, layer_labels


def layer(raster="dem", band=1, description="", date=None):
    return Layer(raster, band, description, "float32", date)


def test_a_table_is_its_columns():
    table = Table({"feature": np.arange(3), "mean": np.ma.masked_array([1.5, 0, 2], [False, True, False])})
    assert len(table) == 3
    assert list(table.columns) == ["feature", "mean"]
    assert table["mean"].tolist() == [1.5, None, 2]


def test_columns_of_different_length_are_a_mistake():
    with pytest.raises(ValueError, match="same length"):
        Table({"a": np.arange(3), "b": np.arange(2)})


@pytest.mark.parametrize(
    ("layers", "labels"),
    [
        ([layer()], ["dem"]),
        ([layer("dem"), layer("slope")], ["dem", "slope"]),
        ([layer("s2", 1, "red"), layer("s2", 2, "nir")], ["s2_red", "s2_nir"]),
        ([layer("s2", 1), layer("s2", 4)], ["s2_1", "s2_4"]),
        ([layer("s2", 1, "red"), layer("s2", 2), layer("dem", 1, "height")], ["s2_red", "s2_2", "dem"]),
        ([], []),
    ],
)
def test_layer_labels(layers, labels):
    assert layer_labels(layers) == labels


@pytest.mark.parametrize(
    "layers",
    [
        [layer("tas"), layer("tas")],
        [layer("s2", 1, "red"), layer("s2", 2, "red")],
        [layer("a", 1, "b"), layer("a", 2, "c"), layer("a_b")],
        [layer("A"), layer("a")],
    ],
)
def test_layer_labels_are_distinct(layers):
    labels = layer_labels(layers)
    assert len({label.lower() for label in labels}) == len(layers)
    assert labels[0].lower().startswith(layers[0].raster.lower())


@pytest.mark.parametrize(
    ("wanted", "taken", "names"),
    [
        (["mean"], [], ["mean"]),
        (["mean", "sum"], ["mean"], ["mean_2", "sum"]),
        (["mean"], ["mean", "mean_2"], ["mean_3"]),
        (["mean", "mean", "mean"], [], ["mean", "mean_2", "mean_3"]),
        (["Mean"], ["mEAN"], ["Mean_2"]),
        ([], ["mean"], []),
    ],
)
def test_free_names(wanted, taken, names):
    assert free_names(wanted, taken) == names


def test_many_equal_names_as_bands_of_forecasts_have_them():
    """To begin with _2 for each of them would take a thousand times as long."""
    names = free_names(["t"] * 40_000 + ["T", "t_7"], ["t_3"])
    assert names[:3] == ["t", "t_2", "t_4"]
    assert names[-3:] == ["t_40001", "T_40002", "t_7_2"]


def test_a_name_that_gives_way_does_not_push_another_out():
    found = free_names(["mean", "mean_2"], ["mean"])
    assert len({*found, "mean"}) == 3


def test_datetimes():
    found = datetimes([layer(date=datetime(2018, 1, 31, 10, 20, 21)), layer()])
    assert found.dtype == "datetime64[s]"
    assert found[0] == np.datetime64("2018-01-31T10:20:21")
    assert np.isnat(found[1])


def values_of(job):
    """The last column of what a job hands over."""
    tables = [emitted.table for emitted in job if emitted.table.columns]
    return np.ma.concatenate([list(table.columns.values())[-1] for table in tables])


def mask_of(job):
    return np.concatenate([emitted.table["mask"] for emitted in job if emitted.table.columns])


PIXEL = [box(0, -1, 1, 0)]
ONE = ArraySource(np.ones((1, 1), "uint8"))
JOBS = {
    "max": lambda source: zonal_statistics(PIXEL, [source], ["max"]).wide()["max"],
    "majority": lambda source: zonal_statistics(PIXEL, [source], ["majority"]).long()["majority"],
    "sampled": lambda source: sample_points(([0.5], [-0.5]), [source]).wide()["array"],
    "sampled, long": lambda source: sample_points(([0.5], [-0.5]), [source]).long()["value"],
    "pixels": lambda source: values_of(PolygonPixels(PIXEL, [source])),
    "pixels, long": lambda source: values_of(PolygonPixels(PIXEL, [source], layout="long")),
    "series": lambda source: values_of(MaskSeries(ONE, [source])),
    "series, wide": lambda source: values_of(MaskSeries(ONE, [source], layout="wide")),
    "mask": lambda source: mask_of(MaskSeries(source, [ONE])),
}


@pytest.mark.parametrize("job", JOBS.values(), ids=JOBS)
@pytest.mark.parametrize("value", [2**63 - 1, 2**63, 2**63 + 1, 2**63 + 1024, 2**63 + 1025, 2**64 - 1])
def test_whole_numbers_keep_their_sign_where_fields_end(job, value):
    """As floating point all of them up to 2^63 + 1024 are 2^63, and so equal to what a field holds."""
    (found,) = job(ArraySource(np.array([[value]], "uint64")))
    assert found == float(value) if value >= 2**63 else int(found) == value


def test_the_highest_of_all_that_was_looked_through_decides():
    types = ValueTypes([layer(), Layer("big", 1, "", "uint64")])
    assert (types.settled, types.of("wide")[1]) == (False, np.int64)
    for number in (5, 2**63, 7):
        types.look([Pixels(np.array([number], "uint64"), None)], 1)
    assert types.of("wide") == [np.float64] * 2


def test_only_values_that_are_shown_decide_on_the_type_of_a_field():
    hidden = np.ma.masked_array(np.array([2**64 - 1, 7], "uint64"), mask=[True, False])
    assert as_field(hidden).dtype == "int64"
    assert as_field(hidden).tolist() == [None, 7]
    assert as_field(hidden[:1]).dtype == as_field(hidden[:0]).dtype == "int64"
    assert [as_field(np.zeros(1, dtype)).dtype.name for dtype in ("uint8", "int64", "float32")] == [
        "int64", "int64", "float64",
    ]  # fmt: skip
