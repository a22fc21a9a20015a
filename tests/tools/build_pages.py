"""Make pages for a browser of those in docs/, for the zip: ``build_pages.py FOLDER``.

They need nothing but their stylesheet and pictures beside them, so they work offline. The links of
docs/index.md, under its headings, are the navigation of all pages.
"""

from __future__ import annotations

import html
import re
import shutil
import sys
from pathlib import Path

from markdown import Markdown

DOCS = Path(__file__).resolve().parents[2] / "docs"
START = "index.md"
PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="stylesheet" href="style.css">
</head>
<body>
<header><a href="index.html">Pixelwise</a> <a class="narrow" href="#pages">Contents</a></header>
<main>
{text}
</main>
<nav id="pages">
{navigation}
</nav>
</body>
</html>
"""


def navigation(index: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """Read the start page: its headings, and under each the titles and names of pages."""
    groups: list[tuple[str, list[tuple[str, str]]]] = []
    for part in re.finditer(r"^## (.+)$|\[([^]]+)\]\(([\w-]+\.md)\)", index, re.M):
        if part[1]:
            groups.append((part[1], []))
        elif groups and part[3] not in [name for _, pages in groups for _, name in pages]:
            groups[-1][1].append((part[2], part[3]))
    return [(heading, pages) for heading, pages in groups if pages]


def slug(heading: str, separator: str) -> str:
    """Name the place of a heading as GitHub does, so that links lead to it there and here."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", separator)


def to_html(match: re.Match[str]) -> str:
    """Let a link to a page lead to the one for the browser."""
    return f'href="{match[1]}.html{match[2] or ""}"'


def contents(groups, current: str, sections: list[dict[str, str]]) -> str:
    """Write the navigation of a page; the sections of its own stand below its name."""
    lines = []
    for heading, pages in groups:
        lines.append(f"<h2>{html.escape(heading)}</h2>\n<ul>")
        for title, name in pages:
            here = ' aria-current="page"' if name == current else ""
            link = f'<a href="{Path(name).stem}.html"{here}>{html.escape(title)}</a>'
            inner = [f'<li><a href="#{one["id"]}">{one["name"]}</a></li>' for one in sections if here]
            lines.append(f"<li>{link}{'<ul>' + ''.join(inner) + '</ul>' if inner else ''}</li>")
        lines.append("</ul>")
    return "\n".join(lines)


def build(folder: Path) -> None:
    """Write all pages, with what they show, into a folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    groups = navigation((DOCS / START).read_text("utf-8"))
    settings = {"toc": {"slugify": slug}}
    for page in sorted(DOCS.glob("*.md")):
        writer = Markdown(
            extensions=["tables", "fenced_code", "sane_lists", "toc"], extension_configs=settings
        )
        text = re.sub(r'href="([\w-]+)\.md(#[^"]*)?"', to_html, writer.convert(page.read_text("utf-8")))
        text = re.sub(r"<table>.*?</table>", r'<div class="wide">\g<0></div>', text, flags=re.S)
        tokens = writer.toc_tokens
        title = tokens[0]["name"] if page.name == START else f"{tokens[0]['name']} - Pixelwise"
        shown = contents(groups, page.name, tokens[0]["children"])
        made = PAGE.format(title=title, text=text, navigation=shown)
        (folder / f"{page.stem}.html").write_text(made, "utf-8")
    shutil.copy(DOCS / "style.css", folder)
    shutil.copytree(DOCS / "pictures", folder / "pictures")


if __name__ == "__main__":
    build(Path(sys.argv[1]))
