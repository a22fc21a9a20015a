"""Write the parameters and numeric outputs of each algorithm into its page in docs/, in the dialog's words.

What stands between two marks of a page is replaced. ``make pages`` runs it, after a text of a parameter has
changed; tests/qgis/test_pages.py fails while it has not been run.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from check_zip import ALGORITHMS

DOCS = Path(__file__).resolve().parents[2] / "docs"
#: Of parameters for which the dialog has no words of help.
OWN_WORDS = {
    "OUTPUT": "The layer that is made: a temporary layer, or a file of any format that QGIS writes, best a "
    "GeoPackage. [The result](#the-result) tells its fields."
}
#: Options that have a line each.
MOST_LINES = 6


def described(parameter, algorithm) -> str:
    """One parameter: its title, its key for scripts, its help, the names of its options."""
    text = parameter.help() or OWN_WORDS.get(parameter.name(), "")
    if not text:
        raise ValueError(f"{algorithm.name()} says nothing of {parameter.name()}.")
    return (
        f"**{parameter.description()}** (`{parameter.name()}`)<br>\n{text}{_choices(parameter, algorithm)}\n"
    )


def _choices(parameter, algorithm) -> str:
    default = parameter.defaultValue()
    if parameter.type() == "boolean":
        return f" Default: {'on' if default else 'off'}."
    if parameter.type() in ("number", "distance"):
        return f" Default: {default}."
    names = algorithm.options.get(parameter.name(), ())
    if not names:
        return ""
    chosen = default if isinstance(default, list) else [default]
    options = [
        f"{title} `{name}`{' (default)' if number in chosen else ''}"
        for number, (title, name) in enumerate(zip(parameter.options(), names))
    ]
    if len(options) > MOST_LINES:
        return "<br>\nThere are, with their names for scripts: " + "; ".join(options) + "."
    return "\n\n" + "\n".join(f"- {option}" for option in options)


def parameters(algorithm) -> str:
    """All parameters, those behind the dialog's fold last."""
    from qgis.core import QgsProcessingParameterDefinition

    advanced = QgsProcessingParameterDefinition.Flag.FlagAdvanced
    shown, folded = [], []
    for parameter in algorithm.parameterDefinitions():
        (folded if parameter.flags() & advanced else shown).append(described(parameter, algorithm))
    behind = ["### Advanced parameters\n", *folded] if folded else []
    return "\n".join([*shown, *behind])


def numbers(algorithm) -> str:
    """The numeric outputs, as a table."""
    rows = [
        f"| `{output.name()}` | {output.description()} |"
        for output in algorithm.outputDefinitions()
        if output.type() == "outputNumber"
    ]
    return "\n".join(["| number | what it is |", "|---|---|", *rows]) + "\n"


def report_pictures(provider) -> str:
    """The pictures of reports that there are, few zones, points or lines beside many."""
    found: dict[str, list[str]] = {}
    for path in sorted((DOCS / "pictures").glob("report_*.png")):
        found.setdefault(path.stem.split("_")[1], []).append(path.name)
    rows = []
    for name, files in found.items():
        title = provider.algorithm(name).displayName()
        shown = [f"[![A report](pictures/{file})](pictures/{file})" for file in files]
        rows.append(f"| {title} | {' | '.join(shown)} |")
    return "\n".join(["| | of few | of many |", "|---|---|---|", *rows, ""]) if rows else ""


def updated(page: str, **texts: str) -> str:
    """The page with these texts between the marks of their names."""
    for name, text in texts.items():
        marks = rf"(<!-- {name}[^>]*-->\n).*?(<!-- end of {name} -->)"
        parts = re.split(marks, page, flags=re.S)
        if len(parts) != 4:
            raise ValueError(f"The page needs the marks of its {name} once.")
        page = f"{parts[0]}{parts[1]}\n{text}\n{parts[2]}{parts[3]}"
    return page


def pages(provider) -> dict[str, str]:
    """All pages that hold words of the dialogs, up to date, by their names."""
    reports = (DOCS / "reports.md").read_text("utf-8")
    made = {"reports.md": updated(reports, pictures=report_pictures(provider))}
    for name in ALGORITHMS:
        algorithm, page = provider.algorithm(name).create(), (DOCS / f"{name}.md").read_text("utf-8")
        made[f"{name}.md"] = updated(page, parameters=parameters(algorithm), numbers=numbers(algorithm))
    return made


def main() -> None:
    """Bring all pages up to date."""
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    import conftest  # noqa: F401  mounts the checkout
    from pixelwise.algorithms.provider import PixelwiseProvider

    provider = PixelwiseProvider()
    application.processingRegistry().addProvider(provider)
    for name, text in pages(provider).items():
        (DOCS / name).write_text(text, "utf-8")
    sys.stdout.flush()
    os._exit(0)  # what QGIS holds at its end can crash it


if __name__ == "__main__":
    main()
