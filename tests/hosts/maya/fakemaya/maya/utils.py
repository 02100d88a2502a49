"""maya.utils"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ._program import PROGRAM


def executeDeferred(function: Callable[..., Any] | str, *args: Any, **kwargs: Any) -> None:
    """Runs it in the main thread when Maya is idle; may be called from any thread.

    User guide, "Python and threading": "maya.utils.executeDeferred() … when Maya is idle". In batch nothing is ever idle
    (tk-maya and others start at once there instead).
    """
    if isinstance(function, str):
        PROGRAM.idle.append((False, lambda: PROGRAM.execute(function)))
    else:
        PROGRAM.idle.append((False, lambda: function(*args, **kwargs)))
