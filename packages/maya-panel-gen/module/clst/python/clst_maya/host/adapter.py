"""Maya as the core of the panel sees it."""
from __future__ import annotations

from typing import Any, Callable, Dict, List, Optional, cast

from maya import OpenMaya, cmds

from ..core import HostError, stamp_of
from ..qt import QtCore, QtGui, QtWidgets
from . import dependencies, picture, scene


class MayaHost:
    """:class:`clst_panel.Host` for Maya. Only from the main thread."""

    name = "Maya"

    def __init__(self) -> None:
        self.version = str(cast(Any, cmds.about(version=True)))
        self._can = {"paste": True, "pickFile": True, "saveAs": True, "dependencies": True}
        self._can["capture"] = picture.can_capture()
        self._failure = ""
        self._looks = 0

    def can(self, capability: str) -> bool:
        return self._can.get(capability, False)

    def current_file(self) -> str:
        return scene.path_of_scene()

    def is_dirty(self) -> bool:
        return scene.is_modified()

    def is_busy(self) -> bool:
        """Maya plays, reads or writes a file, or waits in a dialog of its own."""
        files = OpenMaya.MFileIO
        if files.isReadingFile() or files.isWritingFile() or files.isOpeningFile() or files.isNewingFile():
            return True
        if bool(cmds.play(query=True, state=True)) or QtWidgets.QApplication.activeModalWidget() is not None:
            return True
        self._raise_failure()
        return False

    def _note_failure(self, sentence: str) -> None:
        """Something failed after the step that asked for it had ended."""
        self._failure, self._looks = sentence, 0

    def _raise_failure(self) -> None:
        # The core looks at the open file first: when it is another one, it takes away what was said before.
        self._looks += 1
        if self._failure and self._looks > 1:
            sentence, self._failure = self._failure, ""
            raise HostError(sentence)

    def file_stamp(self, path: str) -> str:
        return stamp_of(path)

    def more_facts(self) -> Dict[str, Any]:
        """Maya's own formats are not compressed: there is nothing more to know."""
        return {}

    def set_uncompressed(self) -> None:
        raise HostError("Scenes of Maya are not compressed.")

    def save(self) -> None:
        scene.save()

    def save_as(self, path: str) -> None:
        scene.save_as(path)

    def open_file(self, path: str, run_scripts: bool = False) -> None:
        scene.open_scene(path, run_scripts, self._note_failure)

    def capture_preview(self, path: str) -> bool:
        return picture.capture(path)

    def paste_picture(self, path: str) -> bool:
        return picture.paste(path)

    def dependencies(self) -> List[Dict[str, Any]]:
        return dependencies.collect()

    def copy_text(self, text: str) -> None:
        QtGui.QGuiApplication.clipboard().setText(text)

    def pick_file(self, kinds: List[str], done: Callable[[Optional[str]], None]) -> None:
        """Asks when Maya is idle: a dialog has events of its own, and the panel must not wait inside of a step."""

        def ask() -> None:
            chosen = cast(
                Optional[List[str]],
                cmds.fileDialog2(
                    fileMode=1,
                    caption="Choose a file",
                    fileFilter="(%s)" % " ".join("*." + kind for kind in kinds) if kinds else "(*)",
                ),
            )
            done(chosen[0] if chosen else None)

        QtCore.QTimer.singleShot(0, ask)
