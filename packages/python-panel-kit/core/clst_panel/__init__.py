"""The heart of clst's panels: what a host shows about its open file, and what its buttons do.

:class:`Panel` is made from the panel description, a :class:`Host` and a client of the bridge. Python 3.9 and newer, the
standard library only; no threads, nothing that blocks.
"""
from .calls import MAX_ANSWER_BYTES
from .host import CAPABILITIES, Host, HostError, stamp_of
from .panel import Panel
from .view import plain

__all__ = ["CAPABILITIES", "MAX_ANSWER_BYTES", "Host", "HostError", "Panel", "plain", "stamp_of"]
