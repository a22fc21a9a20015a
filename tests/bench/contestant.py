"""One measured run in a process of its own: ``python contestant.py CASE TOOL OPTIONS RESULT``.

OPTIONS is JSON, RESULT the ``.npz`` file for the columns of numbers. The last line printed is JSON: seconds
by the clock, seconds of all processors, peak memory over the start in MB, and versions. Imports and whatever
a tool prepares are outside the clock.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import sys
import time
from pathlib import Path

import numpy as np
from cases import CASES

# tool -> the module with its function `<tool>(case, **options)`. That prepares, and returns the job to be
# timed, a function from the job's result to {column: array in the features' order}, and versions.
TOOLS = {
    "read": "ours", "core": "ours", "classes": "ours", "native": "in_qgis", "plugin": "in_qgis",
    "exactextract": "others", "rasterstats": "others", "gdal": "others",
}  # fmt: skip


def memory(field: str) -> float:
    """Return VmRSS or VmHWM of this process in MB."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(line.split()[1] for line in lines if line.startswith(field))) * 1024 / 1e6


def main(case: str, tool: str, options: str, result: str) -> None:
    """Run a tool once and say how it went."""
    prepare = getattr(importlib.import_module(TOOLS[tool]), tool)
    job, columns, versions = prepare(CASES[case], **json.loads(options))
    gc.collect()
    Path("/proc/self/clear_refs").write_text("5")  # the high-water mark starts again here
    before = memory("VmRSS")
    start, busy = time.perf_counter(), time.process_time()
    answer = job()
    seconds, busy = time.perf_counter() - start, time.process_time() - busy
    report = {"seconds": seconds, "cpu": busy, "memory": memory("VmHWM") - before, "versions": versions}
    np.savez(result, **columns(answer))
    print(json.dumps(report), flush=True)
    os._exit(0)  # QGIS may crash when Python takes it apart in its own order


if __name__ == "__main__":
    main(*sys.argv[1:])
