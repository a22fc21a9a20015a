"""A statistic that a script defines: what it is given, and what becomes of it."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from shapely import box

import strategies
from by_hand import NORTH_UP, nine, row_of, told
from own_statistics import Above, Seen, above, seen
from pixelwise.core import STATISTICS, ArraySource, ParameterError, Statistic, zonal_statistics


@pytest.mark.parametrize(
    ("zone", "pixels", "share"),
    [
        (box(0, 0, 3, 3), "center", 4 / 9),  # 6 to 9
        (box(0.5, 0.5, 2.5, 2.5), "touched", 4 / 9),
        (box(0.5, 0.5, 2.5, 2.5), "coverage", (0.5 + 0.25 + 0.5 + 0.25) / 4),
        (box(0.1, 0.1, 0.2, 0.2), "center", 1),  # tiny, within the 7
        (box(0, 2, 3, 3), "center", 0),
        (box(9, 9, 10, 10), "center", None),
        (None, "center", None),
    ],
)
def test_share_of_pixels_above_a_threshold(zone, pixels, share):
    assert told(zone, nine(), [above(5)], pixels=pixels)["above_5"] == (share and pytest.approx(share))


def test_it_is_weighted_and_knows_no_invalid_pixel():
    """Valid with weight are 7 (2), 9 (1) and 5 (1); 8 weighs nothing, 6 is excluded."""
    weights = ArraySource(np.array([[1, 1, 1], [1, 1, 1], [2, 0, 1]]), NORTH_UP)
    source = nine(nodata=6)
    row = told(box(0, 0, 3, 2), source, ["count", above(5), above(8)], weights=weights)
    assert row == {"count": 5, "above_5": pytest.approx(3 / 5), "above_8": pytest.approx(1 / 5)}


def test_it_comes_after_the_others_and_before_percentiles():
    result = zonal_statistics(
        [box(0, 0, 3, 3)], [nine()], [above(2), "max", above(1), "sum"], percentiles=[9]
    )
    assert list(result.wide().columns) == ["feature", "sum", "max", "above_2", "above_1", "p9"]


def test_the_parameters_of_all_statistics_of_a_class_come_together_and_once():
    found = []
    told(box(0, 0, 3, 3), nine(), [seen(1, found), seen(2, found), seen(3, found)])
    assert found[0] is found[1] is found[2]
    assert (found[0].parameters, found[0].dtype, found[0].closed) == ((1, 2, 3), np.dtype("int32"), True)


def test_what_an_accumulator_is_given(monkeypatch):
    """Blocks of 2 x 2 in 3 x 3 pixels: four windows, in row order; features end one after the other."""
    found = []
    with strategies.small_tiles():
        source = ArraySource(np.array([[1, 2, 3], [4, math.nan, 6], [7, 8, 9]]), NORTH_UP, block=(2, 2))
        zones = [box(0, 1, 2, 3), box(0, 0, 3, 3), box(0, 0, 0.4, 0.4), box(1, 1, 2, 2)]
        row = zonal_statistics(zones, [source], [seen(0, found)])
    (seen_of,) = found
    assert seen_of.cells == [
        [(0, 0), (0, 1), (1, 0)],
        [(0, 0), (0, 1), (1, 0), (0, 2), (1, 2), (2, 0), (2, 1), (2, 2)],
        [(2, 0)],  # tiny, by coverage
        [],
    ]
    assert seen_of.whole.tolist() == [True, False, True, False]
    assert row.columns[0]["seen_0"].tolist() == [1, 4, 1, 0]
    assert row.empty.tolist() == [False, False, False, True]


@pytest.mark.parametrize("in_parts", [False, True])
def test_partly_covered_pixels_are_measured_apart_where_the_class_allows_it(monkeypatch, in_parts):
    monkeypatch.setattr(Seen, "in_parts", in_parts)
    found = []
    told(box(0.5, 0.5, 2.5, 2.5), nine(), [seen(0, found)], pixels="coverage")
    rows = [(row, col) for row in range(3) for col in range(3)]
    assert sorted(found[0].cells[0]) == rows
    assert (found[0].cells[0] == rows) != in_parts
    assert found[0].measured.tolist() == [1 + in_parts]


def test_a_mask_says_where_there_is_no_value():
    share = above(7)
    masked = replace(share, finish=lambda found: np.ma.masked_equal(share.finish(found), 0))
    result = zonal_statistics([box(0, 0, 3, 1), box(0, 1, 3, 3)], [nine()], [masked])
    assert result.columns[0]["above_7"].tolist() == [pytest.approx(2 / 3), None]


def test_one_by_the_name_of_another_takes_its_place():
    ours = Statistic("max", "Ours", above(7).accumulator, lambda found: found.above[7], parameter=7)
    result = zonal_statistics([box(0, 0, 3, 3)], [nine()], ["sum", ours, "count"])
    assert row_of(result) == {"count": 9, "sum": 45, "max": 2}
    assert list(result.columns[0]) == ["count", "sum", "max"]


@pytest.mark.parametrize("pair", [(above(1), above(1)), ("mean", Statistic("mean", "", Seen, len))])
def test_two_by_one_name(pair):
    with pytest.raises(ParameterError, match=r"Two statistics are called '\w+'; name each by itself"):
        zonal_statistics([box(0, 0, 3, 3)], [nine()], pair)


def test_the_same_twice_is_one():
    assert told(box(0, 0, 3, 3), nine(), ["sum", STATISTICS["sum"], "sum"]) == {"sum": 45}


class Strict(Above):
    """Takes for granted that there is a pixel."""

    @classmethod
    def measure(cls, pixels, thresholds):
        assert pixels.features.size
        return super().measure(pixels, thresholds)


def test_it_is_not_asked_where_nothing_is_valid():
    strict = replace(above(5), accumulator=Strict)
    source = nine(valid=np.zeros((3, 3), bool))
    assert told(box(0, 0, 3, 3), source, ["count", strict]) == {"count": 0, "above_5": None}
