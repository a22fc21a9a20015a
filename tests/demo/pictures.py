"""Draw the results of the demo with QGIS: ``pictures.py FOLDER`` writes a PNG beside each GeoPackage."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsClassificationQuantile,
    QgsDiagramLayerSettings,
    QgsDiagramSettings,
    QgsGraduatedSymbolRenderer,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsMarkerSymbol,
    QgsPieDiagram,
    QgsRasterLayer,
    QgsRectangle,
    QgsSingleCategoryDiagramRenderer,
    QgsSingleSymbolRenderer,
    QgsStyle,
    QgsSymbol,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter, QPolygonF

from jobs import DATA, JOBS, Job

SIZE = QSize(1200, 760)
LEGEND, TITLE, PROFILE = 280, 50, 260


Legend = list[tuple[QColor, str]]


def shares(layer: QgsVectorLayer, job: Job) -> Legend:
    """A circle on each feature, of which the raster's classes take their shares in their colours."""
    names = [name for name in layer.fields().names() if name.startswith(job.column)]
    dataset = gdal.Open(str(DATA / job.shares_of))  # closed, it takes the table with it
    table = dataset.GetRasterBand(1).GetDefaultRAT()
    known = {
        f"{job.column}{table.GetValueAsInt(row, 0)}": (
            QColor(*(table.GetValueAsInt(row, part) for part in (2, 3, 4))),
            table.GetValueAsString(row, 1),
        )
        for row in range(table.GetRowCount())
    }
    settings = QgsDiagramSettings()
    settings.categoryAttributes = [f'"{name}"' for name in names]
    settings.categoryColors = [known[name][0] for name in names]
    settings.size = QSizeF(10, 10)
    settings.penColor, settings.penWidth = QColor("#555555"), 0.1
    diagrams = QgsSingleCategoryDiagramRenderer()
    diagrams.setDiagram(QgsPieDiagram())
    diagrams.setDiagramSettings(settings)
    layer.setDiagramRenderer(diagrams)
    places = QgsDiagramLayerSettings()
    places.setPlacement(QgsDiagramLayerSettings.Placement.OverPoint)
    places.setShowAllDiagrams(True)
    layer.setDiagramLayerSettings(places)
    symbol = QgsSymbol.defaultSymbol(layer.geometryType())
    symbol.setColor(QColor("#ffffff"))
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return [known[name] for name in names]


def styled(layer: QgsVectorLayer, column: str) -> Legend:
    """Colour the layer by a column, in classes of equal counts."""
    symbol = QgsSymbol.defaultSymbol(layer.geometryType())
    if layer.geometryType() == QgsWkbTypes.GeometryType.PointGeometry:
        symbol = QgsMarkerSymbol.createSimple({"size": "2.4", "outline_color": "#333333"})
    else:
        symbol.symbolLayer(0).setStrokeColor(QColor("#ffffff"))
    symbol.setOpacity(0.9)
    renderer = QgsGraduatedSymbolRenderer(column)
    renderer.setSourceSymbol(symbol)
    renderer.setClassificationMethod(QgsClassificationQuantile())
    renderer.updateClasses(layer, 6)
    renderer.updateColorRamp(QgsStyle.defaultStyle().colorRamp("Viridis"))
    layer.setRenderer(renderer)
    return [
        (part.symbol().color(), f"{part.lowerValue():.6g} - {part.upperValue():.6g}")
        for part in renderer.ranges()
    ]


def draw(job: Job, folder: Path) -> Path:
    """Draw one result: a title, the map, a legend."""
    layer = QgsVectorLayer(str(folder / f"{job.name}.gpkg"), job.title, "ogr")
    if job.where:
        layer.setSubsetString(job.where)
    if not layer.isValid() or not layer.featureCount():
        sys.exit(f"{job.name}.gpkg holds nothing that could be drawn.")
    legend = shares(layer, job) if job.shares_of else styled(layer, job.column)
    layers = [layer]
    extent = QgsRectangle(layer.extent())
    if job.below:
        raster = QgsRasterLayer(str(DATA / job.below), job.below)
        layers.append(raster)
        extent = QgsRectangle(raster.extent())
        layer.setOpacity(0.75)
    extent.scale(1.05)
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(layer.crs())
    settings.setBackgroundColor(QColor("#f4f4f0"))
    below = PROFILE if job.along else 0
    settings.setOutputSize(QSize(SIZE.width() - LEGEND, SIZE.height() - TITLE - below))
    settings.setExtent(extent)
    rendering = QgsMapRendererParallelJob(settings)
    rendering.start()
    rendering.waitForFinished()
    picture = QImage(SIZE, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    painter.drawImage(0, TITLE, rendering.renderedImage())
    painter.setFont(QFont("DejaVu Sans", 15))
    painter.drawText(QRectF(16, 0, SIZE.width() - 32, TITLE), Qt.AlignmentFlag.AlignVCenter, job.title)
    _legend(painter, legend, "percent" if job.shares_of else job.column)
    if job.along:
        _profile(painter, layer.renderer(), [(f[job.along], f[job.column]) for f in layer.getFeatures()], job)
    painter.end()
    path = folder / f"{job.name}.png"
    picture.save(str(path))
    return path


def _legend(painter: QPainter, legend: Legend, column: str) -> None:
    left = SIZE.width() - LEGEND + 16
    painter.setFont(QFont("DejaVu Sans", 12))
    painter.drawText(QPointF(left, TITLE + 24), column)
    painter.setFont(QFont("DejaVu Sans", 10))
    for number, (color, text) in enumerate(legend):
        top = TITLE + 44 + 30 * number
        painter.fillRect(QRectF(left, top, 26, 20), color)
        painter.drawText(QPointF(left + 36, top + 15), text)


def _profile(painter: QPainter, renderer, points: list[tuple[float, float]], job: Job) -> None:
    """The values over the distance, as a strip below the map, in the colours of the map."""
    left, right = 70, SIZE.width() - LEGEND - 20
    top, bottom = SIZE.height() - PROFILE + 24, SIZE.height() - 44
    (begin, end), (low, high) = ((min(numbers), max(numbers)) for numbers in zip(*points))
    corners = [
        QPointF(
            left + (x - begin) / (end - begin) * (right - left),
            bottom - (y - low) / (high - low) * (bottom - top),
        )
        for x, y in points
    ]
    for here, there, (_, value) in zip(corners, corners[1:], points):
        strip = QPolygonF([here, there, QPointF(there.x(), bottom), QPointF(here.x(), bottom)])
        part = renderer.rangeForValue(value)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(part.symbol().color() if part else QColor("#888888"))
        painter.drawPolygon(strip)
    painter.setPen(QColor("#333333"))
    painter.drawPolyline(QPolygonF(corners))
    painter.drawLine(QPointF(left, bottom), QPointF(right, bottom))
    for y, value in ((top, high), (bottom, low)):
        painter.drawText(QPointF(14, y + 5), f"{value:.6g}")
    for x, value in ((left, begin), (right, end)):
        painter.drawText(QPointF(x - 12, bottom + 20), f"{value:.3g}")
    painter.drawText(QPointF((left + right) / 2, bottom + 34), job.along)


def main() -> None:
    """Draw all jobs' results."""
    app = QgsApplication([], False)
    app.initQgis()
    for job in JOBS:
        draw(job, Path(sys.argv[1]))
    sys.stdout.flush()
    os._exit(0)  # what QGIS holds at its end can crash it


if __name__ == "__main__":
    main()
