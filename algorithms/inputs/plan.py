"""What a run is about to do, told before it does: features, rasters, how many pixels at most, and by what."""

from __future__ import annotations

import os
from collections.abc import Sequence

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCsException, QgsRectangle
from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import ExtractionError
from ...core.raster.grid import Grid
from ...core.raster.source import Source
from ..framework.algorithm import Run
from ..framework.progress import Progress, threads
from .crs import crs_by_key, transformation
from .features import Features
from .raster_layers import RasterLayer
from .raster_reader import reader_told


def tell_plan(
    run: Run,
    crs: QgsCoordinateReferenceSystem,
    rasters: Sequence[RasterLayer],
    sources: Sequence[Source],
    progress: Progress,
) -> None:
    """Say what will be done with features, taken to be in a CRS, and how texts were understood."""
    features = run.settings.input
    _tell(
        run,
        sources,
        QCoreApplication.translate(
            "Pixelwise",
            "Features: {number:,}. Rasters: {rasters}, bands in all: {bands}. Pixels around the features, of "
            "all bands: at most {pixels:,}. Threads: {threads}. Reader: {reader}.",
        ),
        progress,
        number=len(features),
        pixels=_pixels_around(run, features, crs, rasters, sources),
    )


def tell_plan_of_series(run: Run, mask: Source, sources: Sequence[Source], progress: Progress) -> None:
    """Say what will be done with the pixels of a mask."""
    text = QCoreApplication.translate(
        "Pixelwise",
        "Pixels of the mask: {number:,}. Rasters: {rasters}, bands in all: {bands}. Pixels of all bands: at "
        "most {pixels:,}. Threads: {threads}. Reader: {reader}.",
    )
    pixels = mask.grid.width * mask.grid.height
    layers = sum(len(source.layers) for source in sources)
    _tell(run, sources, text, progress, number=pixels, pixels=pixels * layers)


def _tell(run: Run, sources: Sequence[Source], text: str, progress: Progress, **counted: int) -> None:
    progress.info(
        text,
        rasters=len(sources),
        bands=sum(len(source.layers) for source in sources),
        threads=threads() or os.cpu_count() or 1,
        reader=reader_told(),
        **counted,
    )
    for told in run.understood():
        progress.info(told)


def _pixels_around(
    run: Run,
    features: Features,
    crs: QgsCoordinateReferenceSystem,
    rasters: Sequence[RasterLayer],
    sources: Sequence[Source],
) -> int:
    """Pixels of all bands in the extent of features, with their buffers; all where that is not known."""
    buffer, others = getattr(run.settings, "buffer", 0), crs_by_key(rasters)
    extent = (
        None if callable(buffer) or features.extent.isNull() else features.extent.buffered(max(0, buffer))
    )
    pixels = 0
    for source in sources:
        around = _moved(extent, crs, others[source.grid.crs], run)
        pixels += len(source.layers) * _within(source.grid, around)
    return pixels


def _moved(extent: QgsRectangle | None, crs, other, run: Run) -> QgsRectangle | None:
    """An extent in another CRS, None where it is not known."""
    if extent is None or not extent.isFinite() or crs == other:
        return extent
    try:
        return transformation(crs, other, run.context.transformContext()).transformBoundingBox(extent)
    except (ExtractionError, QgsCsException):
        return None


def _within(grid: Grid, extent: QgsRectangle | None) -> int:
    """How many pixels of a grid touch an extent, at most."""
    if extent is None or not extent.isFinite():
        return grid.width * grid.height
    x = np.array([extent.xMinimum(), extent.xMaximum()] * 2)
    y = np.repeat([extent.yMinimum(), extent.yMaximum()], 2)
    with np.errstate(over="ignore", invalid="ignore"):
        col, row = grid.to_pixels(x, y)
    cols = grid.width if grid.turn else _span(col, grid.width)  # it may lie at either end of a turn
    return cols * _span(row, grid.height)


def _span(at: np.ndarray, most: int) -> int:
    """How many of so many columns or rows lie between the least and the greatest of some places."""
    if not np.isfinite(at).all():
        return most
    low, high = np.clip([np.floor(at.min()), np.floor(at.max()) + 1], 0, most)
    return int(high - low)
