"""A checkout as the package ``pixelwise``, as the tests mount it: this one, or that of ``BENCH_CHECKOUT``."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path

import data


def package(name: str):
    """Return a module of the checkout, ``pixelwise`` itself or one in it, by its full name."""
    checkout = Path(os.environ.get("BENCH_CHECKOUT", data.ROOT))
    sys.path.insert(0, str(checkout / "tests"))
    importlib.import_module("conftest")  # which mounts the checkout
    return importlib.import_module(name)


def reader():
    """Return the class that reads files: rasterio's, or that of ``BENCH_READER``."""
    return getattr(package("pixelwise.core"), os.environ.get("BENCH_READER", "RasterSource"))
