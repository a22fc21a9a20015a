"""Features as polygons, in the CRS of each raster."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from typing import Any, Callable, Union

import numpy as np
import shapely
from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QCoreApplication

from ...core.parallel import walk
from ...core.raster.grid import Grid
from ..framework.algorithm import Run
from ..framework.progress import Progress
from .crs import crs_by_key, crs_title, transformation, transformed_shapes, warn_of_untransformed
from .features import Features
from .repair import Repairs, astray, geometry_of

_CHUNK = 1000  # features read at a time

#: A buffer distance, or a function from a feature to its distance, None where it has none.
Distance = Union[float, Callable[[Any], Union[float, None]]]


def read_zones(
    run: Run, crs: QgsCoordinateReferenceSystem, rasters, sources, progress: Progress, buffer: Distance = 0
) -> ReprojectedZones:
    """Read the features of a run as valid polygons, taken to be in a CRS, and buffered in its units.

    What had to be repaired, and what has no polygon to measure in the end, is told in warnings that count
    the features and name the first ids.
    """
    _warn_of_degrees(crs, buffer, progress)
    reader = _Reader(run.settings.input, buffer, progress)
    shapes = np.concatenate([np.empty(0, dtype=object), *reader.shapes()])
    reader.warn()
    zones = ReprojectedZones(
        np.array(reader.ids, dtype=np.int64), shapes, crs, rasters, sources, run, progress
    )
    zones.without = reader.missing
    return zones


class ReprojectedZones:
    """Polygons as the core asks for them: a function from the key of a CRS to the polygons in it.

    Each CRS is asked for once; when the last has been, the polygons are let go.
    """

    def __init__(
        self, ids: np.ndarray, shapes: np.ndarray, crs, rasters, sources, run: Run, progress: Progress
    ):
        self.ids, self.crs = ids, crs
        self.without: list[int] = []  # ids of the features that have no geometry
        self._shapes: np.ndarray | None = shapes
        self._crs = crs_by_key(rasters)
        self._grids: dict[Grid, list[str]] = {}
        for source in sources:
            self._grids.setdefault(source.grid, []).append(source.layers[0].raster)
        self._context, self._progress = run.context.transformContext(), progress
        self._beyond: list[tuple[list[str], np.ndarray]] = []

    def __call__(self, key: str) -> np.ndarray:
        """Reproject the polygons; None, with a warning, for those that cannot be."""
        shapes = self._shapes
        if self._crs[key] != self.crs:
            shapes = transformed_shapes(shapes, transformation(self.crs, self._crs[key], self._context))
            failed = shapely.is_missing(shapes) & ~shapely.is_missing(self._shapes)
            warn_of_untransformed(self.ids[failed], self._crs[key], self._progress)
        here = [grid for grid in self._grids if grid.crs == key]
        self._beyond += [(self._grids.pop(grid), reach_beyond(shapes, grid)) for grid in here]
        if not self._grids:
            self._shapes = None
        return shapes

    def reaching_beyond(self, some: np.ndarray) -> Iterator[tuple[str, int, np.ndarray]]:
        """For each raster its name, and number and ids of those of some features that reach beyond it.

        As far as its CRS was asked for.
        """
        for names, beyond in self._beyond:
            which = beyond & some
            for name in names:
                yield name, int(np.count_nonzero(which)), self.ids[which]


def reach_beyond(shapes: np.ndarray, grid: Grid) -> np.ndarray:
    """Whether any part of each geometry lies beyond a grid, (features,) bool."""
    _, b, _, d, _, _ = grid.transform
    if b == 0 and d == 0:  # then their bounds tell
        bounds = shapely.bounds(shapes)
        points, owner = bounds.reshape(-1, 2), np.repeat(np.arange(len(shapes)), 2)
    else:
        points, owner = shapely.get_coordinates(shapes, return_index=True)
    col, row = grid.to_pixels(points[:, 0], points[:, 1])
    off = (col < 0) | (col > grid.width) | (row < 0) | (row > grid.height)
    return np.bincount(owner[off], minlength=len(shapes)) > 0


@dataclass(frozen=True)
class _Chunk:
    """Some features: ids, geometries as WKB (empty where there is none) and buffer distances."""

    ids: list[int]
    wkb: list[bytes]
    distances: list[float | None]


@dataclass(frozen=True)
class _Shapes:
    """Geometries of a chunk, which of them are given, and which of those need a closer look."""

    shapes: np.ndarray
    given: np.ndarray
    doubtful: np.ndarray


def _checked(wkb: list[bytes]) -> _Shapes:
    """Read and check geometries, in a thread."""
    shapes, given = _from_wkb(wkb), np.array([len(one) > 0 for one in wkb], dtype=bool)
    return _Shapes(shapes, given, given & (~shapely.is_valid(shapes) | astray(shapes)))


def _from_wkb(wkb: Sequence[bytes]) -> np.ndarray:
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

    def __init__(self, features: Features, buffer: Distance, progress: Progress):
        self.features, self.buffer, self.progress = features, buffer, progress
        self.repairs = Repairs(progress.check)
        self.ids: list[int] = []
        self.missing: list[int] = []
        self.flat: list[int] = []

    def shapes(self) -> Iterator[np.ndarray]:
        """Polygons of the features, chunk by chunk; the next ones are checked in threads meanwhile."""
        buffered = callable(self.buffer) or self.buffer != 0
        units = ((chunk, chunk.wkb) for chunk in self._chunks())
        with closing(walk(units, _checked)) as chunks:
            for chunk, found in chunks:
                self.ids += chunk.ids
                absent = shapely.is_empty(found.shapes) | ~found.given
                self.missing += [chunk.ids[i] for i in np.flatnonzero(absent)]
                if buffered or found.doubtful.any():
                    self._mend(chunk, found, buffered)
                yield self._areal(chunk, found.shapes)

    def _chunks(self) -> Iterator[_Chunk]:
        each = self.buffer if callable(self.buffer) else lambda _: self.buffer
        rest = iter(self.features.read(attributes=callable(self.buffer)))
        done, total = 0, max(1, len(self.features))
        while part := list(islice(rest, _CHUNK)):
            self.progress(done / total)
            yield _Chunk(
                [feature.id() for feature in part],
                [feature.geometry().asWkb().data() for feature in part],
                [each(feature) for feature in part],
            )
            done += len(part)

    def _mend(self, chunk: _Chunk, found: _Shapes, buffered: bool) -> None:
        """Repair doubtful geometries, and buffer all where that is wanted."""
        which, mended = np.flatnonzero(found.doubtful | buffered), []
        for i in which:
            self.progress.check()
            number, wkb = chunk.ids[i], chunk.wkb[i]
            doubtful, shape = found.doubtful[i], found.shapes[i]
            geometry = self.repairs.repair(number, wkb, shape) if doubtful else geometry_of(wkb)
            if buffered:
                geometry = self.repairs.buffer(number, geometry, chunk.distances[i])
            mended.append(geometry.asWkb().data())
        found.shapes[which] = _from_wkb(mended)

    def _areal(self, chunk: _Chunk, shapes: np.ndarray) -> np.ndarray:
        """Geometries without those that have no area, which cannot be measured."""
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
            features=self.repairs.repaired,
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
            features=self.repairs.broken,
        )
        self.progress.warn_of(
            QCoreApplication.translate(
                "Pixelwise",
                "Features that cross themselves too often to be repaired or buffered in a few seconds, which "
                "get NULL; simplify them or cut them into parts: {features}",
            ),
            features=self.repairs.tangled,
        )
        self.progress.warn_of(
            QCoreApplication.translate(
                "Pixelwise", "Features without an area (buffer lines and points), which get NULL: {features}"
            ),
            features=self.flat,
        )
        self.progress.warn_of(
            QCoreApplication.translate(
                "Pixelwise", "Features that the buffer leaves nothing of, which get NULL: {features}"
            ),
            features=self.repairs.emptied,
        )


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
