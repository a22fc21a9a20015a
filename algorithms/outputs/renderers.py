"""What is drawn: a symbol for each class of values, one for features without, and one date at first."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsExpression,
    QgsFeatureRenderer,
    QgsFeatureRequest,
    QgsGradientColorRamp,
    QgsGraduatedSymbolRenderer,
    QgsRendererCategory,
    QgsRendererRange,
    QgsRuleBasedRenderer,
    QgsStyle,
    QgsSymbol,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QColor

from ..framework.wording import fill
from ..inputs.legends import Category, Legend
from .first_look import FirstLook

_CLASSES = 5
_GREY = "#d9d9d9"  # which is in no ramp that is used


class _Class(NamedTuple):
    value: Any  # or bounds, of which the lower belongs to the first class alone
    color: QColor
    label: str
    condition: str


@dataclass(frozen=True)
class Drawing:
    """Colours for the values of an expression.

    Attributes
    ----------
    expression : str
        What is drawn of each feature.
    categories : sequence of Category
        Its values; none where they are drawn in ranges.
    breaks : sequence of float
        Bounds of ranges.
    nothing : str
        What it is called where the expression has no value; empty where it always has.
    order : str
        Of features upon each other, that of which this expression gives most is seen.
    """

    expression: str
    categories: Sequence[Category] = ()
    breaks: Sequence[float] = ()
    nothing: str = ""
    order: str = ""

    def __bool__(self) -> bool:
        """Whether there is anything to draw."""
        return bool(self.categories or self.breaks or self.nothing)

    def renderer(self, geometry_type, first: FirstLook | None = None) -> QgsFeatureRenderer:
        """Make what draws it; only rules can draw NULL beside ranges, or one date."""
        ranges, nulls = list(self._ranges()), list(self._nulls())
        if first or (nulls and not self.categories):
            renderer = _rules([*ranges, *self._values(), *nulls], geometry_type, first)
        elif ranges:
            found = [
                QgsRendererRange(*one.value, symbol_of(geometry_type, one.color), one.label) for one in ranges
            ]
            renderer = QgsGraduatedSymbolRenderer(self.expression, found)
        else:
            found = [
                QgsRendererCategory(one.value, symbol_of(geometry_type, one.color), one.label)
                for one in [*self._values(), *nulls]
            ]
            renderer = QgsCategorizedSymbolRenderer(self.expression, found)
        if self.order:
            renderer.setOrderBy(
                QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause(self.order, True)])
            )
            renderer.setOrderByEnabled(True)
        return renderer

    def _ranges(self) -> Iterator[_Class]:
        ramp = QgsStyle.defaultStyle().colorRamp("Viridis") or QgsGradientColorRamp(
            QColor("#fde725"), QColor("#440154")
        )
        bounds = list(zip(self.breaks, self.breaks[1:]))
        span = self.breaks[-1] - self.breaks[0] if bounds else 0
        decimals = max(0, 2 - math.floor(math.log10(span))) if span > 0 else 3
        for number, (low, high) in enumerate(bounds):
            label = fill(f"{{low:.{decimals}f}} \u2013 {{high:.{decimals}f}}", low=low, high=high)
            within = f"{self.expression} {'>' if number else '>='} {low!r} AND {self.expression} <= {high!r}"
            yield _Class((low, high), ramp.color(number / max(1, len(bounds) - 1)), label, within)

    def _values(self) -> Iterator[_Class]:
        for value, label, color in self.categories:
            condition = f"{self.expression} = {QgsExpression.quotedValue(value)}"
            yield _Class(value, QColor(color), label, condition)

    def _nulls(self) -> Iterator[_Class]:
        if self.nothing:
            yield _Class(None, QColor(_GREY), self.nothing, f"{self.expression} IS NULL")


def drawing_of(
    field: str, values: np.ndarray, legend: Legend, nulls: bool, others: np.ndarray | None = None
) -> Drawing:
    """Draw a field by its values: by class where the legend knows most of them, else by how large they are.

    Some features have none where ``nulls`` is true. Where the values are but a sample, others are the lowest
    and highest of all, or all that there are.
    """
    every = np.ma.compressed(values) if others is None else others
    categories = legend.categories(np.unique(every)) if legend.entries else []
    breaks = [] if categories else class_breaks(values)
    ends = every[np.isfinite(every)]
    if breaks and ends.size:
        breaks[0], breaks[-1] = float(ends.min()), float(ends.max())
    nothing = QCoreApplication.translate("Pixelwise", "no data") if nulls else ""
    return Drawing(QgsExpression.quotedColumnRef(field), categories, breaks, nothing)


def class_breaks(values: np.ndarray) -> list[float]:
    """Bounds of classes that hold equally many of the values; empty where there is nothing to show."""
    plain = np.ma.compressed(values).astype(np.float64)
    plain = plain[np.isfinite(plain)]
    if not plain.size:
        return []
    breaks = np.unique(np.quantile(plain, np.linspace(0, 1, _CLASSES + 1))).tolist()
    return breaks if len(breaks) > 1 else breaks * 2


def first_date(feature: np.ndarray, moments: np.ndarray) -> np.datetime64 | None:
    """The date to show first: the earliest of those that most features have; None where none has several."""
    dated = ~np.isnat(moments)
    dates, number = np.unique(moments[dated], return_inverse=True)
    rows = np.unique(feature[dated] * max(1, dates.size) + number)  # one for each feature and date
    if rows.size == np.unique(feature[dated]).size:
        return None
    return dates[np.bincount(rows % dates.size).argmax()]


def _rules(classes: Sequence[_Class], geometry_type, first: FirstLook | None) -> QgsRuleBasedRenderer:
    rule = QgsRuleBasedRenderer.Rule
    root = above = rule(None)
    if first is not None:
        above = rule(None, 0, 0, first.condition, first.title)
        root.appendChild(above)
    for one in classes:
        above.appendChild(rule(symbol_of(geometry_type, one.color), 0, 0, one.condition, one.label))
    return QgsRuleBasedRenderer(root)


def symbol_of(geometry_type, color: QColor) -> QgsSymbol:
    """The symbol of features of one colour."""
    symbol = QgsSymbol.defaultSymbol(geometry_type)
    symbol.setColor(color)
    if geometry_type == QgsWkbTypes.GeometryType.PolygonGeometry:
        symbol.symbolLayer(0).setStrokeColor(QColor(255, 255, 255, 150))
        symbol.symbolLayer(0).setStrokeWidth(0.15)
    return symbol
