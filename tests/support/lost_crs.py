"""Coordinate reference systems as QGIS loses them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from time import sleep
from typing import Callable

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform


def emptied(make: Callable[[], QgsCoordinateReferenceSystem]) -> QgsCoordinateReferenceSystem:
    """A CRS that was made in a thread which has ended, and used by another meanwhile.

    It says that it is valid, and has no text. Where QGIS does not empty it, it is as it should be.
    """
    with ThreadPoolExecutor(1) as one:
        assert one.submit(lambda: make().toWkt()).result()
        assert make().toWkt()
    QgsCoordinateTransform.invalidateCache()  # which may remember one that was made when it worked
    for _ in range(200):  # a thread is not quite gone when it is joined
        if not make().toWkt():
            break
        sleep(0.01)
    return make()
