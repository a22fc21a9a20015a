"""The plugin loads with PyQt6, which lies in a folder of its own: it must not mix with QGIS's PyQt5."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

QT6 = Path(sys.prefix, "qt6")
SCRIPT = Path(__file__).parents[1] / "support" / "under_qt6.py"
#: As in a test run without a screen.
WITHOUT_SCREEN = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


@pytest.mark.skipif(not QT6.is_dir(), reason="PyQt6 is not installed (make venv)")
def test_the_plugin_loads_with_qt_6(package_parent):
    command = [sys.executable, SCRIPT, QT6, package_parent]
    done = subprocess.run(command, env=WITHOUT_SCREEN, capture_output=True, text=True, check=False)
    assert (done.stderr, done.stdout.splitlines()) == (
        "",
        [
            "Zonenstatistik",
            "zonalstatistics Zonenstatistik vieler Raster True",
            "classareas Flächen von Klassen True",
            "samplepoints Raster an Punkten abtasten True",
            "samplelines Raster entlang von Linien abtasten True",
            "polygonpixels Pixel in Polygonen True",
            "masktimeseries Zeitreihen von Maskenpixeln True",
            "landcovershares Anteile der Landbedeckung an Parzellen True",
            "ndviseries NDVI-Zeitreihen von Feldern mit Qualitätsmaske True",
            "monthlyclimate Monatliches Klima von Landkreisen True",
            "elevationprofile Höhenprofil entlang von Wegen True",
            "stationvalues Nächstes gültiges Pixel an Stationen True",
            "2018-01-31 10:20:21 [1517394021, 1517356800.0, 1517356800.0]",
            "['PyQt6']",
        ],
    )


@pytest.mark.skipif(not QT6.is_dir(), reason="PyQt6 is not installed (make venv)")
@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("from qgis.PyQt.QtCore import QRegExp", "cannot import name 'QRegExp'"),
        ("from qgis.PyQt.QtCore import Qt\nx = Qt.LocalTime", "has no attribute 'LocalTime'"),
        (
            "from qgis.PyQt.QtCore import QVariant\nf = lambda: QVariant.Int",
            "QVariant.Int is not there",
        ),
        ("from PyQt5.QtCore import Qt", "PyQt5"),
    ],
)
def test_what_qt_6_lacks_is_seen(tmp_path, package_parent, line, said):
    source = package_parent.joinpath("pixelwise").resolve()
    plugin = tmp_path / "pixelwise"
    plugin.mkdir()
    for name in ("__init__.py", "plugin.py", "core", "i18n", "icons"):
        (plugin / name).symlink_to(source / name)
    for folder in ("algorithms", *(str(path.relative_to(source)) for path in source.glob("algorithms/*/"))):
        (plugin / folder).mkdir(exist_ok=True)
        for file in (source / folder).glob("*.py"):
            (plugin / folder / file.name).symlink_to(file)
    changed = plugin / "algorithms" / "outputs" / "style.py"
    text = changed.read_text(encoding="utf-8")
    changed.unlink()
    changed.write_text(f"{text}\n{line}\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, SCRIPT, QT6, tmp_path],
        env=WITHOUT_SCREEN,
        capture_output=True,
        text=True,
        check=False,
    )
    assert said in done.stdout + done.stderr
