"""Times the add-on inside of Blender (panel-blender.mjs): switched on, idle, during a checkpoint, drawn. Milliseconds."""

from __future__ import annotations

import json
import os
import sys
import time
from typing import Any

import bpy

WORK = os.environ['CLST_BENCH_WORK']
STEPS = int(os.environ['CLST_BENCH_STEPS'])
SCENE = os.path.join(WORK, 'film', 'scene.blend')
#: Rows of the long history.
ROWS = 5000

found: dict[str, Any] = {'start': 0.0, 'idle': [], 'busy': [], 'draw': []}
into: list[float] = []


def switch_on() -> Any:
    since = time.perf_counter()
    bpy.ops.preferences.addon_enable(module='clst')
    found['start'] = (time.perf_counter() - since) * 1000
    sessions = sys.modules['clst.session']
    session = sessions.current()
    original = session.step

    def step() -> float:
        began = time.perf_counter()
        wait = original()
        into.append((time.perf_counter() - began) * 1000)
        return wait

    session.step = step
    return session


def state(session: Any) -> str:
    return next((row['key'] for row in session.view['rows'] if row['kind'] == 'state'), '')


class Versions:
    """Loaded rows of a long history; each is made when it is looked at, as the core does it."""

    def __len__(self) -> int:
        return ROWS

    def __getitem__(self, number: int) -> Any:
        if not 0 <= number < ROWS:
            raise IndexError(number)
        words = {'title': f'version {ROWS - number}', 'subtitle': 'Ana Lopez · yesterday', 'badge': f'v{ROWS - number:03d}'}
        more = {'icon': 'history', 'tone': 'muted', 'picture': None, 'isCurrent': number == 0, 'actions': []}
        return {**words, **more, 'key': str(number)}


def long_history(session: Any) -> Any:
    """The panel with all rows of a long history, drawn again and again in the tab."""
    # Without an object no other tab has anything to show, so that of clst is the open one.
    for each in list(bpy.data.objects):
        bpy.data.objects.remove(each)
    area = next(each for each in bpy.context.window_manager.windows[0].screen.areas if each.type == 'VIEW_3D')
    for kind in list(bpy.types.Panel.__subclasses__()):
        place = getattr(kind, 'bl_space_type', ''), getattr(kind, 'bl_region_type', '')
        if kind.is_registered and place == ('VIEW_3D', 'UI') and not kind.__module__.startswith('clst'):
            bpy.utils.unregister_class(kind)
    view = session.panel.view()
    row = {'kind': 'list', 'id': 'history', 'items': Versions(), 'isMore': True, 'isLoading': False, 'selected': None}
    section = {'kind': 'section', 'id': 'history', 'title': 'History', 'isOpen': True, 'rows': [{**row, 'empty': ''}]}
    others = [each for each in view['rows'] if each.get('id') != 'history']
    session.panel.view = lambda: {**view, 'rows': [*others, section], 'revision': 1_000_000}
    session.panel.tick = lambda: 0.01
    panels = sys.modules['clst.ui.panels']
    original = panels.draw_view

    def draw_view(*arguments: Any) -> None:
        began = time.perf_counter()
        original(*arguments)
        found['draw'].append((time.perf_counter() - began) * 1000)

    # The list gets its rows first, some in each step.
    steps = session.steps + 60
    while session.steps < steps:
        yield
    panels.draw_view = draw_view
    area.spaces.active.show_region_ui = True
    while len(found['draw']) < STEPS:
        area.tag_redraw()
        yield


def work() -> Any:
    """Gives Blender its turn at each yield."""
    global into
    session = switch_on()
    os.makedirs(os.path.dirname(SCENE))
    bpy.ops.wm.save_as_mainfile(filepath=SCENE)
    while state(session) != 'none':
        yield
    session.press('createProject', {})
    while session.view['dialog'] is None:
        yield
    session.answer('submit')
    while state(session) != 'untracked':
        yield
    session.edit('preview', 'embedded')
    session.edit('message', 'first')
    into = found['busy']
    session.press_primary()
    while state(session) != 'normal':
        yield
    into = found['idle']
    while len(found['idle']) < STEPS:
        yield
    into = []
    yield from long_history(session)
    with open(os.path.join(WORK, 'results.json'), 'w', encoding='utf-8') as file:
        json.dump(found, file)


steps = work()


def go_on() -> float | None:
    try:
        next(steps)
        return 0.02
    except StopIteration:
        bpy.ops.wm.quit_blender()
        return None


bpy.app.timers.register(go_on, first_interval=1.0, persistent=True)
