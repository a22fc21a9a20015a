"""The checkout as the package ``pixelwise``, as the tests mount it."""

from __future__ import annotations

import importlib
import sys

import data


def package(name: str):
    """Return a module of this checkout, ``pixelwise`` itself or one in it, by its full name."""
    sys.path.insert(0, str(data.ROOT / "tests"))
    importlib.import_module("conftest")  # which mounts the checkout
    return importlib.import_module(name)
