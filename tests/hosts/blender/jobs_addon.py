"""What takes long: how far it is, and that a cancelled job leaves everything as it was."""

from __future__ import annotations

import os

import addon_driver as addon
import artist
import bpy
from addon_driver import draw, leave, press, row, session, turn, until, words, write
from artist import FOLDER, SCENE, ask, items, sum_of, titles
from host_driver import run, wait_until

#: What a vertex takes in a file, and how large the file becomes.
VERTEX_BYTES = 12
FILE_BYTES = 400 * 1024 * 1024
REEL_PIECES = 20
REEL = os.path.join(FOLDER, 'reel.bin')


def make_it_large():
    """Noise in three dimensions: nothing of it can be left out, or made smaller."""
    import numpy

    count = FILE_BYTES // VERTEX_BYTES
    mesh = bpy.data.meshes.new('noise')
    mesh.vertices.add(count)
    numbers = numpy.random.default_rng(5).random(count * 3, dtype=numpy.float32)
    mesh.vertices.foreach_set('co', numbers)
    bpy.context.scene.collection.objects.link(bpy.data.objects.new('noise', mesh))


def bars():
    return [each for each in addon.rows('progress') if 'Creating a checkpoint' in each['text']]


def test_a_large_file_is_saved_and_begins_its_checkpoint():
    yield from artist.begin()
    make_it_large()
    bpy.context.view_layer.update()
    yield from until('Unsaved changes since v001')
    write('message', 'noise')
    session().press_primary()
    yield from wait_until(lambda: any(each['cancel'] for each in bars()), 'the bar')
    assert os.path.getsize(SCENE) > FILE_BYTES


def test_cancelling_leaves_the_history_and_the_file_as_they_were():
    before = sum_of(SCENE)
    [bar] = bars()
    cancel = next(each for each in draw().drawn if _is_cancel(each, bar))
    assert cancel.is_enabled
    cancel.button.press()
    yield from wait_until(lambda: not bars(), 'the end of it')
    assert titles() == ['block-out'] and row('input', 'message')['value'] == 'noise'
    assert sum_of(SCENE) == before
    jobs = artist.somebody().list_jobs()['jobs']
    assert [each['state'] for each in jobs if each['operationId'] == 'checkpoint'][0] == 'cancelled'
    assert len(ask('history', path='shots/keeper.blend')['checkpoints']) == 1
    assert addon.rows('bar') == [], words()
    yield from until('Changed since v001')


def _is_cancel(drawn, bar):
    return drawn.button is not None and drawn.button._values.get('action') == bar['cancel']['id']


def test_the_same_goes_on_to_its_end_with_its_progress():
    factors = set()
    press('Create checkpoint')

    def is_there():
        factors.update(each['factor'] for each in bars())
        return titles() == ['noise', 'block-out']

    yield from wait_until(is_there, 'the version')
    assert factors - {None}, 'how far it is was never said'
    assert all(0 <= each <= 1 for each in factors - {None})
    yield from until('Up to date: v002')


def test_a_job_of_another_program_is_shown_and_cancelled():
    yield from artist.open_section('Jobs')
    yield from until('Nothing is under way')
    with open(REEL, 'wb') as file:
        for _ in range(REEL_PIECES):
            file.write(os.urandom(16 * 1024 * 1024))
    client = artist.somebody()
    job = client.checkpoint(artist.project_key(), paths=['reel.bin'], message='reel')
    yield from until('Creating a checkpoint')
    shown = next(each for each in addon.rows('progress') if each['id'] == job['id'])
    cancel = next(
        each for each in draw().drawn if each.button is not None and job['id'] in each.button._values.get('args', '')
    )
    assert shown['cancel'] is not None and cancel.is_enabled
    cancel.button.press()
    yield from until('Nothing is under way')
    assert client.get_job(job['id'], wait=10)['state'] == 'cancelled'
    assert 'reel.bin' not in [each['path'] for each in ask('list')['items']]
    assert os.path.getsize(REEL) == REEL_PIECES * 16 * 1024 * 1024 and len(items()) == 2


run(globals(), turn)
leave()
