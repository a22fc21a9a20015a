"""Load the plugin with PyQt6 under a stand-in for QGIS: ``python3 under_qt6.py FOLDER_WITH_PYQT6 PARENT``.

No QGIS with Qt 6 is packaged for Debian yet. The stand-in takes whatever is asked of QGIS's own classes, but
what is asked of Qt has to be there in PyQt6. Prints what was done, line by line, or fails.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType, SimpleNamespace


class AnyName(type):
    """A class in which every public name is there, and is a `Stub`."""

    def __getattr__(cls, name: str):
        if name.startswith("__"):
            raise AttributeError(name)
        setattr(cls, name, AnyName(name, (Stub,), {}))
        return vars(cls)[name]


class Stub(metaclass=AnyName):
    """Takes any arguments, and gives another for every name and operation."""

    def __init__(self, *arguments, **settings):
        pass

    def __getattr__(self, name: str):
        return getattr(type(self), name)

    def __iter__(self):
        return iter(())

    def __or__(self, other):
        return self


class StubModule(ModuleType):
    """A module of QGIS 4."""

    def __getattr__(self, name: str):
        if name.startswith("__"):
            raise AttributeError(name)
        setattr(self, name, AnyName(name, (Stub,), {"QGIS_VERSION_INT": 40000} if name == "Qgis" else {}))
        return vars(self)[name]


class Finder:
    """Finds the modules of QGIS; those of Qt are PyQt6's."""

    def find_spec(self, name, path=None, target=None):
        ours = name.split(".")[0] in ("qgis", "processing")
        return ModuleSpec(name, self, is_package=True) if ours else None

    def create_module(self, spec):
        qt = spec.name.startswith("qgis.PyQt.")
        return import_module(spec.name.replace("qgis.PyQt", "PyQt6")) if qt else StubModule(spec.name)

    def exec_module(self, module):
        """Nothing is left to do."""


def main(qt6: str, parent: str) -> None:
    sys.path[:0] = [qt6, parent]
    sys.meta_path.insert(0, Finder())
    from PyQt6.QtCore import QCoreApplication, QDate
    from PyQt6.QtGui import QGuiApplication

    from qt_names import wrong_names

    application = QGuiApplication([])
    root = Path(parent, "pixelwise")
    for file in [*root.glob("core/**/*.py"), *root.glob("algorithms/**/*.py")]:
        import_module(".".join(file.relative_to(parent).with_suffix("").parts).replace(".__init__", ""))
    for wrong in wrong_names(root, "qgis.PyQt."):
        raise AttributeError(wrong)

    import numpy as np

    import pixelwise
    from pixelwise.algorithms.inputs.columns import seconds_of
    from pixelwise.algorithms.outputs.feature_layer import _objects

    plugin = pixelwise.classFactory(None)
    plugin.initGui()
    plugin._translate_to("de_AT")
    print(QCoreApplication.translate("Pixelwise", "Zonal statistics"))
    found = []
    plugin.provider.addAlgorithm = found.append
    plugin.provider.loadAlgorithms()
    for algorithm in found:
        algorithm.initAlgorithm()
        print(algorithm.name(), algorithm.displayName(), not algorithm.icon().isNull())
    moment = np.array(["2018-01-31T10:20:21"], "datetime64[s]")
    (there,) = _objects(moment)
    column = SimpleNamespace(index=0)
    back = [seconds_of([value], column) for value in (there, QDate(2018, 1, 31), "2018-01-31")]
    print(there.toString("yyyy-MM-dd hh:mm:ss"), back)
    plugin.unload()
    print(sorted({"PyQt5", "PyQt6"} & set(sys.modules)))
    del application


if __name__ == "__main__":
    main(*sys.argv[1:])
