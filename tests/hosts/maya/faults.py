"""A bridge that lets the panel down: nothing raises, nothing blocks, and the panel goes on by itself."""

from __future__ import annotations

import os
import sys
import threading
import time

import driving
from driving import PROGRAM, find, press, rows_of, save_scene, until_state
from host_driver import FaultyBridge, run, wait_until

driving.start()
faulty = FaultyBridge()
FOLDER = driving.make_project()
SCENE = os.path.join(FOLDER, 'shot.ma')

#: Seconds that each step of the panel took, and what was raised in Qt's own calls.
STEPS: list[float] = []
RAISED: list[BaseException] = []
sys.excepthook = lambda kind, error, trace: RAISED.append(error)


def versions():
    return len(rows_of('history'))


def change(name):
    PROGRAM.scene.add('transform', name)
    save_scene(SCENE)


def is_quiet():
    assert RAISED == [], RAISED
    assert PROGRAM.script_errors == []
    assert threading.active_count() == 1, threading.enumerate()


def test_the_panel_opens_beside_a_bridge_that_is_slow():
    from clst_maya import pump

    step = pump.Pump._run

    def timed(self):
        begin = time.monotonic()
        step(self)
        STEPS.append(time.monotonic() - begin)

    pump.Pump._run = timed
    change('first')
    faulty.behave('slow', milliseconds=5000, on='/v1/context')
    driving.open_panel()
    yield from until_state('looking')
    before = len(STEPS)
    yield from until_state('untracked')
    # The panel went on ticking while the answer was awaited: no single step waited for it.
    assert len(STEPS) - before > 20
    faulty.calm()
    is_quiet()


def test_a_hang_up_half_way_makes_one_version_not_two():
    faulty.behave('hangsUpHalfWay', on='POST /v1/projects', times=1)
    yield from driving.write('input:message', 'once')
    yield from press('action:checkpoint')
    yield from wait_until(lambda: versions() == 1 or find('action:tryAgain') is not None, 'an end')
    if find('action:tryAgain') is not None:
        yield from press('action:tryAgain')
        yield from wait_until(lambda: versions() == 1, 'the version')
    yield from until_state('normal')
    assert versions() == 1
    is_quiet()


def test_an_oversized_answer_is_refused():
    faulty.behave('oversized', on='/v1/context')
    change('second')
    yield from until_state('unusable')
    assert find('state:unusable').accessibleDescription() != ''
    faulty.calm()
    yield from until_state('modified')
    is_quiet()


def test_a_wrong_token_says_so_and_is_over_when_it_is_right_again():
    faulty.behave('wrongToken')
    yield from wait_until(
        lambda: (
            'does not accept this panel' in (find('state:' + driving.state()).accessibleDescription() + driving.sentence())
        ),
        'the sentence',
    )
    faulty.calm()
    yield from wait_until(lambda: find('state:modified') and not find('state:modified').accessibleDescription(), 'the bridge')
    is_quiet()


def test_started_again_at_another_port_it_is_found_by_itself():
    faulty.go_away()
    yield from wait_until(lambda: find('state:modified').accessibleDescription() != '', 'that it is away')
    faulty.come_back()
    yield from wait_until(lambda: find('state:modified').accessibleDescription() == '', 'the bridge')
    yield from driving.write('input:message', 'after the restart')
    yield from press('action:checkpoint')
    yield from wait_until(lambda: versions() == 2, 'the second version')
    is_quiet()


def test_a_squatter_on_the_port_never_gets_the_token():
    faulty.go_away()
    yield from wait_until(lambda: find('state:normal').accessibleDescription() != '', 'that it is away')
    faulty.squat()
    faulty.come_back()
    before = len(faulty.seen()['here'])
    yield from wait_until(lambda: 'cannot be trusted' in find('state:normal').accessibleDescription(), 'the warning')
    seen = faulty.seen()
    assert seen['here'][before:] and not any(each['hadToken'] for each in seen['here'][before:])
    assert seen['elsewhere'] == []
    faulty.calm()
    yield from press('state:normal')
    yield from wait_until(lambda: find('state:normal').accessibleDescription() == '', 'the bridge')
    is_quiet()


def test_a_discovery_file_that_cannot_be_used_is_no_mistake_of_the_panel():
    for how in ('missing', 'garbage', 'public', 'other computer'):
        faulty.go_away()
        faulty.spoil_discovery(how)
        yield from wait_until(lambda: find('state:normal') and find('state:normal').accessibleDescription() != '', how)
        faulty.come_back()
        yield from press('state:normal')
        yield from wait_until(lambda: find('state:normal').accessibleDescription() == '', f'the bridge after {how}')
    is_quiet()


run(globals(), driving.turn)
