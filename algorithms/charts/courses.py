"""Charts of members, be they points or pixels: their values through time, and without dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Callable, NamedTuple

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.raster.source import Layer
from ...core.tables.table import layer_labels
from ..outputs.titles import dated, with_unit
from .bars import MOST_BARS, bars, histogram
from .boxes import box_plots
from .chart import Chart
from .markup import count
from .pixel_charts import left_out
from .timelines import MOST_COLORED, single_series, timeline
from .variables import MOST_CHOICES, Course, Variable, as_reals, evenly, mean_of, quantiles_of

_FEWEST = 5  # members that make a box
_BOX = (0.05, 0.25, 0.5, 0.75, 0.95)


class Title(NamedTuple):
    """What a layer is called, and the unit of its values."""

    name: str
    unit: str

    @property
    def with_unit(self) -> str:
        """Both."""
        return with_unit(self.name, self.unit)


def titles(layers: Sequence[Layer]) -> list[Title]:
    """The titles of layers, with their dates."""
    return [Title(dated(label, layer), layer.unit) for label, layer in zip(layer_labels(layers), layers)]


#: Gives the values of a layer, by its number: one for each member, masked or NaN where there is none.
Columns = Callable[[int], Any]


@dataclass(frozen=True)
class Members:
    """What has values.

    Attributes
    ----------
    what : str
        In the plural.
    valued : (k,) int64
        The numbers of those that have any value.
    names : callable
        From numbers to names.
    all : int
        How many there are, if those given are but a sample.
    """

    what: str
    valued: np.ndarray
    names: Callable[[np.ndarray], list[str]]
    all: int
    sampled: int = 0  # how many of all are known; 0 for all

    def told(self) -> Iterator[str]:
        """Say what part of all is known."""
        if self.sampled and self.sampled < self.all:
            yield QCoreApplication.translate(
                "Pixelwise",
                "Looked at are {number} of {all} {what}, taken evenly.",
            ).format(number=count(self.sampled), all=count(self.all), what=self.what)


def course_charts(
    timed: Sequence[Variable], column: Columns, members: Members, means: np.ndarray | None = None
) -> Iterator[Chart]:
    """Values through time; ``means`` are those of all members in each layer, where these are but a sample."""
    chosen = timed[:MOST_CHOICES]
    if not chosen or not members.valued.size:
        return
    few = members.valued.size <= MOST_COLORED and not members.sampled
    most = max(len(one.dates) for one in chosen)
    single = MOST_COLORED if few else single_series(most, len(chosen))
    shown = evenly(members.valued, single)
    names, figures = members.names(shown), []
    value = QCoreApplication.translate("Pixelwise", "Value")
    if means is not None and any(len(together) > 1 for one in chosen for together in one.layers):
        means = None  # those of layers of one date cannot be put together
    for one in chosen:
        course = Course.of(one, column, shown)
        if means is not None:
            course = replace(course, mean=means[[number for (number,) in one.layers]])
        figures.append(
            (one.name or value, timeline(course, names, with_unit(one.name or value, one.unit), not few))
        )
    title = QCoreApplication.translate("Pixelwise", "Values through time")
    text = list(_caption(members, shown.size, few, len(timed) - len(chosen)))
    if members.sampled and means is not None:
        text.append(QCoreApplication.translate("Pixelwise", "The mean is that of all."))
    yield Chart(title, " ".join(text), figures)


def _caption(members: Members, shown: int, few: bool, left: int) -> Iterator[str]:
    if not few:
        yield QCoreApplication.translate(
            "Pixelwise",
            "At each date: the median and the mean of the {what}, the bands that hold the middle half and "
            "the middle 80 % of them, and as thin lines {number} of them, taken evenly.",
        ).format(what=members.what, number=count(shown))
    yield QCoreApplication.translate("Pixelwise", "A gap is a date without a value.")
    yield from members.told()
    if left:
        yield QCoreApplication.translate("Pixelwise", "{number} more series are not shown.").format(
            number=count(left)
        )


def distribution_charts(
    titles: Sequence[Title],
    column: Columns,
    members: Members,
    some: Sequence[int] | None = None,
    of: str = "",
) -> Iterator[Chart]:
    """Values of some layers, or of all: bars of few members, the distribution of many.

    ``titles`` are those of all layers, ``of`` is what the values are if not those of the layers themselves.
    """
    layers = np.arange(len(titles)) if some is None else np.array(some, dtype=np.int64)
    if not layers.size or not members.valued.size:
        return
    shown = evenly(layers, MOST_CHOICES).tolist()
    more = [left_out(len(shown), layers.size)] if len(shown) < layers.size else []
    more += members.told()
    values = {layer: as_reals(column(layer))[members.valued] for layer in shown}
    if members.valued.size <= MOST_BARS and not members.sampled:
        names = members.names(members.valued)
        figures = [
            (titles[layer].name, bars(names, values[layer], titles[layer].with_unit)) for layer in shown
        ]
        title = of or QCoreApplication.translate("Pixelwise", "Values")
        yield Chart(title, " ".join(more), figures)
    else:
        figures = [(titles[layer].name, histogram(values[layer], titles[layer].with_unit)) for layer in shown]
        title = of or QCoreApplication.translate("Pixelwise", "Distribution of the values")
        text = QCoreApplication.translate("Pixelwise", "How many {what} have which value.")
        yield Chart(title, " ".join([text.format(what=members.what), *more]), figures)
    for unit in dict.fromkeys(titles[layer].unit for layer in shown):
        alike = [layer for layer in shown if titles[layer].unit == unit]
        if len(alike) > 1 and members.valued.size >= _FEWEST and not of:
            names = [titles[layer].name for layer in alike]
            yield _compared(names, [values[layer] for layer in alike], unit, members, more)


def _compared(
    names: Sequence[str], values: Sequence[np.ndarray], unit: str, members: Members, more: Sequence[str]
) -> Chart:
    quantiles = np.array([quantiles_of(one, _BOX) for one in values])
    means = np.array([mean_of(one) for one in values])
    value = with_unit(QCoreApplication.translate("Pixelwise", "Value"), unit)
    text = QCoreApplication.translate(
        "Pixelwise",
        "Half of the {what} lie within the box, on either side of the median; the whiskers reach from the "
        "5th to the 95th percentile, and the diamond is the mean.",
    )
    title = QCoreApplication.translate("Pixelwise", "Rasters compared")
    caption = " ".join([text.format(what=members.what), *more])
    return Chart(title, caption, box_plots(names, quantiles, means, value, ordered=False))
