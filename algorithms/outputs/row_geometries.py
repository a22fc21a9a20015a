"""Geometries of rows, where they are not those of the features: pixels, and points that are not alone."""

from __future__ import annotations

import math
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, Callable

import numpy as np
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsWkbTypes

from ...core.raster.grid import Grid
from ...core.tables.pixel_rows import squares
from ...core.tables.table import Table
from ..framework.algorithm import Run
from ..inputs.crs import crs_by_key, transformation, transformed

_SQUARE = struct.pack("<BIII", 1, 3, 1, 5)  # WKB of a polygon of one ring of five points, up to these


@dataclass(frozen=True)
class Geometries:
    """How rows get their geometries."""

    kind: Any  # a QgsWkbTypes.Type
    #: Takes the features of the rows, one after the other, and hands each on with the geometry of its row.
    give: Callable[[Iterator[QgsFeature]], Iterator[QgsFeature]]


def point_geometries(run: Run, points, table: Table) -> Geometries | None:
    """Of a table of points: None where each feature is one point, and has it as its geometry."""
    if run.settings.x_field is not None:
        return Geometries(QgsWkbTypes.Type.Point, partial(_at_coordinates, points, table))
    if points.part is not None:
        return Geometries(run.settings.input.geometry_type, partial(_parts_alone, table))
    return None


def _at_coordinates(points, table: Table, rows: Iterator[QgsFeature]) -> Iterator[QgsFeature]:
    """Points out of columns; each row of a table without geometries is one."""
    for row, number in zip(rows, table["feature"].tolist()):
        x, y = float(points.x[number]), float(points.y[number])
        finite = math.isfinite(x) and math.isfinite(y)
        row.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)) if finite else QgsGeometry())
        yield row


def _parts_alone(table: Table, rows: Iterator[QgsFeature]) -> Iterator[QgsFeature]:
    """Each row of a multi-point gets its part alone."""
    feature, part = table["feature"], table["part"]
    several = set(feature[part > 0].tolist())
    current, whole = -1, QgsGeometry()
    for row, number, which in zip(rows, feature.tolist(), part.tolist()):
        if number in several:
            if number != current:
                current, whole = number, QgsGeometry(row.geometry())
            alone = QgsGeometry(whole.constGet().geometryN(which).clone())
            alone.convertToMultiType()
            row.setGeometry(alone)
        yield row


class PixelShapes:
    """The pixels of tables as geometries in the first raster's CRS: their outlines, or their centres."""

    def __init__(self, square: bool, rasters, run: Run):
        self.kind = QgsWkbTypes.Type.Polygon if square else QgsWkbTypes.Type.Point
        self.crs, self._square = rasters[0].crs, square
        self.lost = 0  # pixels so far that have no place in that CRS
        self._transforms = {
            key: transformation(crs, self.crs, run.context.transformContext())
            for key, crs in crs_by_key(rasters).items()
            if crs != self.crs
        }

    def give(self, rows: Iterator[QgsFeature], table: Table, grid: Grid) -> Iterator[QgsFeature]:
        """Hand on the features of a table's rows, each with the geometry of its row."""
        for row, geometry in zip(rows, self._geometries(table, grid)):
            row.setGeometry(geometry)
            yield row

    def _geometries(self, table: Table, grid: Grid) -> Iterator[QgsGeometry]:
        if self._square:
            corners = squares(grid, table["row"], table["col"])
            corners = self._reprojected(corners.reshape(-1, 2), grid).reshape(corners.shape)
            lost, made = ~np.isfinite(corners).all(axis=(1, 2)), map(_polygon, corners)
        else:
            centres = self._reprojected(np.column_stack([table["x"], table["y"]]), grid)
            lost = ~np.isfinite(centres).all(axis=1)
            made = (QgsGeometry.fromPointXY(QgsPointXY(x, y)) for x, y in centres.tolist())
        if not lost.any():
            return made
        self.lost += int(lost.sum())
        return (QgsGeometry() if gone else geometry for gone, geometry in zip(lost, made))

    def _reprojected(self, coordinates: np.ndarray, grid: Grid) -> np.ndarray:
        transform = self._transforms.get(grid.crs)
        return coordinates if transform is None else transformed(coordinates, transform)


def _polygon(corners: np.ndarray) -> QgsGeometry:
    geometry = QgsGeometry()
    geometry.fromWkb(_SQUARE + corners.tobytes())
    return geometry
