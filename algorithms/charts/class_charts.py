"""Charts of class areas, in the classes' own colours: zones, all of them together, and through time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.options import AREA_UNITS
from ...core.reduce.class_result import ClassResult
from ...core.tables.table import layer_labels
from ..framework.algorithm import Run
from ..outputs.class_reports import Titles
from ..parameters.classes import AreaUnit
from .bars import MOST_BARS, bars, one_below_the_other
from .chart import OUTLINE, Chart, Figure, axis
from .markup import count
from .variables import Variable, variables

_MOST_CLASSES = 24  # that are told apart; the rest is one
_MOST_LAYERS = 24  # to choose from
_LARGEST = 30  # zones that have a bar each, where there are many
_COLUMNS = 300  # in which very many zones are put together
_MOST_ZONES = 20  # that have a chart through time each
_REST = "#bdbdbd"
_NUMBER = ",.4~r"


@dataclass(frozen=True)
class _Class:
    """A class: its title and colour, and its area in each zone."""

    title: str
    color: str
    area: np.ndarray


@dataclass(frozen=True)
class _Shown:
    """A layer, or several put together: its classes, the largest first, and all valid area of each zone."""

    title: str
    classes: list[_Class]
    total: np.ndarray

    def shares(self, zones: np.ndarray) -> np.ndarray:
        """Percentages of the valid area, (classes, zones)."""
        return 100 * np.array([one.area[zones] for one in self.classes]) / self.total[zones]

    def by_first(self, most: int) -> np.ndarray:
        """Numbers of the zones of the largest valid area, by their shares of the first class and so on."""
        zones = np.argsort(-self.total, kind="stable")[:most]
        zones = zones[self.total[zones] > 0]
        return zones[np.lexsort(-self.shares(zones)[::-1])] if self.classes else zones


def class_charts(run: Run, result: ClassResult, titles: Titles, ids: np.ndarray) -> Iterator[Chart]:
    """The charts of a run."""
    unit = AREA_UNITS[run.settings.area_unit]
    layers = [
        _shown(run, result, titles, number, label, unit) for number, label in _labels(result)[:_MOST_LAYERS]
    ]
    shown = [one for one in layers if one.classes]
    if shown:
        yield _by_zone(run, shown, ids)
        if ids.size > MOST_BARS:
            yield _side_by_side(shown)
        yield _totals(run, shown)
    found, _ = variables(result.layers)
    if found and shown:
        yield _through_time(run, result, titles, found[0], ids)


def _labels(result: ClassResult) -> list[tuple[int, str]]:
    return list(enumerate(layer_labels(result.layers)))


def _shown(run: Run, result: ClassResult, titles: Titles, number: int, label: str, unit: float) -> _Shown:
    """What is shown of a layer, in the unit of the run."""
    run.check()
    columns = result.found[number].columns(titles.rows[number], "area", unit)
    named = zip(titles.of(number), columns)
    classes = [_Class(title, color, column.filled(0.0)) for (_, title, color), column in named]
    return _Shown(label, _fewer(classes), result.found[number].area / unit)


def _fewer(classes: list[_Class]) -> list[_Class]:
    """Those that are there, the largest first, and the smallest of very many put together."""
    found = sorted((one for one in classes if one.area.any()), key=lambda one: -float(one.area.sum()))
    rest = found[_MOST_CLASSES - 1 :]
    if len(rest) < 2:
        return found
    title = QCoreApplication.translate("Pixelwise", "{number} other classes").format(number=len(rest))
    together = _Class(title, _REST, np.sum([one.area for one in rest], axis=0))
    return [*found[: _MOST_CLASSES - 1], together]


def _by_zone(run: Run, shown: Sequence[_Shown], ids: np.ndarray) -> Chart:
    """A bar for each zone; of very many, for the largest."""
    few = ids.size <= MOST_BARS
    zones = [one.by_first(MOST_BARS if few else _LARGEST) for one in shown]
    every = np.unique(np.concatenate(zones))
    names = dict(zip(every.tolist(), run.settings.input.names(ids[every].tolist())))
    text = QCoreApplication.translate("Pixelwise", "In percent of the valid area of each zone.")
    if not few:
        text = QCoreApplication.translate(
            "Pixelwise",
            "In percent of the valid area of each zone: of {zones} zones the {number} where it is largest.",
        ).format(number=_LARGEST, zones=count(ids.size))
    figures = [
        (one.title, _bars(one, numbers, [names[zone] for zone in numbers.tolist()]))
        for one, numbers in zip(shown, zones)
    ]
    return Chart(QCoreApplication.translate("Pixelwise", "Shares of classes by zone"), text, figures)


def _bars(shown: _Shown, zones: np.ndarray, names: list[str]) -> Figure:
    layout = one_below_the_other(names)
    data = [
        {
            "type": "bar",
            "orientation": "h",
            "name": one.title,
            "x": shares,
            "y": list(range(len(names))),
            "text": names,
            "textposition": "none",
            "marker": {"color": one.color, "line": {"color": "white", "width": 0.5}},
            "hovertemplate": f"%{{text}}, %{{fullData.name}}: %{{x:{_NUMBER}}} %<extra></extra>",
        }
        for one, shares in zip(shown.classes, shown.shares(zones))
    ]
    layout.update(_stacked(len(data), layout["height"]), barmode="stack", xaxis=axis("%", range=[0, 100]))
    return {"data": data, "layout": layout}


def _stacked(classes: int, height: int) -> dict[str, Any]:
    """The layout with a legend of classes beside, for which there is room."""
    return {"legend": {"traceorder": "normal"}, "showlegend": True, "height": max(height, 100 + 22 * classes)}


def _side_by_side(shown: Sequence[_Shown]) -> Chart:
    text = QCoreApplication.translate(
        "Pixelwise",
        "In percent of the valid area of each zone: all zones beside each other, by their share of the class "
        "that is largest in all. Where they are very many, neighbours are put together.",
    )
    title = QCoreApplication.translate("Pixelwise", "Shares of classes in all zones")
    return Chart(title, text, [(one.title, _columns(one)) for one in shown])


def _columns(shown: _Shown) -> Figure:
    zones = shown.by_first(shown.total.size)
    parts = np.array_split(np.arange(zones.size), min(zones.size, _COLUMNS))
    shares = shown.shares(zones)
    rank = [float(part.mean()) + 1 for part in parts]
    data = [
        _area(one, rank, [float(own[part].mean()) for part in parts], "%")
        for one, own in zip(shown.classes, shares)
    ]
    layout = {
        **_stacked(len(data), 380),
        "xaxis": axis(QCoreApplication.translate("Pixelwise", "Zones")),
        "yaxis": axis("%", range=[0, 100]),
    }
    return {"data": data, "layout": layout}


def _area(one: _Class, x: Any, y: Any, unit: str) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines",
        "stackgroup": "classes",
        "name": one.title,
        "x": x,
        "y": y,
        "fillcolor": one.color,
        "line": {"color": "white", "width": 0.5},
        "hovertemplate": f"%{{x}}, %{{fullData.name}}: %{{y:{_NUMBER}}} {unit}<extra></extra>",
    }


def _totals(run: Run, shown: Sequence[_Shown]) -> Chart:
    """How much there is of each class in all zones together."""
    title = QCoreApplication.translate("Pixelwise", "Area in all zones ({unit})")
    title = title.format(unit=AreaUnit().word(run.settings.area_unit))
    figures = []
    for one in shown:
        figure = bars(
            [each.title for each in one.classes], np.array([each.area.sum() for each in one.classes]), title
        )
        colors = [each.color for each in one.classes]
        # Those put together come last, however large they are in all.
        order = np.argsort([-each.area.sum() for each in one.classes], kind="stable")
        figure["data"][0]["marker"] = {"color": [colors[number] for number in order], "line": OUTLINE}
        figures.append((one.title, figure))
    text = QCoreApplication.translate("Pixelwise", "Zones that overlap count each on its own.")
    return Chart(QCoreApplication.translate("Pixelwise", "Classes in all zones together"), text, figures)


def _through_time(run: Run, result: ClassResult, titles: Titles, found: Variable, ids: np.ndarray) -> Chart:
    """Areas at each date: in all zones together, and in each where they are few."""
    unit = AREA_UNITS[run.settings.area_unit]
    classes = _courses(run, result, titles, found, unit)
    word = AreaUnit().word(run.settings.area_unit)
    choices = [(QCoreApplication.translate("Pixelwise", "All zones together"), slice(None))]
    if 1 < ids.size <= _MOST_ZONES:
        names = run.settings.input.names(ids.tolist())
        choices += [(name, slice(zone, zone + 1)) for zone, name in enumerate(names)]
    figures = []
    for name, zones in choices:
        data = [_area(one, list(found.dates), one.area[:, zones].sum(axis=1), word) for one in classes]
        title = QCoreApplication.translate("Pixelwise", "Area ({unit})").format(unit=word)
        dated = {"xaxis": axis("", type="date"), "yaxis": axis(title), "hovermode": "closest"}
        figures.append((name, {"data": data, "layout": {**_stacked(len(data), 380), **dated}}))
    text = QCoreApplication.translate("Pixelwise", "The area of each class at each date.")
    return Chart(QCoreApplication.translate("Pixelwise", "Classes through time"), text, figures)


def _courses(run: Run, result: ClassResult, titles: Titles, found: Variable, unit: float) -> list[_Class]:
    """The areas of each class, (dates, zones), or (dates, 1) of all zones where these are many.

    Of several layers of a date the first that has a value counts.
    """
    areas: dict[str, np.ndarray] = {}
    colors: dict[str, str] = {}
    zones = result.missing.size
    for date, numbers in enumerate(found.layers):
        open_ = np.ones(zones, dtype=bool)
        for number in numbers:
            run.check()
            columns = result.found[number].columns(titles.rows[number], "area", unit)
            for (_, title, color), column in zip(titles.of(number), columns):
                held = np.where(open_, column.filled(0.0), 0)
                held = held if zones <= _MOST_ZONES else held.sum(keepdims=True)
                colors.setdefault(title, color)
                areas.setdefault(title, np.zeros((len(found.layers), held.size)))[date] += held
            open_ &= ~result.found[number].valid
    return _fewer([_Class(title, colors[title], area) for title, area in areas.items()])
