"""Columns, and what they are called."""

from __future__ import annotations

from datetime import datetime

import numpy as np
import pytest

from pixelwise.core import Layer, Table
from pixelwise.core.tables.table import datetimes, free_names, layer_labels


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
