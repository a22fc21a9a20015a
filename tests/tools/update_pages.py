"""Write the parameters and numeric outputs of each algorithm into its page in docs/, in the dialog's words.

What stands between two marks of a page is replaced. ``make pages`` runs it, after a text of a parameter has
changed; tests/qgis/test_pages.py fails while it has not been run.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

DOCS = Path(__file__).resolve().parents[2] / "docs"
#: Of parameters for which the dialog has no words of help.
OWN_WORDS = {
    "OUTPUT": "The layer that is made: a temporary layer, or a file of any format that QGIS writes, best a "
    "GeoPackage. [The result](#the-result) tells its fields."
}


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
    return "<br>\nOptions, with their names for scripts: " + "; ".join(options) + "."


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


def updated(algorithm, page: str) -> str:
    """The page with what its marks ask for."""
    for name, text in (("parameters", parameters(algorithm)), ("numbers", numbers(algorithm))):
        marks = rf"(<!-- {name}[^>]*-->\n).*?(<!-- end of {name} -->)"
        page, found = re.subn(
            marks, lambda mark, text=text: f"{mark[1]}\n{text}\n{mark[2]}", page, flags=re.S
        )
        if found != 1:
            raise ValueError(f"The page of {algorithm.name()} needs the marks of its {name} once.")
    return page


def main() -> None:
    """Bring all pages up to date."""
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    sys.path.append(str(Path(__file__).resolve().parents[1]))
    import conftest  # noqa: F401  mounts the checkout
    from pixelwise.algorithms.provider import PixelwiseProvider

    provider = PixelwiseProvider()
    application.processingRegistry().addProvider(provider)
    for algorithm in provider.algorithms():
        page = DOCS / f"{algorithm.name()}.md"
        if page.is_file():  # models have none of their own
            page.write_text(updated(algorithm, page.read_text("utf-8")), "utf-8")
    sys.stdout.flush()
    os._exit(0)  # what QGIS holds at its end can crash it


if __name__ == "__main__":
    main()
