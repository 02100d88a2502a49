# SPDX-License-Identifier: GPL-3.0-or-later
"""Versions of the open file: checkpoints, history and revert, through the clst bridge of this computer."""
from __future__ import annotations

import sys

bl_info = {
    "name": "clst",
    "author": "The clst authors",
    "version": (0, 0, 0),
    "blender": (3, 4, 0),
    "location": "3D View > Sidebar > clst",
    "description": "Versions of your files: checkpoints, history and revert",
    "category": "System",
}

# Reload Scripts runs this file again, and not the others: they are read anew as well. Blender holds on to functions of
# properties also after these are gone; emptied, the old files hold on to nothing more (Blender 4.2, as a module, crashed then
# when it ended: it was freed after Python).
for _name in [name for name in sys.modules if name.startswith(__package__ + ".")]:
    vars(sys.modules.pop(_name)).clear()
    globals().pop(_name[len(__package__) + 1 :], None)


def register() -> None:
    """Called by Blender when the add-on is switched on."""
    from . import registration

    registration.register(__package__)


def unregister() -> None:
    """Called by Blender when it is switched off: nothing may be left."""
    from . import registration

    registration.unregister()
