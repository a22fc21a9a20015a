"""Small rasters and layers for the algorithm tests: 4 x 4 pixels of 10 m that hold 1 to 16, row by row."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import rasterio

CRS = "EPSG:32633"
LEFT, TOP, SIZE = 500000.0, 5000040.0, 10.0
NO_VALUE = "#d9d9d9"  # the grey of features without a value
#:  1  2  3  4
#:  5  6  7  8
#:  9 10 11 12
#: 13 14 15 16
NUMBERS = np.arange(1, 17, dtype="float32").reshape(4, 4)


def raster(
    path: Path, values=NUMBERS, *, crs=CRS, transform=None, names=(), scale=None, offset=None, **profile
) -> str:
    """Write an array of (rows, columns) or (bands, rows, columns), and return the path."""
    bands = np.asarray(values)
    bands = bands[np.newaxis] if bands.ndim == 2 else bands
    profile = {
        "driver": "GTiff",
        "count": len(bands),
        "height": bands.shape[1],
        "width": bands.shape[2],
        "dtype": bands.dtype,
        "crs": crs,
        "transform": rasterio.Affine(*(transform or (SIZE, 0, LEFT, 0, -SIZE, TOP))),
        **profile,
    }
    with rasterio.open(path, "w", **profile) as dataset:
        dataset.write(bands)
        for number, name in enumerate(names, 1):
            dataset.set_band_description(number, name)
        if scale is not None:
            dataset.scales, dataset.offsets = (scale,) * len(bands), (offset or 0,) * len(bands)
    return str(path)


def place(*corners: tuple[float, float]) -> str:
    """Coordinates, as in WKT, of positions in columns and rows of the raster."""
    return ", ".join(f"{LEFT + col * SIZE} {TOP - row * SIZE}" for col, row in corners)


def box(col: float, row: float, col_stop: float, row_stop: float) -> str:
    """A rectangle, in columns and rows of the raster, as WKT."""
    corners = [(col, row), (col_stop, row), (col_stop, row_stop), (col, row_stop), (col, row)]
    return f"Polygon (({place(*corners)}))"


def layer(*geometries: str | None, kind="Polygon", crs=CRS, fields="", rows=(), name="zones"):
    """Make a layer in memory, with a field ``id`` from 1 and more, such as ``name:string,size:double``."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsVectorLayer

    definition = "&".join(f"field={field}" for field in ["id:integer", *filter(None, fields.split(","))])
    made = QgsVectorLayer(f"{kind}?{definition}", name, "memory")
    made.setCrs(QgsCoordinateReferenceSystem(crs))
    features = []
    for number, wkt in enumerate(geometries):
        feature = QgsFeature(made.fields())
        feature.setAttributes([number + 1, *(rows[number] if rows else ())])
        if wkt is not None:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    added, _ = made.dataProvider().addFeatures(features)
    assert added
    return made


def zonal(feedback, **parameters):
    """Run pixelwise:zonalstatistics."""
    import processing

    return processing.run("pixelwise:zonalstatistics", {"OUTPUT": "memory:", **parameters}, feedback=feedback)


def table(output) -> list[dict]:
    """Rows of a layer, or of the layer at a path; None for NULL."""
    from qgis.core import NULL, QgsVectorLayer

    found = QgsVectorLayer(output, "output", "ogr") if isinstance(output, str) else output
    assert found.isValid()
    names = found.fields().names()
    return [
        {name: None if value == NULL else value for name, value in zip(names, feature.attributes())}
        for feature in found.getFeatures()
    ]


def column(output, name: str) -> list:
    """Values of one field of a layer."""
    return [row[name] for row in table(output)]


def refusal(feedback, **parameters) -> str:
    """Run, expect to be refused, and return the sentence that the user reads."""
    import pytest
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as refused:
        zonal(feedback, **parameters)
    return str(refused.value).split("\n")[-1]


def loaded(algorithm: str, parameters: dict, output: str, feedback):
    """Run as the dialog does when the output is to be opened: its name, and the layer as it is shown."""
    from qgis.core import (
        QgsApplication,
        QgsProcessingContext,
        QgsProcessingOutputLayerDefinition,
        QgsProject,
        QgsVectorLayer,
    )

    project, context = QgsProject.instance(), QgsProcessingContext()
    context.setProject(project)
    target = QgsProcessingOutputLayerDefinition(output, project)
    found = QgsApplication.processingRegistry().createAlgorithmById(algorithm)
    result, done = found.run({**parameters, "OUTPUT": target}, context, feedback)
    assert done, feedback.errors
    details = context.layerToLoadOnCompletionDetails(result["OUTPUT"])
    made = QgsVectorLayer(result["OUTPUT"], "made", "ogr")
    details.postProcessor().postProcessLayer(made, context, feedback)
    return details.name, made


def drawn(made, playing: bool = False) -> list:
    """The colour in which each feature is drawn, None where it is not, at first or while time is played."""
    from qgis.core import QgsExpressionContextScope, QgsExpressionContextUtils, QgsRenderContext
    from qgis.PyQt.QtCore import QDateTime

    context, renderer = QgsRenderContext(), made.renderer().clone()
    scope = QgsExpressionContextScope()
    if playing:  # as the map does, which also filters
        scope.setVariable("map_start_time", QDateTime.currentDateTime())
    context.expressionContext().appendScope(scope)
    context.expressionContext().appendScope(QgsExpressionContextUtils.layerScope(made))
    renderer.startRender(context, made.fields())
    colors = []
    for feature in made.getFeatures():
        context.expressionContext().setFeature(feature)
        symbols = renderer.symbolsForFeature(feature, context)
        colors.append(symbols[0].color().name() if symbols else None)
    renderer.stopRender(context)
    return colors


def ranges(made) -> list[str]:
    """The conditions of the rules that draw values, below that of the first date."""
    (first,) = made.renderer().rootRule().children()
    return [rule.filterExpression() for rule in first.children()]
