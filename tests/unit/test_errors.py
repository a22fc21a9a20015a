"""The errors a user may meet."""

from __future__ import annotations

import pytest

from pixelwise.core import ExtractionError, GridError, ParameterError, SourceError


@pytest.mark.parametrize("error", [GridError, ParameterError, SourceError])
def test_one_family_so_that_one_handler_catches_all(error):
    assert issubclass(error, ExtractionError)
    assert str(error("What was given.")) == "What was given."


def test_a_bad_parameter_is_a_bad_value():
    assert issubclass(ParameterError, ValueError)


def test_mistakes_of_the_code_are_not_mistaken_for_the_users():
    assert not issubclass(ExtractionError, (RuntimeError, OSError, LookupError, TypeError))
