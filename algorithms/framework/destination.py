"""Where outputs go: what is seen of it before the work begins."""

from __future__ import annotations

import re
from pathlib import Path

from qgis.core import (
    QgsMapLayer,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
    QgsProcessingUtils,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import ExtractionError

#: Parameters that are layers.
_LAYERS = (
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
)


#: How many columns formats hold.
_MOST_COLUMNS = {".shp": 255, ".gpkg": 1998}


class OutputError(ExtractionError):
    """An output that cannot be created, or not be written to its end."""


def destination(parameters, key: str = "OUTPUT") -> str:
    """Return what the user wants: a path, a URI of a database, or a word for a temporary layer."""
    given = parameters.get(key)
    if isinstance(given, QgsProcessingOutputLayerDefinition):
        given = given.sink.staticValue()
    return str(given or "")


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
        raise not_written(str(path), QCoreApplication.translate("Pixelwise", "its folder does not exist"))
    most = _MOST_COLUMNS.get(path.suffix.lower(), columns)
    if columns > most:
        raise ExtractionError(
            QCoreApplication.translate(
                "Pixelwise",
                "The output would have {columns} columns, and a {format} file holds {most}; choose the long "
                "layout, fewer rasters or statistics, or another format.",
            ).format(columns=columns, format=path.suffix, most=most)
        )


def check_inputs_stay(algorithm, parameters, context, key: str = "OUTPUT") -> None:
    """Refuse an output that would take the place of an input: it would be gone before it is read.

    Raises
    ------
    ExtractionError
        Names the file.
    """
    output = _place(destination(parameters, key))
    for definition in algorithm.parameterDefinitions():
        given = parameters.get(definition.name())
        if definition.isDestination() or not isinstance(definition, _LAYERS) or output is None:
            continue
        for value in given if isinstance(given, (list, tuple)) else [given]:
            file, table = _place(_source(value, context)) or (None, "")
            if file is not None and file.samefile(output[0]) and (not output[1] or output[1] == table):
                raise ExtractionError(
                    QCoreApplication.translate(
                        "Pixelwise",
                        "The output {name} is also given as {input}, and would replace it; "
                        "choose another file for the output.",
                    ).format(name=output[0], input=definition.description())
                )


def _source(value, context) -> str:
    """Where a layer's data lie."""
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source.staticValue()
    layer = value if isinstance(value, QgsMapLayer) else None
    if layer is None and value and not Path(str(value).split("|")[0]).is_file():
        layer = QgsProcessingUtils.mapLayerFromString(str(value), context)
    return layer.source() if layer is not None else str(value or "")


def _place(uri: str) -> tuple[Path, str] | None:
    """The file that holds a layer, if there is one already, and the layer's name in it, if it is said."""
    database = re.search("dbname='([^']+)'", uri)
    table = re.search(r'table="(?:[^"]*"\.")?([^"]+)"', uri) or re.search(r"layername=([^|]+)", uri)
    sub_dataset = re.fullmatch(r'[A-Za-z]\w+:"?(.+?)"?(?::\w*)?', uri)
    file = database or sub_dataset
    path = Path(file[1] if file else uri.split("|", maxsplit=1)[0])
    return (path, table[1] if table else "") if path.is_file() else None


def not_written(name: str, reason: str) -> OutputError:
    return OutputError(
        QCoreApplication.translate(
            "Pixelwise",
            "The output {name} cannot be written ({reason}); check its folder, and whether another program "
            "has it open.",
        ).format(name=name, reason=reason)
    )
