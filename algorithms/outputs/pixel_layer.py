"""Tables of pixels that a job of the core hands over bit by bit, written as they come, never all held."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, closing
from itertools import repeat
from typing import Any

import numpy as np
from qgis.core import QgsFeature, QgsFeatureSink, QgsFields

from ...core.tables.table import Table
from ..framework.algorithm import Run
from ..framework.progress import Progress, watched
from ..inputs.features import Features
from .feature_layer import fill, output_fields
from .gaps import Nulls
from .layer_writer import LayerWriter
from .row_geometries import PixelShapes
from .style import graduated, style_output

_MOST_VALUES = 50_000  # values from which the classes of colours are made


class PixelLayer:
    """The output layer of a job of the core that hands over tables of pixels.

    Where features are given, with the ids that were read before, rows begin with their attributes; the
    tables' column `feature` says whose.
    """

    def __init__(self, run: Run, shapes: PixelShapes, features: Features | None = None, ids=()):
        self._run, self.shapes, self._features, self._ids = run, shapes, features, ids
        self._templates: list[QgsFeature] = []
        self._first = 0 if features is None else features.fields.count()
        self.id, self.rows, self.nulls = "", 0, Nulls()
        self.names: dict[str, str] = {}  # of the new fields, by the columns of the tables
        self.shown = ""  # the first of these that holds values
        self._values: list[np.ndarray] = []
        self._kept = 0

    def write(self, job, progress: Progress) -> None:
        """Run a job to its end; left by an error or a cancel, nothing that looks complete stays."""
        with closing(watched(iter(job), progress)) as steps, ExitStack() as stack:
            writer = None
            for done, table, where in steps:
                progress(done)
                if writer is None and table.columns:
                    writer = stack.enter_context(self._open(table, progress))
                if len(table):
                    self._add(writer, table, where, progress)

    def _open(self, table: Table, progress: Progress) -> LayerWriter:
        taken = QgsFields() if self._features is None else self._features.fields
        fields, self.names = output_fields(taken, table, self._run.settings.output.suffix, progress)
        self.shown = table.value_columns[0]
        if self._features is None:
            self._templates = [QgsFeature(fields)]
        else:
            self._read_again()
        # The ids of the polygons cannot be those of all their pixels.
        settings = {"sinkFlags": QgsFeatureSink.SinkFlag.RegeneratePrimaryKey}
        writer = LayerWriter(self._run, fields, self.shapes.kind, self.shapes.crs, progress, **settings)
        self.id = writer.id
        return writer

    def _read_again(self) -> None:
        """Read the features once more, for their attributes."""
        for feature in self._features.read_again(self._ids, len(self.names)):
            feature.clearGeometry()
            self._templates.append(feature)

    def _owners(self, table: Table) -> Iterator[QgsFeature]:
        """For each row of a table the feature that it is made of, which is filled anew each time."""
        numbers = repeat(0) if self._features is None else table["feature"].tolist()
        return (self._templates[number] for number in numbers)

    def _add(self, writer: LayerWriter, table: Table, where: Any, progress: Progress) -> None:
        rows = self.shapes.give(self._owners(table), table, where)
        columns = [table[name] for name in self.names]
        writer.add(fill(rows, columns, self._first, lambda _: progress.check()), own=False)
        self.rows += len(table)
        rasters = "raster" if self._run.settings.layout == "long" else None
        self.nulls.add(table, table.value_columns, rasters)
        self._remember(table[self.shown])

    def _remember(self, values: np.ndarray) -> None:
        """Keep some values, from everywhere."""
        self._values.append(values[:: max(1, len(values) // 500)])
        self._kept += len(self._values[-1])
        if self._kept > _MOST_VALUES:
            self._values = self._values[::2]
            self._kept = sum(map(len, self._values))

    def style(self, title: str, temporal: bool) -> None:
        """Colour the output by its first values, and make it ready for the temporal controller."""
        values = np.ma.concatenate(self._values) if self._values else np.ma.zeros(0)
        moments = self.names["datetime"] if temporal else ""
        style_output(self._run, self.id, title, graduated(self.names[self.shown], values), moments)
