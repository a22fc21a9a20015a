"""Features of a layer read into arrays of polygons: curves straightened, invalid ones repaired, buffered."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from typing import Any, Callable, Union

import numpy as np
import shapely
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsWkbTypes
from qgis.PyQt.QtCore import QCoreApplication

from ...core.parallel import walk
from ..framework.progress import Progress
from .crs import crs_title
from .features import Features
from .zones import Geometries

#: Segments of a quarter circle of a buffer; the circle's area is then 0.04 % small.
BUFFER_SEGMENTS = 32

#: The largest angle, in radians, of a segment of a curve; a circle's area is then 5e-7 small.
_CURVE_ANGLE = math.radians(0.1)

#: Features read at a time.
_CHUNK = 1000

#: A buffer distance, or a function from a feature to its distance, None where it has none.
Distance = Union[float, Callable[[Any], Union[float, None]]]


def read_polygons(
    features: Features,
    crs: QgsCoordinateReferenceSystem,
    distance: Distance,
    progress: Progress,
) -> Geometries:
    """Read the geometries of all features as valid polygons.

    What had to be repaired, and what has no geometry to measure in the end, is told in warnings that count
    the features and name the first ids.

    Parameters
    ----------
    features : Features
    crs : QgsCoordinateReferenceSystem
        What the coordinates are taken to be in.
    distance : float or callable
        Of the buffer, in units of the layer; 0 for none.
    progress : Progress
    """
    _warn_of_degrees(crs, distance, progress)
    reader = _Reader(features, distance, progress)
    shapes = list(reader.shapes())
    reader.warn()
    return Geometries(
        np.array(reader.ids, dtype=np.int64), np.concatenate([np.empty(0, dtype=object), *shapes]), crs
    )


@dataclass
class _Chunk:
    """Some features: ids, geometries as WKB (empty where there is none) and buffer distances.

    Then, made in a thread: geometries, which are given, and which of those need a closer look.
    """

    ids: list[int]
    wkb: list[bytes]
    distances: list[float | None]
    shapes: np.ndarray = None
    given: np.ndarray = None
    doubtful: np.ndarray = None


def _checked(chunk: _Chunk) -> _Chunk:
    chunk.shapes = _from_wkb(chunk.wkb)
    chunk.given = np.array([len(wkb) > 0 for wkb in chunk.wkb], dtype=bool)
    chunk.doubtful = chunk.given & ~shapely.is_valid(chunk.shapes)
    return chunk


def _from_wkb(wkb: list[bytes]) -> np.ndarray:
    """Geometries; None where shapely cannot read them: curves, rings that are not closed."""
    try:
        return shapely.from_wkb(np.array(wkb, dtype=object), on_invalid="ignore")
    except NotImplementedError:  # GEOS 3.13 and newer know curves, and shapely then gives up on all
        return np.array([_read_one(one) for one in wkb], dtype=object)


def _read_one(wkb: bytes) -> Any:
    try:
        return shapely.from_wkb(wkb, on_invalid="ignore")
    except NotImplementedError:
        return None


class _Reader:
    """Reads features and notes the ids of those that the user should hear of."""

    def __init__(self, features: Features, distance: Distance, progress: Progress):
        self.features, self.distance, self.progress = features, distance, progress
        self.buffered = callable(distance) or distance != 0
        self.ids: list[int] = []
        self.repaired: list[int] = []
        self.missing: list[int] = []
        self.broken: list[int] = []
        self.flat: list[int] = []
        self.emptied: list[int] = []

    def shapes(self) -> Iterator[np.ndarray]:
        """Polygons of the features, chunk by chunk; the next ones are checked in threads meanwhile."""
        with closing(walk(self._chunks(), _checked)) as chunks:
            for chunk in chunks:
                self.ids += chunk.ids
                absent = shapely.is_empty(chunk.shapes) | ~chunk.given
                self.missing += [chunk.ids[i] for i in np.flatnonzero(absent)]
                repaired = {
                    i: self._repaired(chunk.ids[i], chunk.wkb[i], chunk.shapes[i])
                    for i in np.flatnonzero(chunk.doubtful)
                }
                if self.buffered:
                    chunk.shapes = self._buffered(chunk, repaired)
                elif repaired:
                    chunk.shapes[chunk.doubtful] = _from_wkb([_wkb(one) for one in repaired.values()])
                yield self._areal(chunk)

    def _chunks(self) -> Iterator[_Chunk]:
        each = self.distance if callable(self.distance) else lambda _: self.distance
        rest = iter(self.features.read(attributes=callable(self.distance)))
        done, total = 0, max(1, len(self.features))
        while part := list(islice(rest, _CHUNK)):
            self.progress(done / total)
            yield _Chunk(
                [feature.id() for feature in part],
                [feature.geometry().asWkb().data() for feature in part],
                [each(feature) for feature in part],
            )
            done += len(part)

    def _repaired(self, number: int, wkb: bytes, shape: Any) -> QgsGeometry | None:
        """A valid geometry without curves; None where there is no way."""
        geometry = _geometry(wkb)
        finite = shape is None or np.isfinite(shapely.get_coordinates(shape)).all()
        if geometry.isNull() or not finite:
            self.broken.append(number)
            return None
        curved = QgsWkbTypes.isCurvedType(geometry.wkbType())
        geometry.convertToStraightSegment(_CURVE_ANGLE)
        # What shapely cannot read and is no curve, such as an open ring, may still be valid for QGIS.
        if (shape is None and not curved) or not geometry.isGeosValid():
            geometry = geometry.makeValid()
            (self.broken if geometry.isEmpty() else self.repaired).append(number)
        return geometry

    def _buffered(self, chunk: _Chunk, repaired: dict[int, QgsGeometry | None]) -> np.ndarray:
        found = []
        for i, (number, distance) in enumerate(zip(chunk.ids, chunk.distances)):
            self.progress.check()
            geometry = repaired[i] if i in repaired else _geometry(chunk.wkb[i])
            if geometry is None or geometry.isEmpty():
                found.append(b"")
                continue
            if distance is None or not math.isfinite(distance):
                geometry = QgsGeometry()
            elif distance != 0:
                geometry = geometry.buffer(distance, BUFFER_SEGMENTS)
            if geometry.isEmpty():
                self.emptied.append(number)
            found.append(_wkb(geometry))
        return _from_wkb(found)

    def _areal(self, chunk: _Chunk) -> np.ndarray:
        """Geometries without those that have no area, which cannot be measured."""
        shapes = chunk.shapes
        flat = ~shapely.is_missing(shapes) & ~shapely.is_empty(shapes) & (shapely.get_dimensions(shapes) < 2)
        self.flat += [chunk.ids[i] for i in np.flatnonzero(flat)]
        shapes[flat] = None
        return shapes

    def warn(self) -> None:
        """Tell what happened to features, in a warning for each kind of trouble."""
        if not self.ids:
            self.progress.warn(
                QCoreApplication.translate(
                    "Pixelwise", "There are no features (is nothing selected?), so the output is empty."
                )
            )
        self.progress.warn_of(
            QCoreApplication.translate(
                "Pixelwise",
                "Invalid geometries that were repaired for measuring; the output keeps them: {features}",
            ),
            features=self.repaired,
        )
        self.progress.warn_of(
            QCoreApplication.translate(
                "Pixelwise", "Features without a geometry, which get NULL: {features}"
            ),
            features=self.missing,
        )
        self.progress.warn_of(
            QCoreApplication.translate(
                "Pixelwise", "Features whose geometry cannot be repaired, which get NULL: {features}"
            ),
            features=self.broken,
        )
        self.progress.warn_of(
            QCoreApplication.translate(
                "Pixelwise",
                "Features without an area (buffer lines and points), which get NULL: {features}",
            ),
            features=self.flat,
        )
        self.progress.warn_of(
            QCoreApplication.translate(
                "Pixelwise", "Features that the buffer leaves nothing of, which get NULL: {features}"
            ),
            features=self.emptied,
        )


def _geometry(wkb: bytes) -> QgsGeometry:
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    return geometry


def _wkb(geometry: QgsGeometry | None) -> bytes:
    return b"" if geometry is None else geometry.asWkb().data()


def _warn_of_degrees(crs: QgsCoordinateReferenceSystem, distance: Distance, progress: Progress) -> None:
    """Warn that a buffer in degrees is no circle on the ground."""
    if crs.isGeographic() and (callable(distance) or distance != 0):
        progress.warn(
            QCoreApplication.translate(
                "Pixelwise",
                "The buffer distance is in degrees, for the zones' CRS, {crs}, is geographic, and buffers "
                "are not round on the ground; reproject the layer to a CRS in metres for distances in "
                "metres.",
            ).format(crs=crs_title(crs))
        )
