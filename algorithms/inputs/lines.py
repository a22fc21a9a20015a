"""Features read as lines, and their coordinates in the CRS of each raster."""

from __future__ import annotations

from itertools import islice

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform

from ...core.locate.lines import Lines
from ...core.locate.rings import Sequences
from ...core.locate.wkb import Parsed, read_sequences
from ..framework.algorithm import Run
from ..framework.progress import Progress
from .crs import COORDINATES, crs_by_key, transformation, transformed
from .repair import straightened
from .validity import geometry_of

_CHUNK = 5000  # features read at a time


def read_lines(run: Run, crs: QgsCoordinateReferenceSystem, rasters, progress: Progress) -> ReadLines:
    """Read the features of a run as lines, taken to be in a CRS."""
    features, step = run.settings.input, run.settings.step
    steps: list[float] = []
    ids: list[int] = []
    other: list[int] = []
    chunks = [read_sequences([]).lines()]
    rest = iter(features.read(attributes=callable(step)))
    while chunk := list(islice(rest, _CHUNK)):
        progress(len(ids) / max(1, len(features)))
        found = _parsed([feature.geometry().asWkb().data() for feature in chunk])
        if callable(step):
            steps += [step(feature) for feature in chunk]
        lines = found.lines()
        strange = (found.vertices > 0) | found.unread
        strange[lines.feature] = False
        ids += [feature.id() for feature in chunk]
        other += [chunk[i].id() for i in np.flatnonzero(strange)]
        chunks.append(lines)
    lines = progress.watch(lambda: Lines.of(Sequences.joined(chunks)))
    read = ReadLines(np.array(ids, dtype=np.int64), lines, other, crs, rasters, run, progress)
    read.step = np.array(steps) if callable(step) else step
    return read


def _parsed(wkb: list[bytes]) -> Parsed:
    """Read geometries, curves as many short segments."""
    found = read_sequences(wkb)
    if found.unread.any():
        for i in np.flatnonzero(found.unread):
            wkb[i] = straightened(geometry_of(wkb[i])).asWkb().data()
        found = read_sequences(wkb)
    return found


class ReadLines:
    """Lines, and their coordinates in other CRSs as the core asks for them."""

    def __init__(self, ids: np.ndarray, lines: Lines, other, crs, rasters, run: Run, progress: Progress):
        self.ids, self.lines, self.crs = ids, lines, crs
        self.other: list[int] = other  # ids of the features that are something else
        self.step: float | np.ndarray = 0  # between points on lines, of all or of each feature
        self._crs = crs_by_key(rasters)
        self._context, self._progress = run.context.transformContext(), progress
        self._transforms: dict[str, QgsCoordinateTransform] = {}

    @property
    def missing(self) -> np.ndarray:
        """Ids of the features that have no line, nor anything else, or one that is not finite."""
        return np.setdiff1d(self.ids[self.lines.missing], self.other)

    @property
    def flat(self) -> np.ndarray:
        """Ids of the features that have lines, but none with a length."""
        return self.ids[~self.lines.missing & ~self.lines.measured()]

    def crs_of(self, key: str) -> QgsCoordinateReferenceSystem:
        """The CRS of rasters that a key stands for."""
        return self._crs[key]

    def transform(self, key: str, xy: np.ndarray) -> np.ndarray:
        """Coordinates of lines in the CRS of a raster: the same array where that is the lines' own."""
        crs = self._crs[key]
        if crs == self.crs:
            return xy
        if key not in self._transforms:
            self._transforms[key] = transformation(self.crs, crs, self._context)
        found = np.empty_like(xy)
        for start in range(0, len(xy), COORDINATES):
            self._progress.check()
            part = slice(start, start + COORDINATES)
            found[part] = transformed(xy[part], self._transforms[key])
        return found
