"""How the sample data are drawn: classes in their colours, values in ramps that the colour-blind can read."""

from __future__ import annotations

from qgis.core import (
    QgsColorRampShader,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsPalettedRasterRenderer,
    QgsPalLayerSettings,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

#: From the valleys to the peaks, as an atlas has it, and ever lighter.
ELEVATION = {
    2200: "#1b4d3e",
    2600: "#4f7f52",
    3000: "#a39b5f",
    3400: "#c9a77c",
    3800: "#e6d5c3",
    4300: "#ffffff",
}
#: Viridis, so that all months can be compared.
TEMPERATURE = {-5: "#440154", 5: "#3b528b", 12: "#21918c", 20: "#5ec962", 30: "#fde725"}


def classes(layer: QgsMapLayer, values: tuple[int, ...]) -> None:
    """Draw those classes that the raster holds, by the names and colours of its table."""
    from ..inputs.attribute_tables import tables_of

    table = [one for one in tables_of(layer.source(), {1})[1] if one.low in values]
    entries = [QgsPalettedRasterRenderer.Class(one.low, QColor(one.color), one.name) for one in table]
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, entries))


def ramp(layer: QgsMapLayer, colors: dict[int, str], unit: str) -> None:
    """Draw values by colours between which it is interpolated."""
    function = QgsColorRampShader(min(colors), max(colors))
    function.setColorRampType(QgsColorRampShader.Type.Interpolated)
    function.setColorRampItemList(
        [
            QgsColorRampShader.ColorRampItem(value, QColor(color), f"{value} {unit}")
            for value, color in colors.items()
        ]
    )
    shader = QgsRasterShader(min(colors), max(colors))
    shader.setRasterShaderFunction(function)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader)
    renderer.setClassificationMin(min(colors))
    renderer.setClassificationMax(max(colors))
    layer.setRenderer(renderer)


def outlines(layer: QgsMapLayer, name: str) -> None:
    """Draw polygons by their edges, through which rasters are seen, and their names."""
    symbol = QgsFillSymbol.createSimple({"style": "no", "outline_color": "#262626", "outline_width": "0.4"})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    around = QgsTextBufferSettings()
    around.setEnabled(True)
    around.setSize(0.8)
    letters = QgsTextFormat()
    letters.setSize(8)
    letters.setColor(QColor("#262626"))
    letters.setBuffer(around)
    labels = QgsPalLayerSettings()
    labels.fieldName = name
    labels.setFormat(letters)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(labels))
    layer.setLabelsEnabled(True)


def lines(layer: QgsMapLayer) -> None:
    """Draw lines so that they are seen on any colour."""
    symbol = QgsLineSymbol.createSimple({"line_color": "#ffffff", "line_width": "1.6", "capstyle": "round"})
    inner = QgsLineSymbol.createSimple({"line_color": "#d55e00", "line_width": "0.9", "capstyle": "round"})
    symbol.appendSymbolLayer(inner.symbolLayer(0).clone())
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def markers(layer: QgsMapLayer) -> None:
    """Draw points likewise."""
    symbol = QgsMarkerSymbol.createSimple(
        {
            "name": "circle",
            "color": "#0072b2",
            "outline_color": "#ffffff",
            "outline_width": "0.4",
            "size": "2.4",
        }
    )
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
