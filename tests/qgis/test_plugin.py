"""The plugin itself: loading, unloading, translation, and what QGIS reads of it."""

from __future__ import annotations

import configparser
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

LOAD_AND_UNLOAD = """
import sys
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
before = set(sys.modules)  # QGIS 3.44 imports shapely itself where it is installed
import pixelwise
plugin = pixelwise.classFactory(None)
plugin.initGui()
registry = application.processingRegistry()
print([one.id() for one in registry.providerById("pixelwise").algorithms() if one.parameterDefinitions()])
heavy = {"numpy", "rasterio", "shapely", "osgeo", "osgeo.gdal", "plotly", "matplotlib", "scipy", "processing"}
print(sorted(heavy & (set(sys.modules) - before)))
plugin.unload()
print(registry.providerById("pixelwise"))
"""


WITHOUT_NUMPY = """
import sys
class Broken:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] == "numpy":
            raise ValueError("numpy.dtype size changed")
sys.meta_path.insert(0, Broken())
for name in [name for name in sys.modules if name.split(".")[0] == "numpy"]:
    del sys.modules[name]
"""


def in_another_process(code: str, package_parent: Path) -> list[str]:
    command = [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(package_parent)!r})\n{code}"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


def test_loading_brings_the_algorithms_and_unloading_takes_them_away(package_parent):
    algorithms, imported, provider_afterwards = in_another_process(LOAD_AND_UNLOAD, package_parent)
    assert "pixelwise:zonalstatistics" in algorithms
    assert imported == "[]", "QGIS loads the plugin at every start, and also where these are missing"
    assert provider_afterwards == "None"


def test_without_numpy_it_loads_too(package_parent):
    """So nothing of the core that needs numpy is loaded, also where QGIS itself has numpy loaded before."""
    code = LOAD_AND_UNLOAD.replace("import pixelwise\n", f"{WITHOUT_NUMPY}import pixelwise\n")
    algorithms, _, _ = in_another_process(code, package_parent)
    assert "pixelwise:zonalstatistics" in algorithms


def test_icons_can_be_drawn(provider):
    for item in [provider, *provider.algorithms()]:
        path = Path(item.svgIconPath())
        assert path.is_file()
        assert item.icon().pixmap(24, 24).toImage().hasAlphaChannel()
        assert not item.icon().pixmap(24, 24).isNull()


def test_algorithms_have_icons_of_their_own(provider):
    for algorithm in provider.algorithms():
        assert Path(algorithm.svgIconPath()).name == f"{algorithm.name()}.svg"


def test_metadata_can_be_read_by_qgis():
    metadata = configparser.ConfigParser()  # interpolates percent signs, as QGIS does
    metadata.optionxform = str
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    general = metadata["general"]
    assert (general["qgisMinimumVersion"], general["qgisMaximumVersion"]) == ("3.22", "4.99")
    assert general.getboolean("hasProcessingProvider")
    assert (ROOT / general["icon"]).is_file()


@pytest.mark.parametrize("locale", ["de", "de_AT", "es_MX", "fr"])
def test_translations_are_found_by_locale(locale):
    from pixelwise.plugin import PixelwisePlugin

    plugin = PixelwisePlugin(None)
    plugin._translate_to(locale)
    assert plugin.translator is not None, "run `make translations`"
    plugin.unload()


def test_a_locale_without_translation_is_no_problem():
    from pixelwise.plugin import PixelwisePlugin

    plugin = PixelwisePlugin(None)
    plugin._translate_to("tlh")
    assert plugin.translator is None
    plugin.unload()
