"""Laws of the numbers of box plots."""

from __future__ import annotations

import math

import hypothesis.strategies as st
import numpy as np
from hypothesis import given

import oracles
import strategies
from strategies import MODES, measure, scenes


@given(scenes(), st.sampled_from(MODES), strategies.blocks)
def test_boxes_equal_the_oracle_and_change_no_bit_of_the_statistics(scene, pixels, block):
    grid, features, values, nodata, valid = scene
    told = measure(*scene, pixels=pixels, tiny_zones=False, block=block)
    with strategies.small_tiles():
        cut, more = (
            measure(*scene, pixels=pixels, tiny_zones=False, block=block, boxes=number)
            for number in (0, len(features) + 1)
        )
    assert strategies.bits(cut) == strategies.bits(more)
    (boxes,) = more.boxes
    assert boxes.every.tolist() == [1] * boxes.features.size
    held = strategies.located(features, grid, pixels)
    assert set(boxes.features) <= set(np.flatnonzero(told.columns[0]["variety"].filled(0) > 0))
    for feature, quantiles, mean in zip(boxes.features, boxes.quantiles, boxes.mean):
        found, _ = oracles.pixels_of(values, strategies.validity(values, nodata, valid), held[feature])
        pairs = [(value, weight) for value, _, weight in found]
        expected = [oracles.quantile(pairs, q) for q in (0.05, 0.25, 0.5, 0.75, 0.95)]
        np.testing.assert_allclose(quantiles, expected, rtol=1e-6, atol=1e-6)
        assert math.isclose(mean, oracles.describe(found, 0)["mean"], rel_tol=1e-7, abs_tol=1e-7)
    # What has pixels and no box has an area of nothing but rounding.
    areas = [0 if one is None else oracles.coverage(one, grid.width, grid.height).sum() for one in features]
    for feature in set(np.flatnonzero(~told.empty)) - set(boxes.features.tolist()):
        assert areas[feature] < 1e-6
