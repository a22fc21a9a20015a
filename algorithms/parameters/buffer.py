"""The parameter of buffers."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingParameterDistance,
    QgsPropertyDefinition,
)
from qgis.PyQt.QtCore import QCoreApplication

from .shared import helped


def buffer(parent: str = "INPUT"):
    parameter = QgsProcessingParameterDistance(
        "BUFFER", QCoreApplication.translate("Pixelwise", "Buffer distance"), 0, parent
    )
    parameter.setIsDynamic(True)
    parameter.setDynamicPropertyDefinition(
        QgsPropertyDefinition(
            "BUFFER",
            QCoreApplication.translate("Pixelwise", "Buffer distance"),
            QgsPropertyDefinition.StandardPropertyTemplate.Double,
        )
    )
    parameter.setDynamicLayerParameterName(parent)
    return helped(
        parameter,
        QCoreApplication.translate(
            "Pixelwise",
            "Measures around points and lines, and wider polygons (narrower ones where it is negative); the "
            "output keeps the geometries as they are. Circles are drawn with 128 corners: their area is "
            "0.04 % small.",
        ),
    )
