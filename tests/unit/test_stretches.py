"""Stretches of equal pixels."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from shapely import box

from pixelwise.core import Accumulator, ArraySource, Excluded, Statistic, ZonalStatistics
from pixelwise.core.reduce.stretches import Stretches

NORTH_UP = (1.0, 0.0, 0.0, 0.0, -1.0, 2.0)

#: Two rows of five: 7 7 7 2 2 | 2 2 7 7 7
FLAT = np.array([7, 7, 7, 2, 2, 2, 2, 7, 7, 7], np.uint8)


def cut(start, count, valid=None, values=FLAT):
    found = Stretches.of(np.array(start), np.array(count), values, valid)
    return None if found is None else [found.run.tolist(), found.start.tolist(), found.count.tolist()]


def test_runs_are_cut_where_values_change():
    assert cut([0, 5], [5, 5]) == [[0, 0, 1, 1], [0, 3, 5, 7], [3, 2, 2, 3]]
    assert cut([1, 6], [3, 1]) == [[0, 0, 1], [1, 3, 6], [2, 1, 1]]


def test_runs_may_overlap_and_come_in_any_order():
    assert cut([5, 0, 1], [5, 5, 1]) == [[0, 0, 1, 1, 2], [5, 7, 0, 3, 1], [2, 3, 3, 2, 1]]


def test_runs_are_cut_where_validity_changes():
    valid = np.array([1, 0, 1, 1, 1, 1, 1, 1, 1, 1], bool)
    assert cut([0], [5], valid) == [[0, 0, 0, 0], [0, 1, 2, 3], [1, 1, 1, 2]]


def test_a_change_at_the_begin_or_end_of_a_run_cuts_nothing():
    assert cut([3, 5], [2, 2]) == [[0, 1], [3, 5], [2, 2]]


def test_it_is_left_where_values_change_at_nearly_every_pixel():
    assert cut([0], [10], values=np.arange(10) % 3) is None


def test_it_is_left_where_zones_hold_little_of_the_window():
    assert cut([0], [1]) is None


class Handed(Accumulator):
    """What is handed to an accumulator."""

    by_value = True
    told: ClassVar[list] = []

    def __init__(self, features, dtype, parameters):
        self.told.clear()

    @classmethod
    def measure(cls, pixels, parameters):
        weight = np.ones(pixels.values.size) if pixels.weight is None else pixels.weight
        return list(zip(pixels.values.tolist(), weight.tolist()))

    def merge(self, features, measured, complete):
        self.told.append(measured)


def handed(also=(), **kwargs):
    """What an accumulator is handed of all pixels."""
    statistic = Statistic("handed", "Handed", Handed, lambda found: np.zeros(1))
    source = ArraySource(FLAT.reshape(2, 5), NORTH_UP)
    ZonalStatistics([box(0, 0, 5, 2)], [source], [statistic, *also], **kwargs).result()
    return Handed.told


def test_stretches_stand_for_their_pixels_where_all_statistics_allow_it():
    assert handed() == [[(7, 3), (2, 2), (2, 2), (7, 3)]]
    assert handed(["count", "majority", "variety", "min"]) == [[(7, 3), (2, 2), (2, 2), (7, 3)]]


def test_pixels_are_taken_one_by_one_where_one_statistic_needs_them():
    assert handed(["sum"]) == [[(value, 1) for value in FLAT.tolist()]]


def test_pixels_are_taken_one_by_one_where_each_has_a_weight_of_its_own():
    weights = ArraySource(np.arange(1.0, 11).reshape(2, 5), NORTH_UP)
    assert handed(weights=weights) == [list(zip(FLAT.tolist(), np.arange(1.0, 11).tolist()))]


def test_partly_covered_stretches_by_hand():
    """Three quarters of the upper row and half of the lower one, without its last pixel."""
    source = ArraySource(FLAT.reshape(2, 5), NORTH_UP, exclude=Excluded.parse("7"))
    statistics = ["count", "nodata", "majority", "variety"]
    result = ZonalStatistics([box(0, 0.5, 4, 1.75)], [source], statistics, pixels="coverage").result()
    row = {name: column[0] for name, column in result.columns[0].items()}
    assert row == {"count": 0.75 + 2 * 0.5, "nodata": 3 * 0.75 + 2 * 0.5, "majority": 2, "variety": 1}
