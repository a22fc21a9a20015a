"""The main jobs on the bundled data, through qgis_process as a user runs it, with pictures of the results."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from jobs import DATA, JOBS, Job

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "build" / "demo"


def qgis_process() -> str:
    """The program; Debian 12 breaks its wrapper, so the binary itself comes first."""
    found = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if not found:
        sys.exit("There is no qgis_process on the PATH; run this through 'make demo', which installs QGIS.")
    return found


def environment(folder: Path) -> dict[str, str]:
    """QGIS without a screen, with settings of its own in a folder, in which the plugin is switched on."""
    plugins, settings = folder / "plugins", folder / "settings"
    plugins.mkdir(parents=True)
    (plugins / "pixelwise").symlink_to(ROOT, target_is_directory=True)
    ini = settings / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    ini.parent.mkdir(parents=True)
    ini.write_text("[PythonPlugins]\npixelwise=true\n")
    runtime = folder / "run"
    runtime.mkdir(mode=0o700)
    return {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_PLUGINPATH": str(plugins),
        "QGIS_CUSTOM_CONFIG_PATH": str(settings),
        "XDG_RUNTIME_DIR": str(runtime),
        "LC_ALL": "C.UTF-8",
        # The tools' own packages, shapely 2 among them, for the Python inside QGIS.
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if "site-packages" in path),
    }


def arguments(values: dict[str, object]) -> list[str]:
    """``NAME=value``; a list gives one for each of its members."""
    found = []
    for name, value in values.items():
        found += [f"{name}={part}" for part in (value if isinstance(value, list) else [value])]
    return found


def run(job: Job, folder: Path, around: dict[str, str], **how) -> subprocess.CompletedProcess:
    """Run a job; it leaves a GeoPackage of its name in a folder."""
    words = arguments({**job.parameters(DATA, folder), "OUTPUT": folder / f"{job.name}.gpkg"})
    print(f"\n== {job.title}\n$ qgis_process run {job.algorithm} -- " + " ".join(words), flush=True)
    return subprocess.run(
        [qgis_process(), "run", job.algorithm, "--", *words], env=around, check=False, **how
    )


def main() -> None:
    """Run all jobs and draw their results."""
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    around = environment(OUT)
    for job in JOBS:
        done = run(job, OUT, around)
        if done.returncode or not (OUT / f"{job.name}.gpkg").exists():
            sys.exit(f"'{job.title}' failed: qgis_process ended with {done.returncode}.")
    subprocess.run(
        [sys.executable, str(Path(__file__).with_name("pictures.py")), str(OUT)], env=around, check=True
    )
    for folder in ("plugins", "settings", "run"):
        shutil.rmtree(OUT / folder)
    print(
        f"\nThe results lie in {OUT.relative_to(ROOT)}: " + ", ".join(sorted(p.name for p in OUT.iterdir()))
    )


if __name__ == "__main__":
    main()
