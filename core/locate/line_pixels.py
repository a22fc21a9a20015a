"""Which pixels lines run through, and from where to where along each line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Floats, Ints, owners, ranges
from ..raster.grid import Grid
from .lines import Lines
from .turns import turns_of

#: A line that comes so near to a pixel's corner, in pixels, runs through the corner.
_NEAR = 1e-9

#: About so many stretches are cut at once: the arrays in use then stay in the processor's cache.
_AT_ONCE = 1 << 17


@dataclass(frozen=True)
class Stretches:
    """Stretches of lines, each in one pixel of one or several grids, in the order of the lines.

    Attributes
    ----------
    line : (n,) int64
        The line of each.
    begin, end : (n,) float64
        From where to where it goes, as distances along its line.
    pixels : (grids, n) int64
        Its pixel, counted row by row; -1 where it lies off that grid. No stretch is off all of them.
    """

    line: Ints
    begin: Floats
    end: Floats
    pixels: Ints

    @classmethod
    def none(cls, grids: int) -> Stretches:
        """No stretch at all."""
        return cls(np.zeros(0, np.int64), np.zeros(0), np.zeros(0), np.zeros((grids, 0), np.int64))

    def __len__(self) -> int:
        return int(self.line.size)

    def only(self, kept: slice) -> Stretches:
        """Some of them."""
        return Stretches(self.line[kept], self.begin[kept], self.end[kept], self.pixels[:, kept])

    def followed_by(self, others: Stretches) -> Stretches:
        """These and then others."""
        return Stretches(
            np.concatenate([self.line, others.line]),
            np.concatenate([self.begin, others.begin]),
            np.concatenate([self.end, others.end]),
            np.concatenate([self.pixels, others.pixels], axis=1),
        )

    def sorted(self) -> Stretches:
        """The same in the order of the lines."""
        order = np.lexsort((self.begin, self.line))
        return Stretches(self.line[order], self.begin[order], self.end[order], self.pixels[:, order])

    def merged(self) -> Stretches:
        """The same, those that continue the one before in the same pixels made one with it."""
        if not len(self):
            return self
        goes_on = (self.line[1:] == self.line[:-1]) & (self.begin[1:] == self.end[:-1])
        goes_on &= (self.pixels[:, 1:] == self.pixels[:, :-1]).all(axis=0)
        first = np.flatnonzero(np.append(True, ~goes_on))
        last = np.append(first[1:], len(self)) - 1
        return Stretches(self.line[first], self.begin[first], self.end[last], self.pixels[:, first])


def cut_lines(
    lines: Lines, grids: Sequence[Grid], coordinates: Sequence[Floats]
) -> Iterator[tuple[Ints, Stretches]]:
    """Cut lines at the edges of the pixels of all grids, some lines after the other.

    Parameters
    ----------
    lines : Lines
    grids : sequence of Grid
    coordinates : sequence of (vertices, 2) float64
        The vertices in the CRS of each grid; those of features that have no place there are not finite.

    Yields
    ------
    rest : (k,) int64
        The edges that are still to be cut, by their first vertices.
    stretches : Stretches
        Those that are complete.
    """
    edges, held = lines.edges, Stretches.none(len(grids))
    size = sum(_sizes(edges, grid, xy) for grid, xy in zip(grids, coordinates))
    portion = np.cumsum(size) // _AT_ONCE if edges.size else np.zeros(0)
    stops = np.flatnonzero(np.diff(portion, append=-1)) + 1
    for start, stop in zip([0, *stops.tolist()], stops.tolist()):
        some, rest = edges[start:stop], edges[stop:]
        parts = [_cut(lines, some, grid, xy) for grid, xy in zip(grids, coordinates)]
        found = parts[0] if len(parts) == 1 else _overlaid(parts, lines)
        found = held.followed_by(found).merged()
        # The last stretch may go on in the next edge, where that is of the same line.
        goes_on = bool(rest.size and len(found)) and found.line[-1] == lines.line[rest[0]]
        complete = len(found) - 1 if goes_on else len(found)
        held = found.only(slice(complete, None))
        yield rest, found.only(slice(complete))


def _sizes(edges: Ints, grid: Grid, xy: Floats) -> Floats:
    """About how many stretches each edge will give, at most."""
    with np.errstate(invalid="ignore", over="ignore"):
        col, row = grid.plain_pixels(*xy.T)
        col, row = np.clip(col, 0, grid.width), np.clip(row, 0, grid.height)
        across = np.abs(col[edges + 1] - col[edges]) + np.abs(row[edges + 1] - row[edges])
    found: Floats = 1 + np.nan_to_num(across)
    return found


def _cut(lines: Lines, edges: Ints, grid: Grid, xy: Floats) -> Stretches:
    """Cut edges at the pixels of one grid, wherever they lie around it where x repeats."""
    # Vertices follow each other, but for the last ones of lines, which begin no edge.
    x, y = xy[edges[0] : edges[-1] + 2].T
    parts = [
        _cut_turned(lines, edges, grid, (x + shift, y), (low, high)) for shift, low, high in turns_of(grid, x)
    ]
    found = parts[0]
    for part in parts[1:]:
        found = found.followed_by(part)
    return found if len(parts) == 1 else found.sorted()


def _cut_turned(
    lines: Lines, edges: Ints, grid: Grid, xy: tuple[Floats, Floats], columns: tuple[float, float]
) -> Stretches:
    """Cut edges first at the rows of a grid, then each piece at its columns, of which some count."""
    low, high = columns
    with np.errstate(all="ignore"):
        col, row = grid.to_pixels(*xy)
        start = edges - edges[0]
        x0, y0, x1, y1 = col[start], row[start], col[start + 1], row[start + 1]
        (x_in, x_out), (y_in, y_out) = _within(x0, x1, low, high), _within(y0, y1, 0, grid.height)
        t_in, t_out = np.maximum(np.maximum(x_in, y_in), 0), np.minimum(np.minimum(x_out, y_out), 1)
        on = np.flatnonzero(t_in < t_out)
        x0, y0, x1, y1, t_in, t_out = (values[on] for values in (x0, y0, x1, y1, t_in, t_out))
        begin, end = _at(y0, y1, t_in, 0, grid.height), _at(y0, y1, t_out, 0, grid.height)
        owner, rows, t_in, t_out = _split(begin, end, t_in, t_out, y0, y1 - y0)
        x0, x1, on = x0[owner], x1[owner], on[owner]
        begin, end = _at(x0, x1, t_in, low, high), _at(x0, x1, t_out, low, high)
        owner, cols, t_in, t_out = _split(begin, end, t_in, t_out, x0, x1 - x0)
        rows, edge = rows[owner], edges[on[owner]]
    along, length = lines.along[edge], lines.along[edge + 1] - lines.along[edge]
    begin = along + length * t_in
    end = np.where(t_out == 1, lines.along[edge + 1], along + length * t_out)
    kept = (begin < end) & (rows >= 0) & (rows < grid.height) & (cols >= np.floor(low)) & (cols < high)
    pixel = (rows * grid.width + cols)[kept].astype(np.int64)
    return Stretches(lines.line[edge[kept]], begin[kept], end[kept], pixel[np.newaxis])


def _within(begin: Floats, end: Floats, low: float, high: float) -> tuple[Floats, Floats]:
    """From which to which part of edges, from 0 to 1, one coordinate is between two numbers."""
    length = end - begin
    one, other = (low - begin) / length, (high - begin) / length
    level, on = length == 0, (begin >= low) & (begin < high)
    first = np.where(level, np.where(on, -np.inf, np.inf), np.minimum(one, other))
    return first, np.where(level, np.inf, np.maximum(one, other))


def _at(begin: Floats, end: Floats, part: Floats, low: float, high: float) -> Floats:
    """One coordinate at some part of edges, put on a pixel's edge where it is within rounding of it."""
    values = np.where(part == 1, end, begin + (end - begin) * part)
    whole = np.rint(values)
    found: Floats = np.clip(np.where(np.abs(values - whole) < _NEAR, whole, values), low, high)
    return found


def _split(
    begin: Floats, end: Floats, t_in: Floats, t_out: Floats, origin: Floats, length: Floats
) -> tuple[Ints, Floats, Floats, Floats]:
    """Split stretches of edges at the whole numbers of one coordinate, which goes from begin to end.

    Gives for each piece the number of its stretch, the row or column, and the parts of the edge where it
    begins and ends. The coordinate of an edge is ``origin + t * length``.
    """
    ahead = end > begin
    first = np.where(ahead, np.floor(begin), np.ceil(begin) - 1)
    last = np.where(ahead, np.ceil(end) - 1, np.floor(end))
    level = begin == end
    first[level] = last[level] = np.floor(begin[level])
    count = np.abs(last - first).astype(np.int64) + 1
    owner, opening = owners(count), np.cumsum(count) - count
    onwards = ahead[owner]
    cell = first[owner] + np.where(onwards, 1, -1) * ranges(np.zeros_like(count), count)
    start = (cell + ~onwards - origin[owner]) / length[owner]
    start[opening] = t_in
    start = np.clip(start, t_in[owner], t_out[owner])
    stop = np.append(start[1:], 0.0)
    stop[opening + count - 1] = t_out
    return owner, cell, start, stop


def _overlaid(parts: Sequence[Stretches], lines: Lines) -> Stretches:
    """Stretches on several grids, cut where those of any of them begin or end."""
    line = np.concatenate([part.line for part in parts for _ in range(2)])
    along = np.concatenate([ends for part in parts for ends in (part.begin, part.end)])
    if not line.size:
        return Stretches.none(len(parts))
    order = np.lexsort((along, line))
    line, along = line[order], along[order]
    # The same place may be rounded differently in two grids.
    same = 64 * np.finfo(np.float64).eps * np.abs(lines.xy).max()
    first = np.flatnonzero(np.append(True, (line[1:] != line[:-1]) | (along[1:] - along[:-1] > same)))
    last = np.append(first[1:], line.size) - 1
    line, begin = line[first], along[first]
    end = np.append(begin[1:], begin[-1])
    middle = (begin + end) / 2
    inner = np.append(line[1:] == line[:-1], False)
    pixels = np.full((len(parts), line.size), -1, dtype=np.int64)
    started = 0
    for pixel, part in zip(pixels, parts):
        # How many stretches of the grid have begun where one of the pieces begins: it lies in the last.
        begun = np.zeros(order.size, dtype=np.int64)
        begun[(order >= started) & (order < started + len(part))] = 1
        begun = np.cumsum(begun)[last] - 1
        started += 2 * len(part)
        within = np.flatnonzero(inner & (begun >= 0))
        within = within[
            (part.line[begun[within]] == line[within]) & (part.end[begun[within]] > middle[within])
        ]
        pixel[within] = part.pixels[0][begun[within]]
    kept = np.flatnonzero((pixels >= 0).any(axis=0))
    return Stretches(line[kept], begin[kept], end[kept], pixels[:, kept])
