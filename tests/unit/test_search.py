"""Quantiles of zones too large to be kept: by hand, how much is kept, what is read again, how a run goes."""

from __future__ import annotations

import math
import tracemalloc
from fractions import Fraction

import numpy as np
import pytest
from shapely import box

from by_hand import of, row_of
from pixelwise.core import ArraySource, Grid, Layer, Pixels, Source, ZonalStatistics, zonal_statistics
from pixelwise.core.reduce.keys import keys_of, values_of
from searching import searching
from strategies import DTYPES, INTEGERS

INF = math.inf


def row(values, q, dtype="float64", weights=None, **kwargs):
    """Quantiles, in percent, of a row of pixels in blocks of one."""
    weigh = None if weights is None else ArraySource(np.array([weights], float), name="w", block=(1, 1))
    source = ArraySource(np.array([values], dtype), block=(1, 1))
    zones = [box(0, -1, len(values), 0)]
    found = zonal_statistics(zones, [source], ["count"], percentiles=q, weights=weigh, **kwargs)
    told = row_of(found)
    return [told[f"p{one:g}".replace(".", "_")] for one in q]


@pytest.mark.parametrize("leading", [1, 3, 18])
@pytest.mark.parametrize("most", [0, 1, 2])
@pytest.mark.parametrize(
    ("values", "q", "expected"),
    [
        ([4, 1, 3, 2], [0, 25, 50, 100], [1, 1.75, 2.5, 4]),
        ([7, 7, 7, 7, 7], [0, 30, 100], [7, 7, 7]),
        ([5, 1, 5, 5, 5], [10, 25, 50], [1 + 4 * 0.4, 5, 5]),
        ([-0.0, 0.0, 1, -1], [0, 50, 100], [-1, 0, 1]),
        ([-INF, 1, INF], [0, 50, 75, 100], [-INF, 1, INF, INF]),
        ([INF, INF, 1], [50, 75], [INF, INF]),
        ([-3, 300, -1e-300, 1e-300, 1e300], [0, 50, 75, 100], [-3, 1e-300, 300, 1e300]),
    ],
)
def test_quantiles_by_hand(values, q, expected, most, leading):
    with searching(most, leading) as passes:
        assert row(values, q) == expected
    assert passes, "they were searched"


@pytest.mark.parametrize("most", [0, 1, 2])
@pytest.mark.parametrize(
    ("dtype", "values", "expected"),
    [
        ("uint8", [255, 0, 255], [0, 255, 255]),
        ("int8", [-128, 127, -1], [-128, -1, 127]),
        ("uint16", [65535, 0, 7], [0, 7, 65535]),
        ("int16", [-32768, 32767, 0], [-32768, 0, 32767]),
        ("int32", [-(2**31), 2**31 - 1, -5], [-(2**31), -5, 2**31 - 1]),
        ("uint64", [2**63, 2**53, 0], [0, 2**53, 2**63]),
        ("int64", [-(2**63), 2**53, -(2**53)], [-(2**63), -(2**53), 2**53]),
        ("float16", [65504, -65504, 0.5], [-65504, 0.5, 65504]),
        ("float32", [3e38, -3e38, 1e-45], [np.float32(-3e38), np.float32(1e-45), np.float32(3e38)]),
    ],
)
def test_the_ends_of_types(dtype, values, expected, most):
    with searching(most):
        assert row(values, [0, 50, 100], dtype) == expected


@pytest.mark.parametrize("leading", [1, 18])
@pytest.mark.parametrize("most", [0, 1, 3])
@pytest.mark.parametrize(
    ("values", "weights", "q", "expected"),
    [
        # 1, 2, 4 with 2, 1, 1: positions 0, 1*1 + 2*2 = 5, 2*1 + 2*3 = 8.
        ([2, 1, 4], [1, 2, 1], [0, 25, 50, 75, 100], [1, 1.4, 1.8, 2 + 2 / 3, 4]),
        # 3, 3, 5 with 1, 4, 1: positions 0, 1*4 + 2*1 = 6, 2*1 + 2*5 = 12, whichever 3 comes first.
        ([3, 3, 5], [4, 1, 1], [75], [4]),
        ([3, 3, 5], [1, 4, 1], [75], [4]),
        # The two zeros are equal: 0.1 before 1, positions 0, 1*1 + 2*0.1 = 1.2, 2*1 + 2*1.1 = 4.2; at 2.1.
        ([-0.0, 0.0, 9], [1, 0.1, 1], [50], [9 * 0.3]),
        ([0.0, -0.0, 9], [0.1, 1, 1], [50], [9 * 0.3]),
        # A weight of 0 is left out: 1 and 9 at 0 and 1*3 + 1*1 = 4.
        ([1, 2, 9], [1, 0, 3], [50], [5]),
        ([8, 8, 8], [1, 0.5, 3], [0, 33, 100], [8, 8, 8]),
        ([-INF, 0, 0], [1, 1, 2], [0, 100], [-INF, 0]),
    ],
)
def test_weighted_quantiles_by_hand(values, weights, q, expected, most, leading):
    with searching(most, leading):
        assert row(values, q, weights=weights) == pytest.approx(expected, rel=1e-15)


def test_weights_that_are_all_one_change_no_bit():
    values = np.random.default_rng(1).normal(size=200)
    with searching(20, 6):
        assert row(values, [1, 37, 50], weights=np.ones(200)) == row(values, [1, 37, 50])


def test_weighted_quantiles_of_many_pixels_against_fractions():
    """Sums of a hundred thousand weights: what rounding does to them must not show."""
    random = np.random.default_rng(2)
    values, weights = random.integers(0, 50_000, 100_000), random.random(100_000)
    order = np.lexsort((weights, values))
    n, before, places = values.size, Fraction(0), []
    for k, weight in enumerate(map(Fraction, weights[order].tolist())):
        places.append(k * weight + (n - 1) * before)
        before += weight
    raster, weigh = (ArraySource(one.reshape(100, 1000), block=(10, 1000)) for one in (values, weights))
    with searching(5000):
        told = row_of(
            zonal_statistics([box(0, -100, 1000, 0)], [raster], ["median"], percentiles=[3], weights=weigh)
        )
    for name, q in (("median", Fraction(1, 2)), ("p3", Fraction(0.03))):
        target = q * places[-1]
        k = next(k for k in range(n) if places[k + 1] > target)
        low, high = (int(values[order[at]]) for at in (k, k + 1))
        exact = low + (high - low) * (target - places[k]) / (places[k + 1] - places[k])
        assert told[name] == pytest.approx(float(exact), rel=1e-9)


@pytest.mark.parametrize("dtype", DTYPES)
def test_keys_are_in_the_order_of_values(dtype):
    if dtype in INTEGERS:
        info = np.iinfo(dtype)
        values = sorted({int(info.min), int(info.min) + 1, 0, 1, 100, int(info.max) - 1, int(info.max)})
    else:
        tiny, large = (float(one) for one in (np.finfo(dtype).smallest_subnormal, np.finfo(dtype).max))
        values = [-INF, -large, -1.5, -1, -tiny, 0, tiny, 1, 1.5, large, INF]
    given = np.array(values, dtype)
    keys = keys_of(given)
    assert keys.dtype.kind == "u" and keys.dtype.itemsize == given.dtype.itemsize
    assert (keys[1:] > keys[:-1]).all()
    assert values_of(keys, given.dtype).tobytes() == given.tobytes()
    assert keys_of(given.astype(given.dtype.newbyteorder())).tolist() == keys.tolist()


@pytest.mark.parametrize("dtype", ["float16", "float32", "float64"])
def test_the_zeros_have_one_key(dtype):
    assert len(set(keys_of(np.array([-0.0, 0.0], dtype)).tolist())) == 1


class Made(Source):
    """A raster that is made as it is read, 200 columns wide."""

    name, block = "made", (100, 200)

    def __init__(self, height, dtype, of):
        self.grid = Grid(200, height, (1.0, 0.0, 0.0, 0.0, -1.0, 0.0))
        self.layers = (Layer("made", 1, "", dtype),)
        self._of, self.windows = of, []

    def read(self, window, columns=()):
        self.windows.append(window)
        rows = np.arange(window.row * 200, window.row_stop * 200).reshape(-1, 200)
        values = self._of(rows[:, window.col : window.col_stop]).astype(self.layers[0].dtype)
        return [Pixels(values, None)]


def peak(height, dtype, of, most, expected, pixels="center"):
    """Peak memory of the median of one zone over the raster, by coverage of all but its outermost tenths."""
    source = Made(height, dtype, of)
    inset = 0 if pixels == "center" else 0.1
    job = ZonalStatistics(
        [box(inset, inset - height, 200 - inset, -inset)], [source], ["median"], pixels=pixels, workers=1
    )
    with searching(most, 12):
        tracemalloc.start()
        median = job.result().columns[0]["median"].tolist()
        found = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert median == pytest.approx([expected(height * 200)], rel=1e-7)
    return found


@pytest.mark.parametrize("pixels", ["center", "coverage"])
@pytest.mark.parametrize(
    ("dtype", "of", "expected"),
    [
        ("float32", np.sqrt, lambda n: math.sqrt((n - 1) / 2)),
        ("float64", np.asarray, lambda n: (n - 1) / 2),
        ("int64", lambda rows: rows * 2**20, lambda n: (n - 1) * 2**19),
        ("uint8", lambda rows: rows % 201, lambda n: np.median(np.arange(n) % 201)),
        ("uint16", lambda rows: rows % 401, lambda n: np.median(np.arange(n) % 401)),
    ],
)
def test_memory_does_not_grow_with_the_zone(dtype, of, expected, pixels):
    """A zone of two million pixels takes no more than one of 600,000."""
    small, large = (peak(height, dtype, of, 20_000, expected, pixels) for height in (3000, 10_000))
    assert large < 1.3 * small


def test_only_the_windows_of_such_zones_are_read_again():
    """Blocks of 100 rows; the first zone has 20,000 pixels in three, the second 80,000 in five, far below."""
    source = Made(2000, "float64", np.asarray)
    zones = [box(0, -250, 80, 0), box(0, -1950, 160, -1450)]
    with searching(50_000):
        told = zonal_statistics(zones, [source], ["median"], workers=1).columns[0]["median"].tolist()
    assert told == [124.5 * 200 + 39.5, 1699.5 * 200 + 79.5]
    assert [window.row // 100 for window in source.windows] == [0, 1, 2, *[14, 15, 16, 17, 18, 19] * 2]


def test_only_the_rasters_that_ask_are_read_again():
    wide = Made(1000, "float64", np.asarray)
    narrow = Made(1000, "uint8", lambda rows: rows % 201)
    also = Made(1000, "float64", lambda rows: -rows)
    with searching(50_000):
        found = zonal_statistics([box(0, -1000, 200, 0)], [narrow, wide, also], ["median"], workers=1)
    assert [column["median"][0] for column in found.columns] == [100, 99_999.5, -99_999.5]
    assert [len(source.windows) for source in (narrow, wide, also)] == [10, 20, 20]


@pytest.mark.parametrize("workers", [1, 2])
def test_progress_rises_through_all_passes(workers):
    source = Made(3000, "float64", lambda rows: rows % 7919)
    with searching(1000, 4) as passes:
        progress = list(ZonalStatistics([box(0, -3000, 200, 0)], [source], ["median"], workers=workers))
    assert len(passes) > 3 and len(progress) == 30 * (1 + len(passes)) + 1
    assert all(0 < one < other <= 1 for one, other in zip(progress, progress[1:]))


def test_closing_the_job_stops_a_further_pass():
    source = Made(3000, "float64", np.asarray)
    with searching(1000) as passes:
        run = iter(ZonalStatistics([box(0, -3000, 200, 0)], [source], ["median"], workers=2))
        while not passes:
            next(run)
        run.close()
    assert 30 <= len(source.windows) < 45


def test_zones_without_a_pixel_centre_are_searched_by_coverage():
    """A zone a tenth of a pixel wide, below the centres: all pixels of a row of 50, in blocks of 10."""
    values = np.arange(50.0)[None, ::-1]
    with searching(3) as passes:
        result = zonal_statistics(
            [box(0, -0.3, 50, -0.2)], [ArraySource(values, block=(1, 10))], ["median"], percentiles=[90]
        )
    assert result.tiny.tolist() == [True]
    assert row_of(result) == pytest.approx({"median": 24.5, "p90": 44.1})
    assert passes


def test_values_become_counts_where_there_are_many():
    """As many as sorting tells, of five windows of which some hold few values, and some hold many."""
    values = np.random.default_rng(3).integers(0, 40, (50, 30))
    values[:10, :29] = 60
    for dtype in ("uint8", "int16", "uint16"):
        source = ArraySource(values.astype(dtype), block=(10, 30))
        zones = [box(0, -50, 30, 0), box(3, -33, 29, -7), box(28, -45, 30, -2)]
        with searching(50):
            found = zonal_statistics(zones, [source], ["median"], percentiles=[7]).columns[0]
        parts = [values, values[7:33, 3:29], values[2:45, 28:30]]
        assert found["median"].tolist() == [np.median(part) for part in parts]
        assert found["p7"].tolist() == pytest.approx([np.percentile(part, 7) for part in parts], rel=1e-12)


def test_one_pixel_alone():
    assert of([5], percentiles=[0, 100])["median"] == 5
    with searching(0):
        assert row([5], [0, 50, 100]) == [5, 5, 5]
