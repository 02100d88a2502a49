"""Pictures, in a Blender with a window: taken, chosen, found in the file, shown as thumbnails, and the cover of the file."""

from __future__ import annotations

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import addon_driver as addon
import artist
import bpy
import window_driver as screen
from addon_driver import row, session, until, write
from artist import WORK, ask, checkpoint, choose, items, press_of
from host_driver import Driver, wait_until

PATH = 'shots/keeper.blend'
RED = os.path.join(WORK, 'red.png')
THUMBNAILS = 430


def newest():
    return ask('history', path=PATH, previews=True)['checkpoints'][0]


def colour_of(path):
    """Red, green and blue in the middle of a picture, from 0 to 255."""
    image = bpy.data.images.load(path)
    try:
        width, height = image.size
        start = (height // 2 * width + width // 2) * 4
        return [round(each * 255) for each in image.pixels[start : start + 3]], (width, height)
    finally:
        bpy.data.images.remove(image)


def is_red(path):
    (red, green, blue), _ = colour_of(path)
    return abs(red - 230) < 12 and abs(green - 100) < 12 and abs(blue - 50) < 12


def add_cube(name):
    with bpy.context.temp_override(window=screen.window(), area=screen.view(), region=screen.region('WINDOW')):
        artist.edit(name)
        bpy.ops.ed.undo_push(message=name)


def version(message):
    """An edit and a checkpoint of it; the picture of the newest version may be written a little later."""
    add_cube(message)
    yield from until('Unsaved changes')
    yield from checkpoint(message)
    yield from until('Up to date')


def test_a_first_version_has_a_picture_of_the_view():
    os.makedirs(WORK, exist_ok=True)
    addon.install()
    screen.prepare()
    yield from wait_until(lambda: session().steps > 2, 'steps of the timer')
    yield from screen.open_tab()
    artist.begin_project()
    yield from until('Not saved in the project yet')
    assert row('choice', 'preview')['value'] == 'captured'
    yield from checkpoint('block-out')
    yield from wait_until(lambda: items()[0]['picture'] is not None, 'the picture')
    _, size = colour_of(items()[0]['picture']['path'])
    view = screen.region('WINDOW')
    # The largest 3D View: it is as wide as high.
    assert abs(size[0] / size[1] - view.width / view.height) < 0.05, (size, view.width, view.height)


def test_a_picture_is_chosen_from_a_file():
    artist.picture_at(RED, 230, 96)
    choose('preview', 'From a file …')

    def browser():
        areas = [(window, area) for window in bpy.context.window_manager.windows for area in window.screen.areas]
        return next((each for each in areas if each[1].type == 'FILE_BROWSER' and each[1].spaces.active.params), None)

    yield from wait_until(browser, "Blender's file browser")
    yield 0.5
    window, area = browser()
    params = area.spaces.active.params
    assert '*.png' in params.filter_glob
    params.directory = os.path.dirname(RED).encode()
    params.filename = os.path.basename(RED)
    region = next(each for each in area.regions if each.type == 'WINDOW')
    with bpy.context.temp_override(window=window, area=area, region=region):
        bpy.ops.file.execute()
    yield from wait_until(lambda: row('choice', 'preview')['value'] == 'file', 'the choice')
    yield from version('with a picture')
    assert is_red(newest()['previewPath'])
    # A picture from a file is for one version.
    yield from wait_until(lambda: row('choice', 'preview')['value'] == 'captured', 'the choice as it was')


def test_the_picture_of_a_version_becomes_the_cover():
    def cover():
        return ask('list', previews=True)['items'][0]['previewPath']

    yield from version('taken again')
    assert not is_red(cover()) and not is_red(newest()['previewPath'])
    yield from press_of('history', 'with a picture', 'Use as cover')
    yield from until('The picture of v002 is the cover')
    assert is_red(cover())
    write('cover', True)
    yield from version('with a new cover')
    assert not is_red(cover())
    yield from wait_until(lambda: not row('toggle', 'cover')['value'], 'the toggle as it was')


def test_the_thumbnail_inside_of_the_file_is_taken():
    bpy.context.preferences.filepaths.file_preview_type = 'SCREENSHOT'
    choose('preview', 'From the file itself')
    yield from wait_until(lambda: row('choice', 'preview')['value'] == 'embedded', 'the choice')
    yield from version('as it was saved')
    assert newest()['hasPreview'] and max(colour_of(newest()['previewPath'])[1]) <= 256


def test_without_a_picture():
    choose('preview', 'None')
    yield from wait_until(lambda: row('choice', 'preview')['value'] == 'none', 'the choice')
    yield from version('bare')
    assert not newest()['hasPreview']
    assert 'cover' not in [each['id'] for each in addon.rows('toggle')]


def test_thumbnails_are_loaded_and_drawn():
    def drawn():
        return artist.thumbnails()

    # Five versions have one, of which the list draws four, and one of them is selected.
    yield from wait_until(lambda: len(set(drawn())) >= 4, 'the thumbnails')
    assert 0 not in drawn()
    before = len(drawn())
    yield from artist.open_section('Project')
    yield from wait_until(lambda: len(items('browser')) == 1 and items('browser')[0]['picture'], 'the file')
    yield from wait_until(lambda: len(drawn()) > before, 'its cover')


def test_so_many_are_kept_and_no_more():
    pictures = session().pictures
    wanted = []
    for number in range(THUMBNAILS):
        path = artist.picture_at(os.path.join(WORK, f'{number}.png'), number % 256, 4)
        wanted.append({'key': str(number), 'path': path})
    for each in wanted:
        pictures.number(each)
    yield from wait_until(lambda: not pictures._waiting, 'all pictures')
    assert len(pictures._previews) == len(pictures._numbers) == 400
    kept = wanted[-300:]
    assert 0 not in [pictures.number(each) for each in kept]
    assert pictures.number(wanted[0]) == 0
    yield from wait_until(lambda: pictures.number(wanted[0]) > 0, 'the one that was let go')


bpy.app.timers.register(Driver(globals(), screen.end).step, first_interval=0.5, persistent=True)
