"""Rows that a job of the core hands over bit by bit, written as they come: never held all at once."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, closing
from itertools import repeat
from pathlib import Path

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.raster.grid import Grid
from ...core.tables.pixel_rows import squares
from ...core.tables.table import Table
from ..framework.destination import destination
from ..framework.progress import Progress
from ..inputs.crs import crs_title, transformed
from .feature_layer import Output, as_rows, features_changed, output_fields
from .style import style_output

#: Rows between two looks at whether the user has cancelled: some hundredths of a second.
_LOOK = 1000


#: Values from which the classes of colours are made.
_SAMPLE = 50_000


_SQUARE = struct.pack("<BIII", 1, 3, 1, 5)  # WKB of a polygon of one ring of five points, up to these


class PixelShapes:
    """The pixels of tables as geometries in one CRS.

    Parameters
    ----------
    square : bool
        The outline of each pixel; else a point at its centre.
    crss : mapping of str to QgsCoordinateReferenceSystem
        Of all grids, by the keys that these carry; the first is that of the geometries.
    context : QgsCoordinateTransformContext

    Attributes
    ----------
    kind : QgsWkbTypes.Type
    crs : QgsCoordinateReferenceSystem
    lost : int
        Pixels so far that have no place in that CRS.
    """

    def __init__(self, square: bool, crss: Mapping[str, QgsCoordinateReferenceSystem], context):
        self.kind = QgsWkbTypes.Type.Polygon if square else QgsWkbTypes.Type.Point
        self.crs = next(iter(crss.values()))
        self._square = square
        self._transforms = {
            key: QgsCoordinateTransform(crs, self.crs, context)
            for key, crs in crss.items()
            if crs != self.crs
        }
        self.lost = 0

    def of(self, table: Table, grid: Grid) -> Iterator[QgsGeometry]:
        """The geometries of the rows of a table."""
        if self._square:
            corners = squares(grid, table["row"], table["col"])
            corners = self._placed(corners.reshape(-1, 2), grid).reshape(corners.shape)
            lost = ~np.isfinite(corners).all(axis=(1, 2))
            made = map(_polygon, corners)
        else:
            centres = self._placed(np.column_stack([table["x"], table["y"]]), grid)
            lost = ~np.isfinite(centres).all(axis=1)
            made = (QgsGeometry.fromPointXY(QgsPointXY(x, y)) for x, y in centres.tolist())
        if not lost.any():
            return made
        self.lost += int(lost.sum())
        return (QgsGeometry() if gone else geometry for gone, geometry in zip(lost, made))

    def _placed(self, coordinates: np.ndarray, grid: Grid) -> np.ndarray:
        transform = self._transforms.get(grid.crs)
        return coordinates if transform is None else transformed(coordinates, transform)


def _polygon(corners: np.ndarray) -> QgsGeometry:
    geometry = QgsGeometry()
    geometry.fromWkb(_SQUARE + corners.tobytes())
    return geometry


class RowStream:
    """Writes what a job of the core hands over.

    Parameters
    ----------
    algorithm, parameters, context
        Of the run.
    shapes : PixelShapes
    features : Features, optional
        Whose attributes the rows begin with; the tables' column `feature` says which.
    ids : (features,) array, optional
        Their ids, in the order in which they were read before.

    Attributes
    ----------
    id : str
        Of the output layer, as outputs of algorithms are given.
    names : dict of str to str
        The new fields, by the columns of the tables.
    shown : str
        The first of them that holds values.
    rows : int
        How many were written.
    """

    def __init__(self, algorithm, parameters, context, shapes: PixelShapes, features=None, ids=()):
        self._run = algorithm, parameters, context
        self._shapes, self._features, self._ids = shapes, features, ids
        self._late = False  # whether the spatial index is still to be built
        self._templates: list[QgsFeature] = []
        self._targets: list[int] = []
        self.id, self.shown, self.rows = "", "", 0
        self.names: dict[str, str] = {}
        self._sample: list[np.ndarray] = []
        self._sampled = 0

    def write(self, job, progress: Progress) -> None:
        """Run a job to its end; left by an error or a cancel, nothing that looks complete stays."""
        with closing(iter(job)) as steps, ExitStack() as stack:
            output = None
            for done, table, grid in steps:
                progress(done / 2 if self._late else done)
                if output is None and table.columns:
                    output = stack.enter_context(self._open(table, progress))
                if len(table):
                    self._add(output, table, grid, progress)
        if self._late:
            progress.info(QCoreApplication.translate("Pixelwise", "Building the output's spatial index."))
            written = QgsVectorLayer(self.id, "", "ogr")  # to be held, or its provider goes
            written.dataProvider().createSpatialIndex()

    def _open(self, table: Table, progress: Progress) -> Output:
        algorithm, parameters, context = self._run
        suffix = Path(destination(parameters)).suffix.lower()
        taken = self._features.fields if self._features else QgsFields()
        fields, names = output_fields(taken, table, suffix, progress)
        columns = [name for name in table.columns if name != "feature"]
        self.names = dict(zip(columns, names))
        self.shown = columns[-table.values]
        self._targets = list(range(taken.count(), fields.count()))
        self._templates = list(self._read(fields))
        target = {"fields": fields, "geometryType": self._shapes.kind, "crs": self._shapes.crs}
        # The ids of the polygons cannot be those of all their pixels.
        target["sinkFlags"] = QgsFeatureSink.SinkFlag.RegeneratePrimaryKey
        # GDAL builds the index of a GeoPackage when it is closed, also when it is closed to be thrown away,
        # and that takes twice as long as all the writing: we ask for it in the end.
        self._late = suffix == ".gpkg"
        if self._late:
            target["layerOptions"] = ["SPATIAL_INDEX=NO"]
        output = Output(algorithm, parameters, context, target)
        self.id = output.id
        return output

    def _read(self, fields: QgsFields) -> Iterator[QgsFeature]:
        """Features to be filled in again and again: to make new ones costs more than to write them."""
        if self._features is None:
            yield QgsFeature(fields)
            return
        number = -1
        for number, feature in enumerate(self._features.read()):
            if number >= len(self._ids) or feature.id() != self._ids[number]:
                raise features_changed()
            feature.clearGeometry()
            feature.padAttributes(len(self._targets))
            yield feature
        if number + 1 != len(self._ids):
            raise features_changed()

    def _add(self, output: Output, table: Table, grid: Grid, progress: Progress) -> None:
        columns = [table[name] for name in self.names]
        owners = table["feature"].tolist() if self._features else repeat(0)
        for number, (owner, values, geometry) in enumerate(
            zip(owners, as_rows(columns), self._shapes.of(table, grid))
        ):
            if number % _LOOK == 0:
                progress.check()
            feature = self._templates[owner]
            feature.setGeometry(geometry)
            for target, value in zip(self._targets, values):
                feature[target] = value
            output.add(feature)
        self.rows += len(table)
        self._remember(table[self.shown])

    def _remember(self, values: np.ndarray) -> None:
        """Keep some values, from everywhere."""
        self._sample.append(values[:: max(1, len(values) // 500)])
        self._sampled += len(self._sample[-1])
        if self._sampled > _SAMPLE:
            self._sample = self._sample[::2]
            self._sampled = sum(map(len, self._sample))

    def style(self, context, title: str, temporal: bool) -> None:
        """Colour the output by its first values, and make it ready for the temporal controller."""
        values = np.ma.concatenate(self._sample) if self._sample else np.ma.zeros(0)
        moments = self.names["datetime"] if temporal else ""
        style_output(context, self.id, title, self.names[self.shown], values, moments)


def warn_of_lost(shapes: PixelShapes, progress: Progress) -> None:
    """Tell of pixels that have no geometry."""
    if shapes.lost:
        progress.warn(
            QCoreApplication.translate(
                "Pixelwise",
                "Rows without a geometry, for their pixels have no place in the CRS of the output, {crs}: "
                "{number}",
            ).format(crs=crs_title(shapes.crs), number=shapes.lost)
        )
