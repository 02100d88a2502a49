"""Times the add-on inside of Blender (panel-blender.mjs): switched on, idle, and during a checkpoint. Milliseconds."""

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

found: dict[str, Any] = {'start': 0.0, 'idle': [], 'busy': []}
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
    with open(os.path.join(WORK, 'results.json'), 'w', encoding='utf-8') as file:
        json.dump(found, file)


steps = work()


def go_on() -> float | None:
    try:
        next(steps)
        return 0.05
    except StopIteration:
        bpy.ops.wm.quit_blender()
        return None


bpy.app.timers.register(go_on, first_interval=1.0, persistent=True)
