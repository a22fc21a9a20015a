"""Packages can be hidden from the plugin, and from whole processes, while tests go on using them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import bare

TESTS = Path(__file__).resolve().parents[1]
START = f"import sys; sys.path[:0] = [{str(TESTS)!r}, {str(TESTS / 'support')!r}]\nimport conftest\n"
FROM_THE_PLUGIN = """
namespace = {"__name__": "pixelwise.core.some"}
try:
    exec("WAY", namespace)
except ModuleNotFoundError as error:
    print(error)
"""


def said(code: str, environment: dict[str, str]) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


@pytest.mark.parametrize("name", bare.HIDDEN)
@pytest.mark.parametrize(
    "way",
    [
        "import NAME",
        "from NAME import x",
        "import NAME.x as y",
        "from importlib import import_module; import_module('NAME')",
        "def f():\\n    import NAME\\nf()",
    ],
)
def test_the_plugin_does_not_find_what_is_hidden_and_tests_do(name, way):
    code = f"{START}import {name}\n{FROM_THE_PLUGIN.replace('WAY', way)}".replace("NAME", name)
    hidden = said(code, {**os.environ, "PIXELWISE_BARE": "1"})
    assert hidden.endswith("which is hidden from pixelwise.core.some")


def test_what_the_plugin_does_not_need_it_for_is_not_hidden():
    code = START + "import numpy\n" + FROM_THE_PLUGIN.replace("WAY", "import numpy.linalg")
    assert said(code, {**os.environ, "PIXELWISE_BARE": "1"}) == ""


def test_the_reader_of_rasterio_is_not_there_and_that_of_gdal_is():
    pytest.importorskip("osgeo.gdal", reason="GDAL's own Python is not installed")
    code = START + "from pixelwise.core import GdalSource\nfrom pixelwise.core import RasterSource"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PIXELWISE_BARE": "1"},
        capture_output=True,
        check=False,
    )
    assert b"'rasterio', which is hidden from pixelwise.core.raster.rasterio_source" in done.stderr


@pytest.mark.parametrize("name", bare.HIDDEN)
def test_a_process_does_not_find_what_is_hidden_from_it(name):
    code = f"try:\n    import {name}\nexcept ImportError as error:\n    print(error)"
    assert (
        said(code, bare.hidden_from_process(dict(os.environ))) == f"No module named '{name}', which is hidden"
    )
