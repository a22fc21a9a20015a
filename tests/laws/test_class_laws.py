"""Laws of class areas."""

from __future__ import annotations

import math
from unittest import mock

import hypothesis.strategies as st
import numpy as np
from hypothesis import assume, given

import oracles
import strategies
from given_areas import GivenAreas
from pixelwise.core import ArraySource, class_areas, zonal_statistics
from pixelwise.core.reduce import stretches
from strategies import MODES, scenes, zones_of

#: 0 to 5 and -5 to -1 are the values that scenes are made of, most of the time.
GROUPS = "low=-5..1; 3; high=4..9999"


@st.composite
def areas_on(draw, grid):
    """Areas that differ from pixel to pixel, or from row to row, by whole numbers."""
    seed, by_row = draw(st.integers(0, 99)), draw(st.booleans())
    shape = (grid.height,) if by_row else (grid.height, grid.width)
    return GivenAreas(grid, np.random.default_rng(seed).integers(1, 1000, shape))


def ask(scene, areas=None, classes="", block=(256, 256), **kwargs):
    grid, features, values, nodata, valid = scene
    source = ArraySource(values, grid.transform, nodata=nodata, valid=valid, block=block)
    with strategies.small_tiles():
        return class_areas(
            zones_of(grid, features), [source], classes, areas=[areas] if areas else (), **kwargs
        )


def told(table, *names):
    """The rows of features that hold something, by feature and class."""
    held = ~np.ma.getmaskarray(table["pixels"])
    keys = zip(table["feature"][held].tolist(), table["class"][held].tolist(), table["name"][held].tolist())
    return dict(zip(keys, zip(*(table[name][held].tolist() for name in names))))


def close(one, other, slack=1e-8) -> bool:
    return all(math.isclose(a, b, rel_tol=1e-9, abs_tol=slack) for a, b in zip(one, other))


@given(data=st.data(), block=strategies.blocks, pixels=st.sampled_from(MODES), by_stretch=st.booleans())
def test_class_areas_equal_the_oracle(data, block, pixels, by_stretch):
    scene = data.draw(scenes(far=False))
    grid, features, values, nodata, valid = scene
    areas = data.draw(areas_on(grid))
    with mock.patch.multiple(stretches, _LEAST_HELD=0, _MOST_CHANGES=1 if by_stretch else -1):
        table = ask(scene, areas, block=block, pixels=pixels).long()
    mask, expected = strategies.validity(values, nodata, valid), {}
    for number, feature in enumerate(features):
        if feature is None:
            continue
        covered = oracles.coverage(feature, grid.width, grid.height)
        assume(not ((covered > 0) & (covered < oracles.SLIVER)).any())
        if pixels == "touched":
            covered = covered > 0
        if pixels == "center":
            assume(not oracles.unsure(feature, grid.width, grid.height).any())
            covered = oracles.centers(feature, grid.width, grid.height)
        for place, part in np.ndenumerate(covered):
            if part and mask[place]:
                sums = expected.setdefault((number, values[place].item(), None), [0.0, 0.0])
                sums[0] += part
                sums[1] += part * areas.values[place]
    found = told(table, "pixels", "area")
    assert found.keys() == expected.keys()
    assert all(close(found[key], expected[key], slack=1e-5) for key in expected)


@given(data=st.data())
def test_percent_adds_up_to_100_where_classes_are_all(data):
    scene = data.draw(scenes())
    result = ask(scene, data.draw(areas_on(scene[0])))
    wide = result.wide(measure="percent")
    shares = [column.filled(0) for name, column in wide.columns.items() if name != "feature"]
    total = np.sum(shares, axis=0) if shares else np.zeros(len(wide))
    np.testing.assert_allclose(total[~result.empty], 100, rtol=1e-12)
    assert not total[result.empty].any()


@given(scenes(), st.sampled_from(MODES))
def test_classes_add_up_to_the_valid_pixels(scene, pixels):
    grid, features, values, nodata, valid = scene
    source = ArraySource(values, grid.transform, nodata=nodata, valid=valid)
    zones = zones_of(grid, features)
    count = zonal_statistics(zones, [source], ["count"], pixels=pixels, tiny_zones=False).columns[0]["count"]
    rows = ask(scene, pixels=pixels).found[0].rows
    sums = np.bincount(rows.feature, rows.pixels, len(features))
    np.testing.assert_allclose(sums, count.filled(0), rtol=1e-12)
    np.testing.assert_allclose(rows.area, rows.pixels, rtol=0)


@given(data=st.data(), classes=st.sampled_from(["", GROUPS, "2; 1"]))
def test_wide_is_long_pivoted(data, classes):
    scene = data.draw(scenes())
    result = ask(scene, data.draw(areas_on(scene[0])), classes)
    found = told(result.long(), "area", "percent", "pixels")
    rows = result.classes_of(0)
    titles = [
        result.title(entry, value, {}) for entry, value in zip(rows.entry.tolist(), rows.value.tolist())
    ]
    for place, measure in enumerate(("area", "percent", "pixels")):
        wide = result.wide(measure=measure)
        columns = [column for name, column in wide.columns.items() if name != "feature"]
        assert len(columns) == len(titles)
        for column, value, title in zip(columns, rows.value.tolist(), titles):
            key = (None, title) if title else (value, None)
            expected = [found.get((n, *key), (0.0,) * 3)[place] for n in range(len(wide))]
            assert column.mask.tolist() == result.empty.tolist()
            assert column.filled(0).tolist() == np.where(result.empty, 0, expected).tolist()


@given(data=st.data())
def test_areas_of_a_tiling_add_up_to_those_of_the_raster(data):
    grid = data.draw(strategies.grids())
    values, nodata, valid = data.draw(strategies.rasters(grid.height, grid.width))
    areas = data.draw(areas_on(grid))
    tiling = data.draw(strategies.tilings(grid.width, grid.height))
    table = ask(
        (grid, tiling, values, nodata, valid),
        areas,
        pixels=data.draw(st.sampled_from(["coverage", "center"])),
    ).wide()
    mask = strategies.validity(values, nodata, valid)
    expected = [areas.values[mask & (values == value)].sum() for value in np.unique(values[mask])]
    sums = [column.filled(0).sum() for name, column in table.columns.items() if name != "feature"]
    np.testing.assert_allclose(sums, expected, rtol=1e-8)


@given(data=st.data(), pixels=st.sampled_from(MODES))
def test_a_group_is_the_sum_of_its_classes(data, pixels):
    scene = data.draw(scenes())
    areas = data.draw(areas_on(scene[0]))
    singles = told(ask(scene, areas, pixels=pixels).long(), "pixels", "area", "percent")
    expected = {}
    for (feature, value, _), amounts in singles.items():
        name = "low" if -5 <= value <= 1 else "high" if 4 <= value <= 9999 else None
        if name or value == 3:
            key = (feature, None if name else value, name)
            expected[key] = np.add(expected.get(key, 0), amounts)
    found = told(ask(scene, areas, GROUPS, pixels=pixels).long(), "pixels", "area", "percent")
    assert found.keys() == expected.keys()
    assert all(close(found[key], expected[key], slack=0) for key in found)


@given(data=st.data(), classes=st.sampled_from(["", GROUPS]), block=strategies.blocks)
def test_workers_change_nothing_bit_for_bit(data, classes, block):
    scene = data.draw(scenes())
    areas = data.draw(areas_on(scene[0]))
    one, other = (ask(scene, areas, classes, block, workers=workers).long() for workers in (1, 3))
    assert told(one, "pixels", "area", "percent") == told(other, "pixels", "area", "percent")


@given(data=st.data(), block=strategies.blocks, pixels=st.sampled_from(MODES))
def test_blocks_and_stretches_change_nothing_but_rounding(data, block, pixels):
    scene = data.draw(scenes())
    areas = data.draw(areas_on(scene[0]))
    whole = told(ask(scene, areas, pixels=pixels).long(), "pixels", "area", "percent")
    with mock.patch.multiple(stretches, _LEAST_HELD=0, _MOST_CHANGES=1):
        cut = told(ask(scene, areas, block=block, pixels=pixels).long(), "pixels", "area", "percent")
    assume(all(amounts[0] > oracles.SLIVER for amounts in (*whole.values(), *cut.values())))
    assert whole.keys() == cut.keys()
    assert all(close(whole[key][:2], cut[key][:2]) for key in whole)
