"""What is said about pixels in polygons, and about time series of pixels."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import ParameterError
from ..framework.algorithm import Run
from ..framework.progress import Progress
from ..inputs.crs import crs_title
from ..inputs.zones import ReprojectedZones
from .gaps import of_masks, warn_of_each
from .pixel_layer import PixelLayer


def warn_of_pixels(run: Run, job, zones: ReprojectedZones, layer: PixelLayer, progress: Progress) -> None:
    """Tell which polygons are not quite what one might take them for."""
    progress.warn_of(
        QCoreApplication.translate(
            "Pixelwise", "Polygons without any pixel that has data, which are not in the output: {polygons}"
        )
        + of_masks(run),
        polygons=zones.ids[job.counts == 0],
    )
    warn_of_each(
        QCoreApplication.translate(
            "Pixelwise",
            "{number} of {all} polygons reach beyond {raster}, where there are no pixels: {features}",
        ),
        zones.reaching_beyond(job.counts > 0),
        zones.ids.size,
        progress,
    )
    if zones.ids.size and not job.counts.any():
        progress.warn(
            QCoreApplication.translate(
                "Pixelwise",
                "No pixel was found, and the output is empty; check the CRS of the polygons ({crs}) and "
                "those of the rasters, and what the rasters and you take for no data.",
            ).format(crs=crs_title(zones.crs))
            + of_masks(run)
        )
    if layer.shapes.lost:
        progress.warn(
            QCoreApplication.translate(
                "Pixelwise",
                "Rows without a geometry, for their pixels have no place in the CRS of the output, {crs}: "
                "{number}",
            ).format(crs=crs_title(layer.shapes.crs), number=layer.shapes.lost)
        )


def report_pixels(run: Run, job, layer: PixelLayer, progress: Progress) -> None:
    """Say in a line what was done, and colour the layer."""
    what = QCoreApplication.translate("Pixelwise", "pixels")
    layer.style(run.settings.input.name, what, dated=False)
    progress.info(
        QCoreApplication.translate(
            "Pixelwise",
            "Pixels: {pixels}, of {polygons} polygons. Left out, for no raster has data there: "
            "{dropped}. Rows: {rows}.",
        ),
        pixels=int(job.counts.sum()),
        polygons=np.count_nonzero(job.counts),
        dropped=job.dropped,
        rows=layer.rows,
    )
    layer.nulls.tell(progress)


def warn_of_dates(run: Run, layers, progress: Progress) -> None:
    """Tell which layers of series have no date; raise `ParameterError` where a pattern finds none at all."""
    pattern, none = run.settings.dates, all(layer.date is None for layer in layers)
    undated = list(dict.fromkeys(layer.raster for layer in layers if layer.date is None))
    if none and pattern:
        raise ParameterError(
            QCoreApplication.translate(
                "Pixelwise",
                "The pattern of dates '{pattern}' is found in no name, for instance not in '{name}'; "
                "correct it, or leave it empty.",
            ).format(pattern=pattern.text, name=undated[0])
        )
    if none:
        text = QCoreApplication.translate(
            "Pixelwise",
            "No raster has a known date, so the series are in the order given, and their datetime is NULL: "
            "{rasters}",
        )
    else:
        text = QCoreApplication.translate(
            "Pixelwise",
            "Rasters without a known date, which come last in each series, and their datetime is NULL: "
            "{rasters}",
        )
    progress.warn_of(text, rasters=undated)


def report_series(run: Run, job, layer: PixelLayer, progress: Progress) -> None:
    """Say in a line what was done, and colour the layer."""
    dated = any(one.date is not None for one in job.layers)
    what = QCoreApplication.translate("Pixelwise", "time series")
    layer.style(run.settings.mask.name, what, dated and run.settings.layout == "long")
    progress.info(
        QCoreApplication.translate(
            "Pixelwise",
            "Selected pixels: {pixels}. Pixels of the mask without data, which select nothing: "
            "{invalid}. Bands of all rasters: {layers}. Rows: {rows}.",
        ),
        pixels=job.pixels,
        invalid=job.invalid,
        layers=len(job.layers),
        rows=layer.rows,
    )
    layer.nulls.tell(progress)
