"""The dialogs at their default size, in each language: nothing is cut, and nothing scrolls sideways."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.gui import QgsBrowserGuiModel, QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication, QPoint, QTranslator
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDoubleSpinBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStyle,
    QTextBrowser,
    QWidget,
)

from making import box, layer, place

ALGORITHMS = (
    "zonalstatistics", "classareas", "samplepoints", "samplelines", "polygonpixels", "masktimeseries",
    "landcovershares", "ndviseries", "monthlyclimate", "elevationprofile", "stationvalues",
)  # fmt: skip


@pytest.fixture(params=["en", "de", "es", "fr"])
def language(request):
    """QGIS and the plugin in a user's language."""
    from pixelwise.plugin import PixelwisePlugin

    of_qgis, plugin = QTranslator(), PixelwisePlugin(None)
    if request.param != "en":
        assert of_qgis.load(f"qgis_{request.param}", QgsApplication.i18nPath())
        QCoreApplication.installTranslator(of_qgis)
        plugin._translate_to(request.param)
        assert plugin.translator is not None, "run `make translations`"
    yield request.param
    plugin.unload()
    QCoreApplication.removeTranslator(of_qgis)


@pytest.fixture
def open_dialog(provider, monkeypatch):
    """A function that shows the dialog of an algorithm, all of it unfolded, and returns it."""
    from processing.gui import ParametersPanel

    model, canvas, opened = QgsBrowserGuiModel(), QgsMapCanvas(), []

    def show(algorithm, active=None, make=None):
        window = SimpleNamespace(
            mapCanvas=lambda: canvas, browserModel=lambda: model, activeLayer=lambda: active
        )
        monkeypatch.setattr(ParametersPanel, "iface", window)
        dialog = (make or type(algorithm).createCustomParametersWidget)(algorithm, None)
        opened.append(dialog)
        dialog.show()
        for group in dialog.mainWidget().findChildren(QGroupBox):
            group.setProperty("collapsed", False)
        QCoreApplication.processEvents()
        return dialog

    yield show
    for dialog in opened:
        dialog.close()
        dialog.deleteLater()
    QCoreApplication.processEvents()


def cut(dialog) -> list[str]:
    """What cannot be read in a dialog's panel of parameters without scrolling sideways."""
    area = dialog.mainWidget().findChild(QScrollArea)
    room, inside = area.viewport().width(), area.widget()
    shown = [one for one in inside.findChildren(QWidget) if one.isVisible() and text_of(one)]
    assert len(shown) >= len(dialog.mainWidget().wrappers), "and what is behind the fold"
    found = [
        f"{text_of(one)!r} needs {needed(one)} of {min(one.width(), room - one.mapTo(inside, QPoint()).x())}"
        for one in shown
        if needed(one) > min(one.width(), room - one.mapTo(inside, QPoint()).x())
    ]
    scrolls = [one.horizontalScrollBar().maximum() for one in dialog.findChildren(QScrollArea)]
    assert len(scrolls) > 1, "QGIS puts the panel into a further area"
    return found + ["it scrolls sideways"] * any(scrolls)


def text_of(widget) -> str:
    """What a widget says, the longest of its texts where there are several."""
    if isinstance(widget, QComboBox):
        return max((widget.itemText(number) for number in range(widget.count())), key=len, default="")
    if isinstance(widget, QLineEdit):
        return widget.text() or widget.placeholderText()
    return widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""


def needed(widget) -> int:
    """The width in pixels in which all of a widget's text can be read."""
    if isinstance(widget, QLineEdit):
        frame = widget.style().pixelMetric(QStyle.PixelMetric.PM_DefaultFrameWidth)
        return widget.fontMetrics().horizontalAdvance(text_of(widget)) + 2 * frame
    return widget.sizeHint().width()


@pytest.mark.parametrize("name", ALGORITHMS)
def test_nothing_is_cut(language, provider, open_dialog, name):
    found = cut(open_dialog(provider.algorithm(name).create()))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", ALGORITHMS)
def test_our_own_texts_are_short_enough_for_any_dialog_of_qgis(language, provider, open_dialog, name):
    """So it is QGIS's own texts alone that make the panel wider than QGIS makes it."""
    from processing.gui.AlgorithmDialog import AlgorithmDialog

    def without_texts_of_qgis(algorithm, parent):
        dialog = AlgorithmDialog(algorithm, parent=parent)
        outputs = {one.name() for one in algorithm.destinationParameterDefinitions()}
        for key in {*outputs, "POINTS_CRS"} & {*dialog.mainWidget().wrappers}:
            dialog.mainWidget().wrappers[key].wrappedWidget().hide()
        return dialog

    found = cut(open_dialog(provider.algorithm(name).create(), make=without_texts_of_qgis))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", ALGORITHMS)
def test_the_help_beside_it_stays_readable(language, provider, open_dialog, name):
    dialog = open_dialog(provider.algorithm(name).create())
    assert dialog.width() <= 900
    assert max(one.width() for one in dialog.findChildren(QTextBrowser)) >= 200


def test_all_algorithms_are_looked_at(provider):
    assert {one.name() for one in provider.algorithms()} == {*ALGORITHMS}


def test_no_title_is_one_of_qgis(language, provider, qgis_processing):
    """Whoever searches the toolbox can tell ours from QGIS's own."""
    others = {
        algorithm.displayName().casefold()
        for other in QgsApplication.processingRegistry().providers()
        if other.id() != provider.id()
        for algorithm in other.algorithms()
    }
    assert len(others) > 200
    titles = {one.displayName().casefold() for one in provider.algorithms()}
    assert len(titles) == len(ALGORITHMS)
    assert not titles & others


@pytest.mark.parametrize(
    ("active", "chosen"), [("areas", "points"), ("points", "points"), ("table", "table")]
)
def test_points_offers_points_and_tables_only(provider, open_dialog, qgis_new_project, active, chosen):
    given = {
        "areas": layer(box(0, 0, 1, 1)),
        "points": layer(f"Point ({place((0.5, 0.5))})", kind="Point"),
        "table": QgsVectorLayer("None?field=x:double", "", "memory"),
    }
    for name, one in given.items():
        one.setName(name)
    QgsProject.instance().addMapLayers([*given.values()])
    dialog = open_dialog(provider.algorithm("samplepoints").create(), given[active])
    wrapper = dialog.mainWidget().wrappers["INPUT"]
    (layers,) = wrapper.wrappedWidget().findChildren(QComboBox)
    offered = [layers.itemText(number).partition(" ")[0] for number in range(layers.count())]
    assert offered == ["points", "table"]
    assert wrapper.parameterValue() == given[chosen].id()


@pytest.mark.parametrize(("name", "key"), [("zonalstatistics", "BUFFER"), ("samplelines", "STEP")])
def test_that_degrees_are_no_lengths_is_said_where_there_is_one(
    provider, open_dialog, qgis_new_project, name, key
):
    if key == "STEP":
        degrees = layer("LineString (0 0, 1 1)", kind="LineString", crs="EPSG:4326")
    else:
        degrees = layer(box(0, 0, 1, 1), crs="EPSG:4326")
    QgsProject.instance().addMapLayer(degrees)
    dialog = open_dialog(provider.algorithm(name).create(), degrees)
    distance = dialog.mainWidget().wrappers[key].wrappedWidget()
    (warning,) = [label for label in distance.findChildren(QLabel) if label.pixmap()]
    assert not warning.isVisible()
    distance.findChild(QDoubleSpinBox).setValue(0.5)
    assert warning.isVisible()
    QCoreApplication.processEvents()
    assert cut(dialog) == []
    distance.findChild(QDoubleSpinBox).setValue(0)
    assert not warning.isVisible()
