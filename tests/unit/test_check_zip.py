"""The check of the plugin's zip finds what the plugin site would find."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from check_zip import ALGORITHMS, TOOLS, content_problems, findings, metadata_problems, mode_problems

ROOT = Path(__file__).resolve().parents[2]


def test_dependencies_have_to_be_stated():
    text = (ROOT / "metadata.txt").read_text(encoding="utf-8")
    assert metadata_problems(text) == []
    stated = "metadata.txt's about does not state the Python dependencies"
    assert metadata_problems(text.replace("Dependencies: ", "")) == [stated]
    assert metadata_problems(text.replace("numpy 1", "some 1")) == [stated]


def test_files_that_can_be_executed_are_seen():
    plain, script = zipfile.ZipInfo("plain.py"), zipfile.ZipInfo("script.py")
    plain.external_attr, script.external_attr = 0o100644 << 16, 0o100755 << 16
    assert mode_problems([plain, script]) == ["script.py can be executed"]


@pytest.mark.parametrize("page", ["index", *ALGORITHMS])
def test_pages_have_to_be_there(page):
    missing = f"docs/{page}.html is missing"
    assert missing in content_problems([], "icons/pixelwise.png")
    assert missing not in content_problems([f"pixelwise/docs/{page}.html"], "icons/pixelwise.png")


@pytest.mark.skipif(not (TOOLS / "detect-secrets").is_file(), reason="no tools (make venv)")
@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("x = 1", None),
        ("assert x", "bandit"),
        ("import subprocess", "bandit"),
        ("password = 'correct-horse-battery-1'", "detect-secrets"),
        ("if x == None:\n    x = 1", "flake8"),
        ("print(undefined)", "flake8"),
        ("from PyQt5.QtCore import Qt", "QGS103"),
        ("from qgis.PyQt.QtCore import QRegExp", "QGS406"),
        ("dialog.exec_()", "QGS107"),
    ],
)
def test_findings_fail(tmp_path, line, found):
    (tmp_path / "pixelwise").mkdir()
    (tmp_path / "pixelwise" / "a.py").write_text(f"x = dialog = 0\n{line}\n", encoding="utf-8")
    problems = findings(tmp_path)
    assert bool(problems) == bool(found)
    assert any((found or "") in problem for problem in problems) or not found
