"""What is said about samples at points, and how they arrive on the map."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ..core.samples import SampleResult
from ..core.table import Table
from .base import Progress, first_few
from .geometries import crs_title
from .points import PlacedPoints, ReadPoints
from .styles import style_output


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


def summary(result: SampleResult, method: str, match: str, seconds: float) -> str:
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
