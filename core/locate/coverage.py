"""Which pixels polygons hold: those whose centre is inside, or all they touch with the part that is covered.

Both kernels take the edges of all polygons in a window at once; no loop runs over features, rows or pixels.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..arrays import Floats, Ints, owners, ranges
from ..errors import ParameterError
from ..options import PIXELS
from .edges import Edges, quantised
from .runs import Runs

#: A smaller part of a pixel than this is the rounding of a crossing, not coverage.
NOTHING = 2.0**-40


def _numbered(count: Ints) -> tuple[Ints, Ints]:
    """For ``count[i]`` parts of each item i: the item of each part, and its number within the item."""
    return owners(count), ranges(np.zeros_like(count), count)


def _whole(values: Floats) -> Ints:
    return values.astype(np.int64)


def centers(edges: Edges) -> Runs:
    """Runs of the pixels whose centre lies inside.

    An edge crosses the rows r with ``top <= r + 1/2 < bottom``; a crossing at x is the first column whose
    centre is not left of x. Pairs of crossings bound runs. Half-open on both axes: of polygons that share an
    edge exactly one has the centres on it.
    """
    window = edges.window
    first = np.ceil(np.maximum(edges.y_top, window.row) - 0.5)
    stop = np.ceil(np.minimum(edges.y_bottom, window.row_stop) - 0.5)
    edge, number = _numbered(_whole(stop - first))
    row = _whole(first)[edge] + number
    slope = (edges.x_bottom - edges.x_top) / (edges.y_bottom - edges.y_top)
    # In columns and rows of the raster: both users of a shared edge round alike, and in every window.
    x = (row + (0.5 - edges.y_top)[edge]) * slope[edge] + edges.x_top[edge]
    low, high = np.minimum(edges.x_top, edges.x_bottom), np.maximum(edges.x_top, edges.x_bottom)
    x = np.minimum(np.maximum(x, low[edge]), high[edge])
    col = _whole(np.clip(np.ceil(x - 0.5) - window.col, 0, window.width))
    columns = window.width + 1
    key = (edges.which[edge] * window.height + row - window.row) * columns + col
    key.sort(kind="stable")
    start, stop_key = key[0::2], key[1::2]
    held = start < stop_key
    return _runs(edges, start[held], (stop_key - start)[held], None, columns)


def _runs(edges: Edges, key: Ints, count: Ints, weight: Floats | None, columns: int) -> Runs:
    window = edges.window
    line, col = np.divmod(key, columns)
    which, row = np.divmod(line, window.height)
    col += window.col
    return Runs(edges.features[which], row + window.row, col, col + count, weight)


@dataclass(frozen=True)
class _Pieces:
    """Pieces of edges, each within one row: from x at height a to x at height b, both below the row's top.

    Rows and columns are counted from the window's upper left corner.
    """

    edge: Ints
    row: Ints
    x_a: Floats
    x_b: Floats
    a: Floats
    b: Floats


def _split_at_rows(edges: Edges) -> _Pieces:
    window = edges.window
    upper, lower = edges.y_top - window.row, edges.y_bottom - window.row
    left, right = edges.x_top - window.col, edges.x_bottom - window.col
    top, bottom = np.maximum(upper, 0), np.minimum(lower, window.height)
    first = np.floor(top)
    edge, number = _numbered(_whole(np.ceil(bottom) - first))
    y = first[edge] + number
    slope = ((right - left) / (lower - upper))[edge]
    x_top, y_top = left[edge], upper[edge]
    a = np.maximum(top[edge], y)
    b = np.minimum(bottom[edge], y + 1)
    low, high = np.minimum(left, right)[edge], np.maximum(left, right)[edge]
    x_a = np.minimum(np.maximum((a - y_top) * slope + x_top, low), high)
    x_b = np.minimum(np.maximum((b - y_top) * slope + x_top, low), high)
    return _Pieces(edge, _whole(y), x_a, x_b, a - y, b - y)


def _cells(edges: Edges) -> tuple[Ints, Floats, Floats]:
    """Key (feature, row, column), signed height and signed area of every piece of an edge within one cell.

    Left of the window a piece counts as lying on its left border: it covers all that is right of it. Right of
    it all pieces fall into one further column, which closes each row's sum to nothing.
    """
    window = edges.window
    rows = _split_at_rows(edges)
    right = rows.x_b >= rows.x_a
    low, high = np.where(right, rows.x_a, rows.x_b), np.where(right, rows.x_b, rows.x_a)
    y_low, y_high = np.where(right, rows.a, rows.b), np.where(right, rows.b, rows.a)
    sign = edges.side[rows.edge] * np.where(right, 1.0, -1.0)
    slope = np.divide(y_high - y_low, high - low, out=np.zeros_like(low), where=high > low)
    cell = np.floor(low)
    # The column lines that cut a piece run from `line` on; its parts end at a line, the last one at `high`.
    line = np.maximum(cell + 1, 0)
    cuts = np.maximum(np.minimum(np.ceil(high), window.width + 1) - line, 0)
    count = _whole(cuts) + 1
    last = np.cumsum(count) - 1
    first = last + 1 - count
    line_of = np.where(cuts > 0, line, cell + 1)
    piece, number = _numbered(count)
    end = line_of[piece] + number
    col = end - 1
    end[last] = high
    y_end = quantised((end - low[piece]) * slope[piece] + y_low[piece])
    y_end[last] = y_high
    begin, y_begin = np.empty_like(end), np.empty_like(end)
    begin[1:], y_begin[1:] = end[:-1], y_end[:-1]
    begin[first], y_begin[first] = low, y_low
    height = (y_end - y_begin) * sign[piece]
    part_right = 1 - ((begin + end) * 0.5 - col)
    part_right[col < 0] = 1
    cell_of: Floats = np.minimum(np.maximum(col, 0), window.width)
    key = ((edges.which[rows.edge] * window.height + rows.row) * (window.width + 1))[piece] + _whole(cell_of)
    return key, height, height * part_right


def coverage(edges: Edges) -> Runs:
    """Runs of the pixels that polygons touch, with the part of each that is covered, exact to rounding.

    Every piece of an edge within a cell adds its signed height to the cell's *cover*, and the part of it that
    lies right of the piece to the cell's *area*. A cell is covered by the cover gathered left of it and its
    own area, the cells up to the next edge by the cover alone. Heights are multiples of one quantum: covers
    are exact sums, and return to nothing at the end of each row. The method is that of font rasterisers
    (LibArt and FreeType's smooth renderer).
    """
    key, height, area = _cells(edges)
    order = np.argsort(key, kind="stable")
    key = key[order]
    first = np.flatnonzero(np.diff(key, prepend=-1))
    key = key[first]
    own = np.add.reduceat(height[order], first)
    after = np.cumsum(own)
    covered = (after - own) + np.add.reduceat(area[order], first)
    columns = edges.window.width + 1
    stretch = np.diff(key, append=key[-1:] + 1) - 1
    # Two runs a cell: the cell itself, and what follows up to the next cell of the row.
    keys = np.column_stack([key, key + 1]).ravel()
    counts = np.column_stack([np.ones_like(stretch), stretch]).ravel()
    weights = np.column_stack([covered, after]).ravel()
    held = (weights > NOTHING) & (counts > 0)
    held[0::2] &= key % columns < edges.window.width
    return _runs(edges, keys[held], counts[held], np.minimum(weights[held], 1), columns)


def touched(edges: Edges) -> Runs:
    """Runs of all pixels that polygons touch, in area."""
    runs = coverage(edges)
    return Runs(runs.feature, runs.row, runs.start, runs.stop)


#: The kernel of each of `PIXELS`.
_LOCATE = {"center": centers, "touched": touched, "coverage": coverage}


def need_pixels(pixels: str) -> None:
    """Refuse what is no way of choosing pixels."""
    if pixels not in PIXELS:
        raise ParameterError(
            "Pixels cannot be chosen by '{pixels}'; choose one of {known}.",
            pixels=pixels,
            known=", ".join(PIXELS),
        )


def locate_polygons(edges: Edges, pixels: str) -> Runs:
    """Runs of the pixels that polygons hold, by one of `PIXELS`."""
    return _LOCATE[pixels](edges)
