"""My work and the project browser: what is found, shown with its picture and state, opened and brought back."""

from __future__ import annotations

import os
import shutil

import addon_driver as addon
import artist
import bpy
from addon_driver import leave, row, session, turn, until, words, write
from artist import FOLDER, SCENE, WORK, answer, ask, item, items, press_of, sum_of, titles, until_titles
from host_driver import run, wait_until

PROPS = ('boat', 'lamp', 'rope')
OTHER = os.path.join(WORK, 'harbour')


def at(name):
    return os.path.join(FOLDER, 'props', f'{name}.blend')


def pictures():
    return session().pictures


def until_icons(wanted):
    """Icons of the description, by the names of the files."""
    of_blender = addon.module('table').TABLE['icons']
    icons = {f'{name}.blend': of_blender[icon] for name, icon in wanted.items()}

    def found():
        return {each['title']: each['icon'] for each in items('browser') if each['title'] in icons}

    try:
        yield from wait_until(lambda: found() == icons, 'the states')
    except AssertionError:
        raise AssertionError(f'never {icons}, but {found()}') from None


def test_mira_puts_three_props_with_pictures_into_the_project():
    yield from artist.begin()
    os.makedirs(os.path.join(FOLDER, 'props'))
    for number, name in enumerate(PROPS):
        bpy.ops.mesh.primitive_cube_add(size=number + 1)
        bpy.ops.wm.save_as_mainfile(filepath=at(name), copy=True)
        picture = artist.picture_at(os.path.join(WORK, f'{name}.png'), 80 * number)
        ask('checkpoint', paths=[f'props/{name}.blend'], message=f'{name} built', preview_path=picture)
    ask('set', paths=['props/lamp.blend'], status='Done', tags=['night'])
    bpy.ops.wm.open_mainfile(filepath=SCENE)
    yield from until('Up to date: v001')


def test_my_work_is_what_i_made_and_what_is_assigned_to_me():
    yield from artist.open_section('My work')
    yield from until_titles('work', ['keeper.blend'])
    assert item('work', 'keeper.blend')['isCurrent']
    me = artist.somebody(None)
    me.set(artist.project_key(), paths=['props/boat.blend'], assignee='me')
    yield from wait_until(lambda: sorted(titles('work')) == ['boat.blend', 'keeper.blend'], 'the boat')
    assert item('work', 'boat.blend')['badge'] == 'v001'
    yield from artist.close_section('My work')


def test_the_browser_has_all_files_with_their_pictures():
    yield from artist.open_section('Project')
    yield from until_titles('browser', ['boat.blend', 'lamp.blend', 'rope.blend', 'keeper.blend'])
    assert [each['isCurrent'] for each in items('browser')] == [False, False, False, True]
    assert item('browser', 'lamp.blend')['subtitle'] == 'props · Done'
    # Without a window Blender draws no pictures. What it was given is what it would draw.
    yield from wait_until(lambda: words() and len(pictures()._numbers) == 3, 'the pictures')
    loaded = [tuple(each.image_size) for each in pictures()._previews.values()]
    assert len(loaded) == 3 and all(min(each) >= 64 for each in loaded), loaded


def test_searching_narrows_it_down():
    for words_typed, found in (
        ('status:done', ['lamp.blend']),
        ('tag:night,wip lamp', ['lamp.blend']),
        ('"boat built"', ['boat.blend']),
        ('-in:props', ['keeper.blend']),
        ('assignee:me', ['boat.blend']),
        ('lighthouse', []),
    ):
        write('search', words_typed)
        yield from until_titles('browser', found)
    assert 'Nothing was found' in words()
    write('search', 'sttus:done')
    yield from wait_until(lambda: 'sttus' in row('list', 'browser')['empty'], 'what is wrong with the search')
    write('search', '')
    yield from wait_until(lambda: len(items('browser')) == 4, 'all files')


def test_states_are_seen_as_they_become():
    shutil.copyfile(at('boat'), at('lamp'))
    os.remove(at('rope'))
    yield from until_icons({'boat': 'file', 'lamp': 'modified', 'rope': 'rebuild', 'keeper': 'file'})


def test_a_file_that_is_not_on_this_disk_is_brought_back():
    wanted = ask('history', path='props/rope.blend')['checkpoints'][0]['contentHash']
    yield from press_of('browser', 'rope.blend', 'Bring the file back')
    yield from until('rope.blend is back')
    assert sum_of(at('rope')) == wanted
    yield from until_icons({'rope': 'file'})
    assert 'Bring the file back' not in artist.labels_of('browser')
    assert bpy.data.filepath == SCENE


def test_opening_a_file_guards_what_is_not_saved():
    artist.edit('stairs')
    yield from until('Unsaved changes since v001')
    yield from press_of('browser', 'boat.blend', 'Open')
    yield from artist.until_dialog('Unsaved changes')
    yield from answer('Cancel')
    assert bpy.data.filepath == SCENE and 'stairs' in bpy.data.objects
    yield from press_of('browser', 'boat.blend', 'Open')
    yield from artist.until_dialog('Unsaved changes')
    yield from answer('Save')
    yield from wait_until(lambda: bpy.data.filepath == at('boat'), 'the boat')
    yield from until('Up to date: v001 · assigned to ')
    yield from wait_until(lambda: item('browser', 'boat.blend')['isCurrent'], 'the mark')
    yield from until_icons({'keeper': 'modified'})


def test_opening_writes_a_file_that_is_not_there_first():
    os.remove(at('rope'))
    yield from until_icons({'rope': 'rebuild'})
    yield from press_of('browser', 'rope.blend', 'Open')
    yield from wait_until(lambda: bpy.data.filepath == at('rope'), 'the rope')
    yield from until('Up to date: v001')


def test_another_project_is_opened_and_browsed():
    os.makedirs(OTHER)
    client = artist.somebody()
    key = client.create_project(folder=OTHER, name='harbour')['key']
    with open(os.path.join(OTHER, 'crane.txt'), 'w', encoding='utf-8') as file:
        file.write('crane')
    client.wait_for_job(client.checkpoint(key, paths=['crane.txt'], message='crane'))
    client.forget_project(key)
    addon.press('Open a project')
    yield from artist.until_dialog('Open a project')
    write('dialog.path', OTHER)
    yield from answer('Open a project')
    yield from until_titles('browser', ['crane.txt'])
    assert bpy.data.filepath == at('rope')
    artist.choose('project', 'lighthouse')
    yield from wait_until(lambda: len(items('browser')) == 4, 'the first project')


def test_pictures_are_bounded():
    wanted = []
    for number in range(430):
        path = artist.picture_at(os.path.join(WORK, f'{number}.png'), number % 256, 4)
        wanted.append({'key': str(number), 'path': path})
    before = len(pictures()._previews)
    for each in wanted:
        pictures().number(each)
    # A few in each step, so that Blender goes on meanwhile.
    assert pictures().step() == 4
    yield from wait_until(lambda: not pictures()._waiting, 'all pictures')
    assert before < 400 and len(pictures()._previews) == len(pictures()._numbers) == 400
    names = [f'{each["key"]} {each["path"]}' for each in wanted]
    assert names[-1] in pictures()._previews and names[0] not in pictures()._previews
    assert pictures().number({'key': 'gone', 'path': os.path.join(WORK, 'gone.png')}) == 0
    yield from wait_until(lambda: not pictures()._waiting, 'the one that is not there')
    assert 'no errors' in session().panel.report()


run(globals(), turn)
leave()
