"""Places that cannot be written to, or not to the end. Root writes everywhere, so permissions do not help."""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from random import Random

from qgis.core import QgsProject, QgsVectorLayer

#: Bytes of the disk that is full.
DISK = 400_000
_HOLD = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1])
held.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


def mount(folder: Path) -> bool:
    """Mount a tiny disk and one that is read only; False where that is not allowed.

    Call it in a mount namespace of its own, for nothing is unmounted.
    """
    for name, options in (("full", f"size={DISK}"), ("readonly", "ro")):
        place = folder / name
        place.mkdir(parents=True, exist_ok=True)
        if subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", place], check=False).returncode:
            return False
    return True


@contextmanager
def troubled(kind: str, ending: str, folder: Path, disks: Path | None, random: Random, given: str):
    """The path for an output, and whether something that is not ours lies there.

    Parameters
    ----------
    kind : str
        One of `plans.TROUBLES`, or nothing.
    folder : Path
        Of this run; emptied afterwards by the caller.
    disks : Path or None
        Where `mount` has mounted.
    given : str
        The path of an input that may be lost.
    """
    if disks is None:
        kind = {"full": "limit", "readonly": "missing"}.get(kind, kind)
    path = folder / f"out{ending}"
    if kind == "full":
        with _full(disks / "full", random) as place:
            yield str(place / path.name), False
    elif kind == "limit":
        with _limited(random.choice([2_000, 40_000, 120_000, 300_000])):
            yield str(path), False
    elif kind == "locked":
        path = folder / "out.gpkg"
        shutil.copy(given, path)
        with _locked(path):
            yield str(path), True
    elif kind == "shown":
        path = folder / "out.gpkg"
        shutil.copy(given, path)
        with _shown(path):
            yield str(path), True
    elif kind == "folder":
        path.mkdir()
        yield str(path), True
    elif kind == "beneath":
        (folder / "file").write_text("no folder")
        yield str(folder / "file" / path.name), False
    elif kind == "readonly":
        yield str(disks / "readonly" / path.name), False
    elif kind == "missing":
        yield str(folder / "nowhere" / path.name), False
    elif kind == "long":
        yield str(folder / ("n" * random.choice([250, 300, 5000]) + ending)), False
    elif kind == "input":
        yield given, True
    else:
        yield str(path), False


@contextmanager
def _full(place: Path, random: Random):
    left = random.choice([0, 4_000, 30_000, 150_000, 300_000])
    (place / "ballast").write_bytes(bytes(max(0, DISK // 4096 * 4096 - left)))
    try:
        yield place
    finally:
        for file in place.iterdir():
            file.unlink()


@contextmanager
def _limited(size: int):
    """No file may grow beyond a size."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def _locked(path: Path):
    """Another program is writing to the file."""
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        close_fds=True,
    ) as other:
        other.stdout.readline()
        try:
            yield
        finally:
            other.stdin.close()
            other.wait()


@contextmanager
def _shown(path: Path):
    """The file is a layer of the project, and somebody is reading it."""
    layer = QgsVectorLayer(str(path), "shown", "ogr")
    QgsProject.instance().addMapLayer(layer)
    reading = layer.getFeatures()
    next(reading)
    try:
        yield
    finally:
        reading.close()
        QgsProject.instance().removeMapLayer(layer.id())
