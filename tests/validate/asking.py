"""Runs one other program on many scenes: ``asking.py TOOL JOB RESULT``, two files of JSON.

A tool is a function of `zone_programs`, `point_programs` or `qgis_programs` that takes one scene and gives a
list of answers, one for each feature; what it refuses is told in its own words.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
import warnings
from typing import Callable

#: tool -> the module with its function of the same name, and ``VERSIONS`` that it fills.
TOOLS = {
    "exactextract": "zone_programs", "rasterstats": "zone_programs", "gdal": "zone_programs",
    "exactextract_pixels": "zone_programs",
    "rasterio_sample": "point_programs", "map_coordinates": "point_programs",
    "rasterio_stack": "point_programs", "point_query": "point_programs",
    "qgis_zones": "qgis_programs", "qgis_points": "qgis_programs",
}  # fmt: skip


def _answer(run: Callable, scene: dict):
    try:
        return run(scene)
    except Exception as error:  # whatever another program raises, it is an answer
        return f"{type(error).__name__}: {error}".splitlines()[0]


def main(tool: str, job: str, result: str) -> None:
    """Run a tool on all scenes of a job."""
    warnings.simplefilter("ignore")
    module = importlib.import_module(TOOLS[tool])
    run, answers = getattr(module, tool), {}
    with open(job) as file:
        scenes = json.load(file)
    for scene in scenes:
        answers[scene["name"]] = _answer(run, scene)
    with open(result, "w") as file:
        json.dump({"versions": module.VERSIONS, "answers": answers}, file)
    sys.stdout.flush()
    os._exit(0)  # QGIS may crash when Python takes it apart in its own order


if __name__ == "__main__":
    main(*sys.argv[1:])
