"""What is said about results, and how they arrive on the map."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ..core.result import ZonalResult
from ..core.table import Table
from .base import Progress, first_few
from .geometries import Placed
from .styles import style_output

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


def summary(result: ZonalResult, pixels: str, seconds: float) -> str:
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
