"""What is said in the user's language: the core's sentences, and the numbers in all of them."""

from __future__ import annotations

from numbers import Real
from string import Formatter
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ...core.errors import ExtractionError, Sentence


def in_words(said: ExtractionError | Sentence) -> str:
    """Say in the user's language what the core says in English; what is translated already stays as it is."""
    if not said.template.isprintable():  # no template, but a text of ours with a name that Qt cannot take
        return str(said)
    template = QCoreApplication.translate("Pixelwise", said.template)
    return fill(template, **said.values) if said.values else template


def fill(template: str, /, **values: Any) -> str:
    """Fill values into a translated text, as ``str.format``; numbers are written as in the user's locale."""
    return _WORDS.vformat(template, (), values)


class _Words(Formatter):
    def format_field(self, value: Any, format_spec: str) -> str:
        if isinstance(value, Sentence):
            return in_words(value)
        if format_spec == ",":  # whole numbers that may be large
            return QLocale().toString(int(value))
        if format_spec == ",.1f":
            return QLocale().toString(float(value), "f", 1)
        text = super().format_field(value, format_spec)
        return text.replace(".", QLocale().decimalPoint()) if isinstance(value, Real) else text


_WORDS = _Words()
