"""Which layers belong together through time, and what all members hold at each date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Callable

import numpy as np

from ...core.dates.names import utc
from ...core.raster.source import Layer

#: The quantiles of members that charts show: a line, and the ends of two bands around it.
QUANTILES = (0.1, 0.25, 0.5, 0.75, 0.9)

_DIGITS = "0123456789"

#: Variables, or layers without a date, that one can choose from.
MOST_CHOICES = 12


@dataclass(frozen=True)
class Variable:
    """Layers that show one thing at several dates.

    Attributes
    ----------
    name, unit : str
        The name is empty where nothing tells one.
    layers : tuple of tuple of int
        The numbers of the layers of each date; of several the first that has a value counts.
    dates : tuple of datetime
        In ascending order, UTC.
    """

    name: str
    unit: str
    layers: tuple[tuple[int, ...], ...]
    dates: tuple[datetime, ...]


def variables(layers: Sequence[Layer]) -> tuple[list[Variable], list[int]]:
    """The variables of layers; and the numbers of the layers that are none, for they have no, or one, date.

    Layers of one unit are one variable, but for those of the same dates: where these are bands they are told
    apart by what they are called, where they are rasters by their names.
    """
    found: list[Variable] = []
    for unit in dict.fromkeys(layer.unit for layer in layers):
        dated = [n for n, layer in enumerate(layers) if layer.unit == unit and layer.date is not None]
        found += [
            _variable(name, unit, members, layers) for name, members in _told_apart(dated, layers).items()
        ]
    found = [one for one in found if len(one.dates) > 1]
    used = {number for one in found for together in one.layers for number in together}
    return found, [number for number in range(len(layers)) if number not in used]


def _told_apart(numbers: Sequence[int], layers: Sequence[Layer]) -> dict[str, list[int]]:
    keys: list[Callable[[Layer], str]] = [
        lambda _: "",
        lambda layer: layer.description or str(layer.band),
        lambda layer: layer.raster,
    ]
    ways = []
    for key in keys:
        groups: dict[str, list[int]] = {}
        for number in numbers:
            groups.setdefault(key(layers[number]), []).append(number)
        alike = [len({layers[n].date for n in group}) == len(group) for group in groups.values()]
        ways.append((groups, all(alike) and any(len(group) > 1 for group in groups.values())))
    for groups, apart in ways:
        if apart:
            return groups
    bands = {(layers[n].raster, layers[n].date) for n in numbers}
    return ways[1 if len(bands) < len(numbers) else 0][0]  # bands of a raster, or rasters side by side


def common_name(rasters: Sequence[str], band: str = "") -> str:
    """What rasters are called alike: the beginning that their names share, up to the digits of a date.

    With a band, which may speak for itself.
    """
    first, last = min(rasters), max(rasters)
    shared = first
    if first != last:
        same = next((n for n, (a, b) in enumerate(zip(first, last)) if a != b), len(first))
        within_word = re.search(r"[^\W\d_]", first[same : same + 1] + last[same : same + 1])
        shared = re.sub(r"[^\W\d_]+$", "", first[:same]) if within_word else first[:same]
        shared = (
            re.sub(r"(?:[\W_]\d*)+$", "", shared)
            if re.search(r"[\W_]\d*$", shared)
            else shared.rstrip(_DIGITS)
        )
    return f"{shared} {band}".strip() if not band or band.isdigit() else band


def _variable(name: str, unit: str, members: Sequence[int], layers: Sequence[Layer]) -> Variable:
    name = common_name([layers[number].raster for number in members], name)
    together: dict[datetime, list[int]] = {}
    for number in members:
        moment = layers[number].date
        if moment is not None:
            together.setdefault(utc(moment), []).append(number)
    dates = tuple(sorted(together))
    return Variable(name, unit, tuple(tuple(together[date]) for date in dates), dates)


@dataclass(frozen=True)
class Course:
    """What members hold through time; NaN where they have nothing.

    Attributes
    ----------
    dates : sequence of datetime
    quantiles : (dates, 5) float64
        `QUANTILES` of all members.
    mean : (dates,) float64
        Of all members.
    single : (members, dates) float64
        The values of those members that are shown one by one.
    """

    dates: Sequence[datetime]
    quantiles: np.ndarray
    mean: np.ndarray
    single: np.ndarray

    @classmethod
    def of(cls, variable: Variable, column: Callable[[int], Any], shown: np.ndarray) -> Course:
        """The course of a variable; ``column`` gives the values of a layer, masked where there are none."""
        quantiles, mean, single = [], [], []
        for numbers in variable.layers:
            values = as_reals(column(numbers[0]))
            for number in numbers[1:]:
                values = np.where(np.isnan(values), as_reals(column(number)), values)
            quantiles.append(quantiles_of(values, QUANTILES))
            mean.append(mean_of(values))
            single.append(values[shown])
        return cls(variable.dates, np.array(quantiles), np.array(mean), np.array(single).T)


def as_reals(values: Any) -> np.ndarray:
    """Values in double precision, NaN where they are masked."""
    return np.ma.filled(np.ma.asarray(values).astype(np.float64), np.nan)


def quantiles_of(values: np.ndarray, q: Sequence[float]) -> np.ndarray:
    """Quantiles of those values that are numbers; NaN where none is."""
    held = values[np.isfinite(values)]
    return np.quantile(held, q) if held.size else np.full(len(q), np.nan)


def mean_of(values: np.ndarray) -> float:
    """The mean of those values that are numbers; NaN where none is."""
    held = values[np.isfinite(values)]
    return float(held.mean()) if held.size else np.nan


def evenly(some: np.ndarray, most: int) -> np.ndarray:
    """At most so many of some members, taken evenly; the first and the last among them."""
    return some if some.size <= most else some[np.linspace(0, some.size - 1, most).round().astype(int)]
