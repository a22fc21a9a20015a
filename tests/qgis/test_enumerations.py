"""Values of enumerations are named with their scope, as Qt 6 and QGIS 4 want it."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from qt_names import names_in, scope_of, used_names, wrong_names

ROOT = Path(__file__).resolve().parents[2]


def test_all_values_of_enumerations_are_scoped_and_there():
    assert ("qgis.core", "QgsWkbTypes.Type.Point") in used_names(ROOT)
    assert wrong_names(ROOT) == []


@pytest.mark.parametrize(
    ("module", "name", "wrong"),
    [
        ("qgis.core", "QgsWkbTypes.Point", "lacks the name of its enumeration"),
        ("qgis.core", "QgsWkbTypes.PolygonGeometry", "lacks the name of its enumeration"),
        ("qgis.core", "QgsProcessing.TypeRaster", "lacks the name of its enumeration"),
        ("qgis.core", "QgsProcessingParameterNumber.Double", "lacks the name of its enumeration"),
        ("qgis.PyQt.QtCore", "Qt.LocalTime", "lacks the name of its enumeration"),
        ("qgis.PyQt.QtCore", "QMetaType.Double", "lacks the name of its enumeration"),
        ("qgis.core", "QgsWkbTypes.Pointed", "is not there"),
        ("qgis.core", "QgsWkbTypes.Type.Point", ""),
        ("qgis.core", "QgsFeatureRequest.ALL_ATTRIBUTES", ""),
        ("qgis.core", "QgsApplication.locale", ""),
    ],
)
def test_the_check_itself(module, name, wrong):
    assert scope_of(name, import_module(module)) == (wrong and f"{name} {wrong}")
    assert (module, name) in names_in(f"from {module} import {name.split('.')[0]}\nx = [{name}, 1]")
