"""The bounds that docs/methods.md states."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations

import numpy as np
import pytest
import shapely

pytest.importorskip("osgeo")

import exact
import shapes
import statistics_exact
import strategies
from pixelwise.core import ArraySource, Grid, zonal_statistics
from pixelwise.core.locate.edges import QUANTUM, quantised

WIDTH, HEIGHT = 12, 9
NORTH_UP = (1.0, 0.0, 0.0, 0.0, -1.0, 0.0)
KINDS = [kind for kind in shapes.KINDS if kind is not shapes.off]


def pieces(polygon) -> dict[int, int]:
    """How many pieces of edges there are in each row, at most."""
    found = dict.fromkeys(range(HEIGHT), 0)
    for ring, _ in polygon:
        for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1]):
            for row in range(max(int(min(y0, y1)) - 1, 0), min(int(max(y0, y1)) + 1, HEIGHT)):
                found[row] += int(abs(x1 - x0)) + 2
    return found


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_covered_part_is_right_within_a_quantum_for_each_piece_in_its_row(kind):
    assert QUANTUM == 2.0**-42
    grid, core_grid = exact.ExactGrid(NORTH_UP, WIDTH, HEIGHT), Grid(WIDTH, HEIGHT, NORTH_UP)
    for seed in range(4):
        geometry = shapely.make_valid(kind(np.random.default_rng(seed), WIDTH, HEIGHT))
        (found,) = strategies.located([geometry], core_grid, "coverage")
        polygon = grid.polygon(shapes.mapped(geometry, grid))
        known, allowed = exact.coverage(polygon, WIDTH, HEIGHT), pieces(polygon)
        for (row, col), part in np.ndenumerate(found):
            apart = abs(Fraction(part) - known.get((row, col), 0))
            assert apart <= max(allowed[row], 1) * QUANTUM + 40 * 2.0**-52 * WIDTH + float(exact.NOTHING)
            assert apart < 1e-11
        area = sum(known.values())
        assert area < 1 or abs(Fraction(found.sum()) - area) < Fraction(1, 10**9) * area


def test_sums_of_heights_are_exact_in_any_order():
    heights = quantised(np.random.default_rng(3).uniform(-1, 1, 7))
    assert len({sum(order) for order in permutations(heights.tolist())}) == 1
    many = quantised(np.random.default_rng(4).uniform(-1, 1, 1000))
    assert Fraction(many.sum()) == sum(map(Fraction, many.tolist()))
    assert (np.abs(quantised(many + 1e-13) - many) <= QUANTUM).all()


@pytest.mark.parametrize("cut", range(1, 12))
def test_moments_merge_as_the_formula_says(cut):
    random = np.random.default_rng(cut)
    values, weights = random.normal(1e6, 1, 12), random.uniform(0.1, 1, 12)

    def moments(some) -> tuple:
        pairs = [(Fraction(value), Fraction(weight)) for value, weight in zip(values[some], weights[some])]
        total = sum(weight for _, weight in pairs)
        mean = sum(value * weight for value, weight in pairs) / total
        return total, mean, sum(weight * (value - mean) ** 2 for value, weight in pairs)

    (weight, mean, squares), (other, apart, more), whole = (
        moments(slice(cut)),
        moments(slice(cut, 12)),
        moments(slice(12)),
    )
    both, step = weight + other, apart - mean
    merged = both, mean + step * other / both, squares + more + step**2 * weight * other / both
    assert merged == whole
    source = ArraySource(values[None], block=(1, 1))
    found = zonal_statistics(
        [shapely.box(0, -1, 12, 0)], [source], ["variance"], weights=ArraySource(weights[None])
    )
    assert found.columns[0]["variance"][0] == pytest.approx(float(whole[2] / whole[0]), rel=1e-9)


def test_equal_weights_give_type_7():
    values = np.random.default_rng(8).integers(0, 9, 11).tolist()
    pairs = [(Fraction(value), Fraction(2)) for value in values]
    for q in (0, 10, 25, 50, 97.5, 100):
        known = np.percentile(values, q)  # numpy's default is type 7
        assert float(statistics_exact.quantile(pairs, Fraction(q) / 100)) == pytest.approx(known, abs=1e-12)


def test_whole_numbers_are_summed_exactly_beyond_what_doubles_hold():
    values = np.array([[2**53, 1, 1, 1]], dtype="int64")
    found = zonal_statistics([shapely.box(0, -1, 4, 0)], [ArraySource(values)], ["sum"])
    assert int(found.columns[0]["sum"][0]) == 2**53 + 3


@pytest.mark.parametrize("steps", [0.9, -0.9, 1.1, -1.1])
def test_vertices_are_settled_within_the_stated_distance_and_no_further(steps):
    transform = (1 / 3, 0.0, 612345.678, 0.0, -1 / 3, 5432109.876)
    grid, stated = Grid(8, 8, transform), exact.ExactGrid(transform, 8, 8).noise[0]
    x = 612345.678 + (3 + steps * stated) / 3
    col, _ = grid.to_pixels(x, 5432109.0)
    plain, _ = grid.plain_pixels(x, 5432109.0)
    assert (col == 3) == (abs(plain - 3) <= stated)
    assert (abs(steps) < 1) == (col == 3)
