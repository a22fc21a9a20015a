"""What charts are made of: layers through time, samples of streams, and figures of plain values."""

from __future__ import annotations

from datetime import datetime
from types import SimpleNamespace

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import given

from pixelwise.algorithms.charts.bars import bars, histogram
from pixelwise.algorithms.charts.boxes import box_plots
from pixelwise.algorithms.charts.chart import prepared
from pixelwise.algorithms.charts.profiles import profile_lines
from pixelwise.algorithms.charts.streams import Profile
from pixelwise.algorithms.charts.timelines import single_series, timeline
from pixelwise.algorithms.charts.variables import Course, common_name, evenly, variables
from pixelwise.core import Layer, Table

DAYS = [datetime(2020, 1, day) for day in (1, 2, 3)]


def layers(*given):
    """Layers of (raster, band, description, day, unit)."""
    return [
        Layer(raster, band, text, "float32", None if day is None else DAYS[day], unit)
        for raster, band, text, day, unit in given
    ]


def told(*given):
    timed, rest = variables(layers(*given))
    return [(one.name, one.unit, one.layers) for one in timed], rest


def test_a_raster_for_each_date_is_one_variable():
    assert told(("ndvi_b", 1, "", 1, ""), ("ndvi_a", 1, "", 0, ""), ("x", 1, "", None, "")) == (
        [("ndvi", "", ((1,), (0,)))],
        [2],
    )


def test_bands_of_each_date_are_variables_of_their_own():
    found = told(
        ("a", 1, "red", 0, ""), ("a", 2, "nir", 0, ""), ("b", 1, "red", 1, ""), ("b", 2, "nir", 1, "")
    )
    assert found == ([("red", "", ((0,), (2,))), ("nir", "", ((1,), (3,)))], [])


def test_rasters_with_a_band_for_each_date_are_variables_of_their_own():
    found = told(
        ("tas", 1, "", 0, "K"), ("tas", 2, "", 1, "K"), ("dew", 1, "", 0, "K"), ("dew", 2, "", 1, "K")
    )
    assert found == ([("tas", "K", ((0,), (1,))), ("dew", "K", ((2,), (3,)))], [])


def test_units_tell_variables_apart():
    found = told(
        ("tas", 1, "", 0, "K"), ("tas2", 1, "", 1, "K"), ("pr", 1, "", 0, "mm"), ("pr2", 1, "", 1, "mm")
    )
    assert found == ([("tas", "K", ((0,), (1,))), ("pr", "mm", ((2,), (3,)))], [])


def test_rasters_side_by_side_share_their_dates():
    found = told(
        ("t1_a", 1, "", 0, ""), ("t2_a", 1, "", 0, ""), ("t1_b", 1, "", 1, ""), ("t2_b", 1, "", 1, "")
    )
    assert [numbers for _, _, numbers in found[0]] == [((0, 1), (2, 3))]
    columns = [np.ma.masked_array([1, 2], [False, True]), np.ma.masked_array([5, 6], [True, False])] * 2
    timed, _ = variables(layers(*[(name, 1, "", n // 2, "") for n, name in enumerate("abcd")]))
    assert Course.of(timed[0], columns.__getitem__, np.arange(2)).single.tolist() == [[1, 1], [6, 6]]


def test_one_date_and_none_are_no_variable():
    assert told(("a", 1, "", 0, ""), ("b", 1, "", None, "")) == ([], [0, 1])
    assert variables([]) == ([], [])


@pytest.mark.parametrize(
    ("rasters", "name"),
    [
        (["tas_1999-01-31", "tas_1999-02-28"], "tas"),
        (["S2_20200101_ndvi", "S2_20200111_ndvi"], "S2"),
        (["ndvi2018", "ndvi2019"], "ndvi"),
        (["dem2"], "dem2"),
        (["ndvi", "nbr"], ""),
        (["flow_in_1", "flow_out_2"], "flow"),
        (["2019", "2020"], ""),
    ],
)
def test_what_rasters_are_called_alike(rasters, name):
    assert common_name(rasters) == name
    assert common_name(rasters, "red") == "red"
    assert common_name(rasters, "4") == f"{name} 4".strip()


def test_evenly_taken_are_the_first_and_the_last():
    assert evenly(np.arange(5), 9).tolist() == [0, 1, 2, 3, 4]
    assert evenly(np.arange(101), 5).tolist() == [0, 25, 50, 75, 100]


def course(values) -> Course:
    timed, _ = variables(layers(*[("a", n + 1, "", n, "") for n in range(3)]))
    return Course.of(
        timed[0], [np.array(column, float) for column in zip(*values)].__getitem__, np.arange(len(values))
    )


def test_bands_break_where_nothing_is_and_lonely_values_are_marked():
    nothing = float("nan")
    found = course([[1, nothing, 3]] * 20)
    data = {one["name"]: one for one in timeline(found, ["x"] * 20, "v")["data"]}
    assert data["10th to 90th percentile"]["y"] == [1, 1, None, 3, 3, None]
    assert [day and day.day for day in data["10th to 90th percentile"]["x"]] == [1, 1, None, 3, 3, None]
    assert data["Median"]["mode"] == "lines+markers"


def test_a_page_holds_no_more_single_series_than_browsers_bear():
    assert single_series(12) == 40
    assert single_series(4000) == 10
    assert single_series(100_000) == 5
    assert single_series(1000, 4) == 10


def test_infinite_values_are_left_out_of_figures():
    found = course([[1, float("inf"), 3], [1, 2, 3]])
    assert found.mean.tolist() == [1, 2, 3]
    assert prepared(timeline(found, "ab", "v", False))["data"][0]["y"] == [1, None, 3]
    assert sum(histogram(np.array([1.0, float("inf"), 2.0]), "v")["data"][0]["y"]) == 2
    quantiles = np.array([[1.0, 2, 3, 4, 5], [1, 2, 3, 4, float("inf")]])
    assert box_plots("ab", quantiles, np.ones(2), "v")["data"][0]["median"].tolist() == [3]


def test_histograms_count_each_value_once():
    values = np.random.default_rng(1).normal(size=1000)
    (figure,) = histogram(values, "v")["data"]
    assert figure["y"].sum() == 1000
    assert len(figure["y"]) == 40
    assert histogram(np.full(7, 2.5), "v")["data"][0]["y"].sum() == 7
    assert histogram(np.zeros(0), "v")["data"][0]["y"].sum() == 0


def test_values_far_from_zero_and_alike_are_marks_and_no_bars():
    assert bars("ab", np.array([1000.0, 1010]), "v")["data"][0]["type"] == "scatter"
    assert bars("ab", np.array([1.0, 10]), "v")["data"][0]["type"] == "bar"
    assert bars("ab", np.array([-5.0, 5]), "v")["data"][0]["type"] == "bar"
    (figure,) = bars("abc", np.array([1.0, np.nan, 2]), "v")["data"]
    assert figure["text"] == ["c", "a", "b"]


def test_boxes_of_one_name_do_not_fall_together():
    quantiles = np.array([[1.0, 2, 3, 4, 5], [2, 3, 4, 5, 6]])
    figure = box_plots(["same", "same"], quantiles, np.array([3.0, 4]), "v")
    assert figure["data"][0]["y"] == [0, 1]
    assert figure["data"][0]["median"].tolist() == [4, 3]
    assert figure["layout"]["yaxis"]["ticktext"] == ["same", "same"]
    assert len(box_plots(["n" * 300], quantiles[:1], np.ones(1), "v")["layout"]["yaxis"]["ticktext"][0]) == 40


def profile(values, most, *cuts) -> Profile:
    made, values = Profile(most), np.array(values, float)
    for part in np.split(np.arange(len(values)), sorted(cuts)):
        made.add(part.astype(float), values[part], np.ones(part.size))
    return made


@given(
    values=st.lists(st.one_of(st.integers(-99, 99), st.just(float("nan"))), min_size=1, max_size=200),
    most=st.integers(2, 20),
    data=st.data(),
)
def test_profiles_keep_the_ends_of_stretches_whatever_the_portions(values, most, data):
    cuts = data.draw(st.lists(st.integers(0, len(values)), max_size=5))
    made = profile(values, most, *cuts)
    x, found = made.places
    whole = profile(values, most).places
    assert (x.tolist(), str(found.tolist())) == (whole[0].tolist(), str(whole[1].tolist()))
    assert (np.diff(x) >= 0).all()
    if len(values) <= most // 2 * 2:
        assert (made.every, x.tolist(), str(found.tolist())) == (
            1,
            list(range(len(values))),
            str([*map(float, values)]),
        )
        assert made.stretches.tolist() == [1] * len(values)
        return
    assert made.stretches is None
    assert len(x) <= most + most + 2
    for start in range(0, len(values), made.every):
        stretch = np.array(values[start : start + made.every], float)
        held = found[2 * start // made.every : 2 * start // made.every + 2]
        if np.isfinite(stretch).any():
            assert {np.nanmin(stretch), np.nanmax(stretch)} == set(held)
        else:
            assert np.isnan(held).all()


def test_steps_break_where_the_line_leaves_the_raster():
    """Stretches of 2 from 0 and from 2, and one of 4 from 10."""
    made = Profile(100)
    made.add(np.array([1.0, 3, 12]), np.array([5.0, 6, 7]), np.array([2.0, 2, 4]))
    (line,) = profile_lines([("a", made)], "d", "v")["data"]
    np.testing.assert_array_equal(line["x"], [0, 2, 4, 4, 10, 14, 14])
    np.testing.assert_array_equal(line["y"], [5, 6, 6, np.nan, 7, 7, np.nan])


def test_the_same_raster_twice_is_no_trouble():
    """Rows of the long layout tell layers by their names alone."""
    from pixelwise.algorithms.charts.streams import LineSample

    lines = type("Lines", (), {"measured": lambda self: np.ones(1, bool), "__len__": lambda self: 1})()
    sample = LineSample(SimpleNamespace(lines=lines, layers=layers(("a", 1, "", 0, ""), ("a", 1, "", 0, ""))))
    rows = {
        "feature": np.zeros(2, int),
        "distance": np.ma.arange(2.0),
        "raster": np.array(["a", "a"], object),
        "band": np.ones(2, int),
        "datetime": np.array([DAYS[0]] * 2, "datetime64[s]"),
        "value": np.ma.array([1.0, 2]),
        "row": np.zeros(2, int),
        "col": np.zeros(2, int),
    }
    sample.add(Table(rows, 1, behind=2))
    ((_, (one, other)),) = sample.profiles().items()
    assert one.places[1].tolist() == [1, 2]
    assert other.empty
