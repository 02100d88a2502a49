"""Pictures of every state and dialog in the real tab of a Blender with a window, each in a file of its own."""

from __future__ import annotations

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import addon_driver as addon
import bpy
import fixed_views
import window_driver as screen
from host_driver import Driver, wait_until

OUT = os.environ['CLST_PICTURES']


def test_pictures_are_taken():
    bpy.context.preferences.system.use_region_overlap = False
    addon.install()
    screen.prepare()
    yield from screen.open_tab()
    shown = fixed_views.take_over()
    session = addon.session()
    for number, (name, view) in enumerate(fixed_views.all_views()):
        shown.show(view)
        wanted = shown.view()['revision']
        yield from wait_until(lambda wanted=wanted: session.drawn >= wanted, name)
        # Pictures are asked for by the first drawing, and loaded before the second.
        yield 0.35
        screen.region().tag_redraw()
        yield 0.35
        screen.screenshot(os.path.join(OUT, f'{number:02d}.png'))
        with open(os.path.join(OUT, f'{number:02d}.txt'), 'w', encoding='utf-8') as file:
            region = screen.region()
            top = screen.window().height - region.y - region.height
            file.write(f'{region.x} {top} {region.width - 22} {region.height} {name}')


bpy.app.timers.register(Driver(globals(), screen.end).step, first_interval=0.5, persistent=True)
