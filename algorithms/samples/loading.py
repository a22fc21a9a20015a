"""The sample data into the project of the user: each layer once, in a group of their own."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsLayerTreeGroup,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QCoreApplication, QTimer

from .layers import SAMPLES

#: What marks a group, or a layer, in any language and under any name that the user gives it.
MARK = "pixelwise/sample"
#: What one sees at first: Colorado, by longitude and latitude.
_FIRST = QgsRectangle(-109.3, 36.8, -101.8, 41.2)


def add_samples(project: QgsProject) -> tuple[list[str], list[str]]:
    """Add what the project does not hold yet; the names of layers that were added, and that are no good."""
    there = {layer.customProperty(MARK) for layer in project.mapLayers().values()}
    added, broken = [], []
    for sample in SAMPLES:
        if sample.name in there:
            continue
        layer = sample.layer()
        if not layer.isValid():
            broken.append(sample.name)
            continue
        layer.setCustomProperty(MARK, sample.name)
        project.addMapLayer(layer, False)
        node = _group(project, sample.group).addLayer(layer)
        node.setExpanded(sample.group == "colorado" and sample.file.endswith(".tif"))
        added.append(sample.name)
    return added, broken


def _group(project: QgsProject, key: str) -> QgsLayerTreeGroup:
    """The group of this key, made where it is missing."""
    known = _groups(project.layerTreeRoot())
    if key in known:
        return known[key]
    if key == "samples":
        title = QCoreApplication.translate("Pixelwise", "Pixelwise sample data")
        made = project.layerTreeRoot().insertGroup(0, title)
    elif key == "colorado":
        made = _group(project, "samples").addGroup(QCoreApplication.translate("Pixelwise", "Colorado"))
    elif key == "carolina":
        made = _group(project, "samples").addGroup(QCoreApplication.translate("Pixelwise", "North Carolina"))
    else:
        title = QCoreApplication.translate("Pixelwise", "Temperature, monthly")
        made = _group(project, "carolina").addGroup(title)
        made.setExpanded(False)
    made.setCustomProperty(MARK, key)
    return made


def _groups(group: QgsLayerTreeGroup) -> dict[str, QgsLayerTreeGroup]:
    """All groups of the sample data within a group, by their keys."""
    found = {}
    for child in group.children():
        if isinstance(child, QgsLayerTreeGroup):
            found.update(_groups(child))
            if child.customProperty(MARK):
                found[child.customProperty(MARK)] = child
    return found


def show_samples(iface) -> None:
    """Add them, go there, and say what was done."""
    added, broken = add_samples(QgsProject.instance())
    if broken:
        level = Qgis.MessageLevel.Warning
        told = QCoreApplication.translate(
            "Pixelwise", "Sample data that could not be loaded: {names}. Please install Pixelwise again."
        ).format(names=", ".join(broken))
    elif added:
        level = Qgis.MessageLevel.Success
        told = QCoreApplication.translate(
            "Pixelwise",
            "Layers added: {number}. Their metadata say where they are from.",
        ).format(number=len(added))
    else:
        level = Qgis.MessageLevel.Info
        told = QCoreApplication.translate("Pixelwise", "The sample data are in this project already.")
    # Later than QGIS, which goes to the first layer of a project, and may warn of old datums meanwhile.
    QTimer.singleShot(500, lambda: _show(iface, told, level))


def _show(iface, told: str, level: Qgis.MessageLevel) -> None:
    zoom(iface.mapCanvas())
    iface.messageBar().pushMessage("Pixelwise", told, level, 10)


def zoom(canvas) -> None:
    """Show Colorado, where most of the sample data are."""
    crs = canvas.mapSettings().destinationCrs()
    change = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), crs, QgsProject.instance())
    canvas.setExtent(change.transformBoundingBox(_FIRST) if crs.isValid() else _FIRST)
    canvas.refresh()
