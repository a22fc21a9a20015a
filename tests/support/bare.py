"""Packages hidden from the plugin, as most users have them not: ``PIXELWISE_BARE=1 pytest tests/qgis``."""

from __future__ import annotations

import builtins
import importlib
import os
import sys
from pathlib import Path

HIDDEN = ("rasterio", "shapely")
BARE = bool(os.environ.get("PIXELWISE_BARE"))


def hide_from_plugin() -> None:
    """Let imports of `HIDDEN` fail in modules of the plugin, and only there: tests make their data with them.

    A finder on ``sys.meta_path`` would not do: it does not know who imports, and is not asked for what the
    tests have imported already. All imports go through these two functions, and both can tell who asks; it
    has to be done before the plugin is loaded, for modules keep the second under a name of their own.
    """
    plain_import, plain_import_module = builtins.__import__, importlib.import_module

    def guarded_import(name, globals=None, locals=None, fromlist=(), level=0):
        if not level:
            _guard(name, globals)
        return plain_import(name, globals, locals, fromlist, level)

    def guarded_import_module(name, package=None):
        _guard(name, sys._getframe(1).f_globals)
        return plain_import_module(name, package)

    builtins.__import__, importlib.import_module = guarded_import, guarded_import_module


def _guard(name: str, asking: dict | None) -> None:
    owner = str((asking or {}).get("__name__", ""))
    if name.partition(".")[0] in HIDDEN and owner.partition(".")[0] == "pixelwise":
        raise ModuleNotFoundError(f"No module named {name!r}, which is hidden from {owner}", name=name)


def hidden_from_process(environment: dict[str, str]) -> dict[str, str]:
    """An environment in which a process finds none of `HIDDEN`, whoever asks."""
    paths = [str(Path(__file__).with_name("hidden")), environment.get("PYTHONPATH", "")]
    return {
        **environment,
        "PYTHONPATH": os.pathsep.join(filter(None, paths)),
        "PIXELWISE_HIDDEN": ",".join(HIDDEN),
    }
