"""Tables of the core as layers of QGIS."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsFileUtils,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
)
from qgis.PyQt.QtCore import QCoreApplication, QDateTime, QMetaType, QTimeZone, QVariant

from ...core.errors import ExtractionError
from ...core.tables.table import Table, free_names
from ..framework.destination import OutputError, destination, not_written
from ..framework.progress import Progress
from ..inputs.features import Features

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


#: Rows turned into Python objects at a time.
_ROWS = 10_000


#: Features written at a time.
_PORTION = 1_000


_UTC = QTimeZone(b"UTC")


_FAST = QgsFeatureSink.Flag.FastInsert


#: How long names of columns may be.
_LONGEST_NAME = {".shp": 10}


def write_table(
    algorithm,
    parameters,
    context,
    features: Features,
    crs,
    ids: np.ndarray,
    table: Table,
    progress: Progress,
    placed=None,
) -> tuple[str, list[str]]:
    """Write a table behind the attributes of its features.

    Parameters
    ----------
    features : Features
        Read once more for attributes and geometries, which costs less than to keep them.
    crs : QgsCoordinateReferenceSystem
        What they are taken to be in.
    ids : (features,) array
        Ids of the features, in the order in which they were measured.
    table : Table
        Its column `feature` ascends and names every feature; the other columns become fields.
    placed : (geometry type, callable), optional
        Where geometries are not those of the features: a function that takes a feature and the number of a
        row, and gives the feature the row's geometry.

    Returns
    -------
    output : str
        Id of the output layer, as outputs of algorithms are given.
    names : list of str
        Of the new fields, in the order of the table's columns.
    """
    fields, names = output_fields(
        features.fields, table, Path(destination(parameters)).suffix.lower(), progress
    )
    geometry_type, place = placed or (features.geometry_type, None)
    target = {"fields": fields, "geometryType": geometry_type, "crs": crs}

    def write() -> str:
        with Output(algorithm, parameters, context, target) as output:
            if len(table) == len(ids):
                for portion in _extended(features, ids, table, progress, place):
                    output.add_all(portion)
            else:
                for feature in _repeated(features, ids, table, progress, place):
                    output.add(feature)
        return output.id

    if len(table) == len(ids):
        try:
            return write(), names
        except OutputError:
            if "fid" not in fields.names():
                raise
        # Layers that were merged or cut in pieces may carry the same id several times.
        progress.warn(
            QCoreApplication.translate(
                "Pixelwise", "The column fid holds no unique ids, and was made anew in the output."
            )
        )
    target["sinkFlags"] = QgsFeatureSink.SinkFlag.RegeneratePrimaryKey
    return write(), names


class Output:
    """A feature sink, as a context: left by an error or a cancel, it leaves nothing that looks complete.

    Parameters
    ----------
    algorithm, parameters, context
        Of the run.
    target : dict
        What `QgsProcessingAlgorithm.parameterAsSink` is given beside these.
    key : str
        The parameter.

    Raises
    ------
    OutputError
        When it cannot be created, or not be written to its end.
    """

    def __init__(self, algorithm, parameters, context, target: dict[str, Any], key: str = "OUTPUT"):
        self.name, self.context = destination(parameters, key), context
        given = parameters.get(key)
        self._appends = isinstance(given, QgsProcessingOutputLayerDefinition) and given.useRemapping()
        try:
            self._sink, self.id = algorithm.parameterAsSink(parameters, key, context, **target)
        except QgsProcessingException as error:
            raise not_written(self.name, str(error)) from error
        if self._sink is None:
            raise not_written(self.name, algorithm.invalidSinkError(parameters, key))

    def add(self, feature: QgsFeature) -> None:
        if not self._sink.addFeature(feature, _FAST):
            raise not_written(self.name, self._sink.lastError())

    def add_all(self, features: list[QgsFeature]) -> None:
        """Add several at once: it is faster."""
        if not self._sink.addFeatures(features, _FAST):
            raise not_written(self.name, self._sink.lastError())

    def __enter__(self) -> Output:
        return self

    def __exit__(self, kind, error, traceback) -> None:
        written = self._sink.flushBuffer()
        reason = self._sink.lastError()
        self._sink = None  # closes the file
        if error is not None or not written:
            self._remove()
        if error is None and not written:
            raise not_written(self.name, reason)

    def _remove(self) -> None:
        if self._appends:  # what was there before is the user's
            raise not_written(
                self.name,
                QCoreApplication.translate(
                    "Pixelwise", "the run was cancelled or failed while rows were being added to it"
                ),
            )
        path = Path(self.id)
        if path.is_file():
            others = [Path(one) for one in QgsFileUtils.sidecarFilesForPath(self.id)]
            journals = [path.with_name(path.name + ending) for ending in ("-wal", "-shm", "-journal")]
            for one in (path, *others, *journals):
                one.unlink(missing_ok=True)
            return
        layer = QgsProcessingUtils.mapLayerFromString(self.id, self.context)
        if layer is not None:  # a table in a database
            layer.dataProvider().truncate()


def output_fields(
    taken: QgsFields, table: Table, suffix: str, progress: Progress
) -> tuple[QgsFields, list[str]]:
    """Fields of the output: those of the input, then the table's under names that are free."""
    wanted = [name for name in table.columns if name != "feature"]
    names = free_names(wanted, taken.names())
    changed = [f"{old} \u2192 {new}" for old, new in zip(wanted, names) if old != new]
    if changed:
        progress.warn(
            QCoreApplication.translate(
                "Pixelwise", "Columns that got another name, because theirs is taken: {columns}"
            ).format(columns=", ".join(changed))
        )
    longest = _LONGEST_NAME.get(suffix)
    cut = [name for name in [*taken.names(), *names] if longest and len(name) > longest]
    if cut:
        progress.warn(
            QCoreApplication.translate(
                "Pixelwise",
                "A {format} file cuts names of columns to {longest} characters: {columns}. A GeoPackage "
                "keeps them whole.",
            ).format(format=suffix, longest=longest, columns=", ".join(cut))
        )
    fields = _fit_for(suffix, taken, names, progress)
    for name, column in zip(names, wanted):
        fields.append(QgsField(name, _TYPES[table[column].dtype.kind]))
    return fields, names


def _fit_for(suffix: str, taken: QgsFields, names: list[str], progress: Progress) -> QgsFields:
    """Fields of the input; in a GeoPackage those that have the name of a column of its own get another."""
    fields = QgsFields(taken)
    for number, field in enumerate(taken if suffix == ".gpkg" else ()):
        own = field.name().lower()
        if own == "geom" or (own == "fid" and not field.isNumeric()):
            others = [*fields.names(), *names, "geom", "fid"]
            fields.rename(number, free_names([field.name()], others)[0])
            progress.warn(
                QCoreApplication.translate(
                    "Pixelwise",
                    "The column {old} is called {new} in the output, for a GeoPackage has its own.",
                ).format(old=field.name(), new=fields[number].name())
            )
    return fields


def _extended(
    features, ids: np.ndarray, table: Table, progress: Progress, place
) -> Iterator[list[QgsFeature]]:
    """The features, in portions, with the values of their rows behind their attributes: one row each."""
    first, rest = features.fields.count(), iter(features.read())
    columns = [column for name, column in table.columns.items() if name != "feature"]
    for start in range(0, len(ids), _PORTION):
        progress(start / len(ids))
        part = slice(start, start + _PORTION)
        portion = list(islice(rest, _PORTION))
        if [feature.id() for feature in portion] != ids[part].tolist():
            raise features_changed()
        for feature in portion:
            feature.padAttributes(len(columns))
        for target, column in enumerate(columns, first):
            for feature, value in zip(portion, _objects(column[part])):
                feature[target] = value
        if place is not None:
            for number, feature in enumerate(portion, start):
                place(feature, number)
        yield portion
    if next(rest, None) is not None:
        raise features_changed()


def _repeated(features, ids: np.ndarray, table: Table, progress: Progress, place) -> Iterator[QgsFeature]:
    """Rows of the table behind the attributes of their features.

    They are filled in where they are: to copy features or lists of attributes costs more than writing them.
    """
    first = features.fields.count()
    columns = [column for name, column in table.columns.items() if name != "feature"]
    targets = range(first, first + len(columns))
    rest, feature, at = iter(features.read()), None, -1
    for number, values in enumerate(as_rows([table["feature"], *columns])):
        if number % 1000 == 0:
            progress(number / len(table))
        while at < values[0]:
            at += 1
            feature = next(rest, None)
            if feature is None or feature.id() != ids[at]:
                raise features_changed()
            feature.padAttributes(len(columns))
        for target, value in zip(targets, values[1:]):
            feature[target] = value
        if place is not None:
            place(feature, number)
        yield feature
    if next(rest, None) is not None:
        raise features_changed()


def as_rows(columns: Sequence[np.ndarray]) -> Iterator[tuple[Any, ...]]:
    """Rows of columns as Python objects, None for NULL."""
    for start in range(0, len(columns[0]), _ROWS):
        yield from zip(*[_objects(column[start : start + _ROWS]) for column in columns])


def _objects(values: np.ndarray) -> list[Any]:
    if values.dtype.kind != "M":
        return values.tolist()  # None where a masked array is masked
    moments, which = np.unique(values, return_inverse=True)
    known = [
        None
        if np.isnat(moment)
        else QDateTime.fromSecsSinceEpoch(int(moment.astype("datetime64[s]").astype(int)), _UTC)
        for moment in moments
    ]
    return [known[i] for i in which]


def features_changed() -> ExtractionError:
    return ExtractionError(
        QCoreApplication.translate(
            "Pixelwise", "The features changed while they were being measured; run the algorithm again."
        )
    )
