"""The pages in docs/: what they link to and show is there, here and as pages for a browser."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = sorted(DOCS.glob("*.md"))
#: A picture may be large on the screen, and is small on the disk.
MOST_BYTES = 80_000


def text(page: Path) -> str:
    """A page without its code, in which brackets are no links."""
    return re.sub(r"^```.*?^```|`[^`\n]*`", "", page.read_text("utf-8"), flags=re.M | re.S)


def places(page: Path) -> set[str]:
    """What GitHub calls the headings of a page."""
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.M)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", [ROOT / "README.md", *PAGES], ids=lambda page: page.name)
def test_links_and_pictures_are_there(page):
    for target in re.findall(r"\]\(([^)]+)\)", text(page)):
        if not target.startswith("https://"):
            name, _, place = target.partition("#")
            other = page.parent / name if name else page
            assert other.is_file(), target
            assert not place or place in places(other), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_pages_need_nothing_outside_of_their_folder(page):
    """So they work in the zip, too, which holds no README."""
    assert not [
        target for target in re.findall(r"\]\(([^)]+)\)", text(page)) if target.startswith(("../", "/"))
    ]


def test_the_start_page_leads_to_all_others():
    linked = set(re.findall(r"\]\(([\w-]+\.md)\)", (DOCS / "index.md").read_text("utf-8")))
    assert linked == {page.name for page in PAGES} - {"index.md"}


def test_pictures_are_small_and_shown():
    shown = "".join(page.read_text("utf-8") for page in [ROOT / "README.md", *PAGES])
    for picture in (DOCS / "pictures").iterdir():
        assert picture.stat().st_size <= MOST_BYTES, picture.name
        assert f"pictures/{picture.name})" in shown, f"{picture.name} is shown by no page"


def test_pages_for_a_browser_lead_to_each_other(tmp_path):
    pytest.importorskip("markdown", reason="make venv installs it")
    from build_pages import build
    from check_zip import page_problems

    build(tmp_path / "docs")
    files = {str(path.relative_to(tmp_path)): path for path in tmp_path.rglob("*") if path.is_file()}
    contents = {name: path.read_text("utf-8") for name, path in files.items() if name.endswith(".html")}
    assert len(contents) == len(PAGES)
    assert page_problems(contents, set(files)) == []
    assert "<table>" in contents["docs/zonalstatistics.html"] and "<pre><code" in contents["docs/core.html"]
    assert not [name for name, made in contents.items() if "<p>|" in made or "```" in made or "<p>- " in made]


def test_a_link_that_leads_nowhere_is_seen():
    from check_zip import page_problems

    page = '<a href="b.html#there"></a><a href="#here"></a><img src="c.png"><p id="here"></p>'
    other = '<p id="there"></p>'
    names = {"docs/a.html", "docs/b.html", "docs/c.png"}
    assert page_problems({"docs/a.html": page, "docs/b.html": other}, names) == []
    assert page_problems({"docs/a.html": page, "docs/b.html": ""}, names) == [
        "docs/a.html leads to b.html#there"
    ]
    assert page_problems({"docs/a.html": page, "docs/b.html": other}, names - {"docs/c.png"}) == [
        "docs/a.html leads to c.png"
    ]
    assert page_problems({"docs/a.html": '<a href="a.md">'}, names) == ["docs/a.html leads to a.md"]
