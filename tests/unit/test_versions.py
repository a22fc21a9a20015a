"""The oldest versions stand in one table; what users and tools read of them says the same."""

from __future__ import annotations

import re
import sys
from importlib import import_module
from pathlib import Path

import pytest

from pixelwise.core.versions import OLDEST, need, too_old

ROOT = Path(__file__).resolve().parents[2]


def text(name: str) -> str:
    return " ".join((ROOT / name).read_text(encoding="utf-8").split())


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        (
            "README.md",
            "It needs Python {Python}, numpy {numpy} and GDAL {GDAL} or newer, which come with QGIS.",
        ),
        (
            "README.md",
            "Where the Python package rasterio is there, {rasterio} or newer, it reads the rasters",
        ),
        (
            "docs/core.md",
            "It needs Python {Python}, numpy {numpy}, shapely {shapely} and rasterio {rasterio} or newer",
        ),
        (
            "metadata.txt",
            "Dependencies: Python {Python}, numpy {numpy} and GDAL {GDAL} or newer, which come with QGIS;",
        ),
        (
            "metadata.txt",
            "Where the Python package rasterio is there, {rasterio} or newer, it reads the rasters.",
        ),
        ("tests/requirements.txt", "shapely>={shapely},<3"),
        ("Makefile", "--target={Python}-"),
    ],
)
def test_the_same_is_said_everywhere(file, sentence):
    assert sentence.format(**OLDEST) in text(file)


def test_no_other_version_is_named():
    packages = "|".join(OLDEST)
    told = re.findall(
        rf"\b({packages})(?: is there,)? (\d+\.\d+) or newer", text("README.md") + text("docs/core.md")
    )
    assert told and all(OLDEST[package] == version for package, version in told)


@pytest.mark.parametrize(
    ("package", "version", "old"),
    [
        ("GDAL", "3.1.4", True),
        ("GDAL", "3.2.0", False),
        ("GDAL", "3.10.0dev-2a1b", False),
        ("GDAL", "2.9", True),
        ("shapely", "1.8.5.post1", True),
        ("shapely", "2.0rc1", False),
        ("numpy", "1.19.0", False),
        ("numpy", "2.0.0", False),
        ("Python", "3.10.1", False),
    ],
)
def test_versions_are_compared_by_their_first_two_numbers(package, version, old):
    assert too_old(package, version) == old


def test_a_package_that_is_too_old_is_told_in_one_sentence():
    need("shapely", "2.0.0")
    with pytest.raises(
        ImportError, match=r"^shapely is 1\.8\.5, and 2\.0 or newer is needed; please install that\.$"
    ):
        need("shapely", "1.8.5")


def test_a_numpy_that_is_too_old_is_refused_in_that_sentence(monkeypatch):
    monkeypatch.delitem(sys.modules, "pixelwise.core.arrays", raising=False)
    monkeypatch.setattr("numpy.__version__", "1.18.5")
    with pytest.raises(ImportError, match=r"^numpy is 1\.18\.5, and 1\.19 or newer is needed"):
        import_module("pixelwise.core.arrays")


def test_polygons_of_a_shapely_that_is_too_old_are_refused_in_that_sentence(monkeypatch):
    from pixelwise.core import Zones

    monkeypatch.delitem(sys.modules, "pixelwise.core.locate.from_shapely", raising=False)
    monkeypatch.setattr("shapely.__version__", "1.8.5")
    with pytest.raises(ImportError, match=r"^shapely is 1\.8\.5, and 2\.0 or newer is needed"):
        Zones.from_shapely([None])
