"""Without rasterio, or with shapely before 2, the plugin loads and says what to do."""

from __future__ import annotations

import sys

import pytest
from qgis.core import QgsProcessingContext

from making import box, layer, refusal


@pytest.fixture(params=["no rasterio", "no shapely", "old shapely", "broken rasterio"])
def lack(request, monkeypatch):
    """Each way in which a package may be missing, and how that is called."""
    import shapely

    if request.param == "old shapely":
        monkeypatch.setattr(shapely, "__version__", "1.8.5")
        return "shapely is 1.8.5"
    package = request.param.split()[-1]
    if request.param == "broken rasterio":
        for name in [name for name in sys.modules if name.split(".")[0] == package]:
            monkeypatch.delitem(sys.modules, name)

        class Broken:
            def find_spec(self, name, path=None, target=None):
                if name == package:
                    raise ImportError("DLL load failed")

        monkeypatch.setattr(sys, "meta_path", [Broken(), *sys.meta_path])
        return "rasterio cannot be imported (DLL load failed)"
    monkeypatch.setitem(sys.modules, package, None)
    return f"{package} cannot be imported (import of {package} halted; None in sys.modules)"


def test_algorithms_are_listed_and_the_banner_says_how_to_get_it(provider, lack):
    provider.refreshAlgorithms()
    assert "pixelwise:zonalstatistics" in [algorithm.id() for algorithm in provider.algorithms()]
    sentence = provider.warningMessage()
    need = f"Pixelwise needs the Python packages rasterio and shapely 2 or newer, but {lack}; to get them, "
    assert sentence.startswith(need)
    assert (
        "on Windows open the OSGeo4W Shell from the Start menu and run: python3 -m pip install --no-"
        in sentence
    )
    assert "on macOS run in Terminal: /Applications/QGIS.app/" in sentence
    assert "on Debian or Ubuntu run: sudo apt install python3-rasterio python3-shapely" in sentence
    assert sentence.count("\n") == 0


@pytest.mark.parametrize(
    ("system", "first"),
    [("win32", "on Windows"), ("darwin", "on macOS"), ("linux", "on Debian"), ("aix", "on Windows")],
)
def test_the_way_for_this_system_comes_first(monkeypatch, system, first):
    from pixelwise.algorithms.framework.requirements import _ways

    monkeypatch.setattr(sys, "platform", system)
    assert _ways()[0].startswith(first)
    assert len(_ways()) == 3


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


def test_nothing_is_said_where_all_is_there(provider):
    assert provider.warningMessage() == ""
    assert all(algorithm.canExecute()[0] for algorithm in provider.algorithms())
