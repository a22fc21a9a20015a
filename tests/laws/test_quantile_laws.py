"""Quantiles are the same however few values are kept: searched in passes, counted, or sorted at once."""

from __future__ import annotations

import hypothesis.strategies as st
import numpy as np
from hypothesis import given
from shapely import box

import oracles
import strategies
from pixelwise.core import ArraySource, zonal_statistics
from searching import searching
from strategies import MODES, bits, scenes, zones_of

PERCENTS = (0, 10, 50, 97.5, 100)
few = st.sampled_from([0, 1, 3, 10])
leading = st.sampled_from([1, 2, 5, 18])
at_once = st.sampled_from([1, 3, 1 << 17])


def quantiles(scene, pixels, block, layers=1, **kwargs):
    grid, features, values, nodata, valid = scene
    values = np.stack([values, values[::-1], values[:, ::-1]][:layers])
    source = ArraySource(values, grid.transform, nodata=nodata, valid=valid, block=block)
    zones = zones_of(grid, features)
    return zonal_statistics(zones, [source], ["median"], percentiles=PERCENTS, pixels=pixels, **kwargs)


def scale_of(values):
    return float(np.abs(values[np.isfinite(values)].astype(float)).max(initial=0))


@given(scenes(wild=True), strategies.blocks, st.sampled_from(["center", "touched"]), few, leading, at_once)
def test_without_weights_a_search_changes_no_bit(scene, block, pixels, most, leading, at_once):
    with strategies.small_tiles():
        whole = quantiles(scene, pixels, block, 3, tiny_zones=False)
    with searching(most, leading, at_once):
        assert bits(quantiles(scene, pixels, block, 3, tiny_zones=False)) == bits(whole)


@given(scenes(wild=True), strategies.blocks, few, leading, at_once)
def test_by_coverage_a_search_changes_sums_by_rounding_at_most(scene, block, most, leading, at_once):
    with strategies.small_tiles():
        whole = quantiles(scene, "coverage", block)
    with searching(most, leading, at_once):
        parts = quantiles(scene, "coverage", block)
    for name, column in whole.columns[0].items():
        other = parts.columns[0][name]
        assert (np.ma.getmaskarray(column) == np.ma.getmaskarray(other)).all()
        slack = 1e-9 * scale_of(scene[2])
        np.testing.assert_allclose(other.filled(0), column.filled(0), 1e-9, slack, err_msg=name)


@given(st.data(), few, leading)
def test_searched_quantiles_equal_the_oracle(data, most, leading):
    """One zone over a raster, with weights or without; infinite values, too."""
    values, nodata, valid = data.draw(strategies.rasters(5, 6, wild=True))
    if values.dtype.kind == "f" and data.draw(st.booleans()):
        values[values == 2] = np.inf
        values[values == -2] = -np.inf
    drawn = st.lists(st.sampled_from([0.0, 0.125, 1.0, 3.0]), min_size=30, max_size=30)
    weights = np.array(data.draw(st.one_of(st.none(), drawn)) or np.ones(30)).reshape(5, 6)
    weigh = ArraySource(weights, name="weights") if (weights != 1).any() else None
    source = ArraySource(values, nodata=nodata, valid=valid, block=data.draw(strategies.blocks))
    good = strategies.validity(values, nodata, valid) & (weights > 0)
    with searching(most, leading):
        zones = [box(0, -5, 6, 0)]
        told = zonal_statistics(zones, [source], ["count"], percentiles=PERCENTS, weights=weigh).columns[0]
    for percent in PERCENTS:
        found = told[f"p{percent:g}".replace(".", "_")][0]
        if not good.any():
            assert found is np.ma.masked
            continue
        with np.errstate(invalid="ignore"):
            expected = oracles.quantile(
                list(zip(values[good].tolist(), weights[good].tolist())), percent / 100
            )
        if np.isfinite(expected):
            assert abs(found - expected) <= 1e-12 * max(scale_of(values), 1)


@given(scenes(wild=True), st.sampled_from(MODES), st.sampled_from([2, 5]), few, leading)
def test_the_number_of_workers_changes_no_bit_of_a_search(scene, pixels, workers, most, leading):
    with searching(most, leading):
        one = quantiles(scene, pixels, (2, 2), 2, workers=1)
        assert bits(quantiles(scene, pixels, (2, 2), 2, workers=workers)) == bits(one)


@given(scenes(wild=True), st.data(), st.sampled_from(MODES), few)
def test_a_searched_zone_does_not_depend_on_the_others(scene, data, pixels, most):
    grid, features, *raster = scene
    more = data.draw(strategies.features(grid.width, grid.height))
    with searching(most):
        alone = quantiles(scene, pixels, (3, 3))
        among = quantiles((grid, [*more, *features], *raster), pixels, (3, 3))
    for name, column in alone.columns[0].items():
        again = among.columns[0][name][len(more) :]
        assert np.ma.getmaskarray(column).tolist() == np.ma.getmaskarray(again).tolist()
        assert column.filled(0).tobytes() == again.filled(0).tobytes(), name
