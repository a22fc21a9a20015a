"""Algorithm tests run in a real QGIS with Processing and the provider of this checkout."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="session", autouse=True)
def provider(qgis_app, qgis_processing):
    """The plugin's provider, registered for the session as QGIS would do it."""
    from pixelwise import classFactory

    plugin = classFactory(None)
    plugin.initProcessing()
    yield plugin.provider
    plugin.unload()


@pytest.fixture
def feedback():
    """A feedback that remembers what it is told."""
    from qgis.core import QgsProcessingFeedback

    class RecordingFeedback(QgsProcessingFeedback):
        def __init__(self):
            super().__init__(False)
            self.infos, self.warnings, self.errors = [], [], []

        def pushInfo(self, info):
            self.infos.append(info)

        def pushWarning(self, warning):
            self.warnings.append(warning)

        def reportError(self, error, fatalError=False):
            self.errors.append(error)

    return RecordingFeedback()
