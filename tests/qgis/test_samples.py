"""The plugin's menu: sample data into the project, once, styled and dated; About; all taken away."""

from __future__ import annotations

import shutil
import sys
import time
from types import SimpleNamespace

import pytest
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsPalettedRasterRenderer,
    QgsProject,
    QgsRasterLayer,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtWidgets import QApplication, QMainWindow, QMessageBox

MONTHS = [f"tas_1999-{day}" for day in ("01-31", "02-28", "03-31", "04-30", "05-31", "06-30")]
MONTHS += [f"tas_1999-{day}" for day in ("07-31", "08-31", "09-30", "10-31", "11-30", "12-31")]
COLORADO = ["colorado_glaciers", "rmnp_routes", "colorado_counties", "rmnp_dem"]
COLORADO += ["colorado_landcover_mcd12c1_2019"]


class Window:
    """As much of QGIS's interface as the menu needs."""

    def __init__(self):
        self.window, self.canvas = QMainWindow(), QgsMapCanvas()
        self.actions, self.messages, self.slots = [], [], []
        self.initializationCompleted = SimpleNamespace(connect=self.slots.append)

    def mainWindow(self):
        return self.window

    def mapCanvas(self):
        return self.canvas

    def messageBar(self):
        return SimpleNamespace(pushMessage=lambda *said: self.messages.append(said))

    def addPluginToMenu(self, menu, action):
        self.actions.append((menu, action))

    def removePluginMenu(self, menu, action):
        self.actions.remove((menu, action))


@pytest.fixture
def window(qgis_app):
    return Window()


@pytest.fixture
def menu(window, provider):
    from pixelwise.algorithms.menu import Menu

    made = Menu(window)
    yield made
    made.remove()


@pytest.fixture
def project(qgis_new_project):
    return QgsProject.instance()


@pytest.fixture
def samples(project):
    from pixelwise.algorithms.samples.loading import add_samples

    assert add_samples(project) == ([*COLORADO, "nc_counties", *MONTHS], [])
    return project


def named(project, name):
    (found,) = project.mapLayersByName(name)
    return found


def tree(group) -> dict:
    return {
        child.name(): tree(child) if hasattr(child, "addGroup") else child.layer().isValid()
        for child in group.children()
    }


def test_layers_lie_in_groups(samples):
    assert tree(samples.layerTreeRoot()) == {
        "Pixelwise sample data": {
            "Colorado": dict.fromkeys(COLORADO, True),
            "North Carolina": {"nc_counties": True, "Temperature, monthly": dict.fromkeys(MONTHS, True)},
        }
    }


def test_they_are_added_once_and_what_is_missing_again(samples):
    from pixelwise.algorithms.samples.loading import add_samples

    assert add_samples(samples) == ([], [])
    named(samples, "rmnp_dem").setName("mine")
    assert add_samples(samples) == ([], []), "under whatever name"
    samples.removeMapLayer(named(samples, "mine").id())
    samples.removeMapLayer(named(samples, "nc_counties").id())
    assert add_samples(samples) == (["rmnp_dem", "nc_counties"], [])
    assert len(samples.layerTreeRoot().children()) == 1
    samples.layerTreeRoot().removeAllChildren()
    QApplication.processEvents()
    assert len(add_samples(samples)[0]) == 18, "whoever takes out the group takes out the layers"


def test_what_is_no_good_is_told(project, window, monkeypatch, tmp_path):
    from pixelwise.algorithms.samples import layers, loading

    monkeypatch.setattr(layers, "DATA", tmp_path)
    loading.show_samples(window)
    wait_for(window.messages)
    ((_, said, level, _),) = window.messages
    assert level == Qgis.MessageLevel.Warning
    assert "colorado_glaciers, rmnp_routes" in said
    assert not project.mapLayers()


def test_every_layer_says_whose_it_is(samples):
    for layer in samples.mapLayers().values():
        metadata = layer.metadata()
        assert metadata.title() and metadata.abstract(), layer.name()
        assert any(licence in metadata.rights()[0] for licence in ("BSD", "Apache", "GPL"))


def test_land_cover_is_drawn_in_the_colours_and_names_of_its_table(samples):
    renderer = named(samples, "colorado_landcover_mcd12c1_2019").renderer()
    assert isinstance(renderer, QgsPalettedRasterRenderer)
    found = {one.value: (one.label, one.color.name()) for one in renderer.classes()}
    assert sorted(found) == [1, 5, 7, 8, 9, 10, 12, 13, 16]
    assert found[1] == ("Evergreen needleleaf forests", "#05450a")
    assert found[12] == ("Croplands", "#c24f44")


def test_the_classes_that_are_drawn_are_those_of_the_raster(demo):
    import numpy as np
    from osgeo import gdal

    from pixelwise.algorithms.samples.layers import _CLASSES

    dataset = gdal.Open(str(demo / "colorado_landcover_mcd12c1_2019.tif"))
    band = dataset.GetRasterBand(1)
    values = np.frombuffer(band.ReadRaster(), "uint8")
    assert {*values.tolist()} - {int(band.GetNoDataValue() or 255)} == {*_CLASSES}


@pytest.mark.parametrize("name", ["rmnp_dem", *MONTHS])
def test_the_ramp_holds_all_values(samples, name):
    layer = named(samples, name)
    assert isinstance(layer.renderer(), QgsSingleBandPseudoColorRenderer)
    statistics = layer.dataProvider().bandStatistics(1)
    assert layer.renderer().classificationMin() <= statistics.minimumValue
    assert layer.renderer().classificationMax() >= statistics.maximumValue


def test_temperatures_are_in_time(samples):
    spans = []
    for name in MONTHS:
        times = named(samples, name).temporalProperties()
        assert times.isActive()
        span = times.fixedTemporalRange()
        spans.append((span.begin().toString("yyyy-MM-dd"), span.end().toString("yyyy-MM-dd")))
    assert spans[:2] == [("1999-01-01", "1999-01-31"), ("1999-02-01", "1999-02-28")]
    assert len({*spans}) == 12
    assert not named(samples, "rmnp_dem").temporalProperties().isActive()


def test_files_are_left_as_they_are(project, demo, tmp_path, monkeypatch):
    """The plugin may lie where the user must not write, and GDAL likes to write beside what it reads."""
    from pixelwise.algorithms.samples import layers
    from pixelwise.algorithms.samples.loading import add_samples

    copy = shutil.copytree(demo, tmp_path / "data")
    monkeypatch.setattr(layers, "DATA", copy)

    def state():
        return {path: (path.stat().st_mtime_ns, path.stat().st_size) for path in copy.rglob("*")}

    before = state()
    add_samples(project)
    for layer in project.mapLayers().values():
        image = layer.previewAsImage(QApplication.primaryScreen().size()) if is_raster(layer) else None
        assert image is None or not image.isNull()
        assert is_raster(layer) or (layer.readOnly() and not layer.startEditing())
    project.clear()
    assert state() == before


def is_raster(layer) -> bool:
    return isinstance(layer, QgsRasterLayer)


def wait_for(messages) -> None:
    for _ in range(200):
        if messages:
            return
        QApplication.processEvents()
        time.sleep(0.01)


def test_the_menu_loads_them_and_goes_there(menu, window, project):
    window.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    (_, samples), (_, about) = window.actions
    assert (samples.text(), about.text()) == ("Load sample data", "About Pixelwise…")
    samples.trigger()
    assert len(project.mapLayers()) == 18
    wait_for(window.messages)
    ((title, said, level, _),) = window.messages
    assert (title, level) == ("Pixelwise", Qgis.MessageLevel.Success)
    assert said.startswith("Layers added: 18")
    center = window.canvas.extent().center()
    assert (center.x(), center.y()) == pytest.approx((-11.75e6, 4.72e6), rel=0.01), "Colorado, in metres"
    window.messages.clear()
    samples.trigger()
    wait_for(window.messages)
    assert window.messages[0][1] == "The sample data are in this project already."
    assert len(project.mapLayers()) == 18


def test_about_says_what_is_used(menu, window):
    from osgeo import gdal

    window.actions[1][1].trigger()
    (box,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox)]
    said = box.text()
    box.close()
    box.deleteLater()
    QApplication.processEvents()
    for part in ("Pixelwise 0.1.0", Qgis.QGIS_VERSION, f"GDAL {gdal.__version__}", "GPL-2.0-or-later"):
        assert part in said
    assert "Rasters are read by " in said
    assert 'href="' in said


def test_about_without_what_is_needed(monkeypatch, provider):
    from pixelwise.algorithms.about import about_text

    monkeypatch.setitem(sys.modules, "numpy", None)
    assert provider.warningMessage() in about_text()


def test_all_is_taken_away(window, provider):
    from processing.gui.ProviderActions import ProviderContextMenuActions

    from pixelwise.algorithms.menu import Menu

    before = len(ProviderContextMenuActions.actions)
    made = Menu(window)
    for slot in window.slots:
        slot()
    added = len(ProviderContextMenuActions.actions) - before
    assert added == (2 if QgsApplication.processingRegistry().providerById("model") else 0)
    made.remove()
    assert window.actions == []
    assert len(ProviderContextMenuActions.actions) == before
    for slot in window.slots:  # QGIS may start after the plugin has gone
        slot()
    assert len(ProviderContextMenuActions.actions) == before
