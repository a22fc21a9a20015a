"""Tables of the core as layers of QGIS: rows behind the attributes of the features they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from typing import Any, Callable

import numpy as np
from qgis.core import Qgis, QgsFeature, QgsFeatureSink, QgsField, QgsFields
from qgis.PyQt.QtCore import QCoreApplication, QDateTime, QMetaType, QTimeZone, QVariant

from ...core.tables.table import Table, free_names
from ..framework.algorithm import Run
from ..framework.destination import OutputError
from ..framework.progress import Progress, listed
from .fixed_point import FixedPoint
from .layer_writer import PORTION, LayerWriter, rows_share
from .row_geometries import Geometries

#: The type of the field for each kind of numpy type.
_TYPES = {
    "i": QMetaType.Type.LongLong,
    "f": QMetaType.Type.Double,
    "O": QMetaType.Type.QString,
    "M": QMetaType.Type.QDateTime,
}

if Qgis.QGIS_VERSION_INT < 33800:  # fields had the types of QVariant, which are the same numbers
    _OldType = type(QVariant(0).type())
    _TYPES = {kind: _OldType(int(number)) for kind, number in _TYPES.items()}

_NOT_UNIQUE = "UNIQUE constraint"  # what SQLite says in all languages of ids that several rows have
_UTC = QTimeZone(b"UTC")
_MOST_TOLD = 20  # names of columns in one warning
_MOST_READ = {".csv": 2000}  # how many columns GDAL reads of formats that hold more
_LONGEST_NAME = {".shp": 10}  # how long names of columns may be
_WITH_ALIASES = (".gpkg",)  # formats that hold aliases; of others, and of scratch layers, QGIS 3.44 warns


@dataclass(frozen=True)
class TableLayer:
    """An output layer that holds a table."""

    id: str  # as outputs of algorithms are given
    fields: dict[str, str]  # names of the new fields, by the columns of the table
    table: Table

    @property
    def aliases(self) -> dict[str, str]:
        """What fields are called where they are shown, by their names."""
        return {self.fields[column]: alias for column, alias in self.table.aliases.items()}


def write_table(
    run: Run, crs, ids: np.ndarray, table: Table, progress: Progress, geometries: Geometries | None = None
) -> TableLayer:
    """Write a table behind the attributes of the features that were measured, in the order of their ids.

    The features are read once more for attributes and geometries, which costs less than to keep them. The
    table's column `feature` ascends and names every feature; the other columns become fields.
    """
    features, destination = run.settings.input, run.settings.output
    fields, names = output_fields(features.fields, table, destination.suffix, progress)
    geometries = geometries or Geometries(features.geometry_type, iter)
    fixed = FixedPoint(destination.suffix)
    columns = [fixed.fit(table[name]) for name in names]
    fixed.tell(progress)
    aliases = {names[column]: alias for column, alias in table.aliases.items()}
    rows_done = progress.share(0, rows_share(destination))
    counts = np.bincount(table["feature"], minlength=len(ids)).tolist()
    own = len(table) == len(ids)

    def write(**settings) -> TableLayer:
        again = zip(features.read_again(ids, len(names)), counts)
        rows = chain.from_iterable(repeat(feature, count) for feature, count in again)
        filled = geometries.give(rows)
        if columns:
            first = features.fields.count()
            filled = fill(filled, columns, first, lambda number: rows_done(number / len(table)))
        with LayerWriter(run, fields, geometries.kind, crs, progress, aliases, **settings) as writer:
            writer.add(filled, own)
        return TableLayer(writer.id, names, table)

    if own:
        try:
            return write()
        except OutputError as error:
            if _NOT_UNIQUE not in str(error):
                raise
        # Layers that were merged or cut in pieces may carry the same id several times.
        progress.warn(
            QCoreApplication.translate(
                "Pixelwise", "The column fid holds no unique ids, and was made anew in the output."
            )
        )
    return write(sinkFlags=QgsFeatureSink.SinkFlag.RegeneratePrimaryKey)


def tell_columns(run: Run, table: Table, progress: Progress) -> None:
    """Tell which columns of a table that is to come, whose rows may be missing, get other names."""
    output_fields(run.settings.input.fields, table, run.settings.output.suffix, progress)


def fill(
    rows: Iterable[QgsFeature], columns: Sequence[np.ndarray], first: int, watch: Callable[[int], None]
) -> Iterator[QgsFeature]:
    """Fill in the values of rows, one after the other, where the attributes of their features end.

    A feature of several rows comes again and again, and is handed on before it is filled anew: to copy
    features or lists of attributes would cost more than to write them. The first field to fill has the number
    ``first``; ``watch`` is told now and then how many rows are done, and may raise.
    """
    targets, rows = range(first, first + len(columns)), iter(rows)
    for start in range(0, len(columns[0]), PORTION):
        watch(start)
        values = zip(*[_objects(column[start : start + PORTION]) for column in columns])
        for row, feature in zip(values, rows):
            for target, value in zip(targets, row):
                feature[target] = value
            yield feature
    next(rows, None)  # has whoever gives them see that these were all


def _objects(values: np.ndarray) -> list[Any]:
    """Values as Python objects, None for NULL."""
    if values.dtype.kind != "M":
        return values.tolist()  # None where a masked array is masked
    moments, which = np.unique(values, return_inverse=True)
    found = [
        None
        if np.isnat(moment)
        else QDateTime.fromSecsSinceEpoch(int(moment.astype("datetime64[s]").astype(int)), _UTC)
        for moment in moments
    ]
    return [found[i] for i in which]


def output_fields(
    taken: QgsFields, table: Table, suffix: str, progress: Progress
) -> tuple[QgsFields, dict[str, str]]:
    """Fields of the output: those of the input, then the table's; and the names of these, by its columns."""
    wanted = [name for name in table.columns if name != "feature"]
    names = dict(zip(wanted, free_names(wanted, taken.names())))
    asked = [table.wanted.get(name, name) for name in wanted]
    changed = [f"{old} \u2192 {new}" for old, new in zip(asked, names.values()) if old != new]
    if changed:
        progress.warn(
            QCoreApplication.translate(
                "Pixelwise", "Columns that got another name, because theirs is taken: {columns}"
            ).format(columns=listed(changed, most=_MOST_TOLD))
        )
    longest = _LONGEST_NAME.get(suffix)
    cut = [name for name in [*taken.names(), *names.values()] if longest and len(name) > longest]
    if cut:
        progress.warn(
            QCoreApplication.translate(
                "Pixelwise",
                "A {format} file cuts names of columns to {longest} characters: {columns}. A GeoPackage "
                "keeps them whole.",
            ).format(format=suffix, longest=longest, columns=listed(cut, most=_MOST_TOLD))
        )
    columns = taken.count() + len(names)
    if columns > _MOST_READ.get(suffix, columns):
        progress.warn(
            QCoreApplication.translate(
                "Pixelwise",
                "Of the {columns} columns of the {format} file QGIS shows the first {most}; choose the long "
                "layout, fewer rasters or statistics, or another format.",
            ).format(columns=columns, format=suffix, most=_MOST_READ[suffix])
        )
    fields = _fit_for(suffix, taken, list(names.values()), progress)
    for column, name in names.items():
        field = QgsField(name, _TYPES[table[column].dtype.kind])
        if suffix in _WITH_ALIASES:
            field.setAlias(table.aliases.get(column, ""))
            field.setComment(table.comments.get(column, ""))  # kept since QGIS 3.36 or so
        fields.append(field)
    return fields, names


def _fit_for(suffix: str, taken: QgsFields, names: list[str], progress: Progress) -> QgsFields:
    """Fields of the input; in a GeoPackage those that have the name of a column of its own get another."""
    fields = QgsFields(taken)
    for number, field in enumerate(taken if suffix == ".gpkg" else ()):
        own = field.name().lower()
        whole = field.isNumeric() and field.type() != _TYPES["f"]
        if own == "geom" or (own == "fid" and not whole):
            others = [*fields.names(), *names, "geom", "fid"]
            fields.rename(number, free_names([field.name()], others)[0])
            progress.warn(
                QCoreApplication.translate(
                    "Pixelwise",
                    "The column {old} is called {new} in the output, for a GeoPackage has its own.",
                ).format(old=field.name(), new=fields[number].name())
            )
    return fields
