"""Tables of pixels that a job of the core hands over bit by bit, written as they come, never all held."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from itertools import repeat
from typing import Any, Callable

import numpy as np
from qgis.core import QgsFeature, QgsFeatureSink, QgsFields

from ...core.raster.source import Layer
from ...core.tables.table import Table
from ..framework.algorithm import Run
from ..framework.progress import Progress, watched
from ..inputs.features import Features
from ..inputs.legends import MOST_CATEGORIES, Legend
from .feature_layer import fill, output_fields
from .first_look import first_look
from .fixed_point import FixedPoint
from .gaps import Nulls
from .layer_writer import LayerWriter, rows_share
from .renderers import drawing_of
from .row_geometries import PixelShapes
from .style import layer_name, style_output
from .titles import title_values

_MOST_VALUES = 50_000  # values from which the classes of colours are made


class PixelLayer:
    """The output layer of a job of the core that hands over tables of pixels.

    Where features are given, with the ids that were read before, rows begin with their attributes; the
    tables' column `feature` says whose. A sample, where one is given, sees each table as it passes.
    """

    def __init__(
        self,
        run: Run,
        shapes: PixelShapes,
        layers: Sequence[Layer],
        legend: Legend,
        features: Features | None = None,
        ids=(),
        sample: Any = None,
    ):
        self._sample = sample
        self._run, self.shapes, self._features, self._ids = run, shapes, features, ids
        self._layers = layers
        self._legend = legend  # of the values that are shown
        self._templates: list[QgsFeature] = []
        self._first = 0 if features is None else features.fields.count()
        self._aliases: dict[str, str] = {}
        self.id, self.rows, self.nulls = "", 0, Nulls()
        self.names: dict[str, str] = {}  # of the new fields, by the columns of the tables
        self.shown = ""  # the first of these that holds values
        self._values: list[np.ndarray] = []
        self._others = np.zeros(0, np.int64)  # the lowest and the highest; where they may be classes, each
        self._kept = 0
        self._fixed = FixedPoint(run.settings.output.suffix)
        self._gaps = False  # whether some rows have none
        self._dates: Counter = Counter()  # rows of each

    def write(self, job, progress: Progress, warn: Callable[[], None] = lambda: None) -> None:
        """Run a job to its end; left by an error or a cancel, nothing that looks complete stays.

        ``warn`` is called when all rows are known: the layer's metadata hold what it says.
        """
        rows_done = progress.share(0, rows_share(self._run.settings.output))
        with closing(watched(iter(job), progress)) as steps, ExitStack() as stack:
            writer = None
            for done, table, where in steps:
                rows_done(done)
                if writer is None and table.columns:
                    writer = stack.enter_context(self._open(table, progress))
                if len(table):
                    self._add(writer, table, where, progress)
            self._fixed.tell(progress)
            warn()

    def _open(self, table: Table, progress: Progress) -> LayerWriter:
        title_values(table, table.value_columns, self._layers, self._run.settings.layout == "long")
        taken = QgsFields() if self._features is None else self._features.fields
        fields, self.names = output_fields(taken, table, self._run.settings.output.suffix, progress)
        self.shown = table.value_columns[0]
        self._aliases = {self.names[column]: alias for column, alias in table.aliases.items()}
        if self._features is None:
            self._templates = [QgsFeature(fields)]
        else:
            self._read_again()
        # The ids of the polygons cannot be those of all their pixels.
        settings = {"sinkFlags": QgsFeatureSink.SinkFlag.RegeneratePrimaryKey}
        writer = LayerWriter(
            self._run, fields, self.shapes.kind, self.shapes.crs, progress, self._aliases, **settings
        )
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
        columns = [self._fixed.fit(table[name]) for name in self.names]
        writer.add(fill(rows, columns, self._first, lambda _: progress.check()), own=False)
        self.rows += len(table)
        if self._sample is not None:
            self._sample.add(table)
        long = self._run.settings.layout == "long"
        self.nulls.add(table, table.value_columns, "raster" if long else None)
        self._remember(table[self.shown])
        if long:
            moments, numbers = np.unique(table["datetime"], return_counts=True)
            self._dates.update(dict(zip(moments.tolist(), numbers.tolist())))

    def _remember(self, values: np.ndarray) -> None:
        """Keep some values, from everywhere."""
        valid = np.ma.compressed(values)
        self._gaps |= valid.size < values.size
        if valid.size:
            # To find the ends alone is faster than to sort.
            given = valid if self._legend.entries else np.array([valid.min(), valid.max()])
            found = np.unique(np.concatenate([self._others, given]))
            if found.size > MOST_CATEGORIES:
                self._legend = Legend()
            self._others = found if self._legend.entries else found[[0, -1]]
        self._values.append(valid[:: max(1, len(valid) // 500)])
        self._kept += len(self._values[-1])
        if self._kept > _MOST_VALUES:
            self._values = self._values[::2]
            self._kept = sum(map(len, self._values))

    def style(self, source: str, what: str, dated: bool, overlapping: bool = True) -> None:
        """Colour the output by its first values, and make it ready for the temporal controller.

        Of dated rows that lie upon each other those of one date are shown first.
        """
        values = np.concatenate(self._values) if self._values else np.zeros(0)
        dates = {date: number for date, number in sorted(self._dates.items(), key=str) if date is not None}
        first = max(dates, key=dates.__getitem__) if dated and overlapping and len(dates) > 1 else None
        date, look = None if first is None else np.datetime64(first, "s"), None
        if self._run.settings.layout == "long":
            names = [self.names[name] for name in ("raster", "band", "datetime")]
            look = first_look(self._run, self._layers, names, date)
        style_output(
            self._run,
            self.id,
            layer_name(source, self._layers, what),
            drawing_of(self.names[self.shown], values, self._legend, self._gaps, self._others),
            self.names["datetime"] if dated else "",
            look,
            self._aliases,
        )
