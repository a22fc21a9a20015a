"""Processes that do small jobs. Where one crashes or hangs, its job is named, and the rest go on."""

from __future__ import annotations

import json
import os
import resource
import select
import signal
import subprocess
import sys
import traceback
from pathlib import Path
from typing import Callable

from texts import brief


class Worker:
    """A process of `serve`.

    Parameters
    ----------
    script : Path
    words : sequence of str
        For the script.
    seconds : float
        For one job; then the process is killed.
    memory : int
        Bytes of addresses it may have.
    environment : dict
    """

    def __init__(self, script: Path, words=(), *, seconds=30.0, memory=6 << 30, environment=None):
        self._command = [sys.executable, str(script), *words]
        self._seconds, self._memory, self._environment = seconds, memory, environment
        self._process: subprocess.Popen | None = None

    def ask(self, **job) -> dict:
        """Do a job; ``{"died": how}`` where the process does not come back from it."""
        if self._process is None:
            settings = {**(self._environment or os.environ), "SOAK_MEMORY": str(self._memory)}
            self._process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=settings,
            )
            if self._answer(120.0) != {"ready": True}:
                raise SystemExit(f"{self._command} does not start")
        self._process.stdin.write(json.dumps(job).encode() + b"\n")
        self._process.stdin.flush()
        return self._answer(self._seconds)

    def _answer(self, seconds: float) -> dict:
        ready, _, _ = select.select([self._process.stdout], [], [], seconds)
        line = self._process.stdout.readline() if ready else b""
        if line.endswith(b"\n"):
            return json.loads(line)
        if not ready:
            self._process.kill()
        status = self._process.wait()
        self._process.stdin.close()
        self._process.stdout.close()
        self._process = None
        if not ready:
            return {"died": "hung"}
        return {"died": signal.Signals(-status).name if status < 0 else f"exit code {status}"}

    def close(self) -> None:
        if self._process is not None:
            self._process.stdin.close()
            self._process.stdout.close()
            self._process.wait()
            self._process = None


def serve(handle: Callable[..., dict]) -> None:
    """Answer jobs, a line of JSON each, until there are no more; what else is printed goes elsewhere."""
    most = int(os.environ["SOAK_MEMORY"])
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    print(json.dumps({"ready": True}), file=answers, flush=True)
    for line in sys.stdin:
        try:
            answer = handle(**json.loads(line))
        except Exception:
            answer = {"fault": brief(traceback.format_exc())}
        print(json.dumps(answer), file=answers, flush=True)
