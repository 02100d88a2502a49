"""Blender with a window: timers tick, and the window is drawn."""

import os

import bpy
from host_driver import Driver, wait_until


def view_3d():
    window = bpy.context.window_manager.windows[0]
    area = next(area for area in window.screen.areas if area.type == 'VIEW_3D')
    region = next(region for region in area.regions if region.type == 'WINDOW')
    return {'window': window, 'area': area, 'region': region}


def test_it_has_a_window_and_draws_it():
    assert not bpy.app.background
    drawn = []
    handler = bpy.types.SpaceView3D.draw_handler_add(lambda: drawn.append(1), (), 'WINDOW', 'POST_PIXEL')
    view_3d()['area'].tag_redraw()
    yield from wait_until(lambda: drawn, 'a drawn view')
    bpy.types.SpaceView3D.draw_handler_remove(handler, 'WINDOW')


def test_a_picture_of_the_screen_is_taken():
    picture = os.path.join(os.environ['TMPDIR'], 'screen.png')
    with bpy.context.temp_override(**view_3d()):
        bpy.ops.screen.screenshot(filepath=picture)
    assert os.path.getsize(picture) > 10_000


def quit_blender():
    bpy.ops.wm.quit_blender()


bpy.app.timers.register(Driver(globals(), quit_blender).step, first_interval=0.5)
