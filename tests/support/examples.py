"""The Python examples of README.md, for the tests that run them."""

from __future__ import annotations

import re
from pathlib import Path

README = Path(__file__).resolve().parents[2] / "README.md"


def examples(qgis: bool) -> dict[str, str]:
    """The examples that need QGIS, or those that do not: their heading to their code."""
    found: dict[str, str] = {}
    heading = ""
    for part in re.finditer(
        r"^#+ (?P<heading>[^\n]+)$|^```python\n(?P<code>.*?)^```", README.read_text(), re.M | re.S
    ):
        if part["heading"]:
            heading = part["heading"]
        elif ("processing.run" in part["code"]) == qgis:
            name, number = heading, 2
            while name in found:
                name, number = f"{heading} {number}", number + 1
            found[name] = part["code"]
    return found
