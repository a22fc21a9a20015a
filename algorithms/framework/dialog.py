"""The dialog of an algorithm: QGIS's own, with what parameters do to it, and wide enough in any language."""

from __future__ import annotations

_HELP = 200  # pixels for the help beside the panel, at least


def dialog_of(algorithm, parent):
    """Make the dialog, in which nothing has to be scrolled sideways.

    QGIS makes the panel of parameters as wide as it likes, and some of its own texts are wider than that in
    other languages than English.
    """
    from processing.gui.AlgorithmDialog import AlgorithmDialog
    from qgis.PyQt.QtWidgets import QGroupBox, QScrollArea, QTextBrowser

    dialog = AlgorithmDialog(algorithm, parent=parent)
    panel = dialog.mainWidget()
    for parameter in algorithm.PARAMETERS:
        parameter.furnish(panel.wrappers[parameter.key].wrappedWidget())
    inner = panel.findChild(QScrollArea)
    margins = [group.layout().contentsMargins() for group in inner.findChildren(QGroupBox) if group.layout()]
    indent = max((margin.left() + margin.right() for margin in margins), default=0)  # of what is folded
    width = inner.widget().minimumSizeHint().width() + indent + inner.verticalScrollBar().sizeHint().width()
    outer = panel.parentWidget()
    while not isinstance(outer, QScrollArea):
        outer = outer.parentWidget()
    outer.setMinimumWidth(width + 2 * (inner.frameWidth() + outer.frameWidth()))
    for text in dialog.findChildren(QTextBrowser):  # a size that QGIS remembers may leave nothing of it
        text.setMinimumWidth(_HELP)
    return dialog
