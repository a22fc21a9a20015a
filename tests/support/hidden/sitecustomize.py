"""Hides the packages in PIXELWISE_HIDDEN from a process that has this folder on its PYTHONPATH."""

import os
import sys


class Hidden:
    """A finder that is asked first, and says that there is none."""

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in os.environ.get("PIXELWISE_HIDDEN", "").split(","):
            raise ModuleNotFoundError(f"No module named {name!r}, which is hidden", name=name)


sys.meta_path.insert(0, Hidden())
