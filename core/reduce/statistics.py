"""The statistics: what each is called, what must be remembered for it, and how it is finished."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Callable

import numpy as np
from numpy.typing import NDArray

from ..errors import ParameterError
from ..texts import parts_of
from .accumulators import Known


@dataclass(frozen=True)
class Statistic:
    """One statistic.

    Attributes
    ----------
    name : str
        As in settings and field names.
    title : str
        As shown to users, in English.
    need : str
        What must be remembered beside the counts; see `known.Known`.
    finish : callable
        From what is known of all features to their values, (features,); masked where they have none.
    kind : str
        ``"real"``, ``"whole"`` (a whole number), or ``"value"`` (of the raster's own type).
    of_nothing : bool
        Whether it has a value, 0, where a feature has no valid pixel.
    q : float or None
        For quantiles: which, in [0, 1].
    """

    name: str
    title: str
    need: str
    finish: Callable[[Known], NDArray[Any]]
    kind: str = "real"
    of_nothing: bool = False
    q: float | None = None


def _variance(known: Known) -> NDArray[Any]:
    return known.spread.squares / known.spread.weight


def _cv(known: Known) -> NDArray[Any]:
    cv = np.sqrt(_variance(known)) / known.spread.mean
    return np.ma.masked_array(cv, mask=known.spread.mean == 0)


def _quantile(name: str, title: str, q: float) -> Statistic:
    return Statistic(name, title, "quantiles", lambda known: known.quantiles.of(q), q=q)


#: Every statistic but the percentiles, in the order of the public contract. New ones go to the end.
STATISTICS: dict[str, Statistic] = {
    statistic.name: statistic
    for statistic in (
        Statistic("count", "Count", "", lambda known: known.counts.count, of_nothing=True),
        Statistic(
            "nodata", "Count of pixels without data", "", lambda known: known.counts.nodata, of_nothing=True
        ),
        Statistic("sum", "Sum", "sums", lambda known: known.sums.best),
        Statistic("mean", "Mean", "sums", lambda known: known.sums.best / known.sums.weight),
        _quantile("median", "Median", 0.5),
        Statistic("stdev", "Standard deviation", "spread", lambda known: np.sqrt(_variance(known))),
        Statistic("variance", "Variance", "spread", _variance),
        Statistic("cv", "Coefficient of variation", "spread", _cv),
        Statistic("min", "Minimum", "extremes", lambda known: known.extremes.low, "value"),
        Statistic("max", "Maximum", "extremes", lambda known: known.extremes.high, "value"),
        Statistic("range", "Range", "extremes", lambda known: known.extremes.range, "value"),
        Statistic(
            "minority", "Minority (rarest value)", "classes", lambda known: known.classes.minority, "value"
        ),
        Statistic(
            "majority",
            "Majority (most frequent value)",
            "classes",
            lambda known: known.classes.majority,
            "value",
        ),
        Statistic(
            "variety",
            "Variety (distinct values)",
            "classes",
            lambda known: known.classes.variety,
            "whole",
            True,
        ),
    )
}


DEFAULT_STATISTICS = ("count", "sum", "mean")


def percentile(percent: float) -> Statistic:
    """A percentile as a statistic: 90 is named ``p90``, 97.5 ``p97_5``.

    Raises
    ------
    ParameterError
        When it is not within 0 and 100.
    """
    if not 0 <= percent <= 100:
        raise ParameterError(f"The percentile {percent:g} was asked for; percentiles lie between 0 and 100.")
    text = f"{percent:.10g}"
    return _quantile("p" + text.replace(".", "_").replace("-", "_"), f"Percentile {text}", percent / 100)


def parse_percentiles(text: str) -> tuple[float, ...]:
    """Read percentiles such as ``10, 90, 97.5``; each once, in the order given.

    Raises
    ------
    ParameterError
        When a part is not a number between 0 and 100; see `parts_of`, too.
    """
    found: list[float] = []
    for part in " ".join(parts_of(text, from_zero=False)).split():
        if not re.fullmatch(r"-?(\d+\.?\d*|\.\d+)", part):
            raise ParameterError(
                f"'{part}' in '{text}' is no percentile; give numbers between 0 and 100, such as 10, 90."
            )
        percentile(float(part))
        found.append(float(part))
    return tuple(dict.fromkeys(found))


def choose(statistics: Sequence[str | Statistic], percentiles: Sequence[float] = ()) -> tuple[Statistic, ...]:
    """The statistics asked for, each once, in the order of `STATISTICS`; then the percentiles.

    Raises
    ------
    ParameterError
        When a name is unknown, or nothing is asked for.
    """
    wanted = {item if isinstance(item, str) else item.name: item for item in statistics}
    for name, item in wanted.items():
        if isinstance(item, str) and name not in STATISTICS:
            raise ParameterError(f"There is no statistic '{name}'; choose from {', '.join(STATISTICS)}.")
    chosen = [statistic for name, statistic in STATISTICS.items() if name in wanted]
    others = [item for item in wanted.values() if isinstance(item, Statistic) and item.name not in STATISTICS]
    others += [percentile(percent) for percent in percentiles]
    chosen += {statistic.name: statistic for statistic in others}.values()
    if not chosen:
        raise ParameterError("No statistic was chosen; choose at least one, or a percentile.")
    return tuple(chosen)
