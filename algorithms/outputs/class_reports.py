"""What is said about classes, and how they arrive on the map."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.core import QgsExpression
from qgis.PyQt.QtCore import QCoreApplication

from ...core.options import AREA_UNITS
from ...core.reduce.class_result import ClassResult
from ...core.tables.table import Table, layer_labels
from ..framework.algorithm import Run
from ..framework.progress import Progress
from ..framework.wording import fill
from ..inputs.legends import Category, Legend, made_up_color
from ..parameters.classes import AreaUnit
from .feature_layer import TableLayer
from .first_look import FirstLook, first_look
from .renderers import Drawing, first_date
from .reports import count_nulls, report_rasters
from .style import layer_name, style_output
from .titles import comment

_MOST_LAYERS, _MOST_CLASSES = 10, 20  # told of in the log


class Titles:
    """What the classes of each layer of a result are called, and their colours."""

    def __init__(self, result: ClassResult, legends: Sequence[Legend]):
        self._result, self._legends = result, legends
        self.rows = [result.classes_of(number) for number in range(len(result.layers))]
        #: For each layer, the names of its values.
        self.names = [legend.names(rows.value.tolist()) for legend, rows in zip(legends, self.rows)]

    def of(self, layer: int) -> list[Category]:
        """The value of each class, or the name of a group, its title and its colour."""
        rows, legend = self.rows[layer], self._legends[layer]
        values = rows.value.tolist()
        colors = legend.colors(values)
        found = []
        for number, (entry, value) in enumerate(zip(rows.entry.tolist(), values)):
            group = self._result.classes.entries[entry] if self._result.classes else None
            title = self._result.title(entry, value, self.names[layer]) or fill("{value:.15g}", value=value)
            if group and group.name:
                color = legend.color_within(group.values.intervals)
                found.append((group.name, title, color or made_up_color(number)))
            else:
                found.append((value, title, colors.get(value) or made_up_color(number)))
        return found


def comment_classes(run: Run, table: Table, result: ClassResult, titles: Titles) -> None:
    """Say in the comments of columns what they measure, in which unit, and of which raster."""
    given = run.settings
    areas = QCoreApplication.translate("Pixelwise", "Area in {unit}").format(
        unit=AreaUnit().word(given.area_unit)
    )
    percent = QCoreApplication.translate("Pixelwise", "Percentage of the valid area")
    if given.layout == "long":
        area, share = list(table.columns)[-2:]
        table.comments.update({area: areas, share: percent})
        return
    told = {"area": areas, "percent": percent, "pixels": QCoreApplication.translate("Pixelwise", "Pixels")}
    layers = [layer for layer, rows in zip(result.layers, titles.rows) for _ in range(len(rows))]
    comment(table, list(table.columns)[1:], layers, told[given.measure])


def report_classes(
    run: Run, result: ClassResult, titles: Titles, layer: TableLayer, progress: Progress
) -> int:
    """Say what was done, and colour the layer by its classes; returns the number of NULL values."""
    (_style_long if run.settings.layout == "long" else _style_wide)(run, result, titles, layer)
    for number, label in enumerate(layer_labels(result.layers)[:_MOST_LAYERS]):
        _sum_up(run, result, titles, number, label, progress)
    report_rasters(run, result, progress)
    columns = list(layer.fields)
    if run.settings.layout == "long":
        return count_nulls(layer, columns[-3:], progress, rasters=columns[0])
    return count_nulls(layer, columns, progress)


def warn_of_absent(result: ClassResult, progress: Progress) -> None:
    """Tell which of the classes that were asked for are nowhere."""
    progress.warn_of(
        QCoreApplication.translate(
            "Pixelwise", "Classes of which no zone holds a pixel; check the values of the rasters: {classes}"
        ),
        classes=result.absent,
    )


def _sum_up(
    run: Run, result: ClassResult, titles: Titles, number: int, label: str, progress: Progress
) -> None:
    """Say how much there is of each class in all zones together."""
    rows, total = titles.rows[number], float(result.found[number].area.sum())
    if not total:
        return
    largest = np.argsort(-rows.area, kind="stable")[:_MOST_CLASSES].tolist()
    told = [
        fill(
            "{name} {area:,.1f} ({percent:.1f} %)",
            name=titles.of(number)[one][1],
            area=float(rows.area[one]) / AREA_UNITS[run.settings.area_unit],
            percent=100 * float(rows.area[one]) / total,
        )
        for one in largest
    ]
    progress.info(
        QCoreApplication.translate("Pixelwise", "{raster}, area in all zones, in {unit}: {classes}").format(
            raster=label,
            unit=AreaUnit().word(run.settings.area_unit),
            classes="; ".join(told) + (" .." if len(rows) > len(largest) else ""),
        )
    )


def _style_long(run: Run, result: ClassResult, titles: Titles, layer: TableLayer) -> None:
    """Colour rows by class; the first raster that has a class says how."""
    columns, names = list(layer.fields), list(layer.fields.values())
    categories: dict[object, Category] = {}
    for number in range(len(titles.rows)):
        for category in titles.of(number):
            categories.setdefault(category[0], category)
    own, title, *_, share = map(QgsExpression.quotedColumnRef, names[-5:])
    nothing = np.equal(layer.table[columns[0]], None).any()  # rows without a raster
    drawing = Drawing(
        f"coalesce({own}, {title})",
        list(categories.values()),
        nothing=_no_class() if nothing else "",
        order=share,
    )
    moments = layer.table[columns[2]]
    dated = not np.isnat(moments).all()
    look = first_look(run, result.layers, names[:3], first_date(layer.table["feature"], moments))
    _style(run, result, layer, drawing, names[2] if dated else "", look)


def _style_wide(run: Run, result: ClassResult, titles: Titles, layer: TableLayer) -> None:
    """Colour features by the class of the first raster of which they hold most."""
    categories = titles.of(0)
    columns, names = list(layer.fields)[: len(categories)], list(layer.fields.values())[: len(categories)]
    most, winner = np.zeros(len(layer.table)), np.full(len(layer.table), -1)
    for number, column in enumerate(columns):
        amount = layer.table[column].filled(0)
        winner[amount > most] = number
        most = np.maximum(most, amount)
    shown = [(n, *categories[n][1:]) for n in np.unique(winner[winner >= 0]).tolist()]
    every = f"array({', '.join(map(QgsExpression.quotedColumnRef, names))})"
    largest = f"if(array_max({every}) > 0, array_find({every}, array_max({every})), NULL)"
    nothing = (winner < 0).any()
    _style(run, result, layer, Drawing(largest, shown, nothing=_no_class() if nothing else ""))


def _no_class() -> str:
    return QCoreApplication.translate("Pixelwise", "no class")


def _style(
    run: Run,
    result: ClassResult,
    layer: TableLayer,
    drawing: Drawing,
    moments: str = "",
    first: FirstLook | None = None,
) -> None:
    title = QCoreApplication.translate("Pixelwise", "class areas")
    name = layer_name(run.settings.input.name, result.layers, title)
    style_output(run, layer.id, name, drawing, moments, first, layer.aliases)
