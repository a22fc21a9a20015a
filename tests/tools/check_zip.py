"""Check a plugin zip as the plugin site does: ``check_zip.py pixelwise-0.1.0.zip``.

The site refuses a zip for any finding of bandit or detect-secrets, for missing metadata or licence, and for
files that have no business in it. What it only shows fails here as well: findings of flake8, and of its check
for Qt 6. So do pages that are missing or lead nowhere, and a zip that is large.
"""

from __future__ import annotations

import configparser
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from posixpath import join

REQUIRED = ["name", "description", "version", "qgisMinimumVersion", "author", "email", "about"]
REQUIRED += ["tracker", "repository", "homepage"]
SHIPPED_SUFFIXES = {"", ".css", ".geojson", ".html", ".js", ".md", ".model3", ".png", ".py", ".qm", ".svg"}
SHIPPED_SUFFIXES |= {".tif", ".txt", ".xml"}
LARGEST = 4e6  # bytes of the zip
TOOLS = Path(sys.executable).parent
UNDER_QT6 = Path(__file__).resolve().parents[1] / "support" / "under_qt6.py"
#: What the site asks flake8 for, and the rules of flake8-qgis for Qt 6.
FLAKE8 = "E101,E711,E712,E713,E714,E721,E722,E731,E741,E742,E743,E901,E902,E999,W605,F402,F403,F404,F405,"
FLAKE8 += "F811,F821,F822,F823,F831,F901,C901,QGS103,QGS104,QGS107,QGS4"
#: What `about` has to say of the Python dependencies; tests/unit/test_versions.py compares the versions.
DEPENDENCIES = r"Dependencies: Python [\d.]+, numpy [\d.]+ and GDAL [\d.]+ or newer, which come with QGIS"
#: Each has a page.
ALGORITHMS = (
    "zonalstatistics", "classareas", "samplepoints", "samplelines", "polygonpixels", "masktimeseries"
)  # fmt: skip


def metadata_problems(text: str) -> list[str]:
    """Say what is wrong with a ``metadata.txt``."""
    parser = configparser.ConfigParser()  # interpolates, so a lone percent sign is an error as it is in QGIS
    parser.optionxform = str
    try:
        parser.read_string(text)
        values = dict(parser["general"])
    except (configparser.Error, KeyError) as error:
        return [f"metadata.txt cannot be read: {error}"]
    problems = [f"metadata.txt lacks {key}" for key in REQUIRED if not values.get(key, "").strip()]
    problems += [f"metadata.txt has HTML in {key}" for key in values if re.search("<[a-z/]", values[key])]
    if not re.fullmatch(r"\d+(\.\d+)+", values.get("version", "")):
        problems.append("metadata.txt's version is not numeric")
    if not re.search(DEPENDENCIES, values.get("about", "")):
        problems.append("metadata.txt's about does not state the Python dependencies")
    return problems


def mode_problems(files: list[zipfile.ZipInfo]) -> list[str]:
    """Say which files could be executed."""
    return [
        f"{one.filename} can be executed"
        for one in files
        if not one.is_dir() and one.external_attr >> 16 & 0o111
    ]


def content_problems(names: list[str], icon: str) -> list[str]:
    """Say which files of the zip are missing or should not be there."""
    paths = [PurePosixPath(name) for name in names if not name.endswith("/")]
    problems = [f"{path} lies outside the folder pixelwise" for path in paths if path.parts[0] != "pixelwise"]
    for path in paths:
        hidden = any(part.startswith((".", "__MACOSX", "__pycache__")) for part in path.parts)
        if hidden or path.suffix not in SHIPPED_SUFFIXES or "tests" in path.parts:
            problems.append(f"{path} should not be shipped")
    needed = ["LICENSE", "metadata.txt", "__init__.py", "plugin.py", "core/__init__.py", icon]
    needed += [f"i18n/pixelwise_{language}.qm" for language in ("de", "es", "fr")]
    needed += [f"docs/{page}.html" for page in ("index", "which-tool", *ALGORITHMS)]
    return problems + [f"{name} is missing" for name in needed if f"pixelwise/{name}" not in names]


class Links(HTMLParser):
    """What a page leads to or shows, and the places in it that can be led to."""

    def __init__(self, text: str):
        super().__init__()
        self.targets: list[str] = []
        self.places: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.targets += [given[key] for key in ("href", "src") if key in given]
        self.places.add(given.get("id", ""))


def page_problems(pages: dict[str, str], names: set[str]) -> list[str]:
    """Say what pages for a browser, given by their names, lead to that is not among the files."""
    links = {name: Links(text) for name, text in pages.items()}
    problems = []
    for name, page in links.items():
        for target in page.targets:
            path, _, place = target.partition("#")
            file = join(name.rpartition("/")[0], path) if path else name
            there = file in names and (not place or place in links[file].places)
            if not there and not target.startswith("https://"):
                problems.append(f"{name} leads to {target}")
    return problems


def findings(folder: Path) -> list[str]:
    """Run bandit, detect-secrets and flake8 over the unpacked zip."""
    bandit = json.loads(run("bandit", "-q", "-f", "json", "-r", "pixelwise", cwd=folder))
    secrets = json.loads(run("detect-secrets", "scan", "--all-files", "pixelwise", cwd=folder))
    flake8 = run("flake8", "--isolated", "--select", FLAKE8, "pixelwise", cwd=folder)
    problems = [f"bandit: {one['filename']} {one['reason']}" for one in bandit["errors"]]
    for one in bandit["results"]:
        problems.append(f"bandit: {one['filename']}:{one['line_number']} {one['issue_text']}")
    for name, secret in secrets["results"].items():
        problems += [f"detect-secrets: {name}:{one['line_number']} {one['type']}" for one in secret]
    return problems + [f"flake8: {line}" for line in flake8.splitlines()]


def qt6_problems(folder: Path) -> list[str]:
    """Load the unpacked plugin with PyQt6; the site's own check is a script that no package brings."""
    sys.path.append(str(UNDER_QT6.parent))
    from qt_names import wrong_names

    command = [sys.executable, UNDER_QT6, Path(sys.prefix, "qt6"), folder]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return wrong_names(folder / "pixelwise") + [f"PyQt6: {line}" for line in done.stderr.splitlines()[-1:]]


def run(tool: str, *arguments: str, cwd: Path) -> str:
    """What a tool says; 1 means that it has found something."""
    done = subprocess.run([TOOLS / tool, *arguments], cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1) or done.stderr:
        raise RuntimeError(f"{tool} does not run: {done.stderr}")
    return done.stdout


def main(path: str) -> int:
    """Print what is wrong with the zip; 0 where nothing is."""
    with zipfile.ZipFile(path) as archive, tempfile.TemporaryDirectory() as folder:
        names = archive.namelist()
        metadata = archive.read("pixelwise/metadata.txt").decode()
        icon = re.search(r"^icon=(.*)$", metadata, re.MULTILINE).group(1)
        archive.extractall(folder)
        problems = metadata_problems(metadata) + content_problems(names, icon)
        if Path(path).stat().st_size >= LARGEST:
            problems.append(f"the zip has {Path(path).stat().st_size} bytes")
        problems += mode_problems(archive.infolist()) + findings(Path(folder)) + qt6_problems(Path(folder))
        pages = {name: archive.read(name).decode() for name in names if name.endswith(".html")}
        problems += page_problems(pages, set(names))
    if not problems:
        print(f"{path}: {len(names)} files and folders, nothing to object to")
        return 0
    print("\n".join(problems))
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
