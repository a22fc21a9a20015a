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

from ..core.errors import ExtractionError
from ..core.table import Table, free_names
from .base import Progress
from .features import Features

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

#: How many columns formats hold, and how long their names may be.
_MOST_COLUMNS = {".shp": 255, ".gpkg": 1998}
_LONGEST_NAME = {".shp": 10}


def check_destination(parameters, columns: int = 0, key: str = "OUTPUT") -> None:
    """See, before hours of work, whether a file can be written and hold so many columns.

    Raises
    ------
    ExtractionError
        When its folder is not there, or its format holds fewer columns.
    """
    given = destination(parameters, key)
    path, database = Path(given), "dbname=" in given or "://" in given
    if len(path.parts) > 1 and path.suffix and not database and not path.parent.is_dir():
        raise _not_written(str(path), QCoreApplication.translate("Pixelwise", "its folder does not exist"))
    most = _MOST_COLUMNS.get(path.suffix.lower(), columns)
    if columns > most:
        raise ExtractionError(
            QCoreApplication.translate(
                "Pixelwise",
                "The output would have {columns} columns, and a {format} file holds {most}; choose the long "
                "layout, fewer rasters or statistics, or another format.",
            ).format(columns=columns, format=path.suffix, most=most)
        )


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
            rows = _joined(features, ids, table, progress, place)
            if len(table) == len(ids):
                output.add_all(rows)
            else:  # what is yielded is one feature, filled in again
                for feature in rows:
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


class OutputError(ExtractionError):
    """An output that cannot be created, or not be written to its end."""


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
        try:
            self._sink, self.id = algorithm.parameterAsSink(parameters, key, context, **target)
        except QgsProcessingException as error:
            raise _not_written(self.name, str(error)) from error
        if self._sink is None:
            raise _not_written(self.name, algorithm.invalidSinkError(parameters, key))

    def add(self, feature: QgsFeature) -> None:
        if not self._sink.addFeature(feature, _FAST):
            raise _not_written(self.name, self._sink.lastError())

    def add_all(self, features: Iterator[QgsFeature]) -> None:
        """Add features, each an object of its own, in portions: it is faster."""
        while portion := list(islice(features, _PORTION)):
            if not self._sink.addFeatures(portion, _FAST):
                raise _not_written(self.name, self._sink.lastError())

    def __enter__(self) -> Output:
        return self

    def __exit__(self, kind, error, traceback) -> None:
        written = self._sink.flushBuffer()
        reason = self._sink.lastError()
        self._sink = None  # closes the file
        if error is not None or not written:
            self._remove()
        if error is None and not written:
            raise _not_written(self.name, reason)

    def _remove(self) -> None:
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


def destination(parameters, key: str = "OUTPUT") -> str:
    """Return what the user wants: a path, a URI of a database, or a word for a temporary layer."""
    given = parameters.get(key)
    if isinstance(given, QgsProcessingOutputLayerDefinition):
        given = given.sink.staticValue()
    return str(given or "")


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
    fields = QgsFields(taken)
    for name, column in zip(names, wanted):
        fields.append(QgsField(name, _TYPES[table[column].dtype.kind]))
    return fields, names


def _joined(features, ids: np.ndarray, table: Table, progress: Progress, place) -> Iterator[QgsFeature]:
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


def _not_written(name: str, reason: str) -> OutputError:
    return OutputError(
        QCoreApplication.translate(
            "Pixelwise",
            "The output {name} cannot be written ({reason}); check its folder, and whether another program "
            "has it open.",
        ).format(name=name, reason=reason)
    )
