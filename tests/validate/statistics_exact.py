"""Every statistic of a zone's pixels from its definition, in exact fractions."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np

REALS = ("count", "nodata", "sum", "mean", "median", "stdev", "variance", "cv")
OTHERS = ("min", "max", "range", "minority", "majority", "variety")
PLACES = ("min_x", "min_y", "max_x", "max_y")
STATISTICS = (*REALS, *OTHERS, *PLACES)
PERCENTILES = (10, 97.5)
NAMES = (*STATISTICS, *(f"p{percent:g}".replace(".", "_") for percent in PERCENTILES))


@dataclass(frozen=True)
class Pixel:
    """One pixel of a zone."""

    row: int
    col: int
    value: Fraction | None  # None where it is not valid
    cover: Fraction
    factor: Fraction | None = Fraction(1)  # what the weights raster gives; None where it gives nothing

    @property
    def valid(self) -> bool:
        return self.value is not None and self.factor is not None

    @property
    def weight(self) -> Fraction:
        return self.cover * self.factor


@dataclass(frozen=True)
class Rules:
    """Where the definitions leave no choice, and other programs go ways of their own."""

    distinct: bool = False  # quantiles go over distinct values
    largest: bool = False  # of several majorities the largest value is taken
    quantile_type: str = ""  # quantiles are given in this type of the raster
    empty_sum: bool = False  # the sum of nothing is 0
    ties: float = 0.0  # total weights that differ by less than this part of themselves are equal
    places_of: str = ""  # places are not found of extremes that are the last value of this type
    plain: bool = False  # nothing but count, sum and mean knows weights
    unknown_weights: bool = False  # a weight that is not known spoils what is weighted, and the pixel counts


DEFINED = Rules()


def describe(pixels: list[Pixel], grid, rules: Rules = DEFINED) -> dict:
    """All statistics by name; None is NULL."""
    unknown = rules.unknown_weights and any(one.value is not None and one.factor is None for one in pixels)
    if rules.unknown_weights:
        pixels = [replace(pixel, factor=pixel.factor or Fraction(0)) for pixel in pixels]
    valid = [pixel for pixel in pixels if pixel.valid]
    found = {
        "count": sum((pixel.cover for pixel in valid), Fraction(0)),
        "nodata": sum((pixel.cover for pixel in pixels if not pixel.valid), Fraction(0)),
    }
    held = [pixel for pixel in valid if pixel.weight > 0]
    if not held or unknown:
        empty = {"sum": Fraction(0)} if rules.empty_sum and not unknown else {}
        return {**dict.fromkeys(NAMES), **found, "variety": 0, **empty}
    total = sum(pixel.weight for pixel in held)
    found["sum"] = sum(pixel.value * pixel.weight for pixel in held)
    mean = found["mean"] = found["sum"] / total
    if rules.plain:
        held = [replace(pixel, cover=Fraction(1), factor=Fraction(1)) for pixel in held]
        total = len(held)
    found["variance"] = sum(pixel.weight * (pixel.value - mean) ** 2 for pixel in held) / total
    found["stdev"] = math.sqrt(found["variance"])
    found["cv"] = found["stdev"] / float(mean) if mean else None
    found.update(_extremes(held, grid))
    if rules.places_of:
        limits = np.iinfo(rules.places_of)
        for name, last in (("min", limits.max), ("max", limits.min)):
            found.update(dict.fromkeys((f"{name}_x", f"{name}_y"), 0) if found[name] == last else {})
    pairs = [(pixel.value, pixel.weight) for pixel in held]
    found.update(_classes(pairs, rules))
    pairs = list(totals(pairs).items()) if rules.distinct else pairs
    for name, q in (("median", Fraction(1, 2)), *((named(p), Fraction(p) / 100) for p in PERCENTILES)):
        found[name] = quantile(pairs, q)
        if rules.quantile_type:
            found[name] = _typed(found[name], rules.quantile_type)
    return found


def named(percent: float) -> str:
    """What a percentile is called."""
    return f"p{percent:g}".replace(".", "_")


def quantile(pairs, q: Fraction):
    """Quantile of (value, weight): positions s_k = (k-1) w_k + (n-1) (w_1 + .. + w_(k-1))."""
    pairs, positions, before = sorted(pairs), [], Fraction(0)
    n = len(pairs)
    for k, (_, weight) in enumerate(pairs):
        positions.append(k * weight + (n - 1) * before)
        before += weight
    target = q * positions[-1]
    for k in range(n - 1):
        if positions[k] <= target < positions[k + 1]:
            low, high = pairs[k][0], pairs[k + 1][0]
            return low + (high - low) * (target - positions[k]) / (positions[k + 1] - positions[k])
    return pairs[-1][0]


def totals(pairs) -> dict:
    """Total weight of each distinct value."""
    found: dict = {}
    for value, weight in pairs:
        found[value] = found.get(value, 0) + weight
    return found


def _typed(value: Fraction, dtype: str) -> Fraction:
    return Fraction(float(np.dtype(dtype).type(value))) if dtype[0] == "f" else Fraction(math.trunc(value))


def _classes(pairs, rules: Rules) -> dict:
    of = totals(pairs)
    least, most = min(of.values()) * (1 + Fraction(rules.ties)), max(of.values()) * (1 - Fraction(rules.ties))
    best = [value for value, weight in of.items() if weight >= most]
    return {
        "minority": min(value for value, weight in of.items() if weight <= least),
        "majority": max(best) if rules.largest else min(best),
        "variety": len(of),
    }


def _extremes(held: list[Pixel], grid) -> dict:
    """Smallest and largest value, and the centres of the first pixels in row order that hold them."""
    held = sorted(held, key=lambda pixel: (pixel.row, pixel.col))
    low, high = min(held, key=lambda pixel: pixel.value), max(held, key=lambda pixel: pixel.value)
    half = Fraction(1, 2)
    found = {"min": low.value, "max": high.value, "range": high.value - low.value}
    for name, pixel in (("min", low), ("max", high)):
        found[f"{name}_x"], found[f"{name}_y"] = grid.place(pixel.col + half, pixel.row + half)
    return found
