"""What happens to the scene, by callbacks of OpenMaya: unlike a scriptJob, they can be removed while they run."""
from __future__ import annotations

from typing import Any, Callable, List

from maya.api import OpenMaya


class SceneEvents:
    """Tells ``opened``, ``new``, ``saved`` and ``closed``. The callbacks end with :meth:`close`.

    ``saved`` comes also for an export and for Maya's own safety copies: whoever listens compares the name of the scene.
    """

    def __init__(self, tell: Callable[[str], None]) -> None:
        message = OpenMaya.MSceneMessage
        told = (
            (message.kAfterOpen, "opened"),
            (message.kAfterNew, "new"),
            (message.kAfterSave, "saved"),
            (message.kMayaExiting, "closed"),
        )
        self._ids: List[Any] = [
            message.addCallback(kind, lambda *_, what=what: tell(what)) for kind, what in told
        ]

    def close(self) -> None:
        ids, self._ids = self._ids, []
        for each in ids:
            OpenMaya.MMessage.removeCallback(each)
