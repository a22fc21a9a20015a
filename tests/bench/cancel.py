"""How long a cancel takes to be seen, in each phase: ``python cancel.py [--times N] [--only WORD ..]``.

Each algorithm runs on large data and is cancelled at N moments, spread evenly over the whole run. What it was
doing tells the phase. The tables give the seconds from the cancel to the run's end, and those of all
processors together, which do not change where others use the machine, too.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import threading
from collections import defaultdict
from pathlib import Path
from time import monotonic, process_time

import data
import in_qgis
import pixels
import points

RASTER = str(data.raster("values"))
FOLDER = data.FOLDER / "cancel"
#: Title, algorithm, parameters, ending of the output.
RUNS = [
    ("100,000 plots, coverage", "zonalstatistics", {"INPUT": "plots", "PIXELS": "coverage"}, ".gpkg"),
    ("100,000 plots, buffered", "zonalstatistics", {"INPUT": "plots", "BUFFER": 20}, ".gpkg"),
    ("100,000 plots, to GeoJSON", "zonalstatistics", {"INPUT": "plots"}, ".geojson"),
    ("5,000 zones, median", "zonalstatistics", {"INPUT": "zones", "STATISTICS": "median"}, ".gpkg"),
    ("500,000 points, wide", "samplepoints", {"INPUT": "points", "MAX_DISTANCE": 3}, ".gpkg"),
    ("500,000 points, long", "samplepoints", {"INPUT": "points", "LAYOUT": "long"}, ".gpkg"),
    ("500,000 points, to XLSX", "samplepoints", {"INPUT": "points"}, ".xlsx"),
    ("pixels of 50 zones", "polygonpixels", {"INPUT": "large"}, ".gpkg"),
    ("pixels of 50 zones, to GeoJSON", "polygonpixels", {"INPUT": "large"}, ".geojson"),
    ("series of 1 %", "masktimeseries", {"MASK": "mask", "RASTERS": "series", "LAYOUT": "long"}, ".gpkg"),
    ("2,000 rasters", "zonalstatistics", {"INPUT": "large", "RASTERS": "files", "LAYOUT": "long"}, ".gpkg"),
    (
        "5,000 bands of a file",
        "zonalstatistics",
        {"INPUT": "large", "RASTERS": "bands", "LAYOUT": "long"},
        ".csv",
    ),
]
#: The phases, by words of the file and the function that is at work, innermost first.
PHASES = [
    ("opening rasters", "raster_layers.py:opened"),
    ("counting rows at the end", "layer_writer.py:_rows_of"),
    ("counting rows at the end", "layer_writer.py:_whole"),
    ("index", "spatial_index.py"),
    ("closing the output", "layer_writer.py:__exit__"),
    ("repairing and buffering", "repair.py"),
    ("repairing and buffering", "zones.py:_mend"),
    ("locating and reading", "parallel.py"),
    ("locating and reading", "progress.py:run_job"),
    ("writing rows", "layer_writer.py"),
    ("writing rows", "feature_layer.py"),
    ("reading features", "zones.py"),
    ("reading features", "points.py"),
    ("reading features", "features.py"),
    ("locating and reading", "pixel_layer.py:write"),
    ("finishing", "algorithm.py:processAlgorithm"),
]


def inputs() -> dict[str, object]:
    """Large data by their names in `RUNS`; those that only this script needs are made once."""
    FOLDER.mkdir(exist_ok=True)
    files, bands = [FOLDER / f"file{number}.tif" for number in range(2000)], FOLDER / "bands.tif"
    missing = {
        path: count for path, count in [*((path, 1) for path in files), (bands, 5_000)] if not path.exists()
    }
    if missing:
        import numpy as np
        import rasterio

        with rasterio.open(RASTER) as file:
            place = {
                "crs": file.crs,
                "transform": file.transform,
                "width": 40,
                "height": 40,
                "dtype": "uint8",
            }
        for path, count in missing.items():
            with rasterio.open(path, "w", driver="GTiff", count=count, interleave="band", **place) as file:
                file.write(np.ones((count, 40, 40), "uint8"))
    return {
        **{name: str(data.layer(name)) for name in ("plots", "zones", "large")},
        "points": str(points.LAYER),
        "mask": str(pixels.FOLDER / "mask_1%.tif"),
        "series": [str(path) for path in sorted(pixels.FOLDER.glob("256_*.tif"))],
        "files": [str(path) for path in files],
        "bands": [str(bands)],
    }


def phase_of(thread: int) -> str:
    """What a thread is doing."""
    frame, where = sys._current_frames()[thread], []
    while frame is not None:
        where.append(f"{Path(frame.f_code.co_filename).name}:{frame.f_code.co_name}")
        frame = frame.f_back
    for place in where:
        for phase, word in PHASES:
            if word in place:
                return phase
    return "checking parameters"


def run(algorithm: str, parameters: dict, output: Path, seconds: float) -> tuple[float, float, float, str]:
    """One run, cancelled after some seconds: how long it took, since its cancel, and in which phase.

    Since its cancel twice: by the clock, and of all processors.
    """
    import processing
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    feedback, told, thread = QgsProcessingFeedback(False), [], threading.get_ident()

    def cancel() -> None:
        told.append((monotonic(), process_time(), phase_of(thread)))
        feedback.cancel()

    timer = threading.Timer(seconds, cancel)
    timer.daemon = True
    begun = monotonic()
    timer.start()
    try:
        given = {"RASTERS": [RASTER], **parameters, "OUTPUT": str(output)}
        processing.run(f"pixelwise:{algorithm}", given, feedback=feedback)
    except QgsProcessingException as error:
        if "Cancelled" not in str(error):
            raise
    ended, used = monotonic(), process_time()
    timer.cancel()
    moment, before, phase = told[0] if told else (ended, used, "")
    return ended - begun, ended - moment, used - before, phase


def main() -> None:
    """Measure, and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=12, help="cancels of each run (default 12)")
    parser.add_argument("--only", nargs="+", default=[""], help="words of the titles of what is to run")
    parser.add_argument("--longest", type=float, default=120, help="seconds of a run that are looked at")
    arguments = parser.parse_args()
    data.make()
    points.make()
    pixels.make()
    known, folder = inputs(), Path(tempfile.mkdtemp(prefix="bench-"))
    in_qgis.start_qgis(folder)
    in_qgis.load_plugin()
    phases: dict[str, list[tuple[float, float, str]]] = defaultdict(list)
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores\n")
    print("| run | whole, s | longest from cancel to end, s | all: phase seconds (of all processors) |")
    print("|---|---:|---:|---|")
    for title, algorithm, given, ending in RUNS:
        if not any(word in title for word in arguments.only):
            continue
        output, parameters = folder / f"out{ending}", {**given}
        parameters.update({key: known[name] for key, name in given.items() if name in known})
        whole = run(algorithm, parameters, output, arguments.longest)[0]
        moments = [whole * (number + 0.5) / arguments.times for number in range(arguments.times)]
        seen = [run(algorithm, parameters, output, moment)[1:] for moment in moments]
        for waited, used, phase in seen:
            phases[phase].append((waited, used, title))
        each = ", ".join(f"{phase} {waited:.2f} ({used:.2f})" for waited, used, phase in seen if phase)
        print(f"| {title} | {whole:.1f} | {max(seen)[0]:.2f} | {each} |", flush=True)
    print("\n| phase | cancels | median, s | longest, s | in | most of all processors, s |")
    print("|---|---:|---:|---:|---|---:|")
    for phase in dict.fromkeys([phase for phase, _ in PHASES] + [*phases]):
        found = sorted(phases.get(phase, ()))
        if phase and found:
            median, (longest, _, title), most = (
                found[len(found) // 2][0],
                found[-1],
                max(u for _, u, _ in found),
            )
            print(f"| {phase} | {len(found)} | {median:.2f} | {longest:.2f} | {title} | {most:.2f} |")
    print(f"\nload {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
    os._exit(0)  # QGIS may crash when Python takes it apart in its own order
