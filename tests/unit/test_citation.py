"""CITATION.cff names the version that is released."""

from __future__ import annotations

import re
from configparser import RawConfigParser
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
REQUIRED = ("cff-version", "message", "title", "authors")  # by version 1.2.0 of the format


def told() -> dict[str, str]:
    """The plain entries of the file."""
    text = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z-]+):[ \t]*(.*)$", text, re.MULTILINE))


def test_version_and_licence_are_those_of_the_plugin():
    parser = RawConfigParser()
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    plugin = parser["general"]
    assert told()["version"] == plugin["version"]
    assert (told()["title"], told()["license"]) == (plugin["name"], plugin["license"])
    assert told()["repository-code"] == plugin["repository"]


def test_it_has_what_the_format_requires():
    entries = told()
    assert entries["cff-version"] == "1.2.0"
    assert [key for key in REQUIRED if key not in entries] == []
    assert entries["type"] == "software"
    text = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert re.search(r"^authors:\n  - name: \S", text, re.MULTILINE)
    # A value with a colon and a space, or that begins with a sign, would have to be quoted.
    assert [value for value in entries.values() if re.search(r": |^[&*!|>%@`]", value)] == []
