"""Environments: the peers' own, and how to start a contestant in the right one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import data
import numpy as np
from cases import Case, Entry

HERE = Path(__file__).resolve().parent
ENVIRONMENT = data.ROOT / ".bench-venv"
PEERS = ("exactextract", "rasterstats", "gdal")  # tools that live there; the others run in this Python


class Failed(Exception):
    """A contestant did not come back with a result."""


def install() -> None:
    """Make the peers' environment, once per version of ``requirements.txt``."""
    wanted, stamp = (HERE / "requirements.txt").read_text(), ENVIRONMENT / "installed.txt"
    if stamp.exists() and stamp.read_text() == wanted:
        return
    subprocess.run([sys.executable, "-m", "venv", "--clear", ENVIRONMENT], check=True)
    pip = [ENVIRONMENT / "bin" / "python", "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    subprocess.run([*pip, "--only-binary", ":all:", "-r", HERE / "requirements.txt"], check=True)
    stamp.write_text(wanted)


def run(case: Case, entry: Entry, strategy: str = "") -> tuple[dict, dict[str, np.ndarray]]:
    """Run a contestant in a fresh process; return what it reports and its columns of numbers."""
    options = {**entry.options, **({"strategy": strategy} if strategy else {})}
    python = ENVIRONMENT / "bin" / "python" if entry.tool in PEERS else sys.executable
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        result = Path(folder) / "result.npz"
        done = subprocess.run(
            [python, HERE / "contestant.py", case.name, entry.tool, json.dumps(options), result],
            env=_environment(folder), capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            raise Failed((done.stderr.strip().splitlines() or [f"exit code {done.returncode}"])[-1])
        with np.load(result) as columns:
            return json.loads(done.stdout.strip().splitlines()[-1]), dict(columns)


def _environment(folder: str) -> dict[str, str]:
    """Return this process's environment without settings of GDAL, and with a folder for temporary files."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("GDAL_", "PYTHON"))}
    return {**kept, "TMPDIR": folder, "BENCH_DATA": str(data.FOLDER)}
