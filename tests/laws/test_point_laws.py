"""Laws of sampling at points: they hold for every grid, raster and point."""

from __future__ import annotations

import math
from concurrent.futures import ProcessPoolExecutor
from datetime import datetime, timedelta
from multiprocessing import get_context

import hypothesis.strategies as st
import numpy as np
import pytest
import shapely
from hypothesis import given

import oracles_points as oracle
import strategies
from pixelwise.core import ArraySource, sample_points
from points_lab import Counting, bits, single_blocks


@st.composite
def places(draw, grid, most: int = 12):
    """Points in pixel coordinates, many on edges, corners and centres, some off the raster; (col, row)."""

    def axis(size: int):
        halves = st.integers(-2, 2 * size + 2).map(lambda number: number / 2)
        return st.one_of(halves, st.integers(-500, 1000 * size + 500).map(lambda number: number / 1000))

    pairs = draw(st.lists(st.tuples(axis(grid.width), axis(grid.height)), min_size=1, max_size=most))
    col, row = np.array(pairs, dtype=float).T
    return col, row


@st.composite
def scenes(draw, **kwargs):
    grid = draw(strategies.grids())
    col, row = draw(places(grid))
    values, nodata, valid = draw(strategies.rasters(grid.height, grid.width, **kwargs))
    return grid, col, row, values, strategies.validity(values, nodata, valid)


def plain(column) -> list:
    return np.ma.asarray(column).tolist()


@given(scenes(wild=True))
def test_nearest_is_plain_indexing(scene):
    grid, col, row, values, valid = scene
    source = ArraySource(values, grid.transform, valid=valid)
    x, y = grid.to_map(col, row)
    told = sample_points((x, y), [source]).samples[0]
    for number, at in enumerate(zip(x.tolist(), y.tolist())):
        j, i = (math.floor(axis) for axis in oracle.pixel_coordinates(grid.transform, *at))
        on = 0 <= i < grid.height and 0 <= j < grid.width
        assert told.covered[number] == on
        assert (told.row[number], told.col[number]) == ((i, j) if on else (-1, -1))
        if on and valid[i, j]:
            assert told.values[number] == values[i, j]
            assert told.values.dtype == values.dtype, "integers are not led through floating point"
        else:
            assert told.values[number] is np.ma.masked


@given(scenes(), st.data())
def test_a_points_pixel_is_that_of_exact_arithmetic_but_for_rounding(scene, data):
    """Points on edges and centres, and one or two units in the last place beside them."""
    grid, col, row, values, _ = scene
    steps = st.lists(st.integers(-2, 2), min_size=col.size, max_size=col.size).map(np.array)
    x, y = (
        axis + data.draw(steps) * np.spacing(np.maximum(np.abs(axis), 1e-200))  # nothing underflows
        for axis in grid.to_map(col, row)
    )
    told = sample_points((x, y), [ArraySource(values, grid.transform)]).samples[0]
    for number, at in enumerate(zip(x.tolist(), y.tolist())):
        cols, rows = oracle.possible_pixels(grid.transform, *at)
        if told.covered[number]:
            assert told.col[number] in cols
            assert told.row[number] in rows
        else:
            assert not (set(cols) <= set(range(grid.width)) and set(rows) <= set(range(grid.height)))


@given(scenes(), st.integers(1, 4), strategies.blocks)
def test_the_nearest_valid_pixel_is_the_oracles(scene, reach, block):
    grid, col, row, values, valid = scene
    x, y = grid.to_map(col, row)
    source = ArraySource(values, grid.transform, valid=valid, block=block)
    with single_blocks():
        told = sample_points((x, y), [source], max_distance=reach).samples[0]
    for number, place in enumerate(zip(x.tolist(), y.tolist())):
        at = oracle.pixel_coordinates(grid.transform, *place)
        if not (0 <= at[0] < grid.width and 0 <= at[1] < grid.height):
            assert told.values[number] is np.ma.masked
            continue
        own = int(np.floor(at[1])), int(np.floor(at[0]))
        if valid[own]:
            assert (told.row[number], told.col[number], told.distance[number]) == (*own, 0)
            continue
        # Distances on the map, where rounding may decide which of two equally near pixels comes first.
        polygons = oracle.pixel_polygons(grid.transform, grid.height, grid.width)
        point = shapely.Point(place)
        rows, cols = np.nonzero(valid)
        near = (abs(rows - own[0]) <= reach) & (abs(cols - own[1]) <= reach)
        if not near.any():
            assert told.values[number] is np.ma.masked
            assert told.distance[number] is np.ma.masked
            continue
        least = shapely.distance(polygons[rows[near], cols[near]], point).min()
        taken = told.row[number], told.col[number]
        assert valid[taken]
        assert max(abs(taken[0] - own[0]), abs(taken[1] - own[1])) <= reach
        slack = 1e-7 * np.sqrt(grid.pixel_area)
        assert told.distance[number] == pytest.approx(least, abs=slack)
        assert polygons[taken].distance(point) == pytest.approx(least, abs=slack)
        assert told.values[number] == values[taken]


def test_the_nearest_valid_pixel_in_a_million_cases():
    """Random rasters of all densities, points on edges, corners, centres and anywhere: ties told exactly."""
    rng = np.random.default_rng(20240229)
    checks = 0
    while checks < 1_000_000:
        height, width = rng.integers(1, 11, 2)
        reach = int(rng.integers(1, 6))
        size = [(1, 1), (1, 2), (3, 1), (0.5, 0.5)][rng.integers(4)]
        valid = rng.random((height, width)) < rng.choice([0.02, 0.1, 0.3, 0.6])
        count = 4000
        # Multiples of 2^-20, so that nothing is rounded on the way to the map and back.
        at = [rng.integers(0, n << 20, count) / (1 << 20) for n in (width, height)]
        at = [np.where(rng.random(count) < 0.6, np.floor(axis * 2) / 2, axis) for axis in at]
        at = [np.where(rng.random(count) < 0.1, np.floor(axis * 8) / 8, axis) for axis in at]
        values = np.arange(height * width).reshape(height, width)
        block = tuple(rng.integers(1, 7, 2).tolist())
        source = ArraySource(values, (size[0], 0, 0, 0, -size[1], 0), valid=valid, block=block)
        with single_blocks():
            told = sample_points((at[0] * size[0], -at[1] * size[1]), [source], max_distance=reach, workers=1)
        index, distance = oracle.nearest_valid_of_many(valid, size, at, reach)
        found = told.samples[0]
        np.testing.assert_array_equal(found.values.filled(-1), index)
        np.testing.assert_allclose(found.distance.filled(np.inf), distance, rtol=1e-12)
        checks += count


@given(scenes(dtypes=("float64", "int16", "uint8")), strategies.blocks)
def test_bilinear_is_the_oracles(scene, block):
    grid, col, row, values, valid = scene
    x, y = grid.to_map(col, row)
    source = ArraySource(values, grid.transform, valid=valid, block=block)
    with single_blocks():
        told = sample_points((x, y), [source], "bilinear").samples[0].values
    for number, place in enumerate(zip(x.tolist(), y.tolist())):
        u, v = oracle.pixel_coordinates(grid.transform, *place)
        on = 0 <= u < grid.width and 0 <= v < grid.height
        expected = oracle.bilinear(values, valid, u, v) if on else None
        if expected is None:
            assert told[number] is np.ma.masked
        else:
            assert told[number] == pytest.approx(expected, rel=1e-9, abs=1e-9)


@given(strategies.grids(), st.data())
def test_bilinear_reproduces_a_plane(grid, data):
    if min(grid.width, grid.height) < 2:
        return
    slope_x, slope_y, level = (data.draw(st.integers(-9, 9)) for _ in range(3))
    rows, cols = np.mgrid[: grid.height, : grid.width] + 0.5
    x, y = grid.to_map(*data.draw(places(grid)))
    # Far from the origin the map's coordinates are rounded, and points are where these are.
    exact = [oracle.pixel_coordinates(grid.transform, *place) for place in zip(x.tolist(), y.tolist())]
    col, row = np.array(exact, dtype=float).reshape(-1, 2).T
    inside = (col >= 0.5) & (col <= grid.width - 0.5) & (row >= 0.5) & (row <= grid.height - 0.5)
    plane = slope_x * cols + slope_y * rows + level
    told = sample_points((x, y), [ArraySource(plane, grid.transform)], "bilinear").samples[0].values
    expected = slope_x * col + slope_y * row + level
    np.testing.assert_allclose(told[inside].astype(float), expected[inside], rtol=1e-12, atol=1e-9)


@given(st.integers(-9, 9), st.data())
def test_bilinear_of_equal_pixels_is_their_value(level, data):
    grid = data.draw(strategies.grids())
    col, row = data.draw(places(grid))
    values = np.full((grid.height, grid.width), level / 10)
    told = (
        sample_points(grid.to_map(col, row), [ArraySource(values, grid.transform)], "bilinear")
        .samples[0]
        .values
    )
    assert set(told.compressed().tolist()) <= {level / 10}


def dated(draw_bits, values, valid, grid, block=(256, 256)):
    """Several rasters of random dates, made of one: values told apart by adding 1000."""
    rng = np.random.default_rng(draw_bits)
    sources = []
    for number in range(int(rng.integers(1, 6))):
        day = None if rng.random() < 0.2 else datetime(2020, 1, 1) + timedelta(days=int(rng.integers(0, 6)))
        there = valid & (rng.random(valid.shape) < 0.5)
        told_apart = values.astype(np.int64) + 1000 * number
        settings = {"valid": there, "dates": [day], "block": block, "name": f"r{number}"}
        sources.append(ArraySource(told_apart, grid.transform, **settings))
    return sources


MODES = [
    {},
    {"method": "bilinear"},
    {"max_distance": 2, "neighbourhood": "if_nodata"},
    {"max_distance": 1, "neighbourhood": "always", "method": "bilinear"},
]


@given(
    scenes(dtypes=("int16",)),
    st.integers(0, 1000),
    st.sampled_from(MODES),
    st.sampled_from(["latest", "closest"]),
)
def test_the_best_raster_is_the_oracles(scene, seed, mode, match):
    grid, col, row, values, valid = scene
    sources = dated(seed, values, valid, grid, block=(2, 3))
    if all(source.layers[0].date is None for source in sources):
        return
    rng = np.random.default_rng(seed)
    days = np.datetime64("2020-01-01", "s") + rng.integers(-86400, 6 * 86400, col.size).astype(
        "timedelta64[s]"
    )
    days[rng.random(col.size) < 0.2] = np.datetime64("NaT")
    points = grid.to_map(col, row)
    every = sample_points(points, sources, **mode).samples
    with single_blocks():
        best = sample_points(points, sources, match=match, dates=days if match == "closest" else None, **mode)
    told = best.samples[0]
    for number in range(col.size):
        own = None if match == "latest" else days[number].item()
        candidates = [
            (source.layers[0].date, None if one.values[number] is np.ma.masked else one.values[number])
            for source, one in zip(sources, every)
        ]
        expected = None if match == "closest" and own is None else oracle.best_date(candidates, own)
        if expected is None:
            assert told.layer[number] == -1
            assert told.values[number] is np.ma.masked
            continue
        assert told.layer[number] == expected
        assert told.values[number] == every[expected].values[number]
        assert (told.row[number], told.col[number]) == (
            every[expected].row[number],
            every[expected].col[number],
        )
        if mode.get("max_distance"):
            assert told.distance[number] == every[expected].distance[number]
            assert told.neighbourhood[number] == every[expected].neighbourhood[number]
        if match == "closest" and sources[expected].layers[0].date:
            apart = (sources[expected].layers[0].date - own).total_seconds() / 86400
            assert told.days[number] == pytest.approx(apart, abs=1e-12)


@given(scenes(), strategies.blocks, st.sampled_from(MODES), st.sampled_from(["all", "latest"]), st.data())
def test_each_point_with_a_distance_of_its_own_gets_what_it_would_alone(scene, block, mode, match, data):
    """Told by the search with one distance for all, of which the oracle knows."""
    grid, col, row, values, valid = scene
    points = grid.to_map(col, row)
    reach = np.array(data.draw(st.lists(st.integers(0, 4), min_size=col.size, max_size=col.size)))
    settings = {"match": match, **mode}
    date = [datetime(2020, 1, 1)]
    with single_blocks():
        source = ArraySource(values, grid.transform, valid=valid, dates=date, block=block)
        told = sample_points(points, [source], **{**settings, "max_distance": reach}).samples[0]
    whole = ArraySource(values, grid.transform, valid=valid, dates=date)
    for own in np.unique(reach).tolist():
        asked = {**settings, "max_distance": own, **({} if own else {"neighbourhood": "off"})}
        alike, which = sample_points(points, [whole], **asked).samples[0], np.flatnonzero(reach == own)
        for name in ("values", "covered", "row", "col"):
            assert plain(getattr(told, name)[which]) == plain(getattr(alike, name)[which])
        if own:
            assert plain(told.distance[which]) == plain(alike.distance[which])
        else:
            assert set(plain(told.distance[which])) <= {0.0, None}
        if own and mode.get("neighbourhood"):
            assert plain(told.neighbourhood[which]) == plain(alike.neighbourhood[which])


@given(scenes(), strategies.blocks, st.sampled_from(MODES), st.integers(0, 99))
def test_blocks_and_workers_change_nothing(scene, block, mode, seed):
    grid, col, row, values, valid = scene
    points = grid.to_map(col, row)
    one = sample_points(points, [ArraySource(values, grid.transform, valid=valid)], workers=1, **mode)
    with single_blocks():
        source = ArraySource(values, grid.transform, valid=valid, block=block)
        other = sample_points(points, [source], workers=3, **mode)
    assert bits(one.wide()) == bits(other.wide())
    assert bits(one.long()) == bits(other.long())
    days = np.datetime64("2020-01-01", "s") + np.arange(col.size).astype("timedelta64[D]")
    results = []
    for size, workers in (((256, 256), 1), (block, 3)):
        sources = dated(seed, np.zeros(values.shape), valid, grid, size)
        if all(source.layers[0].date is None for source in sources):
            return
        with single_blocks():
            best = sample_points(points, sources, match="closest", dates=days, workers=workers, **mode)
        results.append((bits(best.wide()), bits(best.long())))
    assert results[0] == results[1]


def test_processes_change_nothing():
    rng = np.random.default_rng(7)
    values = rng.integers(0, 99, (60, 70))
    points = rng.random(500) * 70, -rng.random(500) * 60
    source = ArraySource(values, valid=rng.random(values.shape) < 0.5, block=(16, 16))
    settings = {"max_distance": 3, "method": "bilinear", "neighbourhood": "always"}
    with single_blocks(), ProcessPoolExecutor(2, mp_context=get_context("fork")) as pool:
        one = sample_points(points, [source], executor=pool, **settings)
    other = sample_points(points, [source], workers=1, **settings)
    assert bits(one.long()) == bits(other.long())


@given(scenes(), st.sampled_from(MODES), st.randoms(use_true_random=False))
def test_shuffling_points_shuffles_rows_and_nothing_else(scene, mode, random):
    grid, col, row, values, valid = scene
    order = list(range(col.size))
    random.shuffle(order)
    source = ArraySource(values, grid.transform, valid=valid)
    one = sample_points(grid.to_map(col, row), [source], **mode).wide()
    other = sample_points(grid.to_map(col[order], row[order]), [source], **mode).wide()
    for name in one.columns:
        if name != "feature":
            assert plain(one[name][order]) == plain(other[name])


@given(scenes(), st.sampled_from(MODES), strategies.transforms())
def test_a_point_sees_its_pixels_and_not_the_map(scene, mode, transform):
    """Points at the same pixel coordinates find the same values on any grid, but where rounding decides."""
    grid, col, row, values, valid = scene
    col, row = col + 0.0123, row + 0.0123  # off all edges and centres
    mode = {key: value for key, value in mode.items() if key == "method"}
    one = sample_points(grid.to_map(col, row), [ArraySource(values, grid.transform, valid=valid)], **mode)
    a, b, c, d, e, f = transform
    moved = a * col + b * row + c, d * col + e * row + f
    other = sample_points(moved, [ArraySource(values, transform, valid=valid)], **mode)
    for ours, theirs in zip(plain(one.wide()["array"]), plain(other.wide()["array"])):
        assert (ours is None) == (theirs is None)
        assert ours is None or ours == pytest.approx(theirs, rel=1e-6, abs=1e-6)


@given(st.integers(0, 10_000), st.sampled_from(MODES))
def test_each_block_is_read_once_and_only_where_points_are(seed, mode):
    rng = np.random.default_rng(seed)
    height, width = rng.integers(4, 40, 2)
    block = tuple(rng.integers(2, 9, 2).tolist())
    source = Counting(rng.random((height, width)), block=block, valid=rng.random((height, width)) < 0.5)
    points = rng.random(20) * width, -rng.random(20) * height
    with single_blocks():
        sample_points(points, [source], **mode)
    assert source.reads.max() == 1
    if not mode:
        np.testing.assert_array_equal(source.reads == 1, source.blocks_of(*points))
