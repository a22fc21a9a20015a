"""What was found at points on lines, as rows that are handed over portion by portion."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from ..arrays import Bools, Floats
from ..locate.line_points import LinePoints
from ..locate.lines import Lines
from ..raster.source import Layer
from ..tables.pixel_rows import TABLE_ROWS
from ..tables.table import Column, Table
from .sample_rows import LayerSamples, SampleRows


class LineRows(NamedTuple):
    """Some rows of the samples of lines.

    Attributes
    ----------
    done : float
        The part of the job that is done, from 0 to 1.
    table : Table
        Without columns while there is nothing to hand over; then one without rows comes first, and columns
        and types stay the same.
    xy : (rows, 2) float64
        Where each row's point lies, in the CRS of the lines. The row of a line without any point is at the
        line's first vertex; not finite where there is none.
    """

    done: float
    table: Table
    xy: Floats

    @classmethod
    def no_columns(cls, done: float) -> LineRows:
        """Say how far a job has come."""
        return cls(done, Table({}), np.zeros((0, 2)))


@dataclass(frozen=True)
class LinePortion:
    """Some points on lines, where they are in the CRS of the lines, and their samples of each layer."""

    points: LinePoints
    xy: Floats
    samples: Sequence[LayerSamples]

    @property
    def valued(self) -> Bools:
        """The points that have a value."""
        found: Bools = np.logical_or.reduce([one.found for one in self.samples])
        return found


@dataclass(frozen=True)
class LineTables:
    """How portions become tables."""

    lines: Lines
    layers: Sequence[Layer]
    types: Sequence[np.dtype[Any]]  # of the columns of the layers
    long: bool
    prefix: str

    def of(self, before: float, done: float, portion: LinePortion) -> Iterator[LineRows]:
        """Rows of a portion, a table of a sane size at a time; one without rows where there is none.

        ``before`` is the part of the job that is done when it begins, ``done`` when all are handed over.
        """
        place = self._place(portion.points)
        size = max(1, TABLE_ROWS // (len(self.layers) if self.long else 1))
        total = max(len(portion.points), 1)
        for start in range(0, total, size):
            part = slice(start, start + size)
            so_far = before + (done - before) * min(1, (start + size) / total)
            samples = [
                LayerSamples(one.values[part], one.covered[part], one.row[part], one.col[part])
                for one in portion.samples
            ]
            rows = SampleRows(
                {name: column[part] for name, column in place.items()},
                self.layers,
                samples,
                types=self.types,
            )
            xy = portion.xy[part]
            if self.long:
                yield LineRows(so_far, rows.long(self.prefix), np.repeat(xy, rows.times(), axis=0))
            else:
                yield LineRows(so_far, rows.wide(self.prefix), xy)

    def _place(self, points: LinePoints) -> dict[str, Column]:
        """The columns that come first."""
        nowhere = ~points.there
        columns: dict[str, Column] = {"point": points.point, "distance": points.along}
        if self.lines.part.any():
            columns = {"part": self.lines.part[points.line], **columns}  # of any line where there is none
        if points.length is not None:
            columns["length"] = points.length
        masked: dict[str, Column] = {
            name: np.ma.masked_array(column, mask=nowhere) for name, column in columns.items()
        }
        return {"feature": points.feature, **masked}
