"""What columns are called where QGIS shows them, and what their comments say: rasters, dates and units."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from qgis.PyQt.QtCore import QCoreApplication

from ...core.raster.source import Layer
from ...core.reduce.statistics import Statistic
from ...core.reduce.zonal_result import ZonalResult
from ...core.tables.table import Table, layer_labels
from ..parameters.zones import Statistics

_IN_UNITS = ("mean", "median", "stdev", "min", "max", "range")


def title_zonal(table: Table, result: ZonalResult, long: bool) -> None:
    """Give the columns of statistics titles: ``Mean of tas_1999-01-31 (K)``."""
    columns, same = list(table.columns)[4 if long else 1 :], common_unit(result.layers)
    if long:
        titles = [title_of(one, same) for one in result.statistics]
    else:
        titles = [
            title_of(one, layer.unit, label)
            for layer, label in zip(result.layers, layer_labels(result.layers))
            for one in result.statistics
        ]
    table.aliases.update(zip(columns, titles))
    if not long:
        bare = [replace(layer, unit="") for layer in result.layers]
        pairs = zip(result.layers, bare)
        comment(table, columns, [pair[not _in_units(one)] for pair in pairs for one in result.statistics])


def comment(table: Table, columns: Sequence[str], layers: Sequence[Layer], what: str = "") -> None:
    """Say in the comments of columns what they hold, and of which layer."""
    for name, layer in zip(columns, layers):
        table.comments[name] = ", ".join(filter(None, [what, *_about(layer)]))


def _about(layer: Layer) -> Iterator[str]:
    text = QCoreApplication.translate("Pixelwise", "Raster {raster}, band {band}")
    yield text.format(raster=layer.raster, band=layer.band)
    yield layer.description
    yield f"{layer.date:%Y-%m-%d %H:%M:%S}".replace(" 00:00:00", "") if layer.date else ""
    if layer.unit:
        yield QCoreApplication.translate("Pixelwise", "unit: {unit}").format(unit=layer.unit)


def title_values(table: Table, columns: Sequence[str], layers: Sequence[Layer], long: bool) -> None:
    """Give columns of values titles that say more than their names: those of rasters, with date and unit."""
    if long:
        titles = [with_unit(columns[0], common_unit(layers))]
    else:
        titles = [
            with_unit(dated(label, layer), layer.unit) for label, layer in zip(layer_labels(layers), layers)
        ]
    if len(titles) == len(columns):
        table.aliases.update((name, title) for name, title in zip(columns, titles) if name != title)
    if not long and len(columns) == len(layers):
        comment(table, columns, layers)


def title_of(statistic: Statistic, unit: str, label: str = "") -> str:
    """A statistic in words: of a layer, where its label is given."""
    title = _title(statistic)
    if label:
        text = QCoreApplication.translate("Pixelwise", "{statistic} of {raster}")
        title = text.format(statistic=title, raster=label)
    return with_unit(title, unit, statistic)


def _title(statistic: Statistic) -> str:
    own = Statistics()
    if statistic.name in own.options:
        return own.titles()[own.options.index(statistic.name)]
    return QCoreApplication.translate("Pixelwise", "Percentile {percent}").format(
        percent=f"{100 * statistic.parameter:.10g}"
    )


def dated(label: str, layer: Layer) -> str:
    """A layer's label with its date, where it does not hold it."""
    if layer.date is None or layer.date.strftime("%Y-%m-%d") in label:
        return label
    return f"{label}, {layer.date:%Y-%m-%d}"


def common_unit(layers: Sequence[Layer]) -> str:
    """The unit that layers share; empty where they have none, or several."""
    units = {layer.unit for layer in layers}
    return units.pop() if len(units) == 1 else ""


def with_unit(title: str, unit: str, statistic: Statistic | None = None) -> str:
    """A title with the unit of the values, if a statistic of these has it, too."""
    return f"{title} ({unit})" if unit and (statistic is None or _in_units(statistic)) else title


def _in_units(statistic: Statistic) -> bool:
    return statistic.name in _IN_UNITS or statistic.parameter is not None
