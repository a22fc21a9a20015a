"""What all tests share: the checkout mounted as the package ``pixelwise``, random cases, and the demo data.

``PIXELWISE_EXAMPLES=2000 pytest`` tries that many random cases for each law; without it the cases are few and
always the same. ``PIXELWISE_KNOWN_FAILURES=FOLDER`` keeps those that failed, and tries them first.
``PIXELWISE_BARE=1 pytest tests/qgis`` hides rasterio and shapely from the plugin, as `bare` says.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.database import DirectoryBasedExampleDatabase

ROOT = Path(__file__).resolve().parents[1]


def mount_plugin() -> None:
    """Make the checkout importable as ``pixelwise``, whatever its folder is called."""
    spec = importlib.util.spec_from_file_location(
        "pixelwise", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    package = importlib.util.module_from_spec(spec)
    sys.modules["pixelwise"] = package
    spec.loader.exec_module(package)


if os.environ.get("PIXELWISE_BARE"):
    from bare import hide_from_plugin

    hide_from_plugin()
mount_plugin()


def choose_examples() -> None:
    """Say how many random cases each law sees, before any of them is imported."""
    examples, kept = (
        int(os.environ.get("PIXELWISE_EXAMPLES", "0")),
        os.environ.get("PIXELWISE_KNOWN_FAILURES"),
    )
    slow = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]
    common = {"deadline": None, "suppress_health_check": slow}
    few = {"max_examples": 60, "derandomize": True, "database": None}
    many = {"max_examples": max(examples, 1), "print_blob": True}
    many["database"] = DirectoryBasedExampleDatabase(kept) if kept else None
    settings.register_profile("pixelwise", **few, **common)
    settings.register_profile("pixelwise-many", **many, **common)
    settings.load_profile("pixelwise-many" if examples else "pixelwise")


choose_examples()


def pytest_configure(config: pytest.Config) -> None:
    """Fail where the algorithm tests were asked for and cannot run, as ``make test`` does."""
    if os.environ.get("PIXELWISE_NEEDS_QGIS") and not config.pluginmanager.hasplugin("pytest_qgis"):
        raise pytest.UsageError(
            "The tests in tests/qgis need pytest-qgis, which is not installed or switched off."
        )


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave the algorithm tests out where there is no QGIS: the core's tests need none."""
    without_qgis = not config.pluginmanager.hasplugin("pytest_qgis")
    return True if without_qgis and collection_path == ROOT / "tests" / "qgis" else None


def pytest_report_header(config: pytest.Config) -> str:
    """Say which QGIS is tested, or that none is."""
    if not config.pluginmanager.hasplugin("pytest_qgis"):
        return "QGIS: none, so tests/qgis is left out (it needs QGIS and pytest-qgis)"
    from qgis.core import Qgis

    return f"QGIS: {Qgis.QGIS_VERSION}"


@pytest.fixture(scope="session")
def demo() -> Path:
    """The folder of the sample data, ``algorithms/samples/data``."""
    from pixelwise.algorithms.samples import DATA

    return DATA


@pytest.fixture(params=["RasterSource", "GdalSource", "GdalSource where GDAL raises errors"])
def reader(request):
    """Each class that reads files, in turn: what holds of one holds of the other."""
    import pixelwise.core

    name, _, raising = request.param.partition(" ")
    if name == "RasterSource":
        yield pixelwise.core.RasterSource
        return
    gdal = pytest.importorskip("osgeo.gdal", reason="GDAL's own Python is not installed")
    gdal.UseExceptions() if raising else gdal.DontUseExceptions()
    yield pixelwise.core.GdalSource
    assert bool(gdal.GetUseExceptions()) == bool(raising), "this is a setting of the whole process"
    gdal.DontUseExceptions()


@pytest.fixture(scope="session")
def package_parent(tmp_path_factory) -> Path:
    """A folder that holds the checkout under the name ``pixelwise``, for the path of other processes."""
    folder = tmp_path_factory.mktemp("plugins")
    (folder / "pixelwise").symlink_to(ROOT, target_is_directory=True)
    return folder
