"""How results look when they arrive on the map."""

from __future__ import annotations

import math

import numpy as np
from qgis.core import (
    Qgis,
    QgsExpression,
    QgsGradientColorRamp,
    QgsGraduatedSymbolRenderer,
    QgsProcessingLayerPostProcessorInterface,
    QgsRendererRange,
    QgsStyle,
    QgsSymbol,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QColor

from ..framework.algorithm import Run
from ..framework.wording import fill
from .provenance import describe, provenance

_CLASSES = 5


def style_output(
    run: Run, layer_id: str, name: str, field: str, values: np.ndarray, moments: str = ""
) -> None:
    """Have an output layer coloured by one of its fields when it is loaded, if it will be.

    Its metadata say what made it. It gets the name where neither a model nor the user's settings say
    something else. Classes are made from the field's values; a field of dates, if given, makes it ready for
    the temporal controller.
    """
    if not run.context.willLoadLayerOnCompletion(layer_id):
        return
    details = run.context.layerToLoadOnCompletionDetails(layer_id)
    if details.outputName in ("", "OUTPUT"):
        details.name = name
    details.setPostProcessor(_Styler(field, class_breaks(values), moments, provenance(run)))


def class_breaks(values: np.ndarray) -> list[float]:
    """Bounds of classes that hold equally many of the values; empty where there is nothing to show."""
    plain = np.ma.compressed(values).astype(np.float64)
    plain = plain[np.isfinite(plain)]
    if not plain.size:
        return []
    breaks = np.unique(np.quantile(plain, np.linspace(0, 1, _CLASSES + 1))).tolist()
    return breaks if len(breaks) > 1 else breaks * 2


class _Styler(QgsProcessingLayerPostProcessorInterface):
    """Styles one layer, in the main thread, after its algorithm has gone."""

    #: QGIS does not keep them alive.
    _kept: list[_Styler] = []

    def __init__(self, field: str, breaks: list[float], moments: str, history: list[str]):
        super().__init__()
        self.field, self.breaks, self.moments, self.history = field, breaks, moments, history
        self._kept.append(self)

    def postProcessLayer(self, layer, context, feedback):
        describe(layer, self.history)
        if self.breaks:
            layer.setRenderer(_renderer(layer.geometryType(), self.field, self.breaks))
        if self.moments:
            temporal = layer.temporalProperties()
            temporal.setStartField(self.moments)
            temporal.setMode(Qgis.VectorTemporalMode.FeatureDateTimeInstantFromField)
            temporal.setIsActive(True)
        layer.triggerRepaint()


def _renderer(geometry_type, field: str, breaks: list[float]) -> QgsGraduatedSymbolRenderer:
    ramp = QgsStyle.defaultStyle().colorRamp("Viridis") or QgsGradientColorRamp(
        QColor("#fde725"), QColor("#440154")
    )
    bounds = list(zip(breaks, breaks[1:]))
    span = breaks[-1] - breaks[0]
    decimals = max(0, 2 - math.floor(math.log10(span))) if span > 0 else 3
    ranges = []
    for number, (low, high) in enumerate(bounds):
        symbol = QgsSymbol.defaultSymbol(geometry_type)
        symbol.setColor(ramp.color(number / max(1, len(bounds) - 1)))
        if geometry_type == QgsWkbTypes.GeometryType.PolygonGeometry:
            symbol.symbolLayer(0).setStrokeColor(QColor(255, 255, 255, 150))
            symbol.symbolLayer(0).setStrokeWidth(0.15)
        label = fill(f"{{low:.{decimals}f}} \u2013 {{high:.{decimals}f}}", low=low, high=high)
        ranges.append(QgsRendererRange(low, high, symbol, label))
    return QgsGraduatedSymbolRenderer(QgsExpression.quotedColumnRef(field), ranges)
