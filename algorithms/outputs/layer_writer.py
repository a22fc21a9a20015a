"""The output layer while it is written: all of it arrives, or nothing that looks complete stays."""

from __future__ import annotations

import glob
import os
import struct
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import partial
from itertools import islice
from pathlib import Path

from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsFileUtils,
    QgsProcessingException,
    QgsProcessingUtils,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..framework.algorithm import Run
from ..framework.destination import Destination
from ..framework.progress import Cancelled, Progress, writing
from .provenance import describe, describe_file, provenance
from .spatial_index import WITHOUT_INDEX, build_index

PORTION = 1_000  # features written at a time; between them the user may cancel

_FAST = QgsFeatureSink.Flag.FastInsert
_PROMISING = (".fgb",)  # formats whose header says how many rows there are, whether or not they follow

#: Formats in which the names of columns count as a row, too, where a table holds nothing but texts.
_SPREADSHEETS = (".xlsx", ".ods", ".csv")

_WRITE_ONLY = (".sql",)  # formats that nobody can read again
_SHUT_WHEN_EMPTY = (".ods", ".gxt")  # formats of which GDAL opens no file without rows
_FOLDERS = (".gdb",)  # formats that are folders


class LayerWriter:
    """Writes the output layer, as a context: left by an error or a cancel, nothing that looks complete stays.

    ``settings`` are what else `QgsProcessingAlgorithm.parameterAsSink` is given. Raises `OutputError` where
    the layer cannot be created, or not be written to its end.
    """

    def __init__(
        self,
        run: Run,
        fields: QgsFields,
        kind,
        crs,
        progress: Progress,
        aliases: Mapping[str, str] | None = None,
        **settings,
    ):
        self._destination, self._context, self._progress = run.settings.output, run.context, progress
        self._run, self._crs = run, crs
        self._aliases = aliases or {}
        self._record = getattr(run.settings, "report", None)  # not all algorithms have one
        if self._record:
            self._record.begin(fields.names(), self._aliases)
        self._lacks_index = _lacks_index(self._destination)
        if self._lacks_index:
            settings.update(WITHOUT_INDEX)
        self._before = max(0, _rows_of(self._destination.given) or 0) if self._destination.appends else 0
        self._added, others = 0, _files_named_as(self._destination.given)
        try:
            self._sink, self.id = run.algorithm.parameterAsSink(
                run.parameters,
                self._destination.key,
                run.context,
                fields=fields,
                geometryType=kind,
                crs=crs,
                **settings,
            )
        except QgsProcessingException as error:
            _remove_files(_files_named_as(self._destination.given) - others)
            raise self._destination.not_written(str(error)) from error
        if self._sink is None:
            reason = run.algorithm.invalidSinkError(run.parameters, self._destination.key)
            raise self._destination.not_written(reason)

    def add(self, features: Iterator[QgsFeature], own: bool) -> None:
        """Add features, each an object of its own or the same ones again and again.

        Those of their own are added several at once: it is faster.
        """
        if self._record:
            features = self._record.kept(features)
        if own:
            portions = iter(lambda: list(islice(features, PORTION)), [])
            added = (self._sink.addFeatures(portion, _FAST) and len(portion) for portion in portions)
        else:
            added = (self._sink.addFeature(feature, _FAST) for feature in features)
        for number in added:
            if not number:
                raise self._destination.not_written(self._sink.lastError())
            self._added += number

    def __enter__(self) -> LayerWriter:
        return self

    def __exit__(self, kind, error, traceback) -> None:
        if error is None:
            self._progress.phase(writing())
        written, reason = self._sink.flushBuffer(), self._sink.lastError()
        with self._removed_where_cancelled():
            self._close()
            if error is None and written:
                written, reason = self._whole()
                if written and self._lacks_index:
                    build_index(self.id, self._added, self._progress.share(rows_share(self._destination), 1))
                if written and not self._destination.appends:
                    self._describe()
                    self._progress.check()
        if error is None and written:
            return
        if self._destination.appends:  # what was there before is the user's
            stopped = QCoreApplication.translate(
                "Pixelwise", "the run was cancelled or failed while rows were being added to it"
            )
            raise self._destination.not_written(stopped if error is not None else reason)
        self._remove()
        if error is None:
            raise self._destination.not_written(reason)

    def _close(self) -> None:
        """Close the file, which is when GDAL writes a spreadsheet."""
        held, self._sink = [self._sink], None
        if self._destination.is_file and not self._destination.appends:
            self._progress.watch(held.clear)

    def _describe(self) -> None:
        """Say in the layer's metadata what made it, where the format holds them."""
        made = provenance(self._run)
        layer = self._context.temporaryLayerStore().mapLayer(self.id)
        if layer is not None:
            describe(layer, made)
            for field, alias in self._aliases.items():
                layer.setFieldAlias(layer.fields().indexOf(field), alias)
        elif self._destination.suffix == ".gpkg":
            error = describe_file(self.id, self._crs, made)
            if error:
                self._progress.warn(error)

    @contextmanager
    def _removed_where_cancelled(self) -> Iterator[None]:
        """Let the file go where a cancel is seen, now, or as soon as a thread has let go of it."""
        try:
            yield
        except Cancelled as cancelled:
            self._remove()
            # Windows keeps an open file; elsewhere there may soon be another one of this name.
            for running in cancelled.args if os.path.exists(self.id) else ():
                running.add_done_callback(lambda _: self._remove())
            raise

    def _whole(self) -> tuple[bool, str]:
        """Whether all that was added is there, and else why not: drivers may keep quiet about a full disk."""
        if self._context.temporaryLayerStore().mapLayer(self.id) is not None:
            return True, ""
        expected = self._before + self._added
        # What was there before is the user's, and stays whatever happens: no cancel is seen any more.
        count = _rows_of if self._destination.appends else partial(self._progress.watch, _rows_of)
        found = count(self.id)
        path = self.id.split("|", maxsplit=1)[0]
        there = os.path.isdir(path) if path.endswith(_FOLDERS) else os.path.isfile(path)
        if self._destination.is_file and not there:
            return False, QCoreApplication.translate("Pixelwise", "it is not there afterwards")
        if found is None:
            return True, ""
        if found > expected + (self._destination.suffix in _SPREADSHEETS):
            self._progress.warn(
                QCoreApplication.translate(
                    "Pixelwise",
                    "The output has {found} rows for {expected}: a {format} file splits geometries of "
                    "several parts. A GeoPackage keeps them whole.",
                ).format(found=found, expected=expected, format=self._destination.suffix)
            )
        if found >= expected:
            return True, ""
        reason = QCoreApplication.translate(
            "Pixelwise",
            "{found} of {expected} rows can be read from it: is the disk full, or are they too many for its "
            "format?",
        )
        return False, reason.format(found=max(0, found), expected=expected)

    def _remove(self) -> None:
        path = Path(self.id)
        if path.is_file():
            others = {Path(one) for one in QgsFileUtils.sidecarFilesForPath(self.id)}
            journals = {path.with_name(path.name + ending) for ending in ("-wal", "-shm", "-journal")}
            _remove_files({path} | others | journals)
            return
        layer = QgsProcessingUtils.mapLayerFromString(self.id, self._context)
        if layer is not None:  # a table in a database
            layer.dataProvider().truncate()


def rows_share(destination: Destination) -> float:
    """The part of the work of writing a layer that is done with its last row: an index comes behind it."""
    return 0.6 if _lacks_index(destination) else 1


def _lacks_index(destination: Destination) -> bool:
    return destination.suffix == ".gpkg" and not destination.appends


def _rows_of(name: str) -> int | None:
    """How many rows there are in a file, -1 where it cannot be opened; None of what is no file."""
    path = name.split("|", maxsplit=1)[0]
    if not os.path.isfile(path) or (path.endswith(_WRITE_ONLY) and os.path.getsize(path)):
        return None
    layer = QgsVectorLayer(name, "", "ogr")
    if not layer.isValid():
        return 0 if path.endswith(_SHUT_WHEN_EMPTY) else -1
    if path.endswith(_PROMISING):
        return sum(feature.hasGeometry() for feature in layer.getFeatures())
    rows = max(0, layer.featureCount())
    return min(rows, _rows_of_dbf(Path(path).with_suffix(".dbf"))) if path.endswith(".shp") else rows


def _rows_of_dbf(path: Path) -> int:
    """How many rows of attributes a Shapefile has: GDAL passes over those that find no room."""
    with suppress(OSError, struct.error, ZeroDivisionError), path.open("rb") as file:
        _, first, each = struct.unpack("<4xIHH", file.read(12))
        return (path.stat().st_size - first) // each
    return 0


def _files_named_as(given: str) -> set[Path]:
    """The files that have the name of a wanted file, before the first dot, if it is one."""
    path = Path(given)
    found = path.parent.glob(glob.escape(path.stem) + ".*") if path.suffix else ()
    return set(found) if os.path.isdir(path.parent) else set()


def _remove_files(files: Iterable[Path]) -> None:
    for one in files:
        with suppress(OSError):  # another program may hold it
            one.unlink()
