"""Are the packages there that QGIS does not always bring? And if not, how to get them."""

from __future__ import annotations

import sys
from importlib import import_module

from qgis.PyQt.QtCore import QCoreApplication

#: Named one by one, for pip must not replace QGIS's numpy: that breaks its GDAL.
_PIP = (
    'pip install --no-deps rasterio affine attrs certifi click click-plugins cligj pyparsing "shapely>=2,<3"'
)


def problem() -> str:
    """Say what is missing and how to get it, in one sentence; empty where nothing is.

    It imports rasterio and shapely, so it must not be asked while QGIS loads its plugins.
    """
    missing = _missing()
    if not missing:
        return ""
    return QCoreApplication.translate(
        "Pixelwise",
        "Pixelwise needs the Python packages rasterio and shapely 2 or newer, but {missing}; to get them, "
        "{ways}; then restart QGIS.",
    ).format(missing=missing, ways="; ".join(_ways()))


def _missing() -> str:
    for name in ("rasterio", "shapely"):
        try:
            package = import_module(name)
        except ImportError as error:
            return QCoreApplication.translate("Pixelwise", "{package} cannot be imported ({error})").format(
                package=name, error=error
            )
        if name == "shapely" and int(package.__version__.split(".")[0]) < 2:
            return QCoreApplication.translate("Pixelwise", "shapely is {version}").format(
                version=package.__version__
            )
    return ""


def _ways() -> list[str]:
    """How to get the packages, on this system first: banners show the beginning of a sentence."""
    ways = {
        "win32": QCoreApplication.translate(
            "Pixelwise", "on Windows open the OSGeo4W Shell from the Start menu and run: python3 -m {pip}"
        ),
        "darwin": QCoreApplication.translate(
            "Pixelwise",
            "on macOS run in Terminal: /Applications/QGIS.app/Contents/MacOS/bin/python3 -m {pip}",
        ),
        "linux": QCoreApplication.translate(
            "Pixelwise",
            "on Debian or Ubuntu run: sudo apt install python3-rasterio python3-shapely, and where that is "
            'shapely 1: python3 -m pip install --user --break-system-packages --no-deps "shapely>=2,<3"',
        ),
    }
    here = [system for system in ways if sys.platform.startswith(system)]
    return [ways[system].format(pip=_PIP) for system in dict.fromkeys([*here, *ways])]
