"""Features as polygons, in the CRS of each raster."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from typing import Any, Callable, Union

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QCoreApplication

from ...core.locate.polygons import Zones
from ...core.locate.rings import Rings
from ...core.locate.turns import nearest_turn, wider
from ...core.locate.wkb import Parsed, read_sequences
from ...core.parallel import walk
from ...core.raster.grid import Grid
from ..framework.algorithm import Run
from ..framework.progress import Progress
from .crs import crs_by_key, crs_title, transformation, transformed_rings, warn_of_untransformed
from .features import Features
from .repair import Repairs
from .validity import Checked, checked, geometry_of

# Features read at a time: so many, or so many bytes of geometries if these are fewer.
_FEATURES, _BYTES = 1000, 1 << 22

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
    # With 100,000 buffers this and what follows take half a second each: a cancel is seen in between.
    rings = progress.watch(Rings.joined, [read_sequences([]).rings(), *reader.rings()])
    reader.warn()
    zones = ReprojectedZones(
        np.array(reader.ids, dtype=np.int64), rings, crs, rasters, sources, run, progress
    )
    zones.without = reader.missing
    return zones


def no_zones() -> Zones:
    """No polygons: of what is measured in them only the columns are of interest."""
    return Zones.of(Rings.joined([read_sequences([]).rings()]))


class ReprojectedZones:
    """Polygons as the core asks for them: a function from the key of a CRS to the polygons in it.

    Each CRS is asked for once; when the last has been, the polygons are let go.
    """

    def __init__(self, ids: np.ndarray, rings: Rings, crs, rasters, sources, run: Run, progress: Progress):
        self.ids, self.crs = ids, crs
        self.without: list[int] = []  # ids of the features that have no geometry
        self._rings: Rings | None = rings
        self._crs = crs_by_key(rasters)
        self._grids: dict[Grid, list[str]] = {}
        for source in sources:
            self._grids.setdefault(source.grid, []).append(source.layers[0].raster)
        self._context, self._progress = run.context.transformContext(), progress
        self._beyond: list[tuple[list[str], np.ndarray]] = []

    def __call__(self, key: str) -> Zones:
        """Reproject the polygons; missing, with a warning, are those that cannot be."""
        given, crs = self._rings, self._crs[key]
        if crs == self.crs:
            zones = Zones.of(given)
        else:
            transform = transformation(self.crs, crs, self._context)
            zones = Zones.of(transformed_rings(given, transform, self._progress.check))
            failed = np.unique(given.feature[zones.missing[given.feature]])
            warn_of_untransformed(self.ids[failed], crs, self._progress)
        self._progress.check()
        here = [grid for grid in self._grids if grid.crs == key]
        self._warn_of_wide(zones, here)
        self._beyond += [(self._grids.pop(grid), reach_beyond(zones, grid)) for grid in here]
        if not self._grids:
            self._rings = None
        self._progress.check()
        return zones

    def _warn_of_wide(self, zones: Zones, grids: list[Grid]) -> None:
        """Tell which zones go around the world more than once, and so are not looked for all around it."""
        wide = np.zeros(len(zones), dtype=bool)
        for grid in grids:
            if grid.turn:
                wide[zones.feature[wider(grid, *zones.reach())]] = True
        self._progress.warn_of(
            QCoreApplication.translate(
                "Pixelwise",
                "Features wider than once around the world, which are measured only where their own "
                "coordinates lie on a raster: {features}",
            ),
            features=self.ids[wide],
        )

    def reaching_beyond(self, some: np.ndarray) -> Iterator[tuple[str, int, np.ndarray]]:
        """For each raster its name, and number and ids of those of some features that reach beyond it.

        As far as its CRS was asked for.
        """
        for names, beyond in self._beyond:
            which = beyond & some
            for name in names:
                yield name, int(np.count_nonzero(which)), self.ids[which]


def reach_beyond(zones: Zones, grid: Grid) -> np.ndarray:
    """Whether any part of each zone lies beyond a grid, (features,) bool."""
    _, b, _, d, _, _ = grid.transform
    x, y, feature, around = zones.x, zones.y, zones.feature, np.zeros(1, dtype=bool)
    if b == 0 and d == 0 and x.size:  # then the bounds of the rings tell
        (west, east), (south, north) = zones.reach(), zones.reach(zones.y)
        if grid.turn:
            wide = wider(grid, west, east)
            around = np.tile(~wide & bool(grid.circle), 2)
            shift = np.where(wide, 0, nearest_turn(grid, west, east))
            west, east = west + shift, east + shift
        x, y = np.append(west, east), np.append(south, north)
        feature = np.tile(feature, 2)
    else:
        feature = np.repeat(feature, zones.count + 1)
    col, row = grid.to_pixels(x, y)
    off = ~around & ((col < 0) | (col > grid.width))
    beyond = np.zeros(len(zones), dtype=bool)
    beyond[feature[off | (row < 0) | (row > grid.height)]] = True
    return beyond


@dataclass(frozen=True)
class _Chunk:
    """Some features: ids, geometries as WKB (empty where there is none) and buffer distances."""

    ids: list[int]
    wkb: list[bytes]
    distances: list[float | None]


class _Reader:
    """Reads features and notes the ids of those that the user should hear of."""

    def __init__(self, features: Features, buffer: Distance, progress: Progress):
        self.features, self.buffer, self.progress = features, buffer, progress
        self.repairs = Repairs(progress.check)
        self.ids: list[int] = []
        self.missing: list[int] = []
        self.flat: list[int] = []

    def rings(self) -> Iterator[Rings]:
        """The rings of the features, chunk by chunk; the next ones are checked in threads meanwhile."""
        units = ((chunk, chunk.wkb) for chunk in self._chunks())
        with closing(walk(units, checked)) as chunks:
            for chunk, result in chunks:
                self.ids += chunk.ids
                self.missing += [chunk.ids[i] for i in np.flatnonzero(result.absent)]
                found = self._mended(chunk, result)
                rings = found.rings()
                flat = found.vertices > 0
                flat[rings.feature] = False  # what has no ring has no area, and cannot be measured
                self.flat += [chunk.ids[i] for i in np.flatnonzero(flat)]
                yield rings

    def _chunks(self) -> Iterator[_Chunk]:
        each = self.buffer if callable(self.buffer) else lambda _: self.buffer
        rest = iter(self.features.read(attributes=callable(self.buffer)))
        done, total, many = 0, max(1, len(self.features)), 1
        while part := list(islice(rest, many)):
            self.progress(done / total)
            wkb = [feature.geometry().asWkb().data() for feature in part]
            yield _Chunk([feature.id() for feature in part], wkb, [each(feature) for feature in part])
            done += len(part)
            many = max(1, min(_FEATURES, _BYTES * len(part) // (1 + sum(map(len, wkb)))))

    def _mended(self, chunk: _Chunk, result: Checked) -> Parsed:
        """Repair invalid geometries, and buffer all where that is wanted."""
        buffered = callable(self.buffer) or self.buffer != 0
        which = np.flatnonzero(result.invalid | (buffered & ~result.absent))
        for i in which:
            self.progress.check()
            number, geometry = chunk.ids[i], geometry_of(chunk.wkb[i])
            if result.invalid[i]:
                geometry = self.repairs.repair(number, geometry, result.unsound[i], result.astray[i])
            if buffered:
                geometry = self.repairs.buffer(number, geometry, chunk.distances[i])
            chunk.wkb[i] = geometry.asWkb().data()
        return read_sequences(chunk.wkb) if which.size else result.found

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
                "Pixelwise",
                "Features whose buffer distance is no number, or too large, which get NULL: {features}",
            ),
            features=self.repairs.distanceless,
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
