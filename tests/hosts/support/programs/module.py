"""Blender as a module: the version that was asked for, in folders of the test."""

import os

import bpy
from host_driver import run


def test_it_is_the_version_that_was_asked_for():
    assert bpy.app.version_string.split()[0] == os.environ['WANTED_VERSION'], bpy.app.version_string


def test_what_it_writes_goes_into_a_folder_of_the_test():
    assert bpy.utils.resource_path('USER').startswith(os.environ['BLENDER_USER_RESOURCES'])


run(globals())
