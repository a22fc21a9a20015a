"""Make the pictures of the pages in docs/: dialogs, worked examples as they arrive, and a page in a browser.

``make pictures`` writes docs/pictures/*.png from the examples that stand in the pages.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from types import SimpleNamespace

from check_zip import ALGORITHMS
from PIL import Image
from qgis.core import (
    QgsApplication,
    QgsLayerTree,
    QgsLayout,
    QgsLayoutExporter,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QColor, QFont

import conftest  # noqa: F401  mounts the checkout
from examples import examples_of
from making import loaded
from pictures import DATA

TESTS = Path(__file__).resolve().parents[1]
PICTURES = TESTS.parent / "docs" / "pictures"
#: Of a map, in millimetres: its page, what its legend takes of it, and what is left free around.
WIDTH, LOWEST, HIGHEST, LEGEND, MARGIN, DPI = 190, 52, 90, 58, 2, 115
#: Of a dialog, in pixels: as high as needed for most parameters.
DIALOG = (760, 720)
#: What is drawn below the results of points, lines and pixels of a mask; the map then shows all of it.
BELOW = {
    "samplepoints": "rmnp_dem.tif",
    "samplelines": "rmnp_dem.tif",
    "masktimeseries": "nc_climate_1999/tas_1999-07-31.tif",
}


class Asked(Exception):
    """An example has asked for a run."""


def asked_for(name: str, example: int = 0) -> dict:
    """The parameters of an example on the page of an algorithm, the first or the last (-1)."""
    import processing

    plain, asked = processing.run, []

    def run(algorithm, parameters):
        asked.append(parameters)
        raise Asked

    processing.run = run
    try:
        _, code = examples_of(TESTS.parent / "docs" / f"{name}.md")[example]
        exec(compile(code, name, "exec"), {"__name__": "page"})
    except Asked:
        pass
    finally:
        processing.run = plain
    return asked[0]


def map_picture(name: str, folder: Path) -> None:
    """Draw the result of the worked example with its own style and legend."""
    title, layer = loaded(
        f"pixelwise:{name}", asked_for(name), str(folder / f"{name}.gpkg"), QgsProcessingFeedback()
    )
    layer.setName(title)
    layers = [layer]
    if name in BELOW:
        layers.append(QgsRasterLayer(str(DATA / BELOW[name]), "below"))
        layers[-1].setOpacity(0.6)
    QgsProject.instance().addMapLayers(layers, False)
    extent = layers[-1].extent()
    extent.scale(1.04)
    layout = QgsLayout(QgsProject.instance())
    layout.initializeDefaults()
    shown = QgsLayoutItemMap(layout)
    layout.addLayoutItem(shown)
    shown.setCrs(layers[-1].crs())
    shown.setLayers(layers)
    shown.setBackgroundColor(QColor("#f4f4f0"))
    shown.attemptMove(QgsLayoutPoint(MARGIN, MARGIN))
    width = min(WIDTH - LEGEND - 2 * MARGIN, HIGHEST * extent.width() / extent.height())
    shown.attemptResize(QgsLayoutSize(width, HIGHEST))
    shown.setExtent(extent)  # which makes it as high as it must be
    height = max(shown.sizeWithUnits().height() + 2 * MARGIN, LOWEST)
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(width + LEGEND, height))
    _legend(layout, layer, width + 3 * MARGIN)
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = DPI
    path = PICTURES / f"{name}-map.png"
    QgsLayoutExporter(layout).exportToImage(str(path), settings)
    make_small(path, 200, Image.Quantize.MAXCOVERAGE)


def _legend(layout: QgsLayout, layer: QgsVectorLayer, left: float) -> None:
    legend, tree = QgsLayoutItemLegend(layout), QgsLayerTree()
    layout.addLayoutItem(legend)
    tree.addLayer(layer)
    legend.setAutoUpdateModel(False)
    legend.model().setRootGroup(tree)
    legend.tree = tree  # which the model does not keep
    legend.setWrapString(": ")
    for part, size in ((QgsLegendStyle.Style.SymbolLabel, 8), (QgsLegendStyle.Style.Subgroup, 9)):
        style = legend.style(part)
        font = style.font()
        font.setPointSizeF(size)
        style.setFont(font)
        legend.setStyle(part, style)
    legend.attemptMove(QgsLayoutPoint(left, MARGIN))


def dialog_picture(name: str, project: QgsProject, window: SimpleNamespace) -> None:
    """Draw the dialog, filled in for the worked example."""
    from processing.gui import ParametersPanel

    from pixelwise.algorithms.framework.option_names import names_to_numbers

    ParametersPanel.iface = window
    project.clear()
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"pixelwise:{name}")
    given = names_to_numbers(asked_for(name), algorithm.options)
    for key in {"INPUT", "MASK"} & {*given}:  # shown as layers of the project are
        if isinstance(given[key], str):
            kind = QgsVectorLayer if key == "INPUT" else QgsRasterLayer
            given[key] = kind(str(DATA / given[key]), Path(given[key]).stem)
        project.addMapLayer(given[key])
    dialog = type(algorithm).createCustomParametersWidget(algorithm, None)
    del given["OUTPUT"]
    dialog.setParameters(given)
    dialog.show()
    dialog.resize(*DIALOG)
    QCoreApplication.processEvents()
    path = PICTURES / f"{name}-dialog.png"
    dialog.grab().save(str(path))
    dialog.close()
    make_small(path, 64, Image.Quantize.MEDIANCUT)


def chart_picture(name: str, folder: Path) -> None:
    """Draw the top of the report of the last worked example, where there are reports."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"pixelwise:{name}")
    if algorithm.parameterDefinition("REPORT"):
        report = folder / f"{name}.html"
        given = {**asked_for(name, -1), "REPORT": str(report)}
        loaded(algorithm.id(), given, str(folder / f"{name}-last.gpkg"), QgsProcessingFeedback())
        photograph(report, PICTURES / f"{name}-chart.png", (1000, 1000), folder)


def page_picture(name: str, folder: Path) -> None:
    """Draw the top of a page as a browser shows it."""
    from build_pages import build

    build(folder / "docs")
    photograph(folder / "docs" / f"{name}.html", PICTURES / "page.png", (1100, 760), folder)


def photograph(page: Path, picture: Path, size: tuple[int, int], folder: Path) -> None:
    """Take a picture of the top of a page in a browser."""
    browser = shutil.which("chromium")
    if not browser:
        sys.exit("There is no chromium on the PATH; install it for the pictures of pages.")
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
    command += ["--virtual-time-budget=30000", f"--user-data-dir={folder / 'browser'}"]
    command += [f"--window-size={size[0]},{size[1]}", f"--screenshot={picture}", page.as_uri()]
    subprocess.run(command, check=True, capture_output=True)
    make_small(picture, 64, Image.Quantize.MEDIANCUT)


def make_small(path: Path, colors: int, method: int) -> None:
    """Keep so many colours of a picture: those apart from each other, or the most frequent ones."""
    with Image.open(path) as picture:
        kept = picture.convert("RGB").quantize(colors, method, dither=Image.Dither.NONE)
        kept.save(path, optimize=True)


def main() -> None:
    """Make all pictures."""
    application = QgsApplication([], True)
    application.initQgis()
    application.setFont(QFont("DejaVu Sans", 9))
    sys.path.append(str(Path(QgsApplication.pkgDataPath(), "python", "plugins")))
    from processing.core.Processing import Processing
    from qgis.gui import QgsBrowserGuiModel, QgsMapCanvas

    from pixelwise import classFactory

    Processing.initialize()
    plugin = classFactory(None)
    plugin.initProcessing()
    canvas, model = QgsMapCanvas(), QgsBrowserGuiModel()
    window = SimpleNamespace(mapCanvas=lambda: canvas, browserModel=lambda: model, activeLayer=lambda: None)
    os.chdir(DATA)
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name in ALGORITHMS:
            map_picture(name, Path(folder))
            chart_picture(name, Path(folder))
            dialog_picture(name, QgsProject.instance(), window)
        page_picture(ALGORITHMS[0], Path(folder))
    sys.stdout.flush()
    os._exit(0)  # what QGIS holds at its end can crash it


if __name__ == "__main__":
    main()
