"""How fast are samples at points, beside QGIS's own tool and rasterio's? ``python points.py [--rounds N]``.

Every run is a process of its own; what is imported beforehand is not timed. Ours and theirs take turns.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import data
import numpy as np

POINTS, RASTERS = 500_000, 12
LAYER = data.FOLDER / "points.gpkg"
SEED = [data.SEED, 7]

#: Ours, theirs, and how many times as fast ours shall be.
GOALS = (
    ("one raster, file to file", "plugin 1", "native 1", 1.0),
    ("twelve rasters, file to file", "plugin 12", "native 12", 5.0),
    ("a million points, core and rasterio.sample", "core", "rasterio", 30.0),
)


def coordinates(count: int) -> tuple[np.ndarray, np.ndarray]:
    """Points anywhere on the raster."""
    rng, (left, top), side = np.random.default_rng(SEED), data.ORIGIN, data.SIZE * data.PIXEL
    return left + rng.random(count) * side, top - rng.random(count) * side


def make() -> None:
    """Write the points, once."""
    data.make()
    if LAYER.exists():
        return
    from osgeo import ogr, osr

    crs = osr.SpatialReference()
    crs.ImportFromEPSG(data.EPSG)
    file = ogr.GetDriverByName("GPKG").CreateDataSource(str(LAYER))
    table = file.CreateLayer("points", crs, ogr.wkbPoint)
    table.StartTransaction()
    for x, y in zip(*coordinates(POINTS)):
        feature = ogr.Feature(table.GetLayerDefn())
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkt(f"POINT ({x!r} {y!r})"))
        table.CreateFeature(feature)
    table.CommitTransaction()


def rasters(folder: Path, count: int) -> list[str]:
    """The raster under several names."""
    names = [folder / f"r{number}.tif" for number in range(count)]
    for name in names:
        name.symlink_to(data.raster("values"))
    return [str(name) for name in names]


def plugin(folder: Path, count: int):
    """``pixelwise:samplepoints`` on all rasters at once."""
    import in_qgis

    in_qgis.start_qgis(folder)
    in_qgis.load_plugin()
    import processing

    given = {"INPUT": str(LAYER), "RASTERS": rasters(folder, count), "OUTPUT": str(folder / "out.gpkg")}
    return lambda: processing.run("pixelwise:samplepoints", given)


def native(folder: Path, count: int):
    """``native:rastersampling``, run again for each raster on what it wrote before."""
    import in_qgis

    in_qgis.start_qgis(folder)
    import processing

    def job():
        before = str(LAYER)
        for number, path in enumerate(rasters(folder, count)):
            given = {"INPUT": before, "RASTERCOPY": path, "COLUMN_PREFIX": f"r{number}_"}
            before = processing.run(
                "native:rastersampling", {**given, "OUTPUT": str(folder / f"{number}.gpkg")}
            )["OUTPUT"]

    return job


def core(folder: Path, count: int):
    """``pixelwise.core.sample_points`` of ``count`` points."""
    import checkout

    core, reader = checkout.package("pixelwise.core"), checkout.reader()
    points, path = coordinates(count), str(data.raster("values"))
    return lambda: core.sample_points(points, [reader.open(path)]).samples[0].values.filled(np.nan)


def rasterio(folder: Path, count: int):
    """``rasterio.sample`` of a hundredth of the points."""
    import rasterio

    pairs = list(zip(*coordinates(count)))[: count // 100]

    def job():
        with rasterio.open(data.raster("values")) as source:
            return [values[0] for values in source.sample(pairs)]

    return job


def measure(tool: str, count: int) -> None:
    """One run in this process: prints seconds, and memory over the start in MiB."""
    from contestant import memory

    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        job = {"plugin": plugin, "native": native, "core": core, "rasterio": rasterio}[tool](
            Path(folder), count
        )
        Path("/proc/self/clear_refs").write_text("5")
        before, start = memory("VmRSS"), time.perf_counter()
        job()
        seconds = time.perf_counter() - start
        print(
            json.dumps([seconds * (100 if tool == "rasterio" else 1), memory("VmHWM") - before]), flush=True
        )
    os._exit(0)  # QGIS may crash when Python takes it apart in its own order


def run(name: str) -> tuple[float, float]:
    """One run in a process of its own."""
    tool, _, count = name.partition(" ")
    command = [sys.executable, __file__, "--measure", tool, count or "1000000"]
    environment = {**os.environ, "BENCH_DATA": str(data.FOLDER)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr)
    return tuple(json.loads(done.stdout.strip().splitlines()[-1]))


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--measure", nargs=2, metavar=("TOOL", "COUNT"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.measure:
        measure(arguments.measure[0], int(arguments.measure[1]))
    make()
    print("| | ours, s | theirs, s | times as fast | goal |\n|---|---:|---:|---:|---|")
    for title, ours, theirs, goal in GOALS:
        pairs = [(run(ours)[0], run(theirs)[0]) for _ in range(arguments.rounds)]
        ratio = median(their / our for our, their in pairs)
        times = [median(times) for times in zip(*pairs)]
        word = "reached" if ratio >= goal else "**not reached**"
        print(f"| {title} | {times[0]:.2f} | {times[1]:.2f} | {ratio:.1f} | {goal:g}: {word} |", flush=True)
    seconds, mebibytes = run("core 10000000")
    print(
        f"\nTen million points in the core: {seconds:.1f} s, {mebibytes * 2**20 / 1e7:.0f} bytes a point "
        "beside their coordinates."
    )


if __name__ == "__main__":
    main()
