"""The panel of the core, while the bridge fails in all the ways it can. Nothing raises, and no tick waits for it."""

from __future__ import annotations

import os
from collections.abc import Iterator

from core_panel import Person
from host_driver import FaultyBridge, run

FOLDER = os.path.join(os.environ['TMPDIR'], 'faulty-show')
bridge = FaultyBridge()
ana = Person(FOLDER)


def test_a_file_gets_its_first_version() -> Iterator[float]:
    ana.host.save_as(ana.path('scene.blend'))
    yield from ana.see('none')
    ana.press('createProject')
    yield from ana.dialog('action:createProject')
    ana.panel.answer('submit')
    yield from ana.see('untracked')
    yield from ana.checkpoint('first')
    yield from ana.see('normal')


def test_an_answer_takes_five_seconds() -> Iterator[float]:
    bridge.behave('slow', on='/v1/context', times=1, milliseconds=5000)
    ana.host.type(' more')
    ana.host.save()
    ticks = ana.ticks
    yield from ana.see('modified')
    assert ana.ticks - ticks > 100
    bridge.calm()


def test_an_answer_trickles() -> Iterator[float]:
    bridge.behave('trickling', on='/v1/context', times=1)
    yield from ana.checkpoint('second')
    yield from ana.see('normal')
    bridge.calm()


def test_connections_end_before_and_in_the_middle_of_the_answer() -> Iterator[float]:
    for fault in ('hangsUp', 'hangsUpHalfWay', 'noLength', 'garbage', 'notJson', 'redirects', 'busy', 'broken', 'stopping'):
        bridge.behave(fault, on='/v1/context', times=2)
        ana.host.type(' x')
        ana.host.save()
        for _ in range(100):
            ana.tick()
            yield 0.01
        bridge.calm()
        yield from ana.see('modified')
        yield from ana.checkpoint(f'after {fault}')
        yield from ana.see('normal')


def test_an_oversized_answer_is_refused() -> Iterator[float]:
    bridge.behave('oversized', on='/v1/context', times=1)
    ana.host.type(' y')
    ana.host.save()
    yield from ana.wait(lambda: ana.state['key'] == 'unusable', 'the refusal')
    assert 'too large' in ana.state['advice']
    bridge.calm()
    yield from ana.see('modified')


def test_the_answer_to_a_checkpoint_is_lost() -> Iterator[float]:
    """It was made, and the same key finds out: there is one version, not two."""
    versions = len(ana.list_row('history')['items'])
    bridge.behave('hangsUpHalfWay', on='POST /v1/projects/', times=1)
    ana.panel.edit('message', 'asked for twice')
    ana.press('checkpoint')
    yield from ana.read('Saved')
    yield from ana.see('normal')
    yield from ana.wait(lambda: len(ana.list_row('history')['items']) == versions + 1, 'one version more')
    bridge.calm()


def test_the_token_is_not_the_right_one() -> Iterator[float]:
    bridge.behave('wrongToken')
    bridge.behave('wrongToken', on='/v1/bridge')
    ana.host.changed('saved')
    yield from ana.wait(lambda: ana.state['isGreyed'], 'a grey line')
    assert 'does not accept this panel' in ana.state['advice']
    bridge.calm()
    yield from ana.see('normal')


def test_another_program_takes_the_port() -> Iterator[float]:
    bridge.calm()
    before = len(bridge.seen()['here'])
    bridge.squat()
    ana.host.changed('saved')
    yield from ana.wait(lambda: ana.state['isGreyed'], 'a grey line')
    assert 'cannot be trusted' in ana.state['advice']
    for _ in range(200):
        ana.tick()
        yield 0.01
    seen = bridge.seen()
    later = [each for each in seen['here'][before:] if '/v1/events' not in each['line']]
    assert later != [] and [each for each in later if each['hadToken']] == [], later
    assert seen['elsewhere'] == [], seen['elsewhere']
    bridge.calm()
    yield from ana.see('normal')


def test_it_comes_back_at_another_port() -> Iterator[float]:
    bridge.go_away()
    yield from ana.wait(lambda: ana.state['isGreyed'], 'a grey line')
    bridge.come_back()
    yield from ana.see('normal')


def test_the_discovery_file_is_spoilt() -> Iterator[float]:
    for how in ('missing', 'garbage', 'public', 'other computer'):
        bridge.spoil_discovery(how)
        ana.host.changed('saved')
        yield from ana.wait(lambda: ana.state['isGreyed'], how)
        bridge.calm()
        yield from ana.see('normal')


def test_no_answer_at_all_blocks_nothing() -> Iterator[float]:
    bridge.behave('silent', on='/v1/context')
    ana.host.changed('saved')
    for _ in range(200):
        ana.tick()
        yield 0.005
    assert ana.state['key'] == 'normal'
    bridge.calm()
    ana.host.open_file(ana.path('scene.blend'))
    ana.panel.close()


run(globals())
