"""The dialog of an algorithm: QGIS's own, with what parameters do to it, and wide enough in any language."""

from __future__ import annotations


def dialog_of(algorithm, parent):
    """Make the dialog, in which nothing has to be scrolled sideways.

    QGIS makes the panel of parameters as wide as it likes, and some of its own texts are wider than that in
    other languages than English.
    """
    from processing.gui.AlgorithmDialog import AlgorithmDialog
    from qgis.PyQt.QtWidgets import QGroupBox, QScrollArea

    dialog = AlgorithmDialog(algorithm, parent=parent)
    panel = dialog.mainWidget()
    for parameter in algorithm.PARAMETERS:
        parameter.furnish(panel.wrappers[parameter.key].wrappedWidget())
    area = panel.findChild(QScrollArea)
    margins = [group.layout().contentsMargins() for group in area.findChildren(QGroupBox) if group.layout()]
    indent = max((margin.left() + margin.right() for margin in margins), default=0)  # of what is folded
    width = area.widget().minimumSizeHint().width() + indent + 2 * area.frameWidth()
    area.setMinimumWidth(width + area.verticalScrollBar().sizeHint().width())
    return dialog
