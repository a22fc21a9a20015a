"""A QGIS session that treats runs badly; the tests start it as a process, for it may hang or crash.

hostile_session.py cancelled ALGORITHM FOLDER    cancels 20 runs on one file, then does whole ones
hostile_session.py removed ALGORITHM FOLDER      removes input layers while tasks use them
hostile_session.py edited ALGORITHM FOLDER       saves edits of a CSV file while tasks read it
hostile_session.py emptied ALGORITHM FOLDER      has QGIS remember a transformation that does nothing
"""

from __future__ import annotations

import sys
import threading
from functools import partial
from pathlib import Path
from random import Random
from time import monotonic

import numpy as np
import rasterio
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

SIZE, PIXEL, LEFT, TOP = 1500, 10.0, 500000.0, 5015000.0


def start():
    """Start QGIS with Processing and the plugin, which lies on the path."""
    application = QgsApplication([], False)
    application.initQgis()
    sys.path.append(str(Path(application.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing

    Processing.initialize()
    import pixelwise

    plugin = pixelwise.classFactory(None)
    plugin.initProcessing()
    return application, plugin


def make_data(folder: Path, features: int) -> None:
    """A raster, a mask, and files of plots, points and lines."""
    random = np.random.default_rng(1)
    profile = {
        "driver": "GTiff",
        "width": SIZE,
        "height": SIZE,
        "count": 1,
        "crs": "EPSG:32633",
        "tiled": True,
    }
    transform = rasterio.Affine(PIXEL, 0, LEFT, 0, -PIXEL, TOP)
    values = random.random((1, SIZE, SIZE), dtype="float32")
    with rasterio.open(folder / "raster.tif", "w", dtype="float32", transform=transform, **profile) as file:
        file.write(values)
    with rasterio.open(folder / "mask.tif", "w", dtype="uint8", transform=transform, **profile) as file:
        file.write((values < 0.02).astype("uint8"))
    import processing

    at = random.random((features, 2)) * SIZE * PIXEL + (LEFT, TOP - SIZE * PIXEL)
    points = [QgsGeometry.fromPointXY(QgsPointXY(*place)) for place in at.tolist()]
    ways = [[QgsPointXY(x, y), QgsPointXY(x + 200, y + 100)] for x, y in at.tolist()]
    for name, kind, shapes in (
        ("points", "Point", points),
        ("plots", "Polygon", [point.buffer(50, 8) for point in points]),
        ("ways", "LineString", [QgsGeometry.fromPolylineXY(way) for way in ways]),
    ):
        layer = QgsVectorLayer(f"{kind}?crs=EPSG:32633&field=id:integer", name, "memory")
        made = []
        for number, shape in enumerate(shapes):
            feature = QgsFeature(layer.fields())
            feature.setAttributes([number])
            feature.setGeometry(shape)
            made.append(feature)
        layer.dataProvider().addFeatures(made)
        processing.run("native:savefeatures", {"INPUT": layer, "OUTPUT": str(folder / f"{name}.gpkg")})


#: Parameters that are layers, by the names of files.
INPUTS = {
    "zonalstatistics": {"INPUT": "plots.gpkg", "RASTERS": "raster.tif", "WEIGHTS": "raster.tif"},
    "classareas": {"INPUT": "plots.gpkg", "RASTERS": "mask.tif"},
    "samplepoints": {"INPUT": "points.gpkg", "RASTERS": "raster.tif"},
    "samplelines": {"INPUT": "ways.gpkg", "RASTERS": "raster.tif"},
    "polygonpixels": {"INPUT": "plots.gpkg", "RASTERS": "raster.tif"},
    "masktimeseries": {"MASK": "mask.tif", "RASTERS": "raster.tif"},
}


#: So many that a run takes about a second.
FEATURES = {
    "zonalstatistics": 20_000,
    "classareas": 10_000,
    "samplepoints": 20_000,
    "samplelines": 1_000,
    "polygonpixels": 500,
    "masktimeseries": 10,
}


def cancelled(algorithm: str, folder: Path) -> None:
    """Cancel 20 runs; then everything still works on the file, ours and others."""
    import processing

    make_data(folder, FEATURES[algorithm])
    random = Random(7)
    inputs = {key: str(folder / name) for key, name in INPUTS[algorithm].items()}

    def run(output: str, feedback: QgsProcessingFeedback) -> float:
        begun = monotonic()
        parameters = {**inputs, "OUTPUT": str(folder / output)}
        processing.run(f"pixelwise:{algorithm}", parameters, feedback=feedback)
        return monotonic() - begun

    run("first.gpkg", QgsProcessingFeedback())  # takes longer, for packages are imported
    whole = run("whole.gpkg", QgsProcessingFeedback())
    cancels = runs = 0
    while (
        cancels < 20 and runs < 60
    ):  # the machine may become faster or slower, and a run end before its cancel
        feedback = QgsProcessingFeedback()
        # Evenly over the whole run, so that each phase is met: reading, measuring, writing.
        timer = threading.Timer(0.9 * whole * (cancels + random.random()) / 20, feedback.cancel)
        timer.start()
        try:
            whole = min(whole, run("cancelled.gpkg", feedback))
        except QgsProcessingException as error:
            if "Cancelled" not in str(error):
                raise
            cancels += 1
        timer.cancel()
        runs += 1
    run("again.gpkg", QgsProcessingFeedback())
    file = inputs.get("INPUT", str(folder / "plots.gpkg"))
    counted = processing.run("native:centroids", {"INPUT": file, "OUTPUT": "memory:"})[
        "OUTPUT"
    ].featureCount()
    print(f"cancelled {cancels}, then read {counted} of {FEATURES[algorithm]} features")


def removed(algorithm: str, folder: Path) -> None:
    """Remove each kind of layer at 10 random moments of a task."""
    make_data(folder, FEATURES[algorithm] // 2)
    random = Random(11)
    whole = 0.0
    for key in [None, *INPUTS[algorithm]]:
        for _ in range(1 if key is None else 10):
            layers = {name: _layer(folder / file) for name, file in INPUTS[algorithm].items()}
            QgsProject.instance().addMapLayers(list(layers.values()))
            ids = {name: layer.id() for name, layer in layers.items()}
            del layers  # they are the project's now
            begun = monotonic()
            moment = None if key is None else random.random() * whole
            remove = partial(QgsProject.instance().removeMapLayer, ids.get(key))
            said = _run_task(algorithm, ids, str(folder / "removed.gpkg"), remove, moment)
            whole = whole or monotonic() - begun
            print(key, said, flush=True)
            QgsProject.instance().clear()


def edited(algorithm: str, folder: Path) -> None:
    """Save edits of a table at random moments of 100 tasks."""
    make_data(folder, 1)
    random, table, whole = Random(3), folder / "table.csv", 0.0
    rows = [f"n {number},{LEFT + 10 * number},{TOP - 10 * number}\n" for number in range(100)]
    for number in range(100):
        table.write_text("".join(["name,x,y\n", *rows]))
        layer = _layer(table)
        QgsProject.instance().addMapLayers([layer, raster := _layer(folder / "raster.tif")])
        layer.startEditing()
        layer.deleteFeatures(random.sample(layer.allFeatureIds(), 5))
        inputs = {"INPUT": layer.id(), "RASTERS": raster.id(), "POINTS_CRS": "EPSG:32633"}
        begun = monotonic()
        moment = random.random() * whole
        said = _run_task(algorithm, inputs, "memory:", layer.commitChanges, moment)
        whole = 0.8 * whole + 0.2 * (monotonic() - begun)
        print(number, said, flush=True)
        QgsProject.instance().clear()


def emptied(algorithm: str, folder: Path) -> None:
    """Have another tool use a CRS that QGIS has emptied, by which the areas of pixels would be found, too."""
    from lost_crs import emptied as lost

    make_data(folder, 1)
    degrees = lost(partial(QgsCoordinateReferenceSystem, "OGC:CRS84"))
    utm = QgsCoordinateReferenceSystem("EPSG:32633")
    other = QgsCoordinateTransform(utm, degrees, QgsProject.instance().transformContext())
    print("another tool's:", other.isValid(), other.isShortCircuited(), flush=True)
    layer = QgsVectorLayer(str(folder / "plots.gpkg"), "plots")
    output = str(folder / "emptied.gpkg")
    QgsProject.instance().addMapLayers([layer, raster := _layer(folder / "mask.tif")])
    print(_run_task(algorithm, {"INPUT": layer.id(), "RASTERS": raster.id()}, output, None, None))
    (row,) = QgsVectorLayer(output, "").getFeatures()
    print(
        row.geometry().area() / 1e4, sum(row[name] or 0 for name in row.fields().names() if "class_" in name)
    )


def _layer(file: Path):
    return (
        QgsRasterLayer(str(file), file.stem)
        if file.suffix == ".tif"
        else QgsVectorLayer(str(file), file.stem)
    )


def _run_task(algorithm: str, inputs: dict, output: str, happen, moment: float | None) -> str:
    """Run as the dialog does, in the background, while something happens; layers are named by their ids."""
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(QgsProject.instance())
    found = QgsApplication.processingRegistry().algorithmById(f"pixelwise:{algorithm}")
    parameters = {**inputs, "RASTERS": [inputs["RASTERS"]], "OUTPUT": output}
    task = QgsProcessingAlgRunnerTask(found, parameters, context, feedback)
    ended = []
    task.executed.connect(lambda done, results: ended.append(done))
    QgsApplication.taskManager().addTask(task)
    begun = monotonic()
    while not ended:
        QgsApplication.processEvents()
        if moment is not None and monotonic() - begun >= moment:
            happen()
            moment = None
    return "done" if ended[0] else f"refused: {feedback.textLog().strip().splitlines()[-1]}"


if __name__ == "__main__":
    application, plugin = start()
    {"cancelled": cancelled, "removed": removed, "edited": edited, "emptied": emptied}[sys.argv[1]](
        sys.argv[2], Path(sys.argv[3])
    )
    plugin.unload()
    application.exitQgis()
