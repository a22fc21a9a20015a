"""Tables of points on lines, written as they come, with the attributes of the lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsWkbTypes

from ...core.raster.source import Layer
from ...core.tables.table import Table
from ..framework.algorithm import Run
from ..inputs.legends import Legend
from ..inputs.lines import ReadLines
from .pixel_layer import PixelLayer


class LineShapes:
    """Points on lines as geometries in the lines' CRS."""

    kind = QgsWkbTypes.Type.Point

    def __init__(self, crs):
        self.crs = crs

    def give(self, rows: Iterator[QgsFeature], table: Table, xy: np.ndarray) -> Iterator[QgsFeature]:
        """Hand on the features of a table's rows, each with its point; without one where that is nowhere."""
        del table
        finite = np.isfinite(xy).all(axis=1).tolist()
        for row, (x, y), there in zip(rows, xy.tolist(), finite):
            row.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)) if there else QgsGeometry())
            yield row


class LineLayer(PixelLayer):
    """The output layer of a job that hands over points on lines, line by line."""

    def __init__(
        self, run: Run, lines: ReadLines, layers: Sequence[Layer], legend: Legend, sample: Any = None
    ):
        super().__init__(run, LineShapes(lines.crs), layers, legend, run.settings.input, lines.ids, sample)
        self._rest: Iterator[tuple[int, QgsFeature]] = iter(())
        self._line: tuple[int, QgsFeature] | None = None  # the one that rows are made of, and its number

    def _read_again(self) -> None:
        self._rest = enumerate(self._features.read_again(self._ids, len(self.names)))

    def _owners(self, table: Table) -> Iterator[QgsFeature]:
        """The lines of rows, which come in their order: none is kept for long."""
        for number in table["feature"].tolist():
            while self._line is None or self._line[0] < number:
                self._line = next(self._rest)
            yield self._line[1]
        if len(table) and number == len(self._ids) - 1:
            next(self._rest, None)  # has it see that these were all
