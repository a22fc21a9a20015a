"""The Python examples of README.md and of the pages in docs/, for the tests that run them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
#: Runs a script; the processes that it starts begin from nothing and import it, as they do on Windows.
SPAWNING = (
    "import multiprocessing, runpy, sys; multiprocessing.set_start_method('spawn'); "
    "runpy.run_path(sys.argv[1], run_name='__main__')"
)


def examples(qgis: bool) -> dict[str, str]:
    """The examples that need QGIS, or those that do not: their page and heading to their code."""
    found: dict[str, str] = {}
    for page in PAGES:
        for heading, code in examples_of(page):
            if ("processing.run" in code) == qgis:
                name, number = f"{page.name}: {heading}", 2
                while name in found:
                    name, number = f"{page.name}: {heading} {number}", number + 1
                found[name] = code
    return found


def examples_of(page: Path) -> list[tuple[str, str]]:
    """Headings and code of a page's examples."""
    found, heading = [], ""
    for part in re.finditer(
        r"^#+ (?P<heading>[^\n]+)$|^```python\n(?P<code>.*?)^```", page.read_text("utf-8"), re.M | re.S
    ):
        if part["heading"]:
            heading = part["heading"]
        else:
            found.append((heading, part["code"]))
    return found


def is_script(code: str) -> bool:
    """Whether an example starts processes, which need a file to import."""
    return 'if __name__ == "__main__":' in code


def run_script(code: str, folder: Path, file: Path, packages: Path) -> None:
    """Run an example in a folder, as a file and in a process of its own, and show what it says if it fails.

    In ``packages`` it finds the checkout as ``pixelwise``.
    """
    file.write_text(code)
    command = [sys.executable, "-c", SPAWNING, str(file)]
    environment = {**os.environ, "PYTHONPATH": str(packages), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr
