"""The clst panel of Maya. ``show()`` opens it; everything else is found in the menu *clst*.

Importing this imports nothing of Maya or Qt, so that a start-up script can do it anywhere.
"""
from __future__ import annotations

import traceback

__all__ = ["restore", "show", "start"]


def start() -> None:
    """From ``userSetup.py``, once Maya has its windows: the menu and the commands for hotkeys."""
    from . import menu

    menu.add()


def show() -> None:
    """Opens the panel, or brings it to the front."""
    from . import control

    control.show()


def restore() -> None:
    """From the layout of windows that Maya kept. What goes wrong is printed: an exception here would spoil Maya's start."""
    try:
        from . import control

        control.build()
    except Exception:
        traceback.print_exc()
