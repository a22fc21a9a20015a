"""Laws that hold for every grid, polygon and raster: worth more than examples."""

from __future__ import annotations

import math
from unittest import mock

import hypothesis.strategies as st
import numpy as np
import pytest
import shapely
from hypothesis import assume, given, note

import oracles
import strategies
from pixelwise.core import STATISTICS, ArraySource, Grid, Window, zonal_statistics
from pixelwise.core.reduce import run_sums, stretches
from strategies import MODES, PERCENTILES, measure, scenes, zones_of

POSITIONS = ("min_x", "min_y", "max_x", "max_y")


def same_up_to_rounding(one, other, scale: float) -> None:
    for ours, theirs in zip(one.columns, other.columns):
        for name in ours:
            a, b = ours[name], theirs[name]
            assert (np.ma.getmaskarray(a) == np.ma.getmaskarray(b)).all(), name
            if name == "cv":  # may be anything where the mean is nothing but rounding
                continue
            order = scale**2 if name == "variance" else scale
            slack = 1e-7 * scale if name == "stdev" else 1e-10 * order  # a root turns 1e-16 into 1e-8
            np.testing.assert_allclose(
                a.filled(0).astype(float), b.filled(0).astype(float), 1e-9, slack, err_msg=name
            )


def scale_of(values) -> float:
    finite = values[np.isfinite(values)].astype(float)
    return float(np.abs(finite).max(initial=1)) * values.size


def check_column_value(name, told, expected, pixels, scale) -> None:
    """Compare one number with the oracle's.

    Each covered part is right within 1e-11 of a pixel, as docs/definitions.md says; of a zone that is much
    smaller than a pixel that is more than rounding.
    """
    covered = sum(weight for _, _, weight in pixels)
    sliver = 1e-11 * len(pixels) / covered if covered else 0.0
    if expected is None:
        # cv of a mean that is nothing but rounding
        assert told is np.ma.masked or (name == "cv" and abs(told) > 1e6), name
    elif name in ("majority", "minority") and any(weight != 1 for _, _, weight in pixels):
        candidates = oracles.heaviest if name == "majority" else oracles.lightest
        assert told in candidates([(value, weight) for value, _, weight in pixels], slack=1e-7), name
    elif name in ("min", "max", "range", "majority", "minority", "variety", *POSITIONS):
        assert told == expected, name
    elif name == "cv":
        assert told is not np.ma.masked or abs(expected) > 1e6
        assert math.isclose(told, expected, rel_tol=1e-6 + sliver, abs_tol=1e-7) or abs(expected) > 1e6
    else:
        assert told is not np.ma.masked, name
        slack = {"variance": 1e-8 * scale**2, "stdev": 1e-7 * scale}.get(name, 1e-8 * scale)
        assert math.isclose(told, expected, rel_tol=1e-7 + sliver, abs_tol=slack), name


@given(scenes())
def test_located_pixels_equal_the_oracle(scene):
    grid, features, *_ = scene
    told = {pixels: strategies.located(features, grid, pixels) for pixels in MODES}
    for number, feature in enumerate(features):
        if feature is None:
            assert not any(told[pixels][number].any() for pixels in MODES)
            continue
        note(shapely.to_wkt(feature, rounding_precision=-1))
        size = grid.width, grid.height
        covered, sure = oracles.coverage(feature, *size), ~oracles.unsure(feature, *size)
        np.testing.assert_allclose(told["coverage"][number], covered, rtol=0, atol=1e-8)
        np.testing.assert_array_equal(told["center"][number][sure], oracles.centers(feature, *size)[sure])
        hairs = (told["coverage"][number] > 0) & (told["coverage"][number] < oracles.SLIVER)
        clear = ~hairs & ((covered > oracles.SLIVER) | (covered == 0))
        np.testing.assert_array_equal(told["touched"][number][clear], (covered > 0)[clear])


@given(scenes())
def test_touched_is_coverage_above_nothing(scene):
    grid, features, *_ = scene
    coverage = strategies.located(features, grid, "coverage")
    np.testing.assert_array_equal(strategies.located(features, grid, "touched"), coverage > 0)


@given(scenes(), strategies.blocks)
def test_cutting_into_windows_changes_no_pixel(scene, block):
    grid, features, *_ = scene
    rows, cols = range(0, grid.height, block[0]), range(0, grid.width, block[1])
    windows = [
        Window(row, col, min(block[0], grid.height - row), min(block[1], grid.width - col))
        for row in rows
        for col in cols
    ]
    for pixels in MODES:
        whole, parts = (strategies.located(features, grid, pixels, cut) for cut in (None, windows))
        if pixels == "coverage":
            np.testing.assert_allclose(parts, whole, rtol=0, atol=1e-11)
        else:
            np.testing.assert_array_equal(parts, whole, err_msg=pixels)


@st.composite
def tiled(draw):
    grid = draw(strategies.grids())
    return grid, draw(strategies.tilings(grid.width, grid.height)), draw(strategies.blocks)


@given(tiled())
def test_a_tiling_claims_each_pixel_once(scene):
    grid, tiling, _ = scene
    np.testing.assert_array_equal(strategies.located(tiling, grid, "center").sum(axis=0), 1)


@given(tiled())
def test_coverages_over_a_tiling_sum_to_one(scene):
    grid, tiling, _ = scene
    np.testing.assert_allclose(strategies.located(tiling, grid, "coverage").sum(axis=0), 1, rtol=0, atol=1e-9)


@given(tiled())
def test_a_tiling_counts_each_valid_pixel_once(scene):
    grid, tiling, block = scene
    values = np.arange(grid.height * grid.width).reshape(grid.height, grid.width)
    for pixels in ("center", "coverage"):
        with strategies.small_tiles():
            result = measure(grid, tiling, values, 3, None, block=block, pixels=pixels, tiny_zones=False)
        count, nodata, total = (
            result.columns[0][name].filled(0).sum() for name in ("count", "nodata", "sum")
        )
        assert math.isclose(nodata, values.size > 3, abs_tol=1e-9)
        assert math.isclose(count + nodata, values.size, rel_tol=1e-9)
        assert math.isclose(total, values[values != 3].sum(), rel_tol=1e-9, abs_tol=1e-9)


@given(scenes())
def test_coverage_times_pixel_area_is_the_area_inside(scene):
    grid, features, *_ = scene
    covered = strategies.located(features, grid, "coverage").sum(axis=(1, 2)) * grid.pixel_area
    largest = max(map(abs, np.ravel(grid.to_map([0, grid.width], [0, grid.height]))))
    moved = 16 * np.finfo(float).eps * (largest / math.sqrt(grid.pixel_area) + 10)  # vertices, by rounding
    for told, feature in zip(covered, features):
        if feature is not None:
            inside = oracles.area_within(feature, 0, 0, grid.width, grid.height) * grid.pixel_area
            slack = moved * (feature.length + 1) * grid.pixel_area
            assert math.isclose(told, inside, rel_tol=1e-9, abs_tol=slack)


@pytest.mark.parametrize("pixels", MODES)
@pytest.mark.parametrize("wild", [False, True], ids=["tame", "wild"])
@given(data=st.data(), block=strategies.blocks)
def test_statistics_equal_the_oracle(data, block, pixels, wild):
    grid, features, values, nodata, valid = data.draw(scenes(far=False, wild=wild))
    size = grid.width, grid.height
    with strategies.small_tiles():
        result = measure(grid, features, values, nodata, valid, block=block, pixels=pixels)
    told, mask = result.columns[0], strategies.validity(values, nodata, valid)
    for number, feature in enumerate(features):
        if feature is None:
            assert all(column[number] is np.ma.masked for column in told.values())
            continue
        covered = oracles.coverage(feature, *size)
        assume(not ((covered > 0) & (covered < oracles.SLIVER)).any())
        if pixels == "touched":
            covered = (covered > 0).astype(float)
        if pixels == "center":
            assume(not oracles.unsure(feature, *size).any())
            centers = oracles.centers(feature, *size)
            assert result.tiny[number] == (not centers.any() and covered.any())
            covered = centers if centers.any() else covered
        pixels_here, lost = oracles.pixels_of(values, mask, covered)
        expected = oracles.describe(pixels_here, lost, PERCENTILES)
        expected |= oracles.positions(values, mask, covered, grid.transform)
        assert set(expected) == set(told)
        for name, column in told.items():
            check_column_value(name, column[number], expected[name], pixels_here, scale_of(values))


@given(scenes(), strategies.blocks, st.sampled_from(MODES))
def test_stretches_of_equal_pixels_count_as_their_pixels(scene, block, pixels):
    grid, features, values, nodata, valid = scene
    source = ArraySource(values, grid.transform, nodata=nodata, valid=valid, block=block)
    zones, classes = (
        zones_of(grid, features),
        ("count", "nodata", "min", "max", "minority", "majority", "variety"),
    )
    with strategies.small_tiles(), mock.patch.multiple(stretches, _LEAST_HELD=0, _MOST_CHANGES=1):
        whole, one_by_one = (
            zonal_statistics(zones, [source], names, pixels=pixels).columns[0]
            for names in (classes, (*classes, "sum"))
        )
    for name in classes:
        told, expected = whole[name], one_by_one[name]
        np.testing.assert_array_equal(np.ma.getmaskarray(told), np.ma.getmaskarray(expected), name)
        slack = 1e-12 if name in ("count", "nodata") else 0  # parts of pixels are added in another order
        np.testing.assert_allclose(told.filled(0), expected.filled(0), rtol=slack, atol=0, err_msg=name)


@pytest.mark.parametrize("wild", [False, True], ids=["tame", "wild"])
@given(data=st.data(), block=strategies.blocks, pixels=st.sampled_from(MODES))
def test_sums_of_runs_are_those_of_their_pixels(data, block, pixels, wild):
    grid, features, values, nodata, valid = data.draw(scenes(wild=wild))
    source = ArraySource(values, grid.transform, nodata=nodata, valid=valid, block=block)
    exact = ("count", "nodata", "min", "max", "range")
    told = []
    for shortest in (0, math.inf):
        with strategies.small_tiles(), mock.patch.multiple(run_sums, _SHORTEST=shortest, _LEAST_HELD=0):
            statistics = (*exact, "sum", "mean", "stdev", "variance", "cv")
            told.append(zonal_statistics(zones_of(grid, features), [source], statistics, pixels=pixels))
    summed, gathered = told
    same_up_to_rounding(summed, gathered, scale_of(values))
    for name in exact:
        np.testing.assert_array_equal(summed.columns[0][name], gathered.columns[0][name], name)


@given(scenes(wild=True), strategies.blocks, st.sampled_from(MODES))
def test_block_size_changes_sums_by_rounding_at_most(scene, block, pixels):
    grid, _, values, *_ = scene
    whole = measure(*scene, pixels=pixels)
    with strategies.small_tiles() as windows:
        parts = measure(*scene, pixels=pixels, block=block)
    expected = math.ceil(grid.height / min(block[0], grid.height)) * math.ceil(
        grid.width / min(block[1], grid.width)
    )
    assert len(windows[0]) == expected, "the core did work block by block"
    same_up_to_rounding(whole, parts, scale_of(values))
    for name in ("nodata", "min", "max", "range", "variety"):
        exact = pixels == "center" and not whole.tiny.any()
        if name != "nodata" or exact:
            assert (whole.columns[0][name] == parts.columns[0][name]).all() is not False, name


@given(scenes(), st.sampled_from(MODES), st.randoms(use_true_random=False))
def test_shuffling_features_shuffles_rows_and_nothing_else(scene, pixels, random):
    grid, features, *raster = scene
    order = list(range(len(features)))
    random.shuffle(order)
    with strategies.small_tiles():
        straight = measure(grid, features, *raster, pixels=pixels, block=(3, 3))
        shuffled = measure(grid, [features[k] for k in order], *raster, pixels=pixels, block=(3, 3))
    assert straight.tiny[order].tolist() == shuffled.tiny.tolist()
    assert straight.missing[order].tolist() == shuffled.missing.tolist()
    for name, column in straight.columns[0].items():
        again = shuffled.columns[0][name]
        assert np.ma.getmaskarray(column)[order].tolist() == np.ma.getmaskarray(again).tolist()
        assert column.filled(0)[order].tobytes() == again.filled(0).tobytes(), name


@given(scenes(wild=True), st.data(), st.sampled_from(MODES))
def test_a_zone_does_not_depend_on_the_others(scene, data, pixels):
    grid, features, *raster = scene
    more = data.draw(strategies.features(grid.width, grid.height))
    with strategies.small_tiles():
        alone = measure(grid, features, *raster, pixels=pixels, block=(3, 3))
        among = measure(grid, [*more, *features], *raster, pixels=pixels, block=(3, 3))
    for name, column in alone.columns[0].items():
        again = among.columns[0][name][len(more) :]
        assert np.ma.getmaskarray(column).tolist() == np.ma.getmaskarray(again).tolist()
        assert column.filled(0).astype(again.dtype).tobytes() == again.filled(0).tobytes(), name


@given(scenes(), st.data(), st.sampled_from(["center", "coverage"]))
def test_two_halves_merged_are_the_whole(scene, data, pixels):
    grid, features, *raster = scene
    cut = data.draw(st.integers(0, 2 * grid.width)) / 2
    sides = [shapely.box(-99, -99, cut, 99), shapely.box(cut, -99, 99, 99)]
    whole = [feature for feature in features if feature is not None]
    assume(whole)
    halves = [[strategies._polygonal(feature & side) for feature in whole] for side in sides]
    if pixels == "center":  # cutting moves a slanted edge by its rounding
        assume(not any(oracles.unsure(feature, grid.width, grid.height).any() for feature in whole))
    left, right, both = (
        measure(grid, zones, *raster, pixels=pixels, tiny_zones=False).columns[0]
        for zones in (*halves, whole)
    )
    scale = scale_of(raster[0])
    for name, merge in {
        "count": np.add,
        "nodata": np.add,
        "sum": np.add,
        "min": np.minimum,
        "max": np.maximum,
    }.items():
        for a, b, c in zip(left[name], right[name], both[name]):
            if a is np.ma.masked or b is np.ma.masked:
                one = b if a is np.ma.masked else a
                assert (
                    one is c
                    or math.isclose(one, c, rel_tol=1e-8, abs_tol=1e-8 * scale)
                    or (name == "sum" and c == 0)
                )
            elif name in ("min", "max"):
                assert merge(a, b) == c
            else:
                assert math.isclose(merge(a, b), c, rel_tol=1e-8, abs_tol=1e-8 * scale), name


@given(scenes(), st.integers(-5, 5), st.integers(-5, 5), st.sampled_from(MODES))
def test_moving_raster_and_zones_together_changes_nothing(scene, east, north, pixels):
    grid, features, values, nodata, valid = scene
    a, b, c, d, e, f = grid.transform
    moved = Grid(grid.width, grid.height, (a, b, c + 64.0 * east, d, e, f + 64.0 * north))
    sizes = [feature for feature in features if feature is not None]
    assume(not any(oracles.unsure(feature, grid.width, grid.height).any() for feature in sizes))
    here = measure(grid, features, values, nodata, valid, pixels=pixels)
    there = measure(moved, features, values, nodata, valid, pixels=pixels)
    if pixels == "coverage":
        assert here.missing.tolist() == there.missing.tolist()
    for name in POSITIONS:
        here.columns[0][name] += 64.0 * (east if name[-1] == "x" else north)
    same_up_to_rounding(here, there, scale_of(values) * 100)


@given(scenes(), strategies.transforms(), st.sampled_from(MODES))
def test_a_turned_grid_is_the_straight_grid_with_turned_zones(scene, transform, pixels):
    grid, features, *_ = scene
    other = Grid(grid.width, grid.height, transform)
    one, two = (strategies.located(features, each, pixels) for each in (grid, other))
    for number, feature in enumerate(features):
        if feature is None:
            continue
        covered = oracles.coverage(feature, grid.width, grid.height)
        unsure = oracles.unsure(feature, grid.width, grid.height)
        sure = ~unsure if pixels == "center" else (covered == 0) | (covered > oracles.SLIVER)
        np.testing.assert_allclose(one[number][sure], two[number][sure], rtol=0, atol=1e-8)


@given(scenes(), st.integers(1, 4), st.integers(1, 4), st.sampled_from(MODES))
def test_a_margin_without_data_changes_only_the_count_of_nodata(scene, above, left, pixels):
    grid, features, values, nodata, valid = scene
    a, b, c, d, e, f = grid.transform
    margin = ((above, 2), (left, 1))
    mask = np.pad(np.ones(values.shape, bool) if valid is None else valid, margin)
    transform = (a, b, c - a * left - b * above, d, e, f - d * left - e * above)
    assume(
        not any(oracles.unsure(each, grid.width, grid.height).any() for each in features if each is not None)
    )
    bare = measure(grid, features, values, nodata, valid, pixels=pixels, tiny_zones=False).columns[0]
    framed = measure(
        grid,
        features,
        np.pad(values, margin),
        nodata,
        mask,
        transform=transform,
        pixels=pixels,
        tiny_zones=False,
    ).columns[0]
    for name in ("count", "sum", "min", "max"):
        np.testing.assert_allclose(
            bare[name].filled(0), framed[name].filled(0), 1e-7, 1e-7 * scale_of(values)
        )


@given(scenes(), st.data(), st.sampled_from(MODES))
def test_rasters_in_one_run_are_rasters_alone(scene, data, pixels):
    grid, features, values, nodata, valid = scene
    more, more_nodata, more_valid = data.draw(strategies.rasters(grid.height, grid.width))
    other = Grid(*data.draw(st.tuples(st.integers(1, 5), st.integers(1, 5))), grid.transform)
    third = data.draw(strategies.rasters(other.height, other.width))
    sources = [
        ArraySource(values, grid.transform, nodata=nodata, valid=valid, block=(3, 2)),
        # Of the same blocks: where this grid is the other, sums would else be put together from other tiles.
        ArraySource(third[0], other.transform, nodata=third[1], valid=third[2], block=(3, 2)),
        ArraySource(more, grid.transform, nodata=more_nodata, valid=more_valid, block=(3, 2)),
    ]
    zones = zones_of(grid, features)
    kwargs = {"statistics": tuple(STATISTICS), "percentiles": PERCENTILES, "pixels": pixels}
    with strategies.small_tiles():
        together = zonal_statistics(zones, sources, **kwargs)
        alone = [zonal_statistics(zones, [source], **kwargs) for source in sources]
    assert len(together.columns) == 3
    for layer, single in zip(together.columns, alone):
        for name, column in layer.items():
            assert np.ma.getmaskarray(column).tolist() == np.ma.getmaskarray(single.columns[0][name]).tolist()
            assert column.filled(0).tobytes() == single.columns[0][name].filled(0).tobytes(), name
    assert together.tiny.tolist() == np.any([single.tiny for single in alone], axis=0).tolist()


@given(
    scene=scenes(),
    value=st.floats(-1e6, 1e6) | st.sampled_from([0.1, 15.0, 1 / 3, 1e-300, -7.7e15]),
    pixels=st.sampled_from(MODES),
)
def test_equal_values_have_their_own_value_as_mean_and_no_spread(scene, value, pixels):
    grid, features, values, *_ = scene
    same = np.full(values.shape, value)
    statistics = ("count", "mean", "stdev", "variance", "cv", "min", "max")
    weights = ArraySource(1 / (1 + np.arange(same.size).reshape(same.shape)), grid.transform)
    sources = [ArraySource(same, grid.transform), ArraySource(same.astype("float32"), grid.transform)]
    for settings in ({}, {"weights": weights}):
        result = zonal_statistics(features, sources, statistics, pixels=pixels, **settings)
        for columns, one in zip(result.columns, (same.flat[0], np.float32(value))):
            there = ~np.ma.getmaskarray(columns["mean"])
            assert (columns["mean"][there] == one).all()
            assert (columns["stdev"][there] == 0).all() and (columns["variance"][there] == 0).all()
            assert (columns["cv"].compressed() == 0).all()


@given(scene=scenes(), pixels=st.sampled_from(MODES))
def test_the_mean_lies_between_the_extremes(scene, pixels):
    with np.errstate(invalid="ignore"):
        result = measure(*scene, pixels=pixels)
        for columns in result.columns:
            low, mean, high = (columns[name].astype(float) for name in ("min", "mean", "max"))
            finite = np.isfinite(np.ma.filled(mean, np.nan))
            assert np.ma.filled((low <= mean) & (mean <= high), False)[finite].all()
