"""Bring ``i18n/pixelwise_*.ts`` up to date with the texts in the sources: ``update_translations.py de es``.

pylupdate5 overlooks a call whose last argument is followed by a comma, as ruff formats them; so it is given
copies without such commas. The core's sentences are no calls of Qt; so it is given these as if they were.
Line numbers are left out: they would change with every commit.
"""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted([*ROOT.glob("*.py"), *ROOT.glob("core/**/*.py"), *ROOT.glob("algorithms/**/*.py")])


def core_sentences() -> list[tuple[str, ast.Call]]:
    """All calls in the core that make a sentence, a part of one or an error, and where they are."""
    trees = {path: ast.parse(path.read_text("utf-8")) for path in sorted(ROOT.glob("core/**/*.py"))}
    classes = [node for tree in trees.values() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    makers, found = {"Sentence"}, {"ExtractionError"}
    while found:  # until no more of them has a class that is derived from it
        makers |= found
        derived = {one.name for one in classes if makers & {ast.unparse(base) for base in one.bases}}
        found = derived - makers
    return [
        (f"{path.relative_to(ROOT)}:{node.lineno}", node)
        for path, tree in trees.items()
        if path != ROOT / "core" / "errors.py"
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in makers
    ]


def core_templates() -> list[str]:
    """The literal texts of these calls, each once."""
    return list(dict.fromkeys(ast.literal_eval(call.args[0]) for _, call in core_sentences()))


def update(languages: list[str]) -> None:
    """Add new texts to the translations, and drop those that are gone."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for source in SOURCES:
            copy = folder / source.relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(re.sub(r",(\s*\))", r"\1", source.read_text("utf-8")), "utf-8")
        calls = [f"QCoreApplication.translate('Pixelwise', {text!r})\n" for text in core_templates()]
        (folder / "core_sentences.py").write_text("".join(calls), "utf-8")
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
