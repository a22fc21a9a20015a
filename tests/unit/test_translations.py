"""Every text that a user reads can be extracted, and is there for the translators."""

from __future__ import annotations

import ast
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted([*ROOT.glob("*.py"), *ROOT.glob("core/**/*.py"), *ROOT.glob("algorithms/**/*.py")])
TRANSLATIONS = sorted(ROOT.glob("i18n/*.ts"))


def translate_calls(source: str) -> list[ast.Call]:
    """All calls of something named ``translate``."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    return [call for call in calls if ast.unparse(call.func).split(".")[-1] == "translate"]


def untranslatable(call: ast.Call) -> str | None:
    """Say why pylupdate5 would not see a call, if so."""
    if ast.unparse(call.func) != "QCoreApplication.translate":
        return "is not written out as QCoreApplication.translate"
    if not call.args or ast.unparse(call.args[0]) != "'Pixelwise'":
        return "does not name the context 'Pixelwise'"
    if len(call.args) < 2 or not isinstance(call.args[1], ast.Constant):
        return "has no literal text"
    return None


def test_every_text_is_a_literal_that_pylupdate_sees():
    seen = [
        f"{path.name}:{call.lineno} {reason}"
        for path in SOURCES
        for call in translate_calls(path.read_text("utf-8"))
        if (reason := untranslatable(call))
    ]
    assert seen == []


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("QCoreApplication.translate('Pixelwise', f'{n} zones')", "has no literal text"),
        ("QCoreApplication.translate('Zonal', 'zones')", "does not name the context 'Pixelwise'"),
        ("self.translate('Pixelwise', 'zones')", "is not written out as QCoreApplication.translate"),
        ("QCoreApplication.translate('Pixelwise', 'zones ' 'and pixels')", None),
    ],
)
def test_the_check_itself(source, reason):
    (call,) = translate_calls(source)
    assert untranslatable(call) == reason


@pytest.mark.parametrize("path", TRANSLATIONS, ids=lambda path: path.name)
def test_translations_hold_every_text(path):
    texts = {
        call.args[1].value
        for source in SOURCES
        for call in translate_calls(source.read_text("utf-8"))
        if untranslatable(call) is None
    }
    context = ET.parse(path).find("./context[name='Pixelwise']")
    known = set() if context is None else {element.text for element in context.iter("source")}
    assert sorted(texts ^ known) == [], "run `make translations`"


def test_there_are_translations():
    assert {path.name for path in TRANSLATIONS} >= {
        f"pixelwise_{language}.ts" for language in ("de", "es", "fr")
    }
