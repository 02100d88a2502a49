"""What happens to the scene, by callbacks of OpenMaya: unlike a scriptJob, they can be removed while they run."""
from __future__ import annotations

import traceback
from typing import Any, Callable, List, Tuple

from maya.api import OpenMaya

from ..core import stamp_of
from .scene import can_ask, path_of_scene


class SceneEvents:
    """Tells ``opened``, ``new``, ``saved``, ``stopped`` and ``closed``. The callbacks end with :meth:`close`.

    Maya tells of saves also when it writes something else, such as a copy: ``saved`` comes only when the file of the scene
    was written. Before each save ``may_save`` is asked; where it says no, Maya saves nothing, and ``stopped`` is told. In
    batch nobody could be asked, so nothing is stopped there.
    """

    def __init__(self, tell: Callable[[str], None], may_save: Callable[[], bool]) -> None:
        message = OpenMaya.MSceneMessage
        told = (
            (message.kAfterOpen, "opened"),
            (message.kAfterNew, "new"),
            (message.kAfterSave, "saved"),
            (message.kMayaExiting, "closed"),
        )
        self._tell = tell
        self._before: Tuple[str, str] = ("", "")
        self._ids: List[Any] = [
            message.addCallback(kind, lambda *_, what=what: self._hear(what)) for kind, what in told
        ]
        self._ids.append(message.addCallback(message.kBeforeSave, lambda *_: self._begin_save()))
        self._may_save = may_save
        if can_ask():
            self._ids.append(message.addCheckCallback(message.kBeforeSaveCheck, lambda *_: self._check_save()))

    def _check_save(self) -> bool:
        """True: Maya goes on. What goes wrong here must not keep anybody from saving."""
        try:
            is_allowed = self._may_save()
        except Exception:
            traceback.print_exc()
            return True
        if not is_allowed:
            self._tell("stopped")
        return is_allowed

    def _begin_save(self) -> None:
        self._before = _file_of_scene()

    def _hear(self, what: str) -> None:
        if what == "saved":
            before, self._before = self._before, ("", "")
            if before[0] and before == _file_of_scene():
                return
        self._tell(what)

    def close(self) -> None:
        ids, self._ids = self._ids, []
        for each in ids:
            OpenMaya.MMessage.removeCallback(each)


def _file_of_scene() -> Tuple[str, str]:
    """Its name, and what changes whenever it is written."""
    path = path_of_scene()
    return path, stamp_of(path)
