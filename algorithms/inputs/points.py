"""Features read as points: their coordinates in the CRS of each raster, and their dates."""

from __future__ import annotations

from itertools import islice

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature

from ...core.arrays import FARTHEST
from ...core.locate.points import Points, read_wkb
from ..framework.algorithm import Run
from ..framework.progress import Progress
from .columns import Column, number_of, seconds_of
from .crs import COORDINATES, crs_by_key, transformation, transformed, warn_of_untransformed

_CHUNK = 5000  # features read at a time


def read_points(
    run: Run, crs: QgsCoordinateReferenceSystem, rasters, progress: Progress
) -> ReprojectedPoints:
    """Read the features of a run as points, taken to be in a CRS, and keep them for the next reading.

    Raises `ExtractionError` where a column holds something that is no number, or no date.
    """
    features, x, y = run.settings.input, run.settings.x_field, run.settings.y_field
    date, reach = run.settings.date_field, run.settings.max_distance
    ids: list[int] = []
    dates: list[float] = []
    reaches: list[int] = []
    chunks = [read_wkb([])]
    needed = [column.index for column in (x, y, date) if column is not None]
    rest = features.read_and_keep(True if callable(reach) else needed)
    while chunk := list(islice(rest, _CHUNK)):
        progress(len(ids) / max(1, len(features)))
        ids += [feature.id() for feature in chunk]
        if date is not None:
            dates += [seconds_of(feature, date) for feature in chunk]
        if callable(reach):
            reaches += [reach(feature) for feature in chunk]
        if x is not None:
            chunks.append(_from_columns(chunk, x, y))
        else:
            chunks.append(read_wkb([feature.geometry().asWkb().data() for feature in chunk]))
    counts, found = (np.concatenate(arrays) for arrays in zip(*chunks))
    found[~(np.abs(found) <= FARTHEST).all(axis=1)] = np.nan
    points = Points.of_features(counts, found)
    moments = None if date is None else _moments(dates)[points.feature]
    read = ReprojectedPoints(
        np.array(ids, dtype=np.int64), points, moments, counts < 0, crs, rasters, run, progress
    )
    read.max_distance = np.array(reaches, np.int64)[points.feature] if callable(reach) else reach
    return read


class ReprojectedPoints:
    """Points as the core asks for them: a function from the key of a CRS to the points in it."""

    def __init__(self, ids, given: Points, dates, other, crs, rasters, run: Run, progress: Progress):
        self.ids, self.given, self.crs = ids, given, crs  # as they were read
        self.dates = dates  # (points,), NaT where there is none; None where no column of dates was asked for
        self.other = other  # (features,), whose geometry is something else
        self.max_distance: float | np.ndarray = 0  # in pixels, of all or of each
        self._crs = crs_by_key(rasters)
        self._context, self._progress = run.context.transformContext(), progress
        #: Points that have no place in some CRS that was asked for.
        self.untransformed = np.zeros(len(given), dtype=bool)

    @property
    def missing(self) -> np.ndarray:
        """Points without finite coordinates, (points,) bool."""
        return ~(np.isfinite(self.given.x) & np.isfinite(self.given.y))

    @property
    def without(self) -> np.ndarray:
        """Ids of the features that have no point, nor anything else."""
        return self.ids[np.unique(self.given.feature[self.missing & ~self.other[self.given.feature]])]

    def __call__(self, key: str) -> Points:
        """Reproject the points."""
        points, crs = self.given, self._crs[key]
        if crs == self.crs:
            return points
        transform = transformation(self.crs, crs, self._context)
        x, y = np.full(len(points), np.nan), np.full(len(points), np.nan)
        finite = np.flatnonzero(np.isfinite(points.x) & np.isfinite(points.y))
        for start in range(0, finite.size, COORDINATES):
            self._progress.check()
            part = finite[start : start + COORDINATES]
            x[part], y[part] = transformed(np.column_stack([points.x[part], points.y[part]]), transform).T
        failed = finite[~(np.isfinite(x[finite]) & np.isfinite(y[finite]))]
        self.untransformed[failed] = True
        warn_of_untransformed(self.ids[np.unique(points.feature[failed])], crs, self._progress)
        return Points(x, y, points.feature, points.part)


def _moments(seconds: list[float]) -> np.ndarray:
    """Seconds since 1970 as dates, NaN as NaT."""
    given = np.array(seconds, dtype=np.float64)
    dated = np.isfinite(given)
    found = np.full(given.size, np.datetime64("NaT", "s"))
    found[dated] = np.floor(given[dated]).astype(np.int64).astype("datetime64[s]")
    return found


def _from_columns(features: list[QgsFeature], x: Column, y: Column) -> tuple[np.ndarray, np.ndarray]:
    """One point of each feature, out of its attributes."""
    found = [(number_of(feature, x), number_of(feature, y)) for feature in features]
    return np.ones(len(found), dtype=np.int64), np.array(found, dtype=np.float64)
