"""How fast are samples along lines, beside QGIS and rasterstats? ``python lines.py [--rounds N]``.

Every run is a process of its own; what is imported beforehand is not timed. Ours and theirs take turns, and
have to find the same number of values with the same sum.
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

LINES, VERTICES, STEP = 100_000, 20, 100.0
LAYER = data.FOLDER / "lines.gpkg"
SEED = [data.SEED, 11]
PART = 100  # rasterstats gets only every such line: the rest would take it an hour

#: Ours, theirs, and how many times as fast ours shall be.
GOALS = (
    ("points every 100 m, file to file", "plugin step", "native step", 1.5),
    ("points every 100 m, core and rasterstats", "core step", "rasterstats step", 20.0),
)
#: What nobody else does.
ALONE = ("core 0", "plugin 0")


def vertices() -> np.ndarray:
    """Wandering lines anywhere on the raster, (lines, vertices, 2)."""
    rng, (left, top), side = np.random.default_rng(SEED), data.ORIGIN, data.SIZE * data.PIXEL
    start = rng.random((LINES, 1, 2)) * side
    steps = rng.normal(0, 5 * data.PIXEL, (LINES, VERTICES, 2))
    return (start + np.cumsum(steps, axis=1)) * (1, -1) + (left, top)


def make() -> None:
    """Write the lines, once."""
    data.make()
    if LAYER.exists():
        return
    import shapely
    from osgeo import ogr, osr

    crs = osr.SpatialReference()
    crs.ImportFromEPSG(data.EPSG)
    file = ogr.GetDriverByName("GPKG").CreateDataSource(str(LAYER))
    table = file.CreateLayer("lines", crs, ogr.wkbLineString)
    table.StartTransaction()
    for wkb in shapely.to_wkb(shapely.linestrings(vertices())):
        feature = ogr.Feature(table.GetLayerDefn())
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(bytes(wkb)))
        table.CreateFeature(feature)
    table.CommitTransaction()


def plugin(folder: Path, step: float):
    """``pixelwise:samplelines``."""
    import in_qgis

    in_qgis.start_qgis(folder)
    in_qgis.load_plugin()
    import processing

    given = {"INPUT": str(LAYER), "RASTERS": [str(data.raster("values"))], "STEP": step}
    given["OUTPUT"] = str(folder / "out.gpkg")
    return lambda: processing.run("pixelwise:samplelines", given), lambda _: column(
        folder / "out.gpkg", "values"
    )


def native(folder: Path, step: float):
    """``native:pointsalonglines``, then ``native:rastersampling`` on what it wrote."""
    import in_qgis

    in_qgis.start_qgis(folder)
    import processing

    def job():
        points = {"INPUT": str(LAYER), "DISTANCE": step, "OUTPUT": str(folder / "points.gpkg")}
        processing.run("native:pointsalonglines", points)
        given = {"INPUT": points["OUTPUT"], "RASTERCOPY": str(data.raster("values")), "COLUMN_PREFIX": "v"}
        processing.run("native:rastersampling", {**given, "OUTPUT": str(folder / "out.gpkg")})

    return job, lambda _: column(folder / "out.gpkg", "v1")


def column(path: Path, name: str) -> tuple[int, float]:
    """How many values an output holds, and their sum."""
    import sqlite3

    with sqlite3.connect(path) as file:
        (table,) = file.execute("SELECT table_name FROM gpkg_contents").fetchone()
        return file.execute(f'SELECT count("{name}"), sum("{name}") FROM "{table}"').fetchone()


def some(folder: Path, step: float):
    """The core on the lines that rasterstats gets, to compare what is found."""
    return core(folder, step, PART)


def core(folder: Path, step: float, part: int = 1):
    """``pixelwise.core.LineSampling``, of lines in arrays; the rows are let go as they come."""
    import checkout

    core, reader = checkout.package("pixelwise.core"), checkout.reader()
    given = vertices()[::part]
    offsets = np.arange(len(given) + 1)
    lines = given.reshape(-1, 2), offsets * VERTICES, offsets
    source = reader.open(str(data.raster("values")))

    def job():
        rows = core.LineSampling(core.Lines.from_parts(*lines), [source], step=step)
        values = (np.ma.compressed(one.table["values"]) for one in rows if len(one.table))
        return np.sum([(some.size, some.sum()) for some in values], axis=0)

    return job, lambda found: found


def rasterstats(folder: Path, step: float):
    """``rasterstats.point_query`` of points that are there already, those of a hundredth of the lines."""
    import rasterstats
    import shapely

    lines = shapely.linestrings(vertices()[::PART])
    distances = np.arange(0, shapely.length(lines).max(), step)
    points = shapely.line_interpolate_point(np.repeat(lines, distances.size), np.tile(distances, lines.size))
    points = points[np.tile(distances, lines.size) <= np.repeat(shapely.length(lines), distances.size)]
    raster = str(data.raster("values"))

    def values(found):
        known = [value for value in found if value is not None]
        return len(known), sum(known)

    return lambda: rasterstats.point_query(list(points), raster, interpolate="nearest"), values


def measure(tool: str, step: float) -> None:
    """One run in this process: prints seconds, memory over the start in MiB, and what was found."""
    from contestant import memory

    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        tools = {"plugin": plugin, "native": native, "core": core, "some": some, "rasterstats": rasterstats}
        job, values = tools[tool](Path(folder), step)
        Path("/proc/self/clear_refs").write_text("5")
        before, start = memory("VmRSS"), time.perf_counter()
        result = job()
        seconds, grown = time.perf_counter() - start, memory("VmHWM") - before
        told = [float(number) for number in values(result)]
        print(json.dumps([seconds * (PART if tool == "rasterstats" else 1), grown, *told]), flush=True)
    os._exit(0)  # QGIS may crash when Python takes it apart in its own order


def run(name: str) -> list[float]:
    """One run in a process of its own: see `measure`."""
    import peers

    tool, step = name.split(" ")
    python = peers.ENVIRONMENT / "bin" / "python" if tool == "rasterstats" else sys.executable
    command = [python, __file__, "--measure", tool, str(STEP if step == "step" else step)]
    environment = {**os.environ, "BENCH_DATA": str(data.FOLDER)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr)
    return json.loads(done.stdout.strip().splitlines()[-1])


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--measure", nargs=2, metavar=("TOOL", "STEP"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.measure:
        measure(arguments.measure[0], float(arguments.measure[1]))
    import peers

    make()
    peers.install()
    print("| | ours, s | theirs, s | times as fast | goal | results |\n|---|---:|---:|---:|---|---|")
    for title, ours, theirs, goal in GOALS:
        pairs = [(run(ours), run(theirs)) for _ in range(arguments.rounds)]
        ratio = median(their[0] / our[0] for our, their in pairs)
        times = [median(one[0] for one in side) for side in zip(*pairs)]
        word = "reached" if ratio >= goal else "**not reached**"
        mine = run("some step") if theirs.startswith("rasterstats") else pairs[0][0]
        (_, _, number, total), (_, _, others, their_total) = mine, pairs[0][1]
        told = "same" if number == others and abs(total - their_total) <= 1e-6 * abs(total) else "**differ**"
        print(
            f"| {title} | {times[0]:.2f} | {times[1]:.2f} | {ratio:.1f} | {goal:g}: {word} | {told} |",
            flush=True,
        )
    for name in ALONE:
        found = [run(name) for _ in range(arguments.rounds)]
        seconds, grown = (median(one[n] for one in found) for n in (0, 1))
        print(
            f"\n{name}: {found[0][2]:,.0f} values in stretches, {seconds:.1f} s, {grown:.0f} MB more memory.",
            flush=True,
        )


if __name__ == "__main__":
    main()
