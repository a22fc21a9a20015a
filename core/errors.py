"""The errors a user may meet; each message is one sentence: what was given, what is needed, what to do."""

from __future__ import annotations


class ExtractionError(Exception):
    """Something about the input that only the user can mend."""


class SourceError(ExtractionError):
    """A raster that cannot be opened, or not be read to its end."""


class GridError(ExtractionError):
    """Rasters that must lie on one grid and do not."""


class ParameterError(ExtractionError, ValueError):
    """A setting that cannot be understood or is out of its range."""
