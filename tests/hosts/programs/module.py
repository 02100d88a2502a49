"""Blender as a module: the version that was asked for, and a bridge found by its discovery file."""

import json
import os
import urllib.request

import bpy
from host_driver import Bridge, run, wait_until


def test_it_is_the_version_that_was_asked_for():
    assert bpy.app.version_string.split()[0] == os.environ['WANTED_VERSION'], bpy.app.version_string


def test_what_it_writes_goes_into_a_folder_of_the_test():
    assert bpy.utils.resource_path('USER').startswith(os.environ['BLENDER_USER_RESOURCES'])


def test_the_bridge_is_there_and_comes_back_on_another_port():
    bridge = Bridge()
    before = bridge.describe()
    bridge.stop()
    bridge.start()
    yield from wait_until(lambda: bridge.describe()['pid'] != before['pid'], 'the new bridge')
    host = f'http://127.0.0.1:{bridge.describe()["port"]}'
    with urllib.request.urlopen(f'{host}/health', timeout=60) as answer:
        assert json.load(answer)['status'] == 'ok'


run(globals())
