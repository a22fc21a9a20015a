"""Reports as a browser reads them: what stands on the page, and what its scripts hold."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

_VOID = {"meta", "br"}


class Element:
    """An element of a page: its tag, its attributes and what stands in it."""

    def __init__(self, tag: str, attributes: dict[str, str | None]):
        self.tag, self.attributes, self.inside = tag, attributes, []

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """The elements within of a tag, with some attributes; ``kind`` stands for class."""
        found = []
        for one in self.inside:
            if isinstance(one, Element):
                wanted = {key.replace("kind", "class"): value for key, value in attributes.items()}
                if one.tag == tag and wanted.items() <= one.attributes.items():
                    found.append(one)
                found += one.all(tag, **attributes)
        return found

    @property
    def text(self) -> str:
        """All text within."""
        return "".join(one if isinstance(one, str) else one.text for one in self.inside)


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open = [Element("page", {})]

    def handle_starttag(self, tag, attrs):
        element = Element(tag, dict(attrs))
        self.open[-1].inside.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_endtag(self, tag):
        assert self.open[-1].tag == tag, f"</{tag}> ends <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data):
        self.open[-1].inside.append(data)


class ReportPage:
    """A report that was written."""

    def __init__(self, path: str):
        self.source = Path(path).read_text(encoding="utf-8")
        reader = _Reader()
        reader.feed(self.source)
        reader.close()
        assert len(reader.open) == 1, f"<{reader.open[-1].tag}> is never closed"
        self.page = reader.open[0]

    @property
    def language(self) -> str | None:
        return self.page.all("html")[0].attributes["lang"]

    @property
    def title(self) -> str:
        return self.page.all("h1")[0].text

    @property
    def counts(self) -> dict[str, str]:
        (found,) = self.page.all("dl", kind="counts")
        return {one.all("dt")[0].text: one.all("dd")[0].text for one in found.all("div")}

    @property
    def warnings(self) -> list[str]:
        return [item.text for found in self.page.all("section", kind="warnings") for item in found.all("li")]

    @property
    def notes(self) -> list[str]:
        return [note.text for note in self.page.all("p", kind="note")]

    @property
    def columns(self) -> list[str]:
        """The names of the columns of the results."""
        return [one.attributes["title"] for one in self.page.all("table", kind="sorted")[0].all("button")]

    @property
    def rows(self) -> list[list[Any]]:
        """The values of the results: numbers to the last digit, None for NULL."""
        (table,) = self.page.all("table", kind="sorted")
        return [[_value(cell) for cell in row.all("td")] for row in table.all("tbody")[0].all("tr")]

    @property
    def settings(self) -> dict[str, str]:
        (table,) = self.page.all("table", kind="facts")
        return {row.all("th")[0].text: row.all("td")[0].text for row in table.all("tr")}

    @property
    def rasters(self) -> list[list[str]]:
        (table,) = self.page.all("table", kind="several")
        return [[cell.text for cell in row.all("td")] for row in table.all("tbody")[0].all("tr")]

    @property
    def charts(self) -> dict[str, dict[str, Any]]:
        """Figures by title of the chart, and by name of the choice, empty where there is none."""
        found = {}
        for figure in self.page.all("figure"):
            names = [option.text for option in figure.all("option")] or [""]
            figures = json.loads(figure.all("script")[0].text)
            assert len(names) == len(figures)
            found[figure.all("h3")[0].text] = dict(zip(names, figures))
        return found


def _value(cell: Element) -> Any:
    if cell.attributes.get("class") == "null":
        return None
    given = cell.attributes.get("data-value")
    return cell.text if given is None else float(given)
