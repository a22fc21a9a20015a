"""Numbers that may be computed for each feature, from its fields: data-defined, as QGIS calls it."""

from __future__ import annotations

from typing import Any, Callable, Union

from qgis.core import (
    QgsExpression,
    QgsFeature,
    QgsFeatureRequest,
    QgsProcessingParameterDefinition,
    QgsProperty,
    QgsPropertyDefinition,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import ParameterError
from ..framework.algorithm import Run
from ..inputs.features import Features
from .kinds import FeatureSource, Parameter

#: A number, or a function that takes a feature and returns its own, None where it has none.
Number = Union[float, Callable[[QgsFeature], Any]]


class Computed(Parameter):
    """A number, or one for each feature; the setting is a `Number`."""

    def dynamic(self, definition: Any) -> QgsProcessingParameterDefinition:
        """Let the definition of a number take an expression, too."""
        double = QgsPropertyDefinition.StandardPropertyTemplate.Double
        definition.setIsDynamic(True)
        definition.setDynamicPropertyDefinition(QgsPropertyDefinition(self.key, self.title(), double))
        definition.setDynamicLayerParameterName(FeatureSource.key)
        return definition

    def read(self, run: Run) -> Number:
        given = run.parameters.get(self.key)
        if isinstance(given, QgsProperty) and given.isActive():
            return self._computed(given, run.settings.input)
        if isinstance(given, str) and given:
            return self._number(given)
        return run.algorithm.parameterAsDouble(run.parameters, self.key, run.context)

    def _number(self, given: str) -> float:
        try:
            return float(given)
        except ValueError:
            raise ParameterError(
                QCoreApplication.translate(
                    "Pixelwise", "{parameter}: '{given}' is no number; give one, such as 25."
                ).format(parameter=self.name, given=given)
            ) from None

    @property
    def name(self) -> str:
        """Its title, without what stands in brackets."""
        return self.title().partition(" (")[0]

    def _computed(self, given: QgsProperty, features: Features) -> Callable[[QgsFeature], Any]:
        """Make a function from a feature to what an expression makes of it; raises `ParameterError`."""
        expression, expressions = QgsExpression(given.asExpression()), features.expressions
        unknown = sorted(
            expression.referencedColumns() - {*features.fields.names(), QgsFeatureRequest.ALL_ATTRIBUTES}
        )
        if expression.hasParserError() or unknown:
            raise ParameterError(
                QCoreApplication.translate(
                    "Pixelwise",
                    "{parameter}: {expression} cannot be computed ({reason}); give a number, a field of "
                    "numbers, or an expression over fields of the layer.",
                ).format(
                    parameter=self.name,
                    expression=given.asExpression(),
                    reason=expression.parserErrorString().strip()
                    or QCoreApplication.translate("Pixelwise", "there is no field {names}").format(
                        names=", ".join(unknown)
                    ),
                )
            )
        given.prepare(expressions)

        def number(feature: QgsFeature) -> Any:
            expressions.setFeature(feature)
            value, valid = given.valueAsDouble(expressions)
            return self.checked(value if valid else None, feature, features)

        return number

    def checked(self, value: float | None, feature: QgsFeature, features: Features) -> Any:
        """Raise `ParameterError` for what is no value for a feature; return what to make of the others."""
        return value


def told(value: float | None) -> str:
    """A value as it stands in a sentence."""
    return "NULL" if value is None else f"{value:.10g}"
