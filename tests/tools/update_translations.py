"""Bring ``i18n/pixelwise_*.ts`` up to date with the texts in the sources: ``update_translations.py de es``.

pylupdate5 overlooks a call whose last argument is followed by a comma, as ruff formats them; so it is given
copies without such commas. Line numbers are left out: they would change with every commit.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted([*ROOT.glob("*.py"), *ROOT.glob("core/**/*.py"), *ROOT.glob("algorithms/**/*.py")])


def update(languages: list[str]) -> None:
    """Add new texts to the translations, and drop those that are gone."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for source in SOURCES:
            copy = folder / source.relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(re.sub(r",(\s*\))", r"\1", source.read_text("utf-8")), "utf-8")
        copies = sorted(str(path.relative_to(folder)) for path in folder.rglob("*.py"))
        for language in languages:
            translation = f"pixelwise_{language}.ts"
            if (ROOT / "i18n" / translation).exists():
                shutil.copy(ROOT / "i18n" / translation, folder)
            command = ["pylupdate5", "-noobsolete", *copies, "-ts", translation]
            environment = {**os.environ, "LC_ALL": "C.UTF-8", "PYTHONWARNINGS": "ignore"}
            subprocess.run(command, cwd=folder, env=environment, check=True)
            text = (folder / translation).read_text("utf-8")
            text = re.sub(r"\n *<location [^>]*/>", "", text)
            text = text.replace(
                '<TS version="2.1">', f'<TS version="2.1" language="{language}" sourcelanguage="en">'
            )
            (ROOT / "i18n" / translation).write_text(text, "utf-8")


if __name__ == "__main__":
    update(sys.argv[1:])
