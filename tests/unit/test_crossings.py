"""How often geometries cross themselves, by hand and against every pair of edges, one by one."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

import numpy as np
import pytest
import shapely

from pixelwise.algorithms.inputs import crossings as module
from pixelwise.algorithms.inputs.crossings import crossings, edges_of, overlaps
from pixelwise.core.locate.wkb import read_sequences


def count(wkt: str, most: int = 10**9) -> int:
    found = read_sequences([shapely.to_wkb(shapely.from_wkt(wkt))])
    return crossings(*edges_of(found), most, lambda: None)


@pytest.mark.parametrize(
    ("wkt", "expected"),
    [
        ("Polygon ((0 0, 4 0, 4 4, 0 4, 0 0))", 0),
        ("Polygon ((0 0, 4 4, 4 0, 0 4, 0 0))", 1),  # a bow tie
        ("LineString (0 0, 4 0, 4 4, 2 -1)", 1),
        ("LineString (0 0, 4 0, 4 4, 2 0)", 1),  # touches
        ("LineString (0 0, 4 0, 3 0, 1 0)", 1),  # runs back over itself: the first and the last edge
        ("Polygon ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1))", 0),
        ("Polygon ((0 0, 9 0, 9 9, 0 9, 0 0), (8 1, 10 1, 10 2, 8 2, 8 1))", 2),  # a hole across the edge
        ("MultiPolygon (((0 0, 4 0, 4 4, 0 4, 0 0)), ((2 2, 6 2, 6 6, 2 6, 2 2)))", 2),
        ("GeometryCollection (MultiLineString ((0 0, 2 2)), LineString (0 2, 2 0), Point (1 1))", 1),
        ("Point (1 1)", 0),
        ("Polygon EMPTY", 0),
    ],
)
def test_by_hand(wkt, expected):
    assert count(wkt) == expected


def _meet(a, b, c, d) -> bool:
    """Whether two edges that share no end have a point in common, in exact numbers."""

    def side(p, q, r):
        (px, py), (qx, qy), (rx, ry) = ([Fraction(float(v)) for v in point] for point in (p, q, r))
        return (qx - px) * (ry - py) - (qy - py) * (rx - px)

    boxes = all(
        max(min(a[i], b[i]), min(c[i], d[i])) <= min(max(a[i], b[i]), max(c[i], d[i])) for i in (0, 1)
    )
    return boxes and side(a, b, c) * side(a, b, d) <= 0 and side(c, d, a) * side(c, d, b) <= 0


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("at_once", [1, 7, 1 << 20])
def test_against_every_pair(seed, at_once, monkeypatch):
    monkeypatch.setattr(module, "_AT_ONCE", at_once)
    rng = np.random.default_rng(seed)
    # Whole coordinates, so that many edges touch and overlap; stretched along either axis.
    points = rng.integers(0, 8, (25, 2)).astype(float) * [(1, 100)[seed % 2], 1]
    start, stop = points[:-1], points[1:]
    expected = sum(
        not {tuple(a), tuple(b)} & {tuple(c), tuple(d)} and _meet(a, b, c, d)
        for (a, b), (c, d) in combinations(list(zip(start, stop)), 2)
    )
    assert crossings(start, stop, 10**9, lambda: None) == expected
    boxes = np.minimum(start, stop), np.maximum(start, stop)
    meeting = sum(
        (boxes[0][i] <= boxes[1][j]).all() and (boxes[0][j] <= boxes[1][i]).all()
        for i, j in combinations(range(len(start)), 2)
    )
    assert overlaps(*boxes, 10**9) == meeting


def test_counting_ends_early_and_may_be_stopped():
    points = np.random.default_rng(3).random((30_000, 2))
    assert crossings(points[:-1], points[1:], 2_000, lambda: None) > 2_000

    def stop():
        raise InterruptedError

    with pytest.raises(InterruptedError):
        crossings(points[:-1], points[1:], 10**9, stop)
