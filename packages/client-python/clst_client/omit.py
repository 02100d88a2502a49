"""What is not said in a request."""
from __future__ import annotations

from typing import Any


class _Omit:
    def __repr__(self) -> str:
        return "OMIT"

    def __bool__(self) -> bool:
        return False


#: Stands for a field that is left out. ``None`` is a value: nobody, or nothing.
OMIT: Any = _Omit()
