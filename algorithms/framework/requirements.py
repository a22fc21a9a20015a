"""Is there what the plugin needs? Every QGIS brings it, so where it cannot be used, something broke it."""

from __future__ import annotations

import platform
import shutil
import sys
from importlib import import_module
from textwrap import shorten

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication

from ...core.versions import OLDEST, too_old

_MODULES = {"GDAL": "osgeo.gdal"}


def problem() -> str:
    """Say in short what is wrong, and what to do about it on this system; empty where all is well.

    It imports numpy and what reads rasters, so it must not be asked while QGIS loads its plugins.
    """
    return unloadable() or fault("numpy") or (fault("rasterio") and fault("GDAL"))  # either reads rasters


def unloadable() -> str:
    """Say the same of what must be there when QGIS loads the plugin: a Python that understands its files."""
    return _old("Python", platform.python_version())


def fault(package: str) -> str:
    """Say the same of one package."""
    module = _MODULES.get(package, package)
    try:
        version = import_module(module).__version__
    except Exception as error:  # not only ImportError: what was built for another numpy raises ValueError
        missing = isinstance(error, ModuleNotFoundError) and module.startswith(str(error.name))
        return _missing(package) if missing else _broken(package, error)
    return _old(package, version)


def _missing(package: str) -> str:
    what = QCoreApplication.translate("Pixelwise", "{package} is missing").format(package=package)
    if sys.platform == "linux" and shutil.which("apt"):
        return _sentence(what, f"sudo apt install python3-{package.lower()}")
    return _sentence(what, f'{_python()} -m pip install "numpy<2"' if package == "numpy" else "")


def _broken(package: str, error: Exception) -> str:
    what = QCoreApplication.translate("Pixelwise", "{package} cannot be imported ({error})").format(
        package=package, error=shorten(str(error), 50, placeholder="…")
    )
    # The usual cause is what pip put before QGIS's own.
    return _sentence(what, f"{_python()} -m pip uninstall -y {package.lower()}")


def _old(package: str, version: str) -> str:
    if not too_old(package, version):
        return ""
    what = QCoreApplication.translate("Pixelwise", "{package} is {version}, and {oldest} or newer is needed")
    return _sentence(what.format(package=package, version=version, oldest=OLDEST[package]), "")


def _python() -> str:
    """The Python of QGIS, as one calls it in a shell."""
    if sys.platform == "darwin":
        return f'"{QgsApplication.prefixPath()}/bin/python3"'
    return "python" if sys.platform == "win32" else "PIP_BREAK_SYSTEM_PACKAGES=1 python3"


def _sentence(what: str, command: str) -> str:
    if not command:
        text = QCoreApplication.translate(
            "Pixelwise", "Pixelwise cannot run: {what}. Please install the newest QGIS, which brings it."
        )
    elif sys.platform == "win32":
        text = QCoreApplication.translate(
            "Pixelwise",
            "Pixelwise cannot run: {what}. Run this in the OSGeo4W Shell, then restart QGIS: {command}",
        )
    else:
        text = QCoreApplication.translate(
            "Pixelwise", "Pixelwise cannot run: {what}. Run this in a terminal, then restart QGIS: {command}"
        )
    return text.format(what=what, command=command)
