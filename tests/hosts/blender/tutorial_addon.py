"""docs/tutorials/blender.md followed in a Blender with a window, step by step, with a picture of each.

A step of the tutorial is what stands before one of its pictures. The words in italics there are those of the panel:
each must have been drawn since the step before.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from typing import Any

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import addon_driver as addon
import bpy
import host_driver
import tutorial_scene as scene
import window_driver as screen
from addon_driver import row, session, state, until, words, write
from host_driver import Bridge, Driver, wait_until

PAGE = os.path.join(os.environ['CLST_ROOT'], 'docs/tutorials/blender.md')
WORK = os.environ['WORK']
FOLDER = os.path.join(WORK, 'lighthouse')
SCENE = os.path.join(FOLDER, 'lighthouse.blend')
#: Where pictures are put; without it none is taken.
PICTURES = os.environ.get('CLST_PICTURES', '')
#: Width of the tab, and of what is seen of the view beside it.
TAB_WIDTH, VIEW_WIDTH = 330, 520

#: Pictures and the text before each, in the order of the page.
STEPS = re.findall(r'(.*?)!\[[^\]]*\]\(\.\./images/tutorial-blender/([\w-]+)\.png\)', open(PAGE).read(), re.DOTALL)
done: list[str] = []
drawn: list[str] = []


def watch_drawing() -> None:
    """Keeps all words that are drawn from now on."""
    panels, original = addon.module('ui.panels'), addon.module('drawing.view').draw_view
    seen = [-1]

    def draw_view(layout: Any, view: Any, *more: Any) -> None:
        original(layout, view, *more)
        if view['revision'] != seen[0]:
            seen[0] = view['revision']
            recorder = addon.Recorder()
            original(recorder, view, *more)
            drawn.append(recorder.words())

    panels.draw_view = draw_view


def step(name: str) -> Iterator[float]:
    """Ends a step: its picture is the next one of the page, and the words of the panel that the page names were drawn."""
    yield from settle()
    drawn.append(words())
    text, picture = STEPS[len(done)]
    done.append(name)
    assert picture == name, f'the tutorial shows {picture} where the steps are at {name}'
    all_drawn = plain(' '.join(drawn))
    # Bold words are those of Blender.
    named = re.findall(r'(?<!\*)\*([^*]+)\*(?!\*)', re.sub(r'\*\*[^*]+\*\*', '', text))
    missing = [each for each in named if plain(each) not in all_drawn]
    assert not missing, f'{name}: never drawn: {missing}, but {drawn}'
    # What was drawn last can still be read and pressed.
    del drawn[:-1]
    if PICTURES:
        yield from take(name, beside_the_tab())


def take(name: str, place: tuple[int, ...]) -> Iterator[float]:
    """A picture of the window, and beside it which part of that is to be shown."""
    screen.move(5, 5)
    yield 0.3
    with bpy.context.temp_override(window=screen.window()):
        bpy.ops.screen.screenshot(filepath=os.path.join(PICTURES, f'{name}.png'))
    with open(os.path.join(PICTURES, f'{name}.txt'), 'w', encoding='utf-8') as file:
        file.write(' '.join(str(each) for each in place))


def plain(text: str) -> str:
    return ' '.join(text.replace(chr(10), ' ').split())


def settle() -> Iterator[float]:
    """Until what is known is drawn, with its pictures."""
    yield from wait_until(lambda: session().drawn >= session().view['revision'], 'the drawing')
    for _ in range(3 if PICTURES else 1):
        yield 0.3
        screen.region().tag_redraw()
    yield 0.2


def beside_the_tab() -> tuple[int, ...]:
    """What a picture shows, from the top left corner of the window: the tab and the view at its left; the tab's width."""
    tab, view = screen.region(), screen.view()
    left = max(tab.x - VIEW_WIDTH, view.x)
    return left, screen.window().height - view.y - view.height, tab.x + tab.width - left, view.height, tab.width


def until_state(key: str) -> Iterator[float]:
    try:
        yield from wait_until(lambda: state() == key, key)
    except AssertionError:
        raise AssertionError(f'never {key}, but {state()}: {words()}') from None


def until_dialog() -> Iterator[float]:
    yield from wait_until(lambda: session().view['dialog'] is not None, 'the question')


def press(text: str) -> Iterator[float]:
    """Presses a button of the panel, as soon as it is on."""
    yield from wait_until(lambda: any(each.is_enabled for each in addon.draw().buttons(text)), f'"{text}"', 0.1)
    addon.press(text)


def items(list_id: str) -> list[Any]:
    return [item for each in addon.rows('list') if each['id'] == list_id for item in each['items']]


def choose(list_id: str, title: str) -> Iterator[float]:
    key = next(item['key'] for item in items(list_id) if title in item['title'])
    session().select(list_id, key)
    yield from wait_until(lambda: row('list', list_id)['selected'] == key, title)
    yield from settle()


def close_all(*but: str) -> Iterator[float]:
    """Only these sections are open."""
    for each in addon.rows('section'):
        if each['isOpen'] != (each['id'] in but):
            session().toggle_section(each['id'])
    is_right = lambda: all(each['isOpen'] == (each['id'] in but) for each in addon.rows('section'))  # noqa: E731
    yield from wait_until(is_right, 'the sections')


def close_bars() -> Iterator[float]:
    """*Close* takes away what was told."""
    while addon.rows('bar'):
        count = len(addon.rows('bar'))
        yield from press('Close')
        yield from wait_until(lambda count=count: len(addon.rows('bar')) < count, 'one line less')


def checkpoint(message: str, number: int) -> Iterator[float]:
    write('message', message)
    yield from press('Save and create checkpoint')
    yield from until(f'Up to date: v{number:03d}')
    yield from close_bars()


def test_01_the_zip_is_installed():
    addon.install()
    assert 'clst' in bpy.context.preferences.addons
    done.append('01-install')
    assert STEPS[0][1] == done[0]
    if PICTURES:
        yield from show_the_preferences()


def show_the_preferences() -> Iterator[float]:
    bpy.context.preferences.view.show_splash = False
    bpy.context.preferences.active_section = 'ADDONS'
    bpy.context.window_manager.addon_search = 'clst'
    bpy.ops.preferences.addon_expand(module='clst')
    area = screen.view()
    # A press anywhere takes the splash screen away.
    yield from screen.click(area.x + 60, area.y + 60)
    area.type = 'PREFERENCES'
    try:
        yield 1.0
        place = (area.x, screen.window().height - area.y - area.height, area.width, min(area.height, 420))
        yield from take('01-install', place)
    finally:
        area.type = 'VIEW_3D'
        bpy.context.window_manager.addon_search = ''
    yield 0.5


def test_02_the_tab_says_that_the_bridge_does_not_run():
    bpy.context.preferences.system.use_region_overlap = False
    screen.prepare()
    yield from screen.open_tab()
    yield from screen.widen(TAB_WIDTH)
    watch_drawing()
    scene.clear()
    scene.rock_and_tower()
    scene.look()
    yield from until_state('bridge-not-running')
    yield from step('02-no-bridge')


def test_03_the_bridge_is_found_once_it_runs():
    Bridge().start()
    yield from until_state('untitled')
    yield from step('03-untitled')


def test_04_a_project_is_made_around_the_file():
    os.makedirs(FOLDER)
    bpy.ops.wm.save_as_mainfile(filepath=SCENE)
    yield from until_state('none')
    yield from settle()
    yield from press('Make a project')
    yield from until_dialog()
    yield from step('04-make-a-project')
    yield from press('Make a project')
    yield from until_state('untracked')
    assert any(name.endswith('.clst') for name in os.listdir(FOLDER))


def test_05_the_first_version():
    yield from close_bars()
    yield from close_all('history')
    write('message', 'Rock and tower')
    yield from step('05-first-checkpoint')
    yield from press('First checkpoint')
    yield from until('Up to date: v001')
    yield from settle()


def test_06_work_goes_on():
    yield from close_bars()
    scene.lamp_and_roof()
    yield from until_state('unsaved-changes')
    write('message', 'Lamp room and roof')
    yield from step('06-unsaved-changes')


def test_07_the_history_has_pictures():
    yield from press('Save and create checkpoint')
    yield from until('Up to date: v002')
    scene.stripes()
    yield from until_state('unsaved-changes')
    yield from checkpoint('Red stripes', 3)
    scene.sea()
    yield from until_state('unsaved-changes')
    yield from checkpoint('The sea', 4)
    assert [item['title'] for item in items('history')][::-1] == [
        'Rock and tower',
        'Lamp room and roof',
        'Red stripes',
        'The sea',
    ]
    assert all(item['picture'] for item in items('history')), words()
    yield from step('07-history')


def test_08_a_version_is_chosen():
    yield from choose('history', 'Lamp room')
    yield from step('08-version')


def test_09_reverting_asks_about_unsaved_changes():
    with scene.here():
        bpy.ops.mesh.primitive_monkey_add(size=3, location=(0, 0, 3))
        bpy.ops.ed.undo_push(message='Add Monkey')
    yield from until_state('unsaved-changes')
    yield from settle()
    yield from press('Revert')
    yield from until_dialog()
    yield from step('09-unsaved-changes')


def test_10_the_version_is_back():
    yield from press('Discard')
    yield from until_state('pinned')
    assert 'roof' in scene.names() and not {'sea', 'lower stripe'} & scene.names()
    scene.look()
    yield from step('10-reverted')
    yield from close_bars()
    yield from press('Back to the newest version')
    yield from until('Up to date: v004')
    assert 'sea' in scene.names()
    yield from close_bars()


def test_11_the_dependencies_are_declared():
    scene.look()
    picture = os.path.join(FOLDER, 'textures', 'water.png')
    scene.paint(picture)
    scene.use_picture(picture)
    yield from until_state('unsaved-changes')
    yield from checkpoint('Water has a texture', 5)
    yield from close_all('dependencies')
    yield from until('untracked')
    yield from settle()
    yield from press('Take all into the project')
    yield from until('All dependencies are declared')
    yield from wait_until(lambda: [each['badge'] for each in items('dependencies')] == ['tracked'], 'tracked')
    yield from step('11-dependencies')
    yield from close_bars()


def test_12_the_file_gets_a_status():
    yield from close_all('asset')
    values = {option['label']: option['value'] for option in row('choice', 'assetStatus')['options']}
    session().choose('assetStatus', values['Waiting for approval'])
    yield from wait_until(lambda: row('choice', 'assetStatus')['value'] == values['Waiting for approval'], 'the status')
    write('newTags', 'coast, night')
    session().submit('newTags')
    yield from wait_until(lambda: len(items('tags')) == 2, 'the tags')
    yield from step('12-about-this-file')
    yield from close_bars()


def test_13_a_version_goes_to_the_trash():
    yield from close_all('history')
    yield from choose('history', 'Red stripes')
    yield from press('Delete')
    yield from until_dialog()
    yield from settle()
    yield from press('Delete')
    yield from wait_until(lambda: 'Red stripes' not in [each['title'] for each in items('history')], 'one row less')
    yield from close_bars()
    yield from close_all('trash')
    yield from wait_until(lambda: items('trash'), 'the trash')
    yield from choose('trash', 'v003')
    yield from step('13-trash')
    yield from press('Restore')
    yield from close_all('history')
    yield from wait_until(lambda: 'Red stripes' in [each['title'] for each in items('history')], 'the row again')


def test_all_of_the_tutorial_was_followed():
    assert done == [name for _, name in STEPS]
    assert 'error' not in {each['tone'] for each in addon.rows('bar')}, words()


if PICTURES:
    host_driver.PATIENCE = 25.0
bpy.app.timers.register(Driver(globals(), screen.end).step, first_interval=0.5, persistent=True)
