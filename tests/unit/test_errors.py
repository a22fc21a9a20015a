"""The errors a user may meet."""

from __future__ import annotations

import copy
import pickle

import numpy as np
import pytest

from pixelwise.core import ExtractionError, GridError, ParameterError, SourceError
from pixelwise.core.errors import Sentence


@pytest.mark.parametrize("error", [GridError, ParameterError, SourceError])
def test_one_family_so_that_one_handler_catches_all(error):
    assert issubclass(error, ExtractionError)
    assert str(error("What was given.")) == "What was given."


def test_a_bad_parameter_is_a_bad_value():
    assert issubclass(ParameterError, ValueError)


def test_mistakes_of_the_code_are_not_mistaken_for_the_users():
    assert not issubclass(ExtractionError, (RuntimeError, OSError, LookupError, TypeError))


def grown() -> GridError:
    """An error with values, and a part that has some itself."""
    size = Sentence("its size is {width}, not {wanted}", width=np.int64(3), wanted=4)
    return GridError("The raster {name} differs by {share:.1f} %: {how}.", name="a{b}", share=0.25, how=size)


def test_a_message_is_its_template_with_the_values_filled_in():
    error = grown()
    assert str(error) == "The raster a{b} differs by 0.2 %: its size is 3, not 4."
    assert error.template == "The raster {name} differs by {share:.1f} %: {how}."
    assert (error.values["name"], error.values["share"]) == ("a{b}", 0.25)
    assert error.values["how"].template == "its size is {width}, not {wanted}"
    assert error.values["how"].values == {"width": 3, "wanted": 4}


@pytest.mark.parametrize("text", ["", "{", "Band {number} is {0}, { and }}."])
def test_a_text_without_values_is_taken_as_it_is(text):
    error = ParameterError(text)
    assert (str(error), error.template, error.values) == (text, text, {})


def test_values_may_have_any_name():
    assert str(ParameterError("{template} {self} {cls}", template=1, self=2, cls=3)) == "1 2 3"


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda error: pickle.loads(pickle.dumps(error))])
@pytest.mark.parametrize("error", [grown(), ParameterError("No {raster}."), ParameterError()])
def test_a_copied_or_pickled_error_keeps_what_it_was_made_of(error, again):
    copied = again(error)
    assert (type(copied), str(copied)) == (type(error), str(error))
    assert (copied.template, copied.values) == (error.template, error.values)
    for name, value in error.values.items():
        assert type(copied.values[name]) is type(value)
        if isinstance(value, Sentence):
            assert (copied.values[name].template, copied.values[name].values) == (
                value.template,
                value.values,
            )


def test_an_error_that_is_raised_from_another_keeps_what_it_was_made_of():
    with pytest.raises(GridError) as raised:
        try:
            raise ValueError("cause")
        except ValueError as cause:
            raise grown() from cause
    assert isinstance(raised.value.__cause__, ValueError)
    assert raised.value.values["share"] == 0.25
