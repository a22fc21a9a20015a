"""Where numpy or what reads rasters is missing, too old or broken, the plugin loads and says what to do."""

from __future__ import annotations

import os
import platform
import sys

import pytest
from qgis.core import QgsApplication, QgsProcessingContext

from making import box, layer, refusal

#: How packages break where pip has put another numpy under what was built for QGIS's.
BREAKS = {
    "no library": ImportError("DLL load failed while importing _multiarray_umath"),
    "another interface": ImportError("numpy.core.multiarray failed to import"),
    "another size": ValueError(
        "numpy.dtype size changed, may indicate binary incompatibility. Expected 96 from C header, got 88"
    ),
    "no interface": AttributeError("_ARRAY_API not found"),
    "a part is missing": ModuleNotFoundError("No module named 'numpy._core'", name="numpy._core"),
    "advice": ImportError("\n\nIMPORTANT: PLEASE READ THIS\n\n" + "Importing the C-extensions failed. " * 30),
}
HEAD, RUN = "Pixelwise cannot run: ", "Run this in a terminal, then restart QGIS: "
PIP = "PIP_BREAK_SYSTEM_PACKAGES=1 python3 -m pip"


@pytest.fixture(autouse=True)
def on_debian(monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")


@pytest.fixture
def fails(monkeypatch):
    """Make the import of a module fail with an error."""

    def fail(module: str, error: Exception):
        class Broken:
            def find_spec(self, name, path=None, target=None):
                if name == module:
                    raise error

        monkeypatch.delitem(sys.modules, module, raising=False)
        monkeypatch.setattr(sys, "meta_path", [Broken(), *sys.meta_path])

    return fail


def lacks(monkeypatch, *modules: str) -> None:
    for module in modules:
        monkeypatch.setitem(sys.modules, module, None)


def test_nothing_is_said_where_all_is_there(provider):
    assert provider.warningMessage() == ""
    assert all(algorithm.canExecute()[0] for algorithm in provider.algorithms())


@pytest.mark.parametrize("package", ["rasterio", "osgeo.gdal"])
def test_one_reader_of_rasters_is_enough(provider, monkeypatch, package):
    if package == "osgeo.gdal" and os.environ.get("PIXELWISE_BARE"):
        pytest.skip("rasterio is hidden from the plugin, so that it would have none")
    lacks(monkeypatch, package)
    assert provider.warningMessage() == ""


def test_shapely_is_not_needed(provider, monkeypatch):
    lacks(monkeypatch, "shapely")
    assert provider.warningMessage() == ""


@pytest.mark.parametrize("kind", BREAKS)
def test_a_broken_numpy_is_to_be_taken_away(provider, fails, kind):
    fails("numpy", BREAKS[kind])
    said = provider.warningMessage()
    assert said.startswith(f"{HEAD}numpy cannot be imported ({' '.join(str(BREAKS[kind]).split())[:40]}")
    assert said.endswith(f"). {RUN}{PIP} uninstall -y numpy")


@pytest.mark.parametrize("kind", BREAKS)
def test_a_broken_gdal_too(provider, monkeypatch, fails, kind):
    lacks(monkeypatch, "rasterio")
    fails("osgeo.gdal", BREAKS[kind])
    said = provider.warningMessage()
    assert said.startswith(f"{HEAD}GDAL cannot be imported (")
    assert said.endswith(f"). {RUN}{PIP} uninstall -y gdal")


def test_a_broken_rasterio_is_as_good_as_none(provider, monkeypatch, fails):
    fails("rasterio", BREAKS["another size"])
    assert provider.warningMessage() == ""
    lacks(monkeypatch, "osgeo.gdal")
    assert provider.warningMessage() == f"{HEAD}GDAL is missing. {RUN}sudo apt install python3-gdal"


def test_what_is_missing_is_to_be_installed(provider, monkeypatch):
    lacks(monkeypatch, "numpy")
    assert provider.warningMessage() == f"{HEAD}numpy is missing. {RUN}sudo apt install python3-numpy"
    monkeypatch.setattr("shutil.which", lambda name: None)
    assert provider.warningMessage() == f'{HEAD}numpy is missing. {RUN}{PIP} install "numpy<2"'


@pytest.mark.parametrize(
    ("module", "attribute", "old", "what"),
    [
        ("numpy", "__version__", "1.18.4", "numpy is 1.18.4, and 1.19 or newer is needed"),
        ("osgeo.gdal", "__version__", "2.4.0", "GDAL is 2.4.0, and 3.2 or newer is needed"),
        ("platform", "python_version", "3.8.10", "Python is 3.8.10, and 3.9 or newer is needed"),
    ],
)
def test_what_is_too_old_comes_with_a_newer_qgis(provider, monkeypatch, module, attribute, old, what):
    if module == "osgeo.gdal":
        pytest.importorskip(module)
        lacks(monkeypatch, "rasterio")
    value = (lambda: old) if callable(getattr(sys.modules[module], attribute)) else old
    monkeypatch.setattr(sys.modules[module], attribute, value)
    assert provider.warningMessage() == f"{HEAD}{what}. Please install the newest QGIS, which brings it."


@pytest.mark.parametrize(
    ("system", "uninstall", "install"),
    [
        (
            "win32",
            "Run this in the OSGeo4W Shell, then restart QGIS: python -m pip uninstall -y numpy",
            'Run this in the OSGeo4W Shell, then restart QGIS: python -m pip install "numpy<2"',
        ),
        (
            "darwin",
            RUN + '"/Applications/QGIS.app/Contents/MacOS/bin/python3" -m pip uninstall -y numpy',
            RUN + '"/Applications/QGIS.app/Contents/MacOS/bin/python3" -m pip install "numpy<2"',
        ),
    ],
)
def test_the_command_is_that_of_the_system(provider, monkeypatch, fails, system, uninstall, install):
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(QgsApplication, "prefixPath", lambda: "/Applications/QGIS.app/Contents/MacOS")
    with monkeypatch.context() as patch:
        lacks(patch, "numpy")
        assert provider.warningMessage().endswith(f"numpy is missing. {install}")
    fails("numpy", BREAKS["another interface"])
    assert provider.warningMessage().endswith(f"(numpy.core.multiarray failed to import). {uninstall}")


@pytest.mark.parametrize("language", ["en", "de", "es", "fr"])
@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_it_is_short_in_every_language(provider, monkeypatch, fails, language, system):
    from pixelwise.plugin import PixelwisePlugin

    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(QgsApplication, "prefixPath", lambda: "/Applications/QGIS.app/Contents/MacOS")
    fails("numpy", BREAKS["advice"])
    plugin = PixelwisePlugin(None)
    plugin._translate_to(language)
    said = provider.warningMessage()
    plugin.unload()
    assert len(said) <= 250
    assert said.count("\n") == 0
    assert said.startswith(HEAD) == (language == "en")


@pytest.fixture
def lack(monkeypatch):
    lacks(monkeypatch, "rasterio", "osgeo.gdal")


def test_a_run_is_refused_with_the_same_sentence(provider, lack, feedback):
    algorithm = next(one for one in provider.algorithms() if one.name() == "zonalstatistics")
    assert algorithm.canExecute() == (False, provider.warningMessage())
    assert refusal(feedback, INPUT=layer(box(0, 0, 1, 1)), RASTERS=["x.tif"]) == provider.warningMessage()


def test_a_run_in_a_model_is_refused_too(provider, lack, feedback):
    """Models do not ask whether parameters are right."""
    algorithm = next(one for one in provider.algorithms() if one.name() == "zonalstatistics")
    _, done = algorithm.run({"INPUT": layer(), "RASTERS": []}, QgsProcessingContext(), feedback)
    assert not done
    assert feedback.errors == [provider.warningMessage()]


@pytest.mark.parametrize("system", ["numpy", "Python"])
def test_algorithms_that_cannot_be_loaded_say_why(provider, monkeypatch, fails, feedback, system):
    names = [algorithm.name() for algorithm in provider.algorithms()]
    with monkeypatch.context() as patch:
        if system == "numpy":
            fails("numpy", BREAKS["another size"])
        else:
            patch.setattr(platform, "python_version", lambda: "3.8.2")
        provider.refreshAlgorithms()
        said = provider.warningMessage()
        assert system in said
        assert [algorithm.name() for algorithm in provider.algorithms()] == names
        for algorithm in provider.algorithms():
            assert algorithm.canExecute() == (False, said)
            assert algorithm.checkParameterValues({}, QgsProcessingContext()) == (False, said)
            feedback.errors.clear()
            assert not algorithm.create().run({}, QgsProcessingContext(), feedback)[1]
            assert feedback.errors == [said]
        monkeypatch.undo()
    provider.refreshAlgorithms()
    assert all(algorithm.canExecute()[0] for algorithm in provider.algorithms())
