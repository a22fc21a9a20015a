"""How results look when they arrive on the map."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import partial
from typing import Any, Callable, Optional

import numpy as np
from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsExpression,
    QgsFeatureRequest,
    QgsGradientColorRamp,
    QgsGraduatedSymbolRenderer,
    QgsProcessingLayerPostProcessorInterface,
    QgsRendererCategory,
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

#: From the type of a layer's geometries to its renderer.
MakeRenderer = Callable[[Any], Any]

#: A value, its label and its colour, as ``#rrggbb``.
Category = tuple[Any, str, str]

Aliases = Optional[dict[str, str]]


def style_output(
    run: Run, layer_id: str, name: str, make: MakeRenderer | None, moments: str = "", aliases: Aliases = None
) -> None:
    """Have an output layer look in some way when it is loaded, if it will be.

    Its metadata say what made it. It gets the name where neither a model nor the user's settings say
    something else. What makes its renderer is given the type of its geometries; aliases are those of its
    fields, by their names; a field of dates, if given, makes it ready for the temporal controller.
    """
    if not run.context.willLoadLayerOnCompletion(layer_id):
        return
    details = run.context.layerToLoadOnCompletionDetails(layer_id)
    if details.outputName in ("", "OUTPUT"):
        details.name = name
    details.setPostProcessor(_Styler(make, moments, aliases or {}, provenance(run)))


def graduated(field: str, values: np.ndarray) -> MakeRenderer | None:
    """Colours for classes that hold equally many of a field's values; None where there are none."""
    breaks = class_breaks(values)
    return partial(_graduated, field, breaks) if breaks else None


def categorised(expression: str, categories: Sequence[Category], order: str = "") -> MakeRenderer | None:
    """A colour for each of the values that an expression may have; None where there are none.

    Of features that lie upon each other, the one of which another expression gives most is seen.
    """
    return partial(_categorised, expression, categories, order) if categories else None


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

    def __init__(self, make: MakeRenderer | None, moments: str, aliases: dict[str, str], history: list[str]):
        super().__init__()
        self.make, self.moments, self.aliases, self.history = make, moments, aliases, history
        self._kept.append(self)

    def postProcessLayer(self, layer, context, feedback):
        describe(layer, self.history)
        if self.make is not None:
            layer.setRenderer(self.make(layer.geometryType()))
        for field, alias in self.aliases.items():
            layer.setFieldAlias(layer.fields().indexOf(field), alias)
        if self.moments:
            temporal = layer.temporalProperties()
            temporal.setStartField(self.moments)
            temporal.setMode(Qgis.VectorTemporalMode.FeatureDateTimeInstantFromField)
            temporal.setIsActive(True)
        layer.triggerRepaint()


def _graduated(field: str, breaks: list[float], geometry_type) -> QgsGraduatedSymbolRenderer:
    ramp = QgsStyle.defaultStyle().colorRamp("Viridis") or QgsGradientColorRamp(
        QColor("#fde725"), QColor("#440154")
    )
    bounds = list(zip(breaks, breaks[1:]))
    span = breaks[-1] - breaks[0]
    decimals = max(0, 2 - math.floor(math.log10(span))) if span > 0 else 3
    ranges = []
    for number, (low, high) in enumerate(bounds):
        symbol = _symbol(geometry_type, ramp.color(number / max(1, len(bounds) - 1)))
        label = fill(f"{{low:.{decimals}f}} \u2013 {{high:.{decimals}f}}", low=low, high=high)
        ranges.append(QgsRendererRange(low, high, symbol, label))
    return QgsGraduatedSymbolRenderer(QgsExpression.quotedColumnRef(field), ranges)


def _categorised(
    expression: str, categories: Sequence[Category], order: str, geometry_type
) -> QgsCategorizedSymbolRenderer:
    found = [
        QgsRendererCategory(value, _symbol(geometry_type, QColor(color)), label)
        for value, label, color in categories
    ]
    renderer = QgsCategorizedSymbolRenderer(expression, found)
    if order:
        renderer.setOrderBy(QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause(order, True)]))
        renderer.setOrderByEnabled(True)
    return renderer


def _symbol(geometry_type, color: QColor) -> QgsSymbol:
    symbol = QgsSymbol.defaultSymbol(geometry_type)
    symbol.setColor(color)
    if geometry_type == QgsWkbTypes.GeometryType.PolygonGeometry:
        symbol.symbolLayer(0).setStrokeColor(QColor(255, 255, 255, 150))
        symbol.symbolLayer(0).setStrokeWidth(0.15)
    return symbol
