"""Slow, obvious answers, written from the definitions: a loop per pixel, exact fractions, plain lists.

Nothing here imports the code under test. All geometry is in pixel coordinates, (column, row).
"""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import shapely

UNSURE = 1e-6  # nearer to a slanted edge than this, rounding may decide on which side a centre lies
NOTHING = 2.0**-40  # a part of a pixel that counts as none
SLIVER = 1e-8  # a part of a pixel that rounding may make or lose


def edges(polygon) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    """The edges of all rings of all parts."""
    found = []
    for part in shapely.get_parts(polygon):
        for ring in shapely.get_rings(part):
            points = [tuple(point) for point in shapely.get_coordinates(ring).tolist()]
            found += zip(points[:-1], points[1:])
    return found


def holds(polygon, x: float, y: float) -> bool:
    """Whether a point is inside, half-open on both axes: upper and left edges belong to the polygon."""
    px, py = Fraction(x), Fraction(y)
    left_of_it = 0
    for start, end in edges(polygon):
        (x0, y0), (x1, y1) = map(Fraction, start), map(Fraction, end)
        if min(y0, y1) <= py < max(y0, y1):
            left_of_it += x0 + (py - y0) * (x1 - x0) / (y1 - y0) <= px
    return left_of_it % 2 == 1


def centers(polygon, width: int, height: int) -> np.ndarray:
    """Which pixels have their centre inside."""
    held = [[holds(polygon, col + 0.5, row + 0.5) for col in range(width)] for row in range(height)]
    return np.array(held, dtype=float)


def _is_exact(edge) -> bool:
    """Whether an edge runs along a line of pixel edges or centres, where nothing is left to rounding."""
    (x0, y0), (x1, y1) = edge
    return (x0 == x1 or y0 == y1) and all(2 * value == round(2 * value) for value in (x0, y0, x1, y1))


def unsure(polygon, width: int, height: int) -> np.ndarray:
    """Pixels whose centre lies on an edge so that rounding decides; a tiling still claims them once."""
    slanted = [shapely.LineString(edge) for edge in edges(polygon) if not _is_exact(edge)]
    rows, cols = np.mgrid[:height, :width] + 0.5
    return shapely.distance(shapely.MultiLineString(slanted), shapely.points(cols, rows)) < UNSURE


def _cut(ring, axis: int, limit: float, side: int) -> list:
    """The part of a ring on one side of a line (Sutherland and Hodgman); pieces are joined along the line."""
    kept = []
    for one, other in zip(ring, ring[1:] + ring[:1]):
        before, after = side * (one[axis] - limit), side * (other[axis] - limit)
        if before >= 0:
            kept.append(one)
        if before * after < 0:
            part = before / (before - after)
            crossing = [one[0] + part * (other[0] - one[0]), one[1] + part * (other[1] - one[1])]
            crossing[axis] = limit
            kept.append(tuple(crossing))
    return kept


def _area(ring) -> float:
    """Signed area of a ring, about its first vertex."""
    (x, y), terms = ring[0], []
    for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1]):
        terms.append((x0 - x) * (y1 - y) - (x1 - x) * (y0 - y))
    return math.fsum(terms) / 2


def area_within(polygon, left: float, top: float, right: float, bottom: float) -> float:
    """The area of a polygon within a rectangle: that of its shells less that of its holes.

    Not by shapely.intersection: GEOS gets some polygons with hairs wrong by a part of a pixel.
    """
    sides, parts = ((0, left, 1), (0, right, -1), (1, top, 1), (1, bottom, -1)), []
    for part in shapely.get_parts(polygon):
        for number, ring in enumerate(shapely.get_rings(part)):
            points = [tuple(point) for point in shapely.get_coordinates(ring).tolist()[:-1]]
            clipped = points
            for axis, limit, side in sides:
                clipped = _cut(clipped, axis, limit, side) if clipped else []
            if clipped:
                parts.append(_area(clipped) * math.copysign(1, _area(points)) * (-1 if number else 1))
    return math.fsum(parts)


def coverage(polygon, width: int, height: int) -> np.ndarray:
    """Which part of each pixel is covered."""
    covered = np.zeros((height, width))
    left, top, right, bottom = shapely.bounds(polygon)
    for row in range(max(math.floor(top), 0), min(math.ceil(bottom), height)):
        for col in range(max(math.floor(left), 0), min(math.ceil(right), width)):
            covered[row, col] = area_within(polygon, col, row, col + 1, row + 1)
    return np.where(covered > NOTHING, covered, 0.0)


def painted(runs, features: int, width: int, height: int) -> np.ndarray:
    """Runs drawn into one picture per feature, (features, height, width); none may be drawn over another."""
    pictures = np.zeros((features, height, width))
    weights = np.ones(len(runs.row)) if runs.weight is None else runs.weight
    for feature, row, start, stop, weight in zip(runs.feature, runs.row, runs.start, runs.stop, weights):
        assert 0 <= start < stop <= width, "a run holds a pixel, all of them on the raster"
        assert 0 <= row < height, "a run lies on the raster"
        assert 0 < weight <= 1, "a weight is a part of a pixel"
        assert not pictures[feature, row, start:stop].any(), "no pixel twice"
        pictures[feature, row, start:stop] = weight
    return pictures


def quantile(pairs, q: float) -> float:
    """Quantile of (value, weight): positions s_k = (k-1) w_k + (n-1) (w_1 + .. + w_(k-1))."""
    pairs = sorted(pairs)
    n = len(pairs)
    positions, before = [], 0.0
    for k, (_, weight) in enumerate(pairs, start=1):
        positions.append((k - 1) * weight + (n - 1) * before)
        before += weight
    target = q * positions[-1]
    for k in range(n - 1):
        if positions[k] <= target <= positions[k + 1]:
            low, high = float(pairs[k][0]), float(pairs[k + 1][0])
            step = positions[k + 1] - positions[k]
            return low if step == 0 else low + (high - low) * (target - positions[k]) / step
    return float(pairs[-1][0])


def classes(pairs) -> dict:
    """Total weight of each distinct value."""
    totals: dict = {}
    for value, weight in pairs:
        totals[value] = totals.get(value, 0) + weight
    return totals


def heaviest(pairs, slack: float = 0) -> list:
    """Values that may be the majority; with no slack the one: the smallest of those that tie."""
    totals = classes(pairs)
    best = sorted(value for value in totals if totals[value] >= max(totals.values()) - slack)
    return best if slack else best[:1]


def lightest(pairs, slack: float = 0) -> list:
    """Values that may be the minority; with no slack the one: the smallest of those that tie."""
    totals = classes(pairs)
    best = sorted(value for value in totals if totals[value] <= min(totals.values()) + slack)
    return best if slack else best[:1]


def describe(pixels, lost: float, percentiles=()) -> dict:
    """Every statistic of (value, covered, weight) of valid pixels; ``lost`` is the cover of the others.

    None is NULL. Python numbers all along: integers stay integers of any size.
    """
    pairs = [(value, weight) for value, _, weight in pixels if weight > 0]
    known = {"count": math.fsum(covered for _, covered, _ in pixels), "nodata": lost}
    names = ("sum", "mean", "median", "stdev", "variance", "cv", "min", "max", "range")
    if not pairs:
        percents = {f"p{percent:g}".replace(".", "_"): None for percent in percentiles}
        return {**known, **dict.fromkeys(names), "minority": None, "majority": None, "variety": 0, **percents}
    values = [value for value, _ in pairs]
    whole = all(isinstance(value, int) for value in values) and all(weight == 1 for _, weight in pairs)
    known["sum"] = float(sum(values)) if whole else math.fsum(value * weight for value, weight in pairs)
    total = math.fsum(weight for _, weight in pairs)
    known["mean"] = mean = known["sum"] / total
    known["median"] = quantile(pairs, 0.5)
    known["variance"] = math.fsum(weight * (value - mean) ** 2 for value, weight in pairs) / total
    known["stdev"] = math.sqrt(known["variance"])
    known["cv"] = known["stdev"] / mean if mean else None
    known["min"], known["max"] = min(values), max(values)
    known["range"] = max(values) - min(values)
    known["minority"], known["majority"] = lightest(pairs)[0], heaviest(pairs)[0]
    known["variety"] = len(set(values))
    for percent in percentiles:
        known[f"p{percent:g}".replace(".", "_")] = quantile(pairs, percent / 100)
    return known


def positions(values, valid, covered, transform, weights=None) -> dict:
    """Map coordinates of the first pixel that holds the smallest value, and of that with the largest."""
    a, b, c, d, e, f = transform
    low = high = None
    found = dict.fromkeys(("min_x", "min_y", "max_x", "max_y"))
    for row, col in np.ndindex(values.shape):
        if not (valid[row, col] and covered[row, col] and (weights is None or weights[row, col])):
            continue
        value = values[row, col].item()
        x, y = a * (col + 0.5) + b * (row + 0.5) + c, d * (col + 0.5) + e * (row + 0.5) + f
        if low is None or value < low:
            low, found["min_x"], found["min_y"] = value, x, y
        if high is None or value > high:
            high, found["max_x"], found["max_y"] = value, x, y
    return found


def pixels_of(values, valid, covered, weights=None) -> tuple[list, float]:
    """(value, covered, weight) of the valid pixels of a zone, and the cover of the others."""
    pixels, lost = [], []
    for row, col in zip(*np.nonzero(covered)):
        cover = float(covered[row, col])
        if valid[row, col]:
            weight = 1.0 if weights is None else float(weights[row, col])
            pixels.append((values[row, col].item(), cover, cover * weight))
        else:
            lost.append(cover)
    return pixels, math.fsum(lost)
