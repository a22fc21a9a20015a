"""Pixels weighed by another raster."""

from __future__ import annotations

import hypothesis.strategies as st
import numpy as np
import pytest
import shapely
from hypothesis import given
from shapely import box

import oracles
import strategies
from by_hand import NINE, NORTH_UP, nine, told
from pixelwise.core import ArraySource, ExtractionError, GridError, ZonalStatistics, zonal_statistics


def test_weighted_figures_of_exactextract():
    """Weights of 0, 0 and 1 by row."""
    weights = ArraySource(np.array([[0, 0, 0], [0, 0, 0], [1, 1, 1]]), NORTH_UP)
    row = told(box(0.5, 0.5, 2.5, 2.5), nine(), pixels="coverage", weights=weights)
    assert row["sum"] == pytest.approx(0.25 * 7 + 0.5 * 8 + 0.25 * 9)
    assert row["mean"] == pytest.approx(8)
    assert (row["stdev"], row["variance"]) == (pytest.approx(0.7071068), pytest.approx(0.5))


@st.composite
def weighted(draw):
    """A raster of small numbers and one of weights that are never 0."""
    values, nodata, valid = draw(strategies.rasters(4, 5, dtypes=("uint8", "int16", "float32")))
    weights = draw(st.lists(st.sampled_from([0.5, 1.0, 2.0, 3.25]), min_size=20, max_size=20))
    known = draw(st.lists(st.booleans(), min_size=20, max_size=20))
    zone = draw(strategies.polygons(5, 4))
    return values, nodata, valid, np.array(weights).reshape(4, 5), np.array(known).reshape(4, 5), zone


@pytest.mark.parametrize("pixels", ["center", "coverage"])
@given(case=weighted())
def test_weighted_statistics_equal_the_oracle(case, pixels):
    values, nodata, valid, weights, known, zone = case
    covered = oracles.coverage(zone, 5, 4)
    if pixels == "center":
        covered = np.where(oracles.unsure(zone, 5, 4), 0, oracles.centers(zone, 5, 4))
        parts = [box(col, row, col + 1, row + 1) for row, col in zip(*np.nonzero(covered))]
        zone = shapely.union_all(parts) if parts else box(50, 50, 51, 51)
    source = ArraySource(values, nodata=nodata, valid=valid)
    zone = strategies.mapped(zone, source.grid)
    row = told(zone, source, pixels=pixels, weights=ArraySource(weights, valid=known), tiny_zones=False)
    mask = strategies.validity(values, nodata, valid) & known
    pixels_here, lost = oracles.pixels_of(values, mask, covered, weights)
    expected = oracles.describe(pixels_here, lost)
    expected |= oracles.positions(values, mask, covered, source.grid.transform, weights)
    pairs = [(value, weight) for value, _, weight in pixels_here]
    for name, number in expected.items():
        if name in ("majority", "minority") and pairs:
            best = oracles.heaviest if name == "majority" else oracles.lightest
            assert row[name] in best(pairs, slack=1e-9)
        elif name != "cv" and not (
            name == "median" and pixels == "coverage"
        ):  # ties of cover are ties of rounding
            assert row[name] == (number if number is None else pytest.approx(number, rel=1e-6, abs=1e-6)), (
                name
            )


def test_weights_weigh_sums_but_do_not_count():
    weights = ArraySource(np.array([[1, 1, 1], [1, 1, 1], [2, 0.5, 1]]), NORTH_UP, name="people")
    row = told(box(0, 0, 2, 1), nine(), weights=weights)
    assert (row["count"], row["sum"], row["mean"]) == (2, 7 * 2 + 8 * 0.5, pytest.approx(18 / 2.5))


def test_a_pixel_without_weight_is_not_valid():
    weights = ArraySource(np.array([[1, 1, 1], [1, 1, 1], [-1, np.nan, 3]]), NORTH_UP, nodata=-1)
    row = told(box(0, 0, 3, 1), nine(), weights=weights)
    assert (row["count"], row["nodata"], row["sum"], row["mean"]) == (1, 2, 27, 9)


def test_negative_weights():
    weights = ArraySource(np.full((3, 3), -2.5), NORTH_UP, name="slope")
    sentence = r"The weights raster slope holds negative values \(down to -2.5\); weights must be 0 or more"
    with pytest.raises(ExtractionError, match=sentence):
        zonal_statistics([box(0, 0, 3, 3)], [nine()], weights=weights)


@pytest.mark.parametrize("bad", [np.inf, -np.inf])
def test_infinite_weights(bad):
    weights = np.where(NINE == 5, bad, 1)
    with pytest.raises(
        ExtractionError, match="The weights raster people holds infinite values; weights must"
    ):
        told(box(0, 0, 3, 3), nine(), weights=ArraySource(weights, NORTH_UP, name="people"))
    row = told(box(0, 0, 3, 3), nine(), weights=ArraySource(weights, NORTH_UP, valid=NINE != 5))
    assert (row["count"], row["nodata"], row["sum"]) == (8, 1, 40)


def test_weights_on_another_grid():
    weights = ArraySource(np.ones((3, 4)), NORTH_UP, name="people")
    sentence = (
        r"The weights raster people does not lie on the grid of dem: its size is 4 x 3 pixels, not 3 x 3\."
    )
    with pytest.raises(GridError, match=sentence):
        ZonalStatistics([box(0, 0, 3, 3)], [nine(name="dem")], weights=weights)


def test_weights_for_rasters_of_which_one_lies_elsewhere():
    other = ArraySource(NINE, (1.0, 0.0, 0.5, 0.0, -1.0, 3.0), name="moved")
    with pytest.raises(GridError, match="people does not lie on the grid of moved: its origin is"):
        ZonalStatistics([], [nine(), other], weights=ArraySource(np.ones((3, 3)), NORTH_UP, name="people"))
