"""The errors a user may meet; each message is one sentence: what was given, what is needed, what to do.

Messages are English, and know what they were made of, so that they can be said in other languages as well.
"""

from __future__ import annotations

from typing import Any


class Sentence(str):
    """An English text for users, or a part of one, that knows what it was made of.

    Parameters
    ----------
    template : str
        A literal with named fields, as ``"Band {number} is {what}."``: translations are found by it. Where
        there are no values it is the text as it is, and braces in it are only braces.
    **values
        What the fields hold, such as other sentences, numbers, and texts that are the same in all languages.
    """

    template: str
    values: dict[str, Any]

    def __new__(cls, template: str, /, **values: Any) -> Sentence:
        sentence = super().__new__(cls, template.format(**values) if values else template)
        sentence.template, sentence.values = template, values
        return sentence


class ExtractionError(Exception):
    """Something about the input that only the user can mend.

    Parameters
    ----------
    template, **values
        As those of a `Sentence`, and kept in the same way.
    """

    def __init__(self, template: str = "", /, **values: Any) -> None:
        # Whoever copies or unpickles an error makes it of its arguments again: of the sentence.
        sentence = template if isinstance(template, Sentence) else Sentence(template, **values)
        super().__init__(sentence)
        self.template, self.values = sentence.template, sentence.values


class SourceError(ExtractionError):
    """A raster that cannot be opened, or not be read to its end."""


class GridError(ExtractionError):
    """Rasters that must lie on one grid and do not."""


class ParameterError(ExtractionError, ValueError):
    """A setting that cannot be understood or is out of its range."""
