"""Polygons and points on a grid in exact fractions: slow, obvious, and nothing of the package under test.

All geometry is in pixel coordinates, (column, row); what no short fraction holds is rounded to 2^-200.
A polygon is a list of (ring, sign): the sign is that which gives a shell's signed area a plus and a
hole's a minus.
"""

from __future__ import annotations

import math
from fractions import Fraction
from functools import lru_cache

import numpy as np
import shapely

NOTHING = Fraction(1, 2**40)  # a part of a pixel that counts as none
HALF, FINE = Fraction(1, 2), 2**200
#: Coordinates within the rounding of map coordinates of a pixel's edge or centre are put there, see `noise`.
EPSILON, SAME_WITHIN = 2.0**-52, 1e-6


def short(value: Fraction) -> Fraction:
    """A fraction without a denominator that grows and grows."""
    return Fraction(round(value * FINE), FINE)


class ExactGrid:
    """Rows and columns of a raster, by its transform (a, b, c, d, e, f)."""

    def __init__(self, transform, width: int, height: int):
        self.transform, self.width, self.height = tuple(transform), width, height
        self._exact = [Fraction(value) for value in transform]
        a, b, _, d, e, _ = self._exact
        self._area = a * e - b * d

    def pixel(self, x: float, y: float) -> tuple[Fraction, Fraction]:
        """Column and row of a place on the map."""
        a, b, c, d, e, f = self._exact
        east, north = Fraction(x) - c, Fraction(y) - f
        return (e * east - b * north) / self._area, (a * north - d * east) / self._area

    def place(self, col, row) -> tuple[Fraction, Fraction]:
        """Place on the map of a column and row."""
        a, b, c, d, e, f = self._exact
        return a * col + b * row + c, d * col + e * row + f

    @property
    def noise(self) -> tuple[float, float]:
        """How near to a multiple of one half columns, and rows, are put on it."""
        a, b, _, d, e, _ = self.transform
        corners = [self.place(col, row) for col in (0, self.width) for row in (0, self.height)]
        farthest = float(max(abs(value) for corner in corners for value in corner))
        area, size = abs(float(self._area)), max(self.width, self.height)
        per_unit = ((abs(e) + abs(b)) / area, (abs(a) + abs(d)) / area)
        return tuple(min(4 * EPSILON * (farthest * one + size), SAME_WITHIN) for one in per_unit)

    def polygon(self, geometry) -> list:
        """The rings of a polygon, settled on pixel edges and centres that lie within rounding."""
        noise, found = self.noise, []
        for part in shapely.get_parts(geometry):
            for number, ring in enumerate(shapely.get_rings(part)):
                points = [self._settled(x, y, noise) for x, y in shapely.get_coordinates(ring).tolist()[:-1]]
                turn = _area(points)
                if turn:
                    found.append((points, (1 if turn > 0 else -1) * (-1 if number else 1)))
        return found

    def _settled(self, x: float, y: float, noise) -> tuple[Fraction, Fraction]:
        settled = []
        for value, near in zip(self.pixel(x, y), noise):
            half = Fraction(round(value * 2), 2)
            settled.append(half if abs(value - half) <= near else short(value))
        return tuple(settled)


def _area(ring) -> Fraction:
    """Twice the signed area of a ring."""
    return sum(
        (x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1])), start=Fraction(0)
    )


def _cut(ring, axis: int, limit: int, side: int) -> list:
    """The part of a ring on one side of a line (Sutherland and Hodgman); pieces are joined along the line."""
    kept = []
    for one, other in zip(ring, ring[1:] + ring[:1]):
        before, after = side * (one[axis] - limit), side * (other[axis] - limit)
        if before >= 0:
            kept.append(one)
        if before * after < 0:
            part = before / (before - after)
            across = one[1 - axis] + part * (other[1 - axis] - one[1 - axis])
            kept.append((across, Fraction(limit)) if axis else (Fraction(limit), across))
    return kept


def _span(values, size: int) -> range:
    """The rows, or columns, of the raster that values lie in."""
    return range(max(math.floor(min(values)), 0), min(math.ceil(max(values)), size))


def coverage(polygon, width: int, height: int) -> dict:
    """Which part of each pixel, by (row, col), is covered; pixels of which nothing is are left out."""
    found: dict = {}
    for ring, sign in polygon:
        for row in _span([y for _, y in ring], height):
            strip = _cut(_cut(ring, 1, row, 1), 1, row + 1, -1)
            for col in _span([x for x, _ in strip], width) if strip else ():
                cell = _cut(_cut(strip, 0, col, 1), 0, col + 1, -1)
                if cell:
                    found[row, col] = found.get((row, col), 0) + sign * _area(cell) / 2
    return {at: short(part) for at, part in found.items() if part > NOTHING}


def centers(polygon, width: int, height: int) -> dict:
    """Pixels with their centre inside; upper and left edges belong to the polygon."""
    found = {}
    edges = [edge for ring, _ in polygon for edge in zip(ring, ring[1:] + ring[:1])]
    for row in range(height):
        y = row + HALF
        crossings = [
            x0 + (y - y0) * (x1 - x0) / (y1 - y0)
            for (x0, y0), (x1, y1) in edges
            if min(y0, y1) <= y < max(y0, y1)
        ]
        for col in range(width) if crossings else ():
            if sum(x <= col + HALF for x in crossings) % 2:
                found[row, col] = Fraction(1)
    return found


def selected(polygon, width: int, height: int, pixels: str, tiny_zones: bool = False) -> dict:
    """The pixels of a zone, by (row, col), and the part of each that counts."""
    if pixels == "center":
        held = centers(polygon, width, height)
        return coverage(polygon, width, height) if tiny_zones and not held else held
    covered = coverage(polygon, width, height)
    return covered if pixels == "coverage" else dict.fromkeys(covered, Fraction(1))


def outline(polygon):
    """The edges of a polygon, in doubles."""
    return shapely.multilinestrings(
        [shapely.linestrings(np.array([*ring, ring[0]], dtype=float)) for ring, _ in polygon]
    )


# Points


def plain_pixel(transform, x: float, y: float) -> tuple[float, float]:
    """Column and row of a point by plain arithmetic of doubles, as the definitions have it."""
    a, b, c, d, e, f = transform
    if b == d == 0:
        return (x - c) / a, (y - f) / e
    area = a * e - b * d
    return (e * (x - c) - b * (y - f)) / area, (a * (y - f) - d * (x - c)) / area


def bilinear(values, col: Fraction, row: Fraction):
    """Mean of the four pixels around a point, the weights of missing ones spread over the rest."""
    left, top = math.floor(col - HALF), math.floor(row - HALF)
    pairs = []
    for i in (top, top + 1):
        for j in (left, left + 1):
            weight = (1 - abs(row - HALF - i)) * (1 - abs(col - HALF - j))
            if weight and 0 <= i < len(values) and 0 <= j < len(values[0]) and values[i][j] is not None:
                pairs.append((weight, values[i][j]))
    total = sum(weight for weight, _ in pairs)
    return sum(weight * value for weight, value in pairs) / total if total else None


def nearest_valid(values, grid: ExactGrid, col: Fraction, row: Fraction, reach: int):
    """(value, squared distance in map units, rank, row, col) of the valid pixels in reach, best first."""
    own_row, own_col = math.floor(row), math.floor(col)
    rank = {offset: number for number, offset in enumerate(tie_order(reach))}
    found = []
    for i in range(max(own_row - reach, 0), min(own_row + reach + 1, grid.height)):
        for j in range(max(own_col - reach, 0), min(own_col + reach + 1, grid.width)):
            if values[i][j] is not None:
                number = rank[i - own_row, j - own_col]
                found.append(
                    (_squared(grid, col, row, i, j) if number else Fraction(0), number, values[i][j], i, j)
                )
    return sorted(found, key=lambda one: (one[1] != 0, one[0], one[1]))


def _squared(grid: ExactGrid, col: Fraction, row: Fraction, i: int, j: int) -> Fraction:
    """Squared distance on the map from a point to a pixel's square: the least over its four sides."""
    if j <= col <= j + 1 and i <= row <= i + 1:
        return Fraction(0)
    here, corners = grid.place(col, row), [(j, i), (j + 1, i), (j + 1, i + 1), (j, i + 1)]
    places = [grid.place(*corner) for corner in corners]
    return min(_to_segment(here, one, other) for one, other in zip(places, places[1:] + places[:1]))


def _to_segment(at, one, other) -> Fraction:
    (x, y), (x0, y0), (x1, y1) = at, one, other
    u, v = x1 - x0, y1 - y0
    part = min(max(((x - x0) * u + (y - y0) * v) / (u * u + v * v), 0), 1)
    return (x - x0 - part * u) ** 2 + (y - y0 - part * v) ** 2


@lru_cache
def tie_order(reach: int) -> tuple:
    """Offsets (row, col) of a window in the order that decides between equally near pixels."""
    sides = {(-1, 0): 0, (1, 0): 1, (0, -1): 2, (0, 1): 3, (-1, -1): 4, (-1, 1): 5, (1, -1): 6, (1, 1): 7}

    def sign(number: int) -> int:
        return (number > 0) - (number < 0)

    offsets = [(row, col) for row in range(-reach, reach + 1) for col in range(-reach, reach + 1)]
    return tuple(
        sorted(offsets, key=lambda at: (max(map(abs, at)), sides.get((sign(at[0]), sign(at[1])), -1)))
    )
