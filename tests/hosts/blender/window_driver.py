"""A Blender with a window, used with its pointer and its keys: what is pressed is found where it was drawn."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from typing import Any

import addon_driver as addon
import bpy
from host_driver import wait_until

TAB = 'clst'
#: Height of a line and of the head of a panel in pixels, at the scale of the tests.
LINE = 20


def prepare() -> None:
    """The add-on alone in the sidebar, so that its tab is at a known place; no splash screen."""
    bpy.context.preferences.view.show_splash = False
    bpy.context.preferences.view.show_developer_ui = False
    for name in [each.module for each in bpy.context.preferences.addons if each.module != TAB]:
        bpy.ops.preferences.addon_disable(module=name)
    for kind in list(bpy.types.Panel.__subclasses__()):
        is_other = getattr(kind, 'bl_category', TAB) != TAB or not kind.__module__.startswith(TAB)
        in_sidebar = (getattr(kind, 'bl_space_type', ''), getattr(kind, 'bl_region_type', '')) == ('VIEW_3D', 'UI')
        if kind.is_registered and in_sidebar and is_other:
            bpy.utils.unregister_class(kind)


#: Revisions of the views that were drawn since the last `focus`.
DRAWN: list[int] = []

#: Where the pointer is: keys go there.
POINTER = [0, 0]


def window() -> Any:
    return bpy.context.window_manager.windows[0]


def view() -> Any:
    """The 3D View."""
    return next(area for area in window().screen.areas if area.type == 'VIEW_3D')


def region(kind: str = 'UI') -> Any:
    return next(each for each in view().regions if each.type == kind)


def move(x: int, y: int) -> None:
    """The pointer, in pixels from the lower left corner of the window."""
    POINTER[:] = [x + 1, y]
    window().event_simulate(type='MOUSEMOVE', value='NOTHING', x=x, y=y)
    window().event_simulate(type='MOUSEMOVE', value='NOTHING', x=x + 1, y=y)


def click(x: int, y: int) -> Iterator[float]:
    move(x, y)
    yield 0.05
    window().event_simulate(type='LEFTMOUSE', value='PRESS', x=x + 1, y=y)
    yield 0.05
    window().event_simulate(type='LEFTMOUSE', value='RELEASE', x=x + 1, y=y)
    yield 0.1


def key(kind: str, text: str = '', **modifiers: bool) -> Iterator[float]:
    """A key, pressed and let go where the pointer is."""
    where = {'x': POINTER[0], 'y': POINTER[1], **modifiers}
    more = {'unicode': text} if text else {}
    window().event_simulate(type=kind, value='PRESS', **where, **more)
    window().event_simulate(type=kind, value='RELEASE', **where)
    yield 0.05


def write(text: str) -> Iterator[float]:
    """Into the field that is being edited."""
    for each in text:
        yield from key('SPACE' if each == ' ' else each.upper(), each)


def open_tab() -> Iterator[float]:
    """Opens the sidebar, and in it the tab, which is the second. Where it is, is known once it was drawn."""
    view().spaces.active.show_region_ui = True
    yield from wait_until(lambda: region().width > 100, 'the sidebar')
    drawn = addon.session().drawn
    end = 20
    while addon.session().drawn == drawn:
        assert end > 0, 'the tab was never drawn'
        end -= 1
        yield 0.3
        yield from click(region().x + region().width - 14, region().y + region().height - 77)


def widen(width: int) -> Iterator[float]:
    """Pulls the edge of the sidebar until it is so wide."""
    edge, height = region().x, region().y + 60
    move(edge, height)
    yield 0.1
    window().event_simulate(type='LEFTMOUSE', value='PRESS', x=edge, y=height)
    yield 0.05
    target = edge + region().width - width
    for x in (edge - 5, (edge + target) // 2, target):
        window().event_simulate(type='MOUSEMOVE', value='NOTHING', x=x, y=height)
        yield 0.05
    window().event_simulate(type='LEFTMOUSE', value='RELEASE', x=target, y=height)
    yield 0.2


def focus(choose: Callable[[dict[str, Any]], dict[str, Any]] | None) -> None:
    """Has the panel drawn from a part of the view, so that what is to be pressed is at a known place; None: all of it.

    The rows, the renderer and the presses are the real ones. Blender tells nobody where a button is.
    """
    panels = addon.module('ui.panels')
    original = addon.module('drawing.view').draw_view

    DRAWN.clear()

    def draw_part(layout: Any, shown: dict[str, Any], *more: Any) -> None:
        DRAWN.append(shown['revision'])
        original(layout, shown if choose is None else choose(shown), *more)

    panels.draw_view = draw_part
    region().tag_redraw()


def only(kind: str, key: str = '') -> Callable[[dict[str, Any]], dict[str, Any]]:
    """The first row of that kind (and id), without what stands above it."""

    def choose(shown: dict[str, Any]) -> dict[str, Any]:
        rows = addon.module('session').flat({**shown, 'dialog': None})
        found = [row for row in rows if row['kind'] == kind and key in ('', row.get('id'), row.get('key'))]
        return {**shown, 'rows': found[:1], 'dialog': None}

    return choose


def only_answers(shown: dict[str, Any]) -> dict[str, Any]:
    """The buttons of the dialog, below a line."""
    dialog = shown['dialog']
    return {**shown, 'rows': [], 'dialog': dialog and {**dialog, 'title': '?', 'text': '', 'rows': []}}


def click_row(line: float = 0) -> Iterator[float]:
    """So many lines below the first row of the tab, in its middle."""
    yield from wait_until(lambda: DRAWN and DRAWN[-1] == addon.session().view['revision'], 'the part to be drawn')
    yield 0.3
    top = region().y + region().height - 46
    yield from click(region().x + (region().width - 30) // 2, int(top - line * LINE))


def screenshot(path: str) -> None:
    """The whole window as a PNG."""
    with bpy.context.temp_override(window=window(), area=view(), region=region('WINDOW')):
        bpy.ops.screen.screenshot(filepath=path)
    assert os.path.getsize(path) > 0


def end() -> None:
    sys.stdout.flush()
    bpy.ops.wm.quit_blender()
