"""Texts, values and tables as HTML: nothing that a user, a file or a layer says is markup."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

from qgis.PyQt.QtCore import QByteArray, QCoreApplication, QDate, QDateTime, QLocale, Qt, QTime, QVariant

from ..outputs.provenance import without_secrets

_DIGITS = 6  # of a number that is shown; sorting knows all
#: Rows of a table that are there on paper; `page.css` hides the others.
PRINTED = 100
_LONG = 50  # characters, from which on a cell may have several lines


def safe(text: Any) -> str:
    """A text as HTML, without passwords."""
    return escape(without_secrets(str(text)))


def number(value: float) -> str:
    """A number as it is written in the user's language, to some digits."""
    if not math.isfinite(value):
        return str(value)
    size = math.floor(math.log10(abs(value))) if value else 0
    if not -5 <= size <= 14:
        return QLocale().toString(value, "g", _DIGITS)
    text = QLocale().toString(value, "f", max(0, _DIGITS - 1 - size))
    point = QLocale().decimalPoint()
    return text.rstrip("0").rstrip(point) if point in text else text


def count(value: int) -> str:
    """A number of things as it is written in the user's language."""
    return QLocale().toString(value)


def is_null(value: Any) -> bool:
    """Whether a value of a field is NULL."""
    return value is None or (isinstance(value, QVariant) and value.isNull())


def cell(value: Any) -> str:
    """A cell of a table: what is shown, and for numbers what to sort by."""
    if is_null(value):
        return '<td class="null">NULL</td>'
    if isinstance(value, (bool, int)):
        return f'<td class="number" data-value="{int(value)}">{int(value)}</td>'
    if isinstance(value, float):
        return f'<td class="number" data-value="{value!r}">{safe(number(value))}</td>'
    text = _text(value)
    long = ' class="long"' if len(text) > _LONG else ""
    return f'<td dir="auto"{long}>{escape(text)}</td>'


def _text(value: Any) -> str:
    if isinstance(value, QDateTime):
        shown = value.toString(Qt.DateFormat.ISODate)
        return shown[:10] if shown[10:19] == "T00:00:00" else shown
    if isinstance(value, (QDate, QTime)):
        return value.toString(Qt.DateFormat.ISODate)
    if isinstance(value, (bytes, QByteArray)):
        size = count(len(bytes(value)))
        return QCoreApplication.translate("Pixelwise", "{number} bytes").format(number=size)
    return str(value)


def note(text: str, kind: str = "note") -> str:
    """A remark; one of kind ``note printed`` is there on paper alone."""
    return f'<p class="{kind}">{safe(text)}</p>'


def facts(rows: Iterable[tuple[str, str]]) -> str:
    """A table of two columns: what, and its value."""
    told = (
        f'<tr><th scope="row">{safe(what)}</th><td dir="auto">{safe(how)}</td></tr>' for what, how in rows
    )
    return f'<table class="facts"><tbody>{"".join(told)}</tbody></table>'


def table(caption: str, columns: Sequence[tuple[str, str]], rows: Iterable[Sequence[Any]]) -> str:
    """A table that is sorted by a click on a title; a column has a name and a title, which may be empty."""
    titled = [(safe(name), safe(title or name)) for name, title in columns]
    heads = [
        f'<th scope="col"><button type="button" dir="auto" title="{name}">{title}</button></th>'
        for name, title in titled
    ]
    lines = (f"<tr>{''.join(map(cell, row))}</tr>" for row in rows)
    return (
        f'<div class="scrolled" tabindex="0"><table class="sorted"><caption>{safe(caption)}</caption>'
        f"<thead><tr>{''.join(heads)}</tr></thead><tbody>{''.join(lines)}</tbody></table></div>"
    )
