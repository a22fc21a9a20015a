"""The oldest versions of what this runs on, found by trying; README.md and metadata.txt say the same."""

from __future__ import annotations

import re

OLDEST = {"Python": "3.9", "numpy": "1.19", "GDAL": "3.2", "rasterio": "1.2", "shapely": "2.0"}


def too_old(package: str, version: str) -> bool:
    """Whether a version such as ``3.2.2`` or ``2.0rc1`` comes before the oldest."""
    return _numbers(version) < _numbers(OLDEST[package])


def need(package: str, version: str) -> None:
    """Raise ImportError for a package that is too old; files that import it begin with this."""
    if too_old(package, version):
        raise ImportError(
            f"{package} is {version}, and {OLDEST[package]} or newer is needed; please install that.",
            name=package,
        )


def _numbers(version: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", version)[:2]]
