"""Areas of pixels where a map is curved: patches in which they are polynomials of column and row.

The places of a patch's nodes, on a sphere that has the ellipsoid's areas (`Ellipsoid.on_sphere`), make
Chebyshev polynomials of column and row. Their slopes tell the area that a pixel has at each node; that is a
polynomial again, whose integral over a pixel is the pixel's area. Patches whose polynomials do not die out
are halved.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Callable, NamedTuple

import numpy as np

from ..arrays import Bools, Floats, Ints
from .ellipsoid import Ellipsoid
from .grid import Grid, Window

#: Takes map coordinates x and y, (n,) each, and gives longitudes and latitudes in degrees; not finite where a
#: place of the map is none of the Earth.
ToDegrees = Callable[[Floats, Floats], tuple[Floats, Floats]]

#: Nodes of a patch in each direction.
_NODES = 8

#: The last terms of the slopes are at most this part of the first; those that are left out are far less.
_SMALL = 1e-7

#: Terms that all together are a smaller part are dropped: each costs time at each pixel.
_DROPPED = 1e-10

#: The same, for a pixel, where halving is of no use: some maps are made of pieces that do not quite meet.
_TORN = 1e-2

#: Vectors of length 1 are not known better.
_ROUNDING = 1e-16

#: Some projections are inverted by iterations that leave some noise, in radians: it does not die out.
_NOISE = 3e-12

#: What a patch measures at least from its middle, in radians, where it may reach beyond the raster: 64 km, of
#: which noise is no part that counts.
_LEAST = 0.01

#: Patches are not halved below this part of a pixel, and there are not many more of them than so many.
_FINEST, _MOST = 1 / 256, 1 << 15

#: Where all nodes of a patch are no place, none of it is, unless it is one of the first that are halved.
_FIRST = 4**3

#: Patches that are worked on at once.
_AT_ONCE = 512

#: Pixels that are worked on at once: few enough to stay in the processor's cache.
_CACHED = 1 << 15

_ORDERS = np.arange(_NODES)
_ANGLES = np.pi * (_ORDERS + 0.5) / _NODES
_AT_NODES = np.cos(np.outer(_ANGLES, _ORDERS))  # what each order is at each node
_NODE = np.cos(_ANGLES)  # the nodes lie between -1 and 1
_TO_TERMS = _AT_NODES.T * np.where(_ORDERS == 0, 1, 2)[:, None] / _NODES
_LAST = np.where(_ORDERS < _NODES - 2, 0, _ORDERS)  # what the slopes of the last two terms come to
_SLOPES = _ORDERS * np.sin(np.outer(_ANGLES, _ORDERS)) / np.sin(_ANGLES)[:, None]


class Boxes(NamedTuple):
    """Rectangles of pixels: first and last column, and first and last row, (n, 2) each."""

    cols: Floats
    rows: Floats

    @property
    def sizes(self) -> Floats:
        """Columns and rows of each, (n, 2)."""
        return np.column_stack([np.diff(self.cols), np.diff(self.rows)])

    def only(self, which: Bools | slice) -> Boxes:
        return Boxes(self.cols[which], self.rows[which])

    def halved(self, which: Bools) -> Boxes:
        """With their columns, their rows or both in halves, as (n, 2) says."""
        cols, number = _halved(self.cols, which[:, 0])
        rows, again = _halved(self.rows[number], which[number, 1])
        return Boxes(cols[again], rows)


def _halved(spans: Floats, which: Bools) -> tuple[Floats, Floats]:
    """Spans, some as two halves, and the number of the span that each is of."""
    middle = spans.mean(axis=1)
    middle = np.where(np.diff(spans)[:, 0] > 1, np.floor(middle), middle)  # pixels stay whole while they can
    lower, upper = np.column_stack([spans[:, 0], middle]), np.column_stack([middle, spans[:, 1]])
    number = np.concatenate([np.arange(len(spans)), np.flatnonzero(which)])
    return np.concatenate([np.where(which[:, None], lower, spans), upper[which]]), number


@dataclass(frozen=True)
class _Fitted:
    """Polynomials of boxes, and how good they are."""

    #: Area of a pixel, on a sphere of radius 1, by the orders of row and column.
    terms: Floats
    #: The last terms of the slopes of places, by column and by row, as parts of the first, (n, 2); infinite
    #: where a node is no place.
    rough: Floats
    #: How far it is from the middle to the sides, in radians, (n, 2).
    reach: Floats
    #: Whether all nodes are no place.
    nowhere: Bools


def _fit(boxes: Boxes, grid: Grid, ellipsoid: Ellipsoid, to_degrees: ToDegrees) -> _Fitted:
    shape = len(boxes.cols), _NODES, _NODES
    half = boxes.sizes / 2
    cols = boxes.cols.mean(axis=1)[:, None] + half[:, :1] * _NODE
    rows = boxes.rows.mean(axis=1)[:, None] + half[:, 1:] * _NODE
    col, row = np.broadcast_to(cols[:, None, :], shape), np.broadcast_to(rows[:, :, None], shape)
    with np.errstate(invalid="ignore"):  # of what is no place
        places = ellipsoid.on_sphere(*to_degrees(*grid.to_map(col.ravel(), row.ravel()))).reshape(*shape, 3)
    no_place = ~np.isfinite(places).all(axis=-1)
    places[no_place] = 0
    vectors = _TO_TERMS @ np.moveaxis(places, -1, 1) @ _TO_TERMS.T  # (n, 3, orders of row, orders of column)
    along_row, along_col = _AT_NODES @ vectors @ _SLOPES.T, _SLOPES @ vectors @ _AT_NODES.T
    area = (np.cross(along_row, along_col, axis=1) * (_AT_NODES @ vectors @ _AT_NODES.T)).sum(axis=1)
    area /= (half[:, 0] * half[:, 1])[:, None, None]
    terms = _TO_TERMS @ area @ _TO_TERMS.T
    terms *= np.sign(terms[:, :1, :1])
    size = np.linalg.norm(vectors, axis=1)
    reach = np.column_stack([size[:, 0, 1], size[:, 1, 0]])
    rough = np.column_stack([(size * _LAST).sum(axis=(1, 2)), (size * _LAST[:, None]).sum(axis=(1, 2))])
    rough /= np.maximum(reach, _ROUNDING)
    # What is smooth and turns over lies beyond the edge of a map.
    turned = (area.min(axis=(1, 2)) * area.max(axis=(1, 2)) <= 0) & (rough.max(axis=1) < _TORN)
    rough[no_place.any(axis=(1, 2)) | turned] = np.inf
    return _Fitted(terms, rough, reach, no_place.all(axis=(1, 2)))


@dataclass(frozen=True)
class Patches:
    """The areas of a grid's pixels on a sphere of radius 1.

    Attributes
    ----------
    boxes : Boxes
        The patches; each pixel's parts lie in one or in several.
    terms : sequence of (orders of row, orders of column) arrays
        Their polynomials.
    without : Boxes
        Where pixels have no area.
    """

    boxes: Boxes
    terms: Sequence[Floats]
    without: Boxes

    @classmethod
    def of(cls, grid: Grid, ellipsoid: Ellipsoid, to_degrees: ToDegrees) -> Patches:
        """Fit as many as are needed; the function is called with some ten thousand places at a time."""
        whole = Boxes(np.array([[0.0, grid.width]]), np.array([[0.0, grid.height]]))
        none = whole.only(slice(0))
        wide = _widened(whole, _fit(whole, grid, ellipsoid, to_degrees).reach)
        found = _fit(wide, grid, ellipsoid, to_degrees)
        if found.rough.max() <= _SMALL:
            return cls(wide, _short(found.terms), none)
        kept, lost, queue = [none], [none], whole
        terms: list[Floats] = []
        while len(queue.cols):
            boxes, queue = queue.only(slice(_AT_ONCE)), queue.only(slice(_AT_ONCE, None))
            found = _fit(boxes, grid, ellipsoid, to_degrees)
            halve = _halve(boxes, found, grid)
            good = found.rough.max(axis=1) <= _allowed(boxes, found, ~halve.any(axis=1))
            again = ~good & halve.any(axis=1) & (len(queue.cols) + len(terms) < _MOST)
            kept.append(boxes.only(good))
            terms += _short(found.terms[good])
            lost.append(boxes.only(~good & ~again))
            queue = _joined([queue, boxes.only(again).halved(halve[again])])
        return cls(_joined(kept), terms, _whole(_joined(lost)))

    @property
    def by_rows(self) -> bool:
        """Whether all pixels of a row have the same area."""
        alike = not len(self.without.cols) and not np.ptp(self.boxes.cols, axis=0).any()
        return alike and all(terms.shape[1] == 1 for terms in self.terms)

    @property
    def missing(self) -> int:
        """How many pixels have no area."""
        return int(self.without.sizes.prod(axis=1).sum())

    def areas(self, window: Window) -> Floats:
        """The area of each pixel of a window; NaN where it has none."""
        found = np.zeros((window.height, window.width))
        top, left = window.row, window.col
        for number in _meeting(self.boxes, window):
            terms = self.terms[number]
            rows, row = _means(self.boxes.rows[number], top, window.row_stop, terms.shape[0])
            cols, col = _means(self.boxes.cols[number], left, window.col_stop, terms.shape[1])
            by_row = np.zeros((terms.shape[1], rows.shape[1]))
            # No product of matrices: its rounding goes by their size.
            for of_order, of_rows in zip(terms, rows):
                by_row += of_order[:, None] * of_rows
            _add(found[row - top :, col - left :], by_row, cols)
        for number in _meeting(self.without, window):
            (left_col, stop_col), (first, stop) = self.without.cols[number], self.without.rows[number]
            found[
                max(int(first) - top, 0) : max(int(stop) - top, 0),
                max(int(left_col) - left, 0) : max(int(stop_col) - left, 0),
            ] = np.nan
        return found


def _widened(box: Boxes, reach: Floats) -> Boxes:
    """A box that reaches far enough for noise not to count, where it does not."""
    with np.errstate(divide="ignore", invalid="ignore"):
        factors = np.fmax(_LEAST / reach[0], 1)
    factors[~np.isfinite(factors)] = 1
    return Boxes(*(s.mean() + (s - s.mean()) * factor for s, factor in zip(box, factors)))


def _allowed(boxes: Boxes, found: _Fitted, finest: Bools) -> Floats:
    """How large the last terms of each may be: larger where it is but a part of a pixel."""
    noise = _NOISE / np.maximum(found.reach.min(axis=1), _NOISE)
    small = np.where(finest, _TORN, _SMALL + noise)
    allowed: Floats = small / np.minimum(boxes.sizes, 1).prod(axis=1)
    return allowed


def _halve(boxes: Boxes, found: _Fitted, grid: Grid) -> Bools:
    """In which directions to halve boxes that are not good, (n, 2)."""
    sizes = boxes.sizes
    # A pixel of which a part is no place has no area; one in which two polynomials meet has.
    halve: Bools = (found.rough > _SMALL) & (sizes > np.where(np.isinf(found.rough), 1, _FINEST))
    first = sizes.prod(axis=1) * _FIRST >= grid.width * grid.height
    halve &= (first | ~found.nowhere)[:, None]
    return halve


def _short(terms: Floats) -> list[Floats]:
    """The polynomials without what does not count."""
    size = np.abs(terms)
    small = size[:, :1, 0] * _DROPPED
    rests = (np.cumsum(size.sum(axis=axis)[:, ::-1], axis=1)[:, ::-1] for axis in (2, 1))
    rows, cols = (np.maximum((rest > small).sum(axis=1), 1) for rest in rests)
    return [one[:row, :col].copy() for one, row, col in zip(terms, rows, cols)]


def _joined(boxes: Sequence[Boxes]) -> Boxes:
    return Boxes(*(np.concatenate(spans) for spans in zip(*boxes)))


def _whole(boxes: Boxes) -> Boxes:
    """The pixels that boxes are, or are parts of."""
    corners = np.column_stack([np.floor(boxes.cols[:, 0]), np.ceil(boxes.cols[:, 1])])
    sides = np.column_stack([np.floor(boxes.rows[:, 0]), np.ceil(boxes.rows[:, 1])])
    distinct = np.unique(np.column_stack([corners, sides]), axis=0)
    return Boxes(distinct[:, :2], distinct[:, 2:])


def _meeting(boxes: Boxes, window: Window) -> Ints:
    """The numbers of the boxes that have a part in a window."""
    meet = (boxes.cols[:, 0] < window.col_stop) & (boxes.cols[:, 1] > window.col)
    return np.flatnonzero(meet & (boxes.rows[:, 0] < window.row_stop) & (boxes.rows[:, 1] > window.row))


def _means(span: Floats, start: int, stop: int, orders: int) -> tuple[Floats, int]:
    """Of the part of each of some pixels that lies in a span, the integral of each order, (orders, n).

    Also, the first pixel that has a part in it.
    """
    start, stop = max(start, math.floor(span[0])), min(stop, math.ceil(span[1]))
    pixels = np.arange(start, stop, dtype=np.float64)
    low, high = np.maximum(pixels, span[0]), np.minimum(pixels + 1, span[1])
    nodes, weights = _quadrature(orders // 2 + 1)  # which is exact
    found = np.zeros((orders, pixels.size))
    for node, weight in zip(nodes, weights):
        at = (low + (high - low) * ((1 + node) / 2) - span.mean()) / (np.diff(span) / 2)
        before, now = at, np.ones_like(at)  # T(-1) is T(1)
        for order in range(orders):
            found[order] += now * (weight / 2)
            before, now = now, 2 * at * now - before
    return found * (high - low), start


@lru_cache
def _quadrature(count: int) -> tuple[Floats, Floats]:
    """Nodes and weights of Gauss and Legendre."""
    legendre: Any = np.polynomial.legendre  # has no types
    nodes, weights = legendre.leggauss(count)
    return nodes, weights


def _add(found: Floats, by_row: Floats, cols: Floats) -> None:
    """Add, for each order, the products of what it is by row, (orders, rows), and by column."""
    step = max(1, _CACHED // cols.shape[1])
    for first in range(0, by_row.shape[1], step):
        part = by_row[:, first : first + step]
        into = found[first : first + part.shape[1], : cols.shape[1]]
        for of_row, of_col in zip(part, cols):
            into += of_row[:, None] * of_col
