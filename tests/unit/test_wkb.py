"""Coordinates out of well-known binary: cases by hand, one by one and many together."""

from __future__ import annotations

import struct

import numpy as np
import pytest

from pixelwise.core.locate import wkb as module
from pixelwise.core.locate.wkb import HOLE, LINE, OUTER, POINT, read_sequences
from wkb_by_hand import EXTRAS, collected, header, polygon, vertices

SQUARE = [(0, 0), (4, 0), (4, 4), (0, 4), (0, 0)]
SMALL = [(1, 1), (1, 2), (2, 2), (1, 1)]
OTHER = [(6, 6), (9, 6), (9, 9), (6, 6)]


@pytest.fixture(params=[1, 10**9], ids=["together", "one by one"], autouse=True)
def way(request, monkeypatch):
    """Both ways through the bytes."""
    monkeypatch.setattr(module, "_TOGETHER", request.param)


def sequences(*geometries: bytes):
    """Of each sequence its feature, kind and vertices."""
    found = read_sequences(geometries)
    parts = np.split(found.xy, np.cumsum(found.count)[:-1]) if found.count.size else []
    assert found.features == len(geometries) and sum(map(len, parts)) == len(found.xy)
    return [
        (feature, kind, [tuple(xy) for xy in part.tolist()])
        for feature, kind, part in zip(found.feature.tolist(), found.kind.tolist(), parts)
    ], np.flatnonzero(found.unread).tolist()


@pytest.mark.parametrize("extra", EXTRAS)
def test_holes_and_parts_keep_their_order(extra):
    one = polygon(SQUARE, SMALL, extra=extra)
    two = collected("MultiPolygon", polygon(OTHER, extra=extra), one, extra=extra)
    assert sequences(one, b"", two, polygon(OTHER, extra=extra)) == (
        [
            (0, OUTER, SQUARE),
            (0, HOLE, SMALL),
            (2, OUTER, OTHER),
            (2, OUTER, SQUARE),
            (2, HOLE, SMALL),
            (3, OUTER, OTHER),
        ],
        [],
    )


def test_nothing_and_empty_geometries():
    assert sequences() == ([], [])
    assert sequences(b"", polygon(), collected("MultiPolygon"), b"") == ([], [])
    parts = collected("MultiPolygon", polygon(), polygon(SQUARE), polygon())
    assert sequences(parts, polygon([])) == ([(0, OUTER, SQUARE), (1, OUTER, [])], [])
    assert read_sequences([parts, polygon([])]).vertices.tolist() == [5, 0]


@pytest.mark.parametrize("extra", EXTRAS)
def test_points_lines_and_collections_of_collections(extra):
    point = header("Point", extra) + vertices([(5, 6)], extra)
    line = header("LineString", extra) + struct.pack("<I", 2) + vertices(SQUARE[:2], extra)
    inner = collected("GeometryCollection", line, polygon(OTHER, extra=extra), extra=extra)
    many = collected("MultiPoint", point, point, extra=extra)
    given = collected("GeometryCollection", many, inner, polygon(SQUARE, extra=extra), extra=extra)
    found, unread = sequences(line, given)
    assert found == [
        (0, LINE, SQUARE[:2]),
        (1, POINT, [(5, 6)]),
        (1, POINT, [(5, 6)]),
        (1, LINE, SQUARE[:2]),
        (1, OUTER, OTHER),
        (1, OUTER, SQUARE),
    ]
    assert unread == []
    rings = read_sequences([line, given]).rings()
    assert rings.feature.tolist() == [1, 1] and rings.count.tolist() == [4, 5]
    assert rings.xy.tolist() == [list(xy) for xy in [*OTHER, *SQUARE]]


def test_an_empty_point_has_no_vertex():
    point = header("Point") + vertices([(float("nan"), float("nan"))])
    half = header("Point") + vertices([(float("nan"), 5)])
    assert read_sequences([point, half]).vertices.tolist() == [0, 1]


@pytest.mark.parametrize(
    "strange",
    [
        struct.pack("<BII", 1, 10, 0),  # a polygon of curves
        struct.pack("<BII", 1, 17, 0),  # a triangle
        struct.pack("<BII", 1, 4003, 0),
        struct.pack("<BIII", 1, 3 | 1 << 29, 4326, 0),  # with a number of its CRS
        struct.pack(">BII", 0, 3, 0),
        collected("GeometryCollection", polygon(SQUARE), struct.pack("<BII", 1, 10, 0)),
        b"\x01",
        b"\x01\x03\x00\x00\x00\x01\x00\x00",
    ],
)
def test_what_is_not_read_is_told_and_harms_no_other(strange):
    assert sequences(polygon(SQUARE), strange, polygon(OTHER)) == (
        [(0, OUTER, SQUARE), (2, OUTER, OTHER)],
        [1],
    )


def test_geometries_that_are_cut_off_or_too_long_are_not_read():
    whole = collected("MultiPolygon", polygon(SQUARE, SMALL), polygon(OTHER))
    for length in range(1, len(whole)):
        assert sequences(whole[:length], polygon(OTHER)) == ([(1, OUTER, OTHER)], [0])
        assert sequences(polygon(OTHER), whole[:length]) == ([(0, OUTER, OTHER)], [1])
    assert sequences(whole + b"\0")[1] == [0]


def test_huge_numbers_of_rings_and_vertices_that_are_not_there():
    many = struct.pack("<BII", 1, 3, 2**32 - 1) + struct.pack("<I", 0)
    long = struct.pack("<BIII", 1, 3, 1, 2**32 - 1) + vertices(SQUARE)
    parts = struct.pack("<BII", 1, 6, 2**32 - 1) + polygon(SQUARE)
    assert sequences(many, long, parts) == ([], [0, 1, 2])


def test_one_of_many_rings_among_many_of_one(way, monkeypatch):
    """Those that go on when few are left are walked through on their own."""
    monkeypatch.setattr(module, "_TOGETHER", 16)
    coast = collected("MultiPolygon", *[polygon([(x + 10 * i, y) for x, y in OTHER]) for i in range(50)])
    found = read_sequences([polygon(SQUARE)] * 20 + [coast] + [polygon(SMALL)] * 20)
    assert np.bincount(found.feature).tolist() == [1] * 20 + [50] + [1] * 20
    assert found.vertices.tolist() == [5] * 20 + [200] + [4] * 20
    assert found.xy[100:300, 0].tolist() == [x + 10 * i for i in range(50) for x, _ in OTHER]
    assert not found.unread.any()


def test_geometries_of_different_dimensions_side_by_side():
    given = [polygon(SQUARE, SMALL, extra=extra) for extra in EXTRAS]
    found, unread = sequences(*given)
    assert found == [one for i in range(5) for one in ((i, OUTER, SQUARE), (i, HOLE, SMALL))]
    assert unread == []
