"""The first three rows, by hand: state, checkpoint, history."""

from __future__ import annotations

import os

import driving
from driving import PROGRAM, bytes_of, find, press, press_row, rows_of, save_scene, sentence, until_state, write
from host_driver import run, wait_until

driving.start()
FOLDER = driving.make_project()
SCENE = os.path.join(FOLDER, 'shot.ma')
#: The bytes of each version, set aside.
KEPT: dict[str, bytes] = {}


def test_a_scene_without_a_name_says_so():
    driving.open_panel()
    yield from until_state('untitled')
    assert sentence() == 'This file has no name yet'


def test_a_scene_that_is_not_tracked_offers_its_first_checkpoint():
    PROGRAM.scene.add('transform', 'cube1')
    save_scene(SCENE)
    yield from until_state('untracked')
    assert find('action:checkpoint').text() == 'First checkpoint'


def test_a_click_makes_a_checkpoint_with_the_message():
    yield from write('input:message', 'blocking pass & camera')
    yield from press('action:checkpoint')
    yield from wait_until(lambda: len(rows_of('history')) == 1, 'the first version')
    assert rows_of('history')[0]['title'] == 'blocking pass & camera'
    assert rows_of('history')[0]['badge'] == 'v001'
    KEPT['v001'] = bytes_of(SCENE)
    yield from until_state('normal')
    assert sentence() == 'Up to date: v001'
    yield from wait_until(lambda: find('input:message').text() == '', 'an empty message field')


run(globals(), driving.turn)
