"""The files that the open file needs."""
from __future__ import annotations

from .collect import collect

__all__ = ["collect"]
