"""The report of a run, written when all else is done: whatever happens to it, the results stay."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any, Callable

from qgis.core import Qgis
from qgis.PyQt.QtCore import QCoreApplication

from ...core.raster.source import Source
from ..framework.algorithm import Run
from ..framework.progress import Cancelled, Progress
from ..framework.record import Record
from ..outputs.provenance import version
from .chart import Chart


def write_report(
    run: Run,
    progress: Progress,
    sources: Sequence[Source],
    outputs: dict[str, Any],
    draw: Callable[..., Iterable[Chart]] = lambda: (),
    *given: Any,
) -> dict[str, Any]:
    """Write the report where one is wanted; gives the outputs, with its path if there is one.

    ``draw`` is given the rest, and makes its charts.
    """
    record: Record = run.settings.report
    if not record:
        return outputs
    path = run.algorithm.parameterAsFileOutput(run.parameters, record.destination.key, run.context)
    opened = False
    try:
        # In this thread: another would go on after a cancel, when the algorithm and its layers are gone.
        charts = [*_until_cancelled(draw(*given), progress)]
        text = [*_until_cancelled(_text(run, progress, sources, outputs, charts), progress)]
        with open(path, "w", encoding="utf-8", errors="replace") as file:
            opened = True
            file.writelines(text)
    except Cancelled:
        progress.warn(
            QCoreApplication.translate(
                "Pixelwise", "Cancelled before the report was written; what is saved in a file is complete."
            )
        )
        return outputs
    except Exception as error:  # whatever it is, the layer is there
        if opened and os.path.isfile(path):  # a page that breaks off; what else is there is not ours
            with suppress(OSError):
                os.remove(path)
        progress.warn(
            QCoreApplication.translate(
                "Pixelwise",
                "The report could not be written ({reason}), while the results were; choose another file for "
                "it, and check the disk.",
            ).format(reason=" ".join(str(error).split()) or type(error).__name__)
        )
        return outputs
    return {**outputs, record.destination.key: path}


def _until_cancelled(pieces: Iterable[Any], progress: Progress) -> Iterator[Any]:
    for piece in pieces:
        progress.check()
        yield piece


def _text(
    run: Run, progress: Progress, sources: Sequence[Source], outputs: dict[str, Any], charts: Sequence[Chart]
) -> Iterator[str]:
    from .facts import command, rasters, settings
    from .markup import facts
    from .page import Page, Section, html

    plotly, problem = _plotly() if charts else ("", "")
    if problem:
        progress.warn(problem)
    source = run.settings.input if hasattr(run.settings, "input") else run.settings.mask
    name = run.algorithm.displayName()
    sections = [
        (QCoreApplication.translate("Pixelwise", "Results"), _results(run.settings.report, progress)),
        (QCoreApplication.translate("Pixelwise", "Settings"), facts(settings(run))),
        (QCoreApplication.translate("Pixelwise", "Rasters"), rasters(run.settings.rasters, sources)),
        (QCoreApplication.translate("Pixelwise", "The command that does it again"), command(run)),
    ]
    made = QCoreApplication.translate("Pixelwise", "Made on {date} by Pixelwise {version} in QGIS {qgis}.")
    page = Page(
        title=f"{name}: {source.name}" if source.name else name,
        lead=run.algorithm.shortDescription(),
        end=made.format(date=f"{datetime.now():%Y-%m-%d %H:%M}", version=version(), qgis=Qgis.QGIS_VERSION),
        counts=[(title, outputs[key]) for key, title in run.algorithm.numbers().items()],
        warnings=progress.warnings,
        charts=charts,
        sections=[Section(title, content) for title, content in sections],
        without_charts=problem,
    )
    return html(page, plotly)


def _results(record: Record, progress: Progress) -> str:
    from .markup import PRINTED, count, note, table

    if not record.written:
        return note(QCoreApplication.translate("Pixelwise", "The output holds no rows."))
    rows = _until_cancelled(record.rows, progress)
    text = table(QCoreApplication.translate("Pixelwise", "Results"), record.columns, rows)
    if len(record.rows) == record.written:
        told = QCoreApplication.translate("Pixelwise", "All {all} rows; click on a title to sort by it.")
    else:
        told = QCoreApplication.translate(
            "Pixelwise",
            "The first {number} of {all} rows, the others are in the output layer; click on a title to sort "
            "by it.",
        )
    told = note(told.format(number=count(len(record.rows)), all=count(record.written)))
    if len(record.rows) > PRINTED:
        few = QCoreApplication.translate("Pixelwise", "Printed are the first {number} rows.")
        told += note(few.format(number=PRINTED), "note printed")
    return told + text


def _plotly() -> tuple[str, str]:
    """The text of plotly.js; where it cannot be had, why."""
    try:
        from plotly.offline import get_plotlyjs

        return get_plotlyjs(), ""
    except Exception as error:  # a package that is there may be broken in many ways
        return "", QCoreApplication.translate(
            "Pixelwise",
            "The report has no charts: the Python package plotly, which comes with QGIS, cannot be used "
            "({reason}); install it into QGIS's Python.",
        ).format(reason=error)
