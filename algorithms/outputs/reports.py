"""What is said about samples at points, and how they arrive on the map."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.reduce.zonal_result import ZonalResult
from ...core.sample.sample_result import SampleResult
from ...core.tables.table import Table
from ..framework.progress import Progress, first_few
from ..inputs.crs import crs_title
from ..inputs.read_points import PlacedPoints, ReadPoints
from ..inputs.zones import Placed
from .style import style_output


def warn_of_points(
    result: SampleResult, read: ReadPoints, placed: PlacedPoints, crs, progress: Progress
) -> None:
    """Tell which points are not quite what one might take them for."""
    feature = read.points.feature
    undated = np.zeros(feature.size, bool) if read.dates is None else np.isnat(read.dates)
    missing = ~(np.isfinite(read.points.x) & np.isfinite(read.points.y))
    off = result.off & ~missing & ~placed.untransformed
    for found, text in (
        (
            read.other,
            QCoreApplication.translate(
                "Pixelwise", "Features that are no points, which get NULL: {features}"
            ),
        ),
        (
            missing & ~read.other[feature],
            QCoreApplication.translate(
                "Pixelwise",
                "Features without a point, or with coordinates that are no finite numbers, which get NULL: "
                "{features}",
            ),
        ),
        (
            undated,
            QCoreApplication.translate("Pixelwise", "Features without a date, which get NULL: {features}"),
        ),
    ):
        if found.any():
            progress.warn(text.format(features=first_few(_features(found, read))))
    if off.any():
        progress.warn(_off(off, result, read, crs))


def _features(found: np.ndarray, read: ReadPoints) -> np.ndarray:
    """Ids of the features of some points, or of some features."""
    if found.size == read.ids.size:
        return read.ids[found]
    return read.ids[np.unique(read.points.feature[found])]


def _off(off: np.ndarray, result: SampleResult, read: ReadPoints, crs) -> str:
    if result.off.all():
        return QCoreApplication.translate(
            "Pixelwise",
            "All points lie off every raster, and all values are NULL; check the CRS of the points ({crs}) "
            "and those of the rasters.",
        ).format(crs=crs_title(crs))
    return QCoreApplication.translate(
        "Pixelwise", "Points off all rasters, which get NULL: {features}"
    ).format(features=first_few(_features(off, read)))


def points_summary(result: SampleResult, method: str, match: str, seconds: float) -> str:
    """Say in a line what was done."""
    return QCoreApplication.translate(
        "Pixelwise",
        "Points: {points}, of which without a value: {empty}. Rasters: {rasters}, bands in all: {bands}. "
        "Method: {method}, rasters used: {match}. Time: {seconds:.1f} s.",
    ).format(
        points=result.empty.size,
        empty=int(result.empty.sum()),
        rasters=len({layer.raster for layer in result.layers}),
        bands=len(result.layers),
        method=method,
        match=match,
        seconds=seconds,
    )


def style_points(context, output: str, points: str, names: list[str], table: Table) -> None:
    """Colour the output by its first values.

    Parameters
    ----------
    output, names
        As `sinks.write_table` returns them.
    points : str
        Name of the points' layer.
    """
    columns = [name for name in table.columns if name != "feature"]
    first = 1 if columns[0] == "part" else 0
    long = columns[first : first + 3] == ["raster", "band", "datetime"]
    shown = first + (3 if long else 0)
    moments = names[first + 2] if long and not np.isnat(table["datetime"]).all() else ""
    title = f"{points}: {names[shown]}" if points else names[shown]
    style_output(context, output, title, names[shown], table[columns[shown]], moments)


#: Statistics that tell how large a zone is, not what is in it, make dull maps.
_DULL = ("count", "nodata")


_TELLING = ("mean", "median")


def warn_of_zones(result: ZonalResult, zones: Placed, progress: Progress) -> None:
    """Tell which zones are not quite what one might take them for.

    Parameters
    ----------
    result : ZonalResult
    zones : Placed
    progress : Progress
    """
    for found, text in (
        (
            result.tiny,
            QCoreApplication.translate(
                "Pixelwise",
                "Zones without any pixel centre, which are measured by the covered part of pixels: {zones}",
            ),
        ),
        (
            zones.beyond & ~result.empty,
            QCoreApplication.translate(
                "Pixelwise",
                "Zones that reach beyond a raster, and are measured only where it has pixels: {zones}",
            ),
        ),
        (
            result.empty & ~result.missing,
            QCoreApplication.translate(
                "Pixelwise", "Zones off all rasters or without any valid pixel, which get NULL: {zones}"
            ),
        ),
    ):
        if found.any():
            progress.warn(text.format(zones=first_few(zones.ids[found])))


def warn_of_undated(layers, progress: Progress) -> None:
    """List the rasters whose dates are not known, once."""
    undated = list(dict.fromkeys(layer.raster for layer in layers if layer.date is None))
    if undated:
        progress.warn(
            QCoreApplication.translate("Pixelwise", "Rasters whose date is not known: {rasters}").format(
                rasters=first_few(undated)
            )
        )


def zones_summary(result: ZonalResult, pixels: str, seconds: float) -> str:
    """Say in a line what was done."""
    return QCoreApplication.translate(
        "Pixelwise",
        "Zones: {zones}, of which without a valid pixel: {empty}. Rasters: {rasters}, bands in all: {bands}. "
        "Pixels: {pixels}. Time: {seconds:.1f} s.",
    ).format(
        zones=result.empty.size,
        empty=int(result.empty.sum()),
        rasters=len({layer.raster for layer in result.layers}),
        bands=len(result.layers),
        pixels=pixels,
        seconds=seconds,
    )


def style_zones(
    context, output: str, zones: str, names: list[str], table: Table, result: ZonalResult
) -> None:
    """Colour the output by the first layer's most telling statistic.

    Parameters
    ----------
    output, names
        As `sinks.write_table` returns them.
    zones : str
        Name of the zones' layer.
    """
    order = [statistic.name for statistic in result.statistics]
    candidates = [name for name in (*_TELLING, *order) if name in order and name not in _DULL]
    columns = [name for name in table.columns if name != "feature"]
    long = columns[:3] == ["raster", "band", "datetime"]
    shown = order.index((candidates or order)[0]) + (3 if long else 0)
    moments = names[2] if long and not np.isnat(table["datetime"]).all() else ""
    title = f"{zones}: {names[shown]}" if zones else names[shown]
    style_output(context, output, title, names[shown], table[columns[shown]], moments)
