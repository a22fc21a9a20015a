"""Sums of runs that are not gathered."""

from __future__ import annotations

import numpy as np
import pytest
from shapely import box

from pixelwise.core import ArraySource, Runs, Window, zonal_statistics
from pixelwise.core.reduce import run_sums
from pixelwise.core.reduce.pixel_reader import ZonePixelReader
from pixelwise.core.reduce.run_sums import RunPlaces, RunSums

#: Two rows of six.
VALUES = np.array([1, 2, 3, 4, 50, 60, 7, 7, 7, 1, 1, 5], np.float32)


@pytest.fixture
def any_length(monkeypatch):
    monkeypatch.setattr(run_sums, "_SHORTEST", 0)


WINDOW = Window(0, 0, 2, 6)


def places(feature, row, start, stop, window=WINDOW, weight=None):
    return RunPlaces.of(Runs(*map(np.array, (feature, row, start, stop)), weight), window)


def two_features():
    """Feature 3: columns 0-1 of row 0 and 3-5 of row 1; feature 8: columns 2-3 of row 0, 0-2 of row 1."""
    return places([3, 3, 8, 8], [0, 1, 0, 1], [0, 3, 2, 0], [2, 6, 4, 3])


def test_sums_by_hand(any_length):
    sums = RunSums(two_features(), VALUES, None)
    assert sums.valid.tolist() == [5, 5]
    assert sums.nodata.tolist() == [0, 0]
    assert sums.weight.tolist() == [5, 5]
    assert sums.total.tolist() == [1 + 2 + 1 + 1 + 5, 3 + 4 + 7 + 7 + 7]
    assert [one.tolist() for one in sums.extremes] == [[1, 3], [5, 7]]
    mean, squares = sums.deviations
    assert mean.tolist() == [2, 5.6]
    assert squares == pytest.approx([1 + 0 + 1 + 1 + 9, 2.6**2 + 1.6**2 + 3 * 1.4**2], rel=1e-14)


def test_exact_sums_by_hand(any_length):
    sums = RunSums(two_features(), VALUES.astype(np.uint8), None)
    assert sums.exact(np.int64).tolist() == [10, 28]


def test_invalid_pixels_take_no_part(any_length):
    valid = np.ones(12, bool)
    valid[[1, 6, 7, 8]] = False
    values = VALUES.copy()
    values[1], values[7] = np.nan, 1e30
    sums = RunSums(two_features(), values, valid)
    assert (sums.valid.tolist(), sums.nodata.tolist()) == ([4, 2], [1, 3])
    assert sums.total.tolist() == [8, 7]
    assert [one.tolist() for one in sums.extremes] == [[1, 3], [5, 4]]
    assert sums.deviations[0].tolist() == [2, 3.5]
    assert sums.deviations[1] == pytest.approx([12, 0.5])


def test_features_without_a_valid_pixel_are_left_out(any_length):
    valid = np.ones(12, bool)
    valid[[2, 3, 6, 7, 8]] = False
    sums = RunSums(two_features(), VALUES, valid)
    assert (sums.valid.tolist(), sums.nodata.tolist()) == ([5, 0], [0, 5])
    assert sums.weight.tolist() == [5]
    assert sums.total.tolist() == [10]
    assert sums.deviations[0].tolist() == [2]


def test_what_lies_between_runs_takes_no_part(any_length):
    values = VALUES.copy()
    values[[4, 5]] = np.inf, np.nan
    assert RunSums(two_features(), values, None).total.tolist() == [10, 28]


def test_overlapping_short_weighted_and_sparse_runs_are_gathered():
    wide = Window(0, 0, 1, 100)
    assert places([1, 2], [0, 0], [0, 12], [12, 24], wide) is not None
    assert places([1, 2], [0, 0], [0, 11], [12, 24], wide) is None, "they overlap"
    assert places([1, 2], [0, 0], [0, 11], [11, 23], wide) is None, "they are short"
    assert places([1, 2], [0, 0], [0, 12], [12, 24], wide, np.array([1, 0.5])) is None, "they are weighted"
    assert places([1, 2], [0, 0], [0, 87], [12, 99], wide) is None, "much lies between them"


@pytest.mark.parametrize(("statistics", "gathers"), [(["mean", "stdev", "max"], 0), (["mean", "median"], 1)])
def test_pixels_are_gathered_where_a_statistic_asks_for_single_ones(monkeypatch, statistics, gathers):
    told, gather = [], ZonePixelReader._gather
    monkeypatch.setattr(ZonePixelReader, "_gather", lambda *given: told.append(1) or gather(*given))
    source = ArraySource(np.arange(60.0).reshape(3, 20), (1.0, 0.0, 0.0, 0.0, -1.0, 3.0))
    found = zonal_statistics([box(0, 0, 20, 2)], [source], statistics).columns[0]
    assert found["mean"].tolist() == [39.5]
    assert len(told) == gathers
