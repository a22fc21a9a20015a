"""Layers import downwards only: the order of the files stands in the docstring of their package."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHIPPED = sorted([*ROOT.glob("*.py"), *ROOT.glob("core/**/*.py"), *ROOT.glob("algorithms/**/*.py")])
LISTED = [file for file in SHIPPED if file.parent != ROOT and file.name != "__init__.py"]
QGIS = {"qgis", "osgeo", "processing", "PyQt5", "PyQt6"}
ALLOWED = {"numpy", "rasterio", "shapely"}


def name_of(file) -> str:
    return str(Path(file).relative_to(ROOT))


def listed(package: Path) -> list[str]:
    """The files of a package in the order of its docstring: indented lines that begin with a file's name."""
    docstring = ast.get_docstring(ast.parse((package / "__init__.py").read_text(encoding="utf-8"))) or ""
    return re.findall(r"^    (\w+)\b", docstring, flags=re.MULTILINE)


def imports(file: Path) -> list[ast.Import | ast.ImportFrom]:
    """All imports of a file, also those within functions and for type checkers."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, (ast.Import, ast.ImportFrom))]


def absolute(file: Path) -> set[str]:
    """The top-level packages that a file imports by name."""
    found = set()
    for node in imports(file):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif node.level == 0:
            found.add(node.module.split(".")[0])
    return found


def siblings(file: Path) -> list[str]:
    """The files of its own package that a file imports."""
    found = []
    for node in imports(file):
        if isinstance(node, ast.ImportFrom) and node.level == 1:
            found += [node.module.split(".")[0]] if node.module else [alias.name for alias in node.names]
    return found


@pytest.mark.parametrize("package", ["core", "algorithms"])
def test_the_docstring_lists_every_file_once(package):
    files = sorted(file.stem for file in (ROOT / package).glob("*.py") if file.name != "__init__.py")
    assert sorted(listed(ROOT / package)) == files


@pytest.mark.parametrize("file", LISTED, ids=name_of)
def test_a_file_imports_only_files_above_it(file):
    order = listed(file.parent)
    above = order[: order.index(file.stem)]
    assert set(siblings(file)) <= set(above), f"{name_of(file)} may import {', '.join(above)}"


@pytest.mark.parametrize("file", SHIPPED, ids=name_of)
def test_imports_inside_the_plugin_are_relative(file):
    assert not absolute(file) & {"pixelwise", "core", "algorithms", "plugin"}


@pytest.mark.parametrize("file", [file for file in LISTED if file.parent.name == "core"], ids=name_of)
def test_the_core_knows_numpy_rasterio_shapely_and_nothing_of_qgis(file):
    assert absolute(file) <= ALLOWED | set(sys.stdlib_module_names)
    assert all(node.level <= 1 for node in imports(file) if isinstance(node, ast.ImportFrom))


@pytest.mark.parametrize("file", LISTED, ids=name_of)
def test_the_plugin_needs_nothing_but_its_three_packages_and_qgis(file):
    assert absolute(file) <= ALLOWED | QGIS | set(sys.stdlib_module_names)


def test_the_imports_there_are_are_seen():
    assert "grid" in siblings(ROOT / "core" / "polygons.py")
    assert "numpy" in absolute(ROOT / "core" / "grid.py")
    assert "qgis" in absolute(ROOT / "plugin.py")


LOADING = [
    ("from pixelwise.core.statistics import STATISTICS, parse_percentiles", "rasterio, shapely, qgis, osgeo"),
    ("import pixelwise, pixelwise.core, pixelwise.core.errors", "rasterio, shapely, qgis, osgeo"),
    ("from pixelwise.core import ZonalStatistics, ArraySource, Zones", "rasterio, qgis, osgeo"),
    ("from pixelwise.core import *", "qgis, osgeo"),
]


@pytest.mark.parametrize(("statement", "absent"), LOADING)
def test_what_loading_brings_along(package_parent, statement, absent):
    """QGIS loads the plugin where shapely and rasterio may be missing; the core runs where QGIS is."""
    names = absent.split(", ")
    code = f"{statement}; import sys; print([name for name in {names} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=package_parent, check=False
    )
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "[]", "")
