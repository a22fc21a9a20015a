"""Features read as points: their coordinates in the CRS of each raster, and their dates."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature

from ...core.arrays import FARTHEST
from ...core.locate.points import Points
from ..framework.algorithm import Run
from ..framework.progress import Progress
from .columns import Column, number_of, seconds_of
from .crs import COORDINATES, crs_by_key, transformation, transformed, warn_of_untransformed

#: Features read at a time.
_CHUNK = 5000

_POINT, _MULTIPOINT = 1, 4


def read_points(
    run: Run, crs: QgsCoordinateReferenceSystem, rasters, progress: Progress
) -> ReprojectedPoints:
    """Read the features of a run as points, and keep them for the next reading.

    Raises `ExtractionError` where a column holds something that is no number, or no date.

    Parameters
    ----------
    run : Run
        Its settings name the columns of coordinates, of a table, and of dates, where these are needed.
    crs : QgsCoordinateReferenceSystem
        What the coordinates are taken to be in.
    rasters : sequence of RasterLayer
    progress : Progress
    """
    features, x, y = run.settings.input, run.settings.x_field, run.settings.y_field
    date = run.settings.date_field
    ids: list[int] = []
    dates: list[float] = []
    chunks = [_from_wkb([])]
    rest = features.read_and_keep([column.index for column in (x, y, date) if column is not None])
    while chunk := list(islice(rest, _CHUNK)):
        progress(len(ids) / max(1, len(features)))
        ids += [feature.id() for feature in chunk]
        if date is not None:
            dates += [seconds_of(feature, date) for feature in chunk]
        if x is not None:
            chunks.append(_from_columns(chunk, x, y))
        else:
            chunks.append(_from_wkb([feature.geometry().asWkb().data() for feature in chunk]))
    counts, found = (np.concatenate(arrays) for arrays in zip(*chunks))
    points = _points(np.maximum(counts, 0), found)
    moments = None if date is None else _moments(dates)[points.feature]
    return ReprojectedPoints(
        np.array(ids, dtype=np.int64), points, moments, counts < 0, crs, rasters, run, progress
    )


class ReprojectedPoints:
    """Points as the core asks for them: a function from the key of a CRS to the points in it.

    Attributes
    ----------
    ids : (features,) int64
        Feature ids, in the order of the features.
    given : Points
        As they were read.
    dates : (points,) datetime64[s] or None
        NaT where a feature has none; None where no column of dates was asked for.
    other : (features,) bool
        Features whose geometry is something else.
    crs : QgsCoordinateReferenceSystem
        Of the points as they were read.
    untransformed : (points,) bool
        Points that have no place in some CRS that was asked for.
    """

    def __init__(self, ids, given: Points, dates, other, crs, rasters, run: Run, progress: Progress):
        self.ids, self.given, self.dates, self.other, self.crs = ids, given, dates, other, crs
        self._crs = crs_by_key(rasters)
        self._context, self._progress = run.context.transformContext(), progress
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


def _from_wkb(geometries: Sequence[bytes]) -> tuple[np.ndarray, np.ndarray]:
    """How many points each feature has (-1: it is something else), and their coordinates, (points, 2).

    Out of WKB as QGIS writes it: geometries of one type and length are laid out alike.
    """
    lengths = np.array([len(wkb) for wkb in geometries], dtype=np.int64)
    counts = np.zeros(lengths.size, dtype=np.int64)
    owners, parts = [np.empty(0, np.int64)], [np.empty((0, 2))]
    for length in np.unique(lengths[lengths > 4]).tolist():
        which = np.flatnonzero(lengths == length)
        raw = np.frombuffer(b"".join(geometries[i] for i in which), dtype=np.uint8).reshape(-1, length)
        kinds = raw[:, 1:5].copy().view("<u4")[:, 0]
        for kind in np.unique(kinds).tolist():
            alike = kinds == kind
            found = _alike(raw[alike], kind)
            counts[which[alike]] = -1 if found is None else found.shape[1]
            if found is not None:
                owners.append(np.repeat(which[alike], found.shape[1]))
                parts.append(found.reshape(-1, 2))
    order = np.argsort(np.concatenate(owners), kind="stable")
    return counts, np.concatenate(parts)[order]


def _alike(raw: np.ndarray, kind: int) -> np.ndarray | None:
    """Coordinates of geometries of one type and length, (features, points, 2); None if they are no points."""
    old_z, flat = bool(kind & 0x80000000), (kind & 0xFFFF) % 1000
    if flat not in (_POINT, _MULTIPOINT):
        return None
    further = old_z + {0: 0, 1: 1, 2: 1, 3: 2}[(kind & 0xFFFF) // 1000]
    stride = 5 + 8 * (2 + further)
    parts = raw[:, 9 if flat == _MULTIPOINT else 0 :].reshape(len(raw), -1, stride)
    return np.ascontiguousarray(parts[:, :, 5:21]).view("<f8")


def _points(counts: np.ndarray, found: np.ndarray) -> Points:
    """Points of features; those without one keep a row of nothing."""
    rows = np.maximum(counts, 1)
    feature = np.repeat(np.arange(rows.size), rows)
    xy = np.full((feature.size, 2), np.nan)
    xy[np.repeat(counts > 0, rows)] = found
    xy[~(np.abs(xy) <= FARTHEST).all(axis=1)] = np.nan
    part = np.arange(feature.size) - np.repeat(np.cumsum(rows) - rows, rows)
    x, y = np.ascontiguousarray(xy[:, 0]), np.ascontiguousarray(xy[:, 1])
    return Points(x, y, feature, part if (rows > 1).any() else None)
