"""Exceptions that are not meant for users, wherever they end up."""

from __future__ import annotations

import sys
import threading
import traceback

from qgis.core import QgsApplication, QgsProcessingException


def listen(plugin, heard: list[str]) -> None:
    """Collect the tracebacks of all exceptions that leave our algorithms, or that nobody catches."""

    def stray(kind, *given) -> None:
        # rasterio cannot pass on what GDAL says of a damaged text; nothing comes of it.
        if not issubclass(kind, UnicodeDecodeError):
            heard.append("".join(traceback.format_exception(kind, *given)))
            print(heard[-1], file=sys.stderr, flush=True)

    for algorithm in plugin.provider.algorithms():
        for name in ("checkParameterValues", "prepareAlgorithm", "processAlgorithm"):
            _guard(type(algorithm), name, heard)

    sys.excepthook = stray
    threading.excepthook = sys.unraisablehook = lambda given: stray(
        given.exc_type, given.exc_value, given.exc_traceback
    )
    QgsApplication.messageLog().messageReceived.connect(
        lambda text, *_: heard.append(text) if "Traceback" in text else None
    )


def _guard(kind: type, name: str, heard: list[str]) -> None:
    original = getattr(kind, name)

    def guarded(*given):
        try:
            return original(*given)
        except QgsProcessingException:
            del given  # QGIS never lets go of it
            raise
        except BaseException:
            heard.append(traceback.format_exc())
            raise

    setattr(kind, name, guarded)
