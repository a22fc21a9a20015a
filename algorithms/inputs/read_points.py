"""Features read as points: their coordinates in the CRS of each raster, and their dates."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import islice

import numpy as np
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsWkbTypes
from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import ExtractionError
from ...core.locate.points import Points, read_wkb
from ...core.tables.table import Table
from ..framework.progress import Progress
from .columns import Column, Columns, number_of, seconds_of
from .crs import COORDINATES, crs_key, transformation, transformed, warn_of_untransformed
from .features import Features

#: Features read at a time.
_CHUNK = 5000


@dataclass(frozen=True)
class ReadPoints:
    """The points of all features.

    Attributes
    ----------
    ids : (features,) int64
        Feature ids, in the order of the features.
    points : Points
        In the CRS of the features.
    dates : (points,) datetime64[s] or None
        NaT where a feature has none; None where no column of dates was asked for.
    other : (features,) bool
        Features whose geometry is something else.
    """

    ids: np.ndarray
    points: Points
    dates: np.ndarray | None
    other: np.ndarray


def read_points(features: Features, columns: Columns, progress: Progress) -> ReadPoints:
    """Read the points of all features.

    Raises
    ------
    ExtractionError
        When a column holds something that is no number, or no date.
    """
    ids: list[int] = []
    dates: list[float] = []
    chunks: list[tuple[np.ndarray, np.ndarray]] = []
    rest = features.look(columns.indices)
    while portion := list(islice(rest, _CHUNK)):
        progress(len(ids) / max(1, len(features)))
        ids += [feature.id() for feature in portion]
        if columns.date is not None:
            dates += [seconds_of(feature, columns.date) for feature in portion]
        if columns.x is not None and columns.y is not None:
            chunks.append(_from_columns(portion, columns.x, columns.y))
        else:
            chunks.append(read_wkb([feature.geometry().asWkb().data() for feature in portion]))
    chunks.append(read_wkb([]))
    counts = np.concatenate([counts for counts, _ in chunks])
    points = Points.of_features(counts, np.concatenate([found for _, found in chunks]))
    moments = None
    if columns.date is not None:
        moments = _moments(dates)[points.feature]
    return ReadPoints(np.array(ids, dtype=np.int64), points, moments, counts < 0)


def _moments(seconds: list[float]) -> np.ndarray:
    """Seconds since 1970 as dates, NaN as NaT."""
    told = np.array(seconds, dtype=np.float64)
    known = np.isfinite(told)
    found = np.full(told.size, np.datetime64("NaT", "s"))
    found[known] = np.floor(told[known]).astype(np.int64).astype("datetime64[s]")
    return found


def _from_columns(features: list[QgsFeature], x: Column, y: Column) -> tuple[np.ndarray, np.ndarray]:
    """One point of each feature, out of its attributes."""
    found = [(number_of(feature, x), number_of(feature, y)) for feature in features]
    return np.ones(len(found), dtype=np.int64), np.array(found, dtype=np.float64)


class PlacedPoints:
    """Points as the core asks for them: a function from the key of a CRS to the points in it.

    Parameters
    ----------
    read : ReadPoints
    crs : QgsCoordinateReferenceSystem
        What their coordinates are in.
    rasters : sequence
        What has a ``crs``, for all CRSs that may be asked for.
    context : QgsCoordinateTransformContext
    progress : Progress

    Attributes
    ----------
    untransformed : (points,) bool
        Points that have no place in some CRS that was asked for.
    """

    def __init__(self, read: ReadPoints, crs, rasters, context, progress: Progress):
        self._read, self._source_crs = read, crs
        self._crs = {crs_key(raster.crs): raster.crs for raster in rasters}
        self._context, self._progress = context, progress
        self.untransformed = np.zeros(len(read.points), dtype=bool)

    def __call__(self, key: str) -> Points:
        """Place the points in a CRS."""
        points, crs = self._read.points, self._crs[key]
        if crs == self._source_crs:
            return points
        transform = transformation(self._source_crs, crs, self._context)
        x, y = np.full(len(points), np.nan), np.full(len(points), np.nan)
        finite = np.flatnonzero(np.isfinite(points.x) & np.isfinite(points.y))
        for start in range(0, finite.size, COORDINATES):
            self._progress.check()
            some = finite[start : start + COORDINATES]
            x[some], y[some] = transformed(np.column_stack([points.x[some], points.y[some]]), transform).T
        failed = finite[~(np.isfinite(x[finite]) & np.isfinite(y[finite]))]
        self.untransformed[failed] = True
        warn_of_untransformed(self._read.ids[np.unique(points.feature[failed])], crs, self._progress)
        return Points(x, y, points.feature, points.part)


def placement(features: Features, points: Points, in_columns: bool, table: Table):
    """How rows get geometries that are not those of features, for `sinks.write_table`; None where all are."""
    if in_columns:
        return QgsWkbTypes.Type.Point, _AtCoordinates(points, table)
    return (features.geometry_type, _Parts(table)) if points.part is not None else None


class _AtCoordinates:
    """Gives the rows of a table their points."""

    def __init__(self, points: Points, table: Table):
        self._points, self._feature = points, table["feature"]

    def __call__(self, feature: QgsFeature, row: int) -> None:
        number = self._feature[row]  # a row of a table is one point
        x, y = float(self._points.x[number]), float(self._points.y[number])
        known = math.isfinite(x) and math.isfinite(y)
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)) if known else QgsGeometry())


class _Parts:
    """Gives each row of a multi-point its part alone."""

    def __init__(self, table: Table):
        self._feature, self._part = table["feature"], table["part"]
        self._several = np.zeros(int(self._feature.max(initial=-1)) + 1, dtype=bool)
        self._several[self._feature[self._part > 0]] = True
        self._number, self._whole = -1, QgsGeometry()

    def __call__(self, feature: QgsFeature, row: int) -> None:
        number = self._feature[row]
        if not self._several[number]:
            return
        if number != self._number:
            self._number, self._whole = number, QgsGeometry(feature.geometry())
        alone = QgsGeometry(self._whole.constGet().geometryN(int(self._part[row])).clone())
        alone.convertToMultiType()
        feature.setGeometry(alone)


def need_points(features: Features) -> None:
    """Refuse lines and polygons.

    Raises
    ------
    ExtractionError
        With what to do.
    """
    kind = QgsWkbTypes.geometryType(features.geometry_type)
    if kind in (QgsWkbTypes.GeometryType.LineGeometry, QgsWkbTypes.GeometryType.PolygonGeometry):
        raise ExtractionError(
            QCoreApplication.translate(
                "Pixelwise",
                "The layer {name} holds geometries of type {kind}; choose a layer of points, or a table with "
                "columns of coordinates.",
            ).format(name=features.name, kind=QgsWkbTypes.displayString(features.geometry_type))
        )
