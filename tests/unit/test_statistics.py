"""Every statistic of a handful of numbers, by hand, and how statistics are chosen."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest

import oracles
from by_hand import of
from pixelwise.core import DEFAULT_STATISTICS, STATISTICS, ParameterError, parse_percentiles
from pixelwise.core.options import STATISTIC_NAMES
from pixelwise.core.reduce.statistics import choose, percentile

DEFINITIONS = Path(__file__).resolve().parents[2] / "docs" / "definitions.md"
CONTRACT = (
    *("count", "nodata", "sum", "mean", "median", "stdev", "variance", "cv", "min", "max", "range"),
    *("minority", "majority", "variety", "min_x", "min_y", "max_x", "max_y"),
)
INTEGERS = ("int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64")
EVERY_DTYPE = (*INTEGERS, "float16", "float32", "float64")


def test_names_and_order_are_the_contract():
    assert tuple(STATISTICS) == STATISTIC_NAMES == CONTRACT
    assert DEFAULT_STATISTICS == ("count", "sum", "mean")
    assert all(name == statistic.name and statistic.title for name, statistic in STATISTICS.items())


def test_the_definitions_say_what_the_records_say():
    lines = DEFINITIONS.read_text().splitlines()
    table = {line.split("`")[1]: line for line in lines[lines.index("## Statistics") :] if line[:3] == "| `"}
    assert list(table) == list(STATISTICS)
    for name, statistic in STATISTICS.items():
        _, _, meaning, nothing, _ = (cell.strip() for cell in table[name].split("|"))
        assert statistic.meaning and meaning.startswith(statistic.meaning), name
        assert (nothing == "NULL") != statistic.of_nothing, name


BY_HAND = [
    # numbers, and of them: sum mean median variance min max range minority majority variety
    ([7], (7, 7, 7, 0, 7, 7, 0, 7, 7, 1)),
    ([1, 2, 3, 4], (10, 2.5, 2.5, 1.25, 1, 4, 3, 1, 1, 4)),
    ([2, 4, 4, 4, 5, 5, 7, 9], (40, 5, 4.5, 4, 2, 9, 7, 2, 4, 5)),
    ([5, 5, 1, 1, 3], (15, 3, 3, 3.2, 1, 5, 4, 3, 1, 3)),
    ([0, 0, 0], (0, 0, 0, 0, 0, 0, 0, 0, 0, 1)),
]


@pytest.mark.parametrize("pixels", ["center", "coverage"])
@pytest.mark.parametrize("dtype", EVERY_DTYPE)
@pytest.mark.parametrize(("values", "expected"), BY_HAND)
def test_of_any_type(values, expected, dtype, pixels):
    told = of(values, dtype, pixels=pixels)
    names = ("sum", "mean", "median", "variance", "min", "max", "range", "minority", "majority", "variety")
    assert [told[name] for name in names] == pytest.approx(list(expected))
    assert told["count"] == len(values)
    assert told["nodata"] == 0
    assert told["stdev"] == pytest.approx(math.sqrt(expected[3]))
    if expected[1] == 0:
        assert told["cv"] is np.ma.masked
    else:
        assert told["cv"] == pytest.approx(math.sqrt(expected[3]) / expected[1])


def test_negative_numbers():
    told = of([-3, -1, -1, 1], "int16")
    assert (told["sum"], told["mean"], told["min"], told["majority"], told["range"]) == (-4, -1, -3, -1, 4)
    assert told["cv"] == pytest.approx(-math.sqrt(2))


@pytest.mark.parametrize("dtype", ["int32", "float32"])
def test_ties_go_to_the_smallest_value(dtype):
    told = of([9, 9, 4, 4, 6, 2, 2], dtype)
    assert (told["majority"], told["minority"]) == (2, 6)
    assert of([9, 4, 6], dtype)["minority"] == 4


@pytest.mark.parametrize("dtype", ["uint8", "int64", "float64"])
def test_one_pixel_more_is_a_majority(dtype):
    told = of([1] * 5000 + [2] * 5001 + [3] * 4000 + [4] * 3999, dtype)
    assert (told["majority"], told["minority"]) == (2, 4)


def test_median_of_integers_is_not_truncated():
    assert of([1, 2], "uint8")["median"] == 1.5
    assert of([1, 2], "int64", percentiles=[10])["p10"] == pytest.approx(1.1)


@pytest.mark.parametrize("q", [0, 3, 10, 25, 50, 90, 97.5, 99.9, 100])
@pytest.mark.parametrize("size", [1, 2, 3, 10, 101, 1000])
@pytest.mark.parametrize("pixels", ["center", "coverage"])
def test_percentiles_are_numpys_default_for_equal_weights(size, q, pixels):
    values = np.random.default_rng(size).normal(size=size).round(1)
    told = of(values, percentiles=[q], pixels=pixels)
    assert told[percentile(q).name] == pytest.approx(np.percentile(values, q), rel=1e-12)
    assert told["median"] == pytest.approx(np.median(values), rel=1e-12)


def test_weighted_percentiles_by_hand():
    """Sorted 1, 2, 4 with weights 2, 1, 1: positions 0, 1*1 + 2*2 = 5, 2*1 + 2*3 = 8; q = 1/2 is at 4."""
    told = of([2, 1, 4], weights=[1, 2, 1], percentiles=[0, 25, 75, 100])
    assert told["median"] == pytest.approx(1 + 4 / 5)
    assert told["p25"] == pytest.approx(1 + 2 / 5)
    assert told["p75"] == pytest.approx(2 + 2 * (6 - 5) / 3)
    assert (told["p0"], told["p100"]) == (1, 4)


def test_equal_values_are_sorted_by_weight_for_percentiles():
    """3, 3, 5 with weights 4, 1, 1: sorted 3 (1), 3 (4), 5 (1): positions 0, 1*4+2*1 = 6, 2*1+2*5 = 12."""
    told = of([3, 3, 5], weights=[4, 1, 1], percentiles=[75])
    assert told["p75"] == pytest.approx(3 + 2 * (9 - 6) / 6)


@pytest.mark.parametrize("size", [5, 511, 512, 513, 3000])
def test_weighted_percentiles_of_many_values_that_tie(size):
    """Each value is there twice, the heavier one first: which of the two comes first shows between values."""
    random = np.random.default_rng(size)
    values = np.repeat(random.permutation(size), 2)[:size].astype(float)
    weights = np.tile([4.0, 0.25], size)[:size]
    told = of(values, weights=weights, percentiles=[1, 37, 90])
    for name, q in {"p1": 0.01, "p37": 0.37, "median": 0.5, "p90": 0.9}.items():
        assert told[name] == pytest.approx(oracles.quantile(zip(values, weights), q), rel=1e-9)


def test_percentiles_depend_on_ratios_of_weights_only():
    values, weights = [3.0, 1.0, 4.0, 1.5, 9.0], [0.5, 0.25, 1.0, 0.125, 0.75]
    one, other = of(values, weights=weights), of(values, weights=[1024 * weight for weight in weights])
    assert one["median"] == pytest.approx(other["median"], rel=1e-12)


def test_a_weighted_mean_and_its_variance_by_hand():
    """1 and 4 with weights 3 and 1: mean 7/4, variance (3 * 9/16 + 81/16) / 4 = 27/16."""
    told = of([1, 4], "int16", weights=[3, 1])
    assert (told["count"], told["sum"], told["mean"], told["variance"]) == (2, 7, 1.75, 27 / 16)
    assert (told["majority"], told["minority"]) == (1, 4)


def test_half_covered_pixels_count_half():
    told = of([1, 2, 4, math.nan], covered=0.5)
    assert (told["count"], told["nodata"], told["sum"], told["mean"]) == (1.5, 0.5, 3.5, pytest.approx(7 / 3))
    assert (told["min"], told["max"], told["variety"], told["median"]) == (1, 4, 3, 2)


def test_weights_of_nothing_leave_their_pixels_out():
    """Minimum, maximum and mean are of the pixels with weight; all of them are valid, and counted."""
    told = of([1, 5, 9, 3], weights=[0, 1, 1, 0])
    assert (told["count"], told["sum"], told["mean"], told["min"], told["max"]) == (4, 14, 7, 5, 9)
    assert told["median"] == 7


def test_where_nothing_has_weight_there_is_no_mean():
    told = of([1, 5], weights=[0, 0])
    assert told["count"] == 2
    for name in ("mean", "median", "stdev", "variance", "cv", "min", "max", "range", "majority", "minority"):
        assert told[name] is np.ma.masked, name


@pytest.mark.parametrize("dtype", EVERY_DTYPE)
def test_nothing_valid(dtype):
    told = of([7, 7, 7], dtype, nodata=7, percentiles=[10])
    assert (told.pop("count"), told.pop("nodata"), told.pop("variety")) == (0, 3, 0)
    assert all(value is np.ma.masked for value in told.values())
    assert len(told) == len(STATISTICS) - 3 + 1


# Choosing


def test_choose_gives_each_once_in_the_order_of_the_contract_then_percentiles():
    chosen = choose(["mean", "count", STATISTICS["mean"], "max"], [90, 10, 90])
    assert [statistic.name for statistic in chosen] == ["count", "mean", "max", "p90", "p10"]


def test_choosing_percentiles_alone():
    assert [statistic.name for statistic in choose([], [50])] == ["p50"]


def test_an_unknown_statistic_is_named_and_so_are_those_there_are():
    with pytest.raises(
        ParameterError, match=r"There is no statistic 'average'; choose from count, nodata, sum,"
    ):
        choose(["mean", "average"])


def test_nothing_chosen():
    with pytest.raises(ParameterError, match="No statistic was chosen; choose at least one"):
        choose([])


@pytest.mark.parametrize(
    ("percent", "name"),
    [
        (10, "p10"),
        (97.5, "p97_5"),
        (0, "p0"),
        (100, "p100"),
        (2.25, "p2_25"),
        (50.0, "p50"),
        (0.001, "p0_001"),
    ],
)
def test_names_of_percentiles(percent, name):
    assert percentile(percent).name == name


def test_percentiles_close_to_each_other_have_names_of_their_own():
    assert percentile(99.99999).name != percentile(100).name
    assert percentile(33.333333).name != percentile(33.3333333).name


@pytest.mark.parametrize(
    ("text", "percents"),
    [
        ("10, 90, 97.5", (10, 90, 97.5)),
        ("50", (50,)),
        ("", ()),
        ("  ", ()),
        ("90;10 , 10", (90, 10)),
        ("0,100", (0, 100)),
        ("1,", (1,)),
    ],
)
def test_parse_percentiles(text, percents):
    assert parse_percentiles(text) == percents


@pytest.mark.parametrize("text", ["ten", "10 - 20", "p10", "10%", "nan", "inf", "1e1e1", "0x10"])
def test_percentiles_that_are_no_numbers(text):
    with pytest.raises(ParameterError, match=f"'{text}'.*no percentile; give numbers between 0 and 100"):
        parse_percentiles(text)


@pytest.mark.parametrize("percent", [-1, 100.5, 1000])
def test_percentiles_out_of_range(percent):
    sentence = f"The percentile {percent:g} was asked for; percentiles lie between 0 and 100"
    with pytest.raises(ParameterError, match=sentence):
        parse_percentiles(f"{percent:g}")
    with pytest.raises(ParameterError, match=sentence):
        percentile(percent)


def test_a_percentile_that_is_no_number():
    with pytest.raises(ParameterError, match="percentiles lie between 0 and 100"):
        percentile(math.nan)
