"""A picture of what is seen in the viewport. Neither selection nor camera nor render settings are touched."""
from __future__ import annotations

import os
from typing import Any, List, Optional, cast

from maya import OpenMaya, OpenMayaUI, cmds

from ..qt import QtCore, QtGui

_WIDTH, _HEIGHT = 512, 288


def can_capture() -> bool:
    return not cmds.about(batch=True)


def capture(path: str) -> bool:
    """Writes a PNG; False when no viewport is to be seen or none of the ways works.

    Playblast first. On Windows it may write the format of the render settings instead of the one that it is told (ftrack's
    ``maya_thumbnail_exporter.py`` changes these settings, which alters the scene); then the pixels of the view are taken.
    """
    panel = _visible_view()
    if panel is None:
        return False
    return _by_playblast(panel, path) or _by_view(panel, path)


def paste(path: str) -> bool:
    """Writes the picture on the clipboard as a PNG; False when there is none."""
    image = QtGui.QGuiApplication.clipboard().image()
    return not image.isNull() and bool(_fitting(image).save(path, "PNG"))  # type: ignore[call-overload]


def _visible_view() -> Optional[str]:
    """The viewport with the focus, else any that is to be seen."""
    visible = cast(List[str], cmds.getPanel(visiblePanels=True) or [])
    views = [name for name in cast(List[str], cmds.getPanel(type="modelPanel") or []) if name in visible]
    focused = str(cast(Any, cmds.getPanel(withFocus=True)) or "")
    return focused if focused in views else (views[0] if views else None)


def _by_playblast(panel: str, path: str) -> bool:
    try:
        cmds.playblast(
            frame=[cast(Any, cmds).currentTime(query=True)],
            format="image",
            compression="png",
            completeFilename=path,
            forceOverwrite=True,
            viewer=False,
            showOrnaments=False,
            offScreen=True,
            percent=100,
            widthHeight=(_WIDTH, _HEIGHT),
            clearCache=False,
            editorPanelName=panel,
        )
    except RuntimeError:
        return False
    return _make_png(path)


def _by_view(panel: str, path: str) -> bool:
    try:
        view = OpenMayaUI.M3dView()
        OpenMayaUI.M3dView.getM3dViewFromModelPanel(panel, view)
        image = OpenMaya.MImage()
        view.readColorBuffer(image, True)
        image.resize(_WIDTH, _HEIGHT, True)
        image.writeToFile(path, "png")
    except RuntimeError:
        return False
    return _make_png(path)


def _make_png(path: str) -> bool:
    """Whether there is a picture; one of another format becomes a PNG."""
    if not os.path.isfile(path):
        return False
    reader = QtGui.QImageReader(path)
    reader.setDecideFormatFromContent(True)
    kind = bytes(reader.format().data()).decode("ascii", "replace")
    image = reader.read()
    if image.isNull():
        return False
    return kind == "png" or bool(image.save(path, "PNG"))  # type: ignore[call-overload]


def _fitting(image: QtGui.QImage) -> QtGui.QImage:
    """What was copied from a screen can be large; a preview is small."""
    if max(image.width(), image.height()) <= 1024:
        return image
    smooth = QtCore.Qt.TransformationMode.SmoothTransformation
    return image.scaled(QtCore.QSize(1024, 1024), QtCore.Qt.AspectRatioMode.KeepAspectRatio, smooth)
