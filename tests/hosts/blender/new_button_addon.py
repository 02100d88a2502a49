"""A button and a section that nobody has written code for, in a real Blender."""

from __future__ import annotations

import os

import addon_driver as addon
import bpy
from addon_driver import press, rows, session, turn, until, write
from host_driver import run, wait_until

SCENE = os.path.join(os.environ['WORK'], 'film', 'scene.blend')


def test_a_project_with_one_version():
    addon.install()
    os.makedirs(os.path.dirname(SCENE))
    bpy.ops.wm.save_as_mainfile(filepath=SCENE)
    yield from addon.make_project()
    write('message', 'block-out')
    session().press_primary()
    yield from until('Up to date: v001')


def test_the_new_button_does_what_the_description_says():
    press(os.environ['ADDED_LABEL'])
    yield from until(os.environ['ADDED_DONE'])


def test_the_new_section_shows_what_the_new_operation_answers():
    draw = addon.draw()
    assert os.environ['ADDED_TITLE'] in draw.words()
    session().toggle_section(os.environ['ADDED_SECTION'])
    wanted = os.environ['ADDED_LIST']

    def titles():
        return [item['title'] for each in rows('list') if each['id'] == wanted for item in each['items']]

    yield from wait_until(lambda: titles() == ['block-out'], 'the messages')


run(globals(), turn)
