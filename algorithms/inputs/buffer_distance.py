"""The distance of buffers: a number, or what an expression makes of each feature."""

from __future__ import annotations

from qgis.core import (
    QgsExpression,
    QgsFeatureRequest,
    QgsProperty,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import ParameterError
from .features import Features


def read_distance(algorithm, parameters, context, features: Features):
    """Read BUFFER.

    Returns
    -------
    float or callable
        A distance, or a function that takes a feature and returns its distance, None where it has none.
    """
    given = parameters.get("BUFFER")
    if isinstance(given, str) and given and not _is_number(given):
        raise ParameterError(
            QCoreApplication.translate(
                "Pixelwise", "The buffer distance '{given}' is no number; give one, such as 25."
            ).format(given=given)
        )
    if not isinstance(given, QgsProperty) or not given.isActive():
        return algorithm.parameterAsDouble(parameters, "BUFFER", context)
    expression = QgsExpression(given.asExpression())
    unknown = sorted(
        expression.referencedColumns() - {*features.fields.names(), QgsFeatureRequest.ALL_ATTRIBUTES}
    )
    if expression.hasParserError() or unknown:
        raise ParameterError(
            QCoreApplication.translate(
                "Pixelwise",
                "The buffer distance {expression} cannot be computed ({reason}); give a distance, a field of "
                "numbers, or an expression over fields of the zones.",
            ).format(
                expression=given.asExpression(),
                reason=expression.parserErrorString().strip()
                or QCoreApplication.translate("Pixelwise", "there is no field {names}").format(
                    names=", ".join(unknown)
                ),
            )
        )
    expressions = features.expressions
    given.prepare(expressions)

    def distance(feature):
        expressions.setFeature(feature)
        value, valid = given.valueAsDouble(expressions)
        return value if valid else None

    return distance


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
