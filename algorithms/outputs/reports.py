"""What is said about zones and points, and how they arrive on the map."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.raster.source import Layer
from ...core.reduce.zonal_result import ZonalResult
from ...core.reduce.zone_result import ZoneResult
from ...core.sample.sample_result import SampleResult
from ...core.tables.table import Table
from ..framework.algorithm import Run
from ..framework.progress import Progress
from ..inputs.crs import crs_title
from ..inputs.legends import Legend
from ..inputs.points import ReprojectedPoints
from ..inputs.zones import ReprojectedZones
from ..parameters.points import Match, Method
from ..parameters.zones import Pixels
from .feature_layer import TableLayer
from .first_look import first_look
from .gaps import Nulls, of_masks, warn_of_each, warn_of_points_without_values, warn_of_zones_without_values
from .renderers import drawing_of, first_date
from .style import layer_name, style_output

DULL = ("count", "nodata")  # statistics that tell how large a zone is, not what is in it, make dull maps

_TELLING = ("mean", "median")

OF_CLASSES = ("majority", "minority")  # statistics that are values of the raster, which may be classes


def telling_first(name: str) -> tuple[bool, int]:
    """Where a statistic stands among others: what maps and charts show first comes first."""
    return name in DULL, _TELLING.index(name) if name in _TELLING else len(_TELLING)


def _of_classes_first(name: str) -> tuple[int, bool, int]:
    """The same for a raster with classes."""
    rank = OF_CLASSES.index(name) if name in OF_CLASSES else len(OF_CLASSES)
    return rank, *telling_first(name)


def warn_of_zones(run: Run, result: ZoneResult, zones: ReprojectedZones, progress: Progress) -> None:
    """Tell which zones are not quite what one might take them for."""
    progress.warn_of(
        QCoreApplication.translate(
            "Pixelwise",
            "Zones without any pixel centre, which are measured by the covered part of pixels: {zones}",
        ),
        zones=zones.ids[result.tiny],
    )
    warn_of_each(
        QCoreApplication.translate(
            "Pixelwise",
            "{number} of {all} zones reach beyond {raster}, and are measured only where it has pixels: "
            "{features}",
        ),
        zones.reaching_beyond(~result.empty),
        zones.ids.size,
        progress,
    )
    located = ~result.missing
    # Else no pixel does not mean: off.
    if not result.centres_only and located.any() and np.logical_and.reduce(result.off)[located].all():
        progress.warn(
            QCoreApplication.translate(
                "Pixelwise",
                "All zones lie off every raster, and nothing was measured; check the CRS of the zones "
                "({crs}) and those of the rasters.",
            ).format(crs=crs_title(zones.crs))
        )
    else:
        warn_of_zones_without_values(run, result, zones.ids, progress)
        if located.any() and result.empty.all():
            progress.warn(
                QCoreApplication.translate(
                    "Pixelwise",
                    "No zone holds a valid pixel of any raster, and nothing was measured; check what the "
                    "rasters and you take for no data, and the CRSs of zones ({crs}) and rasters.",
                ).format(crs=crs_title(zones.crs))
                + of_masks(run)
            )
    if run.settings.layout == "long":
        warn_of_undated(result.layers, progress)


def report_zones(run: Run, result: ZonalResult, legend: Legend, layer: TableLayer, progress: Progress) -> int:
    """Say what was done, and colour the layer by the first raster's most telling statistic.

    Of classes with names these are the most telling. Returns the number of NULL values.
    """
    order = [statistic.name for statistic in result.statistics]
    named = any(entry.name for entry in legend.entries)
    shown = min(order, key=_of_classes_first if named else telling_first)
    legend = legend if shown in OF_CLASSES else Legend()
    name = layer_name(run.settings.input.name, result.layers, shown)
    _style(run, layer, result.layers, order.index(shown), legend, name)
    report_rasters(run, result, progress)
    columns = list(layer.fields)
    if run.settings.layout == "long":
        return count_nulls(layer, columns[3:], progress, rasters=columns[0])
    return count_nulls(layer, columns, progress)


def report_rasters(run: Run, result: ZoneResult, progress: Progress) -> None:
    """Say how many zones and rasters there were, and how long it took."""
    progress.info(
        QCoreApplication.translate(
            "Pixelwise",
            "Zones: {zones}, of which without a valid pixel: {empty}. Rasters: {rasters}, bands in all: "
            "{bands}. Pixels: {pixels}.",
        ),
        zones=result.empty.size,
        empty=int(result.empty.sum()),
        rasters=len({layer.raster for layer in result.layers}),
        bands=len(result.layers),
        pixels=Pixels().word(run.settings.pixels),
    )


def count_nulls(
    layer: TableLayer, columns: Sequence[str], progress: Progress, rasters: str | None = None
) -> int:
    """Say how many values of some columns are NULL, of each raster apart where a column holds their names."""
    nulls = Nulls()
    nulls.add(layer.table, columns, rasters)
    nulls.tell(progress)
    return nulls.number


def warn_of_points(run: Run, result: SampleResult, points: ReprojectedPoints, progress: Progress) -> None:
    """Tell which points are not quite what one might take them for."""
    progress.warn_of(
        QCoreApplication.translate("Pixelwise", "Features that are no points, which get NULL: {features}"),
        features=points.ids[points.other],
    )
    progress.warn_of(
        QCoreApplication.translate(
            "Pixelwise",
            "Features without a point, or with coordinates that are no finite numbers, which get NULL: "
            "{features}",
        ),
        features=points.without,
    )
    if points.dates is not None:
        progress.warn_of(
            QCoreApplication.translate("Pixelwise", "Features without a date, which get NULL: {features}"),
            features=_features(np.isnat(points.dates), points),
        )
    off = result.off & ~points.missing & ~points.untransformed
    if off.any() and result.off.all():
        progress.warn(
            QCoreApplication.translate(
                "Pixelwise",
                "All points lie off every raster, and all values are NULL; check the CRS of the points "
                "({crs}) and those of the rasters.",
            ).format(crs=crs_title(points.crs))
        )
    else:
        warn_of_points_without_values(run, result, points, progress)
        if run.settings.match != "all" or len(result.layers) > 1:
            progress.warn_of(
                QCoreApplication.translate("Pixelwise", "Points off all rasters, which get NULL: {features}"),
                features=_features(off, points),
            )
        if result.empty.all() and len(points.given) and not points.missing.all():
            progress.warn(
                QCoreApplication.translate(
                    "Pixelwise",
                    "No point has a value, and all values are NULL; check what the rasters and you take for "
                    "no data, and the CRSs of points ({crs}) and rasters.",
                ).format(crs=crs_title(points.crs))
                + of_masks(run)
            )
    if run.settings.layout == "long" or run.settings.match != "all":
        warn_of_undated(result.layers, progress)


def _features(found: np.ndarray, points: ReprojectedPoints) -> np.ndarray:
    """Ids of the features of some points."""
    return points.ids[np.unique(points.given.feature[found])]


def report_points(
    run: Run, result: SampleResult, legend: Legend, layer: TableLayer, progress: Progress
) -> int:
    """Say what was done, and colour the layer by its first values; returns the number of NULL values."""
    name = layer_name(run.settings.input.name, result.layers)
    _style(run, layer, result.layers, 0, legend, name, parts=result.points.part is not None)
    progress.info(
        QCoreApplication.translate(
            "Pixelwise",
            "Points: {points}, of which without a value: {empty}. Rasters: {rasters}, bands in all: "
            "{bands}. Method: {method}, rasters used: {match}.",
        ),
        points=result.empty.size,
        empty=int(result.empty.sum()),
        rasters=len({layer.raster for layer in result.layers}),
        bands=len(result.layers),
        method=Method().word(run.settings.method),
        match=Match().word(run.settings.match),
    )
    values = value_columns(run, result, layer.table)
    return count_nulls(layer, values, progress, "raster" if run.settings.layout == "long" else None)


def value_columns(run: Run, result: SampleResult, table: Table) -> list[str]:
    """The columns of the samples; what else there is of each layer or band stands behind its value."""
    columns = list(table.columns)[1 + (result.points.part is not None) :]
    if run.settings.layout == "long":
        return columns[3:4]
    return columns[:: len(columns) // len(result.samples)]


def warn_of_undated(layers, progress: Progress) -> None:
    """List the rasters whose dates are not known, once."""
    progress.warn_of(
        QCoreApplication.translate("Pixelwise", "Rasters whose date is not known: {rasters}"),
        rasters=list(dict.fromkeys(layer.raster for layer in layers if layer.date is None)),
    )


def _style(
    run: Run,
    layer: TableLayer,
    layers: Sequence[Layer],
    number: int,
    legend: Legend,
    name: str,
    parts: bool = False,
) -> None:
    """Colour a layer by one of its columns of values, the first of which is number 0."""
    long = run.settings.layout == "long"
    first = parts + 3 * long  # behind the part, and raster, band and datetime
    columns, names = list(layer.fields), list(layer.fields.values())
    values = layer.table[columns[first + number]]
    moments = layer.table["datetime"] if long else np.zeros(0, "datetime64[s]")
    # The latest or closest raster of each point has a date of its own, which is no other date of the point.
    chosen = getattr(run.settings, "match", "all") != "all"
    date = first_date(layer.table["feature"], moments) if long and not chosen else None
    style_output(
        run,
        layer.id,
        name,
        drawing_of(names[first + number], values, legend, nulls=bool(np.ma.getmaskarray(values).any())),
        names[first - 1] if not np.isnat(moments).all() else "",
        first_look(run, layers, names[first - 3 : first], date) if long else None,
        layer.aliases,
    )
