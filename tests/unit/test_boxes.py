"""The numbers of box plots, beside zonal statistics: hand-checked, and of zones with very many pixels."""

from __future__ import annotations

from unittest import mock

import numpy as np
import pytest
from shapely import Polygon, box

import strategies
from pixelwise.core import BOX_QUANTILES, ArraySource, Grid, Zones, zonal_statistics
from pixelwise.core.locate.coverage import locate_polygons
from pixelwise.core.locate.runs import Runs
from pixelwise.core.reduce import boxes as module
from pixelwise.core.reduce.boxes import boxed_layers

#: 0 to 99, row by row.
HUNDRED = np.arange(100.0).reshape(10, 10)


def boxes_of(zones, *values, boxes=50, **settings):
    sources = [value if isinstance(value, ArraySource) else ArraySource(value) for value in values]
    return zonal_statistics(zones, sources, ["count"], boxes=boxes, **settings).boxes


def test_quantiles_and_mean_by_hand():
    """0 .. 99: the quantile q of 100 equal weights lies at 99 q."""
    (found,) = boxes_of([None, box(0, -10, 10, 0)], HUNDRED)
    assert (found.layer, found.features.tolist(), found.every.tolist()) == (0, [1], [1])
    np.testing.assert_allclose(found.quantiles, [[4.95, 24.75, 49.5, 74.25, 94.05]], rtol=1e-14)
    assert found.mean.tolist() == [49.5]
    assert BOX_QUANTILES == (0.05, 0.25, 0.5, 0.75, 0.95)


def test_weights_coverage_and_nodata_count_as_in_the_statistics():
    """Of 1, 2, 3, 9 the 9 is no data; weights 1, 2, 5 put them at 0, 2 + 2 x 1 = 4 and 10 + 2 x 3 = 16."""
    values = ArraySource(np.array([[1.0, 2.0, 3.0, 9.0]]), nodata=9)
    (found,) = boxes_of([box(0, -1, 4, 0)], values, weights=ArraySource(np.array([[1.0, 2.0, 5.0, 5.0]])))
    np.testing.assert_allclose(found.quantiles, [[1.2, 2, 7 / 3, 8 / 3, 3 - 1 / 15]], rtol=1e-14)
    assert found.mean.tolist() == [2.5]
    # Half of the third: weights 1, 1 and a half put them at 0, 1 + 2 = 3 and 1 + 4 = 5.
    (found,) = boxes_of([box(0, -1, 2.5, 0)], values, pixels="coverage")
    np.testing.assert_allclose(found.quantiles, [[1 + 1 / 12, 17 / 12, 11 / 6, 2.375, 2.875]], rtol=1e-14)
    assert found.mean.tolist() == [1.8]


def test_a_tiny_zone_is_measured_by_coverage():
    (found,) = boxes_of([box(0.1, -0.3, 0.3, -0.1)], HUNDRED + 7)
    assert found.quantiles.tolist() == [[7] * 5]
    assert boxes_of([box(0.1, -0.3, 0.3, -0.1)], HUNDRED, tiny_zones=False)[0].features.size == 0


def test_of_many_zones_the_largest_on_the_raster_have_boxes():
    """The widest lies beside the raster; the second widest reaches two columns into it, over ten rows."""
    zones = [box(20, -99, 99, 0), box(8, -10, 90, 0), box(0, -3, 3, 0), box(0, -1, 1, 0), box(0, -4, 4, 0)]
    assert boxes_of(zones, HUNDRED, boxes=2)[0].features.tolist() == [1, 4]
    assert boxes_of(zones, HUNDRED, boxes=3)[0].features.tolist() == [1, 2, 4]
    assert boxes_of(zones, HUNDRED, boxes=9)[0].features.tolist() == [1, 2, 3, 4]
    assert boxes_of(zones, HUNDRED, boxes=0) == ()


def test_of_zones_alike_in_size_some_are_taken_evenly():
    """81 of one pixel, the last of them a hair smaller, and three of 9 pixels."""
    small = [box(col, -row - 1, col + 1, -row) for row in range(9) for col in range(9)]
    small[-1] = box(8, -9, 8.999, -8)
    zones = [box(0, -3, 3, 0), *small, box(3, -3, 6, 0), box(5, -9, 8, -6)]
    (found,) = boxes_of(zones, HUNDRED, boxes=8)
    assert found.features.tolist() == [0, 1, 21, 41, 61, 81, 82, 83]
    assert boxes_of(zones, HUNDRED, boxes=3)[0].features.tolist() == [0, 82, 83]
    assert boxes_of(zones, HUNDRED, boxes=2)[0].features.tolist() == [0, 83]


def test_zones_without_a_valid_pixel_have_no_box():
    values = HUNDRED.copy()
    values[:3, :3] = np.nan
    assert boxes_of([box(0, -3, 3, 0), box(0, -4, 4, 0)], values)[0].features.tolist() == [1]
    assert boxes_of([None], HUNDRED)[0].features.size == 0
    assert boxes_of([], HUNDRED)[0].features.size == 0


def test_every_raster_has_boxes_of_the_zones_that_lie_on_it():
    east = ArraySource(HUNDRED, (1.0, 0.0, 10.0, 0.0, -1.0, 0.0))
    both = ArraySource(np.stack([HUNDRED, HUNDRED + 1]))
    found = boxes_of([box(0, -2, 2, 0), box(12, -5, 14, -4)], east, both, HUNDRED)
    assert [(one.layer, one.features.tolist()) for one in found] == [(0, [1]), (1, [0]), (2, [0]), (3, [0])]
    assert [one.mean.tolist() for one in found] == [[42.5], [5.5], [6.5], [5.5]]


def test_of_many_layers_some_are_taken_evenly():
    assert boxed_layers(1) == [0]
    assert boxed_layers(12) == list(range(12))
    assert boxed_layers(100) == [0, 9, 18, 27, 36, 45, 54, 63, 72, 81, 90, 99]
    found = boxes_of([box(0, -9, 9, 0)], *[HUNDRED + number for number in range(70)])
    assert [one.layer for one in found] == boxed_layers(70)  # of three units of work
    assert [one.mean[0] - found[0].mean[0] for one in found] == boxed_layers(70)


def test_of_zones_with_very_many_pixels_a_part_stands_for_all():
    """1,000 x 1,000 values that rise evenly to the right and are equal in each column; 100 x 100 beside."""
    values = np.tile(np.arange(1000.0), (1000, 1))
    zones = [box(0, -1000, 1000, 0), box(0, -100, 100, 0)]
    with mock.patch.object(module, "_VALUES", 40_000):
        (found,) = boxes_of(zones, values)
    assert found.every.tolist() == [51, 1]  # (1,000,000 + 4,000) / 20,000
    assert found.quantiles[1].tolist() == pytest.approx([4, 24, 49, 75, 95], abs=1)
    assert found.quantiles[0].tolist() == pytest.approx([50, 250, 500, 750, 950], abs=2)
    assert found.mean[0] == pytest.approx(499.5, abs=0.5)


@pytest.mark.parametrize("workers", [1, 3])
def test_tiles_and_workers_change_no_bit(workers):
    random = np.random.default_rng(4)
    source = ArraySource(random.normal(size=(60, 60)), block=(7, 8))
    zones = [Polygon(random.uniform(0, 60, (3, 2)) * (1, -1)) for _ in range(30)]
    with mock.patch.object(module, "_VALUES", 300):
        (whole,) = boxes_of(zones, ArraySource(source.read(source.grid.window)[0].values), boxes=10)
        with strategies.small_tiles():
            (tiled,) = boxes_of(zones, source, boxes=10, workers=workers)
    assert len(whole.features) == 10
    assert whole.every.max() > 10
    for name in ("features", "every", "quantiles"):
        assert getattr(whole, name).tobytes() == getattr(tiled, name).tobytes()
    np.testing.assert_allclose(whole.mean, tiled.mean, rtol=1e-13)


@pytest.mark.parametrize("every", [1, 2, 3, 4, 7, 50])
def test_a_sample_meets_each_row_and_column_equally_often(every):
    whole = Runs(np.full(100, 5), np.arange(100), np.zeros(100, int), np.full(100, 100), np.ones(100))
    beside = Runs(*(np.append([3], at) for at in (whole.feature, whole.row, whole.start, whole.stop)))
    held = beside.sample(np.array([5]), np.array([every]))
    assert set(held.feature.tolist()) == {0}
    picture = np.zeros((100, 100))
    for row, start, stop in zip(held.row, held.start, held.stop):
        picture[row, start:stop] += 1
    assert picture.max() == 1
    for sums in (picture.sum(axis=0), picture.sum(axis=1)):
        assert sums.min() >= 100 // every
        assert sums.max() <= -(-100 // every)
    side = 2 * int(np.ceil(np.sqrt(every)))  # and nowhere is there a large hole
    for row in range(100 - side):
        assert picture[row : row + side, row : row + side].any()
        assert picture[row : row + side, 100 - row - side : 100 - row].any()
    assert whole.sample(np.array([5]), np.array([every])).weight.tolist() == [1] * len(held)
    assert len(whole.sample(np.array([4]), np.array([every]))) == 0


def test_a_sample_of_all_pixels_is_the_runs_themselves():
    grid = Grid(30, 30, (1.0, 0.0, 0.0, 0.0, -1.0, 0.0))
    rings = Zones.from_shapely([box(1.5, -9, 7, -2), box(3, -20, 29.2, -3)]).on(grid)
    runs = locate_polygons(next(rings.cut([grid.window])), "coverage")
    held = runs.sample(np.array([0, 1]), np.array([1, 1]))
    for name in ("feature", "row", "start", "stop", "weight"):
        np.testing.assert_array_equal(getattr(held, name), getattr(runs, name))


def test_extents_are_areas_and_outlines_on_the_grid():
    """A square with a hole; one half beyond the raster; one all around it; one beside it; none; two parts."""
    grid = Grid(30, 20, (2.0, 0.0, 0.0, 0.0, -2.0, 0.0))
    hole = box(2, -10, 10, -2).difference(box(4, -6, 6, -4))
    zones = [hole, box(50, -4, 70, -2), box(-99, -99, 99, 99), box(-9, 2, 9, 9), None, box(0, -2, 2, 0)]
    zones[5] = zones[5].union(box(4, -2, 8, 0))
    area, outline = Zones.from_shapely(zones).on(grid).extents()
    assert area.tolist() == [15, 5, 600, 0, 0, 3]
    same_way = [[2, -10], [2, -2], [10, -2], [10, -10], [2, -10], [4, -6], [4, -4], [6, -4], [6, -6], [4, -6]]
    rings = Zones.from_rings(np.array(same_way, float), [0, 5, 10], [0, 2], [0, 1]).on(grid)
    assert rings.extents()[0].tolist() == [15]
    assert outline[[0, 1, 2, 5]].tolist() == [16 + 4, 12, 100, 4 + 6]
