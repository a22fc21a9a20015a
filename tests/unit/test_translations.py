"""Every text that a user reads can be extracted, and is there for the translators."""

from __future__ import annotations

import ast
import xml.etree.ElementTree as ET
from pathlib import Path
from string import Formatter

import pytest
from update_translations import core_sentences, core_templates

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
    (wording,) = seen
    assert wording.startswith("wording.py:"), "there the core's templates are looked up"


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


def fields(text: str) -> list[tuple[str, str]]:
    """The fields of a template, with how they are formatted."""
    return sorted((name, spec) for _, name, spec, _ in Formatter().parse(text) if name is not None)


def unworded(call: ast.Call) -> str | None:
    """Say why a sentence of the core cannot be said in another language, if so."""
    if len(call.args) != 1 or not isinstance(call.args[0], ast.Constant):
        return "is no literal template"
    template, values = call.args[0].value, {keyword.arg for keyword in call.keywords}
    if not template.isprintable():  # in which case it is not looked up
        return "has a template with a special character"
    if values != {name for name, _ in fields(template)}:
        return "has other values than fields"
    return None


def test_every_sentence_of_the_core_is_a_literal_template_with_its_values():
    calls = core_sentences()
    assert len(calls) > 50
    assert [f"{place} {reason}" for place, call in calls if (reason := unworded(call))] == []


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("GridError(f'{n} grids', n=n)", "is no literal template"),
        ("GridError(text)", "is no literal template"),
        ("GridError('{n} ' + 'grids', n=n)", "is no literal template"),
        ("GridError('{n} grids')", "has other values than fields"),
        ("GridError('{n} grids', m=n)", "has other values than fields"),
        ("GridError('{n} grids', **values)", "has other values than fields"),
        ("GridError('two\\nlines')", "has a template with a special character"),
        ("GridError('{n} grids ' 'and {m:g}', n=n, m=2)", None),
    ],
)
def test_the_check_of_the_core_itself(source, reason):
    assert unworded(ast.parse(source).body[0].value) == reason


def test_sentences_are_found_in_errors_and_in_parts_of_them():
    found = {ast.unparse(call.func) for _, call in core_sentences()}
    assert found == {
        "Sentence", "ExtractionError", "SourceError", "GridError", "ParameterError", "DatePatternError"
    }  # fmt: skip


@pytest.mark.parametrize("path", TRANSLATIONS, ids=lambda path: path.name)
def test_translations_hold_every_text(path):
    texts = {
        call.args[1].value
        for source in SOURCES
        for call in translate_calls(source.read_text("utf-8"))
        if untranslatable(call) is None
    } | {*core_templates()}
    context = ET.parse(path).find("./context[name='Pixelwise']")
    known = set() if context is None else {element.text for element in context.iter("source")}
    assert sorted(texts ^ known) == [], "run `make translations`"


def test_there_are_translations():
    assert {path.name for path in TRANSLATIONS} >= {
        f"pixelwise_{language}.ts" for language in ("de", "es", "fr")
    }


@pytest.mark.parametrize("path", TRANSLATIONS, ids=lambda path: path.name)
def test_translations_are_finished_and_have_the_fields_of_their_texts(path):
    for message in ET.parse(path).iter("message"):
        text, translation = message.find("source").text, message.find("translation")
        assert translation.text, text
        assert translation.get("type") is None, text
        assert fields(translation.text) == fields(text)
