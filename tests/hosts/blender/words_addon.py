"""The words and the icons that the add-on draws of the facts of the vectors."""

from __future__ import annotations

import addon_driver as addon
import fixed_views
import recording_layout
from addon_driver import Recorder, turn
from host_driver import run
from shipped_words import take_core, write_words


class Region:
    type = 'UI'
    #: So wide that no sentence is broken; how it is broken is for looks_addon.py.
    width = 10_000


class Context:
    region = Region()


def mark(layout):
    """The first icon. Of the tones Blender has a colour for one."""
    found = next((each for each in layout.drawn if each.named.get('icon', 'NONE') not in ('NONE', 'BLANK1')), None)
    if found is None:
        return {}
    tone = 'error' if found.is_said('alert', True) else ''
    return {'icon': found.named['icon'], 'tone': tone, 'isGreyed': found.is_said('active', False)}


def test_words_are_drawn():
    addon.install()
    recording_layout.CONTEXT = Context()
    take_core(f'{addon.PACKAGE}.core')
    shown = fixed_views.take_over()

    def draw(view):
        shown.show(view)
        turn(0.01)
        layout = Recorder()
        surface = addon.module('ui.surfaces').of_region(Context())
        addon.module('drawing.view').draw_view(layout, addon.session().view, surface)
        return layout.texts(), mark(layout)

    assert write_words(addon.module('table').TABLE, draw) > 60


run(globals(), turn)
