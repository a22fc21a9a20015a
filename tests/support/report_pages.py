"""What a report says: its charts, as the page holds them."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path


class _Reader(HTMLParser):
    """Reads titles, choices, captions and figures of charts."""

    def __init__(self):
        super().__init__()
        self.charts: list[dict] = []
        self._into = ""

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "figure":
            self.charts.append({"title": "", "caption": "", "choices": [], "json": ""})
        elif self.charts:
            self._into = {"h3": "title", "figcaption": "caption", "option": "option"}.get(tag, "")
            if tag == "option":
                self.charts[-1]["choices"].append("")
            if tag == "script" and given.get("type") == "application/json" and not self.charts[-1]["json"]:
                self._into = "json"

    def handle_endtag(self, tag):
        self._into = ""

    def handle_data(self, data):
        if self._into == "option":
            self.charts[-1]["choices"][-1] += data
        elif self._into:
            self.charts[-1][self._into] += data


def charts_of(path) -> dict[str, dict]:
    """The charts of a report by their titles: caption, choices, and figures as plotly draws them."""
    reader = _Reader()
    reader.feed(Path(path).read_text(encoding="utf-8"))
    return {one["title"]: {**one, "figures": json.loads(one["json"])} for one in reader.charts if one["json"]}
