"""Charts of zonal statistics: zones one by one where they are few, what they are like where they are many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.reduce.statistics import Statistic
from ...core.reduce.zonal_result import ZonalResult
from ...core.tables.table import layer_labels
from ..framework.algorithm import Run
from ..framework.wording import fill
from ..inputs.legends import Legend
from ..outputs.reports import DULL, OF_CLASSES, telling_first
from ..outputs.titles import title_of
from .bars import MOST_BARS, bars, histogram
from .chart import LINE, OUTLINE, Chart, Figure
from .markup import count
from .ranks import caption, named, ranks
from .timelines import MOST_COLORED, single_series, timeline
from .variables import Course, Variable, evenly, variables

_MOST_CHOICES = 48
_FEWEST_BINNED = 8  # zones, from which on it makes sense to ask how they are distributed
_PLACES = ("min_x", "min_y", "max_x", "max_y")


class _Choice(NamedTuple):
    title: str
    statistic: Statistic
    values: np.ndarray  # of the zones that have one, from the highest
    zones: np.ndarray  # their numbers


def zonal_charts(run: Run, result: ZonalResult, legend: Legend, ids: np.ndarray) -> Iterator[Chart]:
    """The charts of a run: statistics by zone, how they are distributed, and how they change with time."""
    statistics = _telling(result)
    choices = _choices(result, statistics)
    classes = [one for one in choices if one.statistic.name in OF_CLASSES and legend.entries]
    measured = [one for one in choices if one not in classes]
    if measured:
        yield _by_zone(run, measured, ids)
    binned = [one for one in measured if one.values.size >= _FEWEST_BINNED]
    if binned and binned[0].statistic.name in DULL and measured[0] is not binned[0]:
        binned = []  # of what there is to tell too few zones have a value
    if binned or classes:
        yield _distribution(binned, classes, legend)
    found, _ = variables(result.layers)
    if found:
        measures = [one for one in statistics if not (legend.entries and one.name in OF_CLASSES)]
        yield from _through_time(run, result, found, measures, ids)


def _telling(result: ZonalResult) -> list[Statistic]:
    """The statistics that are shown, the most telling first."""
    found = [one for one in result.statistics if one.name not in _PLACES]
    return sorted(found, key=lambda one: telling_first(one.name))


def _choices(result: ZonalResult, statistics: Sequence[Statistic]) -> list[_Choice]:
    labels, found = layer_labels(result.layers), []
    pairs = [(statistic, number) for statistic in statistics for number in range(len(labels))]
    for statistic, number in pairs[:_MOST_CHOICES]:
        column = np.ma.filled(result.columns[number][statistic.name].astype(np.float64), np.nan)
        zones = np.flatnonzero(np.isfinite(column))
        order = zones[np.argsort(-column[zones], kind="stable")]
        if zones.size:
            layer = result.layers[number]
            title = title_of(statistic, layer.unit, labels[number])
            found.append(_Choice(title, statistic, column[order], order))
    return found


def _by_zone(run: Run, choices: Sequence[_Choice], ids: np.ndarray) -> Chart:
    shown = [named(one.zones) for one in choices]
    every = np.unique(np.concatenate(shown))
    names = dict(zip(every.tolist(), run.settings.input.names(ids[every].tolist())))
    ranked = QCoreApplication.translate("Pixelwise", "Zones, highest first")
    figures = [
        (one.title, ranks(one.values, [names[zone] for zone in zones.tolist()], one.title, ranked))
        for one, zones in zip(choices, shown)
    ]
    title = QCoreApplication.translate("Pixelwise", "Zones in their order")
    return Chart(title, caption([one.zones.size for one in choices]), figures)


def _distribution(binned: Sequence[_Choice], classes: Sequence[_Choice], legend: Legend) -> Chart:
    figures = [(one.title, _class_counts(one, legend)) for one in classes]
    figures += [(one.title, histogram(one.values, one.title)) for one in binned]
    return Chart(
        QCoreApplication.translate("Pixelwise", "Distribution of zones"),
        QCoreApplication.translate("Pixelwise", "How many zones have which value."),
        figures,
    )


def _class_counts(choice: _Choice, legend: Legend) -> Figure:
    """How many zones have each class, in its colour."""
    values, numbers = np.unique(choice.values, return_counts=True)
    order = np.argsort(-numbers, kind="stable")[:MOST_BARS]
    found = values[order].tolist()
    names, colors = legend.names(found), legend.colors(found)
    labels = [names.get(value) or fill("{value:.15g}", value=value) for value in found]
    title = QCoreApplication.translate("Pixelwise", "Number of zones")
    figure = bars(labels, numbers[order], title)
    figure["data"][0]["marker"] = {"color": [colors.get(value, LINE) for value in found], "line": OUTLINE}
    return figure


def _through_time(
    run: Run,
    result: ZonalResult,
    found: Sequence[Variable],
    statistics: Sequence[Statistic],
    ids: np.ndarray,
) -> Iterator[Chart]:
    pairs = [(statistic, one) for statistic in statistics for one in found][:_MOST_CHOICES]
    few = ids.size <= MOST_COLORED
    most = ids.size if few else single_series(max(len(one.dates) for one in found), len(pairs))
    shown = evenly(np.flatnonzero(~result.empty), most)
    names = run.settings.input.names(ids[shown].tolist())
    figures = []

    def column(number: int, what: str) -> np.ndarray:
        run.check()
        return result.columns[number][what]

    for statistic, one in pairs:
        course = Course.of(one, partial(column, what=statistic.name), shown)
        title = title_of(statistic, one.unit, one.name)
        figures.append((title, timeline(course, names, title, of_all=not few)))
    text = QCoreApplication.translate("Pixelwise", "A line for each zone with a value.")
    if not few:
        text = QCoreApplication.translate(
            "Pixelwise", "The middle of all {zones} zones, and {single} single ones as grey lines."
        ).format(zones=count(ids.size), single=shown.size)
    if figures and shown.size:
        yield Chart(QCoreApplication.translate("Pixelwise", "Zones through time"), text, figures)
