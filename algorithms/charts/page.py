"""The page of a report: one file that needs no network, in the user's language."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_urlsafe
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QLocale, Qt

from .chart import Chart, prepared
from .markup import count, safe

_HERE = Path(__file__).parent


@dataclass(frozen=True)
class Section:
    """A heading, and HTML behind it."""

    title: str
    content: str


@dataclass(frozen=True)
class Page:
    """What a page says.

    Attributes
    ----------
    title, lead, end : str
        Texts at its head and foot.
    counts : sequence of (str, int)
        What there is, and how much of it.
    warnings : sequence of str
    charts : sequence of Chart
    sections : sequence of Section
    without_charts : str
        Why there are none, if something is missing.
    """

    title: str
    lead: str
    end: str = ""
    counts: Sequence[tuple[str, int]] = ()
    warnings: Sequence[str] = ()
    charts: Sequence[Chart] = ()
    sections: Sequence[Section] = field(default_factory=list)
    without_charts: str = ""


def html(page: Page, plotly: str) -> Iterator[str]:
    """The page in pieces; ``plotly`` is plotly.js, empty where it is missing."""
    # Only these scripts run, whatever the texts on the page hold, and nothing is fetched.
    key, language = token_urlsafe(16), language_of_texts()
    policy = f"default-src 'none'; img-src data: blob:; style-src 'unsafe-inline'; script-src 'nonce-{key}'"
    right_to_left = QLocale(language).textDirection() == Qt.LayoutDirection.RightToLeft
    yield (
        f'<!DOCTYPE html>\n<html lang="{safe(language)}" dir="{"rtl" if right_to_left else "ltr"}">\n<head>'
        f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{safe(page.title)}</title>\n<style>\n{_file('page.css')}</style>\n"
    )
    if plotly and page.charts:
        yield f'<script nonce="{key}">{plotly}</script>\n'
    title, lead = safe(page.title), safe(page.lead)
    yield f'</head>\n<body>\n<header><h1 dir="auto">{title}</h1><p>{lead}</p></header>\n<main>\n'
    yield from _counts(page)
    yield from _warnings(page)
    yield from _charts(page, bool(plotly))
    for section in page.sections:
        yield f"<section><h2>{safe(section.title)}</h2>\n{section.content}</section>\n"
    yield f"</main>\n<footer><p>{safe(page.end)}</p></footer>\n"
    yield f'<script type="application/json" id="setting">{as_json(_setting(language))}</script>\n'
    yield f'<script nonce="{key}">\n{_file("page.js")}</script>\n</body>\n</html>\n'


def _counts(page: Page) -> Iterator[str]:
    told = [f"<div><dt>{safe(what)}</dt><dd>{safe(count(number))}</dd></div>" for what, number in page.counts]
    if told:
        yield f'<dl class="counts">{"".join(told)}</dl>\n'


def _warnings(page: Page) -> Iterator[str]:
    if page.warnings:
        title = QCoreApplication.translate("Pixelwise", "Warnings")
        told = "".join(f'<li dir="auto">{safe(one)}</li>' for one in page.warnings)
        yield f'<section class="warnings"><h2>{safe(title)}</h2><ul>{told}</ul></section>\n'


def _charts(page: Page, drawn: bool) -> Iterator[str]:
    if not page.charts and not page.without_charts:
        return
    title = QCoreApplication.translate("Pixelwise", "Charts")
    yield f"<section><h2>{safe(title)}</h2>\n"
    if page.without_charts or not drawn:
        yield f'<p class="note">{safe(page.without_charts)}</p>\n'
    for chart in page.charts if drawn else ():
        names, figures = zip(*chart.figures)
        yield f'<figure><h3 dir="auto">{safe(chart.title)}</h3>'
        if len(figures) > 1:
            label = QCoreApplication.translate("Pixelwise", "Show")
            options = "".join(f"<option>{safe(name)}</option>" for name in names)
            yield f"<label>{safe(label)} <select>{options}</select></label>"
        yield f'<div class="plot" role="img" aria-label="{safe(chart.title)}"></div>'
        yield f'<script type="application/json">{as_json(list(map(prepared, figures)))}</script>'
        yield f'<figcaption dir="auto">{safe(chart.caption)}</figcaption></figure>\n'
    yield "</section>\n"


def _setting(language: str) -> dict[str, Any]:
    """What scripts must know of the language: words of plotly, names of days and months."""
    locale = QLocale(language)
    form, short = QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat
    days = [7, *range(1, 7)]
    return {
        "language": language,
        "locale": {
            "dictionary": {
                "Download plot as a png": QCoreApplication.translate("Pixelwise", "Save as a picture"),
                "Reset axes": QCoreApplication.translate("Pixelwise", "Show all"),
            },
            "format": {
                "days": [locale.standaloneDayName(day, form) for day in days],
                "shortDays": [locale.standaloneDayName(day, short) for day in days],
                "months": [locale.standaloneMonthName(month, form) for month in range(1, 13)],
                "shortMonths": [locale.standaloneMonthName(month, short) for month in range(1, 13)],
                "periods": [locale.amText(), locale.pmText()],
                "date": "%Y-%m-%d",
                "time": "%H:%M:%S",
                "dateTime": "%Y-%m-%d %H:%M:%S",
                "decimal": locale.decimalPoint(),
                "thousands": locale.groupSeparator(),
                "grouping": [3],
                "currency": ["", ""],
            },
        },
    }


def language_of_texts() -> str:
    """The language that texts of the plugin are in: its code, such as de, is what ``en`` is translated to."""
    return QCoreApplication.translate("Pixelwise", "en")


def as_json(value: Any) -> str:
    """A value as JSON that can stand in a page: nothing in it ends a script."""
    return json.dumps(value, separators=(",", ":")).replace("<", "\\u003c")


def _file(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")
