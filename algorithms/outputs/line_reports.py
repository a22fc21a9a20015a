"""What is said about lines."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ..framework.algorithm import Run
from ..framework.progress import Progress
from ..inputs.crs import crs_title, warn_of_untransformed
from ..inputs.lines import ReadLines
from ..parameters.points import Method
from .gaps import of_masks, warn_of_each
from .line_layer import LineLayer
from .reports import warn_of_undated


def warn_of_lines(run: Run, job, lines: ReadLines, progress: Progress) -> None:
    """Tell which lines are not quite what one might take them for, and which get no values."""
    _warn_of_input(job, lines, progress)
    located = lines.lines.measured()
    for lost in job.untransformed.values():
        located &= ~lost
    off_all = np.logical_and.reduce([off for _, off in job.off])
    if located.any() and off_all.all():
        progress.warn(
            QCoreApplication.translate(
                "Pixelwise",
                "All lines lie off every raster, and all values are NULL; check the CRS of the lines ({crs}) "
                "and those of the rasters.",
            ).format(crs=crs_title(lines.crs))
        )
    else:
        warn_of_each(
            QCoreApplication.translate("Pixelwise", "{number} of {all} lines lie off {raster}: {features}"),
            _lacking(job.off, located, lines.ids),
            lines.ids.size,
            progress,
        )
        if len(job.off) > 1:
            progress.warn_of(
                QCoreApplication.translate("Pixelwise", "Lines off all rasters, which get NULL: {lines}"),
                lines=lines.ids[off_all & located],
            )
        progress.warn_of(
            QCoreApplication.translate(
                "Pixelwise", "Lines on a raster that have no valid pixel of any, and get NULL: {lines}"
            )
            + of_masks(run),
            lines=lines.ids[~job.valued & ~off_all],
        )
    if run.settings.layout == "long":
        warn_of_undated(job.layers, progress)


def _warn_of_input(job, lines: ReadLines, progress: Progress) -> None:
    """Tell which features cannot be measured, and of distances that are none on the ground."""
    if lines.crs.isGeographic():
        progress.warn(
            QCoreApplication.translate(
                "Pixelwise",
                "Distances and lengths are in degrees, for the lines' CRS, {crs}, is geographic; reproject "
                "the layer to a CRS in metres for distances in metres.",
            ).format(crs=crs_title(lines.crs))
        )
    if not lines.ids.size:
        progress.warn(
            QCoreApplication.translate(
                "Pixelwise", "There are no features (is nothing selected?), so the output is empty."
            )
        )
    progress.warn_of(
        QCoreApplication.translate("Pixelwise", "Features that are no lines, which get NULL: {features}"),
        features=lines.other,
    )
    progress.warn_of(
        QCoreApplication.translate(
            "Pixelwise",
            "Features without a line, or with coordinates that are no finite numbers, which get NULL: "
            "{features}",
        ),
        features=lines.missing,
    )
    progress.warn_of(
        QCoreApplication.translate("Pixelwise", "Lines without a length, which get NULL: {lines}"),
        lines=lines.flat,
    )
    for key, lost in job.untransformed.items():
        warn_of_untransformed(lines.ids[lost], lines.crs_of(key), progress)


def _lacking(off, located: np.ndarray, ids: np.ndarray) -> Iterator[tuple[str, int, np.ndarray]]:
    for name, which in off:
        yield name, int(np.count_nonzero(which & located)), ids[which & located]


def report_lines(run: Run, job, layer: LineLayer, progress: Progress) -> None:
    """Say in a line what was done, and colour the layer by its first values."""
    dated = run.settings.layout == "long" and any(one.date is not None for one in job.layers)
    layer.style(run.settings.input.name, "", dated, overlapping=layer.rows > job.points)
    progress.info(
        QCoreApplication.translate(
            "Pixelwise",
            "Lines: {lines}, of which without a value: {empty_lines}. Points: {points}, of which without a "
            "value: {empty}. Rasters: {rasters}, bands in all: {bands}. Method: {method}.",
        ),
        lines=job.valued.size,
        empty_lines=int((~job.valued).sum()),
        points=job.points,
        empty=job.empty,
        rasters=len({one.raster for one in job.layers}),
        bands=len(job.layers),
        method=Method().word(run.settings.method),
    )
    layer.nulls.tell(progress)
