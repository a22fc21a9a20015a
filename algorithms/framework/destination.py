"""Where outputs go: what is seen of it before the work begins."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path

from qgis.core import (
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
    QgsProcessingUtils,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import ExtractionError
from .algorithm import Run
from .progress import first_few

#: Parameters that are layers.
_LAYERS = (
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
)

_MOST_COLUMNS = {".shp": 255, ".gpkg": 1998}  # how many columns formats hold
_GEOMETRIES_NEEDED = (".tab", ".mif", ".fgb")  # formats that refuse features without a geometry, or lose them
_LONGEST = 500  # names and reasons that are longer are told by their ends

#: What SQLite adds to the name of a file while it writes.
_JOURNALS = {".gpkg": "-journal", ".sqlite": "-journal"}


class OutputError(ExtractionError):
    """An output that cannot be created, or not be written to its end."""


class Destination:
    """Where the user wants an output layer."""

    def __init__(self, run: Run, key: str):
        self.key, given = key, run.parameters.get(key)
        layer = isinstance(given, QgsProcessingOutputLayerDefinition)
        self.appends = layer and given.useRemapping()  # rows are added to a layer that is there already
        #: A path, a URI of a database, or a word for a temporary layer.
        self.given = str((given.sink.staticValue() if layer else given) or "")
        self.suffix = Path(self.given).suffix.lower()

    def check_path(self) -> None:
        """Raise `OutputError` where a file's folder is not there, or cannot hold one of its name."""
        if not self.is_file:
            return
        if not os.path.isdir(Path(self.given).parent):  # which, unlike Path's, says no of any text
            raise self.not_written(QCoreApplication.translate("Pixelwise", "its folder does not exist"))
        try:
            os.stat(self.given + _JOURNALS.get(self.suffix, ""))
        except FileNotFoundError:
            return
        except (OSError, ValueError) as error:
            too_long = getattr(error, "errno", None) == errno.ENAMETOOLONG
            reason = QCoreApplication.translate("Pixelwise", "its name is too long")
            raise self.not_written(reason if too_long else str(error)) from error

    def check_columns(self, layout: str, sources, values: int, others: int) -> None:
        """Raise `ExtractionError`, before hours of work, where the format holds fewer columns than needed.

        ``values`` is the number of columns for each layer in the wide layout, for all together in the long
        one; ``others`` are besides, without the three that the long layout adds: raster, band and datetime.
        """
        layers = sum(len(source.layers) for source in sources)
        self.check_number(others + (3 + values if layout == "long" else layers * values))

    def check_number(self, columns: int) -> None:
        """Raise `ExtractionError` where the format holds fewer columns."""
        most = _MOST_COLUMNS.get(self.suffix, columns)
        if columns > most:
            raise ExtractionError(
                QCoreApplication.translate(
                    "Pixelwise",
                    "The output would have {columns} columns, and a {format} file holds {most}; choose the "
                    "long layout, fewer rasters or statistics, or another format.",
                ).format(columns=columns, format=Path(self.given).suffix, most=most)
            )

    def check_geometries(self, without) -> None:
        """Raise `ExtractionError` where the format cannot hold these features, which have no geometry."""
        if len(without) and self.suffix in _GEOMETRIES_NEEDED:
            raise ExtractionError(
                QCoreApplication.translate(
                    "Pixelwise",
                    "A {format} file holds no features without a geometry, and there are some: {features}; "
                    "choose another format, such as GeoPackage, or leave these features out.",
                ).format(format=self.suffix, features=first_few(without))
            )

    def check_inputs_stay(self, run: Run) -> None:
        """Raise `ExtractionError` where it would take the place of an input, gone before it is read."""
        output = _place(self.given)
        for definition in run.algorithm.parameterDefinitions():
            if output is None or not isinstance(definition, _LAYERS):
                continue
            given = run.parameters.get(definition.name())
            for value in given if isinstance(given, (list, tuple)) else [given]:
                file, table = _place(_source(value, run.context)) or (None, "")
                if file is not None and file.samefile(output[0]) and (not output[1] or output[1] == table):
                    raise ExtractionError(
                        QCoreApplication.translate(
                            "Pixelwise",
                            "The output {name} is also given as {input}, and would replace it; "
                            "choose another file for the output.",
                        ).format(name=output[0], input=definition.description())
                    )

    def check_differs(self, other: Destination) -> None:
        """Raise `ExtractionError` where it would take the place of another output."""
        output = _place(other.given)
        theirs = str(output[0]) if output else other.given
        if "" in (self.given, theirs) or self.given == QgsProcessing.TEMPORARY_OUTPUT:
            return
        if os.path.realpath(self.given) == os.path.realpath(theirs):
            raise ExtractionError(
                QCoreApplication.translate(
                    "Pixelwise",
                    "The file {name} is given for two outputs, and one would replace the other; choose "
                    "another file for one of them.",
                ).format(name=cut(self.given))
            )

    @property
    def is_file(self) -> bool:
        """Whether it is a file of its own, and no temporary layer and no table of a database."""
        path = Path(self.given)
        return len(path.parts) > 1 and bool(path.suffix) and not self.is_database

    @property
    def is_database(self) -> bool:
        """Whether it is a table of a database, or some other place on a server."""
        return "dbname=" in self.given or "://" in self.given

    def not_written(self, reason: str) -> OutputError:
        """Make the error for an output that cannot be written; names and reasons may be of any length."""
        return OutputError(
            QCoreApplication.translate(
                "Pixelwise",
                "The output {name} cannot be written ({reason}); check its folder, and whether another "
                "program has it open.",
            ).format(name=cut(self.given), reason=cut(" ".join(reason.split())))
        )


def cut(text: str) -> str:
    """A text by its ends, where it is too long: GDAL tells of a feature with all its coordinates."""
    return text if len(text) <= _LONGEST else f"{text[:100]}..{text[-50:]}"


def _source(value, context) -> str:
    """Where a layer's data lie."""
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source.staticValue()
    layer = value if isinstance(value, QgsMapLayer) else None
    if layer is None and value and not os.path.isfile(str(value).split("|")[0]):
        layer = QgsProcessingUtils.mapLayerFromString(str(value), context)
    return layer.source() if layer is not None else str(value or "")


def _place(uri: str) -> tuple[Path, str] | None:
    """The file that holds a layer, if there is one already, and the layer's name in it, if it is said."""
    database = re.search("dbname='([^']+)'", uri)
    table = re.search(r'table="(?:[^"]*"\.")?([^"]+)"', uri) or re.search(r"layername=([^|]+)", uri)
    sub_dataset = re.fullmatch(r'[A-Za-z]\w+:"?(.+?)"?(?::\w*)?', uri)
    file = database or sub_dataset
    path = Path(file[1] if file else uri.split("|", maxsplit=1)[0])
    # Not Path's own: the source of a scratch layer, all its fields in it, may be longer than any file's name.
    return (path, table[1] if table else "") if os.path.isfile(path) else None
