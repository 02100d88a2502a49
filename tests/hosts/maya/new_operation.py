"""A description with a new button, a new section and operations that nobody has written code for."""

from __future__ import annotations

import json
import os

import driving
from driving import PROGRAM, find, press, rows_of, save_scene, until_state
from host_driver import run, wait_until

ADDED = json.loads(os.environ['CLST_ADDED'])
driving.start()
FOLDER = driving.make_project()


def test_a_version_is_made():
    driving.open_panel()
    PROGRAM.scene.add('transform', 'cube')
    save_scene(os.path.join(FOLDER, 'shot.ma'))
    yield from until_state('untracked')
    yield from driving.write('input:message', 'the only one')
    yield from press('action:checkpoint')
    yield from until_state('normal')


def test_the_new_button_is_there_and_works():
    assert find('action:' + ADDED['action']).text() == ADDED['label']
    yield from press('action:' + ADDED['action'])
    yield from wait_until(lambda: ADDED['done'] in driving.texts(), ADDED['done'])


def test_the_new_section_shows_what_its_operation_answers():
    yield from press('section:' + ADDED['section'])
    yield from wait_until(lambda: rows_of(ADDED['list']), 'the list')
    assert [row['title'] for row in rows_of(ADDED['list'])] == ['the only one']


run(globals(), driving.turn)
