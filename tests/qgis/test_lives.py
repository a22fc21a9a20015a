"""Runs that are cancelled, and layers that go while they are used: nothing hangs, nothing crashes.

Each session is a process of its own with a limit of time, for it may hang or crash.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ALGORITHMS = ("zonalstatistics", "samplepoints", "polygonpixels", "masktimeseries")


def session(package_parent, *words) -> list[str]:
    """What a hostile session prints; fails where it hangs or ends badly."""
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("hostile_session.py")), *map(str, words)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(package_parent), *sys.path])},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.splitlines()


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_cancelled_runs_leave_the_file_to_others(package_parent, tmp_path, algorithm):
    """A dropped iterator keeps its connection, and after four of them every reader waited for ever."""
    last = session(package_parent, "cancelled", algorithm, tmp_path)[-1]
    cancelled, read, features = map(int, re.findall(r"\d+", last))
    assert cancelled >= 12
    assert read == features


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_layers_removed_while_a_task_uses_them(package_parent, tmp_path, algorithm):
    lines = session(package_parent, "removed", algorithm, tmp_path)
    lines = [line for line in lines if line.split(" ")[0] in ("None", "INPUT", "RASTERS", "WEIGHTS", "MASK")]
    assert len(lines) % 10 == 1
    assert {line.partition(" ")[2] for line in lines} == {"done"}
