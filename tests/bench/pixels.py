"""Time series of mask pixels beside the loop that people write, and rows per minute of pixels in polygons.

    python tests/bench/pixels.py [--rounds N]        the report; also kept in build/bench/pixels.md
    python tests/bench/pixels.py CONTESTANT MASK BLOCK     one run in this process, for the report

The loop opens each raster, reads it whole, takes the masked pixels and stacks them.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import data
import numpy as np

FOLDER = data.FOLDER / "series"
REPORT = data.ROOT / "build" / "bench" / "pixels.md"
WEEKS, SIZE, BLOCKS = 52, 2000, (256, 128)
MASKS = {"250": "250 scattered pixels", "1%": "1 % scattered", "patch": "one compact patch of 1 %"}
CONTESTANTS = ("loop", "core2", "core1")
GOALS = {"250": 3.0, "1%": 1.0, "patch": 3.0}


def make() -> None:
    """Make what is missing: a year of weeks, with each size of blocks, and the masks."""
    import rasterio

    if (FOLDER / "complete").exists():
        return
    FOLDER.mkdir(parents=True, exist_ok=True)
    y, x = np.mgrid[:SIZE, :SIZE]
    ground = 3000 + 1500 * np.sin(x / 150) * np.cos(y / 210)
    profile = {
        "driver": "GTiff", "width": SIZE, "height": SIZE, "count": 1, "tiled": True, "compress": "deflate",
        "crs": f"EPSG:{data.EPSG}", "transform": rasterio.Affine(10, 0, 500_000, 0, -10, 5_200_000),
    }  # fmt: skip
    for week in range(WEEKS):
        noise = np.random.default_rng([data.SEED, week]).normal(0, 60, ground.shape)
        values = (ground * (1 + 0.3 * np.sin(week / 8)) + noise).clip(1, 65535).astype("uint16")
        for block in BLOCKS:
            shape = {"blockxsize": block, "blockysize": block, "dtype": "uint16", "nodata": 0}
            day = np.datetime64("2018-01-03") + 7 * week
            with rasterio.open(FOLDER / f"{block}_{day}.tif", "w", **profile, **shape) as file:
                file.write(values, 1)
    for name in MASKS:
        with rasterio.open(FOLDER / f"mask_{name}.tif", "w", **profile, dtype="uint8") as file:
            file.write(_mask(name), 1)
    (FOLDER / "complete").touch()


def _mask(name: str) -> np.ndarray:
    mask = np.zeros((SIZE, SIZE), dtype="uint8")
    if name == "patch":
        mask[700:900, 1111:1311] = 1
    else:
        count = 250 if name == "250" else SIZE * SIZE // 100
        mask.reshape(-1)[np.random.default_rng(data.SEED).choice(SIZE * SIZE, count, replace=False)] = 1
    return mask


def _job(contestant: str, mask: str, block: str):
    weeks, mask = sorted(FOLDER.glob(f"{block}_*.tif")), FOLDER / f"mask_{mask}.tif"
    import rasterio

    if contestant == "loop":

        def job():
            with rasterio.open(mask) as file:
                chosen = file.read(1) != 0
            found = []
            for week in weeks:
                with rasterio.open(week) as file:
                    found.append(file.read(1)[chosen])
            return np.stack(found)

        return job
    import checkout

    core = checkout.package("pixelwise.core")
    opened, mask_series = checkout.reader().open, core.mask_series  # imports them
    workers = int(contestant[-1])

    def job():
        return mask_series(opened(str(mask)), [opened(str(week)) for week in weeks], workers=workers).values

    return job


def _rows():
    """Pixels in polygons, one large polygon into a GeoPackage."""
    import in_qgis

    folder = Path(tempfile.mkdtemp(prefix="bench-"))
    in_qgis.start_qgis(folder)
    in_qgis.load_plugin()
    import processing
    from qgis.core import QgsVectorLayer

    zone = QgsVectorLayer(str(data.layer("large")), "zone", "ogr")
    zone.setSubsetString("id = 1")
    given = {"INPUT": zone, "RASTERS": [str(data.raster("values"))], "OUTPUT": str(folder / "out.gpkg")}
    return lambda: processing.run("pixelwise:polygonpixels", given)["PIXEL_COUNT"]


def one(contestant: str, mask: str = "", block: str = "") -> None:
    """Run one contestant in this process, and say how it went."""
    import os

    from contestant import memory

    job = _rows() if contestant == "rows" else _job(contestant, mask, block)
    Path("/proc/self/clear_refs").write_text("5")
    before, start, busy = memory("VmRSS"), time.perf_counter(), time.process_time()
    found = job()
    seconds, busy = time.perf_counter() - start, time.process_time() - busy
    told = found if contestant == "rows" else int(np.asarray(found).astype(np.int64).sum())
    said = {"seconds": seconds, "cpu": busy, "memory": memory("VmHWM") - before, "told": told}
    print(json.dumps(said), flush=True)
    os._exit(0)


def _run(*words: str) -> dict:
    done = subprocess.run([sys.executable, __file__, *words], capture_output=True, text=True, check=True)
    return json.loads(done.stdout.strip().splitlines()[-1])


def report(rounds: int) -> str:
    """Run all, round after round, and write the tables."""
    lines = [
        f"## Time series of mask pixels: {WEEKS} rasters, {SIZE} x {SIZE} uint16 deflate, {rounds} rounds\n",
        "| mask | blocks | loop | core, 2 workers | core, 1 worker | CPU s: loop, core 1 | MB: loop, core 2 "
        "| times as fast | goal |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for block in BLOCKS:
        for mask, title in MASKS.items():
            found = {name: [] for name in CONTESTANTS}
            for _ in range(rounds):
                for name in CONTESTANTS:
                    found[name].append(_run(name, mask, str(block)))
            if len({said["told"] for runs in found.values() for said in runs}) != 1:
                sys.exit(f"The results for {title} differ.")
            middle = {
                (name, key): median(said[key] for said in found[name])
                for name in CONTESTANTS
                for key in ("seconds", "cpu", "memory")
            }
            ratio = median(a["seconds"] / b["seconds"] for a, b in zip(found["loop"], found["core2"]))
            seconds = " | ".join(f"{middle[name, 'seconds']:.2f} s" for name in CONTESTANTS)
            reached = "reached" if ratio >= GOALS[mask] else "**not reached**"
            cells = (
                f"{title} | {block} | {seconds}",
                f"{middle['loop', 'cpu']:.2f}, {middle['core1', 'cpu']:.2f}",
                f"{middle['loop', 'memory']:.0f}, {middle['core2', 'memory']:.0f}",
                f"{ratio:.1f} | >= {GOALS[mask]:g} {reached}",
            )
            lines.append("| " + " | ".join(cells) + " |")
    rows = _run("rows")
    speed = rows["told"] / rows["seconds"] * 60 / 1e6
    lines += [
        "\n## Pixels in polygons, into a GeoPackage\n",
        f"{rows['told']:,} rows in {rows['seconds']:.1f} s: {speed:.2f} million rows a minute (>= 1); "
        f"peak memory over the start of QGIS {rows['memory']:.0f} MB.",
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    if len(sys.argv) > 1 and not sys.argv[1].startswith("-"):
        one(*sys.argv[1:])
    data.make()
    make()
    text = report(int(sys.argv[2]) if sys.argv[1:2] == ["--rounds"] else 3)
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(text)
    print(text)
