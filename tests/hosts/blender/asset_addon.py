"""What is known about the file besides its versions: status, tags, description, whose it is, its picture."""

from __future__ import annotations

import artist
from addon_driver import leave, press, row, session, turn, until, words, write
from artist import ask, checkpoint, choose, enter, items, press_of, titles, until_titles
from host_driver import run, wait_until


def info():
    """What the project keeps about the file."""
    return ask('item_info', path='shots/keeper.blend')


def test_a_status_and_a_message_go_with_a_version():
    yield from artist.begin()
    artist.edit('tower')
    yield from until('Unsaved changes since v001')
    choose('status', 'Work in progress')
    yield from wait_until(lambda: row('choice', 'status')['value'] == 'Work in progress', 'the choice')
    yield from checkpoint('tower')
    assert 'Work in progress' in items()[0]['subtitle'] and 'Work in progress' not in items()[1]['subtitle']
    assert ask('history', path='shots/keeper.blend')['checkpoints'][0]['status'] == 'Work in progress'


def test_the_status_of_the_file_is_changed_without_a_version():
    yield from artist.open_section('About this file')
    choose('assetStatus', 'Waiting for approval')
    yield from until('The status is Waiting for approval')
    assert info()['status'] == 'Waiting for approval' and len(items()) == 2
    yield from wait_until(lambda: row('choice', 'assetStatus')['value'] == 'Waiting for approval', 'the new status')


def test_tags_are_added_with_enter_and_taken_away():
    assert 'No tags' in words()
    write('newTags', 'hero, night shot , hero')
    enter('newTags')
    yield from until_titles('tags', ['hero', 'night shot'])
    assert info()['tags'] == ['hero', 'night shot'] and row('input', 'newTags')['value'] == ''
    yield from press_of('tags', 'hero', 'Take it away')
    yield from until_titles('tags', ['night shot'])
    assert info()['tags'] == ['night shot']


def test_a_description_is_kept_and_can_be_emptied():
    write('description', 'The keeper climbs the stairs.')
    press('Save the description')
    yield from until('The description is saved')
    assert info()['description'] == 'The keeper climbs the stairs.'
    yield from wait_until(lambda: row('input', 'description')['value'] == 'The keeper climbs the stairs.', 'the field')
    write('description', '')
    press('Save the description')
    yield from wait_until(lambda: not info().get('description'), 'no description')
    yield from wait_until(lambda: row('input', 'description')['value'] == '', 'an empty field')


def test_it_is_assigned_to_somebody_and_says_so_in_its_line():
    write('assignee', 'Mira')
    enter('assignee')
    yield from until('Up to date: v002 · assigned to Mira')
    assert 'Assigned to Mira' in words() and info()['assignee'] == 'Mira'
    press('Assign to me')
    yield from until('Assigned to you')
    yield from wait_until(lambda: row('input', 'assignee')['value'] not in ('', 'Mira'), 'my name')
    assert info()['assignee'] == row('input', 'assignee')['value']
    write('assignee', '')
    enter('assignee')
    yield from until('Assigned to nobody')
    yield from wait_until(lambda: 'assigned to' not in words(), 'a line without a name')
    assert info()['assignee'] is None


def test_without_a_window_there_are_the_thumbnail_of_the_file_and_none():
    options = [each['label'] for each in row('choice', 'preview')['options']]
    assert options == ['From the file itself', 'None'], options


def test_details_of_a_version():
    yield from press_of('history', 'tower', 'Details')
    yield from artist.until_dialog('v002')
    shown = words()
    assert 'tower' in shown and 'Work in progress' in shown and ' of it new' in shown
    yield from artist.answer('Close')
    assert titles() == ['tower', 'block-out']


def test_only_the_two_versions_touched_the_file():
    assert artist.sum_of(artist.SCENE) == ask('history', path='shots/keeper.blend')['checkpoints'][0]['contentHash']
    assert len(items()) == 2 and 'no errors' in session().panel.report()


run(globals(), turn)
leave()
