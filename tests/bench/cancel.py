"""How long a cancel takes to be seen: ``python cancel.py [--times N]``.

Each algorithm runs on large data and is cancelled at N moments, spread evenly over the whole run, reading
and writing included; the table gives the seconds from the cancel to the run's end, by the part of the bar
that was filled.
"""

from __future__ import annotations

import argparse
import tempfile
import threading
from pathlib import Path
from time import monotonic

import data
import in_qgis
import pixels
import points

RASTER = str(data.raster("values"))
RUNS = {
    "100,000 plots, coverage": ("zonalstatistics", {"INPUT": str(data.layer("plots")), "PIXELS": "coverage"}),
    "100,000 plots, buffered": ("zonalstatistics", {"INPUT": str(data.layer("plots")), "BUFFER": 20}),
    "5,000 zones, median": ("zonalstatistics", {"INPUT": str(data.layer("zones")), "STATISTICS": "median"}),
    "500,000 points, wide": ("samplepoints", {"INPUT": str(points.LAYER), "MAX_DISTANCE": 3}),
    "500,000 points, long": ("samplepoints", {"INPUT": str(points.LAYER), "LAYOUT": "long"}),
    "pixels of 50 zones": ("polygonpixels", {"INPUT": str(data.layer("large"))}),
    "series of 1 %": (
        "masktimeseries",
        {
            "MASK": str(pixels.FOLDER / "mask_1%.tif"),
            "RASTERS": [str(path) for path in sorted(pixels.FOLDER.glob("256_*.tif"))],
            "LAYOUT": "long",
        },
    ),
}


def run(algorithm: str, parameters: dict, output: Path, seconds: float | None) -> tuple[float, float, float]:
    """One run, cancelled after some seconds: how long it took, since its cancel, and how far it had come."""
    import processing
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    feedback, told = QgsProcessingFeedback(False), []

    def cancel() -> None:
        told.append((monotonic(), feedback.progress()))
        feedback.cancel()

    timer = threading.Timer(seconds or 1e6, cancel)
    timer.daemon = True
    begun = monotonic()
    timer.start()
    try:
        given = {"RASTERS": [RASTER], **parameters, "OUTPUT": str(output)}
        processing.run(f"pixelwise:{algorithm}", given, feedback=feedback)
    except QgsProcessingException as error:
        if "Cancelled" not in str(error):
            raise
    ended = monotonic()
    timer.cancel()
    moment, progress = told[0] if told else (ended, 100.0)
    return ended - begun, ended - moment, progress


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=12, help="cancels of each run (default 12)")
    parser.add_argument("--only", nargs="+", default=[""], help="words of the titles of what is to run")
    parser.add_argument("--longest", type=float, default=40, help="seconds of a run that are looked at")
    arguments = parser.parse_args()
    data.make()
    points.make()
    pixels.make()
    folder = Path(tempfile.mkdtemp(prefix="bench-"))
    in_qgis.start_qgis(folder)
    in_qgis.load_plugin()
    print("| run | whole, s | longest from cancel to end, s | all: percent of the bar: seconds |")
    print("|---|---:|---:|---|")
    for title, (algorithm, parameters) in RUNS.items():
        if not any(word in title for word in arguments.only):
            continue
        output = folder / "out.gpkg"
        whole = run(algorithm, parameters, output, arguments.longest)[0]
        moments = [whole * (number + 0.5) / arguments.times for number in range(arguments.times)]
        seen = [run(algorithm, parameters, output, moment)[1:] for moment in moments]
        each = ", ".join(f"{progress:.0f}: {waited:.2f}" for waited, progress in seen)
        print(f"| {title} | {whole:.1f} | {max(waited for waited, _ in seen):.2f} | {each} |", flush=True)


if __name__ == "__main__":
    main()
    import os

    os._exit(0)  # QGIS may crash when Python takes it apart in its own order
