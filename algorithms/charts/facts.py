"""What was done, in words: the settings as they were given, the rasters, and how it can be done again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from qgis.core import (
    NULL,
    QgsProcessing,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProperty,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.raster.source import Source
from ..framework.algorithm import Run
from ..framework.progress import listed
from ..inputs.crs import crs_title
from ..inputs.features import Features
from ..inputs.raster_layers import RasterLayer
from .markup import count, note, number, safe

_MOST_RASTERS = 200  # that are told of
_MOST_NAMES = 20


def settings(run: Run) -> Iterator[tuple[str, str]]:
    """Each parameter, and what the user gave, or that nothing was given."""
    for definition in run.algorithm.parameterDefinitions():
        read = getattr(run.settings, definition.name().lower())
        given = run.parameters.get(definition.name())
        told = _layers(read, given) or _words(
            definition, definition.defaultValue() if given is None else given
        )
        yield definition.description().partition(" (")[0], told or "\u2013"


def _layers(read: Any, given: Any) -> str:
    """The names of layers, if a setting is any."""
    if isinstance(read, Features):
        chosen = isinstance(given, QgsProcessingFeatureSourceDefinition) and given.selectedFeaturesOnly
        selected = QCoreApplication.translate("Pixelwise", "{layer}, selected features only")
        return selected.format(layer=read.name) if chosen else read.name
    layers = read if isinstance(read, list) else [read]
    if not all(isinstance(layer, RasterLayer) for layer in layers):
        return ""
    return listed([layer.name for layer in layers], most=_MOST_NAMES)


def _words(definition, given: Any) -> str:
    """A value as the dialog shows it."""
    if isinstance(given, QgsProcessingOutputLayerDefinition):
        given = given.sink
    if isinstance(given, QgsProperty):
        given = given.staticValue() or given.asExpression()
    if isinstance(definition, QgsProcessingParameterEnum):
        options, numbers = definition.options(), given if isinstance(given, (list, tuple)) else [given]
        return ", ".join(options[int(one)] for one in numbers if one not in (None, ""))
    if isinstance(definition, QgsProcessingParameterBoolean):
        on, off = (
            QCoreApplication.translate("Pixelwise", "yes"),
            QCoreApplication.translate("Pixelwise", "no"),
        )
        return on if given in (True, 1) or str(given).lower() == "true" else off
    if isinstance(definition, QgsProcessingParameterCrs) and hasattr(given, "authid"):
        return crs_title(given)
    if isinstance(given, float):
        return number(given)
    if str(given) in (QgsProcessing.TEMPORARY_OUTPUT, "memory:"):
        return QCoreApplication.translate("Pixelwise", "temporary")
    return "" if given in (None, NULL) else str(given)


def rasters(layers: Sequence[RasterLayer], sources: Sequence[Source]) -> str:
    """A table of the rasters."""
    heads = [
        QCoreApplication.translate("Pixelwise", "Raster"),
        QCoreApplication.translate("Pixelwise", "Bands"),
        QCoreApplication.translate("Pixelwise", "Date"),
        QCoreApplication.translate("Pixelwise", "CRS"),
        QCoreApplication.translate("Pixelwise", "Pixel size"),
        QCoreApplication.translate("Pixelwise", "Columns × rows"),
        QCoreApplication.translate("Pixelwise", "No data"),
        QCoreApplication.translate("Pixelwise", "Unit"),
    ]
    titles = "".join(f'<th scope="col">{safe(head)}</th>' for head in heads)
    rows = [_raster(layer, source) for layer, source in zip(layers[:_MOST_RASTERS], sources)]
    cells = "".join(f"<tr>{''.join(f'<td dir=auto>{safe(one)}</td>' for one in row)}</tr>" for row in rows)
    text = f'<table class="several"><thead><tr>{titles}</tr></thead><tbody>{cells}</tbody></table>'
    more = len(layers) - len(rows)
    if more > 0:
        left = QCoreApplication.translate("Pixelwise", "{number} more rasters are not listed.")
        text += note(left.format(number=count(more)))
    return text


def _raster(layer: RasterLayer, source: Source) -> list[str]:
    grid, layers = source.grid, source.layers
    dates = sorted({one.date for one in layers if one.date})
    span = [f"{one:%Y-%m-%d}" for one in (dates[:1] + dates[-1:] if len(dates) > 1 else dates)]
    a, b, _, d, e, _ = grid.transform
    sizes = [number((a * a + d * d) ** 0.5), number((b * b + e * e) ** 0.5)]
    return [
        layer.name,
        listed([f"{one.band}: {one.description}" if one.description else one.band for one in layers]),
        " \u2013 ".join(dict.fromkeys(span)),
        crs_title(layer.crs) if layer.crs.isValid() else "",
        " \u00d7 ".join(sizes),
        f"{count(grid.width)} \u00d7 {count(grid.height)}",
        listed(list(dict.fromkeys(_nodata(layer, [one.band for one in layers])))),
        listed(list(dict.fromkeys(one.unit for one in layers if one.unit))),
    ]


def _nodata(layer: RasterLayer, bands: Sequence[int]) -> Iterator[str]:
    """What the raster, or its layer, says is no data in some bands."""
    for band in bands:
        if band in layer.file_nodata and layer.use_file_nodata.get(band, True):
            yield number(layer.file_nodata[band])
        for low, high in layer.user_nodata.get(band, ()):
            yield number(low) if low == high else f"{number(low)}..{number(high)}"


def command(run: Run) -> str:
    """The command that runs it again, in QGIS's Python."""
    return f"<pre><code>{safe(run.command)}</code></pre>"
