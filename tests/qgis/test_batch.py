"""QGIS's batch dialog: inputs filled down, names of outputs made from them, and what it gives is run."""

from __future__ import annotations

from types import SimpleNamespace

import processing
import pytest
from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRasterLayer,
)
from qgis.gui import QgsBrowserGuiModel, QgsMapCanvas

from making import NUMBERS, box, layer, place, raster, table

SHAPES = {
    "samplepoints": ("Point", f"Point ({place((0.5, 0.5))})"),
    "samplelines": ("LineString", f"LineString ({place((0.5, 0.5), (2, 1))})"),
}
ALL = ("zonalstatistics", "classareas", "samplepoints", "samplelines", "polygonpixels", "masktimeseries")


@pytest.fixture
def batch(provider, monkeypatch, qgis_new_project):
    """A function that opens the batch dialog of an algorithm, and gives its panel."""
    from processing.gui import BatchAlgorithmDialog, BatchPanel

    model, canvas, opened = QgsBrowserGuiModel(), QgsMapCanvas(), []
    window = SimpleNamespace(mapCanvas=lambda: canvas, browserModel=lambda: model, activeLayer=lambda: None)
    monkeypatch.setattr(BatchPanel, "iface", window)

    def show(name: str):
        opened.append(BatchAlgorithmDialog.BatchAlgorithmDialog(provider.algorithm(name).create()))
        return opened[-1].mainWidget()

    yield show
    for dialog in opened:
        dialog.deleteLater()


def fill_names(panel, monkeypatch, folder, key: str) -> None:
    """Have outputs named after a parameter, as the dialog behind the button of the first does."""
    from processing.gui import AutofillDialog, BatchOutputSelectionPanel

    class Chosen(AutofillDialog.AutofillDialog):
        mode, param_name = AutofillDialog.AutofillDialog.FILL_WITH_PARAMETER, key

        def __init__(self, alg):
            pass

        def exec_(self):
            pass

        exec = exec_

    monkeypatch.setattr(BatchOutputSelectionPanel, "AutofillDialog", Chosen)
    chosen = str(folder / "of_.gpkg"), "GeoPackage files (*.gpkg)"
    monkeypatch.setattr(
        BatchOutputSelectionPanel, "QFileDialog", SimpleNamespace(getSaveFileName=lambda *_: chosen)
    )
    panel.tblParameters.cellWidget(1, panel.parameter_to_column["OUTPUT"]).showSelectionDialog()


@pytest.mark.parametrize("name", ALL)
def test_rows_are_filled_named_and_run(batch, tmp_path, feedback, monkeypatch, name):
    path = raster(tmp_path / "a.tif", NUMBERS.astype("uint8"))
    key, inputs = "INPUT", []
    for title in ("north", "south"):
        if name == "masktimeseries":
            key, made = "MASK", QgsRasterLayer(path, title)
        else:
            kind, shape = SHAPES.get(name, ("Polygon", box(0, 0, 2, 2)))
            made = layer(shape, kind=kind, name=title)
        inputs.append(QgsProject.instance().addMapLayer(made))
    panel, context = batch(name), QgsProcessingContext()
    panel.addRow()
    columns = panel.parameter_to_column
    for row, one in enumerate(inputs):
        panel.wrappers[row][columns[key]].setParameterValue(one.id(), context)
        panel.wrappers[row][columns["RASTERS"]].setParameterValue(path, context)
    fill_names(panel, monkeypatch, tmp_path, key)
    for row, title in enumerate(("north", "south")):
        asked = {"destinationProject": QgsProject.instance(), "warnOnInvalid": False}
        if Qgis.QGIS_VERSION_INT >= 33000:
            asked["context"] = context
        given, okay = panel.parametersForRow(row, **asked)
        assert okay and isinstance(given["OUTPUT"], QgsProcessingOutputLayerDefinition)
        assert given["OUTPUT"].sink.staticValue() == str(tmp_path / f"of_{title}.gpkg")
        given["OUTPUT"] = given["OUTPUT"].sink.staticValue()
        result = processing.run(f"pixelwise:{name}", given, feedback=feedback)
        assert table(result["OUTPUT"]), "and with the defaults of all else"
