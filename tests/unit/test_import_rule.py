"""Layers import downwards only: the order of folders and files stands in the docstring of their package."""

from __future__ import annotations

import ast
import pkgutil
import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
#: What is the plugin's: top-level files, and the two packages in their order; the lower one comes first.
PACKAGES = ("core", "algorithms")
QGIS = {"qgis", "osgeo", "processing", "PyQt5", "PyQt6"}
ALLOWED = {"numpy", "rasterio", "shapely"}
STDLIB = sysconfig.get_path("stdlib")
#: Python tells of it since 3.10; its folders do before.
STANDARD = getattr(sys, "stdlib_module_names", None) or {
    *sys.builtin_module_names,
    *(module.name for module in pkgutil.iter_modules([STDLIB, f"{STDLIB}/lib-dynload"])),
}
#: What single files may import besides: the one that reads with GDAL's own Python, the one that draws.
MORE = {Path("core/raster/gdal_source.py"): {"osgeo"}, Path("algorithms/charts/report.py"): {"plotly"}}


def shipped(root: Path) -> list[Path]:
    """All Python files of the plugin, however deep they lie."""
    found = [*root.glob("*.py"), *(file for package in PACKAGES for file in root.glob(f"{package}/**/*.py"))]
    return sorted(found)


def listed(package: Path) -> list[str]:
    """The files and folders of a package in the order of its docstring, whose indented lines name them."""
    docstring = ast.get_docstring(ast.parse((package / "__init__.py").read_text(encoding="utf-8"))) or ""
    return re.findall(r"^    (\w+)\b", docstring, flags=re.MULTILINE)


def members(package: Path) -> list[str]:
    """The files and folders that are there."""
    files = [file.stem for file in package.glob("*.py") if file.name != "__init__.py"]
    folders = [file.parent.name for file in package.glob("*/__init__.py")]
    return sorted([*files, *folders])


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


def modules(root: Path, file: Path) -> Iterator[Path]:
    """The plugin's own files that a file imports, by its relative imports."""
    for node in imports(file):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = file.parents[node.level - 1]
            if root not in (base, *base.parents):
                raise ValueError(f"{file} imports from beyond the plugin")
            target = base.joinpath(*(node.module or "").split("."))
            names = [target / alias.name for alias in node.names]
            inside = [name for name in names if is_module(name)]
            yield from inside or [target]


def is_module(path: Path) -> bool:
    return path.with_suffix(".py").is_file() or (path / "__init__.py").is_file()


def upward(root: Path) -> list[str]:
    """Every import of a file that does not stand above the importing one."""
    wrong = []
    for file in shipped(root):
        for target in modules(root, file):
            if file.parent == root or file.stem == "__init__":
                continue  # the plugin may use all; what a package's docstring lists is checked by its files
            own, other = (path.relative_to(root).with_suffix("").parts for path in (file, target))
            depth = next((i for i, pair in enumerate(zip(own, other)) if pair[0] != pair[1]), None)
            order = PACKAGES if depth == 0 else listed(root.joinpath(*own[: depth or 0])) if depth else ()
            if depth is None or not {own[depth], other[depth]} <= set(order):
                wrong.append(f"{'/'.join(own)} imports {'/'.join(other)}, which its package does not list")
            elif order.index(other[depth]) >= order.index(own[depth]):
                wrong.append(f"{'/'.join(own)} imports {'/'.join(other)}, which stands below it")
    return wrong


def strangers(root: Path) -> list[str]:
    """Every import of a package that the core, or the plugin, must not know."""
    wrong = []
    for file in shipped(root):
        inside = file.relative_to(root)
        known = set() if inside.parts[0] == "core" else QGIS
        allowed = ALLOWED | STANDARD | known | MORE.get(inside, set())
        wrong += [f"{inside} imports {name}" for name in sorted(absolute(file) - allowed)]
    return wrong


@pytest.mark.parametrize(
    "package",
    [file.parent for package in PACKAGES for file in sorted(ROOT.glob(f"{package}/**/__init__.py"))],
    ids=lambda package: str(package.relative_to(ROOT)),
)
def test_the_docstring_lists_every_file_and_folder_once(package):
    assert sorted(listed(package)) == members(package)


def test_files_import_only_files_above_them():
    assert upward(ROOT) == []


def test_the_core_knows_numpy_rasterio_shapely_and_the_plugin_qgis_beside_them():
    assert strangers(ROOT) == []


def test_every_python_file_of_the_two_packages_is_looked_at():
    folders = [folder for folder in ROOT.iterdir() if folder.is_dir() and (folder / "__init__.py").exists()]
    assert {folder.name for folder in folders} == set(PACKAGES)
    deep = {file for package in PACKAGES for file in (ROOT / package).rglob("*.py")}
    assert deep and deep <= set(shipped(ROOT))


@pytest.fixture
def house(tmp_path):
    """A small plugin in which all is well; a function plants a line at the end of one of its files."""
    files = {
        "__init__.py": "",
        "plugin.py": "from .algorithms.provider import x\n",
        "core/__init__.py": '"""Order.\n\nThis:\n\n    ground\n    upper\n"""\n',
        "core/ground/__init__.py": '"""Order.\n\nThis:\n\n    first\n    second\n"""\n',
        "core/ground/first.py": "import numpy\n",
        "core/ground/second.py": "from .first import numpy\n",
        "core/upper/__init__.py": '"""Order.\n\nThis:\n\n    deep\n    job\n"""\n',
        "core/upper/job.py": "from ..ground.second import numpy\nfrom .deep import nested\n",
        "core/upper/deep/__init__.py": '"""Order.\n\nThis:\n\n    nested\n"""\n',
        "core/upper/deep/nested.py": "from ...ground import first\n",
        "algorithms/__init__.py": '"""Order.\n\nThis:\n\n    provider\n"""\n',
        "algorithms/provider.py": "from qgis.core import Qgis\nfrom ..core.upper.job import numpy\n",
    }
    for name, text in files.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    assert upward(tmp_path) == strangers(tmp_path) == []

    def plant(name: str, line: str) -> Path:
        file = tmp_path / name
        file.write_text(file.read_text() + line + "\n")
        return tmp_path

    return plant


@pytest.mark.parametrize(
    ("file", "line", "complaint"),
    [
        ("core/upper/deep/nested.py", "from qgis.core import Qgis", "core/upper/deep/nested.py imports qgis"),
        ("core/upper/job.py", "def f():\n    import osgeo.gdal", "core/upper/job.py imports osgeo"),
        ("algorithms/provider.py", "import pandas", "algorithms/provider.py imports pandas"),
        (
            "algorithms/provider.py",
            "from pixelwise.core import Grid",
            "algorithms/provider.py imports pixelwise",
        ),
    ],
)
def test_a_stranger_is_seen_wherever_it_is_planted(house, file, line, complaint):
    assert strangers(house(file, line)) == [complaint]


@pytest.mark.parametrize(
    ("file", "line", "complaint"),
    [
        ("core/ground/first.py", "from .second import x", "core/ground/first imports core/ground/second"),
        ("core/ground/first.py", "from ..upper import job", "core/ground/first imports core/upper/job"),
        (
            "core/upper/deep/nested.py",
            "def f():\n    from ..job import x",
            "core/upper/deep/nested imports core/upper/job",
        ),
        (
            "core/ground/first.py",
            "from ...algorithms import provider",
            "core/ground/first imports algorithms/",
        ),
        ("core/ground/first.py", "from .unlisted import x", "core/ground/first imports core/ground/unlisted"),
    ],
)
def test_an_upward_import_is_seen_wherever_it_is_planted(house, file, line, complaint):
    (found,) = upward(house(file, line))
    assert found.startswith(complaint)


LOADING = [
    (
        "from pixelwise.core.reduce.statistics import STATISTICS, parse_percentiles",
        "rasterio, shapely, qgis, osgeo",
    ),
    ("import pixelwise, pixelwise.core, pixelwise.core.errors", "rasterio, shapely, qgis, osgeo"),
    ("from pixelwise.core import ZonalStatistics, ArraySource, Zones", "rasterio, shapely, qgis, osgeo"),
    ("from pixelwise.core import *", "shapely, qgis, osgeo"),
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
