"""The statistics: for each one record that says all of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Callable

import numpy as np

from ..arrays import NDArray
from ..errors import ParameterError
from ..texts import parts_of
from .accumulators import Accumulator, Counts
from .frequencies import Frequencies
from .moments import Extremes, Spread, Sums
from .positions import MaximumPosition, MinimumPosition
from .quantiles import Quantiles


@dataclass(frozen=True)
class Statistic:
    """One statistic.

    Attributes
    ----------
    name : str
        As in settings and field names.
    title : str
        As shown to users, in English.
    accumulator : type of Accumulator
        What is accumulated for it; statistics of one class share its work.
    finish : callable
        From the accumulator to the values of all features, (features,); masked where they have none.
    kind : str
        ``"real"``, ``"whole"`` (a whole number), or ``"value"`` (of the raster's own type).
    of_nothing : bool
        Whether it has a value, 0, where a feature has no valid pixel.
    parameter : optional
        Handed to the accumulator, with those of other statistics of the class; any hashable value.
    meaning : str
        One line of documentation; w is the weight of a pixel x.
    """

    name: str
    title: str
    accumulator: type[Accumulator]
    finish: Callable[[Any], NDArray[Any]]
    kind: str = "real"
    of_nothing: bool = False
    parameter: Any = None
    meaning: str = ""


def _quantile(name: str, title: str, q: float) -> Statistic:
    meaning = f"quantile {q:.10g} of the pixels by value, interpolated between two of them"
    return Statistic(name, title, Quantiles, lambda found: found.of(q), parameter=q, meaning=meaning)


#: Every statistic but the percentiles, in the order of their names in `options`.
STATISTICS: dict[str, Statistic] = {
    statistic.name: statistic
    for statistic in (
        Statistic("count", "Count", Counts, attrgetter("valid"), of_nothing=True,
            meaning="covered area of the valid pixels, in pixels"),
        Statistic("nodata", "Count of pixels without data", Counts, attrgetter("nodata"), of_nothing=True,
            meaning="the same for pixels that are not valid, on the raster"),
        Statistic("sum", "Sum", Sums, attrgetter("best"), meaning="sum of w x"),
        Statistic("mean", "Mean", Sums, attrgetter("mean"), meaning="sum of w x / sum of w"),
        _quantile("median", "Median", 0.5),
        Statistic("stdev", "Standard deviation", Spread, lambda found: np.sqrt(found.variance),
            meaning="square root of the variance"),
        Statistic("variance", "Variance", Spread, attrgetter("variance"),
            meaning="of the population, about the weighted mean"),
        Statistic("cv", "Coefficient of variation", Spread, attrgetter("cv"),
            meaning="stdev / mean; NULL also where the mean is 0"),
        Statistic("min", "Minimum", Extremes, attrgetter("low"), "value",
            meaning="smallest value of the valid pixels"),
        Statistic("max", "Maximum", Extremes, attrgetter("high"), "value",
            meaning="largest value of the valid pixels"),
        Statistic("range", "Range", Extremes, attrgetter("range"), "value", meaning="max - min"),
        Statistic("minority", "Minority (rarest value)", Frequencies, attrgetter("minority"), "value",
            meaning="the value with the smallest total weight; of several the smallest value"),
        Statistic("majority", "Majority (most frequent value)", Frequencies, attrgetter("majority"), "value",
            meaning="the value with the largest total weight; of several the smallest value"),
        Statistic("variety", "Variety (distinct values)", Frequencies, attrgetter("variety"), "whole", True,
            meaning="number of distinct valid values"),
        Statistic("min_x", "X of the minimum", MinimumPosition, attrgetter("x"),
            meaning="x of the centre of the first pixel, in row order, that holds the minimum"),
        Statistic("min_y", "Y of the minimum", MinimumPosition, attrgetter("y"),
            meaning="y of the centre of the first pixel, in row order, that holds the minimum"),
        Statistic("max_x", "X of the maximum", MaximumPosition, attrgetter("x"),
            meaning="x of the centre of the first pixel, in row order, that holds the maximum"),
        Statistic("max_y", "Y of the maximum", MaximumPosition, attrgetter("y"),
            meaning="y of the centre of the first pixel, in row order, that holds the maximum"),
    )
}  # fmt: skip


def percentile(percent: float) -> Statistic:
    """A percentile as a statistic: 90 is named ``p90``, 97.5 ``p97_5``.

    Raises
    ------
    ParameterError
        When it is not within 0 and 100.
    """
    if not 0 <= percent <= 100:
        raise ParameterError(
            "The percentile {percent:g} was asked for; percentiles lie between 0 and 100.", percent=percent
        )
    text = f"{percent:.10g}"
    return _quantile("p" + text.replace(".", "_").replace("-", "_"), f"Percentile {text}", percent / 100)


def parse_percentiles(text: str) -> tuple[float, ...]:
    """Read percentiles such as ``10, 90, 97.5``; each once, in the order given.

    Raises
    ------
    ParameterError
        When a part is not a number between 0 and 100; see `parts_of`, too.
    """
    parts = " ".join(parts_of(text, from_zero=False)).split()
    for part in parts:
        if not re.fullmatch(r"-?(\d+\.?\d*|\.\d+)", part):
            raise ParameterError(
                "'{part}' in '{text}' is no percentile; give numbers between 0 and 100, such as 10, 90.",
                part=part,
                text=text,
            )
        percentile(float(part))
    return tuple(dict.fromkeys(map(float, parts)))


def choose(statistics: Sequence[str | Statistic], percentiles: Sequence[float] = ()) -> tuple[Statistic, ...]:
    """The statistics asked for, each once, in the order of `STATISTICS`; then others, then the percentiles.

    Raises
    ------
    ParameterError
        When a name is unknown, two statistics have the same one, or nothing is asked for.
    """
    for item in statistics:
        if isinstance(item, str) and item not in STATISTICS:
            raise ParameterError(
                "There is no statistic '{name}'; choose from {known}.", name=item, known=", ".join(STATISTICS)
            )
    wanted = [STATISTICS[item] if isinstance(item, str) else item for item in statistics]
    place = {name: number for number, name in enumerate(STATISTICS)}
    wanted.sort(key=lambda statistic: place.get(statistic.name, len(place)))
    wanted += {statistic.name: statistic for statistic in map(percentile, percentiles)}.values()
    chosen = {statistic.name: statistic for statistic in wanted}
    for statistic in wanted:
        if statistic != chosen[statistic.name]:
            raise ParameterError(
                "Two statistics are called '{name}'; name each by itself.", name=statistic.name
            )
    if not chosen:
        raise ParameterError("No statistic was chosen; choose at least one, or a percentile.")
    return tuple(chosen.values())
