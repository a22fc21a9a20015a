"""Texts: what is one sentence for users, and how reports tell of long ones."""

from __future__ import annotations

import re

#: What no user can read.
_RAW = re.compile(
    r"Traceback|\b[A-Za-z_]*(Error|Exception|Warning)\b:|object has no attribute|<class |<[\w.]+ object at"
    r"|unsupported operand|NoneType|0x[0-9a-f]{8,}|\bnp\.|numpy\.|\bdtype\b"
)
#: The most that fits a message on the screen.
_LONGEST = 1500


def sentence_fault(text: str) -> str:
    """What is wrong with a sentence that a user reads; empty where nothing is."""
    lines = [line for line in text.strip().splitlines() if line]
    if len(lines) > 1 and lines[0].startswith("Unable to execute algorithm"):  # QGIS's own heading
        lines = lines[1:]
    if not lines:
        return "nothing was said"
    if _RAW.search(text):
        return f"raw words: {_RAW.search(text)[0]!r}"
    if len(lines) > 1:
        return f"{len(lines)} lines"
    return f"{len(lines[0])} characters" if len(lines[0]) > _LONGEST else ""


def short(text: str, most: int = 300) -> str:
    """A text as it fits into a report: the middle of a long one is left out, and what repeats is cut."""
    text = re.sub(r"(.)\1{20,}", r"\1\1\1..", text)
    return text if len(text) <= most else f"{text[: most // 2]} [..] {text[-most // 2 :]}"


def brief(traceback: str) -> str:
    """Of a traceback the error, and the two innermost places."""
    places = re.findall(r'File "(?:.*/)?([^"/]+/[^"/]+)", line (\d+), in (\w+)', traceback)
    last = [line for line in traceback.splitlines() if line.strip()][-1:]
    where = " < ".join(f"{file}:{line} {name}" for file, line, name in places[:-3:-1])
    return short(f"{''.join(last)} ({where})")


def kind_of(fault: str) -> str:
    """What faults of one kind share: all but names, paths and numbers."""
    return re.sub(r"\d+|'[^']*'|\"[^\"]*\"|/\S+|\{[^}]*\}", "*", fault)[:120]
